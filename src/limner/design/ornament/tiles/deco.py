"""Ornament of eras: art-deco fans, bursts, ribbons, scrolls, mandalas."""

from __future__ import annotations

import math
import random

from limner.design.ornament import fields
from limner.design.ornament.frames import leaf
from limner.design.ornament.primitives import circle, joined, petal, polar, polygon, polyline, smooth, star
from limner.design.ornament.tiles.tile import ACCENT, GROUND, LIGHT, MAIN, SECOND, Mark, Tile
from limner.document.geometry import Point


def deco_fans(tile: Tile) -> list[Mark]:
    """Return fans of the twenties: scales, each with rays, two rims and a bead at its foot."""
    cells = tile.cells(1.0, down=2, size=tile.size * 0.86)
    rx, ry = cells.w / 2, cells.h
    scales, rims, rays, beads, inner = [], [], [], [], []

    def arc(cx: float, cy: float, k: float) -> list[tuple[float, float]]:
        """Return the visible rim of a scale scaled about its foot: a pointed shell."""
        return [
            (cx + rx * k * math.sin(math.radians(a)), cy - ry * k * (math.cos(math.radians(a)) * 0.94 + 0.06))
            for a in range(-90, 91, 6)
        ]

    for _, row, left, top in cells:
        cx, foot = left + (rx if row % 2 else 0.0), top + 2 * ry
        shell = [
            *arc(cx, foot - ry, 1.0),
            (cx + rx * 0.62, foot - ry * 0.62),
            (cx, foot),
            (cx - rx * 0.62, foot - ry * 0.62),
        ]
        shell = [(cx + (px - cx) * 0.965, foot + (py - foot) * 0.975) for px, py in shell]
        scales.append(polygon(shell))
        for k in (0.86, 0.7):
            inner.append(polyline([(cx + (px - cx) * k, foot + (py - foot) * k) for px, py in shell[:31]]))
        for a in range(-72, 73, 12):
            end = (cx + rx * 0.93 * math.sin(math.radians(a)), foot - ry - ry * 0.9 * math.cos(math.radians(a)))
            near = (cx + (end[0] - cx) * 0.3, foot + (end[1] - foot) * 0.3)
            far = (cx + (end[0] - cx) * 0.72, foot + (end[1] - foot) * 0.72)
            rays.append(polyline([near, far]))
        rims.append(polyline(shell[:31]))
        beads.append(circle(cx, foot - ry * 0.3, rx * 0.09))
    w = max(1.2, rx * 0.035)
    return [
        Mark(joined(scales), SECOND), Mark(joined(rays), MAIN, width=w), Mark(joined(inner), MAIN, width=w),
        Mark(joined(rims), MAIN, width=w * 2), Mark(joined(beads), ACCENT),
    ]  # fmt: skip


def sunburst(tile: Tile) -> list[Mark]:
    """Return bursts in half drop: long and short rays with beads at their tips, as clocks of the fifties have them."""
    cells = tile.cells(size=tile.size * 0.9)
    rays: list[str] = []
    short: list[str] = []
    beads, hearts = [], []
    for _, _, x, y in cells:
        for dx, dy, k in ((0.5, 0.5, 1.0), (0.0, 0.0, 0.62)):
            cx, cy, r = x + dx * cells.w, y + dy * cells.h, cells.least * 0.4 * k
            for i in range(16):
                a = 22.5 * i
                tip = r if i % 2 == 0 else r * 0.7
                (rays if i % 2 == 0 else short).append(
                    polygon([polar(cx, cy, r * 0.16, a - 26), polar(cx, cy, tip, a), polar(cx, cy, r * 0.16, a + 26)])
                )
                beads.append(circle(*polar(cx, cy, tip * 1.1, a), r * (0.055 if i % 2 == 0 else 0.035)))
            hearts.append(circle(cx, cy, r * 0.17))
    return [
        Mark(joined(short), SECOND),
        Mark(joined(rays), MAIN),
        Mark(joined(beads), ACCENT),
        Mark(joined(hearts), ACCENT),
    ]


def ribbon(tile: Tile) -> list[Mark]:
    """Return ribbons that wave down the tile, twisting front to back, with bows between them."""
    cells = tile.cells(0.8, size=tile.size * 0.9)
    front: list[str] = []
    back: list[str] = []
    bows, knots = [], []
    w, h = cells.w, cells.h
    for column, _, x, y in cells:
        mid, wide = x + w * 0.25, w * 0.11
        for half in (0, 1):
            side = 1 if half == 0 else -1
            y0, y1 = y + h * half / 2, y + h * (half + 1) / 2
            left = [
                (mid + side * w * 0.13 * math.sin(math.pi * t) - wide * math.cos(math.pi * t), y0 + (y1 - y0) * t)
                for t in _steps(14)
            ]
            right = [
                (mid + side * w * 0.13 * math.sin(math.pi * t) + wide * math.cos(math.pi * t), y0 + (y1 - y0) * t)
                for t in _steps(14)
            ]
            (front if half == 0 else back).append(polygon([*left, *reversed(right)]))
        bx, by, r = x + w * 0.75, y + h * (0.5 if column % 2 else 0.0) + h * 0.25, w * 0.2
        for side in (-1, 1):
            bows.append(smooth([(bx, by), (bx + side * r * 0.5, by - r * 0.55), (bx + side * r * 1.05, by - r * 0.42),
                                (bx + side * r * 1.0, by + r * 0.3), (bx + side * r * 0.45, by + r * 0.26)], closed=True))  # fmt: skip
            bows.append(polygon([(bx, by), (bx + side * r * 0.42, by + r * 1.1), (bx + side * r * 0.62, by + r * 0.92),
                                 (bx + side * r * 0.86, by + r * 1.0), (bx + side * r * 0.2, by)]))  # fmt: skip
        knots.append(circle(bx, by, r * 0.2))
    return [
        Mark(joined(back), SECOND),
        Mark(joined(front), MAIN),
        Mark(joined(bows), ACCENT),
        Mark(joined(knots), MAIN),
    ]


def _steps(count: int) -> list[float]:
    return [i / count for i in range(count + 1)]


def flourish(tile: Tile) -> list[Mark]:
    """Return calligraphic scrolls mirrored about an axis in half drop: volutes that swell and taper, with buds."""
    cells = tile.cells(1.2, size=tile.size * 1.05)
    fills, buds, gems = [], [], []
    for _, _, x, y in cells:
        for dx, dy in ((0.5, 0.5), (0.0, 0.0)):
            cx, cy, s = x + dx * cells.w, y + dy * cells.h, cells.least * 0.44
            for side in (-1, 1):
                fills.append(_volute(cx, cy + s * 0.36, s * 0.92, side, 1))
                fills.append(_volute(cx, cy - s * 0.02, s * 0.6, side, -1))
                fills.append(leaf(cx + side * s * 0.2, cy + s * 0.2, s * 0.4, 0.36, side * 38))
                buds.append(circle(cx + side * s * 1.02, cy + s * 0.26, s * 0.045))
            gems.append(star(cx, cy - s * 0.5, s * 0.14, s * 0.05, 4))
            buds.append(circle(cx, cy + s * 0.48, s * 0.06))
    return [Mark(joined(fills), MAIN), Mark(joined(buds), ACCENT), Mark(joined(gems), SECOND)]


def _volute(x: float, y: float, size: float, side: int, up: int) -> str:
    """Return a stroke that leaves the axis, swells, and winds into a spiral."""
    spine = []
    for i in range(30):
        t = i / 29
        if t < 0.4:
            a = t / 0.4
            spine.append((x + side * size * 0.62 * a, y + up * size * (0.16 * math.sin(a * math.pi) - 0.1 * a)))
        else:
            k = (t - 0.4) / 0.6
            r = size * 0.3 * (1 - k * 0.86)
            a = -math.pi / 2 + k * 3.4 * math.pi
            spine.append(
                (
                    x + side * (size * 0.62 + r * math.cos(a + math.pi / 2 - math.pi / 2)),
                    y + up * (size * 0.2 + r * math.sin(a)),
                )
            )
    left, right = [], []
    for i, (px, py) in enumerate(spine):
        qx, qy = spine[min(i + 1, 29)]
        ox, oy = spine[max(i - 1, 0)]
        dx, dy = qx - ox, qy - oy
        long = math.hypot(dx, dy) or 1.0
        half = size * 0.05 * math.sin(math.pi * (0.08 + 0.9 * i / 29)) + size * 0.004
        left.append((px - dy / long * half, py + dx / long * half))
        right.append((px + dy / long * half, py - dx / long * half))
    return smooth([*left, *reversed(right)], closed=True)


def mandala(tile: Tile) -> list[Mark]:
    """Return large mandalas that touch, smaller ones in the gaps, drawn in fills and fine line."""
    cells = tile.cells(size=tile.size * 1.5)
    out: list[Mark] = []
    state = tile.rng.getrandbits(32)
    for _, _, x, y in cells:
        for share, dx, dy, fold in ((0.5, 0.5, 0.5, 24), (0.2, 0.0, 0.0, 12)):
            center, radius = Point(x + dx * cells.w, y + dy * cells.h), cells.least * share
            for d, kind, tone in fields.rosette(center, radius, fold, random.Random(state + fold)):
                out.append(
                    Mark(d, (MAIN, SECOND, ACCENT)[tone % 3], 0.0 if kind == "fill" else max(1.0, radius * 0.01))
                )
            step = 360 / fold
            out.append(
                Mark(
                    joined(petal(*center, radius * 0.5, radius * 0.62, step * 0.3, step * k) for k in range(fold)),
                    GROUND,
                )
            )
            out.append(
                Mark(
                    joined(
                        circle(*polar(*center, radius * 0.8, step * (k + 0.5)), radius * 0.018) for k in range(fold)
                    ),
                    LIGHT,
                )
            )
    return out
