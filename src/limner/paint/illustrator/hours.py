"""Hours: the light that each time of day throws on things, and a sprite kept as that light models it."""

from __future__ import annotations

import numpy as np
import skia

from limner.paint.illustrator.form import NO_LIGHT, Light, formed
from limner.paint.illustrator.mood import Mood
from limner.paint.illustrator.sprites import CACHE, Sprite

_WARM_SHADE = (0.56, 0.46, 0.6)
LIGHTS: dict[str, Light] = {
    "dawn": Light((1.0, 0.86, 0.76), (0.54, 0.49, 0.66), (1.0, 0.86, 0.74), 0.28, 0.62, 0.5),
    "morning": Light((1.0, 0.97, 0.88), (0.56, 0.54, 0.68), (1.0, 0.98, 0.9), 0.28, 0.56, 0.42),
    "day": Light((1.0, 0.97, 0.88), (0.56, 0.53, 0.66), (1.0, 0.98, 0.92), 0.26, 0.56, 0.4),
    "golden-hour": Light((1.0, 0.84, 0.52), (0.52, 0.38, 0.58), (1.0, 0.86, 0.55), 0.36, 0.66, 0.7),
    "sunset": Light((1.0, 0.7, 0.44), (0.44, 0.3, 0.56), (1.0, 0.72, 0.45), 0.34, 0.7, 0.75),
    "dusk": Light((0.9, 0.72, 0.8), (0.4, 0.34, 0.62), (1.0, 0.74, 0.66), 0.22, 0.66, 0.5),
    "night": Light((0.72, 0.82, 1.0), (0.36, 0.36, 0.66), (0.74, 0.86, 1.0), 0.3, 0.6, 1.0),
}
LAMPS = Light((1.0, 0.84, 0.56), _WARM_SHADE, (1.0, 0.82, 0.55), 0.28, 0.6, 0.4)
"""Rooms after dark."""
_FLAT = frozenset(("flat", "paper-cut", "risograph", "screen-print", "linocut", "constructivist", "bauhaus", "isometric",
                   "silhouette", "line-art", "duotone", "pop-art", "art-deco", "travel-poster", "stained-glass", "woodcut",
                   "ukiyo-e", "cross-stitch", "felt", "blueprint", "origami"))  # fmt: skip
"""Styles whose things are flat shapes: no body is to be seen in them."""


def light_on(mood: Mood, style: str, inside: bool) -> Light:
    """Return the light on the things of a scene: by hour and weather; none in styles of flat shapes."""
    if style in _FLAT:
        return NO_LIGHT
    light = LAMPS if inside and mood.dark else LIGHTS[mood.time]
    clear = 1 - 0.8 * mood.dull
    return light._replace(
        lit=light.lit * (0.5 + 0.5 * clear), shade=light.shade * (0.6 + 0.4 * clear), edge=light.edge * clear
    )


def in_light(sprite: Sprite, side: float, light: Light, share: float = 1.0) -> Sprite:
    """Return a sprite modelled by a light from ``side``; ``share`` weakens it (drawn people have shades of their own)."""
    if light == NO_LIGHT:
        return sprite
    light = light._replace(lit=light.lit * share, shade=light.shade * share)
    key = ("lit", sprite.image.uniqueID(), side, light)
    found = CACHE.get(key)
    if found is not None:
        return found
    pixels = np.array(sprite.image.toarray(colorType=skia.kRGBA_8888_ColorType))
    image = skia.Image.fromarray(
        np.ascontiguousarray(formed(pixels, side, light)),
        colorType=skia.kRGBA_8888_ColorType,
        alphaType=skia.kPremul_AlphaType,
    )
    return CACHE.put(key, Sprite(image, sprite.shape, sprite.aspect))
