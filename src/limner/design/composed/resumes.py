"""Resumes: a side of colour with what is short, a single classic column, a band with the name, dates in a column of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from limner.design.composed.kit import Kit, rows_of
from limner.design.composed.looks import much
from limner.design.composed.outline import Part
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Node, Option, Panel, Row, Rule, Stack, Wrap
from limner.design.structured.board import Board
from limner.design.structured.voices import HEADING, SMALL, STRONG, TEXT
from limner.document.color import Color, contrast, mix
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.plan import Copy

_LEAD = re.compile(r"^[^,，、:：|｜–—(（]{2,48}(?=\s?[,，、:：|｜–—(（])")
_SHORT = 34
"""Parts all of whose strings are at most this long (skills, languages, contact) go beside the main column."""


def _lead(text: str) -> int:
    """Return where the part of an entry that names it ends ("Designer, Loft, 2018" → 8), 0 where it is of one piece."""
    match = _LEAD.match(text)
    return match.end() if match else 0


def _deal(kit: Kit) -> tuple[list[Part], list[Part]]:
    """Return (main parts, side parts): what is long or dated in the main column, lists of short strings beside it."""
    main: list[Part] = []
    beside: list[Part] = []
    for part in kit.outline.parts:
        items = [copy for copy in part.copies if copy is not part.heading]
        short = bool(items) and all(len(copy.text) <= _SHORT and not re.search(r"\d{4}", copy.text) for copy in items)
        (beside if short or part.heading is None else main).append(part)
    if not main and beside:
        main, beside = beside[:1], beside[1:]
    return main, beside


def _contact(kit: Kit, *, on: Color, align: str = "", row: bool = False) -> Node | None:
    """Return the notes of the plan (addresses, numbers), one under another or in a row."""
    out = kit.outline
    copies = [*out.foot, *out.buttons, *out.callouts]
    if not copies:
        return None
    texts = tuple(kit.text(copy, -0.5, SMALL, group="contact", align=align, color=kit.page.ink(on)) for copy in copies)
    if row:
        return Wrap(texts, kit.gap("part"), kit.gap("tight"), justify="center" if align == "center" else "start")
    return Stack(texts, kit.gap("tight"))


def _entry(kit: Kit, copy: Copy, on: Color, group: str = "entries") -> Node:
    # Entries stand as their headings do.
    centred = kit.centred and on == kit.s.ground and kit.look.card not in ("open", "rules")
    align = "center" if centred else ""
    return kit.text(copy, 0, TEXT, group=group, strong=_lead(copy.text), color=kit.page.ink(on), align=align)


def _section(kit: Kit, part: Part, i: int, on: Color, *, dated: bool = False) -> Node:
    rows: list[Node] = []
    if part.heading is not None:
        rows.append(_head(kit, part.heading, i, on))
    for copy in part.items:
        rows.append(_mark(kit, _entry(kit, copy, on), i, on) if dated else _entry(kit, copy, on))
    for inner in part.parts:
        below = tuple(_entry(kit, copy, on) for copy in inner.copies if copy is not inner.heading)
        title = rows_of(
            kit.text(inner.heading, 0.2, STRONG, group="subheads", color=kit.page.ink(on)) if inner.heading else None
        )
        rows.append(Stack((*title, *below), kit.gap("tight")))
    return Stack(tuple(rows), kit.gap("line"))


def _head(kit: Kit, copy: Copy, i: int, on: Color) -> Node:
    if on == kit.s.ground and kit.look.head != "number":  # the parts of a life are not counted
        return kit.heading(copy, i, on=on, step=0.8)
    ink = kit.page.ink(on)
    words = kit.text(copy, 0.8, HEADING, group="heads", color=ink, floor=1.1)
    return Stack((words, Rule(max(0.12 * kit.u, kit.edge), mix(on, ink, 0.5))), kit.gap("hair"))


def _mark(kit: Kit, node: Node, i: int, on: Color) -> Node:
    """Return an entry with a dot on a line before it."""
    hue = kit.hue(i)
    size = kit.scale.size(0)

    def draw(board: Board, box: Box) -> None:
        r = 0.3 * box.w
        top = box.y + 0.55 * size * (box.w / size)
        board.line(
            Point(box.cx, top + r),
            Point(box.cx, box.bottom + 0.3 * box.w),
            max(0.1 * kit.u, 0.5 * kit.edge),
            mix(on, hue, 0.4),
        )
        board.disc(Point(box.cx, top), r, hue)

    return Row((Figure(draw=draw, w=0.9 * size), replace(node, grow=1.0)), kit.gap("list"))


def _chips(kit: Kit, part: Part, i: int, on: Color) -> Node:
    """Return a list of short strings as chips under its heading."""
    line = Stroke(
        fill=Solid(color=mix(on, kit.page.ink(on), 0.4)), width=max(0.1 * kit.u, 0.5 * kit.edge), side="inside"
    )
    chips = tuple(
        Panel(kit.text(copy, -0.4, SMALL, group="chips", color=kit.page.ink(on)), (kit.gap("hair"), kit.gap("tight")), None, line,
              max(kit.corner, 0.0), on, stem="chip")
        for copy in part.items
    )  # fmt: skip
    head = _head(kit, part.heading, i, on) if part.heading else None
    rows = rows_of(head, Wrap(chips, kit.gap("tight"), kit.gap("tight")) if chips else None)
    return Stack(rows, kit.gap("list"))


def _most(ctx: Context) -> float:
    """Return how far type may grow: a page with little on it is set larger."""
    letters = much(ctx)
    return 2.5 if letters < 260 else 2.1 if letters < 520 else 1.75


def _name(kit: Kit, *, color: Color | None = None, step: float = 5.0) -> Node | None:
    return kit.title(step=step, lines=2, color=color)


def sidebar(ctx: Context) -> Sheet:
    """A side of strong or soft colour with name, contact and what is short; the main column beside it."""
    kit = Kit(ctx, body=1.9)
    kit.page.rect(ctx.canvas, kit.s.ground, stem="ground", role="background")
    main, beside = _deal(kit)
    fill = kit.page.bearing(kit.s.strong, 7.0) if kit.look.card in ("fill", "shadow", "open", "rules") else kit.s.soft
    ink = kit.page.ink(fill)
    pad = 5.0 * kit.u
    chips = kit.look.corner >= 1
    left = [
        _chips(kit, part, i, fill) if chips and not i else _section(kit, part, i, fill) for i, part in enumerate(beside)
    ]
    name = _name(kit, color=ink, step=3.6)
    field = Panel(
        Stack(rows_of(name, _contact(kit, on=fill), *left), kit.gap("group")),
        pad,
        fill,
        on=fill,
        grow=0.36,
        stem="field",
    )
    right = Stack(
        tuple(_section(kit, part, i, kit.s.ground, dated=True) for i, part in enumerate(main)),
        kit.gap("group"),
        justify="start",
    )
    tree = Row((field, Panel(right, pad, None, on=kit.s.ground, grow=0.64)))
    kit.compose(tree, ctx.canvas, most=_most(ctx))
    return kit.sheet("resume-sidebar")


def classic(ctx: Context) -> Sheet:
    """One column: the name over a rule, contact in a line, sections under each other, short lists in a row at the foot."""
    kit = Kit(ctx, body=1.9)
    box = kit.ground().inset(2.5 * kit.u)
    main, beside = _deal(kit)
    align = "center" if kit.centred else ""
    short: tuple[Node, ...] = tuple(
        replace(_section(kit, part, i, kit.s.ground), grow=1.0) for i, part in enumerate(beside)
    )
    foot = Row(short, kit.gap("group"), align="start") if short else None
    tree = Stack(
        rows_of(_name(kit), _contact(kit, on=kit.s.ground, align=align, row=True), Rule(max(0.2 * kit.u, kit.edge), kit.s.strong),
                *(_section(kit, part, i, kit.s.ground) for i, part in enumerate(main)), foot),
        kit.gap("group"), justify="start",
    )  # fmt: skip
    kit.compose(tree, box, most=_most(ctx))
    return kit.sheet("resume-classic")


def banded(ctx: Context) -> Sheet:
    """The name on a band across the sheet with a monogram; two columns under it."""
    kit = Kit(ctx, body=1.9)
    kit.page.rect(ctx.canvas, kit.s.ground, stem="ground", role="background")
    main, beside = _deal(kit)
    pad = 5.5 * kit.u
    fill = kit.page.bearing(kit.s.strong, 7.0)
    ink = kit.page.ink(fill)
    contact = _contact(kit, on=fill)
    head = rows_of(
        replace(_name(kit, color=ink) or Stack(()), grow=1.0), replace(contact, across="end") if contact else None
    )
    band = Panel(Row(head, kit.gap("group"), align="center"), (pad * 0.8, pad), fill, on=fill, stem="band")
    dated = kit.look.hues == "many"
    sections = tuple(_section(kit, part, i, kit.s.ground, dated=dated) for i, part in enumerate(main))
    left = Stack(sections, kit.gap("group"), grow=0.64)
    right = Stack(tuple(_chips(kit, part, i, kit.s.ground) if kit.look.corner else _section(kit, part, i, kit.s.ground)
                        for i, part in enumerate(beside)), kit.gap("group"), grow=0.36)  # fmt: skip
    columns = Row(rows_of(left, right if beside else None), pad * 0.9)
    tree = Stack((band, Panel(columns, pad, None, on=kit.s.ground, grow=1.0)))
    kit.compose(tree, ctx.canvas, most=_most(ctx))
    return kit.sheet("resume-banded")


def margin(ctx: Context) -> Sheet:
    """Headings in a narrow column at the start, entries in a wide one beside them: much white, one face."""
    kit = Kit(ctx, body=1.9)
    box = kit.ground().inset(2.0 * kit.u)
    rows: list[Node] = []
    main, beside = _deal(kit)
    for i, part in enumerate([*main, *beside]):
        strong = kit.hue(i) if contrast(kit.hue(i), kit.s.ground) > 3 else None
        head: Node = (
            kit.text(part.heading, 0.5, HEADING, group="heads", color=strong, floor=1.05) if part.heading else Stack(())
        )
        body = Stack(
            tuple(_entry(kit, copy, kit.s.ground) for copy in part.copies if copy is not part.heading),
            kit.gap("list"),
            grow=2.6,
        )
        rows.append(Row((replace(head, grow=1.0), body), kit.gap("part"), align="start"))
        rows.append(Rule(max(0.08 * kit.u, 0.4 * kit.edge), kit.s.line))
    contact = _contact(kit, on=kit.s.ground)
    head_row = Row(rows_of(replace(_name(kit, step=5.6) or Stack(()), grow=2.0), replace(contact, grow=1.0) if contact else None),
                   kit.gap("group"), align="end")  # fmt: skip
    tree = Stack(
        (head_row, Rule(max(0.3 * kit.u, kit.edge), kit.s.strong), *rows[:-1]), kit.gap("part"), justify="start"
    )
    kit.compose_best([Option(tree)], box, most=_most(ctx))
    return kit.sheet("resume-margin")


def _by_style(weight: float, *styles: str) -> Suits:
    return lambda ctx: (
        weight * (2.2 if ctx.style.name in styles else 1.0) * (0.4 if ctx.ratio > 1.3 and weight > 1 else 1.0)
    )


RESUMES: tuple[tuple[str, Archetype, Suits], ...] = (
    ("resume-sidebar", sidebar, _by_style(1.1, "tech", "playful", "mid-century", "botanical")),
    (
        "resume-classic",
        classic,
        _by_style(0.9, "editorial", "luxury", "japanese", "chinese-traditional", "art-deco", "arabic"),
    ),
    ("resume-banded", banded, _by_style(1.0, "poster", "bauhaus", "memphis", "brutalist", "risograph")),
    ("resume-margin", margin, _by_style(0.9, "swiss", "minimal")),
)
