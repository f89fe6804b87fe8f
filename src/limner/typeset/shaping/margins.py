"""A unit in, how far it may hang into a margin out, so that the edge of a column looks straight.

Both are read off the outline. A letter hangs by its side bearing, so that its ink stands on the margin, and by a part of the
white that its shape leaves beside it (T, A, V; O a little). A mark that leaves most of the line's height white (hyphen,
stop, comma, quotation mark) hangs by the share that is white, as pdfTeX's protrusion does from tables (Thành,
*Micro-typographic extensions to the TeX typesetting system*, 2000). Full-width stops hang wholly (JLREQ §3.8.2, Annex);
Han, kana and joined letters stand where they are.
"""

from __future__ import annotations

import functools
import unicodedata

import numpy as np

from limner.typeset.fonts.faces import Cut
from limner.typeset.shaping.optical import BANDS_AT, profile
from limner.typeset.shaping.spacing import SQUARE, blank
from limner.typeset.shaping.unit import Unit

_STANDING = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor", "Hebr"})
"""Scripts whose letters stand free, so that their shape may lean into the margin."""

_DEEP = 0.2
_LEAN = 0.28
"""Of the white beside a letter, counted no deeper than this (ems), so much hangs."""
_HEIGHT = (-0.12, 0.68)
_FULL = 0.62
"""A mark whose ink takes this part of the line's height, or more, hangs no further than a letter."""
_FURTHEST = 0.34
_STOPS = frozenset("\u3001\u3002\uff0c\uff0e\uff64\uff61")


def hangs(text: str, unit: Unit) -> tuple[float, float]:
    """Return how far a unit hangs out of a line that begins, and of one that ends with it at its left and right (ems).

    In vertical lines left is the top.
    """
    first = text[unit.start]
    item = unit.item
    if unit.space or not unit.glyphs or item.mode == "combined":
        return 0.0, 0.0
    if item.script in SQUARE or item.mode == "upright":
        whole = unit.advance - unit.tracked
        return 0.0, whole if first in _STOPS and _stands_low(text, unit) else 0.0
    mark = unicodedata.category(first)[0] in "PS"
    if not mark and (item.script not in _STANDING or unit.end - unit.start > 1):
        return 0.0, 0.0
    if item.level % 2 and not mark:
        return 0.0, 0.0
    rel = item.rel
    along = tuple((g, round((y if item.mode == "turned" else x) / rel, 5)) for g, x, y in unit.glyphs)
    left, right = _leans(item.cut, along, round((unit.advance - unit.tracked) / rel, 5), mark)
    return left * rel, right * rel


def hyphen_hung(unit: Unit) -> Unit:
    """Return a unit whose last glyph is a hyphen set by us, hanging as that hyphen does."""
    if not unit.glyphs:
        return unit
    rel, (glyph, x, y) = unit.item.rel, unit.glyphs[-1]
    at = round((y if unit.item.mode == "turned" else x) / rel, 5)
    right = _leans(unit.item.cut, ((glyph, at),), round((unit.advance - unit.tracked) / rel, 5), True)[1]
    return unit._replace(hang=(unit.hang[0], right * rel))


def _stands_low(text: str, unit: Unit) -> bool:
    """Tell whether a full-width stop stands in the corner by the letter before it, not in the middle of its square."""
    return unit.advance < 0.95 * unit.item.rel or blank(text, unit)[1] > 0


@functools.lru_cache(maxsize=8192)
def _leans(cut: Cut, along: tuple[tuple[int, float], ...], advance: float, mark: bool) -> tuple[float, float]:
    left, right = np.full(len(BANDS_AT), np.inf), np.full(len(BANDS_AT), -np.inf)
    for glyph, x in along:
        edges = profile(cut, glyph)
        if edges is not None:
            left, right = np.minimum(left, edges[0] + x), np.maximum(right, edges[1] + x)
    inked = np.isfinite(left)
    if not inked.any():
        return 0.0, 0.0
    x0, x1 = float(left[inked].min()), float(right[inked].max())
    tall = inked & (BANDS_AT >= 0.0) if (inked & (BANDS_AT >= 0.0)).any() else inked
    shapes = (
        float(np.minimum(left[tall] - x0, _DEEP).mean()) * _LEAN, float(np.minimum(x1 - right[tall], _DEEP).mean()) * _LEAN
    )  # fmt: skip
    if mark:
        low, high = _HEIGHT
        filled = float(inked[(low <= BANDS_AT) & (high >= BANDS_AT)].mean())
        share = max(0.0, 1.0 - filled / _FULL)
        shapes = (max(shapes[0], share * (x1 - x0)), max(shapes[1], share * (x1 - x0)))
    return min(_FURTHEST, x0 + shapes[0]), min(_FURTHEST, advance - x1 + shapes[1])
