"""Flowers on their stems: a daisy, a tulip, a rose, a sunflower. Each fills a box of a width, 1000 high,
foot at 0."""

from __future__ import annotations

import math
import random

from limner.paint.illustrator.brush import oval_path, smooth
from limner.paint.illustrator.people.pen import Pen
from limner.paint.illustrator.ramp import light_of, shadow_of

_STEM = "#5f8f45"


def _stem(pen: Pen, w: float, top: float, rng: random.Random, leaves: int = 2) -> float:
    """Draw stem and leaves; return the x at which the stem ends."""
    bend = rng.uniform(-0.04, 0.04) * w
    pen.line([(0, 0), (bend * 0.3, top * 0.45), (bend, top)], _STEM, 30)
    for k in range(leaves):
        way = -1.0 if k % 2 else 1.0
        y = top * (0.2 + 0.2 * k)
        leaf = [(0, y), (way * 0.26 * w, y - 110), (way * 0.48 * w, y - 230), (way * 0.18 * w, y - 200)]
        pen.shape(smooth(leaf, closed=True), light_of(_STEM, 0.03), depth=0.5, reach=16)
    return bend


def daisy(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a flower of eight petals about an eye."""
    tone = color or rng.choice(("#f7f1e3", "#ef8fb4", "#e8556d", "#f4b43c", "#9a7fd0"))
    x = _stem(pen, w, -760, rng)
    _petals(pen, x, -790, 0.44 * w, 9, tone)
    pen.shape(oval_path(x, -790, 0.16 * w, 0.16 * w), "#e9b23a", depth=0.5, reach=14)


def _petals(pen: Pen, x: float, y: float, r: float, n: int, tone: str) -> None:
    for k in range(n):
        a = math.tau * k / n
        with pen.at(x, y, 1.0, math.degrees(a)):
            half = 2.3 * r / n
            petal = smooth(
                [(0, 0), (-half, -0.6 * r), (-0.5 * half, -r), (0.5 * half, -r), (half, -0.6 * r)], closed=True
            )
            pen.shape(petal, tone, depth=0.4, contour=0.8, reach=12)


def tulip(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a tulip with its long leaves."""
    tone = color or rng.choice(("#d9483f", "#f0a03c", "#d0608f", "#f4d34f"))
    x = _stem(pen, w, -640, rng, 0)
    for way in (-1.0, 1.0):
        pen.shape(
            smooth([(0, 0), (way * 0.34 * w, -260), (way * 0.46 * w, -560), (way * 0.14 * w, -300)], closed=True),
            _STEM,
            depth=0.6,
            reach=16,
        )
    cup = [
        (x, -600),
        (x - 0.36 * w, -680),
        (x - 0.4 * w, -1000),
        (x - 0.16 * w, -880),
        (x, -1000),
        (x + 0.16 * w, -880),
        (x + 0.4 * w, -1000),
        (x + 0.36 * w, -680),
    ]
    pen.shape(smooth(cup, closed=True, tension=0.12), tone, reach=30)
    pen.line([(x - 0.12 * w, -880), (x - 0.1 * w, -720)], shadow_of(tone, 0.12), 10, 0.8)
    pen.line([(x + 0.12 * w, -880), (x + 0.1 * w, -720)], shadow_of(tone, 0.12), 10, 0.8)


def rose(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a rose: leaves folded about a heart."""
    tone = color or rng.choice(("#c92f43", "#e0708f", "#f2d9c0"))
    x = _stem(pen, w, -720, rng, 3)
    pen.shape(oval_path(x, -800, 0.44 * w, 0.42 * w), tone, reach=26)
    for k, r in enumerate((0.36, 0.27, 0.18, 0.1)):
        a0 = 0.9 * k
        arc = [
            (x + r * w * math.cos(a0 + t), -810 + r * w * 0.92 * math.sin(a0 + t)) for t in (0.0, 0.9, 1.8, 2.7, 3.6)
        ]
        pen.line(arc, shadow_of(tone, 0.13), 14, 0.85)
    pen.dot(x, -812, 0.07 * w, shadow_of(tone, 0.16))


def sunflower(pen: Pen, w: float, color: str, rng: random.Random) -> None:
    """Draw a sunflower: two rings of petals about a dark disc."""
    tone = color or "#f2b632"
    x = _stem(pen, w, -740, rng)
    y, r = -770.0, 0.42 * w
    _petals(pen, x, y, r, 16, shadow_of(tone, 0.06))
    with pen.at(x, y, 1.0, 11):
        _petals(pen, 0, 0, 0.88 * r, 16, tone)
    pen.shape(oval_path(x, y, 0.42 * r, 0.42 * r), "#5a3a22", depth=0.6, reach=16)
    for k in range(3):
        n = 6 * (k + 1)
        for j in range(n):
            a = math.tau * j / n
            pen.dot(x + 0.1 * r * (k + 1) * math.cos(a), y + 0.1 * r * (k + 1) * math.sin(a), 0.028 * r, "#8a5c34")
