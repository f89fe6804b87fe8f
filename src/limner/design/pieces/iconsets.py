"""Icon sets: one grid, one weight of line, one palette; every icon a group of its own that can be saved alone."""

from __future__ import annotations

import math

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.palettes import is_dark
from limner.design.patterns.flat import flat_of
from limner.design.pieces.icons import Look, icon
from limner.design.pieces.subjects import subjects_of
from limner.document.color import Color, contrast, from_oklch, mix, oklch, to_hex
from limner.document.fills import Solid
from limner.document.geometry import Box
from limner.document.layers import EllipseShape, GroupLayer, Layer, RectShape, ShapeLayer

WEIGHT = 0.038
"""The width of the line on the edge of a cell's live area."""


def outlined(ctx: Context) -> Sheet:
    """Icons in tinted outlines on nothing."""
    return _set(ctx, "icons-outlined", badge="")


def badged(ctx: Context) -> Sheet:
    """The same on round or square grounds of one colour."""
    return _set(ctx, "icons-badged", badge=ctx.turns("badge").choice(("round", "square")))


def _set(ctx: Context, name: str, badge: str) -> Sheet:
    subjects = subjects_of(ctx)
    cells = grid(ctx.canvas, max(1, len(subjects)))
    ground = ctx.palette.ground if badge or not _clear(ctx) else None
    side = min(cells[0].w, cells[0].h) if cells else 0.0
    look = look_of(ctx, side * (0.5 if badge else 0.72), ctx.palette.ground)
    layers: list[Layer] = []
    for k, (concept, cell) in enumerate(zip(subjects, cells, strict=False)):
        square = Box(cell.cx - side / 2, cell.cy - side / 2, side, side)
        layers.append(_piece(ctx, concept, square.inset(side * 0.06), badge, look, k))
    return Sheet(tuple(layers), ground if badge else (None if _clear(ctx) else ground), name)


def _piece(ctx: Context, concept: str, box: Box, badge: str, look: Look, k: int) -> GroupLayer:
    concepts = ctx.resources.concepts
    chosen = flat_of(ctx, concept)
    live = box.inset(box.w * (0.23 if badge else 0.09))
    children: list[Layer] = []
    if badge:
        shape = EllipseShape() if badge == "round" else RectShape(radius=box.w * 0.24)
        face = _faces(ctx)[k % len(_faces(ctx))]
        children.append(ShapeLayer(id=f"piece-{k}-ground", role="panel", box=box, shape=shape, fill=Solid(color=face)))
    children.append(icon(concepts.get(chosen), concepts.svg(chosen), live, look, f"icon-{k}"))
    label = concept.replace("-", " ")
    return GroupLayer(id=f"piece-{k}", name=label, role="piece", box=box, children=tuple(children))


def _clear(ctx: Context) -> bool:
    return ctx.request.background != "opaque" and (
        ctx.plan.canvas.transparent or ctx.request.background == "transparent"
    )


def grid(area: Box, count: int, margin: float = 0.05) -> list[Box]:
    """Return so many equal cells in rows that fill an area, a shorter last row in its middle."""
    inner = area.inset(margin * min(area.w, area.h))
    columns = min(range(1, count + 1), key=lambda c: (_waste(inner, c, count), c))
    rows = math.ceil(count / columns)
    w, h = inner.w / columns, inner.h / rows
    out = []
    for k in range(count):
        row, column = divmod(k, columns)
        short = min(columns, count - row * columns)
        out.append(Box(inner.x + (columns - short) * w / 2 + column * w, inner.y + row * h, w, h))
    return out


def _waste(area: Box, columns: int, count: int) -> float:
    rows = math.ceil(count / columns)
    side = min(area.w / columns, area.h / rows)
    return -side * (1.0 if count % columns == 0 else 0.93)


def look_of(ctx: Context, live: float, ground: Color) -> Look:
    """Return how a set is drawn on a ground: an outline in the palette's deepest colour, its tones light enough to carry it."""
    palette = ctx.palette
    style = ctx.plan.picture_style
    deep = min((palette.ink, palette.main, palette.ground, palette.second), key=lambda c: oklch(c).l)
    line = deep if oklch(deep).l < 0.45 else to_hex(from_oklch(0.27, min(0.08, oklch(deep).c), oklch(deep).h))
    paper = mix("#ffffff", palette.ground, 0.12) if not is_dark(palette.ground) else "#ffffff"
    if style in ("line-art", "pencil", "ink"):
        return Look(line, WEIGHT * live, paper, (paper, paper, paper))
    named = ctx.plan.palette.dominant
    pool = list(dict.fromkeys((*named, palette.main, palette.accent, palette.second)))
    tones = [_bright(color) for color in pool if oklch(color).c > 0.03][:3]
    while len(tones) < 3:
        tones.append(_bright(mix(tones[0] if tones else line, paper, 0.3 * (len(tones) + 1))))
    grey = mix(line, paper, 0.74)
    return Look(None if style == "flat" else line, WEIGHT * live, paper, (*tones, grey))


def _bright(color: Color) -> Color:
    """Return a colour light enough to carry a dark line."""
    value = oklch(color)
    return color if value.l >= 0.68 else to_hex(from_oklch(0.72, min(0.15, max(0.07, value.c)), value.h))


def _faces(ctx: Context) -> tuple[Color, ...]:
    """Return the grounds of badges: tints of the palette that stand off its ground."""
    palette = ctx.palette
    tints = [
        mix(palette.ground, c, 0.38 if is_dark(palette.ground) else 0.28)
        for c in (palette.main, palette.accent, palette.second)
    ]
    return tuple(c for c in tints if contrast(c, palette.ground) > _SEEN) or (mix(palette.ground, palette.ink, 0.16),)


_SEEN = 1.22
"""Least contrast of a badge's face with the sheet."""

_OUTLINED: Suits = lambda ctx: 1.2  # noqa: E731
_BADGED: Suits = lambda ctx: 0.0 if _clear(ctx) else 0.5  # noqa: E731
ICON_SETS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("icons-outlined", outlined, _OUTLINED),
    ("icons-badged", badged, _BADGED),
)
