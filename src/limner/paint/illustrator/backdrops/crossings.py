"""Places one stands above something: a stone bridge over a river, a ship's deck, a roof among roofs; and a bamboo grove."""

from __future__ import annotations

import math
import random

import skia

from limner.paint.illustrator import flora
from limner.paint.illustrator.backdrops.fairs import lane
from limner.paint.illustrator.backdrops.land import range_of, roll
from limner.paint.illustrator.backdrops.skies import shafts, sky
from limner.paint.illustrator.backdrops.town import tower
from limner.paint.illustrator.backdrops.water import light_path, surface_of
from limner.paint.illustrator.brush import Brush, Pt, box_path, polygon, smooth
from limner.paint.illustrator.ramp import fade, light_of, lighter, linear, mix, shadow_of


def bridge(b: Brush) -> None:
    """Paint a stone bridge of several arches over a river, its mirror in the water, wooded banks, hills behind."""
    sky(b)
    y, rng = b.horizon, b.rng("bridge")
    range_of(b, "bridge hills", y + 10, b.h * 0.16, 4, "#7d93a6", 0.55)
    roll(b, "bridge bank", y - 22, 16, "#7fa57a", 0.34)
    for i in range(14):
        flora.broadleaf(b, b.w * (i + rng.random()) / 14, y + 8, rng.uniform(60, 120), 0.3, "#558a55", rng)
    surface_of(b, y, b.h, "#3f7f92")
    light_path(b, y, b.h)
    arches = rng.choice((3, 4, 5)) if b.w > b.h else rng.choice((2, 3))
    span = b.w * 1.12 / arches
    deck = y - b.h * rng.uniform(0.13, 0.17)
    stone = b.t("#a8997f", 0.06)
    whole = _arched(b, deck, y + b.h * 0.055, arches, span)
    with b.sheet(0.34):
        b.canvas.save()
        b.canvas.translate(0, 2 * (y + b.h * 0.05))
        b.canvas.scale(1, -0.9)
        b.path(whole, shadow_of(stone, 0.08))
        b.canvas.restore()
    b.path(whole, b.v(deck - 30, y + 40, light_of(stone, 0.06), stone, shadow_of(stone, 0.1)))
    _masonry(b, whole, deck, y + b.h * 0.06, stone, rng)
    for k in range(arches):
        cx = -0.06 * b.w + span * (k + 0.5)
        r, top = span * 0.39, y + b.h * 0.055
        rise = top - (deck + b.h * 0.045)
        ring = [(cx + math.cos(a) * r, top - math.sin(a) * rise) for a in (math.pi * j / 14 for j in range(15))]
        b.line(ring, light_of(stone, 0.08), 13)
        inner = [(x + b.mood.side * -9, yy + 3) for x, yy in ring]
        b.line(inner, shadow_of(stone, 0.17), 9, alpha=0.7)
    b.rect(-10, deck - 14, b.w + 20, 15, light_of(stone, 0.08), r=3)
    for k in range(int(b.w / 46) + 1):
        b.rect(
            k * 46 - 4, deck - 46, 15, 34, b.hz(k * 46, k * 46 + 15, light_of(stone, 0.05), shadow_of(stone, 0.06)), r=2
        )
    b.rect(-10, deck - 54, b.w + 20, 13, light_of(stone, 0.1), r=4)
    for k in range(arches + 1):
        x = -0.06 * b.w + span * k
        _lamp(b, x, deck - 50, 92)
    if b.mood.shore >= 1:
        return
    low = b.h * max(b.mood.shore, 0.7)
    bank = b.t("#6f8f4f")
    b.path(_bank(b, low), b.v(low, b.h, light_of(bank, 0.04), shadow_of(bank, 0.06)))
    flora.grass(b, low + 30, b.h * 1.02, 90, "#5f8a45", 40)


def _bank(b: Brush, low: float) -> skia.Path:
    path = smooth([(b.w * k / 8, low + 16 * math.sin(1.7 * k + b.seed % 7)) for k in range(-1, 10)])
    path.lineTo(b.w * 1.1, b.h + 20)
    path.lineTo(-b.w * 0.1, b.h + 20)
    path.close()
    return path


def _arched(b: Brush, deck: float, foot: float, arches: int, span: float) -> skia.Path:
    """Return the outline of a bridge with round openings."""
    whole = box_path(-30, deck, b.w + 60, foot - deck)
    for k in range(arches):
        cx, r = -0.06 * b.w + span * (k + 0.5), span * 0.39
        rise = foot - (deck + b.h * 0.045)
        hole = polygon(
            [
                (cx + r, foot + 60),
                *[(cx + math.cos(a) * r, foot - math.sin(a) * rise) for a in (math.pi * j / 24 for j in range(25))],
                (cx - r, foot + 60),
            ]
        )
        whole = skia.Op(whole, hole, skia.PathOp.kDifference_PathOp)
    return whole


def _masonry(b: Brush, outline: skia.Path, top: float, foot: float, stone: str, rng: random.Random) -> None:
    with b.clip(outline):
        row, high = 0, 20.0
        y = top
        while y < foot:
            for k in range(int(b.w / 44) + 2):
                if rng.random() < 0.45:
                    x = k * 44 - 22 * (row % 2)
                    b.rect(x + 1.5, y + 1.5, 41, high - 3, lighter(stone, rng.uniform(-0.05, 0.05)), r=2, alpha=0.55)
            y, row = y + high, row + 1


def _lamp(b: Brush, x: float, foot: float, h: float) -> None:
    iron = b.t("#343840")
    b.rect(x - 3, foot - h, 6, h, iron)
    glass = b.mood.lamp("#ffe2a0") if b.mood.dark else b.t("#e6e2d6")
    if b.mood.dark:
        b.glow(x, foot - h - 8, 130, b.mood.lamp("#ffc76b"), 0.8)
    b.oval(x, foot - h - 8, 12, 14, glass)


def ship_deck(b: Brush) -> None:
    """Paint a sailing ship's deck: planks that run to the bow, rails, mast and shrouds, a furled sail, the open sea."""
    sky(b)
    y, rng = b.horizon, b.rng("deck")
    surface_of(b, y, b.h, "#2f6f8f")
    light_path(b, y, b.h)
    for _ in range(26):
        t = rng.random() ** 1.6
        x, yy = rng.random() * b.w, y + 6 + (b.h * 0.25) * t
        b.line(
            [(x, yy), (x + 20 + 60 * t, yy - 4 - 6 * t), (x + 50 + 120 * t, yy)],
            mix(b.mood.sky[3], "#ffffff", 0.4),
            1.5 + 2 * t,
            alpha=0.55,
            curve=True,
        )
    tip = b.w * rng.uniform(0.44, 0.56), y + b.h * 0.02
    wood, dark = b.t("#a8794f"), b.t("#5f3f2b")
    hull: list[Pt] = [(-b.w * 0.16, b.h + 20), (b.w * 0.06, y + b.h * 0.24), (tip[0] - b.w * 0.16, y + b.h * 0.085), tip,
                      (tip[0] + b.w * 0.16, y + b.h * 0.085), (b.w * 0.94, y + b.h * 0.24), (b.w * 1.16, b.h + 20)]  # fmt: skip
    floor = smooth(hull)
    floor.close()
    b.path(floor, b.v(y, b.h, light_of(wood, 0.05), wood, shadow_of(wood, 0.07)))
    with b.clip(floor):
        for k in range(-16, 17):
            x = b.w / 2 + k * b.w * 0.085
            b.line([(tip[0] + k * 3, y), (x, b.h + 10)], shadow_of(wood, 0.1), 2.4, alpha=0.75)
        for _ in range(30):
            t = rng.random()
            x = b.w * rng.random()
            b.line(
                [(x, y + b.h * 0.08 + b.h * 0.4 * t), (x + 40 * t + 10, y + b.h * 0.08 + b.h * 0.4 * t)],
                shadow_of(wood, 0.1),
                2.2,
                alpha=0.5,
            )
        far = b.mood.side
        b.all(
            linear(
                b.w * (0.5 + 0.5 * far), 0, b.w * (0.5 - 0.5 * far), 0, (fade(b.mood.sun, 0.12), fade("#241a2c", 0.22))
            )
        )
    for side in (0, 1):
        edge = hull[1:4] if side == 0 else hull[5:2:-1]
        _rail(b, [hull[0] if side == 0 else hull[6], *edge], dark, b.h)
    _mast(b, b.w * (0.16 if tip[0] > b.w / 2 else 0.84), y + b.h * 0.3, dark)


def _rail(b: Brush, run: list[Pt], wood: str, h: float) -> None:
    """Draw a ship's rail along a run of points, nearest first: posts and a cap that shrink with distance."""
    tops: list[Pt] = []
    for (x0, y0), (x1, y1) in zip(run, run[1:], strict=False):
        for k in range(5):
            t = k / 5
            x, yy = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
            tall = max(12.0, (yy - b.horizon) * 0.34)
            b.line([(x, yy + 4), (x, yy - tall)], shadow_of(wood, 0.03), max(2.5, tall * 0.085), butt=True)
            tops.append((x, yy - tall))
    x, yy = run[-1]
    tops.append((x, yy - 12))
    for k in range(len(tops) - 1):
        thick = max(3.0, (tops[k][1] - b.horizon + 20) * 0.05)
        b.line([tops[k], tops[k + 1]], light_of(wood, 0.09), thick)
        low = [(px, py + (thick * 3.2)) for px, py in tops[k : k + 2]]
        b.line(low, wood, thick * 0.45)


def _mast(b: Brush, x: float, foot: float, wood: str) -> None:
    half = b.w * 0.016
    b.path(polygon([(x - half, foot), (x - half * 0.8, -20), (x + half * 0.8, -20), (x + half, foot)]),
           b.hz(x - half, x + half, light_of(wood, 0.1), wood, shadow_of(wood, 0.1)))  # fmt: skip
    way = 1 if x < b.w / 2 else -1
    cord = b.t("#d8c49a")
    for k in range(5):
        b.line([(x, -10), (x + way * b.w * (0.1 + 0.05 * k), foot + b.h * 0.01)], cord, 2.2, alpha=0.85)
    for j in range(1, 12):
        yy = foot * j / 12
        t = (yy + 10) / (foot + 10 + b.h * 0.01)
        b.line([(x + way * b.w * 0.1 * t, yy), (x + way * b.w * 0.3 * t, yy)], cord, 1.8, alpha=0.8)
    cloth = b.t("#f3ecdc")
    yard = b.h * 0.13
    b.line([(x - b.w * 0.3, yard), (x + b.w * 0.3, yard)], wood, 11)
    for k in range(9):
        px = x - b.w * 0.27 + b.w * 0.0675 * k
        b.oval(px, yard + 15, b.w * 0.04, 19, b.v(yard, yard + 36, light_of(cloth, 0.02), shadow_of(cloth, 0.1)))
        b.line([(px + b.w * 0.033, yard - 4), (px + b.w * 0.033, yard + 34)], cord, 3)


def rooftop(b: Brush) -> None:
    """Paint a tiled roof among the roofs of an old town: chimneys, dormers, lit windows, a parapet to sit on."""
    sky(b)
    y, rng = b.horizon, b.rng("rooftop")
    x = -20.0
    while x < b.w:
        w = rng.uniform(60, 110)
        tower(b, x, y + 20, w, b.h * rng.uniform(0.08, 0.2), "#7f8ea3", 0.5, rng)
        x += w
    for row in range(3):
        x = -60.0 - 40 * row
        while x < b.w + 40:
            w, h = rng.uniform(150, 240) * (0.75 + 0.25 * row), rng.uniform(70, 120) * (0.8 + 0.3 * row)
            _house_top(b, x, y + 24 + 46 * row, w, h, 0.34 - 0.13 * row, rng)
            x += w * 0.97
    top = y + (b.h - y) * 0.32
    tile = b.t(rng.choice(("#8f4a3a", "#4f5b6e", "#7a4a42")))
    b.rect(-10, top, b.w + 20, b.h - top + 20, b.v(top, b.h, light_of(tile, 0.03), shadow_of(tile, 0.06)))
    rows = 9
    for r in range(rows):
        t = r / rows
        yy, high = top + (b.h - top) * t**1.15, (b.h - top) / rows * (0.7 + 0.7 * t)
        size = 34 + 46 * t
        for k in range(int(b.w / size) + 2):
            px = k * size - (size / 2) * (r % 2)
            tone = lighter(tile, rng.uniform(-0.035, 0.03))
            sides = ((0.0, 0.0), (0.06, 1.0), (0.5, 1.25), (0.94, 1.0), (1.0, 0.0))
            outline = smooth([(px + u * size, yy + v * high) for u, v in sides], closed=True)
            b.path(outline, b.v(yy, yy + high * 1.2, tone, shadow_of(tone, 0.07)))
    ridge = light_of(tile, 0.06)
    b.rect(-10, top - 12, b.w + 20, 22, b.v(top - 12, top + 10, light_of(ridge, 0.05), shadow_of(ridge, 0.08)), r=8)
    side = 0.12 if rng.random() < 0.5 else 0.88
    _chimney(b, b.w * side, top + 20, min(b.w, b.h) * 0.12, min(b.w, b.h) * 0.24)


def _house_top(b: Brush, x: float, foot: float, w: float, h: float, far: float, rng: random.Random) -> None:
    wall, roof = (
        b.t(rng.choice(("#d9c7a8", "#c9b59a", "#e2d4bd")), far),
        b.t(rng.choice(("#a5523c", "#5f6a7d", "#8a4d40")), far),
    )
    b.rect(x, foot - h * 0.5, w, h * 0.5 + 60, b.v(foot - h * 0.5, foot + 60, wall, shadow_of(wall, 0.06)))
    b.poly([(x - 8, foot - h * 0.5), (x + w * 0.14, foot - h), (x + w * 0.86, foot - h), (x + w + 8, foot - h * 0.5)],
           b.v(foot - h, foot - h * 0.5, light_of(roof, 0.05), roof))  # fmt: skip
    for k in range(3):
        lit = b.mood.dark and rng.random() < 0.6
        pane = b.mood.lamp("#ffd68a") if lit else mix(b.mood.sky[1], shadow_of(wall, 0.2), 0.6)
        px = x + w * (0.18 + 0.27 * k)
        if lit:
            b.glow(px + w * 0.05, foot - h * 0.3, w * 0.24, b.mood.lamp("#ffb85c"), 0.35)
        b.rect(px, foot - h * 0.42, w * 0.1, h * 0.24, pane, r=2)
    dormer = x + w * rng.uniform(0.3, 0.6)
    b.poly(
        [
            (dormer, foot - h * 0.56),
            (dormer, foot - h * 0.76),
            (dormer + w * 0.07, foot - h * 0.9),
            (dormer + w * 0.14, foot - h * 0.76),
            (dormer + w * 0.14, foot - h * 0.56),
        ],
        light_of(wall, 0.03),
    )
    b.rect(
        dormer + w * 0.04,
        foot - h * 0.75,
        w * 0.06,
        h * 0.16,
        b.mood.lamp("#ffd68a") if b.mood.dark else shadow_of(wall, 0.25),
        r=2,
    )
    _chimney(b, x + w * 0.82, foot - h * 0.8, w * 0.09, h * 0.4, far)


def _chimney(b: Brush, x: float, foot: float, w: float, h: float, far: float = 0.0) -> None:
    brick = b.t("#9c5a45", far)
    lit = (light_of(brick, 0.05), brick, shadow_of(brick, 0.1))
    b.rect(x - w / 2, foot - h, w, h, b.hz(x - w / 2, x + w / 2, *(lit if b.mood.side < 0 else lit[::-1])))
    if w > 40:
        for row in range(int(h / 16)):
            b.line([(x - w / 2, foot - row * 16), (x + w / 2, foot - row * 16)], shadow_of(brick, 0.08), 1.6, alpha=0.6)
    b.rect(x - w * 0.6, foot - h - w * 0.1, w * 1.2, w * 0.2, light_of(brick, 0.04), r=2)
    for k in (-0.25, 0.25):
        b.rect(x + w * k - w * 0.13, foot - h - w * 0.5, w * 0.26, w * 0.42, b.t("#b5694a", far), r=2)


def bamboo(b: Brush) -> None:
    """Paint a bamboo grove: stems in depth with their joints, leaves in sprays, light that falls through, a path."""
    y = b.horizon
    b.all(b.v(0, b.h, mix(b.mood.sky[2], b.t("#cfe3b0"), 0.4), mix(b.mood.haze, b.t("#d5e8b8"), 0.5), b.t("#7d9f5a")))
    moonlit = b.mood.time == "night"
    b.glow(b.w * 0.5, y * 0.7, 560, "#c9d8ff" if moonlit else b.mood.sun, 0.32 if moonlit else 0.5)
    for depth in range(5):
        k, rng = depth / 4, b.rng(f"bamboo{depth}")
        foot = y + (b.h - y) * 0.55 * k
        roll(b, f"grove{depth}", foot - 4, 10, mix("#a9c07c", "#5f7f42", k), 0.45 * (1 - k))
        n = 15 - 2 * depth
        for i in range(n):
            x = b.w * (i + rng.uniform(0.1, 0.9)) / n
            if k > 0.5 and 0.27 < x / b.w < 0.73:
                continue
            _stem(b, x, foot + 12, (9 + 19 * k) * rng.uniform(0.8, 1.15), rng, 0.5 * (1 - k))
        b.rect(
            0, 0, b.w, foot + 16, b.v(0, foot, fade(b.mood.haze, 0.0), fade(b.mood.haze, 0.16 if depth < 4 else 0.0))
        )
    earth = b.t("#b49b72")
    lane(b, y + 8, b.v(y, b.h, fade(earth, 0.35), fade(earth, 0.75)))
    if b.mood.dull < 0.4:
        shafts(
            b,
            b.w * (0.25 if b.mood.side < 0 else 0.75),
            -60,
            "#c9d8ff" if moonlit else b.mood.sun,
            strength=0.1 if moonlit else 0.18,
        )
    flora.grass(b, b.h * 0.88, b.h * 1.03, 80, "#5f8a42", 40)


def _stem(b: Brush, x: float, foot: float, w: float, rng: random.Random, far: float) -> None:
    green = b.t(rng.choice(("#7fa548", "#8fae4f", "#6c9542")), far)
    lean, tall = rng.uniform(-0.03, 0.03), foot + 40
    lit = (light_of(green, 0.11), green, shadow_of(green, 0.13))
    step = w * rng.uniform(5.2, 6.4)
    y = foot
    while y > -30:
        top = max(-40.0, y - step)
        x0, x1 = x + lean * (foot - y), x + lean * (foot - top)
        shade = b.hz(x0 - w / 2, x0 + w / 2, *(lit if b.mood.side < 0 else lit[::-1]))
        b.poly([(x0 - w * 0.5, y), (x1 - w * 0.46, top), (x1 + w * 0.46, top), (x0 + w * 0.5, y)], shade)
        b.oval(x1, top, w * 0.56, w * 0.14, shadow_of(green, 0.07))
        b.line(
            [(x1 - w * 0.5, top + w * 0.12), (x1 + w * 0.5, top + w * 0.12)], light_of(green, 0.13), max(1.2, w * 0.08)
        )
        if y < tall * 0.62 and rng.random() < 0.55:
            _leaves(b, x1, top, w, rng, green)
        y = top


def _leaves(b: Brush, x: float, y: float, w: float, rng: random.Random, green: str) -> None:
    way = rng.choice((-1, 1))
    tip = x + way * w * 3.2, y - w * rng.uniform(0.6, 1.8)
    b.line([(x, y), tip], green, max(1.2, w * 0.1))
    for k in range(6):
        t = 0.35 + 0.65 * k / 5
        px, py = x + (tip[0] - x) * t, y + (tip[1] - y) * t
        a = rng.uniform(0.2, 1.3) if way > 0 else math.pi - rng.uniform(0.2, 1.3)
        long = w * rng.uniform(1.8, 2.8)
        ex, ey = px + math.cos(a) * long, py + math.sin(a) * long
        nx, ny = -math.sin(a) * w * 0.24, math.cos(a) * w * 0.24
        mx, my = (px * 0.6 + ex * 0.4), (py * 0.6 + ey * 0.4)
        tone = mix(shadow_of(green, 0.07), light_of(green, 0.05), rng.random())
        b.path(smooth([(px, py), (mx + nx, my + ny), (ex, ey), (mx - nx, my - ny)], closed=True), tone)
