"""An initial: what a block begins with, set so large that it spans several lines, sunk into them or raised above.

Latin, Cyrillic and Greek capitals reach from the first line's cap height to the baseline of the last line they span.
Devanagari, Bengali and Gurmukhi hang from the headline: the first akshara's headline continues the first line's. Chinese,
Japanese and Korean initials are squares from the first line's em box to the last one's, as wide as whole characters.
Arabic letters stay joined: the first word is the initial, as large as its lines hold with its descenders. A quotation mark
before the letter goes with it.
"""

from __future__ import annotations

import math
from itertools import accumulate
from typing import NamedTuple

from limner.document.text import TextBlock
from limner.typeset.initials import initial_length
from limner.typeset.itemising.characters import EAST_ASIAN
from limner.typeset.prepare import Prepared
from limner.typeset.setting.rows import Row, seen_order
from limner.typeset.shaping.spacing import SQUARE
from limner.typeset.shaping.unit import Unit

_GAP = 0.15
_BODIES = {"Deva": "\u0915", "Beng": "\u0995", "Guru": "\u0a15", "Arab": "\u0627", "Hebr": "\u05d0"}
"""By script, the letter whose height stands for its letters' tops."""
_BESIDE_SQUARE = 0.15
"""The least white between a square initial's ink and the characters beside it, which stand on the grid of whole ones (ems)."""
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

    def raised(self, rows: list[Row], columns: int) -> list[Row]:
        """Return rows that make room for an initial: above the first, and below where the paragraph is shorter than it.

        Where there are more ``columns`` than one, its foot counts as the first line's, whose column it stays in.
        """
        inks = [unit.reach for unit in self.units if unit.reach is not None]
        if not rows or not inks:
            return rows
        found = list(rows)
        own = next((k for k, one in enumerate(rows) if one.prepared is not rows[0].prepared), len(rows))
        depths = [0.0, *accumulate(one.pitch for one in rows[1:own])]
        base = self.sink + (depths[self.on] if self.on < own else self.below)
        reach = rows[0].extents
        above = max(reach.above, max(-ink.y0 for ink in inks) * self.scale - base)
        found[0] = rows[0]._replace(extents=reach._replace(above=above))
        on = min(self.on, own - 1) if columns == 1 else 0
        reach = found[on].extents
        base = base if columns == 1 else max(base, self.sink + self.below)
        below = max(reach.below, base + max(ink.y1 for ink in inks) * self.scale - depths[on])
        found[on] = found[on]._replace(extents=reach._replace(below=below))
        if own < len(rows) and self.on >= own:
            found[own] = rows[own]._replace(pitch=rows[own].pitch + self.below - depths[-1])
        return found

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
        order = tuple(seen_order(p.units, 0, last))
        wide = sum(units[i].advance for i in order) - units[order[-1]].tracked
        before, after = units[order[0]].reach, units[order[-1]]
        inked = wide - (before.x0 if before else 0.0)
        inked -= after.advance - after.tracked - after.reach.x1 if after.reach else 0.0
        reach = (inked + (before.x0 if before else 0.0)) * scale
        push = (
            math.ceil(reach + _BESIDE_SQUARE)
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
