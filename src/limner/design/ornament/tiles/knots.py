"""Knots and running lines: mirror curves about dots (kolam), the same curves woven (Celtic), Greek key, guilloche."""

from __future__ import annotations

import math

from limner.design.ornament.primitives import circle, joined, polygon, polyline, xy
from limner.design.ornament.tiles.tile import ACCENT, LIGHT, MAIN, SECOND, Cells, Mark, Tile

_WALL = 0.13
"""How far from a mirror the line turns back, in cells."""


def kolam(tile: Tile) -> list[Mark]:
    """Return a kolam: one line that loops about every dot of a grid, turned back by mirrors set in fourfold symmetry."""
    cells = tile.cells(across=4, down=4, size=tile.size * 0.24)
    walls = _mirrors(tile, cells, 0.42)
    lines = [_arc(cells, walls, column, row, side) for column, row, _, _ in cells for side in range(4)]
    dots = [circle(x + cells.w / 2, y + cells.h / 2, cells.least * 0.075) for _, _, x, y in cells]
    wide = max(1.8, cells.least * 0.085)
    return [Mark(joined(lines), MAIN, width=wide), Mark(joined(dots), ACCENT)]


def celtic(tile: Tile) -> list[Mark]:
    """Return knotwork: the curve of a mirror grid as a broad strap that goes over and under by turns."""
    cells = tile.cells(across=4, down=4, size=tile.size * 0.27)
    walls = _mirrors(tile, cells, 0.4)
    lines, overs = [], []
    for column, row, _, _ in cells:
        for side in range(4):
            lines.append(_arc(cells, walls, column, row, side))
            if not walls[_edge(cells, column, row, side)]:
                overs.append(_start(cells, walls, column, row, side))
    wide = max(3.0, cells.least * 0.36)
    rim = wide * 0.2
    return [
        Mark(joined(lines), LIGHT, width=wide + 2 * rim), Mark(joined(lines), MAIN, width=wide),
        Mark(joined(lines), SECOND, width=wide * 0.3),
        Mark(joined(overs), LIGHT, width=wide + 2 * rim, cap="butt"), Mark(joined(overs), MAIN, width=wide),
        Mark(joined(overs), SECOND, width=wide * 0.3),
    ]  # fmt: skip


Edge = tuple[str, int, int]


def _edge(cells: Cells, column: int, row: int, side: int) -> Edge:
    """Return the edge on a side (0 top, 1 right, 2 bottom, 3 left) of a cell, the same for both cells that share it."""
    if side % 2 == 0:
        return ("h", column, (row + (side == 2)) % cells.down)
    return ("v", (column + (side == 1)) % cells.across, row)


def _mirrors(tile: Tile, cells: Cells, share: float) -> dict[Edge, bool]:
    """Return which edges are mirrors: chosen in one quarter of a block of four by four cells, mirrored into the rest."""
    chosen = {(kind, i, j): tile.rng.random() < share for kind in "hv" for i in range(5) for j in range(5)}

    def fold(value: int) -> int:
        value %= 4
        return min(value, 4 - value)

    def cell(value: int) -> int:
        value %= 4
        return min(value, 3 - value)

    walls: dict[Edge, bool] = {}
    for i in range(cells.across):
        for j in range(cells.down):
            a, b = cell(i), fold(j)
            walls["h", i, j] = chosen["h", a, b]
            walls["v", i, j] = chosen["h", cell(j), fold(i)]
    return walls


_MIDDLES = ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5))
_ALONG = ((1, 0), (0, 1), (-1, 0), (0, -1))
"""Clockwise along each side, and into the cell from it."""
_INTO = ((0, 1), (-1, 0), (0, -1), (1, 0))


def _spot(cells: Cells, walls: dict[Edge, bool], column: int, row: int, side: int) -> tuple[float, float, bool]:
    """Return the point of a side's middle in a cell's own measure, moved in from a mirror, and whether it is one."""
    wall = walls[_edge(cells, column, row, side)]
    (x, y), (dx, dy) = _MIDDLES[side], _INTO[side]
    return (x + dx * _WALL, y + dy * _WALL, True) if wall else (x, y, False)


def _handles(
    cells: Cells, walls: dict[Edge, bool], column: int, row: int, side: int
) -> tuple[tuple[float, float], ...]:
    """Return the Bézier of a cell's strand from one side to the next clockwise, in canvas pixels."""
    other = (side + 1) % 4
    ax, ay, mirror = _spot(cells, walls, column, row, side)
    bx, by, turned = _spot(cells, walls, column, row, other)
    pull = 0.26
    d, into = _ALONG[side], _INTO[side]
    lead = (d[0], d[1]) if mirror else ((d[0] + into[0]) * 0.72, (d[1] + into[1]) * 0.72)
    e, back = _ALONG[other], _INTO[other]
    trail = (-e[0], -e[1]) if turned else ((-e[0] + back[0]) * 0.72, (-e[1] + back[1]) * 0.72)
    points = (
        (ax, ay), (ax + lead[0] * pull, ay + lead[1] * pull), (bx + trail[0] * pull, by + trail[1] * pull), (bx, by),
    )  # fmt: skip
    return tuple(((column + px) * cells.w, (row + py) * cells.h) for px, py in points)


def _arc(cells: Cells, walls: dict[Edge, bool], column: int, row: int, side: int) -> str:
    a, b, c, d = _handles(cells, walls, column, row, side)
    return f"M{xy(*a)}C{xy(*b)} {xy(*c)} {xy(*d)}"


def _start(cells: Cells, walls: dict[Edge, bool], column: int, row: int, side: int) -> str:
    """Return the first stretch of a strand: drawn again, it goes over what it crosses."""
    a, b, c, d = _handles(cells, walls, column, row, side)
    points = []
    for i in range(7):
        t = 0.3 * i / 6
        s = 1 - t
        points.append(tuple(
            s**3 * p + 3 * s * s * t * q + 3 * s * t * t * r + t**3 * w for p, q, r, w in zip(a, b, c, d, strict=True)
        ))  # fmt: skip
    return polyline([(x, y) for x, y in points])


def greek_key(tile: Tile) -> list[Mark]:
    """Return rows of a meander between bands, with a line of lozenges in every second one."""
    cells = tile.cells(1.0, down=2, size=tile.size * 0.42)
    keys: list[str] = []
    bands: list[str] = []
    gems: list[str] = []
    for _, row, x, y in cells:
        if row % 2 == 0:
            keys.append(meander(x, y + cells.h * 0.1, cells.w, cells.h * 0.8))
        else:
            cx, cy = x + cells.w / 2, y + cells.h / 2
            gems.append(polygon([(cx, cy - cells.h * 0.2), (cx + cells.w * 0.3, cy), (cx, cy + cells.h * 0.2),
                                 (cx - cells.w * 0.3, cy)]))  # fmt: skip
            gems.append(circle(x, cy, cells.least * 0.07))
    for row in range(0, cells.down, 2):
        for at, thick in ((-0.06, 0.035), (0.0, 0.035)):
            for edge in (row * cells.h + at * cells.h, (row + 1) * cells.h - at * cells.h):
                y0, y1 = round(edge - thick / 2 * cells.h), round(edge + thick / 2 * cells.h)
                bands.append(polygon([(0, y0), (tile.w, y0), (tile.w, max(y0 + 1, y1)), (0, max(y0 + 1, y1))]))
    return [Mark(joined(keys), MAIN), Mark(joined(bands), SECOND), Mark(joined(gems), ACCENT)]


def meander(x: float, y: float, w: float, h: float) -> str:
    """Return one key of a running meander as a filled band that joins the next key to its right."""
    u, v = w / 8, h / 7

    def bar(a: float, b: float, c: float, d: float) -> str:
        return polygon([(x + p * u, y + q * v) for p, q in ((a, b), (c, b), (c, d), (a, d))])

    return joined((
        bar(0, 6, 1, 7), bar(0, 0, 1, 6), bar(1, 0, 7, 1), bar(6, 1, 7, 5), bar(3, 4, 6, 5), bar(3, 2, 4, 4),
        bar(4, 2, 5, 3), bar(1, 6, 8, 7),
    ))  # fmt: skip


def guilloche(tile: Tile) -> list[Mark]:
    """Return engine-turned bands: families of fine waves whose phases slide, as on banknotes."""
    cells = tile.cells(2.4, down=1, size=tile.size * 0.8)
    out: list[Mark] = []
    for row in range(cells.down):
        middle = (row + 0.5) * cells.h
        for family, (ink, high, shift) in enumerate(((MAIN, 0.46, 0.0), (ACCENT, 0.36, 0.5), (SECOND, 0.26, 0.0))):
            lines = []
            count = 9
            for k in range(count):
                phase = math.tau * (k / count * 0.5 + shift / 2)
                swell = 1.0 - 0.5 * k / count
                lines.append(_wave(tile, cells, middle, cells.h * high * swell, phase, 1 + family % 2))
            out.append(Mark(joined(lines), ink, width=max(0.8, tile.size * 0.006)))
    return out


def _wave(tile: Tile, cells: Cells, y: float, rise: float, phase: float, order: int) -> str:
    steps = cells.across * 28
    points = []
    for i in range(steps + 1):
        t = math.tau * order * cells.across * i / steps
        slow = math.tau * cells.across * i / steps
        points.append((tile.w * i / steps, y + rise * math.sin(t + phase) * (0.72 + 0.28 * math.cos(slow))))
    return polyline(points)
