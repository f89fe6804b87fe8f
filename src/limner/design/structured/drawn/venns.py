"""Venn diagrams of two to four sets: circles that overlap, what belongs to each within its own part."""

from __future__ import annotations

import math

from limner.design.structured.drawn.easel import Easel
from limner.document.color import mix, with_alpha
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.plan import Copy, NodeGroup


def draw_venn(easel: Easel, box: Box, groups: tuple[NodeGroup, ...], copies: dict[str, Copy]) -> None:
    """Draw the sets (groups with a name) and what several share (groups without)."""
    sets = [g for g in groups if g.name in copies][:4]
    n = len(sets)
    centers, r = _circles(box, n)
    if easel.rtl:
        centers = [Point(2 * box.cx - c.x, c.y) for c in centers]
    colors = easel.colors(n)
    u, ink = easel.u, easel.board.ctx.palette.ink
    for c, color in zip(centers, colors, strict=True):
        outlined = easel.look.name in ("swiss", "editorial", "handmade", "print")
        stroke = Stroke(fill=Solid(color=mix(color, ink, 0.5)), width=0.5 * u) if outlined else None
        easel.board.disc(c, r, with_alpha(color, 0.34 if easel.look.name != "playful" else 0.55), stroke=stroke)
    tone = mix(easel.on, colors[0], 0.34)
    middle = Point(sum(c.x for c in centers) / n, sum(c.y for c in centers) / n)
    rooms = [_own(c, middle, r, n) for c in centers]
    names = easel.size(
        [(copies[g.name], (room.w, 0.34 * room.h)) for g, room in zip(sets, rooms, strict=True)], 5.2 * u, 2
    )
    shared = [g for g in groups if g.name not in copies]
    lists = [([copies[m] for m in g.members if m in copies], room) for g, room in zip(sets, rooms, strict=True)]
    rest = []
    for g in shared:
        owners = [i for i, s in enumerate(sets) if s.name in g.members]
        items = [copies[m] for m in g.members if m in copies and m not in {s.name for s in sets}]
        rest.append((items, _shared(centers, r, owners or list(range(n)), middle)))
    size = 0.8 * names
    for items, room in [*lists, *rest]:
        free = room.h - (1.5 * names if (items, room) in lists else 0)
        if items:
            size = min(size, easel.size([(t, (room.w, max(1.0, free / len(items)))) for t in items], 0.8 * names, 2))
    for (items, room), g in zip(lists, sets, strict=True):
        tall = easel.board.layout_size(copies[g.name], easel.look.name_voice, names, room.w)[1]
        rows = [easel.board.layout_size(t, easel.look.small, size, room.w)[1] for t in items]
        y = room.cy - (tall + sum(rows) + (0.5 * names if rows else 0)) / 2
        easel.words(copies[g.name], Box(room.x, y, room.w, tall), names, tone, lines=2)
        _stack(easel, items, Box(room.x, y + tall + 0.5 * names, room.w, 0), rows, size, tone)
    for items, room in rest:
        rows = [easel.board.layout_size(t, easel.look.name_voice, size, room.w)[1] for t in items]
        _stack(easel, items, Box(room.x, room.cy - sum(rows) / 2, room.w, 0), rows, size, tone, strong=True)


def _stack(
    easel: Easel, items: list[Copy], at: Box, rows: list[float], size: float, tone: str, *, strong: bool = False
) -> None:
    y = at.y
    voice = easel.look.name_voice if strong else easel.look.small
    for text, h in zip(items, rows, strict=True):
        easel.words(text, Box(at.x, y, at.w, h), size, tone, lines=3, voice=voice)
        y += h


def _circles(box: Box, n: int) -> tuple[list[Point], float]:
    """Return the centres of the circles and their radius, as large as the box allows."""
    if n <= 2:
        along = box.w >= box.h
        long, short = (box.w, box.h) if along else (box.h, box.w)
        r = min(short / 2, long / 3.3) if n == 2 else min(box.w, box.h) / 2
        d = 0.62 * r if n == 2 else 0.0
        return (
            [Point(box.cx - d, box.cy), Point(box.cx + d, box.cy)]
            if along
            else [Point(box.cx, box.cy - d), Point(box.cx, box.cy + d)]
        )[:n], r
    share = 0.6 if n == 3 else 0.68
    # n circles of radius r about a ring of radius share * r: 2r + what the ring adds on either side.
    tall = 2 + (1.5 if n == 3 else 2.0) * share
    wide = 2 + (math.sqrt(3) if n == 3 else 2.0) * share
    r = min(box.h / tall, box.w / wide)
    top = box.cy if n == 4 else box.cy + 0.25 * share * r
    return [
        Point(box.cx + share * r * math.cos(a), top + share * r * math.sin(a))
        for a in (-math.pi / 2 + 2 * math.pi * i / n for i in range(n))
    ], r


def _own(center: Point, middle: Point, r: float, n: int) -> Box:
    """Return the room of a set that it shares with no other."""
    dx, dy = center.x - middle.x, center.y - middle.y
    d = math.hypot(dx, dy) or 1.0
    out = {1: 0.0, 2: 0.36, 3: 0.4, 4: 0.48}[n] * r
    w = {1: 1.3, 2: 0.98, 3: 0.92, 4: 0.8}[n] * r
    h = {1: 1.2, 2: 1.1, 3: 0.7, 4: 0.5}[n] * r
    if n == 2 and abs(dy) > abs(dx):
        w, h = 1.3 * r, 0.66 * r
    x, y = center.x + dx / d * out, center.y + dy / d * out
    return Box(x - w / 2, y - h / 2, w, h)


def _shared(centers: list[Point], r: float, owners: list[int], middle: Point) -> Box:
    """Return the room that some sets share."""
    n = len(centers)
    x = sum(centers[i].x for i in owners) / len(owners)
    y = sum(centers[i].y for i in owners) / len(owners)
    w, h = 0.56 * r, 0.9 * r
    if n == 2 and abs(centers[0].y - centers[1].y) > 1:
        w, h = 0.95 * r, 0.5 * r
    elif n > 2:
        w, h = (0.62 * r, 0.62 * r) if len(owners) == n else (0.46 * r, 0.36 * r)
        if len(owners) < n:
            out = 0.34 * r
            d = math.hypot(x - middle.x, y - middle.y) or 1.0
            x, y = x + (x - middle.x) / d * out, y + (y - middle.y) / d * out
    return Box(x - w / 2, y - h / 2, w, h)
