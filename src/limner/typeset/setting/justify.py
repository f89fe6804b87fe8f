"""Placed lines in, the same lines filled out: how much each unit of a line opens or closes, and which change their shape.

A line is filled by the means that its scripts have, the least conspicuous first: leaders; word spaces within their limits
and lengthened joins of Arabic; gaps between Han and Latin, then between Han and kana (JLREQ §3.8.4); clusters of Thai, Lao,
Khmer; letter-space. What is still wanting opens spaces to twice their limit, then to several times their width: one loose line
is less of a fault than one short line. A line without a gap to open stays short and is noted.
A line that is too full is closed in the same order (JLREQ §3.8.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

import numpy as np

from limner.document.text import Justification
from limner.typeset.setting.gaps import Caps, Gaps, Openings
from limner.typeset.setting.joins import Script
from limner.typeset.setting.kashida import NOTHING, Lengthened, lengthen
from limner.typeset.setting.rows import AS_SHAPED, Placed, Spread, seen_order
from limner.typeset.shaping.spacing import pulled
from limner.typeset.shaping.unit import Unit

_CALM = 0.35
"""The part of their stretch that word spaces take before joins are lengthened."""
_MOST = 3.0
"""Past its limits a gap of these opens to so many times them; a word space to twice its own."""
_LOOSEST = 8.0
"""The most a word space may grow, in widths of its own, where nothing else fills a line."""
_TIGHTEST = 0.5
_ENOUGH = 1e-4
_NOTHING_LEFT = 1e-12
"""What rounding leaves of a line's spare room (ems): the next means need not be looked at."""


def filled(lines: Sequence[Placed], limits: Justification) -> list[Placed]:
    """Return placed lines with their ``spread``; those that no means could fill are flush at their start."""
    found: list[Placed] = []
    ladder: list[float] = []
    openings: Openings | None = None
    for line in lines:
        if openings is None or openings.prepared is not line.row.prepared:
            openings = Openings(line.row.prepared)
        spread, ladder = _spread(line, openings, limits, ladder)
        first, short = line.row.first, 0.0
        if not spread.full and line.row.prepared.base == 1 and not line.row.prepared.vertical:
            grown = sum(spread.extra.values()) + _grown(line, spread.units)
            short = line.room - (line.row.width + grown) * line.size
        head = line.row.prepared.units.kind(first).head if first < line.row.last else 0.0
        if head:
            spread = spread._replace(units={**spread.units, first: pulled(line.row.prepared.units[first], head)})
        found.append(line._replace(start=line.start + max(0.0, short), spread=spread))
    return found


def _grown(line: Placed, units: Mapping[int, Unit]) -> float:
    return sum(unit.advance - line.row.prepared.units[i].advance for i, unit in units.items())


def _spread(line: Placed, openings: Openings, limits: Justification, ladder: list[float]) -> tuple[Spread, list[float]]:
    row = line.row
    units = row.prepared.units
    if row.gaps:
        return Spread({}, {gap.unit: gap.extra for gap in row.gaps}, True), []
    last = max(row.first, row.prepared.solid[row.last])
    spare = line.room / line.size - row.width
    if spare > 0 and units.leads(row.first, last):
        leaders = [i for i in range(row.first, last) if units.kind(i).paint.leader is not None]
        return Spread({}, dict.fromkeys(leaders, spare / len(leaders)), True), []
    if not line.justified or last - row.first < 1 or abs(spare) < _ENOUGH:
        return AS_SHAPED, []
    order = seen_order(units, row.first, last)
    gaps = Gaps(openings, row, order)
    if spare < 0:
        return _closed(line, gaps, -spare, limits), []
    longer, marks = NOTHING, list[float]()
    if limits.kashida and not row.prepared.vertical and openings.arabic is not None:
        longer, marks = _lengthened(line, openings.arabic, gaps, order, spare, limits, ladder)
    rest = spare - longer.grown
    if rest < 0:
        extra, over = _dealt(-rest, [gaps.spaces(1.0 - limits.word_space[0])])
        return Spread(longer.units, {i: -by for i, by in extra.items()}, over < _ENOUGH), marks
    spaces = gaps.spaces(limits.word_space[2] - 1.0)
    if not gaps.square and sum(spaces.values()) >= rest:
        extra, over = _dealt(rest, [spaces])
        return Spread(longer.units, extra, over <= _ENOUGH), marks
    within: list[Caps] = []
    extra, over = _dealt(rest, _kept(gaps.stages(limits), within))
    if over > _ENOUGH:
        twice = gaps.spaces(2 * limits.word_space[2] - 1.0)
        beyond = [
            twice,
            gaps.beyond(_MOST - 1.0),
            within[-1],
            _less(gaps.spaces(_LOOSEST), twice),
            gaps.beyond(_LOOSEST),
        ]
        wider, over = _dealt(over, [_less(beyond[0], within[0]), *beyond[1:]])
        if over <= _ENOUGH:
            extra = {i: extra.get(i, 0.0) + wider.get(i, 0.0) for i in {**extra, **wider}}
    return Spread(longer.units, extra, over <= _ENOUGH), marks


def _less(caps: Caps, taken: Caps) -> Caps:
    return {i: cap - taken.get(i, 0.0) for i, cap in caps.items() if cap > taken.get(i, 0.0)}


def _lengthened(
    line: Placed, script: Script, gaps: Gaps, order: Sequence[int], spare: float, limits: Justification,
    ladder: list[float],
) -> tuple[Lengthened, list[float]]:  # fmt: skip
    row = line.row
    wider = 1 + spare / max(row.width, 1e-6)
    places = np.arange(order.start, order.stop, order.step) if isinstance(order, range) else np.array(order)
    wide = gaps.advance[places] * wider
    pens: list[float] = [*accumulate(wide.tolist(), initial=line.start / line.size)]

    def at(unit: int) -> float:
        return pens[order.index(unit)]

    calm = _CALM * sum(gaps.spaces(limits.word_space[2] - 1.0).values())
    found = lengthen(script, row.first, max(row.first, row.prepared.solid[row.last]), spare - calm, ladder, at)
    return found, [*map(at, found.places)]


def _dealt(wanted: float, stages: Iterable[Caps]) -> tuple[dict[int, float], float]:
    """Deal an amount to stages in order, each unit in proportion to its cap; return the shares and what is left."""
    found: dict[int, float] = {}
    for caps in stages:
        total = sum(caps.values())
        if total <= 0.0:
            continue
        part = min(1.0, wanted / total)
        if found:
            for i, cap in caps.items():
                found[i] = found.get(i, 0.0) + part * cap
        else:
            found = {i: part * cap for i, cap in caps.items()}
        wanted -= part * total
        if wanted <= _NOTHING_LEFT:
            break
    return found, max(0.0, wanted)


def _kept(stages: Iterable[Caps], seen: list[Caps]) -> Iterator[Caps]:
    for caps in stages:
        seen.append(caps)
        yield caps


def _closed(line: Placed, gaps: Gaps, over: float, limits: Justification) -> Spread:
    """Close a line that is too full: word spaces, the white of full-width marks, letter-space, then spaces once more."""
    units = line.row.prepared.units
    spaces = gaps.spaces(1.0 - limits.word_space[0])

    def stages() -> Iterator[Caps]:
        yield spaces
        before, after = gaps.whites()
        yield {**{-i - 1: by for i, by in before.items()}, **after}
        yield gaps.letters(-limits.letter_space[0])
        yield _less(gaps.spaces(1.0 - _TIGHTEST), spaces)

    shares, left = _dealt(over, stages())
    own = {-i - 1: pulled(units[-i - 1], by) for i, by in shares.items() if i < 0}
    return Spread(own, {i: -by for i, by in shares.items() if i >= 0}, left <= _ENOUGH)
