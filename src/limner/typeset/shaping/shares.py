"""A unit of several graphemes in different paints in, the share of each paint out: one glyph shown in several colours.

A ligature (fi, lam-alef) is neither broken nor painted in one colour: each grapheme has the part of it that a text cursor
would mark off, by the face's own carets or else an equal part of its advance, and the glyph is drawn once a paint, cut to
that part.
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


def shares(
    starts: Sequence[int], paints: Sequence[Paint], advance: float, backward: bool, carets: Sequence[float] = ()
) -> tuple[Share, ...]:
    """Return the shares of a unit, given its graphemes' offsets and paints, in reading order; () where all are alike.

    ``carets`` (ems of the block from the unit's left, rising) part its graphemes; without them its advance is parted evenly.
    """
    if all(paint == paints[0] for paint in paints):
        return ()
    count = len(paints)
    inner = list(carets) if len(carets) == count - 1 else [k * advance / count for k in range(1, count)]
    edges = [-FAR, *inner, FAR]
    found: list[Share] = []
    for _, group in groupby(range(count), key=lambda k: paints[k]):
        members = list(group)
        first, last = members[0], members[-1] + 1
        low, high = (count - last, count - first) if backward else (first, last)
        found.append(Share(starts[first], edges[low], edges[high], paints[first]))
    return tuple(found)
