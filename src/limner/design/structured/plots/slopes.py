"""Slopes: a line for each category from its first figure to its last, names and values at both ends."""

from __future__ import annotations

from typing import NamedTuple

from limner.design.structured.board import Board, Text
from limner.design.structured.plots.lines import spread
from limner.design.structured.plots.pen import Pen
from limner.design.structured.plots.plot import Plot, quieter, series_colors, wide
from limner.design.structured.scales import Scale
from limner.document.color import Color, mix, readable
from limner.document.geometry import Box, Point


class _Stand(NamedTuple):
    """Where the two uprights stand, where they begin, and how wide the labels beside them are."""

    first: float
    last: float
    top: float
    start: float
    end: float
    name: float


def draw_slopes(board: Board, plot: Plot) -> None:
    """Draw slopes between the first and the last series; the steepest (or the stressed) is the loud one."""
    u, n = board.ctx.unit, plot.count
    heads = plot.series_names()
    last = len(plot.data.series) - 1
    firsts, lasts = plot.data.series[0].values, plot.data.series[last].values
    names = [plot.label(c) for c in plot.data.categories]
    texts = ([plot.value(0, i) for i in range(n)], [plot.value(last, i) for i in range(n)])
    name = min(wide(board, plot, names, plot.size), 0.34 * plot.box.w)
    start, end = (wide(board, plot, side, plot.size, number=True) + 1.6 * u for side in texts)
    stand = _stand(board, plot, start, end, name, bool(heads[0] or heads[last]))
    flat = (*firsts, *lasts)
    low, high = min(flat), max(flat)
    scale = Scale(low, high if high > low else low + 1, plot.box.bottom - 0.8 * plot.size, stand.top + 0.8 * plot.size)
    for x, head in ((stand.first, heads[0]), (stand.last, heads[last])):
        board.line(
            Point(x, stand.top),
            Point(x, plot.box.bottom),
            0.2 * u,
            mix(plot.on, board.ctx.palette.ink, 0.4),
            stem="axis",
        )
        if head:
            width = wide(board, plot, [head], plot.size) + u
            left = min(max(x - width / 2, plot.box.x), plot.box.right - width)
            at = Box(left, plot.box.y, width, 1.5 * plot.size)
            board.text(head, at, plot.look.name_voice.but(align="center"), plot.size, on=plot.on, lines=1, large=False)
    loud = plot.stress if plot.data.highlight else max(range(n), key=lambda i: abs(lasts[i] - firsts[i]))
    strong = series_colors(board, 2, plot.on, least=2.4)
    pen = Pen(board, plot.look, plot.on)
    ys, ye = [scale.at(v) for v in firsts], [scale.at(v) for v in lasts]
    tall = plot.size * 1.25
    beside = [spread(side, tall, stand.top + tall / 2, plot.box.bottom - tall / 2) for side in (ys, ye)]
    for i in range(n):
        color = strong[0] if i == loud else quieter(strong[0 if lasts[i] >= firsts[i] else 1], plot.on)
        ends = Point(stand.first, ys[i]), Point(stand.last, ye[i])
        pen.line(list(ends), color)
        for at_end in ends:
            pen.dot(at_end, color, 0.95 * plot.look.line * u + 0.25 * u)
        ink = readable(strong[0], plot.on, 4.6) if i == loud else None
        _labels(board, plot, stand, (beside[0][i], beside[1][i]), (names[i], texts[0][i], texts[1][i]), ink)


def _stand(board: Board, plot: Plot, start: float, end: float, name: float, headed: bool) -> _Stand:
    u, box = board.ctx.unit, plot.box
    top = box.y + (2.2 if headed else 0.6) * plot.size
    if board.ctx.rtl:
        return _Stand(box.right - start - u, box.x + end + name + 2.6 * u, top, start, end, name)
    return _Stand(box.x + start + u, box.right - end - name - 2.6 * u, top, start, end, name)


def _labels(
    board: Board, plot: Plot, stand: _Stand, ys: tuple[float, float], texts: tuple[Text, Text, Text], ink: Color | None
) -> None:  # fmt: skip
    u, size, rtl = board.ctx.unit, plot.size, board.ctx.rtl
    tall, big = size * 1.25, ink is not None
    name, first, last = texts
    number = plot.look.number.but(valign="middle")
    outer, inner = number.but(align="left" if rtl else "right"), number.but(align="right" if rtl else "left")
    rows = (
        (first, stand.first + 1.6 * u if rtl else stand.first - stand.start, stand.start - 1.6 * u, ys[0], outer),
        (last, stand.last - stand.end if rtl else stand.last + 1.6 * u, stand.end - 1.6 * u, ys[1], inner),
        (
            name, plot.box.x if rtl else stand.last + stand.end + 1.2 * u, stand.name + 0.6 * u, ys[1],
            plot.look.name_voice.but(valign="middle", weight=700 if big else min(500, plot.look.name_voice.weight)),
        ),
    )  # fmt: skip
    for text, x, width, y, voice in rows:
        if text:
            board.text(text, Box(x, y - tall / 2, width, tall), voice, size, on=plot.on, color=ink, lines=1, large=big)
