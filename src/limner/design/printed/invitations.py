"""Invitations and greetings: woven borders with a door of paper, bands, seals; type on an axis, who before when before where."""

from __future__ import annotations

from limner.design.archetypes.cast import Cast, cast, has_motif
from limner.design.archetypes.decor import divide
from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.parts import art, lines_of, title_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament.primitives import arch, circle, rect, scallop
from limner.design.printed.dies import guilloche, rounded, spirograph
from limner.design.printed.kit import ink_on, line_on, second_color, split, strong
from limner.design.printed.taste import entries
from limner.design.printed.weave import weave
from limner.design.printed.windows import show
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point

_DOORS = {
    "girih": "pointed",
    "rangoli": "ogee",
    "alpana": "ogee",
    "botanical": "round",
    "hairline": "round",
    "festive": "round",
}


def _words(who: Cast, share: float, *, color: Color | None = None, base: float = 4.0) -> list[Entry]:
    rest = (*who.seconds, *who.authors, *who.brands, *who.badges, *who.buttons)
    return [*title_of(who, share, lines=3, color=color), *lines_of(rest, base=base, first_gap=4.4, color=color)]


def door(ctx: Context) -> Sheet:
    """The family's ornament over the whole sheet; a door of paper before it bears the words, a picture over them."""
    p, c = ctx.palette, ctx.canvas
    field = strong(ctx, p.ground)
    page, who = Page(ctx, field), cast(ctx)
    u = page.u
    page.rect(c, field, stem="ground", role="background")
    weave(page, c, field, strength=0.75, scale=1.0)
    wide = ctx.ratio > 1.15
    w = min(c.w * 0.78, c.h * 0.95) if wide else c.w * 0.8
    h = c.h * 0.84
    box = Box(c.cx - w / 2, c.cy - h / 2, w, h)
    kind = _DOORS.get(ctx.style.ornament, "")
    shape = arch(box, kind) if kind and not wide else rounded(box, (1 + 2 * ctx.style.corner) * u)
    rim = Box(box.x - 1.6 * u, box.y - 1.6 * u, box.w + 3.2 * u, box.h + 3.2 * u)
    page.solid(
        arch(rim, kind) if kind and not wide else rounded(rim, (2 + 2 * ctx.style.corner) * u),
        second_color(ctx, field, p.ground),
        stem="rim",
    )
    page.solid(shape, p.ground, stem="door")
    top = 0.26 if kind and not wide else 0.08
    inner = Box(box.x + 7 * u, box.y + top * min(box.w, box.h), box.w - 14 * u, box.h - top * min(box.w, box.h) - 7 * u)
    if has_motif(ctx):
        picture, inner = split(inner, 0.42, across=False)
        art(page, picture, p.ground)
        inner = Box(inner.x, inner.y + 2 * u, inner.w, inner.h - 2 * u)
    page.stack(_words(who, 0.52), inner, ground=p.ground, align="center", valign="middle")
    return page.sheet("invite-door")


def banded(ctx: Context) -> Sheet:
    """A broad band of ornament or picture along one side, the words flush on paper beside or under it."""
    p, c = ctx.palette, ctx.canvas
    page, who = Page(ctx), cast(ctx)
    u = page.u
    field = strong(ctx, p.ground)
    wide = ctx.ratio > 1.0
    band, rest = split(c, 0.38 if wide else 0.4, across=wide, end=wide and not ctx.rtl)
    if has_motif(ctx):
        show(page, band, field=field)
    else:
        page.rect(band, field, stem="field")
        weave(page, band, field, strength=0.95, scale=1.2)
    edge = second_color(ctx, p.ground, field)
    if wide:
        x = band.x if band.x > c.x else band.right
        page.line(Point(x, c.y), Point(x, c.bottom), 1.2 * u, edge)
    else:
        page.line(Point(c.x, band.bottom), Point(c.right, band.bottom), 1.2 * u, edge)
    align = "center" if ctx.style.align == "center" else ctx.start
    page.stack(_words(who, 0.55), rest.inset(8 * u, 8 * u), ground=p.ground, align=align, valign="middle")
    return page.sheet("invite-banded")


def sealed(ctx: Context) -> Sheet:
    """One deep colour, a fine woven border, a medallion at the head; everything small and on the axis."""
    p, c = ctx.palette, ctx.canvas
    field = strong(ctx, p.ground)
    page, who = Page(ctx, field), cast(ctx)
    u = page.u
    page.rect(c, field, stem="ground", role="background")
    line = mix(field, ink_on(page, field, second_color(ctx, field)), 0.75)
    page.lines(guilloche(c.inset(3.4 * u), 4.2 * u, 5, 0.9), mix(field, line, 0.8), 0.14 * u, stem="guilloche")
    page.lines(rect(c.inset(8.8 * u)), line, 0.26 * u, stem="frame")
    inner = c.inset(15 * u, 14 * u)
    head, words = split(inner, 0.34 if ctx.ratio < 1.1 else 0.3, across=False)
    r = 0.46 * min(head.w, head.h)
    center = Point(head.cx, head.cy)
    page.lines(spirograph(center, r, 16, 8, 0.3), mix(field, line, 0.7), 0.14 * u, stem="rosette")
    page.solid(scallop(*center, 0.74 * r, 20, 0.05), p.ground, stem="medallion")
    side = 0.94 * r
    art(page, Box(center.x - side / 2, center.y - side / 2, side, side), p.ground)
    ink = ink_on(page, field)
    page.stack(_words(who, 0.5, color=ink, base=3.8), Box(words.x, words.y + 2 * u, words.w, words.h - 2 * u), ground=field, align="center",
               valign="middle")  # fmt: skip
    return page.sheet("invite-sealed")


def listed(ctx: Context) -> Sheet:
    """Editorial: the title across the head, a hairline, when and where flush at the foot; white space between, or the picture."""
    p, c = ctx.palette, ctx.canvas
    page, who = Page(ctx), cast(ctx)
    u = page.u
    inner = c.inset(8 * u)
    rest = (*who.seconds, *who.authors, *who.brands, *who.badges, *who.buttons)
    used = page.stack(
        title_of(who, 1.0, lines=4), Box(inner.x, inner.y, inner.w, 0.42 * inner.h), ground=p.ground, align=ctx.start
    )
    foot = page.stack(lines_of(rest, base=3.8, first_gap=0), Box(inner.x, inner.bottom - 0.36 * inner.h, inner.w, 0.36 * inner.h),
                      ground=p.ground, align=ctx.start, valign="bottom")  # fmt: skip
    y = foot.y - 3.2 * u if rest else inner.bottom
    page.line(Point(inner.x, y), Point(inner.right, y), 0.3 * u, line_on(page, p.ground, 0.7))
    room = Box(inner.x, used.bottom + 4 * u, inner.w, y - used.bottom - 8 * u)
    if room.h > 16 * u:
        side = min(room.h, 0.7 * room.w)
        x = room.right - side if not ctx.rtl else room.x
        art(page, Box(x, room.bottom - side, side, side), p.ground)
    return page.sheet("invite-listed")


def corners(ctx: Context) -> Sheet:
    """Quarter medallions of the family's ornament in two opposite corners, a divider between who and when."""
    p, c = ctx.palette, ctx.canvas
    page, who = Page(ctx), cast(ctx)
    u = page.u
    field = strong(ctx, p.ground)
    r = 0.27 * min(c.w, c.h)
    for x, y in ((c.x, c.y), (c.right, c.bottom)):
        area = Box(x - r, y - r, 2 * r, 2 * r)
        page.solid(circle(x, y, r), field, stem="corner")
        weave(page, area, field, strength=0.95, scale=0.8, outline=circle(x, y, r))
        page.lines(circle(x, y, r + 1.4 * u), field, 0.3 * u, stem="ring")
    inner = c.inset(0.13 * c.w, 0.22 * c.h) if ctx.ratio < 1.15 else c.inset(0.24 * c.w, 0.14 * c.h)
    if has_motif(ctx):
        picture, inner = split(inner, 0.4, across=False)
        art(page, picture, p.ground)
    before = len(page.layers)
    page.stack(_words(who, 0.5), inner, ground=p.ground, align="center", valign="middle")
    texts = [layer for layer in page.layers[before:] if layer.kind == "text"]
    if len(texts) > 1:
        divide(page, inner.cx, (texts[0].box.bottom + texts[1].box.y) / 2, 0.36 * inner.w, mix(p.ground, field, 0.9))
    return page.sheet("invite-corners")


INVITATIONS: tuple[tuple[str, Archetype, Suits], ...] = entries(
    ("invite-door", door),
    ("invite-banded", banded),
    ("invite-sealed", sealed),
    ("invite-listed", listed),
    ("invite-corners", corners),
)
