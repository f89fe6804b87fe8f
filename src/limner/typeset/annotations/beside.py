"""Set units in, units set beside others out: moved, sized and given to the letters they belong to."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from limner.document.fills import Fill
from limner.typeset.fonts.faces import Ink
from limner.typeset.itemising.characters import EAST_ASIAN
from limner.typeset.shaping.unit import Aside, Glyph, Unit, union
from limner.typeset.styles import Margins, Source, Styled

Setter = Callable[[Source, bool], list[Unit]]
"""Sets a small text, across or down, by the same phases as the paragraph it stands beside."""


class Scene(NamedTuple):
    """The paragraph being annotated: its text and runs, where its graphemes begin, its writing, and how to set more."""

    source: Source
    bounds: list[int]
    vertical: bool
    setter: Setter

    def run_at(self, offset: int) -> Styled:
        """Return the run that a character belongs to."""
        return next(run for run in self.source.runs if run.start <= offset < run.end)

    def set(self, text: str, run: Styled, size: float, fill: Fill | None, vertical: bool) -> list[Unit]:
        """Return a text's units in the font and paint of a run, ``size`` times as large, down or across."""
        stroke = run.paint.stroke
        if stroke is not None:
            stroke = stroke.model_copy(update={"width": stroke.width * size})
        paint = run.paint._replace(
            fill=fill or run.paint.fill, stroke=stroke, decorations=(), highlight=None, shift=0.0, leader=None
        )
        font = run.font.model_copy(update={"features": (*run.font.features, "ruby")})
        small = run._replace(
            font=font, start=0, end=len(text), orientation="auto", rel=run.rel * size, tracking=0.0, paint=paint
        )
        return self.setter(Source(text, (small,), (), 0.0, Margins(), 0), vertical)


def moved(unit: Unit, dx: float, dy: float) -> Unit:
    """Return a unit with its glyphs, ink and what stands beside it moved (ems of the block)."""
    aside = unit.aside
    if aside is not None:
        aside = aside._replace(marks=tuple(moved(mark, dx, dy) for mark in aside.marks), ink=shifted(aside.ink, dx, dy))
    glyphs = tuple(Glyph(g, x + dx, y + dy) for g, x, y in unit.glyphs)
    return unit._replace(glyphs=glyphs, ink=shifted(unit.ink, dx, dy), aside=aside)


def shifted(ink: Ink | None, dx: float, dy: float) -> Ink | None:
    """Return an ink box moved."""
    return ink and Ink(ink.x0 + dx, ink.y0 + dy, ink.x1 + dx, ink.y1 + dy)


def with_mark(unit: Unit, mark: Unit) -> Unit:
    """Return a unit with another set beside it; the mark's place is relative to the unit's origin."""
    aside = unit.aside or Aside((), None, False)
    ink = aside.ink
    if mark.ink is not None:
        ink = mark.ink if ink is None else union(ink, mark.ink)
    own = mark._replace(start=unit.start, end=unit.end)
    return unit._replace(aside=aside._replace(marks=(*aside.marks, own), ink=ink))


def tie(unit: Unit) -> Unit:
    """Return a unit after which no line may end and no gap may open."""
    return unit._replace(aside=(unit.aside or Aside((), None, False))._replace(tied=True))


def reach(units: list[Unit], vertical: bool) -> tuple[float, float]:
    """Return how far the frames of letters go above and below their baseline; right and left of a column's middle."""
    above = below = 0.0
    for unit in units:
        item, ink = unit.item, unit.ink
        lift = unit.paint.shift * item.em + item.lift
        if vertical:
            up = down = 0.5 * item.rel
            lift = unit.paint.shift * item.em
        else:
            up, down = item.cut.ascent * item.rel, item.cut.descent * item.rel
        above, below = max(above, up + lift), max(below, down - lift)
        if ink is not None and item.script not in EAST_ASIAN:
            far = (ink.x1, -ink.x0) if vertical else (-ink.y0, ink.y1)
            above, below = max(above, far[0]), max(below, far[1])
    return above, below


def length(units: list[Unit]) -> float:
    """Return the advance of units set in a row, without what falls away after the last."""
    return sum(unit.advance for unit in units) - (units[-1].tracked if units else 0.0)
