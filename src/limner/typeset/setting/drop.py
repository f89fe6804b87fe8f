"""An initial: what a block begins with, set so large that it spans several lines, sunk into them or raised above.

Latin, Cyrillic and Greek capitals reach from the first line's cap height to the baseline of the last line they span.
Devanagari, Bengali and Gurmukhi hang from the headline: the first akshara's headline continues the first line's. Chinese,
Japanese and Korean initials are squares from the first line's em box to the last one's, as wide as whole characters.
Arabic letters stay joined: the first word is the initial, as large as its lines hold with its descenders. A quotation mark
before the letter goes with it.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from limner.document.text import TextBlock
from limner.typeset.initials import initial_length
from limner.typeset.itemising.characters import EAST_ASIAN
from limner.typeset.prepare import Prepared
from limner.typeset.setting.rows import Row, seen_order
from limner.typeset.shaping.shape import Unit
from limner.typeset.shaping.spacing import SQUARE

_GAP = 0.12
_BODIES = {"Deva": "\u0915", "Beng": "\u0995", "Guru": "\u0a15", "Arab": "\u0627", "Hebr": "\u05d0"}
"""By script, the letter whose height stands for its letters' tops."""
_FOOT = 0.12
"""How far below the baseline a square's foot lies (ems)."""
_DEEP = 0.2
"""How far below the last baseline an Arabic initial may reach (ems)."""


class Drop(NamedTuple):
    """An initial's units, how many times their size they are set, and what that does to the lines (ems of the block).

    ``lines`` start ``push`` later; the initial stands on the baseline of line ``on``, ``below`` the first
    one, moved down by ``sink``; the first
    ``skipped`` units of the paragraph are the initial and the white space after it.
    """

    units: tuple[Unit, ...]
    order: tuple[int, ...]
    skipped: int
    scale: float
    lines: int
    on: int
    push: float
    below: float
    sink: float = 0.0

    def indent(self, line: int) -> float:
        """Return by how much a line of the first paragraph starts later."""
        return self.push if line < self.lines else 0.0

    def raised(self, rows: list[Row]) -> list[Row]:
        """Return rows of which the first makes room for an initial that rises above it."""
        if not rows:
            return rows
        reach = rows[0].extents
        tops = [-unit.ink.y0 for unit in self.units if unit.ink is not None]
        above = max(reach.above, max(tops, default=0.0) * self.scale - self.sink - self.below)
        return [rows[0]._replace(extents=reach._replace(above=above)), *rows[1:]]

    @classmethod
    def of(cls, block: TextBlock, prepared: list[Prepared], straight_only: bool) -> Drop | None:
        """Return the block's initial, None where it has none or nothing is left to stand beside it."""
        if block.drop_cap < 2 or straight_only or not prepared or len(prepared[0].units) < 2:
            return None
        p = prepared[0]
        length = initial_length(p.source.text)
        last = next((k for k, unit in enumerate(p.units) if unit.end >= length), len(p.units) - 1) + 1
        units = tuple(p.units[:last])
        head = units[-1]
        count = last
        while count < len(p.units) - 1 and p.units[count].space:
            count += 1
        if head.space or head.ink is None or head.ink.y0 >= 0 or last >= len(p.units):
            return None
        more = (block.drop_cap - 1) * block.style.line_height * head.item.em
        square = head.item.script in EAST_ASIAN
        body = 1.0 * head.item.rel if square else _body(head)
        scale, lift = (more + body) / body, 0.0
        if head.item.script == "Arab" and not block.drop_raised:
            scale, lift = _within(units, more + body)
        order = tuple(seen_order(units, 0, last))
        wide = sum(units[i].advance for i in order) - units[order[-1]].tracked
        before, after = units[order[0]].ink, units[order[-1]]
        inked = wide - (before.x0 if before else 0.0)
        inked -= after.advance - after.tracked - after.ink.x1 if after.ink else 0.0
        push = (
            math.ceil(wide * scale - 0.05)
            if head.item.script in SQUARE
            else inked * scale + _GAP * min(2.0, scale) * head.item.rel
        )
        sink = _FOOT * (1.0 - scale) * head.item.rel if square else 0.0
        lines, on = (1, 0) if block.drop_raised else (block.drop_cap, block.drop_cap - 1)
        below, sink = (0.0, 0.0) if block.drop_raised else (more, sink - lift)
        return cls(units, order, count, scale, lines, on, push, below, sink)


def _within(units: tuple[Unit, ...], room: float) -> tuple[float, float]:
    """Return how many times their size letters are set that reach far below the baseline, and how far they are lifted.

    ``room`` is from the tops of the first line's letters to the last baseline (ems); a descender's depth is let below it.
    """
    inks = [unit.ink for unit in units if unit.ink is not None]
    top, foot = max(-ink.y0 for ink in inks), max(ink.y1 for ink in inks)
    scale = (room + _DEEP) / max(top + foot, 1e-6)
    return scale, max(0.0, foot * scale - _DEEP)


def _body(unit: Unit) -> float:
    """Return how high the letters of a unit's script stand above the baseline (ems of the block)."""
    cut, rel = unit.item.cut, unit.item.rel
    assert unit.ink is not None
    sign = _BODIES.get(unit.item.script)
    if sign is None:
        top = -unit.ink.y0
        return cut.cap_height * rel if abs(top - cut.cap_height * rel) < 0.08 * rel else top
    ink = cut.ink(cut.glyph(sign))
    return -ink.y0 * rel if ink is not None and ink.y0 < 0 else -unit.ink.y0
