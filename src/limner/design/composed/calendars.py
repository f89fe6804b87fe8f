"""Calendars: a month as a grid under or beside a picture, as a planner of large cells, or a year of twelve small months."""

from __future__ import annotations

from dataclasses import replace

from limner.design.composed.kit import Kit, rows_of
from limner.design.composed.months import (
    first_day,
    is_rest,
    month_asked,
    weekdays,
    weeks_of,
    words_of,
)
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Grid, Node, Panel, Row, Rule, Spacer, Stack
from limner.design.ornament.primitives import joined, star
from limner.design.structured.board import Board
from limner.design.structured.pictures import draw_emblem, draw_motif, emblem_of, has_motif
from limner.design.structured.voices import FIGURE, LABEL, NUMBER, TITLE, block_of
from limner.document.color import Color, contrast, mix
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.text import Fit, Paragraph, Run, RunStyle, Table, TableColumn


def _title(kit: Kit, *, step: float = 4.6, color: Color | None = None, align: str = "") -> Node:
    """Return the month's heading: the brief's own title and lines, and the month where the title does not name it."""
    out, plan = kit.outline, kit.ctx.plan
    words, month = words_of(plan), month_asked(plan)
    heading = words.heading(month.month, month.year)
    rows: list[Node] = []
    shown = " ".join(copy.text.casefold() for copy in ([out.title] if out.title else []) + out.under)
    name = words.months[month.month - 1].casefold() if month.month else heading
    if heading and (not name or name not in shown):
        drop = 0.0 if len(heading) < 12 else 0.5
        rows.append(
            kit.text(
                heading, step - drop, TITLE, lines=1, color=color or kit.s.strong, role="month", floor=1.7, align=align
            )
        )
    title = kit.title(step=step if not rows else 1.6, color=color)
    if title is not None:
        rows.append(title)
    return Stack(tuple(rows), kit.gap("tight"))


def _month(kit: Kit, year: int | None, month: int, *, step: float, tall: bool, on: Color) -> Node:
    """Return a month's weekdays and weeks; days without weekdays where no year is known. ``tall`` cells leave room to write."""
    words = words_of(kit.ctx.plan)
    first = first_day(kit.ctx.plan, words)
    group = f"days-{step}"
    rows: list[Node] = []
    if year:
        heads = tuple(_weekday(kit, name, i, first, step, tall, on) for i, name in enumerate(weekdays(words, first)))
        rows.append(Grid(heads, (1.0,) * 7, 0.0, fill=False))
    cells = tuple(
        _cell(kit, words.figure(day) if day else "", i, first if year else -7, step, tall, on, group)
        for week in _days(year, month, first)
        for i, day in enumerate(week)
    )
    boxed = tall and kit.look.card in ("fill", "tint", "paper", "shadow")
    gap = kit.gap("tight") if boxed else 0.0
    rows.append(Grid(cells, (1.0,) * 7, gap, gap if tall else kit.gap("tight"), equal=True, grow=1.0))
    return Stack(tuple(rows), kit.gap("tight") if tall else kit.gap("line"), grow=1.0)


def _days(year: int | None, month: int, first: int) -> list[list[int]]:
    if year:
        return weeks_of(year, month, first)
    return [[day if day <= 31 else 0 for day in range(w * 7 + 1, w * 7 + 8)] for w in range(5)]


def _weekday(kit: Kit, name: str, i: int, first: int, step: float, tall: bool, on: Color) -> Node:
    drop = 0.6 if tall else 0.2
    made = kit.text(name, step - drop, LABEL, group=f"names-{step}", align="start" if tall else "center", role="weekday", floor=0.94,
                    color=_rest(kit, i, first, on))  # fmt: skip
    return Panel(made, (0.0, kit.gap("tight")), None, on=on) if tall else made


def _small_month(kit: Kit, year: int | None, month: int, on: Color) -> Node:
    """Return a month as one small table of figures, its weekdays above, for a year's twelve."""
    words = words_of(kit.ctx.plan)
    first = first_day(kit.ctx.plan, words)
    size = kit.scale.size(-0.2)
    rows = len(_days(year, month, first)) + (1 if year else 0)
    tall = (rows * 1.45 + 0.3) * size
    return Figure(
        draw=lambda board, box: _draw_table(kit, board, box, year, month, on), h=tall, min_h=tall * 0.75, grow=1.0
    )


def _draw_table(kit: Kit, board: Board, box: Box, year: int | None, month: int, on: Color) -> None:
    words = words_of(kit.ctx.plan)
    first = first_day(kit.ctx.plan, words)
    weeks = _days(year, month, first)
    cells = [
        *(weekdays(words, first) if year else ()),
        *(words.figure(day) if day else "" for week in weeks for day in week),
    ]
    size = box.h / (len(cells) / 7) / 1.42
    ink = kit.page.ink(on)
    paragraphs = []
    for i, text in enumerate(cells):
        tone = _rest(kit, i % 7, first if year else -7, on)
        fill = Solid(color=tone) if tone else None
        weight = None if i >= 7 or not year else 0.82 * size
        paragraphs.append(Paragraph(runs=(Run(text=text, style=RunStyle(fill=fill, size=weight)),)))
    block = block_of(
        kit.ctx,
        "0",
        NUMBER,
        size,
        ink,
        fit=Fit(mode="shrink", min_size=0.5 * size, max_size=size, group="small-months"),
    )
    table = Table(columns=(TableColumn(fr=1.0, align="center"),) * 7, gap=0.1 * size, row_gap=0.22 * size, rules="none")
    block = block.model_copy(
        update={"paragraphs": tuple(paragraphs), "table": table, "direction": "rtl" if kit.ctx.rtl else "ltr"}
    )
    board.lay(block, box, "", role="month")


def _rest(kit: Kit, column: int, first: int, on: Color) -> Color | None:
    tone = kit.s.hues[1 % len(kit.s.hues)]
    return tone if is_rest(column, first) and first >= 0 and contrast(tone, on) > 2 else None


def _cell(kit: Kit, day: str, column: int, first: int, step: float, tall: bool, on: Color, group: str) -> Node:
    rest = first >= 0 and is_rest(column, first)
    look = kit.look
    if not tall:
        if not day:
            return Spacer()
        return kit.text(
            day,
            step,
            NUMBER,
            group=group,
            align="center",
            role="day",
            floor=0.94,
            color=_rest(kit, column, first, on),
            valign="middle",
        )
    ground = on
    if look.card in ("fill", "tint", "paper", "shadow") and day:
        ground = mix(on, kit.hue(1 if rest else 0), 0.2 if rest else 0.11)
    number: Node = (
        kit.text(day, step, NUMBER, group=group, role="day", floor=1.0, color=_rest(kit, column, first, ground))
        if day
        else Spacer()
    )
    inner = Stack((number,))
    pad = (kit.gap("tight") * 0.7, kit.gap("tight"))
    if look.card in ("outline", "double"):
        line = Stroke(fill=Solid(color=kit.s.line), width=max(0.1 * kit.u, 0.7 * kit.edge), side="center")
        return Panel(inner, pad, None, line, 0.0, ground, stem="cell")
    if look.card in ("open", "rules"):
        return Panel(inner, pad, None, on=ground, draw=lambda board, box: _overline(kit, board, box))
    return Panel(inner, pad, ground if day else None, None, min(kit.corner, 1.5 * kit.u), ground, stem="cell")


def _overline(kit: Kit, board: Board, box: Box) -> None:
    board.line(Point(box.x, box.y), Point(box.right, box.y), max(0.12 * kit.u, kit.edge), kit.s.line)


def _notes(kit: Kit, on: Color) -> Node | None:
    """Return the brief's other strings as a list of notes."""
    parts = kit.outline.parts
    copies = [copy for part in parts for copy in part.copies] + kit.outline.callouts + kit.outline.buttons
    across = min(len(copies), max(1, min(round(3.5 * kit.ctx.ratio), -(-len(copies) // 5)))) if copies else 1
    per = -(-len(copies) // across)
    lists = [copies[k : k + per] for k in range(0, len(copies), per)] if copies else []
    columns = tuple(replace(kit.items(some, on=on, group="notes"), grow=1.0) for some in lists)
    rows = rows_of(Row(columns, kit.gap("part"), align="start") if columns else None, kit.foot())
    return Stack(rows, kit.gap("line")) if rows else None


def _picture(kit: Kit, ground: Color) -> Node | None:
    """Return the calendar's picture: what the brief names, else its trade's emblem, else the season drawn as a pattern of stars."""
    if has_motif(kit.ctx):
        return Figure(draw=_motif, grow=1.0)
    if emblem_of(kit.ctx):
        return Figure(draw=_emblem, grow=1.0)
    return Figure(draw=lambda board, box: _stars(kit, board, box, ground), grow=1.0)


def _motif(board: Board, box: Box) -> None:
    draw_motif(board, box, salt=31, mode="motif")


def _emblem(board: Board, box: Box) -> None:
    draw_emblem(board, box, salt=31)


def _stars(kit: Kit, board: Board, box: Box, ground: Color) -> None:
    """Scatter a few large shapes of the look over a box, each cut off by its edge nowhere."""
    rng = kit.ctx.rng("calendar-shapes")
    hues = kit.s.hues
    for i in range(9):
        r = min(box.w, box.h) * rng.uniform(0.06, 0.2)
        x = rng.uniform(box.x + r, max(box.x + r, box.right - r))
        y = rng.uniform(box.y + r, max(box.y + r, box.bottom - r))
        tone = mix(ground, hues[i % len(hues)], 0.55)
        if kit.look.corner >= 1:
            board.disc(Point(x, y), r, tone)
        else:
            board.path(joined([star(x, y, r, r * 0.45, 4 + i % 3 * 2)]), Box(x - r, y - r, 2 * r, 2 * r), tone)


def wall(ctx: Context) -> Sheet:
    """A picture over the upper part, bled to the edges, the month under it."""
    kit = Kit(ctx, body=2.6)
    kit.page.rect(ctx.canvas, kit.s.ground, stem="ground", role="background")
    month = month_asked(ctx.plan)
    pad = 5.0 * kit.u
    field = kit.s.soft
    share = 0.42 if ctx.ratio < 1.2 else 0.3
    picture = Panel(
        _picture(kit, field),
        (2.0 * kit.u, pad),
        field,
        on=field,
        h=share * ctx.canvas.h,
        min_h=0.2 * ctx.canvas.h,
        grow=0.35,
        stem="field",
    )
    weeks = _month(kit, month.year, month.month, step=0.9, tall=False, on=kit.s.ground)
    body = Stack(rows_of(_title(kit), weeks, _notes(kit, kit.s.ground)), kit.gap("part"), grow=1.0)
    tree = Stack((picture, Panel(body, (pad * 0.8, pad, pad * 0.8, pad), None, on=kit.s.ground, grow=0.65)))
    kit.compose(tree, ctx.canvas, most=1.9)
    return kit.sheet("calendar-wall")


def planner(ctx: Context) -> Sheet:
    """Large cells to write in fill the sheet; the month stands over them with a small picture at its far side."""
    kit = Kit(ctx, body=2.3)
    box = kit.ground()
    month = month_asked(ctx.plan)
    head: list[Node] = [replace(_title(kit, step=5.0), grow=1.0)]
    if has_motif(ctx) or emblem_of(ctx):
        head.append(Figure(draw=_emblem, w=16 * kit.u, h=12 * kit.u, min_h=6 * kit.u))
    tree = Stack(
        rows_of(Row(tuple(head), kit.gap("part"), align="end"), Rule(max(0.3 * kit.u, kit.edge), kit.s.strong),
                _month(kit, month.year, month.month, step=0.6, tall=True, on=kit.s.ground), _notes(kit, kit.s.ground)),
        kit.gap("line"),
    )  # fmt: skip
    kit.compose(tree, box, most=1.5)
    return kit.sheet("calendar-planner")


def side(ctx: Context) -> Sheet:
    """A field of strong colour beside the weeks (above them when tall) bears the month's number large, its name and the picture."""
    kit = Kit(ctx, body=2.6)
    kit.page.rect(ctx.canvas, kit.s.ground, stem="ground", role="background")
    plan, month = ctx.plan, month_asked(ctx.plan)
    fill = kit.page.bearing(kit.s.strong, 7.0)
    ink = kit.page.ink(fill)
    pad = 5.0 * kit.u
    words = words_of(plan)
    numeral = kit.text(words.figure(month.month) if month.month else words.heading(0, month.year), 8.5, FIGURE, lines=1,
                       color=mix(fill, ink, 0.75), role="numeral") if month.month or month.year else None  # fmt: skip
    wide = ctx.ratio > 0.95
    pictured = (
        Figure(draw=_emblem, grow=1.0, h=0.0 if wide else 26 * kit.u)
        if has_motif(ctx) or emblem_of(ctx)
        else Spacer(grow=1.0)
    )
    notes = _notes(kit, fill)
    field = Panel(Stack(rows_of(numeral, _title(kit, step=2.6, color=ink), pictured, notes), kit.gap("part")), pad, fill, on=fill,
                  grow=0.38, stem="field")  # fmt: skip
    grid = Panel(_month(kit, month.year, month.month, step=1.3, tall=kit.look.card in ("outline", "rules", "double"), on=kit.s.ground),
                 pad, None, on=kit.s.ground, grow=0.62)  # fmt: skip
    tree: Node = Row((field, grid)) if wide else Stack((replace(field, grow=0.3), replace(grid, grow=0.7)))
    kit.compose(tree, ctx.canvas, most=1.9)
    return kit.sheet("calendar-side")


def year(ctx: Context) -> Sheet:
    """Twelve small months under the year."""
    kit = Kit(ctx, body=1.75)
    box = kit.ground()
    plan, month = ctx.plan, month_asked(ctx.plan)
    words = words_of(plan)
    across = 3 if ctx.ratio < 1.2 else 4 if ctx.ratio < 2.2 else 6
    cells: list[Node] = []
    for m in range(1, 13):
        heading = kit.heading(words.months[m - 1], m - 1)
        ground = kit.ground_of(m - 1)
        grid = _small_month(kit, month.year, m, ground)
        cells.append(kit.card(Stack((heading, grid), kit.gap("tight")), m - 1, pad=kit.gap("line")))
    head: list[Node] = [replace(_title(kit, step=7.0), grow=1.0)]
    if has_motif(ctx) or emblem_of(ctx):
        head.append(Figure(draw=_emblem, w=18 * kit.u, h=13 * kit.u, min_h=6 * kit.u))
    top = Row(tuple(head), kit.gap("part"), align="center")
    months = Grid(tuple(cells), (1.0,) * across, kit.gap("part"), equal=True, grow=1.0)
    tree = Stack(rows_of(top, months, _notes(kit, kit.s.ground)), kit.gap("part"))
    kit.compose(tree, box, most=1.6)
    return kit.sheet("calendar-year")


def _month_weight(weight: float) -> Suits:
    return lambda ctx: weight if month_asked(ctx.plan).month else 0.02


CALENDARS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("calendar-wall", wall, lambda ctx: _month_weight(1.3 if has_motif(ctx) and ctx.ratio < 1.3 else 0.3)(ctx)),
    ("calendar-planner", planner, _month_weight(1.0)),
    ("calendar-side", side, _month_weight(1.0)),
    ("calendar-year", year, lambda ctx: 0.02 if month_asked(ctx.plan).month else 1.0),
)
