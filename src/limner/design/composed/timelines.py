"""Timelines on broad sheets: one line across, what happened set large above and below it in turn, the years leading."""

from __future__ import annotations

from collections.abc import Sequence

from limner.design.composed.kit import Kit, rows_of
from limner.design.composed.outline import Part, outline_of
from limner.design.composed.slides import most_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Grid, Node, Panel, Spacer, Stack
from limner.design.structured.board import Board
from limner.design.structured.steps import is_year
from limner.design.structured.voices import FIGURE, TEXT
from limner.document.geometry import Box, Point


def timeline(ctx: Context) -> Sheet:
    """Every other event stands above the line, the rest below, each two steps of the line wide."""
    kit = Kit(ctx, body=2.8)
    box = kit.ground()
    parts = kit.outline.parts
    n = len(parts)
    above = [_event(kit, part, i, "end") for i, part in enumerate(parts) if i % 2 == 0]
    below = [_event(kit, part, i, "start") for i, part in enumerate(parts) if i % 2]
    over = _row([*above, *([] if n % 2 else [None])])
    under = _row([None, *below, *([None] if n % 2 else [])])
    line = Figure(draw=lambda board, at: _line(kit, board, at, n), h=5.0 * kit.u, min_h=3.4 * kit.u, max_h=6 * kit.u)
    body = Stack((Stack((over,), justify="end", grow=1.0), line, Stack((under,), grow=1.0)), kit.gap("tight"), grow=1.0)
    tree = Stack(rows_of(kit.title(step=4.6), body, kit.callout(kit.outline.callouts), kit.foot()), kit.gap("part"))
    kit.compose(tree, box, most=min(2.3, most_of(ctx)))
    return kit.sheet("infographic-dateline")


def _row(cells: Sequence[Node | None]) -> Grid:
    """Return cells two steps of the line wide each; None is an empty step."""
    shares = tuple(2.0 if cell is not None else 1.0 for cell in cells)
    return Grid(tuple(cell if cell is not None else Spacer() for cell in cells), shares, 0.0)


def _event(kit: Kit, part: Part, i: int, justify: str) -> Node:
    rows: list[Node] = []
    if part.heading is not None:
        rows.append(kit.text(part.heading, 3.0, FIGURE, color=kit.hue(i), group="years", lines=1))
    rows += [kit.text(copy, 0.6, TEXT, group="events") for copy in part.items]
    words = Stack(tuple(rows), kit.gap("hair"), justify="end" if justify == "end" else "start")
    return Panel(words, (0.0, kit.gap("part"), 0.0, 0.0), None, on=kit.s.ground)


def _line(kit: Kit, board: Board, box: Box, n: int) -> None:
    """Draw the line and its stations, the first at the start of the measure."""
    r = min(0.34 * box.h, 1.7 * kit.u)
    board.line(Point(box.x, box.cy), Point(box.right, box.cy), max(0.5 * kit.u, kit.edge), kit.s.line)
    for i in range(n):
        off = i * box.w / (n + 1) + r
        center = Point(box.right - off if board.ctx.rtl else box.x + off, box.cy)
        board.disc(center, 1.5 * r, kit.s.ground)
        board.disc(center, r, kit.hue(i))


def _dated(weight: float) -> Suits:
    def suits(ctx: Context) -> float:
        parts = outline_of(ctx).parts
        dated = [part for part in parts if part.heading is not None and part.items and _year(part)]
        whole = len(dated) == len(parts) and not any(part.parts for part in parts)
        return weight if whole and 3 <= len(parts) <= 9 and ctx.ratio > 1.2 else 0.0

    return suits


def _year(part: Part) -> bool:
    return part.heading is not None and len(part.heading.text) <= 12 and (
        is_year(part.heading.text) or part.heading.role == "date"
    )  # fmt: skip


TIMELINES: tuple[tuple[str, Archetype, Suits], ...] = (("infographic-dateline", timeline, _dated(26.0)),)
