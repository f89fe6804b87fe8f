"""A line and a path in, a spot and angle for each unit out: circles and SVG curves."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

from limner.document.forms import Arc, Curve
from limner.document.geometry import Point
from limner.typeset.emit import Spot
from limner.typeset.forms.svgpath import flatten
from limner.typeset.setting.rows import Row, seen_order

Track = Callable[[float], Spot]
"""From a distance along the baseline (pixels) to the point there and the baseline's angle."""


class Laid(NamedTuple):
    """Spots by unit index, in visual order, and the index of the first unit that found no room (None when all did)."""

    spots: list[tuple[int, Spot]]
    left_over: int | None


def lay(row: Row, size: float, path: Arc | Curve, align: str, below: float) -> Laid:
    """Return where the units of a row go on a path; ``below`` (pixels) is how far under the path its baseline lies."""
    track, start, room = _track(path)
    units = row.prepared.units
    last = max(row.first, row.prepared.solid[row.last])
    left_over: int | None = None
    width = _width(row, row.first, last) * size
    while last > row.first and width > room * (1 + 1e-6):
        last -= 1
        left_over = last
        width = _width(row, row.first, last) * size
    share = {"center": 0.5, "end": 1.0, "right": 1.0}.get(align, 0.0)
    pen = -width / 2 if isinstance(path, Arc) else start + share * (room - width)
    spots: list[tuple[int, Spot]] = []
    for i in seen_order(units, row.first, last):
        advance = units[i].advance * size
        half = (advance - units[i].tracked * size) / 2
        x, y, angle, _ = track(pen + half)
        turn = math.radians(angle)
        spots.append((i, Spot(x - below * math.sin(turn), y + below * math.cos(turn), angle, half)))
        pen += advance
    return Laid(spots, left_over)


def _width(row: Row, first: int, last: int) -> float:
    if last <= first:
        return 0.0
    return row.prepared.widths[last] - row.prepared.widths[first] - row.prepared.units[last - 1].tracked


def _track(path: Arc | Curve) -> tuple[Track, float, float]:
    if isinstance(path, Arc):
        return _circle(path), 0.0, math.radians(path.sweep) * path.radius
    points = flatten(path.d)
    along = [0.0, *accumulate(math.dist(p, q) for p, q in zip(points, points[1:], strict=False))]
    start = path.start * along[-1]
    return _polyline(points, along), start, along[-1] - start


def _circle(arc: Arc) -> Track:
    sign = -1 if arc.inside else 1

    def at(distance: float) -> Spot:
        angle = arc.angle + sign * math.degrees(distance / arc.radius)
        turn = math.radians(angle)
        x, y = arc.center.x + arc.radius * math.sin(turn), arc.center.y - arc.radius * math.cos(turn)
        return Spot(x, y, angle + 180 if arc.inside else angle)

    return at


def _polyline(points: list[Point], along: list[float]) -> Track:
    def at(distance: float) -> Spot:
        k = min(max(bisect_right(along, distance) - 1, 0), len(points) - 2)
        length = along[k + 1] - along[k] or 1.0
        t = (distance - along[k]) / length
        (x0, y0), (x1, y1) = points[k], points[k + 1]
        return Spot(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, math.degrees(math.atan2(y1 - y0, x1 - x0)))

    return at
