"""The cells of a table in, the widths of its columns out: from what their words need, their text wishes and shares of the rest.

As CSS Tables 3 §4.4 does it: no column is narrower than its widest word; columns without a share are as wide as their
widest cell where there is room, and close evenly towards their words where there is not; the others share what is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from limner.document.text import TableColumn
from limner.typeset.prepare import Prepared, lead
from limner.typeset.setting.tabs import decimal_place


class Need(NamedTuple):
    """What a column needs (ems): its widest word, its widest cell, and the widest number before and after its sign."""

    least: float
    most: float
    before: float = 0.0
    after: float = 0.0


def needs(columns: Sequence[TableColumn], cells: Sequence[Prepared], head: int) -> list[Need]:
    """Return what each column needs of the cells, which come row by row, the first ``head`` rows being no numbers."""
    return [_need(column, cells[k :: len(columns)], head) for k, column in enumerate(columns)]


def _need(column: TableColumn, cells: Sequence[Prepared], head: int) -> Need:
    least = most = before = after = 0.0
    for k, cell in enumerate(cells):
        split = split_decimal(cell, column.decimal) if column.align == "decimal" and k >= head else None
        if split is not None:
            before, after = max(before, split[0]), max(after, split[1])
            continue
        low, high = _reach(cell)
        least, most = max(least, low), max(most, high)
    number = before + after
    return Need(max(least, number), max(most, number), before, after)


def split_decimal(cell: Prepared, sign: str) -> tuple[float, float] | None:
    """Return how far a number reaches left and right of its decimal sign; None for a cell that holds no number."""
    if len(cell.forced) > 1 or not any(character.isdecimal() for character in cell.source.text):
        return None
    end = cell.solid[-1]
    width = cell.widths[end] - (cell.units[end - 1].tracked if end else 0.0)
    held = decimal_place(cell, 0, end, sign)
    return (width - held, held) if cell.base and not cell.vertical else (held, width - held)


def _reach(cell: Prepared) -> tuple[float, float]:
    """Return the widths of a cell's widest word and of its text in as few lines as its forced breaks allow."""
    margins = cell.source.margins
    beside = max(margins.inset(0), margins.inset(1)) + margins.end
    least = most = 0.0
    for start, end, fill in zip([0, *cell.ends], cell.ends, cell.fills.ends, strict=False):
        if end > start:
            least = max(least, fill - cell.widths[start] + lead(cell.units[start], cell.vertical))
    filled = dict(zip(cell.ends, cell.fills.ends, strict=True))
    for start, end in pairwise([0, *(f for f in cell.forced if 0 < f < len(cell.units)), len(cell.units)]):
        if end > start:
            most = max(most, filled[end] - cell.widths[start] + lead(cell.units[start], cell.vertical))
    return least + beside, most + beside


def share(columns: Sequence[TableColumn], wanted: Sequence[Need], room: float) -> tuple[list[float], bool]:
    """Return the columns' widths in ``room`` ems, and whether every word finds room in its column."""
    least = sum(need.least for need in wanted)
    if least > room * (1 + 1e-6):
        return [need.least * room / least for need in wanted], False
    fixed = [k for k, column in enumerate(columns) if not column.fr]
    flexible = [k for k, column in enumerate(columns) if column.fr]
    widths = [need.most for need in wanted]
    spare = room - sum(wanted[k].least for k in flexible)
    wish = sum(widths[k] for k in fixed)
    if wish > spare:
        low = sum(wanted[k].least for k in fixed)
        part = (spare - low) / (wish - low) if wish > low else 0.0
        for k in fixed:
            widths[k] = wanted[k].least + (wanted[k].most - wanted[k].least) * part
    rest = room - sum(widths[k] for k in fixed)
    while flexible:
        each = rest / sum(columns[k].fr for k in flexible)
        tight = [k for k in flexible if columns[k].fr * each < wanted[k].least]
        if not tight:
            for k in flexible:
                widths[k] = columns[k].fr * each
            break
        for k in tight:
            widths[k] = wanted[k].least
            rest -= widths[k]
        flexible = [k for k in flexible if k not in tight]
    return widths, True
