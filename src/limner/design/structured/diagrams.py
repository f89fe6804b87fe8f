"""Flow diagrams: nodes of one size on ranks, arrows that never cross a box, labels on the lines with a halo."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.structured.asks import asks
from limner.design.structured.board import SLACK, Board
from limner.design.structured.deck import Deck, HeadSpec, draw_foot, foot_height, lead_apart, split_head
from limner.design.structured.finish import backdrop
from limner.design.structured.graph import chain_order, is_chain, layered
from limner.design.structured.heads import illustrated_head, unshown
from limner.design.structured.infographics import cycle
from limner.design.structured.paths import arrow_head, polyline, rounded, smooth
from limner.design.structured.routes import Placed, cell_of, place, snake
from limner.design.structured.steps import ramp, strong_color
from limner.design.structured.voices import SMALL, STRONG
from limner.document.color import Color, mix, oklch
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.plan import Copy, Edge


@dataclass(frozen=True, slots=True)
class Look:
    """How nodes, lines and ground are drawn."""

    name: str
    node: Literal["solid", "outline", "tone", "card"]
    line: Literal["curve", "square"]
    ground: Literal["plain", "grid", "dots"] = "plain"


@dataclass(frozen=True, slots=True)
class Flow:
    """The graph of a plan: nodes, joins by index with their edges, labels by edge."""

    nodes: list[Copy]
    joins: list[tuple[int, int]]
    edges: list[Edge]
    labels: dict[int, Copy]


def flow_of(deck: Deck, edges: tuple[Edge, ...]) -> Flow:
    """Take nodes and edge labels from the deck; without edges, nodes in the order of the brief are a chain."""
    ends = {e.source for e in edges} | {e.target for e in edges}
    nodes = [c for c in deck.left if c.id in ends or c.role == "node"]
    if len(nodes) < 2:
        nodes = [c for c in deck.left if c.role in {"node", "step", "item", "label"}]
    for copy in nodes:
        deck.drop(copy)
    index = {c.id: i for i, c in enumerate(nodes)}
    kept = [e for e in edges if e.source in index and e.target in index]
    if not kept and not edges:
        kept = [Edge(source=a.id, target=b.id) for a, b in zip(nodes, nodes[1:], strict=False)]
    labels = {}
    for i, edge in enumerate(kept):
        label = next((c for c in deck.left if c.id == edge.label), None) if edge.label else None
        if label is not None:
            labels[i] = deck.drop(label)
    return Flow(nodes, [(index[e.source], index[e.target]) for e in kept], kept, labels)


def _headed(ctx: Context, deck: Deck) -> None:
    """Make the first string the title where the brief sets it apart from the nodes and no line leads to it."""
    head = lead_apart(ctx.plan.prompt, deck.left)
    ends = {e.source for e in ctx.plan.edges} | {e.target for e in ctx.plan.edges}
    if head is None or head.id in ends or any(c.role == "title" for c in deck.left):
        return
    deck.left = [c.model_copy(update={"role": "title"}) if c is head else c for c in deck.left]


def _arrange(board: Board, flow: Flow, area: Box) -> tuple[Placed, float]:
    """Return the arrangement whose type comes out largest: across, down, or (for a chain) in rows that turn."""
    u = board.ctx.unit
    graph = layered(len(flow.nodes), flow.joins)
    label_size = max(board.least, 3.1 * u)
    label_w = max((board.layout_size(c, SMALL, label_size, 26 * u)[0] for c in flow.labels.values()), default=0.0)
    label_h = max((board.layout_size(c, SMALL, label_size, 26 * u)[1] for c in flow.labels.values()), default=0.0)
    options: list[tuple[float, Placed]] = []
    for vertical in (False, True):
        base = (6.0 if vertical else 7.0) * u
        channel = base + (label_h + 1.5 * u if vertical else label_w + 2.5 * u) * bool(flow.labels)
        cell = cell_of(graph, area, vertical=vertical, channel=channel, most=(48 * u, 24 * u))
        placed = place(graph, area, cell, vertical=vertical, rtl=board.ctx.rtl, port=3.6 * u)
        along = 0.8 if vertical == (board.ctx.ratio > 1.15) else 1.0
        options.append((along * _node_size(board, flow, placed), placed))
    if is_chain(len(flow.nodes), flow.joins) and len(flow.nodes) >= 4 and not flow.labels:
        order = chain_order(len(flow.nodes), flow.joins)
        for columns in range(2, len(order)):
            made = snake(len(order), area, columns, rtl=board.ctx.rtl, gap=(9 * u, 9 * u), most=(66 * u, 27 * u))
            boxes = [made.boxes[order.index(i)] for i in range(len(order))]
            after = {order[k]: k for k in range(len(order) - 1)}
            routes = {i: made.routes[after[s]] for i, (s, _) in enumerate(flow.joins)}
            turned = Placed(boxes, routes, False, made.channel)
            rows = -(-len(order) // columns)
            shape = abs(math.log((columns / rows) / (0.62 * area.w / area.h)))
            ragged = 0.22 * (rows * columns - len(order)) / columns
            options.append((_node_size(board, flow, turned) * (0.94 - 0.08 * shape - ragged), turned))
    size, placed = max(options, key=lambda o: o[0])
    return placed, min(_node_size(board, flow, placed), 6.6 * u)


def _node_size(board: Board, flow: Flow, placed: Placed) -> float:
    u, box = board.ctx.unit, placed.boxes[0]
    if box.w < 8 * u or box.h < 4.5 * u:
        return 0.1
    room = (box.w - max(3.6 * u, 0.3 * min(box.h, 0.6 * box.w)), box.h - 2 * u)
    return min(board.common([(c, room)], STRONG, 7.6 * u, _lines(c)) for c in flow.nodes)


def _lines(copy: Copy) -> int:
    """A node's words may stand on several lines, a short string without spaces on one."""
    return 1 if " " not in copy.text.strip() and len(copy.text) <= 8 else 3


def draw_flow(ctx: Context, look: Look) -> Sheet:
    """Draw the plan's graph in a look, under its title."""
    u, p, c = ctx.unit, ctx.palette, ctx.canvas
    board = Board(ctx, p.ground)
    backdrop(board, c, p.ground)
    _ground(board, look)
    deck = Deck(ctx.plan.copy_)
    _headed(ctx, deck)
    kicker, title, under = split_head(deck)
    flow = flow_of(deck, ctx.plan.edges)
    foot = deck.rest()
    live = c.inset(7 * u, 7 * u)
    align = "center" if ctx.style.align == "center" else "start"
    spec = HeadSpec(align=align, title=10.5, subtitle=3.2, title_lines=2, title_color=strong_color(board, p.ground))
    y = illustrated_head(board, live, (title, under, kicker), spec, unshown(board) if title else (), on=p.ground)
    y = y + 5 * u if title or under or kicker else live.y
    low = live.bottom - (foot_height(board, foot, live.w) + 4 * u if foot else 0)
    draw_foot(board, live, foot, on=p.ground, align=align)
    if flow.nodes:
        placed, size = _arrange(board, flow, Box(live.x, y, live.w, low - y))
        _draw_edges(board, flow, placed, look)
        _draw_nodes(board, flow, placed, size, look)
        _draw_labels(board, flow, placed)
    return board.sheet(look.name)


def _ground(board: Board, look: Look) -> None:
    u, c, p = board.ctx.unit, board.ctx.canvas, board.ctx.palette
    if look.ground == "plain":
        return
    step = 5 * u
    d = ""
    faint = mix(p.ground, p.ink, 0.07 if look.ground == "grid" else 0.16)
    columns, rows = math.ceil(c.w / step), math.ceil(c.h / step)
    if look.ground == "grid":
        d += "".join(f"M{c.x + i * step:.2f} {c.y}V{c.bottom}" for i in range(1, columns))
        d += "".join(f"M{c.x} {c.y + j * step:.2f}H{c.right}" for j in range(1, rows))
        board.path(d, c, None, stroke=Stroke(fill=Solid(color=faint), width=0.12 * u), stem="grid", role="background")
        return
    for i in range(columns):
        d += "".join(f"M{c.x + (i + 0.5) * step:.2f} {c.y + (j + 0.5) * step:.2f}h0.01" for j in range(rows))
    board.path(
        d, c, None, stroke=Stroke(fill=Solid(color=faint), width=0.45 * u, cap="round"), stem="grid", role="background"
    )


def _line_color(board: Board) -> Color:
    p = board.ctx.palette
    return mix(p.ground, p.ink, 0.72)


def _draw_edges(board: Board, flow: Flow, placed: Placed, look: Look) -> None:
    u = board.ctx.unit
    color, head = _line_color(board), 3.2 * u
    for i, points in placed.routes.items():
        stop, before = points[-1], _before(points)
        angle = math.degrees(math.atan2(stop.y - before.y, stop.x - before.x))
        tip = Point(stop.x - 0.5 * u * math.cos(math.radians(angle)), stop.y - 0.5 * u * math.sin(math.radians(angle)))
        short = Point(
            tip.x - head * 0.7 * math.cos(math.radians(angle)), tip.y - head * 0.7 * math.sin(math.radians(angle))
        )
        line = [*points[:-1], short]
        d = _curve(line, placed.vertical) if look.line == "curve" and len(points) > 2 else rounded(line, 2.4 * u)
        dash = (1.6 * u, 1.3 * u) if flow.edges[i].dashed else ()
        stroke = Stroke(fill=Solid(color=color), width=0.7 * u, dash=dash, cap="butt", join="round")
        xs, ys = [p.x for p in points], [p.y for p in points]
        box = Box(min(xs) - u, min(ys) - u, max(xs) - min(xs) + 2 * u, max(ys) - min(ys) + 2 * u)
        board.path(d, box, None, stroke=stroke, stem="edge", role="edge")
        board.path(
            arrow_head(tip, angle, head, width=0.9),
            Box(tip.x - head, tip.y - head, 2 * head, 2 * head),
            color,
            stem="arrow",
            role="edge",
        )


def _before(points: list[Point]) -> Point:
    stop = points[-1]
    return next((p for p in reversed(points[:-1]) if math.dist(p, stop) > 0.5), points[0])


def _curve(points: list[Point], vertical: bool) -> str:
    """Join the ends of each channel with a bend; stretches past a rank stay straight."""
    ends = [points[0]]
    for k in range(0, len(points) - 1, 4):
        ends.append(points[min(k + 3, len(points) - 1)])
        if k + 4 < len(points):
            ends.append(points[k + 4])
    return smooth(ends, vertical=vertical) if len(ends) > 1 else polyline(points)


def _draw_nodes(board: Board, flow: Flow, placed: Placed, size: float, look: Look) -> None:
    u, p = board.ctx.unit, board.ctx.palette
    strong = strong_color(board, p.ground)
    entered, left = {t for _, t in flow.joins}, {s for s, _ in flow.joins}
    tones = ramp(board, max(2, len(flow.nodes)), start=0.3, end=0.95)
    order = sorted(range(len(flow.nodes)), key=lambda i: placed.boxes[i].y if placed.vertical else placed.boxes[i].x)
    light = oklch(p.ground).l > 0.5
    for i, (copy, box) in enumerate(zip(flow.nodes, placed.boxes, strict=True)):
        end = i not in entered or i not in left
        face = {
            "solid": strong if end else mix(p.ground, strong, 0.82),
            "tone": tones[order.index(i)],
            "outline": p.ground,
            "card": mix(p.ground, "#ffffff", 0.75) if light else mix(p.ground, "#ffffff", 0.1),
        }[look.node]
        if look.node in {"outline", "card"} and end:
            face = strong
        face = board.bearing(face)
        edge = (
            Stroke(fill=Solid(color=strong), width=0.45 * u, side="inside")
            if look.node in {"outline", "card"}
            else None
        )
        answers = sum(1 for k, (source, _) in enumerate(flow.joins) if source == i and k in flow.labels)
        question = copy.text.rstrip().endswith(("?", "？", "؟")) or answers > 1
        if question:
            k = min(box.h / 2, box.w * 0.12)
            d = polyline(
                [Point(box.x, box.cy), Point(box.x + k, box.y), Point(box.right - k, box.y), Point(box.right, box.cy),
                 Point(box.right - k, box.bottom), Point(box.x + k, box.bottom)], closed=True,
            )  # fmt: skip
            board.path(d, box, face, stroke=edge, stem="node", role="node")
        else:
            radius = box.h / 2 if end and board.ctx.style.corner > 0.5 else (0.8 + board.ctx.style.corner) * u
            board.rect(box, face, radius=radius, stroke=edge, stem="node", role="node")
        inner = box.inset(max(1.8 * u, 0.15 * min(box.h, 0.6 * box.w)), u)
        board.text(copy, inner, STRONG.but(align="center", valign="middle"), size, on=face, lines=_lines(copy))


def _draw_labels(board: Board, flow: Flow, placed: Placed) -> None:
    u, p = board.ctx.unit, board.ctx.palette
    size = max(board.least, 3.1 * u)
    taken: list[Box] = []
    for i, copy in flow.labels.items():
        w, h, _ = board.layout_size(copy, SMALL, size, 26 * u)
        w = w * SLACK + 0.4 * u
        a, b = _longest(placed.routes[i], placed.vertical)
        for t in (0.5, 0.38, 0.62, 0.28, 0.72):
            at = Point(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t)
            box = Box(at.x - w / 2, at.y - h / 2, w, h)
            if not any(box.intersection(other).area for other in (*taken, *placed.boxes)):
                break
        taken.append(box)
        board.rect(box.inset(-0.8 * u, -0.3 * u), p.ground, radius=0.8 * u, stem="halo", role="halo")
        board.text(copy, box, SMALL.but(align="center", valign="middle", weight=600), size, on=p.ground)


def _longest(points: list[Point], vertical: bool) -> tuple[Point, Point]:
    pieces = list(zip(points, points[1:], strict=False))
    along = [(abs(b.y - a.y) if vertical else abs(b.x - a.x), k) for k, (a, b) in enumerate(pieces)]
    return pieces[max(along, key=lambda row: (round(row[0], 3), row[1]))[1]]


def _archetype(look: Look) -> Archetype:
    return lambda ctx: draw_flow(ctx, look)


def _weigh(weight: float, styles: tuple[str, ...] = ()) -> Suits:
    return lambda ctx: weight * (2.5 if ctx.style.name in styles else 1.0) if len(ctx.plan.copy_) > 1 else 0.05


def circle(ctx: Context) -> Sheet:
    """The nodes on a ring, an arrow from each to the next: for what the brief calls a cycle."""
    return cycle(ctx)._replace(archetype="diagram-cycle")


def _circle_weight(ctx: Context) -> float:
    nodes = [c for c in ctx.plan.copy_ if c.role in {"node", "step"}]
    plain = not any(e.label or e.dashed for e in ctx.plan.edges) and len(ctx.plan.edges) <= len(nodes)
    return 12.0 if asks(ctx.plan, "cycle") and plain and 3 <= len(nodes) <= 7 else 0.0


DIAGRAMS: tuple[tuple[str, Archetype, Suits], ...] = tuple(
    (look.name, _archetype(look), suits)
    for look, suits in (
        (Look("diagram-tones", "tone", "curve"), _weigh(1.0, ("retro", "playful", "kids", "mid-century"))),
        (Look("diagram-cards", "card", "square", "dots"), _weigh(1.2, ("tech", "modern", "minimal"))),
        (Look("diagram-outline", "outline", "square", "grid"), _weigh(0.9, ("swiss", "tech", "brutalist"))),
        (Look("diagram-solid", "solid", "curve"), _weigh(1.0)),
    )
) + (("diagram-cycle", circle, _circle_weight),)
