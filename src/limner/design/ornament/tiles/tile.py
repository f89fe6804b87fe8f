"""The tile a pattern is drawn on, and what it is drawn with: a torus of a width and a height, marks in numbered inks.

A rule returns each of its elements once. What reaches over an edge of the tile is drawn as if the tile had none: whoever shows
the marks repeats them.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from limner.document.geometry import Box

GROUND, MAIN, SECOND, ACCENT, LIGHT = range(5)
"""The inks of a pattern: its ground, the leading colour, a quieter one, the pop, and the lightest or deepest."""


class Mark(NamedTuple):
    """An outline as SVG path data, filled with an ink or, with a width, drawn as a line of it."""

    d: str
    ink: int
    width: float = 0.0
    alpha: float = 1.0
    cap: Literal["butt", "round", "square"] = "round"
    rule: Literal["nonzero", "evenodd"] = "nonzero"


@dataclass(frozen=True, slots=True)
class Cells:
    """A tile cut into ``across`` × ``down`` cells of (w, h) pixels, as near to square (or the ratio asked for) as it lets."""

    across: int
    down: int
    w: float
    h: float

    def __iter__(self) -> Iterator[tuple[int, int, float, float]]:
        """Yield (column, row, left, top) of every cell, row by row."""
        for row in range(self.down):
            for column in range(self.across):
                yield column, row, column * self.w, row * self.h

    @property
    def least(self) -> float:
        """The shorter edge of a cell."""
        return min(self.w, self.h)


class Tile(NamedTuple):
    """A tile ``w`` × ``h`` pixels whose motif is to be about ``size`` pixels; chance comes from ``rng`` alone."""

    w: float
    h: float
    size: float
    rng: random.Random

    @property
    def box(self) -> Box:
        """The tile as a box at the origin."""
        return Box(0, 0, self.w, self.h)

    def cells(self, ratio: float = 1.0, *, across: int = 1, down: int = 1, size: float | None = None) -> Cells:
        """Return the tile cut into cells whose width / height is near ``ratio``, in multiples of ``across`` and ``down``.

        A cell is about ``size`` (the tile's own size where None) wide and high on the geometric mean.
        """
        size = size or self.size
        best: tuple[float, int, int] | None = None
        guess_x = self.w / (size * math.sqrt(ratio)) / across
        guess_y = self.h / (size / math.sqrt(ratio)) / down
        for i in _near(guess_x):
            for j in _near(guess_y):
                w, h = self.w / (i * across), self.h / (j * down)
                cost = 5 * abs(math.log(w / h / ratio)) + abs(math.log(math.sqrt(w * h) / size))
                if best is None or cost < best[0] - 1e-9:
                    best = (cost, i, j)
        assert best is not None
        nx, ny = best[1] * across, best[2] * down
        return Cells(nx, ny, self.w / nx, self.h / ny)


def _near(guess: float) -> range:
    low = max(1, math.floor(guess * 0.7))
    return range(low, max(low, math.ceil(guess * 1.4)) + 1)


Rule = Callable[[Tile], list[Mark]]
"""A kind of ornament: a tile in, its marks in drawing order out."""


def spread(tile: Tile, radii: list[float], *, taken: list[tuple[float, float, float]] | None = None, tries: int = 60,
           gap: float = 1.0) -> list[tuple[float, float, float]]:  # fmt: skip
    """Return (x, y, radius) for as many of the radii as find room on the torus, none nearer than ``gap`` times their sum.

    Every spot is the one of several tries that lies closest to its neighbours, so that they pack; ``taken`` are there already.
    """
    placed = list(taken or [])
    out: list[tuple[float, float, float]] = []
    for radius in radii:
        best: tuple[float, float, float] | None = None
        for _ in range(tries):
            x, y = tile.rng.uniform(0, tile.w), tile.rng.uniform(0, tile.h)
            room = min((apart(tile, x, y, px, py) - gap * (radius + pr) for px, py, pr in placed), default=0.0)
            if room >= 0 and (best is None or room < best[0]):
                best = (room, x, y)
        if best is not None:
            placed.append((best[1], best[2], radius))
            out.append((best[1], best[2], radius))
    return out


def apart(tile: Tile, x: float, y: float, px: float, py: float) -> float:
    """Return the distance of two points on the torus."""
    dx, dy = abs(x - px) % tile.w, abs(y - py) % tile.h
    return math.hypot(min(dx, tile.w - dx), min(dy, tile.h - dy))
