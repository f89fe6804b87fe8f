"""Lines and areas over a light grid, single, several or stacked. Names stand at the lines' ends, not in a legend."""

from __future__ import annotations

from collections.abc import Sequence

from limner.design.structured.board import Board, Text
from limner.design.structured.plots.axes import draw_foot_names, draw_key, draw_ticks, foot_of, ticks_of
from limner.design.structured.plots.bars import totals
from limner.design.structured.plots.pen import Pen
from limner.design.structured.plots.plot import Plot, series_colors, wide
from limner.design.structured.scales import Scale, value_range
from limner.document.color import Color, mix, readable
from limner.document.geometry import Box, Point


def draw_lines(board: Board, plot: Plot, *, area: bool = False) -> None:
    """Draw a line (or area) for each series over the categories."""
    u, data, n = board.ctx.unit, plot.data, plot.count
    pen = Pen(board, plot.look, plot.on)
    colors = series_colors(board, len(data.series), plot.on, least=2.4)
    heads = plot.series_names()
    stacked = area and (bool(data.stacking) or len(data.series) > 1)
    named = len(data.series) > 1 and any(heads)
    ends = wide(board, plot, heads, plot.size * 0.92) + 1.2 * u if named else 0.0
    keyed = named and ends > 0.31 * plot.box.w
    if keyed:
        used = draw_key(board, plot, pen, colors, heads)
        plot, ends = plot.inside(Box(plot.box.x, plot.box.y + used, plot.box.w, plot.box.h - used)), 0.0
    names = [plot.label(c) for c in data.categories]
    box = plot.box
    rtl = board.ctx.rtl
    inner = Box(box.x + (ends if rtl else 0), box.y, box.w - ends, box.h)
    span = _span(plot, area=area, stacked=stacked)
    ticks = ticks_of(board, plot, span, 5 if box.h > 34 * u else 4)
    foot = foot_of(board, plot, names, (inner.w - ticks.width - 1.4 * u) / n)
    lift = 1.8 * plot.size if len(data.series) == 1 else 0.7 * plot.size
    frame = Box(inner.x, inner.y + lift, inner.w, max(1.0, inner.h - lift - foot.height - 1.6 * u))
    inner, scale = draw_ticks(board, plot, pen, frame, ticks)
    step = inner.w / n
    xs = [inner.x + ((n - 1 - i if rtl else i) + 0.5) * step for i in range(n)]
    rows = _rows(plot, scale, xs, stacked)
    for k in reversed(range(len(rows))):
        upper, lower = rows[k]
        if area:
            pen.area(upper, lower, colors[k], fade=not stacked)
        pen.line(upper, mix(colors[k], plot.on, 0.25) if stacked else colors[k], thin=stacked)
        if not stacked:
            _points(board, plot, pen, upper, colors[k])
    if len(rows) == 1:
        _values(board, plot, inner, rows[0][0], colors[0], over=area)
    elif named and not keyed:
        mids = [(upper[-1].y + lower[-1].y) / 2 if stacked else upper[-1].y for upper, lower in rows]
        _end_names(board, plot, heads, colors, mids, xs[-1], ends, box)
    draw_foot_names(board, plot, names, xs, step, frame.bottom + 1.6 * u, foot, (box.x, box.right))


def _span(plot: Plot, *, area: bool, stacked: bool) -> tuple[float, float]:
    if stacked:
        return (0.0, 1.0 * plot.notation.factor) if plot.data.stacking == "full" else (0.0, max(totals(plot)) or 1.0)
    return value_range(tuple(v for s in plot.data.series for v in s.values[: plot.count]), zero=area)


def _rows(plot: Plot, scale: Scale, xs: list[float], stacked: bool) -> list[tuple[list[Point], list[Point]]]:
    """Return for each series its line and the line it stands on."""
    base = scale.at(max(scale.low, 0.0))
    sums = totals(plot)
    level = [0.0] * len(xs)
    rows = []
    for series in plot.data.series:
        if not stacked:
            kept = [
                (x, v)
                for i, (x, v) in enumerate(zip(xs, series.values, strict=False))
                if series.written[i : i + 1] != ("",)
            ]
            rows.append(([Point(x, scale.at(v)) for x, v in kept], [Point(x, base) for x, _ in kept]))
            continue
        below = [Point(x, scale.at(at)) for x, at in zip(xs, level, strict=True)]
        whole = [s or 1.0 for s in sums] if plot.data.stacking == "full" else [1.0] * len(xs)
        unit = plot.notation.factor if plot.data.stacking == "full" else 1.0
        level = [at + max(0.0, v) / w * unit for at, v, w in zip(level, series.values, whole, strict=False)]
        rows.append(([Point(x, scale.at(at)) for x, at in zip(xs, level, strict=True)], below))
    return rows


def _points(board: Board, plot: Plot, pen: Pen, points: list[Point], color: Color) -> None:
    u = board.ctx.unit
    radius = max(0.85, 0.95 * plot.look.line) * u
    if plot.look.point == "end" or len(points) > 14:
        pen.board.disc(points[-1], radius, color)
        if plot.stress is not None and plot.data.highlight and plot.stress < len(points):
            pen.board.disc(points[plot.stress], radius, color)
        return
    for p in points:
        pen.dot(p, color, radius)


def _values(board: Board, plot: Plot, inner: Box, points: list[Point], color: Color, *, over: bool) -> None:
    """Set values at the points: all of a few, else the first, the last, the extremes and the one to be stressed."""
    values = plot.data.series[0].values
    n = len(points)
    chosen = (
        set(range(n))
        if n <= 8
        else {0, n - 1, max(range(n), key=lambda i: values[i]), min(range(n), key=lambda i: values[i])}
    )
    if plot.stress is not None and plot.stress < n and plot.data.highlight:
        chosen.add(plot.stress)
    voice = plot.look.number
    for i in sorted(chosen):
        text = plot.value(0, i)
        if not text:
            continue
        loud = i == n - 1 or i == plot.stress
        size = max(board.least, plot.size * (1.25 if loud else 0.95))
        width = wide(board, plot, [text], size, number=True)
        step = inner.w / max(1, n)
        if width > 1.25 * step and n > 1:
            size = max(board.least, size * 1.25 * step / width)
            width = wide(board, plot, [text], size, number=True)
        # A value stands on the outer side of the bend, so that the line does not run through it.
        around = [points[j].y for j in (i - 1, i + 1) if 0 <= j < n]
        valley = all(y < points[i].y - 0.5 * board.ctx.unit for y in around)
        gap = 1.0 * board.ctx.unit + plot.look.line * board.ctx.unit
        below = valley and not over and points[i].y + gap + size * 1.4 < inner.bottom
        y = points[i].y + gap if below else points[i].y - gap - size * 1.35
        # Beside a steep rise the value stands away from the line.
        lean = _lean(points, i) if not below else 0.0
        x = min(max(points[i].x - width / 2 - lean * 0.42 * width, inner.x), inner.right - width)
        tone = readable(color, plot.on, 4.6) if loud else None
        board.text(text, Box(x, y, width, size * 1.35), voice.but(align="center", valign="middle"), size, on=plot.on,
                   color=tone, lines=1, large=bool(tone))  # fmt: skip


def _lean(points: list[Point], i: int) -> float:
    """Return how far a line rises to the right past a point, -1 (falls) to 1 (rises): where it does, the left is free above."""
    if not 0 < i < len(points) - 1:
        return 0.0
    before, after = points[i - 1], points[i + 1]
    if (before.y - points[i].y) * (points[i].y - after.y) <= 0:
        return 0.0
    slope = (before.y - after.y) / ((after.x - before.x) or 1.0)
    return max(-1.0, min(1.0, 1.4 * slope))


def spread(wished: Sequence[float], apart: float, low: float, high: float) -> list[float]:
    """Return positions as near to the wished ones as can be, at least ``apart`` and within bounds, in the same order."""
    order = sorted(range(len(wished)), key=lambda i: (wished[i], i))
    placed: list[float] = []
    for i in order:
        placed.append(max(wished[i], placed[-1] + apart if placed else low))
    over = placed[-1] - high if placed else 0.0
    if over > 0:
        placed[-1] -= over
        for k in range(len(placed) - 2, -1, -1):
            placed[k] = min(placed[k], placed[k + 1] - apart)
    out = [0.0] * len(wished)
    for i, y in zip(order, placed, strict=True):
        out[i] = y
    return out


def _end_names(
    board: Board,
    plot: Plot,
    heads: Sequence[Text],
    colors: Sequence[Color],
    ys: list[float],
    x: float,
    room: float,
    box: Box,
) -> None:
    u, size = board.ctx.unit, max(board.least, plot.size * 0.92)
    tall = size * 1.3
    places = spread(ys, tall, box.y + tall / 2, box.bottom - tall / 2)
    for name, color, y in zip(heads, colors, places, strict=True):
        if not name:
            continue
        left = box.x if board.ctx.rtl else box.right - room + 1.2 * u
        at = Box(left, y - tall / 2, room - 1.2 * u, tall)
        board.text(name, at, plot.look.name_voice.but(valign="middle", weight=700), size, on=plot.on, color=readable(color, plot.on, 4.6),
                   lines=1, large=True)  # fmt: skip
