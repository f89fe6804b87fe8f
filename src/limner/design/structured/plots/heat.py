"""Tables as heat maps: a cell's tone says how great its value is, the value stands in it."""

from __future__ import annotations

from typing import NamedTuple

from limner.design.structured.board import Board, Text
from limner.design.structured.plots.plot import Plot, series_colors, wide
from limner.document.color import Color, contrast, mix
from limner.document.geometry import Box


def draw_heat(board: Board, plot: Plot) -> None:
    """Draw one row a category and one column a series."""
    u, data, rtl = board.ctx.unit, plot.data, board.ctx.rtl
    heads = plot.series_names()
    names, values = plot.rows()
    box, n, m = plot.box, plot.count, len(data.series)
    size = min(plot.size, 0.4 * box.h / (n + 1))
    size = max(
        board.least, board.common([(t, (0.3 * box.w, 9 * size)) for t in names if t], plot.look.name_voice, size, 2)
    )
    lead = min(wide(board, plot, names, size), 0.3 * box.w) + 1.6 * u
    cell_w = (box.w - lead) / m
    head = (
        board.common([(t, (cell_w * 0.96, 6 * size)) for t in heads if t], plot.look.name_voice, size, 2)
        if any(heads)
        else 0.0
    )
    head_h = (
        1.7
        * head
        * (2 if any(t and board.layout_size(t, plot.look.name_voice, head, cell_w * 0.96)[2] > 1 for t in heads) else 1)
        if head
        else 0.0
    )
    cell_h = (box.h - head_h) / n
    grid = _Grid(box, lead, head, head_h, cell_w, cell_h, rtl)
    _cells(board, plot, grid, heads, values)
    for i, name in enumerate(names):
        x = box.right - lead + 1.6 * u if rtl else box.x
        if name:
            at = Box(x, box.y + head_h + i * cell_h, lead - 1.6 * u, cell_h)
            board.text(name, at, plot.look.name_voice.but(valign="middle"), size, on=plot.on, lines=2, large=False)


class _Grid(NamedTuple):
    """Where the cells of a heat map lie: the box, the room of names before and above them, and a cell's size."""

    box: Box
    lead: float
    head: float
    head_h: float
    cell_w: float
    cell_h: float
    rtl: bool


def _cells(board: Board, plot: Plot, grid: _Grid, heads: list[Text], values: list[list[Text]]) -> None:
    u, data, n, m = board.ctx.unit, plot.data, plot.count, len(plot.data.series)
    flat = [v for s in data.series for v in s.values[:n]]
    low, high = min(flat), max(flat)
    strong = series_colors(board, 1, plot.on, least=3.0)[0]
    base, gap = mix(plot.on, strong, 0.1), 0.35 * u
    room = (grid.cell_w * 0.9, grid.cell_h * 0.8)
    shown = [(t, room) for line in values for t in line if t]
    num = board.common(shown, plot.look.number, min(plot.size * 1.1, 0.42 * grid.cell_h), 1)
    middle = plot.look.number.but(align="center", valign="middle")
    radius = {"pill": 1.4, "soft": 0.7}.get(plot.look.ends, 0.0) * u
    for k in range(m):
        at = m - 1 - k if grid.rtl else k
        x = grid.box.x + (0 if grid.rtl else grid.lead) + at * grid.cell_w
        if heads[k]:
            top = Box(x, grid.box.y, grid.cell_w, grid.head_h)
            voice = plot.look.name_voice.but(align="center", valign="middle")
            board.text(heads[k], top, voice, grid.head, on=plot.on, lines=2, large=False)
        for i in range(n):
            tone = mix(base, strong, (data.series[k].values[i] - low) / ((high - low) or 1.0))
            y = grid.box.y + grid.head_h + i * grid.cell_h
            cell = Box(x + gap / 2, y + gap / 2, grid.cell_w - gap, grid.cell_h - gap)
            board.rect(cell, tone, radius=radius, stem="cell", role="mark")
            if values[k][i]:
                ink = _ink(board, plot.on, tone)
                board.text(values[k][i], cell, middle, num, on=tone, color=ink, lines=1, large=True)


def _ink(board: Board, on: Color, tone: Color) -> Color:
    return max((board.ctx.palette.ink, on, "#ffffff", "#111111"), key=lambda c: contrast(c, tone))
