"""Entities with their attributes, as cards on a grid, joined where they relate."""

from __future__ import annotations

import math

from limner.design.structured.drawn.easel import Easel
from limner.design.structured.plots.plot import flip
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.plan import Copy, Edge, Structure


def draw_entities(easel: Easel, box: Box, structure: Structure, copies: dict[str, Copy], edges: list[Edge]) -> None:
    """Draw one card an entity, its name as its head, and the relations between their sides."""
    u = easel.u
    groups = [g for g in structure.groups if g.name in copies]
    n = len(groups)
    cols = max(1, min(n, round(math.sqrt(n * box.w / box.h))))
    rows = -(-n // cols)
    gap = (min(16 * u, 0.3 * box.w / cols), 9 * u)
    w = min((box.w - gap[0] * (cols - 1)) / cols, 46 * u)
    h_most = (box.h - gap[1] * (rows - 1)) / rows
    most = max(len(g.members) for g in groups)
    line = min(h_most / (most + 1.6), 6.4 * u)
    size = easel.size(
        [(copies[m], (w - 4 * u, line * 0.8)) for g in groups for m in g.members if m in copies], 0.56 * line, 1
    )
    heads = easel.size([(copies[g.name], (w - 3 * u, 1.3 * line)) for g in groups], min(1.3 * size, 0.8 * line), 1)
    step_x = w + min(gap[0], 22 * u) if cols < 2 else (box.w - w) / (cols - 1)
    step_x = min(step_x, w + 24 * u)
    left = box.cx - (step_x * (min(cols, n) - 1) + w) / 2
    boxes: dict[str, Box] = {}
    total = rows * (line * (most + 1.6)) + gap[1] * (rows - 1)
    top = box.cy - total / 2
    for i, group in enumerate(groups):
        r, c = divmod(i, cols)
        tall = line * (len(group.members) + 1.6)
        boxes[group.name] = flip(
            easel.board, box, Box(left + c * step_x, top + r * (line * (most + 1.6) + gap[1]), w, tall)
        )
    for edge in edges:
        if edge.source in boxes and edge.target in boxes:
            _relation(
                easel,
                boxes[edge.source],
                boxes[edge.target],
                copies.get(edge.label),
                max(easel.board.least, 0.9 * size),
            )
    colors = easel.colors(n) if easel.look.colors == "all" else [easel.strong] * n
    for group, color in zip(groups, colors, strict=True):
        at = boxes[group.name]
        edge_ = Stroke(fill=Solid(color=color), width=0.36 * u, side="inside")
        easel.board.rect(at, easel.on, stroke=edge_, stem="card", role="node")
        face = easel.board.bearing(color)
        head = Box(at.x, at.y, at.w, 1.5 * line)
        easel.board.rect(head, face, stem="head", role="node")
        easel.words(copies[group.name], head.inset(1.2 * u, 0), heads, face, lines=1)
        for k, member in enumerate(m for m in group.members if m in copies):
            y = at.y + line * (1.55 + k)
            easel.words(
                copies[member],
                Box(at.x + 2 * u, y, at.w - 4 * u, line),
                size,
                easel.on,
                align="start",
                lines=1,
                voice=easel.look.small,
            )
            if k:
                easel.board.line(Point(at.x + u, y), Point(at.right - u, y), 0.12 * u, easel.hair, stem="row")


def _relation(easel: Easel, a: Box, b: Box, label: Copy | None, size: float) -> None:
    level = a.y < b.bottom and b.y < a.bottom
    if level:
        right = b.cx > a.cx
        x0, x1 = (a.right, b.x) if right else (a.x, b.right)
        y = (max(a.y, b.y) + min(a.bottom, b.bottom)) / 2
        easel.join([Point(x0, y), Point(x1, y)])
        center = Point((x0 + x1) / 2, y)
    else:
        upper, lower = (a, b) if a.y < b.y else (b, a)
        if abs(a.cx - b.cx) < 1:
            easel.join([Point(upper.cx, upper.bottom), Point(lower.cx, lower.y)])
            center = Point(upper.cx, (upper.bottom + lower.y) / 2)
        else:
            side = lower.right if upper.cx > lower.cx else lower.x
            easel.join([Point(side, lower.cy), Point(upper.cx, lower.cy), Point(upper.cx, upper.bottom)])
            center = Point((side + upper.cx) / 2, lower.cy)
    if label is not None:
        easel.label(label, center, size)
