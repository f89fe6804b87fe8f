"""The engine: a tree, a box and a scale in, a box for every part out. Text is measured, nothing is placed by number.

Widths are settled from the outside in, the type of each group is brought to one size that fits every member's width, heights
follow from the inside out, spare height is shared. Rows, grids and tables are mirrored for right-to-left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from limner.design.layout.heights import Heights, Tall
from limner.design.layout.tracks import Want, offsets, share_out
from limner.design.layout.tree import Across, Figure, Grid, Node, Overlay, Panel, Row, Stack, Table, Text, Wrap
from limner.design.layout.widths import Ruler, Widths, children_of
from limner.document.color import Color
from limner.document.fills import Solid
from limner.document.geometry import Box, Point, Transform


class Placed(NamedTuple):
    """A part with its box, the size of its text (0 for other parts) and the colour of the ground it stands on ("": the sheet's)."""

    node: Node
    box: Box
    size: float
    on: Color
    turn: Transform | None = None
    """How it is turned, with the panel it lies in."""


class Line(NamedTuple):
    """A hairline or a band of a solved table: its box, and whether it lies behind the cells."""

    table: Table
    box: Box
    kind: str


@dataclass(frozen=True, slots=True)
class Solved:
    """A tree solved at a scale: parts back to front, pixels it lacks in height, and the part of its width that text lacks."""

    placed: tuple[Placed | Line, ...]
    scale: float
    overflow: float
    strain: float
    spare: float
    """Height (pixels) beyond what the tree would like."""
    squeeze: float = 1.0
    """The size of the group that had to shrink most, in parts of what it asked at this scale: 1 where none had to."""

    def box(self, key: str) -> Box:
        """Return the box of the part of a key; raises KeyError where there is none."""
        for one in self.placed:
            if isinstance(one, Placed) and one.node.key == key:
                return one.box
        raise KeyError(key)


def solve(root: Node, box: Box, ruler: Ruler, *, scale: float = 1.0, rtl: bool = False) -> Solved:
    """Return a tree solved in a box at a scale; what does not fit is told, not cut."""
    widths = Widths(root, box.w, ruler, scale)
    heights = Heights(widths)
    tall = heights.of(root)
    engine = _Placing(heights, rtl)
    engine.place(root, box, "")
    lack = max(engine.lack, tall.least - box.h, 0.0)
    return Solved(tuple(engine.out), scale, lack, widths.strain, box.h - tall.wished, widths.squeeze)


class _Placing:
    """Hands every part its box, once widths and heights are known."""

    def __init__(self, heights: Heights, rtl: bool) -> None:
        self.heights, self.widths, self.k, self.rtl = heights, heights.widths, heights.k, rtl
        self.out: list[Placed | Line] = []
        self.lack = 0.0
        self.turn: Transform | None = None

    def place(self, node: Node, box: Box, on: Color) -> None:
        size = self.widths.size(node) if isinstance(node, Text) else 0.0
        before = self.turn
        if isinstance(node, Panel) and node.turn:
            own = Transform.rotation(node.turn, Point(box.cx, box.cy))
            self.turn = own.then(before) if before is not None else own
        self.out.append(Placed(node, box, size, on, self.turn))
        self._children(node, box, on)
        self.turn = before

    def _children(self, node: Node, box: Box, on: Color) -> None:
        if isinstance(node, Panel):
            self._panel(node, box, on)
        elif isinstance(node, Stack):
            self._stack(node, box, on)
        elif isinstance(node, Row):
            self._row(node, box, on)
        elif isinstance(node, Wrap):
            self._wrap(node, box, on)
        elif isinstance(node, Grid):
            self._grid(node, box, on)
        elif isinstance(node, Table):
            self._table(node, box, on)
        elif isinstance(node, Overlay):
            for child in node.children:
                self.place(child, self._within(child, box, "stretch"), on)

    def _panel(self, node: Panel, box: Box, on: Color) -> None:
        top, end, bottom, start = (one * self.k for one in node.pads)
        left, right = (end, start) if self.rtl else (start, end)
        inner = Box(box.x + left, box.y + top, max(0.0, box.w - left - right), max(0.0, box.h - top - bottom))
        ground = node.on or _color(node.fill) or on
        for child in children_of(node):
            self._need(child, inner.h)
            self.place(child, self._within(child, inner, "stretch"), ground)

    def _need(self, child: Node, room: float) -> None:
        self.lack = max(self.lack, self.heights.of(child).least - room)

    def _within(self, child: Node, room: Box, align: Across) -> Box:
        """Return a child's box in a room as wide as it is settled to be, and as tall as the room unless it is bounded."""
        width = self.widths.width[id(child)]
        x = room.x
        how = child.across or align
        if width < room.w - 1e-6:
            far = (how == "end") != self.rtl
            x = room.x + (room.w - width) / 2 if how == "center" else room.right - width if far else room.x
        height = min(room.h, child.max_h * self.k)
        return Box(x, room.y, width, height)

    def _share(self, room: float, children: Sequence[Node], tall: Sequence[Tall], gap: float) -> list[float]:
        wants = [
            Want(one.wished, one.least, max(one.least, min(child.max_h * self.k, child.swell * one.wished)), child.grow)
            for child, one in zip(children, tall, strict=True)
        ]
        free = max(0.0, room - gap * max(0, len(children) - 1))
        self.lack = max(self.lack, sum(want.least for want in wants) - free)
        return share_out(free, wants)

    def _stack(self, node: Stack, box: Box, on: Color) -> None:
        gap = node.gap * self.k
        lengths = self._share(box.h, node.children, [self.heights.of(child) for child in node.children], gap)
        tops = offsets(box.h, lengths, gap, node.justify)
        for child, top, height in zip(node.children, tops, lengths, strict=True):
            self.place(child, self._within(child, Box(box.x, box.y + top, box.w, height), node.align), on)

    def _row(self, node: Row, box: Box, on: Color) -> None:
        gap = node.gap * self.k
        lengths = [self.widths.width[id(child)] for child in node.children]
        for child, at, width in zip(node.children, offsets(box.w, lengths, gap, node.justify), lengths, strict=True):
            self.place(child, self._upright(child, self._mirrored(box, at, width), node.align), on)

    def _mirrored(self, box: Box, at: float, width: float) -> Box:
        return Box(box.right - at - width if self.rtl else box.x + at, box.y, width, box.h)

    def _upright(self, child: Node, slot: Box, align: Across) -> Box:
        """Return a child's box in a slot of a row: as tall as the slot where it stretches, else as it likes."""
        how = child.across or align
        self._need(child, slot.h)
        if how == "stretch":
            return Box(slot.x, slot.y, slot.w, min(slot.h, child.max_h * self.k))
        height = min(slot.h, self.heights.of(child).wished)
        y = {"start": slot.y, "end": slot.bottom - height}.get(how, slot.cy - height / 2)
        return Box(slot.x, y, slot.w, height)

    def _wrap(self, node: Wrap, box: Box, on: Color) -> None:
        y = box.y
        for line in self.heights.lines(node):
            parts = [node.children[i] for i in line]
            height = max((self.heights.of(part).wished for part in parts), default=0.0)
            lengths = [self.widths.width[id(part)] for part in parts]
            for part, at, width in zip(
                parts, offsets(box.w, lengths, node.gap * self.k, node.justify), lengths, strict=True
            ):
                slot = self._mirrored(Box(box.x, y, box.w, height), at, width)
                self.place(part, self._upright(part, slot, node.align), on)
            y += height + node.line_gap * self.k

    def _grid(self, node: Grid, box: Box, on: Color) -> None:
        cells = self.widths.cells(node)
        rows = self.heights.rows(node)
        gap, row_gap = node.gap * self.k, self.heights.row_gap(node)
        grows = node.row_grow or (1.0,) * len(rows)
        grow = [(grows[i] if i < len(grows) else 1.0) if node.fill else 0.0 for i in range(len(rows))]
        free = max(0.0, box.h - row_gap * max(0, len(rows) - 1))
        self.lack = max(self.lack, sum(row.least for row in rows) - free)
        lengths = share_out(free, [Want(r.wished, r.least, grow=g) for r, g in zip(rows, grow, strict=True)])
        tops = offsets(box.h, lengths, row_gap, "start")
        unit = max(0.0, box.w - gap * (len(node.columns) - 1)) / (sum(node.columns) or 1.0)
        for child, cell in zip(node.children, cells, strict=True):
            at = unit * sum(node.columns[: cell.column]) + gap * cell.column
            height = sum(lengths[cell.row : cell.row + cell.rows]) + row_gap * (cell.rows - 1)
            slot = self._mirrored(box, at, self.widths.width[id(child)])
            self.place(child, self._upright(child, Box(slot.x, box.y + tops[cell.row], slot.w, height), "stretch"), on)

    def _table(self, node: Table, box: Box, on: Color) -> None:
        rows = self.heights.table_rows(node)
        columns = self.widths.columns(node, box.w)
        gap, row_gap = node.gap * self.k, node.row_gap * self.k
        free = max(0.0, box.h - row_gap * max(0, len(rows) - 1))
        self.lack = max(self.lack, sum(row.least for row in rows) - free)
        grow = 1.0 if node.grow else 0.0
        lengths = share_out(free, [Want(row.wished, row.least, grow=grow) for row in rows])
        lefts = offsets(box.w, columns, gap, "start")
        y = box.y
        for r, (row, height) in enumerate(zip(node.cells, lengths, strict=True)):
            band = Box(box.x, y - row_gap / 2, box.w, height + row_gap)
            ground = on
            if r < node.head and node.head_fill is not None:
                self.out.append(Line(node, band, "head"))
                ground = node.head_fill
            elif node.zebra is not None and (r - node.head) % 2:
                self.out.append(Line(node, band, "zebra"))
                ground = node.zebra
            if node.rule and r:
                thick = node.rule * self.k * (1.8 if r == node.head else 1.0)
                self.out.append(Line(node, Box(box.x, y - row_gap / 2 - thick / 2, box.w, thick), "rule"))
            for cell, at, width in zip(row, lefts, columns, strict=False):
                self.place(
                    cell,
                    self._upright(cell, self._mirrored(Box(box.x, y, box.w, height), at, width), "stretch"),
                    ground,
                )
            y += height + row_gap


def _color(fill: object) -> Color:
    """Return the colour of a plain fill, "" of any other."""
    return fill if isinstance(fill, str) else fill.color if isinstance(fill, Solid) else ""


__all__ = ["Figure", "Line", "Placed", "Ruler", "Solved", "solve"]
