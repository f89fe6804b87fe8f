"""A prepared paragraph and a measure in, its lines out: filled greedily, balanced, or best over the whole paragraph.

Lengths are ems of the block. A line is a pair of unit counts [first, last). A word wider than the measure is torn only
when ``tear`` allows it; otherwise the answer is None.
"""

from __future__ import annotations

import operator
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from limner.typeset.breaking.candidates import HYPHEN, Manner, Marks
from limner.typeset.breaking.flex import Flex
from limner.typeset.breaking.optimum import WEAK, Measure, choose
from limner.typeset.prepare import Prepared, lead

Ends = Literal["preferred", "all", "divided"]
"""Which ends lines may have: where they had better end, anywhere between words, or also inside words."""
Span = tuple[int, int]

_SLACK = 1e-6
_ZONE = 0.12
"""A ragged or greedy line that is full but for this part of its measure needs no word divided to fill it."""
_LADDER = 2
"""How many lines in a row may end in soft hyphens where nothing is said of it."""
_TEAR = 5000.0
"""What tearing a word that is wider than its line costs, as badness."""
_WEAK = 0.05
"""What ending a headline's line on a word of one or two letters costs, as the square of a part of its mean length."""
_LARGEST = 400
"""A paragraph with more places to break than this is balanced by measure alone."""


class Broken(NamedTuple):
    """A paragraph's lines, and whether a word had to be torn."""

    lines: list[Span]
    torn: bool


def break_lines(
    prepared: Prepared,
    measure: Measure,
    kind: str,
    which: Ends,
    first: int = 0,
    tear: bool = True,
    settled: int = 0,
    flex: Flex | None = None,
    fill_last: bool = False,
) -> Broken | None:
    """Return the lines of a paragraph from its unit ``first`` on.

    ``kind`` is greedy, balance or optimal; from line ``settled`` on all lines have one measure (balance sets what lies
    before as optimal). ``flex`` says how far lines may open and close: with it, optimal sets justified lines, of
    which the last one too is filled where ``fill_last`` says so. None when a word does not fit and ``tear`` is false.
    """
    lines: list[Span] = []
    torn = False
    count = len(prepared.units)
    start = first
    for stop in [*(f for f in prepared.forced if first < f < count), count]:
        done = len(lines)

        def own(number: int, done: int = done) -> float:
            return measure(done + number)

        part = _greedy(prepared, which, start, stop, own, tear)
        if part is None:
            return None
        if len(part.lines) > 1:
            if kind == "optimal" or (kind == "balance" and settled > done):
                limits = prepared.source.rules.hyphenation
                manner = Manner(flex is not None, fill_last, limits.ladder if limits else _LADDER)
                spans = _optimal(prepared, which, start, stop, own, max(0, settled - done), manner, flex, part.torn)
                part = Broken(spans, part.torn)
            elif kind == "balance" and not settled and not part.torn:
                part = Broken(_balance(prepared, which, start, stop, measure(0), part.lines), False)
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
    tracked = prepared.units.kind(end - 1).tracked if end > first else 0.0
    head = prepared.units.kind(first).head if end > first else 0.0
    return prepared.widths[end] - prepared.widths[first] - tracked - head


def _ends(prepared: Prepared, which: Ends) -> tuple[list[int], list[float]]:
    at, fills = prepared.places, prepared.fills
    if which == "preferred":
        return prepared.preferred
    return (at.ends, fills.ends) if which == "all" else (at.divided, fills.divided)


def _greedy(prepared: Prepared, which: Ends, start: int, stop: int, measure: Measure, tear: bool) -> Broken | None:
    ends, fills = _ends(prepared, which)
    widths, hyphens = prepared.widths, which == "divided" and prepared.places.hyphens
    lines: list[Span] = []
    torn = False
    last = bisect_left(ends, stop)
    while start < stop:
        room = measure(len(lines))
        limit = _begin(prepared, start) + room + _SLACK
        low = bisect_right(ends, start)
        place = bisect_right(fills, limit, low, last + 1) - 1
        if place >= low:
            place = _undivided(prepared, ends, fills, place, low, limit - _ZONE * room, lines) if hyphens else place
            end = ends[place]
        elif not tear:
            return None
        else:
            end = min(max(bisect_right(widths, limit) - 1, start + 1), stop)
            torn = True
        lines.append((start, end))
        start = end
    return Broken(lines or [(start, stop)], torn)


def _begin(p: Prepared, first: int) -> float:
    """Return the width that is subtracted from a fill to get the length of a line that begins with unit ``first``."""
    unit = p.units.kind(first)
    head = p.places.heads.get(first, unit)
    return p.widths[first] - (head.advance - unit.advance) - lead(head, p.vertical)


def _begins(p: Prepared, places: Sequence[int]) -> list[float]:
    """Return ``_begin`` of many units."""
    if p.places.heads:
        return [_begin(p, e) for e in places]
    numbers = [*map(p.units.numbers.__getitem__, places)]
    kinds = p.units.kinds.units
    leads = {number: lead(kinds[number], p.vertical) for number in set(numbers)}
    return [*map(operator.sub, map(p.widths.__getitem__, places), map(leads.__getitem__, numbers))]


def _undivided(
    p: Prepared, ends: list[int], fills: list[float], place: int, low: int, enough: float, lines: list[Span]
) -> int:
    """Return the end to take instead of one that divides a word: one before it that fills enough, or ends the ladder."""
    hyphens = p.places.hyphens
    if ends[place] not in hyphens:
        return place
    limits = p.source.rules.hyphenation
    ladder = limits.ladder if limits else _LADDER
    over = len(lines) >= ladder and all(last in hyphens for _, last in lines[-ladder:])
    for k in range(place - 1, low - 1, -1):
        if ends[k] not in hyphens:
            return k if over or fills[k] >= enough else place
    return place


def _balance(p: Prepared, which: Ends, start: int, stop: int, measure: float, lines: list[Span]) -> list[Span]:
    """The narrowest measure that gives no more lines, then the most even breaks within it."""
    wanted = len(lines)
    low, high, best = measure / wanted / 2, measure, lines
    for _ in range(14):
        middle = (low + high) / 2
        tried = _greedy(p, which, start, stop, lambda _: middle, False)  # noqa: B023  (called at once)
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
    weak = p.places.weak
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
                if marks[j] in weak:
                    price += _WEAK * mean * mean
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


def _optimal(
    p: Prepared,
    which: Ends,
    start: int,
    stop: int,
    measure: Measure,
    settled: int,
    manner: Manner,
    flex: Flex | None,
    torn: bool,
) -> list[Span]:
    """Return the lines with the least demerits; words wider than the narrowest line may end anywhere where ``torn``."""
    ends, fills = _ends(p, which)
    low, high = bisect_right(ends, start), bisect_left(ends, stop) + 1
    places = [start, *ends[low:high]]
    filled = [p.widths[start], *fills[low:high]]
    if torn:
        places, filled = _tearable(p, places, filled, min(measure(line) for line in range(settled + 1)))
    regular = set(ends[low:high]) if torn else set()
    hyphens, weak = p.places.hyphens, p.places.weak
    cost = [HYPHEN if place in hyphens else WEAK if place in weak else 0.0 for place in places]
    if torn:
        cost = [
            _TEAR if k and place not in regular else c for k, (place, c) in enumerate(zip(places, cost, strict=True))
        ]
    zeros = [0.0] * len(places)
    begin = [*_begins(p, places[:-1]), p.widths[places[-1]]]
    opened = closed = (zeros, zeros)
    if flex is not None:
        last = [end - 1 if end else 0 for end in map(p.solid.__getitem__, places)]
        opened, closed = (
            ([*map(give.__getitem__, places)], [*map(give.__getitem__, last)]) for give in (flex.stretch, flex.shrink)
        )
    hyphen = [place in hyphens for place in places]
    words = [k - 1 for k in accumulate(not shown for shown in hyphen)]
    marks = Marks(begin, filled, *opened, *closed, cost, hyphen, words)
    chosen = [0, *choose(marks, measure, settled, manner)]
    return [(places[i], places[j]) for i, j in zip(chosen, chosen[1:], strict=False)]


def _tearable(p: Prepared, places: list[int], filled: list[float], room: float) -> tuple[list[int], list[float]]:
    """Add every unit of the words that are wider than ``room`` to the places where a line may end."""
    more, wide = [places[0]], [filled[0]]
    for before, place, fill in zip(places, places[1:], filled[1:], strict=False):
        if fill - p.widths[before] > room:
            inner = range(before + 1, p.solid[place])
            more += inner
            wide += [p.widths[k] - p.units[k - 1].tracked for k in inner]
        more.append(place)
        wide.append(fill)
    return more, wide
