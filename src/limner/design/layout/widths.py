"""Widths of a tree, from the outside in, and the one size of type that each group comes to on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from limner.design.layout.tracks import Cell, Want, cells_of, columns_of, share_out, table_columns
from limner.design.layout.tree import (
    Across,
    Figure,
    Grid,
    Node,
    Overlay,
    Panel,
    Row,
    Rule,
    Stack,
    Table,
    Text,
    Wrap,
)


class Ruler(Protocol):
    """Measures text for the engine. Sizes and widths are canvas pixels."""

    def extent(self, leaf: Text, size: float) -> tuple[float, float]:
        """Return the width of a text's widest word, and of the whole in one line."""

    def height(self, leaf: Text, size: float, width: float) -> float:
        """Return how tall a text is, set in lines of at most a width."""

    def largest(self, leaf: Text, size: float, width: float) -> float:
        """Return the largest size, at most ``size``, at which no word is wider than a width and its bound of lines holds."""


def children_of(node: Node) -> tuple[Node, ...]:
    """Return the parts directly within a part, in order."""
    if isinstance(node, Stack | Row | Wrap | Grid | Overlay):
        return node.children
    if isinstance(node, Panel):
        return (node.child,) if node.child is not None else ()
    if isinstance(node, Table):
        return tuple(cell for row in node.cells for cell in row)
    return ()


def texts_in(node: Node) -> Iterator[Text]:
    """Yield every text of a tree, in order."""
    if isinstance(node, Text):
        yield node
    for child in children_of(node):
        yield from texts_in(child)


class Widths:
    """Settles a tree at a scale in a width. ``width`` gives every part's by its identity, ``levels`` the parts to be made equal.

    ``strain`` is how much of its width text lacks at its floor, ``squeeze`` how far the group that had to shrink most did.
    """

    def __init__(self, root: Node, width: float, ruler: Ruler, scale: float) -> None:
        self.ruler, self.k = ruler, scale
        self.width: dict[int, float] = {}
        self.levels: list[list[Node]] = []
        self.strain = 0.0
        self.squeeze = 1.0
        self._sizes: dict[str, float] = {}
        self._own: dict[int, float] = {}
        for _ in range(2):
            # Twice: how wide a text is by itself depends on the size that its group comes to.
            self.width.clear()
            self.levels.clear()
            self._settle(root, width)
            self._fit(root)

    # ---- type ---------------------------------------------------------------------------------------------------

    def size(self, leaf: Text) -> float:
        """Return the size a text is set at: its own, or the one of its group."""
        found = self._sizes.get(leaf.group) if leaf.group else self._own.get(id(leaf))
        return self._asked(leaf) if found is None else found

    def _asked(self, leaf: Text) -> float:
        size = leaf.size * (1 + (self.k - 1) * leaf.share)
        return max(min(size, leaf.most or size), leaf.floor)

    def _fit(self, root: Node) -> None:
        self._sizes, self._own, self.strain = {}, {}, 0.0
        for leaf in texts_in(root):
            fits = self.ruler.largest(leaf, self._asked(leaf), self.width[id(leaf)])
            if fits < leaf.floor:
                self.strain = max(self.strain, 1 - fits / leaf.floor)
                fits = leaf.floor
            self._own[id(leaf)] = fits
            if leaf.group:
                self._sizes[leaf.group] = min(fits, self._sizes.get(leaf.group, fits))
        grouped = [(self._sizes[leaf.group], self._asked(leaf)) for leaf in texts_in(root) if leaf.group]
        self.squeeze = min((size / asked for size, asked in grouped), default=1.0)

    # ---- what parts ask -----------------------------------------------------------------------------------------

    def extent(self, node: Node) -> tuple[float, float]:
        """Return the least and the natural width of a part by its content and bounds."""
        low, high = self._content(node)
        if node.w is not None:
            low = high = node.w * self.k
        least, most = node.min_w * self.k, node.max_w * self.k
        return min(max(low, least), most), min(max(high, least), most)

    def _content(self, node: Node) -> tuple[float, float]:
        k = self.k
        if isinstance(node, Text):
            return self.ruler.extent(node, self.size(node))
        if isinstance(node, Figure):
            natural = node.h * k * node.aspect if node.h is not None and node.aspect else 0.0
            return natural, natural
        if isinstance(node, Rule):
            edge = node.thickness * k if node.upright else 0.0
            return edge, edge
        if isinstance(node, Panel):
            _, end, _, start = (one * k for one in node.pads)
            low, high = self.extent(node.child) if node.child is not None else (0.0, 0.0)
            return low + end + start, high + end + start
        if isinstance(node, Table):
            columns, wished = self._asked_columns(node)
            gaps = node.gap * k * max(0, len(columns) - 1)
            return sum(columns) + gaps, sum(wished) + gaps
        return self._of_children(node, [self.extent(child) for child in children_of(node)])

    def _of_children(self, node: Node, each: list[tuple[float, float]]) -> tuple[float, float]:
        if not each:
            return 0.0, 0.0
        low, high = max(one[0] for one in each), max(one[1] for one in each)
        if isinstance(node, Row | Wrap):
            gaps = node.gap * self.k * (len(each) - 1)
            total = sum(one[1] for one in each) + gaps
            return (sum(one[0] for one in each) + gaps if isinstance(node, Row) else low), total
        if isinstance(node, Grid):
            count = len(node.columns)
            gaps = node.gap * self.k * (count - 1)
            spans = [min(child.span, count) for child in node.children]
            low = max(one[0] / span for one, span in zip(each, spans, strict=True))
            high = max(one[1] / span for one, span in zip(each, spans, strict=True))
            return low * count + gaps, high * count + gaps
        return low, high

    def _asked_columns(self, table: Table) -> tuple[list[float], list[float]]:
        count = max((len(row) for row in table.cells), default=0)
        least, natural = [0.0] * count, [0.0] * count
        for row in table.cells:
            for i, cell in enumerate(row):
                low, high = self.extent(cell)
                least[i], natural[i] = max(least[i], low), max(natural[i], high)
        return least, natural

    # ---- what parts get -----------------------------------------------------------------------------------------

    def _settle(self, node: Node, width: float) -> None:
        self.width[id(node)] = width
        if isinstance(node, Panel):
            _, end, _, start = (one * self.k for one in node.pads)
            for child in children_of(node):
                self._settle(child, max(0.0, width - end - start))
        elif isinstance(node, Table):
            columns = self.columns(node, width)
            for row in node.cells:
                for cell, wide in zip(row, columns, strict=False):
                    self._settle(cell, wide)
                self._level(row)
        elif isinstance(node, Grid):
            cells = self.cells(node)
            for child, wide in zip(node.children, self.across(node, width), strict=True):
                self._settle(child, wide)
            for r in range(1 + max((cell.row for cell in cells), default=0)):
                self._level([c for c, cell in zip(node.children, cells, strict=True) if cell.row == r])
        elif isinstance(node, Row | Wrap):
            for child, wide in zip(node.children, self.across(node, width), strict=True):
                self._settle(child, wide)
            self._level(node.children)
        elif isinstance(node, Stack | Overlay):
            align = node.align if isinstance(node, Stack) else "stretch"
            for child in node.children:
                self._settle(child, self._kept(child, width, align))

    def _kept(self, child: Node, room: float, align: Across) -> float:
        """Return how wide a child of a stack is: all the room where it stretches, else what it asks."""
        if child.w is not None or (child.across or align) != "stretch":
            return min(room, self.extent(child)[1])
        return min(room, child.max_w * self.k)

    def across(self, node: Row | Grid | Wrap, width: float) -> list[float]:
        """Return the widths of the children of a row, grid or wrapped row of a width."""
        if isinstance(node, Wrap):
            return [min(width, self.extent(child)[1]) for child in node.children]
        gap = node.gap * self.k
        if isinstance(node, Grid):
            columns = columns_of(width, node.columns, gap)
            return [sum(columns[c.column : c.column + c.span]) + gap * (c.span - 1) for c in self.cells(node)]
        wants = []
        for child in node.children:
            low, high = self.extent(child)
            if child.w is not None:
                wants.append(Want(high, high, high))
            elif child.grow:
                wants.append(Want(child.min_w * self.k, child.min_w * self.k, child.max_w * self.k, child.grow))
            else:
                wants.append(Want(high, low, child.max_w * self.k))
        return share_out(max(0.0, width - gap * max(0, len(wants) - 1)), wants)

    def columns(self, table: Table, width: float) -> list[float]:
        """Return the widths of a table's columns."""
        gap = table.gap * self.k
        return (
            columns_of(width, table.shares, gap)
            if table.shares
            else table_columns(width, *self._asked_columns(table), gap)
        )

    def cells(self, grid: Grid) -> list[Cell]:
        """Return where the children of a grid stand."""
        return cells_of([(child.span, child.rows) for child in grid.children], len(grid.columns))

    # ---- levels -------------------------------------------------------------------------------------------------

    def _level(self, children: Sequence[Node]) -> None:
        found: dict[str, list[Node]] = {}
        for child in children:
            for node in _leveled(child):
                found.setdefault(node.level, []).append(node)
        self.levels += [nodes for nodes in found.values() if len(nodes) > 1]


def _leveled(node: Node) -> Iterator[Node]:
    """Yield the parts of a child that have a level, not looking into rows, grids and tables of its own."""
    if node.level:
        yield node
    if isinstance(node, Stack | Panel | Overlay):
        for child in children_of(node):
            yield from _leveled(child)
