"""Checklists: boxes to tick before every string, in groups; plain, on a clipboard, on cards, on ruled paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from limner.design.composed.kit import Kit, rows_of
from limner.design.composed.outline import Part
from limner.design.composed.slides import most_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Node, Option, Row, Rule, Stack
from limner.design.structured.board import Board
from limner.design.structured.pictures import draw_emblem, emblem_of, has_motif
from limner.design.structured.voices import HAND, ITEM, Voice
from limner.document.color import Color, mix
from limner.document.fills import Shadow, Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.plan import Copy


def groups_of(kit: Kit) -> list[Part]:
    """Return the list's groups: those of the brief, or all its strings as one."""
    parts = kit.outline.parts
    if kit.outline.grouped:
        return parts
    copies = tuple(copy for part in parts for copy in part.copies)
    return [Part(None, copies)] if copies else []


def _box(kit: Kit, size: float, hue: Color, *, round_: bool = False, rough: bool = False) -> Figure:
    """Return an empty box to tick, as tall as a line."""
    side = 0.92 * size

    def draw(board: Board, box: Box) -> None:
        edge = min(box.w, box.h)
        at = Box(box.cx - edge / 2, box.cy - edge / 2, edge, edge)
        stroke = Stroke(fill=Solid(color=hue), width=max(0.16 * kit.u, 0.09 * edge), side="inside")
        if rough:
            x, y, r, b = at.x, at.y, at.right, at.bottom
            d = f"M{x} {y + 0.06 * edge}L{r} {y - 0.03 * edge}L{r - 0.04 * edge} {b}L{x + 0.05 * edge} {b - 0.05 * edge}Z"
            board.path(d, at, None, stroke=replace_side(stroke), stem="box")
        else:
            board.rect(
                at,
                None,
                radius=edge / 2 if round_ else min(kit.corner, 0.22 * edge),
                stroke=stroke,
                stem="box",
                role="ornament",
            )

    return Figure(draw=draw, w=side, h=side * 1.18, min_h=side * 1.18, max_h=side * 1.18)


def replace_side(stroke: Stroke) -> Stroke:
    """Return a stroke that lies on both sides of its outline."""
    return stroke.model_copy(update={"side": "center", "join": "round"})


def _list(
    kit: Kit,
    items: Sequence[Copy],
    i: int,
    on: Color,
    *,
    voice: Voice = ITEM,
    ruled: bool = True,
    icons: bool = False,
    rough: bool = False,
) -> Node:
    step = 0.4
    size = kit.scale.size(step)
    rows: list[Node] = []
    for copy in items:
        words = kit.text(copy, step, voice, group="items", grow=1.0, valign="middle")
        cells: list[Node] = [_box(kit, size, kit.hue(i), round_=kit.look.corner >= 2.5, rough=rough), words]
        concept = kit.icon_for(Part(copy)) if icons else ""
        if concept:
            cells.append(kit.icon(concept, 1.9 * size))
        rows.append(Row(tuple(cells), kit.gap("line") * 0.9, align="center" if len(copy.text) < 60 else "start"))
        if ruled:
            rows.append(Rule(max(0.1 * kit.u, 0.4 * kit.edge), mix(on, kit.s.strong, 0.3)))
    return Stack(tuple(rows[:-1] if ruled else rows), kit.gap("list") * (1.0 if ruled else 1.3), justify="start")


def _columns(kit: Kit, count: int) -> list[int]:
    most = 3 if kit.ctx.ratio > 1.2 else 2
    return [n for n in range(1, most + 1) if n <= max(1, count)]


def _dealt(groups: Sequence[Part], columns: int) -> list[list[Part]]:
    """Deal groups to columns of about the same length; a lone group is cut into as many."""
    if len(groups) == 1 and columns > 1:
        items = groups[0].items
        per = -(-len(items) // columns)
        return [[Part(groups[0].heading if not k else None, items[k : k + per])] for k in range(0, len(items), per)]
    total = sum(len(group.copies) + 1.5 for group in groups)
    out: list[list[Part]] = [[]]
    used = 0.0
    for group in groups:
        if out[-1] and used + 0.5 * len(group.copies) > total * len(out) / columns and len(out) < columns:
            out.append([])
        out[-1].append(group)
        used += len(group.copies) + 1.5
    return out


def _body(kit: Kit, columns: int, on: Color, *, card: bool = False, **how: Any) -> Node:
    cells: list[Node] = []
    turn = 0
    for column in _dealt(groups_of(kit), columns):
        stacked: list[Node] = []
        for group in column:
            ground = kit.ground_of(turn) if card else on
            rows: list[Node] = [kit.heading(group.heading, turn, on=ground)] if group.heading is not None else []
            copies = (*group.items, *(copy for part in group.parts for copy in part.copies))
            if copies:
                rows.append(_list(kit, copies, turn, ground, **how))
            inner = Stack(tuple(rows), kit.gap("line"))
            stacked.append(kit.card(inner, turn) if card else inner)
            turn += 1
        cells.append(Stack(tuple(stacked), kit.gap("group"), grow=1.0))
    return Row(tuple(cells), kit.gap("group"), align="start", grow=1.0)


def _head(kit: Kit, *, color: Color | None = None) -> Node | None:
    """Return the head with the picture at its far side."""
    title = kit.title(step=4.8, lines=3, color=color)
    if title is None:
        return None
    if not (has_motif(kit.ctx) or emblem_of(kit.ctx)):
        return title
    picture = Figure(draw=_emblem, w=15 * kit.u, h=13 * kit.u, min_h=8 * kit.u)
    return Row((replace(title, grow=1.0), picture), kit.gap("part"), align="center")


def _emblem(board: Board, box: Box) -> None:
    draw_emblem(board, box, salt=37)


def _after(kit: Kit) -> list[Node | None]:
    return [kit.callout([*kit.outline.callouts, *kit.outline.buttons]), kit.foot()]


def plain(ctx: Context) -> Sheet:
    """Groups in columns under the title, hairlines between lines."""
    kit = Kit(ctx, body=2.9)
    box = kit.ground()
    count = len(kit.outline.items)
    trees = [
        Option(
            Stack(rows_of(_head(kit), _body(kit, n, kit.s.ground), *_after(kit)), kit.gap("group")),
            1.0 if n == 1 or count > 6 else 0.7,
        )
        for n in _columns(kit, count // 3)
    ]
    kit.compose_best(trees, box, most=most_of(ctx))
    return kit.sheet("checklist-plain")


def cards(ctx: Context) -> Sheet:
    """Every group on a card of its own colour, with small pictures of what its lines name."""
    kit = Kit(ctx, body=2.8)
    box = kit.ground()
    count = len(groups_of(kit))
    trees = [
        Option(
            Stack(
                rows_of(_head(kit), _body(kit, n, kit.s.ground, card=True, ruled=False, icons=n < 3), *_after(kit)),
                kit.gap("group"),
            )
        )
        for n in _columns(kit, count if count > 1 else len(kit.outline.items) // 4)
    ]
    kit.compose_best(trees, box, most=most_of(ctx))
    return kit.sheet("checklist-cards")


def clipboard(ctx: Context) -> Sheet:
    """A sheet of paper under a clip on a ground of strong colour."""
    kit = Kit(ctx, body=2.8)
    u, canvas = kit.u, ctx.canvas
    ground = kit.page.bearing(kit.s.strong)
    kit.page.rect(canvas, ground, stem="ground", role="background")
    paper = "#fffdf8" if not kit.s.dark else mix(kit.s.ground, "#ffffff", 0.06)
    box = canvas.inset(6 * u, 6 * u)
    box = Box(box.x, box.y + 3 * u, box.w, box.h - 3 * u)
    kit.page.rect(
        box,
        paper,
        radius=max(1.0 * u, kit.corner),
        stem="paper",
        effects=(Shadow(dy=0.8 * u, blur=2.2 * u, color="#00000044"),),
    )
    _clip(kit, Point(box.cx, box.y))
    inner = box.inset(6 * u, 5 * u)
    inner = Box(inner.x, inner.y + 3.5 * u, inner.w, inner.h - 3.5 * u)
    count = len(kit.outline.items)
    trees = [
        Option(
            Stack(rows_of(_head(kit), _body(kit, n, paper), *_after(kit)), kit.gap("part")),
            1.0 if n == 1 or count > 6 else 0.7,
        )
        for n in _columns(kit, count // 4)
    ]
    kit.compose_best(trees, inner, on=paper, most=most_of(ctx))
    return kit.sheet("checklist-clipboard")


def _clip(kit: Kit, at: Point) -> None:
    u = kit.u
    metal, dark = "#b9bec6", "#7d838d"
    kit.page.rect(Box(at.x - 9 * u, at.y - 2.4 * u, 18 * u, 5 * u), metal, radius=1.2 * u, stem="clip", role="ornament",
                  effects=(Shadow(dy=0.4 * u, blur=0.8 * u, color="#00000055"),))  # fmt: skip
    kit.page.rect(
        Box(at.x - 3.4 * u, at.y - 4.6 * u, 6.8 * u, 4.4 * u), metal, radius=2 * u, stem="clip", role="ornament"
    )
    kit.page.disc(Point(at.x, at.y - 2.8 * u), 1.0 * u, dark)


def paper(ctx: Context) -> Sheet:
    """Ruled paper with a red margin, written by hand."""
    kit = Kit(ctx, body=3.2)
    u, canvas = kit.u, ctx.canvas
    sheet = "#fffdf3"
    kit.page.rect(canvas, sheet, stem="ground", role="background")
    pitch = 5.2 * u
    y = canvas.y + 13 * u
    while y < canvas.bottom:
        kit.page.line(Point(canvas.x, y), Point(canvas.right, y), 0.14 * u, "#b9d3ea")
        y += pitch
    margin = canvas.right - 11 * u if ctx.rtl else canvas.x + 11 * u
    kit.page.line(Point(margin, canvas.y), Point(margin, canvas.bottom), 0.2 * u, "#e79a9a")
    kit.look = replace(kit.look, head="under", hues="many")
    inner = Box(canvas.x + (5 * u if ctx.rtl else 13.5 * u), canvas.y + 4.5 * u, canvas.w - 18.5 * u, canvas.h - 9 * u)
    title = kit.title(step=4.4, lines=2, color="#1f3a6e")
    trees = [
        Option(
            Stack(
                rows_of(title, _body(kit, n, sheet, voice=HAND, ruled=False, rough=True), *_after(kit)),
                kit.gap("group"),
            )
        )
        for n in _columns(kit, len(kit.outline.items) // 5)
    ]
    kit.compose_best(trees, inner, on=sheet, most=most_of(ctx))
    return kit.sheet("checklist-paper")


def _by_style(weight: float, *styles: str) -> Suits:
    return lambda ctx: weight * (2.2 if ctx.style.name in styles else 1.0)


CHECKLISTS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("checklist-plain", plain, _by_style(1.0, "swiss", "editorial", "minimal", "luxury", "tech", "brutalist")),
    (
        "checklist-cards",
        cards,
        _by_style(1.0, "playful", "memphis", "mid-century", "korean", "indian", "retro", "risograph"),
    ),
    ("checklist-clipboard", clipboard, _by_style(0.9, "poster", "bauhaus", "cafe", "western")),
    ("checklist-paper", paper, _by_style(0.7, "handmade", "botanical")),
)
