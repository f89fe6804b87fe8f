"""Rooms: a wall, a floor in perspective, a window with its light, and the furniture that says which room it is."""

from __future__ import annotations

import random

from limner.paint.illustrator.backdrops import furniture
from limner.paint.illustrator.backdrops.fixtures import window
from limner.paint.illustrator.brush import Brush, smooth
from limner.paint.illustrator.ramp import fade, light_of, lighter, shadow_of

_WALLS = ("#dfd3c0", "#c9d3c4", "#d9c0ac", "#b9c6cc", "#e2d9c8", "#c7b7a6")


def inside(b: Brush, wall: str = "", floor: str = "#a97c52", tiled: bool = False) -> str:
    """Paint wall, floor and skirting, lit from the light's side; return the wall's colour."""
    y, rng = b.horizon, b.rng("room")
    tone = b.t(b.mood.pure(wall or rng.choice(_WALLS)))
    lit, dim = lighter(tone, 0.04), lighter(tone, -0.05)
    b.all(b.hz(0, b.w, *((lit, tone, dim) if b.mood.side < 0 else (dim, tone, lit))))
    b.noise(shadow_of(tone, 0.1), 0.1, 0.008, 0.008)
    ground = b.t(b.mood.pure(floor))
    if tiled:
        checker(b, y, ground)
    else:
        boards(b, y, ground)
    b.rect(0, y - 20, b.w, 22, b.v(y - 20, y, light_of(tone, 0.1), light_of(tone, 0.05)))
    b.rect(0, y + 2, b.w, 30, b.v(y + 2, y + 32, fade("#000000", 0.2), fade("#000000", 0.0)))
    return tone


def boards(b: Brush, y: float, color: str) -> None:
    """Draw floor boards running to the vanishing point."""
    b.rect(0, y, b.w, b.h - y, b.v(y, b.h, shadow_of(color, 0.04), light_of(color, 0.03)))
    rng, vx = b.rng("boards"), b.w * 0.5
    for i in range(-14, 15):
        x0, x1 = vx + i * b.w * 0.052, vx + i * b.w * 0.13
        if rng.random() < 0.4:
            b.poly(
                [(x0, y), (x0 + b.w * 0.052, y), (x1 + b.w * 0.13, b.h), (x1, b.h)],
                lighter(color, rng.uniform(-0.025, 0.02)),
                alpha=0.6,
            )
        b.line([(x0, y), (x1, b.h)], shadow_of(color, 0.1), 1.8, alpha=0.7)


def checker(b: Brush, y: float, color: str) -> None:
    """Draw floor tiles in perspective."""
    b.rect(0, y, b.w, b.h - y, light_of(color, 0.06))
    vx, rows = b.w * 0.5, 7
    edges = [y + (b.h - y) * (k / rows) ** 1.7 for k in range(rows + 1)]
    for row in range(rows):
        k0, k1 = (edges[row] - y) / (b.h - y), (edges[row + 1] - y) / (b.h - y)
        for i in range(-12, 12):
            if (i + row) % 2:
                continue
            a, c = 0.06 + 0.1 * k0, 0.06 + 0.1 * k1
            b.poly(
                [
                    (vx + i * b.w * a, edges[row]),
                    (vx + (i + 1) * b.w * a, edges[row]),
                    (vx + (i + 1) * b.w * c, edges[row + 1]),
                    (vx + i * b.w * c, edges[row + 1]),
                ],
                shadow_of(color, 0.06),
            )


def big_window(b: Brush, x: float, y: float, w: float, h: float, wall: str) -> None:
    """Draw a window with sky behind, curtains, and the light it throws on the floor."""
    glass = b.mood.sky
    b.rect(x - 12, y - 12, w + 24, h + 24, light_of(wall, 0.12), r=3)
    b.rect(x, y, w, h, b.v(y, y + h, *glass))
    b.blob(
        [
            (x, y + h),
            (x, y + h * 0.8),
            (x + w * 0.3, y + h * 0.7),
            (x + w * 0.65, y + h * 0.82),
            (x + w, y + h * 0.74),
            (x + w, y + h),
        ],
        b.t("#6f9a62", 0.3),
    )
    for k in (1 / 3, 2 / 3):
        b.rect(x + w * k - 3, y, 6, h, light_of(wall, 0.12))
    b.rect(x, y + h * 0.5 - 3, w, 6, light_of(wall, 0.12))
    b.rect(x - 22, y + h + 10, w + 44, 12, light_of(wall, 0.08))
    curtain = b.t(b.mood.pure("#d8b49a"))
    for side in (-1, 1):
        cx = x - 30 if side < 0 else x + w + 30
        for k in range(4):
            xx = cx - side * 13 * k
            b.blob(
                [
                    (xx - 12, y - 26),
                    (xx + 12, y - 26),
                    (xx + 15 + side * 4, y + h + 40),
                    (xx - 15 + side * 4, y + h + 40),
                ],
                lighter(curtain, 0.03 * (k % 2)),
            )
    b.rect(x - 70, y - 34, w + 140, 8, shadow_of(curtain, 0.2), r=4)
    if not b.mood.dark:
        slant, top = -b.mood.side * 150, b.horizon + 20
        b.poly(
            [
                (x + slant * 0.5, top),
                (x + w + slant * 0.5, top),
                (x + w + slant * 1.5 + 60, b.h),
                (x + slant * 1.5 - 60, b.h),
            ],
            b.v(top, b.h, fade(b.mood.sun, 0.34), fade(b.mood.sun, 0.1)),
            blur=8,
        )


def rug(b: Brush, color: str) -> None:
    """Lay an oval rug on the floor."""
    y = b.horizon + (b.h - b.horizon) * 0.58
    tone = b.t(b.mood.pure(color))
    rx, ry = b.w * 0.4, (b.h - b.horizon) * 0.34
    for k, shade in ((1.0, shadow_of(tone, 0.05)), (0.93, tone), (0.84, light_of(tone, 0.06)), (0.8, tone)):
        b.oval(b.w / 2, y, rx * k, ry * k, shade)


def picture(b: Brush, x: float, y: float, w: float, h: float, rng: random.Random) -> None:
    """Hang a small framed abstract."""
    b.rect(x + 5, y + 8, w, h, fade("#000000", 0.2), blur=6)
    b.rect(x, y, w, h, b.t("#3b3029"), r=2)
    b.rect(x + 7, y + 7, w - 14, h - 14, b.t("#f3ecdd"))
    tones = rng.sample(("#c8553d", "#2f6f75", "#e0a458", "#4a5f86", "#8aa17a"), 2)
    b.oval(x + w * 0.45, y + h * 0.42, w * 0.2, w * 0.2, b.t(b.mood.pure(tones[0])))
    b.blob(
        [(x + 10, y + h - 10), (x + w * 0.3, y + h * 0.6), (x + w * 0.7, y + h * 0.72), (x + w - 10, y + h - 10)],
        b.t(b.mood.pure(tones[1])),
    )


def shelf(b: Brush, x: float, y: float, w: float, h: float, rows: int, rng: random.Random) -> None:
    """Draw a bookcase full of spines."""
    wood = b.t(b.mood.pure("#7a5236"))
    b.rect(x, y, w, h, shadow_of(wood, 0.1))
    pitch = h / rows
    for row in range(rows):
        foot, at = y + (row + 1) * pitch - 8, x + 8.0
        while at < x + w - 18:
            width, height = rng.uniform(9, 22), pitch * rng.uniform(0.58, 0.84)
            tone = b.t(
                b.mood.pure(rng.choice(("#8c3b2e", "#2f5d62", "#d9a24a", "#3b4f7a", "#e6d9bd", "#5f7a4f", "#6b3f5a")))
            )
            if rng.random() < 0.08:
                at += width * 1.6
                continue
            b.rect(at, foot - height, width, height, b.hz(at, at + width, light_of(tone, 0.05), shadow_of(tone, 0.05)))
            b.rect(at, foot - height * 0.8, width, 3, light_of(tone, 0.16), alpha=0.7)
            at += width + 1
        b.rect(x, foot, w, 9, light_of(wood, 0.04))
    for xx in (x - 6, x + w - 4):
        b.rect(xx, y - 8, 11, h + 10, wood)
    b.rect(x - 8, y - 14, w + 16, 13, light_of(wood, 0.05), r=2)


def pendant(b: Brush, x: float, length: float, color: str) -> None:
    """Hang a lamp; it glows after dark."""
    tone = b.t(b.mood.pure(color))
    b.line([(x, 0), (x, length)], b.t("#3b3833"), 2.6)
    if b.mood.dark:
        b.glow(x, length + 36, 330, b.mood.lamp("#ffcf86"), 0.7)
    b.blob(
        [(x - 10, length), (x + 10, length), (x + 46, length + 46), (x - 46, length + 46)],
        b.hz(x - 46, x + 46, light_of(tone, 0.06), shadow_of(tone, 0.08)),
    )
    b.oval(x, length + 47, 34, 7, b.mood.lamp("#fff0c9"))


def room(b: Brush) -> None:
    """Paint a plain bright room."""
    wall = inside(b)
    big_window(b, b.w * (0.1 if b.mood.side < 0 else 0.62), b.horizon * 0.16, b.w * 0.27, b.horizon * 0.5, wall)


def living_room(b: Brush) -> None:
    """Paint a living room: window, pictures, pendant, rug."""
    wall, rng = inside(b, floor="#a5754b"), b.rng("living")
    left = b.mood.side < 0
    big_window(b, b.w * (0.08 if left else 0.64), b.horizon * 0.14, b.w * 0.26, b.horizon * 0.54, wall)
    for k in range(3):
        picture(
            b,
            b.w * ((0.56 if left else 0.1) + 0.12 * k),
            b.horizon * (0.2 + 0.04 * (k % 2)),
            b.w * 0.095,
            b.horizon * rng.uniform(0.22, 0.3),
            rng,
        )
    unit = min(b.w, b.h)
    rug(b, "#b8654a")
    if not b.mood.shows("sofa", "couch", "armchair"):
        furniture.sofa(b, b.w * (0.66 if left else 0.34), b.horizon + 0.05 * unit, 0.42 * unit)
    furniture.floor_lamp(b, b.w * (0.95 if left else 0.05), b.horizon + 0.03 * unit, 0.36 * unit)
    furniture.plant(b, b.w * (0.06 if left else 0.94), b.horizon + 0.05 * unit, 0.24 * unit)
    pendant(b, b.w * 0.5, b.horizon * 0.12, "#d9a24a")


def bedroom(b: Brush) -> None:
    """Paint a bedroom: headboard wall, window, soft rug."""
    wall, rng = inside(b, wall="#c9c2cf", floor="#b08a66"), b.rng("bedroom")
    big_window(b, b.w * (0.08 if b.mood.side < 0 else 0.66), b.horizon * 0.14, b.w * 0.24, b.horizon * 0.5, wall)
    picture(b, b.w * 0.44, b.horizon * 0.2, b.w * 0.12, b.horizon * 0.26, rng)
    rug(b, "#d9c8d6")
    unit, at = min(b.w, b.h), 0.62 if b.mood.side < 0 else 0.38
    if not b.mood.shows("bed"):
        furniture.bed(b, b.w * at, b.horizon + 0.1 * unit, 0.44 * unit)
    for way in (-1, 1):
        furniture.bedside(b, b.w * at + way * 0.31 * unit, b.horizon + 0.05 * unit, 0.09 * unit)


def kitchen(b: Brush) -> None:
    """Paint a kitchen: tiles, counter, cupboards, shelf of jars."""
    wall, rng = inside(b, wall="#e6e0d2", floor="#c9bda6", tiled=True), b.rng("kitchen")
    y = b.horizon
    for row in range(7):
        for column in range(int(b.w / 58) + 1):
            b.rect(
                column * 58 - 29 * (row % 2),
                y * 0.44 + row * 34,
                55,
                31,
                lighter(wall, rng.uniform(-0.015, 0.035)),
                r=3,
                alpha=0.8,
            )
    top = y - 190
    front = b.t(b.mood.pure(rng.choice(("#5f7a6b", "#46617a", "#b8654a", "#d8c9a8"))))
    b.rect(0, top + 18, b.w, y - top - 18, b.v(top, y, light_of(front, 0.02), shadow_of(front, 0.05)))
    for k in range(int(b.w / 170) + 1):
        b.frame(k * 170 + 10, top + 34, 150, y - top - 52, shadow_of(front, 0.1), 3, r=4)
        b.oval(k * 170 + 142, top + 90, 6, 6, b.t("#e0c88a"))
    b.rect(0, top, b.w, 22, b.v(top, top + 22, b.t("#d9b98c"), b.t("#a97e50")))
    shelf_y = y * 0.3
    b.rect(b.w * 0.08, shelf_y, b.w * 0.5, 11, b.t("#a97e50"))
    at = b.w * 0.1
    while at < b.w * 0.54:
        w, h, tone = (
            rng.uniform(24, 40),
            rng.uniform(36, 66),
            b.t(b.mood.pure(rng.choice(("#c8553d", "#e0a458", "#8aa17a", "#f0e6d2")))),
        )
        b.rect(at, shelf_y - h, w, h, b.hz(at, at + w, light_of(tone, 0.08), tone, shadow_of(tone, 0.08)), r=6)
        b.rect(at + 3, shelf_y - h - 7, w - 6, 10, b.t("#7a5236"), r=3)
        at += w + rng.uniform(10, 26)
    unit = min(b.w, b.h)
    if not b.mood.shows("oven", "stove"):
        furniture.stove(b, b.w * 0.76, y + 8, 0.175 * unit)
    if not b.mood.shows("refrigerator"):
        furniture.fridge(b, b.w * 0.93, y + 14, 0.19 * unit)
    pendant(b, b.w * 0.34, y * 0.12, "#2f4a4f")


def bathroom(b: Brush) -> None:
    """Paint a tiled bathroom with mirror and round window."""
    wall, y = inside(b, wall="#cfe0df", floor="#b7c4c4", tiled=True), b.horizon
    for row in range(int(y * 0.55 / 46)):
        for column in range(int(b.w / 46) + 1):
            b.rect(column * 46, y * 0.45 + row * 46, 43, 43, lighter(wall, 0.03 if (row + column) % 5 else -0.02), r=3)
    b.rect(0, y * 0.43, b.w, 10, shadow_of(wall, 0.12))
    x = b.w * 0.3
    b.oval(x, y * 0.24, 96, 116, b.t("#d9b98c"))
    b.oval(x, y * 0.24, 86, 106, b.v(y * 0.1, y * 0.4, "#eef6f8", b.mood.sky[2]))
    b.line([(x - 40, y * 0.3), (x + 30, y * 0.14)], "#ffffff", 9, alpha=0.5)
    unit = min(b.w, b.h)
    furniture.basin(b, x, y + 0.02 * unit, 0.2 * unit)
    if not b.mood.shows("bathtub"):
        furniture.bathtub(b, b.w * 0.7, y + 0.05 * unit, 0.46 * unit)
    furniture.plant(b, b.w * 0.06, y + 0.04 * unit, 0.2 * unit)


def office(b: Brush) -> None:
    """Paint an office: wide windows on a city, shelf, pendant lamps."""
    wall, rng = inside(b, wall="#d3d6d2", floor="#9a8a76"), b.rng("office")
    y = b.horizon
    for k in range(3):
        x, w = b.w * (0.05 + 0.32 * k), b.w * 0.27
        b.rect(x - 8, y * 0.1 - 8, w + 16, y * 0.56 + 16, light_of(wall, 0.1))
        b.rect(x, y * 0.1, w, y * 0.56, b.v(y * 0.1, y * 0.66, *b.mood.sky))
        at = x
        while at < x + w - 26:
            bw, bh = rng.uniform(26, 50), y * rng.uniform(0.12, 0.36)
            b.rect(at, y * 0.66 - bh, min(bw, x + w - at), bh, b.t("#7f8fa6", 0.4))
            at += bw
    for k in range(3):
        pendant(b, b.w * (0.2 + 0.3 * k), y * 0.06, "#2b2f36")
    unit = min(b.w, b.h)
    if not b.mood.shows("desk", "table", "desktop"):
        for share in (0.22, 0.74):
            furniture.desk(b, b.w * share, y + 0.07 * unit, 0.34 * unit)
    furniture.plant(b, b.w * 0.49, y + 0.03 * unit, 0.22 * unit)


def classroom(b: Brush) -> None:
    """Paint a classroom: blackboard, bunting, rows of desks."""
    inside(b, wall="#e7d9b8", floor="#b08a5e")
    y = b.horizon
    x, w, h = b.w * 0.16, b.w * 0.68, y * 0.5
    b.rect(x - 14, y * 0.16 - 14, w + 28, h + 28, b.t("#8a5f3c"), r=4)
    b.rect(x, y * 0.16, w, h, b.r(x + w / 2, y * 0.4, w * 0.6, b.t("#35574a"), b.t("#26413a")))
    for k in range(3):
        b.oval(x + w * (0.25 + 0.25 * k), y * 0.4, 110, 30, "#ffffff", blur=22, alpha=0.08)
    for row in range(2):
        for k in range(4 - row):
            dw = b.w * (0.16 + 0.06 * row)
            dx, dy = b.w * (k + 0.5) / (4 - row) - dw / 2, y + 50 + 120 * row
            desk = b.t("#c9965c")
            b.rect(dx, dy, dw, 22, b.v(dy, dy + 22, light_of(desk, 0.06), desk), r=4)
            for leg in (12, dw - 20):
                b.rect(dx + leg, dy + 20, 8, 66, b.t("#5a5f66"))


def library(b: Brush) -> None:
    """Paint a library: walls of books, a green lamp, a rug."""
    inside(b, wall="#7a5a44", floor="#7f5637")
    rng, y = b.rng("library"), b.horizon
    n = max(2, round(b.w / 360))
    for k in range(n):
        shelf(b, b.w * k / n + 14, y * 0.05, b.w / n - 28, y * 0.93, max(4, int(y / 110)), rng)
    rug(b, "#6b2f2f")
    pendant(b, b.w * 0.5, y * 0.08, "#2f6b4f")


def cafe(b: Brush) -> None:
    """Paint a café: counter, shelves, menu wall, row of lamps, small tables."""
    wall, rng = inside(b, wall="#6f4f3c", floor="#8f6240"), b.rng("cafe")
    y = b.horizon
    for row in range(int(y * 0.6 / 30)):
        for column in range(int(b.w / 74) + 2):
            b.rect(
                column * 74 - 37 * (row % 2), row * 30, 71, 27, lighter(wall, rng.uniform(-0.03, 0.03)), r=2, alpha=0.55
            )
    big_window(b, b.w * 0.08, y * 0.2, b.w * 0.28, y * 0.46, wall)
    for k in range(2):
        sy = y * (0.3 + 0.2 * k)
        b.rect(b.w * 0.54, sy, b.w * 0.42, 10, b.t("#c9965c"))
        at = b.w * 0.56
        while at < b.w * 0.93:
            w, h = rng.uniform(20, 34), rng.uniform(26, 54)
            tone = b.t(b.mood.pure(rng.choice(("#f0e6d2", "#c8553d", "#2f5d62", "#d9a24a"))))
            b.rect(at, sy - h, w, h, b.hz(at, at + w, light_of(tone, 0.07), shadow_of(tone, 0.06)), r=5)
            at += w + rng.uniform(8, 18)
    counter = b.t("#3f2f27")
    b.rect(b.w * 0.46, y - 150, b.w * 0.56, 160, b.v(y - 150, y, light_of(counter, 0.05), counter))
    b.rect(b.w * 0.45, y - 164, b.w * 0.58, 20, b.t("#c9965c"), r=3)
    for k in range(4):
        pendant(b, b.w * (0.16 + 0.23 * k), y * 0.1, "#d9a24a")
    unit = min(b.w, b.h)
    if not b.mood.shows("table", "chair"):
        furniture.cafe_table(b, b.w * 0.24, y + 0.06 * unit, 0.17 * unit)
        furniture.cafe_table(b, b.w * 0.84, y + 0.14 * unit, 0.2 * unit)
    machine = b.t("#b9bec4")
    b.rect(b.w * 0.52, y - 232, 130, 68, b.v(y - 232, y - 164, light_of(machine, 0.06), shadow_of(machine, 0.1)), r=10)
    b.rect(b.w * 0.52 + 18, y - 206, 94, 36, b.t("#2f343c"), r=4)
    b.rect(b.w * 0.52 + 10, y - 246, 110, 18, light_of(machine, 0.05), r=5)


def restaurant(b: Brush) -> None:
    """Paint a restaurant: wainscot, sconces, laid tables far off, curtains."""
    wall, y = inside(b, wall="#7a3b34", floor="#5b3f2f"), b.horizon
    panel = b.t("#4f2f27")
    b.rect(0, y * 0.66, b.w, y * 0.34, b.v(y * 0.66, y, light_of(panel, 0.04), panel))
    for k in range(int(b.w / 150) + 1):
        b.frame(k * 150 + 16, y * 0.7, 118, y * 0.24, light_of(panel, 0.08), 3)
    for k in range(3):
        x = b.w * (0.2 + 0.3 * k)
        b.glow(x, y * 0.34, 260, b.mood.lamp("#ffcf8a"), 0.5)
        b.blob([(x - 22, y * 0.3), (x + 22, y * 0.3), (x + 14, y * 0.38), (x - 14, y * 0.38)], b.mood.lamp("#fff0cf"))
    for side in (0.0, 1.0):
        for k in range(4):
            x = b.w * side + (1 if side == 0 else -1) * (14 + 22 * k)
            b.path(
                smooth(
                    [(x - 18, -10), (x + 18, -10), (x + 12, y * 0.5), (x + 20, y), (x - 20, y), (x - 12, y * 0.5)],
                    closed=True,
                ),
                lighter(wall, -0.07 + 0.03 * (k % 2)),
            )
    window(b, b.w * 0.46, y * 0.12, b.w * 0.08, y * 0.3, wall, lit=False)
    unit = min(b.w, b.h)
    if not b.mood.shows("table"):
        for share, low in ((0.2, 0.05), (0.52, 0.02), (0.84, 0.06)):
            furniture.cafe_table(b, b.w * share, y + low * unit, 0.16 * unit, laid=True)
