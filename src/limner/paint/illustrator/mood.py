"""Time, weather, season and palette as one rule that turns a natural colour into this picture's colour."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from limner.document.aboard import crew
from limner.document.scene import Scene
from limner.paint.illustrator.ramp import lch, mix, of

SKIES: dict[str, tuple[str, str, str, str]] = {
    "dawn": ("#4a5a94", "#a58bb8", "#f3b3a3", "#ffe2c4"),
    "morning": ("#5aa6df", "#96cbec", "#cbe6ee", "#f3f1e2"),
    "day": ("#2f86d6", "#6db5ea", "#a9d6f2", "#e3f1f4"),
    "golden-hour": ("#5c92c4", "#c9b7a8", "#fcc583", "#ffe9b4"),
    "sunset": ("#39397e", "#9c4f93", "#ee7463", "#ffc476"),
    "dusk": ("#1d2653", "#454482", "#96639c", "#eaa392"),
    "night": ("#070c22", "#0f1d47", "#213a6e", "#416396"),
}
"""Sky colours from the zenith to the horizon."""

SUNS = {
    "dawn": "#fff0cf", "morning": "#fffbe6", "day": "#fffdf0", "golden-hour": "#fff2c2",
    "sunset": "#ffe2a0", "dusk": "#ffd0a0", "night": "#f4f1de",
}  # fmt: skip


class Grade(NamedTuple):
    """What the light does to colours: multiplied by ``tint``, then mixed toward ``air`` by ``wash``, chroma scaled."""

    tint: tuple[float, float, float]
    air: str
    wash: float
    chroma: float


GRADES: dict[str, Grade] = {
    "dawn": Grade((0.92, 0.84, 0.9), "#d79bab", 0.13, 0.92),
    "morning": Grade((1.0, 0.99, 0.96), "#fff3da", 0.04, 1.0),
    "day": Grade((1.0, 1.0, 1.0), "#ffffff", 0.0, 1.0),
    "golden-hour": Grade((1.0, 0.9, 0.74), "#ffb45e", 0.12, 1.05),
    "sunset": Grade((0.86, 0.66, 0.66), "#b0517a", 0.17, 1.0),
    "dusk": Grade((0.58, 0.54, 0.72), "#3c3d7a", 0.26, 0.92),
    "night": Grade((0.36, 0.42, 0.6), "#101c44", 0.36, 0.85),
}

LAMPLIT = Grade((0.86, 0.74, 0.58), "#8a5428", 0.1, 1.0)
"""Rooms after dark: their own lamps light them, warm and a little dim."""

FAIRS = frozenset(("carnival", "christmas-market", "night-market"))
"""Places out of doors that their own lamps light after dark."""
FAIRLIT = {
    "dusk": Grade((0.82, 0.72, 0.74), "#5a3f6a", 0.12, 1.0),
    "night": Grade((0.74, 0.63, 0.62), "#4a2f50", 0.14, 1.0),
}

ROOMS = frozenset(
    ("cafe", "restaurant", "kitchen", "living-room", "bedroom", "bathroom", "office", "classroom", "library",
     "room", "table", "stage",
     "carriage", "space-station", "hospital", "factory", "laboratory", "workshop", "garage", "museum", "gym",
     "bakery", "bookshop", "cathedral")
)  # fmt: skip
"""Places under a roof."""

DULL = {"cloudy": 0.35, "rain": 0.55, "storm": 0.78, "fog": 0.6, "snow": 0.4}
SEASONS: dict[str, dict[str, tuple[float, float, float]]] = {
    "spring": {"green": (8.0, 1.05, 0.03)},
    "summer": {"green": (0.0, 1.05, 0.0)},
    "autumn": {"green": (-72.0, 1.15, 0.03)},
    "winter": {"green": (10.0, 0.3, 0.06)},
}
_LAWN = 0.63
"""Greens lighter than this are grass, which yellows in autumn; darker ones are leaves, which redden."""
LIT = ("dusk", "night")
_NIGHT_LIGHTS = frozenset({"full-moon", "crescent-moon", "first-quarter-moon", "last-quarter-moon", "new-moon",
                           "waning-crescent-moon", "waxing-crescent-moon"})  # fmt: skip
_DAY_LIGHTS = frozenset({"sun", "sun-with-face", "sunrise", "sunset"})
PALETTE_PULL = 0.78


_FLOATING = frozenset({
    "boat", "ship", "sailboat", "motor", "speedboat", "canoe", "ferry", "galley", "galleon", "raft", "duck",
    "swan", "goose", "fish", "whale", "dolphin", "frog", "otter", "lotus", "buoy", "lighthouse", "submarine",
    "surfboard", "beaver", "kayak", "bridge", "moon", "sun", "star", "stars", "cloud", "rainbow", "balloon",
    "bird", "eagle", "kite", "fireworks", "tugboat",
})  # fmt: skip
"""Words of concepts that need no bank: they float, fly, or stand in water."""

_HULLS = frozenset({"boat", "ship", "sailboat", "motor", "speedboat", "canoe", "ferry", "raft", "tugboat"})


def _shore(scene: Scene) -> float:
    if scene.setting.place not in ("lake", "river", "bridge", "harbour"):
        return 1.0
    aboard = crew(scene.entities, scene.relations)
    feet = [
        spot.y
        for entity in scene.entities
        if entity.id not in aboard and entity.role != "background" and not _FLOATING & set(entity.concept.split("-"))
        for spot in entity.instances
    ]
    afloat = any(_FLOATING & set(entity.concept.split("-")) and entity.instances for entity in scene.entities)
    if not feet or (afloat and min(feet) < scene.camera.horizon + 0.1):
        return 1.0
    return max(scene.camera.horizon + 0.1, min(feet) - 0.07)


class Mood:
    """The light of one scene. ``sky`` is four colours from zenith to horizon, ``haze`` the colour of far things."""

    def __init__(self, scene: Scene) -> None:
        setting = scene.setting
        self.time = "day" if setting.time == "unspecified" else setting.time
        self.weather = setting.weather
        self.season = setting.season
        self.palette = scene.palette
        self.dark = self.time in LIT
        self.dull = DULL.get(setting.weather, 0.0)
        fair = self.dark and setting.place in FAIRS
        self.grade = LAMPLIT if self.dark and setting.place in ROOMS else (FAIRLIT if fair else GRADES)[self.time]
        grey = {"night": "#1a2130", "dusk": "#4a4a5c"}.get(self.time, "#aab4bd")
        if setting.weather == "storm":
            grey = mix(grey, "#2c3440", 0.6)
        self.sky = tuple(self._pulled(mix(c, grey, self.dull * 0.9)) for c in SKIES[self.time])
        self.sun = SUNS[self.time]
        self.haze = self.sky[3] if self.time != "night" else self.sky[2]
        self.angle = scene.lighting.angle
        lights = _NIGHT_LIGHTS if self.time == "night" else _DAY_LIGHTS
        self.hung = any(entity.concept in lights and entity.instances for entity in scene.entities)
        """Whether the scene itself has its sun or moon: the sky hangs no second one."""
        self.sailed = any(_HULLS & set(e.concept.split("-")) and e.instances for e in scene.entities)
        """Whether a boat is to be seen: a river is broad enough to bear it."""
        self.shore = _shore(scene)
        """How far down (0…1) the near bank of a lake begins, where people, tents or beasts stand on it; 1 where none do."""
        self._words = {word for entity in scene.entities for word in entity.concept.split("-")}
        self._cache: dict[tuple[str, float], str] = {}

    @property
    def side(self) -> float:
        """Where light comes from: −1 left, 1 right."""
        return -1.0 if math.sin(math.radians(self.angle)) <= 0 else 1.0

    def shows(self, *words: str) -> bool:
        """Tell whether the scene has a thing of one of these names: its place need not show one too."""
        return not self._words.isdisjoint(words)

    def tone(self, color: str, far: float = 0.0) -> str:
        """Return a natural colour in this light, ``far`` 0…1 into the haze."""
        key = (color, round(far, 3))
        found = self._cache.get(key)
        if found is None:
            found = self._cache[key] = self._tone(color, far)
        return found

    def lamp(self, color: str) -> str:
        """Return the colour of something that shines by itself: palette only, no darkness."""
        return self._pulled(color, 0.3)

    def pure(self, color: str) -> str:
        """Return the colour pulled to the palette but not darkened by the hour (indoor light, print, patterns)."""
        return self._pulled(color)

    def _tone(self, color: str, far: float) -> str:
        value = _snowed(color) if self.weather == "snow" else _seasoned(color, self.season)
        value = self._pulled(value)
        light, chroma, hue = lch(value)
        r, g, b = (int(value[i : i + 2], 16) for i in (1, 3, 5))
        tint = self.grade.tint
        value = f"#{int(r * tint[0]):02x}{int(g * tint[1]):02x}{int(b * tint[2]):02x}{value[7:]}"
        air = self._pulled(self.grade.air)
        value = mix(value, f"{air}{value[7:]}" if len(value) == 9 else air, self.grade.wash)
        light, chroma, hue = lch(value)
        alpha = value[7:]
        value = of(light - 0.05 * self.dull, chroma * self.grade.chroma * (1 - 0.45 * self.dull), hue) + alpha
        haze = min(1.0, far * (1.0 + self.dull * 0.5) + (0.12 if self.weather == "fog" else 0.0))
        return mix(value, self.haze + alpha if alpha else self.haze, haze)

    def _pulled(self, color: str, strength: float = PALETTE_PULL) -> str:
        if not self.palette:
            return color
        return pull(color, self.palette, strength)


@lru_cache(maxsize=8192)
def pull(color: str, palette: tuple[str, ...], strength: float) -> str:
    """Return the colour with hue and chroma drawn to the palette's colours of like lightness and hue; lightness mostly kept."""
    light, chroma, hue = lch(color)
    total = sum_a = sum_b = sum_l = 0.0
    for rank, entry in enumerate(palette):
        el, ec, eh = lch(entry)
        near_hue = math.cos(math.radians(eh - hue)) * min(1.0, min(chroma, ec) / 0.06)
        weight = math.exp(-(((light - el) / 0.28) ** 2)) * math.exp(1.6 * near_hue) * (1.15 - 0.08 * rank) + 1e-4
        total += weight
        sum_a += weight * ec * math.cos(math.radians(eh))
        sum_b += weight * ec * math.sin(math.radians(eh))
        sum_l += weight * el
    a, b, target = sum_a / total, sum_b / total, sum_l / total
    own_a, own_b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    na, nb = own_a + (a - own_a) * strength, own_b + (b - own_b) * strength
    nl = light + (target - light) * 0.22 * strength
    return of(nl, math.hypot(na, nb), math.degrees(math.atan2(nb, na))) + color[7:]


@lru_cache(maxsize=4096)
def _seasoned(color: str, season: str) -> str:
    rule = SEASONS.get(season, {}).get("green")
    light, chroma, hue = lch(color)
    if rule is None or not 100 < hue < 165 or chroma < 0.03:
        return color
    turn, scale, lift = rule
    if season == "autumn" and light > _LAWN:
        return of(light - 0.02, chroma * 0.85, hue - 20)
    spread = (hue - 132) * 0.5 + (light - 0.5) * 50
    return of(light + lift, chroma * scale, hue + turn + (spread if season == "autumn" else 0.0)) + color[7:]


@lru_cache(maxsize=4096)
def _snowed(color: str) -> str:
    """Return the colour under snow: what is green lies white, a little blue where it was dark; all else stays."""
    light, chroma, hue = lch(color)
    if not 100 < hue < 178 or chroma < 0.025:
        return color
    return of(0.64 + 0.36 * min(1.0, light * 1.12), 0.016 + 0.03 * (1 - light), 252.0) + color[7:]
