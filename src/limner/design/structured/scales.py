"""Scales of charts: round tick values, positions along an axis, and numbers as they are written.

>>> nice_ticks(0, 12, 5)
(0.0, 3.0, 6.0, 9.0, 12.0)
>>> write_number(12000)
'12,000'
>>> write_number(9.9)
'9.9'
"""

from __future__ import annotations

import math
from typing import NamedTuple

_STEPS = (1.0, 2.0, 2.5, 3.0, 4.0, 5.0, 10.0)


def nice_ticks(low: float, high: float, wanted: int = 5) -> tuple[float, ...]:
    """Return about ``wanted`` round values, evenly spaced, the first at most ``low`` and the last at least ``high``.

    Of all round steps that one wins whose number of ticks is nearest to ``wanted`` with the least empty scale.
    """
    if not high > low:
        high = low + (abs(low) or 1.0)
    best: tuple[float, tuple[float, ...]] | None = None
    raw = (high - low) / max(1, wanted - 1)
    decade = math.floor(math.log10(raw))
    for power in (decade - 1, decade, decade + 1):
        for step in _STEPS:
            size = step * 10.0**power
            first, last = math.floor(low / size + 1e-9), math.ceil(high / size - 1e-9)
            count = last - first + 1
            if not 3 <= count <= 12:
                continue
            waste = (count - 1) * size / (high - low) - 1
            cost = abs(count - wanted) * 0.35 + waste * 2.0 + (0.15 if step in (2.5, 3.0, 4.0) else 0.0)
            values = tuple(round((first + i) * size, 12) + 0.0 for i in range(count))
            if best is None or cost < best[0] - 1e-12:
                best = (cost, values)
    return best[1] if best else (low, high)


class Scale(NamedTuple):
    """A linear map from values [low, high] to positions [start, end] (pixels; end may lie before start)."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return the position of a value."""
        span = self.high - self.low
        return self.start + (self.end - self.start) * ((value - self.low) / span if span else 0.0)


def value_range(values: tuple[float, ...], *, zero: bool) -> tuple[float, float]:
    """Return the range an axis must show: with zero for bars; for lines zero too unless all values are far from it."""
    low, high = min(values), max(values)
    if zero or low <= 0 <= high:
        return min(0.0, low), max(0.0, high)
    if low > 0 and (high - low) < 0.35 * high:
        pad = (high - low) * 0.25 or 0.1 * high
        return low - pad, high
    if high < 0 and (high - low) < 0.35 * -low:
        pad = (high - low) * 0.25 or -0.1 * low
        return low, high + pad
    return min(0.0, low), max(0.0, high)


def write_number(value: float, decimals: int | None = None) -> str:
    """Return a number as a label: thousands in groups, no needless decimals, a true minus sign."""
    if decimals is None:
        decimals = decimals_of(value)
    text = f"{abs(value):,.{decimals}f}"
    return f"−{text}" if value < 0 and float(text.replace(",", "")) != 0 else text


def decimals_of(value: float) -> int:
    """Return how many decimals (0…3) a number needs to be written exactly, or as nearly as three allow."""
    for places in range(3):
        if abs(value - round(value, places)) < 1e-9 * max(1.0, abs(value)):
            return places
    return 3


def shared_decimals(values: tuple[float, ...]) -> int:
    """Return the decimals of a set of tick labels, so that all are written alike."""
    return max((decimals_of(value) for value in values), default=0)


def shares(values: tuple[float, ...]) -> tuple[float, ...]:
    """Return each value's share of the whole, 0…1; negative values count as nothing, an empty whole is shared evenly."""
    kept = tuple(max(0.0, value) for value in values)
    total = math.fsum(kept)
    if total <= 0:
        return tuple(1 / len(kept) for _ in kept)
    return tuple(value / total for value in kept)
