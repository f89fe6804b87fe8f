"""Tickets: a body, a tear and a stub; fields for what the brief tells, nothing for what it does not."""

from __future__ import annotations

from limner.design.archetypes.cast import has_motif, has_scene
from limner.design.archetypes.parts import art
from limner.design.archetypes.pictures import whole
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.palettes import is_dark
from limner.design.printed.dies import notched
from limner.design.printed.fieldset import FieldLook, set_fields
from limner.design.printed.kit import (
    clipped,
    ink_on,
    line_entry,
    second_color,
    split,
    strong,
    table_color,
    title_entry,
)  # fmt: skip
from limner.design.printed.taste import entries
from limner.design.printed.ticketparts import (
    Cut,
    Parts,
    box_path,
    cut_ticket,
    fill_stub,
    journey,
    parts_of,
    perforate,
    route,
    running,
    set_body,
    set_stub,
)
from limner.design.printed.weave import weave
from limner.document.color import mix
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.layers import Mask, PathShape


def classic(ctx: Context) -> Sheet:
    """Scooped corners, a double frame, everything on the axis; a stub of punched holes."""
    p = ctx.palette
    cut = cut_ticket(ctx, 0.26, kind="scooped", table=table_color(ctx, p.ground), face=p.ground)
    page, u = cut.page, cut.page.u
    line = mix(p.ground, strong(ctx, p.ground), 0.9)
    for gap, width in ((2.6, 0.5), (4.0, 0.2)):
        area = cut.box.inset(gap * u)
        d = notched(area, cut.tear, 0.0, corner=(9 - 0.3 * gap) * u, scooped=True, upright=cut.upright)
        page.lines(d, line, width * u, stem="frame")
    perforate(cut, line, punched=True)
    body = cut.body.inset(11 * u, 10 * u)
    if has_motif(ctx) and not cut.upright:
        picture, body = split(body, 0.27, end=ctx.rtl)
        art(page, picture.inset(0, 1.5 * u), p.ground)
        body = Box(body.x + (3 * u if not ctx.rtl else 0), body.y, body.w - 3 * u, body.h)
    elif has_motif(ctx):
        picture, body = split(body, 0.38, across=False)
        art(page, picture, p.ground)
    set_body(cut, parts_of(ctx), body, p.ground, align="center", share=0.62)
    set_stub(cut, parts_of(ctx), p.ground, coded=False)
    return page.sheet("ticket-classic")


def pictured(ctx: Context) -> Sheet:
    """A picture bleeds off the near end; type flush beside it, a stub in the strong colour."""
    p = ctx.palette
    face = p.ground
    cut = cut_ticket(ctx, 0.24, kind="round", table=table_color(ctx, face, strong(ctx, face)), face=face)
    page, u = cut.page, cut.page.u
    field = strong(ctx, face)
    fill_stub(cut, field)
    if cut.upright:
        picture, body = split(cut.body, 0.46, across=False)
    else:
        picture, body = split(cut.body, 0.4, end=ctx.rtl)
    _picture(cut, picture)
    set_body(cut, parts_of(ctx), body.inset(6.5 * u, 8 * u), face, align=ctx.start, share=0.6)
    perforate(cut, mix(face, field, 0.6) if is_dark(face) else "#ffffff", punched=False)
    set_stub(cut, parts_of(ctx), field, color=ink_on(page, field))
    return page.sheet("ticket-pictured")


def _picture(cut: Cut, area: Box) -> None:
    """Show the brief's scene, things or the family's ornament in a part of the ticket, cut to its outline."""
    page, ctx = cut.page, cut.page.ctx
    short = min(cut.box.w, cut.box.h)
    d = notched(cut.box, cut.tear, 0.05 * short, corner=0.05 * short, upright=cut.upright)
    if has_scene(ctx) or has_motif(ctx) and ctx.plan.setting.place not in ("none", "plain"):
        whole(page, area, mask=Mask(shape=PathShape(d=d), box=area))
        return
    ground = second_color(ctx, ctx.palette.ground)
    page.shape(
        PathShape(d=d),
        cut.box,
        ground,
        stem="field",
        role="panel",
        mask=Mask(shape=PathShape(d=box_path(area)), box=area),
    )
    if has_motif(ctx):
        page.solid(_disc(area, 0.4), mix(ground, ctx.palette.ground, 0.35), stem="disc")
        art(page, area.inset(0.08 * area.w, 0.08 * area.h), ground)
    else:
        weave(page, area.inset(0.5 * page.u), ground, strength=0.9)


def _disc(area: Box, share: float) -> str:
    r = share * min(area.w, area.h)
    return f"M{area.cx - r} {area.cy}A{r} {r} 0 1 1 {area.cx + r} {area.cy}A{r} {r} 0 1 1 {area.cx - r} {area.cy}Z"


def bold(ctx: Context) -> Sheet:
    """One strong colour, the title across the whole body, lines flush at its foot; the stub is paper with a code of bars."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    table = mix(p.ground, "#000000", 0.4) if is_dark(p.ground) else p.ground
    cut = cut_ticket(ctx, 0.25, kind="notched", table=table, face=field)
    page, u = cut.page, cut.page.u
    stub = p.ground if not is_dark(p.ground) else mix(p.ink, p.ground, 0.06)
    stub = mix(stub, "#ffffff", 0.5) if not is_dark(stub) and table == p.ground else stub
    fill_stub(cut, stub)
    parts = parts_of(ctx)
    inner = cut.body.inset(6 * u, 7 * u)
    ink = ink_on(page, field)
    if has_motif(ctx) and not cut.upright:
        picture, inner = split(inner, 0.3, end=not ctx.rtl)
        art(page, picture, field)
        inner = Box(inner.x, inner.y, inner.w - 3 * u, inner.h)
    elif has_motif(ctx):
        picture, inner = split(inner, 0.36, across=False, end=True)
        art(page, picture, field)
    head = Box(inner.x, inner.y, inner.w, inner.h * (0.62 if parts.lines or parts.told[4:] else 1.0))
    if parts.title:
        page.stack([title_entry(parts.title, 1.0, lines=3, color=ink)], head, ground=field, align=ctx.start)
    low = Box(inner.x, head.bottom + 2 * u, inner.w, inner.bottom - head.bottom - 2 * u)
    entries = [line_entry(e.copy, e.size, e.gap, color=ink, weight=600) for e in running(parts.lines)]
    if parts.told[4:]:
        set_fields(page, parts.told[4:], low, field, FieldLook(value=7, label=2.8, align=ctx.start, color=ink))
        low = Box(low.x, low.y, low.w, low.h * 0.5)
    page.stack(entries, low, ground=field, align=ctx.start, valign="bottom")
    perforate(cut, mix(stub, field, 0.5), punched=False)
    set_stub(cut, parts, stub)
    return page.sheet("ticket-bold")


def pass_(ctx: Context) -> Sheet:
    """A boarding pass: a band at the head with the name, a grid of fields under hairlines, the stub beside it."""
    p = ctx.palette
    face = p.ground if not is_dark(p.ground) else mix(p.ground, p.ink, 0.06)
    cut = cut_ticket(ctx, 0.28, kind="round", table=table_color(ctx, face, strong(ctx, face)), face=face)
    page, u = cut.page, cut.page.u
    parts = parts_of(ctx)
    band_color = strong(ctx, face)
    band = Box(cut.box.x, cut.box.y, cut.box.w, (0.24 if not cut.upright else 0.17) * cut.box.h)
    short = min(cut.box.w, cut.box.h)
    d = notched(cut.box, cut.tear, 0.05 * short, corner=0.05 * short, upright=cut.upright)
    clipped(page, d, band, band_color, stem="band")
    ink = ink_on(page, band_color)
    inner = Box(band.x + 7 * u, band.y + 3 * u, (cut.body.w if not cut.upright else band.w) - 14 * u, band.h - 6 * u)
    if ctx.rtl and not cut.upright:
        inner = Box(cut.body.x + 7 * u, inner.y, inner.w, inner.h)
    if parts.title:
        page.stack([title_entry(parts.title, 1.0, lines=1, color=ink, most=17)], inner, ground=band_color, align=ctx.start,
                   valign="middle")  # fmt: skip
    body = Box(cut.body.x + 7 * u, band.bottom + 6 * u, cut.body.w - 14 * u, cut.body.bottom - band.bottom - 13 * u)
    stub_fields = parts.fields[-2:]
    low = parts.fields[:-2]
    if has_motif(ctx) and not cut.upright and len(low) < 5 and not parts.ends:
        picture, body = split(body, 0.26, end=not ctx.rtl)
        art(page, picture, face)
        body = Box(body.x, body.y, body.w - 4 * u, body.h)
    rule = mix(face, band_color, 0.6)
    if parts.ends:
        used = journey(page, parts.ends, Box(body.x, body.y, body.w, 0.4 * body.h), face)
        y = used.bottom + 4 * u
        page.line(Point(body.x, y), Point(body.right, y), 0.22 * u, rule)
        body = Box(body.x, y + 4 * u, body.w, body.bottom - y - 4 * u)
    foot = body.h * ((0.42 if not parts.ends else 0.7) if low and parts.lines else 1.0 if low else 0.0)
    if low:
        at = Box(body.x, body.bottom - foot, body.w, foot)
        look = FieldLook(
            value=14 if cut.upright else 9, label=3.4 if cut.upright else 3, align=ctx.start, rules=not parts.ends, gap=7,
            most=2 if cut.upright else 4,
        )  # fmt: skip
        used = set_fields(page, low, at, face, look, valign="top" if parts.ends and not parts.lines else "bottom")
        if parts.lines:
            y = used.y - 3.4 * u
            page.line(Point(body.x, y), Point(body.right, y), 0.22 * u, rule)
            foot = body.bottom - y + 3 * u
    page.stack(
        route(parts.lines), Box(body.x, body.y, body.w, body.h - foot), ground=face, align=ctx.start, valign="middle"
    )
    perforate(cut, mix(face, ink_on(page, face), 0.45), punched=False)
    stub = cut if cut.upright else Cut(page, cut.box, cut.body, Box(cut.stub.x, band.bottom - 3 * u, cut.stub.w,
                                       cut.stub.bottom - band.bottom + 3 * u), cut.tear, False)  # fmt: skip
    set_stub(stub, Parts(None, (), stub_fields, parts.marks), face)
    return page.sheet("ticket-pass")


def ornate(ctx: Context) -> Sheet:
    """A strip of the family's own ornament at each end, the type framed between them."""
    p = ctx.palette
    cut = cut_ticket(ctx, 0.25, kind="toothed" if ctx.rng("edge").random() < 0.4 else "notched", table=table_color(ctx, p.ground),
                     face=p.ground)  # fmt: skip
    page, u = cut.page, cut.page.u
    field = strong(ctx, p.ground)
    parts = parts_of(ctx)
    if cut.upright:
        strip, body = split(cut.body, 0.2, across=False)
    else:
        strip, body = split(cut.body, 0.2, end=ctx.rtl)
    strip = strip.inset(4.5 * u if cut.upright else 5.5 * u, 4.5 * u)
    page.rect(strip, field, stem="field")
    weave(page, strip.inset(0.9 * u), field, strength=0.95)
    page.shape(PathShape(d=box_path(strip.inset(-1.1 * u))), strip, None, stem="frame",
               stroke=Stroke(fill=Solid(color=mix(p.ground, field, 0.8)), width=0.3 * u))  # fmt: skip
    inner = body.inset(7 * u, 8 * u)
    if has_motif(ctx):
        picture, inner = split(inner, 0.3, end=not ctx.rtl, across=not cut.upright)
        art(page, picture.inset(1.5 * u), p.ground)
    set_body(cut, parts, inner, p.ground, align="center", share=0.58)
    perforate(cut, mix(p.ground, field, 0.8), punched=True)
    set_stub(cut, parts, p.ground, coded=False)
    return page.sheet("ticket-ornate")


def _formal(ctx: Context) -> float:
    """Return how well a grid of fields suits: the more of them the better, and a journey asks for one."""
    parts = parts_of(ctx)
    return (
        (0.4 + 0.35 * min(4, len(parts.fields))) * (2.5 if len(parts.told) > 4 else 1.0) * (8.0 if parts.ends else 1.0)
    )


TICKETS: tuple[tuple[str, Archetype, Suits], ...] = entries(
    ("ticket-classic", classic),
    ("ticket-pictured", pictured),
    ("ticket-bold", bold),
    ("ticket-pass", pass_, _formal),
    ("ticket-ornate", ornate),
)
