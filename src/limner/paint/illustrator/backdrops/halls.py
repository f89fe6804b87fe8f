"""Halls and shops within: museum, gym, bakery, bookshop."""

# fmt: off

from __future__ import annotations

import random

import skia

from limner.paint.illustrator.backdrops.rooms import inside, pendant, shelf
from limner.paint.illustrator.brush import Brush
from limner.paint.illustrator.ramp import fade, light_of, mix, shadow_of


def museum(b: Brush) -> None:
    """Paint a gallery: framed landscapes under picture lights, a bench rope, a statue on a plinth at each side."""
    wall = inside(b, wall=b.rng("museum").choice(("#7a2f35", "#34504a", "#d9d3c6", "#3d4a66")), floor="#a9784c")
    y, rng = b.horizon, b.rng("museum works")
    b.rect(0, 0, b.w, y * 0.07, b.v(0, y * 0.07, b.t("#f3ecdd"), b.t("#d9cfba")))
    n = max(2, round(b.w / 330))
    for k in range(n):
        w, h = b.w / n * rng.uniform(0.6, 0.72), y * rng.uniform(0.34, 0.48)
        x, top = b.w * (k + 0.5) / n - w / 2, y * 0.44 - h / 2
        b.glow(x + w / 2, top, w * 0.9, b.mood.lamp("#ffe2a8"), 0.35)
        b.rect(x - 12, top + 2, w + 36, h + 30, fade("#000000", 0.28), blur=9)
        gold = b.t("#b98f3f")
        b.rect(x - 18, top - 18, w + 36, h + 36, b.v(top - 18, top + h, light_of(gold, 0.12), shadow_of(gold,
            0.08)), r=3)
        b.rect(x - 6, top - 6, w + 12, h + 12, shadow_of(gold, 0.16))
        canvas(b, x, top, w, h, rng)
        b.rect(x + w * 0.3, top - 42, w * 0.4, 11, b.t("#d9b25f"), r=5)
        b.rect(x + w + 30, top + h - 10, 34, 22, b.t("#f3ecdd"))
    for side in (-1, 1):
        x = b.w * (0.5 + 0.42 * side)
        stone = b.t("#e6dfd2")
        b.rect(x - 60, y - 120, 120, 150, b.hz(x - 60, x + 60, light_of(stone, 0.02), shadow_of(stone, 0.1)), r=3)
        b.rect(x - 70, y - 132, 140, 18, light_of(stone, 0.03))
        b.blob([(x - 44, y - 132), (x - 30, y - 190), (x - 14, y - 214), (x + 14, y - 214), (x + 30, y - 190),
            (x + 44, y - 132)], b.hz(x - 44, x + 44, light_of(stone, 0.03), shadow_of(stone, 0.13)))
        b.oval(x, y - 244, 28, 36, b.r(x + b.mood.side * 10, y - 256, 56, light_of(stone, 0.04), shadow_of(stone,
            0.12)))
    brass, cord = b.t("#d0a84f"), shadow_of(b.t("#8f2233"), 0.02)
    foot, posts = y + (b.h - y) * 0.26, max(4, round(b.w / 220))
    for k in range(posts):
        x = b.w * (k + 0.5) / posts
        if k + 1 < posts:
            b.line([(x, foot - 92), (x + b.w / posts / 2, foot - 56), (x + b.w / posts, foot - 92)], cord, 9,
                curve=True)
        b.rect(x - 5, foot - 100, 10, 100, brass, r=4)
        b.oval(x, foot, 24, 7, shadow_of(brass, 0.1))
        b.oval(x, foot - 104, 10, 10, light_of(brass, 0.08))
    b.rect(0, y + 2, b.w, b.h, b.v(y, b.h, fade(light_of(wall, 0.1), 0.16), fade(wall, 0.0)))


def canvas(b: Brush, x: float, y: float, w: float, h: float, rng: random.Random) -> None:
    """Paint a small landscape on a framed canvas."""
    sky, land = rng.choice((("#e8c08a", "#5f6f4a"), ("#8fb8d0", "#4a6f5a"), ("#d88f7a", "#4a3f5f"), ("#d9d3b0",
        "#7a6a3f")))
    b.canvas.save()
    b.canvas.clipRect(skia.Rect.MakeLTRB(x, y, x + w, y + h))
    b.rect(x, y, w, h, b.v(y, y + h, b.t(shadow_of(sky, 0.12)), b.t(sky)))
    b.oval(x + w * rng.uniform(0.2, 0.8), y + h * 0.34, h * 0.09, h * 0.09, b.t("#fff0c4"))
    for row in range(3):
        base = y + h * (0.5 + 0.16 * row)
        points = [(x + w * k / 6, base + rng.uniform(-1, 1) * h * 0.08) for k in range(-1, 8)]
        b.blob([*points, (x + w * 1.2, y + h * 1.5), (x - w * 0.2, y + h * 1.5)], b.t(mix(land, sky,
            0.5 - 0.24 * row)))
    b.canvas.restore()


def gym(b: Brush) -> None:
    """Paint a gym: mirrors, racks of weights, a bar, wall bars, mats on boards."""
    inside(b, wall="#cfd3d6", floor="#b98a55")
    y, rng = b.horizon, b.rng("gym")
    accent = b.t(b.mood.pure(rng.choice(("#e0532f", "#2f8fc4", "#d8b02f", "#3fa878"))))
    b.rect(0, y * 0.12, b.w, y * 0.06, accent)
    b.rect(0, y * 0.2, b.w, y * 0.015, accent)
    for k in range(3):
        x, w = b.w * (0.3 + 0.22 * k), b.w * 0.2
        b.rect(x, y * 0.27, w, y * 0.5, b.v(y * 0.27, y * 0.77, mix(b.mood.sky[3], "#c4d0d6", 0.6), b.t("#9fb0b8")),
            r=4)
        b.poly([(x + w * 0.1, y * 0.27), (x + w * 0.4, y * 0.27), (x + w * 0.1, y * 0.77), (x, y * 0.77), (x,
            y * 0.5)], fade("#ffffff", 0.3))
    wood, iron = b.t("#c08a4f"), b.t("#2f343a")
    for k in range(12):
        b.rect(b.w * 0.03, y * (0.26 + 0.055 * k), b.w * 0.22, 9, wood, r=4)
    for x in (0.03, 0.136, 0.24):
        b.rect(b.w * x, y * 0.24, 14, y * 0.72, shadow_of(wood, 0.06))
    for row in range(2):
        py = y - 30 - 90 * row
        b.rect(b.w * 0.36, py, b.w * 0.58, 10, iron)
        for k in range(9):
            x, r = b.w * (0.39 + 0.064 * k), 17 + 2.4 * k
            b.rect(x - 22, py - r - 4, 44, 8, b.t("#aab2b8"))
            for side in (-1, 1):
                b.rect(x + side * 20 - 9, py - 2 * r, 18, 2 * r, b.v(py - 2 * r, py,
                    accent if k % 3 == 0 else light_of(iron, 0.08), iron), r=6)
    for x in (0.37, 0.92):
        b.rect(b.w * x, y - 150, 12, 170, iron)
    for k in range(2):
        mat, x = (accent, b.t("#3f5f8a"))[k], b.w * (0.24 + 0.5 * k)
        foot = y + (b.h - y) * 0.5
        b.poly([(x - b.w * 0.13, foot - 40), (x + b.w * 0.13, foot - 40), (x + b.w * 0.17, foot + 60),
            (x - b.w * 0.17, foot + 60)], b.v(foot - 40, foot + 60, shadow_of(mat, 0.03), light_of(mat, 0.05)))


def bakery(b: Brush) -> None:
    """Paint a bakery: a brick oven with its fire, baskets and shelves of loaves, a counter of cakes behind glass."""
    wall, y, rng = inside(b, wall="#e3c79a", floor="#a9764a"), b.horizon, b.rng("bakery")
    left = rng.random() < 0.5
    ox = b.w * (0.2 if left else 0.8)
    brick = b.t("#a85f45")
    b.rect(ox - b.w * 0.17, y * 0.16, b.w * 0.34, y * 0.84, b.v(0, y, light_of(brick, 0.05), shadow_of(brick, 0.06)))
    for row in range(int(y * 0.84 / 30)):
        for k in range(7):
            b.frame(ox - b.w * 0.17 + k * b.w * 0.05 - (row % 2) * b.w * 0.02, y * 0.16 + row * 30, b.w * 0.05, 30,
                fade(shadow_of(brick, 0.12), 0.5), 2)
    b.oval(ox, y * 0.56, b.w * 0.12, y * 0.16, shadow_of(brick, 0.22))
    b.rect(ox - b.w * 0.12, y * 0.56, b.w * 0.24, y * 0.1, shadow_of(brick, 0.22))
    b.glow(ox, y * 0.6, b.w * 0.26, b.mood.lamp("#ff8a2f"), 0.9)
    for k in range(7):
        x = ox + (k - 3) * b.w * 0.026
        b.blob([(x - 16, y * 0.655), (x - 8, y * 0.6), (x, y * (0.5 + 0.03 * (k % 3))), (x + 9, y * 0.6), (x + 16,
            y * 0.655)], b.mood.lamp(("#ffb03a", "#ff7a2a")[k % 2]))
    b.rect(ox - b.w * 0.15, y * 0.655, b.w * 0.3, 16, light_of(brick, 0.12))
    x0, w = (b.w * 0.4, b.w * 0.57) if left else (b.w * 0.03, b.w * 0.57)
    for row in range(4):
        foot = y * (0.26 + 0.14 * row)
        at = x0 + 14
        while at < x0 + w - 60:
            at += loaf(b, at, foot, rng) + 8
        b.rect(x0, foot, w, 12, b.t("#7a5034"))
        b.rect(x0, foot + 12, w, 12, fade("#000000", 0.16))
    top, wood = y - b.h * 0.12, b.t("#8a5a38")
    b.rect(-4, top, b.w + 8, y + 24 - top, b.v(top, y, light_of(wood, 0.03), shadow_of(wood, 0.07)))
    b.rect(b.w * 0.06, top + 20, b.w * 0.88, (y - top) * 0.7, b.t("#3b2a20"), r=6)
    at = b.w * 0.08
    while at < b.w * 0.86:
        at += loaf(b, at, top + 14 + (y - top) * 0.7, rng) + 12
    b.rect(b.w * 0.06, top + 20, b.w * 0.88, (y - top) * 0.7, b.v(top, y, fade("#ffffff", 0.26), fade("#ffffff",
        0.06)), r=6)
    b.rect(-4, top - 10, b.w + 8, 18, light_of(wood, 0.12))
    for k in range(3):
        pendant(b, b.w * (0.25 + 0.25 * k), y * 0.07, "#4a3a2f")
    b.rect(0, y, b.w, 40, b.v(y, y + 40, fade(shadow_of(wall, 0.4), 0.3), fade(wall, 0.0)))


def loaf(b: Brush, x: float, foot: float, rng: random.Random) -> float:
    """Set a loaf, a baguette, a bun or a basket on a shelf; return its width."""
    crust = b.t(rng.choice(("#c98a42", "#b5722f", "#d9a35a")))
    kind = rng.randrange(4)
    w, h = ((86, 40), (112, 24), (46, 32), (64, 46))[kind]
    b.blob([(x, foot), (x + w * 0.04, foot - h * 0.7), (x + w * 0.3, foot - h), (x + w * 0.7, foot - h),
        (x + w * 0.96, foot - h * 0.7), (x + w, foot)], b.v(foot - h, foot, light_of(crust, 0.1), crust,
        shadow_of(crust, 0.1)))
    for k in range(1, (4, 6, 2, 3)[kind]):
        cx = x + w * k / (4, 6, 2, 3)[kind]
        b.line([(cx - 7, foot - h * 0.6), (cx + 7, foot - h * 0.9)], light_of(crust, 0.18), 4)
    return float(w)


def bookshop(b: Brush) -> None:
    """Paint a bookshop: cases to the ceiling with a ladder, tables of stacked books, warm pendants."""
    inside(b, wall="#5f6f5a", floor="#8a5c3a")
    y, rng = b.horizon, b.rng("bookshop")
    n = max(3, round(b.w / 280))
    for k in range(n):
        shelf(b, b.w * k / n + 12, y * 0.14, b.w / n - 24, y * 0.82, 6, rng)
    wood, lx = b.t("#b5803f"), b.w * rng.choice((0.3, 0.68))
    for dx in (0, 64):
        b.line([(lx + dx, y * 0.16), (lx + dx - 46, y + 30)], wood, 9)
    for k in range(10):
        py, px = y * 0.22 + k * y * 0.083, lx - 3 - 4.6 * k
        b.line([(px, py), (px + 64, py)], light_of(wood, 0.08), 6)
    for k in range(2):
        x, foot, w = b.w * (0.2 + 0.6 * k), y + (b.h - y) * 0.4, b.w * 0.3
        top = foot - 120
        for leg in (-0.46, 0.42):
            b.rect(x + w * leg, top, 16, 124, shadow_of(wood, 0.12))
        for i in range(5):
            sx = x - w * 0.42 + i * w * 0.18
            for j in range(rng.randrange(2, 6)):
                tone = b.t(b.mood.pure(rng.choice(("#8c3b2e", "#2f5d62", "#d9a24a", "#3b4f7a", "#e6d9bd",
                    "#5f7a4f"))))
                b.rect(sx + rng.uniform(-4, 4), top - 15 * (j + 1), w * 0.15, 14, b.v(top - 15 * (j + 1),
                    top - 15 * j, light_of(tone, 0.06), shadow_of(tone, 0.05)), r=2)
        b.rect(x - w / 2, top - 2, w, 18, light_of(wood, 0.04), r=3)
    for k in range(3):
        pendant(b, b.w * (0.2 + 0.3 * k), y * 0.05, "#2f4a44")
    b.glow(b.w / 2, y * 0.3, b.w * 0.6, b.mood.lamp("#ffcf86"), 0.22)
