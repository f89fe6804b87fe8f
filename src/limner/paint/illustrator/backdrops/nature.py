"""Woods, gardens and parks: trunks in depth, leaf canopies, beds of flowers, lawns, fields and playgrounds."""

from __future__ import annotations

import math

from limner.paint.illustrator import flora
from limner.paint.illustrator.backdrops.land import roll
from limner.paint.illustrator.backdrops.skies import shafts, sky
from limner.paint.illustrator.brush import Brush, polygon
from limner.paint.illustrator.ramp import fade, light_of, mix, shadow_of


def trunk(b: Brush, x: float, top: float, foot: float, w: float, color: str, far: float) -> None:
    """Draw a trunk that widens to its roots, lit on the light's side."""
    tone = b.t(color, far)
    lit, dark = light_of(tone, 0.07), shadow_of(tone, 0.1)
    points = [
        (x - w * 0.4, top), (x + w * 0.4, top), (x + w * 0.5, foot - w), (x + w * 1.0, foot), (x - w * 1.0, foot), (x - w * 0.5, foot - w),
    ]  # fmt: skip
    shade = b.hz(x - w, x + w, lit, tone, dark) if b.mood.side < 0 else b.hz(x - w, x + w, dark, tone, lit)
    b.path(polygon(points), shade)


def forest(b: Brush) -> None:
    """Paint a wood: five depths of trunks in haze, canopy above, ferns in front, light falling through."""
    y = b.horizon
    b.all(b.v(0, b.h, b.t("#8fb58a", 0.2), mix(b.mood.haze, b.t("#cfe3c0"), 0.5), b.t("#5f8a55")))
    if b.mood.dark:
        # Moonlight behind the trunks: who stands before it is seen.
        b.glow(b.w * (0.42 if b.mood.side < 0 else 0.58), y * 0.66, 0.72 * b.h, mix(b.mood.sun, "#7fa0dc", 0.6), 0.85)
    for depth in range(5):
        k, rng = depth / 4, b.rng(f"forest{depth}")
        foot = y + (b.h - y) * 0.62 * k
        ground = b.t(mix("#8bab74", "#37592f", k), 0.5 * (1 - k))
        roll(b, f"floor{depth}", foot - 6, 14 + 10 * k, mix("#9ab982", "#3d6233", k), 0.5 * (1 - k))
        n = 11 - 2 * depth
        for i in range(n):
            x = b.w * (i + rng.uniform(0.15, 0.85)) / n
            if k > 0.6 and 0.28 < x / b.w < 0.72:
                continue
            thick = 8 + 26 * k * rng.uniform(0.8, 1.2)
            if b.behind(x, thick, foot + 14):
                trunk(b, x, -20, foot + 14, thick, "#6b5140", 0.62 * (1 - k))
        crowns = 9 - depth
        for i in range(crowns):
            x = b.w * (i + rng.random()) / crowns
            r = 90 + 60 * k
            leaf = b.t(mix("#8fc07a", "#33622f", k), 0.5 * (1 - k))
            b.blob(flora.crown(rng, x, -r * 0.1 + rng.uniform(-0.2, 0.5) * r * (1 - k), r * 1.25, r * 0.8), leaf)
            b.blob(flora.crown(rng, x + b.mood.side * 16, -r * 0.3, r * 0.9, r * 0.55), light_of(leaf, 0.05), alpha=0.7)
        if depth < 4:
            b.rect(0, 0, b.w, foot + 20, b.v(0, foot, fade(b.mood.haze, 0.0), fade(b.mood.haze, 0.26)))
        else:
            b.rect(0, foot, b.w, b.h - foot + 4, b.v(foot, b.h, fade(ground, 0.0), shadow_of(ground, 0.08)))
    if not b.mood.dark and b.mood.dull < 0.4:
        shafts(b, b.w * (0.2 if b.mood.side < 0 else 0.8), -60, b.mood.sun, strength=0.2)
    for i in range(7):
        flora.bush(b, b.w * (0.02 + 0.16 * i), b.h * 1.0, 46 if 1 < i < 5 else 80, 0.0, "#3f6f36")
    flora.grass(b, b.h * 0.92, b.h * 1.03, 120, "#3f6f36", 46)


def jungle(b: Brush) -> None:
    """Paint a jungle: layered leaves, palms, hanging lianas, warm mist."""
    b.all(b.v(0, b.h, b.t("#cfe6b8", 0.2), b.t("#7fb878"), b.t("#2f6b3f")))
    b.glow(b.w * (0.35 if b.mood.side < 0 else 0.65), b.h * 0.2, 620, mix(b.mood.sun, "#ffffff", 0.3), 0.6)
    for depth in range(4):
        k, rng = depth / 3, b.rng(f"jungle{depth}")
        y = b.h * (0.62 + 0.13 * depth)
        for i in range(6):
            x = b.w * (i + rng.random()) / 6
            if k > 0.5 and 0.25 < x / b.w < 0.75:
                continue
            high, lean = b.h * rng.uniform(0.4, 0.62) * (0.7 + 0.4 * k), rng.uniform(-0.25, 0.25)
            if b.behind(x, 30, y):
                flora.palm(b, x, y, high, 0.55 * (1 - k), lean)
        roll(b, f"jungle{depth}", y, 30, mix("#7fb56a", "#1f4d2c", k), 0.45 * (1 - k))
        for _ in range(8):
            flora.bush(b, b.w * rng.random(), y + 34, 44 + 34 * k, 0.45 * (1 - k), mix("#6fae5a", "#24572f", k))
    flora.hanging_leaves(b, "#1f5a34", 7)


def garden(b: Brush) -> None:
    """Paint a flower garden: hedge, trees, deep beds of blossoms, a path of light lawn."""
    sky(b)
    y = b.horizon
    rng = b.rng("garden")
    roll(b, "garden far", y - 20, 30, "#8fb58a", 0.45)
    for i in range(7):
        flora.broadleaf(
            b, b.w * (i + 0.2 + 0.6 * rng.random()) / 7, y + 14, rng.uniform(120, 210), 0.28, "#5c9a50", rng
        )
    hedge = b.t("#4a8046", 0.1)
    b.rect(0, y - 8, b.w, 60, b.v(y - 8, y + 50, light_of(hedge, 0.05), shadow_of(hedge, 0.05)), r=14)
    b.rect(0, y + 40, b.w, b.h, b.v(y + 40, b.h, b.t("#9cc96a"), b.t("#6da64f")))
    for k in range(5):
        b.oval(
            b.w * 0.5,
            y + 60 + (b.h - y) * k / 5,
            b.w * (0.1 + 0.16 * k),
            14 + 12 * k,
            light_of(b.t("#a9d277"), 0.03),
            alpha=0.35,
        )
    for row in range(3):
        foot = y + 70 + (b.h - y - 60) * row / 3
        for side in (0, 1):
            for i in range(4):
                x = b.w * (0.04 + 0.085 * i if side == 0 else 0.96 - 0.085 * i)
                flora.bush(b, x, foot + 20, 40 + 16 * row, 0.08, "#4c8a44", flowers=True)
    flora.blossoms(b, b.h * 0.84, b.h * 1.0, 46, 18)
    flora.grass(b, b.h * 0.84, b.h * 1.02, 110, "#4d8a3c", 36)


def park(b: Brush) -> None:
    """Paint a town park: lawn, tree groups, a winding path, roofs far off."""
    sky(b)
    y = b.horizon
    rng = b.rng("park")
    for i in range(9):
        w, h = rng.uniform(50, 90), rng.uniform(60, 150)
        b.rect(b.w * i / 9, y - h, w, h + 10, b.t("#8b97a8", 0.55))
    for i in range(9):
        flora.broadleaf(b, b.w * (i + 0.2 + 0.6 * rng.random()) / 9, y + 12, rng.uniform(110, 190), 0.3, "#5f9a55", rng)
    b.rect(0, y, b.w, b.h, b.v(y, b.h, b.t("#a3cb72"), b.t("#6aa14b")))
    path = b.t("#e3d3ae")
    bend = rng.choice((-1, 1))
    left, right = [], []
    for k in range(9):
        t = k / 8
        cx = b.w * (0.5 + bend * 0.22 * math.sin(2.6 * t)) + bend * b.w * 0.1 * t
        left.append((cx - 8 - 0.13 * b.w * t, y + 8 + (b.h - y) * t))
        right.append((cx + 8 + 0.13 * b.w * t, y + 8 + (b.h - y) * t))
    b.blob([*left, *reversed(right)], b.v(y, b.h, path, light_of(path, 0.03)))
    for i in range(3):
        x = b.w * (0.05 if (i + bend) % 2 else 0.95)
        flora.broadleaf(b, x, y + 60 + 60 * i, 230 + 70 * i, 0.08, "#4f8f4a", b.rng(f"park{i}"))
    flora.blossoms(b, b.h * 0.88, b.h * 1.0, 20, 11)
    flora.grass(b, b.h * 0.86, b.h * 1.02, 90, "#4d8a3c", 32)


def playground(b: Brush) -> None:
    """Paint a park with swing, slide and sand."""
    park(b)
    y = b.horizon + (b.h - b.horizon) * 0.34
    sand = b.t("#ead09a")
    b.oval(b.w / 2, y + 20, b.w * 0.46, 60, b.v(y - 40, y + 80, light_of(sand, 0.03), shadow_of(sand, 0.04)))
    red, blue, steel = b.t("#d9503f"), b.t("#3f7fb5"), b.t("#e3b23c")
    x = b.w * 0.16
    b.line([(x, y), (x + 34, y - 200), (x + 190, y - 200), (x + 224, y)], red, 9)
    for k in (70, 140):
        b.line([(x + k, y - 200), (x + k - 4, y - 56)], b.t("#4a4a50"), 2.4)
        b.rect(x + k - 24, y - 60, 40, 9, blue, r=4)
    x = b.w * 0.66
    for k in range(6):
        b.line([(x, y - 26 * k - 12), (x + 34, y - 26 * k - 12)], steel, 5)
    b.line([(x, y), (x, y - 190)], steel, 8)
    b.line([(x + 34, y), (x + 34, y - 190)], steel, 8)
    b.line([(x + 34, y - 160), (x + 110, y - 100), (x + 170, y - 22), (x + 220, y - 10)], blue, 28, curve=True)
    b.line(
        [(x + 34, y - 166), (x + 110, y - 106), (x + 170, y - 28), (x + 220, y - 16)],
        light_of(blue, 0.1),
        12,
        curve=True,
    )


def farm(b: Brush) -> None:
    """Paint a farm: red barn, silo, fence, rows of crops."""
    sky(b)
    y = b.horizon
    roll(b, "farm far", y - 10, 50, "#8fb07f", 0.4)
    rng = b.rng("farm")
    x, w = b.w * (0.62 if rng.random() < 0.5 else 0.1), 250.0
    barn, roof = b.t("#a8402f"), b.t("#5b4a46")
    foot = y + 30
    silo = b.t("#c9cdd0")
    b.rect(x + w + 6, foot - 230, 62, 230, b.hz(x + w, x + w + 68, light_of(silo, 0.05), silo, shadow_of(silo, 0.12)))
    b.oval(x + w + 37, foot - 230, 31, 24, b.t("#9aa2a8"))
    b.rect(x, foot - 120, w, 120, b.v(foot - 120, foot, light_of(barn, 0.03), barn))
    b.poly(
        [
            (x - 12, foot - 116),
            (x + w * 0.16, foot - 186),
            (x + w / 2, foot - 222),
            (x + w * 0.84, foot - 186),
            (x + w + 12, foot - 116),
        ],
        roof,
    )
    b.rect(x + w * 0.36, foot - 84, w * 0.28, 84, shadow_of(barn, 0.06))
    pale = b.t("#f1e6d4")
    b.frame(x + w * 0.36, foot - 84, w * 0.28, 84, pale, 5)
    b.line([(x + w * 0.36, foot - 84), (x + w * 0.64, foot)], pale, 4)
    b.line([(x + w * 0.64, foot - 84), (x + w * 0.36, foot)], pale, 4)
    b.rect(0, y + 26, b.w, b.h, b.v(y + 26, b.h, b.t("#c9b45e"), b.t("#7fa04a")))
    vx = b.w * 0.5
    for i in range(-22, 23):
        b.poly(
            [(vx + i * 16, y + 60), (vx + i * 16 + 7, y + 60), (vx + i * 70 + 32, b.h + 8), (vx + i * 70, b.h + 8)],
            b.t("#5f8f3c"),
            alpha=0.5,
        )
    for k in range(int(b.w / 90) + 1):
        b.rect(k * 90, y + 18, 9, 58, b.t("#efe5d2", 0.1), r=3)
    for k in (28, 50):
        b.rect(0, y + k, b.w, 6, b.t("#efe5d2", 0.1))
    flora.grass(b, b.h * 0.94, b.h * 1.03, 80, "#5f8f3c", 40)
