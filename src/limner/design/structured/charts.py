"""Charts: data drawn by one of the marks, in one of three sheets: open editorial, split field, card on a tint."""

from __future__ import annotations

from collections.abc import Callable

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.structured.board import Board
from limner.design.structured.deck import Deck, HeadSpec, draw_foot, draw_head, foot_height, split_head
from limner.design.structured.finish import backdrop
from limner.design.structured.heads import illustrated_head, unshown
from limner.design.structured.numbers import chart_of, chart_title
from limner.design.structured.pictures import draw_icon, draw_motif, has_motif, topic_of
from limner.design.structured.plots import draw_chart
from limner.design.structured.plots.dress import dress
from limner.design.structured.voices import TITLE
from limner.document.color import Color, mix, oklch
from limner.document.geometry import Box, Point
from limner.document.layers import ChartData
from limner.document.plan import Copy


def _draw(board: Board, deck: Deck, data: ChartData, box: Box, on: Color, size: float = 4.3) -> None:
    draw_chart(board, data, box, on=on, deck=deck, size=size * board.ctx.unit)


def _reserve(ctx: Context, data: ChartData) -> tuple[Deck, list[Copy]]:
    """Return the deck, and the strings that will be drawn as labels of the chart (so that the foot leaves them be)."""
    deck = Deck(ctx.copies())
    names = {c.strip().casefold() for c in (*data.categories, *(s.name for s in data.series))}
    labels = [copy for copy in deck.left if copy.text.strip().casefold() in names]
    return deck, labels


def _parts(ctx: Context) -> tuple[ChartData, Deck, Copy | None, Copy | None, list[Copy], list[Copy]]:
    data = chart_of(ctx.plan)
    deck, labels = _reserve(ctx, data)
    head = chart_title(ctx.plan)
    deck.left = [c.model_copy(update={"role": "title"}) if c.text.strip() == head else c for c in deck.left]
    kept = {copy.id for copy in labels}
    pool = Deck([copy for copy in deck.left if copy.id not in kept])
    kicker, title, under = split_head(pool)
    if title is None and data.topic:
        # Nothing in the brief is to be the heading: what it says the chart is about heads it, as furniture.
        title = Copy(id="", text=data.topic[0].upper() + data.topic[1:], role="title")
    foot = [copy for copy in pool.rest() if not _is_datum(copy, data)]
    return data, Deck([c for c in deck.left if c.id in kept or _is_datum(c, data)]), kicker, title, under, foot


def _is_datum(copy: Copy, data: ChartData) -> bool:
    text = copy.text.strip()
    if any(text in {f"{value:g}", f"{value:,g}"} for s in data.series for value in s.values):
        return True
    return any(
        Deck([copy]).joint(name, value) for name, value in zip(data.categories, data.series[0].values, strict=False)
    )


def editorial(ctx: Context) -> Sheet:
    """A chart on the open page: a short strong rule, the title flush, the marks to the full measure, notes at the foot."""
    data, deck, kicker, title, under, foot = _parts(ctx)
    u, p = ctx.unit, ctx.palette
    board = Board(ctx, p.ground)
    backdrop(board, ctx.canvas, p.ground)
    dress(board, ctx.canvas, p.ground)
    live = ctx.canvas.inset(7 * u, 6.5 * u)
    tag = Box(live.right - 9 * u if ctx.rtl else live.x, live.y, 9 * u, 1.5 * u)
    board.rect(tag, p.accent if ctx.rng("tag").random() < 0.5 else p.main, stem="tag", role="ornament")
    spec = HeadSpec(align="start", title=10.5 if ctx.ratio >= 1 else 10.0, subtitle=3.3, title_lines=3)
    below = Box(live.x, live.y + 4.2 * u, live.w, live.h)
    y = illustrated_head(board, below, (title, under, kicker), spec, unshown(board), on=p.ground)
    bottom = live.bottom - (foot_height(board, foot, live.w) + 3 * u if foot else 0)
    _draw(board, deck, data, Box(live.x, y + 5 * u, live.w, bottom - y - 5 * u), p.ground)
    if foot:
        board.line(
            Point(live.x, bottom + 1 * u), Point(live.right, bottom + 1 * u), 0.14 * u, mix(p.ground, p.ink, 0.3)
        )
        draw_foot(board, live, foot, on=p.ground)
    return board.sheet("chart-editorial")


def split(ctx: Context) -> Sheet:
    """A field of strong colour bears the title, the chart stands on the other; side by side when wide, else stacked."""
    data, deck, kicker, title, under, foot = _parts(ctx)
    u, p = ctx.unit, ctx.palette
    board = Board(ctx, p.ground)
    backdrop(board, ctx.canvas, p.ground)
    field = p.main if oklch(p.main).c > 0.04 else p.accent
    c, pad = ctx.canvas, 6.5 * u
    wide = ctx.ratio > 1.25
    if wide:
        w = c.w * (0.36 if ctx.ratio < 2 else 0.3)
        side = Box(c.right - w if ctx.rtl else c.x, c.y, w, c.h)
        rest = Box(c.x if ctx.rtl else c.x + w, c.y, c.w - w, c.h)
        spec = HeadSpec(align="start", title=13.0, subtitle=3.4, title_lines=6, share=0.9)
        board.rect(side, field, stem="field", role="background")
        inner = side.inset(pad)
        y = draw_head(board, inner, title, under, kicker, spec, on=field)
        top = draw_foot(board, inner, foot, on=field)
        tall = min(top - y - 6 * u, inner.w * 1.1)
        topic = topic_of(ctx, [title] if title else [])
        if has_motif(ctx) and tall > 14 * u:
            draw_motif(board, Box(inner.x, top - tall, inner.w, tall), salt=67)
        elif topic and tall > 14 * u:
            edge = min(tall, inner.w * 0.8)
            draw_icon(board, topic, Box(inner.right - edge if ctx.rtl else inner.x, top - edge, edge, edge))
        box = rest.inset(pad + u, pad + 2 * u)
    else:
        spec = HeadSpec(align="start", title=10.0, subtitle=3.4, title_lines=3)
        from_top = Box(c.x + pad, c.y + pad * 1.1, c.w - 2 * pad, c.h)
        at = len(board.layers)
        y = draw_head(board, from_top, title, under, kicker, spec, on=field) + pad * 0.9
        heads = board.layers[at:]
        del board.layers[at:]
        board.rect(Box(c.x, c.y, c.w, y), field, stem="field", role="background")
        board.layers += heads
        low = c.bottom - pad - (foot_height(board, foot, c.w - 2 * pad) + 3 * u if foot else 0)
        draw_foot(board, c.inset(pad), foot, on=p.ground)
        box = Box(c.x + pad, y + pad, c.w - 2 * pad, low - y - pad)
    _draw(board, deck, data, box, p.ground)
    return board.sheet("chart-split")


def card(ctx: Context) -> Sheet:
    """A raised card on a tinted ground holds the chart; the title stands above it on the ground."""
    data, deck, kicker, title, under, foot = _parts(ctx)
    u, p = ctx.unit, ctx.palette
    ground = mix(p.ground, p.second, 0.3) if oklch(p.ground).l > 0.5 else p.ground
    sheet = mix(p.ground, "#ffffff", 0.55) if oklch(p.ground).l > 0.5 else mix(p.ground, "#ffffff", 0.08)
    board = Board(ctx, ground)
    backdrop(board, ctx.canvas, ground)
    dress(board, ctx.canvas, ground)
    live = ctx.canvas.inset(6 * u, 6 * u)
    centred = ctx.style.align == "center"
    spec = HeadSpec(align="center" if centred else "start", title=10.5, subtitle=3.3, title_lines=3, voice=TITLE)
    y = illustrated_head(board, live, (title, under, kicker), spec, unshown(board), on=ground)
    bottom = live.bottom - (foot_height(board, foot, live.w) + 2 * u if foot else 0)
    panel = Box(live.x, y + 4 * u, live.w, bottom - y - 4 * u)
    board.rect(panel, sheet, radius=(1.2 + ctx.style.corner) * u, stem="card")
    draw_foot(board, live, foot, on=ground, align="center" if centred else "start")
    _draw(board, deck, data, panel.inset(5 * u, 5 * u), sheet)
    return board.sheet("chart-card")


def _has_data(weight: Callable[[Context], float]) -> Suits:
    def suits(ctx: Context) -> float:
        return weight(ctx) if chart_of(ctx.plan).categories else 0.0

    return suits


def _split_weight(ctx: Context) -> float:
    title = ctx.plan.copy_by_role("title")
    return 0.9 if title and len(title[0].text) < 90 and 0.55 < ctx.ratio < 2.4 else 0.2


CHARTS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("chart-editorial", editorial, _has_data(lambda ctx: 1.2)),
    ("chart-split", split, _has_data(_split_weight)),
    ("chart-card", card, _has_data(lambda ctx: 0.9)),
)


def _only_here(weight: float) -> Suits:
    """Weigh a chart for an infographic whose figures stand in none of its strings: no other sheet would show them."""

    def suits(ctx: Context) -> float:
        data = ctx.plan.chart
        if data is None or len(data.categories) < 2 or not all(s.written for s in data.series):
            return 0.0
        told = " ".join(copy.text for copy in ctx.plan.copy_)
        lost = [text for s in data.series for text in s.written if text and text not in told]
        return weight if len(lost) > 0.6 * sum(bool(t) for s in data.series for t in s.written) else 0.0

    return suits


INFOCHARTS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("infochart-editorial", editorial, _only_here(40.0)),
    ("infochart-split", split, _only_here(30.0)),
    ("infochart-card", card, _only_here(30.0)),
)
"""Charts as the sheets of infographics that are about one set of figures."""
