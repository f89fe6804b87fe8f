"""The parts screens are made of: theme, status bar, tab bar, buttons, list cards and tiles. Sizes in q = 8 pt of a 375-pt screen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from limner.design.context import Context
from limner.design.structured.asks import asks
from limner.design.structured.board import SLACK, Board
from limner.design.structured.numbers import trailing_figure
from limner.design.structured.pictures import concepts_in, draw_icon
from limner.design.structured.prices import split_price
from limner.design.structured.topics import weather_of
from limner.design.structured.voices import UI, UI_STRONG, Align, block_of
from limner.document.color import Color, adjust, contrast, mix, oklch
from limner.document.fills import Fill, LinearGradient, Solid, Stop, Stroke
from limner.document.geometry import Box, Point
from limner.document.plan import Copy
from limner.document.text import Fit, Run, RunStyle

_CHANGED = re.compile(
    r"(?P<name>\D{2,28}?)[\s:：]+"
    r"(?P<figure>[-−+]?[$€£¥₹₩৳]?\d[\d.,:٬٫]*(?![\d.,:٬٫])(?:[^\s\d()（）,，、]{1,3}|\s(?:[%°kKMB]|bn|mn)(?=\s))?)"
    r"[\s,，、]+(?P<change>(?:[(（]?(?:[^\W\d]\D{1,17}?)?[-−+±▲▼↑↓]\s?\d|[(（]?[^\W\d]{2}\D{0,15}?\s\d).*)$"
)
_FIGURE_FIRST = re.compile(r"^([$€£¥₹₩৳]?\d[\d.,:٬٫]*[%°kKM]?)\s+(?=\D)")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of a screen: ground, card, lines, the tint of what can be pressed, the hero card's fill and its middle tone."""

    ground: Color
    card: Color
    hair: Color
    tint: Color
    hero: Fill
    hero_mid: Color
    dark: bool


def theme_of(ctx: Context) -> Theme:
    """Return a light or dark theme of the palette: calm surfaces, one tint."""
    p = ctx.palette
    dark = oklch(p.ground).l < 0.5
    hue = oklch(max((p.main, p.accent, p.second), key=lambda c: oklch(c).c))
    tint = max((p.main, p.accent, p.second), key=lambda c: oklch(c).c)
    ground = p.ground if dark else mix(p.ground, "#ffffff", 0.45)
    if ctx.plan.palette.background is None and oklch(ground).c > 0.055:
        # A screen is looked at for long: strong grounds are kept for posters.
        ground = mix(ground, "#ffffff", 0.93) if oklch(ground).l > 0.3 else adjust(ground, chroma=0.4, lightness=-0.04)
        dark = oklch(ground).l < 0.5
    card = mix(ground, "#ffffff", 0.08) if dark else mix(ground, "#ffffff", 0.9)
    if contrast(card, ground) < 1.03:
        card = mix(ground, "#000000", 0.05)
    first = tint if contrast("#ffffff", tint) >= 4.6 else adjust(tint, lightness=-0.2)
    while contrast("#ffffff", first) < 5.2 and oklch(first).l > 0.2:
        first = adjust(first, lightness=-0.03)
    second = adjust(first, lightness=-0.07, hue=-22 if hue.h > 180 else 22)
    hero = LinearGradient(stops=(Stop(at=0, color=second), Stop(at=1, color=first)), start=(0.1, 0.0), end=(0.9, 1.0))
    return Theme(ground, card, mix(card, p.ink, 0.14), first, hero, first, dark)


def status_bar(board: Board, screen: Box, q: float, theme: Theme) -> float:
    """Draw time and signal marks at the top of a screen; return the height taken."""
    ink = board.ink(theme.ground)
    size = max(board.least * 0.92, 1.75 * q)
    y = screen.y + 1.3 * q
    h = size * 1.3
    w = board.layout_size("9:41", UI_STRONG, size, 1e4)[0] * SLACK
    board.text(
        "9:41",
        Box(screen.x + 3.4 * q, y, w + q, h),
        UI_STRONG.but(valign="middle", align="left"),
        size,
        on=theme.ground,
        color=ink,
        role="furniture",
    )
    x = screen.right - 3.2 * q
    mid = y + h / 2
    board.rect(
        Box(x - 3 * q, mid - 0.7 * q, 2.8 * q, 1.4 * q),
        None,
        radius=0.4 * q,
        stroke=Stroke(fill=Solid(color=ink), width=0.14 * q),
        stem="battery",
        role="icon",
    )
    board.rect(Box(x - 2.75 * q, mid - 0.45 * q, 1.9 * q, 0.9 * q), ink, radius=0.2 * q, stem="battery", role="icon")
    for i in range(4):
        bar = 0.4 * q + 0.3 * q * i
        board.rect(
            Box(x - 6.4 * q + 0.55 * q * i, mid + 0.65 * q - bar, 0.38 * q, bar),
            ink,
            radius=0.1 * q,
            stem="signal",
            role="icon",
        )
    return 1.3 * q + h + 0.8 * q


def bottom_bar(board: Board, screen: Box, q: float, theme: Theme, tabs: Sequence[Copy], round_: float) -> float:
    """Draw the tab bar (labels with icons where words have one) or, without tabs, the home bar; return the y of its top."""
    home = screen.bottom - 1.3 * q
    ink = board.ink(theme.ground)
    board.rect(
        Box(screen.cx - 6.4 * q, home - 0.3 * q, 12.8 * q, 0.6 * q),
        mix(theme.ground, ink, 0.75),
        radius=0.3 * q,
        stem="home",
        role="icon",
    )
    if not tabs:
        return home - 1.0 * q
    top = home - 8.2 * q
    board.line(Point(screen.x, top), Point(screen.right, top), 0.1 * q, theme.hair)
    slot = (screen.w - 3 * q) / len(tabs)
    size = board.common([(t, (slot * 0.94, 4 * q)) for t in tabs], UI_STRONG, 2.0 * q, 1)
    for i, copy in enumerate(tabs):
        at = len(tabs) - 1 - i if board.ctx.rtl else i
        x = screen.x + 1.5 * q + at * slot
        icon = next(iter(concepts_in(board.ctx, copy.text)), "")
        if icon:
            draw_icon(board, icon, Box(x + slot / 2 - 1.6 * q, top + 1.0 * q, 3.2 * q, 3.2 * q))
        color = theme.tint if i == 0 else None
        board.text(
            copy,
            Box(x, top + (4.5 * q if icon else 1.2 * q), slot, 2.6 * q if icon else 5 * q),
            UI_STRONG.but(align="center", valign="middle"),
            size,
            on=theme.ground,
            color=color,
            lines=1,
        )
    return top


def button(board: Board, copy: Copy, box: Box, q: float, theme: Theme, *, strong: bool) -> None:
    """Draw a button: filled when strong, outlined else."""
    face = theme.tint if strong else theme.card
    edge = None if strong else Stroke(fill=Solid(color=theme.hair), width=0.15 * q, side="inside")
    board.rect(box, face, radius=1.6 * q, stroke=edge, stem="button", role="button")
    size = board.fits(copy, UI_STRONG, 2.7 * q, (box.w - 4 * q, box.h * 0.8), 1)
    color = "#ffffff" if strong else theme.tint
    board.text(
        copy, box.inset(2 * q, 0), UI_STRONG.but(align="center", valign="middle"), size, on=face, color=color, lines=1
    )


def input_field(board: Board, copy: Copy, box: Box, q: float, theme: Theme) -> None:
    """Draw a field to write in, its label standing where the words will go."""
    edge = Stroke(fill=Solid(color=mix(theme.card, board.ink(theme.card), 0.3)), width=0.16 * q, side="inside")
    board.rect(box, theme.card, radius=1.6 * q, stroke=edge, stem="field", role="panel")
    size = board.fits(copy, UI, 2.6 * q, (box.w - 5 * q, box.h * 0.7), 1)
    board.text(copy, box.inset(2.2 * q, 0), UI.but(valign="middle"), size, on=theme.card, lines=1)


def row_icons(board: Board, rows: Sequence[Copy]) -> list[str]:
    """Return each row's icon: the weather in a weather app, else the thing its words name, else ""."""
    if asks(board.ctx.plan, "weather"):
        return [weather_of(board.ctx, c.text) for c in rows]
    return [next(iter(concepts_in(board.ctx, c.text)), "") for c in rows]


def rows_card(board: Board, box: Box, rows: Sequence[Copy], q: float, theme: Theme) -> None:
    """Draw a card of list rows: icon where the words have one, text, a value at the far edge or a chevron."""
    board.rect(box, theme.card, radius=2.0 * q, stem="card")
    h = box.h / len(rows)
    icons = row_icons(board, rows)
    lead = 6.4 * q if any(icons) else 0.0
    rtl = board.ctx.rtl
    room = (box.w - 4.4 * q - lead - 3 * q, h * 0.9)
    size = board.common([(c, room) for c in rows], UI, 2.9 * q, 2)
    for i, copy in enumerate(rows):
        row = Box(box.x + 2.2 * q, box.y + i * h, box.w - 4.4 * q, h)
        if lead:
            x = row.right - 4.6 * q if rtl else row.x
            disc = Box(x, row.cy - 2.5 * q, 5.0 * q, 5.0 * q)
            if icons[i]:
                board.rect(disc, mix(theme.card, theme.tint, 0.16), radius=1.3 * q, stem="disc", role="icon")
                draw_icon(board, icons[i], disc.inset(0.6 * q))
        cut = value_at(copy.text)
        text = Box(row.x + (0 if rtl else lead), row.y, row.w - lead - (0 if cut else 3 * q), row.h)
        if rtl and not cut:
            text = text.moved(3 * q, 0)
        if cut is not None:
            _row_with_value(board, copy, text, size, theme, cut)
        else:
            board.text(copy, text, UI.but(valign="middle"), size, on=theme.card, lines=2)
            if not _holds_digit(copy.text):
                _chevron(board, Point(row.x + 0.6 * q if rtl else row.right - 0.6 * q, row.cy), q, theme, rtl)
        if i:
            left = row.x if rtl else row.x + lead
            board.line(Point(left, row.y), Point(left + row.w - lead, row.y), 0.1 * q, theme.hair)


def _holds_digit(text: str) -> bool:
    return any(char.isdigit() for char in text)


def value_at(text: str) -> tuple[int, int] | None:
    """Return where a row's value stands: a price, or a figure that ends the string."""
    price = split_price(text)
    if price is not None:
        return price.name_end, price.price_start
    at = trailing_figure(text)
    return (len(text[:at].rstrip()), at) if at is not None else None


def _row_with_value(board: Board, copy: Copy, box: Box, size: float, theme: Theme, cut: tuple[int, int]) -> None:
    text = copy.text
    runs = (
        Run(text=text[: cut[0]]), Run(text=text[cut[0] : cut[1]], style=RunStyle(leader="space")),
        Run(text=text[cut[1] :], style=RunStyle(fill=Solid(color=board.ink(theme.card, theme.tint)))),
    )  # fmt: skip
    fit = Fit(mode="shrink", min_size=size * 0.75, max_size=size)
    board.lay(
        block_of(
            board.ctx, copy, UI.but(valign="middle"), size, board.ink(theme.card), fit=fit, ground=theme.card, runs=runs
        ),
        box,
        copy,
    )


def _chevron(board: Board, at: Point, q: float, theme: Theme, rtl: bool) -> None:
    k = -1 if rtl else 1
    d = f"M{at.x - 0.7 * q * k:.2f} {at.y - 1.0 * q:.2f}L{at.x + 0.3 * q * k:.2f} {at.y:.2f}L{at.x - 0.7 * q * k:.2f} {at.y + 1.0 * q:.2f}"
    color = mix(theme.card, board.ink(theme.card), 0.45)
    stroke = Stroke(fill=Solid(color=color), width=0.3 * q, cap="round", join="round")
    board.path(d, Box(at.x - q, at.y - 1.2 * q, 2 * q, 2.4 * q), None, stroke=stroke, stem="chevron", role="icon")


def tiles(board: Board, box: Box, rows: Sequence[Copy], q: float, theme: Theme) -> None:
    """Draw short strings as equal tiles in a row; a figure that starts or ends a string stands large on its own line."""
    n = len(rows)
    gap = 1.4 * q
    w = (box.w - gap * (n - 1)) / n
    cuts = [figure_in(c.text) for c in rows]
    split = all(cut is not None for cut in cuts)
    icons = row_icons(board, rows)
    with_icons = all(icons) and box.h > 12 * q
    room = (w - 2 * q, box.h - 2.4 * q - (box.h * 0.42 if with_icons else 0))
    words = [c.text[: k.figure] + c.text[k.end :] if k else c.text for c, k in zip(rows, cuts, strict=True)]
    size = board.common([(t.strip() or "0", (room[0], room[1] * (0.4 if split else 1))) for t in words], UI, 2.4 * q, 1)
    figures = [c.text[k.figure : k.end] for c, k in zip(rows, cuts, strict=True) if k]
    big = board.common([(f, (room[0], room[1] * 0.55)) for f in figures], UI_STRONG, 4.8 * q, 1) if split else size
    for i, copy in enumerate(rows):
        at = n - 1 - i if board.ctx.rtl else i
        tile = Box(box.x + at * (w + gap), box.y, w, box.h)
        board.rect(tile, theme.card, radius=1.8 * q, stem="tile")
        inner = tile.inset(q, 1.2 * q)
        if with_icons:
            side = min(box.h * 0.4, w * 0.7)
            draw_icon(board, icons[i], Box(tile.cx - side / 2, inner.y, side, side))
            inner = Box(inner.x, inner.y + box.h * 0.42, inner.w, inner.h - box.h * 0.42)
        cut = cuts[i]
        if split and cut is not None:
            figure_tile(board, copy, cut, inner, (size, big), theme)
        else:
            board.text(copy, inner, UI.but(align="center", valign="middle"), size, on=theme.card, lines=2)


class Figure(NamedTuple):
    """Where the figure of a short string stands and where its line breaks."""

    figure: int
    end: int
    turn: int
    back: int = 0
    """Where what follows the figure begins, where words stand on both its sides ("up 12%"); 0 for none."""


def changed_in(text: str) -> Figure | None:
    """Return where a name, its figure and how that changed meet ("revenue | $1.2M | up 12%"), or None."""
    match = _CHANGED.match(text)
    if match is None or any(letter.isdigit() for letter in match["name"]):
        return None
    return Figure(match.start("figure"), match.end("figure"), match.start("figure"), match.start("change"))


def figure_in(text: str) -> Figure | None:
    """Return where a figure starts or ends a short string, or None when neither."""
    changed = changed_in(text)
    if changed is not None:
        return changed
    at = trailing_figure(text)
    if at is not None:
        return Figure(at, len(text), at)
    match = _FIGURE_FIRST.match(text)
    return Figure(0, match.end(1), match.end(0)) if match and match.end(0) < len(text) else None


def figure_tile(
    board: Board,
    copy: Copy,
    cut: Figure,
    box: Box,
    sizes: tuple[float, float],
    theme: Theme,
    *,
    align: Align = "center",
) -> None:
    """Set a string in a box, its figure at the larger of two sizes (words, figure) on a line of its own."""
    small, big = sizes
    ink = board.ink(theme.card)
    strong = RunStyle(font=block_of(board.ctx, copy, UI_STRONG, big, ink).style.font)
    plain = RunStyle(size=small)
    first = cut.figure == 0
    runs: tuple[Run, ...] = (
        Run(text=copy.text[: cut.turn], style=strong if first else plain),
        Run(text=copy.text[cut.turn :], style=plain if first else strong),
    )
    turns: tuple[int, ...] = (cut.turn,)
    if cut.back:
        runs = (
            Run(text=copy.text[: cut.turn], style=plain),
            Run(text=copy.text[cut.turn : cut.back], style=strong),
            Run(text=copy.text[cut.back :], style=plain),
        )
        turns = (cut.turn, cut.back)
    fit = Fit(mode="shrink", min_size=big * 0.7, max_size=big)
    voice = UI.but(align=align, valign="middle", leading=0.98)
    made = block_of(board.ctx, copy, voice, big, ink, fit=fit, ground=theme.card, runs=runs, breaks=turns)
    board.lay(made, box, copy)
