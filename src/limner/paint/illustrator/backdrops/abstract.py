"""Abstract grounds: fields of colour and pattern that carry type. Colours come from the palette, quiet by design."""

from __future__ import annotations

import math

from limner.paint.illustrator.brush import Brush, smooth, wave, waves
from limner.paint.illustrator.ramp import fade, lch, lighter, linear, mix

_DEFAULT = ("#f3ead8", "#e4c9a0", "#c8553d", "#2f5d62")


def colors(b: Brush) -> tuple[str, str, str, str]:
    """Return ground, second, main and accent: the palette's, or a warm default."""
    found = b.mood.palette
    return (found[0], found[1], found[2], found[3]) if len(found) >= 4 else _DEFAULT


def plain(b: Brush) -> None:
    """Paint one colour with the least fall-off towards the corners."""
    ground = colors(b)[0]
    b.all(b.r(b.w / 2, b.h * 0.42, math.hypot(b.w, b.h) * 0.62, lighter(ground, 0.02), ground, lighter(ground, -0.025)))


def gradient(b: Brush) -> None:
    """Paint a soft mesh of the palette's colours: large lights that melt into each other."""
    ground, second, main, accent = colors(b)
    b.all(linear(0, 0, b.w, b.h, (lighter(ground, 0.03), ground, mix(ground, second, 0.7))))
    rng = b.rng("gradient")
    for color, strength in (
        (second, 0.75),
        (mix(main, ground, 0.35), 0.45),
        (mix(accent, ground, 0.3), 0.4),
        (lighter(ground, 0.08), 0.8),
    ):
        x, y = rng.random() * b.w, rng.random() * b.h
        radius = (0.45 + 0.3 * rng.random()) * max(b.w, b.h)
        b.oval(
            x,
            y,
            radius,
            radius,
            b.r(x, y, radius, fade(color, strength), fade(color, strength * 0.45), fade(color, 0.0)),
        )


def sunburst(b: Brush) -> None:
    """Paint rays from a point below the middle, a soft glow at their root."""
    ground, second, _, _ = colors(b)
    b.all(ground)
    rng = b.rng("sunburst")
    cx, cy = b.w * 0.5, b.h * rng.choice((0.5, 0.62, 0.78))
    reach, n = math.hypot(b.w, b.h), rng.choice((28, 36, 44))
    ray = b.r(cx, cy, reach * 0.75, mix(ground, second, 0.85), mix(ground, second, 0.5), mix(ground, second, 0.28))
    for i in range(n):
        a, half = math.tau * i / n, math.pi / n / 2
        b.poly(
            [(cx, cy)] + [(cx + math.cos(a + s * half) * reach, cy + math.sin(a + s * half) * reach) for s in (-1, 1)],
            ray,
        )
    glow = mix(second, "#ffffff", 0.25) if lch(ground).l < 0.6 else lighter(ground, 0.06)
    b.oval(
        cx, cy, reach * 0.3, reach * 0.3, b.r(cx, cy, reach * 0.3, fade(glow, 0.7), fade(glow, 0.25), fade(glow, 0.0))
    )


def dots(b: Brush) -> None:
    """Paint a staggered field of dots that shrink across the picture."""
    ground, second, _, _ = colors(b)
    b.all(ground)
    pitch = 58.0
    for row in range(int(b.h / (pitch * 0.87)) + 2):
        for column in range(int(b.w / pitch) + 2):
            x, y = column * pitch + (pitch / 2 if row % 2 else 0), row * pitch * 0.87
            size = 4 + 14 * ((x / b.w + y / b.h) / 2)
            b.oval(x, y, size, size, mix(ground, second, 0.75), alpha=0.35 if not b.free(x, y, 20) else 1.0)


def stripes(b: Brush) -> None:
    """Paint broad stripes, upright or slanted by seed, in two neighbours of the ground."""
    ground, second, _, _ = colors(b)
    b.all(ground)
    turn = b.rng("stripes").choice((0.0, 0.0, 24.0, -24.0, 90.0))
    reach, width = math.hypot(b.w, b.h), 74.0
    with b.moved(b.w / 2, b.h / 2, turn=turn):
        for i in range(-int(reach / width), int(reach / width) + 1, 2):
            b.rect(i * width - width / 2, -reach, width, 2 * reach, mix(ground, second, 0.5))


def wave_bands(b: Brush) -> None:
    """Paint layered waves in steps from the second colour to the ground, each edge lit."""
    ground, second, main, _ = colors(b)
    b.all(b.v(0, b.h, lighter(ground, 0.04), ground))
    rng = b.rng("waves")
    n = 7
    for i in range(n):
        parts, k = waves(rng, 2), i / (n - 1)
        y = b.h * (0.34 + 0.62 * k)
        points = [(b.w * j / 12, y + 46 * wave(parts, 1.3 * j / 12)) for j in range(-1, 14)]
        color = mix(mix(ground, second, 0.3 + 0.7 * k), main, 0.35 * k)
        edge = smooth(points)
        edge.lineTo(b.w + 120, b.h + 20)
        edge.lineTo(-120, b.h + 20)
        edge.close()
        b.path(edge, b.v(y - 60, y + 200, lighter(color, 0.035), color))


def confetti(b: Brush) -> None:
    """Paint strewn paper: slips, discs and streamers, thick at the edges, thin where type lies."""
    ground, second, main, accent = colors(b)
    b.all(b.r(b.w / 2, b.h / 2, math.hypot(b.w, b.h) * 0.6, lighter(ground, 0.025), ground))
    rng = b.rng("confetti")
    inks = (second, main, accent, mix(main, ground, 0.5), mix(accent, "#ffffff", 0.4))
    for _ in range(int(150 * b.w * b.h / 1e6)):
        x, y = rng.random() * b.w, rng.random() * b.h
        rim = max(abs(x / b.w - 0.5), abs(y / b.h - 0.5)) * 2
        if rng.random() > rim**1.6 or not b.free(x, y, 24):
            continue
        size = rng.uniform(7, 17)
        with b.moved(x, y, turn=rng.uniform(0, 360)):
            if rng.random() < 0.35:
                b.oval(0, 0, size * 0.6, size * 0.6, rng.choice(inks))
            elif rng.random() < 0.8:
                b.rect(-size, -size * 0.36, size * 2, size * 0.72, rng.choice(inks), r=2)
            else:
                b.line(
                    [(k * size * 0.8, size * 0.7 * math.sin(k * 1.6)) for k in range(-3, 4)],
                    rng.choice(inks),
                    5,
                    curve=True,
                )


def geometric(b: Brush) -> None:
    """Paint a tiling of quarter circles, halves and squares after the modernists, calm where type lies."""
    ground, second, main, accent = colors(b)
    b.all(ground)
    rng = b.rng("geometric")
    inks = (
        mix(ground, second, 0.8),
        second,
        mix(main, ground, 0.25),
        mix(accent, ground, 0.2),
        mix(ground, main, 0.16),
    )
    n = max(3, round(b.w / 200))
    cell = b.w / n
    for row in range(math.ceil(b.h / cell)):
        for column in range(n):
            x, y = column * cell, row * cell
            if not b.free(x + cell / 2, y + cell / 2, cell * 0.4) or rng.random() < 0.22:
                continue
            back, front = rng.sample(inks, 2)
            b.rect(x, y, cell + 0.5, cell + 0.5, back)
            with b.moved(x + cell / 2, y + cell / 2, turn=90.0 * rng.randrange(4)):
                _tile(b, cell, front, rng.randrange(4))


def _tile(b: Brush, cell: float, ink: str, kind: int) -> None:
    half = cell / 2
    if kind == 0:
        _wedge(b, -half, -half, cell, 0, 90, ink)
    elif kind == 1:
        _wedge(b, 0, -half, half, 0, 180, ink)
    elif kind == 2:
        b.poly([(-half, -half), (half, half), (-half, half)], ink)
    else:
        b.oval(0, 0, half * 0.62, half * 0.62, ink)


def _wedge(b: Brush, x: float, y: float, r: float, start: float, sweep: float, ink: str) -> None:
    points = [(x, y)] + [
        (x + r * math.cos(math.radians(start + sweep * k / 24)), y + r * math.sin(math.radians(start + sweep * k / 24)))
        for k in range(25)
    ]
    b.poly(points, ink)


def halftone(b: Brush) -> None:
    """Paint a screen of dots that grow from one corner."""
    ground, second, main, _ = colors(b)
    b.all(ground)
    pitch, ink = 30.0, mix(second, main, 0.25)
    reach = math.hypot(b.w, b.h)
    for row in range(int(b.h / pitch * 1.42) + 2):
        for column in range(int(b.w / pitch * 1.42) + 2):
            x, y = (column - row % 2 / 2) * pitch * 0.74, row * pitch * 0.74
            size = pitch * 0.56 * max(0.0, 1 - math.hypot(x - b.w, y - b.h) / (0.85 * reach)) ** 0.8
            if size > 1 and b.free(x, y, 12):
                b.oval(x, y, size, size, ink)


def bokeh(b: Brush) -> None:
    """Paint lights out of focus on a deep ground."""
    ground, second, main, accent = colors(b)
    deep = ground if lch(ground).l < 0.5 else lighter(ground, -0.06)
    b.all(b.r(b.w * 0.5, b.h * 0.6, max(b.w, b.h) * 0.8, mix(deep, second, 0.55), deep, lighter(deep, -0.05)))
    rng = b.rng("bokeh")
    for _ in range(46):
        x, y = rng.random() * b.w, b.h * rng.random() ** 0.8
        size, color = rng.uniform(14, 62), rng.choice((main, accent, second, mix(main, "#ffffff", 0.5)))
        calm = 0.35 if not b.free(x, y, size) else 1.0
        b.oval(x, y, size, size, color, blur=size * 0.06, alpha=0.2 * calm)
        b.ring(x, y, size * 0.94, size * 0.94, color, 2.2, alpha=0.28 * calm)
