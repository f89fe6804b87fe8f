"""What stands around marks: value ticks with their grid, names beneath a row of slots, and the key of several series."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from limner.design.structured.board import SLACK, Board, Text
from limner.design.structured.plots.pen import Pen
from limner.design.structured.plots.plot import Plot, flip, wide
from limner.design.structured.scales import Scale, decimals_of, nice_ticks
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point, Transform


class Ticks(NamedTuple):
    """The values of an axis, as they are written, and how wide they are."""

    values: tuple[float, ...]
    texts: tuple[str, ...]
    width: float
    size: float


def ticks_of(board: Board, plot: Plot, span: tuple[float, float], wanted: int = 5) -> Ticks:
    """Return round values of an axis over a span, written alike; the unit stands at the last one alone where it is a word."""
    factor = plot.notation.factor
    values = tuple(v * factor for v in nice_ticks(span[0] / factor, span[1] / factor, wanted))
    places = max(decimals_of(v / factor) for v in values)
    bare = plot.notation._replace(after="") if len(plot.notation.after.strip()) > 2 else plot.notation
    texts = tuple(bare.write(v, places) for v in values)
    size = max(board.least, 0.74 * plot.size)
    width = max(board.layout_size(t, plot.look.small, size, 1e4)[0] for t in texts) * SLACK + 0.3 * board.ctx.unit
    return Ticks(values, texts, width, size)


def draw_ticks(board: Board, plot: Plot, pen: Pen, area: Box, ticks: Ticks) -> tuple[Box, Scale]:
    """Draw level grid lines with their values at the start side; return the area beside the values, and its scale."""
    u, gap = board.ctx.unit, 1.4 * board.ctx.unit
    inner = flip(board, area, Box(area.x + ticks.width + gap, area.y, area.w - ticks.width - gap, area.h))
    scale = Scale(ticks.values[0], ticks.values[-1], inner.bottom, inner.y)
    rtl = board.ctx.rtl
    voice = plot.look.small.but(valign="middle", align="left" if rtl else "right")
    faint = mix(plot.on, board.ctx.palette.ink, 0.72)
    for value, text in zip(ticks.values, ticks.texts, strict=True):
        y = scale.at(value)
        if value != 0 or ticks.values[0] < 0 or plot.look.axis == 0:
            pen.grid(Point(inner.x, y), Point(inner.right, y))
        x = inner.right + gap if rtl else area.x
        board.text(
            text, Box(x, y - ticks.size, ticks.width, 2 * ticks.size), voice, ticks.size, on=plot.on, color=faint, lines=1,
            large=False,
        )  # fmt: skip
    if plot.look.axis > 0:
        base = scale.at(0.0) if scale.low <= 0 <= scale.high else inner.bottom
        pen.rule(Point(inner.x, base), Point(inner.right, base), plot.look.axis * u, board.ctx.palette.ink)
    return inner, scale


class Foot(NamedTuple):
    """How names stand beneath slots: their size, the height they take, in how many rows, or upright."""

    size: float
    height: float
    rows: int
    turned: bool


def foot_of(board: Board, plot: Plot, names: Sequence[Text], slot: float) -> Foot:
    """Return how names fit beneath slots of a width: in two lines, in two rows that take turns, or upright."""
    voice, least = plot.look.name_voice, board.least
    size = board.common([(t, (slot * 0.94, 9 * plot.size)) for t in names if t], voice, plot.size, 2)
    # A word must not be cut: its widest part decides.
    words = max((board.layout_size(w, voice, size, 1e4)[0] for t in names for w in _words(t)), default=0.0)
    if words <= slot * 0.97 or len(names) < 3:
        height = max((board.layout_size(t, voice, size, slot * 0.94)[1] for t in names if t), default=0.0)
        return Foot(size, height, 1, False)
    size = max(least, min(plot.size, size * 1.15))
    single = wide(board, plot, list(names), size)
    if single <= slot * 1.85:
        return Foot(size, 2 * 1.35 * size, 2, False)
    size = max(least, min(size, slot * 0.8))
    return Foot(size, wide(board, plot, list(names), size), 1, True)


def _words(text: Text) -> list[str]:
    string = text if isinstance(text, str) else text.text
    return string.split() or [string]


def draw_foot_names(
    board: Board, plot: Plot, names: Sequence[Text], centers: Sequence[float], slot: float, top: float, foot: Foot,
    bounds: tuple[float, float],
) -> None:  # fmt: skip
    """Draw names beneath slots; those at the ends stay within the bounds."""
    voice = plot.look.name_voice.but(align="center")
    for i, (name, x) in enumerate(zip(names, centers, strict=True)):
        if not name:
            continue
        stressed = plot.stress == i
        how = voice if stressed or plot.stress is None else voice.but(weight=min(voice.weight, 500))
        if foot.turned:
            box = Box(x - foot.height / 2, top + foot.height / 2 - foot.size * 0.7, foot.height, foot.size * 1.4)
            turn = Transform.rotation(-90, Point(box.cx, box.cy))
            board.text(
                name,
                box,
                how.but(align="right", valign="middle"),
                foot.size,
                on=plot.on,
                lines=1,
                large=False,
                transform=turn,
            )
            continue
        width = slot * (0.94 if foot.rows == 1 else 1.9)
        left = min(max(x - width / 2, bounds[0]), bounds[1] - width)
        y = top + (i % 2) * 1.35 * foot.size if foot.rows == 2 else top
        height = 1.35 * foot.size if foot.rows == 2 else foot.height
        board.text(
            name, Box(left, y, width, height), how, foot.size, on=plot.on, lines=1 if foot.rows == 2 else 2, large=False
        )


def draw_key(board: Board, plot: Plot, pen: Pen, colors: Sequence[Color], names: Sequence[Text]) -> float:
    """Draw the names of several series in a row at the top, each after a swatch; return the height taken."""
    u, box = board.ctx.unit, plot.box
    shown = [(name, color) for name, color in zip(names, colors, strict=False) if name]
    if len(shown) < 2:
        return 0.0
    size = max(board.least, 0.88 * plot.size)
    x, row = box.x, 0
    for text, color in shown:
        width = board.layout_size(text, plot.look.name_voice, size, box.w - 3 * u)[0] * SLACK + 0.2 * u
        if x + width + 1.4 * size > box.right + 1 and x > box.x:
            x, row = box.x, row + 1
        y = box.y + row * size * 1.8
        swatch = flip(board, box, Box(x, y + size * 0.28, size * 0.85, size * 0.85))
        if (
            plot.look.ends == "pill"
            or plot.look.point in ("disc", "ring")
            and plot.data.mark in ("line", "radar", "slope")
        ):
            board.disc(Point(swatch.cx, swatch.cy), swatch.w / 2, color)
        else:
            board.rect(swatch, color, stem="key", role="mark")
        at = flip(board, box, Box(x + size * 1.25, y, width, size * 1.4))
        board.text(text, at, plot.look.name_voice.but(valign="middle"), size, on=plot.on, lines=1, large=False)
        x += width + size * 1.25 + 2.6 * u
    return (row + 1) * size * 1.8 + 1.6 * u
