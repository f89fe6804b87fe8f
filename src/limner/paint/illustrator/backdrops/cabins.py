"""Cabins and wards: train carriage, space station, hospital."""

# fmt: off

from __future__ import annotations

import math
import random

import skia

from limner.paint.illustrator.backdrops.rooms import big_window, inside
from limner.paint.illustrator.backdrops.skies import stars
from limner.paint.illustrator.brush import Brush
from limner.paint.illustrator.ramp import fade, light_of, shadow_of


def carriage(b: Brush) -> None:
    """Paint a train carriage: windows on passing land, facing benches, racks, straps and a line of lamps."""
    y, rng = b.horizon, b.rng("carriage")
    wall = b.t(b.mood.pure(rng.choice(("#d9cfb8", "#c9d3cc", "#b99a78"))))
    seat = b.t(b.mood.pure(rng.choice(("#8f2f3a", "#2f5a6f", "#3f6b4a", "#b5762f"))))
    b.all(b.v(0, b.h, light_of(wall, 0.04), wall))
    n = max(2, round(b.w / 420))
    pitch = b.w / n
    for i in range(n):
        x, w, top, h = pitch * i + pitch * 0.14, pitch * 0.72, y * 0.26, y * 0.46
        b.rect(x - 16, top - 16, w + 32, h + 32, shadow_of(wall, 0.1), r=34)
        b.canvas.save()
        b.canvas.clipRect(skia.Rect.MakeLTRB(x, top, x + w, top + h))
        b.rect(x, top, w, h, b.v(top, top + h, *b.mood.sky))
        for row in range(3):
            far, base = 0.5 - 0.2 * row, top + h * (0.58 + 0.15 * row)
            tone = b.t(("#7f9aa0", "#86a86a", "#5f8a48")[row], far)
            points = [(x + w * k / 8, base + rng.uniform(-1, 1) * h * (0.1 - 0.03 * row)) for k in range(-1, 10)]
            b.blob([*points, (x + w * 1.2, top + h * 1.4), (x - w * 0.2, top + h * 1.4)], tone)
        for _ in range(6):
            px = x + rng.random() * w
            b.oval(px, top + h * 0.86, 40, 26, b.t("#3f6f42"), blur=4)
        b.poly([(x, top), (x + w * 0.3, top), (x + w * 0.06, top + h), (x, top + h)], fade("#ffffff", 0.12))
        b.canvas.restore()
        b.frame(x, top, w, h, light_of(wall, 0.1), 7, r=22)
        b.rect(x + w * 0.02, top + h * 0.22, w * 0.96, 6, light_of(wall, 0.1))
        b.rect(x - 6, top + h + 18, w + 12, 14, b.t("#8a5f3f"), r=4)
    rail = b.t("#c9b27a")
    b.rect(0, y * 0.13, b.w, 9, rail, r=4)
    for k in range(int(b.w / 60) + 1):
        b.line([(k * 60, y * 0.13), (k * 60 + 16, y * 0.19)], rail, 3)
    b.rect(0, y * 0.19, b.w, 6, rail)
    for k in range(int(b.w / 210) + 1):
        x = 90 + 210 * k
        if b.mood.dark:
            b.glow(x, 24, 260, b.mood.lamp("#ffd68a"), 0.6)
        b.rect(x - 62, -4, 124, 26, b.mood.lamp("#fff2d0"), r=13)
        b.line([(x + 100, y * 0.16), (x + 100, y * 0.27)], b.t("#5a4a3c"), 5)
        b.ring(x + 100, y * 0.3, 17, 17, b.t("#efe6d0"), 6)
    b.rect(0, y - 34, b.w, b.h, b.v(y - 34, b.h, shadow_of(wall, 0.1), shadow_of(wall, 0.2)))
    floor = b.t("#7a7268")
    b.rect(0, y + 20, b.w, b.h, b.v(y, b.h, shadow_of(floor, 0.06), light_of(floor, 0.03)))
    for i in range(n + 1):
        bench(b, pitch * i, y + 30, pitch * 0.3, y * 0.44, seat)


def bench(b: Brush, cx: float, foot: float, w: float, h: float, color: str) -> None:
    """Draw two seats back to back, seen from the side."""
    for side in (-1, 1):
        inner, outer = cx, cx + side * w * 0.5
        b.rect(min(inner, outer), foot - h, w * 0.5, h * 0.72, b.hz(min(inner, outer), max(inner, outer),
            light_of(color, 0.04), shadow_of(color, 0.07)), r=20)
        b.rect(min(inner, outer) + 8, foot - h + 8, w * 0.5 - 16, h * 0.16, b.t("#efe6d6"), r=10)
        low = cx if side > 0 else cx - w * 0.86
        b.rect(low, foot - h * 0.36, w * 0.86, h * 0.17, b.v(foot - h * 0.36, foot - h * 0.19, light_of(color,
            0.08), shadow_of(color, 0.06)), r=16)
        b.rect(low + w * 0.2, foot - h * 0.2, w * 0.5, h * 0.2, b.t("#3f3a38"))


def space_station(b: Brush) -> None:
    """Paint the cabin of a space station: a round window on a planet, panels, rails, banks of lit instruments."""
    y, rng = b.horizon, b.rng("station cabin")
    wall = b.mood.pure("#c4ccd6")
    b.all(b.hz(0, b.w, shadow_of(wall, 0.1), light_of(wall, 0.02), shadow_of(wall, 0.12)))
    cx, cy, r = b.w * 0.5, y * 0.48, min(y * 0.4, b.w * 0.32)
    for k in range(9):
        x = b.w * k / 8
        b.line([(x, -4), (cx + (x - cx) * 0.62, y)], shadow_of(wall, 0.14), 3, alpha=0.6)
    for row in range(4):
        b.line([(0, y * row / 3.2), (b.w, y * row / 3.2)], shadow_of(wall, 0.12), 3, alpha=0.5)
    b.oval(cx, cy, r * 1.2, r * 1.2, b.r(cx, cy - r * 0.4, r * 1.6, light_of(wall, 0.08), shadow_of(wall, 0.12)))
    for k in range(16):
        a = math.tau * k / 16
        b.oval(cx + r * 1.11 * math.cos(a), cy + r * 1.11 * math.sin(a), 9, 9, shadow_of(wall, 0.24))
    b.canvas.save()
    b.canvas.clipRRect(_round(cx, cy, r), doAntiAlias=True)
    b.rect(cx - r, cy - r, 2 * r, 2 * r, "#050818")
    with b.moved(cx - r, cy - r, 2 * r / b.w, 2 * r / b.w):
        stars(b, b.w)
    earth = b.mood.pure("#2f78c4")
    ex, ey, er = cx + b.mood.side * -r * 0.3, cy + r * 1.15, r * 1.35
    b.glow(ex, ey - er * 0.4, er * 1.3, "#8fc4ff", 0.7)
    b.oval(ex, ey, er, er, b.r(ex + b.mood.side * er * 0.4, ey - er * 0.6, er * 1.5, light_of(earth, 0.16), earth,
        shadow_of(earth, 0.24)))
    for _ in range(16):
        px, py = ex + rng.uniform(-0.8, 0.8) * er, ey - rng.uniform(0.1, 0.95) * er
        if math.hypot(px - ex, py - ey) < er * 0.93:
            b.oval(px, py, rng.uniform(20, 80), rng.uniform(6, 18), fade(rng.choice(("#ffffff", "#6fae6a",
                "#ffffff")), 0.5), blur=5)
    b.poly([(cx - r, cy - r), (cx - r * 0.1, cy - r), (cx - r * 0.8, cy + r), (cx - r, cy + r)], fade("#ffffff",
        0.08))
    b.canvas.restore()
    b.ring(cx, cy, r, r, shadow_of(wall, 0.3), 10)
    for side in (0, 1):
        x0 = b.w * 0.02 if side == 0 else b.w * 0.83
        for row in range(4):
            console(b, x0, y * (0.1 + 0.21 * row), b.w * 0.15, y * 0.17, rng)
        rail = "#e8b23f"
        x = b.w * (0.2 if side == 0 else 0.8)
        b.line([(x, y * 0.14), (x, y * 0.84)], b.mood.pure(rail), 12)
    floor = b.mood.pure("#7d8794")
    b.rect(0, y, b.w, b.h, b.v(y, b.h, shadow_of(floor, 0.1), floor))
    for i in range(-9, 10):
        b.line([(cx + i * b.w * 0.07, y), (cx + i * b.w * 0.16, b.h)], shadow_of(floor, 0.14), 3)
    for k in range(5):
        py = y + (b.h - y) * (k / 5) ** 1.5
        b.line([(0, py), (b.w, py)], shadow_of(floor, 0.14), 3)
    b.rect(0, y - 12, b.w, 20, b.mood.lamp("#9fe6ff"))
    b.rect(0, y - 30, b.w, 90, b.v(y - 30, y + 60, fade("#9fe6ff", 0.0), fade("#9fe6ff", 0.3), fade("#9fe6ff", 0.0)))


def console(b: Brush, x: float, y: float, w: float, h: float, rng: random.Random) -> None:
    """Draw a bank of instruments: a screen with a trace, lamps and keys."""
    b.rect(x, y, w, h, b.v(y, y + h, "#4b5563", "#2f3743"), r=10)
    glow = b.mood.lamp(rng.choice(("#6ff0c8", "#7fc8ff", "#ffd27a")))
    b.rect(x + 10, y + 10, w * 0.58, h * 0.6, "#101a26", r=5)
    points = [(x + 12 + w * 0.56 * k / 12, y + h * (0.4 + 0.2 * rng.uniform(-1, 1))) for k in range(13)]
    b.line(points, glow, 2.6)
    for k in range(6):
        b.oval(x + w * 0.72 + (k % 2) * w * 0.14, y + h * (0.22 + 0.22 * (k // 2)), 6, 6,
            b.mood.lamp(rng.choice(("#ff6b5a", "#7ff08a", "#ffd27a", "#7fc8ff"))))
    for k in range(6):
        b.rect(x + 12 + k * w * 0.1, y + h * 0.8, w * 0.07, h * 0.1, "#aab4c0", r=2)


def _round(cx: float, cy: float, r: float) -> skia.RRect:
    return skia.RRect.MakeOval(skia.Rect.MakeLTRB(cx - r, cy - r, cx + r, cy + r))


def hospital(b: Brush) -> None:
    """Paint a ward: beds with rails, drip stands, a curtain on its track, a monitor, a wide window."""
    wall = inside(b, wall="#d6e6e4", floor="#b9c9cb", tiled=True)
    y = b.horizon
    b.rect(0, y * 0.62, b.w, y * 0.38, b.v(y * 0.62, y, b.t("#8fc0ba"), b.t("#7fb0ac")))
    b.rect(0, y * 0.61, b.w, 10, b.t("#f3f6f4"))
    big_window(b, b.w * 0.38, y * 0.14, b.w * 0.24, y * 0.4, wall)
    steel, linen = b.t("#9aa8b0"), b.t("#f6f8f8")
    for side in (-1, 1):
        x = b.w * (0.5 + 0.31 * side)
        b.rect(x - 150, y - 190, 14, 210, steel, r=6)
        b.rect(x + 140, y - 150, 14, 170, steel, r=6)
        b.rect(x - 142, y - 86, 292, 56, b.v(y - 86, y - 30, linen, shadow_of(linen, 0.08)), r=16)
        b.rect(x - 60 if side < 0 else x - 142, y - 94, 212, 50, b.t("#8fb8d8"), r=14)
        pillow = x - 132 if side < 0 else x + 60
        b.rect(pillow, y - 122, 84, 42, light_of(linen, 0.02), r=18)
        b.rect(x - 142, y - 34, 292, 10, steel)
        for wheel in (-124, 130):
            b.oval(x + wheel, y + 14, 13, 13, b.t("#3f474c"))
        sx = x + side * 176
        b.rect(sx - 3, y - 340, 6, 356, steel)
        b.rect(sx - 20, y - 344, 40, 5, steel)
        b.rect(sx - 17, y - 336, 30, 56, fade("#bfe0ea", 0.85), r=9)
        b.line([(sx, y - 280), (sx + 8, y - 200), (x + side * 70, y - 110)], fade("#d9eef2", 0.9), 3, curve=True)
        mx = x - side * 20
        b.rect(mx - 60, y * 0.34, 120, 84, b.t("#3a444c"), r=9)
        b.rect(mx - 52, y * 0.34 + 8, 104, 62, "#0f1d22", r=4)
        pulse = [(-48, 40), (-22, 40), (-14, 18), (-5, 58), (4, 40), (48, 40)]
        b.line([(mx + px, y * 0.34 + py) for px, py in pulse], b.mood.lamp("#6ff0a8"), 3)
    b.rect(0, y * 0.06, b.w, 8, steel)
    for edge in (0.0, 0.94):
        for k in range(4):
            b.rect(b.w * edge + k * b.w * 0.016, y * 0.07, b.w * 0.018, y * 0.82,
                b.t("#a8d0d6" if k % 2 else "#bfe0e4"))
    red, cx = b.t("#d8453f"), b.w * 0.2
    b.oval(cx, y * 0.2, 50, 50, linen)
    b.rect(cx - 12, y * 0.2 - 34, 24, 68, red)
    b.rect(cx - 34, y * 0.2 - 12, 68, 24, red)
