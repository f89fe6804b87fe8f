"""The couplet: two lines of equal length on strips at both sides of the sheet, a third across its head, the motif between."""

from __future__ import annotations

from limner.design.archetypes.cast import Cast, cast, has_motif
from limner.design.archetypes.decor import pattern
from limner.design.archetypes.page import Entry, Page, vertical_ok
from limner.design.archetypes.parts import extras, lines_of
from limner.design.archetypes.pictures import motif
from limner.design.archetypes.posters import extras_room
from limner.design.context import Context, Sheet
from limner.design.ornament.primitives import circle, rect
from limner.design.palettes import tint
from limner.design.scripts import IDEOGRAPHIC
from limner.document.geometry import Box
from limner.document.plan import Copy

_NARROW = 0.5
"""The ratio of a sheet under which its strips take more of its width."""
_SHORTEST, _LONGEST, _HEAD = 4, 13, 6
"""Characters of a line, and the most of what stands across the head."""


def couplet_suits(ctx: Context) -> float:
    """Return how well a couplet suits: the brief asks for vertical lines and two of its strings are a pair."""
    return 90.0 if ctx.plan.vertical and ctx.ratio < 1.35 and _pair(ctx, cast(ctx)) is not None else 0.0


def couplet(ctx: Context) -> Sheet:
    """The first line on the right strip and the second on the left, unless the brief places them; what else is read at the foot."""
    page, who = Page(ctx), cast(ctx)
    pair = _pair(ctx, who)
    assert pair is not None
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    first, second = pair
    rest = [item for item in _strings(who) if item not in pair]
    head = next((item for item in rest if len(item.text) <= _HEAD and vertical_ok(item.text)), None)
    rest = [item for item in rest if item is not head]
    pattern(page, c, p.ground, 0.8)
    size = min((0.13 if ctx.ratio > _NARROW else 0.15) * c.w, 0.66 * c.h / (1.08 * len(first.text)))
    band, tall = 1.7 * size, 1.08 * size * len(first.text) + 1.3 * size
    crown = 1.9 * size + 2 * u if head is not None else 0.0
    spare = c.h - 2 * m - crown - tall
    start = m + (0.0 if rest or extras_room(page, who) else max(0.0, 0.5 * spare))
    top = start + crown
    swapped = first.place == "left" or second.place == "right"
    for item, x in ((first, m if swapped else c.w - m - band), (second, c.w - m - band if swapped else m)):
        strip = Box(x, top, band, min(tall, c.h - m - top))
        page.solid(rect(strip), p.main, stem="strip")
        slot = Box(strip.x, strip.y + 0.62 * size, strip.w, strip.h - 0.8 * size)
        page.upright(Entry(item, "display", 0, 0, p.ground), slot, ground=p.main, size=size, side="center", columns=1)
    inner = Box(m + band + 2 * u, top, c.w - 2 * (m + band + 2 * u), strip.h)
    if head is not None:
        wide = min(c.w - 2 * m, size * (1.14 * len(head.text) + 1.2))
        across = Box(c.cx - wide / 2, start, wide, 1.9 * size)
        page.solid(rect(across), p.main, stem="strip")
        entry = Entry(head, "display", 0, 0, p.ground, share=1.0, lines=1)
        page.stack((entry,), across.inset(0.36 * size, 0.2 * size), ground=p.main, align="center", valign="middle")
    foot = Box(m, strip.bottom + 2 * u, c.w - 2 * m, c.h - m - strip.bottom - 2 * u)
    room = extras_room(page, who)
    lines = Box(foot.x, foot.y, foot.w, foot.h - room)
    page.stack(lines_of(rest, first_gap=0), lines, ground=p.ground, align="center", valign="middle")
    extras(page, who, foot, p.ground, align="center")
    r = min(inner.w * 0.46, inner.h * 0.3)
    page.solid(circle(inner.cx, inner.cy, r), tint(p.second, p.ground, 0.9) if has_motif(ctx) else p.accent, stem="sun")
    if has_motif(ctx):
        motif(page, Box(inner.cx - r, inner.cy - r, 2 * r, 2 * r))
    return page.sheet("couplet")


def _strings(who: Cast) -> list[Copy]:
    lead = [who.title] if who.title is not None else []
    return [*lead, *who.seconds, *who.authors, *who.brands]


def _pair(ctx: Context, who: Cast) -> tuple[Copy, Copy] | None:
    """Return the first two strings of one length that stand upright as lines of a verse, in the order of the brief."""
    lines = [
        item
        for item in _strings(who)
        if vertical_ok(item.text) and ctx.script(item) in IDEOGRAPHIC and _SHORTEST <= len(item.text) <= _LONGEST
    ]
    for k, one in enumerate(lines):
        for two in lines[k + 1 :]:
            if len(one.text) == len(two.text) and not ctx.plan.verse:
                return one, two
    return None
