"""Towns: facades, streets, shops, markets, skylines and villages, their windows lit after dark, their ground wet in rain."""

from __future__ import annotations

import random

from limner.paint.illustrator import flora
from limner.paint.illustrator.backdrops.fairs import lane
from limner.paint.illustrator.backdrops.fixtures import LAMP, awning, lamp_post, lanterns, stall, window
from limner.paint.illustrator.backdrops.land import roll
from limner.paint.illustrator.backdrops.skies import sky
from limner.paint.illustrator.brush import Brush
from limner.paint.illustrator.ramp import fade, light_of, lighter, mix, shadow_of

WALLS = ("#c9785a", "#e2c08d", "#b9a08a", "#8fa3a6", "#d9ccb4", "#a65f4c", "#6f8792")


def tower(b: Brush, x: float, foot: float, w: float, h: float, color: str, far: float, rng: random.Random) -> None:
    """Draw a block of flats or offices: shaded side, rows of windows, a roof line."""
    tone = b.t(color, far)
    side = 0.24 * w * (1 if b.mood.side < 0 else -1)
    b.rect(x, foot - h, w, h + 4, b.v(foot - h, foot, light_of(tone, 0.03), tone))
    edge = x + w - side if side > 0 else x
    b.rect(edge, foot - h, abs(side), h + 4, shadow_of(tone, 0.09), alpha=0.8)
    kind = rng.randrange(3)
    if kind == 0:
        b.rect(x + 0.3 * w, foot - h - 0.12 * w, 0.4 * w, 0.13 * w, shadow_of(tone, 0.05))
    elif kind == 1:
        b.line([(x + w / 2, foot - h), (x + w / 2, foot - h - 0.3 * w)], tone, 3)
    columns, pitch = max(2, int(w / 26)), 30.0
    for row in range(int((h - 26) / pitch)):
        for column in range(columns):
            lit = b.mood.dark and rng.random() < 0.5
            pane = b.mood.lamp(LAMP) if lit else mix(b.mood.sky[2], shadow_of(tone, 0.16), 0.55)
            px = x + w * (column + 0.22) / columns
            b.rect(
                px, foot - h + 16 + row * pitch, w * 0.56 / columns, 17, mix(pane, b.mood.haze, 0.6 * far), alpha=0.92
            )


def skyline(b: Brush) -> None:
    """Paint a city seen from afar, three rows deep, over water or haze."""
    sky(b)
    y = b.horizon
    for row in range(3):
        k = row / 2
        rng, x = b.rng(f"skyline{row}"), -30.0
        while x < b.w + 20:
            w = rng.uniform(60, 120)
            h = b.h * (0.16 + 0.26 * rng.random() ** 1.4) * (1.15 - 0.25 * k)
            tower(b, x, y + 34 * row, w, h, mix("#7d8fa8", "#46566e", k), 0.55 - 0.22 * row, rng)
            x += w * rng.uniform(0.9, 1.25)
    ground = b.t("#3d4a5c")
    b.rect(0, y + 66, b.w, b.h, b.v(y + 66, b.h, mix(b.mood.sky[3], ground, 0.6), ground, shadow_of(ground, 0.06)))
    rng = b.rng("skyline water")
    for _ in range(110):
        t = rng.random()
        glint = b.mood.lamp(LAMP) if b.mood.dark and rng.random() < 0.5 else light_of(ground, 0.12)
        b.oval(rng.random() * b.w, y + 74 + (b.h - y - 74) * t, 10 + 60 * t, 1 + 2.4 * t, glint, alpha=0.32)


def city(b: Brush) -> None:
    """Paint a boulevard between towers, trees at the kerb."""
    sky(b)
    y = b.horizon
    rng, x = b.rng("city far"), -20.0
    while x < b.w:
        w = rng.uniform(70, 120)
        tower(b, x, y + 6, w, b.h * rng.uniform(0.18, 0.4), "#8595a8", 0.45, rng)
        x += w
    for side in (0, 1):
        rng = b.rng(f"city{side}")
        for i in range(3):
            w, h = 150 + 40 * i, b.h * (0.5 + 0.14 * i)
            at = (i * -0.02 + 0.24 - 0.14 * i) * b.w
            tower(b, at - w if side == 0 else b.w - at, y + 14 + 16 * i, w, h, rng.choice(WALLS), 0.2 - 0.08 * i, rng)
    pavement(b, y + 20)
    for i in range(3):
        for side in (0, 1):
            x = b.w * (0.2 - 0.07 * i if side == 0 else 0.8 + 0.07 * i)
            flora.broadleaf(b, x, y + 34 + 34 * i, 130 + 56 * i, 0.1, "#4f8f4a", b.rng(f"tree{i}{side}"))


def pavement(b: Brush, y: float, road: bool = True) -> None:
    """Draw pavement and road from y to the foot in one-point perspective; wet ground mirrors in rain."""
    stone, asphalt = b.t("#a9a49c"), b.t("#54575f")
    b.rect(0, y, b.w, b.h - y, b.v(y, b.h, light_of(stone, 0.03), shadow_of(stone, 0.05)))
    if road:
        top = y + (b.h - y) * 0.42
        b.rect(0, top, b.w, b.h - top, b.v(top, b.h, asphalt, shadow_of(asphalt, 0.05)))
        b.rect(0, top - 5, b.w, 7, light_of(stone, 0.06))
        b.rect(0, top + 2, b.w, 5, shadow_of(asphalt, 0.08))
    foot = y + (b.h - y) * (0.42 if road else 1.0)
    for i in range(-12, 13):
        b.line(
            [(b.w / 2 + i * b.w * 0.06, y), (b.w / 2 + i * b.w * 0.11, foot)], shadow_of(stone, 0.08), 1.4, alpha=0.6
        )
    for k in (0.22, 0.55):
        b.line([(0, y + (foot - y) * k), (b.w, y + (foot - y) * k)], shadow_of(stone, 0.08), 1.3, alpha=0.6)
    if b.mood.weather in ("rain", "storm"):
        rng = b.rng("puddles")
        for _ in range(16):
            t = rng.random()
            x, yy = rng.random() * b.w, y + 10 + (b.h - y) * t
            gleam = b.mood.lamp(LAMP) if b.mood.dark and rng.random() < 0.6 else mix(b.mood.sky[3], "#ffffff", 0.1)
            b.oval(x, yy, 40 + 120 * t, 4 + 11 * t, gleam, blur=3, alpha=0.32)
        if b.mood.dark:
            for _ in range(12):
                x = rng.random() * b.w
                b.rect(
                    x,
                    y,
                    rng.uniform(12, 40),
                    b.h - y,
                    b.v(y, b.h, fade(b.mood.lamp(LAMP), 0.32), fade(LAMP, 0.0)),
                    blur=7,
                )


def house(
    b: Brush, x: float, foot: float, w: float, h: float, color: str, rng: random.Random, ground: bool = True
) -> None:
    """Draw a town house: cornice, sashed windows in rows, and a shop or door at its foot."""
    tone = b.t(color)
    b.rect(x, foot - h, w, h, b.v(foot - h, foot, light_of(tone, 0.03), shadow_of(tone, 0.03)))
    b.rect(x - 5, foot - h - 12, w + 10, 16, light_of(tone, 0.06), r=2)
    b.rect(x, foot - h + 4, w, 7, fade("#000000", 0.16))
    floors, bays = max(1, int((h - 190) / 150)), max(2, int(w / 120))
    for floor in range(floors):
        for bay in range(bays):
            wx, wy = x + w * (bay + 0.5) / bays - 27, foot - h + 42 + floor * 150
            window(b, wx, wy, 54, 88, tone, lit=b.mood.dark and rng.random() < 0.55)
    if ground:
        lit = b.mood.dark
        glass = b.mood.lamp("#f6c977") if lit else mix(b.mood.sky[2], "#26323a", 0.55)
        trim = b.t(rng.choice(("#2f4a47", "#6b2f2a", "#26364f", "#43512f")))
        b.rect(x + 10, foot - 176, w - 20, 176, trim, r=3)
        b.rect(x + 22, foot - 132, (w - 44) * 0.62, 104, b.v(foot - 132, foot, glass, mix(glass, "#1d1a18", 0.3)), r=2)
        b.rect(
            x + 30 + (w - 44) * 0.62,
            foot - 132,
            (w - 44) * 0.3,
            132,
            b.v(foot - 132, foot, glass, shadow_of(trim, 0.05)),
            r=2,
        )
        awning(b, x + 6, foot - 178, w - 12, 44, trim)


def street(b: Brush) -> None:
    """Paint a row of town houses with shops, pavement and road, lamps between."""
    sky(b)
    y = b.horizon
    rng, x, i = b.rng("street"), -40.0, 0
    colors = rng.sample(WALLS, len(WALLS))
    while x < b.w:
        w = rng.uniform(250, 340)
        house(b, x, y + 6, w, min(0.94 * y, rng.uniform(430, 640)), colors[i % len(colors)], rng)
        x += w + 4
        i += 1
    pavement(b, y)
    for k in range(2):
        lamp_post(b, b.w * (0.14 + 0.72 * k), y + (b.h - y) * 0.36, 300)


def shop(b: Brush) -> None:
    """Paint one shop front, large: fascia for a sign, display window, door, steps; the street at its foot."""
    y, rng = b.horizon, b.rng("shop")
    wall = b.t(rng.choice(WALLS))
    trim = b.t(rng.choice(("#24423d", "#5a2a26", "#22314a", "#3c4a2c", "#3a2c3f")))
    b.all(b.v(0, y, light_of(wall, 0.02), wall))
    for row in range(int(y / 34) + 1):
        for column in range(int(b.w / 90) + 2):
            if rng.random() < 0.28:
                b.rect(
                    column * 90 - 45 * (row % 2),
                    row * 34,
                    86,
                    30,
                    lighter(wall, rng.uniform(-0.035, 0.03)),
                    r=2,
                    alpha=0.7,
                )
    left, width = b.w * 0.07, b.w * 0.86
    top = y * 0.42
    b.rect(left, top, width, y - top, b.v(top, y, light_of(trim, 0.04), trim), r=4)
    b.rect(left - 12, top - 16, width + 24, 26, light_of(trim, 0.07), r=4)
    lit = b.mood.dark or b.mood.weather in ("rain", "storm")
    glass = b.mood.lamp("#f7cf86") if lit else mix(b.mood.sky[2], "#33424a", 0.45)
    door_w = width * 0.24
    wx, wy, ww, wh = left + 26, top + 44, width - door_w - 74, y - top - 130
    if lit:
        b.glow(wx + ww / 2, wy + wh / 2, ww * 0.9, b.mood.lamp("#ffb85c"), 0.4)
    b.rect(wx - 8, wy - 8, ww + 16, wh + 16, light_of(trim, 0.1), r=3)
    b.rect(wx, wy, ww, wh, b.v(wy, wy + wh, lighter(glass, 0.03), mix(glass, "#3a2618", 0.35)))
    goods(b, wx, wy, ww, wh, rng, lit)
    for k in (1, 2):
        b.rect(wx + ww * k / 3 - 3, wy, 6, wh, light_of(trim, 0.1))
    b.poly(
        [(wx + ww * 0.06, wy), (wx + ww * 0.2, wy), (wx + ww * 0.04, wy + wh), (wx, wy + wh), (wx, wy + wh * 0.6)],
        fade("#ffffff", 0.12),
    )
    dx = left + width - door_w - 22
    b.rect(dx, top + 40, door_w, y - top - 40, light_of(trim, 0.08), r=3)
    b.rect(dx + 12, top + 54, door_w - 24, y - top - 150, b.v(top, y, glass, mix(glass, "#2a1c12", 0.3)), r=3)
    b.oval(dx + 20, y - 86, 6, 6, b.t("#d9b25f"))
    if lit:
        b.rect(0, y, b.w, b.h - y, b.v(y, b.h, fade(b.mood.lamp("#ffc876"), 0.4), fade("#ffc876", 0.0)))
    pavement(b, y, road=b.h - y > 180)
    if lit:
        b.rect(
            wx, y, ww, (b.h - y) * 0.8, b.v(y, b.h, fade(b.mood.lamp("#ffd79a"), 0.45), fade("#ffd79a", 0.0)), blur=10
        )
    for px in (left - 4, left + width + 4):
        b.rect(px - 34, y - 50, 68, 62, b.v(y - 50, y + 12, b.t("#b5694a"), b.t("#7d4230")), r=6)
        flora.bush(b, px, y - 56, 56)


def goods(b: Brush, x: float, y: float, w: float, h: float, rng: random.Random, lit: bool) -> None:
    """Set shelves with silhouettes of goods behind glass."""
    for shelf in range(2):
        foot = y + h * (0.52 + 0.46 * shelf)
        b.rect(x, foot, w, 7, fade("#3b2416", 0.6))
        at = x + 12
        while at < x + w - 40:
            width, height = rng.uniform(18, 44), rng.uniform(0.14, 0.34) * h
            tone = rng.choice(("#8c3b2e", "#d9a24a", "#3f6b63", "#e9dcc0", "#4d5f86"))
            tone = mix(tone, "#f3c77e" if lit else "#52626a", 0.35)
            if rng.random() < 0.35:
                b.oval(at + width / 2, foot - width / 2, width / 2, width / 2, tone)
            else:
                b.rect(at, foot - height, width, height, tone, r=3)
            at += width + rng.uniform(6, 26)


def market(b: Brush) -> None:
    """Paint a market lane: rows of stalls with striped roofs, lanterns strung above."""
    sky(b)
    y = b.horizon
    rng = b.rng("market")
    for i in range(6):
        w = rng.uniform(180, 260)
        house(b, i * b.w / 5 - 90, y, w, min(0.8 * y, rng.uniform(330, 460)), rng.choice(WALLS), rng, ground=False)
    pavement(b, y, road=False)
    for i, side in ((0, -1), (1, 1), (2, -1), (3, 1)):
        w = 250.0 + 60 * (i // 2)
        x = b.w * 0.02 - 20 * (i // 2) if side < 0 else b.w * 0.98 - w + 20 * (i // 2)
        foot = y + 50 + 120 * (i // 2)
        stall(b, x, foot, w, 190 + 40 * (i // 2), b.t(rng.choice(("#b8402f", "#2f6f6a", "#d99432", "#3b4f86"))), rng)
    lanterns(b, y * 0.42)


def road(b: Brush) -> None:
    """Paint a country road that runs to the horizon."""
    sky(b)
    y = b.horizon
    roll(b, "roadfar", y, 40, "#8fae8c", 0.4)
    b.rect(0, y + 14, b.w, b.h, b.v(y + 14, b.h, b.t("#8fb567"), b.t("#5f9148")))
    cx, tar = b.w * b.rng("road").uniform(0.42, 0.58), b.t("#5b5e66")
    b.poly(
        [(cx - 8, y + 14), (cx + 8, y + 14), (b.w * 1.06, b.h + 10), (-b.w * 0.06, b.h + 10)],
        b.v(y, b.h, light_of(tar, 0.06), tar),
    )
    for side in (-1, 1):
        b.poly(
            [
                (cx + side * 7, y + 14),
                (cx + side * 7.6, y + 14),
                (b.w * (0.5 + side * 0.53), b.h + 10),
                (b.w * (0.5 + side * 0.5), b.h + 10),
            ],
            b.t("#eee9da"),
        )
    for k in range(7):
        t0, t1 = (k / 7) ** 2, ((k + 0.5) / 7) ** 2
        y0, y1 = y + 16 + (b.h - y) * t0, y + 16 + (b.h - y) * t1
        x0, x1 = cx + (b.w / 2 - cx) * t0, cx + (b.w / 2 - cx) * t1
        b.poly(
            [(x0 - 1 - 9 * t0, y0), (x0 + 1 + 9 * t0, y0), (x1 + 1 + 9 * t1, y1), (x1 - 1 - 9 * t1, y1)], b.t("#f3e6b8")
        )
    for i in range(5):
        for verge in (0.06, 0.94):
            x = cx + (b.w * verge - cx) * (0.34 + 0.17 * i)
            flora.broadleaf(
                b, x, y + 26 + 15 * i * i, 70 + 36 * i, 0.34 - 0.07 * i, "#4f8f4a", b.rng(f"roadtree{i}{verge}")
            )


def village(b: Brush) -> None:
    """Paint a village on hills: cottages in two rows around a church with its spire, a lane between them, trees."""
    sky(b)
    y = b.horizon
    rng = b.rng("village")
    roll(b, "village far", y - 24, 60, "#86a98a", 0.45)
    roll(b, "village mid", y + 6, 30, "#7fa868", 0.28)
    steeple(b, b.w * rng.uniform(0.36, 0.64), y + 26, min(0.62 * y, b.h * 0.36))
    for i in range(8):
        x = b.w * (i + 0.1 + 0.5 * rng.random()) / 8 - 40
        cottage(b, x, y + rng.uniform(22, 38), rng.uniform(74, 104), rng, 0.2)
        if i % 2:
            flora.broadleaf(b, x - 14, y + 36, rng.uniform(80, 120), 0.22, "#558a4e", rng)
    roll(b, "village", y + 52, 22, "#79a55f", 0.06)
    for i in range(6):
        if 0.3 < (i + 0.5) / 6 < 0.7:
            continue
        w = rng.uniform(150, 205)
        x = b.w * (i + 0.5 + rng.uniform(-0.2, 0.2)) / 6 - w / 2
        flora.broadleaf(b, x + w + 10, y + 84, rng.uniform(150, 200), 0.06, "#4f8f4a", rng)
        cottage(b, x, y + rng.uniform(82, 108), w, rng)
    foot = y + 104
    b.rect(0, foot, b.w, b.h, b.v(foot - 14, b.h, fade(b.t("#76a653"), 0.0), b.t("#76a653"), b.t("#4f8744")))
    lane(b, y + 60, b.v(y, b.h, fade(b.t("#c9b48a"), 0.5), b.t("#bda67c")))
    flora.blossoms(b, b.h * 0.86, b.h * 1.0, 26, 12)
    flora.grass(b, b.h * 0.84, b.h * 1.02, 110, "#4b7f3c", 36)


def steeple(b: Brush, x: float, foot: float, h: float) -> None:
    """Draw a village church: nave and spire."""
    wall, roof = b.t("#e6dcc8", 0.2), b.t("#5f6a78", 0.2)
    w = h * 0.2
    shades = (light_of(wall, 0.03), wall, shadow_of(wall, 0.09))
    across = b.hz(x - w / 2, x + w / 2, *(shades if b.mood.side < 0 else shades[::-1]))
    b.rect(x, foot - h * 0.34, h * 0.46, h * 0.34, shadow_of(wall, 0.04))
    b.poly(
        [
            (x, foot - h * 0.32),
            (x + h * 0.06, foot - h * 0.5),
            (x + h * 0.42, foot - h * 0.5),
            (x + h * 0.5, foot - h * 0.32),
        ],
        roof,
    )
    b.rect(x - w / 2, foot - h * 0.62, w, h * 0.62, across)
    slate = b.hz(x - w / 2, x + w / 2, light_of(roof, 0.06), shadow_of(roof, 0.08))
    b.poly([(x - w * 0.62, foot - h * 0.6), (x, foot - h), (x + w * 0.62, foot - h * 0.6)], slate)
    pane = b.mood.lamp(LAMP) if b.mood.dark else shadow_of(wall, 0.32)
    b.oval(x, foot - h * 0.5, w * 0.13, w * 0.2, pane)
    for k in range(3):
        b.rect(x + h * (0.14 + 0.11 * k), foot - h * 0.24, h * 0.045, h * 0.14, pane, r=h * 0.02)
    b.line([(x, foot - h), (x, foot - h * 1.06)], b.t("#c9a24b"), 3)


def cottage(b: Brush, x: float, foot: float, w: float, rng: random.Random, far: float = 0.0) -> None:
    """Draw a gabled cottage: lit windows with their glow after dark, snow on its roof where it snows."""
    wall = b.t(rng.choice(("#f0e4cc", "#e7c9a0", "#d8b7a0")), far)
    snowy = b.mood.weather == "snow"
    roof = b.t("#eef3fa" if snowy else rng.choice(("#a5523c", "#7c4a3f", "#5f6a78")), far)
    h = w * 0.7
    shades = (light_of(wall, 0.02), shadow_of(wall, 0.07))
    b.rect(x, foot - h, w, h, b.hz(x, x + w, *(shades if b.mood.side < 0 else shades[::-1])))
    top = foot - h - w * 0.5
    b.rect(x + w * 0.66, top - w * 0.12, w * 0.12, w * 0.3, shadow_of(b.t("#8f5a48", far), 0.03))
    slope = [(x - w * 0.09, foot - h), (x + w * 0.18, top), (x + w * 0.82, top), (x + w * 1.09, foot - h)]
    b.poly(slope, b.v(top, foot - h, light_of(roof, 0.05), roof))
    b.rect(x, foot - h, w, w * 0.05, fade("#1c1626", 0.28))
    pane = b.mood.lamp(LAMP) if b.mood.dark else shadow_of(wall, 0.34)
    for k in (0.14, 0.64):
        if b.mood.dark:
            b.glow(x + w * (k + 0.1), foot - h * 0.56, w * 0.42, b.mood.lamp("#ffb85c"), 0.5)
        b.rect(x + w * (k - 0.02), foot - h * 0.74, w * 0.25, h * 0.36, light_of(wall, 0.07), r=2)
        b.rect(x + w * k, foot - h * 0.71, w * 0.21, h * 0.3, pane, r=2)
        b.rect(x + w * (k + 0.095), foot - h * 0.71, w * 0.018, h * 0.3, light_of(wall, 0.07))
    b.rect(x + w * 0.42, foot - h * 0.52, w * 0.16, h * 0.52, shadow_of(b.t("#7c4a3f", far), 0.03), r=3)
