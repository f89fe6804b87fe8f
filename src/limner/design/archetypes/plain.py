"""The picture as such: a scene over the whole canvas, its strings on their carriers, the others set where they are asked for."""

from __future__ import annotations

from limner.design.archetypes.page import Entry, Page, Placed
from limner.design.archetypes.pictures import whole
from limner.design.context import Context, Sheet
from limner.design.scripts import width_of
from limner.document.color import Color, contrast
from limner.document.fills import Outline
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.plan import Copy

_ROWS = {"top": 0, "top-left": 0, "top-right": 0, "upper-third": 0, "center": 1, "left": 1, "right": 1,
         "bottom": 2, "bottom-left": 2, "bottom-right": 2, "lower-third": 2}  # fmt: skip
_COLUMNS = {"top-left": 0, "left": 0, "bottom-left": 0, "top-right": 2, "right": 2, "bottom-right": 2}


def picture(ctx: Context) -> Sheet:
    """A full picture. Strings without a carrier are set over it, each in the part of the canvas the brief asks for."""
    transparent = ctx.plan.canvas.transparent or ctx.request.background == "transparent"
    page = Page(ctx)
    c, m = ctx.canvas, page.m
    loose = [item for item in ctx.plan.copy_ if not item.carrier or item.carrier == "balloon"]
    zones = _zones(ctx, loose)
    clear = tuple(_area(ctx, key, len(items)) for key, items in zones.items())
    whole(page, c, clear=clear)
    light = _edge(ctx)
    for (row, column), items in zones.items():
        area = _area(ctx, (row, column), len(items))
        align = ("left", "center", "right")[column]
        entries = [_entry(ctx, item, len(loose), light) for item in items]
        before = len(page.layers)
        if len(items) >= 4 and column == 1:
            wall(page, entries, area, light, ("top", "middle", "bottom")[row])
        else:
            page.stack(
                entries, area.inset(m * 0.15, 0), ground=light, align=align, valign=("top", "middle", "bottom")[row]
            )
        page.layers[before:] = [
            _outlined(layer, light) if isinstance(layer, TextLayer) else layer for layer in page.layers[before:]
        ]
    if transparent:
        page.background = None
    return page.sheet("picture")


def wall(page: Page, entries: list[Entry], box: Box, ground: Color, valign: str) -> None:
    """Set many short strings as a block of words: rows that each fill the measure, so sizes vary like a wood-type bill."""
    widths = [max(0.6, page.measured(entry, 100.0, 1e6).advance.w / 100) for entry in entries]
    heights = [page.measured(entry, 100.0, 1e6).advance.h / 100 for entry in entries]
    gap = 0.32
    best: tuple[float, list[tuple[list[int], float]]] = (0.0, [])
    for count in range(1, len(entries) + 1):
        rows = _rows(widths, count)
        sized = [
            (row, min(box.w / (sum(widths[i] for i in row) + gap * (len(row) - 1)) * 0.985, 0.2 * box.w))
            for row in rows
        ]
        total = sum(size * max(heights[i] for i in row) for row, size in sized)
        k = min(1.0, box.h / total)
        filled = sum(size * k for _, size in sized) / len(sized)
        if filled > best[0]:
            best = (filled, [(row, size * k) for row, size in sized])
    total = sum(size * max(heights[i] for i in row) for row, size in best[1])
    y = box.y + {"top": 0.0, "middle": (box.h - total) / 2, "bottom": box.h - total}[valign]
    for row, size in best[1]:
        height = size * max(heights[i] for i in row)
        x = box.cx - (sum(widths[i] for i in row) + gap * (len(row) - 1)) * size / 2
        for i in row:
            slot = Box(x, y, widths[i] * size, height)
            page.put(Placed(entries[i], size, (), height, slot.w), slot, ground, "center")
            x += slot.w + gap * size
        y += height


def _rows(widths: list[float], count: int) -> list[list[int]]:
    """Deal strings in order into so many rows of about equal width."""
    target = sum(widths) / count
    rows: list[list[int]] = [[]]
    run = 0.0
    for i, width in enumerate(widths):
        left = len(widths) - i
        if rows[-1] and len(rows) < count and (run + width / 2 > target or left <= count - len(rows)):
            rows.append([])
            run = 0.0
        rows[-1].append(i)
        run += width
    return rows


def _zones(ctx: Context, items: list[Copy]) -> dict[tuple[int, int], list[Copy]]:
    """Sort strings into a three by three of zones: where the brief says, else title and first lines above, the rest below."""
    zones: dict[tuple[int, int], list[Copy]] = {}
    free = [item for item in items if item.place is None]
    for i, item in enumerate(items):
        if item.place is not None:
            key = (_ROWS[item.place], _COLUMNS.get(item.place, 1))
        elif len(free) > 5:
            order = free.index(item)
            key = (0 if order < (len(free) + 1) // 2 else 2, 1)
        else:
            key = (0, 1) if item.role in ("title", "brand", "sign") or i == 0 else (2, 1)
        zones.setdefault(key, []).append(item)
    return dict(sorted(zones.items()))


def _area(ctx: Context, key: tuple[int, int], count: int) -> Box:
    row, column = key
    live = ctx.canvas.inset(ctx.grid.margin)
    rows = (0.3, 0.34, 0.3)
    y = live.y + (0.0, 0.33, 0.7)[row] * live.h
    third = live.w * 0.38
    if column == 1:
        return Box(
            live.x + (0 if row != 1 else live.w * 0.14), y, live.w * (1.0 if row != 1 else 0.72), rows[row] * live.h
        )
    return Box(live.x if column == 0 else live.right - third, y, third, rows[row] * live.h)


def _entry(ctx: Context, item: Copy, count: int, ground: Color) -> Entry:
    lead = item.role in ("title", "brand", "sign") or count == 1
    size = 14.0 if lead else (9.0 if count <= 4 else 7.0) if width_of(item.text) < 18 else 4.2
    if count > 6:
        size = min(size, 5.4)
    if item.style.size == "huge":
        size *= 1.5
    if item.style.size == "small":
        size *= 0.6
    heavy = ctx.type.weight >= 700 or ctx.type.partner == "heavy"
    kind = "text" if size <= 5 else "display" if heavy else "accent"
    return Entry(item, kind, size, 1.0, ctx.palette.ink, 1.0, 2, weight=800 if size > 5 else 700)


def _edge(ctx: Context) -> Color:
    return "#12141a" if contrast(ctx.palette.ink, "#12141a") > contrast(ctx.palette.ink, "#ffffff") else "#ffffff"


def _outlined(layer: TextLayer, ground: Color) -> TextLayer:
    """Give letters on a picture an edge of the opposite tone, so that they read on whatever lies behind."""
    block = layer.block
    if any(isinstance(effect, Outline) for effect in block.letter_effects):
        return layer
    fill = block.style.fill
    color = fill.color if fill.kind == "solid" else fill.stops[0].color
    edge = "#12141a" if contrast(color, "#12141a") > contrast(color, "#ffffff") else "#ffffff"
    effects = (Outline(width=max(1.0, 0.055 * block.style.size), color=edge), *block.letter_effects)
    return layer.model_copy(update={"block": block.model_copy(update={"letter_effects": effects})})
