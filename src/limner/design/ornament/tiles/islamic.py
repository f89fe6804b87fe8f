"""Geometry of the Arab world: girih by polygons in contact, its straps woven; zellige of stars and crosses; arabesque; ogee nets.

Girih follows E. H. Hankin: from the middle of every edge of a tiling two rays go into each polygon at one angle, and end
where they meet their neighbours.
"""

from __future__ import annotations

import math

from limner.design.ornament.frames import leaf
from limner.design.ornament.primitives import circle, joined, petal, polar, polygon, polyline, smooth, xy
from limner.design.ornament.tiles.deco import volute, wave_stem
from limner.design.ornament.tiles.tile import ACCENT, GROUND, LIGHT, MAIN, SECOND, Mark, Tile

Spot = tuple[float, float]


def girih(tile: Tile) -> list[Mark]:
    """Return stars of eight, twelve or six points with woven straps, the fields between them in three colours."""
    fold = (8, 12, 6)[tile.rng.randrange(3)]
    polygons, edge = _TILINGS[fold](tile)
    lean = {8: 67.5, 12: 60.0, 6: 60.0}[fold]
    fields: dict[int, list[str]] = {}
    straps: list[str] = []
    overs: list[str] = []
    for sides, corners in polygons:
        mids = _middles(corners)
        tips = [_meet(corners, i, lean) for i in range(len(corners))]
        outline = [spot for pair in zip(mids, tips, strict=True) for spot in pair]
        fields.setdefault(SECOND if sides == fold else ACCENT, []).append(polygon(outline))
        if sides == fold:
            fields.setdefault(LIGHT, []).append(_core(corners, tips, fold))
        for i, tip in enumerate(tips):
            straps.append(polyline([mids[i], tip, mids[(i + 1) % len(mids)]]))
            overs.append(polyline([_toward(mids[i], tip, -edge * 0.0), _toward(mids[i], tip, edge * 0.17)]))
    wide = max(2.4, edge * 0.15)
    marks = [Mark(joined(parts), ink) for ink, parts in sorted(fields.items(), key=lambda kv: kv[0] == LIGHT)]
    marks += [Mark(joined(straps), GROUND, width=wide), Mark(joined(straps), MAIN, width=wide * 0.62)]
    # The strand that turns right goes over at every crossing, so that over and under alternate along it.
    return [
        *marks,
        Mark(joined(overs), GROUND, width=wide, cap="butt"),
        Mark(joined(overs), MAIN, width=wide * 0.62, cap="round"),
    ]


def _core(corners: list[Spot], tips: list[Spot], fold: int) -> str:
    """Return the small star in the middle of a star's polygon."""
    cx, cy = _center(corners)
    reach = sum(math.hypot(x - cx, y - cy) for x, y in tips) / len(tips)
    first = math.degrees(math.atan2(tips[0][0] - cx, cy - tips[0][1]))
    points = []
    for i in range(2 * fold):
        points.append(polar(cx, cy, reach * (0.56 if i % 2 == 0 else 0.34), first + i * 180 / fold))
    return polygon(points)


def _center(corners: list[Spot]) -> Spot:
    return sum(x for x, _ in corners) / len(corners), sum(y for _, y in corners) / len(corners)


def _middles(corners: list[Spot]) -> list[Spot]:
    return [((x + corners[(i + 1) % len(corners)][0]) / 2, (y + corners[(i + 1) % len(corners)][1]) / 2)
            for i, (x, y) in enumerate(corners)]  # fmt: skip


def _meet(corners: list[Spot], i: int, lean: float) -> Spot:
    """Return where the ray from edge i's middle meets that from the next edge's, each ``lean`` degrees off its edge."""
    count = len(corners)
    a, b, c = corners[i], corners[(i + 1) % count], corners[(i + 2) % count]
    p, q = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), ((b[0] + c[0]) / 2, (b[1] + c[1]) / 2)
    turn = math.radians(lean)
    d = _turned((b[0] - a[0], b[1] - a[1]), turn)
    e = _turned((b[0] - c[0], b[1] - c[1]), -turn)
    cross = d[0] * e[1] - d[1] * e[0]
    t = ((q[0] - p[0]) * e[1] - (q[1] - p[1]) * e[0]) / cross
    return p[0] + t * d[0], p[1] + t * d[1]


def _turned(v: Spot, angle: float) -> Spot:
    c, s = math.cos(angle), math.sin(angle)
    return v[0] * c - v[1] * s, v[0] * s + v[1] * c


def _toward(start: Spot, end: Spot, length: float) -> Spot:
    whole = math.hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    return start[0] + (end[0] - start[0]) * length / whole, start[1] + (end[1] - start[1]) * length / whole


def _regular(cx: float, cy: float, sides: int, edge: float, turn: float, k: float) -> tuple[int, list[Spot]]:
    """Return a regular polygon, clockwise, its heights stretched by k so that a whole number fits the tile."""
    radius = edge / 2 / math.sin(math.pi / sides)
    corners = [polar(cx, cy, radius, turn + i * 360 / sides) for i in range(sides)]
    return sides, [(x, cy + (y - cy) * k) for x, y in corners]


def _eights(tile: Tile) -> tuple[list[tuple[int, list[Spot]]], float]:
    cells = tile.cells(size=tile.size * 0.9)
    edge, k = cells.w / (1 + math.sqrt(2)), cells.h / cells.w
    out = []
    for _, _, x, y in cells:
        out.append(_regular(x + cells.w / 2, y + cells.h / 2, 8, edge, 22.5, k))
        out.append(_regular(x, y, 4, edge, 0, k))
    return out, edge


def _sixes(tile: Tile) -> tuple[list[tuple[int, list[Spot]]], float]:
    cells = tile.cells(2 / math.sqrt(3), down=2, size=tile.size * 0.8)
    edge, k = cells.w / math.sqrt(3), cells.h / (cells.w * math.sqrt(3) / 2)
    return [
        _regular(x + (cells.w / 2 if row % 2 else 0.0), y, 6, edge, 0, k) for _, row, x, y in cells
    ], edge  # fmt: skip


def _twelves(tile: Tile) -> tuple[list[tuple[int, list[Spot]]], float]:
    cells = tile.cells(2 / math.sqrt(3), down=2, size=tile.size * 1.25)
    edge, k = cells.w / (3 + math.sqrt(3)), cells.h / (cells.w * math.sqrt(3) / 2)
    out = []
    for _, row, left, y in cells:
        x = left + (cells.w / 2 if row % 2 else 0.0)
        out.append(_regular(x, y, 12, edge, 15, k))
        third = cells.h * 2 / 3
        out.append(_regular(x + cells.w / 2, y + cells.h - third, 6, edge, 0, k))
        out.append(_regular(x + cells.w / 2, y - cells.h + third, 6, edge, 0, k))
        for angle in (90, 30, 150):
            dx, dy = math.sin(math.radians(angle)) * cells.w / 2, -math.cos(math.radians(angle)) * cells.w / 2
            out.append(_regular(x + dx, y + dy * k, 4, edge, angle + 45, k))
    return out, edge


_TILINGS = {8: _eights, 6: _sixes, 12: _twelves}


def zellige(tile: Tile) -> list[Mark]:
    """Return glazed tiles cut as eight-pointed stars and crosses; every piece has its own depth of glaze."""
    cells = tile.cells(across=2, down=2, size=tile.size * 0.5)
    pieces: dict[tuple[int, float], list[str]] = {}
    w, h = cells.w, cells.h
    inner = 0.5 * math.cos(math.radians(45)) / math.cos(math.radians(22.5))
    rim = [(r * math.sin(a), -r * math.cos(a)) for r, a in
           ((0.5 if i % 2 == 0 else inner, math.radians(22.5 * i)) for i in range(16))]  # fmt: skip
    glints: list[str] = []
    for column, row, x, y in cells:
        star = [(x + px * w * 0.955, y + py * h * 0.955) for px, py in rim]
        ink = MAIN if tile.rng.random() > 0.16 else ACCENT
        pieces.setdefault((ink, tile.rng.choice((1.0, 0.92, 0.84))), []).append(polygon(star))
        glints.append(polygon([(x + px * w * 0.4, y + py * h * 0.4) for px, py in rim]))
        cross = []
        for sx, sy, turn in ((0, 0, 4), (0, 1, 0), (1, 1, 12), (1, 0, 8)):
            cross += [(sx + rim[(turn + i) % 16][0], sy + rim[(turn + i) % 16][1]) for i in range(4, -1, -1)]
        shape = [(x + (0.5 + (px - 0.5) * 0.94) * w, y + (0.5 + (py - 0.5) * 0.94) * h) for px, py in cross]
        pieces.setdefault((SECOND if (column + row) % 2 else LIGHT, tile.rng.choice((1.0, 0.92, 0.86))), []).append(
            polygon(shape)
        )
    out = [Mark(joined(parts), ink, alpha=depth) for (ink, depth), parts in sorted(pieces.items())]
    return [*out, Mark(joined(glints), LIGHT, width=max(1.0, w * 0.012), alpha=0.55)]


def moroccan(tile: Tile) -> list[Mark]:
    """Return an ogee net (the lantern shape of Moroccan screens), lanterns nested, a small star in each."""
    cells = tile.cells(0.76, size=tile.size * 0.72)
    nets: list[str] = []
    inner: list[str] = []
    stars: list[str] = []
    for _, _, x, y in cells:
        for dx, dy in ((0.5, 0.5), (0.0, 0.0)):
            cx, cy = x + dx * cells.w, y + dy * cells.h
            nets.append(_lantern(cx, cy, cells.w / 2, cells.h / 2))
            inner.append(_lantern(cx, cy, cells.w * 0.37, cells.h * 0.37))
            stars.append(joined(petal(cx, cy, 0.0, cells.w * 0.17, 17, 45 * k) for k in range(8)))
    wide = max(2.0, cells.w * 0.05)
    return [
        Mark(joined(nets), LIGHT, width=wide), Mark(joined(inner), SECOND), Mark(joined(inner), MAIN, width=wide * 0.34),
        Mark(joined(stars), ACCENT),
    ]  # fmt: skip


def _lantern(cx: float, cy: float, rx: float, ry: float) -> str:
    def p(a: float, b: float) -> str:
        return xy(cx + a * rx, cy + b * ry)

    return (
        f"M{p(0, -1)}C{p(0.06, -0.72)} {p(0.42, -0.74)} {p(0.5, -0.5)}C{p(0.58, -0.26)} {p(0.94, -0.28)} {p(1, 0)}"
        f"C{p(0.94, 0.28)} {p(0.58, 0.26)} {p(0.5, 0.5)}C{p(0.42, 0.74)} {p(0.06, 0.72)} {p(0, 1)}"
        f"C{p(-0.06, 0.72)} {p(-0.42, 0.74)} {p(-0.5, 0.5)}C{p(-0.58, 0.26)} {p(-0.94, 0.28)} {p(-1, 0)}"
        f"C{p(-0.94, -0.28)} {p(-0.58, -0.26)} {p(-0.5, -0.5)}C{p(-0.42, -0.74)} {p(-0.06, -0.72)} {p(0, -1)}Z"
    )


def arabesque(tile: Tile) -> list[Mark]:
    """Return arabesque: waving stems whose branches wind into spirals with split leaves and a blossom at each heart."""
    cells = tile.cells(0.58, size=tile.size * 1.05)
    stems: list[str] = []
    split: dict[int, list[str]] = {SECOND: [], LIGHT: []}
    blooms: list[str] = []
    hearts: list[str] = []
    for _, _, x, y in cells:
        cx = x + cells.w / 2
        stems.append(wave_stem(cx, y, cells.w * 0.2, cells.h))
        for side, at in ((1, 0.25), (-1, 0.75)):
            spine = volute(cx, y + at * cells.h, cells.h, side)[:24]
            stems.append(smooth(spine))
            for k, i in enumerate((3, 6, 9, 12, 15)):
                (px, py), (qx, qy) = spine[i], spine[i + 1]
                run = math.degrees(math.atan2(qx - px, py - qy))
                long = cells.w * (0.44 - 0.03 * k)
                split[SECOND].append(leaf(px, py, long, 0.44, run + side * 52))
                split[LIGHT].append(leaf(px, py, long * 0.62, 0.4, run + side * 12))
            hub = spine[-1]
            blooms += [petal(*hub, 0.0, cells.w * 0.17, 27, 60 * k) for k in range(6)]
            hearts.append(circle(*hub, cells.w * 0.03))
    line = max(1.6, cells.w * 0.026)
    return [
        Mark(joined(stems), MAIN, width=line), *(Mark(joined(p), ink) for ink, p in split.items()),
        Mark(joined(blooms), ACCENT), Mark(joined(hearts), GROUND),
    ]  # fmt: skip
