"""The one call that draws a chart into a box, whatever its mark, in the look of the design's style family."""

from __future__ import annotations

from limner.design.structured.board import Board
from limner.design.structured.deck import Deck
from limner.design.structured.plots.bars import draw_bars
from limner.design.structured.plots.columns import draw_columns, draw_waterfall
from limner.design.structured.plots.heat import draw_heat
from limner.design.structured.plots.lines import draw_lines
from limner.design.structured.plots.look import Look, look_of
from limner.design.structured.plots.notation import notation_of
from limner.design.structured.plots.plot import Plot
from limner.design.structured.plots.points import draw_points
from limner.design.structured.plots.rounds import draw_radar, draw_shares
from limner.design.structured.plots.slopes import draw_slopes
from limner.document.color import Color
from limner.document.geometry import Box
from limner.document.layers import ChartData, ChartLayer, ChartMark


def draw_chart(
    board: Board, data: ChartData, box: Box, *, on: Color, deck: Deck | None = None, size: float = 0.0,
    look: Look | None = None,
) -> ChartLayer:  # fmt: skip
    """Draw a chart in a box on a ground of colour ``on`` as one chart layer, and return the layer.

    Names that are strings of the brief are taken from ``deck`` (without one, from the plan's strings not on the board yet);
    ``size`` is the label size wished for in pixels, 0 for what suits the box; ``look`` is the style family's unless given.
    """
    ctx = board.ctx
    start = len(board.layers)
    deck = deck if deck is not None else Deck(board.unused())
    look = look or look_of(ctx.style.name)
    mark = _suited(data, box) if data.categories else data.mark
    wished = size or min(4.3 * ctx.unit, 0.062 * min(box.w, box.h) + 0.012 * max(box.w, box.h))
    plot = Plot(
        data=data, box=box, on=on, deck=deck, look=look, notation=notation_of(data, ctx.plan.language),
        size=max(board.least, min(wished, 0.1 * box.h)), stress=_stress(data, ctx.rng("chart-stress").random()),
    )  # fmt: skip
    if data.categories:
        _draw(board, plot, mark)
    children = tuple(board.layers[start:])
    del board.layers[start:]
    layer = ChartLayer(id=board.name("chart"), role="chart", box=box, data=data, children=children)
    board.add(layer)
    return layer


def _draw(board: Board, plot: Plot, mark: ChartMark) -> None:
    if mark in ("column", "histogram"):
        draw_columns(board, plot, touching=mark == "histogram")
    elif mark in ("line", "area"):
        draw_lines(board, plot, area=mark == "area")
    elif mark in ("pie", "donut"):
        draw_shares(board, plot, ring=mark == "donut")
    elif mark in ("scatter", "bubble"):
        draw_points(board, plot)
    elif mark == "slope":
        draw_slopes(board, plot)
    elif mark == "waterfall":
        draw_waterfall(board, plot)
    elif mark == "radar":
        draw_radar(board, plot)
    elif mark == "heatmap":
        draw_heat(board, plot)
    else:
        draw_bars(board, plot, lollipop=mark == "lollipop")


def _suited(data: ChartData, box: Box) -> ChartMark:
    """Return the mark, or its like that can show the data: points need two series, a radar three spokes, a line two points."""
    mark, count = data.mark, len(data.categories)
    if mark in ("scatter", "bubble") and len(data.series) < 2:
        return "lollipop"
    if mark == "slope" and len(data.series) < 2:
        return "line" if count > 1 else "bar"
    if mark == "radar" and count < 3 or mark in ("line", "area", "slope") and count < 2 and len(data.series) < 2:
        return "bar"
    if mark in ("pie", "donut") and (len(data.series) > 1 or any(v < 0 for v in data.series[0].values)):
        return "bar"
    if (
        mark == "column"
        and count > 4
        and not data.stacking
        and box.h > 1.5 * box.w
        and max(map(len, data.categories)) > 7
    ):
        return "bar"
    return mark


def _stress(data: ChartData, chance: float) -> int | None:
    """Return the category that stands out: the one the brief names, else mostly the greatest of a single series."""
    if not data.categories:
        return None
    if data.highlight in data.categories and data.highlight:
        return data.categories.index(data.highlight)
    if len(data.series) > 1 or len(data.categories) < 2 or data.mark == "histogram" or chance >= 0.75:
        return None
    values = data.series[0].values
    return max(range(len(data.categories)), key=lambda i: values[i])
