"""Marks in the round: pies and rings with their parts named beside them, radar charts."""

from __future__ import annotations

import math

from limner.design.structured.board import Board, Text
from limner.design.structured.paths import polyline
from limner.design.structured.plots.axes import draw_key
from limner.design.structured.plots.lines import spread
from limner.design.structured.plots.pen import Pen
from limner.design.structured.plots.plot import Plot, quieter, series_colors, wide
from limner.design.structured.scales import nice_ticks, shares
from limner.design.structured.voices import FIGURE
from limner.document.color import Color, contrast, mix, readable, with_alpha
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point


def draw_shares(board: Board, plot: Plot, *, ring: bool) -> None:
    """Draw a pie or a ring; its parts are named at their slices where there is room on both sides, else in a list."""
    box = plot.box
    pen = Pen(board, plot.look, plot.on)
    values = plot.data.series[0].values[: plot.count]
    colors = _part_colors(board, plot)
    if box.w > 1.45 * box.h and plot.count <= 9:
        _around(board, plot, pen, colors, ring)
        return
    u = board.ctx.unit
    if box.w > 1.05 * box.h:
        d = min(box.h, box.w * 0.5)
        disc = Box(box.right - d if board.ctx.rtl else box.x, box.cy - d / 2, d, d)
        listed = Box(box.x if board.ctx.rtl else box.x + d + 6 * u, box.y, box.w - d - 6 * u, box.h)
    else:
        d = min(box.w * 0.9, box.h * 0.58)
        tall = min(box.h - d - 4 * u, 14 * u * plot.count)
        top = box.y + (box.h - d - 4 * u - tall) / 2
        disc = Box(box.cx - d / 2, top, d, d)
        listed = Box(box.x, top + d + 4 * u, box.w, tall)
    center = Point(disc.cx, disc.cy)
    _slices(pen, values, center, d / 2, d * 0.3 if ring else 0.0, colors)
    if ring:
        _centre(board, plot, center, d * 0.28, colors)
    _listed(board, plot, listed, colors)


def _part_colors(board: Board, plot: Plot) -> list[Color]:
    if plot.data.highlight and plot.stress is not None:
        strong = series_colors(board, 1, plot.on)[0]
        quiet = quieter(strong, plot.on)
        return [strong if i == plot.stress else mix(quiet, plot.on, 0.35 * (i % 2)) for i in range(plot.count)]
    return series_colors(board, plot.count, plot.on)


def _slices(
    pen: Pen, values: tuple[float, ...], center: Point, outer: float, inner: float, colors: list[Color]
) -> None:
    at = 0.0
    for part, color in zip(shares(values), colors, strict=True):
        if part > 0:
            pen.slice(center, outer, inner, at, at + 360 * part, color)
        at += 360 * part


def _around(board: Board, plot: Plot, pen: Pen, colors: list[Color], ring: bool) -> None:
    """Name the slices on both sides of the disc, each on a leader of its own."""
    u, box, size = board.ctx.unit, plot.box, plot.size
    names, (values, *_) = plot.rows()
    numbers = plot.data.series[0].values[: plot.count]
    d = min(box.h * 0.94, box.w * 0.4)
    center = Point(box.cx, box.cy)
    _slices(pen, numbers, center, d / 2, d * 0.3 if ring else 0.0, colors)
    if ring:
        _centre(board, plot, center, d * 0.28, colors)
    room = (box.w - d) / 2 - 7 * u
    at, mids = 0.0, []
    for part in shares(numbers):
        mids.append(math.radians(at + 180 * part - 90))
        at += 360 * part
    name_size = board.common([(t, (room, 3 * size)) for t in names if t], plot.look.name_voice, size, 2)
    num = max(board.least, 1.35 * name_size)
    tall = (1.2 * num if any(values) else 0) + 1.3 * name_size
    for right in (True, False):
        own = [i for i in range(plot.count) if (math.cos(mids[i]) >= 0) == right]
        if not own:
            continue
        heights = [
            tall + (1.2 * name_size if board.layout_size(names[i], plot.look.name_voice, name_size, room)[2] > 1 else 0)
            for i in own
        ]
        ys = spread(
            [center.y + 0.62 * d * math.sin(mids[i]) for i in own],
            max(heights) + 0.8 * u,
            box.y + tall / 2,
            box.bottom - tall / 2,
        )
        for i, y, h in zip(own, ys, heights, strict=True):
            x = box.right - room if right else box.x
            _leader(board, plot, center, d / 2, mids[i], Point(x - 1.4 * u if right else x + room + 1.4 * u, y))
            side = "left" if right else "right"
            top = y - h / 2
            if values[i]:
                ink, voice = readable(colors[i], plot.on, 4.6), plot.look.number.but(align=side, weight=700)
                board.text(values[i], Box(x, top, room, 1.2 * num), voice, num, on=plot.on, color=ink,
                           lines=1, large=True)  # fmt: skip
                top += 1.2 * num
            board.text(
                names[i],
                Box(x, top, room, h),
                plot.look.name_voice.but(align=side),
                name_size,
                on=plot.on,
                lines=2,
                large=False,
            )


def _leader(board: Board, plot: Plot, center: Point, radius: float, angle: float, end: Point) -> None:
    u = board.ctx.unit
    a = Point(center.x + (radius + 0.7 * u) * math.cos(angle), center.y + (radius + 0.7 * u) * math.sin(angle))
    knee = Point(end.x + (2.5 * u if end.x < center.x else -2.5 * u), end.y)
    color = mix(plot.on, board.ctx.palette.ink, 0.45)
    box = Box(min(a.x, end.x), min(a.y, end.y), abs(a.x - end.x) + 1, abs(a.y - end.y) + 1)
    board.path(
        polyline([a, knee, end]),
        box,
        None,
        stroke=Stroke(fill=Solid(color=color), width=0.2 * u, join="round"),
        stem="leader",
        role="rule",
    )


def _centre(board: Board, plot: Plot, center: Point, radius: float, colors: list[Color]) -> None:
    """The greatest (or stressed) part's value stands in the ring, in its colour; a string of the brief stays with its name."""
    values = plot.data.series[0].values[: plot.count]
    top = plot.stress if plot.stress is not None else max(range(len(values)), key=lambda i: values[i])
    text = plot.data.series[0].written[top] if plot.data.series[0].written else plot.notation.write(values[top])
    if not text:
        return
    side = radius * 1.6
    size = board.fits(text, FIGURE, 14 * board.ctx.unit, (side, radius), 1)
    board.text(text, Box(center.x - side / 2, center.y - radius / 2, side, radius), FIGURE.but(align="center", valign="middle"), size,
               on=plot.on, color=readable(colors[top], plot.on, 3.2), lines=1)  # fmt: skip


def _listed(board: Board, plot: Plot, box: Box, colors: list[Color]) -> None:
    u, n, rtl = board.ctx.unit, plot.count, board.ctx.rtl
    row = min(box.h / n, 14 * u)
    top = box.cy - row * n / 2
    names, (values, *_) = plot.rows()
    num = max(board.least, min(plot.size * 1.15, row * 0.5))
    num_w = wide(board, plot, [t for t in values if t], num, number=True)
    lead = min(row * 0.8, 6 * u)
    name_w = box.w - num_w - lead - 3 * u
    size = board.common(
        [(t, (name_w, row * 0.9)) for t in names if t], plot.look.name_voice, min(plot.size * 1.1, row * 0.46), 2
    )
    hair = mix(plot.on, board.ctx.palette.ink, 0.18)
    for i in range(n):
        y, edge = top + i * row, lead * 0.5
        x = box.right - edge if rtl else box.x
        board.rect(
            Box(x, y + (row - edge) / 2, edge, edge),
            colors[i],
            radius=edge * (0.5 if plot.look.ends == "pill" else 0.12),
            stem="key",
            role="mark",
        )
        at = Box(box.x + num_w + 2 * u if rtl else box.x + lead, y, name_w, row)
        if names[i]:
            board.text(names[i], at, plot.look.name_voice.but(valign="middle"), size, on=plot.on, lines=2, large=False)
        tone = colors[i] if contrast(colors[i], plot.on) >= 4.5 else None
        if values[i]:
            voice = plot.look.number.but(valign="middle", align="left" if rtl else "right")
            board.text(
                values[i],
                Box(box.x if rtl else box.right - num_w, y, num_w, row),
                voice,
                num,
                on=plot.on,
                color=tone,
                lines=1,
                large=False,
            )
        if i:
            board.line(Point(box.x, y), Point(box.right, y), 0.14 * u, hair)


def draw_radar(board: Board, plot: Plot) -> None:
    """Draw each series as a polygon over spokes, one spoke a category, its name at the rim."""
    u, n = board.ctx.unit, plot.count
    pen = Pen(board, plot.look, plot.on)
    colors = series_colors(board, len(plot.data.series), plot.on, least=2.4)
    heads: list[Text] = plot.series_names()
    if len(heads) > 1:
        used = draw_key(board, plot, pen, colors, heads)
        used = 0.0 if plot.box.w > 1.7 * plot.box.h else used
        plot = plot.inside(Box(plot.box.x, plot.box.y + used, plot.box.w, plot.box.h - used))
    names = [plot.label(c) for c in plot.data.categories]
    box, size = plot.box, 0.92 * plot.size
    side = min(wide(board, plot, names, size), 0.27 * box.w)
    radius = max(1.0, min((box.h - 3.1 * size) / 2, (box.w - 2 * side - 2.4 * u) / 2))
    center = Point(box.cx, box.cy)
    high = max((v for s in plot.data.series for v in s.values), default=1.0)
    ticks = [t for t in nice_ticks(0.0, high, 5) if t > 0]
    turn = [2 * math.pi * i / n * (-1 if board.ctx.rtl else 1) - math.pi / 2 for i in range(n)]

    def at(share: float, i: int) -> Point:
        return Point(center.x + radius * share * math.cos(turn[i]), center.y + radius * share * math.sin(turn[i]))

    disc = Box(center.x - radius, center.y - radius, 2 * radius, 2 * radius)
    faint = mix(plot.on, board.ctx.palette.ink, 0.2)
    for t in ticks:
        ring = polyline([at(t / ticks[-1], i) for i in range(n)], closed=True)
        strong = t == ticks[-1]
        board.path(
            ring,
            disc,
            mix(plot.on, board.ctx.palette.ink, 0.04) if strong else None,
            stroke=Stroke(fill=Solid(color=faint), width=0.14 * u),
            stem="grid",
            role="rule",
        )
    for i in range(n):
        board.line(center, at(1.0, i), 0.14 * u, faint, stem="grid")
    for series, color in reversed(list(zip(plot.data.series, colors, strict=True))):
        points = [at(max(0.0, v) / ticks[-1], i) for i, v in enumerate(series.values[:n])]
        stroke = Stroke(fill=Solid(color=color), width=plot.look.line * u, join="round")
        board.path(polyline(points, closed=True), disc, with_alpha(color, 0.22), stroke=stroke, stem="web", role="mark")
        for p in points:
            pen.dot(p, color, 0.9 * plot.look.line * u + 0.2 * u)
    _rim_values(board, plot, [at(t / ticks[-1], 0) for t in ticks], ticks)
    for i, name in enumerate(names):
        p = at(1.0, i)
        c, s = math.cos(turn[i]), math.sin(turn[i])
        w, h, _ = board.layout_size(name, plot.look.name_voice, size, side)
        w = w * 1.01 + 0.4 * u
        x = p.x - w / 2 if abs(c) < 0.25 else p.x + 1.2 * u if c > 0 else p.x - w - 1.2 * u
        y = p.y - h / 2 + s * (h / 2 + 1.0 * u)
        side_of = "center" if abs(c) < 0.25 else "left" if c > 0 else "right"
        x = min(max(x, box.x), box.right - w)
        board.text(
            name, Box(x, y, w, h), plot.look.name_voice.but(align=side_of), size, on=plot.on, lines=3, large=False
        )


def _rim_values(board: Board, plot: Plot, points: list[Point], ticks: list[float]) -> None:
    """Write the middle and the outermost value of a radar's rings beside its first spoke."""
    u = board.ctx.unit
    for k in sorted({len(ticks) // 2, len(ticks) - 1} if len(ticks) > 2 else {len(ticks) - 1}):
        box = Box(points[k].x + 0.6 * u, points[k].y - 0.1 * u, 14 * u, 1.5 * board.least)
        text = plot.notation.write(ticks[k])
        board.text(text, box, plot.look.small.but(align="left"), board.least, on=plot.on, lines=1, large=False)
