"""Poster compositions on an axis or around a picture: framed, radial, window, full bleed, and the vertical spine."""

from __future__ import annotations

from limner.design.archetypes.cast import Cast, cast, has_motif, has_scene, wordy
from limner.design.archetypes.decor import divide, frame, pattern
from limner.design.archetypes.emblems import emblem
from limner.design.archetypes.page import Entry, Page, vertical_ok
from limner.design.archetypes.parts import art, extras, lines_of, title_of
from limner.design.archetypes.pictures import motif, whole
from limner.design.archetypes.posters import extras_room, halves, wide
from limner.design.context import Context, Sheet
from limner.design.ornament import fields
from limner.design.ornament.primitives import arch, circle, rect
from limner.design.palettes import is_dark, tint
from limner.design.typography import sheen
from limner.document.color import mix, with_alpha
from limner.document.fills import LinearGradient, Stop
from limner.document.geometry import Box, Point
from limner.document.layers import Mask, PathShape


def framed(ctx: Context) -> Sheet:
    """A frame, a centred axis: title, the motif in a disc or doorway, the details with a divider."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    pattern(page, c, p.ground)
    inner = frame(page, c.inset(m * 0.62), p.ground)
    shiny = (
        ctx.style.ornament in ("deco", "girih", "chinese", "rangoli")
        and is_dark(p.ground)
        and ctx.plan.palette.text is None
    )
    fill = sheen(p.main) if shiny else None
    room = extras_room(who, u)
    if wide(ctx):
        show = has_motif(ctx)
        left = Box(inner.x, inner.y, inner.w * (0.58 if show else 1.0), inner.h)
        if ctx.rtl and show:
            left = left.moved(inner.w * 0.42, 0)
        text = left.inset(2 * u, 1 * u)
        page.stack(
            [*title_of(who, 0.56, fill=fill), *lines_of((*who.seconds, *who.authors, *who.brands))],
            Box(text.x, text.y, text.w, text.h - room),
            ground=p.ground,
            align="center",
            valign="middle",
        )
        extras(page, who, text, p.ground, align="center")
        if show:
            x = inner.x + inner.w * (0.0 if ctx.rtl else 0.6)
            _shrine(page, Box(x, inner.y + 1 * u, inner.w * 0.4, inner.h - 2 * u))
        return page.sheet("framed")
    foot_h = inner.h * (0.11 + 0.06 * min(2.0, wordy(ctx))) + room
    showing = has_motif(ctx) or inner.h > 0.5 * c.h
    share = 0.3 if showing else 0.6
    top = page.stack(
        title_of(who, 1.0, fill=fill), Box(inner.x, inner.y, inner.w, inner.h * share), ground=p.ground, align="center"
    )
    seconds = lines_of((*who.seconds, *who.authors, *who.brands), first_gap=0)
    low = page.stack(
        seconds,
        Box(inner.x + 2 * u, inner.bottom - foot_h, inner.w - 4 * u, foot_h - room),
        ground=p.ground,
        align="center",
        valign="bottom",
    )
    extras(page, who, Box(inner.x, inner.bottom - room, inner.w, room), p.ground, align="center")
    end = low.y if low.h else inner.bottom
    if low.h:
        divide(page, c.w / 2, end - 2.6 * u, inner.w * 0.5, p.main)
        end -= 5 * u
    y = (top.bottom if top.h else inner.y) + 2.6 * u
    _shrine(page, Box(inner.x, y, inner.w, end - y))
    return page.sheet("framed")


def _shrine(page: Page, box: Box) -> None:
    """Set the motif before a disc or doorway, a little larger than it, so that it breaks out."""
    ctx, p, u = page.ctx, page.ctx.palette, page.u
    if not has_motif(ctx):
        emblem(page, box, p.ground)
        return
    side = min(box.w, box.h)
    deep = mix(p.ground, p.second, 0.85)
    ornament = ctx.style.ornament
    if ornament in ("girih", "rangoli") and box.h > box.w * 0.7 and ctx.style.frame != "arch":
        door = Box(box.cx - side * 0.4, box.y, side * 0.8, box.h)
        kind = "pointed" if ornament == "girih" else "ogee"
        page.solid(arch(door, kind), deep, stem="doorway")
        page.lines(fields.arcade(door, kind, [0.0, 1.4 * u]), p.main, 0.3 * u, stem="doorway")
        motif(page, Box(door.x - side * 0.02, door.y + door.h * 0.26, door.w * 1.05, door.h * 0.7), anchor="bottom")
        return
    r = side * 0.46
    center = Point(box.cx, box.cy)
    if ornament in ("rangoli", "alpana"):
        _wheel(page, center, r * 1.06)
        page.solid(circle(*center, r * 0.7), deep, stem="disc")
        motif(page, Box(center.x - r * 0.62, center.y - r * 0.62, r * 1.24, r * 1.24))
        return
    page.solid(circle(*center, r), deep, stem="disc")
    if ornament in ("deco", "chinese", "hairline", "festive", "girih"):
        page.lines(circle(*center, r) + circle(*center, r - 1.3 * u), p.main, 0.26 * u, stem="disc")
    k = 1.1
    motif(
        page,
        Box(
            box.cx - min(box.w, side * k) / 2,
            box.cy - min(box.h, side * k) / 2,
            min(box.w, side * k),
            min(box.h, side * k),
        ),
    )


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
    if wide(ctx):
        text, picture = halves(ctx, 0.52)
        center = Point(picture.cx, c.h * 0.52)
        r = min(picture.w * 0.5, c.h * 0.44)
        align, home = ctx.start, Box(text.x, text.y, text.w - 2 * u, text.h)
    else:
        align = "center"
        center, r, home = Point(c.w / 2, c.h * 0.56), min(c.w * 0.44, c.h * 0.28), Box(m, m, c.w - 2 * m, c.h - 2 * m)
    kind = ctx.style.ornament
    turning = kind in ("rangoli", "alpana")
    reach = (c.w**2 + c.h**2) ** 0.5
    if kind in ("deco", "rays", "confetti", "midcentury", "festive", "memphis", "hand", "chinese"):
        page.solid(fields.sunburst(center, reach, 36, 0.5, 5), mix(p.ground, p.second, 0.4), stem="rays")
    elif kind in ("rainbow", "halftone", "geometric", "tech", "hairline", "botanical"):
        bands = (p.second, p.accent, p.main)
        for i, color in enumerate(bands):
            page.solid(circle(*center, r * (1.34 - 0.16 * i)), mix(p.ground, color, 0.85 if i else 0.55), stem="ring")
    elif kind in ("girih",):
        page.lines(fields.girih(c, 15 * u), mix(p.ground, p.main, 0.13), 0.2 * u, stem="girih")
    if turning:
        _wheel(page, center, r * 1.12)
    else:
        page.solid(circle(*center, r), mix(p.ground, p.second, 0.9), stem="disc")
        page.lines(circle(*center, r * 1.035), p.main, 0.4 * u, stem="ring")
    show = has_motif(ctx)
    if show:
        k = 0.66 if turning else 0.94
        if turning:
            page.solid(circle(*center, r * 0.72), mix(p.ground, p.second, 0.9), stem="disc")
        motif(page, Box(center.x - r * k, center.y - r * k, 2 * r * k, 2 * r * k))
    elif not turning:
        emblem(page, Box(center.x - r * 0.8, center.y - r * 0.8, 1.6 * r, 1.6 * r), p.second)
    room = extras_room(who, u)
    if wide(ctx):
        page.stack(
            [*title_of(who, 0.58), *lines_of((*who.seconds, *who.authors, *who.brands))],
            Box(home.x, home.y, home.w, home.h - room),
            ground=p.ground,
            align=align,
            valign="middle",
        )
        extras(page, who, home, p.ground, align=align)
        return page.sheet("radial")
    rim = r * (1.16 if turning else 1.1)
    if kind in ("rainbow", "halftone", "geometric", "tech", "hairline", "botanical"):
        rim = r * 1.36
    page.stack(
        title_of(who, 1.0),
        Box(home.x, home.y, home.w, center.y - rim - home.y - 1.5 * u),
        ground=p.ground,
        align=align,
        valign="middle",
    )
    y = center.y + rim + 1.5 * u
    page.stack(
        lines_of((*who.seconds, *who.authors, *who.brands), first_gap=0),
        Box(home.x, y, home.w, home.bottom - y - room),
        ground=p.ground,
        align=align,
        valign="middle",
    )
    extras(page, who, Box(home.x, home.bottom - room, home.w, room), p.ground, align=align)
    return page.sheet("radial")


def window(ctx: Context) -> Sheet:
    """A picture seen through a shape (arch, round, plain pane); the type has the wall to itself."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    kinds = {"girih": "pointed", "rangoli": "ogee", "alpana": "ogee", "deco": "round", "hairline": "round", "chinese": "disc",
             "japanese": "disc", "botanical": "round", "rainbow": "round", "midcentury": "pane"}  # fmt: skip
    kind = kinds.get(ctx.style.ornament, ctx.rng("window").choice(("pane", "round", "disc")))
    align = "center" if kind in ("pointed", "ogee") or ctx.style.align == "center" else ctx.start
    room = extras_room(who, u)
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
    if has_scene(ctx):
        whole(page, pane, mask=Mask(shape=PathShape(d=outline), box=pane))
    else:
        page.solid(outline, p.second if kind != "disc" else mix(p.ground, p.second, 0.9), stem="pane")
        deep = p.second
        page.solid(
            circle(pane.cx + pane.w * 0.08, pane.y + pane.h * 0.42, min(pane.w, pane.h) * 0.27),
            mix(deep, p.accent, 0.8),
            stem="sun",
        )
        inset = min(pane.w, pane.h) * (0.1 if kind == "disc" else 0.05)
        art(
            page,
            Box(
                pane.x + inset,
                pane.y + pane.h * 0.14,
                pane.w - 2 * inset,
                pane.h * 0.86 - (inset if kind == "disc" else u),
            ),
            deep,
            anchor="bottom" if kind != "disc" else "center",
        )
    page.lines(outline, p.main, 0.36 * u, stem="pane")
    return page.sheet("window")


def fullbleed(ctx: Context) -> Sheet:
    """The picture fills the sheet; a quiet third of it melts into the ground, and there the type stands."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    align = "center" if ctx.style.align == "center" and not wide(ctx) else ctx.start
    room = extras_room(who, u)
    below = who.title is not None and who.title.place in ("bottom", "lower-third", "bottom-left", "bottom-right")
    if wide(ctx):
        w = c.w * 0.46
        x = 0.0 if ctx.start == "left" else c.w - w
        calm = Box(x, 0, w, c.h)
        whole(page, c, clear=(calm,))
        _veil(page, Box(x - (0 if x == 0 else c.w * 0.16), 0, w + c.w * 0.16, c.h), "left" if x == 0 else "right")
        text = Box(x + m, m, w - m * 1.2, c.h - 2 * m)
        page.stack(
            [*title_of(who, 0.6), *lines_of((*who.seconds, *who.authors, *who.brands))],
            Box(text.x, text.y, text.w, text.h - room),
            ground=p.ground,
            align=ctx.start,
            valign="middle",
        )
        extras(page, who, text, p.ground, align=ctx.start)
        return page.sheet("fullbleed")
    head_h = c.h * 0.32
    foot = lines_of((*who.seconds, *who.authors, *who.brands), first_gap=0)
    foot_h = (c.h * (0.07 + 0.05 * min(2.0, wordy(ctx))) if foot else 0.0) + room
    if below:
        calm = Box(0, c.h - head_h - foot_h, c.w, head_h + foot_h)
        whole(page, c, clear=(calm,))
        _veil(page, Box(0, calm.y - c.h * 0.12, c.w, calm.h + c.h * 0.12), "bottom")
        page.stack(
            [*title_of(who, 0.62), *lines_of((*who.seconds, *who.authors, *who.brands))],
            Box(m, calm.y, c.w - 2 * m, calm.h - m - room),
            ground=p.ground,
            align=align,
            valign="bottom",
        )
        extras(page, who, Box(m, calm.y, c.w - 2 * m, calm.h - m), p.ground, align=align)
        return page.sheet("fullbleed")
    calm = Box(0, 0, c.w, head_h)
    clear = (calm, Box(0, c.h - foot_h - m, c.w, foot_h + m)) if foot_h else (calm,)
    whole(page, c, clear=clear)
    _veil(page, Box(0, 0, c.w, head_h * 1.45), "top")
    if foot_h:
        _veil(page, Box(0, c.h - (foot_h + m) * 1.6, c.w, (foot_h + m) * 1.6), "bottom")
    page.stack(title_of(who, 1.0), Box(m, m, c.w - 2 * m, head_h - m), ground=p.ground, align=align)
    page.stack(
        foot, Box(m, c.h - m - foot_h, c.w - 2 * m, foot_h - room), ground=p.ground, align=align, valign="bottom"
    )
    extras(page, who, Box(m, c.h - m - room, c.w - 2 * m, room), p.ground, align=align)
    return page.sheet("fullbleed")


def _veil(page: Page, box: Box, side: str) -> None:
    """Let the picture melt into the ground towards one side of a box: opaque where type stands, gone at the far edge."""
    ground = page.ctx.palette.ground
    stops = ((0.0, 1.0), (0.55, 0.97), (0.8, 0.6), (1.0, 0.0))
    ends = {
        "top": ((0.0, 0.0), (0.0, 1.0)),
        "bottom": ((0.0, 1.0), (0.0, 0.0)),
        "left": ((0.0, 0.0), (1.0, 0.0)),
        "right": ((1.0, 0.0), (0.0, 0.0)),
    }
    start, end = ends[side]
    gradient = LinearGradient(
        stops=tuple(Stop(at=at, color=with_alpha(ground, a)) for at, a in stops), start=start, end=end
    )
    page.rect(box, gradient, stem="veil", role="scrim")


def spine_suits(ctx: Context) -> float:
    """Return how well a vertical title suits: only ideographic and Korean titles stand upright."""
    who = cast(ctx)
    if who.title is None or not vertical_ok(who.title.text) or len(who.title.text) > 26:
        return 0.0
    asked = ctx.plan.vertical or who.title.style.vertical
    return 40.0 if asked else 1.0 if ctx.script(who.title) != "Kore" else 0.25


def spine(ctx: Context) -> Sheet:
    """A title standing in a column, the picture beside it, small type at its foot; much empty paper."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    title = who.title
    if title is None:
        return radial(ctx)
    pattern(page, c, p.ground, 0.8)
    place = title.place
    seconds = lines_of((*who.seconds, *who.authors, *who.brands), first_gap=0, base=2.7)
    length = len(title.text)
    columns = 1 if length <= 7 else 2 if length <= 15 else 3
    height = (c.h - 2 * m) * (0.94 if length >= 4 else 0.74)
    width = c.w * (0.36 if wide(ctx) else 0.42) if columns < 3 else c.w * 0.5
    x = c.w / 2 - width / 2 if place == "center" else m if place == "left" else c.w - m - width
    side = "center" if place == "center" else "left" if place == "left" else "right"
    slot = Box(x, m, width, height)
    size = min(width / columns / 1.1, height / max(1.0, length / columns) / 1.02, 46 * u)
    alone = not has_motif(ctx) and not has_scene(ctx)
    _spine_art(page, slot, side, alone)
    used = page.upright(
        Entry(title, "display", 0, 0, p.main), slot, ground=p.ground, size=size, side=side, columns=columns
    )
    free = (
        Box(m, c.h * 0.7, used.x - m - 3 * u, c.h * 0.3 - m)
        if side != "left"
        else Box(used.right + 3 * u, c.h * 0.7, c.w - m - used.right - 3 * u, c.h * 0.3 - m)
    )
    room = extras_room(who, u)
    page.stack(
        seconds,
        Box(free.x, free.y, free.w, free.h - room),
        ground=p.ground,
        align="left" if side != "left" else "right",
        valign="bottom",
    )
    extras(page, who, free, p.ground, align="left" if side != "left" else "right")
    return page.sheet("spine")


def _spine_art(page: Page, slot: Box, side: str, alone: bool) -> None:
    ctx, c, m, u, p = page.ctx, page.ctx.canvas, page.m, page.u, page.ctx.palette
    if side == "center":
        page.solid(circle(c.w * 0.74, c.h * 0.22, 13 * u), p.accent, stem="sun")
        return
    left = side != "left"
    area = (
        Box(m * 0.6, c.h * 0.12, slot.x - m * 0.8, c.h * 0.54)
        if left
        else Box(slot.right + m * 0.2, c.h * 0.12, c.w - slot.right - m * 0.8, c.h * 0.54)
    )
    r = min(area.w * 0.46, area.h * 0.4)
    page.solid(circle(area.cx, area.cy, r), p.accent if alone else tint(p.second, p.ground, 0.9), stem="sun")
    if not alone:
        motif(page, area)


def crew(who: Cast) -> int:
    """Return how many strings a cast has."""
    return (
        len(who.seconds)
        + len(who.badges)
        + len(who.buttons)
        + len(who.authors)
        + len(who.brands)
        + (who.title is not None)
    )
