"""A prepared paragraph in, by what means each gap between its units may open out; then the gaps of one line.

What a gap is depends on what stands before and after it only in a few ways (script, white space, letter or mark), so it is
asked once for each way that two units meet in the paragraph.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

import numpy as np

from limner.document.text import Justification
from limner.typeset.itemising.characters import JOINED
from limner.typeset.prepare import Prepared
from limner.typeset.setting.joins import Script
from limner.typeset.setting.rows import Row
from limner.typeset.shaping.columns import Flags, Floats, Ints
from limner.typeset.shaping.spacing import SQUARE, blank, meets, signs, sticks
from limner.typeset.shaping.unit import Unit

Caps = dict[int, float]
"""The most that units (by index) may open, or close, in ems."""

_SEPARATORS = frozenset(" \u00a0\u1361")
_CLUSTERED = frozenset({"Thai", "Laoo", "Khmr", "Mymr"})
_MIXED, _SOLID, _SYLLABLE, _CLUSTER = 0.25, 0.15, 0.06, 0.06
"""How far (ems) gaps open: Han to Latin, between Han and kana, between Hangul, between clusters of Thai."""
_KINDS = ("", "letter", "mixed", "solid", "syllable", "cluster")


class Openings:
    """The gaps of one paragraph, each after a unit, as columns; every column is made when first wanted."""

    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.text = prepared.source.text
        self.units = prepared.units
        self.kinds = prepared.units.kinds

    def _flags(self, of: Flags) -> Flags | None:
        """Return a column of the units, None where it is false throughout."""
        return self.units.column(of) if of.any() else None

    @functools.cached_property
    def separators(self) -> Flags:
        """Word spaces."""
        plain = self.kinds.flags(lambda unit: self.text[unit.start] in _SEPARATORS and unit.paint.leader is None)
        return self.units.column(plain)

    @functools.cached_property
    def advance(self) -> Floats:
        """Advances of the units (ems)."""
        return self.units.column(self.kinds.advance)

    @functools.cached_property
    def rel(self) -> Floats:
        """Relative sizes of the units."""
        return self.units.column(self.kinds.reach[2])

    @functools.cached_property
    def tied(self) -> Flags | None:
        """Units after which no gap may open."""
        return self._flags(self.kinds.flags(lambda unit: unit.tied))

    @functools.cached_property
    def square(self) -> Flags | None:
        """Units of Han and kana."""
        return self._flags(self.kinds.flags(lambda unit: unit.item.script in SQUARE))

    @functools.cached_property
    def arabic(self) -> Script | None:
        """The words of Arabic, None where there are none."""
        return Script(self.prepared) if any(unit.item.script == "Arab" for unit in self.kinds.units) else None

    @functools.cached_property
    def loose(self) -> Flags:
        """Gaps between letters neither of which joins others."""
        free = self.units.column(self.kinds.flags(lambda unit: unit.item.script not in JOINED))
        found: Flags = np.append(free[:-1] & free[1:], False)
        return found

    @functools.cached_property
    def blanks(self) -> Floats:
        """The white that full-width marks bring before and after their ink, and may lose."""
        whites = np.array([blank(self.text, unit) for unit in self.kinds.units], np.float64).reshape(-1, 2)
        return whites[self.units.at]

    @functools.cached_property
    def kind(self) -> Ints:
        """The kind of each gap, as its number in ``_KINDS``."""
        number: dict[tuple[object, ...], int] = {}
        like = [number.setdefault(self._manner(unit), len(number)) for unit in self.kinds.units]
        members = dict(zip(like[::-1], reversed(self.kinds.units), strict=True))
        way = np.array(like, np.int64)[self.units.at]
        meeting = way[:-1] * len(number) + way[1:]
        found = np.zeros(len(way), np.int64)
        for one in dict.fromkeys(meeting.tolist()):
            before, after = divmod(one, len(number))
            kind = _KINDS.index(_kind(self.text, members[before], members[after]))
            if kind:
                found[:-1][meeting == one] = kind
        return found

    @functools.cached_property
    def met(self) -> frozenset[int]:
        """The kinds of gaps that there are."""
        if all(unit.item.script in JOINED for unit in self.kinds.units):
            return frozenset()
        return frozenset(self.kind.tolist())

    def _manner(self, unit: Unit) -> tuple[object, ...]:
        """Return all of a unit that tells the kinds of the gaps before and after it."""
        item = unit.item
        return unit.space, item.script, item.mode, self.text[unit.start].isalnum(), signs(self.text, unit)


class Gaps:
    """The places of a line that may open: after which units, and by what means."""

    def __init__(self, openings: Openings, row: Row, order: Sequence[int]) -> None:
        """Take the gaps of a row's units, which are seen in an order."""
        self._of = openings
        units = openings.units
        last = max(row.first, row.prepared.solid[row.last]) - 1
        held = {i for i in (order[0], order[-1]) if (units.kind(i).item.level % 2 == 1) == (i == order[0])}
        self._inner = np.arange(row.first, last)
        if not held.isdisjoint(range(row.first, last)):
            self._inner = np.array([i for i in range(row.first, last) if i not in held], np.int64)
        if openings.tied is not None:
            self._inner = self._inner[~openings.tied[self._inner]]
        square = openings.square
        self.square = square is not None and bool(square[row.first : last + 1].any())
        self._spaces: dict[float, Caps] = {}

    @property
    def advance(self) -> Floats:
        """Advances of all the paragraph's units (ems)."""
        return self._of.advance

    def spaces(self, part: float) -> Caps:
        """Word spaces, each by a part of its own width."""
        if part <= 0:
            return {}
        found = self._spaces.get(part)
        if found is None:
            places = self._inner[self._of.separators[self._inner]]
            found = dict(zip(places.tolist(), (part * self._of.advance[places]).tolist(), strict=True))
            self._spaces[part] = found
        return found

    def letters(self, by: float) -> Caps:
        """Every gap of a script whose letters do not join, all by the same share of an em."""
        return {} if by <= 0 else self._caps(self._inner[self._of.loose[self._inner]], by)

    def stages(self, limits: Justification) -> Iterator[Caps]:
        """Yield what may open within the limits, the first means first."""
        spaces = self.spaces(limits.word_space[2] - 1.0)
        solid = self._kind("solid", _SOLID)
        if solid:
            spaces = {i: max(cap, 0.25 * float(self._of.rel[i])) for i, cap in spaces.items()}
        yield spaces
        yield self._kind("mixed", _MIXED)
        yield solid
        yield {**self._kind("syllable", _SYLLABLE), **self._kind("cluster", _CLUSTER)}
        by = limits.letter_space[1]
        yield self._kind("letter", by) if by > 0 else {}

    def beyond(self, more: float) -> Caps:
        """Return how much further, in times what they may, gaps of scripts without word spaces open as a last resort."""
        return {
            **self._kind("solid", more * _SOLID),
            **self._kind("syllable", more * _SYLLABLE),
            **self._kind("cluster", more * _CLUSTER),
        }

    def whites(self) -> tuple[Caps, Caps]:
        """Return the white that full-width marks bring before and after their ink, and may lose inside a line."""
        if not self.square:
            return {}, {}
        return self._white(self._inner[1:], 0), self._white(self._inner, 1)

    def _white(self, places: Ints, side: int) -> Caps:
        whites = self._of.blanks[places, side]
        held = whites > 0
        return dict(zip(places[held].tolist(), whites[held].tolist(), strict=True))

    def _kind(self, kind: str, by: float) -> Caps:
        number = _KINDS.index(kind)
        if number not in self._of.met:
            return {}
        return self._caps(self._inner[self._of.kind[self._inner] == number], by)

    def _caps(self, places: Ints, by: float) -> Caps:
        return dict(zip(places.tolist(), (by * self._of.rel[places]).tolist(), strict=True))


def _kind(text: str, one: Unit, two: Unit) -> str:
    """Return the kind of the gap between two units, "" for one that does not open."""
    a, b = one.item.script, two.item.script
    if one.space or two.space:
        return "letter" if a not in JOINED and b not in JOINED and not one.space else ""
    if a not in SQUARE and b not in SQUARE:
        return _between(a, b)
    if meets(text[one.start], one, text[two.start], two):
        return "mixed"
    return "solid" if a in SQUARE and b in SQUARE and not sticks(text, one, two) else ""


def _between(one: str, two: str) -> str:
    """Return the kind of a gap between letters of two scripts, neither one of squares."""
    if one == two == "Hang":
        return "syllable"
    if one in _CLUSTERED and two in _CLUSTERED:
        return "cluster"
    return "letter" if one not in JOINED and two not in JOINED else ""
