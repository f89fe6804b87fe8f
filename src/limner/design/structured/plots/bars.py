"""Bars that lie: single, side by side, stacked, as shares of a whole; lollipops. Names before them, values at their ends."""

from __future__ import annotations

from limner.design.structured.board import Board, Text
from limner.design.structured.plots.axes import draw_key
from limner.design.structured.plots.pen import Pen
from limner.design.structured.plots.plot import Plot, flip, mark_colors, wide
from limner.design.structured.scales import Scale, value_range
from limner.document.color import Color, contrast, mix
from limner.document.geometry import Box, Point


def totals(plot: Plot) -> list[float]:
    """Return the sum of the series at each category."""
    return [sum(max(0.0, s.values[i]) for s in plot.data.series) for i in range(plot.count)]


def draw_bars(board: Board, plot: Plot, *, lollipop: bool = False) -> None:
    """Draw level bars, or stems with a head, one row a category."""
    pen = Pen(board, plot.look, plot.on)
    heads = plot.series_names()
    colors = mark_colors(board, plot)
    if len(plot.data.series) > 1:
        used = draw_key(board, plot, pen, [row[0] for row in colors], heads)
        plot = plot.inside(Box(plot.box.x, plot.box.y + used, plot.box.w, plot.box.h - used))
    names, values = plot.rows()
    box, n = plot.box, plot.count
    row = box.h / n
    above = box.w < 62 * board.ctx.unit and row > 2.9 * plot.size or box.w < 0.6 * box.h and row > 2.6 * plot.size
    area = _names_beside(board, plot, names, row, above)
    if plot.data.stacking:
        _stacked(board, plot, pen, area, values, [line[0] for line in colors], above)
    else:
        _plain(board, plot, pen, area, values, colors, above, lollipop)


def _names_beside(board: Board, plot: Plot, names: list[Text], row: float, above: bool) -> Box:
    """Set the names before their rows (or above them, in a narrow box) and return the area left for the bars."""
    u, box = board.ctx.unit, plot.box
    share = 1.0 if above else 0.36
    size = board.common(
        [(t, (box.w * share, row * (0.4 if above else 0.9))) for t in names if t],
        plot.look.name_voice,
        min(plot.size * (1.35 if above and row > 6 * plot.size else 1.0), row * (0.34 if above else 0.5)),
        1 if above else 2,
    )
    column = 0.0 if above else min(wide(board, plot, names, size), box.w * share) + 1.8 * u
    tall = (
        max((board.layout_size(t, plot.look.name_voice, size, box.w * share)[1] for t in names if t), default=0.0)
        if above
        else 0.0
    )
    for i, name in enumerate(names):
        top = box.y + i * row
        loud = plot.stress is None or plot.stress == i
        voice = plot.look.name_voice if loud else plot.look.name_voice.but(weight=min(500, plot.look.name_voice.weight))
        if not name:
            continue
        if above:
            board.text(name, Box(box.x, top, box.w, tall), voice, size, on=plot.on, lines=1, large=False)
        else:
            at = flip(board, box, Box(box.x, top, column - 1.8 * u, row))
            board.text(name, at, voice.but(valign="middle"), size, on=plot.on, lines=2, large=False)
    lead = tall + 0.4 * u if above else 0.0
    return Box(box.x + column, box.y + lead, box.w - column, box.h - lead)


def _plain(
    board: Board, plot: Plot, pen: Pen, area: Box, values: list[list[Text]], colors: list[list[Color]], above: bool,
    lollipop: bool,
) -> None:  # fmt: skip
    u, box, data, n = board.ctx.unit, plot.box, plot.data, plot.count
    count = len(data.series)
    row = box.h / n
    clear = row - (area.y - box.y)
    slot = clear * (0.8 if above else plot.look.thick)
    thick = min(slot, 15 * u if box.w > 0.7 * box.h else 24 * u) / count
    num = max(
        board.least, min(plot.size * 1.12, thick * (0.95 if count > 1 else 0.8) if not lollipop else plot.size * 1.1)
    )
    num_w = wide(board, plot, [t for line in values for t in line], num, number=True) + 1.3 * u
    low, high = value_range(tuple(v for s in data.series for v in s.values[:n]), zero=True)
    head = min(1.5 * u, 0.3 * thick) + 0.6 * u if lollipop else 0.0
    scale = Scale(low, high, area.x + (num_w + head if low < 0 else 0), area.right - (num_w + head if high > 0 else 0))
    for i in range(n):
        start = area.y + i * row + (0.0 if above else (clear - thick * count) / 2)
        for k in range(count):
            value = data.series[k].values[i]
            a, b = sorted((scale.at(0.0), scale.at(value)))
            bar = Box(a, start + k * thick, max(b - a, 0.15 * u), thick * (0.92 if count > 1 else 1.0))
            at = flip(board, box, bar)
            right = (value >= 0) != board.ctx.rtl
            if lollipop:
                tip = Point(at.right if right else at.x, at.cy)
                pen.rule(
                    Point(at.x if right else at.right, at.cy),
                    tip,
                    0.45 * u,
                    mix(colors[k][i], plot.on, 0.25),
                    stem="stem",
                )
                pen.blob(tip, colors[k][i], min(0.42 * thick, 2.1 * u))
            elif data.series[k].written[i : i + 1] != ("",):
                pen.bar(at, colors[k][i], "right" if right else "left")
            off = 1.1 * u + (min(0.42 * thick, 2.1 * u) if lollipop else 0)
            side = Box(b + off, bar.y, num_w, bar.h) if value >= 0 else Box(a - num_w - off, bar.y, num_w, bar.h)
            side = flip(board, box, side)
            if values[k][i]:
                tall = Box(side.x, side.cy - max(side.h, num * 1.6) / 2, side.w, max(side.h, num * 1.6))
                board.text(values[k][i], tall, plot.look.number.but(valign="middle", align="left" if right else "right"), num,
                           on=plot.on, lines=1, large=False)  # fmt: skip
    if not above and plot.look.axis > 0:
        x = flip(board, box, Box(scale.at(0.0), box.y, 0, box.h)).x
        pen.rule(Point(x, box.y), Point(x, box.bottom), plot.look.axis * u, board.ctx.palette.ink)


def _stacked(
    board: Board, plot: Plot, pen: Pen, area: Box, values: list[list[Text]], colors: list[Color], above: bool
) -> None:
    u, box, data, n = board.ctx.unit, plot.box, plot.data, plot.count
    full = data.stacking == "full"
    sums = totals(plot)
    row = box.h / n
    clear = row - (area.y - box.y)
    thick = min(clear * (0.84 if above else min(0.8, plot.look.thick + 0.1)), 15 * u)
    ends: list[Text] = ["" if full else plot.notation.write(total) for total in sums]
    num = max(board.least, min(plot.size, 0.5 * thick))
    end_w = 0.0 if full else wide(board, plot, ends, num, number=True) + 1.4 * u
    most = max(sums) or 1.0
    for i in range(n):
        at = area.x
        y = area.y + i * row + (0.0 if above else (clear - thick) / 2)
        length = (area.w - end_w) * (1.0 if full else sums[i] / most)
        for k, series in enumerate(data.series):
            part = length * max(0.0, series.values[i]) / (sums[i] or 1.0)
            if part <= 0:
                continue
            piece = flip(board, box, Box(at, y, part, thick))
            last = not any(s.values[i] > 0 for s in data.series[k + 1 :])
            pen.bar(piece, colors[k], "left" if board.ctx.rtl else "right", ends=last, flat=True)
            segment_label(board, plot, values[k][i], piece, colors[k], num)
            at += part
        if ends[i]:
            side = flip(board, box, Box(at + 1.1 * u, y, end_w, thick))
            board.text(ends[i], side, plot.look.number.but(valign="middle"), num, on=plot.on, lines=1, large=False)
    if not above and plot.look.axis > 0:
        x = flip(board, box, Box(area.x, box.y, 0, box.h)).x
        pen.rule(Point(x, box.y), Point(x, box.bottom), plot.look.axis * u, board.ctx.palette.ink)


def segment_label(board: Board, plot: Plot, text: Text, box: Box, color: Color, size: float) -> None:
    """Set a value inside its segment where it fits; a string of the brief is set in any case."""
    if not text:
        return
    w, h, _ = board.layout_size(text, plot.look.number, size, 1e4)
    if isinstance(text, str) and (w > box.w - 0.5 * board.ctx.unit or h > box.h * 1.05):
        return
    ground = mix(color, plot.on, 0.3) if plot.look.fill == "sketch" else color
    ink = max(
        (board.ctx.palette.ink, board.ctx.palette.ground, "#ffffff", "#111111"), key=lambda c: contrast(c, ground)
    )
    board.text(
        text,
        box,
        plot.look.number.but(align="center", valign="middle"),
        size,
        on=ground,
        color=ink,
        lines=1,
        large=True,
    )
