"""Brand sheets: the mark, its reverse, colours with their values, letters, pattern, where it is used; only what is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.parts import art
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament.primitives import circle, rect
from limner.design.printed.dies import rounded
from limner.design.printed.kit import Part, clipped, ink_on, line_entry, line_on, second_color, split, strong
from limner.design.printed.taste import entries
from limner.design.printed.weave import weave
from limner.design.structured.voices import LABEL, SMALL, TITLE, Voice
from limner.document.color import Color, mix
from limner.document.fills import Shadow
from limner.document.geometry import Box, Point
from limner.document.layers import Mask, PathShape
from limner.document.plan import Copy
from limner.document.text import Fit

_GLYPHS = {
    "Hans": "永字",
    "Hant": "永字",
    "Jpan": "あア永",
    "Kore": "가한",
    "Deva": "अक",
    "Beng": "অক",
    "Arab": "أبج",
    "Cyrl": "Аа",
    "Grek": "Αα",
}
Tile = Callable[[Page, Box, Color], None]


@dataclass(frozen=True, slots=True)
class Parts:
    """The strings of a sheet: the brand, its line, whatever else is said."""

    brand: Copy | None
    line: Copy | None
    texts: tuple[Copy, ...]


def parts_of(ctx: Context) -> Parts:
    """Return the strings of a brand sheet by the part they play."""
    items = list(ctx.copies())
    brand = next((c for c in items if c.role == "brand"), None) or next(
        (c for c in items if c.role == "title"), items[0] if items else None
    )
    rest = [c for c in items if c is not brand]
    line = next((c for c in rest if c.role in ("subtitle", "quote")), None)
    return Parts(brand, line, tuple(c for c in rest if c is not line))


def _colors(ctx: Context) -> list[Color]:
    p = ctx.palette
    out: list[Color] = []
    for color in (p.main, p.second, p.accent, p.ink, p.ground):
        if color[:7].lower() not in (one.lower() for one in out):
            out.append(color[:7])
    return out


def _logo(parts: Parts, *, color: Color | None = None, mark: bool = True) -> Tile:
    """Return the tile with the mark over the brand's name."""

    def tile(page: Page, box: Box, ground: Color) -> None:
        u = page.u
        inner = box.inset(0.12 * box.w, 0.14 * box.h)
        if mark:
            top, inner = split(inner, 0.46, across=False)
            art(page, Box(top.x, top.y, top.w, top.h - 2 * u), ground)
        if parts.brand:
            page.stack(
                [Entry(parts.brand, "display", 0.0, 0.0, color, 1.0, 2)],
                inner,
                ground=ground,
                align="center",
                valign="middle",
            )

    return tile


def _reverse(page: Page, box: Box, ground: Color) -> None:
    side = 0.62 * min(box.w, box.h)
    art(page, Box(box.cx - side / 2, box.cy - side / 2, side, side), ground)


def _pattern(page: Page, box: Box, ground: Color) -> None:
    weave(page, box, ground, strength=0.9, scale=1.3)


def _chips(page: Page, box: Box, ground: Color) -> None:
    """Show the palette in parts by weight, each with its value."""
    colors = _colors(page.ctx)
    weights = [3.0, 1.8, 1.5, 1.2, 1.5][: len(colors)]
    least = min(weights) / sum(weights)
    tall = box.h > 1.1 * box.w or least * box.w < 6.5 * page.least
    at = box.y if tall else box.x
    for color, weight in zip(colors, weights, strict=True):
        share = weight / sum(weights)
        chip = Box(box.x, at, box.w, box.h * share) if tall else Box(at, box.y, box.w * share, box.h)
        at += box.h * share if tall else box.w * share
        page.rect(chip, color, stem="chip", role="chip")
        pad = min(0.08 * chip.w, 3 * page.u)
        _furniture(
            page,
            color.upper(),
            Box(chip.x + pad, chip.y, chip.w - 2 * pad, chip.h - 0.8 * pad),
            LABEL,
            5.0,
            color,
            valign="bottom",
        )


def _furniture(
    page: Page,
    text: str,
    box: Box,
    voice: Voice,
    most: float,
    ground: Color,
    *,
    valign: str,
    color: Color | None = None,
) -> None:
    """Set a string of the sheet's own (a colour's value, a face's name) in one line, as large as ``most`` units and its box allow."""
    size = page.fits(text, voice, most * page.u, (box.w, box.h), 1)
    fit = Fit(mode="shrink", min_size=1.0, max_size=size, max_lines=1)
    page.text(text, box, voice, size, on=ground, color=color, valign=valign, fit=fit, role="furniture")


def _type(page: Page, box: Box, ground: Color) -> None:
    """Show the letters: a pair large, the faces' names beneath."""
    ctx = page.ctx
    first = next((c.text for c in ctx.copies()), "")
    script = ctx.script(first) if first else ctx.plan.script
    inner = box.inset(0.1 * box.w, 0.1 * box.h)
    names = list(dict.fromkeys((ctx.type.display(script).families[0], ctx.type.text(script, 400).families[0])))
    high = min(0.16 * inner.h, 8 * page.u)
    head = Box(inner.x, inner.y, inner.w, inner.h - high * len(names) - 0.04 * inner.h)
    _furniture(page, _GLYPHS.get(script, "Aa"), head, TITLE, 90.0, ground, valign="middle", color=ctx.palette.main)
    for k, name in enumerate(names):
        row = Box(inner.x, inner.bottom - high * (len(names) - k), inner.w, high)
        _furniture(page, name, row, SMALL, 5.6, ground, valign="bottom")


def _line(parts: Parts, color: Color | None = None) -> Tile:
    """Return the tile with the brand's line and what else is said of it."""

    def tile(page: Page, box: Box, ground: Color) -> None:
        inner = box.inset(0.1 * box.w, 0.12 * box.h)
        items = [Entry(parts.line, "display", 0.0, 0.0, color, 0.7 if parts.texts else 0.9, 4)] if parts.line else []
        items += [line_entry(c, 3.6, 2.2, color=color) for c in parts.texts]
        page.stack(items, inner, ground=ground, align=page.ctx.start, valign="middle")

    return tile


def _use(page: Page, box: Box, ground: Color) -> None:
    """Show the mark in use: a card before a larger one, as they lie on a desk."""
    ctx = page.ctx
    p = ctx.palette
    field = strong(ctx, ground)
    w = 0.56 * min(box.w, 1.5 * box.h)
    h = w / 1.7
    soft = (Shadow(dy=0.012 * w, blur=0.05 * w, color="#00000040"),)
    back = Box(box.cx - 0.66 * w, box.cy - 0.78 * h, w, h)
    front = Box(box.cx - 0.34 * w, box.cy - 0.22 * h, w, h)
    for card, color in ((back, field), (front, p.ground if p.ground != ground else mix(p.ground, "#ffffff", 0.6))):
        page.rect(card, color, radius=0.02 * w, stem="card", effects=soft)
        if card is back:
            weave(page, card, color, strength=0.5, scale=1.2)
        else:
            side = 0.5 * h
            art(page, Box(card.cx - side / 2, card.cy - side / 2, side, side), color)


def _bag(page: Page, box: Box, ground: Color) -> None:
    """Show the mark on a carrier bag."""
    color = strong(page.ctx, ground)
    h = 0.74 * min(box.h, 1.3 * box.w)
    w = 0.74 * h
    body = Box(box.cx - w / 2, box.cy - 0.36 * h, w, 0.84 * h)
    handle = f"M{body.x + 0.28 * w} {body.y}v{-0.1 * h}a{0.22 * w} {0.16 * h} 0 0 1 {0.44 * w} 0v{0.1 * h}"
    page.lines(handle, mix(color, "#000000", 0.3), 0.03 * w, stem="handle")
    page.rect(body, color, stem="bag")
    page.solid(
        f"M{body.right} {body.y}l{0.12 * w} {0.06 * h}v{0.72 * h}l{-0.12 * w} {0.06 * h}Z",
        mix(color, "#000000", 0.25),
        stem="side",
    )
    side = 0.56 * w
    art(page, Box(body.cx - side / 2, body.cy - side / 2, side, side), color)


def _lay(page: Page, cells: list[tuple[Box, Color, Tile]], *, gap: float, radius: float) -> None:
    """Draw tiles in their cells, each a part of the page with its own ground."""
    for cell, color, tile in cells:
        box = cell.inset(gap / 2)
        page.rect(box, color, radius=radius, stem="tile")
        since = len(page.layers)
        tile(Part(page, box), box, color)
        if radius and tile in (_pattern, _chips):
            outline = rounded(box, radius)
            page.layers[since:] = [
                layer
                if layer.kind == "text"
                else layer.model_copy(update={"mask": Mask(shape=PathShape(d=outline), box=box)})
                for layer in page.layers[since:]
            ]


def _cells(area: Box, rows: list[tuple[float, list[float]]], *, rtl: bool) -> list[Box]:
    """Return the boxes of a mosaic: rows by height, each cut by widths; mirrored for scripts from the right."""
    out = []
    y = area.y
    total = sum(h for h, _ in rows)
    for h, widths in rows:
        x = area.x
        for w in widths:
            box = Box(x, y, area.w * w / sum(widths), area.h * h / total)
            x += box.w
            out.append(box if not rtl else Box(2 * area.cx - box.right, box.y, box.w, box.h))
        y += area.h * h / total
    return out


def _tiles(ctx: Context, parts: Parts) -> list[tuple[Color, Tile]]:
    """Return the tiles in the order of their weight, with their grounds."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    other = second_color(ctx, p.ground, field)
    pale = mix(p.ground, field, 0.14)
    out: list[tuple[Color, Tile]] = [
        (p.ground, _logo(parts)),
        (field, _reverse),
        (p.ground, _chips),
        (pale, _type),
        (other, _pattern),
        (pale, _use),
    ]
    if parts.line or parts.texts:
        out.insert(3, (field, _line(parts, ink_on(Page(ctx), field))))
    else:
        out.append((other, _bag))
    return out


def _mosaic(ctx: Context) -> list[tuple[float, list[float]]]:
    if ctx.ratio >= 1.15:
        return [(1.1, [2.2, 1.1, 1.3]), (1.0, [1.2, 1.0, 1.1, 1.3])]
    if ctx.ratio >= 0.75:
        return [(1.2, [1.7, 1.0]), (1.0, [1.0, 1.3]), (1.0, [1.0, 1.0, 1.0])]
    return [(1.2, [1.0]), (0.9, [1.0, 1.3]), (0.9, [1.3, 1.0]), (0.9, [1.0, 1.0])]


def bento(ctx: Context) -> Sheet:
    """Tiles with round corners and even gaps."""
    p = ctx.palette
    ground = mix(p.ground, p.ink, 0.07)
    page = Page(ctx, ground)
    u = page.u
    page.rect(ctx.canvas, ground, stem="ground", role="background")
    area = ctx.canvas.inset(3.2 * u)
    boxes = _cells(area, _mosaic(ctx), rtl=ctx.rtl)
    tiles = _tiles(ctx, parts_of(ctx))
    cells = [(box, color, tile) for box, (color, tile) in zip(boxes, tiles, strict=True)]
    _lay(page, cells, gap=2.0 * u, radius=(1.6 + 0.8 * ctx.style.corner) * u)
    return page.sheet("brand-bento")


def grid(ctx: Context) -> Sheet:
    """Tiles without gaps, edge to edge, like a sheet of specimens."""
    page = Page(ctx)
    boxes = _cells(ctx.canvas, _mosaic(ctx), rtl=ctx.rtl)
    tiles = _tiles(ctx, parts_of(ctx))
    _lay(page, [(box, color, tile) for box, (color, tile) in zip(boxes, tiles, strict=True)], gap=0.0, radius=0.0)
    return page.sheet("brand-grid")


def folio(ctx: Context) -> Sheet:
    """Editorial: the mark alone on a broad column of paper, everything else in a narrow one beside it, hairlines between."""
    p = ctx.palette
    page = Page(ctx)
    u, c = page.u, ctx.canvas
    page.rect(c, p.ground, stem="ground", role="background")
    parts = parts_of(ctx)
    wide = ctx.ratio >= 1.0
    first, rest = split(c, 0.56 if wide else 0.46, end=ctx.rtl and wide, across=wide)
    _logo(parts)(Part(page, first), first.inset(0.06 * first.w, 0.1 * first.h), p.ground)
    line = line_on(page, p.ground, 0.5)
    if wide:
        x = rest.x if not ctx.rtl else rest.right
        page.line(Point(x, c.y + 6 * u), Point(x, c.bottom - 6 * u), 0.2 * u, line)
    field = strong(ctx, p.ground)
    rows: list[tuple[float, Color, Tile]] = [(1.0, p.ground, _chips), (1.0, p.ground, _type), (1.0, field, _pattern)]
    if parts.line or parts.texts:
        rows.insert(0, (0.9, p.ground, _line(parts)))
    inner = rest.inset(6 * u)
    y = inner.y
    for share, color, tile in rows:
        h = (inner.h - 4 * u * (len(rows) - 1)) * share / sum(r[0] for r in rows)
        box = Box(inner.x, y, inner.w, h)
        if color != p.ground:
            page.rect(box, color, stem="tile")
        tile(Part(page, box), box, color)
        y += h + 4 * u
        if y < inner.bottom:
            page.line(Point(inner.x, y - 2 * u), Point(inner.right, y - 2 * u), 0.16 * u, line)
    return page.sheet("brand-folio")


def bands(ctx: Context) -> Sheet:
    """Bands of the brand's colours across the sheet: name, pattern, palette, letters, use; heights by weight."""
    p = ctx.palette
    page = Page(ctx)
    c = ctx.canvas
    parts = parts_of(ctx)
    field = strong(ctx, p.ground)
    other = second_color(ctx, p.ground, field)
    across = ctx.ratio > 1.9
    top, rest = split(c, 0.46, across=across, end=across and ctx.rtl)
    page.rect(top, field, stem="band")
    ink = ink_on(page, field)
    level = top.w > 1.3 * top.h
    mark, name = split(top.inset(0.05 * min(top.w, top.h)), 0.34, across=level, end=not ctx.rtl and level)
    r = 0.42 * min(mark.w, mark.h)
    page.solid(circle(mark.cx, mark.cy, r), p.ground, stem="disc")
    art(page, Box(mark.cx - 0.62 * r, mark.cy - 0.62 * r, 1.24 * r, 1.24 * r), p.ground)
    _logo(parts, color=ink, mark=False)(Part(page, name), name, field)
    strip, rest = split(rest, 0.18, across=False)
    page.rect(strip, other, stem="band")
    weave(page, strip, other, strength=0.95)
    clipped(page, rect(rest), rest, p.ground, stem="band")
    tiles: list[Tile] = [_chips, _type, _use]
    if parts.line or parts.texts:
        tiles.insert(1, _line(parts))
    columns = rest.w > 0.8 * rest.h * len(tiles) / 2
    rows = [(1.0, [1.0] * len(tiles))] if columns else [(1.0, [1.0, 1.0])] * ((len(tiles) + 1) // 2)
    for tile, box in zip(tiles, _cells(rest, rows, rtl=ctx.rtl), strict=False):
        tile(Part(page, box), box if tile is _chips else box.inset(0.02 * box.w), p.ground)
    return page.sheet("brand-bands")


BRAND_SHEETS: tuple[tuple[str, Archetype, Suits], ...] = entries(
    ("brand-bento", bento),
    ("brand-grid", grid),
    ("brand-folio", folio),
    ("brand-bands", bands),
)
