"""Wild and tilled land of its own kind: volcano, waterfall, terraces of rice, vineyard, savannah, camp, island,
planet."""

# fmt: off

from __future__ import annotations

import math

import skia

from limner.paint.illustrator import flora
from limner.paint.illustrator.backdrops.land import band, crest_y, range_of, roll, rough
from limner.paint.illustrator.backdrops.skies import sky, stars
from limner.paint.illustrator.backdrops.water import light_path, surface_of
from limner.paint.illustrator.brush import Brush, polygon
from limner.paint.illustrator.ramp import fade, light_of, lighter, mix, shadow_of


def volcano(b: Brush) -> None:
    """Paint a volcano in eruption: plume lit from below, fountain of sparks, rivers of lava,
        black ground in front."""
    sky(b, clouds=False)
    y, rng = b.horizon, b.rng("volcano")
    range_of(b, "volcano far", y + 10, b.h * 0.16, 5, "#7f8496", 0.55)
    cx, top, rim = b.w * rng.uniform(0.4, 0.6), y - b.h * 0.4, b.w * 0.055
    fire, ash = b.mood.lamp("#ff7a2a"), mix(b.t("#4a434c"), b.mood.sky[1], 0.2)
    b.glow(cx, top, b.h * 0.55, fire, 0.8 if b.mood.dark else 0.5)
    for k in range(46):
        t = k / 45
        r = b.h * (0.03 + 0.09 * t) * rng.uniform(0.8, 1.3)
        px = cx + b.mood.side * -t * b.w * 0.16 + rng.uniform(-1, 1) * b.h * (0.02 + 0.1 * t)
        py = top - t * b.h * 0.36
        glowing = mix(ash, fire, max(0.0, 0.62 - 1.5 * t))
        b.oval(px, py, r, r * 0.86, b.r(px + b.mood.side * r * 0.4, py - r * 0.4, r * 1.5, light_of(glowing, 0.08),
            shadow_of(glowing, 0.06)))
    rock = b.t("#5b4a4c", 0.1)
    left = rough((cx - b.w * 0.46, y + 30), (cx - rim, top), rng, 4, 16)
    right = rough((cx + rim, top), (cx + b.w * 0.46, y + 30), rng, 4, 16)
    cone = polygon([*left, (cx - rim, top), (cx, top + 14), (cx + rim, top), *right, (cx + b.w * 0.46, y + 30)])
    b.path(cone, b.v(top, y + 30, shadow_of(rock, 0.05), rock, mix(rock, b.mood.haze, 0.3)))
    with b.clip(cone):
        away = cx - b.mood.side * b.w * 0.25
        b.poly([(cx, top - 10), (away, y + 60), (cx - b.mood.side * b.w, y + 60), (cx - b.mood.side * b.w * 0.5,
            top)], fade(shadow_of(rock, 0.14), 0.6))
        for k in range(5):
            x, spread = cx + (k - 2) * rim * 0.4, (k - 2) * b.w * 0.06 + rng.uniform(-20, 20)
            flow = [(x + spread * t**1.3 + rng.uniform(-9, 9),
                top + (y + 20 - top) * t * (0.62 + 0.1 * (k % 3))) for t in (0, 0.2, 0.4, 0.6, 0.8, 1)]
            b.line(flow, fade(fire, 0.35), 30, curve=True)
            b.line(flow, fire, 11, curve=True)
            b.line(flow, b.mood.lamp("#ffd768"), 4, curve=True)
    for _ in range(90):
        a, reach = rng.uniform(-1.0, 1.0), rng.random() ** 1.4 * b.h * 0.24
        b.oval(cx + math.sin(a) * reach, top - math.cos(a) * reach, 2.6, 3.6, b.mood.lamp(rng.choice(("#ffd768",
            "#ff9a3c", "#ff5a2a"))))
    roll(b, "volcano near", y + 40, 26, "#4d4044", 0.05)
    b.rect(0, y, b.w, b.h * 0.2, b.v(y, y + b.h * 0.2, fade(fire, 0.16), fade(fire, 0.0)))
    for _ in range(26):
        x, t = rng.random() * b.w, rng.random()
        py, r = y + 60 + (b.h - y - 60) * t, 10 + 34 * t
        b.blob([(x - r, py), (x - r * 0.6, py - r * 0.6), (x + r * 0.3, py - r * 0.8), (x + r, py)], b.v(py - r, py,
            b.t("#7a6a6c"), b.t("#3b3236")))


def waterfall(b: Brush) -> None:
    """Paint a fall between cliffs into a pool, spray at its foot, ferns about."""
    sky(b)
    y, rng = b.horizon, b.rng("waterfall")
    cx, half, top = b.w * rng.uniform(0.42, 0.58), b.w * rng.uniform(0.09, 0.13), b.h * 0.17
    range_of(b, "fall far", top + 60, b.h * 0.14, 4, "#7f9a8c", 0.5)
    for side in (-1, 1):
        for ledge in range(3):
            edge = cx + side * (half * (0.8 + 0.7 * ledge))
            crest = top + b.h * 0.09 * ledge
            rock = b.t(("#84877c", "#71776c", "#5f685d")[ledge], 0.22 - 0.1 * ledge)
            line = rough((edge, crest), (edge + side * b.w * 0.7, crest - b.h * 0.1), rng, 4, 24)
            face = polygon([(edge + side * 14, y + 40), *line, (edge + side * b.w * 0.7, y + 40)])
            b.path(face, b.v(crest, y, light_of(rock, 0.05), rock, shadow_of(rock, 0.1)))
            with b.clip(face):
                for _ in range(16):
                    x, py = edge + side * rng.uniform(4, b.w * 0.5), rng.uniform(crest, y)
                    b.line([(x, py), (x + side * rng.uniform(-8, 14), py + rng.uniform(40, 120))], shadow_of(rock,
                        0.12), 3, alpha=0.7)
            for k in range(7):
                x, py = line[(2 + k * 2) % len(line)]
                flora.bush(b, x, py + 16, rng.uniform(26, 52), 0.2 - 0.08 * ledge, rng.choice(("#3f7f4a", "#5a9a4f")))
    foam, deep = mix(b.t("#f4fbfd"), b.mood.sky[3], 0.12), b.t("#7fb9c6")
    b.rect(cx - half, top - 4, 2 * half, y - top + 30, b.hz(cx - half, cx + half, deep, foam, deep, foam, deep))
    for _ in range(80):
        x, py = cx + rng.uniform(-0.95, 0.95) * half, rng.uniform(top, y - 60)
        b.line([(x, py), (x, py + rng.uniform(40, 150))], fade(rng.choice((foam, deep)), 0.7), rng.uniform(1.5, 5))
    surface_of(b, y + 6, b.h, "#2f8f95")
    for k in range(6):
        b.ring(cx, y + 22 + 20 * k, half * (1.2 + 0.5 * k), 9 + 7 * k, fade(foam, 0.5 - 0.07 * k), 3)
    for _ in range(26):
        b.oval(cx + rng.uniform(-1.6, 1.6) * half, y + rng.uniform(-50, 26), rng.uniform(24, 60), rng.uniform(16,
            36), fade(foam, 0.34), blur=12)
    for k in range(12):
        side = -1 if k % 2 else 1
        x, r = b.w * 0.5 + side * b.w * rng.uniform(0.36, 0.52), rng.uniform(40, 80)
        py = y + (b.h - y) * rng.uniform(0.3, 1.0)
        stone = b.t("#6d7068")
        b.blob([(x - r, py + 8), (x - r * 0.7, py - r * 0.5), (x + r * 0.2, py - r * 0.66), (x + r, py + 8)],
            b.v(py - r, py, light_of(stone, 0.1), shadow_of(stone, 0.1)))
    flora.hanging_leaves(b, "#2f6b3f")


def rice_fields(b: Brush) -> None:
    """Paint terraces of rice that step down to the viewer, water in some of them, palms and huts on their rims."""
    sky(b)
    y, rng = b.horizon, b.rng("rice")
    range_of(b, "rice far", y - b.h * 0.02, b.h * 0.22, 4, "#6f9a94", 0.55)
    steps = 9
    for k in range(steps):
        t = k / (steps - 1)
        at, name = y - b.h * 0.08 + (b.h * 1.02 - y) * t**1.35, f"rice{k}"
        wave, gap = 16 + 30 * t, 14 + 46 * t
        earth = b.t("#8a7448", 0.3 * (1 - t))
        grass = b.t("#6d8f3f" if k % 2 else "#86a845", 0.4 * (1 - t))
        rise = band(b, name, at - 8 - 14 * t, wave, at + gap + 2 * wave + 60)
        b.path(rise, b.v(at - wave, at + gap + wave, light_of(grass, 0.06), grass, shadow_of(grass, 0.09)))
        wet = k % 3 == 1
        top = mix(b.mood.sky[3], b.t("#7fb0a4"), 0.4) if wet else b.t(("#9fc653", "#7fb548", "#c2cc58")[k % 3],
            0.35 * (1 - t))
        bed = band(b, name, at + 4, wave, at + gap + 2 * wave + 60)
        b.path(bed, b.v(at - wave, at + gap + wave, light_of(top, 0.06), top, shadow_of(top, 0.08)))
        points = [(b.w * i / 30, crest_y(b, name, at + 4, wave, b.w * i / 30)) for i in range(31)]
        b.line(points, light_of(earth, 0.1), 3 + 4 * t, curve=True)
        for _ in range(int(60 - 20 * t)):
            x = rng.random() * b.w
            py = crest_y(b, name, at + 4, wave, x) + rng.uniform(6, gap)
            blade = b.t("#4f8f3a", 0.3 * (1 - t))
            b.line([(x, py), (x + rng.uniform(-3, 3), py - 5 - 14 * t)], blade, 1.4 + 1.6 * t, alpha=0.8)
        if k in (2, 4):
            x = b.w * rng.uniform(0.1, 0.3) if k == 2 else b.w * rng.uniform(0.7, 0.9)
            foot = crest_y(b, name, at, wave, x)
            flora.palm(b, x, foot, 110 + 130 * t, 0.3 * (1 - t))
            hut(b, x + 40, foot + 4, 60 + 60 * t)


def hut(b: Brush, x: float, foot: float, w: float) -> None:
    """Draw a thatched hut on posts."""
    wall, thatch = b.t("#8a6642"), b.t("#c09a55")
    b.rect(x, foot - w * 0.6, w, w * 0.46, b.hz(x, x + w, light_of(wall, 0.05), shadow_of(wall, 0.06)))
    b.rect(x + w * 0.4, foot - w * 0.5, w * 0.2, w * 0.36,
        b.mood.lamp("#ffd68a") if b.mood.dark else shadow_of(wall, 0.2))
    for k in (0.06, 0.5, 0.9):
        b.rect(x + w * k, foot - w * 0.16, w * 0.05, w * 0.18, shadow_of(wall, 0.12))
    b.poly([(x - w * 0.18, foot - w * 0.54), (x + w * 0.5, foot - w * 1.1), (x + w * 1.18, foot - w * 0.54)],
        b.v(foot - w * 1.1, foot - w * 0.5, light_of(thatch, 0.06), shadow_of(thatch, 0.07)))


def vineyard(b: Brush) -> None:
    """Paint rows of vines running to a villa and cypresses on the hills."""
    sky(b)
    y, rng = b.horizon, b.rng("vineyard")
    roll(b, "vine far", y - 60, 50, "#8fa88c", 0.5)
    roll(b, "vine mid", y - 10, 40, "#9aab62", 0.28)
    vx, villa = b.w * rng.uniform(0.4, 0.6), b.w * rng.choice((0.22, 0.74))
    wall, tile = b.t("#e6c79a", 0.15), b.t("#b5583c", 0.15)
    foot = y - 14
    for dx, w, h in ((0, 120, 66), (-52, 56, 104), (100, 70, 46)):
        b.rect(villa + dx, foot - h, w, h + 20, b.hz(villa + dx, villa + dx + w, light_of(wall, 0.04),
            shadow_of(wall, 0.07)))
        b.poly([(villa + dx - 8, foot - h), (villa + dx + w / 2, foot - h - 26), (villa + dx + w + 8, foot - h)],
            tile)
        for k in range(max(1, w // 36)):
            b.rect(villa + dx + 14 + 34 * k, foot - h + 16, 10, 16,
                b.mood.lamp("#ffd68a") if b.mood.dark else shadow_of(wall, 0.3))
    green = b.t("#2f5a3c", 0.15)
    for k in range(9):
        x, tall = villa + (k - 4) * 44 + rng.uniform(-12, 12), rng.uniform(90, 170)
        b.oval(x, foot - tall * 0.42, 11, tall * 0.5, b.hz(x - 11, x + 11, light_of(green, 0.06), shadow_of(green, 0.06)))
    b.rect(0, y + 6, b.w, b.h, b.v(y, b.h, b.t("#b9a56a", 0.15), b.t("#9a7a4c")))
    for side in (-1, 1):
        for row in range(9, -1, -1):
            spread = (row + 0.55) * b.w * 0.15 * side
            for k in range(15):
                t = ((k + 1) / 15) ** 1.9
                x, py, r = vx + spread * (0.14 + 2.2 * t), y + 14 + (b.h * 1.12 - y) * t, 6 + 62 * t
                if not -r < x < b.w + r:
                    continue
                leaf = b.t(rng.choice(("#5f8f3f", "#4f7f3a", "#7a9f48")), 0.3 * (1 - t))
                b.rect(x - 2 - 3 * t, py - r * 0.4, 3 + 6 * t, r * 0.7, b.t("#6b4c34"))
                b.oval(x, py - r * 0.7, r * 0.8, r * 0.6, b.r(x + b.mood.side * r * 0.4, py - r, r * 1.3,
                    light_of(leaf, 0.1), leaf, shadow_of(leaf, 0.07)))
                if k > 8:
                    for i in range(4):
                        b.oval(x + rng.uniform(-0.4, 0.4) * r, py - r * 0.5 + (i % 2) * r * 0.1, r * 0.08, r * 0.09,
                            b.t("#5a2f5f"))


def savannah(b: Brush) -> None:
    """Paint dry grassland with flat-topped acacias, a lone hill, tall grass in front."""
    sky(b)
    y, rng = b.horizon, b.rng("savannah")
    roll(b, "savannah far", y - 14, 30, "#a8a27c", 0.5, 0.7)
    b.rect(0, y + 8, b.w, b.h, b.v(y, b.h, b.t("#d8bd74", 0.3), b.t("#cda552"), b.t("#a9803a")))
    for _ in range(40):
        t = rng.random() ** 1.6
        py = y + 16 + (b.h - y) * t
        b.oval(rng.random() * b.w, py, 60 + 160 * t, 4 + 12 * t, fade(b.t(rng.choice(("#e6cf8c", "#b98f45"))), 0.35))
    for k in range(7):
        t = (k / 6) ** 2
        x = b.w * (0.5 + (0.14 + 0.36 * rng.random()) * (-1 if k % 2 else 1))
        acacia(b, x, y + 14 + 90 * t, b.h * (0.09 + 0.3 * t), 0.5 * (1 - t), k)
    flora.grass(b, b.h * 0.8, b.h * 1.03, 190, "#c9a24a", 52)


def acacia(b: Brush, x: float, foot: float, h: float, far: float, number: int) -> None:
    """Draw an acacia: a leaning forked trunk and flat tiers of leaves."""
    rng, bark, leaf = b.rng(f"acacia{number}"), b.t("#5f4534", far), b.t("#6b7f3c", far)
    lean = rng.uniform(-0.12, 0.12) * h
    for dx in (-0.32, -0.08, 0.2, 0.38):
        b.line([(x, foot), (x + lean * 0.5, foot - h * 0.45), (x + lean + dx * h, foot - h * 0.84)], bark,
            h * 0.035, curve=True)
    for dx, dy, w in ((-0.3, 0.8, 0.36), (0.32, 0.84, 0.34), (0.0, 0.92, 0.5)):
        cx, cy, rx = x + lean + dx * h, foot - dy * h, w * h
        b.blob([(cx - rx, cy + 4), (cx - rx * 0.6, cy - h * 0.08), (cx, cy - h * 0.11), (cx + rx * 0.7,
            cy - h * 0.07), (cx + rx, cy + 4), (cx, cy + h * 0.035)], b.v(cy - h * 0.11, cy + h * 0.04,
            light_of(leaf, 0.1), leaf, shadow_of(leaf, 0.08)))
    b.oval(x - b.mood.side * h * 0.15, foot, h * 0.5, h * 0.03, b.t("#3b2f2a"), blur=4, alpha=0.35)


def camp(b: Brush) -> None:
    """Paint a clearing by the woods with ridge tents, lit from within after dark, and logs about a hearth."""
    sky(b)
    y, rng = b.horizon, b.rng("camp")
    range_of(b, "camp far", y, b.h * 0.22, 4, "#70869c", 0.5, 0.2)
    for row in range(2):
        for i in range(16):
            flora.pine(b, b.w * (i + rng.random()) / 16, y + 16 + 18 * row, rng.uniform(110, 220),
                0.34 - 0.16 * row, "#2f5f4c", rng)
    b.rect(0, y + 26, b.w, b.h, b.v(y + 20, b.h, b.t("#7f9f5a"), b.t("#4f7440")))
    for k, (at, w) in enumerate(((0.16, 250.0), (0.82, 310.0))):
        cloth = b.t(b.mood.pure(rng.choice(("#e0803a", "#3f8f8a", "#d8b03f", "#b8473a"))))
        x, foot = b.w * at, y + 70 + 60 * k
        h, glowing = w * 0.62, b.mood.lamp("#ffc873")
        if b.mood.dark:
            b.glow(x, foot - h * 0.4, w, glowing, 0.5)
            cloth = mix(cloth, glowing, 0.55)
        b.oval(x, foot, w * 0.62, 16, b.t("#1f2a22"), blur=8, alpha=0.4)
        b.poly([(x - w * 0.5, foot), (x - w * 0.08, foot - h), (x + w * 0.22, foot - h * 0.94), (x + w * 0.6,
            foot - 14)], shadow_of(cloth, 0.08))
        b.poly([(x - w * 0.5, foot), (x - w * 0.08, foot - h), (x + w * 0.32, foot)], b.v(foot - h, foot,
            light_of(cloth, 0.06), cloth))
        door = glowing if b.mood.dark else shadow_of(cloth, 0.25)
        b.poly([(x - w * 0.2, foot), (x - w * 0.08, foot - h * 0.76), (x + w * 0.06, foot)], door)
        for end in (-0.7, 0.82):
            b.line([(x - w * 0.08, foot - h), (x + w * end, foot + 8)], b.t("#efe6d0"), 2)
    cx, foot = b.w * 0.5, y + (b.h - y) * 0.42
    for k in range(9):
        a = math.tau * k / 9
        b.oval(cx + 86 * math.cos(a), foot + 24 * math.sin(a), 19, 13, b.v(foot - 20, foot + 30, b.t("#9a958c"),
            b.t("#5d5a55")))
    for side in (-1, 1):
        wood, x = b.t("#7a5538"), cx + side * 220
        b.rect(x - 84, foot + 12, 168, 38, b.v(foot + 12, foot + 50, light_of(wood, 0.07), shadow_of(wood, 0.07)),
            r=18)
        b.oval(x + side * -78, foot + 31, 12, 18, light_of(wood, 0.14))
    flora.grass(b, b.h * 0.86, b.h * 1.03, 120, "#4b7f3c", 40)


def island(b: Brush) -> None:
    """Paint an island with palms and a sandy bay, set in clear shallows."""
    sky(b)
    y, rng = b.horizon, b.rng("island")
    surface_of(b, y, b.h, "#1f97b0")
    light_path(b, y, b.h)
    cx, rx = b.w * rng.uniform(0.44, 0.56), b.w * 0.36
    foot = y + (b.h - y) * 0.3
    sand = b.t("#f0d9a4")
    for k, color in ((1.34, "#46b8bd"), (1.2, "#7fd3cb"), (1.08, "#d6f0e6")):
        b.oval(cx, foot + 6, rx * k, 58 * k, b.t(color), blur=5, alpha=0.7)
    b.oval(cx, foot, rx, 50, b.v(foot - 50, foot + 50, light_of(sand, 0.03), sand, shadow_of(sand, 0.08)))
    rock = b.t("#6f9a5c", 0.1)
    line = rough((cx - rx * 0.7, foot - 12), (cx - rx * 0.1, foot - b.h * 0.15), rng, 3, 20)
    line += rough((cx - rx * 0.1, foot - b.h * 0.15), (cx + rx * 0.6, foot - 10), rng, 3, 20)
    b.blob([*line, (cx + rx * 0.66, foot)], b.v(foot - b.h * 0.17, foot, light_of(rock, 0.08), shadow_of(rock, 0.05)))
    for k in range(9):
        flora.bush(b, cx + rx * (-0.66 + 0.16 * k), foot + rng.uniform(-8, 8), rng.uniform(26, 46), 0.05, "#4f9a4a")
    for k in range(6):
        x = cx + rx * (-0.62 + 0.25 * k) + rng.uniform(-14, 14)
        flora.palm(b, x, foot + rng.uniform(0, 16), rng.uniform(0.2, 0.34) * b.h, 0.0, rng.uniform(-0.26, 0.26))


def planet(b: Brush) -> None:
    """Paint the ground of another world: spires, craters, a ringed giant and its moons in a coloured sky."""
    y, rng = b.horizon, b.rng("planet")
    base, second = rng.choice((("#7a3b5f", "#f0a06c"), ("#2f5f78", "#9fe0c8"), ("#5a3f8a", "#f08fb0"), ("#8a3f2c",
        "#f2c070")))
    pure = b.mood.pure
    b.all(b.v(0, y, shadow_of(pure(base), 0.2), pure(base), pure(second)))
    stars(b, y * 0.7)
    cx, cy, r = b.w * rng.choice((0.28, 0.72)), y * 0.36, b.h * 0.16
    globe = mix(pure(second), "#ffffff", 0.2)
    b.oval(cx, cy, r, r, b.r(cx + b.mood.side * r * 0.5, cy - r * 0.5, r * 1.9, light_of(globe, 0.08), globe,
        shadow_of(pure(base), 0.1)))
    with b.moved(cx, cy, turn=-18):
        for k in range(3):
            b.canvas.drawArc(skia.Rect.MakeLTRB(-r * (1.5 + 0.14 * k), -r * 0.3, r * (1.5 + 0.14 * k), r * 0.34), -12, 204, False,
                b.ink(fade(globe, 0.7), width=r * 0.07))
    b.oval(b.w - cx, y * 0.2, r * 0.22, r * 0.22, lighter(globe, 0.05))
    for row in range(3):
        far = 0.6 - 0.25 * row
        rock = mix(shadow_of(pure(base), 0.02 + 0.06 * row), pure(second), far * 0.7)
        for _ in range(7):
            x, h, w = rng.random() * b.w, b.h * rng.uniform(0.06, 0.24), rng.uniform(20, 60)
            foot = y + 24 * row + 10
            b.poly([(x - w, foot), (x - w * 0.3, foot - h * 0.6), (x, foot - h), (x + w * 0.4, foot - h * 0.5),
                (x + w, foot)], b.hz(x - w, x + w, light_of(rock, 0.05), shadow_of(rock, 0.07)))
        b.rect(0, y + 24 * row, b.w, b.h, b.v(y + 24 * row, b.h, rock, shadow_of(rock, 0.1)))
    ground = shadow_of(pure(base), 0.12)
    for _ in range(9):
        t = rng.random()
        x, py, w = rng.random() * b.w, y + 80 + (b.h - y - 80) * t, 40 + 90 * t
        b.oval(x, py, w, w * 0.2, shadow_of(ground, 0.08))
        b.oval(x, py + w * 0.05, w * 0.9, w * 0.15, light_of(ground, 0.05))
