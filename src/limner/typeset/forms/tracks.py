"""A path in, the bends its lines lie on out: circles as they are, curves as polylines with their corners eased.

Lengths along a line are measured a little above its baseline, half as high as its letters: there the gaps between letters
keep the size they were set at, while feet close up on a convex path and open on a hollow one.
"""

from __future__ import annotations

import functools
import math
from typing import NamedTuple

import numpy as np

from limner.document.bends import AlongArc, AlongPath, Points
from limner.document.forms import Arc, Curve
from limner.document.geometry import Point
from limner.errors import DocumentError
from limner.typeset.forms.svgpath import flatten

_CORNER = math.radians(20)
"""A path that turns by more than this at a point has a corner there."""

_EASE = 0.35
"""A corner is eased over so many ems to both sides."""

_LEAST = 0.15
"""Where lines crowd on the inside of a bend their lengths shrink to this part at most."""


class Corner(NamedTuple):
    """A corner, eased from ``low`` to ``high`` along a track, ``reach`` along its path to both sides; it turns by radians.

    Positive turns are clockwise: letters' feet meet on their inside, their tops on that of the others.
    """

    low: float
    high: float
    reach: float
    turn: float


class Track(NamedTuple):
    """The bend of a line at a size, where on it lines start, how long they may be, whether it closes, and its corners."""

    bend: AlongArc | AlongPath
    start: float
    room: float
    closed: bool
    corners: tuple[Corner, ...] = ()


def track(path: Arc | Curve, below: float, height: float, em: float, down: bool) -> Track:
    """Return what a line lies on whose baseline runs ``below`` under the path, measured ``height`` above that (pixels).

    Raises DocumentError where the circle is too small for the line, or the curve is none.
    """
    if isinstance(path, Arc):
        return _circle(path, below, height, down)
    return _curve(path.d, path.reverse, path.start, below, height, em, down)


def _circle(arc: Arc, below: float, height: float, down: bool) -> Track:
    sign = -1.0 if arc.inside else 1.0
    measure = max(arc.radius + sign * (height - below), _LEAST * arc.radius)
    bend = AlongArc(arc.center, arc.radius, arc.angle, arc.inside, measure, down)
    room = math.radians(arc.sweep) * measure
    start = {"left": 0.0, "center": -room / 2, "right": -room}[arc.anchor]
    return Track(bend, start, room, arc.sweep >= 360)


@functools.lru_cache(maxsize=64)
def _curve(d: str, reverse: bool, start: float, below: float, height: float, em: float, down: bool) -> Track:
    points, closed, bends = _polyline(d, reverse, round(_EASE * em, 3))
    steps = np.diff(points, axis=0)
    if closed:
        steps = np.vstack([steps[-1:], steps, steps[:1]])
    else:
        steps = np.vstack([steps[:1], steps, steps[-1:]])
    unit = steps / np.hypot(steps[:, 0], steps[:, 1])[:, None]
    tangent = unit[:-1] + unit[1:]
    length = np.hypot(tangent[:, 0], tangent[:, 1])
    tangent = np.where(length[:, None] > 1e-6, tangent / np.maximum(length, 1e-12)[:, None], unit[1:])
    normal = np.stack([-tangent[:, 1], tangent[:, 0]], axis=1)
    measured = points + normal * (below - height)
    true = np.hypot(*np.diff(points, axis=0).T)
    moved = np.einsum("ij,ij->i", np.diff(measured, axis=0), unit[1:-1])
    along = np.concatenate([[0.0], np.cumsum(np.maximum(moved, _LEAST * true))])
    bend = AlongPath(
        tuple(Point(x, y) for x, y in points.tolist()), tuple(Point(x, y) for x, y in normal.tolist()),
        tuple(along.tolist()), closed, down,
    )  # fmt: skip
    first = start * float(along[-1])
    corners = tuple(Corner(bend.along[a], bend.along[b], reach, turn) for a, b, reach, turn in bends)
    return Track(bend, first, float(along[-1]) - (0.0 if closed else first), closed, corners)


_Eased = tuple[int, int, float, float]
"""A corner's first and last point, how far to both sides it was eased (pixels), and its turn."""


@functools.lru_cache(maxsize=64)
def _polyline(d: str, reverse: bool, ease: float) -> tuple[Points, bool, tuple[_Eased, ...]]:
    found = flatten(d)
    points = np.array(found[::-1] if reverse else found, np.float64)
    span = float(np.ptp(points, axis=0).max())
    if not np.isfinite(points).all() or span <= 0:
        raise DocumentError("the curve has no length", where="path.d", value=d, valid="SVG path data such as M0 0 L9 9")
    closed = bool(np.hypot(*(points[0] - points[-1])) < 1e-6 * span) and len(points) > 3
    eased, bends = _eased(points, closed, ease)
    return eased, closed, bends


def _eased(points: Points, closed: bool, ease: float) -> tuple[Points, tuple[_Eased, ...]]:
    """Return a polyline with its corners cut round (a quadratic from ``ease`` before each to as far after it), and these."""
    last = len(points) - 1
    out: list[Points] = []
    corners: list[tuple[int, float, float]] = []
    for k in range(len(points)):
        ends = k in (0, last)
        if ends and not closed:
            out.append(points[k : k + 1])
            continue
        if k == last:
            out.append(out[0][:1])
            continue
        one, two = points[k] - points[k - 1 if k else last - 1], points[k + 1] - points[k]
        before, after = float(np.hypot(*one)), float(np.hypot(*two))
        way = math.atan2(one[0] * two[1] - one[1] * two[0], one @ two)
        turn = abs(way)
        reach = min(ease, before / 2, after / 2)
        if turn < _CORNER or reach <= 0:
            out.append(points[k : k + 1])
            continue
        t = np.linspace(0.0, 1.0, max(4, math.ceil(turn / 0.05)))[:, None]
        a, c = points[k] - one / before * reach, points[k] + two / after * reach
        corners.append((len(out), reach, way))
        out.append((1 - t) ** 2 * a + 2 * t * (1 - t) * points[k] + t * t * c)
    joined = np.concatenate(out)
    keep = np.concatenate([[True], np.hypot(*np.diff(joined, axis=0).T) > 1e-9])
    kept: Points = joined[keep]
    place = np.cumsum(keep) - 1
    starts = np.cumsum([0, *(len(part) for part in out)])
    bends = tuple((int(place[starts[k]]), int(place[starts[k + 1] - 1]), reach, way) for k, reach, way in corners)
    return kept, bends
