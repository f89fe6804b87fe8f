"""Outlines as SVG path data: rounded polylines, arrow heads, speech balloons, bursts, ribbons, rings. Canvas pixels."""

from __future__ import annotations

import math

from limner.document.geometry import Box, Point

KAPPA = 0.5522847498


def _n(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def xy(x: float, y: float) -> str:
    """Return a point as path data."""
    return f"{_n(x)} {_n(y)}"


def polyline(points: list[Point], *, closed: bool = False) -> str:
    """Return straight lines through points."""
    head, *rest = points
    return f"M{xy(*head)}" + "".join(f"L{xy(*p)}" for p in rest) + ("Z" if closed else "")


def rounded(points: list[Point], radius: float) -> str:
    """Return lines through points, each inner corner rounded by at most ``radius`` (less where a side is short)."""
    clean = [points[0]] + [p for q, p in zip(points, points[1:], strict=False) if math.dist(p, q) > 0.01]
    if len(clean) < 3:
        return polyline(clean)
    out = [f"M{xy(*clean[0])}"]
    for before, corner, after in zip(clean, clean[1:], clean[2:], strict=False):
        one, two = math.dist(before, corner), math.dist(corner, after)
        r = min(radius, one / 2, two / 2)
        p = _towards(corner, before, r)
        q = _towards(corner, after, r)
        out.append(f"L{xy(*p)}Q{xy(*corner)} {xy(*q)}")
    out.append(f"L{xy(*clean[-1])}")
    return "".join(out)


def smooth(points: list[Point], *, vertical: bool) -> str:
    """Return a curve through points that leaves and enters each along the main axis (down when vertical, else across)."""
    out = [f"M{xy(*points[0])}"]
    for a, b in zip(points, points[1:], strict=False):
        if vertical:
            mid = (a.y + b.y) / 2
            out.append(f"C{xy(a.x, mid)} {xy(b.x, mid)} {xy(*b)}")
        else:
            mid = (a.x + b.x) / 2
            out.append(f"C{xy(mid, a.y)} {xy(mid, b.y)} {xy(*b)}")
    return "".join(out)


def spline(points: list[Point], *, tension: float = 0.5) -> str:
    """Return a smooth curve through points (Catmull–Rom)."""
    out = [f"M{xy(*points[0])}"]
    k = tension / 3
    for i in range(len(points) - 1):
        p0, p1, p2 = points[max(0, i - 1)], points[i], points[i + 1]
        p3 = points[min(len(points) - 1, i + 2)]
        c1 = Point(p1.x + (p2.x - p0.x) * k, p1.y + (p2.y - p0.y) * k)
        c2 = Point(p2.x - (p3.x - p1.x) * k, p2.y - (p3.y - p1.y) * k)
        out.append(f"C{xy(*c1)} {xy(*c2)} {xy(*p2)}")
    return "".join(out)


def arrow_head(tip: Point, angle: float, length: float, *, width: float = 0.78) -> str:
    """Return a filled arrow head whose tip is at a point, pointing along ``angle`` (degrees, 0 right, 90 down)."""
    a = math.radians(angle)
    ux, uy = math.cos(a), math.sin(a)
    half = length * width / 2
    back = Point(tip.x - ux * length, tip.y - uy * length)
    notch = Point(tip.x - ux * length * 0.78, tip.y - uy * length * 0.78)
    left, right = Point(back.x - uy * half, back.y + ux * half), Point(back.x + uy * half, back.y - ux * half)
    return polyline([tip, left, notch, right], closed=True)


def circle_points(
    center: Point, radius: float, count: int, *, start: float = -90.0, sweep: float = 360.0
) -> list[Point]:
    """Return ``count`` points evenly on a circle from an angle (degrees, 0 right, clockwise)."""
    step = sweep / (count if sweep >= 360 else max(1, count - 1))
    angles = [math.radians(start + i * step) for i in range(count)]
    return [Point(center.x + radius * math.cos(a), center.y + radius * math.sin(a)) for a in angles]


def burst(center: Point, outer: float, inner: float, spikes: int, *, turn: float = -90.0, squash: float = 1.0) -> str:
    """Return a star of ``spikes`` points between two radii; ``squash`` scales it across (width / height)."""
    points = []
    for i in range(spikes * 2):
        r = outer if i % 2 == 0 else inner
        a = math.radians(turn + 180 * i / spikes)
        points.append(Point(center.x + r * math.cos(a) * squash, center.y + r * math.sin(a)))
    return polyline(points, closed=True)


def scallop(center: Point, radius: float, teeth: int, depth: float) -> str:
    """Return a round badge outline with ``teeth`` soft scallops of a depth (fraction of the radius)."""
    points = circle_points(center, radius * (1 - depth), teeth)
    out = [f"M{xy(*points[0])}"]
    reach = radius * (1 + depth * 0.9)
    for i, _ in enumerate(points):
        after = points[(i + 1) % teeth]
        a = math.radians(-90 + 360 * (i + 0.5) / teeth)
        out.append(f"Q{xy(center.x + reach * math.cos(a), center.y + reach * math.sin(a))} {xy(*after)}")
    return "".join(out) + "Z"


def sector(center: Point, outer: float, inner: float, start: float, end: float) -> str:
    """Return a pie slice or, with an inner radius, a ring slice; degrees clockwise from 12 o'clock."""
    end = min(end, start + 359.99)
    large = 1 if end - start > 180 else 0

    def at(radius: float, angle: float) -> str:
        a = math.radians(angle - 90)
        return xy(center.x + radius * math.cos(a), center.y + radius * math.sin(a))

    arc = f"A{_n(outer)} {_n(outer)} 0 {large} 1 {at(outer, end)}"
    if inner <= 0:
        return f"M{xy(*center)}L{at(outer, start)}{arc}Z"
    back = f"A{_n(inner)} {_n(inner)} 0 {large} 0 {at(inner, start)}"
    return f"M{at(outer, start)}{arc}L{at(inner, end)}{back}Z"


def balloon(box: Box, tip: Point | None, *, radius: float, tail: float) -> str:
    """Return a speech balloon: a superellipse-like rounded box with a curved tail of width ``tail`` to ``tip``."""
    r = min(radius, box.w / 2, box.h / 2)
    rim = _rim(box, r)
    if tip is None:
        return polyline(rim, closed=True)
    aim = math.atan2(tip.y - box.cy, tip.x - box.cx)
    at = min(range(len(rim)), key=lambda i: abs(_turn(math.atan2(rim[i].y - box.cy, rim[i].x - box.cx) - aim)))
    root = rim[at]
    keep = [p for p in rim[at + 1 :] + rim[:at] if math.dist(p, root) > tail / 2]
    first = keep[0]
    bend = Point((root.x + tip.x) / 2 + (tip.y - root.y) * 0.12, (root.y + tip.y) / 2 - (tip.x - root.x) * 0.12)
    body = "".join(f"L{xy(*p)}" for p in keep[1:])
    return f"M{xy(*first)}{body}Q{xy(*bend)} {xy(*tip)}Q{xy(*bend)} {xy(*first)}Z"


def cloud(box: Box, bumps: int) -> str:
    """Return a thought or shout cloud: bumps around an ellipse that fills the box."""
    out = []
    points = []
    for i in range(bumps):
        a = 2 * math.pi * i / bumps
        points.append(Point(box.cx + box.w * 0.46 * math.cos(a), box.cy + box.h * 0.44 * math.sin(a)))
    out.append(f"M{xy(*points[0])}")
    for i in range(bumps):
        a = 2 * math.pi * (i + 0.5) / bumps
        peak = Point(box.cx + box.w * 0.56 * math.cos(a), box.cy + box.h * 0.58 * math.sin(a))
        out.append(f"Q{xy(*peak)} {xy(*points[(i + 1) % bumps])}")
    return "".join(out) + "Z"


def ribbon(box: Box, fold: float) -> str:
    """Return a banner with swallow-tail ends; ``fold`` is the depth of the notch in pixels."""
    points = [
        Point(box.x, box.y), Point(box.right, box.y), Point(box.right - fold, box.cy), Point(box.right, box.bottom),
        Point(box.x, box.bottom), Point(box.x + fold, box.cy),
    ]  # fmt: skip
    return polyline(points, closed=True)


def torn(box: Box, teeth: int, depth: float, wander: list[float]) -> str:
    """Return a sheet with uneven edges; ``wander`` are numbers in [-1, 1], used in turn along the rim."""
    points: list[Point] = []
    for i in range(teeth):
        points.append(Point(box.x + box.w * i / teeth, box.y))
    for i in range(teeth):
        points.append(Point(box.right, box.y + box.h * i / teeth))
    for i in range(teeth):
        points.append(Point(box.right - box.w * i / teeth, box.bottom))
    for i in range(teeth):
        points.append(Point(box.x, box.bottom - box.h * i / teeth))
    moved = []
    for i, p in enumerate(points):
        dx, dy = wander[(2 * i) % len(wander)] * depth, wander[(2 * i + 1) % len(wander)] * depth
        moved.append(Point(p.x + dx, p.y + dy))
    return polyline(moved, closed=True)


def _rim(box: Box, r: float, steps: int = 10) -> list[Point]:
    centers = (
        (box.right - r, box.y + r, -90.0), (box.right - r, box.bottom - r, 0.0),
        (box.x + r, box.bottom - r, 90.0), (box.x + r, box.y + r, 180.0),
    )  # fmt: skip
    corners = [
        Point(x + r * math.cos(math.radians(a + 90 * k / steps)), y + r * math.sin(math.radians(a + 90 * k / steps)))
        for x, y, a in centers
        for k in range(steps + 1)
    ]
    out: list[Point] = []
    for p, q in zip(corners, [*corners[1:], corners[0]], strict=True):
        out.append(p)
        gap = math.dist(p, q)
        pieces = int(gap / max(1.0, r * 0.25))
        out += [
            Point(p.x + (q.x - p.x) * k / (pieces + 1), p.y + (q.y - p.y) * k / (pieces + 1))
            for k in range(1, pieces + 1)
        ]
    return out


def _turn(angle: float) -> float:
    return (angle + math.pi) % (2 * math.pi) - math.pi


def _towards(start: Point, end: Point, distance: float) -> Point:
    length = math.dist(start, end) or 1.0
    t = distance / length
    return Point(start.x + (end.x - start.x) * t, start.y + (end.y - start.y) * t)
