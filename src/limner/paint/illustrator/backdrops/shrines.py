"""Places of worship and what is left of them: mosque courtyard, church, Shinto shrine, ruins."""

# fmt: off

from __future__ import annotations

import math

import skia

from limner.paint.illustrator import flora
from limner.paint.illustrator.backdrops.land import range_of, roll
from limner.paint.illustrator.backdrops.rooms import checker
from limner.paint.illustrator.backdrops.skies import sky
from limner.paint.illustrator.brush import Brush, smooth
from limner.paint.illustrator.ramp import fade, light_of, mix, shadow_of


def arch_path(x: float, foot: float, w: float, h: float, pointed: float = 0.3) -> skia.Path:
    """Return the outline of an arch of width w and height h standing on foot; ``pointed`` 0 is round."""
    path = skia.Path()
    spring = foot - h + w * (0.5 + pointed * 0.4)
    path.moveTo(x, foot)
    path.lineTo(x, spring)
    path.cubicTo(x, spring - w * 0.34, x + w * (0.22 + 0.1 * pointed), foot - h + w * 0.06 * pointed, x + w / 2,
        foot - h)
    path.cubicTo(x + w * (0.78 - 0.1 * pointed), foot - h + w * 0.06 * pointed, x + w, spring - w * 0.34, x + w,
        spring)
    path.lineTo(x + w, foot)
    path.close()
    return path


def dome(b: Brush, cx: float, foot: float, w: float, color: str, tip: str) -> None:
    """Draw an onion-shouldered dome with ribs and a finial."""
    h = w * 0.72
    shape = smooth([(cx - w * 0.48, foot), (cx - w * 0.55, foot - h * 0.34), (cx - w * 0.36, foot - h * 0.72), (cx,
        foot - h * 1.04), (cx + w * 0.36, foot - h * 0.72), (cx + w * 0.55, foot - h * 0.34), (cx + w * 0.48, foot)])
    side = b.mood.side
    b.path(shape, b.r(cx + side * w * 0.22, foot - h * 0.7, w * 0.95, light_of(color, 0.14), color, shadow_of(color,
        0.13)))
    for k in range(-3, 4):
        b.line([(cx + k * w * 0.14, foot), (cx + k * w * 0.13, foot - h * 0.5), (cx, foot - h)],
            fade(shadow_of(color, 0.12), 0.5), 1.8, curve=True)
    b.line([(cx, foot - h), (cx, foot - h - w * 0.2)], tip, 4)
    b.oval(cx, foot - h - w * 0.06, w * 0.035, w * 0.035, tip)
    b.ring(cx, foot - h - w * 0.23, w * 0.045, w * 0.045, tip, 3)


def minaret(b: Brush, cx: float, foot: float, h: float, stone: str, cap: str) -> None:
    """Draw a slender tower with two balconies and a pointed cap."""
    w = h * 0.07
    b.rect(cx - w / 2, foot - h, w, h, b.hz(cx - w / 2, cx + w / 2, light_of(stone, 0.06), stone, shadow_of(stone,
        0.13)))
    for k in (0.52, 0.84):
        y = foot - h * k
        b.poly([(cx - w * 0.5, y + w * 0.7), (cx + w * 0.5, y + w * 0.7), (cx + w * 0.95, y), (cx - w * 0.95, y)],
            shadow_of(stone, 0.05))
        b.rect(cx - w, y - w * 0.4, 2 * w, w * 0.45, light_of(stone, 0.05), r=2)
        if b.mood.dark:
            b.glow(cx, y, w * 4, b.mood.lamp("#ffcf86"), 0.5)
    b.poly([(cx - w * 0.66, foot - h), (cx, foot - h - w * 2.6), (cx + w * 0.66, foot - h)], b.hz(cx - w, cx + w,
        light_of(cap, 0.08), shadow_of(cap, 0.09)))
    b.ring(cx, foot - h - w * 2.9, w * 0.2, w * 0.2, b.t("#d9b25f"), 2.4)


def mosque(b: Brush) -> None:
    """Paint the courtyard of a mosque: domes and minarets over an arcade, a fountain on patterned stone."""
    sky(b)
    y, rng = b.horizon + (b.h - b.horizon) * 0.1, b.rng("mosque")
    stone = b.t(rng.choice(("#e6d6b8", "#dcd3c6", "#d9bf98")))
    roof = b.t(rng.choice(("#3f8f8a", "#3a6f9f", "#8a9298", "#c9a24a")))
    gold, cx = b.t("#d9b25f"), b.w * 0.5
    for k in (0.1, 0.9, 0.24, 0.76):
        minaret(b, b.w * k, y, b.h * (0.6 if k in (0.1, 0.9) else 0.5), stone, roof)
    hall = b.w * 0.5
    b.rect(cx - hall / 2, y - b.h * 0.3, hall, b.h * 0.3, b.hz(cx - hall / 2, cx + hall / 2, light_of(stone, 0.04),
        stone, shadow_of(stone, 0.06)))
    for dx, w in ((-0.19, 0.12), (0.19, 0.12)):
        dome(b, cx + dx * b.w, y - b.h * 0.3, b.w * w, roof, gold)
    b.rect(cx - b.w * 0.13, y - b.h * 0.35, b.w * 0.26, b.h * 0.06, light_of(stone, 0.04))
    dome(b, cx, y - b.h * 0.35, b.w * 0.27, roof, gold)
    gate_w, gate_h = b.w * 0.2, b.h * 0.29
    b.rect(cx - gate_w / 2, y - gate_h, gate_w, gate_h, light_of(stone, 0.07))
    b.frame(cx - gate_w / 2 + 8, y - gate_h + 8, gate_w - 16, gate_h, roof, 5)
    inner = arch_path(cx - gate_w * 0.34, y, gate_w * 0.68, gate_h * 0.84, 0.9)
    b.path(inner, b.v(y - gate_h, y, shadow_of(roof, 0.12),
        b.mood.lamp("#ffcf86") if b.mood.dark else shadow_of(stone, 0.3)))
    n = max(8, 2 * round(b.w / 200))
    pitch = b.w / n
    top = y - b.h * 0.17
    for side in (0, 1):
        x0 = 0 if side == 0 else cx + gate_w / 2
        b.rect(x0, top, cx - gate_w / 2, y - top, b.v(top, y, light_of(stone, 0.03), shadow_of(stone, 0.03)))
        b.rect(x0, top - 8, cx - gate_w / 2, 12, light_of(stone, 0.08))
        b.rect(x0, top + 8, cx - gate_w / 2, 9, roof, alpha=0.8)
    for i in range(n):
        x = i * pitch
        if abs(x + pitch / 2 - cx) < gate_w / 2 + pitch * 0.4:
            continue
        hollow = b.mood.lamp("#f0b060") if b.mood.dark else shadow_of(stone, 0.2)
        b.path(arch_path(x + pitch * 0.13, y, pitch * 0.74, (y - top) * 0.8, 0.8), b.v(top, y, shadow_of(hollow,
            0.14), hollow))
        if b.mood.dark:
            b.glow(x + pitch / 2, y - (y - top) * 0.5, pitch * 0.7, b.mood.lamp("#ffc873"), 0.5)
    b.canvas.save()
    b.canvas.clipRect(skia.Rect.MakeLTRB(-4, y, b.w + 4, b.h + 4))
    held, b.horizon = b.horizon, y
    checker(b, y, b.t("#d3c4a6"))
    b.horizon = held
    b.canvas.restore()
    b.rect(0, y, b.w, 26, b.v(y, y + 26, fade("#000000", 0.22), fade("#000000", 0.0)))
    star(b, cx, y + (b.h - y) * 0.55, b.w * 0.3, (b.h - y) * 0.34, roof, light_of(stone, 0.06))


def star(b: Brush, cx: float, cy: float, rx: float, ry: float, color: str, pale: str) -> None:
    """Inlay an eight-pointed star in the floor and set a low fountain in its middle."""
    for k, (tone, r) in enumerate(((shadow_of(pale, 0.1), 1.0), (color, 0.94), (pale, 0.8), (color, 0.56))):
        points = [(cx + rx * r * (1.0 if i % 2 == 0 else 0.76) * math.cos(math.tau * i / 16),
            cy + ry * r * (1.0 if i % 2 == 0 else 0.76) * math.sin(math.tau * i / 16)) for i in range(16)]
        b.poly(points, tone, alpha=0.75 if k else 0.5)
    w = rx * 0.4
    b.oval(cx, cy, w, w * 0.34, shadow_of(pale, 0.14))
    b.rect(cx - w, cy - w * 0.24, 2 * w, w * 0.24, b.hz(cx - w, cx + w, light_of(pale, 0.03), shadow_of(pale, 0.1)))
    b.oval(cx, cy - w * 0.24, w, w * 0.34, light_of(pale, 0.05))
    b.oval(cx, cy - w * 0.23, w * 0.86, w * 0.27, mix(b.mood.sky[2], b.t("#3f9fae"), 0.5))
    for k in (-1, 1):
        for reach in (0.3, 0.55):
            b.line([(cx, cy - w * 0.3), (cx, cy - w * 0.9), (cx + k * w * reach * 0.6, cy - w * 0.82),
                (cx + k * w * reach, cy - w * 0.25)], fade("#ffffff", 0.6), 3, curve=True)


def church(b: Brush) -> None:
    """Paint a church on its green: tower and spire, nave with tall windows, old trees, a path to the door."""
    sky(b)
    y, rng = b.horizon, b.rng("church")
    roll(b, "church far", y - 10, 50, "#86a98a", 0.42)
    b.rect(0, y + 24, b.w, b.h, b.v(y, b.h, b.t("#86ad5c"), b.t("#55853f")))
    left = rng.random() < 0.5
    cx, foot, k = b.w * 0.5, y + 52, b.h / 1000
    wall = b.t(rng.choice(("#d3c6ae", "#e6ddcc", "#b9a692")))
    slate = b.t(rng.choice(("#566070", "#8a4a3a", "#4a5a52")))
    way = 1 if left else -1
    glass = b.mood.lamp("#ffcf70") if b.mood.dark else mix(b.t("#3b4a6b"), b.mood.sky[1], 0.25)
    nave0, nave_w, nave_h = (cx - 90 * k, 360 * k, 170 * k) if left else (cx - 270 * k, 360 * k, 170 * k)
    b.rect(nave0, foot - nave_h, nave_w, nave_h, b.hz(nave0, nave0 + nave_w, light_of(wall, 0.03), shadow_of(wall,
        0.05)))
    b.poly([(nave0 - 14 * k, foot - nave_h), (nave0 + 30 * k, foot - nave_h - 120 * k), (nave0 + nave_w - 30 * k,
        foot - nave_h - 120 * k), (nave0 + nave_w + 14 * k, foot - nave_h)], b.v(foot - nave_h - 120 * k,
        foot - nave_h, light_of(slate, 0.06), shadow_of(slate, 0.04)))
    for i in range(4):
        x = nave0 + nave_w * (i + (0.72 if left else 0.1)) / 4.4
        if b.mood.dark:
            b.glow(x + 20 * k, foot - 90 * k, 90 * k, b.mood.lamp("#ffb85c"), 0.4)
        b.path(arch_path(x - 5 * k, foot - 30 * k, 50 * k, 116 * k, 0.9), light_of(wall, 0.08))
        b.path(arch_path(x, foot - 34 * k, 40 * k, 106 * k, 0.9), glass)
        b.line([(x + 20 * k, foot - 34 * k), (x + 20 * k, foot - 136 * k)], light_of(wall, 0.06), 2.4)
    tx = cx - way * 130 * k
    tower_w, tower_h = 130 * k, 320 * k
    b.rect(tx - tower_w / 2, foot - tower_h, tower_w, tower_h, b.hz(tx - tower_w / 2, tx + tower_w / 2,
        light_of(wall, 0.06), wall, shadow_of(wall, 0.1)))
    for row in (0.36, 0.72):
        b.rect(tx - tower_w * 0.55, foot - tower_h * row, tower_w * 1.1, 9 * k, light_of(wall, 0.05))
    b.poly([(tx - tower_w * 0.6, foot - tower_h), (tx, foot - tower_h - 290 * k), (tx + tower_w * 0.6,
        foot - tower_h)], b.hz(tx - tower_w / 2, tx + tower_w / 2, light_of(slate, 0.1), slate, shadow_of(slate,
        0.1)))
    gold, top = b.t("#d9b25f"), foot - tower_h - 290 * k
    b.line([(tx, top), (tx, top - 58 * k)], gold, 5)
    b.line([(tx - 18 * k, top - 38 * k), (tx + 18 * k, top - 38 * k)], gold, 5)
    for dx in (-30, 12):
        b.path(arch_path(tx + dx * k, foot - tower_h * 0.78, 22 * k, 50 * k, 0.6), shadow_of(wall, 0.36))
    b.oval(tx, foot - tower_h * 0.6, 30 * k, 30 * k, light_of(wall, 0.1))
    b.ring(tx, foot - tower_h * 0.6, 26 * k, 26 * k, shadow_of(slate, 0.1), 3)
    b.line([(tx, foot - tower_h * 0.6 - 18 * k), (tx, foot - tower_h * 0.6), (tx + 13 * k,
        foot - tower_h * 0.6 + 6 * k)], shadow_of(slate, 0.2), 3)
    b.path(arch_path(tx - 32 * k, foot, 64 * k, 112 * k, 0.7), light_of(wall, 0.08))
    b.path(arch_path(tx - 25 * k, foot, 50 * k, 100 * k, 0.7), b.t("#6b4630"))
    path = b.t("#d6c6a0")
    b.blob([(tx - 26 * k, foot), (tx + 26 * k, foot), (tx + 90 * k, foot + (b.h - foot) * 0.5), (cx + 220 * k,
        b.h + 40), (cx - 120 * k, b.h + 40), (tx - 30 * k, foot + (b.h - foot) * 0.4)], b.v(foot, b.h,
        shadow_of(path, 0.03), light_of(path, 0.04)))
    for i in range(6):
        x = b.w * (0.06 + 0.05 * i if i < 3 else 0.74 + 0.07 * (i - 2))
        flora.broadleaf(b, x, foot + 20 + 14 * (i % 3), rng.uniform(190, 290) * k, 0.1, "#4f8a4a", rng)
    flora.blossoms(b, b.h * 0.88, b.h * 1.0, 26, 12)
    flora.grass(b, b.h * 0.86, b.h * 1.03, 110, "#4b7f3c", 36)


def torii(b: Brush, cx: float, foot: float, h: float, far: float) -> None:
    """Draw a vermilion gate with its black cap and feet."""
    red, black = b.t("#d1432b", far), b.t("#2b2826", far)
    w, post = h * 0.92, h * 0.085
    for side in (-1, 1):
        x = cx + side * w * 0.36
        b.poly([(x - post / 2 + side * h * 0.03, foot), (x + post / 2 + side * h * 0.03, foot), (x + post / 2,
            foot - h), (x - post / 2, foot - h)], b.hz(x - post, x + post, light_of(red, 0.07), red, shadow_of(red,
            0.11)))
        b.rect(x - post * 0.65 + side * h * 0.03, foot - h * 0.08, post * 1.3, h * 0.08, black)
    b.rect(cx - w * 0.46, foot - h * 0.76, w * 0.92, h * 0.07, b.v(foot - h * 0.76, foot - h * 0.69, light_of(red,
        0.04), shadow_of(red, 0.07)))
    b.rect(cx - post * 0.5, foot - h * 0.94, post, h * 0.2, red)
    for lift, thick, tone, wide in ((0.93, 0.07, red, 0.56), (1.0, 0.065, black, 0.62)):
        top = foot - h * lift
        b.poly([(cx - w * wide, top - h * 0.05), (cx - w * 0.3, top), (cx + w * 0.3, top), (cx + w * wide,
            top - h * 0.05), (cx + w * (wide - 0.03), top + h * (thick - 0.03)), (cx + w * 0.3, top + h * thick),
            (cx - w * 0.3, top + h * thick), (cx - w * (wide - 0.03), top + h * (thick - 0.03))], tone)


def shrine(b: Brush) -> None:
    """Paint a Shinto shrine: gates along a stone way between cedars and lanterns,
        the hall with its curved roof behind."""
    sky(b)
    y, rng = b.horizon, b.rng("shrine")
    range_of(b, "shrine far", y + 6, b.h * 0.24, 4, "#7f95a6", 0.55)
    for i in range(15):
        flora.pine(b, b.w * (i + rng.random()) / 15, y + 26, rng.uniform(170, 300), 0.3, "#355f4b", rng)
    cx, foot, k = b.w * 0.5, y + 40, b.h / 1000
    wood, roof, white = b.t("#8f3a2a"), b.t("#4f5f5a"), b.t("#efe7d6")
    b.rect(cx - 170 * k, foot - 120 * k, 340 * k, 120 * k, b.v(foot - 120 * k, foot, white, shadow_of(white, 0.06)))
    for i in range(7):
        b.rect(cx - 172 * k + i * 56 * k, foot - 122 * k, 10 * k, 122 * k, wood)
    b.rect(cx - 58 * k, foot - 104 * k, 116 * k, 104 * k, b.mood.lamp("#f2b45a") if b.mood.dark else shadow_of(wood,
        0.14))
    b.blob([(cx - 260 * k, foot - 112 * k), (cx - 180 * k, foot - 150 * k), (cx - 110 * k, foot - 230 * k), (cx,
        foot - 246 * k), (cx + 110 * k, foot - 230 * k), (cx + 180 * k, foot - 150 * k), (cx + 260 * k,
        foot - 112 * k), (cx, foot - 128 * k)], b.v(foot - 250 * k, foot - 110 * k, light_of(roof, 0.12),
        shadow_of(roof, 0.05)))
    for side in (-1, 1):
        b.line([(cx + side * 96 * k, foot - 226 * k), (cx + side * 142 * k, foot - 292 * k)], shadow_of(roof, 0.08),
            9 * k)
    b.rect(0, foot, b.w, b.h, b.v(foot, b.h, b.t("#7f9a68"), b.t("#56784a")))
    way = b.t("#bdb5a4")
    b.poly([(cx - 60 * k, foot), (cx + 60 * k, foot), (cx + 300 * k, b.h + 10), (cx - 300 * k, b.h + 10)], b.v(foot,
        b.h, shadow_of(way, 0.03), light_of(way, 0.04)))
    for i in range(9):
        t = (i / 9) ** 1.5
        half, py = 60 * k + 240 * k * t, foot + (b.h - foot) * t
        b.line([(cx - half, py), (cx + half, py)], shadow_of(way, 0.12), 1.5 + 2 * t)
    rope = b.t("#e9d9a6")
    b.line([(cx - 58 * k, foot - 96 * k), (cx, foot - 80 * k), (cx + 58 * k, foot - 96 * k)], rope, 7 * k, curve=True)
    torii(b, cx, foot + 34 * k, 250 * k, 0.2)
    for i in range(3):
        for side in (-1, 1):
            x, py, s = cx + side * (150 + 105 * i) * k, foot + (34 + 78 * i) * k, (0.6 + 0.35 * i) * k
            stone = b.t("#98938a", 0.16 - 0.05 * i)
            b.rect(x - 26 * s, py - 14 * s, 52 * s, 16 * s, shadow_of(stone, 0.05))
            b.rect(x - 9 * s, py - 86 * s, 18 * s, 76 * s, b.hz(x - 9 * s, x + 9 * s, light_of(stone, 0.06),
                shadow_of(stone, 0.07)))
            lit = b.mood.lamp("#ffd58a") if b.mood.dark else light_of(stone, 0.1)
            if b.mood.dark:
                b.glow(x, py - 104 * s, 150 * s, b.mood.lamp("#ffc873"), 0.7)
            b.rect(x - 20 * s, py - 122 * s, 40 * s, 38 * s, lit, r=3)
            b.poly([(x - 42 * s, py - 118 * s), (x - 14 * s, py - 146 * s), (x + 14 * s, py - 146 * s), (x + 42 * s,
                py - 118 * s)], shadow_of(stone, 0.06))
    torii(b, cx, b.h * 0.985, b.h * 0.9, 0.0)


def ruins(b: Brush) -> None:
    """Paint a fallen temple of columns: some whole, some broken, drums in the grass, ivy on stone."""
    sky(b)
    y, rng = b.horizon, b.rng("ruins")
    range_of(b, "ruins far", y + 8, b.h * 0.2, 4, "#8d9aa6", 0.55)
    roll(b, "ruins", y + 20, 24, "#a7a067", 0.12)
    stone, k = b.t(rng.choice(("#dccdb0", "#d3c8b8", "#cbb28f"))), b.h / 1000
    foot, n = y + 70 * k, 7
    x0, pitch = b.w * 0.12, b.w * 0.127
    for row in range(3):
        b.rect(x0 - 60 * k - 12 * row * k, foot - 20 * k + 18 * row * k, b.w * 0.76 + 120 * k + 24 * row * k,
            20 * k, light_of(stone, 0.05 - 0.05 * row))
    whole = rng.randrange(1, 4)
    for i in range(n):
        x, w = x0 + pitch * i, 50 * k
        tall = 380 * k if whole <= i < whole + 3 else rng.uniform(90, 300) * k
        top = foot - 20 * k - tall
        b.poly([(x - w * 0.5, foot - 20 * k), (x - w * 0.42, top), (x - w * 0.1, top - rng.uniform(0, 22) * k),
            (x + w * 0.42, top), (x + w * 0.5, foot - 20 * k)], b.hz(x - w / 2, x + w / 2, light_of(stone, 0.06),
            stone, shadow_of(stone, 0.15)))
        for f in (-0.28, -0.1, 0.08, 0.26):
            b.line([(x + f * w, foot - 22 * k), (x + f * w * 0.86, top + 6)], shadow_of(stone, 0.11), 3 * k,
                alpha=0.7)
        b.rect(x - w * 0.66, foot - 34 * k, w * 1.32, 15 * k, light_of(stone, 0.03), r=4)
        if tall > 370 * k:
            b.poly([(x - w * 0.46, top), (x + w * 0.46, top), (x + w * 0.7, top - 20 * k), (x - w * 0.7,
                top - 20 * k)], light_of(stone, 0.04))
            b.rect(x - w * 0.76, top - 32 * k, w * 1.52, 13 * k, light_of(stone, 0.06))
    left, span, top = x0 + pitch * whole - 44 * k, pitch * 2 + 88 * k, foot - 432 * k
    b.poly([(left, top), (left + span * 0.86, top), (left + span, top - 12 * k), (left + span * 0.94, top - 50 * k),
        (left, top - 50 * k)], b.v(top - 50 * k, top, light_of(stone, 0.07), shadow_of(stone, 0.03)))
    b.poly([(left, top - 50 * k), (left + span * 0.5, top - 128 * k), (left + span * 0.66, top - 96 * k),
        (left + span * 0.6, top - 50 * k)], light_of(stone, 0.02))
    b.rect(0, foot + 34 * k, b.w, b.h, b.v(foot, b.h, b.t("#9aa45c"), b.t("#6f8442")))
    for _ in range(8):
        t = rng.random()
        x, py, r = rng.random() * b.w, foot + 60 * k + (b.h - foot - 90 * k) * t, (24 + 40 * t) * k
        b.oval(x - b.mood.side * r * 0.6, py + r * 0.5, r * 1.7, r * 0.3, b.t("#2b2440"), blur=5, alpha=0.3)
        b.rect(x - r, py - r * 0.7, 2 * r, 1.3 * r, b.v(py - r, py + r, light_of(stone, 0.06), shadow_of(stone,
            0.12)), r=r * 0.2)
        b.oval(x + r, py - r * 0.05, r * 0.34, r * 0.65, shadow_of(stone, 0.06))
    flora.grass(b, foot + 30 * k, b.h * 1.03, 170, "#7f9a48", 34)
    flora.bush(b, b.w * 0.04, foot + 60 * k, 80 * k)
