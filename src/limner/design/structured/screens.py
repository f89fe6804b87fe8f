"""Screens: a phone app (full-bleed or in a device) or a desktop window; cards, rows, tiles, buttons and a tab bar on an 8-pt grid."""

from __future__ import annotations

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.structured.asks import asks
from limner.design.structured.board import SLACK, Board
from limner.design.structured.pictures import draw_icon, draw_motif, has_motif
from limner.design.structured.screencontent import Content, content_of, picture_of
from limner.design.structured.screenparts import (
    Theme,
    bottom_bar,
    button,
    figure_in,
    input_field,
    rows_card,
    status_bar,
    theme_of,
    tiles,
)
from limner.design.structured.voices import UI, UI_STRONG, Voice
from limner.document.color import Color, mix, oklch
from limner.document.fills import Shadow, Solid, Stroke
from limner.document.geometry import Box
from limner.document.plan import Copy


def phone(ctx: Context) -> Sheet:
    """The screen is the canvas (tall canvases), one column of cards."""
    if ctx.ratio > 0.85:
        return device(ctx)
    board = Board(ctx, ctx.palette.ground, least=2.0)
    theme = theme_of(ctx)
    board.rect(ctx.canvas, theme.ground, stem="ground", role="background")
    _screen(board, ctx.canvas, content_of(ctx), theme, hero_first=ctx.rng("ui").random() < 0.5)
    return board.sheet("ui-phone")


def device(ctx: Context) -> Sheet:
    """A phone on a coloured ground, its screen upright in the middle."""
    u, p, c = ctx.unit, ctx.palette, ctx.canvas
    board = Board(ctx, p.ground, least=1.85)
    theme = theme_of(ctx)
    ground = mix(p.main, p.ground, 0.25) if oklch(p.main).c > 0.03 else p.second
    board.rect(c, ground, stem="ground", role="background")
    board.oval(Box(c.cx - 62 * u, c.cy - 30 * u, 124 * u, 124 * u), mix(ground, p.accent, 0.35), stem="halo")
    h = min(c.h * 0.92, c.w * 0.86 / 0.49)
    w = min(c.w * 0.86, max(h * 0.49, 58 * u))
    body = Box(c.cx - w / 2, c.cy - h / 2, w, h)
    board.rect(
        body, "#0c0d10", radius=0.11 * w, stem="device", role="device",
        effects=(Shadow(dy=2.4 * u, blur=3.5 * u, color="#00000059"),),
    )  # fmt: skip
    board.rect(
        body,
        None,
        radius=0.11 * w,
        stroke=Stroke(fill=Solid(color="#3a3d45"), width=0.5 * u, side="inside"),
        stem="rim",
        role="device",
    )
    screen = body.inset(0.028 * w)
    board.rect(screen, theme.ground, radius=0.085 * w, stem="screen", role="background")
    _screen(board, screen, content_of(ctx), theme, hero_first=True, round_=0.085 * w)
    return board.sheet("ui-device")


def _screen(
    board: Board, screen: Box, content: Content, theme: Theme, *, hero_first: bool, round_: float = 0.0
) -> None:
    q = screen.w / 46  # 8 points of a 375-point screen
    pad = 2.2 * q
    bar = status_bar(board, screen, q, theme)
    y = screen.y + bar + 1.6 * q
    low = screen.bottom - 1.6 * q
    if content.tabs or screen.h > 1.6 * screen.w:
        low = bottom_bar(board, screen, q, theme, content.tabs, round_) - 1.2 * q
    column = Box(screen.x + pad, y, screen.w - 2 * pad, low - y)
    y = _top(board, column, content, q, theme)
    across = _in_row(board, content.buttons, column.w, q)
    button_h = 7.6 * q * (min(1, len(content.buttons)) if across else len(content.buttons))
    field_h = 8.8 * q * len(content.fields)
    room = Box(column.x, y, column.w, low - button_h - field_h - y)
    y = _hero(board, room, content, q, theme, plain=not hero_first)
    if content.rows:
        y = _rows(board, Box(column.x, y, column.w, low - button_h - field_h - y), content.rows, q, theme)
    if content.fields and not content.rows and y == room.y:
        y += 0.3 * max(0.0, low - y - field_h - button_h)
    for copy in content.fields:
        input_field(board, copy, Box(column.x, y, column.w, 7.2 * q), q, theme)
        y += 8.8 * q
    # Fields and what they send belong together; other buttons stand at the foot, where the thumb is.
    at = y + 1.2 * q if content.fields else low - button_h + 1.4 * q
    _buttons(board, Box(column.x, at, column.w, 6.4 * q), content.buttons, q, theme, across=across)


def _in_row(board: Board, buttons: list[Copy], width: float, q: float) -> bool:
    """Tell whether three or more buttons are short enough to stand side by side."""
    if len(buttons) < 3:
        return False
    widest = max(board.layout_size(c, UI_STRONG, 2.5 * q, 1e5)[0] for c in buttons)
    return widest + 3 * q <= (width - 1.4 * q * (len(buttons) - 1)) / len(buttons)


def _buttons(board: Board, box: Box, buttons: list[Copy], q: float, theme: Theme, *, across: bool) -> None:
    n = len(buttons)
    for i, copy in enumerate(buttons):
        if not across:
            at = Box(box.x, box.y + 7.6 * q * i, box.w, box.h)
        else:
            w = (box.w - 1.4 * q * (n - 1)) / n
            k = n - 1 - i if board.ctx.rtl else i
            at = Box(box.x + k * (w + 1.4 * q), box.y, w, box.h)
        # Of three in a row the middle one is what the hand goes to (back, play, next).
        button(board, copy, at, q, theme, strong=i == (n // 2 if across else 0))


def _top(board: Board, column: Box, content: Content, q: float, theme: Theme) -> float:
    if content.title is None:
        return column.y
    size = board.fits(content.title, UI_STRONG, 5.2 * q, (column.w, 13 * q), 2)
    _, h, _ = board.layout_size(content.title, UI_STRONG, size, column.w)
    align = "center" if content.hero is not None and not content.rows else "start"
    board.text(content.title, Box(column.x, column.y, column.w, h), UI_STRONG, size, on=theme.ground, align=align)
    return column.y + h + 1.6 * q


def _hero(board: Board, box: Box, content: Content, q: float, theme: Theme, *, plain: bool) -> float:
    """The hero card: the figure huge, its lines under it, the picture above; as tall as the screen has room."""
    ctx = board.ctx
    concept = picture_of(ctx, content)
    shown = has_motif(ctx) or bool(concept)
    if content.hero is None and not content.lines and not shown:
        return box.y
    plain = plain and not shown
    free = box.h - _rows_height(content.rows, q)
    height = min(max(16 * q, free), 58 * q if shown else (30 if content.rows else 46) * q, box.h)
    card = Box(box.x, box.y, box.w, height)
    on: Color = theme.ground
    if not plain:
        board.rect(card, theme.hero, radius=2.8 * q, stem="hero", role="panel")
        on = board.bearing(theme.hero_mid)
    inner = card.inset(2.8 * q if not plain else 0.4 * q, 2.6 * q)
    texts = _hero_texts(board, content, inner, q)
    heights = [board.layout_size(c, v, s, inner.w)[1] for c, v, s in texts]
    total = sum(heights) + 0.8 * q * max(0, len(texts) - 1)
    room = inner.h - total - (1.6 * q if texts else 0)
    if shown and room > 8 * q:
        at = Box(inner.x, inner.y, inner.w, room)
        if has_motif(ctx):
            draw_motif(board, at, salt=13)
        else:
            side = min(room, inner.w * 0.86)
            draw_icon(board, concept, Box(inner.cx - side / 2, inner.y + (room - side) / 2, side, side))
    else:
        room = 0.0
    y = inner.bottom - total if room else inner.cy - total / 2
    for (copy, voice, size), h in zip(texts, heights, strict=True):
        board.text(copy, Box(inner.x, y, inner.w * SLACK, h), voice, size, on=on, align="start", large=size > 4 * q)
        y += h + 0.8 * q
    return card.bottom + 1.8 * q


def _hero_texts(board: Board, content: Content, inner: Box, q: float) -> list[tuple[Copy, Voice, float]]:
    texts: list[tuple[Copy, Voice, float]] = []
    figure = Voice("sans", 300, features=("tnum",), leading=0.86)
    if content.hero is not None:
        texts.append(
            (content.hero, figure, board.fits(content.hero, figure, 17 * q, (inner.w * 0.7, inner.h * 0.4), 1))
        )
    for i, copy in enumerate(content.lines):
        most = ((3.8 if content.rows or content.hero else 5.4) if i == 0 else 2.8) * q
        texts.append((copy, UI_STRONG if i == 0 else UI, board.fits(copy, UI, most, (inner.w, inner.h * 0.3), 4)))
    return texts


def _rows_height(rows: list[Copy], q: float) -> float:
    if not rows:
        return 0.0
    return (17 if _as_tiles(rows) else 9.0 * len(rows)) * q + 1.8 * q


def _as_tiles(rows: list[Copy]) -> bool:
    if not 2 <= len(rows) <= 4 or max(len(c.text) for c in rows) > 12:
        return False
    # Values stand in tiles only when all of them part into a figure and its words.
    valued = [any(char.isdigit() for char in c.text) for c in rows]
    return not any(valued) or all(figure_in(c.text) for c in rows)


def _rows(board: Board, box: Box, rows: list[Copy], q: float, theme: Theme) -> float:
    most = 20 * q if _as_tiles(rows) else len(rows) * 11.5 * q
    height = min(box.h, most)
    at = Box(box.x, box.y, box.w, height)
    if _as_tiles(rows):
        tiles(board, at, rows, q, theme)
    else:
        rows_card(board, at, rows, q, theme)
    return box.y + height + 1.8 * q


def desktop(ctx: Context) -> Sheet:
    """A window: side bar with tabs, heading, a row of tiles, a wide card; for broad canvases."""
    u, p, c = ctx.unit, ctx.palette, ctx.canvas
    board = Board(ctx, p.ground)
    theme = theme_of(ctx)
    ground = mix(p.main, p.ground, 0.3)
    board.rect(c, ground, stem="ground", role="background")
    window = c.inset(5 * u, 5.5 * u)
    board.rect(
        window,
        theme.ground,
        radius=1.6 * u,
        stem="window",
        role="background",
        effects=(Shadow(dy=1.6 * u, blur=3 * u, color="#0000004d"),),
    )
    for i, color in enumerate(("#ff5f57", "#febc2e", "#28c840")):
        board.oval(Box(window.x + (2.2 + 2.6 * i) * u, window.y + 1.9 * u, 1.5 * u, 1.5 * u), color, stem="control")
    content = content_of(ctx)
    q = u * 1.3
    x0 = window.x + 3 * u
    if content.tabs:
        x0 = _sidebar(board, window, content.tabs, u, theme)
    body = Box(x0, window.y + 6.5 * u, window.right - 3.5 * u - x0, window.h - 10 * u)
    y = _top(board, body, content, q * 1.1, theme)
    buttons = content.buttons
    width = body.w
    if buttons:
        bw = min(30 * u, width * 0.3)
        for i, copy in enumerate(buttons[:2]):
            x = body.right - bw * (i + 1) - 1.5 * u * i
            button(board, copy, Box(body.x if ctx.rtl else x, body.y - 0.6 * u, bw, 6.4 * u), q, theme, strong=i == 0)
    side = content.rows and not _as_tiles(content.rows) and (content.hero or content.lines or has_motif(ctx))
    left = Box(body.x, y, width * 0.5 - u, body.bottom - y) if side else Box(body.x, y, width, body.bottom - y)
    if side:
        rows_card(
            board,
            Box(body.x + width * 0.5 + u, y, width * 0.5 - u, min(body.bottom - y, len(content.rows) * 10 * u)),
            content.rows,
            q,
            theme,
        )
        _hero(
            board, left, Content(None, content.hero, content.lines, [], content.buttons, [], []), q, theme, plain=False
        )
    else:
        low = _hero(board, left, content, q, theme, plain=False)
        if content.rows:
            _rows(board, Box(body.x, low, width, body.bottom - low), content.rows, q, theme)
    return board.sheet("ui-desktop")


def _sidebar(board: Board, window: Box, tabs: list[Copy], u: float, theme: Theme) -> float:
    w = 26 * u
    bar = Box(window.x, window.y + 5 * u, w, window.h - 5 * u)
    size = board.common([(t, (w - 8 * u, 6 * u)) for t in tabs], UI, 2.6 * u, 1)
    for i, copy in enumerate(tabs):
        row = Box(bar.x + 2 * u, bar.y + 2 * u + i * 6.4 * u, w - 4 * u, 5.6 * u)
        on = theme.ground
        if i == 0:
            on = theme.card
            board.rect(row, theme.card, radius=1.2 * u, stem="tab", role="panel")
        board.text(
            copy,
            row.inset(2 * u, 0),
            UI_STRONG.but(valign="middle") if i == 0 else UI.but(valign="middle"),
            size,
            on=on,
            lines=1,
        )
    return bar.right + 2 * u


def _desk_weight(ctx: Context) -> float:
    asked = asks(ctx.plan, "desktop")
    if ctx.ratio > 1.25:
        return 4.0 if asked else 1.6
    return 0.3 if asked and ctx.ratio > 0.95 else 0.0


def _tall(weight: float, low: float, high: float) -> Suits:
    return lambda ctx: weight if low <= ctx.ratio <= high else 0.02


UIS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("ui-phone", phone, _tall(1.2, 0.3, 0.8)),
    ("ui-device", device, _tall(1.0, 0.5, 3.0)),
    ("ui-desktop", desktop, _desk_weight),
)
