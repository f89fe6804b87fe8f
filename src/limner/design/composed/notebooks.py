"""Notebook pages: ruled, squared and dotted paper written by hand; a board of sticky notes."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from typing import Any

from limner.design.composed.columns import grids
from limner.design.composed.kit import Kit, rows_of
from limner.design.composed.looks import Look
from limner.design.composed.outline import Part
from limner.design.composed.slides import most_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Grid, Node, Option, Panel, Row, Stack
from limner.design.structured.asks import asks
from limner.design.structured.board import Board
from limner.design.structured.pictures import draw_motif, has_motif
from limner.design.structured.voices import HAND, Voice
from limner.document.color import Color, mix
from limner.document.fills import Shadow, Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.plan import Copy

PENS: tuple[tuple[Color, ...], ...] = (
    ("#1f3a6e", "#c0392b", "#2e7d5b"), ("#26262b", "#b3368f", "#1c7c9c"), ("#3a2a1e", "#d2691e", "#4b6b2f"),
    ("#2b2350", "#e0529c", "#2b9aa0"),
)  # fmt: skip
NOTES = ("#ffe98a", "#ffc9de", "#bfe8d4", "#bfe0fb", "#ffd3a8", "#dccbfa")


class _Page:
    """A page of paper: its kit, pens, and the marks a hand makes on it."""

    def __init__(self, ctx: Context, paper: Color, *, body: float = 2.7) -> None:
        self.kit = Kit(
            ctx,
            body=body,
            look=Look(card="open", head="under", title="plain", bullet="dash", corner=0.6, edge=0.25, hues="many"),
        )
        self.ctx, self.u, self.paper = ctx, ctx.unit, ctx.plan.palette.background or paper
        self.pens = PENS[ctx.rng("pens").randrange(len(PENS))]
        kit = self.kit
        kit.s = replace(kit.s, ground=self.paper, card=self.paper, strong=self.pens[1], hues=self.pens[1:], dark=False)
        kit.page.background = self.paper
        kit.page.rect(ctx.canvas, self.paper, stem="ground", role="background")

    def rng(self, salt: str) -> random.Random:
        """Return chance of its own for a mark."""
        return self.ctx.rng(f"hand-{salt}")

    def hand(
        self,
        copy: Copy,
        step: float,
        *,
        pen: int = 0,
        weight: int = 400,
        group: str = "",
        lines: int | None = None,
        **node: Any,
    ) -> Node:
        """Return a string written with a pen."""
        voice: Voice = HAND.but(weight=weight)
        return self.kit.text(copy, step, voice, group=group, lines=lines, color=self.pens[pen], floor=1.15, **node)

    def title(self) -> Node | None:
        """Return the page's title with a stroke of marker under it, and the lines below."""
        out, kit = self.kit.outline, self.kit
        rows: list[Node] = []
        if out.kicker is not None:
            rows.append(self.hand(out.kicker, 0, pen=2))
        if out.title is not None:
            words = self.hand(out.title, 4.2, weight=700, lines=2, share=0.8)
            rows.append(
                Panel(words, 0.0, None, on=self.paper, across="start", draw=lambda board, box: self.marker(board, box))
            )
        rows += [self.hand(copy, 0.8, group="under") for copy in out.under]
        return Stack(tuple(rows), kit.gap("line")) if rows else None

    def marker(self, board: Board, box: Box) -> None:
        """Draw a broad stroke of marker behind the lower half of a box."""
        rng = self.rng(f"marker{round(box.x + box.y)}")
        tone = mix(self.paper, self.pens[1], 0.32)
        x, r, y, h = box.x - 0.6 * self.u, box.right + 0.8 * self.u, box.y + 0.62 * box.h, 0.3 * min(box.h, 6 * self.u)
        lean = rng.uniform(-0.4, 0.4) * self.u
        a, b = x + 0.3 * (r - x), x + 0.7 * (r - x)
        upper = f"M{x} {y + lean}C{a} {y - lean} {b} {y + lean} {r} {y - lean}"
        lower = f"L{r - 0.5 * self.u} {y + h}C{b} {y + h + lean} {a} {y + h - lean} {x + 0.4 * self.u} {y + h}Z"
        d = upper + lower
        board.path(d, Box(x, y - 0.5 * self.u, r - x, h + self.u), tone, stem="marker")

    def wave(self, board: Board, box: Box, pen: int) -> None:
        """Draw an uneven line under a heading."""
        rng = self.rng(f"wave{round(box.x + 3 * box.y)}")
        y, step = box.cy, max(1.0, box.w / 5)
        points = [(box.x + k * step, y + rng.uniform(-0.25, 0.25) * self.u) for k in range(6)]
        d = f"M{points[0][0]} {points[0][1]}" + "".join(f"L{x} {v}" for x, v in points[1:])
        stroke = Stroke(fill=Solid(color=self.pens[pen]), width=0.3 * self.u, cap="round", join="round")
        board.path(d, Box(box.x, y - self.u, box.w, 2 * self.u), None, stroke=stroke, stem="underline")

    def section(self, part: Part, i: int) -> Node:
        """Return a part as a hand writes it down: its heading underlined, its lines with dashes or numbers."""
        kit, pen = self.kit, 1 + i % (len(self.pens) - 1)
        rows: list[Node] = []
        if part.heading is not None and (part.items or part.parts):
            line = Figure(
                draw=lambda board, box: self.wave(board, box, pen),
                h=0.9 * self.u,
                min_h=0.6 * self.u,
                max_h=1.4 * self.u,
            )
            rows.append(Stack((self.hand(part.heading, 1.3, pen=pen, weight=700, group="heads"), line), 0.0))
        elif part.heading is not None:
            rows.append(self.bullet(part.heading, pen))
        rows += [
            self.bullet(copy, pen) if len(part.items) > 1 else self.hand(copy, 0, group="items") for copy in part.items
        ]
        for k, inner in enumerate(part.parts):
            rows.append(Panel(self.section(inner, i + k), (0.0, 0.0, 0.0, kit.gap("part")), None, on=self.paper))
        return Stack(tuple(rows), kit.gap("tight"))

    def bullet(self, copy: Copy, pen: int) -> Node:
        """Return a line with a dash before it."""
        size = self.kit.scale.size(0)

        def draw(board: Board, box: Box) -> None:
            y = box.y + 0.62 * box.w / 0.8
            stroke = Stroke(fill=Solid(color=self.pens[pen]), width=0.28 * self.u, cap="round")
            board.path(f"M{box.x} {y}L{box.right - 0.2 * box.w} {y - 0.08 * box.w}", Box(box.x, y - self.u, box.w, 2 * self.u), None,
                       stroke=stroke, stem="bullet")  # fmt: skip

        return Row(
            (Figure(draw=draw, w=0.8 * size), self.hand(copy, 0, group="items", grow=1.0)), self.kit.gap("tight")
        )

    def body(self, ratio: float) -> list[tuple[Node, float]]:
        """Return the page's parts in columns, in every way worth trying."""
        parts = self.kit.outline.parts
        lone = [part for part in parts if part.heading is not None and not part.items and not part.parts]
        if len(lone) == len(parts) and parts:
            return [
                (
                    Stack(tuple(self.section(part, i) for i, part in enumerate(parts)), self.kit.gap("line"), grow=1.0),
                    1.0,
                )
            ]
        return grids(self.kit, parts, ratio, self.section, most=3 if ratio > 1 else 2) or [(Stack((), grow=1.0), 1.0)]

    def doodle(self, size: float) -> Node | None:
        """Return what the brief names as a small drawing."""
        if not has_motif(self.ctx):
            return None
        return Figure(draw=_doodle, w=size, h=0.8 * size, min_h=0.5 * size)

    def callouts(self) -> Node | None:
        """Return the callouts in a box drawn by hand."""
        copies = [*self.kit.outline.callouts, *self.kit.outline.buttons]
        if not copies:
            return None
        texts = tuple(self.hand(copy, 0.8, pen=1, weight=700, group="callouts") for copy in copies)
        return Panel(Stack(texts, self.kit.gap("tight")), self.kit.gap("line"), None, on=self.paper, draw=self.rough)

    def rough(self, board: Board, box: Box) -> None:
        """Draw a box as a hand does: lines that overshoot a little."""
        rng, j = self.rng(f"box{round(box.x + 7 * box.y)}"), 0.5 * self.u
        stroke = Stroke(fill=Solid(color=self.pens[1]), width=0.28 * self.u, cap="round")
        corners = [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]
        for k, (x, y) in enumerate(corners):
            tx, ty = corners[(k + 1) % 4]
            length = math.hypot(tx - x, ty - y) or 1.0
            dx, dy = (tx - x) / length * j, (ty - y) / length * j
            wob = rng.uniform(-0.3, 0.3) * self.u
            board.path(f"M{x - dx} {y - dy}Q{(x + tx) / 2 + (wob if dy else 0)} {(y + ty) / 2 + (wob if dx else 0)} {tx + dx} {ty + dy}",
                       box.inset(-2 * j), None, stroke=stroke, stem="frame")  # fmt: skip

    def foot(self) -> Node | None:
        """Return the notes at the foot, small."""
        foot = self.kit.outline.foot
        return (
            Stack(tuple(self.hand(copy, -0.5, group="foot") for copy in foot), self.kit.gap("hair")) if foot else None
        )

    def compose(self, box: Box, name: str) -> Sheet:
        """Lay the whole page out and return the sheet."""
        head = self.title()
        doodle = self.doodle(17 * self.u)
        top = (
            Row(rows_of(replace(head, grow=1.0) if head else None, doodle), self.kit.gap("part"), align="center")
            if doodle
            else head
        )
        trees = [
            Option(Stack(rows_of(top, body, self.callouts(), self.foot()), self.kit.gap("group")), weight)
            for body, weight in self.body(box.w / box.h)
        ]
        self.kit.compose_best(trees, box, on=self.paper, most=most_of(self.ctx))
        return self.kit.sheet(name)


def _doodle(board: Board, box: Box) -> None:
    draw_motif(board, box, salt=53, print_in=("line-art", "#26262b", "#ffffff"))


def ruled(ctx: Context) -> Sheet:
    """Ruled paper with a margin line and the holes of a binder."""
    page = _Page(ctx, "#fffdf4")
    u, c, draw = page.u, ctx.canvas, page.kit.page
    y = c.y + 14 * u
    while y < c.bottom - 2 * u:
        draw.line(Point(c.x, y), Point(c.right, y), 0.13 * u, mix(page.paper, "#4f86c6", 0.38))
        y += 4.6 * u
    x = c.right - 12 * u if ctx.rtl else c.x + 12 * u
    draw.line(Point(x, c.y), Point(x, c.bottom), 0.18 * u, mix(page.paper, "#d9534f", 0.6))
    for k in range(3):
        at = Point(c.right - 5.5 * u if ctx.rtl else c.x + 5.5 * u, c.y + c.h * (0.14 + 0.36 * k))
        draw.disc(at, 1.9 * u, mix(page.paper, "#3a3a3a", 0.25))
    far = 5 * u
    box = Box(c.x + (far if ctx.rtl else 15 * u), c.y + 5 * u, c.w - 15 * u - far, c.h - 10 * u)
    return page.compose(box, "notebook-ruled")


def squared(ctx: Context) -> Sheet:
    """Squared paper, strips of tape at its head."""
    page = _Page(ctx, "#fbfcfb")
    u, c, draw = page.u, ctx.canvas, page.kit.page
    tone = mix(page.paper, "#6aa3c8", 0.26)
    pitch = 3.2 * u
    for k in range(1, math.ceil(c.w / pitch)):
        draw.line(Point(c.x + k * pitch, c.y), Point(c.x + k * pitch, c.bottom), 0.1 * u, tone)
    for k in range(1, math.ceil(c.h / pitch)):
        draw.line(Point(c.x, c.y + k * pitch), Point(c.right, c.y + k * pitch), 0.1 * u, tone)
    tape = mix(page.pens[1], "#ffffff", 0.55)
    d = f"M{c.cx - 12 * u} {c.y}L{c.cx + 11 * u} {c.y - 0.5 * u}L{c.cx + 12 * u} {c.y + 2.8 * u}L{c.cx - 11.4 * u} {c.y + 3.4 * u}Z"
    draw.path(d, Box(c.cx - 12 * u, c.y, 24 * u, 4 * u), tape, stem="tape", opacity=0.85)
    return page.compose(Box(c.x + 6 * u, c.y + 7 * u, c.w - 12 * u, c.h - 13 * u), "notebook-squared")


def dotted(ctx: Context) -> Sheet:
    """Dotted paper of a journal, a spiral along its side, a soft band of colour behind the title."""
    page = _Page(ctx, "#faf6ee")
    u, c, draw = page.u, ctx.canvas, page.kit.page
    pitch, r = 3.4 * u, 0.22 * u
    dots = []
    for i in range(1, math.ceil(c.w / pitch)):
        for k in range(1, math.ceil(c.h / pitch)):
            x, y = c.x + i * pitch, c.y + k * pitch
            dots.append(f"M{x - r} {y}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0Z")
    draw.path("".join(dots), c, mix(page.paper, "#6b5f4a", 0.3), stem="dots")
    side = c.right - 3.2 * u if ctx.rtl else c.x + 3.2 * u
    for k in range(max(6, round(c.h / (5 * u)))):
        y = c.y + (k + 0.5) * c.h / max(6, round(c.h / (5 * u)))
        draw.disc(Point(side, y), 0.9 * u, mix(page.paper, "#000000", 0.55))
        reach = 3.6 * u * (1 if ctx.rtl else -1)
        draw.line(Point(side, y), Point(side + reach, y), 0.5 * u, "#8d8d92")
    far = 5 * u
    box = Box(c.x + (far if ctx.rtl else 8.5 * u), c.y + 5.5 * u, c.w - 8.5 * u - far, c.h - 11 * u)
    return page.compose(box, "notebook-dotted")


def sticky(ctx: Context) -> Sheet:
    """Sticky notes on a wall or board, one for every part, each a little askew."""
    page = _Page(ctx, "#efe9df" if ctx.rng("wall").random() < 0.5 else "#3b4a4f")
    kit, out = page.kit, page.kit.outline
    every = [*out.parts, *(Part(copy) for copy in (*out.callouts, *out.buttons))]
    count = max(1, len(every))
    options: list[Option] = []
    for across in range(1, min(5, count) + 1):
        lines = -(-count // across)
        shape = (ctx.ratio / 1.15) * lines / across
        if 0.45 < shape < 2.4 or across == min(5, count) and not options:
            grid = Grid(_notes(page, every), (1.0,) * across, kit.gap("part"), grow=1.0, swell=1.9)
            tree = Stack((*_wall_head(page), grid, *rows_of(page.foot())), kit.gap("group"), justify="between")
            options.append(Option(tree, 1.0 / (1 + 0.5 * abs(math.log(shape)) + 0.12 * (lines * across - count))))
    kit.compose_best(options, ctx.canvas.inset(5.5 * page.u), on=page.paper, most=most_of(ctx))
    return kit.sheet("notebook-sticky")


def _wall_head(page: _Page) -> list[Node]:
    kit, out = page.kit, page.kit.outline
    ink = page.kit.page.ink(page.paper, page.pens[0])
    rows: list[Node] = []
    if out.title is not None:
        voice = HAND.but(weight=700)
        rows.append(kit.text(out.title, 4.4, voice, lines=2, color=ink, align="center", floor=1.8, share=0.8))
    lesser = (*out.under, *((out.kicker,) if out.kicker else ()))
    return rows + [kit.text(copy, 0.9, HAND, color=ink, align="center", floor=1.2) for copy in lesser]


def _notes(page: _Page, parts: list[Part]) -> tuple[Node, ...]:
    """Return a note for every part: its colour in turn, turned by chance."""
    rng = page.rng("notes")
    turn = rng.randrange(len(NOTES))
    return tuple(
        _note(page, part, NOTES[(turn + i) % len(NOTES)], rng.uniform(-2.6, 2.6)) for i, part in enumerate(parts)
    )


def _note(page: _Page, part: Part, fill: Color, turn: float) -> Node:
    kit, u, ink = page.kit, page.u, page.pens[0]
    rows: list[Node] = []
    if part.heading is not None:
        big = 1.5 if part.items or part.parts else 0.9
        rows.append(
            kit.text(part.heading, big, HAND.but(weight=700), group=f"heads-{bool(part.items)}", color=ink, floor=1.15)
        )
    rest = (*part.items, *(copy for inner in part.parts for copy in inner.copies))
    rows += [kit.text(copy, 0.2, HAND, group="items", color=ink, floor=1.1) for copy in rest]
    shadow = (Shadow(dx=0.2 * u, dy=0.9 * u, blur=1.2 * u, color="#00000038"),)
    inside = Stack(tuple(rows), kit.gap("tight"), justify="center", grow=1.0)
    return Panel(
        inside, (kit.gap("part"), kit.gap("line")), fill, on=fill, effects=shadow, stem="note", turn=turn, grow=1.0
    )


def _suits(weight: float, *, notes: float) -> Suits:
    return lambda ctx: notes if asks(ctx.plan, "sticky") else weight


NOTEBOOKS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("notebook-ruled", ruled, _suits(1.2, notes=0.02)),
    ("notebook-squared", squared, _suits(1.0, notes=0.02)),
    ("notebook-dotted", dotted, _suits(1.0, notes=0.02)),
    ("notebook-sticky", sticky, _suits(0.02, notes=3.0)),
)
