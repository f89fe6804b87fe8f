"""Weather before the scene: rain, snow, fog, wind and storm, in three depths."""

from __future__ import annotations

import math

from limner.document.scene import Setting
from limner.paint.illustrator.brush import Brush, box_path
from limner.paint.illustrator.mood import ROOMS
from limner.paint.illustrator.ramp import fade, mix

INSIDE = ROOMS | frozenset(
    ("kitchen", "living-room", "bedroom", "bathroom", "office", "classroom", "library", "stage", "room", "table", "studio",
     "wall", "plain", "gradient", "paper", "chalkboard", "wood", "marble", "concrete", "fabric", "sunburst", "dots", "stripes",
     "waves", "confetti", "geometric", "halftone", "bokeh", "cave", "moon", "station", "restaurant", "cathedral")
)  # fmt: skip


def draw_weather(b: Brush, setting: Setting) -> None:
    """Draw what falls or drifts, outdoors only."""
    if setting.place in INSIDE:
        return
    if setting.weather == "rain":
        rain(b, 210, 0.24)
    elif setting.weather == "storm":
        rain(b, 330, 0.32)
    elif setting.weather == "snow":
        snowfall(b)
    elif setting.weather == "fog":
        fog(b, 0.4)
    elif setting.weather == "wind":
        wind(b)


def draw_mist(b: Brush, setting: Setting) -> None:
    """Draw the fog that lies between a place and what stands in it, outdoors only."""
    if setting.weather == "fog" and setting.place not in INSIDE:
        fog(b, 0.85)


def rain(b: Brush, count: int, slant: float) -> None:
    """Draw falling streaks, thin and pale far away, longer near."""
    rng = b.rng("rain")
    color = mix(b.mood.haze, "#ffffff", 0.55)
    for depth in range(3):
        for _ in range(int(count * b.w * b.h / 1e6 / (1 + depth))):
            x, y = rng.random() * b.w * 1.2, rng.random() * b.h * 1.05 - b.h * 0.05
            long = rng.uniform(26, 46) * (0.7 + 0.6 * depth)
            calm = 0.35 if not b.free(x, y, 0) else 1.0
            b.line([(x, y), (x - slant * long, y + long)], color, 1.1 + 0.7 * depth, alpha=(0.16 + 0.1 * depth) * calm)


def snowfall(b: Brush) -> None:
    """Draw flakes: many small, few large and soft."""
    rng = b.rng("snowfall")
    for depth, (count, size) in enumerate(((240, 2.6), (90, 5.0), (18, 11.0))):
        for _ in range(int(count * b.w * b.h / 1e6)):
            x, y, r = rng.random() * b.w, rng.random() * b.h, size * rng.uniform(0.6, 1.3)
            if depth == 2 and not b.free(x, y, 20):
                continue
            b.oval(x, y, r, r, "#ffffff", blur=r * 0.35 if depth == 2 else 0.0, alpha=(0.8, 0.75, 0.5)[depth])


def fog(b: Brush, share: float) -> None:
    """Draw banks of mist that thicken toward the horizon, ``share`` (0…1) of the whole fog."""
    rng = b.rng(f"fog{share}")
    color = mix(b.mood.haze, "#ffffff", 0.2 if not b.mood.dark else 0.05)
    b.all(b.v(0, b.h, fade(color, 0.25 * share), fade(color, 0.55 * share), fade(color, 0.2 * share)))
    for _ in range(7):
        x, y = rng.random() * b.w, b.horizon + rng.uniform(-0.16, 0.24) * b.h
        b.oval(x, y, rng.uniform(300, 620), rng.uniform(24, 60), color, blur=34, alpha=0.4 * share)


def wind(b: Brush) -> None:
    """Draw gusts as long curling lines, and leaves on them."""
    rng = b.rng("wind")
    light = mix(b.mood.haze, "#ffffff", 0.6)
    for _ in range(7):
        x, y, long = rng.random() * b.w, rng.uniform(0.1, 0.85) * b.h, rng.uniform(180, 380)
        pts = [(x + long * k / 10, y + 14 * math.sin(k * 0.7)) for k in range(11)]
        ex, ey = pts[-1]
        pts += [(ex + 26, ey - 20), (ex + 8, ey - 38), (ex - 14, ey - 26)]
        b.line(pts, light, 3.2, alpha=0.5, curve=True)
    for _ in range(12):
        x, y = rng.random() * b.w, rng.random() * b.h
        with b.moved(x, y, turn=rng.random() * 360):
            b.path(box_path(-9, -4, 18, 8, 4), b.t(rng.choice(("#c9803c", "#8fa94b", "#b5533c"))), alpha=0.85)
