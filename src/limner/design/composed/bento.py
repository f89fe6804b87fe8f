"""Bento grids: tiles of unequal size that fill the sheet edge to edge, each with one thing to say, one of them the title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from limner.design.composed.figures import charted
from limner.design.composed.kit import Kit, rows_of
from limner.design.composed.outline import Part, is_figure
from limner.design.composed.slides import most_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Node, Panel, Row, Spacer, Stack
from limner.design.structured.board import Board
from limner.design.structured.numbers import leading_figure
from limner.design.structured.pictures import draw_emblem, emblem_of, has_motif
from limner.design.structured.voices import FIGURE, HEADING, LABEL, STRONG
from limner.document.color import Color, mix
from limner.document.geometry import Box


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile: what it says, how much room it asks for, and what kind it is (title, picture, figure, part, callout, button)."""

    kind: str
    weight: float
    part: Part | None = None


def tiles_of(kit: Kit) -> list[Tile]:
    """Return the tiles of a sheet, the title first, its picture next, then the parts in their order."""
    out = kit.outline
    tiles: list[Tile] = []
    each = [
        Tile("part" if not _figured(part) else "figure", 1.0 + min(1.6, part.size / 110), part) for part in out.parts
    ]
    usual = sum(tile.weight for tile in each) / len(each) if each else 1.0
    if out.title is not None or out.under:
        tiles.append(Tile("title", 1.7 * usual))
    if has_motif(kit.ctx) or emblem_of(kit.ctx):
        tiles.append(Tile("picture", 1.9 * usual))
    if kit.data is not None:
        tiles.append(Tile("chart", 2.1 * usual))
    tiles += each
    tiles += [Tile("callout", 1.1 * usual, Part(copy)) for copy in out.callouts]
    tiles += [Tile("button", 0.7 * usual, Part(copy)) for copy in out.buttons]
    return tiles


def _figured(part: Part) -> bool:
    first = part.heading or (part.items[0] if part.items else None)
    return first is not None and (is_figure(first.text) or any(is_figure(item.text) for item in part.items))


def split(tiles: Sequence[Tile], box: Box, gap: float) -> list[tuple[tuple[int, ...], float]]:
    """Return how tiles are cut into rows: the indices of each row and its share of the height.

    Rows are filled in order so that each has about the same share of the weight as of tiles that look well at its height.
    """
    count = len(tiles)
    best: tuple[float, list[int]] = (1e9, [count])
    total = sum(tile.weight for tile in tiles)
    for cuts in _cuts(count):
        cost, at = 0.0, 0
        for size in cuts:
            row = tiles[at : at + size]
            weight = sum(tile.weight for tile in row)
            height = box.h * weight / total
            for tile in row:
                shape = box.w * tile.weight / weight / height
                cost += max(0.0, 0.8 / shape - 1, shape / 2.3 - 1) ** 1.3
            at += size
        cost += 0.25 * (len(set(cuts)) == 1 and len(cuts) > 1)
        if cost < best[0]:
            best = (cost, list(cuts))
    rows, at = [], 0
    for size in best[1]:
        rows.append((tuple(range(at, at + size)), sum(tile.weight for tile in tiles[at : at + size]) / total))
        at += size
    return rows


def _cuts(count: int, most: int = 4) -> list[tuple[int, ...]]:
    if count == 0:
        return [()]
    found = []
    for first in range(1, min(most, count) + 1):
        found += [(first, *rest) for rest in _cuts(count - first, most)] if count <= 14 else []
    if not found:
        size = 3 if count <= 18 else 4
        full, rest = divmod(count, size)
        found = [(*((rest,) if rest else ()), *((size,) * full))]
    return found


def mosaic(ctx: Context) -> Sheet:
    """Rows of tiles of unequal width; in tall rows two small tiles stand one above the other beside a large one."""
    kit = Kit(ctx, body=2.6, charted=charted(ctx))
    kit.page.rect(ctx.canvas, kit.s.ground, stem="ground", role="background")
    gap = 1.8 * kit.u if kit.look.card != "open" else 0.9 * kit.u
    box = ctx.canvas.inset(3.2 * kit.u)
    tiles = tiles_of(kit)
    foot = kit.foot()
    rows: list[Node] = []
    for indices, share in split(tiles, box, gap):
        cells = [replace(_tile(kit, tiles[i], i), grow=tiles[i].weight) for i in indices]
        rows.append(Row(tuple(cells), gap, grow=share * 10, min_h=0.4 * share * box.h))
    tree = Stack(rows_of(Stack(tuple(rows), gap, grow=1.0), foot), kit.gap("line"))
    kit.compose(tree, box, most=min(2.2, most_of(ctx)))
    return kit.sheet("bento-mosaic")


def pinwheel(ctx: Context) -> Sheet:
    """One large tile (the picture, else the title) with the others around it in two bands, the small ones stacked in pairs."""
    kit = Kit(ctx, body=2.6, charted=charted(ctx))
    kit.page.rect(ctx.canvas, kit.s.ground, stem="ground", role="background")
    gap = 1.8 * kit.u if kit.look.card != "open" else 0.9 * kit.u
    box = ctx.canvas.inset(3.2 * kit.u)
    tiles = tiles_of(kit)
    cells = [_tile(kit, tile, i) for i, tile in enumerate(tiles)]
    hero = next((i for i, tile in enumerate(tiles) if tile.kind == "picture"), 0)
    rest = [i for i in range(len(tiles)) if i != hero]
    wide = ctx.ratio > 1.15
    near = rest[: max(1, min(4, len(rest) // 2))]
    far = rest[len(near) :]
    side = Stack(tuple(replace(cells[i], grow=tiles[i].weight) for i in near), gap, grow=1.0)
    top = Row((side, replace(cells[hero], grow=1.25)), gap, grow=1.0)
    bands: list[Node] = [top]
    per = 4 if wide else 2 if ctx.ratio < 0.7 else 3
    lines = [far[k : k + per] for k in range(0, len(far), per)]
    bands += [Row(tuple(replace(cells[i], grow=tiles[i].weight ** 0.6) for i in line), gap, grow=0.5) for line in lines]
    tree = Stack(rows_of(Stack(tuple(bands), gap, grow=1.0), kit.foot()), kit.gap("line"))
    kit.compose(tree, box, most=min(2.2, most_of(ctx)))
    return kit.sheet("bento-pinwheel")


def _tile(kit: Kit, tile: Tile, i: int) -> Panel:
    """Return a tile: strong, dark and soft grounds in turn, so that neighbours differ."""
    on = _ground(kit, tile, i)
    radius = (
        max(kit.corner, 1.4 * kit.u)
        if kit.look.card in ("tint", "fill", "outline", "open") and kit.look.corner
        else kit.corner
    )
    made = kit.card(_content(kit, tile, i, on), i, fill=on, pad=kit.gap("part") * 1.15)
    made = replace(made, radius=radius)
    if tile.kind == "picture":
        made = replace(made, pad=kit.gap("line"))
    return made


def _ground(kit: Kit, tile: Tile, i: int) -> Color:
    s, look = kit.s, kit.look
    if tile.kind in ("title", "button"):
        return kit.page.bearing(s.strong, 7.0)
    if tile.kind == "picture":
        return s.soft
    if tile.kind == "chart":
        return s.card
    if tile.kind == "callout":
        return kit.page.bearing(s.hues[1], 7.0)
    turn: tuple[Color, ...] = (
        s.card,
        mix(s.ground, s.strong, 0.24),
        s.card,
        mix(s.ground, s.hues[1 % len(s.hues)], 0.22),
        s.soft,
    )
    if look.hues == "many":
        turn = tuple(mix(s.ground, kit.hue(k), 0.3 if not s.dark else 0.28) for k in range(3)) + (s.card,)
    found = turn[i % len(turn)]
    if look.card in ("outline", "double", "rules"):
        return s.card
    return found


def _content(kit: Kit, tile: Tile, i: int, on: Color) -> Node:
    if tile.kind == "title":
        ink = kit.page.ink(on)
        head = kit.title(step=4.4, lines=4, color=ink)
        return Stack(rows_of(Spacer(grow=1.0), head), 0.0) if head is not None else Spacer()
    if tile.kind == "picture":
        return Figure(draw=_emblem, grow=1.0)
    if tile.kind == "chart":
        return kit.chart(on=on, grow=1.0) or Spacer(grow=1.0)
    part = tile.part or Part(None)
    if tile.kind in ("callout", "button") and part.heading is not None:
        alone = kit.text(
            part.heading, 1.4 if tile.kind == "callout" else 0.8, HEADING, group=tile.kind, valign="middle"
        )
        return Stack((alone,), justify="center")
    if tile.kind == "figure":
        return _figure(kit, part, i, on)
    icon = kit.icon_for(part)
    rows: list[Node] = [kit.icon(icon, 4.4 * kit.scale.body, across="start")] if icon else []
    words: list[Node] = []
    if part.heading is not None:
        found = leading_figure(part.heading.text) if not part.items else None
        lone = found is not None or not part.items and not part.parts
        words.append(
            kit.statement(part.heading, i, on=on)
            if found is not None
            else kit.text(part.heading, 1.5, STRONG, group="statements")
            if lone
            else kit.text(part.heading, 1.2, HEADING, group="heads", floor=1.15)
        )
    if part.items:
        words.append(kit.items(part.items, i=i, on=on))
    words += [kit.subpart(inner, i, k, on) for k, inner in enumerate(part.parts)]
    return Stack((*rows, Spacer(grow=1.0), Stack(tuple(words), kit.gap("tight"))), kit.gap("line"))


def _figure(kit: Kit, part: Part, i: int, on: Color) -> Node:
    """Return a figure's tile: the label small above, the figure as large as it goes at the foot."""
    copies = part.copies
    figure = next(copy for copy in copies if is_figure(copy.text))
    others = [
        kit.text(c, 0, STRONG if k == 0 else LABEL, group="labels")
        for k, c in enumerate(c for c in copies if c is not figure)
    ]
    big = kit.text(figure, 5.4, FIGURE, lines=1, color=kit.hue(i), group="figures")
    rows = (big, Spacer(grow=1.0), *others) if copies[0] is figure and others else (*others, Spacer(grow=1.0), big)
    return Stack(rows, kit.gap("tight"))


def _emblem(board: Board, box: Box) -> None:
    draw_emblem(board, box, salt=29)


BENTOS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("bento-mosaic", mosaic, lambda ctx: 1.2),
    ("bento-pinwheel", pinwheel, lambda ctx: 1.0),
)
