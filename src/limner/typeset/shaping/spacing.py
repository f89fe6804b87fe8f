"""Shaped units of Chinese and Japanese in, the same units with the space around punctuation and Latin words set right out.

JLREQ §3.1 and CLREQ §3.1: a full-width bracket or stop brings half an em of white with it. Between two of them one half is
enough, and none is wanted at the end of a line. Korean parts its words by spaces: there a bracket's white would be read as one, and is
taken away. Where Han or kana meet Latin letters or digits, a little space opens.
"""

from __future__ import annotations

import numpy as np

from limner.typeset.fonts.faces import Ink
from limner.typeset.shaping.columns import Units
from limner.typeset.shaping.unit import Glyph, Unit

SQUARE = frozenset({"Hani", "Hira", "Kana", "Bopo"})
"""Scripts of one line of Chinese or Japanese: shaped together, so that their punctuation knows its neighbours."""

_TRIMMED = SQUARE | {"Hang"}
_APART = 0.125
_HALF = 0.5
_OPENING = frozenset("「『（［｛〈《【〔〖〘〚｟“‘")
_CLOSING = frozenset("」』）］｝〉》】〕〗〙〛｠、。，．：；！？”’")
_INSEPARABLE = frozenset("\u2014\u2015\u2025\u2026\u22ef\u3033\u3034\u3035")
"""Marks that are set in pairs, two squares as one (JLREQ cl-08)."""


_MIDDLE = frozenset("\u30fb\u00b7\uff1a\uff1b\u2027")
"""Marks in the middle of a square of their own, which leave a quarter white on either side."""

_AFTER_CLOSING = _CLOSING | _OPENING | _MIDDLE | {"\u3000"}
_BEFORE_OPENING = _OPENING | _MIDDLE | {"\u3000"}
"""After and before which a full-width bracket needs no white of its own (CSS Text 4, text-spacing-trim)."""

_STICKY = _OPENING | _CLOSING | _INSEPARABLE
_MARKED = _OPENING | _CLOSING | _BEFORE_OPENING


def space_out(text: str, units: Units) -> Units:
    """Return the units of a paragraph with their advances adjusted; what is added or kept after a unit falls away at line ends."""
    if text.isascii() or not any(unit.item.script in _TRIMMED for unit in units.kinds.units):
        return units
    numbers, kinds = list(units.numbers), list(units.kinds.units)
    known: dict[tuple[int, int], tuple[int, int]] = {}
    for k in _spaced(text, units):
        pair = numbers[k], numbers[k + 1] if k + 1 < len(numbers) else -1
        if pair not in known:
            known[pair] = _parted(text, kinds, *pair)
        numbers[k : k + 2] = known[pair] if pair[1] >= 0 else known[pair][:1]
    return units.recast(numbers, kinds) if numbers != units.numbers else units


def _parted(text: str, kinds: list[Unit], one: int, two: int) -> tuple[int, int]:
    """Return the kinds that two of ``kinds`` are where they meet, adding those that are new; there is no second if it is -1."""
    unit, after = kinds[one], kinds[two] if two >= 0 else None
    first, follows = text[unit.start], text[after.start] if after else ""
    changed, then = unit, after
    if unit.item.script == "Hang":
        changed = _bare(first, unit)
    elif first in _OPENING and unit.item.level == 0 and _blank_before(unit):
        changed = unit._replace(head=_HALF * unit.item.rel)
    if unit.item.script != "Hang" and first in _CLOSING and _blank_after(unit):
        half = _HALF * unit.item.rel
        if follows in _AFTER_CLOSING:
            changed = unit._replace(advance=unit.advance - half)
        else:
            changed = unit._replace(tracked=unit.tracked + half)
    elif first in _BEFORE_OPENING and follows in _OPENING and after is not None and _blank_before(after):
        then = pulled(after, _HALF * after.item.rel)
    elif after is not None and meets(first, unit, follows, after):
        gap = _APART * unit.item.rel
        changed = changed._replace(advance=changed.advance + gap, tracked=changed.tracked + gap)
    found: list[int] = []
    for number, old, new in ((one, unit, changed), (two, after, then)):
        if new is not old and new is not None:
            number = len(kinds)
            kinds.append(new)
        found.append(number)
    return found[0], found[1]


def _bare(first: str, unit: Unit) -> Unit:
    """Return a mark of Korean without the white half of its square."""
    half = _HALF * unit.item.rel
    if first in _OPENING and unit.item.level == 0 and _blank_before(unit):
        return pulled(unit, half)
    if first in _CLOSING and _blank_after(unit):
        return unit._replace(advance=unit.advance - half)
    return unit


def _spaced(text: str, units: Units) -> list[int]:
    """Return the units beside which space may open or close: marks, and those where squares meet other letters."""
    marked = units.column(units.kinds.flags(lambda unit: text[unit.start] in _MARKED))
    square = units.column(units.kinds.flags(lambda unit: unit.item.script in SQUARE))
    marked[:-1] |= square[:-1] != square[1:]
    places: list[int] = np.flatnonzero(marked).tolist()
    return places


def meets(first: str, unit: Unit, follows: str, after: Unit) -> bool:
    """Tell whether Han or kana meet Latin letters or digits between two units."""
    one, two = unit.item.script in SQUARE, after.item.script in SQUARE
    if one == two or (after if one else unit).item.mode in ("combined", "upright"):
        return False
    return first.isalnum() and follows.isalnum()


def sticks(text: str, one: Unit, two: Unit) -> bool:
    """Tell whether no white may open between two full-width units: inside brackets, before stops, in dashes and leaders."""
    before, after = text[one.end - 1], text[two.start]
    if before in _OPENING or after in _CLOSING:
        return True
    return before == after and after in _INSEPARABLE


def signs(text: str, unit: Unit) -> tuple[str, str]:
    """Return the signs a unit begins and ends with, "" for those that ``sticks`` does not ask about."""
    first, last = text[unit.start], text[unit.end - 1]
    return first if first in _STICKY else "", last if last in _STICKY else ""


def blank(text: str, unit: Unit) -> tuple[float, float]:
    """Return the white (ems) that a full-width mark brings before and after its ink and may lose."""
    half = _HALF * unit.item.rel
    first = text[unit.start]
    if unit.item.script not in SQUARE:
        return 0.0, 0.0
    return (
        half if first in _OPENING and _blank_before(unit) else 0.0,
        half if first in _CLOSING and _blank_after(unit) else 0.0,
    )


def _blank_after(unit: Unit) -> bool:
    """Tell whether a full-width unit leaves its second half white."""
    end = 0.0 if unit.ink is None else (unit.ink.y1 if unit.item.mode == "upright" else unit.ink.x1)
    return unit.ink is not None and end <= 0.56 * unit.item.rel and unit.advance >= 0.95 * unit.item.rel


def _blank_before(unit: Unit) -> bool:
    start = 0.0 if unit.ink is None else (unit.ink.y0 if unit.item.mode == "upright" else unit.ink.x0)
    return unit.ink is not None and start >= 0.44 * unit.item.rel and unit.advance >= 0.95 * unit.item.rel


def pulled(unit: Unit, by: float) -> Unit:
    """Return a unit that starts ``by`` ems later in its own white."""
    dx, dy = (0.0, by) if unit.item.mode == "upright" else (by, 0.0)
    glyphs = tuple(Glyph(g, x - dx, y - dy) for g, x, y in unit.glyphs)
    ink = unit.ink and Ink(unit.ink.x0 - dx, unit.ink.y0 - dy, unit.ink.x1 - dx, unit.ink.y1 - dy)
    return unit._replace(glyphs=glyphs, ink=ink, advance=unit.advance - by, head=0.0)
