"""A prepared paragraph and a measure in, its lines out: filled greedily, balanced, or with least raggedness.

Lengths are ems of the block. A line is a pair of unit counts [first, last). A word wider than the measure is torn only
when ``tear`` allows it; otherwise the answer is None.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from limner.typeset.prepare import Prepared, lead

Measure = Callable[[int], float]
"""The length of a line by its number in the paragraph."""

Ends = Literal["preferred", "all"]
Span = tuple[int, int]

_SLACK = 1e-6
_LARGEST = 400
"""A paragraph with more places to break than this is balanced by measure alone."""


class Broken(NamedTuple):
    """A paragraph's lines, and whether a word had to be torn."""

    lines: list[Span]
    torn: bool


def break_lines(
    prepared: Prepared, measure: Measure, kind: str, which: Ends, first: int = 0, tear: bool = True, even: bool = True
) -> Broken | None:
    """Return the lines of a paragraph from its unit ``first`` on.

    ``kind`` is greedy, balance or optimal; ``even`` says that every line has the same measure (without it balance and
    optimal fall back to greedy). None when a word does not fit and ``tear`` is false.
    """
    lines: list[Span] = []
    torn = False
    count = len(prepared.units)
    start = first
    for stop in [*(f for f in prepared.forced if first < f < count), count]:
        part = _greedy(prepared, which, start, stop, measure, len(lines), tear)
        if part is None:
            return None
        if even and not part.torn and len(part.lines) > 1 and kind != "greedy":
            better = _balance if kind == "balance" else _optimal
            part = Broken(better(prepared, which, start, stop, measure(0), part.lines), False)
        lines += part.lines
        torn = torn or part.torn
        start = stop
    return Broken(lines or [(first, count)], torn)


def into(prepared: Prepared, lines: int, which: Ends) -> list[Span] | None:
    """Return the paragraph broken into exactly so many lines of even width, or None where that is impossible."""
    count = len(prepared.units)
    if prepared.forced:
        marks = [0, *(f for f in prepared.forced if 0 < f < count), count]
        spans = list(zip(marks, marks[1:], strict=False))
        return spans if len(spans) == lines else None
    if lines == 1:
        return [(0, count)]
    return _even(prepared, which, 0, count, lines, float("inf"))


def width(prepared: Prepared, span: Span) -> float:
    """Return a line's advance without trailing white space and final letter-space."""
    first, last = span
    end = max(first, prepared.solid[last])
    tracked = prepared.units[end - 1].tracked if end > first else 0.0
    return prepared.widths[end] - prepared.widths[first] - tracked


def _ends(prepared: Prepared, which: Ends) -> tuple[list[int], list[float]]:
    if which == "preferred":
        return prepared.preferred, prepared.preferred_fills
    return prepared.ends, prepared.fills


def _greedy(
    prepared: Prepared, which: Ends, start: int, stop: int, measure: Measure, number: int, tear: bool
) -> Broken | None:
    ends, fills = _ends(prepared, which)
    widths = prepared.widths
    lines: list[Span] = []
    torn = False
    last = bisect_left(ends, stop)
    while start < stop:
        room = measure(number + len(lines)) - lead(prepared.units[start], prepared.vertical)
        limit = widths[start] + room + _SLACK
        low = bisect_right(ends, start)
        place = bisect_right(fills, limit, low, last + 1) - 1
        if place >= low:
            end = ends[place]
        elif not tear:
            return None
        else:
            end = min(max(bisect_right(widths, limit) - 1, start + 1), stop)
            torn = True
        lines.append((start, end))
        start = end
    return Broken(lines or [(start, stop)], torn)


def _balance(p: Prepared, which: Ends, start: int, stop: int, measure: float, lines: list[Span]) -> list[Span]:
    """The narrowest measure that gives no more lines, then the most even breaks within it."""
    wanted = len(lines)
    low, high, best = measure / wanted / 2, measure, lines
    for _ in range(14):
        middle = (low + high) / 2
        tried = _greedy(p, which, start, stop, lambda _: middle, 0, False)  # noqa: B023  (called at once)
        if tried is None or len(tried.lines) > wanted:
            low = middle
        else:
            high, best = middle, tried.lines
    if wanted > 12 or bisect_left(_ends(p, which)[0], stop) - bisect_right(_ends(p, which)[0], start) > _LARGEST:
        return best
    return _even(p, which, start, stop, wanted, measure) or best


def _even(p: Prepared, which: Ends, start: int, stop: int, wanted: int, measure: float) -> list[Span] | None:
    """Return exactly ``wanted`` lines with the least sum of squared differences from their mean; a lone last word costs."""
    ends, fills = _ends(p, which)
    low, high = bisect_right(ends, start), bisect_left(ends, stop) + 1
    marks = [start, *ends[low:high]]
    filled = [p.widths[start], *fills[low:high]]
    count = len(marks)
    if wanted >= count:
        return None
    mean = (filled[-1] - filled[0]) / wanted
    cost: list[float] = [float("inf")] * count
    cost[0] = 0.0
    trails: list[list[int]] = []
    for k in range(1, wanted + 1):
        fresh, trail = [float("inf")] * count, [-1] * count
        for j in range(k, count if k == wanted else count - 1):
            if k == wanted and j != count - 1:
                continue
            for i in range(j - 1, k - 2, -1):
                length = filled[j] - p.widths[marks[i]]
                if length > measure + _SLACK:
                    break
                price = cost[i] + (length - mean) ** 2
                if k == wanted and j - i == 1 and wanted > 1 and length < 0.5 * mean:
                    price += mean * mean
                if price < fresh[j]:
                    fresh[j], trail[j] = price, i
        cost = fresh
        trails.append(trail)
    return _follow(marks, trails, cost[-1])


def _follow(marks: Sequence[int], trails: list[list[int]], cost: float) -> list[Span] | None:
    if cost == float("inf"):
        return None
    spans: list[Span] = []
    at = len(marks) - 1
    for trail in reversed(trails):
        spans.append((marks[trail[at]], marks[at]))
        at = trail[at]
    return spans[::-1]


def _optimal(p: Prepared, which: Ends, start: int, stop: int, measure: float, lines: list[Span]) -> list[Span]:
    """Least sum of squared slack over the paragraph, the last line free (Knuth and Plass's aim, without stretch)."""
    ends, fills = _ends(p, which)
    low, high = bisect_right(ends, start), bisect_left(ends, stop) + 1
    marks = [start, *ends[low:high]]
    filled = [p.widths[start], *fills[low:high]]
    cost, trail = [0.0], [-1]
    for j in range(1, len(marks)):
        best, source = float("inf"), -1
        for i in range(j - 1, -1, -1):
            length = filled[j] - p.widths[marks[i]]
            if length > measure + _SLACK:
                break
            slack = measure - length
            alone = j == len(marks) - 1 and i == j - 1 and len(lines) > 1
            price = cost[i] + (measure * measure * 0.3 if alone else 0.0 if j == len(marks) - 1 else slack * slack)
            if price < best:
                best, source = price, i
        cost.append(best)
        trail.append(source)
    if cost[-1] == float("inf"):
        return lines
    spans: list[Span] = []
    at = len(marks) - 1
    while at > 0:
        spans.append((marks[trail[at]], marks[at]))
        at = trail[at]
    return spans[::-1]
