"""A justified line of Arabic in, the same line with some of its joins lengthened out.

One place a word is lengthened, two in long ones, not in neighbouring words and not under each other where that can be had
(``joins`` says where it may be). Words are shaped again with tatweels in them, so that every form stays the face's own.
"""

from __future__ import annotations

import math
import operator
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from limner.typeset.fonts.faces import Ink
from limner.typeset.prepare import Prepared
from limner.typeset.setting.joins import LONGEST, Join, Script
from limner.typeset.shaping.clusters import plain_clusters
from limner.typeset.shaping.context import context
from limner.typeset.shaping.harfbuzz import MOST_FORMS
from limner.typeset.shaping.letter import letter_of, unit_of
from limner.typeset.shaping.shape import shape
from limner.typeset.shaping.unit import Glyph, Item, Unit
from limner.typeset.styles import Paint

_WISHED = 0.4
"""About so long is a good kashida: shorter ones are many and restless, longer ones few and gaping."""
_LONG_WORD = 7
_NEVER = float("inf")
_made = tuple.__new__
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
    return Script(prepared).joins(first, last)


def lengthen(
    script: Script, first: int, last: int, wanted: float, taken: Sequence[float], place: Callable[[int], float]
) -> Lengthened:
    """Return a line grown by about ``wanted`` ems, as near as whole bars come and no further than the rules allow.

    ``place`` tells where a join (by its unit) lies along the line, ``taken`` where those of the line above lie (ems).
    """
    candidates = script.joins(first, last)
    if not candidates or wanted < 0.5 * min(join.bar for join in candidates):
        return NOTHING
    counts = _shares(_chosen(candidates, wanted, taken, place), wanted)
    prepared = script.prepared
    units: dict[int, Unit] = {}
    for (start, end), marked in groupby(sorted(counts), script.word):
        bars = {prepared.units.ends[i]: counts[i] for i in marked}
        units.update(_reshaped(prepared, max(start, first), min(end, last), bars))
    grown = sum(unit.advance - prepared.units.kind(i).advance for i, unit in units.items())
    return Lengthened(units, grown, tuple(i for i in counts if i in units))


def _chosen(candidates: list[Join], wanted: float, taken: Sequence[float], place: Callable[[int], float]) -> list[Join]:
    """Choose as many places as kashidas of a good length need, best first; what is near the line's end goes first."""
    best: list[Join] = []
    room = 0.0
    words = candidates[-1].word + 1
    nearer = [0.4 * join.word / words for join in candidates]
    costs = [join.rank for join in candidates]
    above = [-math.inf, *sorted(taken), math.inf]
    for k, join in enumerate(candidates) if taken else ():
        x = place(join.unit)
        after = bisect_left(above, x)
        if x - above[after] > -LONGEST or x - above[after - 1] < LONGEST:
            costs[k] += _LADDER
    while room < wanted:
        scores = [*map(operator.sub, costs, nearer)]
        least = min(scores)
        if least == _NEVER:
            break
        join = candidates[len(scores) - 1 - scores[::-1].index(least)]
        best.append(join)
        room += max(1, round(_WISHED / join.bar)) * join.bar
        full = sum(other.word == join.word for other in best) > 1
        for k, other in enumerate(candidates):
            apart = abs(other.word - join.word)
            if apart == 0 and (full or abs(other.unit - join.unit) < 3):
                costs[k] = _NEVER
            elif apart < 2:
                costs[k] += _NEIGHBOUR if apart else _SECOND
    return best


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


def _reshaped(prepared: Prepared, start: int, end: int, bars: Mapping[int, int]) -> dict[int, Unit]:
    """Shape a word with and without its bars and give its units the difference; {} where the face does not take them."""
    units, text = prepared.units, prepared.source.text
    word = _made(Item, (units.starts[start], units.ends[end - 1], *units.kind(start).item[2:]))
    graphemes = prepared.graphemes
    bounds = graphemes[bisect_left(graphemes, word.start) : bisect_left(graphemes, word.end)]
    paints = [units.kind(i).paint for i in range(start, end)]
    if len(bounds) != end - start:
        paints = [paints[bisect_right(units.starts, offset, start, end) - 1 - start] for offset in bounds]
    found: dict[int, Unit] = {}
    for k, was, wide, glyphs, ink in _stretched(text, word, bounds, paints, bars, units.starts[start:end]):
        old = units[start + k]
        found[start + k] = _made(Unit, (*old[:2], old.advance + wide - was, glyphs, ink, *old[5:]))
    return found


_Stretch = tuple[tuple[int, float, float, tuple[Glyph, ...], Ink | None], ...]
"""The units of a word that bars change, by their number: advance before and after, glyphs and ink after."""


def _stretched(
    text: str, word: Item, bounds: Sequence[int], paints: Sequence[Paint], bars: Mapping[int, int], starts: list[int]
) -> _Stretch:
    """Return what bars change in a word whose units begin at ``starts``; words of a face that were met are remembered."""
    first, paint = word.start, paints[0]
    key: tuple[object, ...] | None = None
    if paints.count(paint) == len(paints):
        body, near = text[first : word.end], context(text, first, word.end, word.script)
        edges, places = [*map((-first).__add__, bounds)], [*map((-first).__add__, starts)]
        marked = [(at - first, count) for at, count in bars.items()]
        key = (body, near, word[2:], (*edges,), (*places,), (*marked,), paint.shift, paint.rotation)
        known: dict[object, _Stretch] = word.cut.stretches
        if (met := known.get(key)) is not None:
            return met
    changes = _changed(text, word, bounds, paints, bars) or _recast(text, word, bounds, paints, bars)
    found: _Stretch = ()
    if changes.plain == starts and changes.longer == starts:
        found = tuple(
            (k, was.advance, new.advance, new.glyphs, new.ink)
            for k, (was, new) in changes.units.items()
            if new.glyphs != was.glyphs or new.advance != was.advance
        )
    if key is not None:
        if len(known) >= MOST_FORMS:
            known.clear()
        known[key] = found
    return found


class _Changes(NamedTuple):
    """Where the units of a word begin without and with its bars, and those that change, by their number: before and after."""

    plain: Sequence[int]
    longer: Sequence[int]
    units: Mapping[int, tuple[Unit, Unit]]


def _changed(
    text: str, word: Item, bounds: Sequence[int], paints: Sequence[Paint], bars: Mapping[int, int]
) -> _Changes | None:  # fmt: skip
    """Return what bars change in a word of one paint; None where its glyphs are not as HarfBuzz leaves them."""
    paint = paints[0]
    plain = plain_clusters(text, word, bounds)
    longer = plain_clusters(text, word, bounds, bars)
    if plain is None or longer is None or paints.count(paint) < len(paints):
        return None
    pairs: dict[int, tuple[Unit, Unit]] = {}
    for k, (one, two) in enumerate(zip(plain.looks, longer.looks, strict=False)):
        if one != two:
            at = plain.offsets[k]
            was, new = (unit_of(text, word, at, at + 1, letter_of(word, look), paint) for look in (one, two))
            pairs[k] = was, new
    return _Changes(plain.offsets, longer.offsets, pairs)


def _recast(
    text: str, word: Item, bounds: Sequence[int], paints: Sequence[Paint], bars: Mapping[int, int]
) -> _Changes:  # fmt: skip
    """Return what bars may change in any word: every unit is cast with and without them."""
    plain, longer = shape(text, word, bounds, paints), shape(text, word, bounds, paints, bars)
    pairs = dict(enumerate(zip(plain, longer, strict=False)))
    return _Changes([unit.start for unit in plain], [unit.start for unit in longer], pairs)
