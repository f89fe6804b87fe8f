"""Placed lines in, the same lines filled out: how much each unit of a line opens or closes, and which change their shape.

A line is filled by the means that its scripts have, the least conspicuous first: leaders; word spaces within their limits
and lengthened joins of Arabic; gaps between Han and Latin, then between Han and kana (JLREQ §3.8.4); clusters of Thai, Lao,
Khmer; letter-space. What is still wanting opens spaces to twice their limit, then to several times their width: one loose line
is less of a fault than one short line. A line without a gap to open stays short and is noted.
A line that is too full is closed in the same order (JLREQ §3.8.3).
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence

from limner.document.text import Justification
from limner.typeset.itemising.characters import JOINED
from limner.typeset.setting.kashida import NOTHING, Lengthened, lengthen
from limner.typeset.setting.rows import AS_SHAPED, Placed, Spread, seen_order
from limner.typeset.shaping.shape import Unit
from limner.typeset.shaping.spacing import SQUARE, blank, meets, pulled, sticks

Caps = dict[int, float]
"""The most that units (by index) may open, or close, in ems."""

_SEPARATORS = frozenset(" \u00a0\u1361")
_CLUSTERED = frozenset({"Thai", "Laoo", "Khmr", "Mymr"})
_CALM = 0.35
"""The part of their stretch that word spaces take before joins are lengthened."""
_MIXED, _SOLID, _SYLLABLE, _CLUSTER = 0.25, 0.15, 0.06, 0.06
"""How far (ems) gaps open: Han to Latin, between Han and kana, between Hangul, between clusters of Thai."""
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
    for line in lines:
        spread, ladder = _spread(line, limits, ladder)
        first, short = line.row.first, 0.0
        if not spread.full and line.row.prepared.base == 1 and not line.row.prepared.vertical:
            grown = sum(spread.extra.values()) + _grown(line, spread.units)
            short = line.room - (line.row.width + grown) * line.size
        head = line.row.prepared.units[first].head if first < line.row.last else 0.0
        if head:
            spread = spread._replace(units={**spread.units, first: pulled(line.row.prepared.units[first], head)})
        found.append(line._replace(start=line.start + max(0.0, short), spread=spread))
    return found


def _grown(line: Placed, units: Mapping[int, Unit]) -> float:
    return sum(unit.advance - line.row.prepared.units[i].advance for i, unit in units.items())


def _spread(line: Placed, limits: Justification, ladder: list[float]) -> tuple[Spread, list[float]]:
    row = line.row
    units = row.prepared.units
    if row.gaps:
        return Spread({}, {gap.unit: gap.extra for gap in row.gaps}, True), []
    last = max(row.first, row.prepared.solid[row.last])
    leaders = [i for i in range(row.first, last) if units[i].paint.leader is not None]
    spare = line.room / line.size - row.width
    if leaders and spare > 0:
        return Spread({}, dict.fromkeys(leaders, spare / len(leaders)), True), []
    if not line.justified or last - row.first < 1 or abs(spare) < _ENOUGH:
        return AS_SHAPED, []
    order = seen_order(units, row.first, last)
    if spare < 0:
        return _closed(line, order, -spare, limits), []
    longer, marks = _lengthened(line, order, spare, limits, ladder)
    gaps = _Gaps(line, order)
    rest = spare - longer.grown
    if rest < 0:
        extra, over = _dealt(-rest, [gaps.spaces(1.0 - limits.word_space[0])])
        return Spread(longer.units, {i: -by for i, by in extra.items()}, over < _ENOUGH), marks
    spaces = gaps.spaces(limits.word_space[2] - 1.0)
    if not gaps.square and sum(spaces.values()) >= rest:
        extra, over = _dealt(rest, [spaces])
        return Spread(longer.units, extra, over <= _ENOUGH), marks
    within = gaps.stages(limits)
    extra, over = _dealt(rest, within)
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
    line: Placed, order: Sequence[int], spare: float, limits: Justification, ladder: list[float]
) -> tuple[Lengthened, list[float]]:
    row = line.row
    units = row.prepared.units
    if not limits.kashida or row.prepared.vertical or not any(units[i].item.script == "Arab" for i in order):
        return NOTHING, []
    at: dict[int, float] = {}
    pen = line.start / line.size
    for i in order:
        at[i] = pen
        pen += units[i].advance * (1 + spare / max(row.width, 1e-6))
    calm = _CALM * sum(_Gaps(line, order).spaces(limits.word_space[2] - 1.0).values())
    found = lengthen(row.prepared, row.first, max(row.first, row.prepared.solid[row.last]), spare - calm, ladder, at)
    return found, [at[i] for i in found.places]


def _dealt(wanted: float, stages: Iterable[Caps]) -> tuple[dict[int, float], float]:
    """Deal an amount to stages in order, each unit in proportion to its cap; return the shares and what is left."""
    found: dict[int, float] = {}
    for caps in stages:
        total = sum(caps.values())
        if total <= 0.0:
            continue
        part = min(1.0, wanted / total)
        for i, cap in caps.items():
            found[i] = found.get(i, 0.0) + part * cap
        wanted -= part * total
        if wanted <= _NOTHING_LEFT:
            break
    return found, max(0.0, wanted)


def _closed(line: Placed, order: Sequence[int], over: float, limits: Justification) -> Spread:
    """Close a line that is too full: word spaces, the white of full-width marks, letter-space, then spaces once more."""
    gaps = _Gaps(line, order)
    units = line.row.prepared.units
    spaces = gaps.spaces(1.0 - limits.word_space[0])
    before, after = gaps.whites()
    marks = {**{-i - 1: by for i, by in before.items()}, **after}
    tight = _less(gaps.spaces(1.0 - _TIGHTEST), spaces)
    shares, left = _dealt(over, [spaces, marks, gaps.letters(-limits.letter_space[0]), tight])
    own = {-i - 1: pulled(units[-i - 1], by) for i, by in shares.items() if i < 0}
    return Spread(own, {i: -by for i, by in shares.items() if i >= 0}, left <= _ENOUGH)


class _Gaps:
    """The places of a line that may open: after which units, and by what means."""

    def __init__(self, line: Placed, order: Sequence[int]) -> None:
        self.units = line.row.prepared.units
        self.text = line.row.prepared.source.text
        row = line.row
        last = max(row.first, row.prepared.solid[row.last]) - 1
        odd = {i for i in (order[0], order[-1]) if (self.units[i].item.level % 2 == 1) == (i == order[0])}
        self.inner = [i for i in range(row.first, last) if i not in odd and not self.units[i].tied]
        self.seen = range(row.first, last + 1)
        self.square = any(unit.item.script in SQUARE for unit in self.units[row.first : last + 1])

    def spaces(self, part: float) -> Caps:
        """Word spaces, each by a part of its own width."""
        if part <= 0:
            return {}
        units, text = self.units, self.text
        return {
            i: part * units[i].advance
            for i in self.inner
            if text[units[i].start] in _SEPARATORS and units[i].paint.leader is None
        }

    def letters(self, by: float) -> Caps:
        """Every gap of a script whose letters do not join, all by the same share of an em."""
        if by <= 0:
            return {}
        return {i: by * self.units[i].item.rel for i in self.inner if self._loose(i)}

    def stages(self, limits: Justification) -> list[Caps]:
        """Return what may open within the limits, the first means first."""
        spaces = self.spaces(limits.word_space[2] - 1.0)
        kinds = {i: self._kind(i) for i in self.inner}
        solid = self._caps(kinds, "solid", _SOLID)
        if solid:
            spaces = {i: max(cap, 0.25 * self.units[i].item.rel) for i, cap in spaces.items()}
        syllables = {**self._caps(kinds, "syllable", _SYLLABLE), **self._caps(kinds, "cluster", _CLUSTER)}
        letters = {i: by for i, by in self.letters(limits.letter_space[1]).items() if kinds[i] == "letter"}
        return [spaces, self._caps(kinds, "mixed", _MIXED), solid, syllables, letters]

    def beyond(self, more: float) -> Caps:
        """Return how much further, in times what they may, gaps of scripts without word spaces open as a last resort."""
        kinds = {i: self._kind(i) for i in self.inner}
        return {
            **self._caps(kinds, "solid", more * _SOLID),
            **self._caps(kinds, "syllable", more * _SYLLABLE),
            **self._caps(kinds, "cluster", more * _CLUSTER),
        }

    def whites(self) -> tuple[Caps, Caps]:
        """Return the white that full-width marks bring before and after their ink, and may lose inside a line."""
        before = {i: blank(self.text, self.units[i])[0] for i in self.inner[1:]}
        after = {i: blank(self.text, self.units[i])[1] for i in self.inner}
        return {i: w for i, w in before.items() if w > 0}, {i: w for i, w in after.items() if w > 0}

    def _caps(self, kinds: Mapping[int, str], kind: str, by: float) -> Caps:
        return {i: by * self.units[i].item.rel for i, k in kinds.items() if k == kind}

    def _loose(self, i: int) -> bool:
        return self.units[i].item.script not in JOINED and self.units[i + 1].item.script not in JOINED

    def _kind(self, i: int) -> str:
        one, two = self.units[i], self.units[i + 1]
        a, b = one.item.script, two.item.script
        if one.space or two.space:
            return "letter" if self._loose(i) and not one.space else ""
        if a not in SQUARE and b not in SQUARE:
            return _between(a, b)
        if meets(self.text[one.start], one, self.text[two.start], two):
            return "mixed"
        return "solid" if a in SQUARE and b in SQUARE and not sticks(self.text, one, two) else ""


@functools.lru_cache(maxsize=1024)
def _between(one: str, two: str) -> str:
    """Return the kind of a gap between letters of two scripts, neither one of squares."""
    if one == two == "Hang":
        return "syllable"
    if one in _CLUSTERED and two in _CLUSTERED:
        return "cluster"
    return "letter" if one not in JOINED and two not in JOINED else ""
