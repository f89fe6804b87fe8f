"""Heights of a tree, from the inside out: for every part the least it can do with and what it would like."""

from __future__ import annotations

from typing import NamedTuple

from limner.design.layout.tracks import Cell
from limner.design.layout.tree import Figure, Grid, Node, Panel, Rule, Spacer, Stack, Table, Text, Wrap
from limner.design.layout.widths import Widths, children_of


class Tall(NamedTuple):
    """A part's least and wished height in pixels."""

    least: float
    wished: float


class Heights:
    """Heights of a tree whose widths are settled."""

    def __init__(self, widths: Widths) -> None:
        self.widths, self.k = widths, widths.k
        self._known: dict[int, Tall] = {}
        self._raised: dict[int, float] = {}
        for level in widths.levels:
            tallest = max(self.of(node).wished for node in level)
            self._raised.update((id(node), tallest) for node in level)
        # Parts around the raised ones were measured without them.
        self._known.clear()

    def of(self, node: Node) -> Tall:
        """Return the heights of a part in the width it has."""
        known = self._known.get(id(node))
        if known is None:
            known = self._known[id(node)] = self._bounded(node, self._content(node))
        return known

    def _bounded(self, node: Node, content: Tall) -> Tall:
        k = self.k
        least, wished = content
        if node.h is not None:
            wished = max(least, node.h * k)
            least = wished if isinstance(node, Spacer) else least
        least = max(least, min(node.min_h * k, node.max_h * k))
        raised = self._raised.get(id(node), 0.0)
        return Tall(max(least, raised), max(least, raised, min(wished, node.max_h * k)))

    def _content(self, node: Node) -> Tall:
        k = self.k
        width = self.widths.width[id(node)]
        if isinstance(node, Text):
            tall = self.widths.ruler.height(node, self.widths.size(node), width)
            return Tall(tall, tall)
        if isinstance(node, Figure):
            return Tall(0.0, width / node.aspect if node.aspect and node.h is None else 0.0)
        if isinstance(node, Rule):
            tall = 0.0 if node.upright else node.thickness * k
            return Tall(tall, tall)
        if isinstance(node, Panel):
            top, _, bottom, _ = (one * k for one in node.pads)
            inner = self.of(node.child) if node.child is not None else Tall(0.0, 0.0)
            return Tall(inner.least + top + bottom, inner.wished + top + bottom)
        if isinstance(node, Grid):
            rows = self.rows(node)
            gaps = self.row_gap(node) * (len(rows) - 1)
            return Tall(sum(row.least for row in rows) + gaps, sum(row.wished for row in rows) + gaps)
        if isinstance(node, Table):
            rows = self.table_rows(node)
            gaps = node.row_gap * k * max(0, len(rows) - 1)
            return Tall(sum(row.least for row in rows) + gaps, sum(row.wished for row in rows) + gaps)
        return self._of_children(node)

    def _of_children(self, node: Node) -> Tall:
        each = [self.of(child) for child in children_of(node)]
        if not each:
            return Tall(0.0, 0.0)
        if isinstance(node, Stack):
            gaps = node.gap * self.k * (len(each) - 1)
            return Tall(sum(one.least for one in each) + gaps, sum(one.wished for one in each) + gaps)
        if isinstance(node, Wrap):
            lines = self.lines(node)
            tall = sum(max(each[i].wished for i in line) for line in lines) + node.line_gap * self.k * (len(lines) - 1)
            return Tall(tall, tall)
        return Tall(max(one.least for one in each), max(one.wished for one in each))

    def lines(self, node: Wrap) -> list[list[int]]:
        """Return the children of a wrapped row by lines, as indices."""
        room = self.widths.width[id(node)] + 1e-6
        lines: list[list[int]] = [[]]
        used = 0.0
        for i, child in enumerate(node.children):
            width = self.widths.width[id(child)]
            if lines[-1] and used + node.gap * self.k + width > room:
                lines.append([])
                used = 0.0
            used += (node.gap * self.k if lines[-1] else 0.0) + width
            lines[-1].append(i)
        return lines

    def row_gap(self, grid: Grid) -> float:
        """Return the distance between a grid's rows in pixels."""
        return (grid.gap if grid.row_gap is None else grid.row_gap) * self.k

    def rows(self, grid: Grid) -> list[Tall]:
        """Return the heights of a grid's rows; cells of several rows raise the last of them where the rest does not suffice."""
        cells = self.widths.cells(grid)
        count = max((cell.row + cell.rows for cell in cells), default=0)
        low, high = [0.0] * count, [0.0] * count
        order = sorted(zip(cells, grid.children, strict=True), key=lambda pair: pair[0].rows)
        for cell, child in order:
            tall = self.of(child)
            self._raise(low, cell, tall.least, self.row_gap(grid))
            self._raise(high, cell, tall.wished, self.row_gap(grid))
        if grid.equal and count:
            low, high = [max(low)] * count, [max(high)] * count
        return [Tall(least, max(least, wished)) for least, wished in zip(low, high, strict=True)]

    def _raise(self, rows: list[float], cell: Cell, wanted: float, gap: float) -> None:
        inside = range(cell.row, cell.row + cell.rows)
        lack = wanted - sum(rows[i] for i in inside) - gap * (cell.rows - 1)
        if lack > 0:
            for i in inside:
                rows[i] += lack / cell.rows

    def table_rows(self, table: Table) -> list[Tall]:
        """Return the heights of a table's rows."""
        out = []
        for row in table.cells:
            each = [self.of(cell) for cell in row]
            out.append(Tall(max(one.least for one in each), max(one.wished for one in each)))
        return out
