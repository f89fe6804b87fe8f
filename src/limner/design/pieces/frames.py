"""Frames and borders with an empty middle: garlands, wreaths, meanders, bands of any ornament, sprays from the corners."""

from __future__ import annotations

import math

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament.frames import beads, chamfered, corner_fans, leaf, stepped
from limner.design.ornament.primitives import circle, joined, polar, polyline, rect
from limner.design.ornament.tiles.book import ornament
from limner.design.ornament.tiles.knots import meander
from limner.design.ornament.tiles.plants import blade, blossom, daisy, sprig
from limner.design.ornament.tiles.tile import ACCENT, LIGHT, MAIN, SECOND, Mark
from limner.design.patterns.colours import prints_of
from limner.design.patterns.inked import inks_of, layers_of, named_inks
from limner.design.patterns.ruled import ornament_of
from limner.design.patterns.things import Turned, picture_of, things_of
from limner.design.themes import named_in
from limner.document.color import Color, adjust, contrast, readable
from limner.document.geometry import Box
from limner.document.layers import GroupLayer, Layer, PathShape

GROWN = frozenset({"laurel", "leaves", "floral", "toile", "flourish", "alpana"})
"""Ornaments that grow along a frame instead of filling a band."""


def garland(ctx: Context) -> Sheet:
    """Leaves that grow up both sides from the middle of the foot, flowers or the things named at the corners and middles."""
    c, u = ctx.canvas, ctx.unit
    things = things_of(ctx)
    wanted = named_in(ctx.plan.prompt.lower(), "wreaths") or ctx.turns("wreath").random() < 0.3
    round_ = 0.75 < ctx.ratio < 1.34 and bool(wanted)
    box = c.inset(13 * u)
    path = _ring(box) if round_ else _around(box, 3 * u)
    marks = _grown(ctx, path, u)
    corners = _corners(path, round_)
    flowers = "laurel" not in ctx.plan.ornaments
    for k, (x, y) in enumerate(corners):
        if things or not flowers:
            continue
        big = 6.4 * u if k < 4 else 4.6 * u
        marks += blade(x, y, big * 1.5, 45 + 90 * k) + blade(x, y, big * 1.5, 225 + 90 * k)
        marks += blossom(x, y, big, 20 * k) if k % 2 == 0 else daisy(x, y, big * 0.95, 15 * k)
    inks = _inks(ctx, planted=True)
    layers: list[Layer] = [*layers_of(marks, inks, c)]
    if things:
        turned = [
            Turned(k % len(things), x, y, (8 if k < 4 else 6) * u, (-12.0, 10.0)[k % 2], k % 2 == 1)
            for k, (x, y) in enumerate(corners)
        ]
        layers.append(picture_of(ctx, things, turned, prints_of(ctx, things, True)))
    return Sheet(tuple(layers), _paper(ctx), "frame-garland")


def _grown(ctx: Context, path: list[tuple[float, float]], u: float) -> list[Mark]:
    """Return a garland along a closed line that starts in the middle of its foot: leaves, berries, a thin stem."""
    half = len(path) // 2
    rng = ctx.rng("garland")
    leaves: dict[int, list[str]] = {MAIN: [], SECOND: []}
    fruit: list[str] = []
    step = max(1, round(3.4 * u / max(1e-6, math.dist(path[0], path[1]))))
    for side in (1, -1):
        run = [path[(side * i) % len(path)] for i in range(half + 1)]
        for k, i in enumerate(range(2, half - 2, step)):
            (x, y), (qx, qy) = run[i], run[i + 1]
            way = math.degrees(math.atan2(qx - x, y - qy))
            long = u * rng.uniform(6.2, 7.4) * (0.62 + 0.38 * math.sin(math.pi * i / half))
            leaves[MAIN].append(leaf(x, y, long, 0.4, way + 38 + rng.uniform(-5, 5)))
            leaves[SECOND].append(leaf(x, y, long * 0.94, 0.4, way - 38 + rng.uniform(-5, 5)))
            if k % 3 == 1:
                fruit.append(circle(*polar(x, y, long * 0.74, way + rng.choice((-80, 80))), u * 0.62))
    stem = polyline([*path, path[0]])
    return [
        Mark(stem, MAIN, 0.42 * u),
        *(Mark(joined(p), ink) for ink, p in leaves.items()),
        Mark(joined(fruit), ACCENT),
    ]


def _around(box: Box, corner: float) -> list[tuple[float, float]]:
    """Return points round a box, clockwise from the middle of its foot (towards the left), corners cut round."""
    out: list[tuple[float, float]] = []
    step = (box.w + box.h) / 160

    def line(a: tuple[float, float], b: tuple[float, float]) -> None:
        count = max(2, round(math.dist(a, b) / step))
        out.extend((a[0] + (b[0] - a[0]) * i / count, a[1] + (b[1] - a[1]) * i / count) for i in range(count))

    def bend(cx: float, cy: float, first: float) -> None:
        out.extend(polar(cx, cy, corner, first + 90 * i / 5) for i in range(5))

    x, y, r, b, k = box.x, box.y, box.right, box.bottom, corner
    line((box.cx, b), (x + k, b))
    bend(x + k, b - k, 180)
    line((x, b - k), (x, y + k))
    bend(x + k, y + k, 270)
    line((x + k, y), (r - k, y))
    bend(r - k, y + k, 0)
    line((r, y + k), (r, b - k))
    bend(r - k, b - k, 90)
    line((r - k, b), (box.cx, b))
    return out


def _ring(box: Box) -> list[tuple[float, float]]:
    r = min(box.w, box.h) / 2
    return [polar(box.cx, box.cy, r, 180 + 360 * i / 150) for i in range(150)]


def _corners(path: list[tuple[float, float]], round_: bool) -> list[tuple[float, float]]:
    xs, ys = [p[0] for p in path], [p[1] for p in path]
    x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
    if round_:
        return [path[0], path[len(path) // 10], path[-len(path) // 10]]
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def band(ctx: Context) -> Sheet:
    """A band of ornament between two rules, the middle left empty."""
    c, u = ctx.canvas, ctx.unit
    name = next((o for o in ctx.plan.ornaments if o not in GROWN), "") or ornament_of(ctx)
    outer, wide = c.inset(4.5 * u), 12.5 * u
    inner = outer.inset(wide)
    inks = _inks(ctx)
    if name == "greek-key":
        return Sheet(layers_of(_keys(outer, inner), inks, c), _paper(ctx), "frame-band")
    marks = ornament(name, c.w, c.h, wide * 1.5, ctx.rng("band").getrandbits(30))
    field = layers_of([Mark(rect(c), 0), *marks], named_inks(ctx), c, stem="band")
    ring = PathShape(d=rect(outer) + rect(inner), rule="evenodd")
    lines = [
        Mark(rect(outer) + rect(inner), MAIN, 0.9 * u),
        Mark(rect(outer.inset(-1.7 * u)) + rect(inner.inset(1.7 * u)), MAIN, 0.3 * u),
    ]
    group = GroupLayer(id="band", role="ornament", box=c, children=field, clip=ring)
    return Sheet((group, *layers_of(lines, inks, c, stem="rule")), _paper(ctx), "frame-band")


def _keys(outer: Box, inner: Box) -> list[Mark]:
    """Return a meander that runs along the four sides, a square of lozenges in every corner."""
    wide = inner.x - outer.x
    keys, gems = [], []
    for side in range(4):
        long = inner.w if side % 2 == 0 else inner.h
        count = max(1, round(long / wide))
        step = long / count
        for i in range(count):
            d = meander(0, 0, step, wide * 0.7)
            keys.append(_turned(d, side, i * step, wide * 0.15, inner, wide))
    for x, y in ((outer.x, outer.y), (inner.right, outer.y), (inner.right, inner.bottom), (outer.x, inner.bottom)):
        cx, cy = x + wide / 2, y + wide / 2
        gems.append(joined(leaf(cx, cy, wide * 0.4, 0.5, a) for a in (45, 135, 225, 315)))
        gems.append(circle(cx, cy, wide * 0.1))
    line = max(1.0, wide * 0.05)
    return [
        Mark(joined(keys), MAIN), Mark(joined(gems), ACCENT), Mark(rect(outer) + rect(inner), MAIN, line),
        Mark(rect(outer.inset(-2.4 * line)) + rect(inner.inset(2.4 * line)), SECOND, line * 0.6),
    ]  # fmt: skip


def _turned(d: str, side: int, along: float, deep: float, inner: Box, wide: float) -> str:
    """Return straight path data (M, L, Z with absolute points) laid along a side: 0 head, 1 right, 2 foot, 3 left."""
    out = []
    for piece in d.replace("Z", "Z ").split(" Z"):
        for figure in piece.split("Z"):
            points = [
                tuple(float(v) for v in pair.split()) for pair in figure.strip().lstrip("M").split("L") if pair.strip()
            ]
            moved = []
            for x, y in points:
                a, b = along + x, deep + y
                moved.append(
                    (
                        (inner.x + a, inner.y - wide + b), (inner.right + wide - b, inner.y + a),
                        (inner.right - a, inner.bottom + wide - b), (inner.x - wide + b, inner.bottom - a),
                    )[side]
                )  # fmt: skip
            if moved:
                out.append(polyline(moved) + "Z")
    return joined(out)


def drawn(ctx: Context) -> Sheet:
    """Lines alone: stepped deco corners with fans, or fine double rules with concave corners and beads."""
    c, u = ctx.canvas, ctx.unit
    inks = _inks(ctx)
    outer = c.inset(5 * u)
    if ctx.style.name in ("art-deco", "luxury") or "art-deco" in ctx.plan.styles or "deco-fans" in ctx.plan.ornaments:
        marks = [
            Mark(stepped(outer, 3 * u), MAIN, 0.9 * u), Mark(stepped(outer.inset(2 * u), 3 * u), MAIN, 0.35 * u),
            Mark(stepped(outer.inset(8 * u), 2 * u), MAIN, 0.35 * u),
            Mark(corner_fans(outer.inset(8 * u), 13 * u, 9, 4), ACCENT, 0.4 * u),
        ]  # fmt: skip
    else:
        marks = [
            Mark(chamfered(outer, 6 * u), MAIN, 0.9 * u), Mark(chamfered(outer.inset(2.2 * u), 6 * u), MAIN, 0.35 * u),
            Mark(beads(outer.inset(5.5 * u), 3.2 * u, 0.42 * u), ACCENT),
        ]  # fmt: skip
    return Sheet(layers_of(marks, inks, c), _paper(ctx), "frame-drawn")


def corners(ctx: Context) -> Sheet:
    """Sprays that grow from two opposite corners, a fine rule round the middle."""
    c, u = ctx.canvas, ctx.unit
    rng = ctx.rng("corners")
    marks: list[Mark] = [Mark(rect(c.inset(6 * u)), SECOND, 0.35 * u)]
    for x, y, way in ((c.x + 7 * u, c.bottom - 7 * u, 45), (c.right - 7 * u, c.y + 7 * u, 225)):
        for lean, long in ((-42, 44), (42, 44), (-20, 34), (20, 34), (0, 28), (-58, 30), (58, 30)):
            marks += sprig(x, y, long * u, way + lean, -lean * 0.7, rng, berries=abs(lean) == 20, pairs=6)
        for k, (d, r, lean) in enumerate(
            ((7, 7.5, 0), (16, 5.2, -38), (16, 5.2, 38), (24, 3.6, -50), (24, 3.6, 50), (19, 4.2, 0))
        ):
            px, py = polar(x, y, d * u, way + lean)
            marks += blossom(px, py, r * u, 30 * k) if k % 2 == 0 else daisy(px, py, r * u, 20 * k, (LIGHT, ACCENT))
    return Sheet(layers_of(marks, _inks(ctx, planted=True), c), _paper(ctx), "frame-corners")


def _paper(ctx: Context) -> Color | None:
    """Return the ground of a frame: the one its brief names, else none, so that it can be laid over anything."""
    return ctx.plan.palette.background


def _inks(ctx: Context, *, planted: bool = False) -> tuple[Color, ...]:
    """Return the inks of a frame, strong enough for white paper where it lies on nothing."""
    named = ctx.plan.palette.dominant
    inks = prints_of(ctx, (), planted and not named).inks if planted else inks_of(ctx.palette)
    if named:
        second = named[1] if len(named) > 1 else adjust(named[0], lightness=0.1, chroma=0.8)
        return (inks[0], named[0], second, (*named, named[0])[2] if len(named) > 2 else second, inks[4])
    ground = _paper(ctx) or "#ffffff"
    return (inks[0], *(_strong(ink, ground, 2.6 if k == 0 else 1.7) for k, ink in enumerate(inks[1:4])), inks[4])


def _strong(ink: Color, ground: Color, ratio: float) -> Color:
    return ink if contrast(ink, ground) >= ratio else readable(ink, ground, ratio)


def _garland_suits(ctx: Context) -> float:
    grown = bool(set(ctx.plan.ornaments) & GROWN) or bool(things_of(ctx))
    return 1.6 if grown else 0.0 if ctx.plan.ornaments else 0.6


def _corner_suits(ctx: Context) -> float:
    return 0.8 if "floral" in ctx.plan.ornaments else 0.0 if ctx.plan.ornaments or things_of(ctx) else 0.5


def _band_suits(ctx: Context) -> float:
    return 1.5 if any(o not in GROWN | {"deco-fans"} for o in ctx.plan.ornaments) else 0.0 if things_of(ctx) else 0.25


def _drawn_suits(ctx: Context) -> float:
    deco = "art-deco" in ctx.plan.styles or "deco-fans" in ctx.plan.ornaments
    return 2.4 if deco else 0.0 if ctx.plan.ornaments or things_of(ctx) else 0.4


FRAMES: tuple[tuple[str, Archetype, Suits], ...] = (
    ("frame-garland", garland, _garland_suits),
    ("frame-band", band, _band_suits),
    ("frame-drawn", drawn, _drawn_suits),
    ("frame-corners", corners, _corner_suits),
)
