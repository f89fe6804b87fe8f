"""What is nearest: the ground's own growth before the feet of what stands in it, and a frame of leaves, boughs or rocks.

The frame keeps to the corners, leaves out those that something needs (an entity, type), and lies in its own shade.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from typing import NamedTuple

from limner.document.scene import Scene
from limner.paint.illustrator import flora
from limner.paint.illustrator.brush import Brush, Pt, smooth
from limner.paint.illustrator.ramp import fade, light_of, linear, mix, shadow_of

GRASSY: dict[str, str] = {
    **dict.fromkeys(("field", "hills", "park", "farm", "village", "garden", "playground", "camp", "vineyard"), "#5b8f45"),
    **dict.fromkeys(("forest", "mountains", "waterfall", "bamboo"), "#48773e"), "jungle": "#2f6b3a", "savannah": "#b08a45",
    "lake": "#6b8f4a", "river": "#6b8f4a", "ruins": "#6f8a4a", "rice-fields": "#7aa044",
}  # fmt: skip
"""Places where grass grows about what stands there, and its colour."""
SANDY = {"beach": "#e6c794", "desert": "#d99a5b", "island": "#e6c794", "planet": "#b5654a"}
_LEAFY = frozenset(("park", "garden", "lake", "river", "hills", "village", "playground", "field", "farm", "temple", "castle",
                    "camp", "church", "ruins", "vineyard", "bridge"))  # fmt: skip
_WOODED = frozenset(("forest", "mountains", "snow", "waterfall", "shrine"))
_PALMY = frozenset(("beach", "island", "jungle", "rice-fields"))
_ROCKY = frozenset(("desert", "volcano", "savannah", "planet", "sea"))
_ROOM = 0.3
"""The share of the short edge a corner must have free for a frame."""


_OPEN = 0.22
"""How often a sky is left open."""


class Corner(NamedTuple):
    """A corner of the picture: the side (−1 left, 1 right), whether it is the top, and how far it is free, in units."""

    side: float
    top: bool
    reach: float


def grow(b: Brush, place: str, x: float, foot: float, w: float, h: float) -> None:
    """Draw what the ground has before a foot: blades of grass, a ridge of snow, a drift of sand. Nothing on hard floors."""
    snowy = b.mood.weather == "snow" or place == "snow"
    if snowy and (place in GRASSY or place == "snow"):
        _drift(b, x, foot, w, h, "#eff4fb")
    elif place in GRASSY:
        _blades(b, x, foot, w, h, GRASSY[place])
    elif place in SANDY:
        _drift(b, x, foot, w * 0.9, h * 0.7, SANDY[place])


def _blades(b: Brush, x: float, foot: float, w: float, h: float, color: str) -> None:
    rng = b.rng(f"blades{x:.0f}:{foot:.0f}")
    unit = min(max(0.1 * h, 10.0), 58.0)
    base = b.t(color)
    count = max(5, min(26, round(1.6 * w / unit)))
    for k in range(count):
        px = x + w * 0.56 * (2 * (k + rng.random()) / count - 1)
        py = foot + unit * rng.uniform(0.02, 0.34)
        tall = unit * rng.uniform(0.4, 1.0)
        tone = mix(shadow_of(base, 0.09), light_of(base, 0.09), rng.random())
        for turn in (-0.42, 0.02, 0.4):
            lean = turn + rng.uniform(-0.12, 0.12)
            tip = px + lean * tall, py - tall * rng.uniform(0.75, 1.0)
            half = tall * 0.055
            bend = px + lean * tall * 0.3, py - tall * 0.55
            b.path(smooth([(px - half, py), bend, tip, (bend[0] + half, bend[1]), (px + half, py)], closed=True), tone)


def _drift(b: Brush, x: float, foot: float, w: float, h: float, color: str) -> None:
    rng = b.rng(f"drift{x:.0f}:{foot:.0f}")
    base = b.t(color)
    high = min(max(0.028 * h, 3.0), 20.0)
    for k in range(3):
        px = x + w * (0.42 * (k - 1)) + rng.uniform(-0.06, 0.06) * w
        half = w * rng.uniform(0.24, 0.34)
        low, top = foot + high * 1.5, foot - high * rng.uniform(0.5, 1.0)
        crest = smooth(
            [(px - half, low), (px - half * 0.45, top + high * 0.4), (px + half * 0.1, top), (px + half, low)]
        )
        crest.close()
        b.path(crest, b.v(top, low, light_of(base, 0.03), fade(base, 0.0)))


def draw_frame(b: Brush, scene: Scene) -> None:
    """Draw the nearest growth of a place into the corners that are free."""
    place = scene.setting.place
    kind = _kind(place, b.mood.weather)
    if kind is None or not scene.contact_shadows:
        return
    rng = b.rng("frame")
    corners = [corner for corner in _corners(b, scene) if corner.reach >= _ROOM]
    tops = sorted((c for c in corners if c.top), key=lambda c: (-round(c.reach, 1), rng.random()))
    if rng.random() < _OPEN:
        tops = []
    lows = [c for c in corners if not c.top]
    if len(tops) == 2 and (rng.random() < 0.75 or min(b.w, b.h) == b.w):
        tops = tops[:1]
    for corner in tops:
        kind(b, corner, rng)
    for corner in lows:
        _low(b, corner, rng, place)


Kind = Callable[[Brush, Corner, random.Random], None]


def _kind(place: str, weather: str) -> Kind | None:
    if place in _WOODED or (weather == "snow" and place in _LEAFY):
        return _boughs
    if place in _LEAFY:
        return _spray
    if place in _PALMY:
        return _fronds
    return _nothing if place in _ROCKY else None


def _corners(b: Brush, scene: Scene) -> list[Corner]:
    """Return the four corners, each with the share of the short edge that nothing in the picture reaches into."""
    unit = min(b.w, b.h)
    boxes = list(b.clear)
    for entity in scene.entities:
        for spot in entity.instances:
            half = 0.42 * spot.height * b.h
            boxes.append((spot.x * b.w - half, (spot.y - spot.height) * b.h, spot.x * b.w + half, spot.y * b.h))
    if scene.surfaces:
        return []
    out = []
    for side in (-1.0, 1.0):
        for top in (True, False):
            cx, cy = (0.0 if side < 0 else b.w), (0.0 if top else b.h)
            reach = 0.62
            for left, up, right, low in boxes:
                dx, dy = max(left - cx, cx - right, 0.0), max(up - cy, cy - low, 0.0)
                reach = min(reach, max(dx, dy) / unit)
            out.append(Corner(side, top, reach))
    return out


def _near(b: Brush, color: str) -> str:
    """Return a colour as it is on what stands before the light: deep, nearly a silhouette."""
    return shadow_of(b.t(color), 0.1 if b.mood.dark else 0.15)


def _nothing(b: Brush, corner: Corner, rng: random.Random) -> None:
    """Leave the sky of open country open."""


def _branch(b: Brush, corner: Corner, rng: random.Random, bark: str) -> list[tuple[float, float, float]]:
    """Draw a branch that comes in from a corner's side; return points along it with the direction (radians) there."""
    long = min(1.0, corner.reach * 1.7) * 0.5 * min(b.w, b.h)
    x0, y0 = (-20.0 if corner.side < 0 else b.w + 20.0), long * rng.uniform(0.04, 0.22)
    way = -corner.side
    sag = rng.uniform(0.1, 0.3)
    pts: list[Pt] = []
    for k in range(9):
        t = k / 8
        pts.append((x0 + way * long * t, y0 + long * (sag * t + 0.1 * math.sin(5 * t + 1))))
    for k in range(8):
        b.line([pts[k], pts[k + 1]], bark, long * 0.028 * (1 - 0.1 * k))
    angles = [math.atan2(pts[k + 1][1] - pts[k][1], pts[k + 1][0] - pts[k][0]) for k in range(8)]
    return [(*pts[k + 1], angles[k]) for k in range(8)]


def _spray(b: Brush, corner: Corner, rng: random.Random) -> None:
    """Hang a leafy branch into an upper corner, in the season's colour; blossoms in spring."""
    base = _near(b, "#4c8a44")
    bark = _near(b, "#5a4334")
    size = min(b.w, b.h) * 0.042
    bloom = b.mood.season == "spring"
    if b.mood.season == "winter":
        _branch(b, corner, rng, bark)
        return
    for x, y, angle in _branch(b, corner, rng, bark):
        for _ in range(7):
            turn = angle + rng.uniform(-1.5, 1.5)
            px, py = x + rng.uniform(-0.9, 0.9) * size, y + rng.uniform(-0.8, 1.1) * size
            tone = mix(base, light_of(base, 0.12), rng.random() ** 2)
            if bloom and rng.random() < 0.6:
                pink = mix(b.t("#f3b6c8"), b.t("#e58aa8"), rng.random())
                for leaf in range(5):
                    a = leaf * math.tau / 5 + turn
                    b.oval(px + math.cos(a) * size * 0.2, py + math.sin(a) * size * 0.2, size * 0.19, size * 0.17, pink)
                b.oval(px, py, size * 0.08, size * 0.08, b.t("#f6d27a"))
            else:
                _leaf(b, px, py, turn, size * rng.uniform(0.7, 1.15), tone)


def _leaf(b: Brush, x: float, y: float, angle: float, size: float, tone: str) -> None:
    c, s = math.cos(angle), math.sin(angle)

    def at(u: float, v: float) -> Pt:
        return x + (u * c - v * s) * size, y + (u * s + v * c) * size

    b.path(smooth([at(0, 0), at(0.5, -0.27), at(1.1, 0), at(0.5, 0.27)], closed=True), tone)


def _boughs(b: Brush, corner: Corner, rng: random.Random) -> None:
    """Hang two needled boughs into an upper corner, snow on them where it snows."""
    base, bark = _near(b, "#2f5f48"), _near(b, "#4e3b30")
    white = b.t("#f2f6fb") if b.mood.weather == "snow" or b.mood.season == "winter" else ""
    for share in (1.0, 0.66):
        long = min(b.w, b.h) * 0.13 * share
        spots = _branch(b, corner._replace(reach=corner.reach * share), rng, bark)
        for x, y, angle in spots:
            for k in range(10):
                turn = angle + (0.5 + 0.35 * rng.random()) * (1 if k % 2 else -1)
                length = long * rng.uniform(0.35, 0.62)
                tip = x + math.cos(turn) * length, y + math.sin(turn) * length
                tone = mix(base, light_of(base, 0.1), rng.random() ** 2)
                b.line([(x + rng.uniform(-8, 8), y), tip], tone, max(2.2, long * 0.035))
        for x, y, _ in spots if white else []:
            b.oval(x, y - long * 0.05, long * 0.3, long * 0.1, white, blur=1.5, alpha=0.95)


def _fronds(b: Brush, corner: Corner, rng: random.Random) -> None:
    """Let palm fronds hang into an upper corner."""
    base = _near(b, "#2f6b3f")
    x0 = 0.0 if corner.side < 0 else b.w
    for k in range(4):
        angle = math.radians(12 + 22 * k + rng.uniform(-5, 5))
        long = min(0.5, corner.reach) * min(b.w, b.h) * rng.uniform(0.85, 1.1)
        way = -corner.side
        spine = [
            (x0 + way * math.cos(angle) * long * t, -20 + long * (math.sin(angle) * t + 0.28 * t * t)) for t in _EIGHTHS
        ]
        tone = mix(base, light_of(base, 0.1), k / 4)
        b.line(spine, shadow_of(tone, 0.05), 5, curve=True)
        for i in range(1, 8):
            px, py = spine[i]
            heading = math.atan2(py - spine[i - 1][1], px - spine[i - 1][0])
            for turn in (-0.75, 0.75):
                size = long * (0.34 - 0.03 * i)
                _leaf(b, px, py, heading + turn, size, tone)


_EIGHTHS = tuple(k / 8 for k in range(9))


def _low(b: Brush, corner: Corner, rng: random.Random, place: str) -> None:
    """Set the nearest plants or stones into a lower corner."""
    unit = min(b.w, b.h)
    x = 0.0 if corner.side < 0 else b.w
    size = unit * min(0.16, 0.3 * corner.reach) * rng.uniform(0.85, 1.15)
    if place in _ROCKY or place in ("beach", "mountains", "waterfall", "island"):
        _stones(b, x, size, corner.side, rng)
    elif place in GRASSY and b.mood.weather != "snow":
        color = _near(b, GRASSY[place])
        for _ in range(26):
            px = x - corner.side * size * 2.2 * rng.random() ** 1.4
            tall = size * rng.uniform(0.6, 1.5) * (1 - 0.28 * abs(px - x) / size)
            lean = rng.uniform(-0.35, 0.35) - corner.side * 0.16
            tip, half = (px + lean * tall, b.h + 12 - tall), tall * 0.03
            bend = px + lean * tall * 0.35, b.h - tall * 0.5
            blade = [(px - half, b.h + 14), bend, tip, (bend[0] + 2 * half, bend[1]), (px + half, b.h + 14)]
            b.path(smooth(blade, closed=True), mix(color, light_of(color, 0.1), rng.random() ** 2))
    elif b.mood.weather == "snow" or place == "snow":
        base = b.t("#eaf1fa")
        b.oval(x, b.h + size * 0.3, size * 2.4, size * 0.95, b.v(b.h - size, b.h, base, shadow_of(base, 0.08)))
    elif place in _LEAFY or place == "shrine":
        for k in range(3):
            px = x - corner.side * size * (0.1 + 0.62 * k)
            flora.bush(b, px, b.h + size * (0.3 + 0.14 * k), size * (1.0 - 0.2 * k), 0.0, "#35623a", flowers=k == 1)


def _stones(b: Brush, x: float, size: float, side: float, rng: random.Random) -> None:
    base = _near(b, "#7d7064")
    for k in (2, 1, 0):
        px, r = x - side * size * 0.85 * k, size * (1.0 - 0.26 * k) * rng.uniform(0.85, 1.1)
        outline = [(px - r, b.h + 20), (px - r * 0.8, b.h - r * 0.42), (px - r * 0.2, b.h - r * 0.72),
                   (px + r * 0.45, b.h - r * 0.6), (px + r * 0.95, b.h - r * 0.1), (px + r, b.h + 20)]  # fmt: skip
        b.poly(outline, linear(px - r, 0, px + r, 0, (light_of(base, 0.08), base, shadow_of(base, 0.07))
                               if b.mood.side < 0 else (shadow_of(base, 0.07), base, light_of(base, 0.08))))  # fmt: skip


__all__ = ["draw_frame", "grow"]
