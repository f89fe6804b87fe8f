"""Where things are made: factory, laboratory, workshop, garage."""

# fmt: off

from __future__ import annotations

import math
import random

from limner.paint.illustrator.backdrops.rooms import inside, pendant, shelf
from limner.paint.illustrator.brush import Brush
from limner.paint.illustrator.ramp import fade, light_of, shadow_of


def factory(b: Brush) -> None:
    """Paint a factory hall: trusses and skylights, machines with pipes, a conveyor, warning stripes."""
    wall, y, rng = inside(b, wall="#9aa3a3", floor="#8c8a84", tiled=True), b.horizon, b.rng("factory")
    steel = b.t("#4a5660")
    for k in range(5):
        x, w = b.w * (0.04 + 0.2 * k), b.w * 0.14
        b.rect(x, y * 0.16, w, y * 0.3, b.v(y * 0.16, y * 0.46, *b.mood.sky))
        for i in range(1, 4):
            b.rect(x + w * i / 4 - 2, y * 0.16, 4, y * 0.3, steel)
        b.rect(x, y * 0.3, w, 4, steel)
    for k in range(int(b.w / 120) + 2):
        x = k * 120
        b.line([(x - 60, y * 0.02), (x, y * 0.12), (x + 60, y * 0.02)], steel, 8)
    b.rect(0, y * 0.01, b.w, 10, steel)
    b.rect(0, y * 0.115, b.w, 10, steel)
    for k in range(4):
        x, w, h = b.w * (0.02 + 0.26 * k), b.w * 0.19, y * rng.uniform(0.3, 0.44)
        tone = b.t(b.mood.pure(rng.choice(("#3f7f8a", "#d89a2f", "#5a7a4a", "#a8503f"))))
        b.rect(x, y - h, w, h + 14, b.v(y - h, y, light_of(tone, 0.06), shadow_of(tone, 0.08)), r=8)
        b.rect(x + w * 0.12, y - h * 0.84, w * 0.4, h * 0.3, "#1d2a30", r=4)
        for i in range(4):
            b.oval(x + w * (0.62 + 0.09 * i), y - h * 0.7, 8, 8, b.mood.lamp(("#ff6b5a", "#7ff08a", "#ffd27a",
                "#7fc8ff")[i]))
        cx, cy, r = x + w * 0.5, y - h * 0.26, h * 0.17
        for i in range(10):
            a = math.tau * i / 10
            b.line([(cx, cy), (cx + r * 1.2 * math.cos(a), cy + r * 1.2 * math.sin(a))], shadow_of(tone, 0.2), 13)
        b.oval(cx, cy, r, r, shadow_of(tone, 0.16))
        b.oval(cx, cy, r * 0.4, r * 0.4, light_of(tone, 0.1))
        b.line([(x + w * 0.8, y - h), (x + w * 0.8, y * 0.5 - 20 * k), (b.w * (k + 1) * 0.26, y * 0.5 - 20 * k)],
            shadow_of(wall, 0.2), 18)
        b.line([(x + w * 0.8, y - h), (x + w * 0.8, y * 0.5 - 20 * k), (b.w * (k + 1) * 0.26, y * 0.5 - 20 * k)],
            light_of(wall, 0.02), 7)
    belt = y + (b.h - y) * 0.2
    b.rect(-10, belt, b.w + 20, 34, b.t("#2f3338"), r=16)
    for k in range(int(b.w / 60) + 1):
        b.oval(k * 60 + 16, belt + 17, 12, 12, b.t("#8f989e"))
    for k in range(int(b.w / 190) + 1):
        s = 84.0
        b.rect(k * 190 + 30, belt - s, s * 1.2, s, b.v(belt - s, belt, b.t("#d0a26a"), b.t("#a87a48")), r=3)
        b.rect(k * 190 + 30 + s * 0.5, belt - s, s * 0.2, s, b.t("#e6cfa0"))
    for k in range(int(b.w / 40) + 2):
        b.poly([(k * 40, belt + 44), (k * 40 + 20, belt + 44), (k * 40, belt + 64), (k * 40 - 20, belt + 64)],
            b.t("#e8b92f" if k % 2 else "#2b2b2b"))


def laboratory(b: Brush) -> None:
    """Paint a laboratory: benches with flasks and tubes of colour, shelves of bottles, a hood,
        a chart of elements."""
    inside(b, wall="#dfe8ea", floor="#c9d1d3", tiled=True)
    y, rng = b.horizon, b.rng("laboratory")
    steel, white = b.t("#8fa0aa"), b.t("#f3f6f6")
    for row in range(5):
        for col in range(9):
            tone = b.t(b.mood.pure(("#e8a05a", "#7fb8d0", "#a8c878", "#d88a9a", "#c8b0e0")[(row * 2 + col) % 5]))
            if row > 1 or col in (0, 8):
                b.rect(b.w * 0.36 + col * b.w * 0.032, y * 0.12 + row * y * 0.06, b.w * 0.028, y * 0.05, tone, r=2)
    for row in range(3):
        foot = y * (0.24 + 0.16 * row)
        for x0, w in ((b.w * 0.04, b.w * 0.26), (b.w * 0.71, b.w * 0.26)):
            b.rect(x0, foot, w, 9, steel)
            for k in range(7):
                flask(b, x0 + w * (k + 0.5) / 7, foot, rng.uniform(0.05, 0.09) * y, rng)
    top = y - b.h * 0.16
    b.rect(-10, top, b.w + 20, 22, b.t("#3f4a52"))
    b.rect(0, top + 22, b.w, y + 14 - top - 22, b.v(top, y, white, shadow_of(white, 0.06)))
    n = max(4, round(b.w / 190))
    for k in range(n):
        b.frame(b.w * k / n + 10, top + 36, b.w / n - 20, y - top - 36, shadow_of(white, 0.12), 3, r=4)
        b.rect(b.w * (k + 0.5) / n - 24, top + 52, 48, 8, steel, r=4)
    for k in range(9):
        flask(b, b.w * (k + 0.5) / 9 + rng.uniform(-16, 16), top, rng.uniform(0.1, 0.19) * y, rng)
    for k in range(3):
        b.rect(b.w * (0.16 + 0.3 * k), 0, b.w * 0.12, 20, b.mood.lamp("#f4fbff"), r=8)


def flask(b: Brush, x: float, foot: float, h: float, rng: random.Random) -> None:
    """Draw a glass vessel with coloured liquid: cone, globe or tube."""
    tone = b.t(b.mood.pure(rng.choice(("#3fb59a", "#e0703a", "#5a7fd8", "#c94f8a", "#e0b83a", "#8a5fc9"))))
    glass, kind = fade("#ffffff", 0.4), rng.randrange(3)
    if kind == 0:
        b.poly([(x - h * 0.4, foot), (x - h * 0.09, foot - h * 0.66), (x - h * 0.09, foot - h), (x + h * 0.09,
            foot - h), (x + h * 0.09, foot - h * 0.66), (x + h * 0.4, foot)], glass)
        b.poly([(x - h * 0.38, foot - 2), (x - h * 0.2, foot - h * 0.42), (x + h * 0.2, foot - h * 0.42),
            (x + h * 0.38, foot - 2)], tone)
    elif kind == 1:
        b.rect(x - h * 0.08, foot - h, h * 0.16, h * 0.5, glass)
        b.oval(x, foot - h * 0.34, h * 0.34, h * 0.34, glass)
        b.oval(x, foot - h * 0.28, h * 0.3, h * 0.26, b.r(x - h * 0.1, foot - h * 0.4, h * 0.5, light_of(tone,
            0.12), tone))
    else:
        b.rect(x - h * 0.13, foot - h, h * 0.26, h, glass, r=h * 0.06)
        b.rect(x - h * 0.11, foot - h * 0.62, h * 0.22, h * 0.6, tone, r=h * 0.05)
    b.line([(x - h * 0.05, foot - h * 0.9), (x - h * 0.05, foot - h * 0.6)], fade("#ffffff", 0.7), 2)


def workshop(b: Brush) -> None:
    """Paint a workshop: tools on a pegboard, a bench with vice and shavings, planks against the wall."""
    wall, y, rng = inside(b, wall="#b99a70", floor="#8f7a60"), b.horizon, b.rng("workshop")
    x, w, top = b.w * 0.2, b.w * 0.6, y * 0.12
    board, steel, grip = b.t("#8a6a48"), b.t("#a8b2b8"), b.t("#b5482f")
    b.rect(x, top, w, y * 0.5, b.v(top, y * 0.6, light_of(board, 0.04), board), r=4)
    for row in range(8):
        for k in range(24):
            b.oval(x + w * (k + 0.5) / 24, top + y * 0.5 * (row + 0.5) / 8, 2.4, 2.4, shadow_of(board, 0.16))
    for k in range(8):
        tx, ty, h = x + w * (k + 0.5) / 8, top + y * 0.06, y * rng.uniform(0.22, 0.36)
        b.rect(tx - 7, ty + h * 0.5, 14, h * 0.5, grip if k % 2 else b.t("#c98a42"), r=6)
        if k % 4 == 0:
            b.rect(tx - 32, ty, 64, 26, steel, r=5)
            b.rect(tx - 5, ty, 10, h * 0.6, b.t("#c98a42"))
        elif k % 4 == 1:
            b.poly([(tx - 10, ty + h * 0.52), (tx + 10, ty + h * 0.52), (tx + 34, ty), (tx - 2, ty)], steel)
        elif k % 4 == 2:
            b.rect(tx - 4, ty, 8, h * 0.55, steel)
        else:
            b.ring(tx, ty + 16, 17, 17, steel, 9)
            b.rect(tx - 6, ty + 30, 12, h * 0.5, steel)
    for k in range(5):
        px = b.w * 0.83 + k * b.w * 0.035
        b.poly([(px, y + 14), (px + 26, y + 14), (px + 46, y * 0.1 + 30 * k), (px + 22, y * 0.1 + 30 * k)],
            b.t(("#d9b27a", "#c4935a", "#b5824a")[k % 3]))
    shelf(b, b.w * 0.02, y * 0.2, b.w * 0.15, y * 0.5, 3, rng)
    bench_y, wood = y - b.h * 0.1, b.t("#b07f4a")
    for leg in (0.14, 0.8):
        b.rect(b.w * leg, bench_y, 44, b.h * 0.16, shadow_of(wood, 0.12))
    b.rect(b.w * 0.1, bench_y + 60, b.w * 0.8, 20, shadow_of(wood, 0.15))
    b.rect(b.w * 0.08, bench_y - 12, b.w * 0.84, 36, b.v(bench_y - 12, bench_y + 24, light_of(wood, 0.08),
        shadow_of(wood, 0.04)), r=4)
    b.rect(b.w * 0.16, bench_y - 54, 96, 44, b.t("#4a6f8a"), r=6)
    b.rect(b.w * 0.16 + 92, bench_y - 38, 60, 12, steel)
    for _ in range(24):
        sx, r = b.w * rng.uniform(0.3, 0.8), rng.uniform(6, 12)
        b.ring(sx, bench_y - 14 - r * 0.3, r, r * 0.6, b.t("#e8cfa0"), 3)
    pendant(b, b.w * 0.5, y * 0.03, "#3f5a4a")
    b.rect(0, y, b.w, 50, b.v(y, y + 50, fade(shadow_of(wall, 0.4), 0.3), fade(wall, 0.0)))


def garage(b: Brush) -> None:
    """Paint a garage: a roller door, a stack of tyres, shelves of cans, a lift, a marked floor."""
    inside(b, wall="#b3b8ba", floor="#8f9192", tiled=True)
    y, rng = b.horizon, b.rng("garage")
    x, w, top = b.w * 0.26, b.w * 0.5, y * 0.14
    slat, accent = b.t("#d6dadc"), b.t(b.mood.pure(rng.choice(("#d8452f", "#2f6fb0", "#e0a82f"))))
    for k in range(12):
        py = top + k * (y - top) / 12
        b.rect(x, py, w, (y - top) / 12, b.v(py, py + (y - top) / 12, light_of(slat, 0.03), shadow_of(slat, 0.09)))
    b.frame(x - 8, top - 8, w + 16, y - top + 14, b.t("#5a6268"), 16)
    b.rect(0, y * 0.07, b.w, 22, accent)
    for k in range(3):
        foot = y * (0.36 + 0.2 * k)
        b.rect(b.w * 0.03, foot, b.w * 0.2, 10, b.t("#5a6268"))
        for i in range(6):
            h, px = rng.uniform(34, 66), b.w * 0.035 + i * b.w * 0.032
            tone = b.t(b.mood.pure(rng.choice(("#c8402f", "#2f6f8a", "#e0b03f", "#4a5a4a", "#e6e0d0"))))
            b.rect(px, foot - h, b.w * 0.027, h, b.hz(px, px + b.w * 0.027, light_of(tone, 0.07), shadow_of(tone,
                0.08)), r=3)
    for k in range(5):
        py = y - 22 - 42 * k
        b.oval(b.w * 0.88, py + 10, 92, 24, b.t("#232629"))
        b.oval(b.w * 0.88, py, 92, 24, b.t("#3a3f43"))
        b.oval(b.w * 0.88, py, 50, 12, b.t("#15181a"))
    for side in (-1, 1):
        px = b.w * 0.51 + side * b.w * 0.31
        b.rect(px - 16, y * 0.3, 32, y * 0.74, b.hz(px - 16, px + 16, light_of(accent, 0.06), shadow_of(accent,
            0.08)))
        b.poly([(b.w * 0.51 + side * b.w * 0.22, y + 10), (b.w * 0.51 + side * b.w * 0.23, y + 10),
            (b.w * 0.51 + side * b.w * 0.5, b.h), (b.w * 0.51 + side * b.w * 0.46, b.h)], b.t("#e8c34a"))
    b.oval(b.w * 0.46, y + (b.h - y) * 0.5, 120, 20, b.t("#4a4a50"), blur=6, alpha=0.4)
    b.rect(b.w * 0.36, 0, b.w * 0.3, 16, b.mood.lamp("#f4fbff"), r=7)
