"""Patterns of things: what the brief names, tossed, in half drop or in rows, with plants and small fillers between.

Arranged as prints for cloth and paper are: the leading things large, turned and mirrored so that the eye finds no row; a
second layer half their size; small fillers in what room is left. All things of one print are painted in one picture, with
one set of inks.
"""

from __future__ import annotations

import random
from typing import NamedTuple

from limner.design.context import Context, Sheet, Suits
from limner.design.ornament.primitives import circle, joined, polar, star
from limner.design.ornament.tiles.modern import heart
from limner.design.ornament.tiles.plants import blade, blossom, daisy, sprig
from limner.design.ornament.tiles.tile import ACCENT, GROUND, LIGHT, MAIN, SECOND, Mark, Tile, spread
from limner.design.patterns.colours import Prints, prints_of
from limner.design.patterns.flat import flat_of
from limner.design.patterns.inked import layers_of
from limner.design.themes import theme_of
from limner.document.geometry import Box
from limner.document.layers import Layer, PictureLayer
from limner.document.scene import Entity, Instance, PictureStyle, Scene, Setting

Spot = tuple[float, float, float]

_LOOSE = frozenset({"food", "plant", "nature"})
"""Groups of things that lie any way round."""
_GROWING = frozenset({"plant", "nature"})
"""Groups of things that leaves belong between."""


class Turned(NamedTuple):
    """A thing on the tile: which one, its middle, half its longer edge, its tilt and whether it is mirrored."""

    which: int
    x: float
    y: float
    r: float
    tilt: float
    flip: bool


def suits_things(base: float) -> Suits:
    """Return a measure for arrangements of things: they need some the library can draw."""
    return lambda ctx: base if things_of(ctx) and not WOVEN & set(ctx.plan.ornaments) else 0.0


def things_of(ctx: Context) -> tuple[Entity, ...]:
    """Return the things a pattern shows: each kind the brief names once, that the library can draw."""
    concepts = ctx.resources.concepts
    known = [e for e in ctx.plan.entities if e.concept and e.concept in concepts and not _particle(e.label)]
    first: dict[str, Entity] = {}
    for entity in known:
        first.setdefault(entity.concept, entity)
    return tuple(first.values())


def _particle(label: str) -> bool:
    """Tell whether a label is too short for a thing in a script that spells: a word between words."""
    return len(label) <= _SHORT and label.isascii()


_SHORT = 2
WOVEN = frozenset({
    "tartan", "gingham", "houndstooth", "argyle", "herringbone", "kente", "stripes", "checks", "chevron", "deco-fans",
})  # fmt: skip
"""Ornaments that are the whole cloth: what else the brief names is their colour ("houndstooth in camel")."""


def tossed(ctx: Context) -> Sheet:
    """Things strewn evenly at every angle, half-size ones and fillers between."""
    things, tile, u = things_of(ctx), _tile(ctx, "tossed"), _unit(ctx)
    rng = tile.rng
    count = max(2, round(tile.w * tile.h / (u * u) * 1.05))
    big = spread(tile, [u * rng.uniform(0.36, 0.44) for _ in range(count)], tries=110, gap=0.98)
    mid = spread(tile, [u * rng.uniform(0.2, 0.25) for _ in range(count)], taken=big, tries=80, gap=0.98)
    placed = [_turn(ctx, things, k, spot, rng) for k, spot in enumerate(big)]
    plants = planted(ctx, things)
    greens = mid if plants else mid[::3]
    if not plants:
        placed += [_turn(ctx, things, k + 1, spot, rng) for k, spot in enumerate(s for s in mid if s not in greens)]
    small = spread(tile, [u * rng.uniform(0.055, 0.085) for _ in range(4 * count)], taken=big + mid, tries=36, gap=1.06)
    dots = spread(tile, [u * 0.02] * (6 * count), taken=big + mid + small, tries=14, gap=1.3)
    between = (
        _greenery(greens, rng) if plants else _fillers(ctx, things, [(x, y, 0.5 * r) for x, y, r in greens], [], rng)
    )
    marks = _foliage(ctx, placed, rng) + between + _fillers(ctx, things, small, dots, rng)
    return _sheet(ctx, things, placed, marks, "pattern-tossed")


def dropped(ctx: Context) -> Sheet:
    """Things in columns, every second one lowered by half, mirrored in turn; sprigs and fillers where four of them meet."""
    things, tile, u = things_of(ctx), _tile(ctx, "dropped"), _unit(ctx)
    rng = tile.rng
    cells = tile.cells(0.9, across=2, down=max(1, min(2, len(things))), size=0.8 * u)
    placed, greens, small = [], [], []
    for column, row, x, y in cells:
        lower = cells.h / 2 if column % 2 else 0.0
        cx, cy = x + cells.w / 2, y + cells.h / 2 + lower
        which = (row + column) % len(things)
        side = 1 if column % 2 else -1
        placed.append(Turned(which, cx, cy, cells.least * 0.42, side * rng.uniform(6, 13), column % 2 == 1))
        greens.append((x + cells.w / 2, y + lower, cells.least * 0.12))
        small += [
            (x, y + cells.h / 4 + lower, cells.least * 0.06),
            (x, y + 3 * cells.h / 4 + lower, cells.least * 0.045),
        ]
    taken = [(t.x, t.y, t.r * 1.02) for t in placed] + greens + small
    dots = spread(tile, [u * 0.018] * (8 * len(placed)), taken=taken, tries=12, gap=1.3)
    plants = planted(ctx, things)
    marks = _fillers(ctx, things, small, dots, rng)
    marks += _greenery(greens, rng) if plants else _fillers(ctx, things, greens, [], rng)
    marks = _foliage(ctx, placed, rng) + marks
    return _sheet(ctx, things, placed, marks, "pattern-half-drop")


def rows(ctx: Context) -> Sheet:
    """Things in rows, each row of one kind, between bands of fine ornament."""
    things, tile, u = things_of(ctx), _tile(ctx, "rows"), _unit(ctx)
    rng = tile.rng
    cells = tile.cells(0.86, down=max(2, len(things)), size=u)
    placed, marks = [], []
    for column, row, x, y in cells:
        shift = cells.w / 2 if row % 2 else 0.0
        which = row % len(things)
        tilt = (8.0 if column % 2 else -8.0) if row % 2 == 0 else 0.0
        placed.append(
            Turned(which, x + cells.w / 2 + shift, y + cells.h * 0.56, cells.least * 0.41, tilt, column % 2 == 1)
        )
    for row in range(cells.down):
        marks += _band(tile, row * cells.h, cells.h * 0.1, row, rng)
    return _sheet(ctx, things, placed, marks, "pattern-rows")


def _band(tile: Tile, y: float, high: float, row: int, rng: random.Random) -> list[Mark]:
    """Return a band across the tile about a height: beads, leaves or a zigzag between two rules."""
    count = max(8, round(tile.w / (high * 1.25)))
    step = tile.w / count
    line = max(1.2, high * 0.09)
    rules = "".join(f"M0 {y + k * high * 0.62:.2f}H{tile.w:.2f}" for k in (-1, 1))
    out = [Mark(rules, SECOND, line, cap="butt")]
    if row % 3 == 0:
        out.append(
            Mark(joined(circle((i + 0.5) * step, y, high * (0.24 if i % 2 else 0.14)) for i in range(count)), ACCENT)
        )
    elif row % 3 == 1:
        for i in range(count):
            out += blade((i + 0.1) * step, y, step * 0.85, 90, MAIN, GROUND, 0.4)
    else:
        zig = "".join(
            f"M{i * step:.2f} {y + high * 0.3:.2f}L{(i + 0.5) * step:.2f} {y - high * 0.3:.2f}L{(i + 1) * step:.2f} {y + high * 0.3:.2f}"
            for i in range(count)
        )
        out.append(Mark(zig, MAIN, line * 1.4))
    return out


def _unit(ctx: Context) -> float:
    """Return the room of one leading thing: a few on the short edge, fewer where there are few kinds."""
    kinds = len(things_of(ctx))
    return min(ctx.canvas.w, ctx.canvas.h) * (0.4 if kinds <= 2 else 0.36 if kinds <= 5 else 0.31)


def _tile(ctx: Context, salt: str) -> Tile:
    c = ctx.canvas
    return Tile(c.w, c.h, _unit(ctx), ctx.rng(f"pattern-{salt}"))


def _turn(ctx: Context, things: tuple[Entity, ...], k: int, spot: Spot, rng: random.Random) -> Turned:
    which = k % len(things)
    free = ctx.resources.concepts.get(things[which].concept).group in _LOOSE
    tilt = rng.uniform(-180, 180) if free else rng.uniform(-26, 26)
    return Turned(which, spot[0], spot[1], spot[2], tilt, rng.random() < 0.5)


def planted(ctx: Context, things: tuple[Entity, ...]) -> bool:
    """Tell whether leaves belong between the things: the brief says so, or they grow."""
    if _LEAFY & set(ctx.plan.ornaments):
        return True
    grown = {*theme_of("fruit"), *theme_of("vegetables"), *theme_of("garden")}
    return any(e.concept in grown or ctx.resources.concepts.get(e.concept).group in _GROWING for e in things)


_LEAFY = frozenset({"leaves", "floral", "laurel"})


def _foliage(ctx: Context, placed: list[Turned], rng: random.Random) -> list[Mark]:
    """Return the leaves that things lie on where the brief asks for leaves or flowers: a spray behind each of them."""
    if not _LEAFY & set(ctx.plan.ornaments):
        return []
    out: list[Mark] = []
    for k, one in enumerate(placed):
        turn = rng.uniform(0, 360)
        for lean in (-38, 38, 150) if k % 2 else (-90, 0, 90, 180):
            start = polar(one.x, one.y, one.r * 0.3, turn + lean)
            if lean in (0, 150):
                out += sprig(*start, one.r * 1.06, turn + lean, rng.choice((-30, 30)), rng, pairs=4)
            else:
                out += blade(*start, one.r * 0.98, turn + lean, (MAIN, SECOND)[lean % 4 == 0], GROUND, 0.36)
    return out


def _greenery(spots: list[Spot], rng: random.Random) -> list[Mark]:
    out: list[Mark] = []
    for k, (x, y, r) in enumerate(spots):
        turn = rng.uniform(0, 360)
        kind = k % 4
        if kind == 0:
            for d in (-34, 34, 0):
                out += blade(x, y, r * (1.15 if d == 0 else 0.95), turn + d, MAIN if d else SECOND, GROUND)
        elif kind in (1, 2):
            start = (x, y)
            out += sprig(*start, r * 1.05, turn, rng.choice((-30, 30)), rng, berries=kind == 2)
            out += sprig(*start, r * 0.8, turn + 180, rng.choice((-30, 30)), rng, berries=False, pairs=3)
        else:
            out += blossom(x, y, r * 0.72, turn, (ACCENT, LIGHT, MAIN))
    return out


def _fillers(
    ctx: Context, things: tuple[Entity, ...], small: list[Spot], dots: list[Spot], rng: random.Random
) -> list[Mark]:  # fmt: skip
    """Return the small marks of a print: flowers and leaves with what grows, hearts or stars at their feasts, else rings."""
    feasts = set(ctx.plan.occasions)
    names = " ".join(e.concept for e in things)
    starry = bool(feasts & {"christmas", "new-year", "ramadan", "eid", "halloween"}) or any(
        word in names for word in ("star", "moon", "rocket", "planet", "astronaut")
    )
    hearty = bool(feasts & {"valentine", "wedding", "mothers-day"}) or "hearts" in ctx.plan.ornaments
    starry = starry or "stars" in ctx.plan.ornaments
    out: list[Mark] = []
    for k, (x, y, r) in enumerate(small):
        turn = rng.uniform(0, 360)
        ink = (ACCENT, SECOND, MAIN)[k % 3]
        if starry:
            out.append(Mark(star(x, y, r, r * 0.42, (4, 5)[k % 2], turn), ink))
        elif hearty:
            out.append(Mark(heart(x, y, r * 0.9, rng.uniform(-25, 25)), ink))
        elif planted(ctx, things):
            out += (
                daisy(x, y, r, turn, (LIGHT if k % 2 else ACCENT, ACCENT if k % 2 else LIGHT), 6)
                if k % 3
                else blade(x, y, r * 1.4, turn)
            )
        elif k % 3 == 0:
            out.append(Mark(circle(x, y, r * 0.7), ink, max(1.2, r * 0.28)))
        elif k % 3 == 1:
            out.append(Mark(star(x, y, r, r * 0.3, 4, turn), ink))
        else:
            out.append(
                Mark(
                    joined(
                        circle(x + d * r * 0.8, y + e * r * 0.7, r * 0.24)
                        for d, e in ((-0.7, 0.5), (0.7, 0.5), (0, -0.7))
                    ),
                    ink,
                )
            )
    return [*out, Mark(joined(circle(*dot) for dot in dots), ACCENT)] if dots else out


def _sheet(ctx: Context, things: tuple[Entity, ...], placed: list[Turned], marks: list[Mark], name: str) -> Sheet:
    prints = prints_of(ctx, things, planted(ctx, things))
    layers: list[Layer] = [*layers_of(marks, prints.inks, ctx.canvas)]
    return Sheet((*layers, picture_of(ctx, things, placed, prints)), prints.inks[GROUND], name, repeat=True)


def picture_of(ctx: Context, things: tuple[Entity, ...], placed: list[Turned], prints: Prints) -> PictureLayer:
    """Return all things as one picture, larger than the tile by what may reach over its edges."""
    margin = round(max((t.r for t in placed), default=0.0) * 1.5)
    c = ctx.canvas
    box = Box(c.x - margin, c.y - margin, c.w + 2 * margin, c.h + 2 * margin)
    entities = []
    for k, thing in enumerate(things):
        concept = flat_of(ctx, thing.concept) if prints.style == "flat" else thing.concept
        aspect = ctx.resources.concepts.get(concept).aspect
        spots = []
        for one in (t for t in placed if t.which == k):
            high = 2 * one.r / max(1.0, aspect) * _fill(aspect)
            spots.append(
                Instance(
                    x=(one.x - box.x) / box.w, y=(one.y + high / 2 - box.y) / box.h, height=high / box.h, tilt=one.tilt,
                    flip=one.flip,
                )
            )  # fmt: skip
        entities.append(
            thing.model_copy(update={"concept": concept, "instances": tuple(spots), "count": max(1, len(spots))})
        )
    scene = Scene(
        setting=Setting(place="none"), entities=tuple(e for e in entities if e.instances), contact_shadows=False,
        seed=ctx.seed, style=PictureStyle(name=prints.style), palette=prints.scene,
    )  # fmt: skip
    return PictureLayer(id="things", role="motif", box=box, scene=scene)


def _fill(aspect: float) -> float:
    """Return how much of its circle a thing fills: square ones less, so that their corners stay inside."""
    return 0.86 + 0.1 * min(1.0, abs(1 - min(aspect, 1 / aspect)) * 2)
