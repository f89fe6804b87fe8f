"""What every ticket is made of: its strings by part, the cut sheet with its tear, the stub, the body."""

from __future__ import annotations

from dataclasses import dataclass

from limner.design.archetypes.page import Entry, Page
from limner.design.context import Context
from limner.design.printed.dies import bars, holes, notched, toothed
from limner.design.printed.fieldset import FieldLook, part_fields, set_fields
from limner.design.printed.kit import (
    Part,
    ink_on,
    lay_table,
    line_entry,
    line_on,
    object_box,
    paper,
    side_of,
    split,
    title_entry,
)  # fmt: skip
from limner.design.printed.taste import pattern
from limner.design.printed.weave import weave
from limner.document.color import Color
from limner.document.geometry import Box, Point
from limner.document.layers import Mask, PathShape
from limner.document.plan import Copy


@dataclass(frozen=True, slots=True)
class Parts:
    """The strings of a ticket: its name, what leads it on, labelled fields and the short marks ("VIP", "Admit one")."""

    title: Copy | None
    lines: tuple[Copy, ...]
    fields: tuple[Copy, ...]
    marks: tuple[Copy, ...]
    ends: tuple[Copy, ...] = ()
    """Where a journey begins and where it ends, where the brief names both."""

    @property
    def told(self) -> tuple[Copy, ...]:
        """All labelled fields, the ends of the journey first."""
        return (*self.ends, *self.fields)


@dataclass(frozen=True, slots=True)
class Cut:
    """A ticket laid on the canvas: the page, the whole, its body and stub, and whether it stands upright."""

    page: Page
    box: Box
    body: Box
    stub: Box
    tear: float
    upright: bool


def parts_of(ctx: Context) -> Parts:
    """Return the strings of a ticket by the part they play."""
    items = list(ctx.copies())
    title = next((c for c in items if c.role == "title"), None) or next(
        (c for c in items if c.role not in ("brand", "price", "date", "badge")), items[0] if items else None
    )
    rest = [c for c in items if c is not title]
    fields, others = part_fields(rest)
    ends = [c for c in fields if c.name and pattern("ends").fullmatch(c.name)]
    ends = ends if len(ends) == 2 else []
    fields = [c for c in fields if c not in ends]
    marks = [c for c in others if c.role in ("badge", "button", "price") or _is_mark(c)]
    return Parts(title, tuple(c for c in others if c not in marks), tuple(fields), tuple(marks), tuple(ends))


def _is_mark(item: Copy) -> bool:
    words = item.text.split()
    return (
        item.role in ("detail", "label")
        and len(item.text) <= 14
        and len(words) <= 2
        and not any(map(str.isdigit, item.text))
    )


def cut_ticket(ctx: Context, share: float, *, kind: str, table: Color, face: Color) -> Cut:
    """Lay the table and the cut ticket: ``kind`` "notched", "scooped", "round" or "toothed"; the stub takes a share."""
    page = Page(ctx)
    lay_table(page, table)
    upright = ctx.ratio < 0.95
    box = object_box(ctx, 0.4, 0.62) if upright else object_box(ctx, 1.7, 2.75)
    if upright:
        stub, body = split(box, share, end=True, across=False)
        tear = stub.y
    else:
        stub, body = split(box, share, end=not ctx.rtl)
        tear = stub.x if not ctx.rtl else stub.right
    short = min(box.w, box.h)
    if kind == "toothed":
        d = toothed(box, 0.085 * short, sides="tb" if upright else "lr")
    else:
        corner = {"scooped": 0.09, "round": 0.05}.get(kind, 0.0) * short
        d = notched(box, tear, 0.05 * short, corner=corner, scooped=kind == "scooped", upright=upright)
    paper(page, d, face)
    return Cut(Part(page, box), box, body, stub, tear, upright)


def fill_stub(cut: Cut, color: Color) -> None:
    """Colour the stub within the ticket's outline."""
    short = min(cut.box.w, cut.box.h)
    d = notched(cut.box, cut.tear, 0.05 * short, corner=0.05 * short, upright=cut.upright)
    cut.page.shape(
        PathShape(d=d), cut.box, color, stem="stub", role="panel",
        mask=Mask(shape=PathShape(d=box_path(cut.stub)), box=cut.stub),
    )  # fmt: skip


def box_path(box: Box) -> str:
    """Return a box as path data."""
    return f"M{box.x} {box.y}H{box.right}V{box.bottom}H{box.x}Z"


def perforate(cut: Cut, color: Color, *, punched: bool) -> None:
    """Draw the tear: a dashed line, or a row of punched holes."""
    page, u = cut.page, cut.page.u
    pad = 7.5 * u
    a, b = (Point(cut.box.x + pad, cut.tear), Point(cut.box.right - pad, cut.tear)) if cut.upright else (
        Point(cut.tear, cut.box.y + pad), Point(cut.tear, cut.box.bottom - pad)
    )  # fmt: skip
    if punched:
        page.solid(holes(a, b, 3.2 * u, 0.62 * u), color, stem="perforation")
    else:
        page.line(a, b, 0.42 * u, color, dash=(1.7 * u, 1.5 * u), stem="perforation")


def code(page: Page, box: Box, ground: Color, *, upright: bool = True) -> None:
    """Draw a code of bars in a box; it stands for one and encodes nothing."""
    page.solid(bars(box, page.ctx.rng("bars"), upright=upright), ink_on(page, ground), stem="bars")


def set_stub(cut: Cut, parts: Parts, ground: Color, *, color: Color | None = None, coded: bool = True) -> None:
    """Fill the stub: marks above, fields under them, a code of bars where there is room."""
    page, u = cut.page, cut.page.u
    inner = cut.stub.inset(7 * u, 8 * u)
    marks = parts.marks
    fields = parts.told[:4]
    if not marks and not fields:
        _blank_stub(cut, ground, inner)
        return
    room = inner
    if coded:
        if cut.upright:
            strip = Box(inner.x, inner.bottom - 0.3 * inner.h, inner.w, 0.3 * inner.h)
            room = Box(inner.x, inner.y, inner.w, inner.h - strip.h - 4 * u)
        else:
            w = 0.24 * inner.w
            strip = Box(inner.right - w if not page.ctx.rtl else inner.x, inner.y, w, inner.h)
            room = Box(inner.x if not page.ctx.rtl else inner.x + w + 5 * u, inner.y, inner.w - w - 5 * u, inner.h)
        code(page, strip, ground, upright=cut.upright)
    align = side_of(page.ctx, centered=False) if coded else side_of(page.ctx, centered=not fields)
    top = room
    if marks:
        share = 1.0 if not fields else 0.34
        top = Box(room.x, room.y, room.w, room.h * share)
        entries = [title_entry(c, 0.9 / len(marks), lines=2, color=color, most=13) for c in marks]
        page.stack(entries, top, ground=ground, align=align, valign="top" if fields else "middle")
    if fields:
        low = Box(room.x, top.bottom + 3 * u if marks else room.y, room.w, room.h - (top.h + 3 * u if marks else 0))
        few = len(fields) <= 2
        look = FieldLook(
            value=19 if few else 13,
            label=4.4 if few else 3.6,
            color=color,
            align=align,
            most=3 if cut.upright else 2,
            gap=5,
        )
        set_fields(page, fields, low, ground, look, valign="bottom" if marks else "middle")


def _blank_stub(cut: Cut, ground: Color, inner: Box) -> None:
    page = cut.page
    if page.ctx.rng("stub").random() < 0.5 or page.ctx.style.align == "center":
        weave(page, inner, ground, strength=0.8)
    else:
        code(page, inner.inset(0.2 * inner.w, 0.0), ground, upright=cut.upright)


def set_body(
    cut: Cut, parts: Parts, box: Box, ground: Color, *, align: str, color: Color | None = None, share: float = 0.6
) -> None:
    """Set the body: the title as large as it goes, what leads it on, and the fields the stub has no place for at the foot."""
    page, u = cut.page, cut.page.u
    more = parts.told[4:]
    foot = 0.0
    if more:
        foot = 0.24 * box.h
        set_fields(
            page, more, Box(box.x, box.bottom - foot, box.w, foot), ground, FieldLook(value=7, label=2.8, align=align)
        )
        foot += 3 * u
    entries = [title_entry(parts.title, share, color=color, lines=3)] if parts.title else []
    entries += running(parts.lines)
    room = Box(box.x, box.y, box.w, box.h - foot)
    page.stack(entries, room, ground=ground, align=align, valign="middle" if align == "center" else "top")


def running(items: tuple[Copy, ...], scale: float = 1.0) -> list[Entry]:
    """Return the lines under a title as entries, dates and the first of them stronger."""
    scale *= 1.3 if sum(len(item.text) for item in items) < 24 else 1.0
    out = []
    for i, item in enumerate(items):
        size = 8.0 if item.role == "date" else 6.8 if len(item.text) < 34 else 4.8
        out.append(
            line_entry(item, size * scale, 4.0 if i == 0 else 1.8, weight=600 if item.role == "date" or i == 0 else 0)
        )
    return out


def route(items: tuple[Copy, ...]) -> list[Entry]:
    """Return the lines of a pass: the first as large as the body takes it, the rest under it."""
    head = [title_entry(items[0], 0.7 if len(items) > 1 else 0.9, lines=2, most=18)] if items else []
    return head + running(items[1:])


def journey(page: Page, ends: tuple[Copy, ...], box: Box, ground: Color) -> Box:
    """Set the two ends of a journey large, each over a half of the box, an arrow from one to the other; return what they take."""
    u, rtl = page.u, page.ctx.rtl
    gap = 12 * u
    half = (box.w - gap) / 2
    boxes = [Box(box.x, box.y, half, box.h), Box(box.right - half, box.y, half, box.h)]
    used = [
        set_fields(page, (item,), room, ground, FieldLook(value=13, label=3.0, align=page.ctx.start), valign="top")
        for item, room in zip(ends, boxes[::-1] if rtl else boxes, strict=True)
    ]
    tall = max(one.h for one in used)
    y = box.y + 0.62 * tall
    a, b = (box.cx - 0.32 * gap, box.cx + 0.32 * gap)
    a, b = (b, a) if rtl else (a, b)
    tip = 1.6 * u * (-1 if rtl else 1)
    ink = line_on(page, ground, 0.6)
    page.lines(f"M{a} {y}H{b}M{b - tip} {y - abs(tip)}L{b} {y}L{b - tip} {y + abs(tip)}", ink, 0.45 * u, stem="arrow")
    return Box(box.x, box.y, box.w, tall)
