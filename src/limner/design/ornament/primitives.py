"""Outlines to build with: circles, polygons, stars, arches, petals; all as SVG path data."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from limner.document.geometry import Box, Point


def n(value: float) -> str:
    """Return a number as short path text."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def xy(x: float, y: float) -> str:
    """Return a point as path text."""
    return f"{n(x)} {n(y)}"


def polygon(points: Sequence[tuple[float, float]]) -> str:
    """Return a closed outline through points."""
    return "M" + "L".join(xy(*p) for p in points) + "Z"


def polyline(points: Sequence[tuple[float, float]]) -> str:
    """Return an open line through points."""
    return "M" + "L".join(xy(*p) for p in points)


def rect(box: Box) -> str:
    """Return a rectangle."""
    return polygon([(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)])


def circle(cx: float, cy: float, r: float) -> str:
    """Return a circle."""
    return f"M{xy(cx - r, cy)}A{n(r)} {n(r)} 0 1 1 {xy(cx + r, cy)}A{n(r)} {n(r)} 0 1 1 {xy(cx - r, cy)}Z"


def polar(cx: float, cy: float, r: float, degrees: float) -> tuple[float, float]:
    """Return the point at a radius and an angle, degrees clockwise from 12 o'clock."""
    angle = math.radians(degrees)
    return cx + r * math.sin(angle), cy - r * math.cos(angle)


def star(cx: float, cy: float, outer: float, inner: float, points: int, turn: float = 0.0) -> str:
    """Return a star of so many points."""
    step = 180 / points
    return polygon([polar(cx, cy, outer if i % 2 == 0 else inner, turn + i * step) for i in range(2 * points)])


def scallop(cx: float, cy: float, r: float, lobes: int, depth: float = 0.12) -> str:
    """Return a round seal with a wavy rim."""
    points = 360
    rim = [polar(cx, cy, r * (1 - depth / 2 + depth / 2 * math.cos(math.radians(lobes * a))), a) for a in range(points)]
    return polygon(rim)


def petal(cx: float, cy: float, inner: float, outer: float, width: float, degrees: float) -> str:
    """Return a petal pointing outwards from a centre, between two radii, ``width`` degrees wide at its belly."""
    root, tip = polar(cx, cy, inner, degrees), polar(cx, cy, outer, degrees)
    belly = inner + 0.62 * (outer - inner)
    left, right = polar(cx, cy, belly, degrees - width), polar(cx, cy, belly, degrees + width)
    return f"M{xy(*root)}Q{xy(*left)} {xy(*tip)}Q{xy(*right)} {xy(*root)}Z"


def arch(box: Box, kind: str = "round") -> str:
    """Return a doorway in a box: "round", "pointed" (two arcs), "ogee" (Mughal) or "horseshoe"."""
    x, y, r, b = box.x, box.y, box.right, box.bottom
    half = box.w / 2
    if kind == "pointed":
        rise = min(box.h * 0.6, box.w * 0.8)
        return (
            f"M{xy(x, b)}L{xy(x, y + rise)}C{xy(x, y + rise * 0.4)} {xy(x + half * 0.62, y + rise * 0.16)} {xy(box.cx, y)}"
            f"C{xy(r - half * 0.62, y + rise * 0.16)} {xy(r, y + rise * 0.4)} {xy(r, y + rise)}L{xy(r, b)}Z"
        )
    if kind == "ogee":
        rise = min(box.h * 0.5, box.w * 0.72)
        return (
            f"M{xy(x, b)}L{xy(x, y + rise)}C{xy(x, y + rise * 0.55)} {xy(x + half * 0.3, y + rise * 0.42)} "
            f"{xy(x + half * 0.62, y + rise * 0.3)}C{xy(x + half * 0.86, y + rise * 0.2)} {xy(box.cx - half * 0.06, y + rise * 0.12)}"
            f" {xy(box.cx, y)}C{xy(box.cx + half * 0.06, y + rise * 0.12)} {xy(r - half * 0.86, y + rise * 0.2)} "
            f"{xy(r - half * 0.62, y + rise * 0.3)}C{xy(r - half * 0.3, y + rise * 0.42)} {xy(r, y + rise * 0.55)} "
            f"{xy(r, y + rise)}L{xy(r, b)}Z"
        )
    if kind == "horseshoe":
        k = half * 1.0
        neck = half * 0.12
        return f"M{xy(x + neck, b)}L{xy(x + neck, y + k * 1.45)}A{n(k)} {n(k)} 0 1 1 {xy(r - neck, y + k * 1.45)}L{xy(r - neck, b)}Z"
    return f"M{xy(x, b)}L{xy(x, y + half)}A{n(half)} {n(half)} 0 0 1 {xy(r, y + half)}L{xy(r, b)}Z"


def blob(cx: float, cy: float, rx: float, ry: float, wobble: Sequence[float]) -> str:
    """Return a soft closed shape; ``wobble`` are radius factors around it (about 1)."""
    count = len(wobble)
    points = [
        (cx + rx * w * math.sin(math.tau * i / count), cy - ry * w * math.cos(math.tau * i / count))
        for i, w in enumerate(wobble)
    ]
    return smooth(points, closed=True)


def smooth(points: Sequence[tuple[float, float]], *, closed: bool = False) -> str:
    """Return a Catmull–Rom curve through points as cubic Béziers."""
    count = len(points)
    if count < 3:
        return polyline(points)
    parts = [f"M{xy(*points[0])}"]
    for i in range(count if closed else count - 1):
        p0 = points[(i - 1) % count] if closed or i > 0 else points[0]
        p1, p2 = points[i], points[(i + 1) % count]
        p3 = points[(i + 2) % count] if closed or i + 2 < count else p2
        c1 = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        c2 = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        parts.append(f"C{xy(*c1)} {xy(*c2)} {xy(*p2)}")
    return "".join(parts) + ("Z" if closed else "")


def joined(parts: Iterable[str]) -> str:
    """Return many outlines as one."""
    return "".join(parts)


def center_of(box: Box) -> Point:
    """Return the centre of a box."""
    return Point(box.cx, box.cy)
