"""Bars and columns: categories and numbers in, marks with direct labels out. No legend where a label can stand at its mark."""

from __future__ import annotations

from dataclasses import dataclass

from limner.design.structured.board import SLACK, Board, Text
from limner.design.structured.deck import Deck
from limner.design.structured.scales import Scale, nice_ticks, shared_decimals, value_range, write_number
from limner.design.structured.voices import NUMBER, SMALL, STRONG
from limner.document.color import Color, contrast, mix, oklch
from limner.document.geometry import Box, Point
from limner.document.layers import ChartData


@dataclass(frozen=True, slots=True)
class Plot:
    """What every mark needs: the data, where to draw, the ground it stands on, the strings that may serve as labels."""

    data: ChartData
    box: Box
    on: Color
    deck: Deck
    highlight: bool = True
    size: float = 3.5
    """Label size wished for, in units of the canvas."""

    def label(self, text: str) -> Text:
        """Return the plan's own string for a label where there is one, else the text as furniture."""
        return self.deck.match(text) or text

    def rows(self) -> tuple[list[Text], list[list[Text]]]:
        """Return the categories' labels and each series' values as text.

        Where the brief has one string for both ("Finland 12"), it is the label and the first series' value is "".
        """
        names: list[Text] = []
        values: list[list[Text]] = [[] for _ in self.data.series]
        for i, category in enumerate(self.data.categories):
            joint = self.deck.joint(category, self.data.series[0].values[i])
            names.append(joint or self.label(category))
            for k, series in enumerate(self.data.series):
                values[k].append("" if joint is not None and k == 0 else self.number(series.values[i]))
        return names, values

    def number(self, value: float) -> Text:
        """Return a value as it is written, with a short unit."""
        unit = self.data.unit.strip()
        text = write_number(value)
        if unit in {"$", "€", "£", "¥", "₹", "₩", "৳"}:
            text = f"{unit}{text}" if value >= 0 else f"−{unit}{text[1:]}"
        elif unit in {"%", "°", "°C", "°F", "٪"}:
            text += unit
        return self.deck.match(text) or text


def series_colors(board: Board, count: int, on: Color) -> list[Color]:
    """Return distinct colours for series or slices: palette roles first, then steps of the main hue; each ≥ 1.6:1 on the ground."""
    p = board.ctx.palette
    pool = [
        p.main,
        p.accent,
        p.second,
        mix(p.main, on, 0.45),
        mix(p.accent, on, 0.45),
        mix(p.ink, on, 0.35),
        mix(p.second, p.ink, 0.4),
    ]
    out: list[Color] = []
    for color in pool + [mix(p.main, p.accent, t / 7) for t in range(1, 7)]:
        apart = all(_apart(color, other) > 0.09 for other in out)
        if contrast(color, on) >= 1.6 and apart:
            out.append(color)
    step = 0
    while len(out) < count:
        out.append(mix(p.main, on, 0.15 + 0.6 * (step % 9) / 9))
        step += 1
    return out[:count]


def _apart(one: Color, two: Color) -> float:
    a, b = oklch(one), oklch(two)
    turn = abs((a.h - b.h + 180) % 360 - 180) / 180
    return float(((a.l - b.l) ** 2 + (a.c - b.c) ** 2 + (2 * turn) ** 2 * a.c * b.c) ** 0.5)


def mark_colors(board: Board, plot: Plot) -> list[list[Color]]:
    """Return a colour for each series and category: one series is main with its greatest value stressed."""
    count, n = len(plot.data.series), len(plot.data.categories)
    colors = series_colors(board, count, plot.on)
    if count > 1:
        return [[color] * n for color in colors]
    values = plot.data.series[0].values
    strong = colors[0]
    if not plot.highlight or n < 2:
        return [[strong] * n]
    top = max(range(len(values)), key=lambda i: values[i])
    quiet = mix(strong, plot.on, 0.52)
    if contrast(quiet, plot.on) < 1.35:
        quiet = mix(strong, plot.on, 0.3)
    return [[strong if i == top else quiet for i in range(n)]]


def draw_bars(board: Board, plot: Plot) -> None:
    """Draw level bars, names before them (or above, in a narrow box) and values at their ends."""
    u, box, data = board.ctx.unit, plot.box, plot.data
    n, count = len(data.categories), len(data.series)
    above = box.w < 62 * u and box.h / n > 9 * u
    names, values = plot.rows()
    row = box.h / n
    most = min(plot.size * u, row * (0.3 if above else 0.46))
    share = 1.0 if above else 0.34
    size = board.common([(t, (box.w * share, row * (0.4 if above else 0.92))) for t in names], STRONG, most, 2)
    name_w = 0.0 if above else max(board.layout_size(t, STRONG, size, box.w * share)[0] for t in names) * SLACK + 2 * u
    num = min(size * 1.2, row * 0.5 / count if count > 1 else size * 1.2)
    num = max(num, board.least)
    num_w = (
        max((board.layout_size(t, NUMBER, num, box.w)[0] for row_ in values for t in row_ if t), default=0.0) * SLACK
        + 1.4 * u
    )
    flat = tuple(v for s in data.series for v in s.values[:n])
    low, high = value_range(flat, zero=True)
    left = box.x + name_w + (num_w if low < 0 else 0)
    scale = Scale(low, high, left, box.right - (num_w if high > 0 else 0))
    colors = mark_colors(board, plot)
    name_h = board.layout_size(names[0], STRONG, size, box.w)[1] if above else 0.0
    thick = min((row - name_h - (0.6 * u if above else 0)) * (0.78 if above else 0.66), 16 * u) / count
    for i in range(n):
        top = box.y + i * row
        if above:
            board.text(names[i], Box(box.x, top, box.w, name_h), STRONG, size, on=plot.on, lines=1, large=False)
            start = top + name_h + 0.6 * u
        else:
            at = _flip(board, box, Box(box.x, top, name_w - 2 * u, row))
            board.text(names[i], at, STRONG.but(valign="middle"), size, on=plot.on, lines=2, large=False)
            start = top + (row - thick * count) / 2
        for k in range(count):
            value = data.series[k].values[i]
            a, b = sorted((scale.at(0.0), scale.at(value)))
            bar = Box(a, start + k * thick, max(b - a, 0.15 * u), thick * (0.94 if count > 1 else 1.0))
            board.rect(_flip(board, box, bar), colors[k][i], radius=_radius(board, bar), stem="bar", role="mark")
            side = (
                Box(b + 1.1 * u, bar.y, num_w, bar.h) if value >= 0 else Box(a - num_w - 1.1 * u, bar.y, num_w, bar.h)
            )
            side = _flip(board, box, side)
            ends = "start" if value >= 0 else "end"
            tall = Box(side.x, side.cy - max(side.h, num * 1.6) / 2, side.w, max(side.h, num * 1.6))
            if values[k][i]:
                board.text(
                    values[k][i],
                    tall,
                    NUMBER.but(valign="middle", align=_side(board, ends)),
                    num,
                    on=plot.on,
                    lines=1,
                    large=False,
                )
    if not above:
        x = scale.at(0.0)
        axis = _flip(board, box, Box(x, box.y, 0, box.h))
        board.line(Point(axis.x, box.y), Point(axis.x, box.bottom), 0.22 * u, board.ctx.palette.ink)


def draw_columns(board: Board, plot: Plot) -> None:
    """Draw upright columns, values on top and names beneath; with many columns, a light grid with ticks instead of values."""
    u, box, data = board.ctx.unit, plot.box, plot.data
    n, count = len(data.categories), len(data.series)
    names, values = plot.rows()
    flat = tuple(v for s in data.series for v in s.values[:n])
    low, high = value_range(flat, zero=True)
    slot = box.w / n
    num = board.common(
        [(t, (slot * 0.94 / count, 6 * u)) for r in values for t in r if t], NUMBER, plot.size * 1.25 * u, 1
    )
    widest = max((board.layout_size(t, NUMBER, num, box.w)[0] for r in values for t in r if t), default=0.0)
    ticked = widest > slot / count * 1.02
    size = board.common([(t, (slot * 0.94, 9 * u)) for t in names], STRONG, plot.size * u, 2)
    name_h = max(board.layout_size(t, STRONG, size, slot * 0.94)[1] for t in names)
    num_h = 0.0 if ticked else num * 1.5
    area = Box(box.x, box.y + num_h, box.w, max(1.0, box.h - num_h - name_h - 1.4 * u - (num_h if low < 0 else 0)))
    if ticked:
        area = draw_grid(board, plot, area, (low, high), zero=True)[0]
        ticks = nice_ticks(low, high, 5)
        low, high = ticks[0], ticks[-1]
        slot = area.w / n
    scale = Scale(low, high, area.bottom, area.y)
    colors = mark_colors(board, plot)
    thick = min(slot * (0.62 if count == 1 else 0.78), 20 * u) / count
    for i in range(n):
        at = n - 1 - i if board.ctx.rtl else i
        x0 = area.x + at * slot + (slot - thick * count) / 2
        for k in range(count):
            value = data.series[k].values[i]
            a, b = sorted((scale.at(0.0), scale.at(value)))
            column = Box(x0 + k * thick, a, thick * (0.92 if count > 1 else 1.0), max(b - a, 0.15 * u))
            board.rect(column, colors[k][i], radius=_radius(board, column), stem="column", role="mark")
            if not ticked and values[k][i]:
                y = column.y - num_h if value >= 0 else column.bottom
                board.text(
                    values[k][i], Box(column.cx - slot / count / 2, y, slot / count, num_h),
                    NUMBER.but(align="center", valign="bottom" if value >= 0 else "top"), num, on=plot.on, lines=1, large=False,
                )  # fmt: skip
        y = box.bottom - name_h
        board.text(
            names[i],
            Box(area.x + at * slot + slot * 0.03, y, slot * 0.94, name_h),
            STRONG.but(align="center"),
            size,
            on=plot.on,
            lines=2,
            large=False,
        )
    zero = scale.at(0.0)
    board.line(Point(area.x, zero), Point(area.right, zero), 0.24 * u, board.ctx.palette.ink)


def draw_grid(board: Board, plot: Plot, area: Box, span: tuple[float, float], *, zero: bool) -> tuple[Box, Scale]:
    """Draw level grid lines with their values at the start side; return the area left beside the values, and its scale."""
    u = board.ctx.unit
    ticks = nice_ticks(span[0], span[1], 5 if area.h > 30 * u else 4)
    places = shared_decimals(ticks)
    size = max(board.least, 0.72 * plot.size * u)
    texts = [write_number(t, places) for t in ticks]
    width = max(board.layout_size(t, SMALL, size, area.w)[0] for t in texts) * SLACK + 1.6 * u
    inner = Box(area.x + (0 if board.ctx.rtl else width), area.y, area.w - width, area.h)
    scale = Scale(ticks[0], ticks[-1], inner.bottom, inner.y)
    hair = mix(plot.on, board.ctx.palette.ink, 0.16)
    voice = SMALL.but(valign="middle", align="left" if board.ctx.rtl else "right", features=("tnum",))
    for value, text in zip(ticks, texts, strict=True):
        y = scale.at(value)
        if not (zero and value == 0):
            board.line(Point(inner.x, y), Point(inner.right, y), 0.14 * u, hair, stem="grid")
        x = inner.right + 1.2 * u if board.ctx.rtl else area.x
        board.text(text, Box(x, y - size, width - 1.2 * u, 2 * size), voice, size, on=plot.on, lines=1, large=False)
    return inner, scale


def draw_key(board: Board, plot: Plot, box: Box, colors: list[Color]) -> float:
    """Draw the names of several series in one row, each after a swatch of its colour; return the height taken."""
    u = board.ctx.unit
    names = [plot.label(s.name) for s in plot.data.series if s.name]
    if len(names) < 2:
        return 0.0
    size = max(board.least, 0.85 * plot.size * u)
    x = box.x
    rows = 0
    for text, color in zip(names, colors, strict=False):
        width = board.layout_size(text, STRONG, size, box.w - 3 * u)[0] * SLACK
        if x + width + 3 * u > box.right + 1 and x > box.x:
            x, rows = box.x, rows + 1
        y = box.y + rows * size * 1.9
        swatch = Box(x, y + size * 0.3, size * 0.9, size * 0.9)
        board.rect(_flip(board, box, swatch), color, radius=0.2 * u, stem="key", role="mark")
        at = _flip(board, box, Box(x + size * 1.4, y, width, size * 1.5))
        board.text(text, at, STRONG.but(valign="middle"), size, on=plot.on, lines=1, large=False)
        x += width + size * 1.4 + 3 * u
    return (rows + 1) * size * 1.9 + 1.2 * u


def _flip(board: Board, area: Box, box: Box) -> Box:
    return Box(area.x + area.right - box.right, box.y, box.w, box.h) if board.ctx.rtl else box


def _side(board: Board, side: str) -> str:
    if board.ctx.rtl:
        return "right" if side == "start" else "left"
    return "left" if side == "start" else "right"


def _radius(board: Board, bar: Box) -> float:
    return min(board.ctx.style.corner * board.ctx.unit * 0.6, bar.w * 0.25, bar.h * 0.25)
