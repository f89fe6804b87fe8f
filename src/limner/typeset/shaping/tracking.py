"""A size in, the letter-space it asks for out: display sizes closer, small ones wider, capitals opened.

Sizes are CSS reference pixels (1/96 inch at arm's length), so a size stands for a visual angle. The table follows what type
designers publish for their own faces, Inter's dynamic metrics (tracking = −0.0223 + 0.185·e^(−0.1745·size)) and Apple's
tracking tables for San Francisco, taken relative to the size a face is spaced for: 16 px for text faces, 48 px for display
faces. Capitals: 3 to 6 % of the size (Bringhurst, The Elements of Typographic Style, 2.1.6, says 5 to 10 % in text).
"""

from __future__ import annotations

import math
from bisect import bisect_right

from limner.typeset.fonts.faces import Cut
from limner.typeset.itemising.characters import JOINED

_SPACES = (
    (8.0, 0.030), (10.0, 0.018), (12.0, 0.010), (14.0, 0.004), (16.0, 0.0), (20.0, -0.004), (24.0, -0.007),
    (32.0, -0.011), (48.0, -0.016), (72.0, -0.020), (144.0, -0.025),
)  # fmt: skip
_HAN = ((8.0, 0.0), (32.0, 0.0), (72.0, -0.010), (144.0, -0.020))
_HANGUL = ((8.0, 0.0), (16.0, 0.0), (32.0, -0.015), (72.0, -0.030), (144.0, -0.035))
_CAPITALS = ((12.0, 0.060), (20.0, 0.050), (48.0, 0.030), (144.0, 0.030))

_TEXT_SIZE, _DISPLAY_SIZE = 16.0, 48.0
SIZES = (_SPACES[0][0], _SPACES[-1][0])
"""Beyond these sizes (pixels) nothing changes any more."""

_SHARES = {"Latn": 1.0, "Grek": 1.0, "Cyrl": 1.0, "Armn": 1.0, "Geor": 1.0, "Hebr": 0.5, "Thai": 0.5, "Laoo": 0.5}
"""How much of the table a script takes; scripts that are not named take none."""

_SQUARES = {"Hani": _HAN, "Hira": _HAN, "Kana": _HAN, "Bopo": _HAN, "Hang": _HANGUL}
_OWN_RHYTHM = frozenset({"script", "mono", "pixel"})
"""Classes of faces whose letters join or stand on a grid."""


def auto_tracking(cut: Cut, script: str, text: str, size: float) -> float:
    """Return the letter-space (ems) that a size in pixels asks for, for a stretch of text of one script in one face."""
    classes = cut.face.classes
    if script in JOINED or not _OWN_RHYTHM.isdisjoint(classes):
        return 0.0
    if script in _SQUARES:
        return _at(_SQUARES[script], size)
    share = _SHARES.get(script, 0.0)
    if not share:
        return 0.0
    spaced_for = _DISPLAY_SIZE if "display" in classes and "text" not in classes else _TEXT_SIZE
    space = 0.0 if cut.optical else _at(_SPACES, size) - _at(_SPACES, spaced_for)
    if _capitals(text) and "caps" not in classes:
        space += _at(_CAPITALS, size)
    return round(space * share, 5)


def _capitals(text: str) -> bool:
    """Tell whether all letters of a text are capitals, two or more of them."""
    return text.isupper() and sum(map(str.isupper, text)) > 1


def _at(table: tuple[tuple[float, float], ...], size: float) -> float:
    """Return a table's value at a size, between its steps by the logarithm of the size."""
    place = bisect_right(table, size, key=lambda step: step[0])
    if place == 0:
        return table[0][1]
    if place == len(table):
        return table[-1][1]
    (low, one), (high, two) = table[place - 1], table[place]
    return one + (two - one) * math.log(size / low) / math.log(high / low)
