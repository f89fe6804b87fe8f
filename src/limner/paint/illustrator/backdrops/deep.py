"""Where there is no ground: under water, with rays and reefs, and open space, with nebulae and worlds."""

from __future__ import annotations

import math

from limner.paint.illustrator.backdrops.land import roll
from limner.paint.illustrator.backdrops.skies import shafts
from limner.paint.illustrator.brush import Brush, oval_path, smooth
from limner.paint.illustrator.ramp import fade, light_of, mix, shadow_of


def underwater(b: Brush) -> None:
    """Paint the sea from below: rays from the surface, blue depth, reef and weed, bubbles."""
    pure = b.mood.pure
    top, mid, deep = pure("#7fd6e0"), pure("#1f86b0"), pure("#0a355c")
    b.all(b.v(0, b.h, top, mid, deep))
    shafts(b, b.w * 0.5, -b.h * 0.35, "#eafcff", 11, 0.26)
    for i, (k, color) in enumerate(((0.76, "#14618a"), (0.84, "#0f4a70"), (0.92, "#0b3a58"))):
        roll(b, f"reef{i}", b.h * k, 50 - 10 * i, pure(color), 0.0, 1.4)
    rng = b.rng("reef")
    for _ in range(26):
        x = b.w * rng.random()
        if 0.3 < x / b.w < 0.7 and rng.random() < 0.7:
            continue
        foot, h = b.h * rng.uniform(0.9, 1.02), rng.uniform(70, 190)
        tone = pure(rng.choice(("#e8708a", "#f2a65a", "#9b6fc9", "#3fae8f", "#e9d36a")))
        tone = mix(tone, mid, 0.3)
        if rng.random() < 0.5:
            sway = rng.uniform(-30, 30)
            blade = [
                (x, foot),
                (x - 12 + sway * 0.3, foot - h * 0.5),
                (x + sway, foot - h),
                (x + 14 + sway * 0.4, foot - h * 0.5),
                (x + 12, foot),
            ]
            b.blob(blade, b.v(foot - h, foot, light_of(pure("#4fae7a"), 0.04), shadow_of(pure("#1f6b5a"), 0.06)))
        else:
            for k in range(6):
                a = math.radians(-160 + 28 * k)
                b.line(
                    [
                        (x, foot),
                        (x + math.cos(a) * h * 0.3, foot + math.sin(a) * h * 0.4),
                        (x + math.cos(a) * h * 0.42, foot + math.sin(a) * h * 0.8),
                    ],
                    tone,
                    13,
                    curve=True,
                )
    for _ in range(30):
        x, y, r = rng.random() * b.w, rng.random() * b.h, rng.uniform(3, 12)
        if b.free(x, y, 10):
            b.ring(x, y, r, r, "#ffffff", 1.6, alpha=0.5)
            b.oval(x - r * 0.3, y - r * 0.3, r * 0.24, r * 0.24, "#ffffff", alpha=0.8)


def space(b: Brush) -> None:
    """Paint stars, a nebula in the palette's colours, a ringed planet."""
    pure = b.mood.pure
    b.all(b.v(0, b.h, "#05060f", pure("#0d1230"), "#070816"))
    rng = b.rng("space")
    for color, strength in (("#5a3fb0", 0.5), ("#c0468f", 0.36), ("#2f7fc4", 0.42), ("#f0a65a", 0.18)):
        x, y = b.w * rng.uniform(0.1, 0.9), b.h * rng.uniform(0.1, 0.9)
        for _ in range(5):
            cx, cy, r = x + rng.gauss(0, 130), y + rng.gauss(0, 110), rng.uniform(160, 420)
            b.oval(
                cx,
                cy,
                r,
                r,
                b.r(
                    cx,
                    cy,
                    r,
                    fade(pure(color), strength * 0.55),
                    fade(pure(color), strength * 0.2),
                    fade(pure(color), 0.0),
                ),
            )
    for _ in range(int(420 * b.w * b.h / 1e6)):
        x, y, r = rng.random() * b.w, rng.random() * b.h, 0.7 + 2.4 * rng.random() ** 6
        b.oval(
            x,
            y,
            r,
            r,
            rng.choice(("#ffffff", "#dfe7ff", "#fff0d8")),
            alpha=rng.uniform(0.3, 1.0) * (1 if b.free(x, y, 8) else 0.3),
        )
    x, y, r = b.w * (0.8 if rng.random() < 0.5 else 0.18), b.h * rng.uniform(0.2, 0.34), rng.uniform(80, 130)
    if b.free(x, y, r):
        planet(b, x, y, r, pure(rng.choice(("#d98f5a", "#7fa6d9", "#c97f9f"))))


def planet(b: Brush, x: float, y: float, r: float, color: str) -> None:
    """Draw a banded planet in raking light, with a ring."""
    side = b.mood.side
    b.glow(x, y, r * 2.2, light_of(color, 0.1), 0.3)
    with b.moved(x, y, turn=-18.0):
        b.ring(0, 0, r * 1.75, r * 0.36, light_of(color, 0.08), r * 0.09, alpha=0.55)
    globe = oval_path(x, y, r, r)
    b.path(globe, b.r(x + side * r * 0.4, y - r * 0.35, r * 1.6, light_of(color, 0.12), color, shadow_of(color, 0.35)))
    with b.clip(globe):
        for k in range(5):
            yy = y - r * 0.7 + k * r * 0.36
            b.path(
                smooth(
                    [
                        (x - r, yy),
                        (x, yy + r * 0.1),
                        (x + r, yy - r * 0.02),
                        (x + r, yy + r * 0.12),
                        (x, yy + r * 0.2),
                        (x - r, yy + r * 0.1),
                    ],
                    closed=True,
                ),
                light_of(color, 0.07),
                alpha=0.35,
            )
    with b.moved(x, y, turn=-18.0), b.clip(oval_path(0, r * 2, r * 3, r * 2)):
        b.ring(0, 0, r * 1.75, r * 0.36, light_of(color, 0.14), r * 0.09, alpha=0.9)
