"""The base of a composed sheet: a page with its look, scale and outline; text, titles, pictures, and the fitting of trees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from limner.design.archetypes.decor import frame, pattern
from limner.design.archetypes.page import Page
from limner.design.composed.figures import data_of, marked, names_of
from limner.design.composed.looks import Look, Surfaces, look_of, surfaces_of
from limner.design.composed.outline import Outline, Part, outline_of
from limner.design.context import Context, Sheet
from limner.design.layout import Figure, Node, Option, Panel, Row, Rule, Scale, Solved, Stack, Text
from limner.design.layout.tree import Across
from limner.design.scripts import letters_of
from limner.design.structured.board import Board
from limner.design.structured.compose import compose, compose_best
from limner.design.structured.deck import Deck
from limner.design.structured.pictures import draw_icon, spots_in
from limner.design.structured.plots import draw_chart
from limner.design.structured.voices import LABEL, TEXT, TITLE, Voice
from limner.document.color import Color
from limner.document.geometry import Box
from limner.document.plan import Copy

FLOOR = 1.5
"""Least size of type on a composed sheet, in units (hundredths of the short edge)."""
_SHORT = 70
"""Strings of fewer letters are broken into lines of even length, as headlines are."""
_LOUD = ("hairline", "geometric", "halftone", "rays", "rainbow")
"""Ornaments that are too loud behind much text, or that draw nothing."""
_OPTICAL = {"Arab": 1.16, "Deva": 1.1, "Beng": 1.1}


class Core:
    """The base of what a composed sheet is made with."""

    def __init__(
        self, ctx: Context, *, body: float = 2.5, ratio: float = 1.25, look: Look | None = None, charted: bool = False
    ) -> None:
        """Start a sheet; ``body`` is the size of text at scale 1, in units, each step of the scale ``ratio`` times larger.

        Where ``charted``, the names of the brief's data are left to the chart, which ``chart`` draws.
        """
        self.ctx, self.u = ctx, ctx.unit
        self.look = look or look_of(ctx)
        self.s: Surfaces = surfaces_of(ctx, self.look)
        self.page = Page(ctx, self.s.ground)
        wide = _OPTICAL.get(ctx.plan.script, 1.0)
        self.scale = Scale(body * self.u * wide, ratio, FLOOR * self.u * wide)
        self.data = data_of(ctx) if charted else None
        self.outline: Outline = outline_of(ctx, names_of(ctx, self.data))
        self.centred = self.look.title == "center"
        self._icons: set[str] = set()

    # ---- lengths ------------------------------------------------------------------------------------------------

    def gap(self, name: str) -> float:
        """Return a gap of the scale in pixels: hair, tight, line, part, group or section."""
        return self.scale.gap(name)

    @property
    def corner(self) -> float:
        """The radius of corners in pixels."""
        return self.look.corner * self.u

    @property
    def edge(self) -> float:
        """The thickness of rules and outlines in pixels."""
        return self.look.edge * self.u

    def hue(self, i: int) -> Color:
        """Return the colour of the i-th part: one throughout, or the palette's in turn."""
        return self.s.hues[i % len(self.s.hues)] if self.look.hues == "many" else self.s.strong

    # ---- text ---------------------------------------------------------------------------------------------------

    def text(
        self,
        copy: Copy | str,
        step: float = 0,
        voice: Voice = TEXT,
        *,
        group: str = "",
        lines: int | None = None,
        color: Color | None = None,
        align: str = "",
        floor: float = 1.0,
        **node: Any,
    ) -> Text:
        """Return a text at a step of the scale; ``floor`` is its least size in parts of the sheet's least."""
        size = self.scale.size(step)
        if isinstance(copy, Copy):
            size *= {"huge": 1.7, "large": 1.3, "small": 0.85}.get(copy.style.size or "", 1.0)
        string = copy if isinstance(copy, str) else copy.text
        if voice.breaking == "optimal" and len(string) < _SHORT:
            voice = voice.but(breaking="balance")
        made = Text(
            copy, voice, size, min(size, self.scale.floor * floor), group=group, lines=lines, color=color, align=align
        )
        return replace(made, **node) if node else made

    def title(self, *, step: float = 4.2, lines: int = 2, color: Color | None = None) -> Node | None:
        """Return the head of the sheet: kicker, title and the lines under it; None where there is none."""
        out = self.outline
        align = "center" if self.centred else "start"
        strong = color or (self.s.strong if self.look.hues == "many" or self.look.title == "plain" else None)
        rows: list[Node] = []
        if out.kicker is not None:
            rows.append(self.text(out.kicker, 0, LABEL, color=color or self.s.strong, align=align))
        if out.title is not None:
            # A sentence as the title (a finding) is set smaller than a name.
            long = letters_of(out.title.text)
            drop = 0.0 if long < 22 else 0.6 if long < 44 else 1.2 if long < 80 else 1.8
            size = self.text(
                out.title,
                step - drop,
                TITLE,
                lines=lines if long < 60 else lines + 1,
                color=strong,
                align=align,
                floor=1.7,
                share=0.8,
            )
            rows.append(size)
        rows += [self.text(copy, 1, TEXT, align=align, floor=1.1, group="under") for copy in out.under]
        if not rows:
            return None
        stack = Stack(tuple(rows), self.gap("tight"))
        if self.look.title == "rule" and out.title is not None and color is None:
            bar = Panel(None, fill=self.s.strong, w=max(0.8 * self.u, self.edge), stem="bar", role="ornament")
            return Row((bar, replace(stack, grow=1.0)), self.gap("line"))
        if self.look.title == "under" and color is None:
            return Stack((stack, Rule(max(self.edge, 0.2 * self.u), self.s.strong)), self.gap("line"))
        return stack

    # ---- pictures -----------------------------------------------------------------------------------------------

    def icon(self, concept: str, size: float, *, across: Across | None = None) -> Figure:
        """Return a concept as a spot illustration of a size (pixels at scale 1)."""
        side: Across = across or ("center" if self.centred and self.look.card not in ("open", "rules") else "start")
        return Figure(
            draw=lambda board, box: _draw_icon(board, concept, box), aspect=1.0, h=size, min_h=0.45 * size, max_h=size, w=size,
            across=side,
        )  # fmt: skip

    def icon_for(self, part: Part) -> str:
        """Return a concept that a part's heading (or first item) names, each only once a sheet; "" for none."""
        for copy in (*((part.heading,) if part.heading else ()), *part.items[:1]):
            for concept in spots_in(self.ctx, copy.text):
                if concept not in self._icons:
                    self._icons.add(concept)
                    return concept
        return ""

    def icons(self, parts: Sequence[Part]) -> list[str]:
        """Return a concept for every part, or "" for all where fewer than two thirds of them name a thing."""
        found = [self.icon_for(part) for part in parts]
        enough = sum(bool(one) for one in found) * 3 >= 2 * len(found)
        return found if enough else [""] * len(found)

    def chart(self, *, on: Color | None = None, **node: Any) -> Figure | None:
        """Return the brief's data drawn in the room it gets; None where the sheet has none to draw."""
        data = self.data
        if data is None:
            return None
        ids = names_of(self.ctx, data)

        def draw(board: Board, box: Box) -> None:
            deck = Deck([copy for copy in board.unused() if copy.id in ids])
            draw_chart(board, marked(data, box.w / box.h), box, on=on or self.s.ground, deck=deck)

        return Figure(draw=draw, **node)

    # ---- the sheet ----------------------------------------------------------------------------------------------

    def ground(self) -> Box:
        """Lay the ground with the family's pattern or frame, quietly; return the box left within the margins."""
        ctx, canvas = self.ctx, self.ctx.canvas
        self.page.rect(canvas, self.s.ground, stem="ground", role="background")
        margin = 5.0 * self.u
        if self.look.frame:
            inner = frame(self.page, canvas, self.s.ground)
            kept = canvas.inset(margin * 1.25)
            return inner.intersection(kept) if inner.area > 0.6 * canvas.area else kept
        if ctx.style.ornament not in _LOUD:
            pattern(self.page, canvas, self.s.ground, 0.22)
        return canvas.inset(margin)

    def compose(self, tree: Node, box: Box, *, on: Color | None = None, most: float = 1.6) -> Solved:
        """Fit a tree to a box and draw it."""
        return compose(self.page, tree, box, on=on or self.s.ground, scales=(0.3, most))

    def compose_best(
        self, options: Sequence[Option], box: Box, *, on: Color | None = None, most: float = 1.6
    ) -> Solved:
        """Draw whichever tree comes out largest."""
        return compose_best(self.page, options, box, on=on or self.s.ground, scales=(0.3, most))[1]

    def sheet(self, name: str) -> Sheet:
        """Return the finished sheet."""
        return self.page.sheet(name)


def _draw_icon(board: Board, concept: str, box: Box) -> None:
    draw_icon(board, concept, box)
