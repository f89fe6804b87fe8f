"""Bars that stand: columns single, side by side, stacked; histograms; waterfalls. Values on top, or a light grid with ticks."""

from __future__ import annotations

from limner.design.structured.board import Board, Text
from limner.design.structured.plots.axes import draw_foot_names, draw_key, draw_ticks, foot_of, ticks_of
from limner.design.structured.plots.bars import segment_label, totals
from limner.design.structured.plots.pen import Pen
from limner.design.structured.plots.plot import Plot, mark_colors, wide
from limner.design.structured.scales import Scale, value_range
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point


def draw_columns(board: Board, plot: Plot, *, touching: bool = False) -> None:
    """Draw upright columns with names beneath; ``touching`` columns are a histogram's."""
    u, data, n = board.ctx.unit, plot.data, plot.count
    pen = Pen(board, plot.look, plot.on)
    heads = plot.series_names()
    colors = mark_colors(board, plot)
    if touching and len(colors) == 1:
        colors = [[colors[0][plot.stress or 0]] * n]
    count = 1 if data.stacking else len(data.series)
    if len(data.series) > 1:
        used = draw_key(board, plot, pen, [line[0] for line in colors], heads)
        plot = plot.inside(Box(plot.box.x, plot.box.y + used, plot.box.w, plot.box.h - used))
    names, values = plot.rows()
    box = plot.box
    shown = [t for line in values for t in line if t]
    slot = box.w / n
    num = max(board.least, min(plot.size * 1.2, 0.24 * slot * 4 / count))
    num = (
        board.common([(t, (slot * 0.98 / count, 6 * num)) for t in shown], plot.look.number, num, 1)
        if not data.stacking
        else plot.size
    )
    crowded = not data.stacking and wide(board, plot, shown, num, number=True) > slot / count * 1.1
    ticked = (crowded or touching) and all(isinstance(t, str) for t in shown)
    foot = foot_of(board, plot, names, slot)
    num_h = 0.0 if ticked else num * 1.5
    low, high = _span(plot)
    area = Box(box.x, box.y + num_h, box.w, max(1.0, box.h - num_h - foot.height - 1.3 * u - (num_h if low < 0 else 0)))
    if ticked:
        ticks = ticks_of(board, plot, (low, high), 5 if area.h > 30 * u else 4)
        area, scale = draw_ticks(board, plot, pen, area, ticks)
    else:
        scale = Scale(low, high, area.bottom, area.y)
    slot = area.w / n
    centers = [area.x + ((n - 1 - i if board.ctx.rtl else i) + 0.5) * slot for i in range(n)]
    thick = slot * 0.97 if touching else min(slot * (plot.look.thick if count == 1 else 0.82), 18 * u)
    if data.stacking:
        _stacked(board, plot, pen, scale, centers, thick, [line[0] for line in colors], values)
    else:
        _plain(board, plot, pen, scale, centers, thick / count, colors, values, 0.0 if ticked else num)
    draw_foot_names(board, plot, names, centers, slot, box.bottom - foot.height, foot, (area.x, area.right))
    if not ticked and plot.look.axis > 0:
        pen.rule(
            Point(area.x, scale.at(0.0)), Point(area.right, scale.at(0.0)), plot.look.axis * u, board.ctx.palette.ink
        )


def _span(plot: Plot) -> tuple[float, float]:
    if plot.data.stacking == "full":
        return 0.0, 1.0
    if plot.data.stacking:
        return 0.0, max(totals(plot)) or 1.0
    return value_range(tuple(v for s in plot.data.series for v in s.values[: plot.count]), zero=True)


def _plain(
    board: Board, plot: Plot, pen: Pen, scale: Scale, centers: list[float], thick: float, colors: list[list[Color]],
    values: list[list[Text]], num: float,
) -> None:  # fmt: skip
    u, count = board.ctx.unit, len(plot.data.series)
    for i, center in enumerate(centers):
        for k, series in enumerate(plot.data.series):
            value = series.values[i]
            at = count - 1 - k if board.ctx.rtl else k
            x = center - thick * count / 2 + at * thick
            a, b = sorted((scale.at(0.0), scale.at(value)))
            column = Box(x, a, thick * (0.92 if count > 1 else 1.0), max(b - a, 0.15 * u))
            if series.written[i : i + 1] != ("",):
                pen.bar(column, colors[k][i], "up" if value >= 0 else "down", stem="column")
            if num and values[k][i]:
                tall = num * 1.5
                y = column.y - tall if value >= 0 else column.bottom
                width = max(thick, wide(board, plot, [values[k][i]], num, number=True))
                board.text(
                    values[k][i], Box(column.cx - width / 2, y, width, tall),
                    plot.look.number.but(align="center", valign="bottom" if value >= 0 else "top"), num, on=plot.on, lines=1,
                    large=False,
                )  # fmt: skip


def _stacked(
    board: Board, plot: Plot, pen: Pen, scale: Scale, centers: list[float], thick: float, colors: list[Color],
    values: list[list[Text]],
) -> None:  # fmt: skip
    sums = totals(plot)
    full = plot.data.stacking == "full"
    num = max(board.least, min(plot.size, 0.26 * thick))
    for i, center in enumerate(centers):
        at = 0.0
        for k, series in enumerate(plot.data.series):
            part = max(0.0, series.values[i]) / ((sums[i] or 1.0) if full else 1.0)
            if part <= 0:
                continue
            top, low = scale.at(at + part), scale.at(at)
            piece = Box(center - thick / 2, top, thick, low - top)
            last = not any(s.values[i] > 0 for s in plot.data.series[k + 1 :])
            pen.bar(piece, colors[k], "up", stem="column", ends=last, flat=True)
            segment_label(board, plot, values[k][i], piece, colors[k], num)
            at += part
        if not full:
            text = plot.notation.write(sums[i])
            width = max(thick, wide(board, plot, [text], plot.size, number=True))
            box = Box(center - width / 2, scale.at(at) - plot.size * 1.5, width, plot.size * 1.5)
            size = board.fits(text, plot.look.number, plot.size, (thick * 1.2, box.h), 1)
            board.text(
                text, box, plot.look.number.but(align="center", valign="bottom"), size, on=plot.on, lines=1, large=False
            )


def draw_waterfall(board: Board, plot: Plot) -> None:
    """Draw a start, what is added and taken away, and what remains; steps hang on one another by thin lines."""
    u, n = board.ctx.unit, plot.count
    pen = Pen(board, plot.look, plot.on)
    names, values = plot.rows()
    steps = steps_of(plot.data.series[0].values)
    low, high = min(0.0, *(min(s) for s in steps)), max(0.0, *(max(s) for s in steps))
    box, slot = plot.box, plot.box.w / n
    num = board.common(
        [(t, (slot * 0.98, 6 * plot.size)) for t in values[0] if t], plot.look.number, plot.size * 1.15, 1
    )
    foot = foot_of(board, plot, names, slot)
    area = Box(box.x, box.y + 1.5 * num, box.w, max(1.0, box.h - 3.0 * num - foot.height))
    scale = Scale(low, high, area.bottom, area.y)
    p = board.ctx.palette
    tones = series_tones(board, plot)
    centers = [area.x + ((n - 1 - i if board.ctx.rtl else i) + 0.5) * slot for i in range(n)]
    thick = min(slot * max(plot.look.thick, 0.68), 18 * u)
    for i, (before, after) in enumerate(steps):
        total = before == 0.0 and (i == 0 or after == steps[i - 1][1])
        color = tones[2] if total else tones[0] if after >= before else tones[1]
        top, bottom = sorted((scale.at(before), scale.at(after)))
        bar = Box(centers[i] - thick / 2, top, thick, max(bottom - top, 0.25 * u))
        pen.bar(
            bar, color, "up" if after >= before else "down", stem="column", ends=not total or plot.look.ends == "soft"
        )
        if i + 1 < n:
            y = scale.at(after)
            reach = centers[i + 1] + (thick / 2 if board.ctx.rtl else -thick / 2)
            edge = bar.x if board.ctx.rtl else bar.right
            board.line(
                Point(edge, y),
                Point(reach, y),
                0.2 * u,
                mix(plot.on, p.ink, 0.5),
                dash=(0.7 * u, 0.6 * u),
                stem="joint",
            )
        text = values[0][i]
        if text:
            below = after < before
            at = Box(centers[i] - slot / 2, bar.bottom if below else bar.y - 1.5 * num, slot, 1.5 * num)
            board.text(
                text,
                at,
                plot.look.number.but(align="center", valign="top" if below else "bottom"),
                num,
                on=plot.on,
                lines=1,
                large=False,
            )
    draw_foot_names(board, plot, names, centers, slot, box.bottom - foot.height, foot, (area.x, area.right))
    zero = scale.at(0.0)
    pen.rule(Point(area.x, zero), Point(area.right, zero), max(0.2, plot.look.axis) * u, p.ink)


def steps_of(values: tuple[float, ...]) -> list[tuple[float, float]]:
    """Return (from, to) of each bar of a waterfall: a value that equals what is reached so far is a total, from zero."""
    out: list[tuple[float, float]] = []
    level = 0.0
    most = max((abs(v) for v in values), default=1.0)
    for i, value in enumerate(values):
        if i == 0 or (i > 1 or i == len(values) - 1) and abs(value - level) < 1e-6 * most:
            out.append((0.0, value))
            level = value
        else:
            out.append((level, level + value))
            level += value
    return out


def series_tones(board: Board, plot: Plot) -> tuple[Color, Color, Color]:
    """Return the colours of what is added, what is taken away, and totals."""
    colors = mark_colors(board, plot)
    p = board.ctx.palette
    plain = [c for c in (p.main, p.accent, p.second) if c != plot.on]
    up = colors[0][plot.stress or 0]
    down = next((c for c in plain if c != up), up)
    return up, down, mix(plot.on, p.ink, 0.78)
