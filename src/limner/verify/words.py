"""A set layer in, the words that a line's end tears in two out."""

from __future__ import annotations

import unicodedata

from limner.document.layers import TextLayer
from limner.document.results import TextLayout

_UNSPACED = (
    (0x0E00, 0x0EFF), (0x0F00, 0x0FFF), (0x1000, 0x109F), (0x1100, 0x11FF), (0x1780, 0x17FF), (0x1950, 0x19FF),
    (0x2E80, 0x312F), (0x3130, 0x4DBF), (0x4E00, 0xA4CF), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF),
    (0x1B000, 0x1B16F), (0x20000, 0x3FFFF),
)  # fmt: skip
"""Thai, Lao, Tibetan, Burmese, Khmer, Tai, Han, kana and Hangul: a line may end within what a space would part."""


def torn_words(layer: TextLayer, layout: TextLayout) -> tuple[str, ...]:
    """Return the words broken over two lines with no hyphen, in order; breaks the block itself asks for are no tears."""
    text = layout.text
    asked = _asked(layer)
    torn = []
    for line in layout.lines:
        end = line.end
        if 0 < end < len(text) and end not in asked and _within(text[end - 1]) and _within(text[end]):
            torn.append(_word(text, end))
    return tuple(torn)


def _asked(layer: TextLayer) -> frozenset[int]:
    offsets: set[int] = set()
    base = 0
    for paragraph in layer.block.paragraphs:
        offsets.update(base + offset for offset in paragraph.breaks)
        base += len(paragraph.text) + 1
    return frozenset(offsets)


def _word(text: str, at: int) -> str:
    start, end = at, at
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end]


def _within(character: str) -> bool:
    """Tell whether a character belongs inside a word of a script that parts words by spaces."""
    code = ord(character)
    return unicodedata.category(character)[0] in "LMN" and not any(low <= code <= high for low, high in _UNSPACED)
