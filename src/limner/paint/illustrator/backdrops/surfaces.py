"""Surfaces: the things pictures are made on and objects stand on: paper, slate, wood, marble, cloth, walls, sweeps, tables."""

from __future__ import annotations

import math

import skia

from limner.paint.illustrator.backdrops.abstract import colors
from limner.paint.illustrator.brush import Brush, wave, waves
from limner.paint.illustrator.ramp import fade, lch, light_of, lighter, linear, mix, shadow_of


def vignette(b: Brush, color: str, strength: float) -> None:
    """Darken towards the corners."""
    reach = math.hypot(b.w, b.h) * 0.62
    b.all(b.r(b.w / 2, b.h * 0.47, reach, fade(color, 0.0), fade(color, strength * 0.18), fade(color, strength)))


def paper(b: Brush) -> None:
    """Paint a sheet of paper; warm, aged grounds get stains and darker rims."""
    ground = colors(b)[0] if b.mood.palette else "#f6efdf"
    light, chroma, hue = lch(ground)
    aged = light > 0.6 and chroma > 0.035 and 60 < hue < 110
    b.all(b.r(b.w * 0.45, b.h * 0.4, math.hypot(b.w, b.h) * 0.7, lighter(ground, 0.02), ground, lighter(ground, -0.02)))
    b.noise(shadow_of(ground, 0.1), 0.16, 0.02, 0.02)
    b.noise(lighter(ground, 0.06), 0.2, 0.006, 0.11, seed=5, octaves=2)
    if aged:
        b.noise(shadow_of(ground, 0.2), 0.34, 0.0035, 0.0035, seed=9, octaves=3)
        vignette(b, shadow_of(ground, 0.34), 0.5)
        rng = b.rng("folds")
        for at in (b.h * rng.uniform(0.32, 0.36), b.h * rng.uniform(0.65, 0.69)):
            b.rect(0, at - 5, b.w, 5, b.v(at - 5, at, fade("#6b4d2a", 0.0), fade("#6b4d2a", 0.1)))
            b.rect(0, at, b.w, 6, b.v(at, at + 6, fade("#fffaf0", 0.2), fade("#fffaf0", 0.0)))


def chalkboard(b: Brush) -> None:
    """Paint a slate with wiped chalk, in a wooden frame."""
    ground = colors(b)[0] if b.mood.palette and lch(colors(b)[0]).l < 0.45 else "#27312d"
    b.all(
        b.r(b.w * 0.4, b.h * 0.35, math.hypot(b.w, b.h) * 0.7, lighter(ground, 0.035), ground, lighter(ground, -0.03))
    )
    b.noise("#e8ece6", 0.1, 0.004, 0.011, seed=2, octaves=3)
    b.noise("#ffffff", 0.05, 0.05, 0.05, seed=3)
    rng = b.rng("wipes")
    for _ in range(9):
        x, y, turn = rng.random() * b.w, rng.random() * b.h, rng.uniform(-35, 35)
        with b.moved(x, y, turn=turn):
            b.oval(0, 0, rng.uniform(140, 330), rng.uniform(24, 60), "#eef2ec", blur=26, alpha=0.05)
    frame(b, 26.0, "#7a5233")


def frame(b: Brush, width: float, color: str) -> None:
    """Draw a mitred wooden frame around the picture."""
    light, dark = light_of(color, 0.06), shadow_of(color, 0.1)
    w, h = b.w, b.h
    b.poly([(0, 0), (w, 0), (w - width, width), (width, width)], b.v(0, width, light, color))
    b.poly([(0, h), (w, h), (w - width, h - width), (width, h - width)], b.v(h - width, h, color, dark))
    b.poly([(0, 0), (width, width), (width, h - width), (0, h)], b.hz(0, width, light, color))
    b.poly([(w, 0), (w - width, width), (w - width, h - width), (w, h)], b.hz(w - width, w, color, dark))
    b.frame(width, width, w - 2 * width, h - 2 * width, fade("#000000", 0.35), 3)


def planks(b: Brush, x: float, y: float, w: float, h: float, color: str, board: float, upright: bool = False) -> None:
    """Draw boards with figure, joints and slightly unequal tones in a rectangle."""
    rng = b.rng(f"planks{x:.0f}{y:.0f}")
    b.rect(x, y, w, h, color)
    span, across = (h, w) if upright else (w, h)
    for i in range(math.ceil(across / board)):
        tone = lighter(color, rng.uniform(-0.03, 0.03))
        at = i * board
        box = (x + at, y, board, span) if upright else (x, y + at, span, board)
        with b.clip(_rect_path(x, y, w, h)):
            b.rect(*box, tone)
            for _ in range(5):
                off, parts = rng.random() * board, waves(rng, 2)
                line = [(k / 8 * span, off + 5 * wave(parts, k / 8)) for k in range(9)]
                points = [(x + at + v, y + u) if upright else (x + u, y + at + v) for u, v in line]
                b.line(points, shadow_of(tone, 0.05), rng.uniform(1.0, 2.6), alpha=0.35, curve=True)
            joint = (x + at, y, 2.4, span) if upright else (x, y + at, span, 2.4)
            b.rect(*joint, fade(shadow_of(color, 0.22), 0.7))


def wood(b: Brush) -> None:
    """Paint boards seen from above."""
    color = b.mood.pure("#a8744a")
    planks(b, 0, 0, b.w, b.h, color, 118.0, upright=b.w > b.h)
    vignette(b, shadow_of(color, 0.3), 0.35)


def marble(b: Brush) -> None:
    """Paint polished stone with veins."""
    base = b.mood.pure("#f1efec")
    b.all(linear(0, 0, b.w, b.h, (lighter(base, 0.015), base, lighter(base, -0.02))))
    b.noise(shadow_of(base, 0.12), 0.22, 0.0022, 0.004, octaves=5)
    rng = b.rng("marble")
    for i in range(7):
        parts, y, slope = waves(rng, 4, 0.6), rng.random() * b.h, rng.uniform(0.2, 0.7)
        points = [
            (b.w * k / 24, y + slope * b.w * (k / 24 - 0.5) + 70 * wave(parts, 1.5 * k / 24)) for k in range(-1, 26)
        ]
        for width, alpha in ((16.0, 0.05), (6.0, 0.1), (1.8, 0.28)):
            b.line(points, shadow_of(base, 0.28), width if i % 2 else width * 0.6, alpha=alpha, curve=True)


def concrete(b: Brush) -> None:
    """Paint cast concrete with form marks."""
    base = b.mood.pure("#a9a7a2")
    b.all(linear(0, 0, b.w, b.h, (lighter(base, 0.03), base, lighter(base, -0.03))))
    b.noise(shadow_of(base, 0.16), 0.3, 0.005, 0.006, octaves=5)
    b.noise(lighter(base, 0.09), 0.2, 0.03, 0.03, seed=4)
    for x in (b.w * 0.25, b.w * 0.75):
        for y in (b.h * 0.2, b.h * 0.8):
            b.oval(x, y, 9, 9, b.r(x, y - 3, 12, shadow_of(base, 0.25), shadow_of(base, 0.12)))
    b.rect(0, b.h * 0.5, b.w, 2.5, shadow_of(base, 0.14), alpha=0.6)


def fabric(b: Brush) -> None:
    """Paint cloth: weave and soft folds."""
    ground = colors(b)[1] if b.mood.palette else "#c9b79c"
    b.all(ground)
    rng = b.rng("fabric")
    with b.sheet(blur=16):
        for i in range(8):
            x, tilt = b.w * (i + rng.random()) / 8, rng.uniform(-0.3, 0.3) * b.h
            for side, color in ((-1, shadow_of(ground, 0.13)), (1, light_of(ground, 0.07))):
                b.line(
                    [(x + side * 26, -40), (x + tilt * 0.4 + side * 22, b.h / 2), (x + tilt + side * 26, b.h + 40)],
                    color,
                    50,
                    alpha=0.26,
                    curve=True,
                )
    b.noise(shadow_of(ground, 0.12), 0.22, 0.012, 0.35, octaves=2)
    b.noise(lighter(ground, 0.06), 0.18, 0.35, 0.012, seed=3, octaves=2)


_SKIRTED = 0.85
"""A wall whose horizon lies above this share of the height has a floor before it."""


def wall(b: Brush) -> None:
    """Paint a plastered wall with a slanting window light."""
    base = b.mood.pure(colors(b)[0] if b.mood.palette else "#e3d5c3")
    base = b.t(base) if b.mood.dark else base
    b.all(linear(0, 0, b.w, b.h, (lighter(base, 0.03), base, lighter(base, -0.04))))
    b.noise(shadow_of(base, 0.1), 0.2, 0.006, 0.006)
    if b.horizon < b.h * _SKIRTED:
        _pavement(b, base)
        _casement(b, base)
    if not b.mood.dark:
        window_light(b, 0.2)


def _casement(b: Brush, wall: str) -> None:
    """Paint a window with shutters in a wall, a box of flowers under it, off the middle."""
    rng = b.rng("casement")
    w = min(0.26 * b.w, 0.3 * b.horizon)
    h = 1.35 * w
    x, y = b.w * rng.choice((0.3, 0.66)) - w / 2, b.horizon * 0.5 - h * 0.62
    frame, shutter = b.t("#f1ece2"), b.t(rng.choice(("#4f7f8a", "#5f8a5f", "#8a4f3f", "#3f5f8a")))
    b.rect(x - 16, y - 16, w + 32, h + 32, frame, r=4)
    b.rect(x, y, w, h, b.v(y, y + h, *b.mood.sky) if not b.mood.dark else b.mood.lamp("#ffd591"))
    b.rect(x + w / 2 - 5, y, 10, h, frame)
    b.rect(x, y + h * 0.46, w, 9, frame)
    for side in (-1.0, 1.0):
        px = x - 22 - w * 0.5 if side < 0 else x + w + 22
        b.rect(px + 6, y - 6, w * 0.5, h + 22, fade(shadow_of(wall, 0.25), 0.4), blur=7)
        b.rect(px, y - 12, w * 0.5, h + 24, shutter, r=3)
        for k in range(11):
            b.rect(px + w * 0.06, y + h * (0.02 + 0.09 * k), w * 0.38, h * 0.05, shadow_of(shutter, 0.08), r=2)
    box = y + h + 26
    b.rect(x - 20, box, w + 40, 46, b.t("#9a6242"), r=4)
    for k in range(26):
        px = x - 14 + (w + 28) * (k + rng.random()) / 26
        b.oval(px, box - rng.uniform(-6, 30), 15, 12, b.t(rng.choice(("#4f8a4a", "#3f7a44", "#6a9a4f"))))
    for k in range(15):
        px = x - 6 + (w + 12) * (k + rng.random()) / 15
        b.oval(px, box - rng.uniform(4, 38), 9, 9, b.t(rng.choice(("#e0556d", "#f2f0e6", "#e88f3c"))))


def _pavement(b: Brush, base: str) -> None:
    """Paint the floor before a wall that something leans on: a skirting line and slabs toward the viewer."""
    y, rng = b.horizon, b.rng("pavement")
    stone = b.t(mix("#a79f96", base, 0.15))
    b.rect(0, y, b.w, b.h - y, b.v(y, b.h, shadow_of(stone, 0.05), light_of(stone, 0.04)))
    b.rect(0, y - 16, b.w, 16, shadow_of(base, 0.12))
    b.rect(0, y, b.w, 26, b.v(y, y + 26, fade(shadow_of(stone, 0.2), 0.6), fade(stone, 0.0)))
    joint = shadow_of(stone, 0.09)
    for k in range(1, 5):
        row = y + (b.h - y) * (k / 5) ** 1.5
        b.line([(0, row), (b.w, row)], joint, 2.2, alpha=0.7)
    for k in range(-6, 7):
        x = b.w * 0.5 + k * 170 + rng.uniform(-8, 8)
        b.line([(x, y), (b.w * 0.5 + (x - b.w * 0.5) * 1.9, b.h)], joint, 2.2, alpha=0.6)


def window_light(b: Brush, strength: float) -> None:
    """Let a window's light fall slantwise on what is drawn, in panes."""
    side = b.mood.side
    x0 = b.w * (0.2 if side < 0 else 0.8)
    with b.sheet(alpha=strength, blur=7, blend=skia.BlendMode.kSoftLight):
        for column in range(2):
            for row in range(3):
                x, y = x0 - side * column * 210, b.h * 0.12 + row * 190
                b.poly([(x, y), (x - side * 190, y + 60), (x - side * 190, y + 225), (x, y + 165)], "#ffffff")


def studio(b: Brush) -> None:
    """Paint a seamless sweep: wall runs into floor, a pool of light behind the subject."""
    ground = colors(b)[0] if b.mood.palette else "#e7dfd3"
    base = ground if lch(ground).l < 0.93 else lighter(ground, -0.05)
    y = b.horizon
    b.all(b.v(0, y, lighter(base, -0.06), lighter(base, 0.01)))
    b.rect(
        0,
        y - 40,
        b.w,
        b.h,
        b.v(y - 40, b.h, fade(lighter(base, 0.015), 0.0), lighter(base, 0.035), lighter(base, -0.02)),
    )
    cx = b.w * (0.5 + 0.08 * b.mood.side)
    b.oval(
        cx,
        y * 0.72,
        b.w * 0.55,
        b.h * 0.5,
        b.r(cx, y * 0.72, max(b.w, b.h) * 0.5, fade(lighter(base, 0.1), 0.85), fade(base, 0.0)),
    )
    vignette(b, shadow_of(base, 0.25), 0.3)


def table(b: Brush) -> None:
    """Paint a table top before a softly lit room out of focus."""
    back = b.mood.pure(mix(colors(b)[0], "#d9c7ae", 0.4) if b.mood.palette else "#d8c6ad")
    back = b.t(back)
    y = b.horizon
    b.all(b.v(0, y, lighter(back, -0.07), lighter(back, 0.02)))
    rng = b.rng("room behind")
    for _ in range(7):
        x, yy, r = rng.random() * b.w, y * rng.uniform(0.1, 0.9), rng.uniform(50, 150)
        b.oval(x, yy, r, r, lighter(back, rng.choice((0.06, -0.05, 0.04))), blur=26, alpha=0.4)
    side = b.w * (0.14 if b.mood.side < 0 else 0.86)
    b.glow(side, y * 0.3, 460, mix(b.mood.sun, "#ffffff", 0.2), 0.35 if not b.mood.dark else 0.16)
    wood_tone = b.t(b.mood.pure("#a9754b"))
    planks(b, 0, y, b.w, b.h - y, wood_tone, max(40.0, (b.h - y) / 5))
    b.rect(0, y, b.w, b.h - y, b.v(y, b.h, fade("#ffffff", 0.16), fade("#ffffff", 0.0), fade("#000000", 0.16)))
    b.rect(0, y - 1, b.w, 5, light_of(wood_tone, 0.12))


def _rect_path(x: float, y: float, w: float, h: float) -> skia.Path:
    path = skia.Path()
    path.addRect(skia.Rect.MakeXYWH(x, y, w, h))
    return path
