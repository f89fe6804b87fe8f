"""Characters and where they stand → unseen letters that say them: what readers of a PDF copy and search.

Letters whose glyphs are not one a character (vowel signs set above, letters drawn as a skeleton and dots, tatweels), and
letters that are bent or follow a curve, are drawn by their outlines, and the line's characters are laid over them in one row,
from left to right as they stand. Scanned books are made searchable in the same way.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

import skia

_EM, _ADVANCE = 1000, 500


class Ghosts:
    """A face of boxes, one for each of some characters, all of one advance."""

    def __init__(self, characters: Iterable[str]) -> None:
        self._glyphs = {character: k for k, character in enumerate(sorted(set(characters)), 1)}
        self._typeface: skia.Typeface | None = None

    def glyphs(self, text: str) -> tuple[int, ...]:
        """Return the glyphs of a text of known characters."""
        return tuple(self._glyphs[character] for character in text)

    def blob(self, glyphs: tuple[int, ...], left: float, right: float, baseline: float) -> skia.TextBlob:
        """Return glyphs as a row that reaches from ``left`` to ``right`` (canvas pixels) on a baseline."""
        if self._typeface is None:
            self._typeface = skia.Typeface.MakeFromData(skia.Data.MakeWithCopy(_face(sorted(self._glyphs))), 0)
        step = max(right - left, 0.01) / len(glyphs)
        font = skia.Font(self._typeface, step * _EM / _ADVANCE)
        font.setSubpixel(True)
        font.setHinting(skia.FontHinting.kNone)
        font.setLinearMetrics(True)
        builder = skia.TextBlobBuilder()
        builder.allocRunPos(font, list(glyphs), [skia.Point(left + k * step, baseline) for k in range(len(glyphs))])
        return builder.make()


def _box() -> Any:
    """Return a glyph as large as a letter: readers take its extent for the letter's, and glyphs without any are dropped."""
    from fontTools.pens.ttGlyphPen import TTGlyphPen  # only a PDF with such letters needs it

    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((0, 700), (_ADVANCE, 700), (_ADVANCE, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()


def _face(characters: list[str]) -> bytes:
    """Return a TrueType face with a box for each character; the same bytes each time."""
    from fontTools.fontBuilder import FontBuilder

    names = [f"g{k}" for k in range(1, len(characters) + 1)]
    made = FontBuilder(_EM, isTTF=True)
    made.setupGlyphOrder([".notdef", *names])
    made.setupCharacterMap({ord(character): name for character, name in zip(characters, names, strict=True)})
    box = _box()
    made.setupGlyf(dict.fromkeys((".notdef", *names), box))
    made.setupHorizontalMetrics(dict.fromkeys((".notdef", *names), (_ADVANCE, 0)))
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupNameTable({"familyName": "Limner Unseen", "styleName": "Regular", "psName": "LimnerUnseen"})
    made.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    made.setupPost()
    made.font["head"].created = made.font["head"].modified = 0
    made.font.recalcTimestamp = False
    out = io.BytesIO()
    made.font.save(out)
    return out.getvalue()
