"""Full-bleed pictures: the type stands where the picture melts into the ground, or on a panel with a clean edge."""

from __future__ import annotations

from limner.design.archetypes.cast import Cast, cast, has_motif, wordy
from limner.design.archetypes.page import Page
from limner.design.archetypes.parts import extras, lines_of, stick, title_of
from limner.design.archetypes.pictures import whole
from limner.design.archetypes.posters import extras_room, wide
from limner.design.context import Context, Sheet
from limner.design.palettes import dark_place, is_dark
from limner.document.color import with_alpha
from limner.document.fills import LinearGradient, Stop
from limner.document.geometry import Box

_OPEN = frozenset({"sky", "field", "hills", "mountains", "lake", "sea", "beach", "forest", "garden", "desert", "snow", "river",
                   "park", "farm", "harbour", "village", "road", "clouds", "market", "jungle", "street", "city"})  # fmt: skip


def melts(ctx: Context) -> bool:
    """Tell whether the picture may melt into the ground: night into a dark one, open sky into a light one.

    Elsewhere a veil would be fog in a room, or night over noon; there the type has a panel with a clean edge.
    """
    if wide(ctx) and has_motif(ctx):
        return False
    night = dark_place(ctx.plan)
    if night:
        return is_dark(ctx.palette.ground)
    return not is_dark(ctx.palette.ground) and ctx.plan.setting.place in _OPEN


def fullbleed(ctx: Context) -> Sheet:
    """The picture fills the sheet; a quiet third of it melts into the ground, and there the type stands."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, _u = ctx.palette, ctx.canvas, page.m, page.u
    align = "center" if ctx.style.align == "center" and not wide(ctx) else ctx.start
    room = extras_room(page, who)
    if not melts(ctx):
        return _paneled(page, who, align)
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
        stick(page, who.badges, Box(w if x == 0 else 0, 0, c.w - w, c.h).inset(m * 0.6), p.ground)
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
    stick(page, who.badges, Box(m, head_h, c.w - 2 * m, c.h - head_h - foot_h - m), p.ground)
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


def _paneled(page: Page, who: Cast, align: str) -> Sheet:
    """The type on the ground, as much of it as it needs; the picture bleeds off the three other sides."""
    ctx, p, c, m, u = page.ctx, page.ctx.palette, page.ctx.canvas, page.m, page.u
    room = extras_room(page, who)
    lines = (*who.seconds, *who.authors, *who.brands)
    if wide(ctx):
        w = c.w * (0.46 if ctx.ratio < 2 else 0.5)
        x = 0.0 if ctx.start == "left" else c.w - w
        seen = Box(w if x == 0 else 0.0, 0, c.w - w, c.h)
        whole(page, seen)
        page.rect(Box(x, 0, w, c.h), p.ground, stem="panel", role="panel")
        text = Box(x + m, m, w - 2 * m, c.h - 2 * m)
        home = Box(text.x, text.y, text.w, text.h - room)
        page.stack([*title_of(who, 0.6), *lines_of(lines)], home, ground=p.ground, align=ctx.start, valign="middle")
        extras(page, who, text, p.ground, align=ctx.start)
        stick(page, who.badges, seen.inset(m * 0.6), p.ground)
        return page.sheet("fullbleed")
    drawn = len(page.layers)
    head = page.stack(title_of(who, 1.0), Box(m, m, c.w - 2 * m, c.h * 0.3 - m), ground=p.ground, align=align)
    foot_h = c.h * (0.07 + 0.05 * min(2.0, wordy(ctx))) if lines else 0.0
    low = page.stack(
        lines_of(lines, first_gap=0), Box(m, c.h - m - room - foot_h, c.w - 2 * m, foot_h), ground=p.ground, align=align,
        valign="bottom",
    )  # fmt: skip
    extras(page, who, Box(m, c.h - m - room, c.w - 2 * m, room), p.ground, align=align)
    words = page.layers[drawn:]
    del page.layers[drawn:]
    top = head.bottom + 4 * u if head.h else 0.0
    end = low.y - 3.6 * u if low.h else c.h - room - (m if room else 0.0)
    seen = Box(0, top, c.w, end - top)
    whole(page, seen)
    for panel in (Box(0, 0, c.w, top), Box(0, end, c.w, c.h - end)):
        if panel.h > 0:
            page.rect(panel, p.ground, stem="panel", role="panel")
    page.layers.extend(words)
    stick(page, who.badges, seen.inset(2 * u), p.ground)
    return page.sheet("fullbleed")
