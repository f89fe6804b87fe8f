"""Networks: nodes held apart by the length of the ways between them (stress majorisation), then fitted to the box.

Gansner, Koren, North: Graph Drawing by Stress Majorization, 2004. Deterministic: it starts from a ring, nodes in their order.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from limner.design.structured.drawn.easel import Easel
from limner.document.geometry import Box, Point
from limner.document.plan import Copy, Edge

Points = npt.NDArray[np.float64]


def stress_layout(count: int, joins: list[tuple[int, int]], *, rounds: int = 120) -> Points:
    """Return a position for each node such that distances come near the lengths of shortest ways; components side by side."""
    far = _distances(count, joins)
    turn = np.arange(count) * 2 * math.pi / max(1, count) - math.pi / 2
    at = np.stack([np.cos(turn), np.sin(turn)], axis=1) * max(1.0, count / 5)
    at += np.stack([np.sin(np.arange(count) * 12.9898), np.cos(np.arange(count) * 78.233)], axis=1) * 0.05
    weight = 1.0 / np.maximum(far, 0.5) ** 2
    np.fill_diagonal(weight, 0.0)
    total = np.maximum(weight.sum(axis=1, keepdims=True), 1e-9)
    for _ in range(rounds):
        delta = at[:, None, :] - at[None, :, :]
        length = np.maximum(np.linalg.norm(delta, axis=2), 1e-6)
        pull = weight * far / length
        at = (weight @ at + pull.sum(axis=1, keepdims=True) * at - pull @ at) / total
    return np.asarray(at - at.mean(axis=0), dtype=np.float64)


def _distances(count: int, joins: list[tuple[int, int]]) -> Points:
    far = np.full((count, count), np.inf)
    np.fill_diagonal(far, 0.0)
    for a, b in joins:
        if a != b:
            far[a, b] = far[b, a] = 1.0
    for k in range(count):
        far = np.minimum(far, far[:, k : k + 1] + far[k : k + 1, :])
    most = float(far[np.isfinite(far)].max()) if count else 1.0
    far[~np.isfinite(far)] = most + 1.0
    return far


def draw_network(
    easel: Easel, box: Box, nodes: list[Copy], edges: list[Edge], labels: dict[str, Copy], *, arrows: bool
) -> None:
    """Draw nodes as rounded boxes of one size and straight lines between their rims, labels in the middle of lines."""
    u, n = easel.u, len(nodes)
    index = {copy.id: i for i, copy in enumerate(nodes)}
    kept = [e for e in edges if e.source in index and e.target in index]
    joins = [(index[e.source], index[e.target]) for e in kept]
    at = stress_layout(n, joins)
    if box.w < box.h and np.ptp(at[:, 0]) > np.ptp(at[:, 1]) or box.w > box.h and np.ptp(at[:, 0]) < np.ptp(at[:, 1]):
        at = at[:, ::-1]
    if easel.rtl:
        at = at * np.array([-1.0, 1.0])
    w = min(30 * u, box.w / math.sqrt(n) * 0.5)
    h = min(11 * u, 0.46 * w)
    low, span = at.min(axis=0), np.maximum(np.ptp(at, axis=0), 1e-6)
    spots = [
        Point(box.x + w / 2 + (box.w - w) * float((p[0] - low[0]) / span[0]) if span[0] > 1e-3 else box.cx,
              box.y + h / 2 + (box.h - h) * float((p[1] - low[1]) / span[1]) if span[1] > 1e-3 else box.cy)
        for p in at
    ]  # fmt: skip
    spots = _cleared(spots, box, w, h)
    size = easel.size([(c, (w - 2.4 * u, h - u)) for c in nodes], 4.2 * u, 2)
    degree = [sum(i in join for join in joins) for i in range(n)]
    for e, (a, b) in zip(kept, joins, strict=True):
        p, q = _rim(spots[a], spots[b], w, h), _rim(spots[b], spots[a], w, h)
        easel.join([p, q], dashed=e.dashed, arrow=arrows)
        if e.label in labels:
            easel.label(
                labels[e.label],
                Point((p.x + q.x) / 2, (p.y + q.y) / 2),
                max(easel.board.least, 0.72 * size),
                widest=0.5 * math.dist(p, q),
            )
    hub = max(range(n), key=lambda i: (degree[i], -i))
    colors = easel.colors(n) if easel.look.colors == "all" else [easel.strong] * n
    for i, (copy, spot) in enumerate(zip(nodes, spots, strict=True)):
        node = Box(spot.x - w / 2, spot.y - h / 2, w, h)
        easel.node(
            copy,
            node,
            size,
            colors[i],
            strong=i == hub or easel.look.colors == "all" and degree[i] > 1,
            round_=easel.look.fill not in ("sketch", "offset"),
        )


def _cleared(spots: list[Point], box: Box, w: float, h: float) -> list[Point]:
    """Return the spots pushed apart until no two boxes touch (or as far as the box allows)."""
    at = [[p.x, p.y] for p in spots]
    for _ in range(60):
        moved = False
        for i in range(len(at)):
            for j in range(i):
                dx, dy = at[i][0] - at[j][0], at[i][1] - at[j][1]
                over_x, over_y = 1.3 * w - abs(dx), 1.9 * h - abs(dy)
                if over_x > 0 and over_y > 0:
                    moved = True
                    axis, over = (0, over_x) if over_x / w < over_y / h else (1, over_y)
                    sign = 1 if (dx, dy)[axis] >= 0 else -1
                    at[i][axis] += sign * over / 2
                    at[j][axis] -= sign * over / 2
        for p in at:
            p[0] = min(max(p[0], box.x + w / 2), box.right - w / 2)
            p[1] = min(max(p[1], box.y + h / 2), box.bottom - h / 2)
        if not moved:
            break
    return [Point(x, y) for x, y in at]


def _rim(start: Point, towards: Point, w: float, h: float) -> Point:
    """Return where the way from the middle of a box to a point leaves it."""
    dx, dy = towards.x - start.x, towards.y - start.y
    scale = min(w / 2 / abs(dx) if dx else 1e9, h / 2 / abs(dy) if dy else 1e9)
    return Point(start.x + dx * min(1.0, scale), start.y + dy * min(1.0, scale))
