"""What every mark needs (data, box, ground, look, strings that may serve as labels), and the colours of its parts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from limner.design.structured.board import SLACK, Board, Text
from limner.design.structured.deck import Deck
from limner.design.structured.plots.look import Look
from limner.design.structured.plots.notation import Notation, label_of
from limner.document.color import Color, contrast, mix, oklch, readable
from limner.document.geometry import Box
from limner.document.layers import ChartData


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart about to be drawn. ``size`` is the label size wished for in pixels; ``stress`` the category that stands out."""

    data: ChartData
    box: Box
    on: Color
    deck: Deck
    look: Look
    notation: Notation
    size: float
    stress: int | None = None

    def inside(self, box: Box) -> Plot:
        """Return the plot in another box."""
        return replace(self, box=box)

    @property
    def count(self) -> int:
        """How many categories there are."""
        return len(self.data.categories)

    def label(self, text: str) -> Text:
        """Return the plan's own string for a label where there is one, else the text as furniture."""
        return self.deck.match(text) or text

    def rows(self) -> tuple[list[Text], list[list[Text]]]:
        """Return the categories' labels and each series' values as text.

        Where the brief has one string for both ("Finland 12"), it is the label and the first series' value is "".
        """
        names: list[Text] = []
        values: list[list[Text]] = [[] for _ in self.data.series]
        for i, category in enumerate(self.data.categories):
            joint = self.deck.joint(category, self.data.series[0].values[i])
            names.append(joint or self.label(category))
            for k in range(len(self.data.series)):
                values[k].append("" if joint is not None and k == 0 else self.value(k, i))
        return names, values

    def value(self, k: int, i: int) -> Text:
        """Return the value of a series at a category as text, the plan's own string where there is one."""
        text = label_of(self.data.series[k], i, self.notation)
        return (self.deck.match(text) or text) if text else ""

    def series_names(self) -> list[Text]:
        """Return the names of the series as labels ("" where they have none)."""
        return [self.label(s.name) if s.name else "" for s in self.data.series]


def wide(board: Board, plot: Plot, texts: list[Text], size: float, *, number: bool = False) -> float:
    """Return the width of the widest of some texts in one line at a size, with room for rounding."""
    voice = plot.look.number if number else plot.look.name_voice
    return (
        max((board.layout_size(t, voice, size, 1e4)[0] for t in texts if t), default=0.0) * SLACK + 0.4 * board.ctx.unit
    )


def series_colors(board: Board, count: int, on: Color, *, least: float = 1.7) -> list[Color]:
    """Return distinct colours for series or slices: palette roles first, then their mixtures; each readable on the ground."""
    p = board.ctx.palette
    pool = [
        p.main,
        p.accent,
        p.second,
        mix(p.main, on, 0.45),
        mix(p.accent, on, 0.45),
        mix(p.ink, on, 0.35),
        mix(p.second, p.ink, 0.4),
    ]
    pool += [mix(p.main, p.accent, t / 7) for t in range(1, 7)] + [
        mix(p.main, on, 0.15 + 0.6 * t / 9) for t in range(9)
    ]
    clear = [color if contrast(color, on) >= least else readable(color, on, least) for color in pool]
    out: list[Color] = []
    for distance in (0.26, 0.18, 0.1):
        for color in clear:
            if len(out) < count and all(apart(color, other) > distance for other in out):
                out.append(color)
    step = 0
    while len(out) < count:
        out.append(mix(p.main, on, 0.1 + 0.7 * (step % 10) / 10))
        step += 1
    return out[:count]


def apart(one: Color, two: Color) -> float:
    """Return how far apart two colours look, about 0…1."""
    a, b = oklch(one), oklch(two)
    turn = abs((a.h - b.h + 180) % 360 - 180) / 180
    return float(((a.l - b.l) ** 2 + (a.c - b.c) ** 2 + (2 * turn) ** 2 * a.c * b.c) ** 0.5)


def mark_colors(board: Board, plot: Plot) -> list[list[Color]]:
    """Return a colour for each series and category: one series is main with one category stressed, or a colour each."""
    count, n = len(plot.data.series), plot.count
    if count > 1:
        return [[color] * n for color in series_colors(board, count, plot.on)]
    if plot.look.colors == "all" and plot.data.highlight == "" and 1 < n <= 7:
        return [series_colors(board, n, plot.on)]
    strong = series_colors(board, 1, plot.on)[0]
    if plot.stress is None or n < 2:
        return [[strong] * n]
    quiet = quieter(strong, plot.on)
    return [[strong if i == plot.stress else quiet for i in range(n)]]


def quieter(color: Color, on: Color) -> Color:
    """Return a colour stepped back towards the ground, still seen on it."""
    quiet = mix(color, on, 0.55)
    return quiet if contrast(quiet, on) >= 1.35 else mix(color, on, 0.3)


def flip(board: Board, area: Box, box: Box) -> Box:
    """Return a box mirrored in an area where the layout reads from right to left."""
    return Box(area.x + area.right - box.right, box.y, box.w, box.h) if board.ctx.rtl else box
