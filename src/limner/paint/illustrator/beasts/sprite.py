"""Beasts as sprites: drawn once at the size needed, lit from the scene's side, and kept."""

from __future__ import annotations

import numpy as np
import skia

from limner.document.beasts import frame_of_beast
from limner.document.scene import Entity
from limner.paint.illustrator.beasts.figure import draw_beast
from limner.paint.illustrator.sprites import CACHE, Sprite, silhouette


def beast_sprite(entity: Entity, copy: int, pixels: int, side: float, palette: tuple[str, ...]) -> Sprite:
    """Return the drawing of a beast (the ``copy``-th of several) whose frame is ``pixels`` high, lit from ``side``."""
    said = entity.attributes
    key = ("beast", entity.concept, said.color, said.second_color, said.pattern, said.pose, copy, pixels, side, palette)
    found = CACHE.get(key)
    if found is not None:
        return found
    frame = frame_of_beast(entity.concept, said.pose, copy)
    height = max(4, pixels)
    width = max(4, round(height * frame.wide / frame.high))
    data = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(data, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    k = height / (1000 * frame.high)
    canvas.translate(width / 2 + 1000 * frame.shift * k, height)
    canvas.scale(k, k)
    draw_beast(canvas, entity.concept, said, copy, side, palette)
    surface.flushAndSubmit()
    image = skia.Image.fromarray(data, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    return CACHE.put(key, Sprite(image, silhouette(image), width / height))
