"""Worksheets: tasks numbered and set large, with room to answer: boxes, lines, or a space after an equals sign."""

from __future__ import annotations

import re
from dataclasses import replace

from limner.design.composed.kit import Kit, rows_of
from limner.design.composed.slides import most_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Grid, Node, Option, Panel, Row, Rule, Stack
from limner.design.structured.board import Board
from limner.design.structured.pictures import draw_emblem, emblem_of, has_motif
from limner.design.structured.voices import FIGURE, HEADING, TEXT
from limner.document.color import mix
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.plan import Copy

_OPEN = re.compile(r"(?:[=＝]|_{2,}|…|\.{3}|\(\s*\)|（\s*）|□|[?？])\s*$")


def _tasks(kit: Kit) -> list[Copy]:
    return [copy for part in kit.outline.parts for copy in part.copies]


def _sums(tasks: list[Copy]) -> bool:
    """Tell whether most tasks are sums or gaps to fill: short and open at the end."""
    return bool(tasks) and sum(
        len(copy.text) <= 18 and _OPEN.search(copy.text) is not None for copy in tasks
    ) * 2 > len(tasks)


def _head(kit: Kit) -> Node | None:
    """Return the head: title, the lines under it, the picture, and a line to write a name on."""
    title = kit.title(step=4.4, lines=2)
    rows: list[Node] = []
    if title is not None:
        rows.append(replace(title, grow=1.0))
    if has_motif(kit.ctx) or emblem_of(kit.ctx):
        rows.append(Figure(draw=_emblem, w=15 * kit.u, h=13 * kit.u, min_h=8 * kit.u))
    line = Row(
        (
            Figure(
                draw=lambda board, box: _write_line(kit, board, box), h=4.0 * kit.u, min_h=3.0 * kit.u, grow=0.6, w=None
            ),
        ),
        0.0,
    )
    name = replace(line, grow=0.0)
    if not rows:
        return name
    return Stack((name, Row(tuple(rows), kit.gap("part"), align="center")), kit.gap("tight"))


def _emblem(board: Board, box: Box) -> None:
    draw_emblem(board, box, salt=59)


def _write_line(kit: Kit, board: Board, box: Box) -> None:
    board.line(
        Point(box.x, box.bottom),
        Point(box.right, box.bottom),
        0.2 * kit.u,
        mix(kit.s.ground, kit.page.ink(kit.s.ground), 0.55),
    )


def _answer(kit: Kit, size: float) -> Figure:
    """Return an empty box to write an answer in."""

    def draw(board: Board, box: Box) -> None:
        stroke = Stroke(fill=Solid(color=kit.s.line), width=max(0.2 * kit.u, kit.edge), side="inside")
        board.rect(
            box,
            mix(kit.s.ground, "#ffffff", 0.6),
            radius=min(kit.corner, 1.2 * kit.u),
            stroke=stroke,
            stem="answer",
            role="ornament",
        )

    return Figure(draw=draw, w=2.2 * size, h=1.5 * size, min_h=1.2 * size, max_h=1.7 * size)


def _badge(kit: Kit, i: int, step: float) -> Node:
    """Return a task's number in a disc or square of colour."""
    size = 1.6 * kit.scale.size(step)
    fill = kit.page.bearing(kit.hue(i), 7.0)
    number = kit.text(str(i + 1), step - 0.3, FIGURE, align="center", role="numeral", group="numbers", lines=1)
    radius = size if kit.look.corner >= 1 else kit.corner
    return Panel(number, (0.24 * size, 0.0), fill, radius=radius, w=size, min_h=size, max_h=size, stem="badge")


def boxes(ctx: Context) -> Sheet:
    """Tasks on cards in a grid, each with a number and a box for the answer."""
    kit = Kit(ctx, body=2.6)
    box = kit.ground()
    tasks = _tasks(kit)
    sums = _sums(tasks)
    options = []
    for across in (1, 2, 3, 4, 5):
        if across > max(1, len(tasks)) or (across == 1 and sums and len(tasks) > 5):
            continue
        cells = tuple(_card(kit, copy, i, sums, write=len(tasks) <= 16) for i, copy in enumerate(tasks))
        grid = Grid(cells, (1.0,) * across, kit.gap("part"), equal=True, grow=1.0, swell=2.4)
        rows = -(-len(tasks) // across)
        off = 0.08 * (rows * across - len(tasks))
        tree = Stack(
            rows_of(_head(kit), grid, kit.callout(kit.outline.callouts), kit.foot()),
            kit.gap("group"),
            justify="between",
        )
        options.append(Option(tree, 1.0 / (1 + off)))
    kit.compose_best(options or [Option(Stack(rows_of(_head(kit))))], box, most=most_of(ctx))
    return kit.sheet("worksheet-boxes")


def _card(kit: Kit, copy: Copy, i: int, sums: bool, *, write: bool) -> Node:
    step = 1.6 if sums else 0.5
    words = kit.text(
        copy, step, HEADING if sums else TEXT, group="tasks", valign="middle", grow=1.0, lines=1 if sums else None
    )
    row: Node = Row(
        rows_of(_badge(kit, i, 0.5), words, _answer(kit, kit.scale.size(step)) if sums else None),
        kit.gap("line"),
        align="center",
    )
    if not sums and write:
        row = Stack((row, _lines(kit, 2)), kit.gap("line"))
    card = kit.card(row, i, pad=kit.gap("line"))
    return card if card.fill is not None or card.draw is not None else replace(card, pad=(kit.gap("tight"), 0.0))


def _lines(kit: Kit, count: int) -> Node:
    """Return lines to write on, that grow apart with the room there is."""

    def draw(board: Board, box: Box) -> None:
        many = max(1, min(count + 3, round(box.h / (4.4 * kit.u))))
        for k in range(1, many + 1):
            y = box.y + box.h * k / many
            board.line(Point(box.x, y), Point(box.right, y), 0.16 * kit.u, kit.s.line, dash=(1.0 * kit.u, 0.7 * kit.u))

    return Figure(draw=draw, h=count * 4.4 * kit.u, min_h=count * 3.0 * kit.u, grow=1.0)


def lines(ctx: Context) -> Sheet:
    """Tasks one under another over lines to write on; sums in two columns."""
    kit = Kit(ctx, body=2.6)
    box = kit.ground()
    parts = kit.outline.parts
    rows: list[Node] = []
    n = 0
    for i, part in enumerate(parts):
        if part.heading is not None and part.items:
            rows.append(kit.heading(part.heading, i))
        for copy in part.items or part.copies:
            words = kit.text(copy, 0.4, TEXT, group="tasks", grow=1.0)
            rows.append(
                Stack(
                    (Row((_badge(kit, n, 0.2), words), kit.gap("line"), align="center"), _lines(kit, 1)),
                    kit.gap("tight"),
                    grow=1.0,
                )
            )
            n += 1
    body = Stack(tuple(rows), kit.gap("part"), grow=1.0)
    tree = Stack(rows_of(_head(kit), Rule(max(0.3 * kit.u, kit.edge), kit.s.strong), body, kit.callout(kit.outline.callouts), kit.foot()),
                 kit.gap("part"))  # fmt: skip
    kit.compose(tree, box, most=most_of(ctx))
    return kit.sheet("worksheet-lines")


def _weight(sums: float, words: float) -> Suits:
    def suits(ctx: Context) -> float:
        if len(ctx.copies()) > 17:
            return 1.0 if sums > 1 else 0.02
        return sums if _sums([copy for copy in ctx.copies() if copy.role not in ("title", "subtitle")]) else words

    return suits


WORKSHEETS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("worksheet-boxes", boxes, _weight(2.0, 0.8)),
    ("worksheet-lines", lines, _weight(0.3, 1.0)),
)
