"""The tower: very tall banners, their title in lines that each fill the width, the picture between, the offer and action at the foot."""

from __future__ import annotations

from dataclasses import replace

from limner.design.archetypes.cast import Cast, cast, has_scene
from limner.design.archetypes.page import Page
from limner.design.archetypes.parts import art, button, button_height, lines_of, on_color, title_of
from limner.design.context import Context, Sheet
from limner.document.color import contrast
from limner.document.geometry import Box, Point
from limner.document.plan import Copy


def tower(ctx: Context) -> Sheet:
    """A column of one measure: title from the top, a field of colour at its head or foot, the picture where the two meet."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    align = "center" if ctx.style.align == "center" else ctx.start
    strong = p.main if contrast(p.main, p.ground) > 1.6 else p.ink
    over, field = (strong, p.ground) if ctx.rng("tower").random() < 0.4 else (p.ground, strong)
    width = c.w - 2 * m
    page.rect(c, over, stem="sheet", role="background")
    # The title first, as many lines as it has phrases, each across the whole width.
    color = None if over == p.ground else on_color(page, over)
    title = title_of(who, 1.0, lines=5, stacked=True, color=color)
    top = page.stack(title, Box(m, m, width, 0.44 * c.h), ground=over, align=align)
    tall = 1.5 * button_height(page)
    actions = (tall + 3 * u) * len(who.buttons)
    entries = lines_of(_rest(ctx, who), base=6.6, color=None if field == p.ground else on_color(page, field))
    entries = [replace(one, gap=4.5 if i else 0.0) for i, one in enumerate(entries)]
    start = len(page.layers)
    used = page.stack(entries, Box(m, m, width, 0.42 * c.h - actions), ground=field, align=align)
    del page.layers[start:]
    foot = used.h + actions + (2 * m if entries or actions else 0.0)
    edge = c.bottom - foot
    if foot:
        page.rect(Box(c.x, edge, c.w, foot), field, stem="field", role="panel")
    head = (top.bottom if who.title else m) + 3 * u
    if edge - head > 0.22 * c.w:
        # The picture stands on the field, as wide as the sheet where there is room.
        stand = min(edge - head, 1.25 * c.w)
        art(page, Box(c.x + 0.03 * c.w, edge - stand, 0.94 * c.w, stand), over, anchor="bottom")
    y = edge + m
    if entries:
        y = page.stack(entries, Box(m, y, width, used.h * 1.02), ground=field, align=align).bottom + 3 * u
    x = {"left": m, "right": c.w - m}.get(align, c.w / 2)
    fill = next((one for one in (p.accent, over) if contrast(one, field) >= 3), p.ink if field != p.ink else p.ground)
    for item in who.buttons:
        worn = item.model_copy(update={"style": item.style.model_copy(update={"color": item.style.color or fill})})
        y = button(page, worn, Point(x, y), tall, field, align=align, most=width).bottom + 3 * u
    return page.sheet("tower")


def _rest(ctx: Context, who: Cast) -> list[Copy]:
    """Return all strings but title and buttons in the brief's order."""
    ids = {copy.id for copy in (*who.brands, *who.seconds, *who.badges, *who.authors)}
    return [copy for copy in ctx.copies() if copy.id in ids]


def suits(ctx: Context) -> float:
    """Return how well the tower suits: canvases at least twice as tall as wide, with a title and no described place."""
    if ctx.ratio > 0.5 or not ctx.copies() or has_scene(ctx):
        return 0.0
    return 8.0
