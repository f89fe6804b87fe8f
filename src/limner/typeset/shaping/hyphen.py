"""A unit at which a word is divided in, the same unit with a hyphen set after it out.

The hyphen is shaped with the letter before it, so that they kern, in the letter's own face and paint. It is a glyph more
of the letter's own cluster: the text does not change.
"""

from __future__ import annotations

from collections.abc import Sequence

from limner.typeset.fonts.faces import Cut, Ink
from limner.typeset.shaping.columns import Units
from limner.typeset.shaping.shape import shape
from limner.typeset.shaping.unit import Glyph, Unit, union

HYPHENS = "\u2010-"
"""The hyphen, and what stands for it in a face that lacks it."""


class Hyphener:
    """Sets hyphens after the units of one paragraph; letters that recur are shaped once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._known: dict[tuple[int, int, str], tuple[Unit, Unit] | None] = {}

    def after(self, unit: Unit) -> Unit | None:
        """Return a letter's unit with a hyphen after it, None where its face or its setting has no hyphen."""
        pair = self._shaped(unit, self.text[unit.start : unit.end])
        if pair is None or unit.item.level % 2:
            return None
        letter, hyphen = pair
        return _joined(unit, letter, hyphen, letter.advance)

    def head(self, unit: Unit) -> Unit | None:
        """Return what the second part of a parted ligature becomes at a line's start; None for a unit that is whole."""
        if unit.glyphs or unit.ink is not None or unit.advance <= 0.0 or unit.space:
            return None
        body = self.text[unit.start : unit.end]
        shaped = shape(body, unit.item._replace(start=0, end=len(body)), [0], [unit.paint])
        return shaped[0]._replace(start=unit.start, end=unit.end, item=unit.item) if len(shaped) == 1 else None

    def soft(self, before: Unit | None, unit: Unit) -> Unit | None:
        """Return a soft hyphen's unit as a hyphen that is seen, after the unit before it."""
        own = before is not None and before.item is unit.item and not before.space and not unit.item.level % 2
        pair = self._shaped(before, self.text[before.start : before.end]) if own and before else None
        if pair is not None and before is not None:
            letter, hyphen = pair
            kern = letter.advance - before.advance
            return _joined(unit, unit._replace(glyphs=(), ink=None), hyphen, kern)
        alone = self._shaped(unit, "")
        return None if alone is None else _joined(unit, unit._replace(glyphs=(), ink=None), alone[1], 0.0)

    def _shaped(self, unit: Unit, body: str) -> tuple[Unit, Unit] | None:
        key = (id(unit.item), id(unit.paint), body)
        if key not in self._known:
            self._known[key] = self._pair(unit, body)
        return self._known[key]

    def _pair(self, unit: Unit, body: str) -> tuple[Unit, Unit] | None:
        """Return a letter and a hyphen shaped together; the letter is the unit itself where there is no body."""
        item = unit.item
        hyphen = _hyphen(item.cut)
        if not hyphen or item.mode not in ("across", "turned"):
            return None
        text = body + hyphen
        alone = item._replace(start=0, end=len(text))
        bounds = [0, len(body)] if body else [0]
        units = shape(text, alone, bounds, [unit.paint] * len(bounds))
        if len(units) != len(bounds):
            return None
        return (units[0], units[1]) if body else (unit, units[0])


def parted(text: str, units: Units, offsets: Sequence[int]) -> Units:
    """Return units cut at those ``offsets`` (rising) that lie inside one, as divisions of a word do inside a ligature.

    The first part keeps the ligature's glyphs, the second has none: they look as before until a line ends between them.
    """
    if not offsets:
        return units
    starts = set(units.starts)
    inner = [offset for offset in offsets if offset not in starts and offset < len(text)]
    if not inner:
        return units
    found: list[Unit] = []
    pending = iter(inner)
    at = next(pending, len(text))
    for unit in units:
        while at <= unit.start:
            at = next(pending, len(text))
        if at < unit.end and unit.item.mode == "across" and not unit.item.level % 2:
            share = (unit.advance - unit.tracked) * (at - unit.start) / (unit.end - unit.start)
            found.append(unit._replace(end=at, advance=share, tracked=0.0))
            found.append(unit._replace(start=at, advance=unit.advance - share, glyphs=(), ink=None))
        else:
            found.append(unit)
    return Units.of(found)


def _hyphen(cut: Cut) -> str:
    return next((c for c in HYPHENS if cut.glyph(c)), "")


def _joined(unit: Unit, letter: Unit, hyphen: Unit, at: float) -> Unit:
    """Return ``unit`` with a letter's glyphs and a hyphen's that begin ``at`` so many ems along the line."""
    dx, dy = (0.0, at) if unit.item.mode == "turned" else (at, 0.0)
    glyphs = (*letter.glyphs, *(Glyph(g, x + dx, y + dy) for g, x, y in hyphen.glyphs))
    ink = letter.ink
    if hyphen.ink is not None:
        x0, y0, x1, y1 = hyphen.ink
        moved = Ink(x0 + dx, y0 + dy, x1 + dx, y1 + dy)
        ink = moved if ink is None else union(ink, moved)
    return unit._replace(advance=at + hyphen.advance, glyphs=glyphs, ink=ink, tracked=hyphen.tracked)
