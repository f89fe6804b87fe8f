"""Banners with one message and one action; cards with a warm frame; covers with one image idea."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from limner.design.archetypes.cast import Cast, cast, has_motif, has_scene, wordy
from limner.design.archetypes.decor import divide, frame, pattern
from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.parts import art, button, legible_seal, lines_of, seal, title_of
from limner.design.archetypes.pictures import motif, whole
from limner.design.archetypes.posters import halves, wide
from limner.design.context import Context, Sheet
from limner.design.ornament import fields
from limner.design.ornament.primitives import blob, circle
from limner.document.color import Color, contrast, mix
from limner.document.geometry import Box, Point
from limner.document.layers import TextLayer
from limner.document.plan import Copy


def banner(ctx: Context) -> Sheet:
    """One message, one action: the title and its button on one side, the product large on a coloured shape on the other."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    side = ctx.start
    text, picture = halves(ctx, 0.55)
    if not wide(ctx):
        text, picture = halves(ctx, 0.5)
    show = p.second if contrast(p.second, p.ground) > 1.2 else mix(p.ground, p.main, 0.35)
    center = Point(picture.cx, picture.cy)
    r = min(picture.w, picture.h) * (0.46 if wide(ctx) else 0.48)
    show = _backdrop(page, center, r, show, side)
    bleed = 0.05 * c.w if wide(ctx) else 0.0
    left = picture.x - u if side == "left" else picture.x - bleed
    home = Box(left, picture.y + 0.6 * m, picture.w + bleed + u, picture.h - 1.2 * m)
    big = not has_motif(ctx) and len(who.badges) == 1
    badges, more = _offers(page, who.badges, min(13 * u, r * 0.5)) if not big else ((), ())
    art(page, home, show, badges=who.badges if big else ())
    actions = 15 * u * len(who.buttons)
    seconds = lines_of((*who.brands, *more, *who.seconds, *who.authors), base=4.4)
    room = Box(text.x, text.y, text.w - 2 * u, text.h - actions)
    used = page.stack(
        [*title_of(who, 0.68 if seconds else 0.92, lines=4), *seconds],
        room,
        ground=p.ground,
        align=side,
        valign="middle" if wide(ctx) else "top",
    )
    y = used.bottom + 3 * u if used.h else text.y
    for item in who.buttons:
        made = button(
            page,
            item,
            Point(text.x if side == "left" else text.right, min(y, text.bottom - 12 * u)),
            12 * u,
            p.ground,
            align=side,
            most=text.w,
        )
        y = made.bottom + 2 * u
    for i, item in enumerate(badges):
        rb = min(13 * u, r * 0.5)
        x = picture.x + rb * 0.9 if (side == "left") == (i % 2 == 0) else picture.right - rb * 1.15
        x = max(rb + m * 0.4, min(c.w - rb - m * 0.4, x))
        if wide(ctx) and used.w and side == "left":
            x = max(x, used.right + rb + 1.5 * u)
        elif wide(ctx) and used.w:
            x = min(x, used.x - rb - 1.5 * u)
        top = max(m * 0.5 + rb, picture.y + rb * 1.1)
        seal(page, item, Point(x, top), rb, p.ground)
    return page.sheet("banner")


def _offers(page: Page, badges: Sequence[Copy], radius: float) -> tuple[tuple[Copy, ...], tuple[Copy, ...]]:
    """Part badges into those a small seal can hold legibly and those that are set as lines of type instead."""
    fit = tuple(item for item in badges if legible_seal(page, item, radius) and len(item.text) <= 9)
    return fit, tuple(item for item in badges if item not in fit)


def _backdrop(page: Page, center: Point, r: float, show: Color, side: str) -> Color:
    """Draw the shape the product stands on, one of four by seed; return the colour behind the product."""
    ctx, p, c = page.ctx, page.ctx.palette, page.ctx.canvas
    kind = ctx.rng("banner").choice(("disc", "blob", "rays", "corner"))
    if kind == "rays":
        page.solid(fields.sunburst(center, (c.w**2 + c.h**2) ** 0.5, 32, 0.5), mix(p.ground, show, 0.3), stem="rays")
        if has_motif(ctx):
            page.solid(circle(*center, r * 0.94), show, stem="disc")
    elif not has_motif(ctx):
        show = p.ground
    elif kind == "blob":
        rng = ctx.rng("blob")
        page.solid(blob(*center, r * 1.12, r * 1.06, [rng.uniform(0.9, 1.08) for _ in range(7)]), show, stem="blob")
    elif kind == "corner" and wide(ctx):
        page.solid(circle(c.w if side == "left" else 0.0, c.h * 0.5, c.h * 0.66), show, stem="disc")
    else:
        page.solid(circle(*center, r), show, stem="disc")
    return show


def card(ctx: Context) -> Sheet:
    """A greeting: the family's frame, the motif small or large above, the title fitted, the wish beneath."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    pattern(page, c, p.ground)
    bare = not has_motif(ctx) and not has_scene(ctx)
    inner = frame(page, c.inset(m * 0.7), p.ground) if ctx.style.frame != "none" or bare else c.inset(m)
    seconds = lines_of((*who.seconds, *who.authors, *who.brands, *who.badges, *who.buttons), base=3.8, first_gap=3.0)
    show = has_motif(ctx)
    if wide(ctx) and show:
        w = inner.w * 0.56
        x = inner.x + (inner.w - w if ctx.start == "left" else 0)
        page.stack(
            [*title_of(who, 0.55, lines=3), *seconds],
            Box(x, inner.y, w, inner.h),
            ground=p.ground,
            align="center",
            valign="middle",
        )
        left = inner.x if ctx.start == "left" else x + w
        motif(page, Box(left, inner.y + 2 * u, inner.w - w - 2 * u, inner.h - 4 * u))
        return page.sheet("card")
    above = ctx.rng("card").random() < 0.75
    k = 0.5 if wordy(ctx) < 0.8 else 0.4
    if not show and not has_scene(ctx):
        _lettered_card(page, inner, who)
        return page.sheet("card")
    h = inner.h * k
    place = Box(inner.x, inner.y if above else inner.bottom - h, inner.w, h)
    words = Box(inner.x, inner.y + h + 2 * u if above else inner.y, inner.w, inner.h - h - 2 * u)
    r = h * 0.5
    page.solid(circle(place.cx, place.cy + r * 0.06, r * 0.94), mix(p.ground, p.second, 0.75), stem="disc")
    motif(page, Box(place.x, place.y, place.w, place.h), anchor="bottom")
    page.stack([*title_of(who, 0.62, lines=2), *seconds], words, ground=p.ground, align="center", valign="middle")
    return page.sheet("card")


def _lettered_card(page: Page, inner: Box, who: Cast) -> None:
    """Set a card of type alone: the name or wish as wide as it goes, a divider, then when and where, on one axis."""
    p = page.ctx.palette
    slim = page.ctx.type.weight <= 500
    lines = (*who.seconds, *who.authors, *who.brands, *who.badges, *who.buttons)
    seconds = lines_of(lines, base=3.5 if slim else 4.2, first_gap=9.0)
    seconds = [
        replace(one, gap=max(one.gap, 2.2), weight=500 if slim and one.weight else one.weight) for one in seconds
    ]
    before = len(page.layers)
    page.stack([*title_of(who, 0.6, lines=3), *seconds], inner, ground=p.ground, align="center", valign="middle")
    texts = [layer for layer in page.layers[before:] if isinstance(layer, TextLayer)]
    if len(texts) > 1:
        divide(page, inner.cx, (texts[0].box.bottom + texts[1].box.y) / 2, inner.w * 0.4, p.main)


def cover(ctx: Context) -> Sheet:
    """A cover: the title, one image idea, the author; nothing else competes."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    align = "center" if ctx.style.align == "center" else ctx.start
    below = ctx.rng("cover").random() < 0.4
    small = [*who.authors, *who.brands]
    seconds = lines_of(who.seconds, base=3.0, first_gap=2.4)
    foot = lines_of((*small, *who.badges, *who.buttons), base=3.6, first_gap=0)
    foot_h = (5 + 5 * len(foot)) * u if foot else 0.0
    scene = has_scene(ctx)
    if scene:
        whole(page, Box(0, c.h * 0.34 if not below else 0, c.w, c.h * 0.66 if not below else c.h * 0.6))
        other = p.ground
        page.rect(
            Box(0, 0, c.w, c.h * 0.34) if not below else Box(0, c.h * 0.6, c.w, c.h * 0.4),
            p.ground,
            stem="panel",
            role="panel",
        )
        band = (
            Box(m, m, c.w - 2 * m, c.h * 0.34 - m - 2 * u)
            if not below
            else Box(m, c.h * 0.6 + 3 * u, c.w - 2 * m, c.h * 0.4 - 3 * u - m)
        )
        entries = [
            *title_of(who, 0.62),
            *seconds,
            *[Entry(e.copy, e.kind, e.size, 2.4, e.color, weight=e.weight) for e in foot],
        ]
        page.stack(entries, band, ground=other, align=align, valign="middle")
        return page.sheet("cover")
    pattern(page, c, p.ground)
    head_h = c.h * (0.36 if seconds else 0.32)
    if below:
        words = Box(m, c.h - m - foot_h - head_h, c.w - 2 * m, head_h)
        place = Box(m * 0.5, m, c.w - m, words.y - m - 3 * u)
    else:
        words = Box(m, m, c.w - 2 * m, head_h)
        place = Box(m * 0.5, words.bottom + 3 * u, c.w - m, c.h - m - foot_h - words.bottom - 6 * u)
    used = page.stack(
        [*title_of(who, 0.72), *seconds], words, ground=p.ground, align=align, valign="bottom" if below else "top"
    )
    page.stack(foot, Box(m, c.h - m - foot_h, c.w - 2 * m, foot_h), ground=p.ground, align=align, valign="bottom")
    if not below and used.h:
        place = Box(place.x, used.bottom + 3 * u, place.w, place.bottom - used.bottom - 3 * u)
    r = min(place.w, place.h) * 0.48
    page.solid(circle(place.cx, place.cy, r), mix(p.ground, p.second, 0.9), stem="disc")
    art(page, place, p.ground)
    return page.sheet("cover")
