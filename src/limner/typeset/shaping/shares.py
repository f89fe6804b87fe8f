"""A unit of several graphemes in different paints in, the share of each paint out: one glyph shown in several colours.

A ligature (fi, lam-alef) is neither broken nor painted in one colour: each grapheme has an equal part of its advance, as
a text cursor would stand inside it, and the glyph is drawn once a paint, cut to that part.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from limner.typeset.styles import Paint

FAR = 8.0
"""Ems that surely hold a glyph: the outer edges of the first and the last share, and both edges across the line."""


class Share(NamedTuple):
    """The part [low, high) of a unit along the line (ems of the block, from its left or top) in one paint; its offset."""

    start: int
    low: float
    high: float
    paint: Paint


def shares(starts: Sequence[int], paints: Sequence[Paint], advance: float, backward: bool) -> tuple[Share, ...]:
    """Return the shares of a unit, given its graphemes' offsets and paints, in reading order; () where all are alike."""
    if all(paint == paints[0] for paint in paints):
        return ()
    count = len(paints)
    found: list[Share] = []
    for _, group in groupby(range(count), key=lambda k: paints[k]):
        members = list(group)
        first, last = members[0], members[-1] + 1
        low = -FAR if first == 0 else first * advance / count
        high = FAR if last == count else last * advance / count
        if backward:
            low, high = (-FAR if last == count else advance - high), (FAR if first == 0 else advance - low)
        found.append(Share(starts[first], low, high, paints[first]))
    return tuple(found)
