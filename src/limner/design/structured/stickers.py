"""Stickers: the thing and its words cut out together with a white edge, on nothing."""

from __future__ import annotations

import math

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.structured.asks import asks
from limner.design.structured.board import Board
from limner.design.structured.deck import Deck
from limner.design.structured.paths import burst, scallop
from limner.design.structured.pictures import draw_icon, draw_motif, has_motif
from limner.design.structured.steps import strong_color
from limner.design.structured.voices import STRONG, TITLE
from limner.document.color import Color, contrast, mix
from limner.document.fills import Effect, Outline, Shadow
from limner.document.forms import Arc
from limner.document.geometry import Box, Point, Transform
from limner.document.plan import Copy
from limner.document.text import Fit

EDGE = "#ffffff"


def _deal(ctx: Context) -> tuple[Copy | None, list[Copy]]:
    deck = Deck(ctx.plan.copy_)
    hero = deck.title(force=True)
    return hero, deck.rest()


def _cut(u: float) -> tuple[Effect, ...]:
    return (Outline(width=2.2 * u, color=EDGE, bridge=6.5 * u), Shadow(dy=0.9 * u, blur=1.1 * u, color="#00000059"))


def arched(ctx: Context) -> Sheet:
    """The thing large, its words on an arc over it, further words on a ribbon at its foot; one white edge around all."""
    u, c = ctx.unit, ctx.canvas
    board = Board(ctx, None)
    hero, rest = _deal(ctx)
    joined = hero is not None and ctx.script(hero) in {"Arab", "Deva", "Beng"}
    start = len(board.layers)
    side = min(c.w, c.h)
    area = Box(c.cx - side / 2, c.cy - side / 2, side, side).inset(8 * u)
    ink = strong_color(board, EDGE)
    ink = ink if contrast(ink, EDGE) >= 4.5 else board.ink(EDGE, ink, large=True)
    low = area.bottom
    if rest:
        low = _ribbon(board, rest, area)
    if hero is not None and not joined and len(hero.text) <= 26:
        radius = area.w * 0.5
        center = Point(area.cx, area.y + radius * 1.0 + 1.5 * u)
        width = board.layout_size(hero, TITLE, 100.0, 1e6)[0]
        size = min(15 * u, 100 * math.radians(150) * (radius * 0.82) / max(1.0, width))
        baseline = radius - size * 0.78
        band = Arc(center=center, radius=baseline, angle=0.0, inside=False, sweep=200.0)
        motif_top = center.y - baseline + size * 0.3
        motif = Box(area.x + size * 0.7, motif_top, area.w - 1.4 * size, low - motif_top)
        draw_motif(board, motif, salt=53)
        fit = Fit(mode="shrink", min_size=size * 0.6, max_size=size)
        board.text(
            hero,
            area,
            TITLE.but(align="center"),
            size,
            on=EDGE,
            color=ink,
            path=band,
            fit=fit,
            effects=(Outline(width=1.3 * u, color=EDGE),),
        )
    elif hero is not None:
        size = board.fits(hero, TITLE, 17 * u, (area.w * 0.94, area.h * 0.3), 2)
        h = board.layout_size(hero, TITLE, size, area.w * 0.94)[1]
        draw_motif(board, Box(area.x, area.y + h, area.w, low - area.y - h), salt=53)
        board.text(
            hero,
            Box(area.x + 0.03 * area.w, area.y, area.w * 0.94, h),
            TITLE.but(align="center"),
            size,
            on=EDGE,
            color=ink,
            effects=(Outline(width=1.3 * u, color=EDGE),),
        )
    else:
        draw_motif(board, area, salt=53)
    board.grouped(start, c, stem="sticker", effects=_cut(u))
    return board.sheet("sticker-arched")


def _ribbon(board: Board, rest: list[Copy], area: Box) -> float:
    u, p = board.ctx.unit, board.ctx.palette
    face = board.bearing(max((p.main, p.accent, p.second), key=lambda c: contrast(c, EDGE)), 4.8)
    size = board.common([(r, (area.w * 0.76, 9 * u)) for r in rest], STRONG, 5.4 * u, 1)
    y = area.bottom
    for copy in reversed(rest):
        w, h, _ = board.layout_size(copy, STRONG, size, area.w)
        box = Box(area.cx - w / 2 - 3 * u, y - h - 1.6 * u, w + 6 * u, h + 1.6 * u)
        board.rect(box, face, radius=1.4 * u, stem="ribbon")
        board.text(copy, box.inset(2 * u, 0.8 * u), STRONG.but(align="center", valign="middle"), size, on=face, lines=1)
        y = box.y - u
    return y - u


def seal(ctx: Context) -> Sheet:
    """A cut badge: scalloped, round or starred, the thing in its middle and the words across its foot."""
    u, p, c = ctx.unit, ctx.palette, ctx.canvas
    board = Board(ctx, None)
    hero, rest = _deal(ctx)
    start = len(board.layers)
    center, r = Point(c.cx, c.cy), 42 * u
    face: Color = board.bearing(
        max((p.main, p.accent, p.second), key=lambda k: contrast(k, EDGE) >= 2 and 1 + contrast(k, EDGE) / 21), 4.8
    )
    box = Box(center.x - r, center.y - r, 2 * r, 2 * r)
    kind = ctx.rng("seal").randrange(3)
    if kind == 0:
        board.path(scallop(center, r, 22, 0.055), box, face, stem="seal")
    elif kind == 1:
        board.disc(center, r, face)
    else:
        board.path(burst(center, r, r * 0.91, 30), box, face, stem="seal")
    calm = mix(face, board.ink(face, large=True), 0.14)
    words = [w for w in (hero, *rest) if w is not None]
    share = 0.36 if len(words) > 1 else 0.28
    if has_motif(ctx):
        board.disc(Point(center.x, center.y - r * 0.16), r * 0.66, calm)
        draw_motif(board, Box(center.x - r * 0.58, center.y - r * 0.8, r * 1.16, r * 1.16), salt=59)
    else:
        share = 0.7
    area = Box(center.x - r * 0.63, center.y + r * (0.82 - 2 * share * 0.78), r * 1.26, r * 2 * share * 0.68)
    if not has_motif(ctx):
        area = Box(center.x - r * 0.7, center.y - r * 0.5, r * 1.4, r)
    y = area.y
    for i, copy in enumerate(words):
        most = (11 if i == 0 else 4.6) * u
        h = area.h * (0.66 if i == 0 and len(words) > 1 else 0.34 / max(1, len(words) - 1) if i else 1.0)
        size = board.fits(copy, TITLE if i == 0 else STRONG, most, (area.w, h), 2 if i == 0 else 1)
        voice = (TITLE if i == 0 else STRONG).but(align="center", valign="middle")
        board.text(copy, Box(area.x, y, area.w, h), voice, size, on=face, lines=2 if i == 0 else 1)
        y += h
    board.grouped(start, c, stem="sticker", effects=_cut(u))
    return board.sheet("sticker-seal")


def sheet(ctx: Context) -> Sheet:
    """Every thing, and every string, a sticker of its own with its own white edge, in rows on one sheet."""
    u, c = ctx.unit, ctx.canvas
    board = Board(ctx, None)
    cells = _cells(ctx)
    ground = mix(ctx.palette.ground, "#ffffff", 0.3)
    if not ctx.plan.canvas.transparent:
        board.rect(c, ground, stem="ground", role="background")
    columns = max(1, min(len(cells), round(math.sqrt(len(cells) * c.w / c.h) + 0.25)))
    rows = -(-len(cells) // columns)
    area = c.inset(5 * u)
    w, h = area.w / columns, area.h / rows
    rng = ctx.rng("sticker-sheet")
    for i, (entity, copy) in enumerate(cells):
        r, k = divmod(i, columns)
        among = min(columns, len(cells) - r * columns)
        x = area.x + (area.w - among * w) / 2 + (among - 1 - k if ctx.rtl else k) * w
        side = min(w, h)
        box = Box(x + (w - side) / 2, area.y + r * h + (h - side) / 2, side, side).inset(0.13 * side)
        start = len(board.layers)
        if entity and copy is not None:
            concept = next(one.concept for one in ctx.plan.entities if one.id == entity)
            draw_icon(board, concept, Box(box.x + 0.13 * box.w, box.y, 0.74 * box.w, 0.74 * box.h))
            _badge(board, copy, Box(x + 0.09 * w, box.y + 0.66 * box.h, 0.82 * w, 0.34 * box.h), 0.62)
        elif copy is None:
            draw_motif(board, box, entities=(entity,), salt=53 + i)
        else:
            _badge(board, copy, Box(x + 0.09 * w, box.y, 0.82 * w, box.h))
        turn = Transform.rotation(rng.uniform(-7, 7), Point(box.cx, box.cy))
        board.layers[start:] = [layer.model_copy(update={"transform": turn}) for layer in board.layers[start:]]
        board.grouped(start, c, stem="sticker", effects=_cut(min(u, 0.028 * side)))
    return board.sheet("sticker-sheet")


def _cells(ctx: Context) -> list[tuple[str, Copy | None]]:
    """Return what is on each sticker: a thing, a string, or, where one thing comes with many words, the thing with each."""
    things, copies = ctx.plan.entities, list(ctx.copies())
    if _worded(ctx):
        return [(things[0].id, copy) for copy in copies]
    return [*((one.id, None) for one in things), *(("", copy) for copy in copies)]


def _worded(ctx: Context) -> bool:
    """Tell whether a brief asks for one thing on many stickers, each with its own few words."""
    things, copies = ctx.plan.entities, ctx.copies()
    return (
        len(things) == 1 and bool(things[0].concept) and 3 <= len(copies) <= 12 and things[0].count in (1, len(copies))
    )


def _badge(board: Board, copy: Copy, box: Box, share: float = 0.4) -> None:
    """Set a string of a sticker sheet on a slab of strong colour as large as it needs."""
    fill = board.bearing(strong_color(board, EDGE))
    size = board.fits(copy, TITLE, share * box.h, (0.84 * box.w, 1.5 * share * box.h), 3)
    wide, tall, _ = board.layout_size(copy, TITLE, size, 0.84 * box.w)
    slab = Box(box.cx - 0.5 * wide - 0.5 * size, box.cy - 0.5 * tall - 0.3 * size, wide + size, tall + 0.6 * size)
    board.rect(slab, fill, radius=0.5 * size, stem="slab", role="panel")
    board.text(copy, slab.inset(0.3 * size, 0), TITLE.but(align="center", valign="middle"), size, on=fill)


def _sheet_weight(ctx: Context) -> float:
    many = len(ctx.plan.entities) + len(ctx.copies())
    held = len(ctx.plan.entities) >= 2 or _worded(ctx)
    return 9.0 if many >= 3 and held and asks(ctx.plan, "sheet") else 0.0


def _seal_weight(ctx: Context) -> float:
    return 0.8 if len(ctx.plan.copy_) <= 3 and ctx.plan.copy_ else 0.1


_ARCHED: Suits = lambda ctx: 1.3 if has_motif(ctx) else 0.15  # noqa: E731
STICKERS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("sticker-arched", arched, _ARCHED),
    ("sticker-seal", seal, _seal_weight),
    ("sticker-sheet", sheet, _sheet_weight),
)
