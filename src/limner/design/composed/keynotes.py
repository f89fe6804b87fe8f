"""Slides of few words: a sentence or a quotation that fills the sheet, an opening slide, two to four short points as tiles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from limner.design.composed.kit import Kit, rows_of
from limner.design.composed.looks import much
from limner.design.composed.outline import Outline, Part, is_figure, outline_of
from limner.design.composed.slides import buttons_of, side
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Grid, Node, Option, Panel, Row, Rule, Spacer, Stack
from limner.design.scripts import letters_of
from limner.design.structured.asks import asks
from limner.design.structured.board import Board
from limner.design.structured.numbers import leading_figure, trailing_figure
from limner.design.structured.pictures import draw_emblem, emblem_of, has_motif
from limner.design.structured.voices import FIGURE, HEADING, STRONG, TEXT, TITLE
from limner.document.color import Color, contrast, mix
from limner.document.geometry import Box
from limner.document.plan import Copy

_MOST = 3.4
"""How far the type of a slide of few words may grow."""
_SENTENCE = 28
"""Letters from which a title is a sentence that a name under it may have said."""
_SHORT = 64
"""Letters of a point that still makes a tile."""


def statement(ctx: Context) -> Sheet:
    """One sentence as large as it fits on a field of strong colour; who said it below, the picture beside it where there is one."""
    if not ctx.copies():
        return side(ctx)
    kit = Kit(ctx)
    fill = kit.s.ground if kit.s.dark else kit.page.bearing(kit.s.strong, 7.0)
    ink = kit.page.ink(fill)
    kit.page.rect(ctx.canvas, fill, stem="ground", role="background")
    said, names = _sentence(kit.outline)
    accent = _accent(kit, fill)
    rows: list[Node] = []
    if kit.outline.kicker is not None:
        rows.append(kit.text(kit.outline.kicker, 0, STRONG, color=accent))
    quoted = bool(names) or said.role == "quote"
    rows.append(_mark(kit, accent) if quoted else Rule(0.9 * kit.u, accent, w=9 * kit.u))
    rows.append(kit.text(said, 4.4, TITLE, lines=6, color=ink, floor=2.0))
    rows += [kit.text(copy, 1.0, TEXT, color=mix(fill, ink, 0.82), floor=1.2) for copy in names]
    words = Stack(tuple(rows), kit.gap("part"), justify="center", grow=1.0)
    pad = 7.5 * kit.u
    if not _pictured(ctx):
        kit.compose(Panel(words, pad, None, on=fill), ctx.canvas, on=fill, most=_MOST)
        return kit.sheet("slide-statement")
    figure = Figure(draw=_emblem, grow=1.0)
    inner: Node = (
        Row((replace(words, grow=1.7), figure), kit.gap("group"), align="center")
        if ctx.ratio > 1.1
        else Stack((figure, replace(words, grow=1.4)), kit.gap("part"))
    )
    kit.compose(Panel(inner, pad, None, on=fill), ctx.canvas, on=fill, most=_MOST)
    return kit.sheet("slide-statement")


def opener(ctx: Context) -> Sheet:
    """The first slide of a deck: the title low and large, a strong edge or picture field, names and date along the foot."""
    if not ctx.copies():
        return side(ctx)
    kit = Kit(ctx)
    kit.page.rect(ctx.canvas, kit.s.ground, stem="ground", role="background")
    out = kit.outline
    said, names = _sentence(out)
    rows: list[Node] = [kit.text(out.kicker, 0.4, STRONG, color=kit.s.strong)] if out.kicker else []
    rows.append(Spacer(grow=1.0))
    rows.append(kit.text(said, 4.2, TITLE, lines=5, floor=2.0))
    if names:
        rows.append(Rule(0.5 * kit.u, kit.s.strong, w=12 * kit.u))
        rows += [kit.text(copy, 0.8, TEXT, floor=1.15) for copy in names]
    pad = 6.5 * kit.u
    words = Panel(Stack(tuple(rows), kit.gap("part"), grow=1.0), pad, None, on=kit.s.ground, grow=0.64)
    fill = kit.page.bearing(kit.s.strong, 4.5)
    field = Panel(Figure(draw=_emblem, grow=1.0) if _pictured(ctx) else Figure(draw=_arcs(kit, fill), grow=1.0),
                  4 * kit.u if _pictured(ctx) else 0.0, fill, on=fill, grow=0.36, stem="field")  # fmt: skip
    wide = ctx.ratio > 1.1
    kit.compose(Row((words, field)) if wide else Stack((replace(field, grow=0.4), words)), ctx.canvas, most=_MOST)
    return kit.sheet("slide-opener")


def tiles(ctx: Context) -> Sheet:
    """The title above two to four tiles as high as the sheet leaves, a short point on each: its figure large, or its icon."""
    kit = Kit(ctx)
    box = kit.ground()
    parts = kit.outline.parts
    icons = kit.icons(parts)
    first = kit.page.bearing(kit.s.strong, 7.0)

    def tile(part: Part, i: int) -> Node:
        if part.heading is None or part.items or part.parts:
            return kit.part_card(part, i, icon=icons[i], grow=1.0)
        fill = first if i == 0 else kit.s.soft if i % 2 else mix(kit.s.ground, kit.s.strong, 0.08)
        hue = kit.page.ink(fill) if i == 0 else kit.hue(i) if contrast(kit.hue(i), fill) > 3 else kit.page.ink(fill)
        head: Node = Rule(0.7 * kit.u, hue, w=5 * kit.u)
        if icons[i]:
            head = kit.icon(icons[i], 5 * kit.scale.body, across="start")
        return Panel(
            Stack((head, Spacer(grow=1.0), _point(kit, part.heading, hue)), kit.gap("part"), grow=1.0),
            kit.gap("group") * 0.7, fill, on=fill, radius=kit.corner, grow=1.0, stem="tile",
        )  # fmt: skip

    cells = tuple(tile(part, i) for i, part in enumerate(parts))
    across = min(4, len(cells)) if ctx.ratio > 1.1 else 1 if len(cells) < 4 else 2
    grid = Grid(cells, (1.0,) * across, kit.gap("line"), equal=True, grow=1.0) if cells else None
    tree = Stack(
        rows_of(kit.title(step=4.4), grid, *buttons_of(kit), kit.callout(kit.outline.callouts), kit.foot()),
        kit.gap("group"),
    )
    kit.compose_best([Option(tree)], box, most=_MOST)
    return kit.sheet("slide-tiles")


def _point(kit: Kit, copy: Copy, hue: Color) -> Node:
    """Return a short point: a figure alone huge, one that leads it large above its words, other words as a heading."""
    if is_figure(copy.text):
        return kit.text(copy, 4.4, FIGURE, lines=1, color=hue, group="points")
    found = leading_figure(copy.text)
    if found is not None and found.end < 12:
        made = kit.text(copy, 1.0, TEXT.but(weight=600), group="point-words", color=hue, floor=1.2)
        return replace(made, cut=found.words, lead=3.6)
    last = trailing_figure(copy.text)
    if last is not None:
        made = kit.text(copy, 1.0, TEXT.but(weight=600), group="point-words", color=hue, floor=1.2)
        return replace(made, cut=last, tail=True, lead=3.0)
    return kit.text(copy, 1.9, HEADING, group="points", color=hue, floor=1.3)


def _sentence(out: Outline) -> tuple[Copy, list[Copy]]:
    """Return the string that is the slide, and those that belong under it: who said it, when, of what."""
    every = [*([out.title] if out.title else []), *out.under, *out.callouts, *out.items, *out.foot, *out.buttons]
    said = next((copy for copy in every if copy.role == "quote"), None) or out.title or every[0]
    return said, [copy for copy in every if copy is not said]


def _accent(kit: Kit, fill: Color) -> Color:
    """Return the palette's colour that stands out best on the field, or its ink."""
    hues = [kit.s.strong, *kit.s.hues]
    best = max(hues, key=lambda hue: contrast(hue, fill))
    return best if contrast(best, fill) >= 3 else kit.page.ink(fill)


def _mark(kit: Kit, color: Color) -> Node:
    """Return an opening quotation mark as a drawing of two heavy commas."""
    size = 6.5 * kit.u

    def draw(board: Board, box: Box) -> None:
        h = min(box.h, 0.8 * box.w)
        for k in range(2):
            x, y, r = box.x + k * 0.62 * h, box.y, 0.25 * h
            path = (
                f"M{x} {y + h - r}A{r} {r} 0 1 0 {x + 2 * r} {y + h - r}A{r} {r} 0 0 0 {x + r} {y + h - 2 * r}"
                f"C{x + r} {y + 0.42 * h} {x + 1.3 * r} {y + 0.24 * h} {x + 2 * r} {y + 0.12 * h}L{x + 1.5 * r} {y}"
                f"C{x + 0.5 * r} {y + 0.2 * h} {x} {y + 0.42 * h} {x} {y + h - r}Z"
            )
            board.path(path, box, color, stem="quotation-mark")

    return Figure(draw=draw, w=size, h=0.8 * size, min_h=0.5 * size, max_h=size, across="start")


def _arcs(kit: Kit, fill: Color) -> Callable[[Board, Box], None]:
    """Return the drawing of an opener without a picture: rings that grow from a corner of the field."""
    ink = kit.page.ink(fill)

    def draw(board: Board, box: Box) -> None:
        size = max(box.w, box.h)
        for k in range(5, 0, -1):
            r = size * k / 5
            x0, y0 = box.x, box.bottom
            r_x, r_y = min(r, box.w), min(r, box.h)
            path = f"M{x0} {y0 - r_y}A{r_x} {r_y} 0 0 1 {x0 + r_x} {y0}L{x0} {y0}Z"
            board.path(path, box, mix(fill, ink, 0.07 * (6 - k)), stem="ring")

    return draw


def _emblem(board: Board, box: Box) -> None:
    draw_emblem(board, box, salt=23)


def _pictured(ctx: Context) -> bool:
    return has_motif(ctx) or bool(emblem_of(ctx))


def _few(ctx: Context) -> bool:
    """Tell whether a slide says so little that one sentence of it can be the slide."""
    return 0 < len(ctx.copies()) <= 4 and much(ctx) < 240 and not ctx.plan.sections


def _said_by(ctx: Context) -> float:
    """Return how well a plan makes a slide of one sentence: a quotation, a claim, a sentence with a name under it."""
    out = outline_of(ctx)
    if not _few(ctx) or asks(ctx.plan, "title slide") or any(part.items or part.parts for part in out.parts):
        return 0.0
    quoted = any(copy.role in ("quote", "author") for copy in ctx.copies())
    named = len(out.parts) == 1 and letters_of(_sentence(out)[0].text) > _SENTENCE
    points = [part for part in out.parts if part.heading is None or part.heading.role not in ("quote", "author")]
    if len(points) > (1 if quoted or named else 0):
        return 0.0
    return 6.0 if quoted or named else 3.0


def _opens(ctx: Context) -> float:
    """Return how well a plan makes the first slide of a deck: a title with a line or two that state no figure."""
    out = outline_of(ctx)
    if not _few(ctx) or out.title is None or any(copy.role == "quote" for copy in ctx.copies()):
        return 0.0
    if asks(ctx.plan, "title slide"):
        return 24.0
    stated = any(leading_figure(copy.text) or trailing_figure(copy.text) for copy in out.items)
    return 0.0 if stated or len(out.parts) > 2 or any(part.items for part in out.parts) else 3.0


def _pointed(ctx: Context) -> float:
    parts = outline_of(ctx).parts
    if any(copy.role in ("quote", "author") for copy in ctx.copies()):
        return 0.0
    return 5.0 if 2 <= len(parts) <= 4 and all(_is_point(part) for part in parts) else 0.0


def _is_point(part: Part) -> bool:
    return part.heading is not None and not part.items and not part.parts and letters_of(part.heading.text) <= _SHORT


KEYNOTES: tuple[tuple[str, Archetype, Suits], ...] = (
    ("slide-statement", statement, _said_by),
    ("slide-opener", opener, _opens),
    ("slide-tiles", tiles, _pointed),
)
"""Slides of few words; none suits a slide that has more to say."""
