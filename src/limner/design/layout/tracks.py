"""Room along a line, shared out: what children want in, what they get out. Plain arithmetic on numbers.

The rules are those of flexible lengths (CSS Flexible Box 9.7) with one simplification: a child that grows has no content
minimum, so that equal shares are equal whatever stands in them; its text is brought to fit instead.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from typing import NamedTuple


class Want(NamedTuple):
    """What a child asks of a line: its own length, the least it can do with, the most it can use, its share of spare room."""

    basis: float
    least: float = 0.0
    most: float = math.inf
    grow: float = 0.0


def share_out(room: float, wants: Sequence[Want]) -> list[float]:
    """Return the length each child gets of a room: spare room goes to those that grow, a lack is taken from those that can give.

    What remains too much comes out longer than the room: children never get less than their least.
    """
    got = [min(max(want.basis, want.least), want.most) for want in wants]
    spare = room - sum(got)
    if spare > 0:
        return _grown(got, spare, wants)
    return _shrunk(got, -spare, wants) if spare < 0 else got


def _grown(got: list[float], spare: float, wants: Sequence[Want]) -> list[float]:
    open_ = {i for i, want in enumerate(wants) if want.grow > 0 and got[i] < want.most}
    while open_ and spare > 1e-9:
        total = sum(wants[i].grow for i in open_)
        full = sorted(i for i in open_ if got[i] + spare * wants[i].grow / total >= wants[i].most)
        if not full:
            for i in sorted(open_):
                got[i] += spare * wants[i].grow / total
            break
        for i in full:
            spare -= wants[i].most - got[i]
            got[i] = wants[i].most
            open_.discard(i)
    return got


def _shrunk(got: list[float], lack: float, wants: Sequence[Want]) -> list[float]:
    spare = [max(0.0, length - want.least) for length, want in zip(got, wants, strict=True)]
    total = sum(spare)
    if total <= 0:
        return got
    part = min(1.0, lack / total)
    return [length - part * give for length, give in zip(got, spare, strict=True)]


def offsets(room: float, lengths: Sequence[float], gap: float, justify: str) -> list[float]:
    """Return where each child begins on a line, the spare room laid as ``justify`` says (start, center, end, between, even)."""
    count = len(lengths)
    spare = max(0.0, room - sum(lengths) - gap * max(0, count - 1))
    at, extra = 0.0, 0.0
    if justify == "center":
        at = spare / 2
    elif justify == "end":
        at = spare
    elif justify == "between" and count > 1:
        extra = spare / (count - 1)
    elif justify == "even" and count:
        extra = spare / (count + 1)
        at = extra
    out = []
    for length in lengths:
        out.append(at)
        at += length + gap + extra
    return out


def columns_of(width: float, shares: Sequence[float], gap: float) -> list[float]:
    """Return the widths of columns that share a width (gaps taken off) in proportion; never negative."""
    free = max(0.0, width - gap * (len(shares) - 1))
    total = sum(shares) or 1.0
    return [free * one / total for one in shares]


def table_columns(width: float, least: Sequence[float], natural: Sequence[float], gap: float) -> list[float]:
    """Return the widths of a table's columns as CSS 2.2 (17.5.2.2) has it: natural ones where they fit and the spare shared,
    else each between its least and its natural width; least ones scaled down where not even they fit."""
    free = max(0.0, width - gap * (len(least) - 1))
    if sum(natural) <= free:
        extra = (free - sum(natural)) / (sum(natural) or 1.0)
        return [one * (1 + extra) for one in natural]
    if sum(least) >= free:
        return [one * free / (sum(least) or 1.0) for one in least]
    part = (free - sum(least)) / (sum(natural) - sum(least))
    return [low + (high - low) * part for low, high in zip(least, natural, strict=True)]


class Cell(NamedTuple):
    """Where a child of a grid stands: its first column and row, and how many of each it takes."""

    column: int
    row: int
    span: int
    rows: int


def cells_of(spans: Sequence[tuple[int, int]], columns: int) -> list[Cell]:
    """Return the cells of children with (columns, rows) spans: each at the first place, row by row, where there is room for it."""
    return list(_cells(tuple(spans), columns))


@functools.lru_cache(maxsize=256)
def _cells(spans: tuple[tuple[int, int], ...], columns: int) -> tuple[Cell, ...]:
    """Return the cells; kept, for a grid is asked for them many times while it is fitted."""
    if all(one == (1, 1) for one in spans):
        return tuple(Cell(i % columns, i // columns, 1, 1) for i in range(len(spans)))
    taken: set[tuple[int, int]] = set()
    out = []
    for span, rows in spans:
        span = min(span, columns)
        at = 0
        while True:
            row, column = divmod(at, columns)
            wanted = {(row + i, column + k) for i in range(rows) for k in range(span)}
            if column + span <= columns and not wanted & taken:
                taken |= wanted
                out.append(Cell(column, row, span, rows))
                break
            at += 1
    return tuple(out)
