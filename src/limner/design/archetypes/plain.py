"""The picture as such: a scene over the whole canvas, its strings on their carriers, the others set where they are asked for."""

from __future__ import annotations

from collections.abc import Collection

from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.pictures import whole
from limner.design.context import Context, Sheet
from limner.design.palettes import is_dark
from limner.design.scripts import width_of
from limner.document.color import Color, contrast, mix
from limner.document.fills import Outline, tones
from limner.document.geometry import Box
from limner.document.layers import PictureLayer, TextLayer
from limner.document.plan import Copy

_ROWS = {"top": 0, "top-left": 0, "top-right": 0, "upper-third": 0, "center": 1, "left": 1, "right": 1,
         "bottom": 2, "bottom-left": 2, "bottom-right": 2, "lower-third": 2}  # fmt: skip
_CALM = frozenset({"studio", "plain", "gradient", "paper", "wall", "table", "none", "marble"})
_COLUMNS = {"top-left": 0, "left": 0, "bottom-left": 0, "top-right": 2, "right": 2, "bottom-right": 2}


def picture(ctx: Context) -> Sheet:
    """A full picture. Strings without a carrier are set over it, each in the part of the canvas the brief asks for."""
    transparent = ctx.plan.canvas.transparent or ctx.request.background == "transparent"
    page = Page(ctx)
    loose = [item for item in ctx.plan.copy_ if not item.carrier or item.carrier == "balloon"]
    zones = _zones(ctx, loose)
    areas = {key: _area(ctx, key, len(items), zones) for key, items in zones.items()}
    if transparent and ctx.plan.entities:
        whole(page, ctx.canvas.inset(0.04 * min(ctx.canvas.w, ctx.canvas.h)), alone=True)
    else:
        whole(page, ctx.canvas, clear=tuple(areas.values()))
    ink, edge = inks(page)
    for (row, column), items in zones.items():
        area = areas[(row, column)]
        align, valign = ("left", "center", "right")[column], ("top", "middle", "bottom")[row]
        entries = [_entry(ctx, item, len(loose), ink) for item in items]
        before = len(page.layers)
        if len(items) >= 3 and area.w > 0.5 * ctx.canvas.w:
            page.wall(entries, area, ground=edge, valign=valign)
        else:
            page.stack(entries, area, ground=edge, align=align, valign=valign)
        page.layers[before:] = [
            outlined(layer) if isinstance(layer, TextLayer) else layer for layer in page.layers[before:]
        ]
    if transparent:
        page.background = None
    return page.sheet("picture")


def inks(page: Page) -> tuple[Color, Color]:
    """Return letters' colour and their edge: light on dark over scenery, the palette's ink on a calm studio ground."""
    palette = page.ctx.palette
    scenes = [layer.scene for layer in page.layers if isinstance(layer, PictureLayer)]
    if scenes and scenes[-1].setting.place in _CALM and not is_dark(palette.ground):
        return palette.ink, "#ffffff"
    if is_dark(palette.ground):
        return palette.ink, mix(palette.ground, "#0c0e12", 0.5)
    return mix("#ffffff", palette.ground, 0.3), mix(palette.ink, "#0c0e12", 0.5)


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


def _area(ctx: Context, key: tuple[int, int], count: int, zones: Collection[tuple[int, int]]) -> Box:
    """Return the box of a zone: as high as its strings need; thirds where the row's middle and sides are both taken."""
    row, column = key
    live = ctx.canvas.inset(ctx.grid.margin)
    shared = {c for r, c in zones if r == row}
    crowded = 1 in shared and len(shared) > 1
    side = 0.31 if crowded else 0.46
    height = {1: 0.17, 2: 0.22}.get(count, 0.26) * live.h if row != 1 or count > 2 else 0.2 * live.h
    y = (live.y, live.cy - height / 2, live.bottom - height)[row]
    if column == 1:
        width = live.w * (0.36 if crowded else 0.8 if row == 1 else 1.0)
        return Box(live.cx - width / 2, y, width, height)
    return Box(live.x if column == 0 else live.right - side * live.w, y, side * live.w, height)


def _entry(ctx: Context, item: Copy, count: int, ink: Color) -> Entry:
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
    return Entry(item, kind, size, 1.0, ink, 1.0, 2, weight=800 if size > 5 else 700)


def outlined(layer: TextLayer) -> TextLayer:
    """Give letters on a picture an edge of the opposite tone, so that they read on whatever lies behind."""
    block = layer.block
    if any(isinstance(effect, Outline) for effect in block.letter_effects):
        return layer
    color = (*tones(block.style.fill), "#808080")[0]
    edge = "#12141a" if contrast(color, "#12141a") > contrast(color, "#ffffff") else "#ffffff"
    effects = (Outline(width=max(1.0, 0.045 * block.style.size), color=edge), *block.letter_effects)
    return layer.model_copy(update={"block": block.model_copy(update={"letter_effects": effects})})
