"""Lists: items in, paragraphs out whose markers stand before a hanging indent.

>>> [p.text for p in numbered(("one", "two"), size=20)]
['1.\\tone', '2.\\ttwo']
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from limner.document.numerals import Numerals, numeral
from limner.document.text import Paragraph, Run, RunStyle

BULLETS = ("•", "–", "◦")
"""The bullets of the levels of a list, outermost first; deeper levels begin anew."""

_GAP = 0.45
"""Ems between the widest marker and the text."""
Mark = Callable[[int, int], str]
"""From a level (0 outermost) and a number from 1 on to a marker."""

_SUFFIXES: dict[str, str] = {"cjk-ideographic": "、", "hiragana": "、", "katakana": "、"}


class Item(NamedTuple):
    """An item of a list: its text in runs, and the items of the list under it."""

    runs: tuple[Run, ...]
    children: tuple[Item, ...] = ()

    @classmethod
    def of(cls, text: str, *children: Item | str) -> Item:
        """Return an item of plain text, and of items under it."""
        return cls((Run(text=text),), tuple(_item(child) for child in children))


def bulleted(
    items: Sequence[Item | str],
    *,
    size: float,
    bullets: Sequence[str] = BULLETS,
    marker: RunStyle | None = None,
    space_before: float = 0.0,
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a list with bullets; lengths are pixels at ``size``, the block's own.

    ``marker`` styles the bullets, ``space_before`` parts items but not the first from what precedes the list.
    """
    plain = RunStyle() if marker is None else marker

    def mark(level: int, _: int) -> str:
        return bullets[level % len(bullets)]

    return _first_close(_paragraphs(tuple(map(_item, items)), mark, size, plain, space_before, 0, 0.0))


def numbered(
    items: Sequence[Item | str],
    *,
    size: float,
    numerals: Numerals | Sequence[Numerals] = "decimal",
    suffix: str | None = None,
    start: int = 1,
    marker: RunStyle | None = None,
    space_before: float = 0.0,
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a numbered list; lengths are pixels at ``size``, the block's own.

    ``numerals`` is the counter style, or one a level; ``suffix`` follows each number (None: 、 in Chinese and Japanese, else a
    full stop); ``start`` is the first number of the outermost level. Raises DocumentError for a number out of range.
    """
    styles: tuple[Numerals, ...] = (numerals,) if isinstance(numerals, str) else tuple(numerals)
    plain = RunStyle() if marker is None else marker

    def mark(level: int, number: int) -> str:
        style = styles[min(level, len(styles) - 1)]
        text = numeral(number + (start - 1 if level == 0 else 0), style)
        return text + (_SUFFIXES.get(style, ".") if suffix is None else suffix)

    return _first_close(_paragraphs(tuple(map(_item, items)), mark, size, plain, space_before, 0, 0.0))


def _item(item: Item | str) -> Item:
    return Item.of(item) if isinstance(item, str) else item


def _first_close(paragraphs: Iterator[Paragraph]) -> tuple[Paragraph, ...]:
    found = tuple(paragraphs)
    return (found[0].model_copy(update={"space_before": 0.0}), *found[1:]) if found else ()


def _paragraphs(
    items: tuple[Item, ...], mark: Mark, size: float, style: RunStyle, space: float, level: int, edge: float
) -> Iterator[Paragraph]:
    """Yield the paragraphs of one level, whose markers stand ``edge`` pixels from the column's start edge."""
    if not items:
        return
    marks = [mark(level, number) for number in range(1, len(items) + 1)]
    em = style.size or size
    hang = round(max(marker_width(text) for text in marks) * em + _GAP * size, 2)
    for text, item in zip(marks, items, strict=True):
        runs = (Run(text=text, style=style), Run(text="\t"), *item.runs)
        yield Paragraph(runs=runs, start_indent=edge + hang, indent=-hang, space_before=space)
        yield from _paragraphs(item.children, mark, size, style, space, level + 1, edge + hang)


def marker_width(text: str) -> float:
    """Return about how wide a marker is, in ems of its size: it decides the indent, so that no font need be at hand."""
    return sum(_width(character) for character in text)


def _width(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    kind = unicodedata.category(character)
    if kind.startswith("M"):
        return 0.0
    if kind == "Po" and character != "•":
        return 0.3
    return {"m": 0.95, "i": 0.3, "l": 0.3, "•": 0.5, "–": 0.55}.get(character.lower(), 0.66)
