"""Fixtures of streets: windows, awnings, lamps, strings of lanterns and market stalls."""

from __future__ import annotations

import random

from limner.paint.illustrator.brush import Brush
from limner.paint.illustrator.ramp import fade, light_of, lighter, mix, shadow_of

LAMP = "#ffd68a"


def window(b: Brush, x: float, y: float, w: float, h: float, wall: str, lit: bool) -> None:
    """Draw a sash window with frame, sill and, lit, its glow."""
    glass = b.mood.lamp(LAMP) if lit else mix(b.mood.sky[1], "#27323d", 0.6)
    if lit:
        b.glow(x + w / 2, y + h / 2, h, b.mood.lamp("#ffb85c"), 0.3)
    b.rect(x - 6, y - 6, w + 12, h + 12, light_of(wall, 0.09), r=2)
    b.rect(x, y, w, h, b.v(y, y + h, lighter(glass, 0.04), shadow_of(glass, 0.06)))
    b.rect(x, y, w, 8, fade("#000000", 0.22))
    b.rect(x + w / 2 - 2, y, 4, h, light_of(wall, 0.09))
    b.rect(x, y + h * 0.46, w, 4, light_of(wall, 0.09))
    b.rect(x - 10, y + h + 5, w + 20, 8, light_of(wall, 0.04))
    b.rect(x - 8, y + h + 13, w + 16, 6, fade("#000000", 0.14))


def awning(b: Brush, x: float, y: float, w: float, h: float, color: str) -> None:
    """Draw a striped awning with a scalloped edge and its shade."""
    n = max(4, round(w / 34))
    step, pale = w / n, light_of(b.t("#f3e8d4"), 0.0)
    b.rect(x, y + h, w, 26, b.v(y + h, y + h + 26, fade("#000000", 0.3), fade("#000000", 0.0)))
    for i in range(n):
        tone = color if i % 2 == 0 else pale
        b.poly(
            [
                (x + i * step + 3, y),
                (x + (i + 1) * step - 3 + 3, y),
                (x + (i + 1) * step, y + h),
                (x + i * step, y + h),
            ],
            b.v(y, y + h, light_of(tone, 0.05), tone),
        )
        b.oval(x + (i + 0.5) * step, y + h, step / 2, 11, shadow_of(tone, 0.03))


def lamp_post(b: Brush, x: float, foot: float, h: float) -> None:
    """Draw a street lamp, lit after dark."""
    iron = b.t("#2a2f36")
    b.rect(x - 4, foot - h, 8, h, iron, r=3)
    b.rect(x - 12, foot - 16, 24, 16, iron, r=3)
    if b.mood.dark:
        b.glow(x, foot - h - 18, 240, b.mood.lamp("#ffc76b"), 0.75)
    b.poly(
        [(x - 16, foot - h - 38), (x + 16, foot - h - 38), (x + 11, foot - h), (x - 11, foot - h)],
        b.mood.lamp("#ffe6b0") if b.mood.dark else b.t("#e6e2d6"),
    )
    b.poly([(x - 20, foot - h - 38), (x, foot - h - 56), (x + 20, foot - h - 38)], iron)


def stall(b: Brush, x: float, foot: float, w: float, h: float, color: str, rng: random.Random) -> None:
    """Draw a market stall with goods on its counter."""
    wood = b.t("#8a5a38")
    for px in (x + 8, x + w - 16):
        b.rect(px, foot - h, 8, h, wood)
    b.rect(
        x, foot - h * 0.42, w, h * 0.42, b.v(foot - h * 0.42, foot, light_of(wood, 0.04), shadow_of(wood, 0.08)), r=3
    )
    for _ in range(26):
        gx, r = x + rng.uniform(12, w - 12), rng.uniform(8, 15)
        tone = b.t(rng.choice(("#d8452f", "#e9a12f", "#7aa53f", "#c23a55", "#f0d25a")))
        b.oval(
            gx,
            foot - h * 0.43 - rng.uniform(0, 14),
            r,
            r,
            b.r(gx - r * 0.3, foot - h * 0.46, r * 1.6, light_of(tone, 0.1), tone),
        )
    if b.mood.dark:
        b.glow(x + w / 2, foot - h * 0.66, w * 0.7, b.mood.lamp("#ffbf66"), 0.5)
    awning(b, x - 10, foot - h - 20, w + 20, 50, color)


def lanterns(b: Brush, y: float) -> None:
    """String lanterns across the picture."""
    cord = b.t("#3b2f2a")
    for row in range(2):
        dip = 70 + 30 * row
        points = [(b.w * k / 10, y * (0.7 + 0.5 * row) + dip * (1 - (k / 5 - 1) ** 2)) for k in range(11)]
        b.line(points, cord, 2.4, curve=True)
        for k, (px, py) in enumerate(points[1:-1]):
            tone = b.mood.lamp(("#ffcf70", "#ff9d5c", "#fff0c9")[k % 3])
            if b.free(px, py + 20, 20):
                if b.mood.dark:
                    b.glow(px, py + 20, 110, tone, 0.5)
                b.oval(px, py + 20, 17, 21, b.r(px, py + 16, 26, light_of(tone, 0.05), tone, shadow_of(tone, 0.1)))
