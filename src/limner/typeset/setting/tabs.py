"""A line with tabs in, how wide each of them is out; and where the lines of a paragraph with tabs end.

A tab is as wide as its place makes it, so these paragraphs are filled line by line, each trial line laid from its start.
A line ends between words before a tab or after one whose text starts at its stop. Only where there is no such place does
it end before a tab (which then leads the next line), within text that is centred or aligned at its end, or within a word.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import NamedTuple

from limner.typeset.breaking.lines import Broken, Ends, Span, break_lines
from limner.typeset.prepare import Prepared
from limner.typeset.setting.rows import Gap, Row, overhang, seen_order
from limner.typeset.shaping.tabstops import Ruler
from limner.typeset.styles import Stop

_LEAST = 0.25
"""Ems that a tab takes at least, where its text has no room to reach its stop."""

_SLACK = 1e-6


class Laid(NamedTuple):
    """A line with its tabs set: its advance, the tabs, whether it ends within its measure, how the last text stands."""

    width: float
    gaps: tuple[Gap, ...]
    fits: bool
    last: Stop | None


def lay(p: Prepared, span: Span, inset: float, far: float) -> Laid:
    """Return a line of units with its tabs, between ``inset`` and ``far`` (ems from the column's start edge)."""
    first, end = span[0], max(span[0], p.solid[span[1]])
    tabs = p.tabs[bisect_left(p.tabs, first) : bisect_left(p.tabs, end)]
    over = overhang(p, span, p.vertical)
    lead, tail = (over.after, over.before) if p.base and not p.vertical else (over.before, over.after)
    ruler = Ruler(p.source.margins, far)
    pen = inset + lead
    gaps: list[Gap] = []
    stop: Stop | None = None
    at = first
    for k, after in zip(tabs, [*tabs[1:], end], strict=False):
        pen += p.widths[k] - p.widths[at]
        stop = ruler.after(pen)
        target, missed = stop.at, 0.0
        if stop.align != "start":
            length = _length(p, k + 1, after)
            ideal = target - _hold(p, k + 1, after, stop, length)
            most = far - length - (tail if after == end else 0.0)
            missed = max(0.0, ideal - most - tail)
            target = max(pen + _LEAST, min(ideal, most))
        gaps.append(Gap(k, target - pen - p.units[k].advance, stop.leader, missed))
        pen, at = target, k + 1
    pen += _length(p, at, end)
    return Laid(pen - inset - lead, tuple(gaps), pen + tail <= far + _SLACK, stop)


def tabbed(row: Row, far: float) -> Row:
    """Return a row with the tabs of its line set."""
    laid = lay(row.prepared, (row.first, row.last), row.indent, far)
    return row._replace(width=laid.width, gaps=laid.gaps, give=0.0 if laid.gaps else row.give)


def break_tabbed(
    p: Prepared, inset: Callable[[int], float], far: Callable[[int], float], kind: str, which: Ends, tear: bool
) -> Broken | None:
    """Return the lines of a paragraph with tabs, by its lines' insets and far edges; None when a word may not be torn."""
    lines: list[Span] = []
    torn = False
    start, count = 0, len(p.units)
    for stop in [*(f for f in p.forced if 0 < f < count), count]:
        while start < stop and start <= p.tabs[-1]:
            number = len(lines)
            end = _line_end(p, which, start, stop, inset(number), far(number))
            if end is None:
                if not tear:
                    return None
                end, torn = _torn(p, start, stop, inset(number), far(number)), True
            lines.append((start, end))
            start = end
    if start < count:
        done = len(lines)
        rest = break_lines(p, lambda n: far(n + done) - inset(n + done), kind, which, start, tear)
        if rest is None:
            return None
        lines, torn = lines + rest.lines, torn or rest.torn
    return Broken(lines, torn)


def _line_end(p: Prepared, which: Ends, start: int, stop: int, inset: float, far: float) -> int | None:
    """Return the best end of a line that fits, the furthest of its kind."""
    if p.widths[p.solid[stop]] - p.widths[start] <= far - inset and lay(p, (start, stop), inset, far).fits:
        return stop
    ends = p.preferred[0] if which == "preferred" else p.ends
    ends = ends[bisect_right(ends, start) : bisect_right(ends, stop)]
    before = [k for k in p.tabs if start < k < stop]
    best: list[int | None] = [None, None, None]
    for end in sorted({*ends, *before}):
        laid = lay(p, (start, end), inset, far)
        if laid.fits:
            rank = 0 if end == stop else _rank(p, start, end, laid)
            best[rank] = end
        elif p.widths[p.solid[end]] - p.widths[start] > 2 * (far - inset) + 8:
            break
    return next((end for end in best if end is not None), None)


def _rank(p: Prepared, start: int, end: int, laid: Laid) -> int:
    if end < len(p.units) and _is_tab(p, end):
        return 1
    if _is_tab(p, end - 1):
        return 2
    return 2 if laid.last is not None and laid.last.align != "start" else 0


def _is_tab(p: Prepared, k: int) -> bool:
    place = bisect_left(p.tabs, k)
    return place < len(p.tabs) and p.tabs[place] == k


def _torn(p: Prepared, start: int, stop: int, inset: float, far: float) -> int:
    end = start + 1
    while end < stop and lay(p, (start, end + 1), inset, far).fits:
        end += 1
    return end


def _length(p: Prepared, first: int, end: int) -> float:
    if end <= first:
        return 0.0
    return p.widths[end] - p.widths[first] - p.units[end - 1].tracked


def _hold(p: Prepared, first: int, end: int, stop: Stop, length: float) -> float:
    """Return how far from its start the text after a tab is held at its stop."""
    if stop.align == "center":
        return length / 2
    return decimal_place(p, first, end, stop.decimal) if stop.align == "decimal" else length


def decimal_place(p: Prepared, first: int, end: int, sign: str) -> float:
    """Return how far the decimal sign of a number lies from the start of its text (the right edge, right to left).

    Without a sign that is where the number's last digit ends, without a digit where the text ends.
    """
    order = list(seen_order(p.units, first, end))
    place = _decimal(p, first, end, sign)
    if place is None:
        return _length(p, first, end)
    unit, after = place
    pen = 0.0
    for k in order:
        if k == unit:
            pen += p.units[k].advance if after else 0.0
            break
        pen += p.units[k].advance
    return _length(p, first, end) - pen if p.base and not p.vertical else pen


def _decimal(p: Prepared, first: int, end: int, sign: str) -> tuple[int, bool] | None:
    """Return the unit that is held at the stop, and whether by its right edge (a digit) rather than its left (the sign)."""
    text = p.source.text
    letters = [text[p.units[k].start] for k in range(first, end)]
    found: int | None = None
    last: int | None = None
    for k, letter in enumerate(letters):
        near = (k > 0 and letters[k - 1].isdecimal()) or (k + 1 < len(letters) and letters[k + 1].isdecimal())
        if sign and letter == sign[0] and near:
            found = k
        if letter.isdecimal():
            last = k
    if found is not None:
        return first + found, False
    return (first + last, True) if last is not None else None
