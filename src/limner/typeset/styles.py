"""A block in, its paragraphs as plain text with resolved styles out: every run knows font, relative size and paint.

Everything downstream is measured in *ems of the block*: lengths divided by ``block.style.size``. A run twice the block's
size has ``rel`` 2. So one shaping serves every size, and fitting is arithmetic on widths.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from limner.document.fills import Effect, Fill, Stroke
from limner.document.letters import Decoration, Highlight
from limner.document.text import FontSpec, Kerning, Paragraph, TextBlock
from limner.typeset.fonts.heights import main_script


class Paint(NamedTuple):
    """What does not change shaping: fill, stroke, lines and bars, own effects, baseline shift (ems of the run, up), leader."""

    fill: Fill
    stroke: Stroke | None
    decorations: tuple[Decoration, ...]
    highlight: Highlight | None
    effects: tuple[Effect, ...] | None
    shift: float
    leader: Literal["dots", "line", "space"] | None


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


class Source(NamedTuple):
    """A paragraph as it enters: text, styled runs, forced ends, space before and indent (ems), first-letter runs."""

    text: str
    runs: tuple[Styled, ...]
    breaks: tuple[int, ...]
    space_before: float
    indent: float
    offset: int
    main: str = ""
    """The script that others are matched to in apparent size; "" matches none."""


def sources(block: TextBlock) -> tuple[Source, ...]:
    """Return the block's paragraphs with styles resolved; ``offset`` is where each starts in the block's text."""
    language = block.language or _guess(block.text)
    main = main_script(block.text, language) if block.match_scripts else ""
    found: list[Source] = []
    offset = 0
    for paragraph in block.paragraphs:
        found.append(_source(block, paragraph, language, offset, main))
        offset += len(found[-1].text) + 1
    return tuple(found)


def _source(block: TextBlock, paragraph: Paragraph, language: str, offset: int, main: str) -> Source:
    base = block.style
    runs: list[Styled] = []
    start = 0
    for run in paragraph.runs:
        if not run.text:
            continue
        style = run.style
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
                ),
                style.kerning or base.kerning,
                base.auto_tracking and style.tracking is None,
            )
        )
        start += len(run.text)
    text = paragraph.text
    breaks = tuple(sorted({b for b in paragraph.breaks if 0 < b < len(text)}))
    return Source(
        text, tuple(runs), breaks, paragraph.space_before / base.size, paragraph.indent / base.size, offset, main
    )  # fmt: skip


def _guess(text: str) -> str:
    """Return the language that the letters themselves tell: kana is Japanese, Hangul is Korean; else ""."""
    if text.isascii():
        return ""
    if any("\u3041" <= c <= "\u30ff" and c not in "\u30fb\u30fc" for c in text):
        return "ja"
    if any("\uac00" <= c <= "\ud7a3" for c in text):
        return "ko"
    return ""
