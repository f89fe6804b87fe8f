"""Screens: a phone app (full-bleed or in a device) or a desktop window; cards, rows, tiles, buttons and a tab bar on an 8-pt grid."""

from __future__ import annotations

from dataclasses import dataclass

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.structured.asks import asks
from limner.design.structured.board import SLACK, Board
from limner.design.structured.deck import Deck
from limner.design.structured.pictures import draw_icon, draw_motif, has_motif, topic_of
from limner.design.structured.screenparts import Theme, bottom_bar, button, rows_card, status_bar, theme_of, tiles
from limner.design.structured.voices import UI, UI_STRONG, Voice
from limner.document.color import Color, mix, oklch
from limner.document.fills import Shadow, Solid, Stroke
from limner.document.geometry import Box
from limner.document.plan import Copy


@dataclass(frozen=True, slots=True)
class Content:
    """The strings of a screen by what they are: heading, one hero figure, lines under it, rows, buttons, tabs."""

    title: Copy | None
    hero: Copy | None
    lines: list[Copy]
    rows: list[Copy]
    buttons: list[Copy]
    tabs: list[Copy]


def content_of(ctx: Context) -> Content:
    """Deal the plan's strings into the parts of a screen."""
    deck = Deck(ctx.plan.copy_)
    title = deck.title()
    buttons = deck.take("button")
    rows = deck.take("item", "step", "node", "price")
    hero = next((c for c in deck.left if c.style.size in {"large", "huge"} and len(c.text) <= 14), None)
    hero = hero or next((c for c in deck.left if len(c.text) <= 7 and any(ch.isdigit() for ch in c.text)), None)
    if hero is not None:
        deck.drop(hero)
    if title is None and deck.left:
        title = deck.drop(deck.left[0])
    tabs: list[Copy] = []
    labels = [c for c in deck.left if c.role == "label"]
    if len(labels) >= 3 and max(len(c.text) for c in labels) <= 12:
        # Short labels are a row of values when they carry figures, else the tabs of the screen.
        values = [c for c in labels if any(ch.isdigit() for ch in c.text)]
        if len(values) >= 2 and not rows:
            rows = [deck.drop(c) for c in values]
        else:
            tabs = [deck.drop(c) for c in labels[:5]]
    return Content(title, hero, deck.rest(), rows, buttons, tabs)


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
    button_h = (6.2 * q + 1.4 * q) * len(content.buttons)
    y = _hero(board, Box(column.x, y, column.w, low - button_h - y), content, q, theme, plain=not hero_first)
    if content.rows:
        y = _rows(board, Box(column.x, y, column.w, low - button_h - y), content.rows, q, theme)
    at = low - button_h + 1.4 * q
    for i, copy in enumerate(content.buttons):
        button(board, copy, Box(column.x, at, column.w, 6.2 * q), q, theme, strong=i == 0)
        at += 7.6 * q


def _top(board: Board, column: Box, content: Content, q: float, theme: Theme) -> float:
    if content.title is None:
        return column.y
    size = board.fits(content.title, UI_STRONG, 4.4 * q, (column.w, 12 * q), 2)
    _, h, _ = board.layout_size(content.title, UI_STRONG, size, column.w)
    align = "center" if content.hero is not None and not content.rows else "start"
    board.text(content.title, Box(column.x, column.y, column.w, h), UI_STRONG, size, on=theme.ground, align=align)
    return column.y + h + 1.6 * q


def _hero(board: Board, box: Box, content: Content, q: float, theme: Theme, *, plain: bool) -> float:
    """The hero card: the figure huge, its lines under it, the picture beside or above; as tall as the screen has room."""
    if content.hero is None and not content.lines and not has_motif(board.ctx):
        return box.y
    need_rows = _rows_height(content.rows, q, box.w)
    height = (
        min(max(16 * q, box.h - need_rows - 1.8 * q), 44 * q) if content.rows or content.buttons else min(box.h, 64 * q)
    )
    if not has_motif(board.ctx) and not topic_of(board.ctx, content.lines):
        height = min(height, 24 * q)
    height = min(height, box.h)
    card = Box(box.x, box.y, box.w, height)
    on: Color = theme.ground
    if not plain:
        board.rect(card, theme.hero, radius=2.4 * q, stem="hero", role="panel")
        on = board.bearing(theme.hero_mid)
    inner = card.inset(2.6 * q if not plain else 0.4 * q, 2.6 * q)
    texts: list[tuple[Copy, Voice, float]] = []
    if content.hero is not None:
        big = board.fits(
            content.hero,
            Voice("sans", 300, features=("tnum",), leading=0.86),
            17 * q,
            (inner.w * 0.62, height * 0.4),
            1,
        )
        texts.append((content.hero, Voice("sans", 300, leading=0.86), big))
    for i, copy in enumerate(content.lines):
        most = (3.0 if i == 0 else 2.5) * q
        texts.append((copy, UI_STRONG if i == 0 else UI, board.fits(copy, UI, most, (inner.w, height * 0.3), 4)))
    heights = [board.layout_size(c, v, s, inner.w)[1] for c, v, s in texts]
    total = sum(heights) + 0.8 * q * max(0, len(texts) - 1)
    picture = _hero_picture(board, inner, total, content)
    y = inner.bottom - total if picture else inner.cy - total / 2
    for (copy, voice, size), h in zip(texts, heights, strict=True):
        board.text(copy, Box(inner.x, y, inner.w * SLACK, h), voice, size, on=on, align="start", large=size > 4 * q)
        y += h + 0.8 * q
    return card.bottom + 1.8 * q


def _hero_picture(board: Board, inner: Box, text_h: float, content: Content) -> bool:
    ctx = board.ctx
    room = inner.h - text_h - 1.5 * (inner.w / 40)
    side = min(room, inner.w * 0.8)
    concept = "" if has_motif(ctx) else topic_of(ctx, content.lines)
    if side < 8 * ctx.unit or not (concept or has_motif(ctx)):
        return False
    x = inner.x if ctx.rtl else inner.right - side
    box = Box(x, inner.y, side, side)
    if has_motif(ctx):
        draw_motif(board, Box(inner.x, inner.y, inner.w, room), salt=13)
    else:
        draw_icon(board, concept, box)
    return True


def _rows_height(rows: list[Copy], q: float, width: float) -> float:
    if not rows:
        return 0.0
    if _as_tiles(rows):
        return 15 * q
    return len(rows) * 7.4 * q + 2 * q


def _as_tiles(rows: list[Copy]) -> bool:
    return 2 <= len(rows) <= 5 and max(len(c.text) for c in rows) <= 11


def _rows(board: Board, box: Box, rows: list[Copy], q: float, theme: Theme) -> float:
    if _as_tiles(rows):
        height = min(box.h, 17 * q)
        tiles(board, Box(box.x, box.y, box.w, height), rows, q, theme)
        return box.y + height + 1.8 * q
    height = min(box.h, len(rows) * 8.6 * q)
    rows_card(board, Box(box.x, box.y, box.w, height), rows, q, theme)
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
        _hero(board, left, Content(None, content.hero, content.lines, [], content.buttons, []), q, theme, plain=False)
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
