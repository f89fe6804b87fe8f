"""Outlines and marks of the print shop: cut sheets, perforations, codes of bars, guilloches, seals. SVG path data in pixels."""

from __future__ import annotations

import math
import random

from limner.design.ornament.primitives import circle, joined, n, polar, polygon, polyline, rect, xy
from limner.document.geometry import Box, Point


def rounded(box: Box, radius: float) -> str:
    """Return a rectangle with round corners."""
    r = min(radius, box.w / 2, box.h / 2)
    if r <= 0:
        return rect(box)
    a = f"A{n(r)} {n(r)} 0 0 1 "
    return (
        f"M{xy(box.x + r, box.y)}L{xy(box.right - r, box.y)}{a}{xy(box.right, box.y + r)}L{xy(box.right, box.bottom - r)}"
        f"{a}{xy(box.right - r, box.bottom)}L{xy(box.x + r, box.bottom)}{a}{xy(box.x, box.bottom - r)}"
        f"L{xy(box.x, box.y + r)}{a}{xy(box.x + r, box.y)}Z"
    )


def notched(
    box: Box, at: float, notch: float, *, corner: float = 0.0, scooped: bool = False, upright: bool = False
) -> str:
    """Return a ticket: half-round notches where it tears (``at`` along the long side), corners plain, round or scooped.

    ``upright``: the tear runs across, its notches are in the left and right edge.
    """
    x, y, r, b, c, k = box.x, box.y, box.right, box.bottom, corner, notch
    turn = f"A{n(c)} {n(c)} 0 0 {0 if scooped else 1} " if c > 0 else "L"
    bite = f"A{n(k)} {n(k)} 0 0 0 "
    top = "" if upright or k <= 0 else f"L{xy(at - k, y)}{bite}{xy(at + k, y)}"
    foot = "" if upright or k <= 0 else f"L{xy(at + k, b)}{bite}{xy(at - k, b)}"
    right = f"L{xy(r, at - k)}{bite}{xy(r, at + k)}" if upright and k > 0 else ""
    left = f"L{xy(x, at + k)}{bite}{xy(x, at - k)}" if upright and k > 0 else ""
    return (
        f"M{xy(x + c, y)}{top}L{xy(r - c, y)}{turn}{xy(r, y + c)}{right}L{xy(r, b - c)}{turn}{xy(r - c, b)}{foot}"
        f"L{xy(x + c, b)}{turn}{xy(x, b - c)}{left}L{xy(x, y + c)}{turn}{xy(x + c, y)}Z"
    )


def toothed(box: Box, tooth: float, *, sides: str = "lr") -> str:
    """Return a rectangle whose sides ("l", "r", "t", "b") are rows of half-round bites, as if torn from a roll."""
    out = [f"M{xy(box.x, box.y)}"]
    corners = {"t": (box.right, box.y), "r": (box.right, box.bottom), "b": (box.x, box.bottom), "l": (box.x, box.y)}
    px, py = box.x, box.y
    for side, (ex, ey) in corners.items():
        length = math.hypot(ex - px, ey - py)
        if side in sides:
            count = max(3, round(length / tooth))
            flat, bite = 0.42 / count, 0.58 / count
            dx, dy = ex - px, ey - py
            r = bite * length / 2
            for i in range(count):
                a, z = (i + 0.21) / count, (i + 0.21 + 0.58) / count
                out.append(f"L{xy(px + dx * a, py + dy * a)}A{n(r)} {n(r)} 0 0 0 {xy(px + dx * z, py + dy * z)}")
            _ = flat
        out.append(f"L{xy(ex, ey)}")
        px, py = ex, ey
    return "".join(out) + "Z"


def bars(box: Box, rng: random.Random, *, upright: bool = True) -> str:
    """Return bars and gaps of one to four modules, as a code would look; they encode nothing.

    ``upright`` bars stand side by side, others lie under each other.
    """
    length = box.w if upright else box.h
    module = length / 96
    out, at = [], 0.0
    while at < length - module:
        w = min(rng.choice((1, 1, 1, 2, 2, 3, 4)) * module, length - at)
        bar = Box(box.x + at, box.y, w, box.h) if upright else Box(box.x, box.y + at, box.w, w)
        out.append(rect(bar))
        at += w + rng.choice((1, 1, 2, 2, 3)) * module
    return joined(out)


def holes(start: Point, end: Point, pitch: float, radius: float) -> str:
    """Return a row of punched holes between two points, ends included."""
    length = math.hypot(end.x - start.x, end.y - start.y)
    count = max(2, round(length / pitch))
    return joined(
        circle(start.x + (end.x - start.x) * i / count, start.y + (end.y - start.y) * i / count, radius)
        for i in range(count + 1)
    )


def guilloche(box: Box, depth: float, strands: int, waves: float = 0.9) -> str:
    """Return a band of woven sine lines along the four edges of a box, ``depth`` wide, as lines to be stroked.

    The number of waves fits each edge exactly, so that corners meet; ``waves`` are waves per depth of length.
    """
    inner = box.inset(depth / 2)
    edges = (
        (inner.x, inner.y, 1, 0, inner.w), (inner.right, inner.y, 0, 1, inner.h),
        (inner.right, inner.bottom, -1, 0, inner.w), (inner.x, inner.bottom, 0, -1, inner.h),
    )  # fmt: skip
    out = []
    for k in range(strands):
        phase = math.tau * k / strands
        points: list[tuple[float, float]] = []
        for x0, y0, dx, dy, length in edges:
            count = max(2, round(waves * length / depth))
            steps = count * 14
            for i in range(steps):
                t = i / steps
                swell = math.sin(math.pi * t) ** 0.5 if 0 < t < 1 else 0.0
                off = depth * 0.42 * math.sin(math.tau * count * t + phase) * (0.35 + 0.65 * swell)
                points.append((x0 + dx * length * t - dy * off, y0 + dy * length * t + dx * off))
        out.append(polyline([*points, points[0]]))
    return joined(out)


def spirograph(center: Point, radius: float, lobes: int, strands: int, depth: float = 0.34) -> str:
    """Return a rosette of woven closed curves, as lines to be stroked: the fine work of banknotes."""
    out = []
    for k in range(strands):
        phase = math.tau * k / strands
        points = []
        for i in range(361):
            a = math.tau * i / 360
            r = radius * (1 - depth / 2 + depth / 2 * math.sin(lobes * a + phase))
            points.append((center.x + r * math.sin(a), center.y - r * math.cos(a)))
        out.append(polyline(points))
    return joined(out)


def waves(box: Box, rows: int, rise: float, pitch: float) -> str:
    """Return level sine lines that fill a box, each row a little out of step with the next, as lines to be stroked."""
    out = []
    for row in range(rows):
        y = box.y + box.h * (row + 0.5) / rows
        steps = max(8, int(box.w / pitch * 10))
        out.append(
            polyline([
                (box.x + box.w * i / steps, y + rise * math.sin(math.tau * box.w * i / steps / pitch + row * 0.5))
                for i in range(steps + 1)
            ])
        )  # fmt: skip
    return joined(out)


def rosette_seal(center: Point, radius: float, points: int) -> str:
    """Return a pleated seal: a star of many blunt points."""
    step = 360 / points
    rim = []
    for i in range(points):
        for off, r in ((-0.28, 1.0), (0.28, 1.0), (0.5, 0.925)):
            rim.append(polar(center.x, center.y, radius * r, (i + off) * step))
    return polygon(rim)


def ribbon_tails(center: Point, width: float, length: float) -> str:
    """Return the two swallow-tailed ends that hang from a seal."""
    out = []
    for lean in (-1, 1):
        x = center.x + lean * width * 0.52
        dx = lean * width * 0.34
        out.append(
            polygon([
                (x - width / 2, center.y), (x + width / 2, center.y), (x + width / 2 + dx, center.y + length),
                (x + dx, center.y + length * 0.84), (x - width / 2 + dx, center.y + length),
            ])
        )  # fmt: skip
    return joined(out)


def crop_marks(box: Box, gap: float, length: float) -> str:
    """Return the printer's marks at the four corners of a trimmed sheet, as lines to be stroked."""
    out = []
    for x, fx in ((box.x, -1), (box.right, 1)):
        for y, fy in ((box.y, -1), (box.bottom, 1)):
            out.append(polyline([(x + fx * gap, y), (x + fx * (gap + length), y)]))
            out.append(polyline([(x, y + fy * gap), (x, y + fy * (gap + length))]))
    return joined(out)


def scissors(x: float, y: float, size: float) -> str:
    """Return a pair of open scissors that cut towards the right, their point at (x, y), as lines to be stroked."""
    s = size
    return (
        circle(x - 1.5 * s, y - 0.42 * s, 0.3 * s) + circle(x - 1.5 * s, y + 0.42 * s, 0.3 * s)
        + polyline([(x - 1.24 * s, y - 0.28 * s), (x, y + 0.3 * s)])
        + polyline([(x - 1.24 * s, y + 0.28 * s), (x, y - 0.3 * s)])
    )  # fmt: skip
