"""Grounds and finishing touches that every structured sheet shares: background, frame, quiet ornament."""

from __future__ import annotations

from limner.design.structured.board import Board
from limner.document.color import Color
from limner.document.geometry import Box, Point


def backdrop(board: Board, box: Box, color: Color) -> None:
    """Lay the ground of the sheet."""
    board.rect(box, color, stem="ground", role="background")


def divider(board: Board, center: Point, width: float, color: Color, *, kind: str = "") -> None:
    """Draw a rule with a small mark in its middle (or a plain short bar), centred on a point."""
    u = board.ctx.unit
    how = kind or {"deco": "diamond", "double": "diamond", "ornate": "diamond"}.get(board.ctx.style.frame, "bar")
    if how == "bar":
        board.rect(
            Box(center.x - width * 0.12, center.y - 0.3 * u, width * 0.24, 0.6 * u), color, stem="rule", role="rule"
        )
        return
    gap, half = 2.4 * u, width / 2
    board.line(Point(center.x - half, center.y), Point(center.x - gap, center.y), 0.16 * u, color)
    board.line(Point(center.x + gap, center.y), Point(center.x + half, center.y), 0.16 * u, color)
    r = 1.0 * u
    d = f"M{center.x} {center.y - r}L{center.x + r} {center.y}L{center.x} {center.y + r}L{center.x - r} {center.y}Z"
    board.path(d, Box(center.x - r, center.y - r, 2 * r, 2 * r), color, stem="mark")
