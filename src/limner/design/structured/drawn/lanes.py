"""Swimlanes: a lane for each who acts, the steps in columns of time, arrows from step to step across the lanes."""

from __future__ import annotations

from limner.design.structured.drawn.easel import Easel
from limner.design.structured.graph import layered
from limner.document.color import mix
from limner.document.geometry import Box, Point
from limner.document.plan import Copy, Structure


def draw_lanes(
    easel: Easel, box: Box, structure: Structure, copies: dict[str, Copy], joins: list[tuple[str, str]]
) -> None:
    """Draw lanes lying (or standing, in a tall box) with their steps."""
    u = easel.u
    lanes = [g for g in structure.groups if g.name in copies]
    steps = [m for g in lanes for m in g.members if m in copies]
    index = {m: i for i, m in enumerate(steps)}
    edges = [(index[a], index[b]) for a, b in joins if a in index and b in index]
    rank = layered(len(steps), edges).rank_of[: len(steps)]
    rank = _apart(rank, [next(k for k, g in enumerate(lanes) if m in g.members) for m in steps])
    down = box.h > 1.15 * box.w
    n, depth = len(lanes), max(rank) + 1
    head = 6.5 * u if down else min(0.16 * box.w, 18 * u)
    lane = (box.w if down else box.h) / n
    along = ((box.h if down else box.w) - head) / depth
    w, h = (
        (min(lane * 0.8, 34 * u), min(along * 0.62, 11 * u))
        if down
        else (min(along * 0.74, 32 * u), min(lane * 0.56, 12 * u))
    )
    size = easel.size([(copies[m], (w - 2 * u, h - 1 * u)) for m in steps], 4.2 * u)
    heads = easel.size(
        [(copies[g.name], (lane * 0.9, head * 0.8) if down else (head - 2 * u, lane * 0.8)) for g in lanes],
        1.1 * size,
        2,
    )
    colors = easel.colors(n) if easel.look.colors == "all" else [easel.strong] * n
    boxes: dict[str, Box] = {}
    for k, group in enumerate(lanes):
        at = Box(box.x + k * lane, box.y, lane, box.h) if down else Box(box.x, box.y + k * lane, box.w, lane)
        at = easel.mirrored(box, at)
        easel.board.rect(
            at.inset(0.3 * u), mix(easel.on, colors[k], 0.1 if k % 2 else 0.05), radius=0.6 * u, stem="lane"
        )
        title = Box(at.x, at.y, at.w, head) if down else Box(at.right - head if easel.rtl else at.x, at.y, head, at.h)
        face = easel.board.bearing(colors[k])
        easel.board.rect(title.inset(0.3 * u), face, radius=0.6 * u, stem="lane")
        easel.words(copies[group.name], title.inset(u), heads, face, lines=2)
        for m in group.members:
            if m not in index:
                continue
            place = head + (rank[index[m]] + 0.5) * along
            x, y = (at.cx, box.y + place) if down else (box.right - place if easel.rtl else box.x + place, at.cy)
            boxes[m] = Box(x - w / 2, y - h / 2, w, h)
    for a, b in joins:
        if a in boxes and b in boxes:
            _arrow(easel, boxes[a], boxes[b], down)
    for m, where in boxes.items():
        k = next(i for i, g in enumerate(lanes) if m in g.members)
        easel.node(copies[m], where, size, colors[k], strong=False)


def _apart(rank: list[int], lane: list[int]) -> list[int]:
    """Return ranks moved on where two steps of one lane would stand on the same spot."""
    taken: set[tuple[int, int]] = set()
    out = []
    for r, k in zip(rank, lane, strict=True):
        while (r, k) in taken:
            r += 1
        taken.add((r, k))
        out.append(r)
    return out


def _arrow(easel: Easel, a: Box, b: Box, down: bool) -> None:
    if down:
        if abs(a.cx - b.cx) < 1:
            easel.join([Point(a.cx, a.bottom), Point(b.cx, b.y)], arrow=True)
        else:
            mid = (a.bottom + b.y) / 2
            easel.join([Point(a.cx, a.bottom), Point(a.cx, mid), Point(b.cx, mid), Point(b.cx, b.y)], arrow=True)
        return
    left = b.cx < a.cx
    x0, x1 = (a.x, b.right) if left else (a.right, b.x)
    mid = (x0 + x1) / 2
    easel.join([Point(x0, a.cy), Point(mid, a.cy), Point(mid, b.cy), Point(x1, b.cy)], arrow=True)
