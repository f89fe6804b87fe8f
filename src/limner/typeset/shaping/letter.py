"""A cluster in, the unit it is set as out: its glyphs placed, their ink measured, in ems of the block."""

from __future__ import annotations

import math
from typing import NamedTuple

from limner.typeset.fonts.faces import Cut, Ink
from limner.typeset.itemising.characters import JOINED, is_hard_break, is_space, needs_no_glyph
from limner.typeset.itemising.orientation import axis
from limner.typeset.shaping.clusters import whole_form
from limner.typeset.shaping.harfbuzz import MOST_FORMS, Form, Look
from limner.typeset.shaping.unit import Glyph, Item, Unit, union
from limner.typeset.styles import Paint

_made = tuple.__new__
_BARE = (None, 0.0, (0.0, 0.0), ())
"""Of a unit that nothing stands beside or hangs."""


class Letter(NamedTuple):
    """A cluster's form, and its glyphs and their ink as they are set level; None for what is not known yet."""

    form: Form
    level: tuple[tuple[Glyph, ...], Ink | None] | None


def letter_of(item: Item, look: Look) -> Letter:
    """Return how a cluster is set in an item's face and size; for those of a face that were met it is known."""
    known: dict[object, Letter] = item.cut.letters
    key = (look, item.rel, item.level % 2)
    found = known.get(key)
    if found is None:
        form = whole_form(item, look)
        if len(known) >= MOST_FORMS:
            known.clear()
        found = known[key] = Letter(form, _level(item.cut, form, item.rel))
    return found


def _level(cut: Cut, form: Form, rel: float) -> tuple[tuple[Glyph, ...], Ink | None]:
    placed = tuple([_made(Glyph, (g, x * rel, y * rel)) for g, x, y in form[1]])
    return placed, _ink(cut, placed, rel)


def unit_of(text: str, item: Item, start: int, end: int, letter: Letter, paint: Paint) -> Unit:
    """Return the unit of a cluster [start, end) of a text."""
    (advance, glyphs), rel, cut = letter.form, item.rel, item.cut
    raise_by = -paint.shift * item.em - item.lift
    space = is_space(text[start])
    if is_hard_break(text[start]):
        return Unit(start, end, 0.0, (), None, item, paint, True, 0.0)
    tracked = (item.tracking + item.auto) * rel if space or item.script not in JOINED else 0.0
    if advance == 0.0 and not space and needs_no_glyph(text[start]):
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
        placed, ink = letter.level or _level(cut, letter.form, rel)
    if raise_by:
        placed = tuple(
            Glyph(g, x, y + raise_by) if item.mode == "across" else Glyph(g, x - raise_by, y) for g, x, y in placed
        )
        ink = _moved(ink, item, raise_by)
    if paint.rotation and ink is not None:
        placed, ink = _rotated(placed, ink, paint.rotation)
    return _made(Unit, (start, end, advance * rel + tracked, placed, ink, item, paint, space, tracked, shrink, *_BARE))


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
