"""A drop cap: the first letter of a block set so large that it spans several lines."""

from __future__ import annotations

from typing import NamedTuple

from limner.document.text import TextBlock
from limner.typeset.itemising.characters import JOINED
from limner.typeset.prepare import Prepared
from limner.typeset.shaping.shape import Unit

_GAP = 0.12


class Drop(NamedTuple):
    """The letter, how many times its size it is set, how many lines it spans, and how far it pushes them (ems)."""

    unit: Unit
    scale: float
    lines: int
    push: float

    def indent(self, line: int) -> float:
        """Return by how much a line of the first paragraph starts later."""
        return self.push if line < self.lines else 0.0

    @classmethod
    def of(cls, block: TextBlock, prepared: list[Prepared], straight_only: bool) -> Drop | None:
        """Return the block's drop cap, None where it has none or its script joins its letters."""
        if block.drop_cap < 2 or straight_only or not prepared or len(prepared[0].units) < 2:
            return None
        unit = prepared[0].units[0]
        if unit.space or unit.ink is None or unit.item.script in JOINED or unit.ink.y0 >= 0:
            return None
        cut, rel = unit.item.cut, unit.item.rel
        tall = (block.drop_cap - 1) * block.style.line_height * rel + cut.cap_height * rel
        scale = tall / -unit.ink.y0
        return cls(unit, scale, block.drop_cap, unit.ink.x1 * scale + _GAP)
