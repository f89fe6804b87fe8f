"""Shapes as Skia paths, and what can be done to a path: fill a stroke, grow, sweep."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
import skia

from limner.composite.svgpath import svg_path
from limner.document.geometry import Box
from limner.document.layers import EllipseShape, PathShape, RectShape

CURVE_STEPS = 8
"""Straight pieces a curve is cut into where it is swept."""

Points = npt.NDArray[np.float64]


def rect(box: Box) -> skia.Rect:
    """Return a box as a Skia rectangle."""
    return skia.Rect.MakeXYWH(box.x, box.y, box.w, box.h)


def shape_path(shape: RectShape | EllipseShape | PathShape, box: Box, where: str) -> skia.Path:
    """Return the outline of a shape in a box, in canvas pixels; raises DocumentError for malformed path data."""
    if isinstance(shape, PathShape):
        path = skia.Path(svg_path(shape.d, where))
        even = shape.rule == "evenodd"
        path.setFillType(skia.PathFillType.kEvenOdd if even else skia.PathFillType.kWinding)
        return path
    path = skia.Path()
    if isinstance(shape, EllipseShape):
        path.addOval(rect(box))
    elif shape.radius > 0:
        radius = min(shape.radius, box.w / 2, box.h / 2)
        path.addRoundRect(rect(box), radius, radius)
    else:
        path.addRect(rect(box))
    return path


def united(paths: Sequence[skia.Path]) -> list[skia.Path]:
    """Return the areas that paths cover, each without inner seams: those whose boxes touch become one path."""
    found: list[skia.Path] = []
    for group in _touching(paths):
        whole = skia.Path()
        for path in group:
            whole.addPath(positive(path) if len(group) > 1 else path)
        whole.setFillType(group[0].getFillType() if len(group) == 1 else skia.PathFillType.kWinding)
        plain = skia.Simplify(whole)
        found.append(plain if plain is not None and (whole.isEmpty() or not plain.isEmpty()) else whole)
    return found


def _touching(paths: Sequence[skia.Path]) -> list[list[skia.Path]]:
    """Group paths whose bounding boxes touch."""
    groups: list[tuple[Box, list[skia.Path]]] = []
    for path in sorted((p for p in paths if not p.isEmpty()), key=lambda p: p.getBounds().fLeft):
        tight = path.getBounds()
        box, members = Box(tight.fLeft, tight.fTop, tight.width(), tight.height()), [path]
        apart: list[tuple[Box, list[skia.Path]]] = []
        for other, inner in groups:
            if other.x <= box.right and box.x <= other.right and other.y <= box.bottom and box.y <= other.bottom:
                box, members = box.union(other), inner + members
            else:
                apart.append((other, inner))
        groups = [*apart, (box, members)]
    return [members for _, members in groups]


def grown(path: skia.Path, width: float) -> skia.Path:
    """Return the path grown outwards by a width with round corners (nonzero fill)."""
    paint = skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=2 * width, StrokeJoin=skia.Paint.kRound_Join)
    edge = skia.Path()
    paint.getFillPath(path, edge)
    return _joined((positive(path), positive(edge)))


def shrunk(path: skia.Path, width: float) -> skia.Path:
    """Return the path worn away from its edges by a width, corners round."""
    paint = skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=2 * width, StrokeJoin=skia.Paint.kRound_Join)
    solid = skia.Simplify(path)
    edge = skia.Path()
    paint.getFillPath(solid, edge)
    return skia.Op(solid, edge, skia.PathOp.kDifference_PathOp)


def swept(path: skia.Path, dx: float, dy: float) -> skia.Path:
    """Return all that the path covers while it moves from its place by (dx, dy).

    It is the union of both ends and of the parallelograms that the edges sweep, all wound the same way.
    """
    solid = positive(path)
    moved = skia.Path(solid)
    moved.offset(dx, dy)
    sides = skia.Path()
    for edges in contours(solid):
        first, second = edges[:-1], edges[1:]
        turn = (second[:, 0] - first[:, 0]) * dy - (second[:, 1] - first[:, 1]) * dx
        for (x0, y0), (x1, y1), t in zip(first.tolist(), second.tolist(), turn.tolist(), strict=True):
            corners = ((x0, y0), (x1, y1), (x1 + dx, y1 + dy), (x0 + dx, y0 + dy))
            ordered = corners if t > 0 else corners[::-1]
            if t:
                sides.addPoly([skia.Point(x, y) for x, y in ordered], True)
    return _joined((solid, moved, sides))


def _joined(paths: tuple[skia.Path, ...]) -> skia.Path:
    out = skia.Path()
    for path in paths:
        out.addPath(path)
    out.setFillType(skia.PathFillType.kWinding)
    return out


def positive(path: skia.Path) -> skia.Path:
    """Return the same area with outer contours wound clockwise on screen, so that joined paths never cancel out."""
    if path.getFillType() == skia.PathFillType.kEvenOdd:
        path = skia.Simplify(path)
    area = sum(_area(points) for points in contours(path))
    if area >= 0:
        return path
    turned = skia.Path()
    turned.reverseAddPath(path)
    return turned


def _area(points: Points) -> float:
    x, y = points[:, 0], points[:, 1]
    return float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) / 2


def contours(path: skia.Path) -> Iterator[Points]:
    """Yield each contour as a closed polyline of shape (n, 2), curves cut into CURVE_STEPS pieces."""
    points: list[tuple[float, float]] = []
    walk = skia.Path.Iter(path, True)
    while True:
        verb, pts = walk.next()
        if verb == skia.Path.kDone_Verb:
            break
        if verb == skia.Path.kMove_Verb:
            if len(points) > 1:
                yield np.array([*points, points[0]])
            points = [(pts[0].fX, pts[0].fY)]
        elif verb == skia.Path.kLine_Verb:
            points.append((pts[1].fX, pts[1].fY))
        elif verb != skia.Path.kClose_Verb:
            points.extend(_cut([(p.fX, p.fY) for p in pts], walk.conicWeight() if len(pts) == 3 else 1.0, verb))
    if len(points) > 1:
        yield np.array([*points, points[0]])


def _cut(pts: list[tuple[float, float]], weight: float, verb: skia.Path.Verb) -> list[tuple[float, float]]:
    degree = len(pts) - 1
    w = weight if verb == skia.Path.kConic_Verb else 1.0
    out = []
    for step in range(1, CURVE_STEPS + 1):
        t = step / CURVE_STEPS
        basis = [math.comb(degree, i) * t**i * (1 - t) ** (degree - i) for i in range(degree + 1)]
        if degree == 2:
            basis[1] *= w
        total = sum(basis)
        out.append(
            (
                sum(b * p[0] for b, p in zip(basis, pts, strict=True)) / total,
                sum(b * p[1] for b, p in zip(basis, pts, strict=True)) / total,
            )
        )
    return out
