"""Hierarchies: parents centred over their children, in ranks down or across the sheet, leaves hung in columns where that is larger."""

from __future__ import annotations

from typing import NamedTuple

from limner.design.structured.drawn.easel import Easel
from limner.document.color import mix
from limner.document.geometry import Box, Point
from limner.document.plan import Copy


class Tree(NamedTuple):
    """A tree of nodes by number: its root, each node's children, each node's depth."""

    root: int
    children: list[list[int]]
    depth: list[int]


def tree_of(count: int, joins: list[tuple[int, int]]) -> Tree:
    """Return the tree of some joins from parent to child; a second parent is left out, loose nodes hang under the root."""
    children: list[list[int]] = [[] for _ in range(count)]
    parent = [-1] * count
    for a, b in joins:
        if parent[b] < 0 and a != b and not _above(parent, a, b):
            parent[b] = a
            children[a].append(b)
    roots = [n for n in range(count) if parent[n] < 0]
    root = max(roots, key=lambda n: (len(children[n]) > 0, -n)) if roots else 0
    for n in roots:
        if n != root:
            children[root].append(n)
    depth = [0] * count
    stack = [root]
    while stack:
        n = stack.pop()
        for child in children[n]:
            depth[child] = depth[n] + 1
            stack.append(child)
    return Tree(root, children, depth)


def _above(parent: list[int], node: int, wanted: int) -> bool:
    while node >= 0:
        if node == wanted:
            return True
        node = parent[node]
    return False


class Seats(NamedTuple):
    """Where the nodes of a tree sit: slot across and rank along for each; nodes that hang under their parent."""

    across: list[float]
    along: list[float]
    breadth: float
    length: float
    hung: frozenset[int]


def seats_of(tree: Tree, *, hang: bool) -> Seats:
    """Return seats: each leaf a slot of its own, parents in the middle of their children; ``hang`` stacks leaves in a slot."""
    count = len(tree.children)
    across, along = [0.0] * count, [float(d) for d in tree.depth]
    hung: set[int] = set()
    slot = 0.0

    def settle(n: int) -> float:
        nonlocal slot
        kids = tree.children[n]
        if hang and n != tree.root and len(kids) > 1 and not any(tree.children[k] for k in kids):
            for i, k in enumerate(kids):
                across[k], along[k] = slot, tree.depth[n] + 1 + i
                hung.add(k)
            across[n] = slot
            slot += 1
        elif not kids:
            across[n] = slot
            slot += 1
        else:
            places = [settle(k) for k in kids]
            across[n] = (places[0] + places[-1]) / 2
        return across[n]

    settle(tree.root)
    return Seats(across, along, slot, max(along) + 1, frozenset(hung))


def draw_tree(easel: Easel, box: Box, nodes: list[Copy], joins: list[tuple[int, int]]) -> None:
    """Draw a tree of boxes of one size in a box, in whichever arrangement its type comes out largest."""
    u = easel.u
    tree = tree_of(len(nodes), joins)
    best = None
    for hang, down in ((False, True), (True, True), (False, False)):
        seats = seats_of(tree, hang=hang)
        if hang and not seats.hung:
            continue
        gap = (3.0 * u, 7.0 * u) if down else (9.0 * u, 2.6 * u)
        cols, rows = (seats.breadth, seats.length) if down else (seats.length, seats.breadth)
        w = min(34 * u, (box.w - gap[0] * (cols - 1)) / cols)
        h = min(0.62 * w, 13 * u, (box.h - (gap[1] if not hang else 3.4 * u) * (rows - 1)) / rows)
        if w < 5 * u or h < 3.2 * u:
            continue
        size = easel.size(
            [(n, (w - 2.4 * u - (2 * u if i in seats.hung else 0), h - 1.2 * u)) for i, n in enumerate(nodes)], 4.4 * u
        )
        score = size * (1.0 if down else 0.96) * (0.99 if hang else 1.0)
        if best is None or score > best[0]:
            best = (score, size, seats, down, w, h)
    if best is None:
        seats = seats_of(tree, hang=False)
        best = (0.0, easel.board.least, seats, False, box.w / (seats.length * 1.4), box.h / (seats.breadth * 1.3))
    _, size, seats, down, w, h = best
    boxes = _boxes(easel, box, seats, down, (w, h))
    for n, kids in enumerate(tree.children):
        for k in kids:
            _join(easel, boxes[n], boxes[k], down, k in seats.hung)
    deepest = max(tree.depth) or 1
    for n, copy in enumerate(nodes):
        depth = tree.depth[n]
        color = easel.strong if depth < 2 else mix(easel.strong, easel.on, 0.25 * min(2, depth - 1))
        easel.node(copy, boxes[n], size, color, strong=depth == 0 or depth == 1 and deepest > 1)


def _boxes(easel: Easel, box: Box, seats: Seats, down: bool, size: tuple[float, float]) -> list[Box]:
    w, h = size
    cols, rows = (seats.breadth, seats.length) if down else (seats.length, seats.breadth)
    step_x = w if cols <= 1 else min((box.w - w) / (cols - 1), w * (1.5 if down else 2.0))
    step_y = (
        h if rows <= 1 else min((box.h - h) / (rows - 1), h * (2.6 if down else 2.2) * max(1.0, 0.6 * box.h / box.w))
    )
    left = box.cx - (step_x * (cols - 1) + w) / 2
    top = box.cy - (step_y * (rows - 1) + h) / 2
    out = []
    for n, (across, along) in enumerate(zip(seats.across, seats.along, strict=True)):
        x, y = (across, along) if down else (along, across)
        inset = 2.0 * easel.u if n in seats.hung else 0.0
        one = Box(left + x * step_x + inset, top + y * step_y, w - inset, h)
        out.append(easel.mirrored(box, one))
    return out


def _join(easel: Easel, parent: Box, child: Box, down: bool, hung: bool) -> None:
    if hung:
        x = parent.right - 0.9 * easel.u if easel.rtl else parent.x + 0.9 * easel.u
        easel.join(
            [Point(x, parent.bottom), Point(x, child.cy), Point(child.right if easel.rtl else child.x, child.cy)]
        )
    elif down:
        mid = (parent.bottom + child.y) / 2
        easel.join(
            [Point(parent.cx, parent.bottom), Point(parent.cx, mid), Point(child.cx, mid), Point(child.cx, child.y)]
        )
    else:
        a, b = (parent.x, child.right) if easel.rtl else (parent.right, child.x)
        easel.join(
            [Point(a, parent.cy), Point((a + b) / 2, parent.cy), Point((a + b) / 2, child.cy), Point(b, child.cy)]
        )
