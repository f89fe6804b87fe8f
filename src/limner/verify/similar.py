"""Two strings in, how alike they are out: the measure of reading back."""

from __future__ import annotations

import unicodedata


def similarity(wanted: str, read: str) -> float:
    """Return 1 − edit distance / length of the longer string, white space, width and case folded; 1 is equal."""
    one, two = _fold(wanted), _fold(read)
    if not one and not two:
        return 1.0
    return round(1.0 - _distance(one, two) / max(len(one), len(two)), 4)


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _distance(one: str, two: str) -> int:
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(two, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]
