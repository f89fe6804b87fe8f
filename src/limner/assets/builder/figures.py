"""An opened font in, the digits out that it draws as other digits: a reader of their script would not take them for theirs."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any, NamedTuple

from fontTools.pens.statisticsPen import StatisticsPen

_SET = 10
_ALIKE = 7
"""Of the digits one to nine, how many must look like ASCII ones: a Persian one or a Devanagari zero may do so by right."""
_NEAR, _NEAR_SLANT = 0.012, 0.08
"""How far two drawings of one figure differ at most in the spread and height of their ink (in em), and in its correlation."""


def borrowed_digits(font: Any) -> frozenset[int]:
    """Return the code points of whole sets of digits that the font draws as 0…9.

    Some faces for Indian languages put European figures under the code points of native ones. Who writes १२ wants to see
    १२, so those code points count as not covered and another face sets them. Compatibility forms of 0…9 (full-width,
    mathematical) are not meant: they are the same digits (Unicode, NFKC).
    """
    points: Mapping[int, str] = font.getBestCmap() or {}
    zeros = [point for point in points if point > ord("9") and _opens_a_set(point)]
    if not zeros or ord("1") not in points:
        return frozenset()
    glyphs, em = font.getGlyphSet(), float(font["head"].unitsPerEm)
    european = _figures(glyphs, points, ord("0"), em)
    found: set[int] = set()
    for zero in zeros:
        own = _figures(glyphs, points, zero, em)
        if sum(_alike(one, two) for one, two in zip(own, european, strict=True)) >= _ALIKE:
            found.update(range(zero, zero + _SET))
    return frozenset(found)


class _Ink(NamedTuple):
    """Where a figure's ink lies: its spread across and upwards, its middle's height (in em), how the two go together."""

    across: float
    upwards: float
    height: float
    slant: float


def _opens_a_set(point: int) -> bool:
    letter = chr(point)
    return (
        unicodedata.category(letter) == "Nd"
        and unicodedata.decimal(letter) == 0
        and unicodedata.normalize("NFKC", letter) == letter
    )


def _figures(glyphs: Any, points: Mapping[int, str], zero: int, em: float) -> list[_Ink | None]:
    """Return the ink of the digits one to nine of a set."""
    return [_ink(glyphs, points.get(zero + value), em) for value in range(1, _SET)]


def _ink(glyphs: Any, name: str | None, em: float) -> _Ink | None:
    if name is None:
        return None
    pen = StatisticsPen(glyphs)
    glyphs[name].draw(pen)
    return _Ink(pen.stddevX / em, pen.stddevY / em, pen.meanY / em, pen.correlation) if pen.area else None


def _alike(one: _Ink | None, two: _Ink | None) -> bool:
    if one is None or two is None:
        return False
    lengths = max(abs(one.across - two.across), abs(one.upwards - two.upwards), abs(one.height - two.height))
    return lengths < _NEAR and abs(one.slant - two.slant) < _NEAR_SLANT
