"""Landscapes cut from flat shapes, as travel posters have them: layers from far to near, each a few outlines and their shade."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

from limner.design.ornament.primitives import circle, joined, polygon, rect, smooth
from limner.document.geometry import Box

KINDS = ("mountains", "hills", "sea", "desert", "town", "forest", "fields", "snow", "skyline")
"""The landscapes there are."""


class Cut(NamedTuple):
    """One outline: ``depth`` 0 (far) … 1 (near), ``shade`` -1 (shadow side) … 1 (lit side), 0 the layer's own tone."""

    d: str
    depth: float
    shade: float = 0.0


def landscape(kind: str, box: Box, rng: random.Random) -> list[Cut]:
    """Return the layers of a landscape that fills a box to its foot, far ones first; its sky line varies with the seed.

    The nearest layer, depth 1, is the ground that things stand on: about the lowest fifth of the box.
    """
    return _KINDS.get(kind, _hills)(box, rng)


def crest(
    box: Box, y: float, rise: float, count: int, rng: random.Random, *, jagged: bool = False
) -> list[tuple[float, float]]:
    """Return points of a sky line across a box about a height ``y``, ``rise`` high at most, beyond both edges."""
    step = box.w / count
    points = []
    for i in range(-1, count + 2):
        low = jagged and i % 2 == 0
        up = rng.uniform(0.0, 0.3) if low else rng.uniform(0.55, 1.0) if jagged else rng.random()
        points.append((box.x + (i + rng.uniform(-0.28, 0.28)) * step, y - rise * up))
    return points


def _closed(points: Sequence[tuple[float, float]], box: Box, *, soft: bool) -> str:
    """Return the area under a sky line, down to the foot of the box."""
    left, right = points[0][0], points[-1][0]
    top = smooth(points) if soft else "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return f"{top}L{right:.1f} {box.bottom:.1f}L{left:.1f} {box.bottom:.1f}Z"


def _near(box: Box, rng: random.Random, share: float = 0.2) -> Cut:
    """Return the ground in front: one long rise."""
    y = box.bottom - box.h * share
    lean = rng.choice((-1, 1)) * 0.22 * share * box.h
    points = [
        (box.x - 0.1 * box.w, y + lean), (box.x + 0.3 * box.w, y + 0.3 * lean), (box.x + 0.7 * box.w, y - 0.5 * lean),
        (box.right + 0.1 * box.w, y - lean),
    ]  # fmt: skip
    return Cut(_closed(points, box, soft=True), 1.0)


def _facets(peaks: Sequence[tuple[float, float]], depth: float, rng: random.Random) -> list[Cut]:
    """Return the lit sides of a jagged range: from each summit a broken edge runs down towards the light."""
    out = []
    for before, peak, after in zip(peaks, peaks[1:], peaks[2:], strict=False):
        if peak[1] > min(before[1], after[1]):
            continue
        fall = after[1] - peak[1]
        x, y = peak
        edge = [(x, y)]
        for k in (0.3, 0.55, 0.8, 1.0):
            edge.append((x + (after[0] - x) * (k * 0.34 + rng.uniform(-0.16, 0.1)), y + fall * k * 1.02))
        out.append(polygon([*edge, (after[0], after[1])]))
    return [Cut(joined(out), depth, 1.0)] if out else []


def _mountains(box: Box, rng: random.Random) -> list[Cut]:
    out: list[Cut] = []
    for depth, y, rise, count in ((0.0, 0.5, 0.44, 6), (0.35, 0.66, 0.34, 8)):
        peaks = crest(box, box.y + y * box.h, rise * box.h, count, rng, jagged=True)
        out.append(Cut(_closed(peaks, box, soft=False), depth))
        out += _facets(peaks, depth, rng)
    middle = crest(box, box.y + 0.78 * box.h, 0.09 * box.h, 5, rng)
    out += [Cut(_closed(middle, box, soft=True), 0.65), _pines(box, middle, 0.065 * box.h, 0.7, rng)]
    return [*out, _near(box, rng)]


def _snow(box: Box, rng: random.Random) -> list[Cut]:
    return [
        cut._replace(shade=0.8) if cut.depth >= 0.65 and cut.d.count("Z") == 1 else cut for cut in _mountains(box, rng)
    ]


def _hills(box: Box, rng: random.Random) -> list[Cut]:
    out = []
    for i, (y, rise) in enumerate(((0.36, 0.2), (0.5, 0.16), (0.64, 0.13), (0.76, 0.1))):
        line = crest(box, box.y + y * box.h, rise * box.h, 4 + i % 2, rng)
        out.append(Cut(_closed(line, box, soft=True), i * 0.22))
        if i == 2:
            out.append(_trees(box, line, 0.05 * box.h, i * 0.22 + 0.2, rng))
    return [*out, _near(box, rng)]


def _forest(box: Box, rng: random.Random) -> list[Cut]:
    out = []
    for i, (y, rise) in enumerate(((0.4, 0.16), (0.54, 0.12), (0.68, 0.1), (0.8, 0.06))):
        line = crest(box, box.y + y * box.h, rise * box.h, 5, rng)
        out.append(Cut(_closed(line, box, soft=True), i * 0.22))
        out.append(_pines(box, line, (0.07 + 0.045 * i) * box.h, i * 0.22, rng))
    return [*out, _near(box, rng, 0.16)]


def _fields(box: Box, rng: random.Random) -> list[Cut]:
    """Hills whose nearest slope is planted in rows that run to one point on the sky line."""
    out = _hills(box, rng)[:-1]
    foot = Box(box.x, box.bottom - 0.24 * box.h, box.w, 0.24 * box.h)
    out.append(Cut(rect(Box(box.x - 1, foot.y, box.w + 2, foot.h)), 0.85))
    vanish = (box.x + box.w * rng.uniform(0.3, 0.7), foot.y)
    wide = box.w * 1.6
    count = 15
    rows = []
    for i in range(count):
        a = box.cx - wide / 2 + wide * i / count
        rows.append(polygon([vanish, (a, box.bottom), (a + wide / count * 0.5, box.bottom)]))
    out.append(Cut(joined(rows), 1.0))
    return out


def _sea(box: Box, rng: random.Random) -> list[Cut]:
    horizon = box.y + 0.46 * box.h
    far = crest(box, horizon, 0.2 * box.h, 5, rng)
    side = rng.choice((0, 1))
    # A coast on one side only: the other is open water.
    far = [(x, horizon + 1 if (x < box.cx) == bool(side) else y) for x, y in far]
    out = [Cut(_closed(far, Box(box.x, box.y, box.w, horizon - box.y), soft=True), 0.1)]
    out.append(Cut(rect(Box(box.x - 1, horizon, box.w + 2, box.bottom - horizon)), 0.4))
    glints = []
    for i in range(26):
        t = i / 25
        y = horizon + (box.bottom - horizon) * (0.03 + 0.72 * t)
        w = box.w * (0.05 + 0.16 * t) * rng.uniform(0.5, 1.3)
        x = box.cx + box.w * rng.uniform(-0.48, 0.48)
        h = box.h * (0.003 + 0.009 * t)
        glints.append(
            f"M{x - w:.1f} {y:.1f}Q{x:.1f} {y - h:.1f} {x + w:.1f} {y:.1f}Q{x:.1f} {y + h:.1f} {x - w:.1f} {y:.1f}Z"
        )
    out.append(Cut(joined(glints), 0.4, 0.7))
    waves = []
    pitch = box.w / 7
    y = box.bottom - 0.2 * box.h
    points = [(box.x + (i - 1) * pitch / 2, y + (0.012 * box.h if i % 2 else -0.012 * box.h)) for i in range(18)]
    waves.append(_closed(points, box, soft=True))
    return [*out, Cut(joined(waves), 1.0)]


def _desert(box: Box, rng: random.Random) -> list[Cut]:
    """Table mountains far off, then dunes whose crest parts light from shadow."""
    y = box.y + 0.42 * box.h
    mesas = []
    for at in (rng.uniform(0.05, 0.3), rng.uniform(0.6, 0.85)):
        w, h = box.w * rng.uniform(0.12, 0.24), box.h * rng.uniform(0.1, 0.22)
        x = box.x + at * box.w
        mesas.append(polygon([(x - w * 0.75, y + 2), (x - w * 0.5, y - h), (x + w * 0.5, y - h), (x + w * 0.8, y + 2)]))
    out = [Cut(joined(mesas), 0.25), Cut(rect(Box(box.x - 1, y, box.w + 2, box.bottom - y)), 0.1)]
    for i, (top, depth) in enumerate(((0.5, 0.35), (0.64, 0.65))):
        line = crest(box, box.y + top * box.h, 0.1 * box.h, 3, rng)
        out.append(Cut(_closed(line, box, soft=True), depth))
        x, peak = min(line[1:-1], key=lambda point: point[1])
        lee = (
            f"M{x:.1f} {peak:.1f}C{x + 0.1 * box.w:.1f} {peak + 0.07 * box.h:.1f} {x - 0.14 * box.w:.1f} "
            f"{peak + 0.14 * box.h:.1f} {x + (0.05 + 0.1 * i) * box.w:.1f} {box.bottom:.1f}L{box.right:.1f} {box.bottom:.1f}"
            f"L{box.right:.1f} {peak + 0.12 * box.h:.1f}Z"
        )
        out.append(Cut(lee, depth, -0.8))
    return [*out, _near(box, rng)]


def _town(box: Box, rng: random.Random) -> list[Cut]:
    """Houses rising up a hill in rows, gables and towers, a few windows lit."""
    out: list[Cut] = []
    for i, (y, size) in enumerate(((0.4, 0.16), (0.54, 0.17), (0.68, 0.19))):
        walls, roofs, panes = [], [], []
        x = box.x - 0.08 * box.w * rng.random()
        arc = rng.uniform(0.2, 0.8)
        while x < box.right:
            w = box.w * rng.uniform(0.07, 0.13) * (0.8 + 0.2 * i)
            lift = 0.09 * box.h * (1 - (abs((x - box.x) / box.w - arc) * 1.4) ** 2)
            tall = rng.random() < 0.14
            top = box.y + y * box.h - lift - box.h * size * (rng.uniform(0.6, 0.8) if tall else rng.uniform(0.0, 0.4))
            w *= 0.62 if tall else 1.0
            gable = w * (1.1 if tall else 0.42)
            walls.append(rect(Box(x, top, w + 1, box.bottom - top)))
            roofs.append(polygon([(x - w * 0.05, top), (x + w / 2, top - gable), (x + w * 1.05, top)]))
            for row in range(2):
                for column in range(1 if tall else 2):
                    if rng.random() < 0.7:
                        px = x + w * (0.4 if tall else 0.2 + 0.4 * column)
                        panes.append(rect(Box(px, top + w * (0.22 + 0.5 * row), w * 0.18, w * 0.26)))
            x += w
        depth = 0.15 + i * 0.25
        out += [Cut(joined(walls), depth), Cut(joined(roofs), depth, -0.9), Cut(joined(panes), depth, 1.0)]
    return [*out, _near(box, rng)]


def _skyline(box: Box, rng: random.Random) -> list[Cut]:
    """Towers of a great city in three rows: slabs, stepped crowns, spires; windows lit in the nearer rows."""
    out: list[Cut] = []
    for i, (base, tall) in enumerate(((0.7, 0.62), (0.76, 0.46), (0.82, 0.3))):
        bodies, panes = [], []
        x = box.x - 0.06 * box.w * rng.random()
        while x < box.right:
            w = box.w * rng.uniform(0.06, 0.11)
            high = box.h * tall * rng.uniform(0.35, 1.0)
            top = box.y + base * box.h - high
            bodies.append(rect(Box(x, top, w, box.bottom - top)))
            crown = rng.random()
            if crown < 0.3:
                bodies.append(rect(Box(x + 0.2 * w, top - 0.06 * high, 0.6 * w, 0.07 * high)))
                bodies.append(polygon([(x + 0.46 * w, top), (x + 0.5 * w, top - 0.24 * high), (x + 0.54 * w, top)]))
            elif crown < 0.5:
                bodies.append(polygon([(x, top + 1), (x + w, top + 1), (x + w, top - 0.12 * high)]))
            if i:
                pane = w * 0.13
                for row in range(int(high / (pane * 2.6))):
                    for column in range(3):
                        if rng.random() < 0.45:
                            panes.append(
                                rect(
                                    Box(x + w * (0.18 + 0.26 * column), top + pane * (1 + 2.6 * row), pane, pane * 1.4)
                                )
                            )
            x += w * rng.uniform(1.0, 1.25)
        out += [Cut(joined(bodies), 0.1 + 0.28 * i), Cut(joined(panes), 0.1 + 0.28 * i, 1.0)]
    return [*out, _near(box, rng, 0.14)]


def _pines(box: Box, line: Sequence[tuple[float, float]], height: float, depth: float, rng: random.Random) -> Cut:
    """Return fir trees standing along a sky line."""
    out = []
    for (x0, y0), (x1, y1) in zip(line, line[1:], strict=False):
        count = max(2, int((x1 - x0) / (height * 0.42)))
        for k in range(count):
            if rng.random() < 0.25:
                continue
            t = (k + rng.uniform(0.1, 0.9)) / count
            x, foot, h = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + height * 0.12, height * rng.uniform(0.6, 1.1)
            for tier in range(3):
                w, top = h * (0.13 + 0.06 * tier), foot - h * (1.0 - 0.27 * tier)
                out.append(polygon([(x, top), (x + w, top + h * 0.42), (x - w, top + h * 0.42)]))
            out.append(rect(Box(x - h * 0.025, foot - h * 0.12, h * 0.05, h * 0.2)))
    return Cut(joined(out), depth)


def _trees(box: Box, line: Sequence[tuple[float, float]], height: float, depth: float, rng: random.Random) -> Cut:
    """Return round-headed trees in small groups along a sky line."""
    out = []
    for (x0, y0), (x1, y1) in zip(line, line[1:], strict=False):
        for _ in range(rng.randint(0, 3)):
            t = rng.random()
            x, foot, h = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + 0.15 * height, height * rng.uniform(0.6, 1.2)
            out += [rect(Box(x - 0.04 * h, foot - 0.4 * h, 0.08 * h, 0.5 * h)), circle(x, foot - 0.62 * h, 0.34 * h)]
    return Cut(joined(out), depth)


def karst(box: Box, rng: random.Random, count: int = 4) -> list[str]:
    """Return steep rounded peaks as in Chinese ink landscapes, far ranges first; each is an area open to its foot."""
    out = []
    for i in range(count):
        y = box.y + box.h * (0.42 + 0.17 * i)
        rise = box.h * (0.4 - 0.07 * i)
        focus = rng.uniform(0.12, 0.88)
        points = []
        steps = 15
        for k in range(-1, steps + 2):
            x = box.x + box.w * k / steps
            swell = math.exp(-(((x - box.x) / box.w - focus) ** 2) / 0.05)
            points.append((x, y - rise * (0.12 + 0.88 * swell) * rng.uniform(0.55, 1.0)))
        out.append(_closed(points, Box(box.x, box.y, box.w, y + box.h * 0.18 - box.y), soft=True))
    return out


_KINDS: dict[str, Callable[[Box, random.Random], list[Cut]]] = {
    "mountains": _mountains, "hills": _hills, "sea": _sea, "desert": _desert, "town": _town, "forest": _forest,
    "fields": _fields, "snow": _snow, "skyline": _skyline,
}  # fmt: skip
