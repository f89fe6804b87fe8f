"""Natural things by rule: trees, peaks, moons, suns and sailing boats, drawn in the picture's own hand instead of a set's.

Each drawing fills a box: middle of the foot, width, height. It is made as a sprite, so that it is lit, shadowed and
mirrored like every other thing.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable

import numpy as np
import skia

from limner.document.scene import Entity, Lighting, Scene, Setting
from limner.paint.illustrator import flora
from limner.paint.illustrator.brush import Brush, Pt, polygon, smooth
from limner.paint.illustrator.mood import Mood
from limner.paint.illustrator.ramp import fade, light_of, linear, mix, shadow_of
from limner.paint.illustrator.sprites import CACHE, Sprite, silhouette

Draw = Callable[[Brush, float, float, str], None]
"""Draws in a box of a width and a height in units whose foot's middle is the origin, in a colour or "" for its own."""
_UNIT = 1000.0


def natural_sprite(entity: Entity, copy: int, pixels: int, aspect: float, b: Brush) -> Sprite:
    """Return a natural thing drawn by rule, ``pixels`` high and ``aspect`` times as wide, lit from the picture's side."""
    name = entity.concept
    color = (entity.attributes.color or "")[:7]
    mood = b.mood
    key = (
        "natural",
        name,
        copy,
        pixels,
        round(aspect, 3),
        color,
        mood.season,
        mood.weather == "snow",
        mood.angle,
        b.seed,
    )
    found = CACHE.get(key)
    if found is not None:
        return found
    height, width = max(4, pixels), max(4, round(pixels * aspect))
    data = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(data, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    canvas.scale(height / _UNIT, height / _UNIT)
    canvas.translate(_UNIT * aspect / 2, _UNIT)
    weather = "snow" if mood.weather == "snow" else "unspecified"
    daylight = Scene(setting=Setting(season=mood.season, weather=weather), lighting=_lighting(mood))
    hand = Brush(canvas, _UNIT * aspect, _UNIT, Mood(daylight), b.seed * 31 + copy, 0.6)
    {**FLYING, **NATURAL}[name](hand, _UNIT * aspect, _UNIT, color)
    surface.flushAndSubmit()
    image = skia.Image.fromarray(data, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    return CACHE.put(key, Sprite(image, silhouette(image), width / height))


def _lighting(mood: Mood) -> Lighting:
    return Lighting(angle=mood.angle)


def leafy(b: Brush, w: float, h: float, color: str) -> None:
    """Draw a great tree: a trunk that forks, a crown of many clumps with light on their heads and shade beneath."""
    rng = b.rng("great tree")
    if b.mood.season == "winter" and b.mood.weather != "snow":
        flora.bare(b, 0, 0, h * 0.98, 0.0, rng)
        return
    side, bark = b.mood.side, b.t("#6b4a36")
    base = b.t(color or ("#f2b3c6" if b.mood.season == "spring" else "#4f8f4a"))
    if b.mood.season == "autumn" and not color:
        base = rng.choice(("#d98a2f", "#c9602c", "#e0a63a"))
    wide = w * 0.055
    trunk: list[Pt] = [(-wide * 2.4, 0), (-wide * 1.1, -h * 0.07), (-wide * 0.8, -h * 0.3), (-wide * 1.7, -h * 0.5),
                       (wide * 1.5, -h * 0.52), (wide * 0.7, -h * 0.3), (wide * 1.2, -h * 0.06), (wide * 2.2, 0)]  # fmt: skip
    b.path(
        smooth(trunk, closed=True),
        linear(-side * -wide, 0, side * -wide, 0, (light_of(bark, 0.08), bark, shadow_of(bark, 0.12))),
    )
    for turn, reach in ((-0.9, 0.34), (-0.35, 0.4), (0.3, 0.4), (0.85, 0.33)):
        tip = math.sin(turn) * h * reach, -h * 0.34 - math.cos(turn) * h * reach
        b.line([(0, -h * 0.3), (tip[0] * 0.45, -h * 0.44), tip], shadow_of(bark, 0.04), wide * 0.7, curve=True)
    clumps: list[tuple[float, float, float]] = []
    for ring, (count, reach) in enumerate(((9, 0.98), (7, 0.62), (3, 0.2))):
        for j in range(count):
            a = math.tau * (j + 0.5 * ring + rng.uniform(-0.15, 0.15)) / count
            clumps.append(
                (math.cos(a) * w * 0.34 * reach, -h * 0.655 + math.sin(a) * h * 0.215 * reach, rng.uniform(0.85, 1.15))
            )
    dark = shadow_of(base, 0.13)
    for x, y, k in clumps:
        b.blob(flora.crown(rng, x, y + h * 0.015, w * 0.16 * k, h * 0.122 * k, 8), dark)
    for x, y, k in sorted(clumps, key=lambda c: -c[1]):
        up = float(min(1.0, max(0.0, (-y / h - 0.45) / 0.4)))
        toward = 0.5 + 0.5 * side * x / (w * 0.34)
        tone = mix(shadow_of(base, 0.05), light_of(base, 0.07), 0.35 * up + 0.65 * toward * (0.4 + 0.6 * up))
        path = smooth(flora.crown(rng, x, y, w * 0.145 * k, h * 0.112 * k, 9), closed=True)
        b.path(
            path,
            linear(
                x + side * w * 0.1,
                y - h * 0.1,
                x - side * w * 0.08,
                y + h * 0.1,
                (light_of(tone, 0.07), tone, shadow_of(tone, 0.07)),
            ),
        )
        b.dusted(
            path, (x + side * w * 0.05, y - h * 0.05), (x - side * w * 0.1, y + h * 0.1), shadow_of(tone, 0.16), 0.55
        )
        for _ in range(9):
            px, py = x + rng.uniform(-0.12, 0.12) * w * k, y + rng.uniform(-0.09, 0.07) * h * k
            b.oval(px, py, w * 0.012, h * 0.007, light_of(tone, 0.1), alpha=0.55)


def maple(b: Brush, w: float, h: float, color: str) -> None:
    """Draw a great tree in its autumn colours, whatever the season."""
    leafy(b, w, h, color or b.rng("maple").choice(("#c9482c", "#d9702f")))


def blossoming(b: Brush, w: float, h: float, color: str) -> None:
    """Draw a great tree in blossom."""
    leafy(b, w, h, color or "#f2b3c6")


def conifer(b: Brush, w: float, h: float, color: str) -> None:
    """Draw a great conifer: boughs in many tiers, each with needles that hang, light on one flank."""
    rng = b.rng("conifer")
    base, bark, side = b.t(color or "#2f6650"), b.t("#5a4334"), b.mood.side
    snowy = b.mood.weather == "snow" or b.mood.season == "winter"
    b.rect(-w * 0.035, -h * 0.16, w * 0.07, h * 0.16, bark)
    tiers = 9
    for i in range(tiers):
        k = i / (tiers - 1)
        low, top = -h * (0.1 + 0.74 * k), -h * min(1.0, 0.34 + 0.7 * k)
        half = w * 0.5 * (1 - 0.86 * k) * rng.uniform(0.93, 1.04)
        n = 9
        hem = [(half - 2 * half * j / n, low + (h * 0.022 if j % 2 else 0.0) - abs(half - 2 * half * j / n) * 0.16 + rng.uniform(-5, 5))
               for j in range(n + 1)]  # fmt: skip
        tone = mix(shadow_of(base, 0.05), base, k)
        b.path(
            polygon([(0, top), *hem]),
            linear(side * half, 0, -side * half, 0, (light_of(tone, 0.09), tone, shadow_of(tone, 0.1))),
        )
        b.dusted(polygon([(0, top), *hem]), (0, top), (0, low), shadow_of(tone, 0.14), 0.5)
        if snowy:
            cap = [(0, top), *[(x * 0.92, y - h * (0.018 + 0.03 * (j % 2))) for j, (x, y) in enumerate(hem)]]
            b.poly(cap, "#f3f7fc", alpha=0.8)


def palm(b: Brush, w: float, h: float, color: str) -> None:
    """Draw a palm as tall as its box."""
    flora.palm(b, -0.08 * w, 0, h * 0.98, 0.0, 0.1)


def bare(b: Brush, w: float, h: float, color: str) -> None:
    """Draw a leafless tree."""
    flora.bare(b, 0, 0, h * 0.98, 0.0, b.rng("bare"))


def peak(b: Brush, w: float, h: float, color: str, snow: float = 0.34, even: float = 0.0) -> None:
    """Draw one mountain that fades into haze at its foot; ``snow`` is how far its cap reaches, ``even`` 1 makes a cone of it."""
    rng, side = b.rng("peak"), b.mood.side
    base = b.t(color or "#6f83a0")
    n = 12
    slopes = []
    for way in (-1, 1):
        line: list[Pt] = []
        for k in range(n + 1):
            t = k / n
            x = way * w * 0.5 * (t ** (1.18 + 0.3 * even))
            y = -h * 0.985 * (1 - t) ** (1.0 + 0.25 * even)
            ragged = (1 - even) * h * 0.028 * rng.uniform(-1, 1) * (0 < k < n)
            line.append((x, min(0.0, y + ragged)))
        slopes.append(line)
    left, right = slopes
    outline = polygon([*reversed(left), *right[1:]])
    veil = linear(
        0,
        -h,
        0,
        0,
        (light_of(base, 0.04), base, fade(mix(base, "#dfe8f2", 0.6), 0.85), fade(mix(base, "#dfe8f2", 0.75), 0.0)),
        (0.0, 0.5, 0.85, 1.0),
    )
    b.path(outline, veil)
    away = right if side < 0 else left
    way = 1 if side < 0 else -1
    spine = [(way * w * (0.012 + 0.05 * (k % 2)) * k / 3, -h * 0.985 * (1 - k / 7)) for k in range(8)]
    b.path(
        polygon([*spine, *reversed(away)]),
        linear(
            0,
            -h,
            0,
            0,
            (fade(shadow_of(base, 0.14), 0.95), fade(shadow_of(base, 0.1), 0.6), fade(base, 0.0)),
            (0.0, 0.55, 0.95),
        ),
    )
    if snow <= 0:
        return
    line_y = -h * 0.985 * (1 - snow)
    rim_l, rim_r = [p for p in left if p[1] <= line_y], [p for p in right if p[1] <= line_y]
    x0, x1 = rim_l[-1][0], rim_r[-1][0]
    hem = [
        (x1 + (x0 - x1) * k / 10, line_y + (h * 0.07 if k % 2 else -h * 0.06) * rng.uniform(0.4, 1.0))
        for k in range(1, 10)
    ]
    b.poly([*reversed(rim_l), *rim_r[1:], *hem], "#fbfdff")
    shaded = [p for p in hem if p[0] * way >= 0]
    edge = rim_r if way > 0 else rim_l
    ordered = sorted(shaded, key=lambda p: -way * p[0])
    b.poly([edge[0], *edge[1:], *ordered, (way * w * 0.012, line_y * 1.1)], "#b7c9e4", alpha=0.9)


def fuji(b: Brush, w: float, h: float, color: str) -> None:
    """Draw a snow-capped volcano's even cone."""
    peak(b, w, h, color or "#5f7fae", 0.38, 1.0)


def full_moon(b: Brush, w: float, h: float, color: str) -> None:
    """Draw the full moon with its seas."""
    r = min(w, h) * 0.485
    b.oval(0, -h / 2, r, r, b.r(-r * 0.3, -h / 2 - r * 0.3, r * 1.6, "#fffdf2", color or "#f3eed8", "#d2cdb9"))
    for dx, dy, k in (
        (-0.34, -0.14, 0.27),
        (0.3, 0.2, 0.2),
        (0.1, -0.45, 0.15),
        (-0.12, 0.46, 0.16),
        (0.45, -0.2, 0.1),
        (-0.05, 0.1, 0.12),
    ):
        b.oval(dx * r, -h / 2 + dy * r, k * r, k * r * 0.92, "#bdb8a4", alpha=0.42, blur=r * 0.02)


def crescent(b: Brush, w: float, h: float, color: str) -> None:
    """Draw a slender moon."""
    r = min(w, h) * 0.485
    whole, bite = skia.Path(), skia.Path()
    whole.addCircle(0, -h / 2, r)
    bite.addCircle(r * 0.42, -h / 2 - r * 0.12, r * 0.84)
    moon = skia.Op(whole, bite, skia.PathOp.kDifference_PathOp)
    b.path(moon, b.r(-r * 0.5, -h / 2, r * 1.5, "#fffdf0", color or "#f6edc9", "#d9cfa8"))


def sun(b: Brush, w: float, h: float, color: str) -> None:
    """Draw the sun's disc within its glow."""
    r = min(w, h) * 0.49
    b.oval(0, -h / 2, r, r, b.r(0, -h / 2, r, fade(color or "#fff3c4", 0.5), fade(color or "#ffe9a6", 0.0)))
    b.oval(0, -h / 2, r * 0.62, r * 0.62, b.r(0, -h / 2, r * 0.62, "#ffffff", color or "#fff6d6", color or "#ffe8a0"))


def sailboat(b: Brush, w: float, h: float, color: str) -> None:
    """Draw a sailing boat: a planked hull low in the water, mast, mainsail and jib filled by the wind."""
    deck, mast = -h * 0.165, -w * 0.02
    b.rect(mast - w * 0.011, -h, w * 0.022, h + deck, b.t("#6b4a33"))
    _sails(b, w, h, deck, mast)
    _hull(b, w, h, deck, b.t(color or "#8a4b34"))
    b.poly([(mast, -h), (mast - w * 0.09, -h * 0.975), (mast, -h * 0.95)], b.t("#c8402f"))


def _sails(b: Brush, w: float, h: float, deck: float, mast: float) -> None:
    cloth = b.t("#f6f0e2")
    lee = [(-0.03, 0.95), (-0.2, 0.62), (-0.42, 0.24), (-0.2, 0.215), (-0.03, 0.225)]
    fore = [(0.035, 0.9), (0.27, 0.52), (0.47, 0.235), (0.2, 0.25), (0.035, 0.245)]
    for outline, x0, x1 in ((lee, mast - w * 0.42, mast), (fore, mast, w * 0.45)):
        sail = smooth([(mast + u * w, -v * h) for u, v in outline], closed=True)
        lit, dark = (x0, x1) if b.mood.side < 0 else (x1, x0)
        b.path(sail, linear(lit, 0, dark, 0, (light_of(cloth, 0.02), cloth, shadow_of(cloth, 0.13))))
        with b.clip(sail):
            for k in range(1, 5):
                y = -h + (h + deck) * k / 5
                b.line([(x0, y + h * 0.03), (x1, y)], shadow_of(cloth, 0.1), 3, alpha=0.5)


def _hull(b: Brush, w: float, h: float, deck: float, wood: str) -> None:
    keel = [(-0.44, 0.177), (-0.3, 0.03), (-0.05, 0.0), (0.24, 0.012), (0.4, 0.085), (0.5, 0.21)]
    hull = smooth([(u * w, -v * h) for u, v in keel])
    hull.lineTo(w * 0.2, deck)
    hull.close()
    b.path(hull, b.v(deck, 0.0, light_of(wood, 0.08), wood, shadow_of(wood, 0.14)))
    with b.clip(hull):
        for k in range(1, 4):
            y = deck * (1 - k / 4)
            strake = [(-w * 0.5, y - h * 0.01), (w * 0.1, y + h * 0.012), (w * 0.5, y - h * 0.035)]
            b.line(strake, shadow_of(wood, 0.1), 3.5, curve=True)
    rail = [(-0.44, 0.175), (0.0, 0.159), (0.3, 0.177), (0.5, 0.21)]
    b.line([(u * w, -v * h) for u, v in rail], b.t("#f1e6cf"), h * 0.014, curve=True)


def gull(
    b: Brush,
    w: float,
    h: float,
    color: str,
    plumage: tuple[str, str, str, str] = ("#f7f8f9", "#a9b4c0", "#343b47", "#f0a52e"),
) -> None:
    """Draw a bird on the wing, seen from the side, one wing up, one behind it, in ``plumage``: body, wings, tips and bill."""
    white, grey, dark, bill = (b.t(tone) for tone in (color or plumage[0], *plumage[1:]))

    def at(*points: Pt) -> list[Pt]:
        return [(u * w, -h + v * h) for u, v in points]

    far = at((-0.02, 0.6), (0.12, 0.34), (0.3, 0.14), (0.49, 0.02), (0.4, 0.24), (0.22, 0.52), (0.1, 0.66))
    b.path(smooth(far, closed=True), shadow_of(grey, 0.06))
    b.path(smooth(at((0.38, 0.12), (0.495, 0.01), (0.42, 0.2)), closed=True), dark)
    back = ((-0.3, 0.6), (-0.24, 0.54), (-0.12, 0.56), (0.12, 0.58), (0.34, 0.7), (0.42, 0.78))
    belly = ((0.28, 0.77), (0.04, 0.76), (-0.16, 0.71), (-0.28, 0.66))
    body = smooth(at(*back, *belly), closed=True)
    b.path(body, b.v(-h * 0.48, -h * 0.2, white, shadow_of(white, 0.13)))
    near = at((0.06, 0.62), (-0.1, 0.36), (-0.26, 0.16), (-0.48, 0.06), (-0.36, 0.3), (-0.2, 0.52), (-0.1, 0.66))
    b.path(smooth(near, closed=True), b.v(-h, -h * 0.35, grey, light_of(grey, 0.1)))
    b.path(smooth(at((-0.36, 0.15), (-0.495, 0.045), (-0.41, 0.22)), closed=True), dark)
    b.path(polygon(at((-0.29, 0.6), (-0.39, 0.645), (-0.28, 0.655))), bill)
    b.oval(-0.245 * w, -h + 0.6 * h, w * 0.012, w * 0.012, dark)


_PLUMAGE: dict[str, tuple[str, str, str, str]] = {
    "raven": ("#34323c", "#3d3b47", "#232129", "#232129"), "magpie": ("#f4f4f2", "#34323c", "#232129", "#232129"),
    "pigeon": ("#9aa3ae", "#8a939f", "#4a515c", "#5c6270"), "heron": ("#c9ced5", "#8e99a8", "#3a4150", "#f0a53a"),
    "egret": ("#fbfbfa", "#eef0f2", "#d3d9e0", "#f0b03a"), "stork": ("#fbfbfa", "#eef0f2", "#2e2c34", "#e2472c"),
    "crane-bird": ("#fbfbfa", "#eef0f2", "#2e2c34", "#b59a5a"), "pelican": ("#fbfbfa", "#eef0f2", "#4a4f5c", "#f0a53a"),
    "falcon": ("#d9cfbe", "#77808d", "#454b56", "#3a3a40"), "sparrow": ("#e6ddcd", "#a3714a", "#6b4429", "#4a4038"),
    "robin": ("#e8a06a", "#80604a", "#523829", "#5a4636"), "puffin": ("#f6f6f6", "#3a3842", "#23222a", "#e2642c"),
    "cormorant": ("#3a3842", "#4a4a52", "#2e2c34", "#c9b58a"), "blue-jay": ("#eef3f8", "#4f8fe0", "#24406e", "#2a2f3c"),
    "jay": ("#e6bf8c", "#a98a6c", "#2e2c34", "#2a2830"), "myna": ("#45424d", "#6b5546", "#2e2c34", "#f0b03a"),
}  # fmt: skip
FLYING: dict[str, Draw] = {
    **dict.fromkeys(("seagull", "bird", "dove"), gull),
    **{name: functools.partial(gull, plumage=colors) for name, colors in _PLUMAGE.items()},
}
"""Birds drawn by rule where they are on the wing."""
NATURAL: dict[str, Draw] = {
    "deciduous-tree": leafy, "tree": leafy, "oak": leafy, "maple-tree": maple, "cherry-tree": blossoming,
    "evergreen-tree": conifer, "palm-tree": palm, "leafless-tree": bare,
    "mountain": peak, "snow-capped-mountain": peak, "mount-fuji": fuji, "full-moon": full_moon, "crescent-moon": crescent,
    "waxing-crescent-moon": crescent, "waning-crescent-moon": crescent, "sun": sun, "sun-with-face": sun, "sailboat": sailboat,
}  # fmt: skip
"""Concepts drawn by rule."""
