"""Graphemes with faces in, shaped units out: the smallest pieces a line can be built of, measured in ems of the block.

A unit is one grapheme, or several where the face ligates them; its glyphs lie relative to the unit's own left edge (its
top, in vertical lines). Runs are shaped whole, across changes of paint, so that kerning and joining survive a coloured
letter; where a ligature swallows a change of fill, each of its letters has a share of the glyph. Only letters that are
raised or turned on their own are never ligated with others.
"""

from __future__ import annotations

import math
import operator
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import count, islice

from limner.typeset.fonts.faces import Cut, Ink
from limner.typeset.fonts.synthesis import thickened
from limner.typeset.itemising.characters import JOINED, is_hard_break, is_space, needs_no_glyph
from limner.typeset.itemising.orientation import axis
from limner.typeset.lettering.features import Feature, features
from limner.typeset.shaping.arabic import TATWEEL
from limner.typeset.shaping.carets import parted
from limner.typeset.shaping.columns import Kinds, Units
from limner.typeset.shaping.context import context
from limner.typeset.shaping.harfbuzz import Form, Raw, Run, harfbuzz
from limner.typeset.shaping.optical import closes_up, kerned, kerns_by_shape
from limner.typeset.shaping.shares import shares
from limner.typeset.shaping.unit import Glyph, Item, Unit, union
from limner.typeset.styles import Paint

_made = tuple.__new__

_NARROW = {2: "hwid", 3: "twid", 4: "qwid"}
"""The features that set so many characters in the width of one."""


class Pool:
    """Kinds of units met in a paragraph: by what an item and a paint share with others, then by what is set.

    ``forms`` keeps what was set alive, so that each can be known by its identity.
    """

    def __init__(self) -> None:
        self.kinds: list[Unit] = []
        self.met: dict[tuple[object, ...], dict[tuple[str, int, int], int]] = {}
        self.forms: list[Form] = []


class Caster:
    """Shapes the items of one paragraph, in reading order, into the columns of its units."""

    def __init__(self, text: str, pool: Pool | None = None) -> None:
        """Take a paragraph's text; a ``pool`` handed from one to the next saves measuring the same letter again."""
        self.text = text
        self._pool = pool or Pool()
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._at: list[int] = []
        self._heads: list[int] = []
        self._items: list[Item] = []

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
        text = self.text
        same = paints.count(paints[0]) == len(paints)
        shaped = _lengthened(text, item, bars) if bars else _shaped(text, item, loose=False)
        if same and len(bounds) == item.end - item.start and not bars and item.mode != "combined":
            merged = shaped
        else:
            place = {offset: k for k, offset in enumerate(bounds)}
            merged = _merge(shaped, place, item)
            if not same and _swallows(merged.offsets, place, paints):
                merged = _merge(_shaped(text, item, loose=True), place, item)
            if item.mode == "combined":
                merged = _merge(_narrowed(text, item, shaped), {item.start: 0}, item)
        if not merged.offsets:
            return
        ends = [*islice(merged.offsets, 1, None), item.end]
        self._heads.append(len(self._starts))
        self._items.append(item)
        self._starts += merged.offsets
        self._ends += ends
        if same:
            self._cast(item, merged, ends, paints[0])
            return
        for offset, end, form in zip(merged.offsets, ends, merged.at, strict=True):
            alone = _unit(text, item, offset, end, merged.forms[form], paints[place[offset]])
            self._at.append(len(self._pool.kinds))
            self._pool.kinds.append(_shared(alone, place, bounds, paints))

    def _cast(self, item: Item, run: Run, ends: Sequence[int], paint: Paint) -> None:
        """Find or make the kind of each cluster: the same first letter, length and form in the same setting."""
        text, pool = self.text, self._pool
        lengths = map(operator.sub, ends, run.offsets)
        index: defaultdict[tuple[str, int, int], int] = defaultdict(count().__next__)
        at = [*map(index.__getitem__, zip(map(text.__getitem__, run.offsets), run.at, lengths, strict=True))]
        met = pool.met.setdefault((item[2:], id(paint)), {})
        numbers: list[int] = []
        for character, form, length in index:
            look = run.forms[form]
            number = met.get((character, length, id(look)))
            if number is None:
                number = met[character, length, id(look)] = len(pool.kinds)
                k = at.index(len(numbers))
                pool.kinds.append(_unit(text, item, run.offsets[k], ends[k], look, paint))
                pool.forms.append(look)
            numbers.append(number)
        self._at += map(numbers.__getitem__, at)


def shape(
    text: str,
    item: Item,
    bounds: Sequence[int],
    paints: Sequence[Paint],
    bars: Mapping[int, int] | None = None,
    pool: Pool | None = None,
) -> list[Unit]:
    """Return the units of one item as a ``Caster`` shapes it."""
    caster = Caster(text, pool)
    caster.add(item, bounds, paints, bars)
    return caster.units().every()


def _narrowed(text: str, item: Item, run: Run) -> Run:
    """Return what stands in one square in the face's own narrow glyphs, where it has some that fit better."""
    feature = _NARROW.get(item.end - item.start)
    if feature is None or run.width <= 1.0:
        return run
    narrow = _shaped(text, item._replace(features=(*item.features, feature)), loose=False)
    return min(run, narrow, key=lambda one: one.width)


def _shared(unit: Unit, place: Mapping[int, int], bounds: Sequence[int], paints: Sequence[Paint]) -> Unit:
    first, last = place[unit.start], place.get(unit.end, len(paints))
    if last - first < 2 or unit.item.mode == "combined":
        return unit
    backward = unit.item.level % 2 == 1 and unit.item.mode != "upright"
    parting = parted(unit.item.cut, unit.glyphs, unit.item.rel, unit.item.mode)
    found = shares(bounds[first:last], paints[first:last], unit.advance - unit.tracked, backward, parting)
    return unit._replace(shares=found) if found else unit


def _shaped(text: str, item: Item, loose: bool) -> Run:
    before, after = context(text, item.start, item.end, item.script)
    body = text[item.start : item.end]
    separate = loose or (item.tracking != 0.0 and item.script not in JOINED)
    by_shape = item.kerning == "optical" and _kerned_by_shape(item)
    kern = item.kerning != "none" and not by_shape
    asked = [f for feature in features(item.features) if (f := feature.within(item.start, item.end))]
    if item.kerning == "optical" and item.mode == "across" and closes_up(item.cut, item.script):
        asked.append(Feature("palt", 1))
    run = harfbuzz(
        item.cut, body, before, after, item.script, item.language, item.level % 2, item.mode, tuple(asked), separate,
        kern,
    )  # fmt: skip
    if item.cut.instance.bold and item.mode != "upright":
        run = Run.of(item.cut, thickened(item.cut, run.raw()))
    if by_shape:
        run = Run.of(item.cut, kerned(item.cut, item.script, body, run.raw()))
    return run.moved(item.start)


def _kerned_by_shape(item: Item) -> bool:
    return item.mode == "across" and item.level % 2 == 0 and kerns_by_shape(item.cut, item.script)


def _lengthened(text: str, item: Item, bars: Mapping[int, int]) -> Run:
    """Shape an item with tatweels set into its text; their clusters bear the offset -1, which no grapheme has."""
    origins: list[int] = []
    body: list[str] = []
    for offset in range(item.start, item.end):
        count = bars.get(offset, 0)
        body.append(TATWEEL * count + text[offset])
        origins += [*[-1] * count, offset]
    whole = text[: item.start] + "".join(body) + text[item.end :]
    longer = item._replace(end=item.start + len(origins))
    found = _shaped(whole, longer, loose=False)
    return found._replace(offsets=[origins[offset - item.start] for offset in found.offsets])


def _merge(run: Run, place: dict[int, int], item: Item) -> Run:
    """Join clusters that begin inside a grapheme to the one before, so that units never cut a grapheme."""
    if all(map(place.__contains__, run.offsets)):
        return run
    merged: list[Raw] = []
    backward = item.level % 2 == 1 and item.mode != "upright"
    for offset, advance, glyphs in run.raw():
        if offset in place or not merged:
            merged.append((offset if offset in place else item.start, advance, glyphs))
            continue
        start, width, kept = merged[-1]
        if item.mode == "upright":
            joined = (*kept, *((g, x, y + width) for g, x, y in glyphs))
        elif backward:
            joined = (*glyphs, *((g, x + advance, y) for g, x, y in kept))
        else:
            joined = (*kept, *((g, x + width, y) for g, x, y in glyphs))
        merged[-1] = (start, width + advance, joined)
    return Run.of(item.cut, merged)


def _swallows(offsets: Sequence[int], place: dict[int, int], paints: Sequence[Paint]) -> bool:
    ends = [place[offset] for offset in islice(offsets, 1, None)] + [len(paints)]
    return any(
        any(paint.seat != paints[place[offset]].seat for paint in paints[place[offset] + 1 : last])
        for offset, last in zip(offsets, ends, strict=True)
    )


def _unit(text: str, item: Item, start: int, end: int, form: Form, paint: Paint) -> Unit:
    (advance, glyphs), rel, cut = form, item.rel, item.cut
    raise_by = -paint.shift * item.em - item.lift
    space = is_space(text[start])
    if is_hard_break(text[start]):
        return Unit(start, end, 0.0, (), None, item, paint, True, 0.0)
    tracked = (item.tracking + item.auto) * rel if space or item.script not in JOINED else 0.0
    if needs_no_glyph(text[start]) and not space and advance == 0.0:
        tracked = 0.0
    shrink = 1.0
    if item.mode == "turned":
        middle = axis(cut, item.script) * rel
        placed = tuple(Glyph(g, -middle - y * rel, x * rel) for g, x, y in glyphs)
        ink = _turned_ink(cut, placed, rel)
    elif item.mode == "combined":
        shrink, middle = min(1.0, 1.0 / advance) if advance else 1.0, axis(cut, item.script)
        placed = tuple(
            Glyph(g, (x - advance / 2) * rel * shrink, (0.5 + (middle + y) * shrink) * rel) for g, x, y in glyphs
        )
        ink = _ink(cut, placed, rel * shrink)
        advance = 1.0
    else:
        placed = tuple([_made(Glyph, (g, x * rel, y * rel)) for g, x, y in glyphs])
        ink = _ink(cut, placed, rel)
    if raise_by:
        placed = tuple(
            Glyph(g, x, y + raise_by) if item.mode == "across" else Glyph(g, x - raise_by, y) for g, x, y in placed
        )
        ink = _moved(ink, item, raise_by)
    if paint.rotation and ink is not None:
        placed, ink = _rotated(placed, ink, paint.rotation)
    return Unit(start, end, advance * rel + tracked, placed, ink, item, paint, space, tracked, shrink)


def _rotated(glyphs: tuple[Glyph, ...], ink: Ink, degrees: float) -> tuple[tuple[Glyph, ...], Ink]:
    """Turn a unit about the middle of its ink; the glyphs' own turn is left to whoever draws them."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    cx, cy = (ink.x0 + ink.x1) / 2, (ink.y0 + ink.y1) / 2
    half_w, half_h = (ink.x1 - ink.x0) / 2, (ink.y1 - ink.y0) / 2
    wide, high = abs(half_w * cos) + abs(half_h * sin), abs(half_w * sin) + abs(half_h * cos)
    moved = tuple(
        Glyph(g, cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos) for g, x, y in glyphs
    )
    return moved, Ink(cx - wide, cy - high, cx + wide, cy + high)


def _moved(ink: Ink | None, item: Item, by: float) -> Ink | None:
    if ink is None:
        return None
    if item.mode == "across":
        return Ink(ink.x0, ink.y0 + by, ink.x1, ink.y1 + by)
    return Ink(ink.x0 - by, ink.y0, ink.x1 - by, ink.y1)


def _ink(cut: Cut, glyphs: tuple[Glyph, ...], scale: float) -> Ink | None:
    box: Ink | None = None
    for glyph, x, y in glyphs:
        ink = cut.ink(glyph)
        if ink is None:
            continue
        x0, y0, x1, y1 = ink
        own: Ink = _made(Ink, (x + x0 * scale, y + y0 * scale, x + x1 * scale, y + y1 * scale))
        box = own if box is None else union(box, own)
    return box


def _turned_ink(cut: Cut, glyphs: tuple[Glyph, ...], scale: float) -> Ink | None:
    box: Ink | None = None
    for glyph, x, y in glyphs:
        ink = cut.ink(glyph)
        if ink is None:
            continue
        own = Ink(x - ink.y1 * scale, y + ink.x0 * scale, x - ink.y0 * scale, y + ink.x1 * scale)
        box = own if box is None else union(box, own)
    return box
