"""Scattered points and bubbles between two value axes, named where the brief names them."""

from __future__ import annotations

import math

from limner.design.structured.board import SLACK, Board, Text
from limner.design.structured.plots.axes import draw_ticks, ticks_of
from limner.design.structured.plots.pen import Pen
from limner.design.structured.plots.plot import Plot, series_colors
from limner.design.structured.scales import Scale
from limner.document.color import mix
from limner.document.geometry import Box, Point


def draw_points(board: Board, plot: Plot) -> None:
    """Draw one point a category: first series across, second up, third (if any) as the area of its disc."""
    u, data, size = board.ctx.unit, plot.data, plot.size
    pen = Pen(board, plot.look, plot.on)
    heads = plot.series_names()
    axis_x: Text = heads[0] or (data.axes[0] if data.axes else "")
    axis_y: Text = (heads[1] if len(heads) > 1 else "") or (data.axes[1] if len(data.axes) > 1 else "")
    third: Text = heads[2] if len(heads) > 2 else ""
    xs, ys = data.series[0].values, data.series[1].values
    sizes = data.series[2].values if len(data.series) > 2 else None
    small = max(board.least, 0.86 * size)
    box = plot.box
    top = 1.9 * small if axis_y else 0.4 * small
    foot = 1.7 * board.least + (1.9 * small if axis_x else 0.0) + 1.2 * u
    plain = plot.notation._replace(before="", after="", factor=1.0)
    ruled = Plot(data, box, plot.on, plot.deck, plot.look, plain, size)
    ticks = ticks_of(board, ruled, _padded(ys, 0.2 if sizes else 0.08), 5)
    frame = Box(box.x, box.y + top, box.w, max(1.0, box.h - top - foot))
    inner, up = draw_ticks(board, ruled, pen, frame, ticks)
    across_ticks = ticks_of(board, ruled, _padded(xs, 0.14 if sizes else 0.08), 6 if inner.w > 60 * u else 4)
    lo, hi = across_ticks.values[0], across_ticks.values[-1]
    across = Scale(lo, hi, inner.right if board.ctx.rtl else inner.x, inner.x if board.ctx.rtl else inner.right)
    faint, quiet = mix(plot.on, board.ctx.palette.ink, 0.72), plot.look.small.but(align="center")
    for value, text in zip(across_ticks.values, across_ticks.texts, strict=True):
        x = across.at(value)
        pen.grid(Point(x, inner.y), Point(x, inner.bottom))
        w = board.layout_size(text, plot.look.small, across_ticks.size, 1e4)[0] * SLACK + 0.4 * u
        left = min(max(x - w / 2, box.x), box.right - w)
        board.text(text, Box(left, inner.bottom + 0.9 * u, w, 1.6 * across_ticks.size), quiet, across_ticks.size,
                   on=plot.on, color=faint, lines=1, large=False)  # fmt: skip
    named = plot.look.name_voice
    if axis_x:
        board.text(axis_x, Box(inner.x, box.bottom - 1.6 * small, inner.w, 1.6 * small), named.but(align="end", valign="bottom"),
                   small, on=plot.on, lines=1, large=False)  # fmt: skip
    if axis_y:
        board.text(
            axis_y,
            Box(box.x, box.y, box.w * (0.6 if third else 1.0), 1.6 * small),
            plot.look.name_voice,
            small,
            on=plot.on,
            lines=1,
            large=False,
        )
    if third:
        board.text(third, Box(box.x + (0 if board.ctx.rtl else 0.62 * box.w), box.y, 0.38 * box.w, 1.6 * small),
                   plot.look.name_voice.but(align="end"), small, on=plot.on, lines=1, large=False)  # fmt: skip
    color = series_colors(board, 1, plot.on, least=2.2)[0]
    radii = _radii(board, plot, sizes, inner)
    spots = [Point(across.at(x), up.at(y)) for x, y in zip(xs, ys, strict=False)]
    for i in sorted(range(len(spots)), key=lambda i: -radii[i]):
        pen.blob(spots[i], color, radii[i], clear=True)
    _names(board, plot, spots, radii, inner)


def _padded(values: tuple[float, ...], share: float) -> tuple[float, float]:
    low, high = min(values), max(values)
    pad = share * (high - low) or abs(high) * 0.1 or 1.0
    return (0.0 if share * high <= low <= 0.35 * high else low - pad), high + pad


def _radii(board: Board, plot: Plot, sizes: tuple[float, ...] | None, inner: Box) -> list[float]:
    u = board.ctx.unit
    if not sizes or max(sizes) <= 0:
        return [(1.5 if plot.count < 30 else 1.0) * u] * plot.count
    most = 0.13 * min(inner.w, inner.h)
    return [max(1.1 * u, most * math.sqrt(max(0.0, v) / max(sizes))) for v in sizes]


def _names(board: Board, plot: Plot, spots: list[Point], radii: list[float], inner: Box) -> None:
    """Set names beside their points, on whichever side is free of points and of other names."""
    u = board.ctx.unit
    size = max(board.least, 0.86 * plot.size)
    taken = [Box(p.x - r, p.y - r, 2 * r, 2 * r) for p, r in zip(spots, radii, strict=True)]
    for i, category in enumerate(plot.data.categories):
        if not category:
            continue
        text = plot.label(category)
        w, h, _ = board.layout_size(text, plot.look.name_voice, size, 1e4)
        w = w * SLACK + 0.4 * u
        p, r = spots[i], radii[i]
        options = [
            Box(p.x + r + 0.7 * u, p.y - h / 2, w, h), Box(p.x - r - 0.7 * u - w, p.y - h / 2, w, h),
            Box(p.x - w / 2, p.y - r - h - 0.3 * u, w, h), Box(p.x - w / 2, p.y + r + 0.3 * u, w, h),
            Box(p.x + 0.7 * r, p.y - r - h, w, h), Box(p.x - 0.7 * r - w, p.y - r - h, w, h),
        ]  # fmt: skip
        if r > 0.55 * w:
            options.insert(0, Box(p.x - w / 2, p.y - h / 2, w, h))

        def cost(box: Box, own: int = i) -> float:
            over = sum(box.intersection(o).area for k, o in enumerate(taken) if k != own)
            out = (
                max(0.0, inner.x - box.x)
                + max(0.0, box.right - plot.box.right)
                + max(0.0, inner.y - box.y)
                + max(0.0, box.bottom - inner.bottom)
            )
            return over + 50 * out

        best = min(options, key=cost)
        taken.append(best)
        board.text(
            text,
            best,
            plot.look.name_voice.but(align="center", valign="middle"),
            size,
            on=plot.on,
            lines=1,
            large=False,
        )
