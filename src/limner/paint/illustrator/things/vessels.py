"""Vessels and small things: bowls, bottles, glasses, vases, a record. Each fills a box of a width, 1000 high,
foot at 0."""

from __future__ import annotations

import random
from collections.abc import Sequence

import skia

from limner.paint.illustrator.brush import Pt, box_path, oval_path, polygon, smooth
from limner.paint.illustrator.people.pen import Pen
from limner.paint.illustrator.people.props import bicycle as ridden
from limner.paint.illustrator.ramp import fade, light_of, linear, mix, shadow_of


def _turned(w: float, profile: Sequence[Pt]) -> skia.Path:
    """Return the outline of what is turned on a wheel; the profile's points are shares of the width, and units high."""
    path = smooth([*((-x * w, y) for x, y in profile), *((x * w, y) for x, y in reversed(profile))])
    path.close()
    return path


def bowl(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a bowl at the height of the eye: what lies in it looks over its rim."""
    glaze = color or rng.choice(("#f1ead9", "#4f7f9a", "#c9785a"))
    pen.shape(box_path(-0.18 * w, -70, 0.36 * w, 70, 20), shadow_of(glaze, 0.1), depth=0.5)
    side = _turned(w, ((0.5, -985), (0.455, -560), (0.3, -170), (0.12, -40)))
    pen.shape(side, glaze, reach=90)
    with pen.inside(side):
        pen.line([(-0.5 * w, -790), (0, -740), (0.5 * w, -790)], light_of(mix(glaze, "#ffffff", 0.5), 0.02), 40, 0.55)
        pen.glow(pen.side * 0.24 * w, -560, 0.1 * w, 240, "#ffffff", 0.35)
    pen.shape(box_path(-0.505 * w, -1000, 1.01 * w, 72, 36), light_of(glaze, 0.05), depth=0.3, reach=10)


def bottle(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a wine bottle: dark glass, a foil, a paper label."""
    glass = color or rng.choice(("#2f4a36", "#3a2530", "#324a2e"))
    outline = smooth(
        [(-0.46 * w, -6), (-0.5 * w, -80), (-0.5 * w, -520), (-0.44 * w, -640), (-0.2 * w, -740), (-0.16 * w,
            -840), (-0.16 * w,
            -980), (0.16 * w, -980), (0.16 * w, -840),
         (0.2 * w, -740), (0.44 * w, -640), (0.5 * w, -520), (0.5 * w, -80), (0.46 * w, -6)], closed=True,
             tension=0.1)  # fmt: skip
    pen.shape(outline, glass, reach=40)
    with pen.inside(outline):
        pen.line([(pen.side * 0.34 * w, -90), (pen.side * 0.34 * w, -540)], "#ffffff", 20, 0.28)
        pen.fill(box_path(-0.5 * w, -470, w, 300, 8), "#f1e6cf")
        pen.fill(box_path(-0.5 * w, -420, w, 60), shadow_of(mix(glass, "#9a3b3b", 0.6), 0.02))
        pen.line([(-0.26 * w, -300), (0.26 * w, -300)], "#8a7a62", 14, curve=False)
        pen.line([(-0.18 * w, -250), (0.18 * w, -250)], "#8a7a62", 10, curve=False)
    pen.shape(box_path(-0.19 * w, -1000, 0.38 * w, 170, 14), "#8f2f3a", depth=0.5, reach=10)


def wine_glass(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a stemmed glass half full."""
    wine = color or "#8f2338"
    glass = "#e8f0f2"
    pen.shape(oval_path(0, -18, 0.36 * w, 18), glass, depth=0.4)
    pen.line([(0, -20), (0, -450)], mix(glass, "#9fb0b8", 0.5), 20, curve=False)
    cup = _turned(w, ((0.36, -1000), (0.48, -760), (0.36, -520), (0.08, -430)))
    pen.fill(cup, glass, 0.62)
    with pen.inside(cup):
        pen.canvas.drawRect(skia.Rect.MakeLTRB(-w, -760, w, 0), _washed(wine))
        pen.fill(oval_path(0, -760, 0.47 * w, 34), light_of(wine, 0.08))
        pen.line(
            [(pen.side * 0.3 * w, -920), (pen.side * 0.36 * w, -740), (pen.side * 0.26 * w, -560)], "#ffffff", 20, 0.55
        )
    pen.outline(cup, "#8fa3ad", 1.2)


def _washed(color: str) -> skia.Paint:
    paint = skia.Paint(AntiAlias=True)
    paint.setShader(linear(0, -760, 0, -430, (light_of(color, 0.03), shadow_of(color, 0.08))))
    return paint


def tumbler(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a glass of water or, where a colour is asked for, of that."""
    drink, glass = color or "#bcd9e4", "#e6eef1"
    cup = polygon([(-0.5 * w, -1000), (0.5 * w, -1000), (0.4 * w, 0), (-0.4 * w, 0)])
    pen.fill(cup, glass, 0.6)
    with pen.inside(cup):
        pen.canvas.drawRect(skia.Rect.MakeLTRB(-w, -720, w, -50), _washed(drink))
        pen.fill(oval_path(0, -720, 0.47 * w, 50), light_of(drink, 0.05))
        pen.line([(pen.side * 0.34 * w, -900), (pen.side * 0.28 * w, -120)], "#ffffff", 36, 0.6, curve=False)
    pen.outline(cup, "#8fa3ad", 1.4)
    pen.canvas.drawPath(oval_path(0, -990, 0.5 * w, 46), _edge(pen, "#a9bac2"))


def _edge(pen: Pen, color: str) -> skia.Paint:
    paint = pen.paint(color)
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(14)
    return paint


def vase(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a glazed vase with a band about its shoulder."""
    glaze = color or rng.choice(("#4f7f9a", "#c9785a", "#6f8f6a", "#e6dcc8"))
    outline = smooth(
        [(-0.28 * w, 0), (-0.36 * w, -60), (-0.5 * w, -420), (-0.4 * w, -700), (-0.2 * w, -850), (-0.28 * w,
            -1000), (0.28 * w,
            -1000), (0.2 * w, -850), (0.4 * w, -700),
         (0.5 * w, -420), (0.36 * w, -60), (0.28 * w, 0)], closed=True)  # fmt: skip
    pen.shape(outline, glaze, reach=50)
    with pen.inside(outline):
        band = light_of(mix(glaze, "#ffffff", 0.55), 0.0)
        for y, width in ((-640, 26), (-580, 12)):
            pen.line([(-0.5 * w, y), (0, y + 34), (0.5 * w, y)], band, width, 0.8)
        pen.glow(pen.side * 0.22 * w, -440, 0.1 * w, 200, "#ffffff", 0.4)


def record(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a vinyl record: a black disc with grooves, a label of colour, light across it."""
    r, y = 497.0, -500.0
    label = color or rng.choice(("#d9483f", "#e0a030", "#3f7f8c", "#c9643f"))
    pen.shape(oval_path(0, y, r, r), "#1d1c20", depth=0.3)
    for k in range(9):
        pen.canvas.drawPath(
            oval_path(0, y, r * (0.42 + 0.06 * k), r * (0.42 + 0.06 * k)), _groove(pen, 0.22 if k % 3 else 0.5)
        )
    disc = oval_path(0, y, r * 0.97, r * 0.97)
    with pen.inside(disc):
        for turn in (-0.5, 2.64):
            wedge = polygon([(0, y), (600, y - 300), (600, y - 480)])
            with pen.at(0, 0):
                pen.canvas.rotate(57.3 * turn, 0, y)
                pen.fill(wedge, "#ffffff", 0.12)
    pen.fill(oval_path(0, y, r * 0.34, r * 0.34), label)
    pen.line([(-r * 0.2, y - r * 0.12), (r * 0.2, y - r * 0.12)], fade("#ffffff", 0.8), 14, curve=False)
    pen.line([(-r * 0.13, y + r * 0.14), (r * 0.13, y + r * 0.14)], fade("#ffffff", 0.7), 10, curve=False)
    pen.fill(oval_path(0, y, r * 0.035, r * 0.035), "#f1ede6")


def _groove(pen: Pen, alpha: float) -> skia.Paint:
    paint = pen.paint("#6f6c76", alpha)
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(4)
    return paint


def bicycle(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a bicycle on its wheels, as people ride it."""
    with pen.at(-8, 0, 1.98):
        ridden(pen, color or rng.choice(("#d8604f", "#3f7f8c", "#5f8f5a")))
