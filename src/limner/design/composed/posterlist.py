"""Posters and covers that list things: the title, a picture, then every thing named in a cell of its own with its drawing."""

from __future__ import annotations

import re
import statistics
from dataclasses import dataclass, replace

from limner.design.archetypes.cast import has_motif, has_scene
from limner.design.archetypes.pictures import motif, whole
from limner.design.composed.columns import ways
from limner.design.composed.kit import Kit, rows_of
from limner.design.composed.outline import Part
from limner.design.composed.slides import most_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Grid, Node, Option, Panel, Row, Stack
from limner.design.layout.tree import Across
from limner.design.structured.asks import listed
from limner.design.structured.board import Board
from limner.design.structured.pictures import draw_emblem, emblem_of, spots_in
from limner.design.structured.voices import HEADING, LABEL, STRONG, TEXT, TITLE
from limner.document.color import Color, mix
from limner.document.geometry import Box
from limner.document.plan import Copy

FEW, LEAST, MOST = 3, 4, 18
"""How many short strings in a row make a list: where each is told to be one of it, and where it is only seen; the most a poster holds."""
_LISTED = frozenset({"detail", "item", "label", "step"})
_SHORT = 30
_DATED = re.compile(r"\d|[一二三四五六七八九十]+[月日時时点點]")
_NAME = re.compile(
    r"(?:[A-ZÀ-ÞА-ЯЁ][\w'’.-]*|&|and|the|of|de|van|von)(?: (?:[A-ZÀ-ÞА-ЯЁ][\w'’.-]*|&|and|the|of|de|van|von))+$"
)


@dataclass(frozen=True, slots=True)
class Dealt:
    """A plan's strings by their place: the title, what leads on from it, the list, what stands at the foot."""

    title: Copy | None
    under: tuple[Copy, ...]
    items: tuple[Copy, ...]
    foot: tuple[Copy, ...]


def dealt(ctx: Context) -> Dealt | None:
    """Return a plan's strings dealt out, or None where no run of short strings makes a list."""
    copies = list(ctx.copies())
    runs: list[list[Copy]] = [[]]
    for copy in copies:
        # A subtitle right before a list, as short as its things, is the first of them.
        opens = copy.role == "subtitle" and not runs[-1]
        told = copy.role == "item" or (copy.role in _LISTED or opens) and not _dated(copy.text.lower())
        if told and _width(copy.text) <= _SHORT:
            runs[-1].append(copy)
        elif runs[-1]:
            runs.append([])
    items = max(runs, key=len)
    least = FEW if all(item.role == "item" for item in items) else LEAST
    if len(items) < least:
        return None
    if 2 * sum(_NAME.match(item.text) is not None for item in items) >= len(items):
        return None  # names of people and bands are a bill, set as one
    usual = statistics.median(_width(item.text) for item in items)
    while items and _width(items[-1].text) > 2.2 * usual + 2:
        items = items[:-1]
    while items and _width(items[0].text) > 1.8 * usual + 2:
        items = items[1:]
    if not least <= len(items) <= MOST or max(_width(item.text) for item in items) > 2.6 * usual + 6:
        return None
    rest = [copy for copy in copies if copy not in items]
    title = next((copy for copy in rest if copy.role in ("title", "brand")), None)
    rest = [copy for copy in rest if copy is not title]
    first = copies.index(items[0])
    under = tuple(copy for copy in rest if copies.index(copy) < first and copy.role in ("subtitle", "detail", "quote"))[
        :2
    ]
    return Dealt(title, under, tuple(items), tuple(copy for copy in rest if copy not in under))


def _dated(text: str) -> bool:
    """Tell whether a string in small letters says when something is: it has figures, or begins with a word like "every"."""
    return _DATED.search(text) is not None or text.startswith(listed("every"))


def _all_listed(ctx: Context) -> Dealt:
    """Return a plan's strings with all but the title as the list: what a sheet asked for by name makes of any brief."""
    copies = list(ctx.copies())
    title = next((copy for copy in copies if copy.role in ("title", "brand")), copies[0] if copies else None)
    return Dealt(title, (), tuple(copy for copy in copies if copy is not title), ())


def cells(ctx: Context) -> Sheet:
    """Title, picture, then a grid of cells; beside each other on a wide sheet."""
    kit = Kit(ctx, body=2.9)
    box = kit.ground()
    deal = dealt(ctx) or _all_listed(ctx)
    icons = _icons(kit, deal)
    picture = _picture(kit, kit.s.ground) if _shows(ctx) else None
    wide = ctx.ratio > 1.2
    options = []
    for columns, weight in ways(
        max(1, len(deal.items)), (ctx.ratio * 0.55 if wide else ctx.ratio) / 0.34, 5 if not wide else 4
    ):
        grid = Grid(
            tuple(_cell(kit, copy, icon, i) for i, (copy, icon) in enumerate(zip(deal.items, icons, strict=True))),
            (1.0,) * columns, kit.gap("tight") * 1.4, kit.gap("tight") * 1.4,
        )  # fmt: skip
        head, foot = _head(kit, deal), _foot(kit, deal)
        if wide and picture is not None:
            side = Stack(rows_of(head, grid, foot), kit.gap("group"), justify="center", grow=1.35)
            tree: Node = Row((side, replace(picture, h=box.h)), kit.gap("section"), align="stretch")
        else:
            tree = Stack(rows_of(head, picture, grid, foot), kit.gap("group"), justify="between")
        options.append(Option(tree, weight))
    kit.compose_best(options, box, most=most_of(ctx))
    return kit.sheet("list-cells")


def ledger(ctx: Context) -> Sheet:
    """A field of strong colour with title and picture; under it (beside it on a wide sheet) the things as lines with rules."""
    kit = Kit(ctx, body=3.0)
    deal = dealt(ctx) or _all_listed(ctx)
    kit.page.rect(ctx.canvas, kit.s.ground, stem="ground", role="background")
    fill = kit.page.bearing(kit.s.strong, 7.0)
    pad = 5.5 * kit.u
    icons = _icons(kit, deal)
    picture = _picture(kit, fill) if _shows(ctx) else None
    head = Stack(rows_of(_head(kit, deal, on=fill), picture), kit.gap("part"), justify="between")
    wide = ctx.ratio > 1.2
    field = Panel(head, pad, fill, on=fill, stem="field", grow=1.0)
    columns = 2 if len(deal.items) > 5 and not wide else 1
    grid = Grid(
        tuple(_line(kit, copy, icon) for copy, icon in zip(deal.items, icons, strict=True)),
        (1.0,) * columns, kit.gap("group"), kit.gap("tight"),
    )  # fmt: skip
    body = Panel(
        Stack(rows_of(grid, _foot(kit, deal)), kit.gap("part"), justify="center"),
        pad,
        None,
        on=kit.s.ground,
        grow=1.0 if wide else 0.0,
    )
    tree: Node = Row((field, body), align="stretch") if wide else Stack((field, body))
    kit.compose(tree, ctx.canvas, most=most_of(ctx))
    return kit.sheet("list-ledger")


def _head(kit: Kit, deal: Dealt, *, on: Color | None = None) -> Node | None:
    ink = kit.page.ink(on) if on else None
    align = "center" if kit.centred else "start"
    rows: list[Node] = []
    if deal.title is not None:
        tone = ink or kit.s.strong
        rows.append(kit.text(deal.title, 4.9, TITLE, lines=3, color=tone, align=align, floor=2.0, share=0.8))
    rows += [kit.text(copy, 1.2, TEXT, color=ink, align=align, floor=1.15, group="under") for copy in deal.under]
    return Stack(tuple(rows), kit.gap("tight")) if rows else None


def _foot(kit: Kit, deal: Dealt) -> Node | None:
    if not deal.foot:
        return None
    align: Across = "center" if kit.centred else "start"
    rows: list[Node] = []
    for copy in deal.foot:
        if copy.role == "button":
            fill = kit.page.bearing(kit.s.strong)
            words = kit.text(copy, 0.6, HEADING, align="center")
            rows.append(
                Panel(
                    words,
                    (kit.gap("tight"), kit.gap("part")),
                    fill,
                    radius=kit.corner,
                    on=fill,
                    stem="button",
                    across=align,
                )
            )
        else:
            loud = copy.role in ("date", "price", "badge")
            rows.append(
                kit.text(copy, 0.7 if loud else 0.1, STRONG if loud else TEXT, align=align, group=f"foot-{loud}")
            )
    return Stack(tuple(rows), kit.gap("hair"))


def _cell(kit: Kit, copy: Copy, icon: str, i: int) -> Node:
    words = kit.text(copy, 0.9, STRONG if icon else HEADING, align="center", group="cells", lines=2, floor=1.25)
    ground = mix(kit.s.ground, kit.hue(i), 0.16) if kit.look.hues == "many" else kit.s.card
    rows = rows_of(kit.icon(icon, 5.4 * kit.scale.body, across="center") if icon else None, words)
    pad = (kit.gap("line") * (0.9 if icon else 1.2), kit.gap("tight"))
    return Panel(
        Stack(rows, kit.gap("tight"), justify="center"), pad, ground, radius=kit.corner, on=ground, stem="card"
    )


def _line(kit: Kit, copy: Copy, icon: str) -> Node:
    size = kit.scale.size(1.4)
    mark: Node = (
        kit.icon(icon, 2.1 * size, across="center")
        if icon
        else kit.text("—", 1.4, LABEL, color=kit.s.strong, role="mark")
    )
    words = kit.text(copy, 1.4, STRONG, group="lines", grow=1.0, valign="middle", floor=1.25)
    return Row((mark, words), kit.gap("line"), align="center")


def _picture(kit: Kit, on: Color) -> Figure:
    """Return the brief's scene, its things, or the emblem of its trade, in the room that is left on a colour."""
    page, ctx = kit.page, kit.ctx

    def draw(board: Board, box: Box) -> None:
        if has_scene(ctx):
            whole(page, box)
        elif has_motif(ctx):
            motif(page, box, behind=(on,))
        else:
            draw_emblem(board, box, salt=71)

    return Figure(draw=draw, grow=1.0, min_h=20 * kit.u)


def _icons(kit: Kit, deal: Dealt) -> list[str]:
    """Return a drawing for every thing of the list, or none at all: a row with gaps looks unfinished."""
    found = kit.icons([Part(copy) for copy in deal.items])
    return found if all(found) else [""] * len(found)


def _shows(ctx: Context) -> bool:
    return has_motif(ctx) or has_scene(ctx) or bool(emblem_of(ctx))


def _width(text: str) -> int:
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in text)


def _suits(weight: float, *looks: str, pictured: bool) -> Suits:
    def suits(ctx: Context) -> float:
        deal = (
            dealt(ctx)
            if ctx.ratio <= 2.2 and not ctx.plan.verse and not any(item.carrier for item in ctx.plan.copy_)
            else None
        )
        if deal is None:
            return 0.0
        drawn = all(spots_in(ctx, copy.text) for copy in deal.items)
        return weight * (1.8 if ctx.style.name in looks else 1.0) * (1.0 if drawn == pictured else 0.3)

    return suits


LISTS: tuple[tuple[str, Archetype, Suits], ...] = (
    (
        "list-cells",
        cells,
        _suits(24.0, "playful", "handmade", "botanical", "cafe", "tech", "retro", "mid-century", pictured=True),
    ),
    (
        "list-ledger",
        ledger,
        _suits(16.0, "swiss", "poster", "editorial", "luxury", "minimal", "brutalist", pictured=False),
    ),
)
"""Compositions for posters, banners, cards and covers that list at least four short things, or three told as such."""
