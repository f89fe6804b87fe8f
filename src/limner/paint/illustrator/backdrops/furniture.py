"""Furniture at the back of rooms: what says at a look which room it is. Each piece stands with its foot at (x, y)."""

from __future__ import annotations

import math

from limner.paint.illustrator.brush import Brush, box_path, smooth
from limner.paint.illustrator.ramp import fade, light_of, mix, shadow_of


def _lit(b: Brush, tone: str, amount: float = 0.06) -> tuple[str, str, str]:
    shades = (light_of(tone, amount), tone, shadow_of(tone, amount + 0.02))
    return shades if b.mood.side < 0 else shades[::-1]


def shade(b: Brush, x: float, y: float, w: float) -> None:
    """Lay the shade under a piece of a width whose foot's middle is at (x, y)."""
    b.oval(x, y, w * 0.54, max(6.0, w * 0.035), b.t("#241a20"), blur=max(4.0, w * 0.02), alpha=0.42)


def plant(b: Brush, x: float, y: float, h: float) -> None:
    """Draw a leafy plant in a pot."""
    pot, green, rng = b.t("#c9785a"), b.t("#3f7f52"), b.rng(f"plant{x:.0f}")
    shade(b, x, y, h * 0.34)
    for k in range(13):
        a = math.radians(-160 + 140 * k / 12 + rng.uniform(-9, 9))
        long = h * rng.uniform(0.42, 0.66)
        tip = x + math.cos(a) * long * 0.75, y - h * 0.28 + math.sin(a) * long
        bend = x + math.cos(a) * long * 0.3, y - h * 0.3 + math.sin(a) * long * 0.66
        nx, ny = -math.sin(a) * h * 0.055, math.cos(a) * h * 0.055
        leaf = [(x, y - h * 0.26), (bend[0] + nx, bend[1] + ny), tip, (bend[0] - nx, bend[1] - ny)]
        b.path(smooth(leaf, closed=True), mix(shadow_of(green, 0.09), light_of(green, 0.09), rng.random()))
    b.poly(
        [(x - h * 0.15, y - h * 0.28), (x + h * 0.15, y - h * 0.28), (x + h * 0.11, y), (x - h * 0.11, y)],
        b.hz(x - h * 0.15, x + h * 0.15, *_lit(b, pot)),
    )
    b.rect(x - h * 0.165, y - h * 0.3, h * 0.33, h * 0.055, light_of(pot, 0.05), r=3)


def floor_lamp(b: Brush, x: float, y: float, h: float) -> None:
    """Draw a standing lamp, lit after dark."""
    metal, cloth = b.t("#4a4038"), b.t("#efdfc0")
    shade(b, x, y, h * 0.2)
    b.oval(x, y - 4, h * 0.09, h * 0.018, metal)
    b.rect(x - 3, y - h * 0.8, 6, h * 0.8, metal)
    if b.mood.dark:
        b.glow(x, y - h * 0.84, h * 0.8, b.mood.lamp("#ffc46b"), 0.75)
        cloth = b.mood.lamp("#ffe6b0")
    b.poly(
        [(x - h * 0.07, y - h), (x + h * 0.07, y - h), (x + h * 0.12, y - h * 0.76), (x - h * 0.12, y - h * 0.76)],
        b.hz(x - h * 0.12, x + h * 0.12, *_lit(b, cloth, 0.04)),
    )


def sofa(b: Brush, x: float, y: float, w: float) -> None:
    """Draw a sofa with cushions, its middle at x."""
    cloth = b.t(b.mood.pure(b.rng("sofa").choice(("#4f6f73", "#7a8f6a", "#b3694a", "#5c6a8a", "#8a5a6a"))))
    h, left = w * 0.38, x - w / 2
    shade(b, x, y, w)
    for px in (left + w * 0.06, left + w * 0.9):
        b.rect(px, y - h * 0.13, w * 0.04, h * 0.13, b.t("#5a3f2c"))
    b.rect(
        left + w * 0.05,
        y - h,
        w * 0.9,
        h * 0.85,
        b.v(y - h, y, light_of(cloth, 0.04), shadow_of(cloth, 0.07)),
        r=w * 0.045,
    )
    for k in range(2):
        px = left + w * (0.12 + 0.385 * k)
        b.rect(
            px,
            y - h * 0.93,
            w * 0.375,
            h * 0.55,
            b.v(y - h, y - h * 0.4, light_of(cloth, 0.07), shadow_of(cloth, 0.02)),
            r=w * 0.03,
        )
        b.rect(
            px,
            y - h * 0.48,
            w * 0.375,
            h * 0.25,
            b.v(y - h * 0.5, y - h * 0.2, light_of(cloth, 0.1), shadow_of(cloth, 0.04)),
            r=w * 0.025,
        )
    for px in (left, left + w * 0.87):
        b.rect(px, y - h * 0.68, w * 0.13, h * 0.58, b.hz(px, px + w * 0.13, *_lit(b, cloth, 0.07)), r=w * 0.04)
    for k, tone in enumerate(("#e0a458", "#f1e6cf")):
        with b.moved(left + w * (0.22 + 0.54 * k), y - h * 0.62, turn=(-14, 12)[k]):
            b.path(
                box_path(-w * 0.07, -w * 0.07, w * 0.14, w * 0.14, w * 0.03),
                b.v(-w * 0.07, w * 0.07, light_of(b.t(tone), 0.04), shadow_of(b.t(tone), 0.08)),
            )


def bed(b: Brush, x: float, y: float, w: float) -> None:
    """Draw a bed against the wall seen from its foot: headboard, pillows, a quilt turned down."""
    wood, sheet = b.t("#7a5236"), b.t("#f4f0e8")
    quilt = b.t(b.mood.pure(b.rng("bed").choice(("#6f8fa8", "#b5788a", "#7a9a84", "#c79a5a", "#7d74a3"))))
    shade(b, x, y + w * 0.02, w * 1.16)
    top = y - w * 0.66
    b.rect(x - w * 0.5, top, w, w * 0.5, b.v(top, y, light_of(wood, 0.06), shadow_of(wood, 0.06)), r=w * 0.05)
    b.rect(x - w * 0.45, top + w * 0.05, w * 0.9, w * 0.3, light_of(wood, 0.03), r=w * 0.03)
    b.poly(
        [
            (x - w * 0.46, y - w * 0.38),
            (x + w * 0.46, y - w * 0.38),
            (x + w * 0.58, y - w * 0.02),
            (x - w * 0.58, y - w * 0.02),
        ],
        sheet,
    )
    for side in (-1, 1):
        px = x + side * w * 0.22
        edge = ((-0.19, 0.36), (-0.15, 0.49), (0.15, 0.49), (0.19, 0.36), (0.0, 0.33))
        pillow = smooth([(px + u * w, y - v * w) for u, v in edge], closed=True)
        b.path(pillow, b.v(y - w * 0.5, y - w * 0.33, light_of(sheet, 0.03), shadow_of(sheet, 0.08)))
    spread = [
        (-0.475, 0.29),
        (0.0, 0.275),
        (0.475, 0.29),
        (0.585, 0.05),
        (0.6, -0.03),
        (0.0, -0.045),
        (-0.6, -0.03),
        (-0.585, 0.05),
    ]
    cover = smooth([(x + u * w, y - v * w) for u, v in spread], closed=True)
    b.path(cover, b.v(y - w * 0.3, y, light_of(quilt, 0.07), quilt, shadow_of(quilt, 0.09)))
    with b.clip(cover):
        for k in range(-6, 7):
            b.line(
                [(x + k * w * 0.078, y - w * 0.3), (x + k * w * 0.1, y + w * 0.05)],
                shadow_of(quilt, 0.05),
                2.4,
                alpha=0.7,
            )
        for k in range(4):
            b.line(
                [(x - w, y - w * (0.24 - 0.075 * k)), (x + w, y - w * (0.24 - 0.075 * k))],
                shadow_of(quilt, 0.05),
                2.4,
                alpha=0.7,
            )
    b.line(
        [(x - w * 0.47, y - w * 0.285), (x, y - w * 0.27), (x + w * 0.47, y - w * 0.285)], sheet, w * 0.045, curve=True
    )


def bedside(b: Brush, x: float, y: float, w: float) -> None:
    """Draw a bedside table with a lamp."""
    wood = b.t("#8a6242")
    shade(b, x, y, w)
    b.rect(x - w / 2, y - w * 0.95, w, w * 0.9, b.hz(x - w / 2, x + w / 2, *_lit(b, wood)), r=4)
    b.rect(x - w * 0.4, y - w * 0.82, w * 0.8, w * 0.3, light_of(wood, 0.05), r=3)
    b.oval(x, y - w * 0.67, w * 0.05, w * 0.05, b.t("#e0c88a"))
    cloth = b.mood.lamp("#ffe6b0") if b.mood.dark else b.t("#efdfc0")
    if b.mood.dark:
        b.glow(x, y - w * 1.5, w * 2.4, b.mood.lamp("#ffc46b"), 0.75)
    b.rect(x - w * 0.05, y - w * 1.3, w * 0.1, w * 0.36, b.t("#c9a24b"))
    b.poly(
        [
            (x - w * 0.2, y - w * 1.75),
            (x + w * 0.2, y - w * 1.75),
            (x + w * 0.34, y - w * 1.26),
            (x - w * 0.34, y - w * 1.26),
        ],
        cloth,
    )


def stove(b: Brush, x: float, y: float, w: float) -> None:
    """Draw a stove with an oven, a pot on it and the hood above."""
    steel = b.t("#c3c8cc")
    h = w * 1.16
    b.rect(x - w / 2, y - h, w, h, b.hz(x - w / 2, x + w / 2, *_lit(b, steel)), r=4)
    b.rect(
        x - w * 0.38,
        y - h * 0.66,
        w * 0.76,
        h * 0.46,
        b.v(y - h * 0.66, y - h * 0.2, b.t("#2b2d33"), b.t("#4a3a34")),
        r=6,
    )
    b.rect(x - w * 0.4, y - h * 0.74, w * 0.8, h * 0.03, b.t("#8d949a"), r=3)
    for k in range(4):
        b.oval(x - w * 0.33 + w * 0.22 * k, y - h * 0.88, w * 0.045, w * 0.045, b.t("#3a3f46"))
    b.rect(x - w * 0.52, y - h * 1.02, w * 1.04, h * 0.045, b.t("#3a3f46"), r=3)
    pot = b.t("#c8553d")
    b.rect(x - w * 0.3, y - h * 1.26, w * 0.42, h * 0.25, b.hz(x - w * 0.3, x + w * 0.12, *_lit(b, pot, 0.09)), r=8)
    b.oval(x - w * 0.09, y - h * 1.27, w * 0.22, h * 0.03, light_of(pot, 0.1))
    b.oval(x - w * 0.09, y - h * 1.3, w * 0.035, h * 0.025, b.t("#3a3f46"))
    for k in range(3):
        b.oval(
            x - w * 0.1 + 9 * k, y - h * (1.42 + 0.1 * k), w * (0.08 + 0.03 * k), h * 0.05, "#ffffff", blur=9, alpha=0.2
        )
    low, high = y - h * 1.78, y - h * 2.1
    b.poly(
        [
            (x - w * 0.2, high - h),
            (x + w * 0.2, high - h),
            (x + w * 0.2, high),
            (x + w * 0.55, low),
            (x - w * 0.55, low),
            (x - w * 0.2, high),
        ],
        b.hz(x - w * 0.55, x + w * 0.55, *_lit(b, steel)),
    )
    b.rect(x - w * 0.55, low, w * 1.1, h * 0.05, shadow_of(steel, 0.08))


def fridge(b: Brush, x: float, y: float, w: float) -> None:
    """Draw a tall refrigerator with notes on its door."""
    tone, h = b.t(b.mood.pure("#e9e4d8")), w * 2.15
    b.rect(x - w / 2, y - h, w, h, b.hz(x - w / 2, x + w / 2, *_lit(b, tone)), r=w * 0.06)
    b.line([(x - w / 2, y - h * 0.62), (x + w / 2, y - h * 0.62)], shadow_of(tone, 0.12), 4)
    for yy in (0.7, 0.46):
        b.rect(x - w * 0.4, y - h * yy, w * 0.06, h * 0.13, b.t("#9aa0a5"), r=3)
    for k, note in enumerate(("#f2c84b", "#8fc3c0", "#e58f7a")):
        b.rect(x - w * 0.08 + w * 0.13 * k, y - h * (0.9 - 0.05 * k), w * 0.12, w * 0.13, b.t(note), r=2)


def bathtub(b: Brush, x: float, y: float, w: float) -> None:
    """Draw a bath on feet with foam and a tap."""
    white, metal = b.t("#f4f6f6"), b.t("#c9a24b")
    h = w * 0.36
    shade(b, x, y, w)
    for px in (x - w * 0.34, x + w * 0.34):
        b.oval(px, y - h * 0.05, w * 0.04, h * 0.09, metal)
    tub = [(-0.5, 1.0), (-0.47, 0.5), (-0.38, 0.14), (0.0, 0.08), (0.38, 0.14), (0.47, 0.5), (0.5, 1.0)]
    path = smooth([(x + u * w, y - v * h) for u, v in tub])
    path.close()
    b.path(path, b.hz(x - w / 2, x + w / 2, *_lit(b, white, 0.05)))
    rng = b.rng("foam")
    for _ in range(22):
        px, r = x + rng.uniform(-0.4, 0.4) * w, rng.uniform(0.02, 0.05) * w
        b.oval(
            px, y - h * 1.02 - rng.uniform(0, 0.05) * w, r, r, b.r(px, y - h * 1.1, r * 1.6, "#ffffff", b.t("#dfeaf0"))
        )
    b.rect(
        x - w * 0.53,
        y - h * 1.06,
        w * 1.06,
        h * 0.13,
        b.v(y - h * 1.06, y - h * 0.93, light_of(white, 0.02), shadow_of(white, 0.08)),
        r=h * 0.06,
    )
    b.line(
        [(x + w * 0.42, y - h), (x + w * 0.42, y - h * 1.5), (x + w * 0.3, y - h * 1.5), (x + w * 0.3, y - h * 1.36)],
        metal,
        w * 0.02,
        curve=True,
    )


def basin(b: Brush, x: float, y: float, w: float) -> None:
    """Draw a washbasin on its column."""
    white, metal = b.t("#f4f6f6"), b.t("#c9a24b")
    h = w * 1.25
    b.rect(x - w * 0.13, y - h * 0.75, w * 0.26, h * 0.75, b.hz(x - w * 0.13, x + w * 0.13, *_lit(b, white, 0.06)), r=6)
    bowl = smooth(
        [
            (x - w / 2, y - h),
            (x - w * 0.36, y - h * 0.78),
            (x, y - h * 0.7),
            (x + w * 0.36, y - h * 0.78),
            (x + w / 2, y - h),
        ]
    )
    bowl.close()
    b.path(bowl, b.hz(x - w / 2, x + w / 2, *_lit(b, white, 0.05)))
    b.oval(x, y - h, w * 0.5, w * 0.07, light_of(white, 0.03))
    b.line([(x, y - h), (x, y - h * 1.2), (x + w * 0.14, y - h * 1.2)], metal, w * 0.05)


def desk(b: Brush, x: float, y: float, w: float) -> None:
    """Draw an office desk with screen, keyboard and chair behind it."""
    wood, dark = b.t("#b98a5c"), b.t("#2f343c")
    h = w * 0.46
    shade(b, x, y, w)
    b.rect(
        x - w * 0.17,
        y - h * 1.5,
        w * 0.34,
        h * 0.6,
        b.v(y - h * 1.5, y - h * 0.9, light_of(dark, 0.08), dark),
        r=w * 0.04,
    )
    for px in (x - w * 0.46, x + w * 0.42):
        b.rect(px, y - h * 0.9, w * 0.04, h * 0.9, shadow_of(dark, 0.02))
    b.rect(x - w / 2, y - h, w, h * 0.13, b.v(y - h, y - h * 0.87, light_of(wood, 0.08), wood), r=3)
    b.rect(x + w * 0.16, y - h * 0.88, w * 0.26, h * 0.5, shadow_of(wood, 0.05), r=3)
    b.rect(x + w * 0.0, y - h * 1.86, w * 0.4, h * 0.62, dark, r=5)
    b.rect(
        x + w * 0.015,
        y - h * 1.82,
        w * 0.37,
        h * 0.52,
        b.v(y - h * 1.8, y - h * 1.3, b.mood.lamp("#bfe3f2"), b.mood.lamp("#6fa9c9")),
        r=3,
    )
    b.rect(x + w * 0.17, y - h * 1.26, w * 0.06, h * 0.24, dark)
    b.rect(x + w * 0.08, y - h * 1.05, w * 0.24, h * 0.05, dark, r=2)
    b.rect(x - w * 0.4, y - h * 1.17, w * 0.16, h * 0.15, b.t("#d9c7a8"))
    b.rect(x - w * 0.38, y - h * 1.25, w * 0.15, h * 0.08, b.t("#8fb0a0"))


def cafe_table(b: Brush, x: float, y: float, w: float, laid: bool = False) -> None:
    """Draw a round table with two chairs; ``laid`` with a cloth, a candle and glasses, else with cups."""
    wood, iron = b.t("#a5713f"), b.t("#3b3230")
    h = w * 0.62
    shade(b, x, y, w * 1.5)
    for side in (-1, 1):
        px = x + side * w * 0.72
        b.rect(px - w * 0.2, y - h * 0.62, w * 0.4, h * 0.09, light_of(wood, 0.03), r=3)
        back = px + side * w * 0.17
        b.line([(back, y), (back + side * w * 0.05, y - h * 1.32)], iron, w * 0.035)
        b.line([(px - side * w * 0.16, y), (px - side * w * 0.14, y - h * 0.6)], iron, w * 0.035)
        b.rect(back - w * 0.05, y - h * 1.34, w * 0.14, h * 0.34, light_of(wood, 0.02), r=5)
    if laid:
        cloth = b.t("#f6efe2")
        drop = smooth(
            [
                (x - w / 2, y - h),
                (x - w * 0.46, y - h * 0.5),
                (x - w * 0.36, y - h * 0.16),
                (x, y - h * 0.24),
                (x + w * 0.36, y - h * 0.16),
                (x + w * 0.46, y - h * 0.5),
                (x + w / 2, y - h),
            ]
        )
        drop.close()
        b.path(drop, b.hz(x - w / 2, x + w / 2, *_lit(b, cloth, 0.06)))
        b.oval(x, y - h, w / 2, w * 0.085, light_of(cloth, 0.02))
        b.rect(x - 4, y - h - w * 0.22, 8, w * 0.2, light_of(cloth, 0.0))
        b.glow(x, y - h - w * 0.27, w * 0.8, b.mood.lamp("#ffb85c"), 0.7)
        b.oval(x, y - h - w * 0.26, 4.5, 9, b.mood.lamp("#ffe39a"))
        for side in (-1, 1):
            b.oval(x + side * w * 0.25, y - h - w * 0.12, w * 0.045, w * 0.07, fade("#ffffff", 0.5))
            b.rect(x + side * w * 0.25 - 1.5, y - h - w * 0.07, 3, w * 0.06, fade("#ffffff", 0.6))
            b.oval(x + side * w * 0.22, y - h, w * 0.13, w * 0.025, "#ffffff")
        return
    b.rect(x - w * 0.03, y - h, w * 0.06, h, iron)
    b.oval(x, y - 3, w * 0.24, w * 0.035, iron)
    b.oval(x, y - h + 5, w / 2, w * 0.085, shadow_of(wood, 0.08))
    b.oval(x, y - h, w / 2, w * 0.08, light_of(wood, 0.06))
    for side in (-1, 1):
        cup = b.t("#f4ede0")
        b.rect(
            x + side * w * 0.2 - w * 0.055,
            y - h - w * 0.1,
            w * 0.11,
            w * 0.095,
            b.hz(x + side * w * 0.2 - w * 0.055, x + side * w * 0.2 + w * 0.055, *_lit(b, cup)),
            r=4,
        )
        b.oval(x + side * w * 0.2, y - h - w * 0.1, w * 0.055, w * 0.014, b.t("#5a3a28"))
