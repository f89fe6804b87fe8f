"""Grounds and finishing touches that every structured sheet shares: background, frame, quiet ornament."""

from __future__ import annotations

from limner.design.structured.board import Board
from limner.document.color import Color, mix
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point


def backdrop(board: Board, box: Box, color: Color) -> None:
    """Lay the ground of the sheet."""
    board.rect(box, color, stem="ground", role="background")


def frame(board: Board, box: Box, color: Color, *, kind: str = "") -> None:
    """Draw a frame at a box in the manner of the style (or of ``kind``): thin, double, deco corners, rounded, or none."""
    u = board.ctx.unit
    how = kind or board.ctx.style.frame
    if how in {"none", ""}:
        return
    radius = (board.ctx.style.corner + 1.0) * u if how == "rounded" else 0.0
    board.rect(
        box,
        None,
        radius=radius,
        stroke=Stroke(fill=Solid(color=color), width=0.35 * u, side="inside"),
        stem="frame",
        role="frame",
    )
    if how in {"double", "deco", "ornate"}:
        inner = box.inset(1.3 * u)
        board.rect(
            inner,
            None,
            stroke=Stroke(fill=Solid(color=color), width=0.14 * u, side="inside"),
            stem="frame",
            role="frame",
        )
    if how in {"deco", "ornate"}:
        for x, y, sx, sy in (
            (box.x, box.y, 1, 1),
            (box.right, box.y, -1, 1),
            (box.x, box.bottom, 1, -1),
            (box.right, box.bottom, -1, -1),
        ):
            for step in (3.2, 4.6, 6.0):
                a, b = Point(x + sx * 1.3 * u, y + sy * step * u), Point(x + sx * step * u, y + sy * 1.3 * u)
                corner = Point(x + sx * step * u, y + sy * step * u)
                board.line(a, corner, 0.14 * u, color, stem="frame")
                board.line(corner, b, 0.14 * u, color, stem="frame")


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


def soften(color: Color, ground: Color, amount: float) -> Color:
    """Return a colour brought towards a ground by an amount (0…1)."""
    return mix(color, ground, amount)
