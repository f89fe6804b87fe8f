"""A justified line of Arabic in, the same line with some of its joins lengthened out.

Where a join may be lengthened, and which first, follows the scribes' rules as the ranking of Microsoft's Arabic
justification states them (see also Benatia, Elyaakoubi and Lazrek, *Arabic text justification*, TUGboat 27, 2006): after a
tatweel of the copy; after seen and sad; before final teh marbuta, heh, dal; before final alef, tah, lam, kaf, gaf; before
the tooth that leads into final reh or yeh; before final waw, ain, qaf, feh; before other finals. Never inside lam-alef or
the name of God, nor in words of two letters; one place a word, two in long ones, not in neighbouring words and not under
each other where that can be had. Words are shaped again with tatweels in them, so that every form stays the face's own.
"""

from __future__ import annotations

import functools
import math
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from limner.typeset.prepare import Prepared
from limner.typeset.shaping.arabic import TATWEEL, family, joins, letters
from limner.typeset.shaping.shape import Pool, shape
from limner.typeset.shaping.unit import Item, Unit
from limner.typeset.styles import Paint

_LONGEST = 0.85
"""No join is lengthened by more than this (ems of the letters)."""
_WISHED = 0.4
"""About so long is a good kashida: shorter ones are many and restless, longer ones few and gaping."""
_LONG_WORD = 7
_PROBE = "\u0633\u0645\u062d"
_FINAL_RANK = {
    "teh marbuta": 2, "heh": 2, "dal": 2, "alef": 3, "tah": 3, "lam": 3, "kaf": 3, "gaf": 3, "waw": 5, "ain": 5, "qaf": 5,
    "feh": 5,
}  # fmt: skip
_TOOTH = frozenset({"beh", "noon", "yeh"})
_LADDER, _NEIGHBOUR, _SECOND, _SHORT = 2.0, 1.5, 4.0, 1.0
"""What stands against a place, in ranks: one above it, one in the next word, one in the word, a word of three letters."""


class Join(NamedTuple):
    """A join that may be lengthened: the unit before it, its rank (0 best), its word, and one bar's width (ems)."""

    unit: int
    rank: float
    word: int
    bar: float
    most: int


class Lengthened(NamedTuple):
    """Units (by index) that bear tatweels or stand beside them, and by how much the line has grown (ems)."""

    units: dict[int, Unit]
    grown: float
    places: tuple[int, ...]


NOTHING = Lengthened({}, 0.0, ())


def open_joins(prepared: Prepared, first: int, last: int) -> list[Join]:
    """Return the joins of a line's units [first, last) that may be lengthened, in reading order."""
    return _joins(prepared, _words(prepared, first, last))


def _joins(prepared: Prepared, words: Iterable[tuple[int, int]]) -> list[Join]:
    found: list[Join] = []
    for number, (start, end) in enumerate(words):
        found += _of_word(prepared, start, end, number)
    return found


def lengthen(
    prepared: Prepared, first: int, last: int, wanted: float, taken: Sequence[float], place: Mapping[int, float]
) -> Lengthened:
    """Return a line grown by about ``wanted`` ems, as near as whole bars come and no further than the rules allow.

    ``place`` is where every join (by its unit) lies along the line, ``taken`` where those of the line above lie (ems).
    """
    words = list(_words(prepared, first, last))
    candidates = _joins(prepared, words)
    if not candidates or wanted < 0.5 * min(join.bar for join in candidates):
        return NOTHING
    counts = _shares(_chosen(candidates, wanted, taken, place), wanted)
    units: dict[int, Unit] = {}
    pool = Pool()
    for start, end in words:
        bars = {prepared.units[i].end: counts[i] for i in range(start, end) if i in counts}
        if bars:
            units.update(_reshaped(prepared, start, end, bars, pool))
    grown = sum(unit.advance - prepared.units[i].advance for i, unit in units.items())
    return Lengthened(units, grown, tuple(i for i in counts if i in units))


def _words(prepared: Prepared, first: int, last: int) -> Iterable[tuple[int, int]]:
    """Yield the words of a line: stretches of units of one Arabic item without a space or a sign that joins nothing."""
    units, text = prepared.units, prepared.source.text
    start = first
    for i in range(first, last + 1):
        if i < last and units[i].item is units[start].item and _is_letter(text, units[i]):
            continue
        if i > start and _is_letter(text, units[start]):
            yield start, i
        start = i if i < last and _is_letter(text, units[i]) else i + 1
        if start >= last:
            return


def _is_letter(text: str, unit: Unit) -> bool:
    if unit.item.script != "Arab" or unit.item.mode != "across":
        return False
    head = text[unit.start]
    return head == "\u0621" or (joins(head) in ("both", "before"))


def _of_word(prepared: Prepared, start: int, end: int, number: int) -> list[Join]:
    units, text = prepared.units, prepared.source.text
    plain = [letters(text[unit.start : unit.end]) for unit in units[start:end]]
    count = sum(len(p) for p in plain)
    item = units[start].item
    if count < 3 or item.tracking:
        return []
    bar = _bar(item._replace(start=0, end=len(_PROBE), level=1), units[start].paint)
    if bar <= 0.0:
        return []
    joined = [joins(a[-1]) == "both" and joins(b[0]) != "none" for a, b in zip(plain, plain[1:], strict=False)]
    found: list[Join] = []
    for k, holds in enumerate(joined):
        rank = _rank(plain, joined, k) if holds else None
        if rank is not None:
            most = max(1, math.floor(_LONGEST * item.rel / bar))
            found.append(Join(start + k, rank + (_SHORT if count == 3 else 0.0), number, bar, most))
    return found


def _rank(plain: list[str], joined: list[bool], k: int) -> float | None:
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


def _chosen(candidates: list[Join], wanted: float, taken: Sequence[float], place: Mapping[int, float]) -> list[Join]:
    """Choose as many places as kashidas of a good length need, best first; what is near the line's end goes first."""
    best: list[Join] = []
    room = 0.0
    words = candidates[-1].word + 1
    sizes: dict[int, int] = {}
    for join in candidates:
        sizes[join.word] = sizes.get(join.word, 0) + 1
    while room < wanted:
        open_ = [
            (cost, -join.unit, join) for join in candidates if (cost := _cost(join, best, taken, place)) is not None
        ]
        if not open_:
            break
        _, _, join = min((cost - 0.4 * join.word / words, at, join) for cost, at, join in open_)
        best.append(join)
        room += max(1, round(_WISHED / join.bar)) * join.bar
    return best


def _cost(join: Join, best: list[Join], taken: Sequence[float], place: Mapping[int, float]) -> float | None:
    cost = join.rank
    for other in best:
        if other.unit == join.unit:
            return None
        if other.word == join.word:
            if abs(other.unit - join.unit) < 3 or sum(o.word == join.word for o in best) > 1:
                return None
            cost += _SECOND
        elif abs(other.word - join.word) == 1:
            cost += _NEIGHBOUR
    if any(abs(place[join.unit] - x) < _LONGEST for x in taken):
        cost += _LADDER
    return cost


def _shares(chosen: list[Join], wanted: float) -> dict[int, int]:
    """Deal whole bars to the chosen places evenly, one more to those nearest the line's end while any are left."""
    counts = dict.fromkeys((join.unit for join in chosen), 0)
    order = sorted(chosen, key=lambda join: -join.unit)
    left = wanted
    while True:
        before = left
        for join in order:
            if counts[join.unit] < join.most and left >= 0.5 * join.bar:
                counts[join.unit] += 1
                left -= join.bar
        if left == before:
            return {unit: count for unit, count in counts.items() if count}


def _reshaped(prepared: Prepared, start: int, end: int, bars: Mapping[int, int], pool: Pool) -> dict[int, Unit]:
    """Shape a word with and without its bars and give its units the difference; {} where the face does not take them."""
    own = prepared.units[start:end]
    text, item = prepared.source.text, own[0].item
    word = item._replace(start=own[0].start, end=own[-1].end)
    bounds, paints = [], []
    at = 0
    graphemes = prepared.graphemes
    for offset in graphemes[bisect_left(graphemes, word.start) : bisect_left(graphemes, word.end)]:
        while own[at].end <= offset:
            at += 1
        bounds.append(offset)
        paints.append(own[at].paint)
    plain = shape(text, word, bounds, paints, pool=pool)
    longer = shape(text, word, bounds, paints, bars, pool)
    starts = [unit.start for unit in own]
    if [unit.start for unit in plain] != starts or [unit.start for unit in longer] != starts:
        return {}
    return {
        start + k: old._replace(glyphs=new.glyphs, ink=new.ink, advance=old.advance + new.advance - was.advance)
        for k, (old, was, new) in enumerate(zip(own, plain, longer, strict=True))
        if new.glyphs != was.glyphs or new.advance != was.advance
    }


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
