"""Maps of the plane that text is bent by: lines are set straight, then letters, bars and boxes go through one of these.

Each has ``map``: an array (n, 2) of points in, their images (n, 2) out, float64, canvas pixels, y down. On circles and
paths the straight plane's x is the distance along the line and its y the distance under it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from limner.document.geometry import Box, Point, Transform

Points = npt.NDArray[np.float64]


class AlongArc(NamedTuple):
    """Lines laid on a circle. x = 0 lies at ``angle`` (degrees clockwise from 12 o'clock), y = 0 at ``radius``.

    ``inside``: letters stand inwards and x runs anticlockwise. Lengths along the line are true at the radius
    ``measure``. ``down``: the straight plane is a column's, its y runs along the circle and its x points to the tops.
    """

    center: Point
    radius: float
    angle: float
    inside: bool
    measure: float
    down: bool = False

    def map(self, points: Points) -> Points:
        """Return the images of points (n, 2)."""
        x, y = _axes(points, self.down)
        sign = -1.0 if self.inside else 1.0
        turn = math.radians(self.angle) + sign * x / self.measure
        reach = self.radius - sign * y
        return np.stack([self.center.x + reach * np.sin(turn), self.center.y - reach * np.cos(turn)], axis=-1)


@dataclass(frozen=True, slots=True)
class AlongPath:
    """Lines laid on a polyline: its ``points``, the unit normals there (to the letters' feet) and how far along each is.

    Between points place and normal change evenly; before the first and after the last the path goes straight on, or,
    when ``closed``, round again. ``down`` as for circles.
    """

    points: tuple[Point, ...]
    normals: tuple[Point, ...]
    along: tuple[float, ...]
    closed: bool = False
    down: bool = False
    _table: Points = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        rows = [(a, *p, *n) for a, p, n in zip(self.along, self.points, self.normals, strict=True)]
        object.__setattr__(self, "_table", np.asarray(rows, np.float64))

    def map(self, points: Points) -> Points:
        """Return the images of points (n, 2)."""
        x, y = _axes(points, self.down)
        table = self._table
        along = table[:, 0]
        if self.closed:
            x = along[0] + np.mod(x - along[0], along[-1] - along[0])
        k = np.clip(np.searchsorted(along, x, side="right") - 1, 0, len(along) - 2)
        t = ((x - along[k]) / (along[k + 1] - along[k]))[..., None]
        place = table[k, 1:3] * (1 - t) + table[k + 1, 1:3] * t
        t = np.clip(t, 0.0, 1.0)
        normal = table[k, 3:5] * (1 - t) + table[k + 1, 3:5] * t
        normal /= np.maximum(np.hypot(normal[..., 0], normal[..., 1]), 1e-12)[..., None]
        found: Points = place + normal * y[..., None]
        return found


class Swollen(NamedTuple):
    """Heights of a box multiplied by 1 + ``amount`` at its middle, by 1 at its sides, along a parabola.

    ``fixed`` is the share of the box's height at which nothing moves: 0 its top, 0.5 its middle, 1 its foot.
    """

    box: Box
    amount: float
    fixed: float

    def map(self, points: Points) -> Points:
        """Return the images of points (n, 2)."""
        u = 2.0 * (points[..., 0] - self.box.cx) / max(self.box.w, 1e-9)
        still = self.box.y + self.fixed * self.box.h
        grown = 1.0 + self.amount * np.maximum(1.0 - u * u, 0.0)
        return np.stack([points[..., 0], still + (points[..., 1] - still) * grown], axis=-1)


class Waved(NamedTuple):
    """Every upright of a box moved by a sine: up by ``height`` (pixels) at most, ``waves`` periods over its width."""

    box: Box
    height: float
    waves: float
    phase: float

    def map(self, points: Points) -> Points:
        """Return the images of points (n, 2)."""
        u = (points[..., 0] - self.box.x) / max(self.box.w, 1e-9)
        lift = self.height * np.sin(2 * math.pi * (self.waves * u + self.phase))
        return np.stack([points[..., 0], points[..., 1] - lift], axis=-1)


class Projected(NamedTuple):
    """A plane seen in perspective: the homography with the rows of ``matrix``, applied to (x, y, 1)."""

    matrix: tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]

    def map(self, points: Points) -> Points:
        """Return the images of points (n, 2)."""
        (a, b, c), (d, e, f), (g, h, i) = self.matrix
        x, y = points[..., 0], points[..., 1]
        w = g * x + h * y + i
        return np.stack([(a * x + b * y + c) / w, (d * x + e * y + f) / w], axis=-1)


class Chained(NamedTuple):
    """An affine map, then a bend, then another affine map."""

    before: Transform
    bend: AlongArc | AlongPath | Swollen | Waved | Projected
    after: Transform

    def map(self, points: Points) -> Points:
        """Return the images of points (n, 2)."""
        return _affine(self.after, self.bend.map(_affine(self.before, points)))


Bend = AlongArc | AlongPath | Swollen | Waved | Projected | Chained
"""What bends straight lines; frozen, so that layouts stay values."""


class Lie(NamedTuple):
    """How a rigid thing lies on a bend: where its middle is, its turn (degrees clockwise) and its scale."""

    x: float
    y: float
    angle: float
    scale: float


def lie(bend: Bend, x: float, y: float, half: float) -> Lie:
    """Return how a thing that reaches ``half`` pixels to both sides of (x, y) lies: turned by the chord under it."""
    half, down = max(half, 1e-3), isinstance(bend, AlongArc | AlongPath) and bend.down
    spots = np.array([(x, y), (x - half, y), (x + half, y), (x, y - half), (x, y + half)], np.float64)
    if down:
        spots = spots[[0, 3, 4, 2, 1]]
    middle, one, two, over, under = bend.map(spots)
    dx, dy = two - one
    angle = math.degrees(math.atan2(dy, dx)) - (90.0 if down else 0.0)
    area = abs(dx * (under - over)[1] - dy * (under - over)[0]) / (4 * half * half)
    scale = 1.0 if isinstance(bend, AlongArc | AlongPath) else math.sqrt(max(area, 1e-9))
    return Lie(float(middle[0]), float(middle[1]), angle, scale)


def rim(box: Box, steps: int = 8) -> Points:
    """Return points along a box's edges, ``steps`` a side: what its image's extent is read from."""
    t = np.linspace(0.0, 1.0, steps + 1)
    xs, ys = box.x + t * box.w, box.y + t * box.h
    ones = np.ones_like(t)
    sides = [
        np.stack([xs, box.y * ones], 1), np.stack([xs, box.bottom * ones], 1),
        np.stack([box.x * ones, ys], 1), np.stack([box.right * ones, ys], 1),
    ]  # fmt: skip
    return np.concatenate(sides)


def extent(bend: Bend, box: Box) -> Box:
    """Return the box around a box's image."""
    points = bend.map(rim(box))
    (x0, y0), (x1, y1) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return Box(x0, y0, x1 - x0, y1 - y0)


def _axes(points: Points, down: bool) -> tuple[Points, Points]:
    return (points[..., 1], -points[..., 0]) if down else (points[..., 0], points[..., 1])


def _affine(transform: Transform, points: Points) -> Points:
    a, b, c, d, e, f = transform
    x, y = points[..., 0], points[..., 1]
    return np.stack([a * x + c * y + e, b * x + d * y + f], axis=-1)
