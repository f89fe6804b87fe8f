"""Plants drawn by rule: leaves with veins, sprigs, blossoms of several kinds, berries; each a list of marks about a point.

They grow towards an angle (degrees clockwise from up) and are about one ``size`` long.
"""

from __future__ import annotations

import math
import random

from limner.design.ornament.frames import leaf
from limner.design.ornament.primitives import circle, joined, petal, polar, polyline, smooth, xy
from limner.design.ornament.tiles.tile import ACCENT, GROUND, LIGHT, MAIN, SECOND, Mark


def blade(
    x: float, y: float, size: float, angle: float, ink: int = MAIN, vein: int = GROUND, broad: float = 0.34
) -> list[Mark]:
    """Return a leaf with its midrib and side veins."""
    tip = polar(x, y, size, angle)
    veins = [polyline([polar(x, y, size * 0.06, angle), polar(x, y, size * 0.88, angle)])]
    for k in range(1, 5):
        root = polar(x, y, size * (0.12 + 0.15 * k), angle)
        for side in (-1, 1):
            veins.append(polyline([root, polar(*root, size * broad * (0.42 - 0.05 * k), angle + side * 42)]))
    one, two = polar(x, y, size * 0.46, angle - 82 * broad), polar(x, y, size * 0.46, angle + 82 * broad)
    c, d = polar(x, y, size * 0.8, angle - 22 * broad), polar(x, y, size * 0.8, angle + 22 * broad)
    shape = f"M{xy(x, y)}C{xy(*one)} {xy(*c)} {xy(*tip)}C{xy(*d)} {xy(*two)} {xy(x, y)}Z"
    return [Mark(shape, ink), Mark(joined(veins), vein, width=max(0.8, size * 0.018))]


def sprig(x: float, y: float, size: float, angle: float, bend: float, rng: random.Random, *, inks: tuple[int, int] = (MAIN, SECOND),
          berries: bool = False, pairs: int = 5) -> list[Mark]:  # fmt: skip
    """Return a bent twig with leaves in pairs, and berries where asked for."""
    spine, at, turn = [(x, y)], (x, y), angle - bend / 2
    step = size / (pairs + 1)
    leaves: dict[int, list[str]] = {inks[0]: [], inks[1]: []}
    fruit = []
    for k in range(pairs + 1):
        at = polar(*at, step, turn)
        spine.append(at)
        long = size * (0.34 - 0.028 * k) * rng.uniform(0.92, 1.08)
        if k < pairs:
            for side in (-1, 1):
                leaves[inks[(k + (side > 0)) % 2]].append(leaf(*at, long, 0.42, turn + side * rng.uniform(46, 58)))
                if berries and k % 2:
                    fruit.append(circle(*polar(*at, long * 0.8, turn + side * 16), size * 0.034))
        turn += bend / pairs
    leaves[inks[0]].append(leaf(*at, size * 0.22, 0.4, turn))
    return [
        Mark(smooth(spine), inks[0], width=max(1.0, size * 0.02)),
        *(Mark(joined(parts), ink) for ink, parts in leaves.items() if parts),
        *([Mark(joined(fruit), ACCENT)] if fruit else []),
    ]


def daisy(
    x: float, y: float, r: float, turn: float, inks: tuple[int, int] = (LIGHT, ACCENT), petals: int = 11
) -> list[Mark]:
    """Return an open flower of many narrow petals."""
    rim = joined(petal(x, y, r * 0.16, r, 150 / petals, turn + 360 * k / petals) for k in range(petals))
    return [Mark(rim, inks[0]), Mark(circle(x, y, r * 0.27), inks[1])]


def blossom(
    x: float, y: float, r: float, turn: float, inks: tuple[int, int, int] = (ACCENT, LIGHT, MAIN)
) -> list[Mark]:
    """Return a five-petalled blossom with notched petals, lines in them and a ring of stamens."""
    petals, lines, beads = [], [], []
    for k in range(5):
        a = turn + 72 * k
        tip, notch = r, r * 0.86
        left, right = polar(x, y, tip, a - 15), polar(x, y, tip, a + 15)
        one, two = polar(x, y, r * 0.62, a - 44), polar(x, y, r * 0.62, a + 44)
        petals.append(
            f"M{xy(x, y)}C{xy(*one)} {xy(*polar(x, y, r * 0.96, a - 36))} {xy(*left)}"
            f"Q{xy(*polar(x, y, r * 0.99, a - 4))} {xy(*polar(x, y, notch, a))}"
            f"Q{xy(*polar(x, y, r * 0.99, a + 4))} {xy(*right)}C{xy(*polar(x, y, r * 0.96, a + 36))} {xy(*two)} {xy(x, y)}Z"
        )
        lines += [polyline([polar(x, y, r * 0.24, a + d), polar(x, y, r * 0.56, a + d * 0.8)]) for d in (-12, 0, 12)]
        beads += [circle(*polar(x, y, r * 0.36, a + 36 + d), r * 0.045) for d in (-14, 14)]
    return [
        Mark(joined(petals), inks[0]), Mark(joined(lines), inks[1], width=max(0.8, r * 0.035)),
        Mark(circle(x, y, r * 0.17), inks[2]), Mark(joined(beads), inks[2]),
    ]  # fmt: skip


def rose(x: float, y: float, r: float, turn: float, inks: tuple[int, int] = (ACCENT, MAIN)) -> list[Mark]:
    """Return a full rose: rings of round petals, each edged, that close towards the heart."""
    out: list[Mark] = []
    for ring, (reach, count) in enumerate(((0.66, 6), (0.46, 5), (0.26, 4))):
        for k in range(count):
            px, py = polar(x, y, r * reach * 0.72, turn + 360 * k / count + 31 * ring)
            disc = circle(px, py, r * (0.5 - 0.11 * ring))
            out += [Mark(disc, inks[0]), Mark(disc, inks[1], width=max(0.8, r * 0.03), alpha=0.55)]
    heart = smooth([polar(x, y, r * 0.2 * (1 - t / 9), turn + 75 * t) for t in range(8)])
    return [*out, Mark(heart, inks[1], width=max(0.9, r * 0.045))]


def tulip(
    x: float, y: float, size: float, angle: float, inks: tuple[int, int, int] = (ACCENT, LIGHT, MAIN)
) -> list[Mark]:
    """Return a stylised tulip on a stem with two leaves, as on tiles of Iznik."""
    head = polar(x, y, size * 0.5, angle)
    stem = polyline([(x, y), head])
    leaves = joined(leaf(*polar(x, y, size * 0.06, angle), size * 0.5, 0.3, angle + d) for d in (-28, 28))
    cup = joined(leaf(*head, size * 0.5, w, angle + d) for d, w in ((-20, 0.36), (20, 0.36)))
    return [
        Mark(stem, inks[2], width=max(1.0, size * 0.03)), Mark(leaves, inks[2]), Mark(cup, inks[0]),
        Mark(leaf(*head, size * 0.46, 0.3, angle), inks[1]),
    ]  # fmt: skip


def frond(x: float, y: float, size: float, angle: float, bend: float, ink: int = MAIN) -> list[Mark]:
    """Return a fern: a bent rib with narrow leaflets that shorten towards its tip."""
    at, turn, spine, leaves = (x, y), angle - bend / 2, [(x, y)], []
    count = 13
    for k in range(count):
        at = polar(*at, size / count, turn)
        spine.append(at)
        long = size * 0.32 * (1 - (k / count) ** 1.6) * (0.6 + 0.4 * min(1.0, k / 3))
        leaves += [leaf(*at, long, 0.2, turn + side * 62) for side in (-1, 1)]
        turn += bend / count
    return [Mark(smooth(spine), ink, width=max(1.0, size * 0.016)), Mark(joined(leaves), ink)]


def palm(x: float, y: float, size: float, angle: float, ink: int = MAIN, vein: int = SECOND) -> list[Mark]:
    """Return a broad tropical leaf with deep cuts between its ribs."""
    left: list[tuple[float, float]] = []
    right: list[tuple[float, float]] = []
    ribs = []
    steps = 8
    for k in range(steps):
        t = k / (steps - 1)
        root = polar(x, y, size * (0.04 + 0.84 * t), angle)
        half = size * 0.4 * (1 - (2 * t - 0.8) ** 2 * 0.32) * (1 if k < steps - 1 else 0.3)
        for side, points in ((-1, left), (1, right)):
            tip = polar(*root, half, angle + side * (72 - 42 * t))
            near = polar(*root, half * 0.34, angle + side * (58 - 30 * t))
            broad = polar(*root, half * 0.94, angle + side * (88 - 42 * t))
            points += [near, broad, tip]
            ribs.append(polyline([root, polar(*root, half * 0.8, angle + side * (72 - 42 * t))]))
    tip = polar(x, y, size, angle)
    outline = [(x, y), *left, tip, *reversed(right)]
    shape = "M" + "L".join(xy(*p) for p in outline) + "Z"
    ribs.append(polyline([(x, y), polar(x, y, size * 0.92, angle)]))
    return [Mark(shape, ink), Mark(joined(ribs), vein, width=max(0.8, size * 0.014))]


def boteh(x: float, y: float, size: float, hand: int, turn: float, share: float = 1.0) -> str:
    """Return the drop with a bent tip of paisley, its belly at (x, y), scaled by ``share`` about the belly."""
    spine = (
        (0.0, 0.5), (0.3, 0.42), (0.38, 0.12), (0.24, -0.16), (0.12, -0.36), (0.2, -0.52), (0.36, -0.5),
        (0.3, -0.62), (0.08, -0.64), (-0.14, -0.44), (-0.3, -0.12), (-0.36, 0.16), (-0.26, 0.42),
    )  # fmt: skip
    points = []
    for px, py in spine:
        a, b = px * share * hand * size, (0.14 + (py - 0.14) * share) * size
        length = (a * a + b * b) ** 0.5
        points.append(polar(x, y, length, turn + _bearing(a, b)))
    return smooth(points, closed=True)


def _bearing(a: float, b: float) -> float:
    return math.degrees(math.atan2(a, -b))
