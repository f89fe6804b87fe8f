"""Numbers in, the one in their middle out: ``statistics.median`` without what it loads beside it."""

from __future__ import annotations

from collections.abc import Iterable


def median(values: Iterable[float]) -> float:
    """Return the middle one of some numbers, the mean of the middle two where they are even in number. Raises IndexError for none."""
    ordered = sorted(values)
    many = len(ordered)
    return ordered[many // 2] if many % 2 else (ordered[many // 2 - 1] + ordered[many // 2]) / 2
