"""Plane geometry in canvas pixels: x to the right, y down. Immutable tuples, finite numbers only.

>>> Box(10, 10, 100, 50).inset(10)
Box(x=20, y=20, w=80, h=30)
>>> Transform.rotation(90).apply(Point(1, 0))
Point(x=0.0, y=1.0)
"""

from __future__ import annotations

import math
from typing import Annotated, NamedTuple

from pydantic import Field, FiniteFloat

Unit = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Length = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class Point(NamedTuple):
    """A position in canvas pixels."""

    x: FiniteFloat
    y: FiniteFloat


class Box(NamedTuple):
    """An axis-aligned rectangle: left, top, width and height in canvas pixels."""

    x: FiniteFloat
    y: FiniteFloat
    w: Length
    h: Length

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of the bottom edge."""
        return self.y + self.h

    @property
    def cx(self) -> float:
        """The x of the centre."""
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        """The y of the centre."""
        return self.y + self.h / 2

    @property
    def area(self) -> float:
        """Width times height."""
        return self.w * self.h

    def inset(self, dx: float, dy: float | None = None) -> Box:
        """Return the box shrunk by dx on the left and right and dy (default dx) above and below; never negative."""
        dy = dx if dy is None else dy
        return Box(self.x + dx, self.y + dy, max(0, self.w - 2 * dx), max(0, self.h - 2 * dy))

    def moved(self, dx: float, dy: float) -> Box:
        """Return the box shifted by (dx, dy)."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def scaled(self, k: float) -> Box:
        """Return the box with every coordinate multiplied by k."""
        return Box(self.x * k, self.y * k, self.w * k, self.h * k)

    def union(self, other: Box) -> Box:
        """Return the smallest box around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def intersection(self, other: Box) -> Box:
        """Return the common rectangle, of zero area where the boxes are apart."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Box(x, y, max(0, min(self.right, other.right) - x), max(0, min(self.bottom, other.bottom) - y))

    def contains(self, other: Box, slack: float = 0) -> bool:
        """Tell whether the other box lies inside this one, give or take ``slack`` pixels."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def iou(self, other: Box) -> float:
        """Return intersection over union, 0…1."""
        common = self.intersection(other).area
        total = self.area + other.area - common
        return common / total if total > 0 else 0.0


class Transform(NamedTuple):
    """An affine map in PDF order: x' = a·x + c·y + e, y' = b·x + d·y + f."""

    a: FiniteFloat = 1.0
    b: FiniteFloat = 0.0
    c: FiniteFloat = 0.0
    d: FiniteFloat = 1.0
    e: FiniteFloat = 0.0
    f: FiniteFloat = 0.0

    @classmethod
    def rotation(cls, degrees: float, about: Point | None = None) -> Transform:
        """Return a clockwise rotation (y points down) about a point (default the origin)."""
        cos, sin = round(math.cos(math.radians(degrees)), 12), round(math.sin(math.radians(degrees)), 12)
        x, y = about or (0.0, 0.0)
        return cls(cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y)

    @classmethod
    def scaling(cls, kx: float, ky: float | None = None, about: Point | None = None) -> Transform:
        """Return a scaling about a point (default the origin)."""
        ky = kx if ky is None else ky
        x, y = about or (0.0, 0.0)
        return cls(kx, 0.0, 0.0, ky, x - kx * x, y - ky * y)

    @classmethod
    def translation(cls, dx: float, dy: float) -> Transform:
        """Return a shift by (dx, dy)."""
        return cls(1.0, 0.0, 0.0, 1.0, dx, dy)

    def then(self, after: Transform) -> Transform:
        """Return the map that applies self first and ``after`` second."""
        a, b, c, d, e, f = self
        return Transform(
            after.a * a + after.c * b,
            after.b * a + after.d * b,
            after.a * c + after.c * d,
            after.b * c + after.d * d,
            after.a * e + after.c * f + after.e,
            after.b * e + after.d * f + after.f,
        )

    def apply(self, point: Point) -> Point:
        """Return the image of a point."""
        x, y = point
        return Point(self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def bounds(self, box: Box) -> Box:
        """Return the axis-aligned box around the image of a box."""
        corners = [
            self.apply(Point(x, y))
            for x, y in ((box.x, box.y), (box.right, box.y), (box.x, box.bottom), (box.right, box.bottom))
        ]
        xs, ys = [p.x for p in corners], [p.y for p in corners]
        return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
