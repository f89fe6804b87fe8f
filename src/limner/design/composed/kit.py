"""The kit of one sheet: its headings, lists, cards, callouts and notes, as nodes of a layout in the look of its style family."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from limner.design.composed.core import Core
from limner.design.composed.outline import Part, is_figure
from limner.design.layout import Figure, Node, Panel, Row, Rule, Spacer, Stack, Wrap
from limner.design.structured.board import Board
from limner.design.structured.numbers import leading_figure
from limner.design.structured.steps import is_year
from limner.design.structured.voices import FIGURE, HEADING, LABEL, SMALL, STRONG, TEXT
from limner.document.color import Color, contrast, mix
from limner.document.fills import Shadow, Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.plan import Copy


class Kit(Core):
    """What a composed sheet is made with. Lengths of nodes come from its scale; one kit makes one sheet."""

    def heading(self, copy: Copy | str, i: int, *, step: float = 1.1, on: Color | None = None) -> Node:
        """Return the heading of a part as the look has it; ``i`` is its turn, ``on`` the ground it stands on."""
        ground = on or self.s.ground
        how, hue = self.look.head, self.hue(i)
        align = "center" if self.centred and self.look.card not in ("open", "rules") else ""
        voice = HEADING if how != "label" else LABEL.but(weight=700, tracking=0.06)
        tone = hue if contrast(hue, ground) > 2.4 and how in ("plain", "mark", "label", "under") else None
        words = self.text(
            copy, step if how != "label" else step - 0.6, voice, group="heads", color=tone, align=align, floor=1.15
        )
        if how == "rule":
            return Stack((Rule(max(self.edge, 0.3 * self.u), hue), words), self.gap("tight"), level="head")
        if how == "under":
            return Stack((words, Rule(max(self.edge, 0.15 * self.u), hue)), self.gap("hair"), level="head")
        if how in ("bar", "tab"):
            fill = self.page.bearing(hue)
            pad = (self.gap("tight") * 0.8, self.gap("line"))
            tab = Panel(replace(words, color=None), pad, fill, radius=self.corner if how == "tab" else 0.0, stem="head")
            return Stack((replace(tab, across="start" if how == "tab" and not align else "stretch"),), level="head")
        if how == "mark":
            size = 0.55 * self.scale.size(step)
            mark = Panel(
                None,
                fill=hue,
                w=size,
                h=size,
                min_h=size,
                max_h=size,
                stem="mark",
                role="ornament",
                radius=self.corner / 4,
            )
            return Row((mark, replace(words, grow=1.0)), self.gap("tight"), align="center", level="head")
        if how == "number":
            number = self.text(str(i + 1), step + 2.2, FIGURE, color=hue, role="numeral", group="numbers")
            return Stack((number, words), self.gap("hair"), level="head")
        return Stack((words,), level="head") if not isinstance(words, Stack) else words

    # ---- lists --------------------------------------------------------------------------------------------------

    def items(
        self,
        items: Sequence[Copy],
        *,
        i: int = 0,
        group: str = "items",
        step: float = 0,
        on: Color | None = None,
        numbered: bool = False,
    ) -> Node:
        """Return strings as a list with the look's bullets; a lone one, and one that is a figure, as a text."""
        ground = on or self.s.ground
        if len(items) == 1 and not numbered:
            return self.line(items[0], group=group, step=step, i=i, on=ground)
        bullet = "number" if numbered else self.look.bullet
        rows = tuple(self._item(copy, k, bullet, group, step, self.hue(i), ground) for k, copy in enumerate(items))
        return Stack(rows, self.gap("list"))

    def line(
        self, copy: Copy, *, group: str, step: float = 0, i: int = 0, on: Color | None = None, align: str = ""
    ) -> Node:
        """Return one string: a figure large, a text that leads with a figure in two sizes, else as text."""
        if is_figure(copy.text) and len(copy.text) < 12:
            hue = self.hue(i)
            tone = hue if contrast(hue, on or self.s.ground) > 2.6 else None
            return self.text(copy, step + 3.4, FIGURE, lines=1, color=tone, group=f"{group}-figures", align=align)
        return self.text(copy, step, TEXT, group=group, align=align)

    def _item(self, copy: Copy, k: int, bullet: str, group: str, step: float, hue: Color, ground: Color) -> Node:
        words = replace(self.line(copy, group=group, step=step, on=ground), grow=1.0)
        if bullet == "none":
            return words
        size = self.scale.size(step)
        tone = hue if contrast(hue, ground) > 1.9 else self.page.ink(ground)
        if bullet == "number":
            mark: Node = self.text(f"{k + 1}", step, STRONG, color=tone, role="numeral", group=group, w=1.35 * size)
            return Row((mark, words), self.gap("hair"), align="start")
        line = 1.12 * size
        figure = Figure(
            w=0.62 * size, h=line, min_h=line, max_h=line, draw=lambda board, box: draw_bullet(board, box, bullet, tone)
        )
        return Row((figure, words), self.gap("tight"), align="start")

    # ---- cards --------------------------------------------------------------------------------------------------

    def card(
        self, child: Node, i: int = 0, *, fill: Color | None = None, pad: float | None = None, **node: Any
    ) -> Panel:
        """Return a part's card as the look has it."""
        ground = fill or self.ground_of(i)
        look = self.look
        inner = self.gap("part") if pad is None else pad
        stroke = None
        effects: tuple[Shadow, ...] = ()
        if look.card == "open" and fill is None:
            made = Panel(child, (0.0, 0.0), None, on=self.s.ground)
            return replace(made, **node) if node else made
        if look.card in ("outline", "double"):
            stroke = Stroke(
                fill=Solid(color=mix(self.s.line, self.s.strong, 0.5)),
                width=max(0.12 * self.u, self.edge),
                side="inside",
            )
        if look.card == "shadow":
            ink = self.page.ink(self.s.ground)
            stroke = Stroke(fill=Solid(color=ink), width=self.edge, side="inside")
            effects = (Shadow(dx=0.8 * self.u, dy=0.8 * self.u, blur=0, color=ink),)
        if look.card == "paper":
            effects = (Shadow(dx=0.2 * self.u, dy=0.5 * self.u, blur=0.9 * self.u, color="#0000002e"),)
        made = Panel(child, inner, ground, stroke, self.corner, ground, effects=effects, stem="card")
        if look.card == "double":
            made = replace(made, draw=lambda board, box: self._double(box, ground))
        if look.card == "rules" and fill is None:
            made = Panel(
                child, (self.gap("line"), 0.0), None, on=self.s.ground, draw=lambda board, box: self._ruled(box)
            )
        return replace(made, **node) if node else made

    def ground_of(self, i: int) -> Color:
        """Return the ground of the i-th card."""
        if self.look.card in ("open", "rules"):
            return self.s.ground
        if self.look.hues == "many" and self.look.card in ("fill", "tint"):
            return mix(self.s.ground, self.hue(i), 0.2 if self.s.dark else 0.16)
        return self.s.card

    def _ruled(self, box: Box) -> None:
        self.page.line(Point(box.x, box.y), Point(box.right, box.y), max(self.edge, 0.12 * self.u), self.s.line)

    def _double(self, box: Box, ground: Color) -> None:
        line = mix(self.s.ground, self.s.strong, 0.75)
        for inset, width in ((0.0, max(0.25 * self.u, self.edge)), (0.7 * self.u, 0.12 * self.u)):
            stroke = Stroke(fill=Solid(color=line), width=width, side="inside")
            self.page.rect(
                box.inset(inset), ground if not inset else None, radius=self.corner, stroke=stroke, stem="card"
            )

    def part_card(
        self, part: Part, i: int, *, icon: str = "", numbered: bool = False, step: float = 0, **node: Any
    ) -> Panel:
        """Return a part as a card: an icon where it has one, its heading, its items, the parts within it."""
        ground = self.ground_of(i)
        rows: list[Node] = []
        heading = part.heading
        if icon:
            size = 3.2 * self.scale.body
            rows.append(self.icon(icon, size))
        if heading is not None and is_figure(heading.text):
            rows.append(self.line(heading, group="stats", i=i, on=ground))
            heading = None
        elif heading is not None and not part.items and not part.parts:
            if not icon and leading_figure(heading.text) is None:
                rows.append(self.text(str(i + 1), 3.2, FIGURE, color=self.hue(i), role="numeral", group="numbers"))
                rows.append(Spacer(grow=1.0))
            rows.append(self.statement(heading, i, on=ground))
            heading = None
        if heading is not None:
            rows.append(self.heading(heading, i, on=ground))
        if part.items:
            rows.append(self.items(part.items, i=i, on=ground, numbered=numbered, step=step))
        for k, inner in enumerate(part.parts):
            rows.append(self.subpart(inner, i, k, ground))
        return self.card(Stack(tuple(rows), self.gap("line")), i, **node)

    def subpart(self, part: Part, i: int, k: int, ground: Color) -> Node:
        """Return a part within a part: its heading in bold, its items."""
        rows: list[Node] = [self.text(part.heading, 0.3, STRONG, group="subheads")] if part.heading else []
        if part.items:
            rows.append(self.items(part.items, i=i, on=ground))
        rows += [self.subpart(inner, i, n, ground) for n, inner in enumerate(part.parts)]
        return Stack(tuple(rows), self.gap("tight"))

    def statement(self, copy: Copy, i: int, *, on: Color, step: float = 0.4) -> Node:
        """Return a string that stands alone in its part: one that leads with a figure in two sizes, else in bold."""
        found = None if is_year(copy.text) else leading_figure(copy.text)
        if found is not None and found.end < 12:
            hue = self.hue(i)
            made = self.text(
                copy, 0, TEXT.but(weight=600), group="stats-words", color=hue if contrast(hue, on) > 3 else None
            )
            return replace(made, cut=found.words, lead=3.4)
        return self.text(copy, step, STRONG, group="statements")

    def callout(self, copies: Sequence[Copy], *, step: float = 1.4) -> Node | None:
        """Return the callouts as a strip of strong colour; None where there are none."""
        if not copies:
            return None
        fill = self.page.bearing(self.s.strong)
        align = "center" if self.centred else "start"
        texts = tuple(self.text(copy, step, HEADING, group="callouts", align=align, lines=3) for copy in copies)
        inner: Node = texts[0] if len(texts) == 1 else Stack(texts, self.gap("line"))
        return Panel(inner, (self.gap("line"), self.gap("part")), fill, radius=self.corner, stem="callout")

    def foot(self) -> Node | None:
        """Return the notes at the foot; None where there are none."""
        if not self.outline.foot:
            return None
        notes = tuple(self.text(copy, -0.9, SMALL, group="notes", floor=0.96) for copy in self.outline.foot)
        return Wrap(notes, self.gap("group"), self.gap("hair"), justify="center" if self.centred else "start")


def rows_of(*nodes: Node | None) -> tuple[Node, ...]:
    """Return the nodes that are there."""
    return tuple(node for node in nodes if node is not None)


def blank(grow: float = 1.0) -> Spacer:
    """Return room that takes a share of what is spare."""
    return Spacer(grow=grow)


def draw_bullet(board: Board, box: Box, kind: str, color: Color) -> None:
    """Draw a list's bullet in the middle of a box as tall as a line."""
    r = min(box.w, box.h) / 2
    center = Point(box.cx, box.y + box.h * 0.52)
    if kind == "dot":
        board.disc(center, 0.55 * r, color)
    elif kind == "square":
        board.rect(
            Box(center.x - 0.55 * r, center.y - 0.55 * r, 1.1 * r, 1.1 * r), color, stem="bullet", role="ornament"
        )
    elif kind == "dash":
        board.rect(Box(center.x - r, center.y - 0.12 * r, 2 * r, 0.26 * r), color, stem="bullet", role="ornament")
    elif kind == "arrow":
        way = -1 if board.ctx.rtl else 1
        x, y = center
        board.path(
            f"M{x - way * 0.6 * r} {y - 0.7 * r}L{x + way * 0.7 * r} {y}L{x - way * 0.6 * r} {y + 0.7 * r}Z",
            box,
            color,
            stem="bullet",
        )
    elif kind == "check":
        x, y = center
        stroke = Stroke(fill=Solid(color=color), width=0.36 * r, cap="round", join="round")
        board.path(
            f"M{x - 0.8 * r} {y}L{x - 0.2 * r} {y + 0.65 * r}L{x + 0.9 * r} {y - 0.75 * r}",
            box,
            None,
            stroke=stroke,
            stem="bullet",
        )
