"""Coupons and vouchers: the value largest of all, an edge to cut along, the terms small but legible."""

from __future__ import annotations

from dataclasses import dataclass

from limner.design.archetypes.cast import has_motif
from limner.design.archetypes.decor import frame
from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.parts import art
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament.primitives import scallop, star
from limner.design.printed.dies import guilloche, notched, rounded, scissors, spirograph, toothed
from limner.design.printed.kit import (
    Part,
    clipped,
    ink_on,
    lay_table,
    line_entry,
    object_box,
    paper,
    second_color,
    side_of,
    split,
    strong,
    table_color,
    title_entry,
)  # fmt: skip
from limner.design.printed.taste import entries, pattern
from limner.design.printed.weave import weave
from limner.design.scripts import width_of
from limner.document.color import Color, mix
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.layers import PathShape
from limner.document.plan import Copy

_VALUE = pattern("value")

_FINE = pattern("fine")


@dataclass(frozen=True, slots=True)
class Parts:
    """The strings of a coupon: its value, its name, what leads it on, and the terms."""

    value: Copy | None
    title: Copy | None
    lines: tuple[Copy, ...]
    terms: tuple[Copy, ...]


def parts_of(ctx: Context) -> Parts:
    """Return the strings of a coupon by the part they play; the value is the first price, share or gift among them."""
    items = list(ctx.copies())
    priced = [c for c in items if len(c.text) <= 26 and _VALUE.fullmatch(c.text.strip())]
    value = next((c for c in priced if c.role in ("badge", "price")), priced[0] if priced else None)
    rest = [c for c in items if c is not value]
    heads = [c for c in rest if not _FINE.search(c.text)]
    title = next((c for c in rest if c.role == "title"), None) or next((c for c in heads if c.role == "brand"), None)
    title = title or (heads[0] if heads else None)
    if value is None and title is not None:
        value, title = title, next((c for c in heads if c is not title), None)
    rest = [c for c in rest if c is not title and c is not value]
    terms = [c for c in rest if _FINE.search(c.text) or len(c.text) > 54 or c.role in ("date", "body")]
    return Parts(value, title, tuple(c for c in rest if c not in terms), tuple(terms))


def _lines(parts: Parts, *, color: Color | None = None, scale: float = 1.0) -> list[Entry]:
    out = [line_entry(c, (6.4 if len(c.text) < 30 else 5.0) * scale, 2.6 if i == 0 else 1.6, color=color, weight=600 if i == 0 else 0)
           for i, c in enumerate(parts.lines)]  # fmt: skip
    out += [line_entry(c, 4.0 * scale, 3.4 if i == 0 else 1.2, color=color) for i, c in enumerate(parts.terms)]
    return out


def _head(parts: Parts, share: float, color: Color | None = None) -> list[Entry]:
    return [title_entry(parts.title, share, color=color, lines=3)] if parts.title else []


def _object(ctx: Context, face: Color, *, table: Color | None = None) -> tuple[Part, Box, bool]:
    page = Page(ctx)
    lay_table(page, table or table_color(ctx, face))
    upright = ctx.ratio < 0.9
    box = object_box(ctx, 0.5, 0.75) if upright else object_box(ctx, 1.45, 2.4)
    return Part(page, box), box, upright


def _value_block(page: Page, item: Copy, box: Box, ground: Color, color: Color, align: str = "center") -> None:
    page.stack([title_entry(item, 1.0, lines=3 if width_of(item.text) > 4 else 1, color=color)], box, ground=ground, align=align,
               valign="middle")  # fmt: skip


def dashed(ctx: Context) -> Sheet:
    """The newspaper's coupon: a dashed edge with scissors, the value in a field of colour, the offer beside it."""
    p = ctx.palette
    page, box, upright = _object(ctx, p.ground, table=p.ground)
    u, parts = page.u, parts_of(ctx)
    ink = ink_on(page, p.ground)
    edge = box.inset(1.5 * u)
    page.shape(PathShape(d=rounded(edge, 3.0 * u)), box, None, stem="cut-line",
               stroke=Stroke(fill=Solid(color=ink), width=0.55 * u, dash=(2.6 * u, 2.0 * u)))  # fmt: skip
    x = edge.x + 0.14 * edge.w
    page.rect(Box(x - 5.6 * u, edge.y - 2.6 * u, 8.4 * u, 5.2 * u), p.ground, stem="gap", role="background")
    page.lines(scissors(x + 1.6 * u, edge.y, 3.0 * u), ink, 0.5 * u, round_=True, stem="scissors")
    inner = edge.inset(6 * u)
    field = strong(ctx, p.ground)
    first, rest = split(inner, 0.42, end=ctx.rtl, across=not upright)
    page.rect(first, field, radius=(1.5 + ctx.style.corner) * u, stem="field")
    if parts.value:
        _value_block(page, parts.value, first.inset(5 * u), field, ink_on(page, field))
    room = Box(rest.x + (0 if ctx.rtl or upright else 6 * u), rest.y + (5 * u if upright else 0), rest.w - (0 if upright else 6 * u),
               rest.h - (5 * u if upright else 0))  # fmt: skip
    if has_motif(ctx):
        picture, room = split(room, 0.32 if not upright else 0.44, end=upright or not ctx.rtl, across=not upright)
        art(page, picture, p.ground)
    page.stack([*_head(parts, 0.5), *_lines(parts)], room, ground=p.ground, align=ctx.start, valign="middle")
    return page.sheet("coupon-dashed")


def torn(ctx: Context) -> Sheet:
    """Two fields that tear apart: the value on one with notches between, words on the other; teeth at both ends."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    page, box, upright = _object(ctx, field)
    u, parts = page.u, parts_of(ctx)
    first, rest = split(box, 0.44, end=ctx.rtl, across=not upright)
    tear = first.bottom if upright else first.right if not ctx.rtl else first.x
    toothy = ctx.rng("coupon").random() < 0.5
    d = (
        toothed(box, 8 * u, sides="tb" if upright else "lr")
        if toothy
        else notched(box, tear, 5 * u, corner=3 * u, upright=upright)
    )
    paper(page, d, p.ground)
    outline = d
    clipped(
        page, f"M{first.x} {first.y}H{first.right}V{first.bottom}H{first.x}Z", box, field, outline=outline, stem="field"
    )
    a, b = (Point(box.x + 8 * u, tear), Point(box.right - 8 * u, tear)) if upright else (
        Point(tear, box.y + 8 * u), Point(tear, box.bottom - 8 * u)
    )  # fmt: skip
    page.line(a, b, 0.5 * u, mix(field, p.ground, 0.75), dash=(2.0 * u, 1.8 * u), stem="perforation")
    if parts.value:
        _value_block(page, parts.value, first.inset(10 * u, 9 * u), field, ink_on(page, field))
    room = rest.inset(8 * u)
    if has_motif(ctx):
        picture, room = split(room, 0.34, end=not ctx.rtl, across=not upright)
        art(page, picture, p.ground)
    page.stack(
        [*_head(parts, 0.55), *_lines(parts)],
        room,
        ground=p.ground,
        align=side_of(ctx, centered=False),
        valign="middle",
    )
    return page.sheet("coupon-torn")


def burst(ctx: Context) -> Sheet:
    """A poster of an offer: the value in a burst that overlaps the field, the words flush beside it on a loud ground."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    page, box, upright = _object(ctx, field, table=p.ground)
    u, parts = page.u, parts_of(ctx)
    paper(page, rounded(box, 5 * u), field, lifted=False)
    weave_strip = split(box, 0.1, end=True, across=False)[0]
    clipped(page, f"M{weave_strip.x} {weave_strip.y}h{weave_strip.w}v{weave_strip.h}h{-weave_strip.w}Z", box,
            second_color(ctx, field), outline=rounded(box, 5 * u), stem="band")  # fmt: skip
    first, rest = split(box, 0.42, end=not ctx.rtl, across=not upright)
    r = 0.46 * min(first.w, first.h)
    center = Point(first.cx, first.cy - (0.5 * weave_strip.h if upright else 0.0))
    face = p.ground
    shape = star(*center, r * 1.02, r * 0.88, 18, 4) if ctx.style.corner < 1 else scallop(*center, r, 16, 0.1)
    page.solid(shape, face, stem="burst")
    if parts.value:
        side = 1.36 * r
        page.stack([title_entry(parts.value, 1.0, lines=3)], Box(center.x - side / 2, center.y - 0.42 * side, side, 0.84 * side),
                   ground=face, align="center", valign="middle")  # fmt: skip
    room = Box(rest.x + 8 * u, rest.y + 7 * u, rest.w - 13 * u, rest.h - 7 * u - weave_strip.h - 4 * u)
    if upright:
        room = Box(box.x + 8 * u, rest.y + 6 * u, box.w - 16 * u, rest.h - 6 * u)
    if has_motif(ctx) and not parts.terms:
        picture, room = split(room, 0.4, across=False, end=True)
        art(page, picture, field)
    ink = ink_on(page, field)
    page.stack(
        [*_head(parts, 0.62, ink), *_lines(parts, color=ink)], room, ground=field, align=ctx.start, valign="middle"
    )
    return page.sheet("coupon-burst")


def voucher(ctx: Context) -> Sheet:
    """A gift voucher like a banknote: guilloche edge, a rosette behind the value, everything on the axis."""
    p = ctx.palette
    page, box, upright = _object(ctx, p.ground)
    u, parts = page.u, parts_of(ctx)
    paper(page, rounded(box, 0.0), p.ground)
    tone = mix(p.ground, strong(ctx, p.ground), 0.8)
    page.lines(guilloche(box.inset(2.4 * u), 5.4 * u, 6), tone, 0.14 * u, stem="guilloche")
    for gap in (2.2, 8.0):
        page.lines(rounded(box.inset(gap * u), 0.0), tone, 0.26 * u, stem="frame")
    inner = box.inset(14 * u, 12 * u)
    first, rest = split(inner, 0.4, end=ctx.rtl, across=not upright)
    r = min(first.w, first.h) * 0.52
    page.lines(spirograph(Point(first.cx, first.cy), r, 14, 9), mix(p.ground, tone, 0.4), 0.13 * u, stem="rosette")
    page.solid(scallop(first.cx, first.cy, 0.69 * r, 24, 0.03), p.ground, stem="field")
    if parts.value:
        side = 1.16 * r
        _value_block(
            page, parts.value, Box(first.cx - side / 2, first.cy - 0.36 * side, side, 0.72 * side), p.ground, p.main
        )
    room = Box(rest.x + (5 * u if not upright else 0), rest.y + (4 * u if upright else 0), rest.w - 5 * u, rest.h)
    if has_motif(ctx):
        picture, room = split(room, 0.4, across=False)
        art(page, picture, p.ground)
    page.stack([*_head(parts, 0.55), *_lines(parts)], room, ground=p.ground, align="center", valign="middle")
    return page.sheet("coupon-voucher")


def ornate(ctx: Context) -> Sheet:
    """The family's ornament as a broad border of cloth; the offer on a paper panel in its middle, value first."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    page, box, upright = _object(ctx, field, table=mix(p.ground, p.ink, 0.06))
    u, parts = page.u, parts_of(ctx)
    paper(page, rounded(box, 1.5 * u), field)
    weave(page, box.inset(0.8 * u), field, strength=0.62, scale=0.8)
    panel = box.inset(11 * u, 9.5 * u)
    page.rect(panel.inset(-1.6 * u), p.ground, stem="panel")
    inner = (
        frame(page, panel, p.ground)
        if ctx.style.frame in ("lattice", "deco", "rounded", "hand")
        else panel.inset(4 * u)
    )
    entries = [title_entry(parts.value, 0.5, lines=2)] if parts.value else []
    if parts.title:
        entries.append(line_entry(parts.title, 9 if width_of(parts.title.text) < 24 else 7, 3.0, weight=700))
    page.stack([*entries, *_lines(parts)], inner, ground=p.ground, align="center", valign="middle")
    return page.sheet("coupon-ornate")


def label(ctx: Context) -> Sheet:
    """Swiss: the value cropped by nothing but the sheet's height, words in a narrow column, one rule between them."""
    p = ctx.palette
    face = p.ground
    page, box, upright = _object(ctx, face, table=face)
    u, parts = page.u, parts_of(ctx)
    area = box.inset(3 * u)
    page.rect(Box(box.x, box.y, box.w, 1.6 * u), ink_on(page, face), stem="rule", role="rule")
    first, rest = split(Box(area.x, area.y + 4 * u, area.w, area.h - 4 * u), 0.6, end=ctx.rtl, across=not upright)
    if parts.value:
        page.stack(
            [title_entry(parts.value, 1.0, lines=3)],
            first.inset(0, 2 * u),
            ground=face,
            align=ctx.start,
            valign="bottom",
        )
    room = Box(
        rest.x + (6 * u if not upright else 0), rest.y + 2 * u, rest.w - (6 * u if not upright else 0), rest.h - 4 * u
    )
    low = room
    if has_motif(ctx):
        picture, low = split(room, 0.45, across=False)
        art(page, picture, face)
    page.stack([*_head(parts, 0.45), *_lines(parts)], low, ground=face, align=ctx.start, valign="bottom")
    return page.sheet("coupon-label")


COUPONS: tuple[tuple[str, Archetype, Suits], ...] = entries(
    ("coupon-dashed", dashed),
    ("coupon-torn", torn),
    ("coupon-burst", burst),
    ("coupon-voucher", voucher),
    ("coupon-ornate", ornate),
    ("coupon-label", label),
)
