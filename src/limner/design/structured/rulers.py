"""Rulers for layouts: the exact one asks the typesetter, the quick one reckons from the widths of words measured once."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import east_asian_width

from limner.design.layout import Rulers, Text
from limner.design.scripts import CJK
from limner.design.structured.board import SLACK, Board
from limner.design.structured.faces import script_in
from limner.design.structured.voices import TEXT, Voice, block_of, style_of
from limner.document.geometry import Box
from limner.document.plan import Copy
from limner.document.results import TextLayout
from limner.document.text import Fit, Run, RunStyle, TextBlock

_WIDE = 1e5
_ONE_WORD = 6
_ANYWHERE = CJK | {"Thai", "Khmr", "Laoo", "Mymr"} - {"Kore"}
"""Scripts whose lines may end after almost any letter."""


@dataclass(frozen=True, slots=True)
class _Words:
    """A string by its words, in ems: widths, whether a space follows, the space, the first line's height, the line height."""

    widths: tuple[float, ...]
    spaced: tuple[bool, ...]
    space: float
    first: float
    leading: float
    forced: int = 0
    over: float = 0.0
    """How far ink reaches beyond the words' own widths at the ends of a line."""

    @property
    def widest(self) -> float:
        return max(self.widths, default=0.0) + self.over

    @property
    def whole(self) -> float:
        return sum(self.widths) + self.space * sum(self.spaced[:-1]) + self.over

    def lines(self, width: float) -> int:
        """Return how many lines of a width (ems) the words fill."""
        count, used, gap = 1, self.over, 0.0
        for wide, spaced in zip(self.widths, self.spaced, strict=True):
            if used > self.over and used + gap + wide > width + 1e-6:
                count, used, gap = count + 1, self.over, 0.0
            used += gap + wide
            gap = self.space if spaced else 0.0
        return count + self.forced


def cut_of(leaf: Text) -> tuple[str, str]:
    """Return a text's figure and its words; the figure is "" where none is set apart."""
    string = leaf.text if isinstance(leaf.text, str) else leaf.text.text
    if not leaf.cut:
        return "", string
    first, second = string[: leaf.cut].rstrip(), string[leaf.cut :].lstrip()
    return (second, first) if leaf.tail else (first, second)


def leaf_block(
    board: Board, leaf: Text, size: float, ink: str, *, fit: Fit, on: str = "", align: str = ""
) -> TextBlock:
    """Return the block of a text at a size: one paragraph, or a figure ``lead`` times as large with its words below it."""
    voice = leaf.voice or TEXT
    side = board.side(align or leaf.align or voice.align)
    runs, breaks = _runs(board, leaf, voice, size, ink)
    made = block_of(
        board.ctx, leaf.text, voice, size, ink, fit=fit, align=side, valign=leaf.valign, ground=on or None, runs=runs,
        breaks=breaks,
    )  # fmt: skip
    headline = voice.part in ("display", "heading") and board.ctx.plan.script == "Jpan"
    return made.model_copy(update={"word_break": "phrase"}) if headline else made


def _runs(
    board: Board, leaf: Text, voice: Voice, size: float, ink: str
) -> tuple[tuple[Run, ...] | None, tuple[int, ...]]:
    """Return a text's runs, None where it is one, and where its lines must end: after a figure that stands above its words."""
    string = leaf.text if isinstance(leaf.text, str) else leaf.text.text
    if leaf.cut:
        figure = voice.but(part="display", weight=800, features=("tnum", "lnum"))
        font = style_of(board.ctx, leaf.text, figure, size * leaf.lead, ink).font
        big = RunStyle(font=font, size=size * leaf.lead, tracking=-0.02)
        plain = RunStyle()
        first, second = (plain, big) if leaf.tail else (big, plain)
        return (Run(text=string[: leaf.cut], style=first), Run(text=string[leaf.cut :], style=second)), (leaf.cut,)
    if 0 < leaf.strong < len(string):
        font = style_of(board.ctx, leaf.text, voice.but(weight=max(700, voice.weight)), size, ink).font
        return (Run(text=string[: leaf.strong], style=RunStyle(font=font)), Run(text=string[leaf.strong :])), ()
    return None, ()


class QuickRuler:
    """Reckons with word widths measured once a string and voice; lines may differ by one from what is set."""

    def __init__(self, board: Board) -> None:
        """Measure on a board's behalf."""
        self.board = board
        self._known: dict[tuple[str, Voice, str], _Words] = {}

    def words(self, text: Copy | str, voice: Voice) -> _Words:
        """Return a string by its words in ems."""
        string = text if isinstance(text, str) else text.text
        style = "" if isinstance(text, str) else f"{text.style.font}{text.style.weight}{text.style.italic}"
        key = (string, voice, style)
        if key not in self._known:
            self._known[key] = self._measured(text, string, voice)
        return self._known[key]

    def _measured(self, text: Copy | str, string: str, voice: Voice) -> _Words:
        ctx = self.board.ctx
        size = 4 * ctx.unit
        block = block_of(ctx, text, voice, size, "#000000", fit=Fit(mode="none"))
        laid = ctx.measure(block, Box(0, 0, _WIDE, _WIDE))
        # A few ideographs are one word: they are set smaller rather than cut.
        short = len(string) <= _ONE_WORD
        anywhere = script_in(string, ctx) in _ANYWHERE and not short
        widths: list[float] = []
        spaced: list[bool] = []
        spaces: list[float] = []
        inside = False
        for cluster in laid.clusters:
            part = string[cluster.start : cluster.end]
            wide = cluster.box.w / size
            if part.isspace():
                spaces.append(wide)
                if spaced:
                    spaced[-1] = True
                inside = False
            elif inside and not (anywhere and east_asian_width(part[0]) in "WF"):
                widths[-1] += wide
            else:
                widths.append(wide)
                spaced.append(False)
                inside = not (anywhere and east_asian_width(part[0]) in "WF")
        reckoned = sum(widths) + sum(spaces)
        if len(laid.lines) == 1 and reckoned > 0:
            # Letters of some scripts overlap or stand apart by more than their own widths.
            true = laid.advance.w / size / reckoned
            widths, spaces = [one * true for one in widths], [one * true for one in spaces]
        first = laid.lines[0].box.h / size if laid.lines else block.style.line_height
        lines = string.count("\n")
        total = laid.advance.h / size - lines * block.style.line_height
        return _Words(
            tuple(widths) or (0.0,), tuple(spaced) or (False,), sum(spaces) / len(spaces) if spaces else 0.0,
            max(total, 0.5 * first), block.style.line_height, lines, _overhang(laid) / size,
        )  # fmt: skip

    def _parts(self, leaf: Text) -> tuple[_Words | None, _Words]:
        voice = leaf.voice or TEXT
        figure, rest = cut_of(leaf)
        if not figure:
            return None, self.words(leaf.text, voice)
        big = voice.but(part="display", weight=800, features=("tnum", "lnum"))
        return self.words(figure, big), self.words(rest, voice)

    def extent(self, leaf: Text, size: float) -> tuple[float, float]:
        """Return the width of a text's widest word and of the whole in one line."""
        figure, words = self._parts(leaf)
        wide = figure.whole * leaf.lead if figure else 0.0
        return max(words.widest, wide) * size * SLACK, max(words.whole, wide) * size * 1.01 + 0.5

    def height(self, leaf: Text, size: float, width: float) -> float:
        """Return how tall a text is about to be, set in lines of at most a width."""
        figure, words = self._parts(leaf)
        lines = words.lines(width / size)
        tall = words.first + (lines - 1) * words.leading
        if figure:
            tall = figure.first * leaf.lead + lines * words.leading
        return tall * size

    def largest(self, leaf: Text, size: float, width: float) -> float:
        """Return the largest size, at most ``size``, at which no word is wider than a width and its bound of lines holds."""
        widest = self.extent(leaf, 1.0)[0]
        if widest * size > width:
            size = width / widest if widest else size
        if leaf.lines:
            words = self._parts(leaf)[1]
            if leaf.lines == 1:
                return min(size, width / (words.whole * SLACK + 0.01)) if words.whole else size
            while size > leaf.floor and words.lines(width / size) > leaf.lines:
                size *= 0.96
        return size


def _overhang(laid: TextLayout) -> float:
    """Return how far ink reaches beyond the letters' own widths, in pixels: lines are broken where ink would leave the measure."""
    ink, advance = laid.bounds, laid.advance
    return max(0.0, ink.right - advance.right) + max(0.0, advance.x - ink.x)


class ExactRuler(QuickRuler):
    """Measures with the typesetter itself, each string at each size and width once."""

    def __init__(self, board: Board, quick: QuickRuler) -> None:
        """Measure on a board's behalf, with what a quick ruler already knows of words."""
        super().__init__(board)
        self._known = quick._known
        self._set: dict[tuple[str, Voice, str, int, bool, float, int, int], tuple[float, int]] = {}

    def _exact(self, leaf: Text, size: float, width: float) -> tuple[float, int]:
        string = leaf.text if isinstance(leaf.text, str) else leaf.text.text
        style = "" if isinstance(leaf.text, str) else f"{leaf.text.style.font}{leaf.text.style.weight}"
        key = (string, leaf.voice or TEXT, style, leaf.cut, leaf.tail, leaf.lead, round(size * 64), round(width * 4))
        if key not in self._set:
            block = leaf_block(self.board, leaf, size, "#000000", fit=Fit(mode="none"))
            laid = self.board.ctx.measure(block, Box(0, 0, max(1.0, width), _WIDE))
            self._set[key] = laid.advance.h, max(1, len(laid.lines))
        return self._set[key]

    def height(self, leaf: Text, size: float, width: float) -> float:
        """Return how tall a text is, set in lines of at most a width."""
        return self._exact(leaf, size, width)[0]

    def largest(self, leaf: Text, size: float, width: float) -> float:
        """Return the largest size, at most ``size``, at which no word is wider than a width and its bound of lines holds."""
        size = super().largest(leaf, size, width)
        extra = 1 if leaf.cut else 0
        while leaf.lines and size > leaf.floor and self._exact(leaf, size, width)[1] > leaf.lines + extra:
            size *= 0.96
        return size


def rulers_for(board: Board) -> Rulers:
    """Return the rulers of a board's layouts."""
    quick = QuickRuler(board)
    return Rulers(quick, ExactRuler(board, quick))
