"""Statistics: figures huge, words small, in unequal tiles under the heading."""

from __future__ import annotations

from limner.design.context import Context, Sheet
from limner.design.structured.asks import says
from limner.design.structured.board import Board
from limner.design.structured.deck import HeadSpec, draw_foot, draw_head, foot_height
from limner.design.structured.finish import backdrop
from limner.design.structured.numbers import Measured, leading_figure, named_figure
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
    named: dict[int, list[tuple[Step, Measured, Box, Color]]] = {}
    for step, tile, tone in zip(story.steps, tiles, tones, strict=True):
        board.rect(tile, tone, radius=ctx.style.corner * u, stem="tile")
        inner = tile.inset(3.6 * u, 3.2 * u)
        measured = named_figure(step.head.text)
        if measured is None:
            _tile(board, step, inner, tone)
        else:
            named.setdefault(round(inner.w), []).append((step, measured, inner, tone))
    for told in named.values():
        _measured_tiles(board, told)
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


def _measured_tiles(board: Board, told: list[tuple[Step, Measured, Box, Color]]) -> None:
    """Set named figures in tiles of one size, with their lines at one height: the name small, the figure huge, its change
    under it and an arrow in the corner."""
    u, room = board.ctx.unit, told[0][2]
    figures = [step.head.text[cut.start : cut.end] for step, cut, _, _ in told]
    big = board.common([(figure, (room.w * 0.96, room.h * 0.5)) for figure in figures], FIGURE, 17 * u, 1)
    small = max(board.least, min(4.0 * u, big * 0.4))
    blocks: list[TextBlock] = []
    while True:
        blocks = [_measured_block(board, step, cut, big, small, on) for step, cut, _, on in told]
        tallest = max(board.ctx.measure(block, Box(0, 0, room.w, 1e5)).advance.h for block in blocks)
        if tallest <= room.h or small <= board.least:
            break
        small, big = max(board.least, small * 0.94), big * 0.94
    drop = max(0.0, (room.h - tallest) / 2)
    for (step, cut, box, on), block in zip(told, blocks, strict=True):
        board.lay(block, Box(box.x, box.y + drop, box.w, box.h - drop), step.head)
        _trend(board, step.head.text[cut.change :], box, on)


def _trend(board: Board, change: str, box: Box, on: Color) -> None:
    """Draw an arrow up or down at a tile's upper far corner, as the words of a change say; none where they say neither."""
    way = says(change.casefold(), "rise") - says(change.casefold(), "fall") if change else 0
    if way:
        r = min(2.0 * board.ctx.unit, 0.09 * box.h)
        x, y = (box.x + r if board.ctx.rtl else box.right - r), box.y + r
        d = f"M{x - r} {y + way * 0.8 * r}L{x + r} {y + way * 0.8 * r}L{x} {y - way * 0.9 * r}Z"
        board.path(d, Box(x - r, y - r, 2 * r, 2 * r), board.ink(on), stem="trend", role="icon")


def _measured_block(board: Board, step: Step, cut: Measured, big: float, small: float, on: Color) -> TextBlock:
    text = step.head.text
    style = style_of(board.ctx, step.head, FIGURE, big, on)
    runs = [
        Run(text=text[: cut.start]),
        Run(text=text[cut.start : cut.change], style=RunStyle(font=style.font, size=big)),
    ]
    if cut.change < len(text):
        strong = style_of(board.ctx, step.head, STRONG, small, on)
        runs.append(Run(text=text[cut.change :], style=RunStyle(font=strong.font, size=small)))
    breaks = tuple(at for at in (cut.start, cut.change) if 0 < at < len(text))
    fit = Fit(mode="shrink", min_size=small * 0.7, max_size=small)
    voice = TEXT.but(weight=500, valign="top", breaking="balance", leading=0.95)
    return block_of(
        board.ctx, step.head, voice, small, board.ink(on), fit=fit, ground=on, runs=tuple(runs), breaks=breaks
    )


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
    if area.h > 2.2 * area.w and count <= 7:
        per = 1
    elif area.w > 2.6 * area.h and count <= 5:
        per = count
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
