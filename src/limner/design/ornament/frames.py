"""Frames, corners, dividers and sprays: the small furniture of a sheet."""

from __future__ import annotations

import math
import random

from limner.design.ornament.primitives import circle, joined, polar, polygon, polyline, rect, smooth
from limner.document.geometry import Box, Point


def stepped(box: Box, step: float) -> str:
    """Return a rectangle whose corners step inwards twice (deco), as a closed line."""
    x, y, r, b, s = box.x, box.y, box.right, box.bottom, step
    return polygon([
        (x + 2 * s, y), (r - 2 * s, y), (r - 2 * s, y + s), (r - s, y + s), (r - s, y + 2 * s), (r, y + 2 * s),
        (r, b - 2 * s), (r - s, b - 2 * s), (r - s, b - s), (r - 2 * s, b - s), (r - 2 * s, b),
        (x + 2 * s, b), (x + 2 * s, b - s), (x + s, b - s), (x + s, b - 2 * s), (x, b - 2 * s),
        (x, y + 2 * s), (x + s, y + 2 * s), (x + s, y + s), (x + 2 * s, y + s),
    ])  # fmt: skip


def chamfered(box: Box, cut: float) -> str:
    """Return a rectangle with concave quarter-round corners."""
    x, y, r, b, k = box.x, box.y, box.right, box.bottom, cut
    arc = f"A{k:.1f} {k:.1f} 0 0 0 "
    return (
        f"M{x + k:.1f} {y:.1f}L{r - k:.1f} {y:.1f}{arc}{r:.1f} {y + k:.1f}L{r:.1f} {b - k:.1f}{arc}{r - k:.1f} {b:.1f}"
        f"L{x + k:.1f} {b:.1f}{arc}{x:.1f} {b - k:.1f}L{x:.1f} {y + k:.1f}{arc}{x + k:.1f} {y:.1f}Z"
    )


def corner_fans(box: Box, radius: float, ribs: int = 5, arcs: int = 5) -> str:
    """Return quarter fans in the four corners of a box, as lines."""
    out = []
    for cx, cy, turn in (
        (box.x, box.y, 90),
        (box.right, box.y, 180),
        (box.right, box.bottom, 270),
        (box.x, box.bottom, 0),
    ):
        for i in range(1, arcs + 1):
            r = radius * i / arcs
            (x0, y0), (x1, y1) = polar(cx, cy, r, turn), polar(cx, cy, r, turn + 90)
            out.append(f"M{x0:.1f} {y0:.1f}A{r:.1f} {r:.1f} 0 0 1 {x1:.1f} {y1:.1f}")
        for i in range(1, ribs):
            a = turn + 90 * i / ribs
            out.append(polyline([polar(cx, cy, radius * 0.2, a), polar(cx, cy, radius, a)]))
    return joined(out)


def meander_corners(box: Box, size: float) -> str:
    """Return Chinese key-pattern (huiwen) corners joined by a double line, as lines."""
    out = [rect(box)]
    s = size
    for cx, cy, fx, fy in (
        (box.x, box.y, 1, 1),
        (box.right, box.y, -1, 1),
        (box.right, box.bottom, -1, -1),
        (box.x, box.bottom, 1, -1),
    ):

        def p(dx: float, dy: float, cx: float = cx, cy: float = cy, fx: int = fx, fy: int = fy) -> tuple[float, float]:
            return cx + fx * dx * s, cy + fy * dy * s

        out.append(polyline([p(0.35, 3), p(0.35, 0.35), p(3, 0.35)]))
        out.append(polyline([p(1.75, 0.35), p(1.75, 1.75), p(0.35, 1.75)]))
        out.append(polyline([p(1.05, 1.75), p(1.05, 1.05), p(1.75, 1.05)]))
        out.append(polyline([p(0.35, 3), p(0.9, 3), p(0.9, 2.35), p(0.35, 2.35)]))
        out.append(polyline([p(3, 0.35), p(3, 0.9), p(2.35, 0.9), p(2.35, 0.35)]))
    return joined(out)


def bracket_corners(box: Box, arm: float) -> str:
    """Return L-shaped marks in the four corners, as lines."""
    out = []
    for cx, cy, fx, fy in (
        (box.x, box.y, 1, 1),
        (box.right, box.y, -1, 1),
        (box.right, box.bottom, -1, -1),
        (box.x, box.bottom, 1, -1),
    ):
        out.append(polyline([(cx + fx * arm, cy), (cx, cy), (cx, cy + fy * arm)]))
    return joined(out)


def beads(box: Box, pitch: float, radius: float) -> str:
    """Return dots evenly along the edge of a box."""
    out = []
    across, down = max(2, round(box.w / pitch)), max(2, round(box.h / pitch))
    for i in range(across):
        x = box.x + box.w * i / across
        out += [circle(x, box.y, radius), circle(x + box.w / across, box.bottom, radius)]
    for i in range(down):
        y = box.y + box.h * i / down
        out += [circle(box.right, y, radius), circle(box.x, y + box.h / down, radius)]
    return joined(out)


def diamond(cx: float, cy: float, r: float) -> str:
    """Return a square on its point."""
    return polygon([(cx, cy - r), (cx + r, cy), (cx, cy + r), (cx - r, cy)])


def divider(cx: float, y: float, width: float, weight: float, kind: str = "diamond") -> str:
    """Return a rule about a centre with a small figure in its middle (diamond, dot, plain, triple), filled."""
    half, gap = width / 2, weight * 5
    if kind == "plain":
        return rect(Box(cx - half, y - weight / 2, width, weight))
    bars = rect(Box(cx - half, y - weight / 2, half - gap, weight)) + rect(
        Box(cx + gap, y - weight / 2, half - gap, weight)
    )
    if kind == "dot":
        return bars + circle(cx, y, weight * 1.6)
    if kind == "triple":
        return bars + joined(diamond(cx + d * weight * 3.2, y, weight * (1.9 if d == 0 else 1.2)) for d in (-1, 0, 1))
    return bars + diamond(cx, y, weight * 2.4)


def leaf(x: float, y: float, length: float, width: float, degrees: float) -> str:
    """Return a leaf that grows from (x, y) towards an angle (clockwise from up)."""
    tip = polar(x, y, length, degrees)
    one, two = polar(x, y, length * 0.5, degrees - 90 * width), polar(x, y, length * 0.5, degrees + 90 * width)
    return f"M{x:.1f} {y:.1f}Q{one[0]:.1f} {one[1]:.1f} {tip[0]:.1f} {tip[1]:.1f}Q{two[0]:.1f} {two[1]:.1f} {x:.1f} {y:.1f}Z"


def spray(
    x: float, y: float, length: float, degrees: float, bend: float, rng: random.Random
) -> list[tuple[str, str, int]]:
    """Return a branch with leaves and buds growing from (x, y): (path, "line" or "fill", tone 0…2)."""
    count = rng.randint(7, 10)
    spine, angle, px, py = [(x, y)], degrees, x, y
    step = length / count
    leaves: list[list[str]] = [[], []]
    buds = []
    for i in range(count):
        angle += bend / count + rng.uniform(-2.5, 2.5)
        px, py = polar(px, py, step, angle)
        spine.append((px, py))
        size = length * (0.3 - 0.18 * i / count) * rng.uniform(0.85, 1.1)
        for side in (-1, 1):
            if i > 0 and rng.random() < 0.92:
                leaves[(i + (side > 0)) % 2].append(leaf(px, py, size, 0.36, angle + side * rng.uniform(38, 58)))
        if i % 3 == 2:
            buds.append(circle(*polar(px, py, size * 0.75, angle + rng.choice((-80, 80))), length * 0.018))
    leaves[0].append(leaf(px, py, length * 0.15, 0.34, angle))
    return [
        (smooth(spine), "line", 0),
        (joined(leaves[0]), "fill", 0),
        (joined(leaves[1]), "fill", 1),
        (joined(buds), "fill", 2),
    ]


def flower(cx: float, cy: float, r: float, petals: int, turn: float = 0.0) -> list[tuple[str, str, int]]:
    """Return a round-petalled blossom: (path, "fill", tone)."""
    rim = joined(circle(*polar(cx, cy, r * 0.56, turn + i * 360 / petals), r * 0.42) for i in range(petals))
    return [(rim, "fill", 2), (circle(cx, cy, r * 0.26), "fill", 3)]


def wave_line(x0: float, x1: float, y: float, rise: float, pitch: float) -> list[tuple[float, float]]:
    """Return points of a sine wave from x0 to x1."""
    steps = max(8, int((x1 - x0) / pitch * 12))
    return [
        (x0 + (x1 - x0) * i / steps, y + rise * math.sin(math.tau * (x1 - x0) * i / steps / pitch))
        for i in range(steps + 1)
    ]


def ribbon(box: Box, notch: float) -> str:
    """Return a banner with swallow-tailed ends."""
    x, y, r, b = box.x, box.y, box.right, box.bottom
    return polygon([(x, y), (r, y), (r - notch, box.cy), (r, b), (x, b), (x + notch, box.cy)])


def snow(center: Point, r: float) -> str:
    """Return a six-armed snow crystal as lines."""
    out = []
    for arm in range(6):
        a = arm * 60
        out.append(polyline([(center.x, center.y), polar(center.x, center.y, r, a)]))
        for at, twig in ((0.45, 0.3), (0.72, 0.2)):
            root = polar(center.x, center.y, r * at, a)
            out += [polyline([root, polar(*root, r * twig, a + turn)]) for turn in (-55, 55)]
    return joined(out)
