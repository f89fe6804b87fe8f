"""Where text lies: inside its box and the canvas, apart from other text, off the edge, and large enough to read."""

from __future__ import annotations

import math
import re
from itertools import combinations

from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.results import Check, TextLayout
from limner.verify.placed import texts_of

SLACK = 0.012
"""Ink may leave its box by this share of the canvas's short edge: overshoot, swashes and marks above the line."""

OVERLAP = 0.04
"""Two texts may share this share of the smaller one's ink area (tight leading, interlocked lines)."""

MARGIN = 0.008
"""Canvas text keeps this share of the short edge free at the border."""

LEGIBLE, LEGIBLE_DENSE = 0.011, 0.013
"""Smallest type size as a share of the short edge (11 px at 1024): a picture as wide as a telephone's screen, 70 mm, then
has letters of 2.2 pt, the least that sharp eyes read at 20 cm. Letters of many strokes or with marks need more."""

FEWEST, FEWEST_DENSE = 8.0, 10.0
"""Smallest type size in pixels: below it there are too few for the strokes of a letter (a Latin x-height of 4 pixels)."""

TINY = 0.04
"""No more than this share of the short edge is asked of the type of a very small picture."""

_DENSE = re.compile("[\u0600-\u10ff\u1780-\u18af\u2e80-\ud7ff\uf900-\ufeff\U00010a00-\U0001ffff]")
"""Arabic, the scripts of India and South-East Asia, Han, kana and Hangul."""


def check_inside(document: Document, layouts: dict[str, TextLayout]) -> list[Check]:
    """Return one check a text layer: its ink lies in its box (text on a path: in the canvas)."""
    canvas = Box(0, 0, document.canvas.width, document.canvas.height)
    slack = SLACK * min(canvas.w, canvas.h)
    checks = []
    for layer in texts_of(document):
        ink = layouts[layer.id].bounds
        home = canvas if layer.block.path is not None else layer.box
        # Tall scripts reach above and below the line at any leading: allow a quarter of the size up and down.
        rise = slack if layer.block.path is not None else max(slack, 0.25 * layouts[layer.id].size)
        outside = max(
            home.x - ink.x - slack,
            ink.right - home.right - slack,
            home.y - ink.y - rise,
            ink.bottom - home.bottom - rise,
        )
        checks.append(
            Check(
                name="inside",
                layer=layer.id,
                ok=outside <= 0 or ink.area == 0,
                value=round(max(0.0, outside), 2),
                bound=0.0,
                unit="px",
                message="" if outside <= 0 else f"ink leaves its box by {outside:.1f} px",
                box=ink,
            )
        )
    return checks


def check_overlap(document: Document, layouts: dict[str, TextLayout]) -> list[Check]:
    """Return a failed check for every two text layers whose lines run into each other, and one passed check for the rest."""
    checks = []
    layers = [layer for layer in texts_of(document) if layouts[layer.id].clusters]
    for first, second in combinations(layers, 2):
        one, two = _inked(first, layouts[first.id]), _inked(second, layouts[second.id])
        common = one.intersection(two).area
        if common <= OVERLAP * max(1.0, min(one.area, two.area)):
            continue
        hit = _shared(first, second, layouts)
        smaller = min(_area(layouts[first.id]), _area(layouts[second.id]))
        share = hit / max(1.0, smaller)
        if share > OVERLAP:
            checks.append(
                Check(
                    name="overlap",
                    layer=second.id,
                    other=first.id,
                    ok=False,
                    value=round(share, 3),
                    bound=OVERLAP,
                    unit="share",
                    message=f"runs into the text of {first.id!r}",
                    box=one.intersection(two),
                )
            )
    if not checks and len(layers) > 1:
        checks.append(Check(name="overlap", ok=True, value=0.0, bound=OVERLAP, unit="share"))
    return checks


def check_margins(document: Document, layouts: dict[str, TextLayout]) -> list[Check]:
    """Return one check a text layer that lies on the canvas itself: it keeps off the border."""
    canvas = Box(0, 0, document.canvas.width, document.canvas.height)
    need = MARGIN * min(canvas.w, canvas.h)
    checks = []
    for layer in texts_of(document):
        ink = _inked(layer, layouts[layer.id])
        if ink.area == 0:
            continue
        least = min(ink.x, ink.y, canvas.w - ink.right, canvas.h - ink.bottom)
        checks.append(
            Check(
                name="margin",
                layer=layer.id,
                ok=least >= need,
                value=round(least, 1),
                bound=round(need, 1),
                unit="px",
                message="" if least >= need else "too close to the edge of the picture",
                box=ink,
            )
        )
    return checks


def check_legible(document: Document, layouts: dict[str, TextLayout]) -> list[Check]:
    """Return one check a text layer: its smallest line, as it is shown, is large enough to read in its script."""
    short = min(document.canvas.width, document.canvas.height)
    checks = []
    for layer in texts_of(document):
        layout = layouts[layer.id]
        size = min((line.size for line in layout.lines), default=layout.size) * _shown(layer)
        need = least_size(layout.text, short)
        small = f"{layout.text[:40]!r} is set at {size:.1f} px, {size / short:.1%} of the short edge: too small to read"
        checks.append(
            Check(
                name="legible",
                layer=layer.id,
                ok=size >= need - 0.05,
                value=round(size, 1),
                bound=round(need, 1),
                unit="px",
                message="" if size >= need - 0.05 else small,
            )
        )
    return checks


def least_size(text: str, short: float) -> float:
    """Return the smallest size in pixels at which a text can be read in a picture whose short edge is given."""
    dense = _DENSE.search(text) is not None
    share, fewest = (LEGIBLE_DENSE, FEWEST_DENSE) if dense else (LEGIBLE, FEWEST)
    return min(max(share * short, fewest), TINY * short)


def _shown(layer: TextLayer) -> float:
    """Return how much larger than set a layer is shown."""
    turned = layer.transform
    return 1.0 if turned is None else math.sqrt(abs(turned.a * turned.d - turned.b * turned.c))


def _inked(layer: TextLayer, layout: TextLayout) -> Box:
    return layer.transform.bounds(layout.bounds) if layer.transform else layout.bounds


def _area(layout: TextLayout) -> float:
    return sum(cluster.box.area for cluster in layout.clusters)


def _shared(first: TextLayer, second: TextLayer, layouts: dict[str, TextLayout]) -> float:
    """Return the area common to the clusters of two layers; the tops and feet of cluster boxes, mostly empty, do not count."""
    ones = [_core(c.box, first) for c in layouts[first.id].clusters]
    twos = [_core(c.box, second) for c in layouts[second.id].clusters]
    span = layouts[second.id].bounds
    return sum(one.intersection(two).area for one in ones if one.intersection(span).area > 0 for two in twos)


def _core(box: Box, layer: TextLayer) -> Box:
    core = Box(box.x, box.y + 0.18 * box.h, box.w, 0.64 * box.h)
    return layer.transform.bounds(core) if layer.transform else core
