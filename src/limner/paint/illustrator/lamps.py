"""Lamps: things that shine by themselves. After dark they keep their own colours, glow, and throw light on what is near."""

from __future__ import annotations

from typing import NamedTuple

import skia

from limner.document.scene import Instance, Scene
from limner.document.scenery import shown_by
from limner.paint.illustrator.brush import Brush, polygon
from limner.paint.illustrator.ramp import fade, linear, radial


class Lamp(NamedTuple):
    """What shines of a thing: the light's colour, how high up its drawing (0 foot … 1 top), how far it reaches (in heights
    of the drawing), how strong, and whether it lights the ground."""

    color: str
    at: float
    reach: float
    strength: float
    pool: bool = True


_FLAME, _WARM, _PALE = "#ff9a3c", "#ffc873", "#dfe8ff"
LAMPS: dict[str, Lamp] = {
    "fire": Lamp(_FLAME, 0.4, 1.5, 0.62),
    "campfire": Lamp(_FLAME, 0.45, 1.9, 0.62),
    "torch": Lamp(_FLAME, 0.85, 1.3, 0.5),
    "candle": Lamp(_WARM, 0.86, 1.2, 0.5),
    "diya-lamp": Lamp(_WARM, 0.72, 1.7, 0.55),
    "lantern": Lamp(_WARM, 0.5, 1.5, 0.55),
    "red-paper-lantern": Lamp("#ff7a45", 0.5, 1.3, 0.55),
    "jack-o-lantern": Lamp(_FLAME, 0.42, 1.1, 0.5),
    "fireplace": Lamp(_FLAME, 0.35, 1.1, 0.5),
    "table-lamp": Lamp(_WARM, 0.74, 1.1, 0.5),
    "floor-lamp": Lamp(_WARM, 0.9, 0.6, 0.5),
    "couch-and-lamp": Lamp(_WARM, 0.8, 0.6, 0.4),
    "light-bulb": Lamp(_WARM, 0.66, 1.1, 0.5),
    "street-lamp": Lamp(_WARM, 0.92, 0.5, 0.6),
    "christmas-tree": Lamp(_WARM, 0.6, 0.7, 0.3),
    "lighthouse": Lamp("#fff1c2", 0.86, 0.75, 0.6, pool=False),
    "fireworks": Lamp("#ffd0a0", 0.5, 0.9, 0.4, pool=False),
    "firecracker": Lamp(_FLAME, 0.9, 0.8, 0.4),
    "sparkler": Lamp(_WARM, 0.75, 0.9, 0.5, pool=False),
    "sparkles": Lamp(_WARM, 0.5, 0.9, 0.25, pool=False),
    "star": Lamp(_WARM, 0.5, 1.2, 0.3, pool=False),
    "glowing-star": Lamp(_WARM, 0.5, 1.2, 0.34, pool=False),
    "shooting-star": Lamp(_PALE, 0.6, 0.8, 0.34, pool=False),
    "full-moon": Lamp(_PALE, 0.5, 1.1, 0.3, pool=False),
    "crescent-moon": Lamp(_PALE, 0.5, 1.1, 0.26, pool=False),
    "sun": Lamp("#fff0b8", 0.5, 1.2, 0.4, pool=False),
}
"""Concepts that shine."""

_LOW = 0.2
"""How flat a pool of light lies on the ground, as height / width."""


def shines(scene: Scene, concept: str, dark: bool) -> bool:
    """Tell whether a thing shines in a scene: after dark, in caves and in space."""
    return concept in LAMPS and (dark or scene.setting.place in ("cave", "space"))


def light_ground(b: Brush, scene: Scene) -> None:
    """Lay the pools of light that lamps throw on the ground, under everything that stands there."""
    for lamp, spot, x, foot, h in _lit(b, scene):
        if lamp.pool and spot.y * b.h >= b.horizon:
            reach = lamp.reach * h * 1.25
            b.canvas.save()
            b.canvas.translate(x, foot)
            b.canvas.scale(1.0, _LOW)
            _spill(b, 0.0, 0.0, reach, lamp.color, lamp.strength * 0.9)
            b.canvas.restore()


def light_air(b: Brush, scene: Scene) -> None:
    """Lay the glow of lamps over the whole picture: a wide soft one that lights what is near, a small bright core."""
    for entity in scene.entities:
        if entity.concept == "lighthouse" and b.mood.dark:
            for spot in entity.instances:
                _beams(b, spot.x * b.w, (spot.y - 0.84 * spot.height) * b.h, spot.height * b.h)
    for lamp, _, x, foot, h in _lit(b, scene):
        y = foot - lamp.at * h
        _spill(b, x, y, 1.35 * lamp.reach * h, lamp.color, lamp.strength * 0.8)
        _spill(b, x, y, 0.42 * lamp.reach * h, lamp.color, lamp.strength * 0.5)


def _beams(b: Brush, x: float, y: float, h: float) -> None:
    """Throw a lighthouse's two beams across the air, wide and pale far off."""
    reach = 1.1 * max(b.w, b.h)
    tilt = b.rng("beams").uniform(-0.16, 0.1)
    for way in (-1, 1):
        ends = [(x + way * reach, y + reach * (way * tilt + spread)) for spread in (-0.11, 0.11)]
        color = "#fff1c2"
        shade = linear(
            x, y, x + way * reach, y, (fade(color, 0.62), fade(color, 0.22), fade(color, 0.0)), (0.0, 0.35, 1.0)
        )
        start = [(x, y + 0.02 * h), (x, y - 0.02 * h)]
        paint = b.ink(shade, blend=skia.BlendMode.kScreen, blur=0.012 * h)
        b.canvas.drawPath(polygon([*start, *ends]), paint)


def _lit(b: Brush, scene: Scene) -> list[tuple[Lamp, Instance, float, float, float]]:
    return [
        (LAMPS[entity.concept], spot, spot.x * b.w, spot.y * b.h, spot.height * b.h)
        for entity in scene.entities
        if shines(scene, entity.concept, b.mood.dark) and not shown_by(scene.setting.place, entity.concept)
        for spot in entity.instances
    ]


def _spill(b: Brush, x: float, y: float, reach: float, color: str, strength: float) -> None:
    """Add light around a point, falling off smoothly; screened, so that what is bright stays within range."""
    if reach <= 0:
        return
    shader = radial(
        x, y, reach, (fade(color, strength), fade(color, strength * 0.42), fade(color, strength * 0.1), fade(color, 0.0)),
        (0.0, 0.3, 0.66, 1.0),
    )  # fmt: skip
    paint = skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kScreen, AntiAlias=True)
    b.canvas.drawCircle(x, y, reach, paint)


def own_light() -> skia.ColorFilter:
    """Return the filter of a thing that shines: a breath brighter and warmer, no night on it."""
    return skia.ColorFilters.Matrix(
        [1.08, 0.03, 0.0, 0.0, 0.03, 0.02, 1.04, 0.0, 0.0, 0.02, 0.0, 0.0, 0.96, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0]
    )


__all__ = ["LAMPS", "Lamp", "light_air", "light_ground", "own_light", "shines"]
