"""One-page slides and consulting boards: a finding as title, columns or cards of parts, a callout, sources at the foot."""

from __future__ import annotations

import re
from dataclasses import replace

from limner.design.composed.columns import grids, options
from limner.design.composed.kit import Kit, rows_of
from limner.design.composed.looks import much
from limner.design.composed.outline import Part, is_figure, outline_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Grid, Node, Option, Panel, Row, Rule, Spacer, Stack
from limner.design.structured.board import Board
from limner.design.structured.pictures import draw_emblem, emblem_of, has_motif
from limner.design.structured.voices import FIGURE, HEADING, TITLE
from limner.document.color import Color, mix
from limner.document.geometry import Box

_COUNTED = re.compile(r"^\s*[\d०-९০-৯٠-٩①-⑳]{1,2}\s?[.)、．:：·]")
"""A string that begins with its own number."""


def most_of(ctx: Context) -> float:
    """Return how far a sheet's type may grow: the fewer its words, the larger."""
    letters = much(ctx)
    return 2.6 if letters < 120 else 2.3 if letters < 260 else 2.0 if letters < 520 else 1.7


def columns(ctx: Context) -> Sheet:
    """Title across the top, parts in columns or a grid of cards, callout and sources under them."""
    kit = Kit(ctx)
    box = kit.ground()
    parts = kit.outline.parts
    icons = kit.icons(parts) if len(parts) <= 6 else [""] * len(parts)
    banded = kit.look.title in ("band", "box")
    area = Box(box.x, box.y, box.w, box.h * 0.72)

    def card(part: Part, i: int) -> Node:
        return kit.part_card(part, i, icon=icons[i], grow=1.0)

    def whole(body: Node) -> Node:
        rows = rows_of(body, kit.callout(kit.outline.callouts), *buttons_of(kit), kit.foot())
        if banded:
            return _banded(kit, Stack(rows, kit.gap("part"), grow=1.0, justify="between"), box)
        return Stack(rows_of(kit.title(), *rows), kit.gap("group"), justify="between")

    made = grids(kit, parts, area.w / area.h, card, rules=kit.look.card == "open")
    if not made:
        made = [(Spacer(grow=1.0), 1.0)]
    kit.compose_best(options(made, whole), ctx.canvas if banded else box, most=most_of(ctx))
    return kit.sheet("slide-columns")


def buttons_of(kit: Kit) -> list[Node]:
    """Return the buttons of a slide, each as wide as its words."""
    return [
        Stack((Panel(kit.text(copy, 0, HEADING), (kit.gap("tight"), kit.gap("part")), kit.s.strong, radius=kit.corner, across="start"),))
        for copy in kit.outline.buttons
    ]  # fmt: skip


def _banded(kit: Kit, body: Node, box: Box) -> Node:
    """Return the sheet as a band of strong colour with the title, and the body below it within the margins."""
    side = box.x - kit.ctx.canvas.x
    fill = kit.page.bearing(kit.s.strong, 7.0)
    head = kit.title(color=kit.page.ink(fill))
    pad = (kit.gap("group"), side, kit.gap("group") * 0.9, side)
    rows: list[Node] = []
    if head is not None:
        rows.append(Panel(head, pad, fill, stem="band"))
    rows.append(Panel(body, (kit.gap("group"), side, side * 0.8, side), None, on=kit.s.ground, grow=1.0))
    return Stack(tuple(rows))


def side(ctx: Context) -> Sheet:
    """A field of strong or soft colour bears title, callouts and picture; the parts stand beside it (below, when tall) as rows."""
    kit = Kit(ctx)
    kit.page.rect(ctx.canvas, kit.s.ground, stem="ground", role="background")
    pad = 5.0 * kit.u
    fill = kit.page.bearing(kit.s.strong, 7.0) if kit.look.card not in ("outline", "double", "paper") else kit.s.soft
    lead = rows_of(*_lead(kit, fill))
    pictured = has_motif(ctx) or bool(emblem_of(ctx))
    if ctx.ratio > 1.1:
        rest = Figure(draw=_emblem, grow=1.0) if pictured else Spacer(grow=1.0)
        field = Panel(Stack((*lead, rest), kit.gap("part")), pad, fill, on=fill, grow=0.36, stem="field")
        pads = (pad, pad, pad * 0.8, pad)
        trees: list[Node] = [
            Row((field, Panel(_rows(kit, narrow), pads, None, on=kit.s.ground, grow=0.64))) for narrow in (False, True)
        ]
    else:
        field = Panel(Stack(lead, kit.gap("part")), (pad, pad, pad * 0.8, pad), fill, on=fill, stem="field")
        below = Panel(_rows(kit, True), (pad * 0.8, pad, pad * 0.7, pad), None, on=kit.s.ground, grow=1.0)
        trees = [Stack((field, below))]
    kit.compose_best(
        [Option(tree, 1.08 if not k else 1.0) for k, tree in enumerate(trees)], ctx.canvas, most=most_of(ctx)
    )
    return kit.sheet("slide-side")


def _emblem(board: Board, box: Box) -> None:
    draw_emblem(board, box, salt=23)


def _lead(kit: Kit, fill: Color) -> list[Node | None]:
    """Return what stands on the field: the title, the callouts large, the buttons."""
    out = kit.outline
    ink = kit.page.ink(fill)
    calls = [
        kit.text(copy, 1.8 if is_figure(copy.text) else 1.0, HEADING, group="callouts", color=ink)
        for copy in out.callouts
    ]
    rule = Rule(max(0.3 * kit.u, kit.edge), mix(fill, ink, 0.5)) if calls else None
    return [kit.title(color=ink, lines=5 if kit.ctx.ratio > 1.1 else 3), rule, *calls, *buttons_of(kit)]


def _rows(kit: Kit, narrow: bool) -> Node:
    """Return the parts as rows parted by hairlines: heading beside its items, or above them where narrow."""
    cells: list[Node] = []
    for i, part in enumerate(kit.outline.parts):
        if i:
            cells.append(Rule(max(0.12 * kit.u, 0.5 * kit.edge), kit.s.line))
        cells.append(_row(kit, part, i, narrow))
    return Stack(rows_of(Stack(tuple(cells), kit.gap("part"), justify="even", grow=1.0), kit.foot()), kit.gap("part"))


def _row(kit: Kit, part: Part, i: int, narrow: bool) -> Node:
    rows: list[Node] = []
    if part.items:
        rows.append(kit.items(part.items, i=i))
    rows += [kit.subpart(inner, i, k, kit.s.ground) for k, inner in enumerate(part.parts)]
    body = Stack(tuple(rows), kit.gap("line"), grow=2.0)
    if part.heading is None:
        return body
    if not rows:
        return kit.statement(part.heading, i, on=kit.s.ground, step=1.7 if _full(kit.ctx) < 1 else 0.4)
    figure = is_figure(part.heading.text)
    head = kit.line(part.heading, group="stats", i=i) if figure else kit.text(
        part.heading, 1.1, HEADING, group="heads", color=kit.hue(i), floor=1.15
    )  # fmt: skip
    return Stack((head, body), kit.gap("tight")) if narrow else Row((replace(head, grow=1.0), body), kit.gap("group"))


def matrix(ctx: Context) -> Sheet:
    """Four parts (or six, nine) as equal quadrants that fill the sheet, each of its own colour: strengths and weaknesses, canvases."""
    kit = Kit(ctx)
    box = kit.ground()
    parts = kit.outline.parts
    across = 2 if len(parts) <= 4 else 3
    if ctx.ratio < 0.8 and len(parts) > 4:
        across = 2
    hues = (*kit.s.hues, mix(kit.s.strong, kit.s.ground, 0.35))
    letters = kit.look.head in ("number", "bar", "label")

    def cell(part: Part, i: int) -> Node:
        hue = hues[i % len(hues)] if kit.look.hues == "many" else kit.s.strong
        loud = kit.look.card in ("fill", "shadow") and (kit.look.hues == "many" or i in (0, len(parts) - 1))
        fill = kit.page.bearing(hue, 7.0) if loud else mix(kit.s.ground, hue, 0.1 + 0.08 * ((i + i // across) % 2))
        rows: list[Node] = []
        if part.heading is not None:
            size = 1.6 if part.items else 0.6
            rows.append(kit.text(part.heading, size, TITLE if letters else HEADING, group="heads", floor=1.2, level="head",
                                 color=hue if fill != hue else None))  # fmt: skip
        if part.items:
            rows.append(kit.items(part.items, i=i, on=fill))
        rows += [kit.subpart(inner, i, k, fill) for k, inner in enumerate(part.parts)]
        return kit.card(Stack(tuple(rows), kit.gap("line")), i, fill=fill, grow=1.0)

    gap = 0.0 if kit.look.card == "open" else kit.gap("tight")
    grid = Grid(tuple(cell(part, i) for i, part in enumerate(parts)), (1.0,) * across, gap, equal=True, grow=1.0)
    tree = Stack(
        rows_of(kit.title(step=3.8), grid, kit.callout(kit.outline.callouts), *buttons_of(kit), kit.foot()),
        kit.gap("part"),
    )
    kit.compose(tree, box, most=most_of(ctx))
    return kit.sheet("slide-matrix")


def ledger(ctx: Context) -> Sheet:
    """A ledger: numbered rows across the whole width, heading large at the start, items in columns beside it."""
    kit = Kit(ctx)
    box = kit.ground()
    rows: list[Node] = []
    # Strings that bring their own numbers ("1. Pot too big") are not numbered again.
    counted = all(part.heading and _COUNTED.match(part.heading.text) for part in kit.outline.parts)
    for i, part in enumerate(kit.outline.parts):
        number = kit.text(f"{i + 1:02d}" if kit.ctx.plan.script == "Latn" else str(i + 1), 2.4, FIGURE, color=kit.hue(i), role="numeral",
                          group="numbers", w=3.2 * kit.scale.size(2))  # fmt: skip
        rows.append(Rule(max(0.14 * kit.u, kit.edge), kit.s.line))
        rows.append(
            Row(
                (*(() if counted else (number,)), replace(_row(kit, part, i, ctx.ratio < 0.9), grow=1.0)),
                kit.gap("part"),
                align="start",
            )
        )
    body = Stack(tuple(rows), kit.gap("line"), justify="between", grow=1.0)
    tree = Stack(
        rows_of(kit.title(step=4.6), body, kit.callout(kit.outline.callouts), *buttons_of(kit), kit.foot()),
        kit.gap("group"),
    )
    kit.compose(tree, box, most=most_of(ctx))
    return kit.sheet("slide-ledger")


def _suits(low: int, high: int, weight: float, *, of: tuple[int, ...] = ()) -> Suits:
    def suits(ctx: Context) -> float:
        count = len(outline_of(ctx).parts)
        if of and count in of:
            return weight * 2.2
        return weight if low <= count <= high else 0.05

    return suits


def _full(ctx: Context) -> float:
    """Return how well the parts of a plan fill cards: parts of one line leave them empty."""
    parts = outline_of(ctx).parts
    return 1.0 if sum(bool(part.items or part.parts) for part in parts) * 2 > len(parts) else 0.15


def _matrix_weight(ctx: Context) -> float:
    parts = outline_of(ctx).parts
    alike = len(parts) in (4, 6, 9) and all(part.heading is not None and (part.items or part.parts) for part in parts)
    return 3.2 if alike else 0.02


SLIDES: tuple[tuple[str, Archetype, Suits], ...] = (
    ("slide-columns", columns, lambda ctx: _suits(1, 16, 1.3, of=(2, 3))(ctx) * _full(ctx)),
    ("slide-side", side, _suits(1, 5, 1.0)),
    ("slide-matrix", matrix, _matrix_weight),
    ("slide-ledger", ledger, lambda ctx: _suits(2, 5, 0.9)(ctx) / _full(ctx) ** 0.5),
)
