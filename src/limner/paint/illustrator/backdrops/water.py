"""Water: open sea, shore, mirror lakes, rivers and harbours; ripples, foam and the path of light."""

from __future__ import annotations

import skia

from limner.paint.illustrator import flora
from limner.paint.illustrator.backdrops.land import range_of, roll
from limner.paint.illustrator.backdrops.skies import sky, sun_at
from limner.paint.illustrator.brush import Brush, box_path, smooth, wave, waves
from limner.paint.illustrator.ramp import fade, light_of, lighter, mix, shadow_of


def surface_of(b: Brush, y: float, foot: float, color: str = "#2a86a8") -> None:
    """Fill from y to foot with water: sky light far off, its own colour near, ripples that grow towards the viewer."""
    tone = b.t(color)
    far = mix(b.mood.sky[3], tone, 0.35)
    b.rect(-2, y, b.w + 4, foot - y, b.v(y, foot, far, mix(far, tone, 0.75), shadow_of(tone, 0.1)))
    rng = b.rng(f"ripples{y:.0f}")
    for _ in range(150):
        k = rng.random() ** 1.5
        yy = y + 3 + (foot - y) * k
        length = 18 + 150 * k * rng.uniform(0.5, 1.2)
        x = rng.random() * b.w
        color_ = light_of(tone, 0.12) if rng.random() < 0.55 else shadow_of(tone, 0.07)
        b.oval(x, yy, length, 0.8 + 3.4 * k, color_, alpha=0.3)


def light_path(b: Brush, y: float, foot: float) -> None:
    """Lay the sun's or moon's glitter on the water beneath it."""
    if b.mood.dull > 0.5:
        return
    x, sun_y = sun_at(b)
    if sun_y > y + 60:
        return
    rng = b.rng("glitter")
    strength = 0.75 if b.mood.time in ("sunset", "golden-hour", "dawn", "night") else 0.3
    for k in range(70):
        t = (k + rng.random()) / 70
        spread = 16 + 150 * t
        yy = y + 2 + (foot - y) * t**1.25
        b.oval(
            x + rng.gauss(0, 0.4) * spread,
            yy,
            8 + 40 * t * rng.random(),
            1.0 + 2.6 * t,
            b.mood.sun,
            alpha=strength * (1 - 0.6 * t),
        )


def sea(b: Brush) -> None:
    """Paint open water under the sky, swell in front."""
    sky(b)
    y = b.horizon
    surface_of(b, y, b.h)
    light_path(b, y, b.h)
    rng = b.rng("swell")
    for i in range(4):
        k = i / 3
        yy = y + (b.h - y) * (0.3 + 0.6 * k)
        parts = waves(rng, 2)
        tone = b.t(mix("#2a86a8", "#175d7f", k))
        edge = smooth([(b.w * j / 14, yy + (10 + 16 * k) * wave(parts, 1.6 * j / 14)) for j in range(-1, 16)])
        edge.lineTo(b.w + 90, b.h + 20)
        edge.lineTo(-90, b.h + 20)
        edge.close()
        b.path(edge, b.v(yy - 30, yy + 130, light_of(tone, 0.05), fade(tone, 0.0)), alpha=0.55)


def beach(b: Brush) -> None:
    """Paint sea, surf and sand: turquoise shallows, two lines of foam, a wet gleam, dry sand in front."""
    sky(b)
    y, rng = b.horizon, b.rng("beach")
    shore = y + (b.h - y) * 0.34
    surface_of(b, y, shore + 40, "#2a9db3")
    light_path(b, y, shore)
    sand = b.t("#ecd09c")
    for i, (off, color, alpha) in enumerate(
        ((0, b.t("#8fd6cf"), 0.8), (26, "#ffffff", 0.85), (34, mix(sand, "#8a7355", 0.35), 1.0), (62, sand, 1.0))
    ):
        parts = waves(b.rng("shoreline"), 3)
        points = [(b.w * j / 16, shore + off + (22 + 2 * i) * wave(parts, 1.1 * j / 16)) for j in range(-1, 18)]
        edge = smooth(points)
        edge.lineTo(b.w + 80, b.h + 20)
        edge.lineTo(-80, b.h + 20)
        edge.close()
        fill = b.v(shore, b.h, light_of(sand, 0.03), sand, shadow_of(sand, 0.06)) if i == 3 else color
        b.path(edge, b.t(color) if i == 1 else fill, alpha=alpha)
    for _ in range(130):
        k = rng.random()
        yy = shore + 110 + (b.h - shore - 110) * k
        b.oval(rng.random() * b.w, yy, 2 + 9 * k, 0.8 + 1.6 * k, shadow_of(sand, 0.08), alpha=0.5)
    for _ in range(7):
        x, yy = rng.random() * b.w, shore + (b.h - shore) * rng.uniform(0.45, 0.95)
        b.oval(x, yy, rng.uniform(70, 170), rng.uniform(8, 16), light_of(sand, 0.05), blur=5, alpha=0.6)


def lake(b: Brush) -> None:
    """Paint mountains mirrored in still water."""
    sky(b)
    y = b.horizon
    with b.clip(_upper(b, y)):
        range_of(b, "lakefar", y + 8, b.h * 0.4, 3, "#6f86a8", 0.45, 0.5)
        range_of(b, "lakenear", y + 6, b.h * 0.24, 4, "#4d6d74", 0.22, 0.35)
        roll(b, "lakeshore", y - 10, 14, "#3f6b4a", 0.18)
        rng = b.rng("lakepines")
        for i in range(30):
            flora.pine(b, b.w * (i + rng.random()) / 30, y + 3, rng.uniform(26, 66), 0.2, "#2f5a48", rng)
    mirror(b, y)
    light_path(b, y, b.h)
    if b.mood.shore < 1.0:
        bank(b, b.mood.shore * b.h)
        return
    shore = b.t("#3c5a3c")
    b.blob([(-60, b.h + 40), (-40, b.h * 0.93), (b.w * 0.2, b.h * 0.965), (b.w * 0.42, b.h + 40)], shore)
    flora.grass(b, b.h * 0.95, b.h * 1.03, 60, "#4a6b3c", 40)


def bank(b: Brush, y: float) -> None:
    """Paint the near bank, from y down: a soft edge in the water, pebbles along it, grass and flowers in front."""
    rng = b.rng("bank")
    parts = waves(b.rng("bankline"), 3)
    edge = [(b.w * j / 16, y + 16 * wave(parts, 1.2 * j / 16)) for j in range(-1, 18)]
    for off, color in ((-9, fade(b.t("#d8cfae"), 0.55)), (0, b.t("#b8ab86")), (15, b.t("#7c9a58"))):
        path = smooth([(x, yy + off) for x, yy in edge])
        path.lineTo(b.w + 90, b.h + 20)
        path.lineTo(-90, b.h + 20)
        path.close()
        fill = b.v(y, b.h, light_of(color, 0.03), shadow_of(color, 0.1)) if off == 15 else color
        b.path(path, fill)
    for _ in range(46):
        x, size = rng.random() * b.w, rng.uniform(4, 13)
        b.oval(x, y + 8 + rng.uniform(-6, 12), size, 0.45 * size, b.t(rng.choice(("#a39c8c", "#8d8878", "#c4bda9"))))
    flora.grass(b, y + 0.25 * (b.h - y), b.h * 1.02, 110, "#557f3f", 34)
    flora.blossoms(b, y + 0.4 * (b.h - y), b.h, 14, 9)


def mirror(b: Brush, y: float) -> None:
    """Reflect what is above y below it, darker and softer, with calm bands of ripples."""
    surface = b.canvas.getSurface()
    tone = b.t("#1f5068")
    b.rect(-2, y, b.w + 4, b.h - y, b.v(y, b.h, mix(b.mood.sky[3], tone, 0.4), tone))
    if surface is not None:
        snap = surface.makeImageSnapshot()
        kx, ky = b.w / snap.width(), b.h / snap.height()
        with b.clip(_lower(b, y)):
            b.canvas.save()
            b.canvas.translate(0, 2 * y)
            b.canvas.scale(kx, -ky)
            paint = skia.Paint(Alphaf=0.72, ImageFilter=skia.ImageFilters.Blur(0.8 / kx, 3.4 / ky))
            b.canvas.drawImage(snap, 0, 0, skia.SamplingOptions(skia.FilterMode.kLinear), paint)
            b.canvas.restore()
            b.rect(0, y, b.w, b.h - y, b.v(y, b.h, fade(tone, 0.08), fade(tone, 0.5)))
    rng = b.rng("mirror")
    for _ in range(60):
        k = rng.random() ** 1.4
        b.oval(
            rng.random() * b.w,
            y + 4 + (b.h - y) * k,
            40 + 130 * k,
            0.7 + 2 * k,
            light_of(b.mood.sky[2], 0.08),
            alpha=0.22,
        )


def river(b: Brush) -> None:
    """Paint a river that winds out of the hills to the viewer."""
    sky(b)
    y = b.horizon
    range_of(b, "riverfar", y + 12, b.h * 0.24, 4, "#7f93ad", 0.4, 0.3)
    roll(b, "bank0", y + 14, 24, "#7fa86a", 0.3)
    roll(b, "bank1", y + 60, 24, "#6b9c58", 0.15)
    b.rect(0, y + 90, b.w, b.h, b.v(y + 90, b.h, b.t("#6f9f57"), b.t("#4f8544")))
    rng = b.rng("river")
    bend, tone = rng.choice((-1, 1)), b.t("#3b8fb0")
    left, right = [], []
    for k in range(9):
        t = k / 8
        cx = b.w * (0.52 + bend * 0.2 * (1 - t) * (1 if k % 4 < 2 else -0.7))
        half, yy = 6 + (1.3 if b.mood.sailed else 0.3) * b.w * t**1.7, y + 24 + (b.h - y) * t
        left.append((cx - half, yy))
        right.append((cx + half, yy))
    bed = smooth(left)
    for point in reversed(right):
        bed.lineTo(*point)
    bed.close()
    b.path(bed, b.v(y, b.h, mix(b.mood.sky[3], tone, 0.4), tone, shadow_of(tone, 0.08)))
    with b.clip(bed):
        for _ in range(60):
            near = rng.random()
            b.oval(
                rng.random() * b.w,
                y + (b.h - y) * near,
                20 + 90 * near,
                0.8 + 2.6 * near,
                light_of(tone, 0.12),
                alpha=0.4,
            )
    for i in range(8):
        x = b.w * (rng.uniform(-0.02, 0.2) if i % 2 else rng.uniform(0.8, 1.02))
        flora.broadleaf(b, x, y + 60 + 26 * i, 90 + 26 * i, 0.25 - 0.03 * i, "#4f8f4a", rng)


def harbour(b: Brush) -> None:
    """Paint a quay town: gabled houses, masts, water with their lights."""
    sky(b)
    y, rng = b.horizon, b.rng("harbour")
    roll(b, "harbourhills", y - 70, 40, "#7d9a86", 0.45)
    x = -20.0
    while x < b.w + 20:
        width, height = rng.uniform(64, 110), rng.uniform(110, 190)
        color = b.t(rng.choice(("#c8553d", "#e0a458", "#f1e3c8", "#5f8ea0", "#8a4a3c", "#dcc39a")), 0.14)
        b.rect(x, y - height, width, height + 8, b.hz(x, x + width, lighter(color, 0.02), lighter(color, -0.03)))
        b.poly(
            [(x - 4, y - height), (x + width / 2, y - height - width * 0.55), (x + width + 4, y - height)],
            b.t("#6b3f33", 0.15),
        )
        lit = b.mood.dark
        for row in range(3):
            for column in range(2):
                wx, wy = x + width * (0.2 + 0.4 * column), y - height + 20 + row * 38
                pane = b.mood.lamp("#ffd98a") if lit and rng.random() < 0.7 else shadow_of(color, 0.2)
                if wy < y - 30:
                    b.rect(wx, wy, width * 0.18, 22, pane, r=2)
        x += width
    quay = b.t("#8f8577", 0.1)
    b.rect(0, y - 2, b.w, 22, b.v(y, y + 22, light_of(quay, 0.05), shadow_of(quay, 0.1)))
    mirror_y = y + 20
    surface_of(b, mirror_y, b.h, "#2c6f86")
    light_path(b, mirror_y, b.h)
    for _ in range(5):
        mx, mh = rng.random() * b.w, rng.uniform(150, 250)
        b.line([(mx, mirror_y + 6), (mx, mirror_y - mh)], b.t("#5a4636", 0.1), 4, butt=True)
        b.line([(mx, mirror_y - mh), (mx - 50, mirror_y)], b.t("#5a4636", 0.1), 1.4)
        b.blob(
            [(mx - 56, mirror_y - 4), (mx + 56, mirror_y - 4), (mx + 40, mirror_y + 22), (mx - 40, mirror_y + 22)],
            b.t(rng.choice(("#efe6d2", "#27566b", "#a8402f")), 0.08),
        )
    if b.mood.shore < 1:
        pier(b, b.h * max(0.66, b.mood.shore))


def pier(b: Brush, y: float) -> None:
    """Draw a wooden pier from a height to the foot of the picture: planks, bollards with their ropes, its shade on the water."""
    wood, rng = b.t("#9a7652"), b.rng("pier")
    b.rect(0, y + 6, b.w, 46, b.v(y, y + 52, fade(b.t("#20303a"), 0.5), fade(b.t("#20303a"), 0.0)))
    b.rect(0, y - 4, b.w, 20, b.v(y - 4, y + 16, light_of(wood, 0.07), shadow_of(wood, 0.12)))
    b.rect(0, y + 12, b.w, b.h, b.v(y + 12, b.h, light_of(wood, 0.03), shadow_of(wood, 0.07)))
    for k in range(-16, 17):
        x0, x1 = b.w / 2 + k * b.w * 0.066, b.w / 2 + k * b.w * 0.1
        b.line([(x0, y + 12), (x1, b.h + 6)], shadow_of(wood, 0.12), 2.6, alpha=0.8)
        b.line([(x0 + 3, y + 12), (x1 + 4, b.h + 6)], light_of(wood, 0.06), 1.4, alpha=0.5)
    for _ in range(24):
        t = rng.random()
        x, yy = rng.random() * b.w, y + 20 + (b.h - y) * t
        b.oval(x, yy, 2.2 + 2 * t, 1.4 + t, shadow_of(wood, 0.18), alpha=0.8)
    for share in (0.07, 0.93):
        x, iron = b.w * share, b.t("#3a4149")
        b.oval(x + b.mood.side * -14, y + 34, 40, 9, "#20202a", blur=6, alpha=0.35)
        b.path(
            box_path(x - 15, y - 34, 30, 66, 8), b.hz(x - 15, x + 15, light_of(iron, 0.12), iron, shadow_of(iron, 0.08))
        )
        b.oval(x, y - 34, 24, 10, light_of(iron, 0.08))
        rope = b.t("#d8c08a")
        for k in range(3):
            b.ring(x, y - 6 + 8 * k, 17, 5, rope, 5)


def _upper(b: Brush, y: float) -> skia.Path:
    path = skia.Path()
    path.addRect(skia.Rect.MakeLTRB(-4, -4, b.w + 4, y + 0.5))
    return path


def _lower(b: Brush, y: float) -> skia.Path:
    path = skia.Path()
    path.addRect(skia.Rect.MakeLTRB(-4, y, b.w + 4, b.h + 4))
    return path
