"""Poster compositions on an axis or around a picture: framed, radial, window, full bleed, and the vertical spine."""

from __future__ import annotations

from limner.design.archetypes.cast import Cast, cast, has_motif, has_scene, wordy
from limner.design.archetypes.decor import divide, frame, pattern
from limner.design.archetypes.emblems import emblem
from limner.design.archetypes.page import Page
from limner.design.archetypes.parts import extras, lines_of, stick, title_of
from limner.design.archetypes.pictures import motif, whole
from limner.design.archetypes.posters import extras_room, halves, wide
from limner.design.context import Context, Sheet
from limner.design.lettereffects import sheen
from limner.design.ornament import fields
from limner.design.ornament.primitives import arch, circle, rect
from limner.design.palettes import is_dark
from limner.document.color import contrast, mix
from limner.document.fills import Fill
from limner.document.geometry import Box, Point
from limner.document.layers import Mask, PathShape


def framed(ctx: Context) -> Sheet:
    """A frame, a centred axis: title, the motif in a disc or doorway, the details with a divider."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    rng = ctx.rng("framed")
    if rng.random() < 0.75:
        pattern(page, c, p.ground)
    inner = frame(page, c.inset(m * 0.62), p.ground)
    named = ctx.plan.palette.text is not None
    shiny = ctx.style.ornament in ("deco", "girih", "chinese", "rangoli") and is_dark(p.ground) and not named
    shiny = shiny and contrast(p.main, p.ground) >= 6
    fill = sheen(p.main) if shiny else None
    seconds = lines_of((*who.seconds, *who.authors, *who.brands), first_gap=0)
    if wide(ctx):
        return _framed_wide(page, who, inner, fill)
    room = extras_room(page, who)
    foot_h = inner.h * (0.13 + 0.07 * min(2.0, wordy(ctx))) if seconds else 0.0
    narrow = Box(inner.x + 2 * u, inner.bottom - foot_h - room, inner.w - 4 * u, foot_h)
    below = rng.random() < 0.3 and ctx.style.frame != "botanical"
    high = inner.h * (0.27 if below else 0.3)
    if below:
        words = Box(narrow.x, narrow.y - high - 4 * u, narrow.w, high)
        title = page.stack(title_of(who, 1.0, fill=fill), words, ground=p.ground, align="center", valign="bottom")
        low = page.stack(seconds, narrow, ground=p.ground, align="center", valign="middle")
        divide(page, c.w / 2, words.bottom + 2 * u, inner.w * 0.42, p.main)
        place = Box(inner.x, inner.y, inner.w, title.y - inner.y - 2.5 * u)
    else:
        title = page.stack(
            title_of(who, 1.0, fill=fill), Box(inner.x, inner.y, inner.w, high), ground=p.ground, align="center"
        )
        low = page.stack(seconds, narrow, ground=p.ground, align="center", valign="bottom")
        end = low.y if low.h else inner.bottom - room
        if low.h:
            divide(page, c.w / 2, end - 3 * u, inner.w * 0.42, p.main)
            end -= 5.5 * u
        y = (title.bottom if title.h else inner.y) + 2.6 * u
        place = Box(inner.x, y, inner.w, end - y)
    extras(page, who, Box(inner.x, inner.bottom - room, inner.w, room), p.ground, align="center")
    _shrine(page, place)
    stick(page, who.badges, place, p.ground)
    return page.sheet("framed")


def _framed_wide(page: Page, who: Cast, inner: Box, fill: Fill | None) -> Sheet:
    ctx, p, u = page.ctx, page.ctx.palette, page.u
    room = extras_room(page, who)
    show = has_motif(ctx)
    left = Box(inner.x, inner.y, inner.w * (0.58 if show else 1.0), inner.h)
    if ctx.rtl and show:
        left = left.moved(inner.w * 0.42, 0)
    text = left.inset(2 * u, 1 * u)
    entries = [*title_of(who, 0.56, fill=fill), *lines_of((*who.seconds, *who.authors, *who.brands))]
    home = Box(text.x, text.y, text.w, text.h - room)
    page.stack(entries, home, ground=p.ground, align="center", valign="middle")
    extras(page, who, text, p.ground, align="center")
    place = Box(inner.x + inner.w * (0.0 if ctx.rtl else 0.6), inner.y + u, inner.w * 0.4, inner.h - 2 * u)
    if show:
        _shrine(page, place)
    stick(page, who.badges, place, p.ground)
    return page.sheet("framed")


def _shrine(page: Page, box: Box) -> None:
    """Set the motif before a disc, doorway, wheel or nothing, a little larger than it, so that it breaks out."""
    ctx, p, u = page.ctx, page.ctx.palette, page.u
    if not has_motif(ctx):
        emblem(page, box, p.ground)
        return
    side = min(box.w, box.h)
    deep = mix(p.ground, p.second, 0.85)
    ornament = ctx.style.ornament
    rng = ctx.rng("shrine")
    center = Point(box.cx, box.cy)
    if ornament in ("rangoli", "alpana"):
        r = side * 0.5
        _wheel(page, center, r)
        page.solid(circle(*center, r * 0.7), deep, stem="disc")
        motif(page, Box(center.x - r * 0.62, center.y - r * 0.62, r * 1.24, r * 1.24), behind=(deep,))
        return
    if (
        ctx.style.frame != "arch"
        and box.h > side * 0.9
        and rng.random() < (0.5 if ornament in ("girih", "deco") else 0.22)
    ):
        kind = "pointed" if ornament == "girih" else "round"
        door = Box(box.cx - side * 0.42, box.y, side * 0.84, box.h)
        page.solid(arch(door, kind), deep, stem="doorway")
        page.lines(fields.arcade(door, kind, [0.0]), p.main, 0.36 * u, stem="doorway")
        page.lines(fields.arcade(door, kind, [1.5 * u]), p.main, 0.14 * u, stem="doorway")
        motif(
            page,
            Box(door.x - side * 0.05, door.y + door.h * 0.2, door.w + side * 0.1, door.h * 0.79),
            anchor="bottom",
            behind=(p.ground, deep),
        )
        return
    r = side * 0.46
    if rng.random() < 0.8:
        page.solid(circle(*center, r), deep, stem="disc")
        if ornament in ("deco", "chinese", "hairline", "festive", "girih", "korean"):
            page.lines(circle(*center, r) + circle(*center, r - 1.3 * u), p.main, 0.26 * u, stem="disc")
    k = 1.12
    w, h = box.w, min(box.h, side * k)
    motif(page, Box(box.cx - w / 2, box.cy - h / 2, w, h), behind=(p.ground, deep))


def _wheel(page: Page, center: Point, radius: float) -> None:
    p, rng = page.ctx.palette, page.ctx.rng("wheel")
    soft = mix(p.main, p.ground, 0.45)
    if page.ctx.style.ornament == "alpana":
        page.pieces(fields.alpana(center, radius, 16), (p.main, p.accent), 0.42 * page.u)
    else:
        page.pieces(
            fields.rosette(center, radius, rng.choice((14, 16, 18)), rng), (p.main, p.accent, soft), 0.32 * page.u
        )


def radial(ctx: Context) -> Sheet:
    """Everything turns about one centre: rays, rings or a mandala behind the motif; title above, details below."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    seconds = lines_of((*who.seconds, *who.authors, *who.brands), first_gap=0)
    room = extras_room(page, who)
    if wide(ctx):
        text, picture = halves(ctx, 0.52)
        center, r = Point(picture.cx, c.h * 0.5), min(picture.w * 0.5, c.h * 0.44)
        _turning(page, center, r, who)
        home = Box(text.x, text.y, text.w - 2 * u, text.h)
        entries = [*title_of(who, 0.6), *lines_of((*who.seconds, *who.authors, *who.brands))]
        page.stack(
            entries, Box(home.x, home.y, home.w, home.h - room), ground=p.ground, align=ctx.start, valign="middle"
        )
        extras(page, who, home, p.ground, align=ctx.start)
        return page.sheet("radial")
    # The type is measured first; the wheel takes all that is left between.
    drawn = len(page.layers)
    foot_h = c.h * (0.09 + 0.05 * min(2.0, wordy(ctx))) if seconds else 0.0
    title = page.stack(title_of(who, 1.0), Box(m, m, c.w - 2 * m, c.h * 0.26), ground=p.ground, align="center")
    low = page.stack(
        seconds, Box(m, c.h - m - room - foot_h, c.w - 2 * m, foot_h), ground=p.ground, align="center", valign="bottom"
    )
    extras(page, who, Box(m, c.h - m - room, c.w - 2 * m, room), p.ground, align="center")
    words = page.layers[drawn:]
    del page.layers[drawn:]
    top = (title.bottom if title.h else m) + 3 * u
    end = (low.y if low.h else c.h - m - room) - 3 * u
    r = min(c.w * 0.46, (end - top) / 2)
    _turning(page, Point(c.w / 2, (top + end) / 2), r, who)
    page.layers.extend(words)
    return page.sheet("radial")


def _turning(page: Page, center: Point, r: float, who: Cast) -> None:
    """Draw the wheel of the family about a centre, ``r`` its outermost rim, and the motif upon it."""
    ctx, p, c, u = page.ctx, page.ctx.palette, page.ctx.canvas, page.u
    kind = ctx.style.ornament
    reach = (c.w**2 + c.h**2) ** 0.5
    place = Box(center.x - r, center.y - r, 2 * r, 2 * r)
    if kind in ("deco", "rays", "confetti", "midcentury", "festive", "memphis", "hand", "chinese"):
        page.solid(fields.sunburst(center, reach, 36, 0.5, 5), mix(p.ground, p.second, 0.3), stem="rays")
    elif kind == "girih":
        page.lines(fields.girih(c, 15 * u), mix(p.ground, p.main, 0.13), 0.2 * u, stem="girih")
    if kind in ("rangoli", "alpana"):
        _wheel(page, center, r)
        if has_motif(ctx):
            page.solid(circle(*center, r * 0.68), mix(p.ground, p.second, 0.9), stem="disc")
            motif(page, place.inset(r * 0.38), behind=(p.second,))
        stick(page, who.badges, place, p.ground)
        return
    disc = mix(p.ground, p.second, 0.9)
    if kind in ("rainbow", "halftone", "geometric", "tech", "hairline", "botanical"):
        for i, color in enumerate((p.second, p.accent, p.main)):
            page.solid(circle(*center, r * (1 - 0.11 * i)), mix(p.ground, color, 0.9 if i else 0.5), stem="ring")
        disc = p.ground
        page.solid(circle(*center, r * 0.69), disc, stem="disc")
        if not has_motif(ctx):
            page.solid(circle(*center, r * 0.4), p.main, stem="disc")
            stick(page, who.badges, place, p.ground)
            return
    else:
        page.solid(circle(*center, r * 0.96), disc, stem="disc")
        page.lines(circle(*center, r * 0.995), p.main, 0.4 * u, stem="ring")
    k = 0.1 if has_motif(ctx) else 0.42
    if has_motif(ctx):
        motif(page, _broad(page, place.inset(r * k)), behind=(p.ground, disc))
    else:
        emblem(page, place.inset(r * k), disc)
    stick(page, who.badges, place, p.ground)


def _broad(page: Page, box: Box) -> Box:
    """Return a box about a wheel widened to the sheet's margins, so that a row of things may break out of the wheel."""
    c, m = page.ctx.canvas, page.m
    reach = min(box.cx - 0.5 * m, c.w - 0.5 * m - box.cx, 0.95 * box.w)
    return Box(box.cx - reach, box.y, 2 * reach, box.h) if not wide(page.ctx) else box


def window(ctx: Context) -> Sheet:
    """A picture seen through a shape (arch, round, plain pane); the type has the wall to itself."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    kinds = {"girih": "pointed", "rangoli": "ogee", "alpana": "ogee", "deco": "round", "hairline": "round", "chinese": "disc",
             "japanese": "disc", "botanical": "round", "rainbow": "round", "midcentury": "pane"}  # fmt: skip
    kind = kinds.get(ctx.style.ornament, ctx.rng("window").choice(("pane", "round", "disc")))
    align = "center" if kind in ("pointed", "ogee") or ctx.style.align == "center" else ctx.start
    room = extras_room(page, who)
    seconds = lines_of((*who.seconds, *who.authors, *who.brands), first_gap=0)
    if wide(ctx):
        text, picture = halves(ctx, 0.5)
        pane = picture.inset(m * 0.7, m)
        page.stack(
            [*title_of(who, 0.6), *lines_of((*who.seconds, *who.authors, *who.brands))],
            Box(text.x, text.y, text.w - 2 * u, text.h - room),
            ground=p.ground,
            align=ctx.start,
            valign="middle",
        )
        extras(page, who, Box(text.x, text.y, text.w - 2 * u, text.h), p.ground, align=ctx.start)
    else:
        foot_h = c.h * (0.1 + 0.05 * min(2.0, wordy(ctx))) + room
        top = page.stack(title_of(who, 1.0), Box(m, m, c.w - 2 * m, c.h * 0.27), ground=p.ground, align=align)
        low = page.stack(
            seconds, Box(m, c.h - m - foot_h, c.w - 2 * m, foot_h - room), ground=p.ground, align=align, valign="bottom"
        )
        extras(page, who, Box(m, c.h - m - room, c.w - 2 * m, room), p.ground, align=align)
        y = (top.bottom if top.h else m) + 3 * u
        end = (low.y if low.h else c.h - m - room) - 3 * u
        pane = Box(m, y, c.w - 2 * m, end - y)
    if kind == "disc":
        r = min(pane.w, pane.h) / 2
        pane = Box(pane.cx - r, pane.cy - r, 2 * r, 2 * r)
    outline = {"disc": circle(pane.cx, pane.cy, min(pane.w, pane.h) / 2), "pane": rect(pane)}.get(kind) or arch(
        pane, kind
    )
    _fill_pane(page, pane, kind, outline)
    page.lines(outline, p.main, 0.36 * u, stem="pane")
    stick(page, who.badges, pane, p.ground)
    return page.sheet("window")


def _fill_pane(page: Page, pane: Box, kind: str, outline: str) -> None:
    """Fill a window: with the brief's picture where it describes one, else with a sun and the motif standing on the sill."""
    ctx, p, u = page.ctx, page.ctx.palette, page.u
    if has_scene(ctx):
        whole(page, pane, mask=Mask(shape=PathShape(d=outline), box=pane))
        return
    page.solid(outline, p.second if kind != "disc" else mix(p.ground, p.second, 0.9), stem="pane")
    inset = min(pane.w, pane.h) * (0.1 if kind == "disc" else 0.05)
    if not has_motif(ctx):
        emblem(page, pane.inset(2 * inset), p.second)
        return
    sun = circle(pane.cx + pane.w * 0.08, pane.y + pane.h * 0.42, min(pane.w, pane.h) * 0.27)
    page.solid(sun, mix(p.second, p.accent, 0.8), stem="sun")
    foot = inset if kind == "disc" else u
    sill = Box(pane.x + inset, pane.y + pane.h * 0.14, pane.w - 2 * inset, pane.h * 0.86 - foot)
    motif(page, sill, anchor="bottom" if kind != "disc" else "center")
