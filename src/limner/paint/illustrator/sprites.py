"""Concept drawings as sprites: an SVG rendered once at the size it is needed, cropped to its tight box, and kept."""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import Literal

import numpy as np
import skia

from limner.assets.concepts import Concept
from limner.document.scene import Entity
from limner.paint.illustrator.flatdrawing import flat
from limner.paint.illustrator.lamps import LAMPS
from limner.paint.illustrator.onehand import REACH, SHADE, inked, plain
from limner.paint.illustrator.patterned import OWN, patterned
from limner.paint.illustrator.ramp import fade, ink, lch, shadow_of
from limner.paint.illustrator.recolour import families, furred, harmonised, recoloured
from limner.resources import Resources

Hand = Literal["glossy", "plain", "flat", "printed"]
"""How a drawing is made: as its set has it, with one gradient a shape, in flat colours, or flat for a print in a few inks."""

_CRESCENTS = {"plain": (REACH, SHADE), "flat": (0.034, 0.15), "printed": (0.06, 0.34)}
"""How far the shade of each hand reaches in, and how dark it is."""

KEPT_BYTES = 256 * 1024 * 1024
HARMONY = 0.6


@dataclass(frozen=True, slots=True)
class Sprite:
    """A drawing as pixels: its image, a small silhouette for shadows, and width / height of the drawing."""

    image: skia.Image
    shape: skia.Image
    aspect: float


class SpriteCache:
    """Keeps rendered sprites, least recently used first to go, up to a number of bytes. Safe between threads."""

    def __init__(self, limit: int = KEPT_BYTES) -> None:
        self._limit = limit
        self._held = 0
        self._items: OrderedDict[tuple[object, ...], Sprite] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: tuple[object, ...]) -> Sprite | None:
        """Return the sprite kept under a key."""
        with self._lock:
            found = self._items.get(key)
            if found is not None:
                self._items.move_to_end(key)
            return found

    def put(self, key: tuple[object, ...], sprite: Sprite) -> Sprite:
        """Keep a sprite and return it."""
        with self._lock:
            if key not in self._items:
                self._items[key] = sprite
                self._held += _weight(sprite)
                while self._held > self._limit and len(self._items) > 1:
                    self._held -= _weight(self._items.popitem(last=False)[1])
        return sprite


def _weight(sprite: Sprite) -> int:
    return int(sprite.image.width()) * int(sprite.image.height()) * 4


CACHE = SpriteCache()


def sprite_of(
    entity: Entity,
    pixels: int,
    palette: tuple[str, ...],
    resources: Resources,
    side: float = -1.0,
    hand: Hand = "flat",
) -> Sprite:
    """Return an entity's drawing at a height in pixels, in the colours its attributes and the palette ask for.

    It is brought to the one hand of the picture, lit from ``side``.
    """
    concept = resources.concepts.get(entity.concept)
    first, second = entity.attributes.color, entity.attributes.second_color
    pattern = entity.attributes.pattern if concept.id not in OWN else ""
    key = (resources.pack.digest, concept.id, pixels, first, second, palette, side, hand, pattern)
    found = CACHE.get(key)
    if found is not None:
        return found
    svg = resources.concepts.svg(concept.id)
    if hand == "plain":
        svg = plain(svg)
    elif hand != "glossy":
        svg = flat(svg)
    if concept.color == "mono":
        own = "#e9862f" if concept.id in LAMPS else palette[1] if len(palette) > 1 else "#3b4a63"
        tone = first or own
        svg = svg.replace("currentColor", tone[:7])
    elif first is not None or second is not None:
        beside = second[:7] if second and not pattern else None
        svg = recoloured(svg, concept, first[:7] if first else None, beside)
    elif palette:
        svg = harmonised(svg, palette, HARMONY)
    if concept.group == "animal" and (first is None or lch(first[:7]).c < 0.04):
        svg = furred(svg)
    main = first or next((one.hex for one in families(concept)), "") if pattern else ""
    laid = (pattern, main[:7], second) if main else None
    return CACHE.put(key, render(svg, concept, pixels, side, laid, hand))


ELLIPSE = re.compile(r"<ellipse\b([^>]*?)(/?)>")
MEASURE = re.compile(r'\b(cx|cy|rx|ry)="([-\d.]+)"')


def ellipses_as_paths(svg: str) -> str:
    """Return the drawing with its ellipses as paths: Skia's SVG module cannot fill an ellipse by its own bounding box."""

    def path(match: re.Match[str]) -> str:
        at = {name: float(number) for name, number in MEASURE.findall(match[1])}
        cx, cy, rx, ry = (at.get(name, 0.0) for name in ("cx", "cy", "rx", "ry"))
        outline = f"M{cx - rx} {cy}a{rx} {ry} 0 1 0 {2 * rx} 0a{rx} {ry} 0 1 0 {-2 * rx} 0z"
        return f'<path d="{outline}"{MEASURE.sub("", match[1])}{match[2]}>'

    return ELLIPSE.sub(path, svg)


def render(
    svg: str,
    concept: Concept,
    pixels: int,
    side: float = 0.0,
    laid: tuple[str, str, str | None] | None = None,
    hand: Hand = "glossy",
) -> Sprite:
    """Return the drawing's tight box rendered at a height in pixels; with a ``side`` of the light, contoured and shaded.

    ``laid`` is a pattern, the colour it lies on and its own.
    """
    height = max(1, pixels)
    width = max(1, round(height * concept.aspect))
    data = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(data, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    x, y, w, h = concept.bbox
    stream = skia.MemoryStream.MakeCopy(ellipses_as_paths(svg).encode())
    drawing = skia.SVGDOM.MakeFromStream(stream)
    if drawing is not None:
        canvas.save()
        canvas.scale(width / w, height / h)
        canvas.translate(concept.view_box[0] - x, concept.view_box[1] - y)
        drawing.setContainerSize(skia.Size(concept.view_box[2], concept.view_box[3]))
        drawing.render(canvas)
        canvas.restore()
    if concept.color == "mono":
        _two_tone(canvas, width, height)
    surface.flushAndSubmit()
    if laid:
        data = patterned(data, *laid)
    if side and hand != "glossy":
        data = inked(data, side, *_CRESCENTS[hand])
    image = skia.Image.fromarray(data, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    return Sprite(image, silhouette(image), width / height)


def _two_tone(canvas: skia.Canvas, width: int, height: int) -> None:
    """Shade a flat outline: light from above left, deeper at the lower right, within its own shape."""
    shader = skia.GradientShader.MakeLinear(
        [skia.Point(0, 0), skia.Point(width, height)],
        [ink("#ffffff40"), ink("#ffffff00"), ink(fade(shadow_of("#202840"), 0.28))],
        [0.0, 0.5, 1.0],
    )
    canvas.drawPaint(skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kSrcATop))


def silhouette(image: skia.Image) -> skia.Image:
    """Return the image's alpha, small, with room around it so that scaling it up blurs its edge."""
    height = 40
    width = max(4, round(height * image.width() / image.height()))
    data = np.zeros((height + 8, width + 8, 4), np.uint8)
    surface = skia.Surface(data, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    black = skia.ColorFilters.Blend(0xFF000000, skia.BlendMode.kSrcIn)
    surface.getCanvas().drawImageRect(
        image,
        skia.Rect.MakeXYWH(4, 4, width, height),
        skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear),
        skia.Paint(ColorFilter=black, ImageFilter=skia.ImageFilters.Blur(1.1, 1.1)),
    )
    surface.flushAndSubmit()
    return skia.Image.fromarray(data, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)


__all__ = ["CACHE", "Sprite", "SpriteCache", "render", "silhouette", "sprite_of"]
