"""Scales: a measure in, a share of 0…1 out. Every term is made of these, so that every term is monotone where it should be."""

from __future__ import annotations

from collections.abc import Iterable


def clamp(value: float) -> float:
    """Return the value, at least 0 and at most 1."""
    return min(1.0, max(0.0, value))


def rising(value: float, none: float, full: float) -> float:
    """Return 0 up to ``none``, 1 from ``full`` on, a straight line between."""
    return clamp((value - none) / (full - none))


def falling(value: float, full: float, none: float) -> float:
    """Return 1 up to ``full``, 0 from ``none`` on, a straight line between."""
    return 1.0 - rising(value, full, none)


def within(value: float, low: float, first: float, last: float, high: float) -> float:
    """Return 1 from ``first`` to ``last``, falling to 0 at ``low`` and at ``high``."""
    return min(rising(value, low, first), falling(value, last, high))


def mean(values: Iterable[float], none: float = 1.0) -> float:
    """Return the mean, ``none`` where there are no values."""
    held = list(values)
    return sum(held) / len(held) if held else none


def weighted(pairs: Iterable[tuple[float, float]], none: float = 1.0) -> float:
    """Return the mean of (value, weight) pairs, ``none`` where nothing weighs."""
    held = list(pairs)
    weight = sum(w for _, w in held)
    return sum(v * w for v, w in held) / weight if weight > 0 else none
