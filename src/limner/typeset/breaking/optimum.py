"""Places where lines may end in, the line ends with the least demerits over a whole paragraph out.

Knuth and Plass, "Breaking Paragraphs into Lines" (1981): a line that must open or close by the part r of what it may has
badness 100|r|³; demerits grow with the square of badness, with hyphens (more so two in a row) and with neighbours of
different tightness. Ragged lines count the square of their slack instead. Lines may have different measures up to a number
from which on all are equal. Candidates are kept in reading order and dropped once a line from them is too full, so time
is linear in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

Measure = Callable[[int], float]
"""The length of a line by its number in the paragraph."""

HYPHEN = 60.0
"""What ending a line in a hyphen costs, as badness."""
WEAK = 12.0
"""What ending a line on a word of one or two letters costs, as badness."""

_SLACK = 1e-6
_WORST = 10_000.0
_WITHIN, _LITTLE, _BEYOND = 1.0, 1.3, 2.5
_SHORT, _VERY_SHORT = 0.34, 2.0
_MOST_PASSED = 1000


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


class _Weights(NamedTuple):
    """Demerits of a line, of two hyphens in a row, of a hyphen before the last line, of unlike neighbours, of a runt."""

    line: float
    double: float
    final: float
    apart: float
    runt: float


_JUSTIFIED = _Weights(10.0, 10_000.0, 5_000.0, 10_000.0, 50_000.0)
_RAGGED = _Weights(1.0, 60.0, 40.0, 0.0, 80.0)
_RUNT = {True: _JUSTIFIED.runt, False: _RAGGED.runt}
_RAGGED_ZONE = 0.35
"""A ragged line that leaves this part of its measure empty has badness 100."""


class _Node(NamedTuple):
    """The best way to end a line at a mark: total demerits, mark, next line's number, fitness class, hyphens in a row."""

    total: float
    mark: int
    line: int
    fitness: int
    run: int
    before: _Node | None


def _total(node: _Node) -> float:
    return node.total


def choose(marks: Marks, measure: Measure, settled: int, manner: Manner) -> list[int]:
    """Return the marks at which lines end, the last mark last; from line ``settled`` on all measures are equal.

    All lines keep within their limits where that is possible at all, or a little beyond where it spares a runt; else they
    open further, single ones as far as they must, and what is wider than a line stays so.
    """
    node = _Search(marks, measure, settled, manner, _WITHIN).run(False)
    if node is None:
        node = _Search(marks, measure, settled, manner, _BEYOND).run(True)
    elif node.before is not None and node.total - node.before.total >= _RUNT[manner.justified]:
        wider = _Search(marks, measure, settled, manner, _LITTLE).run(False)
        node = node if wider is None else min(node, wider, key=_total)
    ends: list[int] = []
    while node is not None and node.before is not None:
        ends.append(node.mark)
        node = node.before
    return ends[::-1]


def demerits(marks: Marks, ends: Sequence[int], measure: Measure, manner: Manner) -> float:
    """Return the demerits of a paragraph whose lines end at the marks ``ends``; lines too full count as the worst."""
    search = _Search(marks, measure, len(ends) + 1, manner, float("inf"))
    node = _Node(0.0, 0, 0, 1, 0, None)
    for j in ends:
        node = search.step(node, j) or search.forced(node, j)
    return node.total


class _Search:
    """One pass over the marks with one tolerance."""

    def __init__(self, marks: Marks, measure: Measure, settled: int, manner: Manner, tolerance: float) -> None:
        self.marks = marks
        self.settled = settled
        self.manner = manner
        self.tolerance = tolerance
        self.weights = _JUSTIFIED if manner.justified else _RAGGED
        self.rooms = [measure(line) for line in range(settled + 1)]
        self.last = len(marks.fill) - 1

    def run(self, rescue: bool) -> _Node | None:
        """Return the end of the best paragraph, None where some line leaves the limits and is not rescued."""
        active = [_Node(0.0, 0, 0, 1, 0, None)]
        head = 0
        for j in range(1, self.last + 1):
            passed = head
            head = self._drop(active, head, j)
            while head == len(active):
                if not rescue:
                    return None
                active, head = [self._rescued(active[passed:], j)], 0
                passed = 0
                if active[0].mark == j:
                    break
                head = self._drop(active, head, j)
            if active[-1].mark != j:
                active += self._ways(active, head, j)
            if head > _MOST_PASSED:
                del active[:head]
                head = 0
        done = [node for node in active[head:] if node.mark == self.last]
        if not done and rescue:
            done = [found for node in active[head:] if (found := self.step(node, self.last)) is not None]
            done = done or [self.forced(active[-1], self.last)]
        return min(done, key=_total) if done else None

    def _room(self, line: int) -> float:
        return self.rooms[min(line, self.settled)]

    def _drop(self, active: list[_Node], head: int, j: int) -> int:
        """Pass over candidates from which a line to mark ``j`` is too full even when closed, so to all later ones too."""
        m = self.marks
        if m.hyphen[j]:
            return head
        while head < len(active):
            node = active[head]
            over = m.fill[j] - m.begin[node.mark] - self._room(node.line)
            if over <= _SLACK + m.close_to[j] - m.close_from[node.mark]:
                break
            head += 1
        return head

    def _ways(self, active: list[_Node], head: int, j: int) -> list[_Node]:
        """Return the best nodes at mark ``j``, one for each line number, fitness class and run of hyphens that matter."""
        best: dict[tuple[int, int, int], _Node] = {}
        least = float("inf")
        for place in range(head, len(active)):
            node = active[place]
            if self._loose(node, j):
                if node.line >= self.settled:
                    break
                continue
            found = self.step(node, j)
            if found is None:
                continue
            key = (min(found.line, self.settled), found.fitness, found.run)
            known = best.get(key)
            if known is None or found.total < known.total:
                best[key] = found
                least = min(least, found.total)
        if self.settled or len(best) < 2:
            return list(best.values())
        bound = least + self.weights.apart + self.weights.double
        return [node for node in best.values() if node.total <= bound]

    def _loose(self, node: _Node, j: int) -> bool:
        """Tell whether a line from a node to mark ``j`` opens further than the tolerance allows."""
        m, i = self.marks, node.mark
        if j == self.last and not self.manner.fill_last:
            return False
        room = self._room(node.line)
        spare = room - m.fill[j] + m.begin[i]
        if self.manner.justified:
            return spare > self.tolerance * (m.open_to[j] - m.open_from[i]) + _SLACK
        return spare > self.tolerance * _RAGGED_ZONE * room

    def step(self, node: _Node, j: int) -> _Node | None:
        """Return the node that a line from a node to mark ``j`` leads to, None where the line is too full."""
        m, i, w = self.marks, node.mark, self.weights
        room = self._room(node.line)
        spare = room - m.fill[j] + m.begin[i]
        run = 0
        if m.hyphen[j]:
            run = node.run + 1
            if run > self.manner.ladder:
                return None
        ratio = 0.0
        if spare < -_SLACK:
            give = m.close_to[j] - m.close_from[i]
            if -spare > give + _SLACK:
                return None
            ratio = spare / give if give > _SLACK else 0.0
        elif j != self.last or self.manner.fill_last:
            give = m.open_to[j] - m.open_from[i] if self.manner.justified else _RAGGED_ZONE * room
            ratio = spare / give if give > _SLACK else (0.0 if spare < _SLACK else 100.0)
        fitness = 1
        if self.manner.justified:
            bad = w.line + min(100.0 * abs(ratio) ** 3, _WORST)
            price = bad * bad + m.cost[j] * m.cost[j]
            fitness = 0 if ratio < -0.5 else 1 if ratio <= 0.5 else 2 if ratio <= 1.0 else 3
            if abs(fitness - node.fitness) > 1:
                price += w.apart
        else:
            price = w.line + min(100.0 * ratio * ratio, _WORST) + m.cost[j] * m.cost[j] / HYPHEN
        if run > 1:
            price += w.double
        if j == self.last and i:
            if node.run:
                price += w.final
            price += self._runt(i, j, room)
        return _Node(node.total + price, j, node.line + 1, fitness, run, node)

    def _runt(self, i: int, j: int, room: float) -> float:
        """Return what a last line costs that is one short word, or hardly longer than an indent."""
        m = self.marks
        wide = m.fill[j] - m.begin[i]
        alone = m.words[j] - m.words[i] <= 1 and wide < _SHORT * room
        return self.weights.runt if alone or wide < min(_VERY_SHORT, 0.2 * room) else 0.0

    def forced(self, node: _Node, j: int) -> _Node:
        """Return the node of a line that is as full as it is."""
        return _Node(node.total + (self.weights.line + _WORST) ** 2, j, node.line + 1, 1, 0, node)

    def _rescued(self, stuck: list[_Node], j: int) -> _Node:
        """Return the best line, however loose, that ends before mark ``j``, else one that is too full up to ``j``."""
        for k in range(j - 1, stuck[0].mark, -1):
            ways = [found for node in stuck if node.mark < k and (found := self.step(node, k)) is not None]
            if ways:
                return min(ways, key=_total)
        return self.forced(stuck[-1], j)
