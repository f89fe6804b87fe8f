"""Christmas market: gabled houses, huts under snow, a great tree, lights."""

from __future__ import annotations

import math
import random

import skia

from limner.paint.illustrator import flora
from limner.paint.illustrator.backdrops.fairs import bulbs, ground_shade, lane, lit_ground, swag
from limner.paint.illustrator.backdrops.land import roll
from limner.paint.illustrator.backdrops.skies import sky
from limner.paint.illustrator.brush import Brush, smooth
from limner.paint.illustrator.ramp import fade, light_of, mix, shadow_of


def christmas_market(b: Brush) -> None:
    """Paint a Christmas market: gabled houses, wooden huts under snow with lit counters, a great tree, lights, falling dusk."""
    sky(b)
    y, rng = b.horizon, b.rng("christmas")
    colors = rng.sample(("#b5533c", "#d9a35a", "#8a6a52", "#c7b299", "#6f7f8a", "#a8483f"), 6)
    x, i = -30.0, 0
    while x < b.w:
        w = rng.uniform(130, 190)
        gable(b, x, y + 8, w, min(0.62 * y, rng.uniform(230, 330)), colors[i % 6], rng)
        x += w + 3
        i += 1
    white = b.t("#eef3fa")
    b.rect(0, y, b.w, b.h - y, b.v(y, b.h, mix(white, b.mood.haze, 0.15), white, shadow_of(white, 0.06)))
    fir(b, b.w * rng.choice((0.42, 0.5, 0.58)), y + 40, min(0.86 * y, b.h * 0.56), rng)
    trodden = b.t("#b9b4b2")
    lane(b, y + 20, b.v(y, b.h, fade(trodden, 0.2), fade(trodden, 0.7)))
    for k in range(5):
        roll(b, f"swept{k}", b.h * (0.8 + 0.07 * k), 14, "#eef3fa", 0.0, 0.9 + 0.2 * k)
    for row in range(2):
        size = min(b.w, b.h) * (0.25 + 0.1 * row)
        for side in (0, 1):
            px = b.w * (0.2 - 0.2 * row) - size * 0.42 if side == 0 else b.w * (0.8 + 0.2 * row) - size * 0.58
            hut(b, px, y + 54 + 92 * row, size, size * 0.95, rng)
    for k in range(2):
        bulbs(
            b,
            swag(b, -20, y * (0.2 + 0.16 * k), b.w + 20, y * (0.26 + 0.1 * k), y * 0.24, 14),
            11 + 4 * k,
            ("#ffd36b", "#ffe9b0", "#ffb85c"),
        )
    lit_ground(b, y + 40)


def gable(b: Brush, x: float, foot: float, w: float, h: float, color: str, rng: random.Random) -> None:
    """Draw a steep gabled house with timbering, lit windows and snow on its roof."""
    wall, snow = b.t(color, 0.12), b.t("#f1f5fb", 0.06)
    eaves, top = foot - h * 0.62, foot - h
    shades = (light_of(wall, 0.05), wall, shadow_of(wall, 0.06))
    across = b.hz(x, x + w, *(shades if b.mood.side < 0 else shades[::-1]))
    b.poly([(x, foot), (x, eaves), (x + w / 2, top), (x + w, eaves), (x + w, foot)], across)
    beam = shadow_of(wall, 0.18)
    for share in (0.62, 0.34):
        b.line([(x, foot - h * share), (x + w, foot - h * share)], beam, 4, alpha=0.75)
    b.line([(x, eaves), (x + w / 2, eaves - h * 0.18), (x + w, eaves)], beam, 4, alpha=0.6)
    rows = ((0.74, (0.5,)), (0.52, (0.27, 0.73)), (0.24, (0.24, 0.5, 0.76)))
    for share, columns in rows:
        for u in columns:
            lit = rng.random() < (0.75 if b.mood.dark else 0.3)
            pane = b.mood.lamp("#ffd27a") if lit else mix(b.mood.sky[1], "#27323d", 0.6)
            px, py, s = x + w * u, foot - h * share, w * 0.075
            if lit and b.mood.dark:
                b.glow(px, py, s * 4, b.mood.lamp("#ffb85c"), 0.35)
            b.rect(px - s - 3, py - s * 1.4 - 3, 2 * s + 6, 2.6 * s + 6, beam, r=2)
            b.rect(px - s, py - s * 1.4, 2 * s, 2.6 * s, pane)
            b.line([(px, py - s * 1.4), (px, py + s * 1.2)], beam, 2)
    roof = _snow_cap(x, w, eaves + 14, top - 14, top + 12, 12)
    b.path(roof, b.v(top, eaves, snow, shadow_of(snow, 0.06)))


def _snow_cap(x: float, w: float, eaves: float, top: float, under: float, over: float) -> skia.Path:
    """Return the outline of snow on a pitched roof: up one slope and down the other, thick on the ridge."""
    outer = [(x - over, eaves), (x + w * 0.2, eaves - 0.52 * (eaves - top)), (x + w / 2, top),
             (x + w * 0.8, eaves - 0.52 * (eaves - top)), (x + w + over, eaves)]  # fmt: skip
    inner = [
        (x + w * 0.82, eaves - 0.4 * (eaves - under)),
        (x + w / 2, under),
        (x + w * 0.18, eaves - 0.4 * (eaves - under)),
    ]
    return smooth([*outer, *inner], closed=True)


def fir(b: Brush, x: float, foot: float, h: float, rng: random.Random) -> None:
    """Draw a great decorated fir: baubles, chains of lamps, a star."""
    if b.mood.dark:
        b.glow(x, foot - h * 0.5, h * 0.7, b.mood.lamp("#ffc766"), 0.5)
    flora.pine(b, x, foot, h * 1.0, 0.0, "#2a6149", rng)
    for row in range(6):
        t = row / 5
        yy, half = foot - h * (0.16 + 0.62 * t), h * (0.21 - 0.17 * t)
        points = [
            (x - half + 2 * half * k / 8, yy + h * 0.035 * (1 - (k / 4 - 1) ** 2) - h * 0.02 * t) for k in range(9)
        ]
        for k, (px, py) in enumerate(points):
            tone = b.mood.lamp(("#ffd36b", "#ff6f5c", "#fff1c4", "#ffb85c")[(k + row) % 4])
            if b.mood.dark and (k + row) % 2:
                b.glow(px, py, h * 0.07, tone, 0.55)
            b.oval(px, py, h * 0.011, h * 0.011, tone)
    gold, r = b.mood.lamp("#ffdf7a"), h * 0.05
    b.glow(x, foot - h, r * 4, gold, 0.7 if b.mood.dark else 0.3)
    b.poly(
        [
            (
                x + math.sin(math.pi * k / 5) * r * (1 if k % 2 == 0 else 0.42),
                foot - h - math.cos(math.pi * k / 5) * r * (1 if k % 2 == 0 else 0.42),
            )
            for k in range(10)
        ],
        gold,
    )


def hut(b: Brush, x: float, foot: float, w: float, h: float, rng: random.Random) -> None:
    """Draw a wooden market hut: lit counter with wares, garlands, snow on its pitched roof."""
    wood, snow = b.t("#8a5a3a"), b.t("#f4f7fc")
    ground_shade(b, x + w / 2, foot, w)
    inside = b.mood.lamp("#ffcf7d") if b.mood.dark else b.t("#d9a968")
    b.rect(
        x, foot - h * 0.66, w, h * 0.66, b.v(foot - h * 0.66, foot, light_of(wood, 0.04), shadow_of(wood, 0.07)), r=3
    )
    for k in range(1, 6):
        b.line([(x + w * k / 6, foot - h * 0.28), (x + w * k / 6, foot)], shadow_of(wood, 0.1), 2)
    wx, wy, ww, wh = x + w * 0.1, foot - h * 0.6, w * 0.8, h * 0.3
    b.rect(wx, wy, ww, wh, b.v(wy, wy + wh, inside, shadow_of(inside, 0.12)), r=3)
    for row in range(2):
        at = wx + 8
        shelf = wy + wh * (0.52 + 0.46 * row)
        while at < wx + ww - 16:
            s = w * rng.uniform(0.03, 0.05)
            b.oval(at + s, shelf - s, s, s, b.t(rng.choice(("#c8433f", "#2f7a55", "#e3b04b", "#f6efe2", "#8a5a3c"))))
            at += 2.4 * s
    b.rect(x - w * 0.03, foot - h * 0.31, w * 1.06, h * 0.045, light_of(wood, 0.09), r=3)
    if b.mood.dark:
        b.glow(x + w / 2, foot - h * 0.45, w * 0.8, b.mood.lamp("#ffb85c"), 0.6)
    roof = [(x - w * 0.08, foot - h * 0.62), (x + w * 0.5, foot - h * 1.0), (x + w * 1.08, foot - h * 0.62)]
    b.poly(roof, b.v(foot - h, foot - h * 0.6, light_of(wood, 0.02), shadow_of(wood, 0.1)))
    cap = _snow_cap(x, w, foot - h * 0.6, foot - h * 1.08, foot - h * 0.93, 0.1 * w)
    b.path(cap, b.v(foot - h, foot - h * 0.6, snow, shadow_of(snow, 0.07)))
    pine = b.t("#2f6b4a")
    for px, py in swag(b, x - w * 0.02, foot - h * 0.6, x + w * 1.02, foot - h * 0.6, h * 0.05, 14):
        b.oval(px, py, w * 0.04, w * 0.022, pine)
        if b.mood.dark:
            b.oval(px, py + 2, w * 0.01, w * 0.01, b.mood.lamp("#ffe08a"))
