"""Sheets led by type where the brief names nothing to show: the title fills its measure, a bold field bleeds off the rest."""

from __future__ import annotations

from dataclasses import replace

from limner.design.archetypes.bold import bold_field
from limner.design.archetypes.cast import cast, has_motif, has_scene, wordy
from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.parts import extras, lines_of, title_of
from limner.design.archetypes.posters import extras_room, halves, wide
from limner.design.context import Context, Sheet
from limner.design.schemes import metallic
from limner.document.color import Color
from limner.document.geometry import Box

_ORNATE = frozenset({"rangoli", "alpana", "girih", "chinese", "botanical", "hairline", "deco"})
"""Ornament families whose own emblems carry a sheet at least as well as a bold field."""


def lettered_suits(ctx: Context) -> float:
    """Return how well a sheet of type and a bold field suits: only where there is a title and nothing to show."""
    if has_motif(ctx) or has_scene(ctx) or cast(ctx).title is None:
        return 0.0
    score = 1.0 if ctx.style.ornament in _ORNATE else 1.9
    return score * (0.6 if wordy(ctx) > 1.6 else 1.0)


def lettered(ctx: Context) -> Sheet:
    """Set the title as large as its measure takes with the details close to it; the field takes all that is left."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    rng = ctx.rng("lettered")
    named = ctx.plan.palette.background is not None or ctx.plan.palette.text is not None
    named = named or metallic(p.main) or any(item.style.color for item in ctx.copies())
    flood = rng.random() < 0.4 and not named
    ground, ink = (p.main, p.ground) if flood else (p.ground, None)
    side, room = ctx.start, extras_room(page, who)
    offers = [replace(one, size=1.7 * one.size, weight=800) for one in lines_of(who.badges, base=4.0, first_gap=3.2)]
    seconds = [*offers, *lines_of((*who.seconds, *who.authors, *who.brands), base=4.0, first_gap=3.6)]
    share = (0.54 if wide(ctx) else 0.7) if seconds else 0.94
    entries = [replace(one, color=one.color or ink) for one in (*title_of(who, share, stacked=not wide(ctx)), *seconds)]
    if wide(ctx):
        text, picture = halves(ctx, 0.6 if ctx.ratio > 2 else 0.56)
        field, panel = picture, Box(0 if side == "left" else picture.right, 0, c.w - picture.w, c.h)
        home = Box(text.x, text.y, text.w - 2 * u, text.h - room)
        _draw(page, field, panel, ground)
        page.stack(entries, home, ground=ground, align=side, valign="middle")
        extras(page, who, Box(home.x, text.y, home.w, text.h), ground, align=side)
        return page.sheet("lettered")
    if rng.random() < 0.35 and _pure(page, ground, ink, seconds, room):
        return page.sheet("lettered")
    foot = rng.random() < 0.4
    reach = c.h * (0.7 if len(seconds) > 2 else 0.62)
    _upright(page, entries, Box(m, c.h - m - reach if foot else m, c.w - 2 * m, reach - room), ground, foot, room)
    return page.sheet("lettered")


def _pure(page: Page, ground: Color, ink: Color | None, seconds: list[Entry], room: float) -> bool:
    """Set type alone, the title over most of the sheet, a rule and the details at its foot; False where it cannot fill it."""
    ctx, c, m, u = page.ctx, page.ctx.canvas, page.m, page.u
    who = cast(ctx)
    drawn = len(page.layers)
    page.rect(c, ground, stem="panel", role="panel")
    low = Box(m, c.h * 0.74, c.w - 2 * m, c.h * 0.26 - m - room)
    details = [replace(one, gap=0.0 if i == 0 else one.gap, color=one.color or ink) for i, one in enumerate(seconds)]
    words = page.stack(details, low, ground=ground, align=ctx.start, valign="bottom")
    end = (words.y if words.h else c.h - m - room) - 6 * u
    title = [replace(one, color=one.color or ink) for one in title_of(who, 1.0, lines=5, stacked=True)]
    used = page.stack(title, Box(m, m, c.w - 2 * m, end - m), ground=ground, align=ctx.start)
    if used.h < 0.78 * (end - m):
        del page.layers[drawn:]
        return False
    if words.h:
        page.rect(Box(m, words.y - 3.2 * u, c.w - 2 * m, 0.7 * u), ink or ctx.palette.main, stem="rule", role="rule")
    extras(page, who, Box(m, c.h - m - room, c.w - 2 * m, room), ground, align=ctx.start)
    return True


def _upright(page: Page, entries: list[Entry], home: Box, ground: Color, foot: bool, room: float) -> None:
    ctx, c, m = page.ctx, page.ctx.canvas, page.m
    drawn = len(page.layers)
    who = cast(ctx)
    used = page.stack(entries, home, ground=ground, align=ctx.start, valign="bottom" if foot else "top")
    extras(page, who, Box(home.x, used.bottom if not foot else home.bottom, home.w, room), ground, align=ctx.start)
    words = page.layers[drawn:]
    del page.layers[drawn:]
    edge = used.y - m if foot else used.bottom + room + m
    field = Box(0, 0, c.w, edge) if foot else Box(0, edge, c.w, c.h - edge)
    panel = Box(0, edge, c.w, c.h - edge) if foot else Box(0, 0, c.w, edge)
    _draw(page, field, panel, ground)
    page.layers.extend(words)


def _draw(page: Page, field: Box, panel: Box, ground: Color) -> None:
    """Draw the field, then cover what of it reaches into the type's panel."""
    bold_field(page, field, page.ctx.palette.ground)
    page.rect(panel, ground, stem="panel", role="panel")
