"""Ornament of India, Bengal and the isles: paisley, block prints, rangoli, alpana, batik kawung and parang."""

from __future__ import annotations

import math
import random
import re

from limner.design.ornament import fields
from limner.design.ornament.primitives import circle, joined, petal, polar, polygon, polyline, smooth, star, xy
from limner.design.ornament.tiles.plants import blossom, boteh, daisy, sprig
from limner.design.ornament.tiles.tile import ACCENT, LIGHT, MAIN, SECOND, Mark, Tile
from limner.document.geometry import Point


def paisley(tile: Tile) -> list[Mark]:
    """Return paisley in half drop: nested drops with beads and a blossom, every second one turned, sprays between."""
    cells = tile.cells(0.86, across=2, size=tile.size * 1.05)
    out: list[Mark] = []
    for column, row, x, y in cells:
        cx, cy = x + cells.w / 2, y + cells.h * (0.5 + (0.5 if column % 2 else 0.0))
        s, hand = cells.least * 0.74, 1 if (column + row) % 2 else -1
        out += _drop(cx, cy, s, hand, 14.0 * hand, (MAIN, SECOND) if column % 2 else (SECOND, MAIN))
        fx, fy = x, cy + cells.h * 0.25
        out += sprig(fx, fy + s * 0.2, s * 0.36, 0, 20 * hand, tile.rng, inks=(MAIN, MAIN), pairs=3)
        out += blossom(fx, fy - s * 0.22, s * 0.1, 0, (ACCENT, LIGHT, MAIN))
    return out


def _drop(x: float, y: float, s: float, hand: int, turn: float, inks: tuple[int, int]) -> list[Mark]:
    line = max(1.0, s * 0.014)
    beads, scallops = [], []
    rim = _rim(x, y, s * 1.07, hand, turn, 34)
    scallops = [circle(*p, s * 0.045) for p in rim]
    beads = [circle(*p, s * 0.017) for p in _rim(x, y, s, hand, turn, 30, 0.8)]
    heart = polar(x, y, s * 0.2, turn + 180)
    twig = sprig(
        *polar(x, y, s * 0.02, turn + 180),
        s * 0.34,
        turn + 4,
        26 * hand,
        random.Random(0),
        inks=(LIGHT, LIGHT),
        pairs=3,
    )
    return [
        Mark(joined(scallops), ACCENT), Mark(boteh(x, y, s, hand, turn, 1.05), inks[0]),
        Mark(boteh(x, y, s, hand, turn, 0.9), LIGHT), Mark(joined(beads), inks[0]),
        Mark(boteh(x, y, s, hand, turn, 0.7), ACCENT), Mark(boteh(x, y, s, hand, turn, 0.62), inks[0]),
        Mark(boteh(x, y, s, hand, turn, 0.62), LIGHT, width=line),
        *daisy(*heart, s * 0.13, 0, (LIGHT, ACCENT), 9), *twig,
    ]  # fmt: skip


def _rim(
    x: float, y: float, s: float, hand: int, turn: float, count: int, share: float = 1.0
) -> list[tuple[float, float]]:
    """Return points evenly along the edge of a drop."""
    numbers = [float(v) for v in re.findall(r"-?\d+\.?\d*", boteh(x, y, s, hand, turn, share))]
    ends = [(numbers[0], numbers[1])]
    curve: list[tuple[float, float]] = []
    for i in range(2, len(numbers) - 5, 6):
        a, (b, c, d) = ends[-1], [(numbers[i + 2 * k], numbers[i + 2 * k + 1]) for k in range(3)]
        for k in range(12):
            t = k / 12
            w = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
            curve.append((sum(p * q[0] for p, q in zip(w, (a, b, c, d), strict=True)),
                          sum(p * q[1] for p, q in zip(w, (a, b, c, d), strict=True))))  # fmt: skip
        ends.append(d)
    return evenly(curve, count)


def evenly(curve: list[tuple[float, float]], count: int) -> list[tuple[float, float]]:
    """Return so many points at equal distances along a closed line of points."""
    ring = [*curve, curve[0]]
    lengths = [math.dist(a, b) for a, b in zip(ring, ring[1:], strict=False)]
    step, want, at = sum(lengths) / count, 0.0, 0.0
    out: list[tuple[float, float]] = []
    for a, b, long in zip(ring, ring[1:], lengths, strict=False):
        while want <= at + long + 1e-9 and len(out) < count:
            t = (want - at) / long if long else 0.0
            out.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
            want += step
        at += long
    return out


def block_print(tile: Tile) -> list[Mark]:
    """Return a booti print in half drop: a flowering sprig with two leaves, dots between, one block in four varied."""
    cells = tile.cells(0.86, across=2, size=tile.size * 0.66)
    out: list[Mark] = []
    for column, row, x, y in cells:
        cx, cy, s = x + cells.w / 2, y + cells.h * (0.5 + (0.5 if column % 2 else 0.0)), cells.least
        bend = 16 if (column + row) % 2 else -16
        out += sprig(cx, cy + s * 0.36, s * 0.44, 0, bend, tile.rng, inks=(SECOND, SECOND), pairs=3)
        fx, fy = cx, cy - s * 0.1
        rim = joined(circle(*polar(fx, fy, s * 0.15, 36 * k), s * 0.052) for k in range(10))
        ink = ACCENT if (column // 2 + row) % 3 == 0 else MAIN
        out += [
            Mark(rim, ink), Mark(circle(fx, fy, s * 0.155), ink), Mark(circle(fx, fy, s * 0.105), LIGHT),
            Mark(joined(petal(fx, fy, 0.0, s * 0.1, 20, 60 * k) for k in range(6)), ink),
        ]  # fmt: skip
        out.append(Mark(star(x, cy + cells.h / 2, s * 0.055, s * 0.025, 4), MAIN))
        out.append(
            Mark(joined(circle(*polar(x, cy + cells.h / 2, s * 0.1, 45 + 90 * k), s * 0.016) for k in range(4)), MAIN)
        )
    return out


def rangoli(tile: Tile) -> list[Mark]:
    """Return rangoli medallions, large and small in turn, no two kinds alike, with petals of dots between."""
    cells = tile.cells(size=tile.size * 1.25)
    out: list[Mark] = []
    tones = [(MAIN, ACCENT, LIGHT), (SECOND, MAIN, ACCENT)]
    state = tile.rng.getrandbits(32)
    for _, _, x, y in cells:
        for share, dx, dy, inks, fold in ((0.46, 0.5, 0.5, tones[0], 16), (0.235, 0.0, 0.0, tones[1], 12)):
            center, radius = Point(x + dx * cells.w, y + dy * cells.h), cells.least * share
            pieces = fields.rosette(center, radius, fold, random.Random(state + fold))
            for d, kind, tone in pieces:
                out.append(Mark(d, inks[tone % 3], 0.0 if kind == "fill" else max(1.0, radius * 0.014)))
        for dx, dy in ((0.5, 0.0), (0.0, 0.5)):
            cx, cy, r = x + dx * cells.w, y + dy * cells.h, cells.least * 0.075
            out.append(Mark(joined(petal(cx, cy, r * 0.2, r, 18, 45 * k) for k in range(8)), ACCENT))
    return out


def alpana(tile: Tile) -> list[Mark]:
    """Return alpana: lotus rounds in line in half drop, vines of paddy about them."""
    cells = tile.cells(across=1, size=tile.size * 1.3)
    out: list[Mark] = []
    for _, _, x, y in cells:
        for share, dx, dy, fold in ((0.42, 0.5, 0.5, 8), (0.24, 0.0, 0.0, 6)):
            center, radius = Point(x + dx * cells.w, y + dy * cells.h), cells.least * share
            for d, kind, tone in fields.alpana(center, radius, fold):
                out.append(Mark(d, MAIN if tone == 0 else ACCENT, 0.0 if kind == "fill" else max(1.2, radius * 0.02)))
        for dx, dy, angle in ((0.5, 0.0, 90), (0.0, 0.5, 0)):
            cx, cy, s = x + dx * cells.w, y + dy * cells.h, cells.least * 0.2
            start = polar(cx, cy, s * 0.7, angle + 180)
            out += sprig(*start, s * 1.2, angle, 30, tile.rng, inks=(SECOND, SECOND), pairs=4)
    return out


def kawung(tile: Tile) -> list[Mark]:
    """Return batik kawung: four seeds about every crossing, each with its kernel and two dots."""
    cells = tile.cells(size=tile.size * 0.62)
    seeds, lines, dots, stars = [], [], [], []
    for _, _, x, y in cells:
        cx, cy, r = x + cells.w / 2, y + cells.h / 2, cells.least
        for k in range(4):
            a = 45 + 90 * k
            mx, my = polar(cx, cy, r * 0.355, a)
            seeds.append(_oval(mx, my, r * 0.3, r * 0.2, a))
            lines.append(_oval(mx, my, r * 0.2, r * 0.115, a))
            dots += [circle(*polar(mx, my, d * r * 0.07, a), r * 0.02) for d in (-1, 1)]
        stars.append(star(cx, cy, r * 0.1, r * 0.035, 4, 0))
        stars.append(star(x, y, r * 0.06, r * 0.025, 4, 45))
        stars += [circle(*polar(cx, cy, r * 0.16, 90 * k), r * 0.014) for k in range(4)]
    return [
        Mark(joined(seeds), SECOND), Mark(joined(lines), MAIN, width=max(1.2, cells.least * 0.02)), Mark(joined(dots), MAIN),
        Mark(joined(stars), ACCENT),
    ]  # fmt: skip


def _oval(x: float, y: float, rx: float, ry: float, degrees: float) -> str:
    """Return a pointed oval whose long axis lies along an angle."""
    a, b = polar(x, y, rx, degrees), polar(x, y, rx, degrees + 180)

    def side(turn: float) -> str:
        one = polar(*polar(x, y, rx * 0.62, degrees), ry * 1.22, degrees + turn)
        two = polar(*polar(x, y, rx * 0.62, degrees + 180), ry * 1.22, degrees + turn)
        return xy(*one) + " " + xy(*two) if turn > 0 else xy(*two) + " " + xy(*one)

    return f"M{xy(*a)}C{side(90)} {xy(*b)}C{side(-90)} {xy(*a)}Z"


def parang(tile: Tile) -> list[Mark]:
    """Return batik parang: slanting rows of curved blades that lock, a line of lozenges between the rows."""
    across = max(2, round(tile.w / (tile.size * 0.72)))
    down = max(2, round(tile.h / (tile.size * 0.72)))
    steps = 5
    blades, eyes, gems, lines = [], [], [], []

    def at(u: float, v: float) -> tuple[float, float]:
        """Return a point of the slanted frame: u rows to the right, v blades along the slant."""
        return (u + v / steps) * tile.w / across, -v / steps * tile.h / down

    for i in range(across):
        for k in range(steps * down):
            v = float(k)
            curve = [at(i + 0.1, v), at(i + 0.12, v + 0.55), at(i + 0.34, v + 0.92), at(i + 0.52, v + 0.62), at(i + 0.78, v + 0.96),
                     at(i + 0.8, v + 0.42), at(i + 0.56, v + 0.02), at(i + 0.36, v + 0.36)]  # fmt: skip
            blades.append(smooth(curve, closed=True))
            eyes.append(circle(*at(i + 0.25, v + 0.5), tile.size * 0.014))
            gems.append(polygon([at(i - 0.045, v + 0.5), at(i, v + 0.82), at(i + 0.045, v + 0.5), at(i, v + 0.18)]))
        for u in (0.07, 0.83):
            lines.append(polyline([at(i + u, 0), at(i + u, steps * down)]))
    return [
        Mark(joined(lines), MAIN, width=max(1.0, tile.size * 0.012)), Mark(joined(blades), MAIN), Mark(joined(eyes), LIGHT),
        Mark(joined(gems), ACCENT),
    ]  # fmt: skip
