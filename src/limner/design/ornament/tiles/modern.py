"""Modern and plain ornament: terrazzo, Memphis, dots, waves, contour lines, hexagons, triangles, Bauhaus, arches, spots."""

from __future__ import annotations

import math

import numpy as np

from limner.design.ornament.primitives import blob, circle, joined, polar, polygon, polyline, rect, smooth, star, xy
from limner.design.ornament.tiles.tile import ACCENT, GROUND, LIGHT, MAIN, SECOND, Mark, Tile, spread
from limner.document.geometry import Box

Points = list[tuple[float, float]]


def terrazzo(tile: Tile) -> list[Mark]:
    """Return terrazzo: broken chips of many sizes in four inks, fine grit between."""
    u, rng = tile.size, tile.rng
    count = max(8, round(tile.w * tile.h / (u * u) * 6))
    sizes = sorted((u * 0.19 * rng.random() ** 1.8 + u * 0.03 for _ in range(3 * count)), reverse=True)
    inks: dict[int, list[str]] = {}
    spots = spread(tile, sizes, tries=26, gap=1.02)
    for x, y, r in spots:
        corners = rng.randint(4, 7)
        turn = rng.uniform(0, 360)
        stretch = rng.uniform(0.62, 1.0)
        points: Points = []
        for k in range(corners):
            px, py = polar(0, 0, r * rng.uniform(0.8, 1.05), 360 * k / corners + rng.uniform(-16, 16))
            a, b = px, py * stretch
            c, s = math.cos(turn), math.sin(turn)
            points.append((x + a * c - b * s, y + a * s + b * c))
        inks.setdefault(rng.choice((MAIN, MAIN, SECOND, ACCENT, LIGHT)), []).append(polygon(points))
    grit = spread(tile, [u * 0.008] * (4 * count), taken=spots, tries=3)
    return [
        *(Mark(joined(p), ink) for ink, p in sorted(inks.items())),
        Mark(joined(circle(*g) for g in grit), MAIN, alpha=0.7),
    ]


def memphis(tile: Tile) -> list[Mark]:
    """Return Memphis: squiggles, zigzags, rings, half discs with dots, crosses and bars thrown about."""
    u, rng = tile.size, tile.rng
    count = max(12, round(tile.w * tile.h / (u * u) * 16))
    line = max(2.0, u * 0.035)
    out: list[Mark] = []
    spots = spread(tile, [u * rng.choice((0.2, 0.16, 0.13)) for _ in range(count)], tries=40, gap=1.22)
    for k, (x, y, r) in enumerate(spots):
        turn, ink = rng.uniform(0, 360), (MAIN, ACCENT, SECOND)[k % 3]
        out += _toys(k % 7, x, y, r, turn, ink, line)
    dots = spread(tile, [u * 0.024] * count, taken=spots, tries=8, gap=1.3)
    return [*out, Mark(joined(circle(*d) for d in dots), SECOND)]


def _toys(kind: int, x: float, y: float, r: float, turn: float, ink: int, line: float) -> list[Mark]:
    def p(a: float, b: float) -> tuple[float, float]:
        c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        return x + (a * c - b * s) * r, y + (a * s + b * c) * r

    if kind == 0:
        return [Mark(smooth([p(-1 + 0.25 * i, 0.3 * (-1) ** i) for i in range(9)]), ink, width=line * 1.5)]
    if kind == 1:
        return [Mark(polyline([p(-1 + 0.33 * i, 0.32 * (-1) ** i) for i in range(7)]), ink, width=line * 1.2)]
    if kind == 2:
        return [Mark(circle(x, y, r * 0.5), ink, width=line * 1.6)]
    if kind == 3:
        half = smooth([p(math.cos(math.pi * i / 16) * 0.8, math.sin(math.pi * i / 16) * 0.8 - 0.3) for i in range(17)])
        beads = [
            circle(*p(a, b), r * 0.07) for a, b in ((-0.4, -0.06), (0, -0.06), (0.4, -0.06), (-0.2, 0.2), (0.2, 0.2))
        ]
        return [Mark(half + "Z", ink), Mark(joined(beads), LIGHT)]
    if kind == 4:
        return [Mark(polyline([p(-0.6, 0), p(0.6, 0)]) + polyline([p(0, -0.6), p(0, 0.6)]), ink, width=line * 1.7)]
    if kind == 5:
        edge = polygon([p(0, -0.75), p(0.7, 0.5), p(-0.7, 0.5)])
        return [Mark(polygon([p(0.14, -0.6), p(0.84, 0.65), p(-0.56, 0.65)]), LIGHT), Mark(edge, ink, width=line)]
    bars = joined(polyline([p(-0.7, v), p(0.7, v)]) for v in (-0.44, -0.15, 0.14, 0.43))
    return [Mark(bars, ink, width=line)]


def polka(tile: Tile) -> list[Mark]:
    """Return dots on a diagonal net, a small second dot between them."""
    cells = tile.cells(size=tile.size * 0.5)
    big, small = [], []
    for _, _, x, y in cells:
        for dx, dy in ((0.25, 0.25), (0.75, 0.75)):
            big.append(circle(x + dx * cells.w, y + dy * cells.h, cells.least * 0.165))
        for dx, dy in ((0.75, 0.25), (0.25, 0.75)):
            small.append(circle(x + dx * cells.w, y + dy * cells.h, cells.least * 0.055))
    return [Mark(joined(big), MAIN), Mark(joined(small), ACCENT)]


def waves(tile: Tile) -> list[Mark]:
    """Return rolling bands whose crests shift from row to row, in a rhythm of four inks with fine lines."""
    cells = tile.cells(1.7, down=5, size=tile.size * 0.44)
    out: list[Mark] = []
    cycle = (MAIN, SECOND, LIGHT, ACCENT, GROUND)

    def edge(row: int) -> Points:
        rise = cells.h * (0.42 + 0.2 * math.sin(row * 2.4))
        shift = math.tau * 0.31 * (row % cells.down)
        steps = 24 * cells.across
        return [(tile.w * i / steps, row * cells.h + rise * math.sin(math.tau * cells.across * i / steps + shift))
                for i in range(steps + 1)]  # fmt: skip

    tops = [edge(row) for row in range(cells.down)]
    for row in range(cells.down):
        below = tops[row + 1] if row + 1 < cells.down else [(x, y + tile.h) for x, y in tops[0]]
        out.append(Mark(polygon([*tops[row], *reversed(below)]), cycle[row % 5]))
    for row in range(cells.down):
        out.append(
            Mark(polyline(tops[row]), LIGHT if cycle[row % 5] != LIGHT else MAIN, width=max(1.2, cells.h * 0.045))
        )
    return out


def topographic(tile: Tile) -> list[Mark]:
    """Return contour lines of rolling ground, every fifth one stronger."""
    columns, rows = max(24, round(tile.w / tile.size * 40)), max(24, round(tile.h / tile.size * 40))
    ground = _terrain(tile, columns, rows)
    fine: list[str] = []
    strong: list[str] = []
    for level in range(1, 16):
        (strong if level % 5 == 0 else fine).extend(_contours(ground, level / 16, tile))
    width = max(1.0, tile.size * 0.008)
    return [Mark(joined(fine), MAIN, width=width), Mark(joined(strong), ACCENT, width=width * 2)]


def _terrain(tile: Tile, columns: int, rows: int) -> np.ndarray:
    """Return heights 0…1 of shape (rows, columns) that close on themselves: a few random waves of whole periods."""
    gx, gy = np.meshgrid(np.arange(columns) / columns, np.arange(rows) / rows)
    span_x, span_y = max(1.0, tile.w / tile.size / 1.4), max(1.0, tile.h / tile.size / 1.4)
    out = np.zeros((rows, columns))
    for _ in range(22):
        fx, fy = round(tile.rng.gauss(0, span_x)), round(tile.rng.gauss(0, span_y))
        weight = 1.0 / (0.8 + math.hypot(fx / span_x, fy / span_y))
        out += weight * np.cos(math.tau * (fx * gx + fy * gy) + tile.rng.uniform(0, math.tau))
    low, high = float(out.min()), float(out.max())
    return (out - low) / max(1e-9, high - low)


def _contours(ground: np.ndarray, level: float, tile: Tile) -> list[str]:
    """Return the lines of one height on the torus, each followed from crossing to crossing and smoothed."""
    rows, columns = ground.shape
    links: dict[tuple[str, int, int], list[tuple[str, int, int]]] = {}
    above = ground > level
    for j in range(rows):
        for i in range(columns):
            i1, j1 = (i + 1) % columns, (j + 1) % rows
            a, b, c, d = bool(above[j, i]), bool(above[j, i1]), bool(above[j1, i1]), bool(above[j1, i])
            if a == b == c == d:
                continue
            cut = [
                edge
                for edge, on in (
                    (("h", i, j), a != b),
                    (("v", i1, j), b != c),
                    (("h", i, j1), c != d),
                    (("v", i, j), d != a),
                )
                if on
            ]
            for k in range(0, len(cut), 2):
                links.setdefault(cut[k], []).append(cut[k + 1])
                links.setdefault(cut[k + 1], []).append(cut[k])
    return [_followed(links, first, ground, level, tile) for first in list(links) if links.get(first)]


def _followed(links: dict[tuple[str, int, int], list[tuple[str, int, int]]], first: tuple[str, int, int], ground: np.ndarray,
              level: float, tile: Tile) -> str:  # fmt: skip
    rows, columns = ground.shape
    u, v = tile.w / columns, tile.h / rows
    points: Points = []
    at = first
    while True:
        kind, i, j = at
        h0 = ground[j, i]
        h1 = ground[j, (i + 1) % columns] if kind == "h" else ground[(j + 1) % rows, i]
        t = float((level - h0) / (h1 - h0))
        x, y = ((i + t) * u, j * v) if kind == "h" else (i * u, (j + t) * v)
        if points:  # on the torus a line goes on beyond the edge
            x += round((points[-1][0] - x) / tile.w) * tile.w
            y += round((points[-1][1] - y) / tile.h) * tile.h
        points.append((x, y))
        following = links.get(at, [])
        if not following:
            break
        nxt = following.pop()
        links[nxt].remove(at)
        at = nxt
        if at == first:
            break
    x, y = points[0]
    end = points[-1]
    ring = abs(end[0] - x) < 3 * u and abs(end[1] - y) < 3 * v
    if not ring:
        x += round((end[0] - x) / tile.w) * tile.w
        y += round((end[1] - y) / tile.h) * tile.h
        points.append((x, y))
    return smooth(points[::1], closed=ring)


def hexagons(tile: Tile) -> list[Mark]:
    """Return a honeycomb whose cells take four tones, so that it reads as stacked cubes here and there."""
    cells = tile.cells(2 / math.sqrt(3), down=2, size=tile.size * 0.62)
    inks: dict[int, list[str]] = {}
    r, k = cells.w / math.sqrt(3), cells.h / (cells.w * math.sqrt(3) / 2)
    for _, row, left, y in cells:
        x = left + (cells.w / 2 if row % 2 else 0.0)
        rim = [(px, y + (py - y) * k) for px, py in (polar(x, y, r * 0.965, 60 * i) for i in range(6))]
        for ink, at in ((LIGHT, 0), (MAIN, 2), (SECOND, 4)):
            part = [(x, y), rim[(at - 1) % 6], rim[at % 6], rim[(at + 1) % 6]]
            inks.setdefault(ACCENT if ink == LIGHT and tile.rng.random() < 0.12 else ink, []).append(polygon(part))
    return [Mark(joined(p), ink) for ink, p in sorted(inks.items())]


def triangles(tile: Tile) -> list[Mark]:
    """Return a net of triangles in drifting tones."""
    cells = tile.cells(2 / math.sqrt(3), down=2, size=tile.size * 0.5)
    inks: dict[tuple[int, float], list[str]] = {}
    for _, row, left, y in cells:
        x = left + (cells.w / 2 if row % 2 else 0.0)
        for shape in (
            [(x, y), (x + cells.w, y), (x + cells.w / 2, y + cells.h)],
            [(x, y), (x + cells.w / 2, y + cells.h), (x - cells.w / 2, y + cells.h)],
        ):
            ink = tile.rng.choice((MAIN, MAIN, SECOND, SECOND, LIGHT, ACCENT))
            inks.setdefault((ink, tile.rng.choice((1.0, 0.82, 0.64))), []).append(polygon(shape))
    return [Mark(joined(p), ink, alpha=alpha) for (ink, alpha), p in sorted(inks.items())]


def bauhaus(tile: Tile) -> list[Mark]:
    """Return squares that hold quarter discs, half discs, rings and diagonals in plain colours."""
    cells = tile.cells(across=1, size=tile.size * 0.56)
    out: dict[int, list[str]] = {}
    order: list[tuple[int, str]] = []
    inks = (MAIN, SECOND, ACCENT, LIGHT)
    for _, _, x, y in cells:
        x0, y0, x1, y1 = round(x), round(y), round(x + cells.w), round(y + cells.h)
        ground, figure, spot = tile.rng.sample(inks, 3)
        order.append((ground, rect(Box(x0, y0, x1 - x0, y1 - y0))))
        order += _figure(tile.rng.randrange(7), tile.rng.randrange(4), (x0, y0, x1, y1), figure, spot)
    layers: list[Mark] = []
    for ink, d in order:
        out.setdefault(ink, []).append(d)
        layers.append(Mark(d, ink))
    return layers


def _figure(
    kind: int, turn: int, square: tuple[float, float, float, float], ink: int, spot: int
) -> list[tuple[int, str]]:
    x0, y0, x1, y1 = square
    w, h = x1 - x0, y1 - y0

    def p(a: float, b: float) -> tuple[float, float]:
        for _ in range(turn):
            a, b = 1 - b, a
        return x0 + a * w, y0 + b * h

    def fan(cx: float, cy: float, r: float, first: float, last: float) -> str:
        rim = [p(cx + r * math.cos(math.radians(first + (last - first) * i / 24)),
                 cy + r * math.sin(math.radians(first + (last - first) * i / 24))) for i in range(25)]  # fmt: skip
        return polygon([p(cx, cy), *rim])

    if kind == 0:
        return [(ink, fan(0, 0, 1, 0, 90)), (spot, fan(0, 0, 0.5, 0, 90))]
    if kind == 1:
        return [(ink, fan(0.5, 0, 0.5, 0, 180)), (spot, fan(0.5, 1, 0.5, 180, 360))]
    if kind == 2:
        return [(ink, fan(0.5, 0.5, 0.42, 0, 360)), (spot, fan(0.5, 0.5, 0.2, 0, 360))]
    if kind == 3:
        return [(ink, polygon([p(0, 0), p(1, 0), p(0, 1)]))]
    if kind == 4:
        return [(ink, fan(0, 0, 1, 0, 90)), (spot, fan(1, 1, 0.5, 180, 270))]
    if kind == 5:
        return [(ink, polygon([p(k / 6, 0), p((k + 1) / 6, 0), p((k + 1) / 6, 1), p(k / 6, 1)])) for k in (0, 2, 4)]
    return [(ink, fan(0, 0.5, 0.5, -90, 90)), (spot, fan(0.5, 0.5, 0.5, -90, 90))]


def arches(tile: Tile) -> list[Mark]:
    """Return nested arches, every row half behind the next, in warm bands."""
    cells = tile.cells(0.8, down=2, size=tile.size * 0.72)
    out: list[Mark] = []
    inks = (MAIN, LIGHT, SECOND, LIGHT, ACCENT)
    for column, row, left, top in cells:
        x = left + (cells.w / 2 if row % 2 else 0.0)
        for k in range(5):
            gap = cells.w * (0.03 + 0.092 * k)
            r, foot = cells.w / 2 - gap, top + cells.h * 0.97
            head = top + cells.h * 0.03 + gap + r
            out.append(Mark(
                f"M{xy(x + gap, foot)}L{xy(x + gap, head)}A{r:.2f} {r:.2f} 0 0 1 {xy(x + cells.w - gap, head)}"
                f"L{xy(x + cells.w - gap, foot)}Z", inks[(k + (column + row) % 2 * 2) % 5],
            ))  # fmt: skip
    return out


def truchet(tile: Tile) -> list[Mark]:
    """Return quarter rings turned by chance that join into endless bands."""
    cells = tile.cells(size=tile.size * 0.34)
    bands: list[str] = []
    for _, _, x, y in cells:
        rx, ry, flip = cells.w / 2, cells.h / 2, tile.rng.random() < 0.5
        for corner in (0, 1):
            cx = x + (cells.w if (corner == 0) == flip else 0.0)
            cy = y + (cells.h if corner else 0.0)
            sx, sy = (1 if cx == x else -1), (1 if cy == y else -1)
            sweep = 1 if sx * sy > 0 else 0
            bands.append(f"M{xy(cx + sx * rx, cy)}A{rx:.2f} {ry:.2f} 0 0 {sweep} {xy(cx, cy + sy * ry)}")
    w = cells.least
    return [
        Mark(joined(bands), MAIN, width=w * 0.4), Mark(joined(bands), LIGHT, width=w * 0.2),
        Mark(joined(bands), ACCENT, width=w * 0.06),
    ]  # fmt: skip


def leopard(tile: Tile) -> list[Mark]:
    """Return a leopard's coat: broken rosettes about a warm middle, small spots between."""
    u, rng = tile.size, tile.rng
    count = max(8, round(tile.w * tile.h / (u * u) * 11))
    spots = spread(tile, [u * rng.uniform(0.085, 0.135) for _ in range(count)], tries=50, gap=1.08)
    small = spread(tile, [u * rng.uniform(0.02, 0.04) for _ in range(2 * count)], taken=spots, tries=10, gap=1.15)
    middles, pieces = [], []
    for x, y, r in spots:
        middles.append(blob(x, y, r * 0.82, r * 0.7, [rng.uniform(0.85, 1.1) for _ in range(8)]))
        parts = rng.randint(2, 4)
        turn = rng.uniform(0, 360)
        for k in range(parts):
            a0 = turn + 360 * k / parts
            a1 = a0 + 360 / parts * rng.uniform(0.6, 0.84)
            outer = [polar(x, y, r * rng.uniform(0.98, 1.16), a0 + (a1 - a0) * i / 5) for i in range(6)]
            inner = [polar(x, y, r * rng.uniform(0.5, 0.68), a1 - (a1 - a0) * (0.12 + 0.76 * i / 4)) for i in range(5)]
            pieces.append(smooth([*outer, *inner], closed=True))
    pieces += [blob(x, y, r, r * 0.8, [rng.uniform(0.8, 1.15) for _ in range(7)]) for x, y, r in small]
    return [Mark(joined(middles), SECOND), Mark(joined(pieces), MAIN)]


def stars(tile: Tile) -> list[Mark]:
    """Return stars of three sizes strewn evenly, small dots between."""
    u, rng = tile.size, tile.rng
    count = max(9, round(tile.w * tile.h / (u * u) * 20))
    spots = spread(tile, [u * rng.choice((0.15, 0.1, 0.065)) for _ in range(count)], tries=30, gap=1.5)
    inks: dict[int, list[str]] = {}
    for k, (x, y, r) in enumerate(spots):
        inks.setdefault((MAIN, ACCENT, SECOND)[k % 3], []).append(star(x, y, r, r * 0.42, 5, rng.uniform(-20, 20)))
    dots = spread(tile, [u * 0.016] * count, taken=spots, tries=8, gap=1.8)
    return [*(Mark(joined(p), ink) for ink, p in inks.items()), Mark(joined(circle(*d) for d in dots), MAIN)]


def hearts(tile: Tile) -> list[Mark]:
    """Return hearts of several sizes and tilts, some of them outlines."""
    u, rng = tile.size, tile.rng
    count = max(9, round(tile.w * tile.h / (u * u) * 24))
    spots = spread(tile, [u * rng.choice((0.16, 0.12, 0.08)) for _ in range(count)], tries=30, gap=1.2)
    out = []
    for k, (x, y, r) in enumerate(spots):
        d = heart(x, y, r, rng.uniform(-24, 24))
        out.append(Mark(d, (MAIN, ACCENT, SECOND)[k % 3], max(1.4, r * 0.16) if k % 4 == 3 else 0.0))
    return out


def heart(x: float, y: float, r: float, turn: float) -> str:
    """Return a heart about a point, turned by so many degrees."""
    points = []
    for i in range(40):
        t = math.tau * i / 40
        a = 16 * math.sin(t) ** 3 / 17
        b = -(13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)) / 17
        c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        points.append((x + r * (a * c - b * s), y + r * (a * s + b * c)))
    return smooth(points, closed=True)


def confetti(tile: Tile) -> list[Mark]:
    """Return confetti: short strips, dots and triangles at every angle."""
    u, rng = tile.size, tile.rng
    count = max(10, round(tile.w * tile.h / (u * u) * 44))
    inks: dict[int, list[str]] = {}
    for k, (x, y, r) in enumerate(spread(tile, [u * rng.uniform(0.05, 0.085) for _ in range(count)], tries=24)):
        turn = rng.uniform(0, 360)
        if k % 3 == 0:
            d = circle(x, y, r * 0.5)
        elif k % 3 == 1:
            ends = [polar(x, y, r, turn + a) for a in (-14, 14, 166, 194)]
            d = polygon(ends)
        else:
            d = polygon([polar(x, y, r * 0.7, turn + a) for a in (0, 120, 240)])
        inks.setdefault(rng.choice((MAIN, SECOND, ACCENT, LIGHT)), []).append(d)
    return [Mark(joined(p), ink) for ink, p in sorted(inks.items())]
