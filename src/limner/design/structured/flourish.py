"""Flourishes: a style family's own figure rising from the foot of a sheet, and its frame; drawn by rule, never clip-art."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from limner.design.ornament import fields, frames
from limner.design.ornament.primitives import circle, rect
from limner.design.structured.board import Board
from limner.document.color import Color, mix
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.layers import Mask, PathShape, RectShape

Piece = tuple[str, str, int]


def _line(board: Board, d: str, color: Color, width: float, clip: Box | None = None) -> None:
    stroke = Stroke(fill=Solid(color=color), width=width, join="round")
    mask = Mask(shape=RectShape(), box=clip) if clip else None
    board.shape(PathShape(d=d), board.ctx.canvas, None, stroke=stroke, stem="ornament", mask=mask)


def _solid(board: Board, d: str, color: Color) -> None:
    board.shape(PathShape(d=d), board.ctx.canvas, color, stem="ornament")


def _pieces(board: Board, pieces: Sequence[Piece], tones: Sequence[Color], width: float) -> None:
    for d, kind, tone in pieces:
        color = tones[min(tone, len(tones) - 1)]
        if kind == "line":
            _line(board, d, color, width)
        else:
            _solid(board, d, color)


def rise(board: Board, box: Box, ground: Color) -> None:
    """Draw the family's figure in a box at the foot of the sheet, growing out of (and cut by) its lower edge."""
    _RISE.get(board.ctx.style.ornament, _hills)(board, box, ground)


def _tones(board: Board, ground: Color) -> tuple[Color, Color, Color]:
    p = board.ctx.palette
    return mix(ground, p.main, 0.9), mix(ground, p.accent, 0.9), mix(ground, p.main, 0.45)


def _across(board: Board, box: Box) -> bool:
    return box.w > 0.95 * board.ctx.canvas.w


def _radius(board: Board, box: Box) -> float:
    """A figure may be cut by the sheet's sides, but not by those of a field within it."""
    return min(box.h * 0.95, box.w * (0.64 if _across(board, box) else 0.46))


def _mandala(board: Board, box: Box, ground: Color) -> None:
    radius = _radius(board, box)
    pieces = fields.rosette(Point(box.cx, box.bottom), radius, 16, board.ctx.rng("rise"))
    _pieces(board, pieces, _tones(board, ground), 0.4 * board.ctx.unit)


def _alpana(board: Board, box: Box, ground: Color) -> None:
    radius = _radius(board, box)
    _pieces(board, fields.alpana(Point(box.cx, box.bottom), radius, 16), _tones(board, ground), 0.5 * board.ctx.unit)


def _waves(board: Board, box: Box, ground: Color) -> None:
    u, tones = board.ctx.unit, _tones(board, ground)
    sun = min(box.h * 0.44, box.w * 0.2)
    _solid(board, circle(box.right - 1.5 * sun, box.bottom - box.h * 0.5, sun), tones[1])
    band = Box(box.x, box.bottom - box.h * 0.5, box.w, box.h * 0.5)
    board.rect(band, ground, stem="ornament", role="ornament")
    _line(board, fields.seigaiha(band, 6 * u), tones[0], 0.34 * u, band)


def _clouds(board: Board, box: Box, ground: Color) -> None:
    u, tones = board.ctx.unit, _tones(board, ground)
    moon = min(box.h * 0.36, box.w * 0.2)
    _solid(board, circle(box.cx + box.w * 0.2, box.bottom - box.h * 0.52, moon), tones[1])
    size = min(15 * u, box.h * 0.42)
    for k, (x, y, scale) in enumerate(
        ((0.1, 0.62, 0.8), (0.62, 0.66, 0.9), (0.34, 0.86, 1.1), (0.84, 0.92, 1.0), (0.0, 0.97, 1.0))
    ):
        d = fields.cloud(box.x + x * box.w, box.y + y * box.h, size * scale)
        stroke = Stroke(fill=Solid(color=tones[0]), width=0.45 * u, join="round", cap="round")
        face = mix(ground, board.ctx.palette.main, 0.05 + 0.03 * k)
        board.shape(PathShape(d=d), board.ctx.canvas, face, stroke=stroke, stem="ornament")


def _girih(board: Board, box: Box, ground: Color) -> None:
    u, tones = board.ctx.unit, _tones(board, ground)
    band = Box(box.x, box.bottom - box.h * 0.66, box.w, box.h * 0.66)
    board.rect(band, mix(ground, board.ctx.palette.second, 0.7), stem="ornament", role="ornament")
    _line(board, fields.girih(band, 13 * u), mix(ground, board.ctx.palette.main, 0.75), 0.26 * u, band)
    _line(board, f"M{band.x} {band.y}H{band.right}", tones[0], 0.6 * u)


def _burst(board: Board, box: Box, ground: Color) -> None:
    tones = _tones(board, ground)
    radius = _radius(board, box)
    center = Point(box.cx, box.bottom)
    _solid(board, fields.sunburst(center, radius, 36, 0.5), tones[2])
    _solid(board, circle(*center, radius * 0.46), ground)
    _solid(board, circle(*center, radius * 0.38), tones[0])


def _sprays(board: Board, box: Box, ground: Color) -> None:
    rng, u = board.ctx.rng("rise"), board.ctx.unit
    tones = (*_tones(board, ground), mix(ground, board.ctx.palette.accent, 0.9))
    reach = min(box.h * 0.95, box.w * 0.6)
    left, right = box.x + 0.08 * box.w, box.right - 0.08 * box.w
    for x, lean in ((left, 1), (right, -1)):
        for angle in (8, 30, 54):
            pieces = frames.spray(
                x, box.bottom, reach * rng.uniform(0.66, 1.0), lean * angle, lean * rng.uniform(6, 22), rng
            )
            _pieces(board, pieces, tones, 0.36 * u)


def _hills(board: Board, box: Box, ground: Color) -> None:
    """Nested half-rings at one side: the plain figure of families without a national or floral ornament."""
    p = board.ctx.palette
    radius = _radius(board, box)
    x = box.x + box.w * (board.ctx.rng("rise").choice((0.3, 0.5, 0.7)) if _across(board, box) else 0.5)
    for i, color in enumerate((p.main, p.accent, p.second, ground)):
        _solid(board, circle(x, box.bottom, radius * (1 - 0.24 * i)), mix(ground, color, 0.92))


_RISE: dict[str, Callable[[Board, Box, Color], None]] = {
    "rangoli": _mandala, "alpana": _alpana, "japanese": _waves, "korean": _clouds, "chinese": _clouds, "girih": _girih,
    "deco": _burst, "rays": _burst, "midcentury": _burst, "botanical": _sprays, "hairline": _sprays, "hand": _sprays,
    "festive": _burst,
}  # fmt: skip


def frame(board: Board, box: Box, ground: Color, color: Color) -> None:
    """Draw the family's frame along a box."""
    u, kind = board.ctx.unit, board.ctx.style.frame
    hair = mix(ground, color, 0.7)
    if kind == "deco":
        _line(board, frames.stepped(box, 1.9 * u), color, 0.42 * u)
        _line(board, frames.stepped(box.inset(1.5 * u), 1.9 * u), color, 0.14 * u)
    elif kind == "rounded":
        _line(board, frames.chamfered(box, 5 * u), color, 0.45 * u)
        _line(board, frames.chamfered(box.inset(1.4 * u), 5 * u), hair, 0.16 * u)
    elif kind == "lattice":
        _line(board, frames.meander_corners(box, 2.5 * u), color, 0.36 * u)
        _line(board, rect(box.inset(1.9 * u)), hair, 0.12 * u)
    elif kind in {"arch", "alpana"}:
        _line(board, rect(box), color, 0.4 * u)
        _line(board, rect(box.inset(1.3 * u)), hair, 0.14 * u)
        for x, y in ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)):
            _solid(board, circle(x, y, 3.4 * u), ground)
            _pieces(board, fields.alpana(Point(x, y), 3.2 * u, 8), (color, hair), 0.14 * u)
    elif kind == "thick":
        _line(board, rect(box), color, 1.1 * u)
    else:
        _line(board, rect(box), color, 0.3 * u)
