"""A justified line of Arabic in, the same line with some of its joins lengthened out.

One place a word is lengthened, two in long ones, not in neighbouring words and not under each other where that can be had
(``joins`` says where it may be). Words are shaped again with tatweels in them, so that every form stays the face's own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from limner.typeset.prepare import Prepared
from limner.typeset.setting.joins import LONGEST, Join, Script
from limner.typeset.shaping.shape import Pool, shape
from limner.typeset.shaping.unit import Unit

_WISHED = 0.4
"""About so long is a good kashida: shorter ones are many and restless, longer ones few and gaping."""
_LONG_WORD = 7
_LADDER, _NEIGHBOUR, _SECOND = 2.0, 1.5, 4.0
"""What stands against a place, in ranks: one above it, one in the next word, one in the word."""


class Lengthened(NamedTuple):
    """Units (by index) that bear tatweels or stand beside them, and by how much the line has grown (ems)."""

    units: dict[int, Unit]
    grown: float
    places: tuple[int, ...]


NOTHING = Lengthened({}, 0.0, ())


def open_joins(prepared: Prepared, first: int, last: int) -> list[Join]:
    """Return the joins of a line's units [first, last) that may be lengthened, in reading order."""
    script = Script(prepared)
    return script.joins(script.words(first, last))


def lengthen(
    script: Script, first: int, last: int, wanted: float, taken: Sequence[float], place: Mapping[int, float]
) -> Lengthened:
    """Return a line grown by about ``wanted`` ems, as near as whole bars come and no further than the rules allow.

    ``place`` is where every join (by its unit) lies along the line, ``taken`` where those of the line above lie (ems).
    """
    words = list(script.words(first, last))
    candidates = script.joins(words)
    if not candidates or wanted < 0.5 * min(join.bar for join in candidates):
        return NOTHING
    counts = _shares(_chosen(candidates, wanted, taken, place), wanted)
    prepared = script.prepared
    units: dict[int, Unit] = {}
    for start, end in words:
        bars = {prepared.units.ends[i]: counts[i] for i in range(start, end) if i in counts}
        if bars:
            units.update(_reshaped(prepared, start, end, bars, script.pool))
    grown = sum(unit.advance - prepared.units.kind(i).advance for i, unit in units.items())
    return Lengthened(units, grown, tuple(i for i in counts if i in units))


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
    if any(abs(place[join.unit] - x) < LONGEST for x in taken):
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
    own = [prepared.units[i] for i in range(start, end)]
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
