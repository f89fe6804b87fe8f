"""Fairs and markets by lamplight: carnival and night market."""

from __future__ import annotations

import math
import random

import skia

from limner.paint.illustrator import flora
from limner.paint.illustrator.backdrops.fixtures import awning
from limner.paint.illustrator.backdrops.land import range_of, roll
from limner.paint.illustrator.backdrops.skies import sky
from limner.paint.illustrator.brush import Brush, Fill, smooth
from limner.paint.illustrator.ramp import light_of, mix, shadow_of

_GAY = ("#d8433b", "#f2b134", "#2f8f8a", "#4a68b8", "#e06a9a", "#7a52a8")
_BULBS = ("#ffd36b", "#ff8f5c", "#ff6f91", "#8fd6ff", "#fff1c4")


def bulbs(b: Brush, points: list[tuple[float, float]], size: float, colors: tuple[str, ...] = _BULBS) -> None:
    """Hang lamps along a cord through the points, glowing after dark."""
    b.line(points, b.t("#3b3230"), size * 0.16, curve=True)
    for k in range(1, len(points) - 1):
        x, y = points[k]
        tone = b.mood.lamp(colors[k % len(colors)])
        if b.mood.dark:
            b.glow(x, y + size, size * 5, tone, 0.5)
        b.oval(x, y + size * 0.9, size * 0.62, size * 0.8, b.r(x, y + size * 0.7, size, light_of(tone, 0.1), tone))


def swag(b: Brush, x0: float, y0: float, x1: float, y1: float, dip: float, count: int) -> list[tuple[float, float]]:
    """Return points of a cord that hangs between two ends."""
    return [
        (x0 + (x1 - x0) * k / count, y0 + (y1 - y0) * k / count + dip * (1 - (2 * k / count - 1) ** 2))
        for k in range(count + 1)
    ]


def lane(b: Brush, y: float, fill: Fill) -> None:
    """Draw a trodden way that winds a little from the horizon to the viewer, soft at its edges."""
    rng = b.rng("lane")
    sway = b.w * rng.uniform(-0.05, 0.05)
    edges = [(0.46, 0.42, 0.3, -0.06), (0.55, 0.6, 0.76, 1.06)]
    levels = (0.0, 0.25, 0.6, 1.08)
    left, right = (
        [(b.w * u + sway * math.sin(math.pi * t), y + (b.h - y) * t) for u, t in zip(side, levels, strict=True)]
        for side in edges
    )
    way = smooth(left)
    way.lineTo(*right[-1])
    way.addPath(smooth(right[::-1]), skia.Path.AddPathMode.kExtend_AddPathMode)
    way.close()
    b.path(way, fill, blur=9)


def ground_shade(b: Brush, x: float, foot: float, w: float) -> None:
    """Lay the shade under a thing of a width that stands on the ground."""
    b.oval(x, foot, w * 0.56, w * 0.035, b.t("#2b2440"), blur=w * 0.025, alpha=0.45)


def wheel(b: Brush, cx: float, cy: float, r: float, foot: float, rng: random.Random) -> None:
    """Draw a Ferris wheel: trestle, two rims, spokes, hanging gondolas, lamps on the rim."""
    iron, far = b.t("#e9e2d6", 0.06), 0.08
    turn = rng.random() * math.tau
    for side in (-1, 1):
        b.line([(cx, cy), (cx + side * r * 0.5, foot)], shadow_of(iron, 0.14), r * 0.05)
        b.line([(cx, cy), (cx + side * r * 0.5, foot)], iron, r * 0.026)
    b.line([(cx - r * 0.33, cy + (foot - cy) * 0.66), (cx + r * 0.33, cy + (foot - cy) * 0.66)], iron, r * 0.022)
    if b.mood.dark:
        b.glow(cx, cy, r * 1.5, b.mood.lamp("#ff8fb0"), 0.42)
    n = 14
    for k in range(n):
        a = turn + math.tau * k / n
        b.line([(cx, cy), (cx + math.cos(a) * r, cy + math.sin(a) * r)], iron, r * 0.012)
    for share, width in ((1.0, 0.03), (0.86, 0.014)):
        b.ring(cx, cy, r * share, r * share, iron, r * width)
    lamps = 3 * n
    for k in range(lamps):
        a = turn + math.tau * k / lamps
        x, y = cx + math.cos(a) * r * 0.93, cy + math.sin(a) * r * 0.93
        tone = b.mood.lamp(_BULBS[k % len(_BULBS)])
        if b.mood.dark and k % 3 == 0:
            b.glow(x, y, r * 0.13, tone, 0.6)
        b.oval(x, y, r * 0.017, r * 0.017, tone)
    for k in range(n):
        a = turn + math.tau * k / n
        x, y, s = cx + math.cos(a) * r, cy + math.sin(a) * r, r * 0.085
        tone = b.t(_GAY[k % len(_GAY)], far)
        b.line([(x, y), (x, y + s * 0.5)], shadow_of(iron, 0.1), 2.4)
        b.path(smooth([(x - s, y + s * 1.1), (x - s * 0.75, y + s * 2.0), (x + s * 0.75, y + s * 2.0), (x + s, y + s * 1.1)], closed=True),
               b.v(y + s, y + 2 * s, light_of(tone, 0.06), shadow_of(tone, 0.06)))  # fmt: skip
        b.poly([(x - s * 1.1, y + s * 1.0), (x, y + s * 0.35), (x + s * 1.1, y + s * 1.0)], light_of(tone, 0.05))
    b.oval(cx, cy, r * 0.09, r * 0.09, b.t("#d8433b", far))
    b.oval(cx, cy, r * 0.045, r * 0.045, b.mood.lamp("#ffd36b"))


def big_top(b: Brush, cx: float, foot: float, w: float, h: float, first: str) -> None:
    """Draw a striped circus tent with a pennant, its door open and lit."""
    pale, red = b.t("#f6ecd8"), b.t(first)
    n, eaves = 10, foot - h * 0.46
    peak = foot - h
    for k in range(n):
        u0, u1 = math.cos(math.pi * (1 - k / n)), math.cos(math.pi * (1 - (k + 1) / n))
        tone = red if k % 2 else pale
        lit = 0.5 + 0.5 * b.mood.side * (u0 + u1) / 2
        tone = mix(shadow_of(tone, 0.12), light_of(tone, 0.03), lit)
        x0, x1 = cx + u0 * w / 2, cx + u1 * w / 2
        b.poly(
            [
                (cx, peak),
                (cx + u0 * w * 0.16, peak + h * 0.26),
                (x0, eaves),
                (x1, eaves),
                (cx + u1 * w * 0.16, peak + h * 0.26),
            ],
            tone,
        )
        b.poly(
            [
                (x0 * 0.97 + cx * 0.03, eaves),
                (x1 * 0.97 + cx * 0.03, eaves),
                (x1 * 0.97 + cx * 0.03, foot),
                (x0 * 0.97 + cx * 0.03, foot),
            ],
            shadow_of(tone, 0.05),
        )
        b.oval((x0 + x1) / 2, eaves, max(2.0, abs(x1 - x0) / 2), h * 0.035, shadow_of(tone, 0.02))
    door = w * 0.11
    b.poly([(cx - door * 0.5, eaves + h * 0.06), (cx + door * 0.5, eaves + h * 0.06), (cx + door, foot), (cx - door, foot)],
           b.v(eaves, foot, b.mood.lamp("#ffc766") if b.mood.dark else b.t("#5a2f2a"), b.t("#3a1f20")))  # fmt: skip
    b.line([(cx, peak), (cx, peak - h * 0.14)], b.t("#6b4a33"), 4)
    b.poly([(cx, peak - h * 0.14), (cx + w * 0.1, peak - h * 0.11), (cx, peak - h * 0.075)], b.t("#f2b134"))


def carousel(b: Brush, cx: float, foot: float, w: float, h: float) -> None:
    """Draw a merry-go-round: scalloped canopy, mirrored drum, poles with horses, round deck."""
    ground_shade(b, cx, foot, w)
    gold, cream, red = b.t("#e3b04b"), b.t("#f7ead0"), b.t("#c8433f")
    top, eaves, deck = foot - h, foot - h * 0.62, foot - h * 0.1
    if b.mood.dark:
        b.glow(cx, foot - h * 0.4, w * 0.9, b.mood.lamp("#ffc766"), 0.6)
    b.oval(cx, foot - h * 0.04, w * 0.5, h * 0.075, shadow_of(red, 0.08))
    b.oval(cx, deck, w * 0.5, h * 0.07, b.v(deck - h * 0.07, deck + h * 0.07, gold, shadow_of(gold, 0.12)))
    drum = b.mood.lamp("#ffdf9a") if b.mood.dark else b.t("#f0d9a6")
    b.rect(
        cx - w * 0.16,
        eaves,
        w * 0.32,
        deck - eaves,
        b.hz(cx - w * 0.16, cx + w * 0.16, shadow_of(drum, 0.12), drum, shadow_of(drum, 0.12)),
    )
    for k in range(7):
        u = -0.86 + 1.72 * k / 6
        x, low = cx + u * w * 0.47, deck + h * 0.05 * (1 - u * u)
        b.line([(x, eaves), (x, low)], gold, 4)
        horse(
            b,
            x,
            low - h * 0.1 - h * 0.045 * (k % 2),
            h * 0.2,
            b.t(("#f6efe2", "#8a5a3c", "#f6efe2", "#4a4550")[k % 4]),
            _GAY[k % len(_GAY)],
        )
    n = 12
    for k in range(n):
        u0, u1 = math.cos(math.pi * (1 - k / n)), math.cos(math.pi * (1 - (k + 1) / n))
        tone = red if k % 2 else cream
        tone = mix(shadow_of(tone, 0.1), light_of(tone, 0.03), 0.5 + 0.5 * b.mood.side * u0)
        x0, x1 = cx + u0 * w * 0.54, cx + u1 * w * 0.54
        b.poly([(cx, top), (x0, eaves - h * 0.06), (x1, eaves - h * 0.06)], tone)
        b.path(
            smooth([(x0, eaves - h * 0.065), (x1, eaves - h * 0.065), ((x0 + x1) / 2, eaves + h * 0.05)], closed=True),
            shadow_of(tone, 0.04),
        )
        if b.mood.dark:
            b.oval(x0, eaves - h * 0.06, h * 0.013, h * 0.013, b.mood.lamp("#fff1c4"))
    b.oval(cx, top - h * 0.02, h * 0.035, h * 0.035, gold)


def horse(b: Brush, x: float, foot: float, size: float, coat: str, saddle: str) -> None:
    """Draw a small wooden horse at the gallop."""
    s = size
    sides = ((-0.42, 0.52), (0.2, 0.55), (0.34, 0.84), (0.52, 0.74), (0.4, 0.6), (0.3, 0.3), (-0.36, 0.26))
    body = smooth([(x + u * s, foot - v * s) for u, v in sides], closed=True)
    for dx, way in ((-0.3, -0.24), (-0.18, 0.1), (0.2, -0.1), (0.26, 0.24)):
        b.line([(x + dx * s, foot - s * 0.34), (x + (dx + way) * s, foot - s * 0.02)], shadow_of(coat, 0.08), s * 0.085)
    b.path(body, b.v(foot - s, foot, light_of(coat, 0.03), shadow_of(coat, 0.08)))
    b.oval(x - s * 0.04, foot - s * 0.52, s * 0.15, s * 0.07, b.t(saddle))
    b.line([(x - s * 0.42, foot - s * 0.5), (x - s * 0.58, foot - s * 0.34)], shadow_of(coat, 0.14), s * 0.08)


def carnival(b: Brush) -> None:
    """Paint a fairground: Ferris wheel, striped tent, merry-go-round, booths, strings of lamps over a trodden lawn."""
    sky(b)
    y, rng = b.horizon, b.rng("carnival")
    roll(b, "fair far", y - 16, 20, "#6f9a70", 0.4)
    mirrored = rng.random() < 0.5

    def at(share: float) -> float:
        return b.w * (1 - share if mirrored else share)

    r = min(0.3 * b.h, 0.3 * b.w, 0.46 * y)
    for i in range(6):
        flora.broadleaf(b, b.w * (i + rng.random()) / 6, y + 10, rng.uniform(70, 120), 0.34, "#55895a", rng)
    wheel(b, at(rng.uniform(0.24, 0.32)), y - r * 1.12, r, y + 16, rng)
    big_top(b, at(rng.uniform(0.8, 0.9)), y + 22, min(b.w, b.h) * 0.44, min(0.62 * y, b.h * 0.34), rng.choice(_GAY))
    ground = b.t("#b9a474")
    b.rect(0, y + 12, b.w, b.h, b.v(y + 12, b.h, b.t("#8fae68"), mix(b.t("#7d9a58"), ground, 0.4)))
    lane(b, y + 12, b.v(y, b.h, light_of(ground, 0.04), shadow_of(ground, 0.03)))
    flora.grass(b, b.h * 0.78, b.h * 1.03, 70, "#7d9a58", 34)
    carousel(b, at(rng.uniform(0.54, 0.6)), y + 46, min(b.w, b.h) * 0.32, min(b.w, b.h) * 0.27)
    for side in (0, 1):
        w = min(b.w, b.h) * 0.24
        x = b.w * 0.0 - w * 0.2 if side == 0 else b.w - w * 0.8
        booth(b, x, y + 100, w, w * 0.95, rng.choice(_GAY), rng)
    for k, low in enumerate((0.24, 0.34)):
        bulbs(b, swag(b, -20, y * low * (0.5 + 0.5 * k), b.w + 20, y * low, y * 0.2, 12), 12 + 4 * k)
    lit_ground(b, y + 30)


def booth(b: Brush, x: float, foot: float, w: float, h: float, color: str, rng: random.Random) -> None:
    """Draw a booth with a striped roof, a lit inside and prizes on its shelf."""
    wood = b.t("#7a4f36")
    ground_shade(b, x + w / 2, foot, w)
    inside = b.mood.lamp("#ffcf7d") if b.mood.dark else b.t("#c9a273")
    b.rect(x + w * 0.04, foot - h * 0.8, w * 0.92, h * 0.8, b.v(foot - h * 0.8, foot, inside, shadow_of(inside, 0.16)))
    for row in range(2):
        y = foot - h * (0.5 + 0.17 * row)
        b.rect(x + w * 0.06, y, w * 0.88, h * 0.018, shadow_of(wood, 0.04))
        for k in range(7):
            px, s = x + w * (0.12 + 0.125 * k), h * rng.uniform(0.035, 0.06)
            b.oval(px, y - s, s, s, b.t(rng.choice(_GAY)))
            b.oval(px - s * 0.6, y - 1.9 * s, s * 0.4, s * 0.4, b.t("#e9d3b0"))
    b.rect(
        x,
        foot - h * 0.4,
        w,
        h * 0.4,
        b.v(foot - h * 0.4, foot, light_of(b.t(color), 0.03), shadow_of(b.t(color), 0.08)),
        r=4,
    )
    b.rect(x - w * 0.02, foot - h * 0.42, w * 1.04, h * 0.04, light_of(wood, 0.08), r=3)
    for px in (x, x + w * 0.95):
        b.rect(px, foot - h * 0.95, w * 0.05, h * 0.95, wood)
    if b.mood.dark:
        b.glow(x + w / 2, foot - h * 0.55, w * 0.85, b.mood.lamp("#ffb85c"), 0.55)
    awning(b, x - w * 0.06, foot - h * 1.06, w * 1.12, h * 0.24, b.t(color))


def lit_ground(b: Brush, y: float) -> None:
    """Lay the warm light of lamps on the ground after dark, in pools that thin out toward the viewer."""
    if not b.mood.dark:
        return
    rng = b.rng("lit ground")
    for _ in range(7):
        x, t = rng.random() * b.w, rng.random()
        b.canvas.save()
        b.canvas.translate(x, y + (b.h - y) * 0.7 * t)
        b.canvas.scale(1.0, 0.2)
        b.glow(0, 0, 260 + 160 * t, b.mood.lamp(rng.choice(("#ffb85c", "#ff9d6b", "#ffd36b"))), 0.34)
        b.canvas.restore()


def night_market(b: Brush) -> None:
    """Paint a night market lane: stalls with signs and steam on both sides, paper lanterns overhead, light on the paving."""
    sky(b)
    y, rng = b.horizon, b.rng("night market")
    range_of(b, "market hill", y, b.h * 0.12, 4, "#6b7690", 0.5)
    for side in (0, 1):
        for row in range(4):
            k = row / 3
            w, h = b.w * (0.2 + 0.02 * row), y * (0.52 + 0.22 * k)
            x = b.w * (0.34 - 0.14 * row) - w if side == 0 else b.w * (0.66 + 0.14 * row)
            front(b, x + (b.w * 0.06 if side == 0 else -b.w * 0.06), y + 10 + 8 * row, w, h, rng, 0.3 * (1 - k))
    stone = b.t("#6f6a70")
    b.rect(0, y + 12, b.w, b.h, b.v(y + 12, b.h, light_of(stone, 0.05), shadow_of(stone, 0.04)))
    for k in range(9):
        yy = y + 12 + (b.h - y) * (k / 9) ** 1.7
        b.line([(0, yy), (b.w, yy)], shadow_of(stone, 0.08), 1.6, alpha=0.5)
    for k in range(-9, 10):
        b.line(
            [(b.w / 2 + k * b.w * 0.02, y + 12), (b.w / 2 + k * b.w * 0.13, b.h)],
            shadow_of(stone, 0.08),
            1.6,
            alpha=0.5,
        )
    for row in range(3):
        size = min(b.w, b.h) * (0.17 + 0.09 * row)
        for side in (0, 1):
            edge = b.w * (0.36 - 0.15 * row) if side == 0 else b.w * (0.64 + 0.15 * row)
            booth(b, edge - size if side == 0 else edge, y + 26 + 62 * row, size, size * 1.02, rng.choice(_GAY), rng)
            steam(b, edge + (-0.5 if side == 0 else 0.5) * size, y + 26 + 62 * row - size * 0.5, size, rng)
    for row in range(3):
        points = swag(
            b, -20, y * (0.08 + 0.17 * row), b.w + 20, y * (0.1 + 0.17 * row), y * (0.2 - 0.03 * row), 7 + row
        )
        b.line(points, b.t("#2f2a2c"), 2.4, curve=True)
        for px, py in points[1:-1]:
            if b.free(px, py, 20):
                paper_lantern(b, px, py, (40 - 8 * row) * (1.0 if min(b.w, b.h) == b.h else 0.85))
    lit_ground(b, y + 30)


def front(b: Brush, x: float, foot: float, w: float, h: float, rng: random.Random, far: float) -> None:
    """Draw the narrow front of a shop house, its windows and upright signs lit."""
    wall = b.t(rng.choice(("#6f5a5a", "#57616f", "#7a6450", "#5a5570")), far)
    b.rect(x, foot - h, w, h, b.v(foot - h, foot, wall, shadow_of(wall, 0.05)))
    for row in range(max(1, int(h / 120))):
        for k in range(2):
            lit = rng.random() < 0.6 and b.mood.dark
            pane = b.mood.lamp("#ffd68a") if lit else mix(b.mood.sky[1], shadow_of(wall, 0.1), 0.5)
            b.rect(x + w * (0.14 + 0.44 * k), foot - h + 30 + 110 * row, w * 0.28, 60, mix(pane, b.mood.haze, far), r=2)
    sign = b.mood.lamp(rng.choice(("#ff5c6e", "#4ad0c8", "#ffc24a", "#c77dff", "#6fd06a")))
    sx, sy, sw, sh = x + w * rng.uniform(0.3, 0.6), foot - h * rng.uniform(0.62, 0.8), w * 0.2, h * 0.3
    if b.mood.dark:
        b.glow(sx + sw / 2, sy + sh / 2, sh, sign, 0.5)
    b.rect(sx, sy, sw, sh, shadow_of(sign, 0.1) if not b.mood.dark else sign, r=6)
    for k in range(4):
        cy = sy + sh * (0.16 + 0.225 * k)
        pale = light_of(sign, 0.2)
        b.line([(sx + sw * 0.25, cy), (sx + sw * 0.75, cy)], pale, 4)
        b.line([(sx + sw * 0.5, cy - sh * 0.06), (sx + sw * rng.uniform(0.3, 0.7), cy + sh * 0.07)], pale, 4)


def paper_lantern(b: Brush, x: float, y: float, r: float) -> None:
    """Hang a ribbed paper lantern with a tassel."""
    tone = b.mood.lamp("#e5432f")
    if b.mood.dark:
        b.glow(x, y + r * 1.2, r * 4.6, b.mood.lamp("#ff8a4a"), 0.55)
        tone = b.mood.lamp("#ff6a3c")
    b.oval(
        x, y + r * 1.15, r, r * 0.86, b.r(x, y + r * 1.1, r * 1.15, light_of(tone, 0.16), tone, shadow_of(tone, 0.1))
    )
    for u in (-0.6, -0.25, 0.25, 0.6):
        b.ring(x, y + r * 1.15, r * abs(u), r * 0.86, shadow_of(tone, 0.06), 1.6, alpha=0.6)
    for yy in (0.26, 1.94):
        b.rect(x - r * 0.36, y + r * yy, r * 0.72, r * 0.15, b.t("#e3b04b"), r=2)
    b.line([(x, y + r * 2.1), (x, y + r * 2.7)], b.t("#e3b04b"), 3)


def steam(b: Brush, x: float, y: float, size: float, rng: random.Random) -> None:
    """Let steam rise from a kitchen."""
    for k in range(4):
        b.oval(
            x + rng.uniform(-0.15, 0.15) * size,
            y - size * 0.16 * k,
            size * (0.09 + 0.04 * k),
            size * 0.1,
            "#ffffff",
            blur=9,
            alpha=0.16,
        )
