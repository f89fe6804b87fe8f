"""Headings with a picture: what the brief names and the layout does not show elsewhere stands beside or above the title."""

from __future__ import annotations

from collections.abc import Sequence

from limner.design.structured.board import Board
from limner.design.structured.deck import HeadSpec, draw_head, head_height
from limner.design.structured.pictures import draw_icon, draw_motif, motif_entities
from limner.document.color import Color
from limner.document.geometry import Box
from limner.document.plan import Copy


def unshown(board: Board, concepts: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the ids of the plan's entities whose concept is not among those drawn as icons."""
    entities = {e.id: e.concept for e in board.ctx.plan.entities}
    return tuple(name for name in motif_entities(board.ctx) if entities[name] not in concepts)


def illustrated_head(
    board: Board,
    box: Box,
    head: tuple[Copy | None, Sequence[Copy], Copy | None],
    spec: HeadSpec,
    entities: Sequence[str],
    *,
    on: Color,
    topic: str = "",
) -> float:
    """Set (title, lines under it, kicker) at the top of a box with a picture; return the y of the foot.

    The picture shows the entities or, without any, the concept ``topic``; with neither there is none.
    """
    title, under, kicker = head
    u = board.ctx.unit
    if not entities and not topic:
        return draw_head(board, box, title, under, kicker, spec, on=on)
    if spec.align == "center":
        side = min(20 * u, 0.2 * box.h)
        _draw(board, Box(box.cx - 1.2 * side, box.y, 2.4 * side, side), entities, topic)
        lower = Box(box.x, box.y + side + 2 * u, box.w, box.h - side - 2 * u)
        return draw_head(board, lower, title, under, kicker, spec, on=on)
    width = box.w * 0.7
    height = head_height(board, title, under, kicker, width, spec)
    side = min(max(height, 15 * u), 26 * u, 0.26 * box.w)
    top = box.y
    x = box.x if board.ctx.rtl else box.right - side
    _draw(board, Box(x, top, side, side), entities, topic)
    at = Box(box.right - width if board.ctx.rtl else box.x, top + max(0.0, side - height) * 0.5, width, box.h)
    return max(top + side, draw_head(board, at, title, under, kicker, spec, on=on))


def _draw(board: Board, box: Box, entities: Sequence[str], topic: str) -> None:
    if entities:
        draw_motif(board, box, entities=entities, salt=61)
    else:
        draw_icon(board, topic, box)
