"""A block whose paragraphs are the cells of a table in, placed lines and hairlines out.

Every cell is broken into lines as a paragraph of its column's width. The first baselines of a row's cells are one line.
Lengths are ems of the block until a size is chosen, as everywhere before ``place``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from limner.document.geometry import Box
from limner.document.results import Rule
from limner.document.text import Align, Table, TextBlock
from limner.typeset.breaking.lines import Ends
from limner.typeset.prepare import Prepared
from limner.typeset.setting.fit import STEPS, Frame, Preparer, break_paragraph, optical_steps
from limner.typeset.setting.leading import opened
from limner.typeset.setting.place import aligned
from limner.typeset.setting.rows import Placed, Row, row
from limner.typeset.setting.tabs import tabbed
from limner.typeset.setting.widths import Need, needs, share, split_decimal

_HEAVY = 1.6
"""The outer rules of a book table are so many times as thick as the one under its head."""


class Tabled(NamedTuple):
    """A table set: its size (pixels an em), lines and rules, the first row that did not fit, how many did not, torn words."""

    size: float
    lines: list[Placed]
    rules: list[Rule]
    left_over: Row | None
    lost: int
    torn: bool


class _Band(NamedTuple):
    """A row of the table: the rows of its cells, where its first baseline lies below its top, and its height."""

    cells: list[list[Row]]
    above: float
    height: float


class _Grid(NamedTuple):
    """The table at a size: where columns start, their widths and needs, its bands, whether all words fit, torn words."""

    size: float
    starts: list[float]
    widths: list[float]
    wanted: list[Need]
    bands: list[_Band]
    gap: float
    row_gap: float
    pad: float
    whole: bool
    torn: bool

    @property
    def width(self) -> float:
        return self.starts[-1] + self.widths[-1] + (self.starts[0] if self.starts[0] else 0.0)

    def height(self, count: int) -> float:
        """Return the height of the first ``count`` bands, padding and gaps included."""
        return sum(band.height for band in self.bands[:count]) + self.row_gap * max(0, count - 1) + 2 * self.pad


def set_table(block: TextBlock, table: Table, box: Box, frame: Frame, preparer: Preparer) -> Tabled:
    """Return a table set in its box at the size its fit mode chooses; rows that do not fit are left over whole."""
    grid = _sized(block, table, frame, preparer)
    size = grid.size
    count = len(grid.bands)
    while count and grid.height(count) * size > frame.room * (1 + 1e-6) + 0.01:
        count -= 1
    backward = block.direction == "rtl" or (block.direction == "auto" and _leans(grid))
    at = _At(block, table, box, frame, grid, backward and not frame.vertical, count)
    left_over = grid.bands[count].cells[0][0] if count < len(grid.bands) else None
    return Tabled(size, list(at.lines()), list(at.rules()), left_over, len(grid.bands) - count, grid.torn)


def _leans(grid: _Grid) -> bool:
    """Tell whether most cells with letters read from right to left."""
    bases = [cell[0].prepared for band in grid.bands for cell in band.cells]
    letters = [p.base for p in bases if any(c.isalpha() for c in p.source.text)]
    return 2 * sum(letters) > len(letters)


def _sized(block: TextBlock, table: Table, frame: Frame, preparer: Preparer) -> _Grid:
    fit = block.fit
    if fit.mode == "none":
        return _grid(block, table, frame, preparer(block.style.size), block.style.size)
    top = max(fit.min_size, fit.max_size if fit.mode == "box" else min(block.style.size, fit.max_size))
    for floor, ceiling in optical_steps(preparer(top), fit.min_size, max(fit.min_size, min(top, 3 * frame.room))):
        prepared = preparer(ceiling)
        low, high = math.ceil(floor * STEPS), math.floor(ceiling * STEPS)
        if not _works(_grid(block, table, frame, prepared, low / STEPS), frame):
            continue
        while low < high:
            middle = (low + high + 1) // 2
            if _works(_grid(block, table, frame, prepared, middle / STEPS), frame):
                low = middle
            else:
                high = middle - 1
        return _grid(block, table, frame, prepared, low / STEPS)
    return _grid(block, table, frame, preparer(fit.min_size), fit.min_size)


def _works(grid: _Grid, frame: Frame) -> bool:
    return grid.whole and not grid.torn and grid.height(len(grid.bands)) * grid.size <= frame.room * (1 + 1e-6) + 1e-6


def _grid(block: TextBlock, table: Table, frame: Frame, prepared: list[Prepared], size: float) -> _Grid:
    """Return the table with its cells broken into lines at a size."""
    em = block.style.size
    gap, row_gap = table.gap / em, table.row_gap / em
    side = gap / 2 if table.rules == "grid" else 0.0
    pad = row_gap / 2 if table.rules in ("grid", "book") else 0.0
    wanted = needs(table.columns, prepared, table.head)
    count = len(table.columns)
    room = max(0.0, frame.measure / size - gap * (count - 1) - 2 * side)
    widths, whole = share(table.columns, wanted, room)
    starts = [side + sum(widths[:k]) + gap * k for k in range(count)]
    bands: list[_Band] = []
    torn = False
    for first in range(0, len(prepared), count):
        cells: list[list[Row]] = []
        for cell, width in zip(prepared[first : first + count], widths, strict=False):
            rows, broken = _cell(block, cell, width + 1e-6, frame.vertical)
            cells.append(rows)
            torn = torn or broken
        above = max(rows[0].extents.above for rows in cells)
        below = max(sum(r.pitch for r in rows[1:]) + rows[-1].extents.below for rows in cells)
        bands.append(_Band(cells, above, above + below))
    return _Grid(size, starts, widths, wanted, bands, gap, row_gap, pad, whole, torn)


def _cell(block: TextBlock, cell: Prepared, width: float, vertical: bool) -> tuple[list[Row], bool]:
    kind = "greedy" if block.line_break == "balance" else block.line_break
    choices: tuple[tuple[Ends, bool], ...] = (
        ("preferred", False),
        ("all", False),
        ("divided", False),
        ("divided", True),
    )
    for which, tear in choices:
        broken = break_paragraph(block, cell, width, kind, which, None, tear, None)
        if broken is None:
            continue
        rows: list[Row] = []
        for number, span in enumerate(broken.lines):
            one = row(
                cell, span, number, block.style.line_height, vertical, cell.source.margins.inset(number)
            )  # fmt: skip
            rows.append(tabbed(one, width - cell.source.margins.end) if cell.tabs else one)
        return opened(rows), broken.torn
    return [row(cell, (0, len(cell.units)), 0, block.style.line_height, vertical, 0.0)], True


class _At(NamedTuple):
    """A table at its place in the box."""

    block: TextBlock
    table: Table
    box: Box
    frame: Frame
    grid: _Grid
    backward: bool
    kept: int

    def lines(self) -> Iterator[Placed]:
        """Yield the lines of all cells of the bands that fit."""
        size, across = self.grid.size, self._top() + self.grid.pad * self.grid.size
        for index, band in enumerate(self.grid.bands[: self.kept]):
            for k, rows in enumerate(band.cells):
                depth = across + band.above * size
                for number, one in enumerate(rows):
                    depth += one.pitch * size if number else 0.0
                    baseline = self.box.right - depth if self.frame.vertical else self.box.y + depth
                    yield self._line(one, k, baseline, index < self.table.head)
            across += (band.height + self.grid.row_gap) * size

    def _line(self, one: Row, column: int, baseline: float, head: bool) -> Placed:
        size, grid = self.grid.size, self.grid
        width = grid.widths[column] * size
        style = self.table.columns[column]
        frame = self.frame._replace(measure=width)
        number = style.align == "decimal" and not head
        split = split_decimal(one.prepared, style.decimal) if number else None
        side: Align = "center"
        if style.align != "center":
            side = "left" if (style.align == "start") != self.backward else "right"
        block = self.block.model_copy(update={"align": side})
        placed = aligned(block, self.box, frame, size, one, self._along(column), baseline)
        if split is None:
            return placed
        start = (self.box.y if self.frame.vertical else self.box.x) + self._along(column)
        need = grid.wanted[column]
        axis = need.before if self.backward else grid.widths[column] - need.after
        return placed._replace(start=start + (axis - split[0]) * size)

    def _along(self, column: int) -> float:
        """Return where a column begins, pixels from the box's edge."""
        start = self.grid.starts[column]
        if self.backward:
            start = self.grid.width - start - self.grid.widths[column]
        return self._left() + start * self.grid.size

    def _left(self) -> float:
        free = max(0.0, self.frame.measure - self.grid.width * self.grid.size)
        side = self.block.align
        if side == "center":
            return free / 2
        if side in ("left", "right"):
            return free if side == "right" else 0.0
        return free if (side == "end") != self.backward else 0.0

    def _top(self) -> float:
        free = self.frame.room - self.grid.height(self.kept) * self.grid.size
        return {"top": 0.0, "middle": 0.5, "bottom": 1.0}[self.block.valign] * max(0.0, free)

    def rules(self) -> Iterator[Rule]:
        """Yield the hairlines: along the lines first, then across them."""
        kind, grid, size = self.table.rules, self.grid, self.grid.size
        if kind == "none" or not self.kept:
            return
        thin = self.table.rule_width / self.block.style.size * size
        left, width = self._left(), grid.width * size
        top, foot = self._top(), self._top() + grid.height(self.kept) * size
        heavy = thin * (_HEAVY if kind == "book" else 1.0)
        if kind in ("grid", "book"):
            yield self._rule(left, top + heavy / 2, width, heavy)
        at = top + grid.pad * size
        for k, band in enumerate(grid.bands[: self.kept - 1], 1):
            at += (band.height + grid.row_gap) * size
            if kind != "book" or k == self.table.head:
                yield self._rule(left, at - grid.row_gap * size / 2, width, thin)
        if kind in ("grid", "book"):
            yield self._rule(left, foot - heavy / 2, width, heavy)
        if kind == "grid":
            edges = [self._along(k) - grid.gap * size / 2 for k in range(len(grid.widths))]
            for edge in sorted([*edges, left + (0.0 if self.backward else width)]):
                yield self._post(min(max(edge, left + thin / 2), left + width - thin / 2), top, foot, thin)

    def _rule(self, along: float, across: float, length: float, thick: float) -> Rule:
        """Return a rule along the lines, its middle ``across`` pixels from the box's top (right, where vertical)."""
        if self.frame.vertical:
            box = Box(self.box.right - across - thick / 2, self.box.y + along, thick, length)
        else:
            box = Box(self.box.x + along, self.box.y + across - thick / 2, length, thick)
        return Rule(box, self.table.rule_fill or self.block.style.fill)

    def _post(self, along: float, top: float, foot: float, thick: float) -> Rule:
        """Return a rule across the lines, its middle ``along`` pixels from the box's edge."""
        if self.frame.vertical:
            box = Box(self.box.right - foot, self.box.y + along - thick / 2, foot - top, thick)
        else:
            box = Box(self.box.x + along - thick / 2, self.box.y + top, thick, foot - top)
        return Rule(box, self.table.rule_fill or self.block.style.fill)
