"""Open land: hills, mountains, fields, desert, snow, cave, moon; ridges with lit and shaded faces in layers of haze."""

from __future__ import annotations

import math
import random
from functools import lru_cache

import skia

from limner.paint.illustrator import flora
from limner.paint.illustrator.backdrops.skies import sky, stars
from limner.paint.illustrator.brush import Brush, Pt, polygon, smooth, wave, waves
from limner.paint.illustrator.ramp import fade, light_of, linear, mix, shadow_of


def rough(a: Pt, c: Pt, rng: random.Random, depth: int, amount: float) -> list[Pt]:
    """Return points from a to (not including) c, displaced midway again and again."""
    if depth == 0:
        return [a]
    mx = (a[0] + c[0]) / 2 + rng.uniform(-0.06, 0.06) * (c[0] - a[0])
    my = (a[1] + c[1]) / 2 + rng.uniform(-1, 1) * amount
    return rough(a, (mx, my), rng, depth - 1, amount * 0.55) + rough((mx, my), c, rng, depth - 1, amount * 0.55)


def range_of(
    b: Brush, name: str, foot: float, height: float, peaks: int, color: str, far: float, snow: float = 0.0
) -> skia.Path:
    """Draw a mountain range standing on ``foot``: each peak has a lit and a shaded face; ``snow`` is how far caps reach."""
    rng = b.rng(name)
    step = b.w / (peaks - 0.4)
    keys: list[Pt] = []
    tops: list[int] = []
    x = -step * rng.uniform(0.5, 0.9)
    while x < b.w + step * 1.5:
        keys.append((x, foot - height * rng.uniform(0.12, 0.35)))
        tops.append(len(keys))
        keys.append((x + step * rng.uniform(0.38, 0.62), foot - height * rng.uniform(0.55, 1.0)))
        x += step * rng.uniform(0.85, 1.15)
    keys.append((x, foot - height * 0.2))
    runs = [rough(keys[i], keys[i + 1], rng, 4, height * 0.055) for i in range(len(keys) - 1)]
    ridge = [p for run in runs for p in run] + [keys[-1]]
    outline = polygon([*ridge, (ridge[-1][0], foot + 40), (ridge[0][0], foot + 40)])
    base = b.t(color, far)
    lit, dark = light_of(base, 0.1 * (1 - far * 0.6)), shadow_of(base, 0.12 * (1 - far * 0.7))
    b.path(outline, b.v(foot - height, foot, lit, base, mix(base, b.mood.haze, 0.35 + 0.3 * far)))
    away = -b.mood.side
    for top in tops:
        face(b, keys, runs, top, foot, dark, away, rng)
        if snow > 0:
            cap(b, keys, runs, top, height * snow, far, away, rng)
    b.dusted(outline, (0, foot - height * 0.75), (0, foot), mix(b.mood.haze, base, 0.4), 0.35)
    return outline


def face(
    b: Brush, keys: list[Pt], runs: list[list[Pt]], top: int, foot: float, dark: str, away: float, rng: random.Random
) -> None:
    """Shade the face of a peak that looks away from the light, along a zigzag spine."""
    peak = keys[top]
    run = runs[top] if away > 0 else runs[top - 1]
    edge = list(run) if away > 0 else list(reversed(run))
    valley = keys[top + 1] if away > 0 else keys[top - 1]
    spine: list[Pt] = []
    n = 6
    for i in range(n):
        k = (i + 1) / n
        sway = (0.1 if i % 2 else -0.07) * abs(valley[0] - peak[0]) * rng.uniform(0.5, 1.2)
        spine.append((peak[0] + sway - away * k * 0.1 * abs(valley[0] - peak[0]), peak[1] + (foot - peak[1]) * k))
    path = polygon([peak, *edge, valley, (valley[0], foot), *reversed(spine)])
    b.path(path, b.v(peak[1], foot, dark, fade(dark, 0.5), fade(dark, 0.0)))


def cap(
    b: Brush, keys: list[Pt], runs: list[list[Pt]], top: int, depth: float, far: float, away: float, rng: random.Random
) -> None:
    """Lay snow on a peak, its lower edge torn along gullies, blue on the shaded side."""
    peak = keys[top]
    line = peak[1] + depth * rng.uniform(0.75, 1.2)
    left = [p for p in runs[top - 1] if p[1] < line]
    right = [p for p in runs[top] if p[1] < line]
    if not left or not right:
        return
    x0, x1 = left[0][0], right[-1][0]
    n = 8
    hem: list[Pt] = []
    for i in range(1, n):
        x = x1 + (x0 - x1) * i / n
        hem.append((x, line + (depth * 0.3 if i % 2 else -depth * 0.32) * rng.uniform(0.3, 1.0)))
    white, blue = b.t("#fbfdff", far), b.t("#b9cbe6", far)
    b.poly([*left, *right, *hem], white)
    middle = peak[0]
    shaded = [p for p in right if p[0] >= middle] if away > 0 else [p for p in left if p[0] <= middle]
    low = [p for p in hem if (p[0] >= middle) == (away > 0)]
    spine = [
        (middle - away * depth * 0.1, peak[1] + depth * 0.35),
        (middle + away * depth * 0.05, peak[1] + depth * 0.7),
    ]
    b.poly([peak, *shaded, *low, *reversed(spine)] if away > 0 else [peak, *spine, *low, *shaded], blue, alpha=0.85)


def roll(
    b: Brush,
    name: str,
    y: float,
    height: float,
    color: str,
    far: float,
    waveform: float = 1.2,
    down: float | None = None,
) -> skia.Path:
    """Draw a band of rolling ground from a wavy crest down to ``down`` (default the foot), grained in its shade."""
    rng = b.rng(name)
    parts = waves(rng, 3)
    n = 26
    crest = [(b.w * i / n, y + height * wave(parts, waveform * i / n)) for i in range(-1, n + 2)]
    low = b.h + 20 if down is None else down
    path = smooth(crest)
    path.lineTo(b.w * 1.05, low)
    path.lineTo(-b.w * 0.05, low)
    path.close()
    base = b.t(color, far)
    bottom = min(low, y + height + 260)
    b.path(path, b.v(y - height, bottom, light_of(base, 0.06), base, shadow_of(base, 0.07)))
    away = -b.mood.side
    b.dusted(
        path,
        (b.w / 2 - away * b.w * 0.4, y - height),
        (b.w / 2 + away * b.w * 0.5, y + height + 200),
        shadow_of(base, 0.16),
        0.6,
    )
    return path


def crest_y(b: Brush, name: str, y: float, height: float, x: float, waveform: float = 1.2) -> float:
    """Return the height of a ``roll`` of the same name at x."""
    return y + height * wave(_swell(b.seed, name), waveform * x / b.w)


@lru_cache(maxsize=128)
def _swell(seed: int, name: str) -> tuple[tuple[float, float, float], ...]:
    return tuple(waves(random.Random(f"{seed}:{name}"), 3))


def band(b: Brush, name: str, y: float, height: float, low: float) -> skia.Path:
    """Return the outline of a ``roll`` of the same name, from its crest down to ``low``."""
    n = 26
    path = smooth([(b.w * i / n, crest_y(b, name, y, height, b.w * i / n)) for i in range(-1, n + 2)])
    path.lineTo(b.w * 1.05, low)
    path.lineTo(-b.w * 0.05, low)
    path.close()
    return path


def hills(b: Brush) -> None:
    """Paint rolling hills in five layers, trees along them."""
    sky(b)
    y = b.horizon
    range_of(b, "farhills", y + 30, b.h * 0.16, 5, "#7d93ad", 0.62)
    tones = ("#86ab72", "#74a25c", "#5f944d", "#4b8243")
    for i, tone in enumerate(tones):
        far = 0.5 - 0.15 * i
        level = y + (b.h - y) * (0.02 + 0.23 * i)
        roll(b, f"hill{i}", level, 34 + 10 * i, tone, far, 1.0 + 0.3 * i)
        rng = b.rng(f"hilltrees{i}")
        for _ in range(9 - 2 * i):
            x = rng.random() * b.w
            foot = crest_y(b, f"hill{i}", level, 34 + 10 * i, x, 1.0 + 0.3 * i) + 8 + 10 * i
            size = 34 + 40 * i
            draw = flora.broadleaf if rng.random() < 0.6 else flora.pine
            if i < 3:
                draw(b, x, foot, size * rng.uniform(0.8, 1.3), far, rng=rng)
    flora.grass(b, b.h * 0.86, b.h * 1.02, 46, "#4b8243")


def mountains(b: Brush) -> None:
    """Paint three ranges in haze, the middle one snow-capped, pines before them."""
    sky(b)
    y = b.horizon
    range_of(b, "m0", y + 20, min(y * 0.62, 520), 3, "#7f95b5", 0.5, 0.3)
    range_of(b, "m1", y + 60, min(y * 0.44, 380), 4, "#5f7690", 0.28, 0.26)
    range_of(b, "m2", y + 110, 190, 5, "#4f6a68", 0.14)
    roll(b, "foothill", y + 90, 30, "#5b8a5c", 0.12)
    rng = b.rng("pines")
    for row in range(4):
        level = y + 120 + (b.h - y) * 0.2 * row
        spots = sorted(rng.random() for _ in range(15 - 3 * row))
        for k in spots:
            edge = abs(k - 0.5) * 2
            if rng.random() < 0.3 + 0.7 * edge:
                flora.pine(
                    b,
                    k * b.w,
                    level + rng.uniform(-10, 14),
                    (64 + 58 * row) * rng.uniform(0.75, 1.25),
                    0.16 - 0.05 * row,
                    rng=rng,
                )
        roll(b, f"meadow{row}", level + 26, 14, mix("#6d9a5a", "#47763f", row / 3), 0.08, 1.4)
    flora.blossoms(b, b.h * 0.9, b.h, 26, 11)


def field(b: Brush) -> None:
    """Paint a wide field in converging rows under a big sky."""
    sky(b)
    y = b.horizon
    roll(b, "far", y - 12, 14, "#7fa07f", 0.5)
    for i in range(14):
        x = b.w * b.rng(f"ft{i}").random()
        flora.broadleaf(b, x, y + 4, b.rng(f"fh{i}").uniform(24, 52), 0.42)
    gold = b.mood.season in ("summer", "autumn")
    a, c = ("#d9b75a", "#b98f3d") if gold else ("#8fb45a", "#6b983f")
    b.rect(0, y, b.w, b.h - y, b.v(y, b.h, b.t(mix(a, c, 0.3), 0.35), b.t(a, 0.1), b.t(c)))
    vx = b.w * 0.5 + b.w * 0.2 * b.mood.side
    n = 26
    for i in range(-n, n):
        x0, x1 = vx + (i / n) * b.w * 3.4, vx + ((i + 0.5) / n) * b.w * 3.4
        b.poly(
            [(vx + i * 1.4, y), (x0, b.h), (x1, b.h), (vx + i * 1.4 + 0.7, y)],
            b.v(y, b.h, fade(b.t(c, 0.2), 0.0), fade(b.t(c), 0.8)),
        )
    flora.grass(b, y + 60, b.h * 1.03, 150, a, 46)
    flora.blossoms(b, b.h * 0.82, b.h * 1.02, 34, 15, ("#d8453b", "#f4f0e2", "#5b7fd1"))


def desert(b: Brush) -> None:
    """Paint dunes: sharp crests, one side in light and one in shade, mesas far off."""
    sky(b)
    y = b.horizon
    rng = b.rng("mesa")
    for _ in range(3):
        x, w, h = rng.random() * b.w, rng.uniform(140, 260), rng.uniform(60, 130)
        tone = b.t("#b56a4a", 0.45)
        b.poly(
            [(x, y + 10), (x + w * 0.14, y - h), (x + w * 0.86, y - h), (x + w, y + 10)],
            linear(x, 0, x + w, 0, (light_of(tone, 0.06), shadow_of(tone, 0.08))),
        )
    for i in range(5):
        k = i / 4
        dune(b, f"dune{i}", y + (b.h - y) * (0.02 + 0.24 * i), 46 + 60 * k, mix("#e7bd83", "#d8914f", k), 0.4 - 0.4 * k)


def dune(b: Brush, name: str, y: float, height: float, color: str, far: float) -> None:
    """Draw one dune with an S-shaped crest line that parts light from shade."""
    rng = b.rng(name)
    base = b.t(color, far)
    parts = waves(rng, 2)
    n = 22
    top = [(b.w * i / n, y + height * 0.55 * wave(parts, 0.9 * i / n)) for i in range(-1, n + 2)]
    body = smooth(top)
    body.lineTo(b.w * 1.05, b.h + 10)
    body.lineTo(-b.w * 0.05, b.h + 10)
    body.close()
    b.path(body, b.v(y - height, y + height * 3, light_of(base, 0.06), base, light_of(base, 0.02)))
    peak = min(range(len(top)), key=lambda i: top[i][1])
    away = -b.mood.side
    px, py = top[peak]
    crest = [
        (px + away * (30 + 46 * k) * (1 if k % 2 else 0.55) - away * 20, py + height * 0.5 * k) for k in range(1, 8)
    ]
    rest = [p for p in top if (p[0] > px) == (away > 0)]
    rest = rest if away > 0 else rest[::-1]
    end = (rest[-1][0], b.h + 20) if rest else (px, b.h)
    shade = smooth([(px, py), *crest])
    shade.lineTo(*end)
    for p in reversed(rest):
        shade.lineTo(*p)
    shade.close()
    dark = shadow_of(base, 0.11)
    with b.clip(body):
        b.path(shade, b.v(py, py + height * 4, dark, fade(dark, 0.65), fade(dark, 0.0)))
    for k in range(5):
        yy = y + height * (0.9 + 0.34 * k)
        pts = [(b.w * i / 16, yy + 5 * wave(parts, 3.1 * i / 16 + k)) for i in range(17)]
        b.line(pts, light_of(base, 0.06), 2.2, alpha=0.4 * (1 - far), curve=True)


def snow(b: Brush) -> None:
    """Paint snowfields: soft drifts with blue shade, dark pines, a far range."""
    sky(b)
    y = b.horizon
    range_of(b, "snowrange", y + 26, b.h * 0.24, 4, "#9fb4cf", 0.42, 0.6)
    rng = b.rng("snowpines")
    for i in range(16):
        flora.pine(b, b.w * (i + rng.random()) / 16, y + 36, rng.uniform(50, 110), 0.34, "#3c6660", rng)
    for i in range(4):
        roll(b, f"drift{i}", y + 30 + (b.h - y) * 0.2 * i, 26 + 8 * i, "#eef4fb", 0.2 - 0.05 * i, 0.8 + 0.2 * i)
        if i < 3:
            for _ in range(3 - i):
                x = b.w * rng.choice((rng.uniform(-0.02, 0.26), rng.uniform(0.74, 1.02)))
                flora.pine(
                    b,
                    x,
                    y + 74 + (b.h - y) * 0.2 * i,
                    rng.uniform(120, 190) * (1 + 0.35 * i),
                    0.14 - 0.05 * i,
                    "#33604f",
                    rng,
                )


def cave(b: Brush) -> None:
    """Paint the inside of a cave that looks out into light."""
    b.horizon = b.h * 0.6
    sky(b)
    roll(b, "outside", b.h * 0.6, 20, "#7fa07f", 0.4)
    rng = b.rng("cave")
    for layer in range(4):
        inset = 1 - layer * 0.22
        base = b.t(mix("#6b5d58", "#1d1a20", (layer + 1) / 4))
        path = skia.Path()
        path.addRect(skia.Rect.MakeLTRB(-20, -20, b.w + 20, b.h + 20))
        pts = []
        for i in range(18):
            a, k = math.tau * i / 18, rng.uniform(0.86, 1.12) * 0.8 / inset
            pts.append((b.w * (0.5 + math.cos(a) * 0.42 * k), b.h * (0.48 + math.sin(a) * 0.36 * k)))
        hole = smooth(pts, closed=True)
        ring = skia.Op(path, hole, skia.PathOp.kDifference_PathOp)
        b.path(ring, b.r(b.w / 2, b.h / 2, max(b.w, b.h) * 0.75, light_of(base, 0.1), base, shadow_of(base, 0.08)))
        b.dusted(ring, (b.w / 2, b.h / 2), (b.w / 2, b.h), "#0c0a10", 0.55)
    b.glow(b.w / 2, b.h * 0.45, b.h * 0.6, b.mood.sky[3], 0.3)


def moon(b: Brush) -> None:
    """Paint the moon's ground: craters in raking light, a black sky, the blue planet."""
    b.all(b.v(0, b.horizon, "#05060d", "#0b1022", "#141b33"))
    stars(b, b.horizon * 1.2)
    rng = b.rng("moon")
    ex, ey, er = b.w * (0.7 if b.mood.side < 0 else 0.3), b.horizon * 0.38, 105.0
    b.glow(ex, ey, er * 2.3, "#6fa8ff", 0.35)
    globe = skia.Path()
    globe.addCircle(ex, ey, er)
    b.path(globe, b.r(ex - er * 0.4, ey - er * 0.4, er * 1.9, "#9fd0ff", "#2f79d0", "#08204f"))
    with b.clip(globe):
        for _ in range(6):
            b.blob(
                flora.crown(
                    rng, ex + rng.uniform(-0.8, 0.8) * er, ey + rng.uniform(-0.8, 0.8) * er, er * 0.34, er * 0.2, 6
                ),
                "#5fae7a",
                alpha=0.85,
            )
        for _ in range(5):
            yy = ey + rng.uniform(-0.9, 0.9) * er
            b.line(
                [(ex - er, yy), (ex + rng.uniform(-0.3, 0.3) * er, yy + 8), (ex + er, yy - 6)],
                "#ffffff",
                9,
                alpha=0.5,
                curve=True,
            )
        b.oval(
            ex + er * 0.45,
            ey + er * 0.45,
            er * 1.15,
            er * 1.15,
            b.r(ex - er * 0.25, ey - er * 0.25, er * 1.5, "#00081800", "#000818a0", "#000818f0"),
        )
    for i in range(3):
        roll(
            b, f"regolith{i}", b.horizon + (b.h - b.horizon) * 0.26 * i, 30, mix("#8f9099", "#bcbcc2", i / 2), 0.0, 1.0
        )
        for _ in range(7):
            x, y = rng.random() * b.w, b.horizon + (b.h - b.horizon) * (0.26 * i + 0.1 + 0.16 * rng.random())
            crater(b, x, y, rng.uniform(14, 40) * (1 + 0.9 * i))


def crater(b: Brush, x: float, y: float, r: float) -> None:
    """Draw a crater in raking light."""
    side = b.mood.side
    b.oval(x, y, r * 1.12, r * 0.36, "#d5d5da")
    b.oval(x, y + r * 0.02, r, r * 0.3, b.hz(x + side * r, x - side * r, "#3b3c46", "#7c7d86", "#a5a5ad"))
