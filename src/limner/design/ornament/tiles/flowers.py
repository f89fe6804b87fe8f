"""Prints of plants: ditsy florals, tossed leaves, damask, toile, laurel, sprays: arranged, not gridded."""

from __future__ import annotations

import math

from limner.design.ornament.frames import leaf
from limner.design.ornament.primitives import circle, joined, petal, polar, smooth, xy
from limner.design.ornament.tiles.plants import blade, blossom, daisy, frond, palm, rose, sprig
from limner.design.ornament.tiles.tile import ACCENT, GROUND, LIGHT, MAIN, SECOND, Mark, Tile, spread


def floral(tile: Tile) -> list[Mark]:
    """Return a tossed floral: large blossoms with leaves, smaller flowers, sprigs and dots in what room is left."""
    u = tile.size
    area = tile.w * tile.h
    count = max(3, round(area / (u * u) * 1.3))
    out: list[Mark] = []
    rng = tile.rng
    big = spread(tile, [u * rng.uniform(0.26, 0.34) for _ in range(count)], tries=90)
    mid = spread(tile, [u * 0.17] * count, taken=big)
    small = spread(tile, [u * rng.uniform(0.06, 0.1) for _ in range(3 * count)], taken=big + mid, tries=40)
    dots = spread(tile, [u * 0.022] * (7 * count), taken=big + mid + small, tries=16, gap=1.25)
    for k, (x, y, r) in enumerate(big):
        turn = rng.uniform(0, 360)
        for d in (0, 118, 236):
            out += blade(
                *polar(x, y, r * 0.36, turn + d), r * 0.84, turn + d + rng.uniform(-12, 12), (MAIN, SECOND)[k % 2]
            )
        head = r * 0.72
        kinds = (
            lambda x=x, y=y, h=head, t=turn: blossom(x, y, h, t),
            lambda x=x, y=y, h=head, t=turn: rose(x, y, h * 0.9, t),
            lambda x=x, y=y, h=head, t=turn: daisy(x, y, h, t),
        )
        out += kinds[k % 3]()
    for x, y, r in mid:
        turn = rng.uniform(0, 360)
        start = polar(x, y, r, turn + 180)
        out += sprig(*start, r * 1.9, turn, rng.choice((-36, 36)), rng, berries=rng.random() < 0.6)
    for k, (x, y, r) in enumerate(small):
        out += daisy(x, y, r, rng.uniform(0, 360), (LIGHT, ACCENT) if k % 2 else (ACCENT, LIGHT), 6)
    return [*out, Mark(joined(circle(*spot) for spot in dots), ACCENT)]


def leaves(tile: Tile) -> list[Mark]:
    """Return foliage: palm leaves, ferns and sprigs tossed at all angles and in layers, the far ones paler."""
    u = tile.size
    rng = tile.rng
    count = max(8, round(tile.w * tile.h / (u * u) * 5))
    out: list[Mark] = []
    for depth, (share, ink) in enumerate(((1.0, SECOND), (0.82, MAIN))):
        spots = spread(tile, [u * 0.3 * share] * count, tries=70, gap=0.82)
        for k, (x, y, r) in enumerate(spots):
            turn = rng.uniform(0, 360)
            start = polar(x, y, r * 1.15, turn + 180)
            kind = (k + depth) % 4
            if kind == 0:
                out += palm(*start, r * 2.3, turn, ink, LIGHT if depth else MAIN)
            elif kind == 1:
                out += frond(*start, r * 2.3, turn, rng.choice((-44, 44)), ink)
            elif kind == 2:
                out += sprig(*start, r * 2.2, turn, rng.choice((-30, 30)), rng, inks=(ink, ink), berries=depth == 1)
            else:
                out += blade(*start, r * 2.2, turn, ink, LIGHT if depth else MAIN)
    dots = spread(tile, [u * 0.025] * count, tries=10)
    return [*out, Mark(joined(circle(*spot) for spot in dots), ACCENT)]


def damask(tile: Tile) -> list[Mark]:
    """Return damask: an ogee net of leafy stems, in every mesh a pomegranate with its crown, sepals and scrolls."""
    cells = tile.cells(0.7, size=tile.size * 1.15)
    fills: dict[int, list[str]] = {MAIN: [], SECOND: [], GROUND: [], LIGHT: []}
    stems: list[str] = []
    seeds: list[str] = []
    for _, _, x, y in cells:
        for dx, dy in ((0.5, 0.5), (0.0, 0.0)):
            cx, cy = x + dx * cells.w, y + dy * cells.h
            _mesh(fills, stems, cx, cy, cells.w / 2, cells.h / 2)
            _pomegranate(fills, seeds, cx, cy, cells.w * 0.36)
    line = max(1.5, cells.w * 0.022)
    layers = [Mark(joined(p), ink) for ink, p in fills.items()]
    return [Mark(joined(stems), MAIN, width=line), *layers, Mark(joined(seeds), ACCENT)]


def _mesh(fills: dict[int, list[str]], stems: list[str], cx: float, cy: float, rx: float, ry: float) -> None:
    """Draw the upper two sides of a mesh of the net, leaves on both sides of each, a flower where they meet."""
    for side in (-1, 1):
        points = []
        for i in range(17):
            t = i / 16
            points.append((cx + side * rx * (0.5 - 0.5 * math.cos(math.pi * t)), cy - ry * (1 - t)))
        stems.append(smooth(points))
        for k, i in enumerate((3, 5, 7, 9, 11, 13)):
            (px, py), (qx, qy) = points[i], points[i + 1]
            run = math.degrees(math.atan2(qx - px, py - qy))
            long = rx * (0.36 - 0.03 * abs(k - 2.5))
            fills[MAIN].append(leaf(px, py, long, 0.4, run + 38))
            fills[SECOND].append(leaf(px, py, long, 0.4, run - 38))
    fills[MAIN] += [petal(cx, cy - ry, 0.0, rx * 0.24, 24, 60 * k) for k in range(6)]
    fills[LIGHT].append(circle(cx, cy - ry, rx * 0.07))


def _pomegranate(fills: dict[int, list[str]], seeds: list[str], cx: float, cy: float, r: float) -> None:
    for k in range(14):
        a = 360 * k / 14
        root = (cx + r * 0.5 * math.sin(math.radians(a)), cy - r * 0.72 * math.cos(math.radians(a)))
        fills[SECOND].append(leaf(*root, r * 0.42, 0.44, a))
    fills[MAIN].append(drop(cx, cy, r * 0.62, r * 0.98))
    fills[GROUND].append(drop(cx, cy, r * 0.48, r * 0.8))
    fills[LIGHT].append(drop(cx, cy + r * 0.04, r * 0.36, r * 0.6))
    for k in range(3):
        fills[LIGHT].append(leaf(cx, cy - r * 0.92, r * 0.46, 0.3, (-32, 0, 32)[k]))
    for row, count in enumerate((1, 2, 3, 2, 1)):
        for i in range(count):
            seeds.append(circle(cx + (i - (count - 1) / 2) * r * 0.19, cy + (row - 2) * r * 0.17 + r * 0.06, r * 0.06))
    for side in (-1, 1):
        fills[MAIN].append(leaf(cx, cy + r * 0.9, r * 0.62, 0.42, side * 118))
        fills[MAIN].append(leaf(cx, cy + r * 0.9, r * 0.46, 0.4, side * 158))


def drop(cx: float, cy: float, rx: float, ry: float) -> str:
    """Return a bud: round below, drawn to a point above."""

    def p(a: float, b: float) -> str:
        return xy(cx + a * rx, cy + b * ry)

    return (
        f"M{p(0, -1)}C{p(0.3, -0.6)} {p(1, -0.4)} {p(1, 0.2)}C{p(1, 0.7)} {p(0.5, 1)} {p(0, 1)}"
        f"C{p(-0.5, 1)} {p(-1, 0.7)} {p(-1, 0.2)}C{p(-1, -0.4)} {p(-0.3, -0.6)} {p(0, -1)}Z"
    )


def toile(tile: Tile) -> list[Mark]:
    """Return a toile-like print in one ink: trailing vines with roses and leaves drawn in line and hatching."""
    cells = tile.cells(0.7, across=1, size=tile.size * 1.2)
    out: list[Mark] = []
    rng = tile.rng
    for _, _, x, y in cells:
        for dx, dy, hand in ((0.28, 0.3, 1), (0.78, 0.8, -1)):
            cx, cy, r = x + dx * cells.w, y + dy * cells.h, cells.least * 0.25
            vine = [(cx - hand * cells.w * 0.26, cy + cells.h * 0.24), (cx - hand * r * 0.9, cy + r * 1.3), (cx, cy),
                    (cx + hand * r * 1.3, cy - r * 0.9), (cx + hand * cells.w * 0.24, cy - cells.h * 0.2)]  # fmt: skip
            out.append(Mark(smooth(vine), MAIN, width=max(1.2, r * 0.06)))
            for k, (px, py) in enumerate((vine[1], vine[3], vine[0], vine[4])):
                for side in (-1, 0, 1):
                    out += blade(px, py, r * 0.8, 40 * hand + side * 72 + 25 * k, MAIN, LIGHT)
            for side in (-1, 1):
                out += blade(cx, cy, r * 1.25, side * 70 * hand, MAIN, LIGHT)
                out += sprig(cx, cy, r * 1.5, 180 + side * 38, side * 30, rng, inks=(MAIN, MAIN), pairs=4)
            out += rose(cx, cy, r * 0.78, rng.uniform(0, 90), (LIGHT, MAIN))
            out += rose(*vine[3], r * 0.44, rng.uniform(0, 90), (LIGHT, MAIN))
            out += sprig(*vine[4], r * 1.1, 40 * hand, 40 * hand, rng, inks=(MAIN, MAIN), berries=False)
            out += daisy(*vine[0], r * 0.34, 0, (MAIN, LIGHT), 9)
    return out


def laurel(tile: Tile) -> list[Mark]:
    """Return wreaths of laurel in half drop, berries between their leaves, a small star in each."""
    cells = tile.cells(size=tile.size * 0.92)
    leafs: list[str] = []
    pale: list[str] = []
    fruit: list[str] = []
    for _, _, x, y in cells:
        for dx, dy, share in ((0.5, 0.5, 0.37), (0.0, 0.0, 0.2)):
            cx, cy, r = x + dx * cells.w, y + dy * cells.h, cells.least * share
            for side in (-1, 1):
                for k in range(9):
                    a = side * (168 - 17 * k)
                    px, py = polar(cx, cy, r * 0.9, a)
                    leafs.append(leaf(px, py, r * (0.42 - 0.014 * k), 0.42, a - side * 64))
                    pale.append(leaf(px, py, r * (0.38 - 0.014 * k), 0.42, a - side * 118))
                    if k % 2:
                        fruit.append(circle(*polar(cx, cy, r * 1.16, a - side * 6), r * 0.05))
            fruit += [petal(cx, cy, 0.0, r * 0.3, 26, 72 * k) for k in range(5)]
    return [Mark(joined(leafs), MAIN), Mark(joined(pale), SECOND), Mark(joined(fruit), ACCENT)]
