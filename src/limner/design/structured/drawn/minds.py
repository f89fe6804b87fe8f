"""Mind maps: a centre, branches to both sides in colours of their own (or all round, where they bear nothing), twigs at them."""

from __future__ import annotations

import math

from limner.design.structured.drawn.easel import Easel
from limner.design.structured.drawn.trees import Seats, Tree, seats_of, tree_of
from limner.document.color import Color, mix, readable
from limner.document.geometry import Box, Point
from limner.document.plan import Copy


def draw_mind(easel: Easel, box: Box, nodes: list[Copy], joins: list[tuple[int, int]]) -> None:
    """Draw a mind map in a box."""
    tree = tree_of(len(nodes), joins)
    branches = tree.children[tree.root]
    colors = easel.colors(max(1, len(branches)))
    if not any(tree.children[b] for b in branches) and (len(branches) <= 8 and box.w < 2.0 * box.h):
        _star(easel, box, nodes, tree, colors)
    else:
        _sided(easel, box, nodes, tree, colors)


def _star(easel: Easel, box: Box, nodes: list[Copy], tree: Tree, colors: list[Color]) -> None:
    u, branches = easel.u, tree.children[tree.root]
    n = len(branches)
    w = min(30 * u, box.w * (0.3 if n > 2 else 0.36))
    h = min(13 * u, 0.5 * w, box.h * 0.14)
    size = easel.size([(nodes[b], (w - 2.4 * u, h - 1.2 * u)) for b in branches], 4.6 * u)
    root = Box(box.cx - 0.62 * w, box.cy - 0.75 * h, 1.24 * w, 1.5 * h)
    big = min(1.5 * size, easel.size([(nodes[tree.root], (root.w - 3 * u, root.h - 1.6 * u))], 7 * u))
    rx, ry = (box.w - w) / 2, (box.h - h) / 2
    if box.h > box.w:
        ry = min(ry, 1.25 * rx + 2 * h)
    turn = -math.pi / 2 if n % 2 or box.h > box.w else -math.pi / 2 + math.pi / n
    places = []
    for i in range(n):
        a = turn + 2 * math.pi * i / n * (-1 if easel.rtl else 1)
        places.append(Point(box.cx + rx * math.cos(a), box.cy + ry * math.sin(a)))
    for place, color in zip(places, colors, strict=True):
        mid = Point((root.cx + place.x) / 2, (root.cy + place.y) / 2)
        easel.join([Point(root.cx, root.cy), mid, place], color=color, width=1.1)
    easel.node(nodes[tree.root], root, big, easel.strong, round_=easel.look.fill != "sketch")
    for place, color, b in zip(places, colors, branches, strict=True):
        easel.node(nodes[b], Box(place.x - w / 2, place.y - h / 2, w, h), size, color)


def _sided(easel: Easel, box: Box, nodes: list[Copy], tree: Tree, colors: list[Color]) -> None:
    branches = tree.children[tree.root]
    weight = [max(1, _leaves(tree, b)) for b in branches]
    first: list[int] = []
    load = 0.0
    for i, leaves in enumerate(weight):
        if load + leaves / 2 <= sum(weight) / 2 or not first:
            first.append(i)
            load += leaves
    sides = [first, [i for i in range(len(branches)) if i not in first]]
    if easel.rtl:
        sides.reverse()
    u = easel.u
    root_w = min(30 * u, 0.22 * box.w)
    root = Box(box.cx - root_w / 2, box.cy - min(0.34 * root_w, 8 * u), root_w, 2 * min(0.34 * root_w, 8 * u))
    reach = (box.w - root_w) / 2
    depth = max(tree.depth)
    seated = [_seat(tree, [branches[i] for i in side]) for side in sides]
    rows = max(max((s[0].breadth for s in seated if s), default=1), 1)
    gap = 5.5 * u
    w = (reach - gap * depth) / max(1, depth)
    h = min(9.5 * u, box.h / rows * 0.78, 0.7 * w)
    size = easel.size([(n, (w - 1.6 * u, h - 0.8 * u)) for i, n in enumerate(nodes) if i != tree.root], 4.2 * u, 2)
    for side, seat, to_right in ((sides[0], seated[0], True), (sides[1], seated[1], False)):
        if seat is None:
            continue
        _half(
            easel, box, nodes, tree, seat, [(branches[i], colors[i]) for i in side], root, (w, h, gap), size, to_right
        )
    big = easel.size([(nodes[tree.root], (root.w - 3 * u, root.h - 1.6 * u))], 1.7 * size)
    easel.node(nodes[tree.root], root, big, easel.strong, round_=easel.look.fill != "sketch")


def _leaves(tree: Tree, node: int) -> int:
    kids = tree.children[node]
    return sum(_leaves(tree, k) for k in kids) if kids else 1


def _seat(tree: Tree, branches: list[int]) -> tuple[Seats, dict[int, int]] | None:
    """Return the seats of one side's branches under a common root, and which seat each node has."""
    if not branches:
        return None
    order = [tree.root]
    joins = []
    stack = list(reversed([(0, b) for b in branches]))
    while stack:
        parent, n = stack.pop()
        order.append(n)
        number = len(order) - 1
        joins.append((parent, number))
        stack += reversed([(number, k) for k in tree.children[n]])
    half = tree_of(len(order), joins)
    return seats_of(half, hang=False), {n: i for i, n in enumerate(order)}


def _half(
    easel: Easel, box: Box, nodes: list[Copy], tree: Tree, seat: tuple[Seats, dict[int, int]], branches: list[tuple[int, Color]],
    root: Box, cell: tuple[float, float, float], size: float, to_right: bool,
) -> None:  # fmt: skip
    w, h, gap = cell
    seats, index = seat
    step = min(box.h / max(1.0, seats.breadth), h * 1.9)
    top = box.cy - step * (seats.breadth - 1) / 2

    def place(n: int) -> Box:
        i = index[n]
        along = gap + (seats.along[i] - 1) * (w + gap)
        x = root.right + along if to_right else root.x - along - w
        return Box(x, top + seats.across[i] * step - h / 2, w, h)

    for branch, color in branches:
        stack = [(branch, root, True)]
        while stack:
            n, parent, first = stack.pop()
            at = place(n)
            start = Point(parent.right if to_right else parent.x, parent.cy)
            line = at.cy if first else at.bottom - 0.12 * h
            end = Point(at.x if to_right else at.right, line)
            easel.join([start, end], color=color, width=1.1 if first else 0.6, curve="across")
            if first:
                easel.node(nodes[n], at, size, color)
            else:
                easel.board.line(Point(at.x, line), Point(at.right, line), 0.5 * easel.u, color, stem="twig")
                ink = readable(mix(color, easel.board.ctx.palette.ink, 0.35), easel.on, 7.0)
                easel.words(
                    nodes[n],
                    Box(at.x, line - 1.02 * h, at.w, h),
                    size,
                    easel.on,
                    align="left" if to_right else "right",
                    valign="bottom",
                    lines=2,
                    color=ink,
                )
                at = Box(at.x, line - h / 2, at.w, h)
            stack += [(k, at, False) for k in tree.children[n]]
