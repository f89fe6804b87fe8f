"""A paragraph of Arabic in, where the joins of its words may be lengthened out, and how gladly.

Where a join may be lengthened, and which first, follows the scribes' rules as the ranking of Microsoft's Arabic
justification states them (see also Benatia, Elyaakoubi and Lazrek, *Arabic text justification*, TUGboat 27, 2006): after a
tatweel of the copy; after seen and sad; before final teh marbuta, heh, dal; before final alef, tah, lam, kaf, gaf; before
the tooth that leads into final reh or yeh; before final waw, ain, qaf, feh; before other finals. Never inside lam-alef or
the name of God, nor in words of two letters.
"""

from __future__ import annotations

import functools
import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import compress, pairwise
from typing import NamedTuple

import numpy as np

from limner.typeset.prepare import Prepared
from limner.typeset.shaping.arabic import TATWEEL, family, joins, letters
from limner.typeset.shaping.shape import shape
from limner.typeset.shaping.unit import Item, Unit
from limner.typeset.styles import Paint

LONGEST = 0.85
"""No join is lengthened by more than this (ems of the letters)."""
_made = tuple.__new__
_PROBE = "\u0633\u0645\u062d"
_FINAL_RANK = {
    "teh marbuta": 2, "heh": 2, "dal": 2, "alef": 3, "tah": 3, "lam": 3, "kaf": 3, "gaf": 3, "waw": 5, "ain": 5, "qaf": 5,
    "feh": 5,
}  # fmt: skip
_TOOTH = frozenset({"beh", "noon", "yeh"})
_SHORT = 1.0
"""What stands against a word of three letters, in ranks."""


class Join(NamedTuple):
    """A join that may be lengthened: the unit before it, its rank (0 best), its word, and one bar's width (ems)."""

    unit: int
    rank: float
    word: int
    bar: float
    most: int


class Script:
    """The words of one paragraph and their joins; what a letter is is asked once a kind of unit."""

    def __init__(self, prepared: Prepared) -> None:
        text, kinds = prepared.source.text, prepared.units.kinds.units
        self.prepared = prepared
        self._plain = [letters(text[unit.start : unit.end]) if _is_letter(text, unit) else None for unit in kinds]
        self._numbers = prepared.units.numbers
        self._edges = self._stretches()
        held = [self._plain[self._numbers[edge]] is not None for edge in self._edges[:-1]]
        self._spans = [*compress(self._edges, held)], [*compress(self._edges[1:], held)]
        self._known: dict[tuple[int, ...], tuple[tuple[int, float, float, int], ...]] = {}
        self._bars: dict[tuple[int, int], float] = {}

    def _stretches(self) -> list[int]:
        """Return where stretches of units begin that are words or what parts them: a word has no space or sign that joins nothing."""
        letter = np.array([plain is not None for plain in self._plain], np.bool_)[self.prepared.units.at]
        parted = np.empty(len(letter), np.bool_)
        parted[:1] = True
        np.not_equal(letter[1:], letter[:-1], out=parted[1:])
        parted[self.prepared.units.heads] = True
        edges: list[int] = np.flatnonzero(parted).tolist()
        return [*edges, len(letter)]

    def word(self, unit: int) -> tuple[int, int]:
        """Return the units [first, last) of the word that a unit belongs to, in whatever line."""
        k = bisect_right(self._edges, unit)
        return self._edges[k - 1], self._edges[k]

    def words(self, first: int, last: int) -> Iterable[tuple[int, int]]:
        """Return the words of a line: stretches of units of one Arabic item without a space or a sign that joins nothing."""
        starts, ends = self._spans
        k, end = bisect_right(ends, first), bisect_left(starts, last)
        found = zip(starts[k:end], ends[k:end], strict=True)
        if k < end and (starts[k] < first or ends[end - 1] > last):
            return ((max(start, first), min(stop, last)) for start, stop in found)
        return found

    def joins(self, first: int, last: int) -> list[Join]:
        """Return the joins of a line's units [first, last) that may be lengthened, in reading order."""
        found: list[Join] = []
        for number, (start, end) in enumerate(self.words(first, last)):
            kinds = tuple(self._numbers[start:end])
            ranks = self._known.get(kinds)
            if ranks is None:
                ranks = self._known[kinds] = self._ranked(kinds)
            if ranks:
                found += [_made(Join, (start + k, rank, number, bar, most)) for k, rank, bar, most in ranks]
        return found

    def _ranked(self, kinds: Sequence[int]) -> tuple[tuple[int, float, float, int], ...]:
        """Return the joins of a word that may be lengthened, by the unit before each: rank, bar and most bars."""
        plain = tuple([self._plain[kind] or "" for kind in kinds])
        count = sum(map(len, plain))
        unit = self.prepared.units.kinds.units[kinds[0]]
        if count < 3 or unit.item.tracking or (bar := self._bar(unit)) <= 0.0:
            return ()
        most = max(1, math.floor(LONGEST * unit.item.rel / bar))
        short = _SHORT if count == 3 else 0.0
        return tuple([(k, rank + short, bar, most) for k, rank in _ranks(plain)])

    def _bar(self, unit: Unit) -> float:
        key = (id(unit.item), id(unit.paint))
        found = self._bars.get(key)
        if found is None:
            probe = unit.item._replace(start=0, end=len(_PROBE), level=1)
            found = self._bars[key] = _bar(probe, unit.paint)
        return found


def _is_letter(text: str, unit: Unit) -> bool:
    if unit.item.script != "Arab" or unit.item.mode != "across":
        return False
    head = text[unit.start]
    return head == "\u0621" or (joins(head) in ("both", "before"))


@functools.lru_cache(maxsize=4096)
def _ranks(plain: tuple[str, ...]) -> tuple[tuple[int, float], ...]:
    """Return the joins of a word that may be lengthened, by the unit before each, with their ranks."""
    joined = [joins(a[-1]) == "both" and joins(b[0]) != "none" for a, b in pairwise(plain)]
    ranks = ((k, _rank(plain, joined, k)) for k, holds in enumerate(joined) if holds)
    return tuple((k, rank) for k, rank in ranks if rank is not None)


def _rank(plain: Sequence[str], joined: Sequence[bool], k: int) -> float | None:
    """Return the rank of the join after the k-th unit of a word, None where it must not be lengthened."""
    before, after = plain[k][-1], plain[k + 1]
    if before == TATWEEL:
        return 0.0
    if after[0] == TATWEEL or (family(before) == "lam" and family(after[0]) == "alef"):
        return None
    if "".join(plain).endswith("\u0644\u0644\u0647") and k >= len(plain) - 3:
        return None
    if family(before) in ("seen", "sad"):
        return 1.0
    last = k + 1 >= len(joined) or not joined[k + 1]
    if last:
        return float(_FINAL_RANK.get(family(after[-1]), 6))
    tooth = family(after[0]) in _TOOTH and len(after) == 1
    ends = k + 2 >= len(joined) or not joined[k + 2]
    if tooth and ends and family(plain[k + 2][-1]) in ("reh", "yeh"):
        return 4.0
    return None


@functools.lru_cache(maxsize=512)
def _bar(item: Item, paint: Paint) -> float:
    """Return by how much one tatweel lengthens a join (ems of the block); 0 where the face's tatweel does not join.

    Faces whose words run downhill (Nastaliq, Ruqaa) have no level bar to lengthen.
    """
    cut = item.cut
    glyph = cut.glyph(TATWEEL)
    ink = cut.ink(glyph) if glyph else None
    if ink is None or ink.x0 > 0.02 or ink.x1 < cut.advance(glyph) - 0.02:
        return 0.0
    bounds, paints = range(len(_PROBE)), [paint] * len(_PROBE)
    plain, longer = shape(_PROBE, item, bounds, paints), shape(_PROBE, item, bounds, paints, {2: 1})
    heights = {round(g.y, 4) for unit in longer for g in unit.glyphs}
    grown = sum(u.advance for u in longer) - sum(u.advance for u in plain)
    return grown if len(heights) == 1 and grown > 0.03 * item.rel else 0.0
