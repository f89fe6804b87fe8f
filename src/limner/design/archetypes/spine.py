"""The vertical spine: an ideographic title standing in columns, the motif beside it, much empty paper."""

from __future__ import annotations

from limner.design.archetypes.cast import cast, has_motif
from limner.design.archetypes.decor import pattern
from limner.design.archetypes.page import Entry, Page, vertical_ok
from limner.design.archetypes.parts import extras, lines_of, stick
from limner.design.archetypes.pictures import motif
from limner.design.archetypes.posters import extras_room
from limner.design.archetypes.scenic import radial
from limner.design.context import Context, Sheet
from limner.design.ornament.primitives import circle
from limner.design.palettes import tint
from limner.document.geometry import Box


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
    middle = title.place == "center"
    side = "center" if middle else "left" if title.place == "left" else "right"
    length = len(title.text)
    columns = 1 if length <= 7 else 2 if length <= 11 else 3
    longest = max(1.0, length / columns)
    height = (c.h - 2 * m) * (0.8 if columns > 1 else 0.92 if length > 3 else 0.72)
    size = min(
        c.w * (0.6 if middle else 0.42) / columns / 1.2, height / longest / (1.04 if columns == 1 else 1.28), 44 * u
    )
    width = columns * size * 1.3
    x = c.w / 2 - width / 2 if middle else m if side == "left" else c.w - m - width
    slot = Box(x, m * (1.2 if columns > 1 else 1.0), width, height)
    drawn = len(page.layers)
    used = page.upright(
        Entry(title, "display", 0, 0, p.main), slot, ground=p.ground, size=size, side=side, columns=columns
    )
    words = page.layers[drawn:]
    del page.layers[drawn:]
    _spine_art(page, used, side)
    page.layers.extend(words)
    left = side != "left"
    free = (
        Box(m, c.h * 0.74, used.x - m - 3 * u, c.h * 0.26 - m)
        if left
        else Box(used.right + 3 * u, c.h * 0.74, c.w - m - used.right - 3 * u, c.h * 0.26 - m)
    )
    room = extras_room(page, who)
    align = "left" if left else "right"
    seconds = lines_of((*who.seconds, *who.authors, *who.brands), first_gap=0)
    if used.bottom + 4 * u < free.y:
        free = Box(m, free.y, c.w - 2 * m, free.h)
    if free.w < 22 * u:
        free = Box(m, used.bottom + 2 * u, c.w - 2 * m, c.h - m - used.bottom - 2 * u)
    page.stack(seconds, Box(free.x, free.y, free.w, free.h - room), ground=p.ground, align=align, valign="bottom")
    extras(page, who, free, p.ground, align=align)
    stick(page, who.badges, Box(m, m, max(24 * u, used.x - 2 * m), c.h * 0.3), p.ground)
    return page.sheet("spine")


def _spine_art(page: Page, used: Box, side: str) -> None:
    """Show the motif, or a sun, in the empty side, large and cropped by the far edge; nothing touches the column."""
    ctx, c, m, u, p = page.ctx, page.ctx.canvas, page.m, page.u, page.ctx.palette
    show = has_motif(ctx)
    if side == "center":
        gap = c.w - used.right - 4 * u
        r = min(gap * 0.62, 15 * u)
        page.solid(circle(used.right + 4 * u + r, c.h * 0.2, r), p.accent, stem="sun")
        if show:
            motif(page, Box(m * 0.5, c.h * 0.62, used.x - m, c.h * 0.3), anchor="bottom")
        return
    wide_ = used.x - 2 * u if side != "left" else c.w - used.right - 2 * u
    area = (
        Box(-0.06 * c.w, c.h * 0.14, wide_ + 0.06 * c.w, c.h * 0.54)
        if side != "left"
        else Box(used.right + 2 * u, c.h * 0.14, wide_ + 0.06 * c.w, c.h * 0.54)
    )
    r = min(area.w * 0.44, area.h * 0.42)
    page.solid(circle(area.cx, area.cy, r), tint(p.second, p.ground, 0.9) if show else p.accent, stem="sun")
    if show:
        motif(page, area)
