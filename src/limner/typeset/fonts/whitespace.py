"""An open face in, whether its rules see past a white space out: where none does, words may be shaped apart.

The tables GSUB and GPOS are read as the OpenType specification lays them down, once a face. What is not understood, or names the
space in a rule of several glyphs, is taken to see past it; kerning after a space is told glyph by glyph.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import chain

import uharfbuzz as hb

_OTHER = frozenset({"kern", "kerx", "morx", "trak"})
"""Tables of rules that are not read."""
_IGNORED_BY = {1: 0x02, 2: 0x04, 3: 0xFF18}
"""By the class of a glyph, the flags of lookups that may pass over it."""
_DEEP = {"GSUB": 7, "GPOS": 9}
"""The type of lookups whose subtables lie further off."""


class _SeesPast(Exception):
    """A rule may see past a space."""


def kerned_after(face: hb.Face, space: int) -> frozenset[int] | None:
    """Return the glyphs a face moves when they follow a space; None where a rule of its may see past one, or what follows it."""
    if not space or not _OTHER.isdisjoint(face.table_tags):
        return None
    kind = int(face.get_layout_glyph_class(space)) if face.has_layout_glyph_classes else 1
    found: set[int] = set()
    try:
        for tag in ("GSUB", "GPOS"):
            data = face.reference_table(tag).data if tag in face.table_tags else b""
            if data:
                _Rules(data, space, found).read(tag, _IGNORED_BY.get(kind, 0))
    except (_SeesPast, struct.error, IndexError):
        return None
    return frozenset(found)


class _Rules:
    """One table's rules about a space. ``_SeesPast`` is raised by the first that may see past it."""

    def __init__(self, data: bytes, space: int, kerned: set[int]) -> None:
        self._data, self._space, self._kerned = data, space, kerned

    def read(self, tag: str, ignored_by: int) -> None:
        """Read all lookups, whatever feature asks for them."""
        first = self._one(8)
        for lookup in self._offsets(first, first):
            kind, flags = self._many(lookup, 2)
            if flags & ignored_by:
                raise _SeesPast
            for at in self._offsets(lookup + 4, lookup):
                if kind == _DEEP[tag]:
                    self._subtable(tag, self._one(at + 2), at + struct.unpack_from(">I", self._data, at + 4)[0])
                else:
                    self._subtable(tag, kind, at)

    def _subtable(self, tag: str, kind: int, at: int) -> None:
        names = f"{tag}{kind}"
        if names == "GPOS1":
            return
        if names == "GPOS2":
            self._pairs(at)
        elif names == "GSUB4":
            self._forbid(self._covers(at + self._one(at + 2)))
            for ligatures in self._offsets(at + 4, at):
                for ligature in self._offsets(ligatures, ligatures):
                    self._forbid(self._space in self._many(ligature + 4, self._one(ligature + 2) - 1))
        elif names in ("GSUB5", "GPOS7"):
            self._context(at, chained=False)
        elif names in ("GSUB6", "GPOS8"):
            self._context(at, chained=True)
        elif names == "GSUB8":
            self._forbid(self._covers(at + self._one(at + 2)))
            self._lists(at, at + 4, 2)
        elif names in ("GSUB1", "GSUB2", "GSUB3", "GPOS3"):
            self._forbid(self._covers(at + self._one(at + 2)))
        elif names in ("GPOS4", "GPOS5", "GPOS6"):
            self._forbid(any(self._covers(at + self._one(at + k)) for k in (2, 4)))
        else:
            raise _SeesPast

    def _pairs(self, at: int) -> None:
        """Note what is kerned after a space; before it kerning belongs to the word before."""
        form, cover, one, two = self._many(at, 4)
        index = self._index(at + cover)
        size = one.bit_count() + two.bit_count()
        if form == 1:
            if index is not None:
                pairs = at + self._one(at + 10 + 2 * index)
                for k in range(self._one(pairs)):
                    glyph, *values = self._many(pairs + 2 + k * 2 * (size + 1), size + 1)
                    if any(values):
                        self._kerned.add(glyph)
        elif index is not None:
            firsts, seconds, count, width = self._many(at + 8, 4)
            row = at + 16 + self._class(at + firsts) * width * size * 2
            moved = {k for k in range(width) if any(self._many(row + k * size * 2, size))}
            self._forbid(0 in moved)
            self._kerned.update(glyph for glyph, kind in self._classed(at + seconds) if kind in moved)

    def _context(self, at: int, chained: bool) -> None:
        form = self._one(at)
        if form == 3:
            if chained:
                self._lists(at, at + 2, 3)
            else:
                count = self._one(at + 2)
                self._forbid(any(self._covers(at + one) for one in self._many(at + 6, count)))
            return
        heads = 3 if chained else 1
        name = [self._space] * heads
        sets = at + 4
        self._forbid(form == 1 and self._covers(at + self._one(at + 2)))
        if form == 2:
            name = [self._class(at + one) for one in self._many(at + 4, heads)]
            sets = at + 4 + 2 * heads
            self._forbid(any(name))
        for rules in self._offsets(sets, at):
            for rule in self._offsets(rules, rules) if rules != at else ():
                self._rule(rule, name, chained)
        if form == 2:
            inputs = self._many(sets + 2, self._one(sets))
            self._forbid(bool(inputs and inputs[0]))

    def _rule(self, at: int, name: list[int], chained: bool) -> None:
        """Look for the space, by its number or class, in what a rule names beside its first glyph."""
        if not chained:
            self._forbid(name[0] in self._many(at + 4, self._one(at) - 1))
            return
        for k, one in enumerate(name):
            count = self._one(at) - (k == 1)
            self._forbid(one in self._many(at + 2, count))
            at += 2 + 2 * count

    def _lists(self, base: int, at: int, many: int) -> None:
        for _ in range(many):
            count = self._one(at)
            self._forbid(any(self._covers(base + one) for one in self._many(at + 2, count)))
            at += 2 + 2 * count

    @staticmethod
    def _forbid(named: bool) -> None:
        if named:
            raise _SeesPast

    def _one(self, at: int) -> int:
        return int.from_bytes(self._data[at : at + 2])

    def _many(self, at: int, count: int) -> tuple[int, ...]:
        return struct.unpack_from(f">{count}H", self._data, at)

    def _offsets(self, at: int, base: int) -> list[int]:
        """Return the places told by a counted list; those of nothing are ``base`` itself."""
        return [base + one for one in self._many(at + 2, self._one(at))]

    def _covers(self, at: int) -> bool:
        return self._index(at) is not None

    def _index(self, at: int) -> int | None:
        """Return the space's place in a coverage table."""
        form, count = self._many(at, 2)
        if form == 1:
            glyphs = self._many(at + 4, count)
            return glyphs.index(self._space) if self._space in glyphs else None
        for first, last, index in struct.iter_unpack(">3H", self._data[at + 4 : at + 4 + 6 * count]):
            if first <= self._space <= last:
                return int(index + self._space - first)
        return None

    def _class(self, at: int) -> int:
        return next((kind for glyph, kind in self._classed(at) if glyph == self._space), 0)

    def _classed(self, at: int) -> Iterator[tuple[int, int]]:
        """Yield the glyphs of a class definition with their classes."""
        form, first = self._many(at, 2)
        if form == 1:
            return enumerate(self._many(at + 6, self._one(at + 4)), first)
        ranges = struct.iter_unpack(">3H", self._data[at + 4 : at + 4 + 6 * first])
        return chain.from_iterable(((glyph, kind) for glyph in range(low, high + 1)) for low, high, kind in ranges)
