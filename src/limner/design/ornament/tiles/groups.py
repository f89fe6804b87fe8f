"""The seventeen wallpaper groups: one asymmetric motif, repeated by the operations of a group on its lattice.

Operations are those of the International Tables for Crystallography, vol. A, in fractions of the lattice's two edges.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from limner.design.ornament.primitives import joined, polygon
from limner.design.ornament.tiles.tile import ACCENT, LIGHT, MAIN, SECOND, Mark, Tile

Operation = tuple[int, int, int, int, float, float]
"""x' = a x + b y + e, y' = c x + d y + f."""

_HALF = ((0.0, 0.0), (0.5, 0.5))
_E: tuple[Operation, ...] = ((1, 0, 0, 1, 0, 0),)
_TWO: tuple[Operation, ...] = (*_E, (-1, 0, 0, -1, 0, 0))
_FOUR: tuple[Operation, ...] = (*_TWO, (0, -1, 1, 0, 0, 0), (0, 1, -1, 0, 0, 0))
_THREE: tuple[Operation, ...] = (*_E, (0, -1, 1, -1, 0, 0), (-1, 1, -1, 0, 0, 0))
_SIX: tuple[Operation, ...] = (*_THREE, *((-a, -b, -c, -d, 0.0, 0.0) for a, b, c, d, _, _ in _THREE))
_STAR: tuple[Operation, ...] = ((0, -1, -1, 0, 0, 0), (-1, 1, 0, 1, 0, 0), (1, 0, 1, -1, 0, 0))
_DELTA: tuple[Operation, ...] = ((0, 1, 1, 0, 0, 0), (1, -1, 0, -1, 0, 0), (-1, 0, -1, 1, 0, 0))


class Group(NamedTuple):
    """A wallpaper group: the kind of its lattice, its operations, and the centrings of its cell."""

    lattice: str
    operations: tuple[Operation, ...]
    centres: tuple[tuple[float, float], ...] = ((0.0, 0.0),)

    @property
    def copies(self) -> tuple[Operation, ...]:
        """Every copy of the motif in one cell."""
        return tuple((a, b, c, d, e + x, f + y) for x, y in self.centres for a, b, c, d, e, f in self.operations)


GROUPS: dict[str, Group] = {
    "p1": Group("oblique", _E),
    "p2": Group("oblique", _TWO),
    "pm": Group("rectangular", (*_E, (-1, 0, 0, 1, 0, 0))),
    "pg": Group("rectangular", (*_E, (-1, 0, 0, 1, 0, 0.5))),
    "cm": Group("rectangular", (*_E, (-1, 0, 0, 1, 0, 0)), _HALF),
    "pmm": Group("rectangular", (*_TWO, (-1, 0, 0, 1, 0, 0), (1, 0, 0, -1, 0, 0))),
    "pmg": Group("rectangular", (*_TWO, (-1, 0, 0, 1, 0.5, 0), (1, 0, 0, -1, 0.5, 0))),
    "pgg": Group("rectangular", (*_TWO, (-1, 0, 0, 1, 0.5, 0.5), (1, 0, 0, -1, 0.5, 0.5))),
    "cmm": Group("rectangular", (*_TWO, (-1, 0, 0, 1, 0, 0), (1, 0, 0, -1, 0, 0)), _HALF),
    "p4": Group("square", _FOUR),
    "p4m": Group("square", (*_FOUR, (-1, 0, 0, 1, 0, 0), (1, 0, 0, -1, 0, 0), (0, 1, 1, 0, 0, 0), (0, -1, -1, 0, 0, 0))),
    "p4g": Group("square", (*_FOUR, (-1, 0, 0, 1, 0.5, 0.5), (1, 0, 0, -1, 0.5, 0.5), (0, 1, 1, 0, 0.5, 0.5),
                            (0, -1, -1, 0, 0.5, 0.5))),
    "p3": Group("hexagonal", _THREE),
    "p3m1": Group("hexagonal", (*_THREE, *_STAR)),
    "p31m": Group("hexagonal", (*_THREE, *_DELTA)),
    "p6": Group("hexagonal", _SIX),
    "p6m": Group("hexagonal", (*_SIX, *_STAR, *_DELTA)),
}  # fmt: skip
"""By international short symbol."""

_RATIO = {"oblique": 1.1, "rectangular": 0.82, "square": 1.0, "hexagonal": 2 / math.sqrt(3)}
_ROWS = {"oblique": 3, "rectangular": 1, "square": 1, "hexagonal": 2}
_LEAN = {"oblique": 1 / 3, "rectangular": 0.0, "square": 0.0, "hexagonal": -0.5}
"""How far a row of the lattice lies to the right of the row above, in cells."""


def wallpaper(tile: Tile, group: str = "") -> list[Mark]:
    """Return a motif of leaves and a bud repeated by a group (by chance where none is named)."""
    name = group or sorted(GROUPS)[tile.rng.randrange(len(GROUPS))]
    motif = _motif(tile, len(GROUPS[name].copies))
    return [Mark(joined(polygon(p) for p in repeated(tile, name, points)), ink) for ink, points in motif]


def repeated(tile: Tile, group: str, points: list[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    """Return an outline in fractions of the lattice as all its copies on a tile, in pixels."""
    chosen = GROUPS[group]
    cells = tile.cells(_RATIO[chosen.lattice], down=_ROWS[chosen.lattice], size=tile.size * 0.85)
    lean = _LEAN[chosen.lattice]
    out = []
    for _, row, left, top in cells:
        start = (left + (row * lean % 1) * cells.w, top)
        for a, b, c, d, e, f in chosen.copies:
            copy = []
            for x, y in points:
                u, v = a * x + b * y + e, c * x + d * y + f
                copy.append((start[0] + (u + lean * v) * cells.w, start[1] + v * cells.h))
            out.append(copy)
    return out


def _motif(tile: Tile, copies: int) -> list[tuple[int, list[tuple[float, float]]]]:
    """Return outlines, each with its ink, that fill a fair part of one copy's share of the cell: leaves, a stem, a bud."""
    reach = 0.62 / math.sqrt(copies)
    rng = tile.rng
    x, y = 0.06 + 0.3 * reach, 0.1 + 0.34 * reach
    turn = rng.uniform(15, 75)
    out = []
    for k, (ink, lean, long) in enumerate(((MAIN, 0, 0.9), (SECOND, 46, 0.7), (MAIN, -52, 0.62), (ACCENT, 20, 0.44))):
        angle = math.radians(turn + lean + rng.uniform(-7, 7))
        out.append((ink, _comma(x, y, reach * long, angle, 0.34 if k % 2 else -0.3)))
    bx, by = x + reach * 0.95 * math.cos(math.radians(turn)), y + reach * 0.95 * math.sin(math.radians(turn))
    ring = [
        (bx + reach * 0.11 * math.cos(t * math.tau / 14), by + reach * 0.11 * math.sin(t * math.tau / 14))
        for t in range(14)
    ]
    return [*out, (LIGHT, ring)]


def _comma(x: float, y: float, long: float, angle: float, bend: float) -> list[tuple[float, float]]:
    """Return a bent leaf from a point along an angle (radians from the first edge towards the second)."""
    left, right = [], []
    for i in range(13):
        t = i / 12
        a = angle + bend * 2 * t
        px, py = x + long * t * math.cos(a), y + long * t * math.sin(a)
        half = long * 0.2 * math.sin(math.pi * t**0.8) * (1 - 0.35 * t)
        left.append((px - half * math.sin(a), py + half * math.cos(a)))
        right.append((px + half * math.sin(a), py - half * math.cos(a)))
    return [*left, *reversed(right)]
