"""Woven and printed cloth: tartan, gingham, houndstooth, argyle, herringbone, kente, stripes, chevrons."""

from __future__ import annotations

import math
from collections.abc import Callable

from limner.design.ornament.primitives import joined, polygon, polyline, rect
from limner.design.ornament.tiles.tile import ACCENT, GROUND, LIGHT, MAIN, SECOND, Mark, Tile
from limner.document.geometry import Box

_Add = Callable[[int, str], None]

_SETTS = (
    ((SECOND, 12), (MAIN, 2), (SECOND, 2), (MAIN, 10), (GROUND, 2), (MAIN, 2), (ACCENT, 1)),
    ((MAIN, 14), (GROUND, 3), (SECOND, 8), (LIGHT, 1), (SECOND, 3), (ACCENT, 2)),
    ((GROUND, 10), (MAIN, 6), (GROUND, 2), (MAIN, 2), (SECOND, 12), (LIGHT, 1)),
    ((SECOND, 8), (MAIN, 8), (SECOND, 2), (MAIN, 2), (SECOND, 2), (MAIN, 14), (LIGHT, 1), (MAIN, 2), (ACCENT, 2)),
)
"""Thread counts from one pivot to the other: (ink, threads)."""


def tartan(tile: Tile) -> list[Mark]:
    """Return a tartan: one sett, mirrored at its pivots, in warp and weft, crossing in a fine twill."""
    sett = _SETTS[tile.rng.randrange(len(_SETTS))]
    threads = [*sett, *reversed(sett[1:-1])]
    cells = tile.cells(size=tile.size * 1.9)
    out = [Mark(rect(tile.box), GROUND)]
    warp, weft = _bands(threads, tile.w, cells.across), _bands(threads, tile.h, cells.down)
    out += [Mark(joined(rect(Box(a, 0, b - a, tile.h)) for a, b in spans), ink) for ink, spans in warp.items()]
    pitch = max(3.0, round(tile.size * 0.022))
    for ink, spans in weft.items():
        out.append(Mark(joined(rect(Box(0, a, tile.w, b - a)) for a, b in spans), ink, alpha=0.46))
    return [*out, *_twill(tile, pitch)]


def _bands(threads: list[tuple[int, int]], length: float, repeats: int) -> dict[int, list[tuple[float, float]]]:
    """Return stripes by ink as spans of whole pixels that fill a length."""
    total = sum(count for _, count in threads) * repeats
    out: dict[int, list[tuple[float, float]]] = {}
    at = 0
    for ink, count in threads * repeats:
        first, at = at, at + count
        out.setdefault(ink, []).append((round(first * length / total), round(at * length / total)))
    return out


def _twill(tile: Tile, pitch: float) -> list[Mark]:
    """Return the diagonal of a woven cloth as fine lines, dark and light."""
    across, down = max(2, round(tile.w / pitch)), max(2, round(tile.h / pitch))
    lines = [_diagonal(tile, across, down, i + shift) for shift in (0.0, 0.5) for i in range(across)]
    half = len(lines) // 2
    return [Mark(joined(lines[:half]), LIGHT, alpha=0.1), Mark(joined(lines[half:]), GROUND, alpha=0.16)]


def _diagonal(tile: Tile, across: int, down: int, i: float) -> str:
    """Return one bar of a family that runs from the tile's head to its foot and closes on itself."""
    x, half = i * tile.w / across, 0.2 * tile.w / across
    run = max(1, round(down / across)) * tile.w
    return polygon([(x - half, 0), (x + half, 0), (x + half - run, tile.h), (x - half - run, tile.h)])


def gingham(tile: Tile) -> list[Mark]:
    """Return gingham: stripes both ways, deeper where they cross, with the grain of the weave."""
    cells = tile.cells(across=2, down=2, size=tile.size * 0.42)
    bars = [rect(Box(round(i * cells.w), 0, round((i + 1) * cells.w) - round(i * cells.w), tile.h))
            for i in range(0, cells.across, 2)]  # fmt: skip
    beams = [rect(Box(0, round(j * cells.h), tile.w, round((j + 1) * cells.h) - round(j * cells.h)))
             for j in range(0, cells.down, 2)]  # fmt: skip
    grain = _twill(tile, max(3.0, round(cells.least * 0.09)))
    return [Mark(joined(bars), MAIN, alpha=0.5), Mark(joined(beams), MAIN, alpha=0.5), *grain[1:]]


def houndstooth(tile: Tile) -> list[Mark]:
    """Return houndstooth as it is woven: four dark and four light threads in a two-and-two twill."""
    cells = tile.cells(size=tile.size * 0.62)
    dark: list[str] = []
    u, v = cells.w / 2, cells.h / 2
    for _, _, x, y in cells:
        dark.append(_placed([(0, 0), (1, 0), (1, 1), (0, 1)], x, y, u, v))
        for left, top in ((1, 0), (0, 1)):
            for low in (-1.0, -0.5, 0.0, 0.5):
                if (low * 2) % 2 == 0:
                    continue
                piece = _band([(0, 0), (1, 0), (1, 1), (0, 1)], low, low + 0.5)
                if len(piece) > 2:
                    dark.append(_placed([(left + a, top + b) for a, b in piece], x, y, u, v))
    return [Mark(joined(dark), MAIN)]


def _placed(points: list[tuple[float, float]], x: float, y: float, u: float, v: float) -> str:
    return polygon([(x + a * u, y + b * v) for a, b in points])


def _band(square: list[tuple[float, float]], low: float, high: float) -> list[tuple[float, float]]:
    """Return the part of a polygon where ``low`` ≤ x - y ≤ ``high``."""
    for sign, limit in ((1.0, low), (-1.0, -high)):
        kept: list[tuple[float, float]] = []
        for i, p in enumerate(square):
            q = square[(i + 1) % len(square)]
            d, e = sign * (p[0] - p[1]) - limit, sign * (q[0] - q[1]) - limit
            if d >= 0:
                kept.append(p)
            if (d > 0) != (e > 0) and d != e:
                t = d / (d - e)
                kept.append((p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])))
        square = kept
        if not square:
            return []
    return square


def argyle(tile: Tile) -> list[Mark]:
    """Return argyle: lozenges in two colours by turns, overlaid with dashed lines."""
    cells = tile.cells(0.66, across=2, size=tile.size)
    by_ink: dict[int, list[str]] = {MAIN: [], SECOND: []}
    stitches: list[str] = []
    for column, _, x, y in cells:
        w, h = cells.w, cells.h
        by_ink[MAIN if column % 2 else SECOND].append(
            polygon([(x + w / 2, y), (x + w, y + h / 2), (x + w / 2, y + h), (x, y + h / 2)])
        )
        for a, b in (((0.0, 0.0), (1.0, 1.0)), ((1.0, 0.0), (0.0, 1.0))):
            count = max(6, 2 * round(math.hypot(w, h) / (w * 0.16)))
            for k in range(0, count, 2):
                t0, t1 = (k + 0.22) / count, (k + 1.22) / count
                stitches.append(polyline([(x + w * (a[0] + (b[0] - a[0]) * t), y + h * (a[1] + (b[1] - a[1]) * t))
                                          for t in (t0, t1)]))  # fmt: skip
    width = max(1.4, cells.w * 0.02)
    return [
        *(Mark(joined(p), ink) for ink, p in by_ink.items()),
        Mark(joined(stitches), LIGHT, width=width, cap="butt"),
    ]


def herringbone(tile: Tile) -> list[Mark]:
    """Return herringbone: columns of slanting bars that meet in points, in two tones and a rare third."""
    cells = tile.cells(2.6, across=2, size=tile.size * 0.3)
    inks: dict[int, list[str]] = {MAIN: [], SECOND: [], ACCENT: []}
    w, h = cells.w, cells.h
    for column, row, x, y in cells:
        rise = w * 0.62 * (1 if column % 2 else -1)
        ink = ACCENT if tile.rng.random() < 0.06 else (MAIN if row % 2 else SECOND)
        cut = h * 0.1
        shape = [(x, y + cut), (x + w, y + rise + cut), (x + w, y + rise + h - cut), (x, y + h - cut)]
        inks[ink].append(polygon(shape))
    return [Mark(joined(p), ink) for ink, p in inks.items() if p]


def kente(tile: Tile) -> list[Mark]:
    """Return kente: strips side by side in which plain blocks, ladders, wedges and stepped lozenges take turns."""
    cells = tile.cells(0.92, across=2, down=2, size=tile.size * 0.62)
    out: dict[int, list[str]] = {}

    def add(ink: int, d: str) -> None:
        out.setdefault(ink, []).append(d)

    kinds = [tile.rng.randrange(4) for _ in range(4)]
    for column, row, x, y in cells:
        box = Box(round(x), round(y), round(x + cells.w) - round(x), round(y + cells.h) - round(y))
        if (column + row) % 2 == 0:
            _warp_block(add, box)
        else:
            _weft_block(add, box, kinds[(column + 2 * row) // 2 % 4])
    return [Mark(joined(parts), ink) for ink, parts in sorted(out.items())]


def _warp_block(add: _Add, box: Box) -> None:
    stripes = (MAIN, ACCENT, LIGHT, SECOND, LIGHT, ACCENT, MAIN)
    for k, ink in enumerate(stripes):
        add(ink, rect(Box(box.x + box.w * k / 7, box.y, box.w / 7, box.h)))


def _weft_block(add: _Add, box: Box, kind: int) -> None:
    x, y, w, h = box.x, box.y, box.w, box.h
    if kind == 0:
        for k in range(8):
            add((ACCENT, SECOND, LIGHT, MAIN)[k % 4], rect(Box(x, y + h * k / 8, w, h / 8)))
    elif kind == 1:
        add(ACCENT, polygon([(x, y), (x + w, y), (x + w / 2, y + h / 2)]))
        add(ACCENT, polygon([(x, y + h), (x + w, y + h), (x + w / 2, y + h / 2)]))
        add(SECOND, polygon([(x, y), (x, y + h), (x + w / 2, y + h / 2)]))
        add(SECOND, polygon([(x + w, y), (x + w, y + h), (x + w / 2, y + h / 2)]))
    elif kind == 2:
        add(MAIN, rect(box))
        for k in range(5):
            inset = 0.5 - abs(k - 2) * 0.16
            add(ACCENT if k % 2 == 0 else LIGHT, rect(Box(x + w * (0.5 - inset), y + h * k / 5, 2 * inset * w, h / 5)))
    else:
        for k in range(5):
            for j in range(5):
                add(LIGHT if (k + j) % 2 else MAIN, rect(Box(x + w * k / 5, y + h * j / 5, w / 5, h / 5)))


def stripes(tile: Tile) -> list[Mark]:
    """Return upright stripes in a rhythm of broad and fine ones, on whole pixels."""
    rhythms = (
        ((GROUND, 5), (MAIN, 5)), ((GROUND, 6), (MAIN, 1), (GROUND, 1), (MAIN, 1), (GROUND, 6), (SECOND, 5)),
        ((GROUND, 4), (MAIN, 4), (GROUND, 1), (ACCENT, 1), (GROUND, 1), (MAIN, 4)),
        ((GROUND, 3), (MAIN, 6), (GROUND, 3), (SECOND, 3), (ACCENT, 2), (SECOND, 3)),
    )  # fmt: skip
    chosen = list(rhythms[tile.rng.randrange(len(rhythms))])
    repeats = max(1, round(tile.w / (tile.size * 0.8)))
    bands = _bands(chosen, tile.w, repeats)
    return [Mark(joined(rect(Box(a, 0, b - a, tile.h)) for a, b in spans), ink) for ink, spans in bands.items() if ink]


def chevron(tile: Tile) -> list[Mark]:
    """Return zigzag bands in a rhythm of three colours."""
    cells = tile.cells(1.5, down=4, size=tile.size * 0.42)
    inks: dict[int, list[str]] = {}
    for row in range(cells.down):
        ink = (MAIN, GROUND, SECOND, GROUND)[row % 4]
        top, rise = row * cells.h, cells.h * 0.9
        head = [(k * cells.w / 2, top + (rise if k % 2 else 0.0)) for k in range(2 * cells.across + 1)]
        foot = [(px, py + cells.h) for px, py in reversed(head)]
        if ink:
            inks.setdefault(ink, []).append(polygon([*head, *foot]))
    return [Mark(joined(parts), ink) for ink, parts in inks.items()]
