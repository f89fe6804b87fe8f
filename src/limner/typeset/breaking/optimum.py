"""Places where lines may end in, the line ends with the least demerits over a whole paragraph out.

Knuth and Plass, "Breaking Paragraphs into Lines" (1981): to what each line costs by itself (``candidates``) come demerits
for hyphens, more so two in a row, and for neighbours of different tightness. Lines may have different measures up to a
number from which on all are equal. Marks are passed over once a line from them is too full, so time is linear in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from limner.typeset.breaking.candidates import HYPHEN, RAGGED_ZONE, SLACK, WORST, Candidates, Manner, Marks, Table
from limner.typeset.breaking.level import START, Node, best_way, total_of

Measure = Callable[[int], float]
"""The length of a line by its number in the paragraph."""

WEAK = 12.0
"""What ending a line on a word of one or two letters costs, as badness."""

_WITHIN, _LITTLE, _BEYOND = 1.0, 1.3, 2.5
_SHORT, _VERY_SHORT = 0.34, 2.0
_NEVER = float("inf")


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


def choose(marks: Marks, measure: Measure, settled: int, manner: Manner) -> list[int]:
    """Return the marks at which lines end, the last mark last; from line ``settled`` on all measures are equal.

    All lines keep within their limits where that is possible at all, or a little beyond where it spares a runt; else they
    open further, single ones as far as they must, and what is wider than a line stays so.
    """
    table = Table.of(marks)
    node = _Search(marks, measure, settled, manner, _WITHIN).run(table, False)
    if node is None:
        node = _Search(marks, measure, settled, manner, _BEYOND).run(table, True)
    elif node.before is not None and node.total - node.before.total >= _RUNT[manner.justified]:
        wider = _Search(marks, measure, settled, manner, _LITTLE).run(table, False)
        node = node if wider is None else min(node, wider, key=total_of)
    ends: list[int] = []
    while node is not None and node.before is not None:
        ends.append(node.mark)
        node = node.before
    return ends[::-1]


def demerits(marks: Marks, ends: Sequence[int], measure: Measure, manner: Manner) -> float:
    """Return the demerits of a paragraph whose lines end at the marks ``ends``; lines too full count as the worst."""
    search = _Search(marks, measure, len(ends) + 1, manner, float("inf"))
    node = START
    for j in ends:
        node = search.step(node, j) or search.forced(node, j)
    return node.total


class _Search:
    """One pass over the marks with one tolerance."""

    def __init__(self, marks: Marks, measure: Measure, settled: int, manner: Manner, tolerance: float) -> None:
        self.marks = marks
        self.settled = settled
        self.manner = manner
        self.weights = _JUSTIFIED if manner.justified else _RAGGED
        self.rooms = [measure(line) for line in range(settled + 1)]
        self.last = len(marks.fill) - 1
        self._hyphens = any(marks.hyphen)
        self._double = self.weights.double if self._hyphens else 0.0
        self._tolerance = tolerance
        self._tables: list[Candidates] = []
        self._nodes: list[list[Node]] = []

    def run(self, table: Table, rescue: bool) -> Node | None:
        """Return the end of the best paragraph, None where some line leaves the limits and is not rescued."""
        base = self.weights.line

        def tables() -> list[Candidates]:
            return [Candidates(table, room, self.manner, self._tolerance, base) for room in self.rooms]

        if not self.settled and not self._hyphens:
            lines = tables()[0]
            found = best_way(lines, self.weights.apart, lambda i: self._ending(START, i, self.last) if i else 0.0)
            if found is not None or not rescue:
                return found
        self._tables = tables()
        return self._any(rescue)

    def _any(self, rescue: bool) -> Node | None:
        """Return what ``run`` does, for lines of several measures and with hyphens too."""
        nodes = self._nodes = [[] for _ in range(self.last + 1)]
        nodes[0].append(START)
        hyphens, settled, firsts = self.marks.hyphen, self.settled, self._tables[self.settled].firsts
        head = newest = 0
        for j in range(1, self.last + 1):
            if not hyphens[j] and (settled or firsts[j] > head):
                passed = head
                head = self._drop(head, newest, j)
                while head > newest:
                    if not rescue:
                        return None
                    one = self._rescued([node for own in nodes[passed : newest + 1] for node in own], j)
                    nodes[passed : newest + 1] = [[] for _ in range(passed, newest + 1)]
                    nodes[one.mark] = [one]
                    head = newest = passed = one.mark
                    if newest < j:
                        head = self._drop(head, newest, j)
                nodes[passed:head] = [[] for _ in range(passed, head)]
            if newest < j:
                ways = self._ways(head, newest, j)
                if ways:
                    nodes[j], newest = ways, j
        done = nodes[self.last]
        if not done and rescue:
            left = [node for own in nodes[head:] for node in own]
            done = [found for node in left if (found := self.step(node, self.last)) is not None]
            done = done or [self.forced(left[-1], self.last)]
        return min(done, key=total_of) if done else None

    def _room(self, line: int) -> float:
        return self.rooms[min(line, self.settled)]

    def _drop(self, head: int, newest: int, j: int) -> int:
        """Pass over marks from which every line to mark ``j`` is too full even when closed, so to all later ones too."""
        nodes, settled = self._nodes, self.settled
        while head <= newest:
            for node in nodes[head]:
                if head >= self._tables[node.line if node.line < settled else settled].firsts[j]:
                    return head
            head += 1
        return head

    def _ways(self, head: int, newest: int, j: int) -> list[Node]:
        """Return the best nodes at mark ``j``, one for each line number, fitness class and run of hyphens that matter."""
        w, settled = self.weights, self.settled
        hyphen, final = self.marks.hyphen[j], j == self.last
        best: dict[tuple[int, int, int], Node] = {}
        for node, price, fitness in self._reaching(head, newest, j):
            total, i, line, fit, run, _ = node
            run = run + 1 if hyphen else 0
            if run > self.manner.ladder:
                continue
            if not -2 < fitness - fit < 2:
                price += w.apart
            if run > 1:
                price += w.double
            if final and i:
                price += self._ending(node, i, j)
            total += price
            key = (line + 1 if line < settled else settled, fitness, run)
            known = best.get(key)
            if known is None or total < known.total:
                best[key] = Node(total, j, line + 1, fitness, run, node)
        return list(best.values()) if settled else self._likely(best.values())

    def _reaching(self, head: int, newest: int, j: int) -> Iterator[tuple[Node, float, int]]:
        """Yield the nodes from which a line may be set to mark ``j``, with its price and fitness."""
        nodes, settled = self._nodes, self.settled
        if not settled:
            for i, price, fitness in zip(*self._tables[0].lines(j), strict=True):
                for node in nodes[i] if i >= head else ():
                    yield node, price, fitness
            return
        known: dict[int, dict[int, tuple[float, int]]] = {}
        for i in range(head, newest + 1):
            for node in nodes[i]:
                line = node.line if node.line < settled else settled
                if line not in known:
                    starts, prices, classes = self._tables[line].lines(j)
                    known[line] = dict(zip(starts, zip(prices, classes, strict=True), strict=True))
                if i in known[line]:
                    yield (node, *known[line][i])

    def _likely(self, nodes: Collection[Node]) -> list[Node]:
        """Return those of the nodes at one mark that can be part of the best paragraph, whatever follows."""
        if len(nodes) < 2:
            return list(nodes)
        bound = min(map(total_of, nodes)) + self.weights.apart + self._double
        return [node for node in nodes if node.total <= bound]

    def step(self, node: Node, j: int) -> Node | None:
        """Return the node that a line from a node to mark ``j`` leads to, however loose, None where the line is too full."""
        m, i, w = self.marks, node.mark, self.weights
        room = self._room(node.line)
        spare = room - m.fill[j] + m.begin[i]
        run = node.run + 1 if m.hyphen[j] else 0
        ratio = 0.0
        if spare < -SLACK:
            give = m.close_to[j] - m.close_from[i]
            if -spare > give + SLACK:
                return None
            ratio = spare / give if give > SLACK else 0.0
        elif j != self.last or self.manner.fill_last:
            give = m.open_to[j] - m.open_from[i] if self.manner.justified else RAGGED_ZONE * room
            ratio = spare / give if give > SLACK else (0.0 if spare < SLACK else 100.0)
        if run > self.manner.ladder:
            return None
        fitness = 1
        if self.manner.justified:
            part = abs(ratio)
            bad = w.line + min(100.0 * (part * part * part), WORST)
            price = bad * bad + m.cost[j] * m.cost[j]
            fitness = 0 if ratio < -0.5 else 1 if ratio <= 0.5 else 2 if ratio <= 1.0 else 3
            if abs(fitness - node.fitness) > 1:
                price += w.apart
        else:
            price = w.line + min(100.0 * ratio * ratio, WORST) + m.cost[j] * m.cost[j] / HYPHEN
        if run > 1:
            price += w.double
        if j == self.last and i:
            price += self._ending(node, i, j)
        return Node(node.total + price, j, node.line + 1, fitness, run, node)

    def _ending(self, node: Node, i: int, j: int) -> float:
        """Return what a last line costs after a hyphen, or that is one short word or hardly longer than an indent."""
        m = self.marks
        room = self._room(node.line)
        wide = m.fill[j] - m.begin[i]
        alone = m.words[j] - m.words[i] <= 1 and wide < _SHORT * room
        runt = self.weights.runt if alone or wide < min(_VERY_SHORT, 0.2 * room) else 0.0
        # The rest of a divided word alone on the last line is twice as bad as a whole word.
        return (self.weights.final + runt if node.run else 0.0) + runt

    def forced(self, node: Node, j: int) -> Node:
        """Return the node of a line that is as full as it is."""
        return Node(node.total + (self.weights.line + WORST) ** 2, j, node.line + 1, 1, 0, node)

    def _rescued(self, stuck: list[Node], j: int) -> Node:
        """Return the best line, however loose, that ends before mark ``j``, else one that is too full up to ``j``."""
        for k in range(j - 1, stuck[0].mark, -1):
            ways = [found for node in stuck if node.mark < k and (found := self.step(node, k)) is not None]
            if ways:
                return min(ways, key=total_of)
        return self.forced(stuck[-1], j)
