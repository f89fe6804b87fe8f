"""Venues: stages and stadiums, stations and airports, castles and temples."""

from __future__ import annotations

import math

from limner.paint.illustrator import flora
from limner.paint.illustrator.backdrops import standing
from limner.paint.illustrator.backdrops.land import range_of, roll
from limner.paint.illustrator.backdrops.rooms import checker
from limner.paint.illustrator.backdrops.skies import sky
from limner.paint.illustrator.brush import Brush, smooth
from limner.paint.illustrator.ramp import fade, light_of, lighter, mix, shadow_of


def stage(b: Brush) -> None:
    """Paint a stage: dark house, cones of light, curtains, boards."""
    pure, y = b.mood.pure, b.horizon
    back = pure("#2a1233")
    b.all(b.v(0, y, shadow_of(back, 0.08), back, light_of(back, 0.06)))
    for k, color in enumerate(("#ffd27a", "#ff7ab0", "#7ad0ff", "#ffd27a")):
        x0, x1 = b.w * (0.14 + 0.24 * k), b.w * (0.28 + 0.15 * k)
        beam = b.mood.lamp(color)
        b.poly(
            [(x0 - 10, -20), (x0 + 10, -20), (x1 + 150, y + 60), (x1 - 150, y + 60)],
            b.v(0, y + 60, fade(beam, 0.5), fade(beam, 0.05)),
            blur=6,
        )
        b.oval(x1, y + 50, 150, 26, beam, blur=12, alpha=0.3)
        b.oval(x0, 2, 20, 12, light_of(beam, 0.1))
    wood = pure("#5f3a2a")
    b.rect(0, y, b.w, b.h - y, b.v(y, b.h, light_of(wood, 0.06), shadow_of(wood, 0.06)))
    for i in range(-12, 13):
        b.line([(b.w / 2 + i * b.w * 0.06, y), (b.w / 2 + i * b.w * 0.12, b.h)], shadow_of(wood, 0.1), 1.6)
    b.oval(b.w / 2, y + (b.h - y) * 0.45, b.w * 0.34, (b.h - y) * 0.3, b.mood.lamp("#ffe0a8"), blur=30, alpha=0.35)
    cloth = pure("#8f1f2f")
    for side in (0, 1):
        for k in range(5):
            x = (k * 36 + 8) if side == 0 else b.w - k * 36 - 8
            tone = lighter(cloth, 0.04 if k % 2 else -0.04)
            b.path(
                smooth(
                    [
                        (x - 24, -10),
                        (x + 24, -10),
                        (x + 17, y * 0.6),
                        (x + 26, y + 30),
                        (x - 26, y + 30),
                        (x - 17, y * 0.6),
                    ],
                    closed=True,
                ),
                b.hz(x - 24, x + 24, light_of(tone, 0.06), tone, shadow_of(tone, 0.1)),
            )
    n = max(5, round(b.w / 130))
    for k in range(n):
        x = b.w * (k + 0.5) / n
        b.oval(x, -8, b.w / n * 0.56, 66, b.v(-70, 60, shadow_of(cloth, 0.1), light_of(cloth, 0.05)))


def stadium(b: Brush) -> None:
    """Paint a stadium: stands with a crowd, floodlights, striped pitch."""
    sky(b)
    y = b.horizon
    tier, rng = b.t("#6b7686"), b.rng("stadium")
    b.path(
        smooth([(-60, y + 20), (-60, y * 0.42), (b.w * 0.5, y * 0.54), (b.w + 60, y * 0.42), (b.w + 60, y + 20)]),
        b.v(y * 0.4, y, light_of(tier, 0.04), shadow_of(tier, 0.06)),
    )
    for _ in range(int(900 * b.w / 1000)):
        x, t = rng.random() * b.w, rng.random()
        top = y * (0.45 + 0.11 * math.sin(math.pi * x / b.w))
        tone = b.t(b.mood.pure(rng.choice(("#d8453b", "#f2c94c", "#3f7fb5", "#f1ede2", "#2b2f36"))), 0.15)
        b.oval(x, top + 12 + (y - top - 24) * t, 4, 5, tone)
    for side in (0.1, 0.9):
        x = b.w * side
        b.rect(x - 4, y * 0.1, 8, y * 0.4, b.t("#4a525e"))
        b.rect(x - 44, y * 0.07, 88, 36, b.t("#dfe6ee"), r=4)
        b.glow(x, y * 0.1, 300, b.mood.lamp("#fdf6da"), 0.8 if b.mood.dark else 0.3)
    b.rect(0, y, b.w, 14, b.t("#f1ede2"))
    for k in range(8):
        y0, y1 = y + 12 + (b.h - y) * (k / 8) ** 1.4, y + 12 + (b.h - y) * ((k + 1) / 8) ** 1.4
        b.rect(0, y0, b.w, y1 - y0 + 1, b.t("#5fa04a" if k % 2 else "#6fb257"))
    b.line([(b.w * 0.5, y + 14), (b.w * 0.5, b.h)], b.t("#f4f1e6"), 5)
    b.ring(b.w * 0.5, y + (b.h - y) * 0.5, b.w * 0.2, (b.h - y) * 0.2, b.t("#f4f1e6"), 5)


def station(b: Brush) -> None:
    """Paint a station hall: iron arches, glass roof, platform with its line, rails."""
    y = b.horizon
    b.all(b.v(0, y, *b.mood.sky))
    iron = b.t("#4d5a63")
    for k in range(6):
        r = b.w * (0.78 - 0.1 * k)
        b.ring(b.w / 2, y + 20, r, y * (1.1 - 0.13 * k), mix(iron, b.mood.haze, 0.12 * k), 13 - 1.6 * k)
    for i in range(-7, 8):
        b.line([(b.w / 2 + i * 20, y * 0.62), (b.w / 2 + i * b.w * 0.13, -20)], iron, 3, alpha=0.6)
    if not b.mood.shows("train", "locomotive", "metro", "railway", "tram", "rail"):
        standing.train(b, b.w * b.rng("train").uniform(-0.1, 0.12), y - 4, b.w, min(0.24 * min(b.w, b.h), 0.5 * y))
    b.rect(0, y - 8, b.w, 16, iron)
    stone = b.t("#b5ada0")
    b.rect(0, y, b.w, b.h - y, b.v(y, b.h, shadow_of(stone, 0.03), light_of(stone, 0.03)))
    b.poly([(b.w * 0.64, y), (b.w * 0.9, y), (b.w * 1.5, b.h), (b.w * 0.74, b.h)], b.t("#5f5a55"))
    for rail in (0.68, 0.74, 0.8, 0.86):
        b.line([(b.w * rail, y), (b.w * (0.5 + (rail - 0.5) * 2.1), b.h)], b.t("#8f959b"), 4)
    b.poly([(b.w * 0.6, y), (b.w * 0.62, y), (b.w * 0.7, b.h), (b.w * 0.66, b.h)], b.t("#e8c34a"))
    for k in range(3):
        x = b.w * (0.1 + 0.13 * k)
        b.rect(x, y * (0.34 + 0.12 * k), 14 - 3 * k, y * (0.66 - 0.12 * k), iron)


def airport(b: Brush) -> None:
    """Paint a departure hall: wide glass on the apron, polished floor, slim columns."""
    y = b.horizon
    b.all(b.v(0, y, *b.mood.sky))
    b.rect(0, y * 0.86, b.w, y * 0.14, b.t("#9aa2a6", 0.25))
    b.rect(0, y * 0.9, b.w, 5, b.t("#e9e3cf", 0.2))
    if not b.mood.shows("airplane"):
        standing.airliner(b, b.w * b.rng("plane").uniform(0.36, 0.64), y * 0.93, min(0.72 * b.w, 0.9 * min(b.w, b.h)))
    frame = b.t("#e3e6e7")
    for k in range(7):
        b.rect(b.w * k / 6 - 7, 0, 14, y, frame)
    b.rect(0, y * 0.36, b.w, 10, frame)
    b.rect(0, 0, b.w, 34, b.v(0, 34, light_of(frame, 0.03), shadow_of(frame, 0.06)))
    b.rect(0, y - 10, b.w, 16, frame)
    checker(b, y + 4, b.t("#cfd2d0"))
    b.rect(0, y, b.w, b.h - y, b.v(y, b.h, fade(b.mood.sky[2], 0.5), fade(b.mood.sky[2], 0.0)))


def castle(b: Brush) -> None:
    """Paint a castle on its hill, banners up, woods below."""
    sky(b)
    y = b.horizon
    range_of(b, "castle far", y + 10, b.h * 0.24, 4, "#8296b0", 0.5, 0.3)
    roll(b, "castle hill", y - 40, 90, "#79a262", 0.25, 0.7)
    cx, foot = b.w * b.rng("castle").choice((0.36, 0.5, 0.64)), y - 40
    stone = b.t("#c3b8a3", 0.12)
    for dx, w, h in ((-150, 70, 250), (150, 70, 250), (-74, 60, 330), (74, 60, 330), (0, 96, 400)):
        turret(b, cx + dx, foot + 60, w, h, stone)
    b.rect(
        cx - 160, foot - 70, 320, 140, b.hz(cx - 160, cx + 160, light_of(stone, 0.03), stone, shadow_of(stone, 0.07))
    )
    for k in range(10):
        b.rect(cx - 160 + k * 33, foot - 86, 20, 18, stone)
    b.rect(cx - 30, foot, 60, 70, shadow_of(stone, 0.3), r=30)
    b.rect(cx - 30, foot + 36, 60, 36, shadow_of(stone, 0.3))
    roll(b, "castle front", y + 30, 40, "#6f9f55", 0.08)
    rng = b.rng("castle trees")
    for i in range(12):
        x = b.w * (i + rng.random()) / 12
        flora.broadleaf(b, x, y + 70 + rng.uniform(-12, 30), rng.uniform(70, 120), 0.12, "#4f8f4a", rng)
    b.rect(0, y + 110, b.w, b.h, b.v(y + 110, b.h, b.t("#8fbb62"), b.t("#5f9448")))
    flora.grass(b, b.h * 0.9, b.h * 1.03, 110, "#4f8a40", 38)


def turret(b: Brush, x: float, foot: float, w: float, h: float, stone: str) -> None:
    """Draw a round tower with a pointed roof and a pennant."""
    top, roof = foot - h, b.t("#56607f", 0.1)
    b.rect(x - w / 2, top, w, h, b.hz(x - w / 2, x + w / 2, light_of(stone, 0.05), stone, shadow_of(stone, 0.12)))
    b.rect(x - w * 0.58, top - 6, w * 1.16, 18, light_of(stone, 0.03))
    b.poly(
        [(x - w * 0.66, top - 4), (x + w * 0.66, top - 4), (x, top - w * 1.35)],
        b.hz(x - w * 0.6, x + w * 0.6, light_of(roof, 0.07), roof, shadow_of(roof, 0.09)),
    )
    b.line([(x, top - w * 1.3), (x, top - w * 1.3 - 42)], b.t("#4a4038"), 3)
    b.poly(
        [(x, top - w * 1.3 - 42), (x + 42, top - w * 1.3 - 32), (x, top - w * 1.3 - 20)], b.t(b.mood.pure("#c8402f"))
    )
    pane = b.mood.lamp("#ffd27a") if b.mood.dark else shadow_of(stone, 0.32)
    for k in range(2):
        b.rect(x - 6, top + h * (0.16 + 0.24 * k), 12, 28, pane, r=6)


def temple(b: Brush) -> None:
    """Paint a tiered temple among pines, steps leading up."""
    sky(b)
    y = b.horizon
    range_of(b, "temple far", y + 10, b.h * 0.26, 3, "#8798ad", 0.5)
    rng = b.rng("temple")
    for i in range(14):
        flora.pine(b, b.w * (i + rng.random()) / 14, y + 30, rng.uniform(110, 190), 0.3, "#3c6a52", rng)
    cx, foot = b.w * 0.5, y + 34
    wall, roof = b.t("#a8392c"), b.t("#3f4a50")
    for tier in range(3):
        w, base = 360 - 90 * tier, foot - 118 * tier
        b.rect(
            cx - w * 0.36,
            base - 80,
            w * 0.72,
            80,
            b.hz(cx - w / 2, cx + w / 2, light_of(wall, 0.04), wall, shadow_of(wall, 0.08)),
        )
        for k in range(5):
            b.rect(cx - w * 0.33 + k * w * 0.155, base - 72, w * 0.04, 72, b.t("#e9d6a8"))
        eave = [
            (cx - w * 0.66, base - 84),
            (cx - w * 0.5, base - 96),
            (cx - w * 0.26, base - 128),
            (cx + w * 0.26, base - 128),
            (cx + w * 0.5, base - 96),
            (cx + w * 0.66, base - 84),
            (cx, base - 74),
        ]
        b.blob(eave, b.v(base - 130, base - 74, light_of(roof, 0.08), roof))
    b.line([(cx, foot - 360), (cx, foot - 430)], b.t("#d9b25f"), 7)
    ground = b.t("#c9bda3")
    b.rect(0, foot, b.w, b.h, b.v(foot, b.h, b.t("#8fae6f"), b.t("#678f50")))
    for k in range(8):
        half, sy = 70 + 26 * k, foot + (b.h - foot) * (k / 8) ** 1.15
        b.rect(cx - half, sy, 2 * half, (b.h - foot) / 7, lighter(ground, -0.02 * (k % 2)))
        b.rect(cx - half, sy, 2 * half, 4, light_of(ground, 0.06))
    for side in (-1, 1):
        x = cx + side * b.w * 0.33
        stone = b.t("#9a948a")
        b.rect(x - 10, foot + 40, 20, 90, stone)
        b.poly([(x - 44, foot + 34), (x, foot + 4), (x + 44, foot + 34)], shadow_of(stone, 0.06))
        b.rect(x - 24, foot + 34, 48, 40, b.mood.lamp("#ffd58a") if b.mood.dark else light_of(stone, 0.05), r=3)
