"""Ornament of eras: art-deco fans, bursts, ribbons, scrolls, mandalas."""

from __future__ import annotations

import math
import random

from limner.design.ornament import fields
from limner.design.ornament.frames import leaf
from limner.design.ornament.primitives import circle, joined, petal, polar, polygon, polyline, smooth
from limner.design.ornament.tiles.tile import ACCENT, GROUND, LIGHT, MAIN, SECOND, Mark, Tile
from limner.document.geometry import Point


def deco_fans(tile: Tile) -> list[Mark]:
    """Return fans of the twenties: scales that fill the plane, each with a rim, rays from its foot, an inner shell and a bead."""
    cells = tile.cells(2.0, down=2, size=tile.size * 0.62)
    rx, ry = cells.w / 2, cells.h
    scales: dict[int, list[str]] = {SECOND: [], LIGHT: []}
    rims, rays, shells, beads = [], [], [], []
    for column, row, left, top in cells:
        cx, foot = left + (rx if row % 2 else 0.0), top + 2 * ry

        def shell(k: float, cx: float = cx, foot: float = foot) -> list[tuple[float, float]]:
            return [(cx + px * rx * k, foot + py * ry * k) for px, py in _SCALE]

        rims.append(polygon(shell(1.0)))
        scales[SECOND].append(polygon(shell(0.94)))
        shells += [polyline(shell(0.82)[:_RIM]), polyline(shell(0.76)[:_RIM])]
        scales[LIGHT].append(polygon(shell(0.36)))
        beads.append(circle(cx, foot - ry * 0.42, rx * 0.06))
        for i in range(2, _RIM - 2, 3):
            (ax, ay), (bx, by) = shell(0.4)[i], shell(0.76)[i]
            rays.append(polyline([(ax, ay), (bx, by)]))
        if (column + row // 2) % 2 == 0:
            beads += [circle(*shell(0.88)[i], rx * 0.022) for i in range(1, _RIM - 1, 3)]
    w = max(1.0, rx * 0.024)
    return [
        Mark(joined(rims), MAIN), Mark(joined(scales[SECOND]), SECOND), Mark(joined(rays), MAIN, width=w),
        Mark(joined(shells), MAIN, width=w), Mark(joined(scales[LIGHT]), MAIN), Mark(joined(beads), ACCENT),
    ]  # fmt: skip


_RIM = 29
"""How many points of a scale are its round rim; the rest run down both sides to its foot."""
_SCALE = (
    [(math.sin(math.radians(a)), -1 - math.cos(math.radians(a))) for a in (-90 + 180 * i / 28 for i in range(29))]
    + [(1 - math.sin(math.radians(a)), -math.cos(math.radians(a))) for a in (90 * i / 10 for i in range(1, 11))]
    + [(math.sin(math.radians(a)) - 1, -math.cos(math.radians(a))) for a in (90 - 90 * i / 10 for i in range(1, 10))]
)


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
    """Return scrollwork: stems that wave up the tile, from every bend a volute that winds inwards, tapering leaves."""
    cells = tile.cells(0.58, size=tile.size * 0.95)
    stems, branches, leaves, buds, tips = [], [], [], [], []
    for _, _, x, y in cells:
        cx = x + cells.w / 2
        stems.append(wave_stem(cx, y, cells.w * 0.2, cells.h))
        for side, at in ((1, 0.25), (-1, 0.75)):
            spine = volute(cx, y + at * cells.h, cells.h, side)
            branches.append(smooth(spine))
            buds.append(circle(*spine[-1], cells.w * 0.045))
            for i in (3, 6, 9, 12, 15, 18):
                (px, py), (qx, qy) = spine[i], spine[i + 1]
                run = math.degrees(math.atan2(qx - px, py - qy))
                long = cells.w * (0.42 - 0.014 * i)
                leaves.append(leaf(px, py, long, 0.3, run + side * 40))
                if i < 12:
                    tips.append(leaf(px, py, long * 0.6, 0.3, run - side * 34))
    line = max(1.6, cells.w * 0.03)
    return [
        Mark(joined(stems), MAIN, width=line * 1.35), Mark(joined(branches), MAIN, width=line), Mark(joined(leaves), MAIN),
        Mark(joined(tips), SECOND), Mark(joined(buds), ACCENT),
    ]  # fmt: skip


def wave_stem(cx: float, y: float, sway: float, high: float) -> str:
    """Return one wave of an upright stem, to the right in its upper half; it joins the next above and below."""
    return smooth([(cx + sway * math.sin(math.tau * i / 24), y + high * i / 24) for i in range(25)])


def volute(cx: float, middle: float, high: float, side: int) -> list[tuple[float, float]]:
    """Return a branch that leaves a stem below the middle of its bend and winds into the hollow of it."""
    hub = (cx - side * high * 0.035, middle)
    first = high * 0.245
    return [
        polar(*hub, first * (1 - t) ** 0.8 + high * 0.02, 180 + side * (560 * t)) for t in (i / 30 for i in range(31))
    ]


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
