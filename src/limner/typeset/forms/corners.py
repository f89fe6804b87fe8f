"""The corners of a track in, by how much letters move on to stay clear of them out.

A letter that is turned as a whole lies on one side of a corner or the other, never across it: the gap opens there, and
everywhere else letters keep the distances they were set at. Where tops or feet meet on the inside of a corner the gap is
as wide as a mitre of their height.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from limner.document.bends import AlongPath
from limner.typeset.forms.tracks import Track

_SHARPEST = math.radians(150)
_EDGE = 1e-6


class Corners(NamedTuple):
    """The stretches (pixels along a track) that letters leave free, in order; ``around`` is the track's length if closed."""

    zones: tuple[tuple[float, float], ...]
    around: float

    @classmethod
    def of(cls, on: Track, above: float, below: float) -> Corners:
        """Return the corners of a track for letters that reach so far above and below the path (pixels)."""
        found: list[tuple[float, float]] = []
        for corner in on.corners:
            inner = above if corner.turn < 0 else below
            clear = inner * math.tan(min(abs(corner.turn), _SHARPEST) / 2)
            more = max(0.0, clear - corner.reach)
            found.append((corner.low - more, corner.high + more))
        length = on.bend.along[-1] if isinstance(on.bend, AlongPath) and on.closed and found else 0.0
        laps = (-length, 0.0, length) if length else (0.0,)
        return cls(tuple(sorted((low + lap, high + lap) for low, high in found for lap in laps)), length)

    def past(self, low: float, high: float) -> float:
        """Return how far what lies from ``low`` to ``high`` moves on to lie clear; 0 where it is too long to lie between."""
        if not self.zones:
            return 0.0
        lap = math.floor(low / self.around) * self.around if self.around else 0.0
        start, end = low - lap, high - lap
        met = [zone for zone in self.zones if zone[0] < end - _EDGE and zone[1] > start + _EDGE]
        if not met:
            return 0.0
        more = met[-1][1] - start
        clear = all(zone[0] >= end + more - _EDGE or zone[1] <= start + more + _EDGE for zone in self.zones)
        return more if clear else 0.0

    def between(self, low: float, high: float) -> bool:
        """Tell whether a corner lies between two places."""
        lap = math.floor(low / self.around) * self.around if self.around else 0.0
        return any(low - lap < (a + b) / 2 < high - lap for a, b in self.zones)
