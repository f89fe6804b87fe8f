"""What shaping leaves: a glyph, a stretch shaped at once, and a unit, the smallest piece a line can be built of.

A unit is one grapheme, or several where the face ligates them; its glyphs lie relative to the unit's own left edge (its
top, in vertical lines), measured in ems of the block.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from limner.document.text import Kerning
from limner.typeset.fonts.faces import Cut, Ink
from limner.typeset.itemising.orientation import Mode
from limner.typeset.shaping.shares import Share
from limner.typeset.styles import Paint


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


def union(one: Ink, two: Ink) -> Ink:
    """Return the smallest ink box around both."""
    x0, y0, x1, y1 = one
    a0, b0, a1, b1 = two
    return Ink(a0 if a0 < x0 else x0, b0 if b0 < y0 else y0, a1 if a1 > x1 else x1, b1 if b1 > y1 else y1)


def graphemes(unit: Unit, bounds: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return the graphemes (start, end) that a unit holds; ``bounds`` are those of its paragraph."""
    at = bisect_right(bounds, unit.start)
    starts = [unit.start]
    while at < len(bounds) and bounds[at] < unit.end:
        starts.append(bounds[at])
        at += 1
    return tuple(zip(starts, [*starts[1:], unit.end], strict=True))
