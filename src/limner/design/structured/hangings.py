"""A menu in vertical lines: the house's name down the right, a column a dish from right to left, prices along the foot."""

from __future__ import annotations

from collections.abc import Sequence

from limner.design.structured.board import Board
from limner.design.structured.menulist import Look, Row, Section, row_runs
from limner.design.structured.voices import TITLE, Voice, block_of
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point
from limner.document.plan import Copy
from limner.document.text import Fit, Run

MOST = 12
"""So many dishes stand in columns of one sheet."""


def hang(
    board: Board,
    live: Box,
    title: Copy | None,
    under: Sequence[Copy],
    sections: Sequence[Section],
    foot: Sequence[Copy],
    look: Look,
) -> None:
    """Set a menu in columns in a box: title first, then what stands under it, then the dishes, then the rest, right to left."""
    u = board.ctx.unit
    right = live.right
    if title is not None:
        size = min(19 * u, live.h / (len(title.text) + 0.6), live.w * 0.24)
        right = (
            _column(board, title, TITLE, size, Box(live.x, live.y, live.w, live.h), right, look.price_color)
            - 0.5 * size
        )
    small = 3.4 * u
    for copy in under:
        size = min(small, live.h / (len(copy.text) + 1.0))
        right = _column(board, copy, look.name, size, live, right, None) - 2.4 * u
    rows = [row for section in sections for row in section.rows]
    headed = [(section.heading, section.rows) for section in sections]
    columns = len(rows) + sum(heading is not None for heading, _ in headed)
    left = live.x + (len(foot) * 2.2 * small if foot else 0.0)
    pitch = min((right - left) / max(1, columns), 19 * u)
    longest = max((_length(row) for row in rows), default=1.0)
    size = min(look.most * u, pitch / 1.55, live.h / (longest + 1.8))
    at = right - max(0.0, (right - left) - pitch * columns) / 2
    line = mix(look.on, board.ink(look.on), 0.22)
    for heading, members in headed:
        if heading is not None:
            _column(board, heading, look.heading, size * 1.1, live, at - (pitch - 1.1 * size) / 2, look.price_color)
            at -= pitch
        for row in members:
            board.line(Point(at, live.y), Point(at, live.bottom), 0.18 * u, line)
            _dish(board, row, Box(at - pitch, live.y, pitch, live.h).inset((pitch - size * 1.2) / 2, 0), size, look)
            at -= pitch
    board.line(Point(at, live.y), Point(at, live.bottom), 0.18 * u, line)
    at = live.x + len(foot) * 2.2 * small
    for copy in foot:
        at = (
            _column(board, copy, look.name, min(small, live.h / (len(copy.text) + 1.0)), live, at, None, end=True)
            - 0.8 * small
        )


def _length(row: Row) -> float:
    return len(row.item.text) + (len(row.price.text) + 1.0 if row.price is not None else 0.0)


def _column(
    board: Board,
    copy: Copy,
    voice: Voice,
    size: float,
    live: Box,
    right: float,
    color: Color | None,
    *,
    end: bool = False,
) -> float:
    """Set a string down a column that ends at ``right``; return the column's left edge."""
    wide = 1.25 * size
    _lay(board, copy, voice, size, Box(right - wide, live.y, wide, live.h), color, end=end)
    return right - wide


def _dish(board: Board, row: Row, box: Box, size: float, look: Look) -> None:
    runs = row_runs(board, row.item, look, size)
    _lay(board, row.item, look.name, size, box, None, runs=runs)
    if row.price is not None:
        _lay(board, row.price, look.price, size, box, look.price_color, end=True)


def _lay(
    board: Board, copy: Copy, voice: Voice, size: float, box: Box, color: Color | None, *, end: bool = False,
    runs: tuple[Run, ...] | None = None,
) -> None:  # fmt: skip
    ground = board.ctx.palette.ground
    ink = board.ink(ground, color, large=size > 3.6 * board.ctx.unit)
    fit = Fit(mode="shrink", min_size=0.5 * size, max_size=size, max_lines=1)
    made = block_of(
        board.ctx,
        copy,
        voice,
        size,
        ink,
        fit=fit,
        align="end" if end else "start",
        valign="middle",
        ground=ground,
        runs=runs,
    )
    board.lay(made.model_copy(update={"writing": "vertical-rl"}), box, copy)
