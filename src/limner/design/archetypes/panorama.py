"""The travel poster: a view cut from flat layers, the motif in front of it, the title in the sky or on the mount below."""

from __future__ import annotations

from limner.design.archetypes.cast import Cast, cast, has_motif, has_scene, wordy
from limner.design.archetypes.page import Page
from limner.design.archetypes.parts import extras, lines_of, on_color, stick, title_of
from limner.design.archetypes.pictures import motif, whole
from limner.design.archetypes.posters import extras_room, wide
from limner.design.context import Context, Sheet
from limner.design.lands import lands
from limner.design.ornament.land import KINDS, Cut, landscape
from limner.design.ornament.primitives import circle, rect
from limner.design.palettes import dark_place, is_dark
from limner.document.color import Color, mix, oklch
from limner.document.document import Palette
from limner.document.geometry import Box


def panorama_suits(ctx: Context) -> float:
    """Return how well a landscape suits: families that are at home in one, and briefs that name an open place."""
    own = ctx.style.compositions.get("panorama", 0.0)
    if not own or carried_any(ctx):
        return 0.0
    return own * (1.6 if ctx.plan.setting.place in lands("places") else 1.0)


def carried_any(ctx: Context) -> bool:
    """Tell whether strings lie on things of the picture: then the painter's scene holds them, no cut-paper view does."""
    return any(item.carrier for item in ctx.plan.copy_)


def panorama(ctx: Context) -> Sheet:
    """A view in flat layers with the motif in front, a mount about it; the title in the sky or on the mount below."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    rng = ctx.rng("panorama")
    if wide(ctx):
        return _beside(page, who)
    lines = (*who.seconds, *who.authors, *who.brands)
    room = extras_room(page, who)
    # A painted scene has no calm sky for type: it is always mounted.
    mounted = rng.random() < 0.7 or _painted(ctx)
    edge = 0.55 * m if mounted else 0.0
    drawn = len(page.layers)
    if mounted:
        low = c.h * (0.04 + 0.05 * min(2.0, wordy(ctx))) if lines else 0.0
        foot = Box(m, c.h - edge - 2.5 * u - room - low, c.w - 2 * m, low)
        small = page.stack(
            lines_of(lines, base=3.0, first_gap=0), foot, ground=p.ground, align="center", valign="bottom"
        )
        end = (small.y if lines else c.h - edge - 2 * u - room) - 2.2 * u
        name = page.stack(
            title_of(who, 1.0, lines=2), Box(m, end - c.h * 0.17, c.w - 2 * m, c.h * 0.17), ground=p.ground,
            align="center", valign="bottom",
        )  # fmt: skip
        extras(page, who, Box(m, c.h - edge - 2.5 * u - room, c.w - 2 * m, room), p.ground, align="center")
        view = Box(edge, edge, c.w - 2 * edge, (name.y if who.title else end) - 2.6 * u - edge)
        sky = _sky(page)
        words = page.layers[drawn:]
        del page.layers[drawn:]
        _view(page, view, view.y + 0.1 * view.h, sky, who, view.bottom)
        _mount(page, view)
        page.layers.extend(words)
        return page.sheet("panorama")
    align = "center" if ctx.style.align == "center" else ctx.start
    sky = _sky(page)
    top = page.stack(title_of(who, 1.0, lines=3), Box(m, m, c.w - 2 * m, c.h * 0.24), ground=sky, align=align)
    words = page.layers[drawn:]
    del page.layers[drawn:]
    foot = Box(m, c.h * 0.86 - room, c.w - 2 * m, c.h * 0.14 - m)
    near = _view(page, c, (top.bottom if who.title else m) + 2 * u, sky, who, foot.y - u)
    page.layers.extend(words)
    # Where the title leaves the land little height, the ground is carried up under the lines.
    page.rect(Box(0, foot.y, c.w, c.h - foot.y), near, stem="ground", role="ornament")
    page.stack(
        lines_of(lines, first_gap=0, color=on_color(page, near)), foot, ground=near, align=align, valign="bottom"
    )
    extras(page, who, Box(m, c.h - m - room, c.w - 2 * m, room), near, align=align)
    return page.sheet("panorama")


def _beside(page: Page, who: Cast) -> Sheet:
    """On a wide sheet: the view on one side, the type on the mount beside it."""
    ctx, p, c, m = page.ctx, page.ctx.palette, page.ctx.canvas, page.m
    w = c.w * (0.42 if ctx.ratio < 2 else 0.5)
    x = 0.0 if ctx.start == "left" else c.w - w
    edge = 0.55 * m
    view = Box(w if x == 0 else edge, edge, c.w - w - edge, c.h - 2 * edge)
    _view(page, view, view.y + 0.08 * view.h, _sky(page), who, view.bottom)
    _mount(page, view)
    room = extras_room(page, who)
    home = Box(x + m, m, w - 2 * m, c.h - 2 * m)
    entries = [*title_of(who, 0.6), *lines_of((*who.seconds, *who.authors, *who.brands))]
    page.stack(entries, Box(home.x, home.y, home.w, home.h - room), ground=p.ground, align=ctx.start, valign="middle")
    extras(page, who, home, p.ground, align=ctx.start)
    return page.sheet("panorama")


def _mount(page: Page, view: Box) -> None:
    """Lay the mount about a view over all that reaches beyond it, with a fine line at its edge."""
    page.solid(rect(page.ctx.canvas) + rect(view), page.ctx.palette.ground, rule="evenodd", stem="mount")
    page.lines(rect(view), page.ctx.palette.ink, 0.3 * page.u, stem="frame")


def _sky(page: Page) -> Color:
    p = page.ctx.palette
    return p.ground if is_dark(p.ground) or dark_place(page.ctx.plan) else mix(p.ground, p.accent, 0.12)


def _painted(ctx: Context) -> bool:
    """Tell whether the view is the painter's scene: of a place that no cut-paper landscape is made for."""
    return has_scene(ctx) and ctx.plan.setting.place not in (*lands("places"), "none")


def _kind(ctx: Context) -> str:
    named = lands("places").get(ctx.plan.setting.place)
    shown = next((lands("behind")[e.concept] for e in ctx.plan.entities if e.concept in lands("behind")), None)
    return named or shown or ctx.rng("land").choice(KINDS[:3])


def _view(page: Page, box: Box, top: float, sky: Color, who: Cast, floor: float) -> Color:
    """Draw the landscape into a box, its sky line below ``top``, and the motif upon it; return the nearest ground's colour.

    Nothing of the motif stands lower than ``floor``: there the type has its ground.
    """
    ctx, p, u = page.ctx, page.ctx.palette, page.u
    if _painted(ctx):
        whole(page, box, clear=(Box(box.x, box.y, box.w, top - box.y),))
        return mix(p.second, p.ink, 0.4)
    rng = ctx.rng("land")
    land = Box(box.x, top, box.w, box.bottom - top)
    page.rect(box, sky, stem="sky", role="ornament")
    horizon = land.y + 0.5 * land.h
    glow = mix(sky, p.accent, 0.55)
    for i in range(4):
        y = horizon - (3 - i) * 0.13 * land.h - 0.02 * land.h
        page.rect(
            Box(box.x, y, box.w, horizon + 0.2 * land.h - y),
            mix(sky, glow, 0.25 * (i + 1)),
            stem="sky",
            role="ornament",
        )
    r = min(box.w * 0.17, land.h * 0.16)
    sun = box.x + box.w * rng.choice((0.3, 0.5, 0.7))
    page.solid(circle(sun, horizon - 0.2 * land.h, r), mix(p.accent, "#ffffff", 0.25), stem="sun")
    cuts = landscape(_kind(ctx), land, rng)
    behind = [cut for cut in cuts if cut.depth < 1]
    near = _tone(ctx, sky, 1.0, 0.0)
    _draw(page, behind, sky)
    foot = land.bottom - 0.17 * land.h
    _draw(page, [cut for cut in cuts if cut.depth >= 1], sky)
    if has_motif(ctx):
        height = min(0.66 * land.h, 0.95 * box.w)
        low = min(foot + 0.03 * land.h, floor)
        stand = Box(box.x + 0.12 * box.w, low - height, 0.76 * box.w, height)
        motif(page, stand, anchor="bottom", behind=(_tone(ctx, sky, 0.5, 0.0), near))
    stick(page, who.badges, Box(box.x, top, box.w, land.h).inset(2 * u), sky)
    return near


def _warmest(palette: Palette) -> Color:
    """Return the palette's colour nearest to sand and rock: no dune is green."""
    return min((palette.second, palette.main, palette.accent), key=lambda color: _from_rust(oklch(color[:7]).h))


def _from_rust(hue: float) -> float:
    return abs((hue - 50 + 180) % 360 - 180)


def _draw(page: Page, cuts: list[Cut], sky: Color) -> None:
    for cut in cuts:
        if cut.d:
            page.solid(cut.d, _tone(page.ctx, sky, cut.depth, cut.shade), stem="land")


def _tone(ctx: Context, sky: Color, depth: float, shade: float) -> Color:
    """Return a layer's colour: far ones take on the sky's, near ones a deep tone; lit sides turn to the accent."""
    p = ctx.palette
    base = _warmest(p) if _kind(ctx) == "desert" else p.second
    deep = mix(base, p.ink, 0.72) if not is_dark(p.ground) else mix(p.ground, "#000000", 0.5)
    color = mix(mix(sky, base, 0.4 + 0.6 * min(1.0, depth * 1.6)), deep, max(0.0, (depth - 0.4) / 0.6))
    if shade > 0:
        return mix(color, mix(p.accent, "#ffffff", 0.4), 0.55 * shade)
    return mix(color, deep, -0.5 * shade)
