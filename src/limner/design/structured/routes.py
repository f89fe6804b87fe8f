"""From a layered graph to boxes and lines in pixels: nodes of one size, routes through the channels between the ranks."""

from __future__ import annotations

from dataclasses import dataclass

from limner.design.structured.graph import Layered
from limner.document.geometry import Box, Point


@dataclass(frozen=True, slots=True)
class Placed:
    """Node boxes, and for each edge its points from source to target (the arrow's tip is the last)."""

    boxes: list[Box]
    routes: dict[int, list[Point]]
    vertical: bool
    channel: float
    """Room between two ranks, along the flow."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Node size and pitch, along the flow and across it, in pixels."""

    along: float
    across: float
    pitch_along: float
    pitch_across: float


def cell_of(graph: Layered, area: Box, *, vertical: bool, channel: float, most: tuple[float, float]) -> Cell:
    """Return node size and pitch for a graph in an area: the channel kept free, nodes at most ``most`` (width, height)."""
    length, breadth = (area.h, area.w) if vertical else (area.w, area.h)
    limit_along, limit_across = (most[1], most[0]) if vertical else (most[0], most[1])
    along = min(limit_along, max(1.0, (length - channel * (graph.depth - 1)) / graph.depth))
    pitch_across = breadth / max(1.0, graph.breadth)
    across = min(limit_across, pitch_across * (0.84 if vertical else 0.74))
    if not vertical:
        across = min(across, 0.75 * along)
    slack = (length - graph.depth * along) / max(1, graph.depth - 1)
    pitch_along = along + min(slack, max(channel, along * (1.7 if vertical else 1.0)))
    return Cell(along, across, pitch_along, min(pitch_across, across * (1.5 if vertical else 2.4)))


def place(graph: Layered, area: Box, cell: Cell, *, vertical: bool, rtl: bool, port: float) -> Placed:
    """Return boxes and routes; ``port`` is the distance of neighbouring ends of lines on a node's side, in pixels."""
    used_along = cell.pitch_along * (graph.depth - 1) + cell.along
    used_across = cell.pitch_across * (graph.breadth - 1) + cell.across
    start = (area.y + (area.h - used_along) / 2) if vertical else (area.x + (area.w - used_along) / 2)
    side = (area.cx if vertical else area.cy) - used_across / 2

    def along(slot: int) -> float:
        return start + graph.rank_of[slot] * cell.pitch_along + cell.along / 2

    def across(slot: int) -> float:
        return side + graph.across[slot] * cell.pitch_across + cell.across / 2

    frame = _Frame(area, vertical, rtl and not vertical)
    boxes = []
    for node in range(graph.nodes):
        a, c = along(node), across(node)
        if vertical and rtl:
            c = 2 * area.cx - c
        boxes.append(frame.box(a - cell.along / 2, c - cell.across / 2, cell.along, cell.across))
    outs, ins = _ports(graph, min(port, cell.across * 0.6 / 3))
    lanes = _lanes(graph)
    mirror = vertical and rtl
    routes: dict[int, list[Point]] = {}
    for index, chain in graph.routes.items():
        points: list[tuple[float, float]] = []
        for one, two in zip(chain, chain[1:], strict=False):
            a0 = along(one) + cell.along / 2
            b0 = along(two) - cell.along / 2
            c0 = across(one) + (outs.get((index, one), 0.0) if one < graph.nodes else 0.0)
            c1 = across(two) + (ins.get((index, two), 0.0) if two < graph.nodes else 0.0)
            lane = a0 + (b0 - a0) * lanes[(index, one)]
            points += [(a0, c0), (lane, c0), (lane, c1), (b0, c1)]
        path = [frame.point(a, 2 * area.cx - c if mirror else c) for a, c in points]
        routes[index] = path[::-1] if index in graph.turned else path
    return Placed(boxes, routes, vertical, cell.pitch_along - cell.along)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Turns (along, across) into canvas coordinates."""

    area: Box
    vertical: bool
    mirrored: bool

    def point(self, along: float, across: float) -> Point:
        if self.vertical:
            return Point(across, along)
        return Point(2 * self.area.cx - along if self.mirrored else along, across)

    def box(self, along: float, across: float, size_along: float, size_across: float) -> Box:
        if self.vertical:
            return Box(across, along, size_across, size_along)
        x = 2 * self.area.cx - along - size_along if self.mirrored else along
        return Box(x, across, size_along, size_across)


Ports = dict[tuple[int, int], float]


def _ports(graph: Layered, step: float) -> tuple[Ports, Ports]:
    """Return how far each edge's end lies from the middle of its node's side, on the way out and in."""
    outs: Ports = {}
    ins: Ports = {}
    for node in range(graph.nodes):
        leaving = sorted((graph.across[c[1]], i) for i, c in graph.routes.items() if c[0] == node)
        entering = sorted((graph.across[c[-2]], i) for i, c in graph.routes.items() if c[-1] == node)
        for ends, table in ((leaving, outs), (entering, ins)):
            straight = [k for k, (at, _) in enumerate(ends) if abs(at - graph.across[node]) < 1e-6]
            middle = float(straight[0]) if straight else (len(ends) - 1) / 2
            for k, (_, index) in enumerate(ends):
                table[(index, node)] = (k - middle) * step
    return outs, ins


def _lanes(graph: Layered) -> dict[tuple[int, int], float]:
    """Return where in each channel a route turns, 0…1: lines of different nodes on different lanes, near the source."""
    lanes: dict[tuple[int, int], float] = {}
    for rank in range(graph.depth - 1):
        pieces = sorted(
            (graph.across[one], graph.across[two], index, one)
            for index, chain in graph.routes.items()
            for one, two in zip(chain, chain[1:], strict=False)
            if graph.rank_of[one] == rank
        )
        bent = [piece for piece in pieces if abs(piece[0] - piece[1]) > 1e-6]
        sources = list(dict.fromkeys(piece[3] for piece in bent))
        for _, _, index, one in pieces:
            k = sources.index(one) if one in sources else 0
            lanes[(index, one)] = 0.3 if len(sources) < 2 else 0.16 + 0.3 * k / (len(sources) - 1)
    return lanes


def snake(
    count: int, area: Box, columns: int, *, rtl: bool, gap: tuple[float, float], most: tuple[float, float]
) -> Placed:
    """Return a chain laid in rows that turn at their ends, joined edge to edge."""
    rows = -(-count // columns)
    w = min(most[0], (area.w - gap[0] * (columns - 1)) / columns)
    h = min(most[1], (area.h - gap[1] * (rows - 1)) / rows)
    across, down = (
        min((area.w - w * columns) / max(1, columns - 1), 1.6 * gap[0]),
        min((area.h - h * rows) / max(1, rows - 1), 1.4 * h),
    )
    top = area.cy - (h * rows + down * (rows - 1)) / 2
    left = area.cx - (w * columns + across * (columns - 1)) / 2
    boxes = []
    for i in range(count):
        r, k = divmod(i, columns)
        at = columns - 1 - k if (r % 2 == 1) != rtl else k
        boxes.append(Box(left + at * (w + across), top + r * (h + down), w, h))
    routes: dict[int, list[Point]] = {}
    for i, (a, b) in enumerate(zip(boxes, boxes[1:], strict=False)):
        if abs(a.cy - b.cy) > 1:
            routes[i] = [Point(a.cx, a.bottom), Point(b.cx, b.y)]
        elif b.x > a.x:
            routes[i] = [Point(a.right, a.cy), Point(b.x, b.cy)]
        else:
            routes[i] = [Point(a.x, a.cy), Point(b.right, b.cy)]
    return Placed(boxes, routes, False, across)
