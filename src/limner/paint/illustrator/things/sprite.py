"""Things as sprites: drawn by rule once at the size needed, lit from the scene's side, and kept."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable

import numpy as np
import skia

from limner.document.drawn import Make
from limner.document.scene import Entity
from limner.paint.illustrator.people.pen import Pen
from limner.paint.illustrator.sprites import CACHE, Sprite, silhouette
from limner.paint.illustrator.things import flowers, furniture, vessels

Draw = Callable[[Pen, float, str, random.Random], None]
THINGS: dict[str, Draw] = {
    "armchair": furniture.armchair, "sofa": furniture.sofa, "couch-and-lamp": furniture.sofa,
        "dining-table": furniture.table,
    "desk": furniture.table, "carpet": furniture.carpet, "floor-lamp": furniture.floor_lamp,
        "table-lamp": furniture.table_lamp,
    "bowl": vessels.bowl, "bottle": vessels.bottle, "wine-glass": vessels.wine_glass,
        "tumbler-glass": vessels.tumbler,
    "vase": vessels.vase, "optical-disk": vessels.record, "rock": furniture.rock, "bicycle": vessels.bicycle,
    "blossom": flowers.daisy, "daisy": flowers.daisy, "tulip": flowers.tulip, "rose": flowers.rose,
        "sunflower": flowers.sunflower,
    "bamboo": furniture.bamboo, "tanabata-tree": furniture.bamboo, "chair": furniture.chair, "bench": furniture.bench,
}  # fmt: skip
"""What draws each concept of ``DRAWN``."""


def thing_sprite(entity: Entity, make: Make, copy: int, pixels: int, side: float, seed: int) -> Sprite:
    """Return the drawing of a thing (the ``copy``-th of several), ``pixels`` high, lit from ``side``."""
    color = (entity.attributes.color or "")[:7]
    draw = furniture.laid_table if entity.attributes.material == "cloth" and make.aspect > 1 else THINGS[entity.concept]
    key = ("thing", entity.concept, draw is furniture.laid_table, color, copy, pixels, side, seed)
    found = CACHE.get(key)
    if found is not None:
        return found
    height, width = max(4, pixels), max(4, round(pixels * make.aspect))
    data = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(data, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    canvas.translate(width / 2, height)
    canvas.scale(0.985 * height / 1000, 0.985 * height / 1000)
    pen = Pen(canvas, side)
    pen.unit = max(1.0, min(4.0, 1.1 / max(make.metres, 0.1)))
    rng = random.Random(zlib.crc32(f"{entity.concept}:{seed}:{copy}".encode()))
    draw(pen, 1000 * make.aspect, color, rng)
    surface.flushAndSubmit()
    image = skia.Image.fromarray(data, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    return CACHE.put(key, Sprite(image, silhouette(image), width / height))
