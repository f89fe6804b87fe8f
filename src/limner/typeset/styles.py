"""A block in, its paragraphs as plain text with resolved styles out: every run knows font, relative size and paint.

Everything downstream is measured in *ems of the block*: lengths divided by ``block.style.size``. A run twice the block's
size has ``rel`` 2. So one shaping serves every size, and fitting is arithmetic on widths.
"""

from __future__ import annotations

import math
from typing import Literal, NamedTuple

from limner.document.fills import Effect, Fill, Stroke
from limner.document.letters import Decoration, Emphasis, Highlight, Ruby
from limner.document.text import Align, FontSpec, Hyphenation, Kerning, Paragraph, TextBlock
from limner.typeset.fonts.heights import main_script
from limner.typeset.initials import initialled


class Paint(NamedTuple):
    """What does not change shaping: fill, stroke, lines and bars, own effects, shift (ems of the run, up), leader, turn (degrees)."""

    fill: Fill
    stroke: Stroke | None
    decorations: tuple[Decoration, ...]
    highlight: Highlight | None
    effects: tuple[Effect, ...] | None
    shift: float
    leader: Literal["dots", "line", "space"] | None
    rotation: float = 0.0

    @property
    def seat(self) -> tuple[object, ...]:
        """What keeps letters apart: letters that are raised or turned on their own are not ligated with others."""
        return self.shift, self.rotation, self.leader


class Styled(NamedTuple):
    """A run [start, end) of a paragraph's text with everything resolved."""

    start: int
    end: int
    font: FontSpec
    rel: float
    tracking: float
    language: str
    paint: Paint
    kerning: Kerning = "font"
    auto_tracking: bool = False
    orientation: str = "auto"


class Stop(NamedTuple):
    """A tab stop: ems of the block from the column's start edge (infinite: the line's far edge), and what is done there."""

    at: float
    align: Literal["start", "center", "end", "decimal"] = "start"
    decimal: str = "."
    leader: Literal["dots", "line"] | None = None


class Margins(NamedTuple):
    """What a paragraph asks of its lines: indents (ems of the block), its own alignment, tab stops from the start edge."""

    first: float = 0.0
    start: float = 0.0
    end: float = 0.0
    align: Align | None = None
    stops: tuple[Stop, ...] = ()

    def inset(self, line: int) -> float:
        """Return how far a line, by its number, starts from the column's start edge."""
        return max(0.0, self.start + self.first) if line == 0 else self.start


class Rules(NamedTuple):
    """How lines may end: CSS ``line-break`` and ``word-break``, and where words may be divided (None: nowhere)."""

    strictness: str = "strict"
    word_break: str = "normal"
    hyphenation: Hyphenation | None = None


class Annotation(NamedTuple):
    """What is to stand beside the text [start, end) of a paragraph."""

    start: int
    end: int
    ruby: Ruby | None
    emphasis: Emphasis | None


class Source(NamedTuple):
    """A paragraph as it enters: text, styled runs, forced ends, space before (ems of the block), margins."""

    text: str
    runs: tuple[Styled, ...]
    breaks: tuple[int, ...]
    space_before: float
    margins: Margins
    offset: int
    main: str = ""
    """The script that others are matched to in apparent size; "" matches none."""
    rules: Rules = Rules()
    annotations: tuple[Annotation, ...] = ()
    hanging: bool = False
    """Whether lines hang what stands at their ends into the margins."""


def sources(block: TextBlock) -> tuple[Source, ...]:
    """Return the block's paragraphs with styles resolved; ``offset`` is where each starts in the block's text."""
    language = block.language or _guess(block.text)
    main = main_script(block.text, language) if block.match_scripts else ""
    found: list[Source] = []
    offset = 0
    for number, paragraph in enumerate(block.paragraphs):
        if number == 0 and block.drop_cap > 1 and block.drop_style is not None:
            paragraph = initialled(paragraph, block.drop_style)
        found.append(_source(block, paragraph, language, offset, main))
        offset += len(found[-1].text) + 1
    return tuple(found)


def _source(block: TextBlock, paragraph: Paragraph, language: str, offset: int, main: str) -> Source:
    base = block.style
    runs: list[Styled] = []
    beside: list[Annotation] = []
    start = 0
    for run in paragraph.runs:
        if not run.text:
            continue
        style = run.style
        if run.ruby is not None or style.emphasis is not None:
            beside.append(Annotation(start, start + len(run.text), run.ruby, style.emphasis))
        runs.append(
            Styled(
                start,
                start + len(run.text),
                style.font or base.font,
                (style.size or base.size) / base.size,
                base.tracking if style.tracking is None else style.tracking,
                run.language or language,
                Paint(
                    style.fill or base.fill,
                    style.stroke or base.stroke,
                    style.decorations or (),
                    style.highlight,
                    style.effects,
                    style.baseline_shift or 0.0,
                    style.leader if not run.text.strip() else None,
                    style.rotation or 0.0,
                ),
                style.kerning or base.kerning,
                base.auto_tracking and style.tracking is None,
                style.orientation or "auto",
            )
        )
        start += len(run.text)
    text = paragraph.text
    breaks = tuple(sorted({b for b in paragraph.breaks if 0 < b < len(text)}))
    return Source(
        text, tuple(runs), breaks, paragraph.space_before / base.size, _margins(paragraph, base.size), offset, main,
        Rules(block.strictness, _word_break(block, paragraph), block.hyphenation),
        tuple(beside),
        block.hanging,
    )  # fmt: skip


def _margins(paragraph: Paragraph, em: float) -> Margins:
    stops = (
        Stop(math.inf if tab.at is None else tab.at / em, tab.align, tab.decimal, tab.leader) for tab in paragraph.tabs
    )
    return Margins(
        paragraph.indent / em, paragraph.start_indent / em, paragraph.end_indent / em, paragraph.align,
        tuple(sorted(stops, key=lambda stop: stop.at)),
    )  # fmt: skip


def _word_break(block: TextBlock, paragraph: Paragraph) -> str:
    """Return the block's ``word_break``; justified Korean breaks between syllables, as books do, headings keep words whole."""
    justified = (paragraph.align or block.align) == "justify" and block.line_break == "optimal"
    return "syllable" if justified and block.word_break == "normal" else block.word_break


def _guess(text: str) -> str:
    """Return the language that the letters themselves tell: kana is Japanese, Hangul is Korean; else ""."""
    if text.isascii():
        return ""
    if any("\u3041" <= c <= "\u30ff" and c not in "\u30fb\u30fc" for c in text):
        return "ja"
    if any("\uac00" <= c <= "\ud7a3" for c in text):
        return "ko"
    return ""
