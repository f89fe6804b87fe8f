"""Graphemes with faces in, shaped units out: the smallest pieces a line can be built of, measured in ems of the block.

A unit is one grapheme, or several where the face ligates them; its glyphs lie relative to the unit's own left edge (its
top, in vertical lines). Runs are shaped whole, across changes of paint, so that kerning and joining survive a coloured
letter; where a ligature swallows a change of fill, each of its letters has a share of the glyph. Only letters that are
raised or turned on their own are never ligated with others.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from limner.document.text import Kerning
from limner.typeset.fonts.faces import Cut, Ink
from limner.typeset.fonts.synthesis import thickened
from limner.typeset.itemising.characters import JOINED, is_hard_break, is_space, needs_no_glyph
from limner.typeset.itemising.orientation import Mode, axis
from limner.typeset.lettering.features import Feature, features
from limner.typeset.shaping.arabic import TATWEEL
from limner.typeset.shaping.carets import parted
from limner.typeset.shaping.context import context
from limner.typeset.shaping.harfbuzz import Raw, harfbuzz
from limner.typeset.shaping.optical import closes_up, kerned, kerns_by_shape
from limner.typeset.shaping.shares import Share, shares
from limner.typeset.styles import Paint

_made = tuple.__new__

_NARROW = {2: "hwid", 3: "twid", 4: "qwid"}
"""The features that set so many characters in the width of one."""


class Glyph(NamedTuple):
    """A glyph id, and its origin relative to the unit's (ems of the block; x right, y down)."""

    id: int
    x: float
    y: float


class Item(NamedTuple):
    """A stretch [start, end) of a paragraph to be shaped at once."""

    start: int
    end: int
    level: int
    script: str
    language: str
    cut: Cut
    rel: float
    tracking: float
    features: tuple[str, ...]
    mode: Mode
    scale: float = 1.0
    """By how much ``rel`` was changed so that the item's script looks as large as the text's main one."""
    lift: float = 0.0
    """How far its baseline is raised for the same end (ems of the block)."""
    kerning: Kerning = "font"
    auto: float = 0.0
    """Letter-space that the size asks for, beside ``tracking`` (ems of the run)."""

    @property
    def em(self) -> float:
        """The relative size that was asked for: what leading and line boxes go by."""
        return self.rel if self.scale == 1.0 else round(self.rel / self.scale, 9)


class Aside(NamedTuple):
    """What stands beside a unit: ruby and emphasis ``marks`` placed about the unit's origin, and their ink together.

    After a ``tied`` unit no line may end and no gap may open: one ruby spans it and the next.
    """

    marks: tuple[Unit, ...]
    ink: Ink | None
    tied: bool


class Unit(NamedTuple):
    """A shaped piece [start, end) of a paragraph: its advance along the line, glyphs, ink (y down), item and paint."""

    start: int
    end: int
    advance: float
    glyphs: tuple[Glyph, ...]
    ink: Ink | None
    item: Item
    paint: Paint
    space: bool
    tracked: float
    shrink: float = 1.0
    aside: Aside | None = None
    head: float = 0.0
    """White before its ink that falls away at a line's start, as ``tracked`` does after it at a line's end."""
    hang: tuple[float, float] = (0.0, 0.0)
    """How far it hangs into the margin at its left and right (its top and foot in vertical lines)."""
    shares: tuple[Share, ...] = ()
    """Where one glyph holds letters of several paints: the part of each."""

    @property
    def reach(self) -> Ink | None:
        """The ink of the unit with all that stands beside it."""
        if self.aside is None or self.aside.ink is None:
            return self.ink
        return self.aside.ink if self.ink is None else union(self.ink, self.aside.ink)

    @property
    def tied(self) -> bool:
        """Whether the line must hold the unit and the next together, without a gap."""
        return self.aside is not None and self.aside.tied


Pool = dict[tuple[object, ...], dict[tuple[object, ...], Unit]]
"""Units already made in a paragraph, by what an item and a paint share with others, then by what is set."""


def shape(
    text: str,
    item: Item,
    bounds: Sequence[int],
    paints: Sequence[Paint],
    bars: Mapping[int, int] | None = None,
    pool: Pool | None = None,
) -> list[Unit]:
    """Return an item's units in reading order; ``bounds`` are its grapheme offsets, ``paints`` one paint a grapheme.

    ``bars`` maps offsets between graphemes to the number of tatweels that lengthen the join there; they belong to the
    unit before them. A ``pool`` handed from item to item of one paragraph saves measuring the same letter again.
    """
    same = all(paint is paints[0] or paint == paints[0] for paint in paints)
    raw = _lengthened(text, item, bars) if bars else _shaped(text, item, loose=False)
    place = {offset: k for k, offset in enumerate(bounds)}
    merged = _merge(raw, place, item)
    if not same and _swallows(merged, place, paints, item.end):
        merged = _merge(_shaped(text, item, loose=True), place, item)
    if item.mode == "combined":
        merged = _merge(_narrowed(text, item, raw), {item.start: 0}, item)
    ends = [offset for offset, _, _ in merged[1:]] + [item.end]
    units: list[Unit] = []
    known: dict[tuple[object, ...], tuple[Any, ...]] = {}
    made: dict[tuple[object, ...], Unit] = {}
    if pool is not None and same:
        made = pool.setdefault((item[2:], id(paints[0])), made)
    for (start, advance, glyphs), end in zip(merged, ends, strict=True):
        paint = paints[0] if same else paints[place[start]]
        if not same:
            alone = _unit(text, item, start, end, advance, glyphs, paint)
            units.append(_shared(alone, place, bounds, paints))
            continue
        key = (text[start], advance, glyphs)
        rest = known.get(key)
        if rest is None:
            unit = made.get(key)
            if unit is None:
                unit = made[key] = _unit(text, item, start, end, advance, glyphs, paint)
            rest = known[key] = (*unit[2:5], item, *unit[6:])
        units.append(_made(Unit, (start, end) + rest))  # noqa: RUF005
    return units


def _narrowed(text: str, item: Item, raw: list[Raw]) -> list[Raw]:
    """Return what stands in one square in the face's own narrow glyphs, where it has some that fit better."""
    feature = _NARROW.get(item.end - item.start)
    if feature is None or sum(wide for _, wide, _ in raw) <= 1.0:
        return raw
    narrow = _shaped(text, item._replace(features=(*item.features, feature)), loose=False)
    return min(raw, narrow, key=lambda run: sum(wide for _, wide, _ in run))


def _shared(unit: Unit, place: Mapping[int, int], bounds: Sequence[int], paints: Sequence[Paint]) -> Unit:
    first, last = place[unit.start], place.get(unit.end, len(paints))
    if last - first < 2 or unit.item.mode == "combined":
        return unit
    backward = unit.item.level % 2 == 1 and unit.item.mode != "upright"
    parting = parted(unit.item.cut, unit.glyphs, unit.item.rel, unit.item.mode)
    found = shares(bounds[first:last], paints[first:last], unit.advance - unit.tracked, backward, parting)
    return unit._replace(shares=found) if found else unit


def _shaped(text: str, item: Item, loose: bool) -> list[Raw]:
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
        run = thickened(item.cut, run)
    if by_shape:
        run = kerned(item.cut, item.script, body, run)
    if not item.start:
        return list(run)
    return [(offset + item.start, advance, glyphs) for offset, advance, glyphs in run]


def _kerned_by_shape(item: Item) -> bool:
    return item.mode == "across" and item.level % 2 == 0 and kerns_by_shape(item.cut, item.script)


def _lengthened(text: str, item: Item, bars: Mapping[int, int]) -> list[Raw]:
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
    return [(origins[offset - item.start], advance, glyphs) for offset, advance, glyphs in found]


def _merge(raw: list[Raw], place: dict[int, int], item: Item) -> list[Raw]:
    """Join clusters that begin inside a grapheme to the one before, so that units never cut a grapheme."""
    if all(offset in place for offset, _, _ in raw):
        return raw
    merged: list[Raw] = []
    backward = item.level % 2 == 1 and item.mode != "upright"
    for offset, advance, glyphs in raw:
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
    return merged


def _swallows(raw: list[Raw], place: dict[int, int], paints: Sequence[Paint], end: int) -> bool:
    ends = [place[offset] for offset, _, _ in raw[1:]] + [len(paints)]
    return any(
        any(paint.seat != paints[place[offset]].seat for paint in paints[place[offset] + 1 : last])
        for (offset, _, _), last in zip(raw, ends, strict=True)
    )


def _unit(
    text: str,
    item: Item,
    start: int,
    end: int,
    advance: float,
    glyphs: tuple[tuple[int, float, float], ...],
    paint: Paint,
) -> Unit:
    rel, cut = item.rel, item.cut
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


def union(one: Ink, two: Ink) -> Ink:
    """Return the smallest ink box around both."""
    x0, y0, x1, y1 = one
    a0, b0, a1, b1 = two
    return Ink(a0 if a0 < x0 else x0, b0 if b0 < y0 else y0, a1 if a1 > x1 else x1, b1 if b1 > y1 else y1)
