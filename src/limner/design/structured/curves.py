"""Lines, areas, pies and rings: the marks of change and of shares, with labels at the marks."""

from __future__ import annotations

from collections.abc import Sequence

from limner.design.structured.board import SLACK, Board, Text
from limner.design.structured.marks import Plot, draw_grid, draw_key, series_colors
from limner.design.structured.paths import polyline, sector
from limner.design.structured.scales import Scale, shares, value_range
from limner.design.structured.voices import FIGURE, NUMBER, STRONG, TEXT
from limner.document.color import Color, contrast, mix, with_alpha
from limner.document.fills import LinearGradient, Solid, Stop, Stroke
from limner.document.geometry import Box, Point


def draw_lines(board: Board, plot: Plot, *, area: bool = False) -> None:
    """Draw one line a series over a light grid: dots, names at the ends, values at the first, last and extreme points."""
    u, data = board.ctx.unit, plot.data
    n = len(data.categories)
    colors = series_colors(board, len(data.series), plot.on)
    box = plot.box
    key = draw_key(board, plot, box, colors)
    names = [plot.label(c) for c in data.categories]
    every = _stride(board, plot, names, box.w)
    size = board.common(
        [(names[i], (box.w / n * every * 0.96, 8 * u)) for i in range(0, n, every)], STRONG, 0.9 * plot.size * u, 2
    )
    name_h = max(board.layout_size(names[i], STRONG, size, box.w / n * every * 0.96)[1] for i in range(0, n, every))
    flat = tuple(v for s in data.series for v in s.values[:n])
    span = value_range(flat, zero=area)
    frame = Box(box.x, box.y + key + 2.6 * u, box.w, max(1.0, box.h - key - name_h - 4.6 * u))
    inner, scale = draw_grid(board, plot, frame, span, zero=False)
    step = inner.w / n
    xs = [inner.x + (n - 1 - i if board.ctx.rtl else i) * step + step / 2 for i in range(n)]
    for series, color in reversed(list(zip(data.series, colors, strict=True))):
        points = [Point(x, scale.at(v)) for x, v in zip(xs, series.values, strict=False)]
        _trace(board, inner, scale, points, color, plot, area=area)
    if len(data.series) == 1:
        _point_values(
            board, plot, inner, [Point(x, scale.at(v)) for x, v in zip(xs, data.series[0].values, strict=False)]
        )
    for i in range(0, n, every):
        wide = step * every * 0.96
        left = min(max(xs[i] - wide / 2, box.x), box.right - wide)
        board.text(
            names[i],
            Box(left, frame.bottom + 1.8 * u, wide, name_h),
            STRONG.but(align="center"),
            size,
            on=plot.on,
            lines=2,
            large=False,
        )
    base = scale.at(max(scale.low, 0.0) if scale.low <= 0 <= scale.high else scale.low)
    board.line(Point(inner.x, base), Point(inner.right, base), 0.24 * u, board.ctx.palette.ink)


def _stride(board: Board, plot: Plot, names: Sequence[Text], width: float) -> int:
    """Return how many categories go to one label, so that labels keep apart; strings of the brief are never left out."""
    u = board.ctx.unit
    if not all(isinstance(name, str) for name in names):
        return 1
    widest = max(board.layout_size(str(name), STRONG, 0.8 * plot.size * u, 1e4)[0] for name in names)
    return max(1, -(-round((widest + 1.5 * u) * len(names)) // max(1, round(width))))


def _trace(
    board: Board, inner: Box, scale: Scale, points: list[Point], color: Color, plot: Plot, *, area: bool
) -> None:
    u = board.ctx.unit
    if area:
        foot = scale.at(max(scale.low, 0.0))
        shape = [Point(points[0].x, foot), *points, Point(points[-1].x, foot)]
        fade = LinearGradient(
            stops=(Stop(at=0, color=with_alpha(color, 0.7)), Stop(at=1, color=with_alpha(color, 0.18)))
        )
        board.path(polyline(shape, closed=True), inner, fade, stem="area", role="mark")
    stroke = Stroke(fill=Solid(color=color), width=0.7 * u, cap="round", join="round")
    board.path(polyline(points), inner.inset(-u), None, stroke=stroke, stem="line", role="mark")
    for p in points if len(points) <= 14 else (points[0], points[-1]):
        board.disc(p, 0.95 * u, plot.on, stroke=Stroke(fill=Solid(color=color), width=0.55 * u))


def _point_values(board: Board, plot: Plot, inner: Box, points: list[Point]) -> None:
    u = board.ctx.unit
    values = plot.data.series[0].values
    n = len(points)
    chosen = (
        range(n)
        if n <= 8
        else sorted({0, n - 1, max(range(n), key=lambda i: values[i]), min(range(n), key=lambda i: values[i])})
    )
    size = max(board.least, 0.95 * plot.size * u)
    for i in chosen:
        text = plot.number(values[i])
        width = board.layout_size(text, NUMBER, size, 1e4)[0] * SLACK + 0.4 * u
        # A value stands on the outer side of the bend, so that the line does not run through it.
        around = [points[j].y for j in (i - 1, i + 1) if 0 <= j < n]
        valley = all(y < points[i].y - 0.5 * u for y in around)
        below = valley and points[i].y + 1.6 * u + size * 1.4 < inner.bottom
        y = points[i].y + 1.4 * u if below else points[i].y - 1.5 * u - size * 1.35
        x = min(max(points[i].x - width / 2, plot.box.x), plot.box.right - width)
        board.text(
            text,
            Box(x, y, width, size * 1.35),
            NUMBER.but(align="center", valign="middle"),
            size,
            on=plot.on,
            lines=1,
            large=False,
        )


def draw_shares(board: Board, plot: Plot, *, ring: bool) -> None:
    """Draw a pie or a ring and, beside or beneath it, its parts in a list: swatch, name and value on one line."""
    u, box, data = board.ctx.unit, plot.box, plot.data
    values = data.series[0].values[: len(data.categories)]
    parts = shares(values)
    colors = series_colors(board, len(values), plot.on)
    beside = box.w > 1.05 * box.h
    if beside:
        d = min(box.h, box.w * (0.5 if box.w < 1.3 * box.h else 0.56))
        x = box.right - d if board.ctx.rtl else box.x
        disc = Box(x, box.cy - d / 2, d, d)
        listed = Box(box.x if board.ctx.rtl else box.x + d + 6 * u, box.y, box.w - d - 6 * u, box.h)
    else:
        d = min(box.w * 0.86, box.h * 0.56)
        disc = Box(box.cx - d / 2, box.y, d, d)
        listed = Box(box.x, box.y + d + 5 * u, box.w, box.h - d - 5 * u)
    at = 0.0
    center = Point(disc.cx, disc.cy)
    line = Stroke(fill=Solid(color=plot.on), width=0.5 * u, join="round")
    for part, color in zip(parts, colors, strict=True):
        end = at + 360 * part
        board.path(
            sector(center, d / 2, d * 0.29 if ring else 0.0, at, end),
            disc,
            color,
            stroke=line,
            stem="slice",
            role="mark",
        )
        at = end
    if ring:
        _centre(board, plot, center, d * 0.27, colors)
    _part_list(board, plot, listed, colors)


def _centre(board: Board, plot: Plot, center: Point, radius: float, colors: list[Color]) -> None:
    """The greatest part's value stands in the ring, in its colour."""
    values = plot.data.series[0].values
    top = max(range(len(values)), key=lambda i: values[i])
    text = plot.number(values[top])
    if not isinstance(text, str):
        plot.deck.left.append(text)
        text = text.text
    side = radius * 1.5
    size = board.fits(text, FIGURE, 12 * board.ctx.unit, (side, radius), 1)
    board.text(
        text,
        Box(center.x - side / 2, center.y - radius / 2, side, radius),
        FIGURE.but(align="center", valign="middle"),
        size,
        on=plot.on,
        color=colors[top],
        lines=1,
    )


def _part_list(board: Board, plot: Plot, box: Box, colors: list[Color]) -> None:
    u, data = board.ctx.unit, plot.data
    n = len(data.categories)
    row = min(box.h / n, 12 * u)
    top = box.cy - row * n / 2
    names, (values, *_) = plot.rows()
    num = max(board.least, min(plot.size * 1.15 * u, row * 0.5))
    num_w = max((board.layout_size(t, NUMBER, num, 1e4)[0] for t in values if t), default=0.0) * SLACK + 0.5 * u
    lead = min(row * 0.8, 6 * u)
    name_w = box.w - num_w - lead - 3 * u
    size = board.common([(t, (name_w, row * 0.9)) for t in names], TEXT, min(plot.size * 1.1 * u, row * 0.46), 2)
    hair = mix(plot.on, board.ctx.palette.ink, 0.18)
    for i in range(n):
        y = top + i * row
        swatch = lead * 0.5
        rtl = board.ctx.rtl
        x = box.right - swatch if rtl else box.x
        board.rect(
            Box(x, y + (row - swatch) / 2, swatch, swatch), colors[i], radius=swatch * 0.2, stem="key", role="mark"
        )
        name_x = box.x + num_w + 2 * u if rtl else box.x + lead
        board.text(
            names[i], Box(name_x, y, name_w, row), TEXT.but(valign="middle"), size, on=plot.on, lines=2, large=False
        )
        num_x = box.x if rtl else box.right - num_w
        strong = colors[i] if contrast(colors[i], plot.on) >= 4.5 else None
        if values[i]:
            board.text(
                values[i],
                Box(num_x, y, num_w, row),
                NUMBER.but(valign="middle", align="left" if rtl else "right", weight=700),
                num,
                on=plot.on,
                color=strong,
                lines=1,
                large=False,
            )
        if i:
            board.line(Point(box.x, y), Point(box.right, y), 0.14 * u, hair)
