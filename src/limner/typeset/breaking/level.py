"""All lines of one measure that may be set in, the line ends with the least demerits out: what ``optimum`` does for most text.

Without hyphens and with one measure a way to end a line at a mark is known by its fitness alone, so four ways a mark are
kept, and every line is looked at once.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import repeat
from typing import NamedTuple

from limner.typeset.breaking.candidates import Candidates


class Node(NamedTuple):
    """The best way to end a line at a mark: total demerits, mark, next line's number, fitness class, hyphens in a row."""

    total: float
    mark: int
    line: int
    fitness: int
    run: int
    before: Node | None


START = Node(0.0, 0, 0, 1, 0, None)
_NEVER = float("inf")
_CLASSES = range(4)
_made = tuple.__new__


def best_way(lines: Candidates, apart: float, ending: Callable[[int], float]) -> Node | None:
    """Return the best way to the last mark, None where some line leaves the limits.

    ``apart`` are the demerits of unlike neighbours, ``ending`` those of a last line by the mark it begins at.
    """
    firsts, last = lines.firsts, len(lines.firsts) - 1
    ways: list[tuple[()] | list[Node]] = [()] * (last + 1)
    ways[0] = [START]
    newest = passed = 0
    for j, own in enumerate(lines.each(), 1):
        first = firsts[j]
        if first > newest:
            return None
        if passed < first:
            ways[passed:first] = repeat((), first - passed)
            passed = first
        if j == last:
            own = [(i, price + ending(i), fitness) for i, price, fitness in own]
        best, through = [_NEVER, _NEVER, _NEVER, _NEVER], [START, START, START, START]
        for i, price, fitness in own:
            far = price + apart
            for way in ways[i]:
                total = way[0] + (price if -2 < way[3] - fitness < 2 else far)
                if total < best[fitness]:
                    best[fitness] = total
                    through[fitness] = way
        bound = min(best) + apart
        if bound < _NEVER:
            newest = j
            ways[j] = [_made(Node, (best[c], j, 0, c, 0, through[c])) for c in _CLASSES if best[c] <= bound]
    return min(ways[last], key=total_of, default=None)


def total_of(node: Node) -> float:
    """Return a node's demerits."""
    return node[0]
