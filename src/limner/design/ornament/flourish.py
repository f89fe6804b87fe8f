"""Ornament of eras: whiplash lines and haloes, perspective grids and striped suns, bursts, cut-paper flags, scrollwork corners."""

from __future__ import annotations

import math
import random

from limner.design.ornament.frames import leaf
from limner.design.ornament.primitives import circle, joined, polar, polygon, polyline, rect, smooth, star
from limner.document.geometry import Box, Point

Piece = tuple[str, str, int]
"""An outline, "fill" or "line", and which of the ornament's tones it takes."""


def whiplash(x: float, y: float, height: float, side: int, rng: random.Random) -> list[Piece]:
    """Return a lily that climbs from (x, y): one long stem that swings out and curls back, leaves, a bell-shaped bloom."""
    bend = height * rng.uniform(0.09, 0.12) * side
    spine = [
        (x, y), (x + 0.5 * bend, y - 0.2 * height), (x + 0.15 * bend, y - 0.48 * height), (x + 0.2 * bend, y - 0.76 * height),
        (x + 0.95 * bend, y - 0.95 * height), (x + 1.7 * bend, y - 0.93 * height),
    ]  # fmt: skip
    head = spine[-1]
    whip = [
        (x + 0.1 * bend, y - 0.06 * height), (x + 1.5 * bend, y - 0.17 * height), (x + 2.5 * bend, y - 0.36 * height),
        (x + 1.9 * bend, y - 0.45 * height), (x + 1.35 * bend, y - 0.39 * height), (x + 1.6 * bend, y - 0.34 * height),
    ]  # fmt: skip
    out: list[Piece] = [(smooth(spine), "line", 1), (smooth(whip), "line", 1)]
    blades = [
        leaf(x, y, height * 0.46, 0.12, 5 * side), leaf(x + 0.1 * bend, y, height * 0.36, 0.16, 17 * side),
        leaf(x + 0.2 * bend, y, height * 0.25, 0.2, 34 * side), leaf(*spine[2], height * 0.17, 0.3, 30 * side),
    ]  # fmt: skip
    out.append((joined(blades), "fill", 1))
    size, down = height * 0.15, 132 * side
    out.append((joined(leaf(*head, size, 0.4, down + turn * side) for turn in (-62, 58)), "fill", 3))
    out.append((joined(leaf(*head, size * 1.15, 0.46, down + turn * side) for turn in (-26, 24)), "fill", 2))
    out.append((leaf(*head, size * 0.95, 0.2, down), "fill", 3))
    out.append(
        (joined(circle(*polar(*head, size * 1.12, down + turn), size * 0.045) for turn in (-9, 0, 9)), "fill", 0)
    )
    bud = whip[2]
    out.append((leaf(*bud, size * 0.62, 0.34, 20 * side), "fill", 3))
    return out


def halo(center: Point, radius: float, cells: int) -> list[Piece]:
    """Return a mosaic halo: two rings, and between them cells that each hold a rosette or a lozenge in turn."""
    cx, cy = center
    inner = radius * 0.8
    middle = (radius + inner) / 2
    step = 360 / cells
    spokes = joined(
        polyline([polar(cx, cy, inner, (i + 0.5) * step), polar(cx, cy, radius, (i + 0.5) * step)])
        for i in range(cells)
    )
    gem = (radius - inner) * 0.3
    blossoms = joined(
        joined(
            circle(*polar(*polar(cx, cy, middle, i * step), gem * 0.62, k * 72 + i * step), gem * 0.42)
            for k in range(5)
        )
        for i in range(0, cells, 2)
    )
    gems = joined(star(*polar(cx, cy, middle, i * step), gem, gem * 0.55, 4, i * step) for i in range(1, cells, 2))
    return [
        (circle(cx, cy, radius), "fill", 1), (circle(cx, cy, inner), "fill", 2), (blossoms, "fill", 3), (gems, "fill", 0),
        (circle(cx, cy, radius) + circle(cx, cy, inner) + circle(cx, cy, inner * 0.95), "line", 0), (spokes, "line", 0),
    ]  # fmt: skip


def floor_grid(box: Box, vanish: Point, columns: int = 18, rows: int = 12) -> str:
    """Return the lines of a floor in one-point perspective that fills a box below its vanishing point."""
    out = []
    for i in range(-columns, columns + 1):
        x = vanish.x + i * box.w * 0.16
        out.append(polyline([(vanish.x + i * box.w * 0.012, box.y), (x, box.bottom)]))
    for j in range(rows):
        y = box.y + box.h * (1.0 - 1.0 / (1.0 + 0.055 * j * (j + 1))) * 1.14
        if y < box.bottom:
            out.append(polyline([(box.x, y), (box.right, y)]))
    return joined(out)


def striped_sun(center: Point, radius: float, bars: int = 7) -> str:
    """Return a disc cut by bars that thicken downwards, as strips to be filled."""
    out, top = [circle(center.x, center.y, radius)], center.y - 0.06 * radius
    for i in range(bars):
        t = i / bars
        y = top + (center.y + radius - top) * t
        h = radius * (0.02 + 0.1 * t)
        # A hole in an even-odd disc: kept inside its chord so that nothing is painted outside.
        half = math.sqrt(max(0.0, radius**2 - max(abs(y - center.y), abs(y + h - center.y)) ** 2))
        if half > 0:
            out.append(rect(Box(center.x - half, y, 2 * half, h)))
    return joined(out)


def burst(center: Point, rx: float, ry: float, points: int, rng: random.Random) -> str:
    """Return an explosion as comics have it: a star of uneven points on an ellipse."""
    corners = []
    for i in range(points * 2):
        k = rng.uniform(0.88, 1.12) if i % 2 == 0 else rng.uniform(0.62, 0.72)
        a = math.tau * i / (points * 2)
        corners.append((center.x + rx * k * math.sin(a), center.y - ry * k * math.cos(a)))
    return polygon(corners)


def cut_flags(box: Box, count: int, rng: random.Random) -> tuple[str, list[str]]:
    """Return a row of cut-paper flags hanging from the top of a box (papel picado): the string, and the flags with their holes.

    The flags are to be filled by the even-odd rule.
    """
    sag = box.h * 0.12
    width = box.w / count
    flags, line = [], []
    for i in range(count + 1):
        t = i / count
        line.append((box.x + i * width, box.y + sag * 4 * t * (1 - t)))
    for i in range(count):
        x, y = line[i][0] + width * 0.06, (line[i][1] + line[i + 1][1]) / 2
        w, h = width * 0.88, box.h * 0.8
        scallops = 5
        foot = y + h
        d = f"M{x:.1f} {y:.1f}H{x + w:.1f}V{foot:.1f}"
        for k in range(scallops):
            right = x + w - w * k / scallops
            d += f"A{w / scallops / 2:.1f} {w / scallops / 2:.1f} 0 0 1 {right - w / scallops:.1f} {foot:.1f}"
        holes = [d + "Z"]
        mid = (x + w / 2, y + h * 0.5)
        holes += [leaf(*mid, h * 0.3, 0.28, k * 45 + rng.choice((0, 22.5))) for k in range(8)]
        holes += [circle(x + w * (0.14 + 0.18 * k), y + h * 0.88, w * 0.045) for k in range(5)]
        holes += [star(x + w * a, y + h * b, w * 0.07, w * 0.035, 4) for a in (0.15, 0.85) for b in (0.18, 0.72)]
        flags.append(joined(holes))
    return smooth(line), flags


def scrollwork(box: Box, size: float) -> str:
    """Return engraved scrolls in the four corners of a box, as lines: a double volute with a leaf between."""
    out = []
    for cx, cy, fx, fy in (
        (box.x, box.y, 1, 1), (box.right, box.y, -1, 1), (box.right, box.bottom, -1, -1), (box.x, box.bottom, 1, -1),
    ):  # fmt: skip
        for swap in (False, True):
            points = []
            for i in range(26):
                a = i / 25 * 4.1 * math.pi
                r = size * 0.3 * (1 - i / 29)
                u, v = size * 1.02 - r * math.cos(a) * 1.02, size * 0.33 - r * math.sin(a)
                u, v = (v, u) if swap else (u, v)
                points.append((cx + fx * u, cy + fy * v))
            out.append(smooth(points))
            ends = [(0.12, 0.12), (0.4, 0.06), (0.72, 0.33 - 0.02)]
            out.append(
                smooth([(cx + fx * size * (b if swap else a), cy + fy * size * (a if swap else b)) for a, b in ends])
            )
        out.append(
            polyline([(cx + fx * 0.06 * size, cy + fy * 0.06 * size), (cx + fx * 0.52 * size, cy + fy * 0.52 * size)])
        )
    return joined(out)
