"""The inside of a great church: a nave of pointed arches, coloured windows and the light that falls through them."""

from __future__ import annotations

import math
import random

import skia

from limner.paint.illustrator.backdrops.rooms import checker
from limner.paint.illustrator.brush import Brush, Pt, polygon
from limner.paint.illustrator.ramp import fade, light_of, linear, mix, shadow_of

GLASS = ("#c8402f", "#2f5fb0", "#e3b04b", "#2f8f6a", "#7a4aa0", "#e07a3c")


def pointed(x: float, foot: float, w: float, h: float) -> skia.Path:
    """Return a lancet: straight sides, a pointed head."""
    path = skia.Path()
    spring = foot - h * 0.58
    path.moveTo(x - w / 2, foot)
    path.lineTo(x - w / 2, spring)
    path.quadTo(x - w / 2, foot - h * 0.86, x, foot - h)
    path.quadTo(x + w / 2, foot - h * 0.86, x + w / 2, spring)
    path.lineTo(x + w / 2, foot)
    path.close()
    return path


def stained(b: Brush, x: float, foot: float, w: float, h: float, rng: random.Random) -> None:
    """Draw a stained window: panes of many colours in lead, brightest in the middle."""
    outline = pointed(x, foot, w, h)
    lead = b.t("#2b2830")
    b.canvas.drawPath(outline, b.ink(lead, width=w * 0.12))
    glow = 0.3 if b.mood.dark else 0.75
    with b.clip(outline):
        rows, columns = max(5, round(1.7 * h / w)), 3
        for row in range(rows):
            for column in range(columns):
                tone = rng.choice(GLASS)
                tone = b.t(shadow_of(tone, 0.12)) if b.mood.dark else light_of(tone, 0.1)
                px, py = x - w / 2 + w * column / columns, foot - h + h * row / rows
                b.rect(px, py, w / columns, h / rows, b.v(py, py + h / rows, light_of(tone, 0.06), tone))
                b.oval(
                    px + w / columns / 2, py + h / rows / 2, w / columns * 0.28, h / rows * 0.3, light_of(tone, 0.14)
                )
        for column in range(1, columns):
            b.line(
                [(x - w / 2 + w * column / columns, foot), (x - w / 2 + w * column / columns, foot - h)], lead, w * 0.03
            )
        for row in range(rows):
            b.line([(x - w / 2, foot - h + h * row / rows), (x + w / 2, foot - h + h * row / rows)], lead, w * 0.025)
    if not b.mood.dark:
        b.glow(x, foot - h / 2, h * 0.9, b.mood.sun, 0.35 * glow)


def rose(b: Brush, x: float, y: float, r: float, rng: random.Random) -> None:
    """Draw a rose window."""
    lead = b.t("#2b2830")
    b.oval(x, y, r * 1.12, r * 1.12, b.t("#8f8578", 0.1))
    b.oval(x, y, r, r, lead)
    n = 12
    for ring, (low, high) in enumerate(((0.3, 0.6), (0.64, 0.95))):
        for k in range(n):
            a = math.tau * (k + 0.5 * ring) / n
            tone = GLASS[(k + ring * 2 + rng.randrange(2)) % len(GLASS)]
            tone = b.t(shadow_of(tone, 0.1)) if b.mood.dark else light_of(tone, 0.1)
            reach, half = r * (low + high) / 2, r * (high - low) * 0.46
            b.oval(x + math.cos(a) * reach, y + math.sin(a) * reach, half * 0.84, half * 0.84, tone)
    b.oval(x, y, r * 0.24, r * 0.24, light_of(GLASS[2], 0.12))


def cathedral(b: Brush) -> None:
    """Paint a nave: clustered piers in depth, vault ribs, windows between, a rose at the end, coloured light on the floor."""
    y, rng = b.horizon, b.rng("nave")
    stone = b.t(b.mood.pure("#b3a690"))
    b.all(b.v(0, b.h, shadow_of(stone, 0.3), shadow_of(stone, 0.16), shadow_of(stone, 0.08)))
    cx = b.w / 2
    end_w, end_top = b.w * 0.3, y * 0.2
    b.path(pointed(cx, y, end_w, y - end_top), b.v(end_top, y, light_of(stone, 0.03), shadow_of(stone, 0.06)))
    rose(b, cx, y * 0.47, min(end_w * 0.3, y * 0.16), rng)
    for k in (-1, 0, 1):
        stained(b, cx + k * end_w * 0.27, y * 0.93, end_w * 0.15, y * 0.26, rng)
    checker(b, y, b.t(b.mood.pure("#9a8d78")))
    bays = 4
    lit = b.mood.side
    for bay in range(bays):
        t = bay / (bays - 1)
        reach = b.w * (0.17 + 0.4 * t**1.4)
        foot, top = y + (b.h - y) * 0.5 * t**1.5, y * (0.34 - 0.62 * t)
        w = b.w * (0.03 + 0.055 * t)
        for side in (-1, 1):
            x = cx + side * reach
            window_w = w * 1.35
            if bay < bays - 1:
                wx = x + side * (b.w * (0.05 + 0.055 * t))
                stained(b, wx, foot - (foot - top) * 0.2, window_w, (foot - top) * 0.56, rng)
            _pier(b, x, foot, top, w, mix(shadow_of(stone, 0.03), light_of(stone, 0.05), 0.5 - 0.5 * side * -lit))
            _rib(b, x, top, cx, y * (0.12 - 0.55 * t), w * 0.34, stone)
    _light(b, y, lit, rng)


def _pier(b: Brush, x: float, foot: float, top: float, w: float, tone: str) -> None:
    shades = (light_of(tone, 0.08), tone, shadow_of(tone, 0.14))
    for k, share in enumerate((-0.36, 0.36, 0.0)):
        px, half = x + share * w, w * (0.2 if k < 2 else 0.3)
        b.rect(
            px - half,
            top,
            2 * half,
            foot - top,
            b.hz(px - half, px + half, *(shades if b.mood.side < 0 else shades[::-1])),
        )
    for yy, high in ((foot - w * 0.34, w * 0.36), (top, w * 0.26)):
        b.rect(
            x - w * 0.68,
            yy,
            w * 1.36,
            high,
            b.hz(x - w * 0.7, x + w * 0.7, *(shades if b.mood.side < 0 else shades[::-1])),
            r=w * 0.06,
        )
    b.oval(x, foot + w * 0.03, w * 0.9, w * 0.12, b.t("#2b2430"), blur=w * 0.08, alpha=0.4)


def _rib(b: Brush, x: float, top: float, cx: float, crown: float, width: float, stone: str) -> None:
    """Draw the rib that springs from a pier to the crown of the vault."""
    pts: list[Pt] = []
    for k in range(13):
        t = k / 12
        pts.append((x + (cx - x) * t**1.25, top + (crown - top) * math.sin(t * math.pi / 2)))
    b.line(pts, shadow_of(stone, 0.12), width * 1.35, curve=True)
    b.line(pts, light_of(stone, 0.02), width * 0.7, curve=True)


def _light(b: Brush, y: float, side: float, rng: random.Random) -> None:
    """Let light fall from the windows of one side in shafts, and lie in colours on the floor."""
    if b.mood.dark:
        for k in range(6):
            x = b.w * (0.12 + 0.152 * k)
            b.glow(x, y + 10, 130, b.mood.lamp("#ffbf66"), 0.5)
        return
    start = 0.0 if side < 0 else b.w
    for k in range(4):
        y0 = b.h * (0.06 + 0.03 * k)
        x0 = start + (1 if side < 0 else -1) * b.w * 0.085 * k
        x1, y1 = x0 + (1 if side < 0 else -1) * b.w * (0.42 + 0.06 * k), b.h * (0.98 - 0.09 * k)
        half = b.w * 0.036
        beam = polygon([(x0 - half, y0), (x0 + half, y0), (x1 + half * 2.4, y1), (x1 - half * 1.6, y1)])
        tone = mix(b.mood.sun, GLASS[k % len(GLASS)], 0.2)
        shade = linear(x0, y0, x1, y1, (fade(tone, 0.62), fade(tone, 0.36), fade(tone, 0.08)))
        b.path(beam, shade, blur=7, blend=skia.BlendMode.kScreen)
        for _ in range(5):
            px, py = x1 + rng.uniform(-2, 2.4) * half, y1 - rng.uniform(-0.3, 0.6) * half
            b.oval(px, py, half * 0.7, half * 0.2, rng.choice(GLASS), blur=5, alpha=0.34)
