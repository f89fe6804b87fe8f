"""Poster compositions that belong to one era: the halo of art nouveau, the neon horizon, the burst of pop art."""

from __future__ import annotations

import math
from collections.abc import Callable

from limner.design.archetypes.cast import Cast, cast, has_motif, wordy
from limner.design.archetypes.decor import pattern
from limner.design.archetypes.emblems import emblem
from limner.design.archetypes.page import Page
from limner.design.archetypes.parts import extras, lines_of, stick, title_of
from limner.design.archetypes.pictures import motif
from limner.design.archetypes.posters import extras_room, wide
from limner.design.context import Context, Sheet
from limner.design.ornament import fields, flourish
from limner.design.ornament.primitives import circle, polygon, rect
from limner.design.palettes import is_dark, tint
from limner.document.color import Color, mix
from limner.document.fills import LinearGradient, Stop
from limner.document.geometry import Box, Point


def suits(name: str) -> Callable[[Context], float]:
    """Return how a context suits one of these compositions: only as well as its family says, and with no text on things."""

    def judge(ctx: Context) -> float:
        carried = any(item.carrier for item in ctx.plan.copy_)
        return 0.0 if carried else ctx.style.compositions.get(name, 0.0)

    return judge


def _columns(page: Page, who: Cast, share: float) -> tuple[Box, Box]:
    """Set all type beside the picture on a wide sheet; return (the picture's box, the type's)."""
    ctx, c, m = page.ctx, page.ctx.canvas, page.m
    w = c.w * share
    x = 0.0 if ctx.start == "left" else c.w - w
    home = Box(x + m, m, w - 1.4 * m, c.h - 2 * m)
    room = extras_room(page, who)
    entries = [*title_of(who, 0.6), *lines_of((*who.seconds, *who.authors, *who.brands))]
    page.stack(
        entries, Box(home.x, home.y, home.w, home.h - room), ground=ctx.palette.ground, align=ctx.start, valign="middle"
    )
    extras(page, who, home, ctx.palette.ground, align=ctx.start)
    return Box(w if x == 0 else 0.0, 0, c.w - w, c.h), home


def _feet(
    page: Page, who: Cast, ground: Color, align: str, share: float = 0.24, above: float = 0.0
) -> tuple[float, float]:
    """Set the title at the top and the lines at the foot of an upright sheet; return where the room between begins and ends.

    ``above`` pixels are left free over the title.
    """
    c, m, u = page.ctx.canvas, page.m, page.u
    lines = (*who.seconds, *who.authors, *who.brands)
    room = extras_room(page, who)
    foot_h = c.h * (0.06 + 0.05 * min(2.0, wordy(page.ctx))) if lines else 0.0
    top = page.stack(
        title_of(who, 1.0, lines=3), Box(m, m + above, c.w - 2 * m, c.h * share), ground=ground, align=align
    )
    foot = Box(m, c.h - m - room - foot_h, c.w - 2 * m, foot_h)
    low = page.stack(lines_of(lines, first_gap=0), foot, ground=ground, align=align, valign="bottom")
    extras(page, who, Box(m, c.h - m - room, c.w - 2 * m, room), ground, align=align)
    return (top.bottom if who.title else m) + 2.4 * u, (low.y if lines else c.h - m - room) - 2.4 * u


def halo(ctx: Context) -> Sheet:
    """Art nouveau: a tall panel with a rounded head, lilies climbing its sides, the motif before a mosaic halo, a name plate."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    drawn = len(page.layers)
    if wide(ctx):
        area, _ = _columns(page, who, 0.5)
        panel = area.inset(m * 0.8, m * 0.7)
    else:
        lines = (*who.seconds, *who.authors, *who.brands)
        room = extras_room(page, who)
        foot_h = c.h * (0.05 + 0.05 * min(2.0, wordy(ctx))) if lines else 0.0
        foot = Box(1.3 * m, c.h - 1.15 * m - room - foot_h, c.w - 2.6 * m, foot_h)
        low = page.stack(lines_of(lines, first_gap=0), foot, ground=p.ground, align="center", valign="bottom")
        extras(page, who, Box(m, c.h - 1.15 * m - room, c.w - 2 * m, room), p.ground, align="center")
        end = (low.y if lines else c.h - 1.15 * m - room) - 2 * u
        name = page.stack(
            title_of(who, 1.0, lines=2), Box(1.3 * m, end - 0.19 * c.h, c.w - 2.6 * m, 0.19 * c.h), ground=p.ground,
            align="center", valign="bottom",
        )  # fmt: skip
        panel = Box(1.1 * m, 1.1 * m, c.w - 2.2 * m, (name.y if who.title else end) - 3 * u - 1.1 * m)
    words = page.layers[drawn:]
    del page.layers[drawn:]
    page.lines(rect(c.inset(0.45 * m)), p.main, 0.5 * u, stem="frame")
    page.lines(rect(c.inset(0.45 * m + 1.1 * u)), p.main, 0.14 * u, stem="frame")
    _niche(page, panel)
    page.layers.extend(words)
    stick(page, who.badges, panel, p.ground)
    return page.sheet("halo")


def _niche(page: Page, panel: Box) -> None:
    ctx, p, u = page.ctx, page.ctx.palette, page.u
    rng = ctx.rng("niche")
    # The head of the panel is a low arc between two shoulders.
    x, y, r, b = panel.x, panel.y, panel.right, panel.bottom
    rise = min(panel.w * 0.16, panel.h * 0.2)
    head = f"M{x:.1f} {b:.1f}V{y + rise:.1f}C{x:.1f} {y:.1f} {x + panel.w * 0.2:.1f} {y:.1f} {panel.cx:.1f} {y:.1f}"
    head += f"C{r - panel.w * 0.2:.1f} {y:.1f} {r:.1f} {y:.1f} {r:.1f} {y + rise:.1f}V{b:.1f}Z"
    deep = mix(p.ground, p.second, 0.9)
    page.solid(head, deep, stem="panel")
    radius = min(panel.w * 0.38, panel.h * 0.36)
    center = Point(panel.cx, panel.y + radius + 0.08 * panel.h)
    soft = mix(deep, p.ground, 0.6)
    page.pieces(flourish.halo(center, radius, 24), (p.ink, p.accent, soft, mix(p.ground, "#ffffff", 0.3)), 0.22 * u)
    tall = panel.h * 0.8
    green = mix(p.main, deep, 0.25)
    tones = (p.ink, green, mix(p.ground, "#ffffff", 0.25), p.accent)
    for turn, at in ((1, panel.x + 0.06 * panel.w), (-1, panel.right - 0.06 * panel.w)):
        page.pieces(
            flourish.whiplash(at, panel.bottom - 0.4 * u, tall * rng.uniform(0.94, 1.06), turn, rng), tones, 0.6 * u
        )
    place = Box(panel.cx - panel.w * 0.33, panel.y + 0.14 * panel.h, panel.w * 0.66, panel.h * 0.85)
    if has_motif(ctx):
        motif(page, place, anchor="bottom", behind=(deep, soft))
    else:
        side = radius * 1.05
        emblem(page, Box(center.x - side / 2, center.y - side / 2, side, side), soft)
    page.lines(head, p.ink, 0.5 * u, stem="frame")


def horizon(ctx: Context) -> Sheet:
    """Vaporwave: a striped sun on a graded sky above an endless grid; the motif floats over the horizon."""
    page, who = Page(ctx), cast(ctx)
    p, c, u = ctx.palette, ctx.canvas, page.u
    drawn = len(page.layers)
    if wide(ctx):
        area, _ = _columns(page, who, 0.48)
        top, end = area.y + 0.12 * area.h, area.bottom - 0.06 * area.h
    else:
        top, end = _feet(page, who, p.ground, "center" if ctx.style.align == "center" else ctx.start)
        area = c
    words = page.layers[drawn:]
    del page.layers[drawn:]
    line = top + 0.68 * (end - top)
    sky = LinearGradient(
        stops=(Stop(at=0.0, color=p.ground), Stop(at=0.55, color=mix(p.ground, p.second, 0.8)),
               Stop(at=1.0, color=mix(p.second, p.main, 0.75))), start=(0.0, 0.0), end=(0.0, 1.0),
    )  # fmt: skip
    page.rect(Box(0, 0, c.w, line), sky, stem="sky", role="ornament")
    r = min(0.36 * area.w, 0.52 * (line - top))
    sun = LinearGradient(
        stops=(Stop(at=0.0, color=mix(p.accent, "#fff2a8", 0.55)), Stop(at=1.0, color=p.main)), start=(0, 0), end=(0, 1)
    )
    page.solid(flourish.striped_sun(Point(area.cx, line - 0.72 * r), r), sun, rule="evenodd", stem="sun")
    rng = ctx.rng("ridge")
    step = c.w / 12
    peaks = [
        (i * step, line - (rng.uniform(0.02, 0.1) if i % 2 else rng.uniform(0.0, 0.03)) * c.h) for i in range(-1, 14)
    ]
    page.solid(polygon([*peaks, (c.w + step, line), (-step, line)]), mix(p.ground, "#000000", 0.25), stem="ridge")
    floor = Box(0, line, c.w, c.h - line)
    page.rect(floor, mix(p.ground, "#000000", 0.2), stem="floor", role="ornament")
    page.lines(flourish.floor_grid(floor, Point(area.cx, line)), mix(p.ground, p.main, 0.62), 0.2 * u, stem="grid")
    veil = LinearGradient(
        stops=(Stop(at=0.0, color=p.ground + "00"), Stop(at=0.75, color=p.ground + "e6")), start=(0, 0), end=(0, 1)
    )
    page.rect(Box(0, end - 0.05 * c.h, c.w, c.h - end + 0.05 * c.h), veil, stem="veil", role="scrim")
    if has_motif(ctx):
        high = 0.86 * (end - top)
        motif(
            page,
            Box(area.x + 0.1 * area.w, end - high, 0.8 * area.w, high * 0.98),
            anchor="bottom",
            behind=(p.ground, p.second),
        )
    if wide(ctx):
        _shade(page, area)
    page.layers.extend(words)
    stick(page, who.badges, Box(area.x, top, area.w, end - top).inset(2 * u), p.ground)
    return page.sheet("horizon")


def _shade(page: Page, area: Box) -> None:
    """Let the picture sink into the ground towards the type beside it."""
    c, ground = page.ctx.canvas, page.ctx.palette.ground
    left = area.x > 0
    box = (
        Box(0, 0, area.x + 0.2 * area.w, c.h)
        if left
        else Box(area.right - 0.2 * area.w, 0, c.w - area.right + 0.2 * area.w, c.h)
    )
    stops = (Stop(at=0.0, color=ground), Stop(at=0.72, color=ground + "f2"), Stop(at=1.0, color=ground + "00"))
    ends = ((0.0, 0.0), (1.0, 0.0)) if left else ((1.0, 0.0), (0.0, 0.0))
    page.rect(box, LinearGradient(stops=stops, start=ends[0], end=ends[1]), stem="veil", role="scrim")


def pop(ctx: Context) -> Sheet:
    """Pop art: rays, growing dots, an outlined explosion, and the motif bursting out of it."""
    page, who = Page(ctx), cast(ctx)
    p, c, u = ctx.palette, ctx.canvas, page.u
    rng = ctx.rng("pop")
    drawn = len(page.layers)
    if wide(ctx):
        area, _ = _columns(page, who, 0.5)
        top, end = area.y + 0.04 * area.h, area.bottom - 0.04 * area.h
    else:
        top, end = _feet(page, who, p.ground, "center")
        area = c
    words = page.layers[drawn:]
    del page.layers[drawn:]
    center = Point(area.cx, (top + end) / 2)
    reach = (c.w**2 + c.h**2) ** 0.5
    page.solid(
        fields.sunburst(center, reach, 28, 0.5, 4),
        tint(p.second, p.ground, 0.3 if is_dark(p.ground) else 0.16),
        stem="rays",
    )
    dots = tint(p.main, p.ground, 0.4)
    third = Box(area.x, end - 0.34 * (end - top), area.w, 0.34 * (end - top))
    page.solid(fields.halftone(third, 3 * u, most=0.5), dots, stem="halftone")
    rx, ry = 0.47 * area.w, min(0.5 * (end - top), 0.52 * area.w)
    points = rng.choice((13, 15, 17))
    outline, shadow = (
        flourish.burst(Point(center.x + shift, center.y + shift), rx, ry, points, ctx.rng("burst"))
        for shift in (0.0, 1.4 * u)
    )
    page.solid(shadow, p.ink if not is_dark(p.ground) else "#000000", opacity=0.9, stem="shadow")
    page.solid(outline, p.accent, stem="burst")
    page.lines(outline, p.ink if is_dark(p.ink) else "#111111", 0.9 * u, stem="burst")
    page.solid(circle(*center, 0.44 * min(rx, ry)), mix(p.accent, "#ffffff", 0.55), stem="flash")
    place = Box(center.x - 0.74 * rx, center.y - 0.82 * ry, 1.48 * rx, 1.64 * ry)
    if has_motif(ctx):
        motif(page, place, behind=(p.accent,))
    else:
        emblem(page, place.inset(0.3 * min(rx, ry)), p.accent)
    if not wide(ctx):
        page.rect(Box(0, end + 1.2 * u, c.w, c.h - end), p.ground, stem="caption", role="panel")
    page.layers.extend(words)
    stick(page, who.badges, Box(area.x, top, area.w, end - top), p.ground)
    return page.sheet("pop")


def rings(ctx: Context) -> Sheet:
    """Psychedelia: lobed rings of hot colour from the middle to the edges, the motif in them, wavy panels for the words."""
    page, who = Page(ctx), cast(ctx)
    p, c, u = ctx.palette, ctx.canvas, page.u
    rng = ctx.rng("rings")
    drawn = len(page.layers)
    if wide(ctx):
        area, _ = _columns(page, who, 0.5)
        top, end = area.y, area.bottom
    else:
        top, end = _feet(page, who, p.ground, "center")
        area = c
    words = page.layers[drawn:]
    del page.layers[drawn:]
    center = Point(area.cx, (top + end) / 2)
    inner = 0.39 * min(area.w, end - top)
    lobes, turn = rng.choice((5, 6, 7, 8)), rng.random() * 2 * math.pi
    far = math.hypot(max(center.x - area.x, area.right - center.x), max(center.y, c.h - center.y)) * 1.12
    steps = max(5, round((far - inner) / (0.06 * min(c.w, c.h))))
    tones = (p.main, p.accent, mix(p.main, p.accent, 0.5), p.second)
    for k in range(steps, -1, -1):
        radius = inner + (far - inner) * k / steps
        depth = 0.05 + 0.05 * k / steps
        page.solid(_lobed(center, radius, lobes, depth, turn + 0.11 * k), tones[k % len(tones)], stem="ring")
    page.solid(_lobed(center, inner * 0.93, lobes, 0.05, turn), mix(p.ground, p.ink, 0.04), stem="disc")
    place = Box(center.x - 0.76 * inner, center.y - 0.76 * inner, 1.52 * inner, 1.52 * inner)
    if has_motif(ctx):
        motif(page, place, behind=(p.ground,))
    else:
        emblem(page, place.inset(0.25 * inner), p.ground)
    if wide(ctx):
        x = 0.0 if area.x > 0 else area.right
        page.rect(Box(x, 0, c.w - area.w, c.h), p.ground, stem="caption", role="panel")
    else:
        for edge, box in ((top - 0.4 * u, Box(0, 0, c.w, top)), (end + 0.4 * u, Box(0, end, c.w, c.h - end))):
            page.solid(_waved(box, edge, 1.1 * u, lobes, turn), p.ground, stem="caption")
    page.layers.extend(words)
    stick(page, who.badges, Box(area.x, top, area.w, end - top), p.ground)
    return page.sheet("rings")


def _lobed(center: Point, radius: float, lobes: int, depth: float, turn: float) -> str:
    """Return a ring's outline that swells and narrows ``lobes`` times about."""
    around = [2 * math.pi * k / 144 for k in range(144)]
    swell = [radius * (1 + depth * math.sin(lobes * a + turn)) for a in around]
    return polygon(
        [Point(center.x + r * math.cos(a), center.y + r * math.sin(a)) for a, r in zip(around, swell, strict=True)]
    )


def _waved(box: Box, edge: float, high: float, waves: int, turn: float) -> str:
    """Return a panel across a box whose inner edge, at ``edge``, runs in waves."""
    steps = [box.x + box.w * k / 96 for k in range(97)]
    line = [Point(x, edge + high * math.sin(2 * math.pi * waves * 0.5 * (x - box.x) / box.w + turn)) for x in steps]
    outer = box.y if edge > box.cy else box.bottom
    return polygon([Point(box.x, outer), *line, Point(box.right, outer)])


def flags(ctx: Context) -> Sheet:
    """A fiesta: cut-paper flags across the top, the title beneath them, the motif before a sun of petals."""
    page, who = Page(ctx), cast(ctx)
    p, c, u = ctx.palette, ctx.canvas, page.u
    drawn = len(page.layers)
    if wide(ctx):
        area, _ = _columns(page, who, 0.52)
        high = 0.2 * area.w
        top, end = area.y + high + 2 * u, area.bottom - 2 * u
    else:
        top, end = _feet(page, who, p.ground, "center", 0.22, above=min(0.13 * c.h, 0.2 * c.w))
        area = c
    words = page.layers[drawn:]
    del page.layers[drawn:]
    center = Point(area.cx, (top + end) / 2)
    r = min(0.45 * area.w, 0.5 * (end - top))
    page.pieces(fields.rosette(center, r, 16, ctx.rng("petals")), (p.accent, p.second, p.main), 0.3 * u)
    page.solid(circle(*center, 0.7 * r), mix(p.ground, p.second, 0.9), stem="disc")
    if has_motif(ctx):
        motif(
            page, Box(center.x - 0.7 * r, center.y - 0.7 * r, 1.4 * r, 1.4 * r), behind=(mix(p.ground, p.second, 0.9),)
        )
    else:
        emblem(page, Box(center.x - 0.5 * r, center.y - 0.5 * r, r, r), mix(p.ground, p.second, 0.9))
    pattern(page, area if wide(ctx) else c, p.ground)
    page.layers.extend(words)
    stick(page, who.badges, Box(area.x, top, area.w, end - top), p.ground)
    return page.sheet("flags")
