"""Front pages of newspapers: masthead between rules, the headline across, picture and columns under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from limner.design.composed.kit import Kit, rows_of
from limner.design.composed.outline import Part
from limner.design.composed.running import draw_running
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Node, Panel, Row, Rule, Stack, Wrap
from limner.design.structured.board import Board
from limner.design.structured.pictures import draw_emblem, draw_motif, emblem_of, has_motif
from limner.design.structured.voices import HEADING, SMALL, STRONG, TITLE
from limner.document.color import Color, mix
from limner.document.geometry import Box
from limner.document.plan import Copy

_LONG = 90
"""Letters from which a string is running text, not a heading; an ideograph counts for two."""
_LINE = ("date", "detail", "price", "author")


class _Paper:
    """A front page as dealt from a plan: masthead, headline, decks, stories (heading, lines), bodies, captions, the line of the date."""

    def __init__(self, kit: Kit) -> None:
        out = kit.outline
        self.masthead, self.headline = out.kicker, out.title
        if self.masthead is None and self.headline is not None and self.headline.role == "brand":
            self.masthead, self.headline = self.headline, None
        rest = [*out.callouts, *out.foot, *out.buttons]
        self.captions = [copy for copy in rest if copy.role == "caption"]
        self.line = [copy for copy in rest if copy.role in _LINE]
        self.stories = [*out.parts, *(Part(copy) for copy in rest if copy.role != "caption" and copy.role not in _LINE)]
        self.bodies: list[Copy] = []
        self.under = list(out.under)
        for part in list(self.stories):
            if part.heading is not None and not part.items and not part.parts:
                self._lone(part.heading, part)
        self._name(kit)

    def _name(self, kit: Kit) -> None:
        """Find the paper's name among the first strings, where the brief does not call it a brand."""
        lone = [part.heading for part in self.stories if part.heading is not None and not part.items and not part.parts]
        first = kit.ctx.copies()[0] if kit.ctx.copies() else None
        if (
            self.masthead is None
            and first in lone
            and first is not None
            and len(first.text) < 30
            and self.headline is not None
        ):
            self.masthead = first
        elif self.masthead is None and first is self.headline and lone and lone[0].role in ("body", "title", "item"):
            after = kit.ctx.copies()[1] if len(kit.ctx.copies()) > 1 else None
            if after is lone[0]:
                self.masthead, self.headline = self.headline, after
        if self.headline is None and lone:
            self.headline = next((copy for copy in lone if copy is not self.masthead), None)
        self.stories = [
            part
            for part in self.stories
            if part.heading is None or part.heading not in (self.masthead, self.headline) or part.items
        ]

    def _lone(self, copy: Copy, part: Part) -> None:
        if copy.role in _LINE:
            self.line.append(copy)
        elif copy.role == "caption":
            self.captions.append(copy)
        elif copy.role == "subtitle" and len(self.under) < 2:
            self.under.append(copy)
        elif len(copy.text) * (2 if ord(copy.text[0]) > 0x2E80 else 1) > _LONG:
            self.bodies.append(copy)
        else:
            return
        self.stories.remove(part)


def _surface(kit: Kit) -> tuple[Color, Color]:
    """Return paper and ink: newsprint, yellowed where the brief is an old one, or the brief's own colours."""
    named = kit.ctx.plan.palette.background
    old = kit.ctx.style.name in ("retro", "western", "art-deco", "handmade", "mid-century")
    paper = named or ("#efe4c9" if old else "#f6f3ea")
    return paper, kit.page.ink(paper)


def _masthead(kit: Kit, paper: _Paper, ground: Color) -> list[Node]:
    u = kit.u
    rows: list[Node] = []
    if paper.masthead is not None:
        rows.append(
            kit.text(
                paper.masthead,
                6.4,
                TITLE,
                lines=1,
                align="center",
                floor=2.4,
                color=kit.page.ink(ground),
                role="brand",
                share=0.4,
            )
        )
    heavy, thin = Rule(0.55 * u, kit.page.ink(ground)), Rule(0.14 * u, kit.page.ink(ground))
    if paper.line:
        line = tuple(kit.text(copy, -0.4, SMALL, group="dateline", color=kit.page.ink(ground)) for copy in paper.line)
        rows += [
            thin,
            Wrap(line, kit.gap("part"), kit.gap("hair"), justify="between" if len(line) > 1 else "center"),
            heavy,
        ]
    else:
        rows += [heavy, replace(thin)]
    return rows


def _picture(kit: Kit, paper: _Paper, *, grow: float, least: float) -> Node | None:
    if not (has_motif(kit.ctx) or emblem_of(kit.ctx) or paper.captions):
        return None
    figure = Figure(draw=lambda board, box: _draw_picture(kit, board, box), grow=1.0, min_h=least, h=least * 1.4)
    notes = tuple(
        kit.text(copy, -0.4, SMALL.but(italic=kit.ctx.plan.script == "Latn"), group="captions")
        for copy in paper.captions
    )
    return Stack((figure, *notes), kit.gap("tight"), grow=grow)


def _draw_picture(kit: Kit, board: Board, box: Box) -> None:
    ground = mix(kit.page.ink("#ffffff"), "#ffffff", 0.86)
    board.rect(box, ground, stem="plate", role="panel")
    if has_motif(kit.ctx):
        draw_motif(board, box, mode="scene", entities=tuple(e.id for e in kit.ctx.plan.entities), stem="picture", salt=41,
                   print_in=("engraving", "#1c1a17", "#f3eee0"))  # fmt: skip
    else:
        draw_emblem(board, box.inset(0.08 * box.w, 0.06 * box.h), salt=41, print_in=("engraving", "#1c1a17", "#e9e2d2"))


def _running(
    kit: Kit, bodies: Sequence[Copy], ground: Color, columns: int, *, grow: float = 1.0, least: float = 10.0
) -> Node:
    size = 1.75 * kit.u
    return Figure(draw=lambda board, box: draw_running(kit, box, bodies, on=ground, columns=columns, size=size),
                  grow=grow, min_h=least * kit.u, h=least * 1.6 * kit.u)  # fmt: skip


def _story(kit: Kit, part: Part, i: int, ground: Color) -> Node:
    """Return a lesser story: its heading over its lines, a rule above it."""
    rows: list[Node] = [Rule(0.14 * kit.u, kit.page.ink(ground))]
    if part.heading is not None:
        rows.append(kit.text(part.heading, 1.2, HEADING, group="stories", floor=1.15))
    rows += [kit.text(copy, 0, group="lines") for copy in part.items]
    rows += [kit.subpart(inner, i, k, ground) for k, inner in enumerate(part.parts)]
    return Stack(tuple(rows), kit.gap("tight"))


def _headline(kit: Kit, paper: _Paper, *, step: float, lines: int, align: str = "") -> list[Node]:
    rows: list[Node] = []
    if paper.headline is not None:
        rows.append(kit.text(paper.headline, step, TITLE, lines=lines, align=align, floor=2.2, share=0.6))
    rows += [kit.text(copy, 1.3, STRONG, align=align, group="under", floor=1.15) for copy in paper.under]
    return rows


def _open(ctx: Context) -> tuple[Kit, _Paper, Color, Box]:
    kit = Kit(ctx, body=2.0)
    ground, _ = _surface(kit)
    kit.s = replace(
        kit.s, ground=ground, card=ground, strong=kit.page.ink(ground), line=mix(ground, kit.page.ink(ground), 0.5)
    )
    kit.page.background = ground
    kit.page.rect(ctx.canvas, ground, stem="ground", role="background")
    return kit, _Paper(kit), ground, ctx.canvas.inset(4.5 * kit.u)


def broadsheet(ctx: Context) -> Sheet:
    """Masthead, a headline over all columns, the picture beside the lead, lesser stories in a row at the foot."""
    kit, paper, ground, box = _open(ctx)
    wide = ctx.ratio > 1.1
    picture = _picture(kit, paper, grow=1.3, least=16 * kit.u)
    many = len(paper.stories) > 8
    lead = (
        None
        if many and not paper.bodies
        else _running(kit, paper.bodies, ground, 2 if not wide else 3, least=6.0 if many else 10.0)
    )
    middle = Row(rows_of(replace(picture, grow=1.35) if picture else None, lead), kit.gap("part"), grow=1.0)
    stories = tuple(replace(_story(kit, part, i, ground), grow=1.0) for i, part in enumerate(paper.stories))
    per = (3 if ctx.ratio < 1.1 else 4) + (2 if many else 0)
    foot = [Row(stories[k : k + per], kit.gap("part"), align="start") for k in range(0, len(stories), per)]
    tree = Stack(
        (*_masthead(kit, paper, ground), *_headline(kit, paper, step=6.2, lines=2, align="center"), middle, *foot),
        kit.gap("line"),
    )
    kit.compose(tree, box, on=ground, most=1.8)
    return kit.sheet("newspaper-broadsheet")


def tabloid(ctx: Context) -> Sheet:
    """A headline as large as the page allows, on the picture's side a column of stories."""
    kit, paper, ground, box = _open(ctx)
    picture = _picture(kit, paper, grow=1.0, least=22 * kit.u)
    stories = tuple(_story(kit, part, i, ground) for i, part in enumerate(paper.stories))
    text = _running(kit, paper.bodies, ground, 1 if stories else 2, least=8.0)
    side = Stack((*stories, text), kit.gap("part"), grow=1.0)
    middle = Row(rows_of(replace(picture, grow=1.7) if picture else None, side), kit.gap("part"), grow=1.0)
    bar = None
    if paper.masthead is not None:
        fill = "#a8161c" if not kit.ctx.plan.palette.dominant else kit.page.bearing(kit.ctx.palette.main, 7.0)
        words = kit.text(paper.masthead, 4.0, TITLE, lines=1, floor=2.0, share=0.4, role="brand", color="#ffffff")
        bar = Panel(words, (kit.gap("tight"), kit.gap("line")), fill, stem="masthead")
    line = (
        Wrap(
            tuple(kit.text(copy, -0.4, SMALL, group="dateline") for copy in paper.line),
            kit.gap("part"),
            kit.gap("hair"),
        )
        if paper.line
        else None
    )
    tree = Stack(
        rows_of(bar, line, *_headline(kit, paper, step=8.2, lines=3), Rule(0.4 * kit.u, kit.page.ink(ground)), middle),
        kit.gap("line"),
    )
    kit.compose(tree, box, on=ground, most=1.8)
    return kit.sheet("newspaper-tabloid")


def columns(ctx: Context) -> Sheet:
    """An old paper: narrow columns parted by rules, the headline in one of them over three decks, picture set in."""
    kit, paper, ground, box = _open(ctx)
    picture = _picture(kit, paper, grow=0.8, least=14 * kit.u)
    stories = [_story(kit, part, i, ground) for i, part in enumerate(paper.stories)]
    half = -(-len(stories) // 2)
    rule = Rule(0.12 * kit.u, kit.page.ink(ground), upright=True)
    lead = Stack(rows_of(*_headline(kit, paper, step=4.6, lines=4, align="center"), Rule(0.14 * kit.u, kit.page.ink(ground)), picture,
                         _running(kit, paper.bodies, ground, 2, least=8.0)), kit.gap("line"), grow=2.2)  # fmt: skip
    left = Stack((*stories[:half], _running(kit, (), ground, 1, least=4.0)), kit.gap("part"), grow=1.0)
    right = Stack((*stories[half:], _running(kit, (), ground, 1, least=4.0)), kit.gap("part"), grow=1.0)
    body = Row((left, rule, lead, replace(rule), right), kit.gap("line"), grow=1.0)
    tree = Stack((*_masthead(kit, paper, ground), body), kit.gap("line"))
    kit.compose(tree, box, on=ground, most=1.6)
    return kit.sheet("newspaper-columns")


_MANY = 16
"""Strings from which a front page needs all its columns for them."""


def _by_style(weight: float, *styles: str) -> Suits:
    def suits(ctx: Context) -> float:
        if len(ctx.copies()) > _MANY:
            return weight if weight > 1 else 0.02
        return weight * (2.2 if ctx.style.name in styles else 1.0)

    return suits


NEWSPAPERS: tuple[tuple[str, Archetype, Suits], ...] = (
    (
        "newspaper-broadsheet",
        broadsheet,
        _by_style(1.1, "editorial", "luxury", "minimal", "japanese", "chinese-traditional"),
    ),
    ("newspaper-tabloid", tabloid, _by_style(0.8, "poster", "brutalist", "playful", "memphis", "risograph", "swiss")),
    ("newspaper-columns", columns, _by_style(0.7, "retro", "western", "art-deco", "mid-century", "handmade")),
)
