"""Prepared paragraphs and an area in, its lines with the stretch each lies on out.

Where a line goes decides how long it is, so lines are poured from the top: at every baseline the stretches that are free
over the line's whole height, a stretch too short for the next word left empty. The lines so found are then chosen again
as the block asks for, on the same stretches.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from limner.document.text import TextBlock
from limner.typeset.breaking.flex import flex
from limner.typeset.breaking.lines import Ends, Span, break_lines
from limner.typeset.forms.area import EVEN, Area
from limner.typeset.prepare import Prepared, lead
from limner.typeset.setting.rows import Extents, Row, extents, row

_FINE = 8
"""The first line of a column is looked for in steps of this part of the distance of baselines."""

_LEAST = 1.5
"""Ems of the shortest stretch that is looked at."""

_FIRST = 3.5
"""The same of a column's first line: a lone word at the top of a round shape reads as a mistake."""

_ROUNDS = 4


class Slot(NamedTuple):
    """A stretch of a line (pixels along), its baseline across, and whether it lies in the area or below it."""

    start: float
    room: float
    baseline: float
    inside: bool


class Poured(NamedTuple):
    """Rows, the stretch each lies on, and whether a word had to be torn."""

    rows: list[Row]
    slots: tuple[Slot, ...]
    torn: bool


def pour(
    block: TextBlock, prepared: list[Prepared], area: Area, size: float, which: Ends, tear: bool, quick: bool
) -> Poured | None:
    """Return the rows of a block in an area at a size, None when a word is too wide for the box and may not be torn."""
    found = _poured(block, prepared, area, size, which, tear, quick, 0.0)
    if quick or found is None or block.valign == "top" or len(area.columns) > 1 or not found.rows:
        return found
    best, down = found, 0.0
    for _ in range(_ROUNDS):
        first, last = best.rows[0], best.rows[-1]
        over = best.slots[0].baseline - first.extents.above * size - area.top
        under = area.foot - best.slots[-1].baseline - last.extents.below * size
        step = (under - over) / 2 if block.valign == "middle" else under
        if abs(step) < 0.02 * size:
            break
        down = max(0.0, down + step)
        tried = _poured(block, prepared, area, size, which, tear, quick, down)
        if tried is None or not all(slot.inside for slot in tried.slots):
            down -= step / 2
            continue
        best = tried
    return best


def _poured(
    block: TextBlock,
    prepared: list[Prepared],
    area: Area,
    size: float,
    which: Ends,
    tear: bool,
    quick: bool,
    down: float,
) -> Poured | None:
    rows: list[Row] = []
    slots: list[Slot] = []
    torn = False
    column, baseline = 0, area.top + down
    for number, p in enumerate(prepared):
        reach = extents(p, (0, len(p.units)), p.vertical)
        walk = _Walk(area, reach, block.style.line_height * reach.rel, size, p.base == 1 and not p.vertical)
        stretches = walk.slots(column, baseline + p.source.space_before * size * bool(number), not number)
        part = _lines(p, which, stretches, size, tear)
        if part is None:
            return None
        spans, used, was_torn = part
        torn = torn or was_torn
        if not quick and not was_torn:
            spans = _better(block, p, which, used, spans, size)
            used = used[: len(spans)]
        p = p.hyphenated([last for _, last in spans])
        for k, span in enumerate(spans):
            rows.append(row(p, span, k, block.style.line_height, p.vertical, p.source.margins.inset(k)))
        slots += used
        column, baseline = walk.column, used[-1].baseline
    return Poured(rows, tuple(slots), torn)


class _Walk:
    """Goes through the stretches of an area, line by line, and keeps the column it is in."""

    def __init__(self, area: Area, reach: Extents, pitch: float, size: float, backward: bool) -> None:
        self.area = area
        self.above, self.below = reach.above * size, reach.below * size
        self.pitch = pitch * size
        self.em = size
        self.backward = backward
        self.column = 0

    def slots(self, column: int, before: float, fresh: bool) -> Iterator[Slot]:
        """Yield stretches after a baseline; ``fresh``: from there as the area's top. Below the last column: whole lines."""
        order = range(len(self.area.columns))
        for k in order[column:]:
            self.column = k
            top = before if fresh else self.area.top
            baseline = before + self.pitch if k == column and not fresh else top + self.above
            step = self.pitch if k == column and not fresh else self.pitch / _FINE
            while baseline + self.below <= self.area.foot + 1e-6:
                found = self.area.free(k, baseline - self.above, baseline + self.below, self.em, self.backward)
                least = _FIRST if step < self.pitch else _LEAST
                longest = max((b - a for a, b in found), default=0.0)
                least *= EVEN if longest >= least * self.em else 1.0
                found = [(a, b) for a, b in found if b - a >= least * self.em]
                for a, b in found:
                    yield Slot(a, b - a, baseline, True)
                step = self.pitch if found else step
                baseline += step
        baseline = max(before, self.area.foot)
        while True:
            baseline += self.pitch
            a, b = self.area.columns[-1]
            yield Slot(a, b - a, baseline, False)


def _lines(
    p: Prepared, which: Ends, stretches: Iterator[Slot], size: float, tear: bool
) -> tuple[list[Span], list[Slot], bool] | None:
    """Fill stretches greedily, leaving those empty that the next word does not fit."""
    at, full = p.places, p.fills
    ends, fills = p.preferred if which == "preferred" else (at.ends, full.ends)
    if which == "divided":
        ends, fills = at.divided, full.divided
    count = len(p.units)
    spans: list[Span] = []
    used: list[Slot] = []
    torn = False
    start = 0
    for stop in [*(f for f in p.forced if 0 < f < count), count]:
        last = bisect_left(ends, stop)
        while start < stop:
            slot = next(stretches)
            room = slot.room / size - p.source.margins.inset(len(spans)) - p.source.margins.end
            limit = p.widths[start] + room - lead(p.units[start], p.vertical) + 1e-6
            low = bisect_right(ends, start)
            place = bisect_right(fills, limit, low, last + 1) - 1
            if place >= low:
                end = ends[place]
            elif slot.inside:
                continue
            elif not tear:
                return None
            else:
                end, torn = min(max(bisect_right(p.widths, limit) - 1, start + 1), stop), True
            spans.append((start, end))
            used.append(slot)
            start = end
    if not spans:
        spans, used = [(0, count)], [next(stretches)]
    return spans, used, torn


def _better(block: TextBlock, p: Prepared, which: Ends, used: list[Slot], spans: list[Span], size: float) -> list[Span]:
    """Choose the lines again by the block's own way of breaking, on the stretches that were used."""
    align = p.source.margins.align or block.align
    kind = "optimal" if block.line_break == "balance" else block.line_break
    if kind == "greedy" or len(spans) < 2:
        return spans
    margins = p.source.margins

    def length(number: int) -> float:
        return used[min(number, len(used) - 1)].room / size - margins.end - margins.inset(number)

    give = flex(p, block.justification) if align == "justify" else None
    broken = break_lines(p, length, kind, which, 0, False, len(used), give, False)
    return broken.lines if broken is not None and len(broken.lines) <= len(used) else spans
