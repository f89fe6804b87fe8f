"""The painted scroll: washes of ink on empty paper, a red sun, the title in a column or in the sky."""

from __future__ import annotations

import random

from limner.design.archetypes.cast import cast, shown, wordy
from limner.design.archetypes.page import Entry, Page, vertical_ok
from limner.design.archetypes.parts import extras, lines_of, stick, title_of
from limner.design.archetypes.pictures import motif
from limner.design.archetypes.posters import extras_room
from limner.design.context import Context, Sheet
from limner.design.lands import lands
from limner.design.ornament.brushwork import Stroke, bamboo, plum, reeds
from limner.design.ornament.land import karst
from limner.design.ornament.primitives import circle, joined, smooth
from limner.document.color import Color, with_alpha
from limner.document.fills import LinearGradient, Stop
from limner.document.geometry import Box

"""What the brush paints itself, far better than a drawing turned to ink would look."""


def scroll_suits(ctx: Context) -> float:
    """Return how well the painted scroll suits: only families that paint with ink."""
    return 0.0 if any(item.carrier for item in ctx.plan.copy_) else ctx.style.compositions.get("scroll", 0.0)


def scroll(ctx: Context) -> Sheet:
    """Peaks in washes of ink that sink into mist, a red sun, birds; the title in a column or in the empty sky."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    rng = ctx.rng("scroll")
    upright = who.title is not None and vertical_ok(who.title.text) and len(who.title.text) <= 12
    side = "right" if upright else ctx.start
    things = [entity for entity in shown(ctx) if entity.id != "emblem"]
    drawn = [entity.id for entity in things if entity.concept not in lands("brushed")][:3]
    subject = next((lands("brushed")[e.concept] for e in shown(ctx) if e.concept in lands("brushed")), "")
    subject = subject or rng.choice(("peaks", "peaks", "bamboo", "plum", "reeds"))
    x = c.w * (0.3 if side == "right" else 0.72)
    r = 0.1 * min(c.w, c.h)
    page.solid(circle(x, c.h * rng.uniform(0.3, 0.36), r), p.main, opacity=0.92, stem="sun")
    _painted(page, "peaks" if drawn else subject, 2 if drawn else 4)
    painted = next((e for e in things if not drawn and lands("brushed").get(e.concept or "") == subject), None)
    if painted is not None:
        page.layers[-1] = page.layers[-1].model_copy(update={"name": painted.label, "role": "motif"})
    if subject == "peaks" or drawn:
        page.lines(_birds(x, c.h * 0.24, 2.2 * u, rng.randint(3, 5), rng), p.ink, 0.26 * u, round_=True, stem="birds")
    lines = (*who.seconds, *who.authors, *who.brands)
    room = extras_room(page, who)
    foot_h = c.h * (0.08 + 0.06 * min(2.0, wordy(ctx))) if lines else 0.0
    if drawn:
        place = Box(c.w * (0.04 if side == "right" else 0.3), c.h * 0.42, c.w * 0.66, c.h * 0.54 - foot_h - room - m)
        motif(page, place, anchor="bottom", entities=drawn, behind=(p.ground,))
    if upright and who.title is not None:
        length = len(who.title.text)
        columns = 1 if length <= 6 else 2
        size = min(c.w * 0.24, (c.h * 0.62) / max(1, -(-length // columns)) / 1.08, 26 * u)
        slot = Box(c.w - m - columns * size * 1.3, m * 1.1, columns * size * 1.3, c.h * 0.66)
        entry = Entry(who.title, "display", 0, 0, p.ink)
        page.upright(entry, slot, ground=p.ground, size=size, side="right", columns=columns)
    elif who.title is not None:
        box = Box(m, m, c.w - 2 * m, c.h * 0.2)
        page.stack(title_of(who, 0.8, lines=3, color=p.ink), box, ground=p.ground, align=ctx.start)
    stick(page, who.badges, Box(m, m, c.w * 0.5, c.h * 0.3), p.ground)
    if foot_h + room:
        veil = Box(0, c.h - m - foot_h - room - 7 * u, c.w, m + foot_h + room + 7 * u)
        page.rect(veil, _veil(p.ground), stem="mist", role="scrim")
    foot = Box(m, c.h - m - foot_h - room, c.w - 2 * m, foot_h)
    page.stack(lines_of(lines, first_gap=0), foot, ground=p.ground, align=ctx.start, valign="bottom")
    extras(page, who, Box(m, c.h - m - room, c.w - 2 * m, room), p.ground, align=ctx.start)
    return page.sheet("scroll")


def _painted(page: Page, subject: str, ranges: int) -> None:
    """Paint peaks in so many ranges, or a plant, on the sheet."""
    ctx, p, c = page.ctx, page.ctx.palette, page.ctx.canvas
    rng = ctx.rng("brush")
    if subject == "peaks":
        for i, d in enumerate(karst(Box(0, c.h * 0.3, c.w, c.h * 0.7), rng)[:ranges]):
            page.solid(d, _wash(p.ink, (0.2, 0.36, 0.52, 0.7)[i]), stem="peaks")
        return
    side = min(c.w, c.h * 0.8)
    homes = {
        "bamboo": Box(0, c.h * 0.1, side * 0.52, c.h * 0.9),
        "plum": Box(c.w - side * 1.02, c.h * 0.42, side * 1.02, c.h * 0.5),
        "reeds": Box(0, c.h * 0.45, side * 0.9, c.h * 0.47),
    }
    brushes = {"bamboo": bamboo, "plum": plum, "reeds": reeds}
    for stroke in brushes[subject](homes[subject], rng):
        page.solid(stroke.d, _ink(stroke, p.ink, p.main), stem="brush")


def _ink(stroke: Stroke, ink: Color, red: Color) -> Color | LinearGradient:
    color = red if stroke.bloom else ink
    if not stroke.across:
        return with_alpha(color, stroke.strength)
    # A flat brush loaded on one side: dark at the edges of a stalk, pale in its middle.
    stops = ((0.0, 0.9), (0.3, 0.35), (0.7, 0.25), (1.0, 0.75))
    return LinearGradient(
        stops=tuple(Stop(at=at, color=with_alpha(color, stroke.strength * a)) for at, a in stops),
        start=(0.0, 0.0),
        end=(1.0, 0.0),
    )


def _wash(ink: Color, strength: float) -> LinearGradient:
    """Return ink that is strongest along a ridge and gone at its foot."""
    stops = ((0.0, 1.0), (0.35, 0.62), (0.75, 0.12), (1.0, 0.0))
    return LinearGradient(
        stops=tuple(Stop(at=at, color=with_alpha(ink, strength * a)) for at, a in stops),
        start=(0.0, 0.0),
        end=(0.0, 1.0),
    )


def _veil(ground: Color) -> LinearGradient:
    stops = tuple(Stop(at=at, color=with_alpha(ground, a)) for at, a in ((0.0, 0.0), (0.35, 0.92), (1.0, 1.0)))
    return LinearGradient(stops=stops, start=(0.0, 0.0), end=(0.0, 1.0))


def _birds(x: float, y: float, size: float, count: int, rng: random.Random) -> str:
    """Return a few birds far off, each two strokes of a brush."""
    out = []
    for _ in range(count):
        bx, by, s = x + rng.uniform(-7, 7) * size, y + rng.uniform(-2.4, 2.4) * size, size * rng.uniform(0.6, 1.0)
        out.append(smooth([(bx - s, by - 0.35 * s), (bx - 0.45 * s, by - 0.5 * s), (bx, by)]))
        out.append(smooth([(bx, by), (bx + 0.5 * s, by - 0.55 * s), (bx + 1.1 * s, by - 0.3 * s)]))
    return joined(out)
