"""Contrast of the letters with what really lies behind them: WCAG 2.2 §1.4.3, cluster by cluster, on the pixels.

Large text (WCAG: 18 pt, here by share of the picture) may have less. An edge drawn around the letters is what they stand
against where that serves them better than the ground does.
"""

from __future__ import annotations

import numpy as np

from limner.document.color import alpha, luminance
from limner.document.document import Document
from limner.document.fills import Fill, Outline, Solid, tones
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.results import Check, TextLayout
from limner.verify.ground import Field, Ground, Patch, moved
from limner.verify.placed import texts_of

BODY, LARGE = 4.5, 3.0
LARGE_SIZE = 0.024
"""Type at or above this share of the short edge counts as large."""

_SAMPLES = 18
"""Pixels looked at along an edge of a cluster's box."""


def check_contrast(document: Document, layouts: dict[str, TextLayout], ground: Ground) -> list[Check]:
    """Return one check a text layer: its least contrast over its clusters, against 4.5 (large text: 3)."""
    checks = []
    large = LARGE_SIZE * min(document.canvas.width, document.canvas.height)
    for layer in texts_of(document):
        layout = layouts[layer.id]
        patch = ground.patch(layer, layout)
        if patch is None or all(run.color for run in layout.runs):
            continue
        bound = LARGE if layout.size >= large else BODY
        value, where = _least(layer, layout, patch, bound == LARGE)
        checks.append(
            Check(
                name="contrast",
                layer=layer.id,
                ok=value >= bound - 0.05,
                value=round(value, 2),
                bound=bound,
                unit=":1",
                message="" if value >= bound - 0.05 else f"contrast {value:.1f}:1 with what lies behind",
                box=where,
            )
        )
    return checks


def _least(layer: TextLayer, layout: TextLayout, patch: Patch, large: bool) -> tuple[float, Box | None]:
    """Return the least contrast of the clusters; an edge round large letters may stand out from what lies behind instead."""
    inks = _ink_by_offset(layout)
    edge = _edge(layer)
    least, where = 21.0, None
    for cluster in layout.clusters:
        ink = inks.get(cluster.start)
        if ink is None:
            continue
        box = cluster.box
        window = patch.window(moved(layer.transform, Box(box.x, box.y + 0.12 * box.h, box.w, 0.76 * box.h)))
        if window is None:
            continue
        bar = _bar_behind(box, layout)
        behind = _spread(patch.light[window]) if bar is None else (bar, bar, bar)
        value = min(_against(color, behind, share * layer.opacity) for color, share in ink)
        if edge is not None:
            value = max(value, min(_ratio(color, edge) if share else 1.0 for color, share in ink))
            value = max(value, _against(edge, behind, layer.opacity)) if large else value
        if value < least:
            least, where = value, box
    return least, where


def _bar_behind(box: Box, layout: TextLayout) -> float | None:
    """Return the luminance of the opaque bar (a highlight) that a cluster stands on, None where there is none."""
    for rule in layout.rules:
        bar = rule.box
        if rule.ground and rule.bend is None and bar.x <= box.cx <= bar.right and bar.y <= box.cy <= bar.bottom:
            colors = _tones(rule.fill)
            return colors[0][0] if len(colors) == 1 and colors[0][1] == 1.0 else None
    return None


def _spread(light: Field) -> tuple[float, float, float]:
    """Return dark, mean and light of a window; thin accidents (a star, a hairline) do not hide a letter: tenths are left out."""
    height, width = light.shape
    some = light[:: -(-height // _SAMPLES), :: -(-width // _SAMPLES)].ravel()
    ordered = np.sort(some)
    last = ordered.size - 1
    return float(ordered[round(0.1 * last)]), float(ordered.mean()), float(ordered[round(0.9 * last)])


def _against(ink: float, behind: tuple[float, float, float], share: float) -> float:
    """Return the least contrast of an ink with grounds; an ink of less than full opacity takes on their tone."""
    if share >= 1.0:
        return min(_ratio(ink, ground) for ground in behind)
    return min(_ratio((share * ink**0.45 + (1 - share) * ground**0.45) ** (1 / 0.45), ground) for ground in behind)


def _ink_by_offset(layout: TextLayout) -> dict[int, tuple[tuple[float, float], ...]]:
    """Return, by the offset of each visible cluster, the luminance and opacity of the colours it is set in."""
    starts = sorted(cluster.start for cluster in layout.clusters)
    inks: dict[int, tuple[tuple[float, float], ...]] = {}
    for run in layout.runs:
        if run.color:
            continue
        colors = _tones(run.fill)
        for at in np.searchsorted(starts, run.clusters, side="right").tolist():
            if at > 0:
                inks[starts[at - 1]] = colors
    text = layout.text
    return {start: value for start, value in inks.items() if start < len(text) and text[start].strip()}


def _edge(layer: TextLayer) -> float | None:
    """Return the luminance of an edge drawn around the letters, or None."""
    for effect in (*layer.block.letter_effects, *layer.effects):
        if isinstance(effect, Outline) and effect.width >= 0.02 * layer.block.style.size:
            return luminance(effect.color)
    stroke = layer.block.style.stroke
    if stroke is not None and stroke.side == "outside" and isinstance(stroke.fill, Solid) and stroke.width > 0:
        return luminance(stroke.fill.color)
    return None


def _tones(fill: Fill) -> tuple[tuple[float, float], ...]:
    return tuple((luminance(color), alpha(color)) for color in tones(fill))


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
