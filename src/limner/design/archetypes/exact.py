"""Strings in the exact boxes a brief gives them; the picture and the other strings are composed around those."""

from __future__ import annotations

import math

from limner.design.archetypes.cast import has_motif, has_scene
from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.pictures import motif, whole
from limner.design.archetypes.plain import inks, outlined
from limner.design.context import Context, Sheet
from limner.design.scripts import width_of
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.plan import Copy, Region

_CELLS = 24
"""The canvas is looked over for room on a grid of so many cells each way."""
_FREE = frozenset(
    {"poster", "banner", "card", "cover", "thumbnail", "scene", "product", "packaging", "lettering", "sticker"}
)


def wants_exact(ctx: Context) -> bool:
    """Tell whether the brief gives exact boxes to strings, to all of them or on a medium that is freely composed."""
    items = ctx.copies()
    boxed = sum(item.region is not None for item in items)
    return boxed > 0 and (ctx.plan.medium in _FREE or 2 * boxed >= len(items))


def exact(ctx: Context) -> Sheet:
    """Every string with a box fills that box; the others stand in the largest room left, the picture keeps clear of all."""
    page = Page(ctx)
    items = ctx.copies()
    boxed = [(item, _box(ctx, item.region)) for item in items if item.region is not None]
    free = [item for item in items if item.region is None]
    taken = [box for _, box in boxed]
    scene = has_scene(ctx) or ctx.plan.medium in ("scene", "product", "packaging")
    shows = not scene and has_motif(ctx)
    room = _room(ctx.canvas, taken, page.m)
    rest = _share(room, len(free), shows) if free else None
    clear = (*taken, rest) if rest else tuple(taken)
    if scene:
        whole(page, ctx.canvas, clear=clear)
    elif shows:
        motif(page, _room(ctx.canvas, list(clear), page.m), anchor="center")
    ink, edge = inks(page) if scene else (None, ctx.palette.ground)
    before = len(page.layers)
    for item, box in boxed:
        size = _size(ctx, item, box)
        entry = Entry(item, "display" if size == 0 else "text", size, 1.0, ink, 1.0, 6)
        page.stack([entry], box, ground=edge, align=_align(ctx, box), valign="middle")
    if rest:
        entries = [Entry(item, "display" if not k and item.role == "title" else "text", 5.0, 1.2, ink, 0.5, 4)
                   for k, item in enumerate(free)]  # fmt: skip
        page.stack(entries, rest, ground=edge, align=_align(ctx, rest), valign="middle")
    if scene:
        page.layers[before:] = [outlined(one) if isinstance(one, TextLayer) else one for one in page.layers[before:]]
    return page.sheet("exact")


def _box(ctx: Context, region: Region) -> Box:
    """Return a region in canvas pixels; one that runs along an edge keeps a margin from it."""
    c, m = ctx.canvas, 0.5 * ctx.grid.margin
    x, y = c.x + region.x * c.w, c.y + region.y * c.h
    right, bottom = x + region.w * c.w, y + region.h * c.h
    x, right = max(x, c.x + m), min(right, c.right - m)
    y, bottom = max(y, c.y + m), min(bottom, c.bottom - m)
    return Box(x, y, max(1.0, right - x), max(1.0, bottom - y))


def _size(ctx: Context, item: Copy, box: Box) -> float:
    """Return 0 for a string that fills its box, else a size in units to shrink from: long strings are read as text."""
    width = width_of(item.text)
    if width <= 40:
        return 0.0
    return max(2.0, math.sqrt(box.w * box.h / max(1.0, width)) / ctx.unit)


def _align(ctx: Context, box: Box) -> str:
    """Return how lines stand in a box: to the side of the canvas it hugs, else centred."""
    middle = (box.cx - ctx.canvas.x) / ctx.canvas.w
    return "center" if abs(middle - 0.5) < 0.12 or box.w > 0.7 * ctx.canvas.w else "left" if middle < 0.5 else "right"


def _room(canvas: Box, taken: list[Box], margin: float) -> Box:
    """Return the largest rectangle of a canvas, within its margin, that no box reaches into."""
    live = canvas.inset(margin)
    w, h = live.w / _CELLS, live.h / _CELLS
    free = [
        [not any(_meet(box, Box(live.x + i * w, live.y + j * h, w, h)) for box in taken) for i in range(_CELLS)]
        for j in range(_CELLS)
    ]
    best, found = 0, (0, 0, 1, 1)
    heights = [0] * _CELLS
    for j in range(_CELLS):
        heights = [high + 1 if free[j][i] else 0 for i, high in enumerate(heights)]
        for i in range(_CELLS):
            low = _CELLS
            for k in range(i, _CELLS):
                low = min(low, heights[k])
                if low * (k - i + 1) > best:
                    best, found = low * (k - i + 1), (i, j - low + 1, k - i + 1, low)
    i, j, across, down = found
    return Box(live.x + i * w, live.y + j * h, across * w, down * h)


def _meet(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _share(room: Box, strings: int, shows: bool) -> Box:
    """Return the part of a room that its strings take: as much as they need, at its foot where a picture shares it."""
    height = min(room.h * (0.4 if shows else 0.7), room.h * (0.14 + 0.1 * strings))
    return Box(room.x, room.bottom - height, room.w, height)
