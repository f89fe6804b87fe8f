"""Marks where lines may begin and end in, every line between two of them that may be set out, with its price.

What a line costs by itself depends on its two marks and its measure alone, not on the lines before it, so it is worked out
for many lines at once; ``optimum`` then only adds up. A line that must open or close by the part r of what it may has
badness 100|r|³; demerits grow with the square of badness. Ragged lines count the square of their slack instead.
"""

from __future__ import annotations

from collections.abc import Sequence
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


class Row(NamedTuple):
    """The lines that end at one mark: the first mark that one begins at, and for it and those that follow price and fitness.

    The price is infinite where the line is too full or too loose. Fitness is 0 for a tight line, 1 for a good one, 2 and 3
    for loose ones.
    """

    first: int
    prices: list[float]
    fitness: list[int]


class Candidates:
    """All lines of one measure within a tolerance: no line opens by more than that times what it may."""

    def __init__(self, marks: Marks, room: float, manner: Manner, tolerance: float, base: float) -> None:
        """Take the marks; ``base`` are the demerits of a line without fault."""
        self._room, self._manner, self._tolerance, self._base = room, manner, tolerance, base
        columns = (
            marks.begin,
            marks.fill,
            marks.open_from,
            marks.open_to,
            marks.close_from,
            marks.close_to,
            marks.cost,
        )
        self._begin, self._fill, self._from, self._to, self._shut_from, self._shut_to, self._cost = (
            np.array(column, np.float64) for column in columns
        )
        self._last = len(marks.fill) - 1
        self.firsts, self._ends = self._windows()
        self._rows: list[Row] = []
        self._done = 0
        self._at_once = _FEW

    def row(self, j: int) -> Row:
        """Return the lines that end at mark ``j``; marks are to be asked for in order."""
        if j >= self._done + len(self._rows):
            self._price(j)
        return self._rows[j - self._done]

    def _windows(self) -> tuple[list[int], list[int]]:
        """Return for each mark the first one from which a line to it is not too full, and one past the last that is not too loose."""
        last = self._last
        full = np.maximum.accumulate(self._begin - self._shut_from)
        firsts = np.searchsorted(full, self._fill - self._room - self._shut_to - SLACK)
        if self._manner.justified:
            opened = self._begin + self._tolerance * self._from
            least = self._tolerance * self._to + SLACK + self._fill - self._room
        else:
            opened = self._begin
            least = self._fill - self._room + self._tolerance * RAGGED_ZONE * self._room
        loose = np.minimum.accumulate(opened[::-1])[::-1]
        ends = np.minimum(np.searchsorted(loose, least, "right") + 1, np.arange(last + 1))
        if not self._manner.fill_last:
            ends[last] = last
        low: list[int] = np.minimum(firsts, last).tolist()
        high: list[int] = ends.tolist()
        return low, high

    def _price(self, j: int) -> None:
        """Price the lines to mark ``j`` and to as many after it as make a good number."""
        counts: list[int] = []
        many = 0
        while j + len(counts) <= self._last and many < self._at_once:
            counts.append(max(0, self._ends[j + len(counts)] - max(0, self.firsts[j + len(counts)] - 1)))
            many += counts[-1]
        self._at_once = min(_MANY, 4 * self._at_once)
        count = np.array(counts)
        starts = np.maximum(np.array(self.firsts[j : j + len(counts)]) - 1, 0)
        to = np.repeat(np.arange(j, j + len(counts)), count)
        since = np.repeat(starts - np.cumsum(count) + count, count) + np.arange(many)
        prices, fitness = self._priced(since, to)
        self._done, self._rows = j, []
        at = 0
        for first, own in zip(starts.tolist(), counts, strict=True):
            self._rows.append(Row(first, prices[at : at + own], fitness[at : at + own]))
            at += own

    def _priced(self, i: Ints, j: Ints) -> tuple[list[float], list[int]]:
        spare = self._room - self._fill[j] + self._begin[i]
        gives, takes = self._shut_to[j] - self._shut_from[i], self._to[j] - self._from[i]
        if not self._manner.justified:
            takes = np.full(len(i), RAGGED_ZONE * self._room)
        ends = (j == self._last) & (not self._manner.fill_last)
        full = spare < -SLACK
        with np.errstate(divide="ignore", invalid="ignore"):
            closed = np.where(gives > SLACK, spare / gives, 0.0)
            opened = np.where(takes > SLACK, spare / takes, np.where(spare < SLACK, 0.0, 100.0))
        ratio = np.where(full, closed, np.where(ends, 0.0, opened))
        loose = ~ends & (spare > self._tolerance * takes + SLACK * self._manner.justified)
        cost = self._cost[j]
        if self._manner.justified:
            part = np.abs(ratio)
            bad = self._base + np.minimum(100.0 * (part * part * part), WORST)
            price = bad * bad + cost * cost
            fitness: Ints = np.searchsorted([-0.5, 0.5, 1.0], ratio)
            fitness = np.where(ratio == -0.5, 1, fitness)
        else:
            price = self._base + np.minimum(100.0 * ratio * ratio, WORST) + cost * cost / HYPHEN
            fitness = np.ones(len(i), np.int64)
        price[(full & (-spare > gives + SLACK)) | loose] = _NEVER
        priced: list[float] = price.tolist()
        fitted: list[int] = fitness.tolist()
        return priced, fitted
