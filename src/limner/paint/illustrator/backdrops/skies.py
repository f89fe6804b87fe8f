"""Skies: gradients by hour, sun or moon with glow, stars, cumulus and streak clouds; also cloudscapes from above."""

from __future__ import annotations

import math
import random

import skia

from limner.paint.illustrator.brush import Brush, smooth, wave, waves
from limner.paint.illustrator.ramp import fade, lighter, linear, mix, shadow_of

SUN_HEIGHT = {"dawn": 0.9, "morning": 0.5, "day": 0.28, "golden-hour": 0.74, "sunset": 0.93, "dusk": 1.08, "night": 0.3}


def sun_at(b: Brush) -> tuple[float, float]:
    """Return where the sun or moon stands: on the light's side, off the areas that type needs."""
    rng = b.rng("sun")
    base = 0.5 + 0.36 * math.sin(math.radians(b.mood.angle * 1.2)) + rng.uniform(-0.08, 0.08)
    y = b.horizon * SUN_HEIGHT[b.mood.time]
    tries = [(base, y), (1 - base, y), (base, y * 0.6), (0.16, y), (0.84, y), (0.5, y), (base, b.horizon * 0.88)]
    for x, down in tries:
        if b.free(x * b.w, down, 70):
            return x * b.w, down
    return base * b.w, y


def sky(b: Brush, clouds: bool = True, low: float | None = None) -> None:
    """Paint the sky over the whole picture, its horizon colour at ``low`` (default the horizon)."""
    foot = b.horizon if low is None else low
    b.all(b.v(0, max(foot, 1), *b.mood.sky))
    x, y = sun_at(b)
    if b.mood.time == "night":
        stars(b, foot)
    if b.mood.shows("northern"):
        aurora(b, foot)
        return
    if b.mood.hung:
        b.glow(x, y, 330, mix(b.mood.sky[3], "#ffffff", 0.3), 0.2)
    elif b.mood.dull < 0.5:
        celestial(b, x, y)
    else:
        b.glow(x, y, 520, mix(b.mood.sky[3], "#ffffff", 0.3), 0.35)
    if not clouds or b.mood.weather == "fog":
        return
    if b.mood.dull >= 0.3:
        overcast(b, foot)
    elif b.mood.time in ("sunset", "dusk", "dawn", "golden-hour", "night"):
        streaks(b, foot)
        if b.mood.time != "night":
            cumulus(b, foot, 2)
    else:
        cumulus(b, foot, b.rng("clouds").choice((2, 3, 4, 5)))


def celestial(b: Brush, x: float, y: float) -> None:
    """Draw the sun with its glow, or the moon with its seas."""
    color = b.mood.sun
    if b.mood.time == "night":
        b.glow(x, y, 330, "#b9c8f2", 0.42)
        r = 52.0
        b.oval(x, y, r, r, b.r(x - r * 0.3, y - r * 0.3, r * 1.5, "#fffdf2", "#f1ecd6", "#cfcbbd"))
        for dx, dy, k in ((-0.3, -0.1, 0.24), (0.28, 0.22, 0.18), (0.05, -0.42, 0.13), (-0.15, 0.45, 0.12)):
            b.oval(x + dx * r, y + dy * r, k * r, k * r, "#b9b5a8", alpha=0.45)
        return
    near = {"sunset": "#ffb070", "golden-hour": "#ffd58a", "dawn": "#ffcfa8", "dusk": "#ff9f80"}.get(
        b.mood.time, "#fff6d8"
    )
    b.glow(x, y, 680, near, 0.75)
    if b.mood.time != "dusk":
        r = 58.0 if b.mood.time in ("sunset", "dawn", "golden-hour") else 44.0
        b.oval(x, y, r * 1.5, r * 1.5, color, alpha=0.18)
        b.oval(x, y, r, r, b.r(x, y, r, "#ffffff", color, mix(color, near, 0.35)))


def stars(b: Brush, foot: float) -> None:
    """Scatter stars, denser and brighter near the zenith, with a faint band across."""
    rng = b.rng("stars")
    for _ in range(int(190 * b.w * foot / 1e6) + 60):
        x, y = rng.random() * b.w, (rng.random() ** 1.3) * foot
        r = 0.9 + 2.4 * rng.random() ** 5
        calm = 0.25 if not b.free(x, y, 10) else 1.0
        b.oval(x, y, r, r, "#f3f5ff", alpha=(0.35 + 0.6 * rng.random()) * calm * (1 - 0.7 * y / max(foot, 1)))


def aurora(b: Brush, foot: float) -> None:
    """Hang curtains of light that wind over the sky: bright at their hems, green into violet upwards, in fine rays."""
    rng = b.rng("aurora")
    for curtain in range(3):
        parts = waves(b.rng(f"aurora{curtain}"), 3)
        hem, tall = foot * (0.86 - 0.2 * curtain), foot * (0.62 - 0.1 * curtain)
        rays = 150
        for k in range(rays):
            at = k / (rays - 1)
            x = b.w * (1.16 * at - 0.08 + 0.035 * math.sin(9 * at + curtain))
            low = hem + foot * 0.11 * wave(parts, 6.0 * at + curtain)
            high = tall * (0.66 + 0.34 * math.sin(5.3 * at + 2 * curtain)) * rng.uniform(0.86, 1.1)
            glow = 0.24 * (0.5 + 0.5 * math.sin(7.1 * at + 1.7 * curtain)) + 0.05
            tones = (
                fade("#9a6fe0", 0.0),
                fade("#8f7ff0", 0.5 * glow),
                fade("#4fe3a5", glow),
                fade("#b4ffd2", 0.2 * glow),
            )
            b.rect(x - b.w / rays, low - high, 2.6 * b.w / rays, high, b.v(low - high, low, *tones), blur=b.w / rays)


def puff(b: Brush, x: float, y: float, width: float, rng: random.Random, far: float = 0.0) -> None:
    """Draw one cumulus: a flat base, heaped lobes, lit crests and a shaded belly that melts into the sky."""
    sky_here = mix(b.mood.sky[1], b.mood.sky[3], min(1.0, y / max(b.horizon, 1)))
    bright = mix("#ffffff", b.mood.sky[3], 0.25 + 0.5 * far) if not b.mood.dark else mix(sky_here, "#ffffff", 0.13)
    if b.mood.time in ("sunset", "dawn", "golden-hour"):
        bright = mix(b.mood.sky[3], "#fff6ea", 0.45)
    belly = mix(mix(sky_here, shadow_of(bright, 0.16), 0.55), sky_here, far)
    path = skia.Path()
    lobes, n = [], rng.randint(6, 8)
    for i in range(n):
        k = i / (n - 1)
        hump = math.sin(math.pi * (0.12 + 0.76 * k)) ** 1.2
        r = width * (0.075 + 0.12 * hump) * rng.uniform(0.8, 1.2)
        cx, cy = x + width * (k - 0.5) * 0.84, y - r * 0.5 - width * 0.1 * hump * rng.uniform(0.3, 1.0)
        lobes.append((cx, cy, r))
        circle = skia.Path()
        circle.addCircle(cx, cy, r)
        path = skia.Op(path, circle, skia.PathOp.kUnion_PathOp) if i else circle
    top = min(cy - r for _, cy, r in lobes)
    base = skia.Path()
    base.addRoundRect(
        skia.Rect.MakeLTRB(x - width * 0.5, y - width * 0.075, x + width * 0.5, y), width * 0.04, width * 0.04
    )
    path = skia.Op(path, base, skia.PathOp.kUnion_PathOp)
    cut = skia.Path()
    cut.addRect(skia.Rect.MakeLTRB(x - width, top - 10, x + width, y))
    path = skia.Op(path, cut, skia.PathOp.kIntersect_PathOp)
    b.path(path, b.v(top, y, bright, mix(bright, belly, 0.35), fade(belly, 0.75)))
    with b.clip(path):
        for cx, cy, r in lobes:
            px, py = cx + b.mood.side * r * 0.22, cy - r * 0.2
            b.oval(
                px,
                py,
                r * 0.86,
                r * 0.86,
                b.r(px, py - r * 0.3, r, fade(bright, 0.95), fade(bright, 0.5), fade(bright, 0.0)),
            )
    b.dusted(path, (x, top + (y - top) * 0.35), (x, y), belly, 0.5)


def cumulus(b: Brush, foot: float, count: int) -> None:
    """Set clouds in depth: large and high near, small and low far."""
    rng = b.rng("cumulus")
    for i in range(count):
        depth = 1 - i / max(count - 1, 1)
        width = (430 - 270 * depth) * rng.uniform(0.7, 1.2)
        for _ in range(6):
            x = b.w * rng.uniform(-0.05, 1.05)
            y = max(foot * (0.2 + 0.62 * depth + rng.uniform(-0.08, 0.08)), 0.5 * width)
            if b.free(x, y - 40, 80):
                break
        puff(b, x, y, width, rng, 0.45 * depth)


def streaks(b: Brush, foot: float) -> None:
    """Draw long thin clouds, lit from below at the ends of the day."""
    rng = b.rng("streaks")
    warm = {"sunset": "#ff9a6c", "dawn": "#ffd3bd", "dusk": "#c9748a", "golden-hour": "#fff0cd"}.get(
        b.mood.time, "#5a76ad"
    )
    for i in range(9):
        y = foot * (0.18 + 0.72 * rng.random())
        x, length = b.w * rng.random(), rng.uniform(260, 760)
        thick = rng.uniform(6, 20)
        here = mix(b.mood.sky[1], warm, 0.35 + 0.6 * y / max(foot, 1))
        lens = smooth(
            [(x - length / 2, y), (x - length * 0.18, y - thick), (x + length * 0.2, y - thick * 0.6), (x + length / 2, y),
             (x + length * 0.15, y + thick * 0.35), (x - length * 0.2, y + thick * 0.2)], closed=True)  # fmt: skip
        alpha = 0.2 if not b.free(x, y, 0) else 0.5
        b.path(
            lens,
            b.hz(x - length / 2, x + length / 2, fade(here, 0.0), here, fade(here, 0.0)),
            alpha=alpha + 0.02 * (i % 4),
        )


def overcast(b: Brush, foot: float) -> None:
    """Roll heavy cloud banks across the sky, darker toward storm."""
    rng = b.rng("overcast")
    for row in range(4):
        y = foot * (0.1 + 0.2 * row)
        tone = mix(b.mood.sky[1], b.mood.sky[3], row / 4)
        tone = lighter(tone, -0.07 * b.mood.dull + 0.03 * (row % 2))
        pts = [(-60.0, -80.0), (b.w + 60.0, -80.0), (b.w + 60.0, y)]
        x = b.w + 40.0
        while x > -60:
            pts.append((x, y + rng.uniform(-14, 40)))
            x -= rng.uniform(60, 150)
        pts.append((-60.0, y))
        b.path(smooth(pts, closed=True), b.v(y - foot * 0.22, y + 30, fade(tone, 0.0), fade(tone, 0.75)), blur=5)


def only_sky(b: Brush) -> None:
    """Paint nothing but sky, horizon low."""
    b.horizon = b.h * 1.02
    sky(b)


def cloudscape(b: Brush) -> None:
    """Paint a sea of clouds seen from above."""
    b.horizon = b.h * 0.5
    sky(b, clouds=False)
    rng = b.rng("cloudscape")
    for row in range(6):
        k = row / 5
        y = b.h * (0.5 + 0.55 * k)
        width = 260 + 420 * k
        x = -rng.random() * width
        while x < b.w + width * 0.5:
            puff(b, x, y + rng.uniform(-14, 14) * (1 + k), width * rng.uniform(0.9, 1.3), rng, 0.6 * (1 - k))
            x += width * 0.55
        b.rect(
            0,
            y - 4,
            b.w,
            b.h,
            b.v(y, y + b.h * 0.13, fade(b.mood.sky[3], 0.9), fade(mix(b.mood.sky[2], b.mood.sky[3], 0.5), 0.9)),
            alpha=0.9,
        )


def shafts(b: Brush, x: float, y: float, color: str, count: int = 7, strength: float = 0.16) -> None:
    """Let beams of light fall from a point."""
    rng = b.rng("shafts")
    reach = math.hypot(b.w, b.h)
    for i in range(count):
        a = math.radians(90 + (i - count / 2) * 14 + rng.uniform(-4, 4))
        half = math.radians(rng.uniform(1.6, 4.2))
        pts = [(x, y)] + [(x + math.cos(a + s * half) * reach, y + math.sin(a + s * half) * reach) for s in (-1, 1)]
        b.poly(
            pts,
            linear(
                x,
                y,
                x + math.cos(a) * reach * 0.8,
                y + math.sin(a) * reach * 0.8,
                (fade(color, strength), fade(color, 0.0)),
            ),
        )
