"""Furniture that stands in a picture: chairs, sofas, tables, lamps, rugs. Each fills a box of a width,
1000 high, foot at 0."""

from __future__ import annotations

import math
import random

import skia

from limner.paint.illustrator.brush import box_path, oval_path, polygon, smooth
from limner.paint.illustrator.people.pen import Pen
from limner.paint.illustrator.ramp import light_of, mix, shadow_of

_WOOD = "#9a6a42"


def armchair(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw an upholstered armchair seen from the front: winged back, seat cushion, round arms, turned feet."""
    cloth = color or rng.choice(("#5f7f86", "#b3694a", "#7a8f6a", "#8a5a6a"))
    _feet(pen, w, 0.36, 90)
    back = smooth(
        [
            (-0.36 * w, -260),
            (-0.4 * w, -820),
            (-0.26 * w, -985),
            (0, -1000),
            (0.26 * w, -985),
            (0.4 * w, -820),
            (0.36 * w, -260),
        ],
        closed=True,
    )
    pen.shape(back, cloth, reach=24)
    pen.line(
        [(-0.3 * w, -420), (-0.32 * w, -800), (-0.2 * w, -915), (0.2 * w, -915), (0.32 * w, -800), (0.3 * w, -420)],
        shadow_of(cloth, 0.12),
        7,
        0.7,
    )
    for x, y in ((-0.13, -760), (0.13, -760), (0.0, -640)):
        pen.dot(x * w, y, 13, shadow_of(cloth, 0.16))
    pen.shape(box_path(-0.42 * w, -330, 0.84 * w, 250, 50), shadow_of(cloth, 0.05), depth=0.6)
    pen.shape(box_path(-0.3 * w, -440, 0.6 * w, 140, 60), light_of(cloth, 0.04), depth=0.8, reach=16)
    for way in (-1.0, 1.0):
        x = way * 0.4 * w
        pen.shape(box_path(x - 0.1 * w, -560, 0.2 * w, 480, 0.09 * w), light_of(cloth, 0.015), depth=0.9, reach=16)
        pen.canvas.drawPath(oval_path(x, -500, 0.062 * w, 42), _stroke(pen, shadow_of(cloth, 0.12), 6))


def _stroke(pen: Pen, color: str, width: float) -> skia.Paint:
    paint = pen.paint(color)
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(width)
    return paint


def _feet(pen: Pen, w: float, at: float, high: float) -> None:
    for way in (-1.0, 1.0):
        x = way * at * w
        pen.shape(polygon([(x - 26, -high), (x + 26, -high), (x + 16, 0), (x - 16, 0)]), "#5a3f2c", depth=0.4, reach=8)


def sofa(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a sofa with two seats and two cushions."""
    cloth = color or rng.choice(("#4f6f73", "#7a8f6a", "#b3694a", "#5c6a8a"))
    _feet(pen, w, 0.42, 120)
    pen.shape(box_path(-0.44 * w, -1000, 0.88 * w, 860, 110), cloth, reach=24)
    for k in (-1.0, 1.0):
        pen.shape(
            box_path(k * 0.19 * w - 0.185 * w, -940, 0.37 * w, 520, 90), light_of(cloth, 0.03), depth=0.7, reach=18
        )
        pen.shape(
            box_path(k * 0.19 * w - 0.185 * w, -470, 0.37 * w, 220, 70), light_of(cloth, 0.055), depth=0.7, reach=14
        )
    pen.shape(box_path(-0.44 * w, -270, 0.88 * w, 160, 40), shadow_of(cloth, 0.05), depth=0.5)
    for way in (-1.0, 1.0):
        pen.shape(
            box_path(way * 0.44 * w - 0.06 * w, -690, 0.12 * w, 580, 0.055 * w),
            light_of(cloth, 0.01),
            depth=0.9,
            reach=16,
        )
    for x, turn, tone in ((-0.27, -14.0, "#e0a458"), (0.28, 12.0, "#f1e6cf")):
        with pen.at(x * w, -610, 1.0, turn):
            pen.shape(box_path(-130, -130, 260, 260, 50), tone, depth=0.7, reach=14)


def chair(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a wooden chair from the front, a little from above."""
    wood = color or _WOOD
    for way in (-1.0, 1.0):
        pen.shape(
            polygon(
                [
                    (way * 0.36 * w - 20, -1000),
                    (way * 0.36 * w + 20, -1000),
                    (way * 0.38 * w + 20, -480),
                    (way * 0.38 * w - 20, -480),
                ]
            ),
            wood,
            depth=0.5,
            reach=8,
        )
        pen.shape(
            polygon(
                [
                    (way * 0.3 * w - 16, -440),
                    (way * 0.3 * w + 16, -440),
                    (way * 0.3 * w + 13, -60),
                    (way * 0.3 * w - 13, -60),
                ]
            ),
            shadow_of(wood, 0.1),
            depth=0.4,
        )
    for y in (-960, -820, -680):
        pen.shape(box_path(-0.36 * w, y, 0.72 * w, 60, 18), light_of(wood, 0.02), depth=0.4, reach=8)
    pen.shape(
        smooth([(-0.42 * w, -500), (0.42 * w, -500), (0.48 * w, -420), (-0.48 * w, -420)], closed=True, tension=0.04),
        light_of(wood, 0.05),
        depth=0.5,
    )
    pen.shape(box_path(-0.47 * w, -426, 0.94 * w, 50, 14), wood, depth=0.4)
    for way in (-1.0, 1.0):
        pen.shape(
            polygon(
                [
                    (way * 0.42 * w - 22, -380),
                    (way * 0.42 * w + 22, -380),
                    (way * 0.44 * w + 17, 0),
                    (way * 0.44 * w - 17, 0),
                ]
            ),
            wood,
            depth=0.5,
            reach=8,
        )


def bench(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a park bench: slats of wood on iron."""
    wood, iron = color or "#a8743f", "#3b3f45"
    for way in (-1.0, 1.0):
        x = way * 0.4 * w
        pen.line([(x, -980), (x, -420), (x + way * 30, 0)], iron, 40)
        pen.line([(x, -420), (x - way * 90, -380), (x - way * 80, 0)], iron, 34)
    for y in (-980, -830, -680):
        pen.shape(box_path(-0.5 * w, y, w, 96, 26), wood, depth=0.5, reach=10)
    for k, y in enumerate((-520, -450, -372)):
        pen.shape(box_path(-0.5 * w, y, w, 74, 22), light_of(wood, 0.03 + 0.02 * k), depth=0.5, reach=8)


def table(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a wooden table seen from a little above: its top, an apron, four legs."""
    wood = color or rng.choice(("#a06e44", "#8a5a38", "#b98452"))
    for way in (-1.0, 1.0):
        x = way * 0.36 * w
        pen.shape(
            polygon([(x - 34, -780), (x + 34, -780), (x + 24, -90), (x - 24, -90)]), shadow_of(wood, 0.14), depth=0.4
        )
    pen.shape(box_path(-0.44 * w, -860, 0.88 * w, 130, 12), shadow_of(wood, 0.09), depth=0.5, reach=10)
    for way in (-1.0, 1.0):
        x = way * 0.43 * w
        pen.shape(
            polygon([(x - 46, -850), (x + 46, -850), (x + 32, 0), (x - 32, 0)]),
            shadow_of(wood, 0.03),
            depth=0.6,
            reach=12,
        )
    top = polygon([(-0.455 * w, -1000), (0.455 * w, -1000), (0.5 * w, -900), (-0.5 * w, -900)])
    pen.shape(top, light_of(wood, 0.08), depth=0.3, contour=0.6)
    for k in (0.3, 0.62):
        y = -1000 + 100 * k
        pen.line([(-0.46 * w, y), (0.46 * w, y)], shadow_of(light_of(wood, 0.08), 0.06), 5, 0.7)
    pen.shape(box_path(-0.5 * w, -902, w, 62, 10), wood, depth=0.5, reach=8)


def laid_table(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a table under a cloth that hangs nearly to the ground, its hem in soft folds."""
    cloth = color or rng.choice(("#f3ece0", "#f1e3d3", "#e6ecea"))
    band = rng.choice(("#c9604f", "#5f8f9a", "#8a9a5a"))
    folds = 13
    hem = [(-0.5 * w + w * k / folds, -24.0 - 34.0 * (k % 2)) for k in range(folds + 1)]
    fall = smooth([(0.49 * w, -925), *reversed(hem), (-0.49 * w, -925)], closed=True, tension=0.07)
    pen.shape(fall, cloth, depth=0.6, reach=24)
    with pen.inside(fall):
        pen.line([(x, y - 70) for x, y in hem], band, 34, 0.85)
        pen.line([(x, y - 122) for x, y in hem], band, 12, 0.7)
        for k in range(1, folds):
            x = -0.5 * w + w * k / folds
            pen.line([(x * 0.985, -880), (x, -40)], shadow_of(cloth, 0.09), 15 if k % 2 else 8, 0.55)
    top = polygon([(-0.45 * w, -1000), (0.45 * w, -1000), (0.495 * w, -905), (-0.495 * w, -905)])
    pen.shape(top, light_of(cloth, 0.02), depth=0.2, contour=0.7)


def carpet(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a rug that lies on the floor, its border and a row of lozenges, fringes at both ends."""
    main = color or rng.choice(("#a8433a", "#3f6f7a", "#b07a3a"))
    pale, deep = light_of(mix(main, "#f1e2c4", 0.75), 0.02), shadow_of(main, 0.1)

    def ring(k: float) -> skia.Path:
        return polygon(
            [
                (-0.42 * w * k - 0.005 * w, -500 - 480 * k),
                (0.42 * w * k, -500 - 480 * k),
                (0.49 * w * k, -500 + 470 * k),
                (-0.49 * w * k, -500 + 470 * k),
            ]
        )

    for k in range(17):
        y = -20 - 960 * k / 16
        edge = (0.49 - 0.07 * (-y / 1000)) * w
        for way in (-1.0, 1.0):
            pen.line([(way * edge, y), (way * (edge + 0.012 * w), y + 6)], pale, 16)
    pen.shape(ring(1.0), main, depth=0.2, contour=0.8)
    pen.fill(ring(0.9), pale)
    pen.fill(ring(0.86), deep)
    pen.fill(ring(0.76), main)
    for k in range(-2, 3):
        x, half = k * 0.145 * w, 0.062 * w
        pen.fill(polygon([(x, -820), (x + half, -500), (x, -170), (x - half, -500)]), pale if k % 2 else deep)
        pen.fill(polygon([(x, -680), (x + half * 0.55, -500), (x, -310), (x - half * 0.55, -500)]), main)


def floor_lamp(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a standing lamp with a cloth shade."""
    metal, cloth = "#4a4038", color or "#efd9a8"
    pen.shape(oval_path(0, -16, 0.36 * w, 16), metal, depth=0.3)
    pen.shape(box_path(-8, -800, 16, 790, 6), metal, depth=0.3, reach=4)
    shade = polygon([(-0.28 * w, -1000), (0.28 * w, -1000), (0.5 * w, -740), (-0.5 * w, -740)])
    pen.shape(shade, cloth, depth=0.6, reach=14)
    pen.line([(-0.5 * w, -752), (0.5 * w, -752)], shadow_of(cloth, 0.12), 12, curve=False)


def table_lamp(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a table lamp: a glazed foot and a cloth shade."""
    foot, cloth = color or "#4f8f9a", "#f2dca8"
    pen.shape(box_path(-0.24 * w, -44, 0.48 * w, 44, 16), shadow_of(foot, 0.1), depth=0.4)
    belly = smooth(
        [
            (-0.12 * w, -30),
            (-0.27 * w, -210),
            (-0.12 * w, -420),
            (-0.06 * w, -520),
            (0.06 * w, -520),
            (0.12 * w, -420),
            (0.27 * w, -210),
            (0.12 * w, -30),
        ],
        closed=True,
    )
    pen.shape(belly, foot, reach=30)
    shade = polygon([(-0.3 * w, -1000), (0.3 * w, -1000), (0.5 * w, -500), (-0.5 * w, -500)])
    pen.shape(shade, cloth, depth=0.6, reach=30)
    pen.line([(-0.5 * w, -516), (0.5 * w, -516)], shadow_of(cloth, 0.12), 16, curve=False)


def rock(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a boulder of a few faces, moss at its foot."""
    stone = color or "#8d8a86"
    crest = [(-0.5, 0.0), (-0.47, 0.42), (-0.3, 0.8), (-0.06, 1.0), (0.2, 0.93), (0.4, 0.66), (0.5, 0.26), (0.49, 0.0)]
    outline = polygon([(u * w, -1000 * v * rng.uniform(0.96, 1.0)) for u, v in crest])
    pen.shape(outline, stone, depth=0.8, reach=40)
    with pen.inside(outline):
        pen.fill(
            polygon([(-0.3 * w, -800), (-0.06 * w, -1000), (0.2 * w, -930), (0.1 * w, -620), (-0.2 * w, -560)]),
            light_of(stone, 0.07),
            0.9,
        )
        pen.fill(
            polygon([(0.1 * w, -620), (0.2 * w, -930), (0.4 * w, -660), (0.5 * w, -260), (0.5 * w, 0), (0.2 * w, 0)]),
            shadow_of(stone, 0.09),
            0.8,
        )
        for x, y, dx in ((-0.32, -300, 0.12), (0.02, -380, 0.1), (0.24, -180, 0.1)):
            pen.line(
                [(x * w, y), ((x + dx * 0.5) * w, y + 60), ((x + dx) * w, y + 50)], shadow_of(stone, 0.18), 12, 0.7
            )
    pen.outline(outline, stone)


def bamboo(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a few stalks of bamboo with their joints and leaves."""
    green = color or "#6f9f4a"
    for k, (x, high) in enumerate(((-0.26, 0.94), (0.04, 1.0), (0.3, 0.82))):
        tone = mix(green, "#a8b85a", 0.2 * k)
        lean = 40 * (k - 1)
        for j in range(6):
            y0, y1 = -1000 * high * j / 6, -1000 * high * (j + 1) / 6
            dx0, dx1 = lean * j / 6, lean * (j + 1) / 6
            pen.shape(
                polygon(
                    [
                        (x * w + dx0 - 24, y0),
                        (x * w + dx0 + 24, y0),
                        (x * w + dx1 + 22, y1 + 8),
                        (x * w + dx1 - 22, y1 + 8),
                    ]
                ),
                tone,
                depth=0.6,
                reach=10,
            )
            pen.line([(x * w + dx0 - 26, y0), (x * w + dx0 + 26, y0)], shadow_of(tone, 0.14), 9, curve=False)
            if j > 2:
                _leaves(pen, x * w + dx1, y1 + 30, 1.0 if (j + k) % 2 else -1.0, tone, rng)


def _leaves(pen: Pen, x: float, y: float, way: float, tone: str, rng: random.Random) -> None:
    for turn in (0.2, 0.75, -0.35):
        a = turn + rng.uniform(-0.1, 0.1)
        long = rng.uniform(120, 170)
        tip = (x + way * long * math.cos(a), y + long * math.sin(a))
        middle = ((x + tip[0]) / 2, (y + tip[1]) / 2)
        nx, ny = -math.sin(a) * 17, math.cos(a) * 17
        leaf = smooth([(x, y), (middle[0] + nx, middle[1] + ny), tip, (middle[0] - nx, middle[1] - ny)], closed=True)
        pen.fill(leaf, shadow_of(tone, 0.03) if turn > 0.5 else light_of(tone, 0.03))
