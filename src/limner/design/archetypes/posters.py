"""Poster compositions with a cut-out motif: statement, swiss, cropped, split, bands, diagonal."""

from __future__ import annotations

from limner.design.archetypes.cast import Cast, cast, has_motif, several, wordy
from limner.design.archetypes.decor import pattern
from limner.design.archetypes.page import Page
from limner.design.archetypes.parts import art, button_height, extras, lines_of, title_of
from limner.design.context import Context, Sheet
from limner.design.ornament.primitives import circle, polygon
from limner.design.palettes import is_dark, text_color
from limner.document.color import Color, contrast, mix
from limner.document.geometry import Box


def wide(ctx: Context) -> bool:
    """Tell whether a canvas is landscape enough to set type beside the picture instead of above it."""
    return ctx.ratio > 1.2


def halves(ctx: Context, share: float, *, text_first: bool = True) -> tuple[Box, Box]:
    """Return (type area, picture area): side by side on wide canvases (mirrored for right-to-left), else above each other."""
    c, m = ctx.canvas, ctx.grid.margin
    if wide(ctx):
        w = c.w * share
        left = text_first != ctx.rtl
        text = Box(m, m, w - m, c.h - 2 * m) if left else Box(c.w - w, m, w - m, c.h - 2 * m)
        picture = Box(w, 0, c.w - w, c.h) if left else Box(0, 0, c.w - w, c.h)
        return text, picture
    h = c.h * share
    if text_first:
        return Box(m, m, c.w - 2 * m, h - m), Box(0, h, c.w, c.h - h)
    return Box(m, c.h - h, c.w - 2 * m, h - m), Box(0, 0, c.w, c.h - h)


def statement(ctx: Context) -> Sheet:
    """Type is the picture: the title fills the sheet, the motif stands under it on a bar of colour that holds the details."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    pattern(page, c, p.ground)
    side = ctx.start
    if wide(ctx):
        text, picture = halves(ctx, 0.62)
        art(page, picture.inset(0, m * 0.7), p.ground, badges=who.badges)
        room = extras_room(page, who)
        entries = [
            *title_of(who, 0.74, stacked=True),
            *lines_of(who.seconds),
            *lines_of((*who.authors, *who.brands), base=2.8),
        ]
        page.stack(entries, Box(text.x, text.y, text.w, text.h - room), ground=p.ground, align=side)
        extras(page, who, text, p.ground, align=side)
        return page.sheet("statement")
    bar = foot_bar(page, who)
    top = page.stack(
        title_of(who, 1.0, stacked=True),
        Box(m, m, c.w - 2 * m, c.h * (0.42 if has_motif(ctx) else 0.52)),
        ground=p.ground,
        align=side,
    )
    y = (top.bottom if top.h else m) + 1.2 * u
    place = Box(m * 0.6, y, c.w - m * 1.2, bar.y - y)
    color = p.accent if contrast(p.accent, p.ground) > 1.25 else p.second
    r = min(place.w * 0.46, place.h * 0.52)
    if has_motif(ctx):
        page.solid(circle(place.cx, place.bottom - r * 0.92, r), mix(p.ground, color, 0.85), stem="disc")
    if bar.h > 0:
        page.rect(bar, p.main, stem="bar", role="panel")
    disc = (mix(p.ground, color, 0.85),)
    art(page, Box(place.x, place.y, place.w, place.h), p.ground, anchor="bottom", badges=who.badges, also=disc)
    fill_foot(page, who, bar, p.main, side)
    return page.sheet("statement")


def swiss(ctx: Context) -> Sheet:
    """Flush left on a grid: small type first, a huge title, and the motif cropped by the far corner."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    side = ctx.start
    if wide(ctx):
        text, picture = halves(ctx, 0.54)
        field = Box(picture.x, 0, c.w - picture.x, c.h) if side == "left" else Box(0, 0, picture.w, c.h)
        page.rect(field, p.second, stem="field", role="ornament")
        art(page, Box(field.x - c.w * 0.04, c.h * 0.06, field.w * 1.02, c.h * 0.88), p.second, badges=who.badges)
        room = extras_room(page, who)
        page.stack(title_of(who, 0.62), Box(text.x, text.y, text.w - 2 * u, text.h * 0.66), ground=p.ground, align=side)
        page.stack(
            lines_of((*who.seconds, *who.authors, *who.brands), first_gap=0),
            Box(text.x, text.y + text.h * 0.68, text.w - 2 * u, text.h * 0.32 - room),
            ground=p.ground,
            align=side,
            valign="bottom",
        )
        extras(page, who, text, p.ground, align=side)
        return page.sheet("swiss")
    rule = Box(m, m, c.w - 2 * m, 0.5 * u)
    page.rect(rule, p.ink, stem="rule", role="rule")
    seconds = (*who.seconds, *who.authors, *who.brands)
    column = Box(m if side == "left" else m + (c.w - 2 * m) * 0.28, m + 2.4 * u, (c.w - 2 * m) * 0.72, c.h * 0.2)
    small = page.stack(lines_of(seconds, base=3.2, first_gap=0), column, ground=p.ground, align=side)
    y = max(small.bottom, m) + 4 * u
    top = page.stack(title_of(who, 1.0), Box(m, y, c.w - 2 * m, c.h * 0.36), ground=p.ground, align=side)
    start = top.bottom + 2.5 * u
    room = extras_room(page, who)
    if several(ctx):
        # Of many things none may be cut in half: only one alone is large enough to be known by its part.
        picture = Box(m, start, c.w - 2 * m, c.h - m - room - start)
    else:
        picture = Box(c.w * (0.1 if side == "left" else -0.06), start, c.w * 0.96, c.h * 1.03 - start)
    r = min(picture.w, picture.h) * 0.46
    page.solid(
        circle(picture.cx + (0.12 if side == "left" else -0.12) * picture.w, picture.cy + picture.h * 0.08, r),
        mix(
            p.ground,
            p.second if is_dark(p.ground) else p.main,
            (0.3 if is_dark(p.ground) else 0.16) if has_motif(ctx) else 0.9,
        ),
        stem="disc",
    )
    art(page, picture, p.ground, badges=who.badges)
    extras(page, who, Box(m, c.h - m - room, c.w - 2 * m, room), p.ground, align=side)
    return page.sheet("swiss")


def cropped(ctx: Context) -> Sheet:
    """The motif far too big for the sheet, cropped by its edges; the type holds the calm side on a block of colour."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    side = ctx.start
    deep = mix(p.ground, p.second, 0.6)
    if wide(ctx):
        text, picture = halves(ctx, 0.5)
        page.rect(Box(picture.x if side == "left" else 0, 0, picture.w, c.h), deep, stem="field", role="ornament")
        art(
            page,
            Box(picture.x - 0.02 * c.w, -c.h * 0.02, picture.w * 1.06, c.h * 1.1),
            deep,
            anchor="center",
            badges=who.badges,
        )
        home = Box(text.x, text.y, text.w - 3 * u, text.h - extras_room(page, who))
        entries = [*title_of(who, 0.6), *lines_of((*who.seconds, *who.authors, *who.brands))]
        page.stack(entries, home, ground=p.ground, align=side, valign="middle")
        extras(page, who, Box(text.x, text.y, text.w - 3 * u, text.h), p.ground, align=side)
        return page.sheet("cropped")
    line = c.h * ctx.rng("cropped").choice((0.52, 0.56, 0.6))
    page.rect(Box(0, 0, c.w, line), deep, stem="field", role="ornament")
    art(page, Box(-c.w * 0.06, -c.h * 0.015, c.w * 1.12, line + c.h * 0.017), deep, anchor="bottom", badges=who.badges)
    page.rect(Box(0, line, c.w, c.h - line), p.ground, stem="field", role="ornament")
    page.rect(Box(0, line, c.w, 0.9 * u), p.accent, stem="rule", role="rule")
    room = extras_room(page, who)
    home = Box(m, line + 4.5 * u, c.w - 2 * m, c.h - line - 4.5 * u - m - room)
    seconds = lines_of((*who.seconds, *who.authors, *who.brands), first_gap=0)
    low = page.stack(
        seconds, Box(home.x, home.y + home.h * 0.6, home.w, home.h * 0.4), ground=p.ground, align=side, valign="bottom"
    )
    top = home.h - (low.h + 3 * u if low.h else 0)
    page.stack(title_of(who, 1.0), Box(home.x, home.y, home.w, top), ground=p.ground, align=side)
    extras(page, who, home._replace(h=home.h + room), p.ground, align=side)
    return page.sheet("cropped")


def split(ctx: Context) -> Sheet:
    """Two fields of colour; the motif crosses the line between them."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    side = ctx.start
    other = p.main if contrast(p.main, p.ground) > 2 and ctx.plan.palette.text is None else p.second
    if wide(ctx):
        text, picture = halves(ctx, 0.52)
        field = (
            Box(picture.x + picture.w * 0.22, 0, picture.w * 0.78, c.h)
            if side == "left"
            else Box(0, 0, picture.w * 0.78, c.h)
        )
        page.rect(field, other, stem="field", role="ornament")
        art(page, picture.inset(1.5 * u, m), p.ground, badges=who.badges, also=(other,))
        page.stack([*title_of(who, 0.6), *lines_of((*who.seconds, *who.authors, *who.brands))],
                   Box(text.x, text.y, text.w, text.h - extras_room(page, who)), ground=p.ground, align=side, valign="middle")  # fmt: skip
        extras(page, who, text, p.ground, align=side)
        return page.sheet("split")
    line = c.h * 0.6
    page.rect(Box(0, line, c.w, c.h - line), other, stem="field", role="ornament")
    top = page.stack(title_of(who, 1.0), Box(m, m, c.w - 2 * m, c.h * 0.32), ground=p.ground, align=side)
    room = c.h * (0.12 + 0.05 * min(2.0, wordy(ctx)))
    ink = text_color(p.ink, other, 7.0) if contrast(p.ink, other) >= 4.5 else _opposite(page, other)
    foot = lines_of((*who.seconds, *who.authors, *who.brands), first_gap=0, color=ink)
    home = Box(m, c.h - m - room, c.w - 2 * m, room - extras_room(page, who))
    words = page.stack(foot, home, ground=other, align=side, valign="bottom")
    y = (top.bottom if top.h else m) + 2 * u
    end = (words.y if words.h else c.h - m) - 2 * u
    art(page, Box(c.w * 0.08, y, c.w * 0.84, end - y), p.ground, anchor="center", badges=who.badges, also=(other,))
    extras(page, who, Box(m, c.h - m - extras_room(page, who), c.w - 2 * m, extras_room(page, who)), other, align=side)
    return page.sheet("split")


def bands(ctx: Context) -> Sheet:
    """Stacked bands: title in the first, picture standing on the second, details in the last."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    if wide(ctx):
        return split(ctx)._replace(archetype="bands")
    side = "center" if ctx.style.align == "center" else ctx.start
    h1 = c.h * 0.3
    other = p.second if contrast(p.second, p.ground) > 1.15 else mix(p.ground, p.main, 0.3)
    ends = [c.h * 0.3, c.h * 0.78]
    page.rect(Box(0, ends[0], c.w, ends[1] - ends[0]), other, stem="band", role="ornament")
    stripe = 1.5 * u
    for i, color in enumerate((p.main, p.accent, mix(p.main, p.ground, 0.45))):
        page.rect(Box(0, ends[1] + i * stripe, c.w, stripe), color, stem="stripe", role="ornament")
    page.stack(title_of(who, 1.0), Box(m, m, c.w - 2 * m, h1 - m - 3 * u), ground=p.ground, align=side, valign="middle")
    sun = circle(c.w / 2, ends[1] - (ends[1] - ends[0]) * 0.46, (ends[1] - ends[0]) * 0.4)
    if has_motif(ctx):
        page.solid(sun, mix(other, p.accent, 0.75), stem="sun")
    art(
        page,
        Box(m, ends[0] + 2 * u, c.w - 2 * m, ends[1] - ends[0] - 2 * u),
        other,
        anchor="bottom",
        badges=who.badges,
        also=(mix(other, p.accent, 0.75),),
    )
    foot = Box(m, ends[1] + 3 * stripe + 2.5 * u, c.w - 2 * m, c.h - ends[1] - 3 * stripe - 2.5 * u - m * 0.8)
    room = extras_room(page, who)
    page.stack(
        lines_of((*who.seconds, *who.authors, *who.brands), first_gap=0),
        Box(foot.x, foot.y, foot.w, foot.h - room),
        ground=p.ground,
        align=side,
        valign="middle",
    )
    extras(page, who, foot, p.ground, align=side)
    return page.sheet("bands")


def diagonal(ctx: Context) -> Sheet:
    """A wedge of colour thrusts across the sheet; the motif rides on it, the type holds both quiet corners."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    side = ctx.start
    lean = 1 if side == "left" else -1
    room = extras_room(page, who)
    seconds = lines_of((*who.seconds, *who.authors, *who.brands), first_gap=0)
    if wide(ctx):
        text, picture = halves(ctx, 0.56)
        x0, x1 = (c.w * 0.7, c.w * 0.5) if lean > 0 else (c.w * 0.3, c.w * 0.5)
        edge = c.w if lean > 0 else 0.0
        page.solid(polygon([(x0, 0), (edge, 0), (edge, c.h), (x1, c.h)]), p.main, stem="wedge")
        art(page, Box(picture.x + (0.02 * c.w * lean), m * 0.5, picture.w * 0.98, c.h - m), p.main, badges=who.badges)
        page.stack(
            [*title_of(who, 0.62), *lines_of((*who.seconds, *who.authors, *who.brands))],
            Box(text.x, text.y, text.w * 0.84 if lean > 0 else text.w, text.h - room),
            ground=p.ground,
            align=side,
        )
        extras(page, who, text, p.ground, align=side)
        return page.sheet("diagonal")
    top = page.stack(title_of(who, 1.0), Box(m, m, c.w - 2 * m, c.h * 0.34), ground=p.ground, align=side)
    y0 = (top.bottom if top.h else m) + 5 * u
    rise = c.h * 0.14
    left, right = (y0 + rise, y0) if lean > 0 else (y0, y0 + rise)
    foot_h = c.h * (0.1 + 0.05 * min(2.0, wordy(ctx)))
    low = c.h - m - foot_h - room
    page.solid(
        polygon(
            [
                (0, left),
                (c.w, right),
                (c.w, low - rise * 0.5 if lean > 0 else low),
                (0, low if lean > 0 else low - rise * 0.5),
            ]
        ),
        p.main,
        stem="wedge",
    )
    band = Box(0, y0 + rise * 0.2, c.w, low - y0 - rise * 0.2)
    art(page, Box(c.w * 0.08, band.y - 1 * u, c.w * 0.84, band.h), p.main, anchor="center", badges=who.badges)
    page.stack(
        seconds, Box(m, low + 1.5 * u, c.w - 2 * m, foot_h - 1.5 * u), ground=p.ground, align=side, valign="bottom"
    )
    extras(page, who, Box(m, c.h - m - room, c.w - 2 * m, room), p.ground, align=side)
    return page.sheet("diagonal")


def extras_room(page: Page, who: Cast) -> float:
    """Return the height buttons, and badges beyond those that stick to the picture, take under the type."""
    badges, u = who.badges[4:], page.u
    buttons = len(who.buttons) * (button_height(page) + 2.5 * u)
    return buttons + len(badges) * 19 * u + (2.5 * u if who.buttons or badges else 0.0)


def foot_bar(page: Page, who: Cast) -> Box:
    """Return the box of a colour bar at the foot, as high as the details need; of no height where there are none."""
    c = page.ctx.canvas
    lines = (*who.seconds, *who.authors, *who.brands)
    amount = sum(len(item.text) for item in lines)
    share = min(0.34, 0.115 + 0.042 * len(lines) + 0.0006 * amount) if lines else 0.0
    height = c.h * share + extras_room(page, who)
    return Box(0, c.h - height, c.w, height)


def fill_foot(page: Page, who: Cast, bar: Box, color: Color, side: str) -> None:
    """Set the details in the bar, in the colour that reads on it."""
    if bar.h <= 0:
        return
    ink = _opposite(page, color)
    entries = lines_of((*who.seconds, *who.authors, *who.brands), first_gap=0, color=ink)
    inner = Box(page.m, bar.y + 2.2 * page.u, bar.w - 2 * page.m, bar.h - 2.2 * page.u - page.m * 0.7)
    home = Box(inner.x, inner.y, inner.w, inner.h - extras_room(page, who))
    page.stack(entries, home, ground=color, align=side, valign="middle")
    extras(page, who, inner, color, align=side)


def _opposite(page: Page, ground: Color) -> Color:
    palette = page.ctx.palette
    options = (palette.ground, palette.ink, "#ffffff", "#141414")
    return next((c for c in options if contrast(c, ground) >= 4.5), "#ffffff" if is_dark(ground) else "#141414")
