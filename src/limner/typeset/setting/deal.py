"""Rows of a block in, the same rows dealt into columns out, with no lone line of a paragraph at a column's foot or top."""

from __future__ import annotations

import itertools
import math
from typing import NamedTuple

from limner.typeset.setting.rows import Row, height, heights

_SLACK = 1e-6
_INK = 0.3
"""Columns of as many lines may differ by so many ems, since ink may leave the faces' heights in their first and last."""


class Keep(NamedTuple):
    """The least lines of a paragraph that stay together at a column's foot (``orphans``) and top (``widows``)."""

    orphans: int = 1
    widows: int = 1


def deal(rows: list[Row], room: float, count: int, keep: Keep) -> list[list[Row]]:
    """Return rows in ``count`` columns of even height, at most ``room`` (ems); what is too much stays in the last one.

    The first column is as high as it must be for all, the others share what it leaves as evenly: 4, 3, 3 rather than 4, 4, 2.

    Lines that must stay together move to the next column together, unless no column could hold them or
    not all would find room.
    """
    if count == 1:
        return [rows]
    paragraphs = _paragraphs(rows)
    dealt = [rows]
    for first in range(max(1, math.ceil(len(rows) / count)), len(rows) + 1):
        limit = min(height(rows[:first]) + _INK, room)
        dealt = _deal(rows, paragraphs, limit, keep)
        if len(dealt) <= count or limit >= room:
            break
    if len(dealt) <= count:
        rest = [one for part in dealt[1:] for one in part]
        return [dealt[0], *deal(rest, room, count - 1, keep)] if len(dealt) > 2 else dealt
    if keep != Keep():
        return deal(rows, room, count, Keep())
    return [*dealt[: count - 1], [one for part in dealt[count - 1 :] for one in part]]


def _paragraphs(rows: list[Row]) -> list[tuple[int, int]]:
    """Return for every row where its paragraph's rows begin and end."""
    found: list[tuple[int, int]] = []
    first = 0
    for k, one in enumerate(rows):
        if one.ends_paragraph or k + 1 == len(rows):
            found += [(first, k + 1)] * (k + 1 - first)
            first = k + 1
    return found


def _deal(rows: list[Row], paragraphs: list[tuple[int, int]], limit: float, keep: Keep) -> list[list[Row]]:
    dealt: list[list[Row]] = []
    start = 0
    while start < len(rows):
        fitting = itertools.takewhile(lambda deep: deep <= limit + _SLACK, heights(itertools.islice(rows, start, None)))
        end = start + max(1, sum(1 for _ in fitting))
        end = _kept(end, start, paragraphs, len(rows), keep)
        dealt.append(rows[start:end])
        start = end
    return dealt or [[]]


def _kept(end: int, start: int, paragraphs: list[tuple[int, int]], count: int, keep: Keep) -> int:
    """Return where a column had better end, at the latest at row ``end``."""
    if end >= count:
        return end
    first, last = paragraphs[end]
    if first == end:
        return end
    better = min(end, last - keep.widows)
    if better - first < keep.orphans and first >= start:
        better = first
    return better if better > start else end
