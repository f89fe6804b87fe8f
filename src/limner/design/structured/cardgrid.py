"""How many columns a grid of step cards takes: the steps and an area in, the count out in which they are set largest."""

from __future__ import annotations

import math

from limner.design.structured.board import Board
from limner.design.structured.steps import Story, step_size
from limner.document.geometry import Box


def widest(board: Board, story: Story, area: Box, gap: float) -> int:
    """Return the columns of cards in which the steps are set largest; rows left partly empty count for less."""
    if not story.steps:
        return 1
    n, first = len(story.steps), _columns(area, len(story.steps))
    best, columns = 0.0, first
    for count in sorted(
        {first, max(1, first - 1), min(n, first + 1), n if area.w > 1.3 * area.h and n <= 5 else first}
    ):
        rows = -(-n // count)
        w, h = (area.w - gap * (count - 1)) / count, (area.h - gap * (rows - 1)) / rows
        room = (w - 6.4 * board.ctx.unit, 0.42 * min(h, 1.5 * w))
        if room[0] <= 0 or room[1] <= 0:
            continue
        size = step_size(board, story.steps, room, 8.2 * board.ctx.unit) * (1.0 if n % count == 0 else 0.86)
        size *= 1.0 if 0.5 <= w / min(h, 1.5 * w) <= 2.4 else 0.8
        if size > 1.02 * best:
            best, columns = size, count
    return columns


def _columns(area: Box, count: int) -> int:
    def cost(columns: int) -> float:
        rows = -(-count // columns)
        shape = (area.w / columns) / (area.h / rows)
        return abs(math.log(shape / 1.05)) + 0.35 * (rows * columns - count)

    return min(range(1, min(count, 6) + 1), key=cost)
