"""Graphemes with faces in, shaped units out: the smallest pieces a line can be built of, measured in ems of the block.

A unit is one grapheme, or several where the face ligates them; its glyphs lie relative to the unit's own left edge (its
top, in vertical lines). Runs are shaped whole, across changes of paint, so that kerning and joining survive a coloured
letter; where a ligature swallows a change of fill, each of its letters has a share of the glyph. Only letters that are
raised or turned on their own are never ligated with others.
"""

from __future__ import annotations

import operator
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import count, islice
from typing import NamedTuple

from limner.typeset.shaping.carets import parted
from limner.typeset.shaping.clusters import lengthened, merge, narrowed, plain_clusters, shaped_run
from limner.typeset.shaping.columns import Kinds, Units
from limner.typeset.shaping.context import context
from limner.typeset.shaping.harfbuzz import Form, Look
from limner.typeset.shaping.letter import Letter, letter_of, unit_of
from limner.typeset.shaping.shares import shares
from limner.typeset.shaping.unit import Item, Unit
from limner.typeset.styles import Paint

_Key = tuple[str, int, Look]
_made = tuple.__new__
_SHORT = 3
"""Items of so few characters (a comma and its space) are often met again in a paragraph."""


class Pool:
    """Kinds of units met in a paragraph: by what an item and a paint share with others, then by what is set.

    ``met`` numbers them: a kind is the first character of a cluster, its length, and its look (or the identity of its form,
    which ``forms`` keeps alive).
    """

    def __init__(self) -> None:
        self.kinds: list[Unit] = []
        self.next = count().__next__
        self.forms: list[Form] = []
        self._met: dict[tuple[object, ...], defaultdict[_Key, int]] = {}

    def met(self, item: Item, paint: Paint, formed: bool) -> defaultdict[_Key, int]:
        """Return the kinds met in an item's setting by their key; asked for a new one, it gives the next number."""
        return self._met.setdefault((item[2:], id(paint), formed), defaultdict(self.next))


class _Cast(NamedTuple):
    """What an item was cast to: where its clusters begin, counted from its start, and their kinds."""

    offsets: list[int]
    numbers: list[int]


class Caster:
    """Shapes the items of one paragraph, in reading order, into the columns of its units."""

    def __init__(self, text: str) -> None:
        """Take a paragraph's text."""
        self.text = text
        self._pool = Pool()
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._at: list[int] = []
        self._heads: list[int] = []
        self._items: list[Item] = []
        self._met: dict[tuple[object, ...], _Cast] = {}

    def units(self) -> Units:
        """Return the units of all items so far."""
        return Units(self._starts, self._ends, self._at, Kinds(self._pool.kinds), self._heads, self._items)

    def add(
        self, item: Item, bounds: Sequence[int], paints: Sequence[Paint], bars: Mapping[int, int] | None = None
    ) -> None:
        """Shape an item; ``bounds`` are its grapheme offsets, ``paints`` one paint a grapheme.

        ``bars`` maps offsets between graphemes to the number of tatweels that lengthen the join there; they belong to the
        unit before them.
        """
        paint = paints[0]
        same = paints.count(paint) == len(paints)
        key: tuple[object, ...] | None = None
        if same and item.end - item.start <= _SHORT and not bars and len(bounds) == item.end - item.start:
            near = context(self.text, item.start, item.end, item.script)
            key = (self.text[item.start : item.end], near, item[2:], id(paint))
            if (met := self._met.get(key)) is not None:
                self._begin(item, [item.start + k for k in met.offsets])
                self._at += met.numbers
                return
        plain = plain_clusters(self.text, item, bounds, bars) if same else None
        if plain is not None:
            if plain.offsets:
                done = len(self._at)
                self._cast(item, plain.offsets, self._begin(item, plain.offsets), paint, plain.looks, None)
                if key is not None:
                    self._met[key] = _Cast([k - item.start for k in plain.offsets], self._at[done:])
            return
        text = self.text
        place = {offset: k for k, offset in enumerate(bounds)}
        longer = lengthened(text, item, bars) if bars else None
        shaped = longer.run() if longer else shaped_run(text, item, loose=False)
        merged = merge(shaped, place, item)
        if not same and _swallows(merged.offsets, place, paints):
            merged = merge(shaped_run(text, item, loose=True), place, item)
        if item.mode == "combined":
            merged = merge(narrowed(text, item, shaped), {item.start: 0}, item)
        if not merged.offsets:
            return
        ends = self._begin(item, merged.offsets)
        if same:
            self._pool.forms += merged.forms
            self._cast(item, merged.offsets, ends, paint, [*map(id, merged.forms)], merged.forms)
            return
        for offset, end, form in zip(merged.offsets, ends, merged.forms, strict=True):
            alone = unit_of(text, item, offset, end, Letter(form, None), paints[place[offset]])
            self._at.append(self._pool.next())
            self._pool.kinds.append(_shared(alone, place, bounds, paints))

    def _begin(self, item: Item, offsets: Sequence[int]) -> list[int]:
        """Begin an item; return where its clusters end."""
        ends = [*offsets[1:], item.end]
        self._heads.append(len(self._starts))
        self._items.append(item)
        self._starts += offsets
        self._ends += ends
        return ends

    def _cast(
        self, item: Item, offsets: Sequence[int], ends: Sequence[int], paint: Paint, looks: Sequence[Look],
        forms: Sequence[Form] | None,
    ) -> None:  # fmt: skip
        """Find or make the kind of each cluster: the same first letter, length and form in the same setting."""
        text, kinds = self.text, self._pool.kinds
        met = self._pool.met(item, paint, forms is not None)
        had = len(met)
        keys = zip(map(text.__getitem__, offsets), map(operator.sub, ends, offsets), looks, strict=True)
        at = [*map(met.__getitem__, keys)]
        self._at += at
        k = 0
        for number in range(len(kinds), len(kinds) + len(met) - had):
            k = at.index(number, k)
            letter = letter_of(item, looks[k]) if forms is None else Letter(forms[k], None)
            kinds.append(unit_of(text, item, offsets[k], ends[k], letter, paint))


def shape(
    text: str, item: Item, bounds: Sequence[int], paints: Sequence[Paint], bars: Mapping[int, int] | None = None
) -> list[Unit]:
    """Return the units of one item as a ``Caster`` shapes it."""
    caster = Caster(text)
    caster.add(item, bounds, paints, bars)
    return caster.units().every()


def _shared(unit: Unit, place: Mapping[int, int], bounds: Sequence[int], paints: Sequence[Paint]) -> Unit:
    first, last = place[unit.start], place.get(unit.end, len(paints))
    if last - first < 2 or unit.item.mode == "combined":
        return unit
    backward = unit.item.level % 2 == 1 and unit.item.mode != "upright"
    parting = parted(unit.item.cut, unit.glyphs, unit.item.rel, unit.item.mode)
    found = shares(bounds[first:last], paints[first:last], unit.advance - unit.tracked, backward, parting)
    return unit._replace(shares=found) if found else unit


def _swallows(offsets: Sequence[int], place: dict[int, int], paints: Sequence[Paint]) -> bool:
    ends = [place[offset] for offset in islice(offsets, 1, None)] + [len(paints)]
    return any(
        any(paint.seat != paints[place[offset]].seat for paint in paints[place[offset] + 1 : last])
        for offset, last in zip(offsets, ends, strict=True)
    )
