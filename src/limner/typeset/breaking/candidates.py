"""Marks where lines may begin and end in, every line between two of them that may be set out, with its price.

What a line costs by itself depends on its two marks and its measure alone, not on the lines before it, so it is worked out
for many lines at once; ``optimum`` then only adds up. A line that must open or close by the part r of what it may has
badness 100|r|³; demerits grow with the square of badness. Ragged lines count the square of their slack instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

HYPHEN = 60.0
"""What ending a line in a hyphen costs, as badness."""
SLACK = 1e-6
WORST = 10_000.0
RAGGED_ZONE = 0.35
"""A ragged line that leaves this part of its measure empty has badness 100."""
_NEVER = float("inf")
_FEW, _MANY = 1 << 11, 1 << 16
"""About so many lines are priced at once, more each time."""


class Marks(NamedTuple):
    """Where lines may begin and end, mark 0 being the paragraph's start and the last one its end (ems of the block).

    A line from mark i to mark j has the natural width ``fill[j] - begin[i]``, may open by ``open_to[j] - open_from[i]`` and
    close by ``close_to[j] - close_from[i]``. ``cost`` is what ending a line there costs (as badness), ``hyphen`` whether it
    shows a hyphen, ``words`` how many words end up to there.
    """

    begin: Sequence[float]
    fill: Sequence[float]
    open_from: Sequence[float]
    open_to: Sequence[float]
    close_from: Sequence[float]
    close_to: Sequence[float]
    cost: Sequence[float]
    hyphen: Sequence[bool]
    words: Sequence[int]


class Manner(NamedTuple):
    """How a paragraph is set: whether lines fill their measure, also the last one, and the most hyphens in a row."""

    justified: bool
    fill_last: bool = False
    ladder: int = 2


class Lines(NamedTuple):
    """The lines that end at one mark and may be set: the marks they begin at, rising, and price and fitness of each.

    Fitness is 0 for a tight line, 1 for a good one, 2 and 3 for loose ones.
    """

    starts: Sequence[int]
    prices: Sequence[float]
    fitness: Sequence[int]


class Table(NamedTuple):
    """The numbers of ``Marks`` as columns."""

    begin: Floats
    fill: Floats
    open_from: Floats
    open_to: Floats
    close_from: Floats
    close_to: Floats
    cost: Floats

    @classmethod
    def of(cls, marks: Marks) -> Table:
        """Return the columns of marks."""
        return cls(*(np.array(column, np.float64) for column in marks[:7]))


class Candidates:
    """All lines of one measure within a tolerance: no line opens by more than that times what it may."""

    def __init__(self, table: Table, room: float, manner: Manner, tolerance: float, base: float) -> None:
        """Take the marks; ``base`` are the demerits of a line without fault."""
        self._of, self._room, self._manner, self._tolerance, self._base = table, room, manner, tolerance, base
        self._last = len(table.fill) - 1
        self._heads, self._counts = self._windows()
        self.firsts: list[int] = self._heads.tolist()
        self._found = Lines((), (), ())
        self._bounds: list[int] = [0]
        self._done = 0
        self._at_once = _FEW

    def lines(self, j: int) -> Lines:
        """Return the lines that end at mark ``j``; marks are to be asked for in order."""
        at = j - self._done
        if at >= len(self._bounds) - 1:
            self._price(j)
            at = 0
        a, b = self._bounds[at], self._bounds[at + 1]
        starts, prices, fitness = self._found
        return Lines(starts[a:b], prices[a:b], fitness[a:b])

    def each(self) -> Iterator[Iterable[tuple[int, float, int]]]:
        """Yield for mark 1, 2, … the lines that end there, as (mark, price, fitness); each is to be used up before the next."""
        j = 1
        while j <= self._last:
            self._price(j)
            found = zip(*self._found, strict=True)
            for a, b in pairwise(self._bounds):
                yield islice(found, b - a)
            j += len(self._bounds) - 1

    def _windows(self) -> tuple[Ints, Ints]:
        """Return for each mark the first from which a line to it is not too full, and how many from the one before on to price."""
        of, last = self._of, self._last
        full = np.maximum.accumulate(of.begin - of.close_from)
        firsts = np.searchsorted(full, of.fill - self._room - of.close_to - SLACK)
        if self._manner.justified:
            opened = of.begin + self._tolerance * of.open_from
            least = self._tolerance * of.open_to + SLACK + of.fill - self._room
        else:
            opened = of.begin
            least = of.fill - self._room + self._tolerance * RAGGED_ZONE * self._room
        loose = np.minimum.accumulate(opened[::-1])[::-1]
        ends = np.minimum(np.searchsorted(loose, least, "right") + 1, np.arange(last + 1))
        if not self._manner.fill_last:
            ends[last] = last
        heads: Ints = np.minimum(firsts, last)
        return heads, np.maximum(ends - np.maximum(heads - 1, 0), 0)

    def _price(self, j: int) -> None:
        """Price the lines to mark ``j`` and to as many after it as make a good number."""
        sums = np.cumsum(self._counts[j:])
        many = min(int(np.searchsorted(sums, self._at_once)) + 1, len(sums))
        self._at_once = min(_MANY, 4 * self._at_once)
        count, total = self._counts[j : j + many], int(sums[many - 1])
        to = np.repeat(np.arange(j, j + many), count)
        since = np.repeat(np.maximum(self._heads[j : j + many] - 1, 0) - sums[:many] + count, count) + np.arange(total)
        price, fitness = self._priced(since, to)
        held = np.flatnonzero(price < _NEVER)
        self._found = Lines(since[held].tolist(), price[held].tolist(), fitness[held].tolist())
        self._bounds = np.searchsorted(to[held], np.arange(j, j + many + 1)).tolist()
        self._done = j

    def _priced(self, i: Ints, j: Ints) -> tuple[Floats, Ints]:
        of = self._of
        spare = self._room - of.fill[j] + of.begin[i]
        gives = of.close_to[j] - of.close_from[i]
        justified = self._manner.justified
        takes = of.open_to[j] - of.open_from[i] if justified else np.full(len(i), RAGGED_ZONE * self._room)
        ends = (j == self._last) & (not self._manner.fill_last)
        full = spare < -SLACK
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            closed = np.where(gives > SLACK, spare / gives, 0.0)
            opened = np.where(takes > SLACK, spare / takes, np.where(spare < SLACK, 0.0, 100.0))
        ratio = np.where(full, closed, np.where(ends, 0.0, opened))
        loose = ~ends & (spare > self._tolerance * takes + SLACK * justified)
        cost = of.cost[j]
        if justified:
            part = np.abs(ratio)
            bad = self._base + np.minimum(100.0 * (part * part * part), WORST)
            price = bad * bad + cost * cost
            fitness: Ints = (ratio >= -0.5).astype(np.int64) + (ratio > 0.5) + (ratio > 1.0)
        else:
            price = self._base + np.minimum(100.0 * ratio * ratio, WORST) + cost * cost / HYPHEN
            fitness = np.ones(len(i), np.int64)
        price[(full & (-spare > gives + SLACK)) | loose] = _NEVER
        return price, fitness
