"""What a look lays on the ground behind charts and diagrams: dots and crosses, ruled paper, a printed frame, soft corners."""

from __future__ import annotations

import math

from limner.design.structured.board import Board
from limner.design.structured.paths import xy
from limner.design.structured.plots.look import look_of
from limner.document.color import Color, mix
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box


def dress(board: Board, box: Box, ground: Color) -> None:
    """Lay the ornament of the style family's look on a ground; so faint, or so near the edge, that it disturbs no type."""
    name = look_of(board.ctx.style.name).name
    if name == "tech":
        _dots(board, box, ground)
    elif name == "handmade":
        _ruled(board, box, ground)
    elif name == "print":
        _frame(board, box, ground)
    elif name == "playful":
        _corners(board, box, ground)


def _dots(board: Board, box: Box, ground: Color) -> None:
    u, p = board.ctx.unit, board.ctx.palette
    step = 5 * u
    columns, rows = math.floor(box.w / step), math.floor(box.h / step)
    left, top = box.x + (box.w - columns * step) / 2, box.y + (box.h - rows * step) / 2
    d = "".join(f"M{xy(left + i * step, top + j * step)}h0.01" for i in range(columns + 1) for j in range(rows + 1))
    stroke = Stroke(fill=Solid(color=mix(ground, p.ink, 0.13)), width=0.32 * u, cap="round")
    board.path(d, box, None, stroke=stroke, stem="dots", role="background")
    reach, arm = 2.6 * u, 1.1 * u
    crosses = "".join(
        f"M{xy(x - arm, y)}H{x + arm:.2f}M{xy(x, y - arm)}V{y + arm:.2f}"
        for x in (box.x + reach, box.right - reach)
        for y in (box.y + reach, box.bottom - reach)
    )
    stroke = Stroke(fill=Solid(color=mix(ground, p.accent, 0.8)), width=0.24 * u)
    board.path(crosses, box, None, stroke=stroke, stem="crosses", role="ornament")


def _ruled(board: Board, box: Box, ground: Color) -> None:
    u, p = board.ctx.unit, board.ctx.palette
    step = 5.4 * u
    d = "".join(f"M{box.x:.2f} {box.y + (k + 1) * step:.2f}H{box.right:.2f}" for k in range(int(box.h / step)))
    board.path(
        d,
        box,
        None,
        stroke=Stroke(fill=Solid(color=mix(ground, p.ink, 0.07)), width=0.16 * u),
        stem="ruled",
        role="background",
    )
    x = box.right - 3.4 * u if board.ctx.rtl else box.x + 3.4 * u
    margin = Stroke(fill=Solid(color=mix(ground, p.accent, 0.4)), width=0.2 * u)
    board.path(f"M{x:.2f} {box.y:.2f}V{box.bottom:.2f}", box, None, stroke=margin, stem="margin", role="ornament")


def _frame(board: Board, box: Box, ground: Color) -> None:
    u, p = board.ctx.unit, board.ctx.palette
    ink = mix(ground, p.ink, 0.82)
    for inset, width in ((2.0, 0.6), (3.1, 0.2)):
        stroke = Stroke(fill=Solid(color=ink), width=width * u, side="inside")
        board.rect(box.inset(inset * u), None, stroke=stroke, stem="frame", role="ornament")


def _corners(board: Board, box: Box, ground: Color) -> None:
    u, p = board.ctx.unit, board.ctx.palette
    r = 17 * u
    start, end = (box.right, box.x) if board.ctx.rtl else (box.x, box.right)
    sign = 1 if end > start else -1
    sweep = 1 if sign > 0 else 0
    top = f"M{xy(end, box.y)}L{xy(end - sign * r, box.y)}A{r:.2f} {r:.2f} 0 0 {1 - sweep} {xy(end, box.y + r)}Z"
    q = 0.7 * r
    low = f"M{xy(start, box.bottom)}L{xy(start + sign * q, box.bottom)}A{q:.2f} {q:.2f} 0 0 {1 - sweep} {xy(start, box.bottom - q)}Z"
    for d, color in ((top, p.second), (low, p.accent)):
        board.path(d, box, mix(ground, color, 0.26), stem="corner", role="ornament")
