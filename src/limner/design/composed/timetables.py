"""Timetables: days as columns of lessons, programmes as a line of times, boards of departures."""

from __future__ import annotations

import re
from dataclasses import replace

from limner.design.composed.columns import grids
from limner.design.composed.kit import Kit, rows_of
from limner.design.composed.outline import Part, outline_of
from limner.design.composed.slides import most_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Grid, Node, Option, Panel, Row, Rule, Spacer, Stack
from limner.design.structured.board import Board
from limner.design.structured.voices import HEADING, ITEM, STRONG, TEXT
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point
from limner.document.plan import Copy

_D = r"[0-9०-९০-৯٠-٩۰-۹]"
_TIME = re.compile(
    rf"^\s*{_D}{{1,2}}(?:\s?[:.h時时시点點٫]\s?{_D}{{0,2}}[分분]?|(?=\s?(?:am|pm|uhr)\b))(?:\s?(?:am|pm|uhr|h)\b)?"
    rf"(?:\s?[–—~〜-]\s?{_D}{{1,2}}(?:[:.h時时시点點]{_D}{{0,2}}[分분]?)?(?:\s?(?:am|pm|uhr|h)\b)?)?",
    re.IGNORECASE,
)


def time_of(text: str) -> int:
    """Return where the time a string leads with ends ("9:30–10:00 Maths" → 11), 0 where it leads with none."""
    match = _TIME.match(text)
    return match.end() if match else 0


def _entry(kit: Kit, copy: Copy, *, step: float = 0, group: str = "entries", align: str = "") -> Node:
    """Return a lesson or talk: its time bold before its name."""
    return kit.text(copy, step, ITEM, group=group, strong=time_of(copy.text), align=align, valign="middle")


def _days(kit: Kit) -> tuple[list[Part], list[Part]]:
    """Return the parts that are days (with entries under them) and the others."""
    days = [part for part in kit.outline.parts if part.heading is not None and (part.items or part.parts)]
    return days, [part for part in kit.outline.parts if part not in days]


def week(ctx: Context) -> Sheet:
    """Days side by side, their entries under them in rows that line up; days as rows on tall sheets where that is larger."""
    kit = Kit(ctx, body=2.3)
    box = kit.ground()
    days, others = _days(kit)
    bodies = [(_side_by_side(kit, days), 1.0), (_one_under_another(kit, days), 0.9)]
    if len(days) > 7:
        bodies = [
            (_one_under_another(kit, days), 1.0),
            *grids(kit, days, ctx.ratio, lambda part, i: kit.part_card(part, i)),
        ]
    tree = [
        Option(Stack(rows_of(kit.title(), body, _rest(kit, others), kit.foot()), kit.gap("part")), weight)
        for body, weight in bodies
    ]
    kit.compose_best(tree, box, most=most_of(ctx))
    return kit.sheet("timetable-week")


def _rest(kit: Kit, others: list[Part]) -> Node | None:
    copies = [*(copy for part in others for copy in part.copies), *kit.outline.callouts, *kit.outline.buttons]
    return kit.items(copies, group="notes") if copies else None


def _cell(kit: Kit, copy: Copy | None, i: int, row: int) -> Node:
    ground = kit.ground_of(i) if kit.look.card not in ("open", "rules") else kit.s.ground
    if kit.look.card in ("fill", "tint", "paper", "shadow", "outline"):
        ground = mix(kit.s.ground, kit.hue(i + (row if kit.look.hues == "many" else 0)), 0.14 + 0.06 * (row % 2))
    if copy is None:
        return Panel(
            None,
            0.0,
            mix(kit.s.ground, ground, 0.35) if ground != kit.s.ground else None,
            radius=min(kit.corner, kit.u),
            stem="cell",
        )
    words = _entry(kit, copy)
    if ground == kit.s.ground:
        return Panel(
            words, (kit.gap("tight"), 0.0), None, on=ground, draw=lambda board, box: _overline(kit, board, box)
        )
    return Panel(
        words, (kit.gap("list"), kit.gap("list")), ground, radius=min(kit.corner, 1.4 * kit.u), on=ground, stem="cell"
    )


def _overline(kit: Kit, board: Board, box: Box) -> None:
    board.line(Point(box.x, box.y), Point(box.right, box.y), max(0.1 * kit.u, 0.6 * kit.edge), kit.s.line)


def _all(part: Part) -> tuple[Copy, ...]:
    return (*part.items, *(copy for inner in part.parts for copy in inner.copies))


def _side_by_side(kit: Kit, days: list[Part]) -> Node:
    cells: list[Node] = [_day(kit, part, i) for i, part in enumerate(days)]
    for row in range(max((len(_all(part)) for part in days), default=0)):
        for i, part in enumerate(days):
            cells.append(_cell(kit, _all(part)[row] if row < len(_all(part)) else None, i, row))
    gap = kit.gap("tight") if kit.look.card not in ("open", "rules") else kit.gap("line")
    return Grid(tuple(cells), (1.0,) * max(1, len(days)), gap, 0.7 * gap, grow=1.0, row_grow=(0.0,), swell=1.7)


def _day(kit: Kit, part: Part, i: int) -> Node:
    if part.heading is None:
        return Spacer()
    fill = kit.page.bearing(kit.hue(i), 7.0)
    words = kit.text(
        part.heading,
        0.9,
        HEADING,
        group="days",
        align="center" if kit.look.card not in ("open", "rules") else "",
        floor=1.1,
    )
    if kit.look.card in ("open", "rules"):
        return Stack((replace(words, color=kit.hue(i)),))
    return Panel(words, (kit.gap("tight"), kit.gap("tight")), fill, radius=min(kit.corner, 1.4 * kit.u), stem="day")


def _one_under_another(kit: Kit, days: list[Part]) -> Node:
    rows: list[Node] = []
    for i, part in enumerate(days):
        if part.heading is None:
            continue
        head = kit.text(part.heading, 0.9, HEADING, group="days", color=kit.hue(i), w=7.0 * kit.scale.body, floor=1.1)
        entries = tuple(_cell(kit, copy, i, k) for k, copy in enumerate(_all(part)))
        across = 1 if len(entries) < 2 else 2 if kit.ctx.ratio < 1 else 3
        rows.append(Rule(max(0.12 * kit.u, kit.edge), kit.s.line))
        rows.append(
            Row(
                (head, Grid(entries, (1.0,) * across, kit.gap("tight"), grow=1.0, fill=False)),
                kit.gap("line"),
                align="start",
            )
        )
    return Stack(tuple(rows), kit.gap("line"), grow=1.0, justify="between")


def programme(ctx: Context) -> Sheet:
    """A line of times: one entry under another along an upright rule, the times bold."""
    kit = Kit(ctx, body=2.7)
    box = kit.ground()
    body = [Option(_page(kit, n), 1.0 if n == 1 else 0.85) for n in (1, 2) if n == 1 or len(kit.outline.items) > 5]
    kit.compose_best(body, box, most=most_of(ctx))
    return kit.sheet("timetable-programme")


def _page(kit: Kit, columns: int) -> Node:
    parts = kit.outline.parts
    per = -(-len(parts) // columns)
    stacks = []
    for k in range(0, len(parts), per or 1):
        rows = [_stop(kit, part, k + i) for i, part in enumerate(parts[k : k + per])]
        stacks.append(Stack(tuple(rows), kit.gap("list"), justify="between", grow=1.0))
    rest = kit.callout([*kit.outline.callouts, *kit.outline.buttons])
    return Stack(
        rows_of(kit.title(step=4.8), Row(tuple(stacks), kit.gap("group"), grow=1.0), rest, kit.foot()), kit.gap("group")
    )


def _stop(kit: Kit, part: Part, i: int) -> Node:
    """Return a stop of a programme: a dot on the line, its heading or entry, what belongs to it."""
    hue = kit.hue(i)
    size = kit.scale.size(0.5)
    rows: list[Node] = []
    if part.heading is not None:
        step = 0.8 if part.items else 0.5
        rows.append(kit.text(part.heading, step, STRONG if part.items else TEXT, group=f"stops-{bool(part.items)}",
                             strong=time_of(part.heading.text)))  # fmt: skip
    rows += [_entry(kit, copy, group="entries") for copy in _all(part)]
    dot = Figure(draw=lambda board, box: _dot(kit, board, box, hue), w=size, grow=0.0)
    return Row((dot, Stack(tuple(rows), kit.gap("tight"), grow=1.0)), kit.gap("line"), swell=1.3, grow=1.0)


def _dot(kit: Kit, board: Board, box: Box, hue: Color) -> None:
    r = box.w * 0.34
    board.line(Point(box.cx, box.y + 1.9 * r), Point(box.cx, box.bottom), max(0.14 * kit.u, kit.edge * 0.6), kit.s.line)
    if kit.look.corner:
        board.disc(Point(box.cx, box.y + 1.2 * r), r, hue)
    else:
        board.rect(Box(box.cx - r, box.y + 0.2 * r, 2 * r, 2 * r), hue, stem="mark", role="ornament")


def departures(ctx: Context) -> Sheet:
    """A board of rows on a strong or dark field, ruled, times first."""
    kit = Kit(ctx, body=2.7)
    field = kit.s.ground if kit.s.dark else kit.page.bearing(kit.s.strong, 7.0)
    kit.page.rect(ctx.canvas, field, stem="ground", role="background")
    ink = kit.page.ink(field)
    rows: list[Node] = []
    for part in kit.outline.parts:
        if part.heading is not None:
            rows.append(Rule(max(0.14 * kit.u, kit.edge), mix(field, ink, 0.35)))
            rows.append(kit.text(part.heading, 0.6 if not part.items else 1.0, ITEM if not part.items else HEADING,
                                 group="heads" if part.items else "entries", strong=time_of(part.heading.text)))  # fmt: skip
        rows += [_entry(kit, copy, group="entries", step=0.4) for copy in _all(part)]
    body = Stack(tuple(rows), kit.gap("list"), justify="between", grow=1.0)
    tree = Stack(rows_of(kit.title(step=5.0, color=ink), body, kit.callout([*kit.outline.callouts, *kit.outline.buttons]), kit.foot()),
                 kit.gap("group"))  # fmt: skip
    kit.compose(tree, ctx.canvas.inset(6 * kit.u), on=field, most=most_of(ctx))
    return kit.sheet("timetable-board")


def _weekly(weight: float, otherwise: float) -> Suits:
    def suits(ctx: Context) -> float:
        parts = outline_of(ctx).parts
        days = [part for part in parts if part.heading is not None and part.items]
        return weight if len(days) >= 2 else otherwise

    return suits


TIMETABLES: tuple[tuple[str, Archetype, Suits], ...] = (
    ("timetable-week", week, _weekly(3.0, 0.02)),
    ("timetable-programme", programme, _weekly(0.5, 1.0)),
    ("timetable-board", departures, _weekly(0.02, 0.7)),
)
