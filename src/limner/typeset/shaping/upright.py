"""Glyphs of a face without vertical metrics in, the same glyphs standing in squares of a vertical line out."""

from __future__ import annotations

from limner.typeset.fonts.faces import Cut
from limner.typeset.itemising.orientation import SMALL_KANA, STOPS

_KANA_SHIFT = 0.1

Placed = tuple[int, float, float]


def stood(cut: Cut, character: str, wide: float, glyphs: tuple[Placed, ...]) -> tuple[float, tuple[Placed, ...]]:
    """Return the height and glyphs of a cluster stood in the middle of its own square.

    Stops go to the upper right and small kana right and up where the face has no vertical glyphs of them (UAX 50 Tu).
    """
    tall = max(1.0, wide)
    foot = tall / 2 + cut.middle
    dx = dy = 0.0
    if (character in STOPS or character in SMALL_KANA) and not cut.has_vertical(character):
        ink = cut.ink(glyphs[0][0]) if glyphs else None
        if character in SMALL_KANA:
            dx, dy = _KANA_SHIFT, -_KANA_SHIFT
        elif ink is not None:
            dx = wide - (ink.x0 + ink.x1)
            dy = tall - 2 * foot - (ink.y0 + ink.y1)
    return tall, tuple((glyph, x - wide / 2 + dx, y + foot + dy) for glyph, x, y in glyphs)
