"""Infographics of parts: sections with their points, two things compared, levels of a pyramid, a thing with its parts named."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from limner.design.composed.columns import grids, options
from limner.design.composed.kit import Kit, rows_of
from limner.design.composed.outline import Part, outline_of
from limner.design.composed.slides import most_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Grid, Node, Panel, Row, Solved, Spacer, Stack
from limner.design.structured.asks import asks
from limner.design.structured.board import Board
from limner.design.structured.pictures import draw_emblem, draw_motif, emblem_of, has_motif
from limner.design.structured.voices import FIGURE, HEADING, STRONG, TEXT
from limner.document.color import Color, contrast, mix
from limner.document.geometry import Box, Point
from limner.document.plan import Copy


def _head(kit: Kit) -> Node | None:
    """Return the title with the picture at its far side (above it where centred)."""
    title = kit.title(step=5.0, lines=3)
    if title is None or not (has_motif(kit.ctx) or emblem_of(kit.ctx)):
        return title
    if kit.centred:
        return Stack((Figure(draw=_emblem, h=17 * kit.u, min_h=9 * kit.u), title), kit.gap("line"))
    picture = Figure(draw=_emblem, w=20 * kit.u, h=17 * kit.u, min_h=10 * kit.u)
    return Row((replace(title, grow=1.0), picture), kit.gap("part"), align="center")


def _emblem(board: Board, box: Box) -> None:
    draw_emblem(board, box, salt=61)


def _after(kit: Kit) -> list[Node | None]:
    return [kit.callout([*kit.outline.callouts, *kit.outline.buttons]), kit.foot()]


def sections(ctx: Context) -> Sheet:
    """Every section a card of its own with a picture where it names a thing, in as many columns as read best."""
    kit = Kit(ctx, body=2.6)
    box = kit.ground()
    parts = kit.outline.parts
    icons = kit.icons(parts)

    def card(part: Part, i: int) -> Node:
        return kit.part_card(part, i, icon=icons[i], grow=1.0)

    def whole(body: Node) -> Node:
        return Stack(rows_of(_head(kit), body, *_after(kit)), kit.gap("group"), justify="between")

    made = grids(kit, parts, ctx.ratio / 0.75, card, rules=kit.look.card == "open", most=4) or [(Spacer(grow=1.0), 1.0)]
    kit.compose_best(options(made, whole), box, most=most_of(ctx))
    return kit.sheet("infographic-sections")


def stripes(ctx: Context) -> Sheet:
    """Sections as bands across the sheet in changing tones: picture and heading at the start, points beside them."""
    kit = Kit(ctx, body=2.6)
    kit.page.rect(ctx.canvas, kit.s.ground, stem="ground", role="background")
    pad = 5.5 * kit.u
    parts = kit.outline.parts
    icons = kit.icons(parts)
    bands: list[Node] = []
    for i, part in enumerate(parts):
        fill = (
            kit.page.bearing(kit.hue(i), 7.0)
            if kit.look.hues == "many"
            else mix(kit.s.ground, kit.s.strong, 0.12 + 0.16 * (i % 3))
        )
        bands.append(_band(kit, part, i, icons[i], fill, pad))
    head = _head(kit)
    top = Panel(head, (pad * 0.9, pad, pad * 0.7, pad), None, on=kit.s.ground) if head is not None else None
    rest = rows_of(*_after(kit))
    foot = Panel(Stack(rest, kit.gap("line")), (pad * 0.5, pad), None, on=kit.s.ground) if rest else None
    tree = Stack(rows_of(top, Stack(tuple(bands), grow=1.0), foot))
    kit.compose(tree, ctx.canvas, most=most_of(ctx))
    return kit.sheet("infographic-stripes")


def _band(kit: Kit, part: Part, i: int, icon: str, fill: Color, pad: float) -> Node:
    ink = kit.page.ink(fill)
    lead: list[Node] = [kit.icon(icon, 5.0 * kit.scale.body, across="start")] if icon else []
    if part.heading is not None:
        lead.append(kit.text(part.heading, 1.5 if part.items else 0.8, HEADING, group="heads", color=ink, floor=1.2))
    points: list[Node] = [kit.items(part.items, i=i, on=fill)] if part.items else []
    points += [kit.subpart(inner, i, k, fill) for k, inner in enumerate(part.parts)]
    start = Stack(tuple(lead), kit.gap("tight"), justify="center", grow=1.0)
    if not points:
        inside: Node = start
    elif kit.ctx.ratio < 0.62:
        inside = Stack((start, *points), kit.gap("tight"))
    else:
        inside = Row(
            (start, Stack(tuple(points), kit.gap("line"), justify="center", grow=1.6)), kit.gap("group"), align="center"
        )
    return Panel(inside, (kit.gap("part"), pad), fill, on=fill, stem="band", grow=1.0)


def comparison(ctx: Context) -> Sheet:
    """Two (or three) things side by side under heads of their own colours, their points in rows that line up."""
    kit = Kit(ctx, body=2.7)
    box = kit.ground()
    sides = [part for part in kit.outline.parts if part.heading is not None and (part.items or part.parts)]
    others = [part for part in kit.outline.parts if part not in sides]
    hues = (kit.s.strong, *(hue for hue in kit.s.hues if hue != kit.s.strong))
    cells: list[Node] = []
    icons = kit.icons(sides)
    for i, part in enumerate(sides):
        fill = kit.page.bearing(hues[i % len(hues)], 7.0)
        rows: list[Node] = [kit.icon(icons[i], 5 * kit.scale.body, across="center")] if icons[i] else []
        if part.heading is not None:
            rows.append(
                kit.text(part.heading, 2.0, HEADING, group="heads", align="center", floor=1.3, color=kit.page.ink(fill))
            )
        cells.append(
            Panel(
                Stack(tuple(rows), kit.gap("tight"), justify="center"),
                kit.gap("line"),
                fill,
                radius=kit.corner,
                on=fill,
                stem="head",
            )
        )
    listed = [[copy for copy in part.copies if copy is not part.heading] for part in sides]
    for row in range(max(map(len, listed), default=0)):
        cells += [
            _point(kit, copies[row] if row < len(copies) else None, hues[i % len(hues)], row)
            for i, copies in enumerate(listed)
        ]
    body = Grid(
        tuple(cells),
        (1.0,) * max(1, len(sides)),
        kit.gap("line"),
        kit.gap("tight"),
        grow=1.0,
        row_grow=(0.4,),
        swell=1.6,
    )
    rest = [copy for part in others for copy in part.copies]
    tree = Stack(
        rows_of(kit.title(step=4.8), body, kit.items(rest, group="rest") if rest else None, *_after(kit)),
        kit.gap("group"),
        justify="between",
    )
    kit.compose(tree, box, most=most_of(ctx))
    return kit.sheet("infographic-comparison")


def _point(kit: Kit, copy: Copy | None, hue: Color, row: int) -> Node:
    ground = mix(kit.s.ground, hue, 0.1 + 0.07 * (row % 2))
    if copy is None:
        return Panel(None, 0.0, None)
    words = Stack((kit.line(copy, group="points", on=ground, align="center"),), justify="center")
    return Panel(
        words, (kit.gap("list"), kit.gap("line")), ground, radius=min(kit.corner, 1.6 * kit.u), on=ground, stem="point"
    )


def pyramid(ctx: Context) -> Sheet:
    """Levels of a pyramid, the first at the top, each with its words beside it on a line."""
    kit = Kit(ctx, body=2.6)
    box = kit.ground()
    parts = kit.outline.parts
    count = len(parts)
    levels: list[Node] = []
    for i, part in enumerate(parts):
        tone = kit.hue(i) if kit.look.hues == "many" else mix(kit.s.strong, kit.s.ground, 0.62 * i / max(1, count))
        slice_ = Figure(draw=_slice(kit, i, count, tone), grow=1.15, min_h=7 * kit.u)
        rows: list[Node] = []
        if part.heading is not None:
            rows.append(
                kit.text(
                    part.heading,
                    1.2 if part.items else 0.7,
                    HEADING if part.items else STRONG,
                    group="heads",
                    floor=1.15,
                )
            )
        rows += [kit.text(copy, 0, TEXT, group="items") for copy in part.copies if copy is not part.heading]
        words = Stack(tuple(rows), kit.gap("hair"), justify="center", grow=1.0)
        levels.append(Row((slice_, words), kit.gap("part"), grow=1.0))
    tree = Stack(
        rows_of(kit.title(step=4.8), Stack(tuple(levels), 0.6 * kit.u, grow=1.0), *_after(kit)), kit.gap("group")
    )
    kit.compose(tree, box, most=most_of(ctx))
    return kit.sheet("infographic-pyramid")


def _slice(kit: Kit, i: int, count: int, tone: Color) -> Callable[[Board, Box], None]:
    """Return what draws the i-th slice of a pyramid, its number in it and a line from it to the words beside it."""

    def draw(board: Board, box: Box) -> None:
        fill = board.bearing(tone)
        top, low = box.w / 2 * i / count, box.w / 2 * (i + 1) / count
        d = f"M{box.cx - top} {box.y}L{box.cx + top} {box.y}L{box.cx + low} {box.bottom}L{box.cx - low} {box.bottom}Z"
        board.path(d, box, fill, stem="level")
        way = -1 if board.ctx.rtl else 1
        at = Point(box.cx + way * (top + low) / 2, box.cy)
        end = Point(box.x if board.ctx.rtl else box.right, box.cy)
        board.line(at, end, max(0.14 * kit.u, 0.6 * kit.edge), kit.s.line)
        size = min(0.5 * box.h, 5 * kit.u, 1.5 * low)
        if size > 1.6 * kit.u:
            label = Box(box.cx - low, box.y + 0.32 * (box.h - size) + 0.18 * box.h, 2 * low, size * 1.1)
            board.text(
                str(i + 1), label, FIGURE.but(align="center", valign="middle"), size, on=fill, lines=1, role="numeral"
            )

    return draw


def named_parts(ctx: Context) -> Sheet:
    """The thing itself in the middle, the names of its parts on both sides, each joined to it by a line."""
    kit = Kit(ctx, body=2.5)
    box = kit.ground()
    parts = kit.outline.parts
    half = -(-len(parts) // 2)
    labels = [_label(kit, part, i) for i, part in enumerate(parts)]
    start = Stack(tuple(labels[:half]), kit.gap("part"), justify="even", grow=1.0)
    end = Stack(tuple(labels[half:]), kit.gap("part"), justify="even", grow=1.0)
    picture = Figure(draw=lambda board, box: _thing(kit, board, box), grow=2.1, key="thing", min_h=24 * kit.u)
    tree = Stack(
        rows_of(kit.title(step=4.8), Row((start, picture, end), kit.gap("group"), grow=1.0), *_after(kit)),
        kit.gap("group"),
    )
    solved = kit.compose(tree, box, most=min(1.7, most_of(ctx)))
    _leaders(kit, solved, len(parts), half)
    return kit.sheet("infographic-parts")


def _disc(box: Box) -> tuple[Point, float]:
    """Return the middle and radius of the disc that the thing stands on."""
    return Point(box.cx, box.cy), 0.49 * min(box.w, box.h)


def _thing(kit: Kit, board: Board, box: Box) -> None:
    middle, r = _disc(box)
    board.disc(middle, r, kit.s.soft)
    inside = Box(middle.x - 0.78 * r, middle.y - 0.78 * r, 1.56 * r, 1.56 * r)
    if has_motif(board.ctx):
        draw_motif(board, inside, salt=67)
    else:
        draw_emblem(board, inside, salt=67)


def _label(kit: Kit, part: Part, i: int) -> Node:
    rows: list[Node] = []
    if part.heading is not None:
        tone = kit.hue(i) if contrast(kit.hue(i), kit.s.ground) > 3 else None
        rows.append(kit.text(part.heading, 0.5, HEADING, group="heads", color=tone, floor=1.1))
    rows += [kit.text(copy, -0.3, TEXT, group="items") for copy in part.copies if copy is not part.heading]
    return Panel(Stack(tuple(rows), kit.gap("hair")), 0.0, None, on=kit.s.ground, key=f"label-{i}")


def _leaders(kit: Kit, solved: Solved, count: int, half: int) -> None:
    """Draw a line from every label to the rim of the thing's disc: where within it a part lies is not known."""
    middle, r = _disc(solved.box("thing"))
    for i in range(count):
        box = solved.box(f"label-{i}")
        side = -1 if box.cx < middle.x else 1
        among, turn = (half, i) if i < half else (count - half, i - half)
        lift = (turn - (among - 1) / 2) / max(1, among) * 1.5 * r
        rim = Point(middle.x + side * math.sqrt(max(0.0, r * r - lift * lift)), middle.y + lift)
        edge = box.right + 0.8 * kit.u if side < 0 else box.x - 0.8 * kit.u
        begin = Point(edge, box.y + min(box.h / 2, 1.6 * kit.scale.body))
        hue = kit.hue(i) if contrast(kit.hue(i), kit.s.ground) > 1.8 else kit.s.strong
        kit.page.line(begin, rim, max(0.2 * kit.u, 0.6 * kit.edge), hue, stem="leader")
        kit.page.disc(rim, 0.8 * kit.u, hue)


def _sectioned(weight: float) -> Suits:
    def suits(ctx: Context) -> float:
        out = outline_of(ctx)
        filled = sum(bool(part.items or part.parts) for part in out.parts)
        return weight if out.grouped and filled >= 2 else 0.02

    return suits


def _compared(ctx: Context) -> float:
    out = outline_of(ctx)
    filled = sum(bool(part.heading and (part.items or part.parts)) for part in out.parts)
    if filled not in (2, 3) or ctx.ratio < 0.4:
        return 0.01
    return 14.0 if asks(ctx.plan, "comparison") else 2.0 if filled == 2 else 0.01


def _asked(key: str, low: int, high: int, *, thing: bool = False) -> Suits:
    def suits(ctx: Context) -> float:
        fits = low <= len(outline_of(ctx).parts) <= high and asks(ctx.plan, key)
        return 9.0 if fits and (not thing or has_motif(ctx)) else 0.01

    return suits


INFOGRAPHICS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("infographic-sections", sections, _sectioned(5.0)),
    ("infographic-stripes", stripes, _sectioned(4.0)),
    ("infographic-comparison", comparison, _compared),
    ("infographic-pyramid", pyramid, _asked("pyramid", 3, 7)),
    ("infographic-parts", named_parts, _asked("parts", 2, 14, thing=True)),
)
