"""Statistics: figures huge, words small, in unequal tiles under the heading."""

from __future__ import annotations

from limner.design.context import Context, Sheet
from limner.design.structured.board import Board
from limner.design.structured.deck import HeadSpec, draw_foot, draw_head, foot_height
from limner.design.structured.finish import backdrop
from limner.design.structured.numbers import leading_figure
from limner.design.structured.steps import Step, ramp, story_of, strong_color
from limner.design.structured.voices import FIGURE, STRONG, TEXT, block_of, style_of
from limner.document.color import Color
from limner.document.geometry import Box
from limner.document.text import Fit, Run, RunStyle, TextBlock


def statistics(ctx: Context) -> Sheet:
    """Tiles in tones, each one figure and what it counts; the first tile is the widest."""
    u, p = ctx.unit, ctx.palette
    board = Board(ctx, p.ground)
    backdrop(board, ctx.canvas, p.ground)
    story = story_of(board)
    live = ctx.canvas.inset(6.5 * u, 6.5 * u)
    spec = HeadSpec(align="start", title=11, subtitle=3.4, title_lines=3, title_color=strong_color(board, p.ground))
    y = draw_head(board, live, story.title, story.under, story.kicker, spec, on=p.ground) + 5 * u
    low = live.bottom - (foot_height(board, story.foot, live.w) + 3 * u if story.foot else 0)
    draw_foot(board, live, story.foot, on=p.ground)
    tiles = _tiles(Box(live.x, y, live.w, low - y), len(story.steps), 2.4 * u, rtl=ctx.rtl)
    tones = list(reversed(ramp(board, len(tiles), start=0.12)))
    for step, tile, tone in zip(story.steps, tiles, tones, strict=True):
        board.rect(tile, tone, radius=ctx.style.corner * u, stem="tile")
        _tile(board, step, tile.inset(3.6 * u, 3.2 * u), tone)
    return board.sheet("infographic-statistics")


def _tile(board: Board, step: Step, box: Box, on: Color) -> None:
    found = leading_figure(step.head.text)
    if found is None:
        size = board.fits(step.head, STRONG, 5 * board.ctx.unit, box)
        board.text(step.head, box, STRONG.but(valign="bottom"), size, on=on)
        return
    figure = step.head.text[: found.end]
    big = board.fits(figure, FIGURE, 24 * board.ctx.unit, (box.w * 0.98, box.h * 0.62), 1)
    small = max(board.least, min(4.2 * board.ctx.unit, big * 0.4))
    block = _block(board, step, found.words, big, small, on)
    while small > board.least and board.ctx.measure(block, Box(0, 0, box.w, 1e5)).advance.h > box.h:
        small, big = max(board.least, small * 0.94), big * 0.95
        block = _block(board, step, found.words, big, small, on)
    board.lay(block, box, step.head)


def _block(board: Board, step: Step, cut: int, big: float, small: float, on: Color) -> TextBlock:
    text = step.head.text
    style = style_of(board.ctx, step.head, FIGURE, big, on)
    runs = (Run(text=text[:cut], style=RunStyle(font=style.font, size=big, tracking=-0.02)), Run(text=text[cut:]))
    fit = Fit(mode="shrink", min_size=small * 0.7, max_size=small)
    voice = TEXT.but(weight=600, valign="bottom", breaking="balance", leading=0.92)
    return block_of(board.ctx, step.head, voice, small, board.ink(on), fit=fit, ground=on, runs=runs, breaks=(cut,))


def _tiles(area: Box, count: int, gap: float, *, rtl: bool) -> list[Box]:
    wide = area.w > 1.2 * area.h
    rows: list[int] = []
    left = count
    per = 3 if wide else 2
    if count % per and count > 1:
        rows.append(count % per)
        left -= count % per
    rows += [per] * (left // per)
    height = (area.h - gap * (len(rows) - 1)) / max(1, len(rows))
    out = []
    for r, cells in enumerate(rows):
        w = (area.w - gap * (cells - 1)) / cells
        for k in range(cells):
            at = cells - 1 - k if rtl else k
            out.append(Box(area.x + at * (w + gap), area.y + r * (height + gap), w, height))
    return out
