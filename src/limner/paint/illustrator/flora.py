"""Plants: pines, broadleaf trees, palms, bare trees, bushes, grass and flowers, drawn from a foot upwards."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import skia

from limner.paint.illustrator.brush import Brush, Pt, polygon, smooth
from limner.paint.illustrator.ramp import light_of, linear, mix, shadow_of

GREENS = ("#3f7d4a", "#4f8f4a", "#2f6b4f", "#6a9a44", "#37705c")
FLOWERS = ("#e8556d", "#f4b43c", "#f7f1e3", "#b267c9", "#ee7f4b", "#ef8fb4")


def pine(
    b: Brush, x: float, y: float, h: float, far: float = 0.0, color: str = "#2f6650", rng: random.Random | None = None
) -> None:
    """Draw a conifer: overlapping ragged skirts, lit on the light's side, snow on them in winter."""
    rng = rng or b.rng(f"pine{x:.0f}")
    base = b.t(color, far)
    lit, dark = light_of(base, 0.09), shadow_of(base, 0.1)
    side = b.mood.side
    tiers = 5
    b.rect(x - h * 0.02, y - h * 0.14, h * 0.04, h * 0.14, b.t("#5a4334", far))
    snow = b.t("#f4f8fc", far) if b.mood.season == "winter" or b.mood.weather == "snow" else ""
    for i in range(tiers):
        top = y - h * (0.3 + 0.7 * (i + 1) / tiers)
        low = y - h * (0.08 + 0.155 * i)
        half = h * (0.235 - 0.037 * i) * rng.uniform(0.92, 1.08)
        n = 6
        pts: list[Pt] = [(x, top)]
        for k in range(n + 1):
            px = x + half - 2 * half * k / n
            pts.append((px, low + (0 if k % 2 == 0 else -h * 0.03) + abs(px - x) * -0.12))
        path = polygon(pts)
        b.path(path, linear(x + side * half, 0, x - side * half, 0, (lit, base, dark)))
        if snow and i % 2 == 0:
            cap = [(x, top), (x + half * 0.55, low - (low - top) * 0.36), (x + half * 0.1, low - (low - top) * 0.46)]
            cap += [(x - half * 0.2, low - (low - top) * 0.3), (x - half * 0.5, low - (low - top) * 0.42)]
            b.poly(cap, snow, alpha=0.92)


def crown(rng: random.Random, x: float, y: float, rx: float, ry: float, lobes: int = 9) -> list[Pt]:
    """Return points of a leafy outline around a centre."""
    turn = rng.random() * math.tau
    out: list[Pt] = []
    for i in range(lobes * 2):
        a = turn + math.tau * i / (lobes * 2)
        k = rng.uniform(0.94, 1.1) if i % 2 == 0 else rng.uniform(0.84, 0.92)
        out.append((x + math.cos(a) * rx * k, y + math.sin(a) * ry * k))
    return out


def broadleaf(
    b: Brush, x: float, y: float, h: float, far: float = 0.0, color: str = "#4f8f4a", rng: random.Random | None = None
) -> None:
    """Draw a leafy tree: forked trunk, a shaded crown and lighter clumps toward the light; bare in winter."""
    rng = rng or b.rng(f"leaf{x:.0f}")
    if b.mood.season == "winter":
        bare(b, x, y, h, far, rng)
        return
    trunk, side = b.t("#6b4a36", far), b.mood.side
    wide = h * 0.035
    b.poly(
        [(x - wide * 1.3, y), (x - wide * 0.7, y - h * 0.5), (x + wide * 0.7, y - h * 0.5), (x + wide * 1.3, y)],
        linear(x - wide, 0, x + wide, 0, (trunk, shadow_of(trunk, 0.1))),
    )
    b.line([(x, y - h * 0.32), (x + h * 0.11, y - h * 0.52)], trunk, wide)
    base = b.t(color, far)
    dark, lit = shadow_of(base, 0.1), light_of(base, 0.09)
    rx, ry, cy = h * rng.uniform(0.28, 0.36), h * 0.32, y - h * 0.66
    outline = smooth(crown(rng, x, cy, rx, ry), closed=True)
    b.path(outline, linear(x + side * rx, cy - ry, x - side * rx * 0.6, cy + ry, (base, mix(base, dark, 0.5), dark)))
    with b.clip(outline):
        for k in range(4):
            px = x + side * rx * (0.05 + 0.16 * k) + rng.uniform(-0.2, 0.2) * rx
            py = cy - ry * (0.55 - 0.32 * k) + rng.uniform(-0.1, 0.1) * ry
            size = rx * (0.5 - 0.05 * k)
            b.blob(crown(rng, px, py, size, size * 0.78, 7), mix(base, lit, 0.45 + 0.15 * (k % 2)), alpha=0.9)
    b.dusted(outline, (x + side * rx * 0.3, cy - ry * 0.4), (x - side * rx * 0.8, cy + ry), shadow_of(dark, 0.12), 0.55)


def bare(b: Brush, x: float, y: float, h: float, far: float, rng: random.Random) -> None:
    """Draw a leafless tree by forking."""
    color = b.t("#57463c", far)

    def fork(px: float, py: float, angle: float, length: float, width: float, depth: int) -> None:
        qx, qy = px + math.sin(angle) * length, py - math.cos(angle) * length
        b.line([(px, py), (qx, qy)], color, width)
        if depth:
            for turn in (-0.5, 0.45):
                fork(
                    qx,
                    qy,
                    angle + turn * rng.uniform(0.6, 1.25),
                    length * rng.uniform(0.62, 0.78),
                    width * 0.62,
                    depth - 1,
                )

    fork(x, y, rng.uniform(-0.05, 0.05), h * 0.34, h * 0.045, 4)


def palm(b: Brush, x: float, y: float, h: float, far: float = 0.0, lean: float = 0.15) -> None:
    """Draw a palm: a curved ringed trunk and drooping fronds."""
    rng = b.rng(f"palm{x:.0f}")
    tx, ty = x + lean * h, y - h * 0.82
    trunk = b.t("#8a6645", far)
    left = smooth([(x - h * 0.035, y), (x + lean * h * 0.22 - h * 0.02, y - h * 0.42), (tx - h * 0.013, ty)])
    right = smooth([(tx + h * 0.013, ty), (x + lean * h * 0.22 + h * 0.02, y - h * 0.42), (x + h * 0.035, y)])
    left.addPath(right, skia.Path.AddPathMode.kExtend_AddPathMode)
    left.close()
    b.path(left, linear(x, 0, x + h * 0.08, 0, (light_of(trunk, 0.06), shadow_of(trunk, 0.12))))
    green = b.t("#3c7d46", far)
    for i in range(9):
        a = math.radians(-172 + i * 20.5 + rng.uniform(-7, 7))
        length = h * rng.uniform(0.3, 0.4)
        mx, my = tx + math.cos(a) * length * 0.55, ty + math.sin(a) * length * 0.5 - h * 0.05
        ex, ey = tx + math.cos(a) * length, ty + math.sin(a) * length * 0.55 + h * 0.12
        leaf = smooth([(tx, ty), (mx, my - h * 0.035), (ex, ey), (mx - h * 0.01, my + h * 0.035)], closed=True)
        b.path(leaf, mix(light_of(green, 0.07), shadow_of(green, 0.1), (i % 3) / 2))
    b.oval(tx, ty, h * 0.03, h * 0.025, b.t("#6d4f2f", far))


def bush(
    b: Brush, x: float, y: float, r: float, far: float = 0.0, color: str = "#4f8f4a", flowers: bool = False
) -> None:
    """Draw a rounded shrub standing at (x, y), with blossoms if asked."""
    rng = b.rng(f"bush{x:.0f}{y:.0f}")
    base = b.t(color, far)
    side = b.mood.side
    outline = smooth(
        [(px, min(py, y + r * 0.1)) for px, py in crown(rng, x, y - r * 0.55, r, r * 0.72, 8)], closed=True
    )
    b.path(
        outline, linear(x + side * r, y - r * 1.2, x - side * r, y, (light_of(base, 0.08), base, shadow_of(base, 0.12)))
    )
    b.dusted(outline, (x, y - r), (x - side * r * 0.5, y), shadow_of(base, 0.2), 0.5)
    if flowers and b.mood.season != "winter":
        color = b.t(rng.choice(FLOWERS), far)
        for _ in range(9):
            px, py = x + rng.uniform(-0.75, 0.75) * r, y - rng.uniform(0.15, 1.1) * r
            b.oval(px, py, r * 0.09, r * 0.08, color)


def grass(b: Brush, y0: float, y1: float, count: int, color: str, size: float = 30.0) -> None:
    """Scatter tufts of grass between two heights, larger as they come nearer."""
    rng = b.rng(f"grass{y0:.0f}")
    for _ in range(count):
        k = rng.random() ** 0.7
        x, y = rng.random() * b.w, y0 + (y1 - y0) * k
        tall = size * (0.25 + 0.75 * k) * rng.uniform(0.6, 1.2)
        shade = b.t(mix(color, "#22412a" if rng.random() < 0.6 else "#d7e08a", 0.25), 0.3 * (1 - k))
        for turn in (-0.45, 0.0, 0.4):
            b.line(
                [(x, y), (x + turn * tall * 0.4, y - tall * 0.6), (x + turn * tall, y - tall)],
                shade,
                tall * 0.09,
                curve=True,
            )


def blossoms(b: Brush, y0: float, y1: float, count: int, size: float, colors: Sequence[str] = FLOWERS) -> None:
    """Scatter flowers on stems between two heights, nearest last and largest."""
    if b.mood.season == "winter":
        return
    rng = b.rng(f"flowers{y0:.0f}")
    spots = sorted((rng.random() ** 0.8, rng.random() * b.w, rng.choice(colors)) for _ in range(count))
    for k, x, color in spots:
        y, r = y0 + (y1 - y0) * k, size * (0.3 + 0.7 * k)
        far = 0.25 * (1 - k)
        b.line([(x, y), (x + r * 0.3, y - r * 2.4)], b.t("#48803f", far), r * 0.16)
        petal, cx, cy = b.t(color, far), x + r * 0.3, y - r * 2.6
        turn = rng.random()
        for i in range(5):
            a = math.tau * (i / 5 + turn)
            b.oval(cx + math.cos(a) * r * 0.42, cy + math.sin(a) * r * 0.38, r * 0.36, r * 0.32, petal)
        b.oval(cx, cy, r * 0.24, r * 0.22, b.t("#f6c544", far))


def hanging_leaves(b: Brush, color: str, count: int = 5) -> None:
    """Frame the upper corners with near, dark foliage."""
    rng = b.rng("hanging")
    base = b.t(color)
    for corner in (0.0, b.w):
        way = 1 if corner == 0 else -1
        for i in range(count):
            a = math.radians(8 + 74 * (i + rng.random() * 0.6) / count)
            length = rng.uniform(150, 300)
            ex, ey = corner + way * math.cos(a) * length, math.sin(a) * length
            mx, my = corner + way * math.cos(a) * length * 0.5, math.sin(a) * length * 0.5
            nx, ny = -math.sin(a) * way * length * 0.14, math.cos(a) * length * 0.14
            leaf = smooth([(corner, 0), (mx + nx, my + ny), (ex, ey), (mx - nx, my - ny)], closed=True)
            shade = mix(base, shadow_of(base, 0.14), rng.random())
            b.path(leaf, linear(corner, 0, ex, ey, (shadow_of(shade, 0.08), light_of(shade, 0.05))))
            b.line([(corner, 0), (ex, ey)], light_of(shade, 0.08), 2.2, alpha=0.6)
