"""Layers as sketches, one function a kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import skia

from limner.composite.effects import Part
from limner.composite.faces import Faces
from limner.composite.frame import framed
from limner.composite.images import fitted, image_sketch
from limner.composite.inks import Inks
from limner.composite.letters import text_parts
from limner.composite.outlines import shape_path
from limner.composite.pixels import decode, image_over
from limner.composite.shapes import shape_sketch
from limner.composite.sketch import Sketch
from limner.composite.spoken import Spoken
from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.layers import ChartLayer, GroupLayer, ImageLayer, Layer, PictureLayer, ShapeLayer, TextLayer
from limner.document.results import Painted, TextLayout
from limner.errors import DocumentError


class Supplies(NamedTuple):
    """What the layers of a document are drawn from. ``scale`` is device pixels a canvas pixel.

    ``spoken`` has the text of the letters, for a file that tells it.
    """

    document: Document
    painted: Mapping[str, Painted]
    layouts: Mapping[str, TextLayout]
    faces: Faces
    scale: float
    inks: Inks
    spoken: Spoken | None = None


def layer_sketch(layer: Layer, supplies: Supplies) -> Sketch | None:
    """Return a layer, framed, as a sketch; None when nothing of it shows. Raises DocumentError for a missing supply."""
    if layer.opacity == 0:
        return None
    if isinstance(layer, TextLayer):
        effects = layer.block.letter_effects
        parts = text_parts(_layout(layer, supplies), effects, supplies.faces, supplies.inks, supplies.spoken)
        return framed(layer, *parts)
    content = _content(layer, supplies)
    return None if content is None else framed(layer, Part(content))


def _content(
    layer: PictureLayer | ShapeLayer | ImageLayer | GroupLayer | ChartLayer, supplies: Supplies
) -> Sketch | None:
    if isinstance(layer, PictureLayer):
        return _picture(layer, supplies)
    if isinstance(layer, ShapeLayer):
        return shape_sketch(layer, f"layers.{layer.id}.shape", supplies.inks)
    if isinstance(layer, ImageLayer):
        return _image(layer, supplies)
    return _group(layer, supplies)


def _layout(layer: TextLayer, supplies: Supplies) -> TextLayout:
    layout = supplies.layouts.get(layer.id)
    if layout is None:
        raise DocumentError(
            "the text of this layer has not been set", where=f"layers.{layer.id}", hint="typeset it first"
        )
    return layout


def _picture(layer: PictureLayer, supplies: Supplies) -> Sketch | None:
    painted = supplies.painted.get(layer.id)
    if painted is None:
        raise DocumentError(
            "this picture layer has not been painted", where=f"layers.{layer.id}", hint="paint it first"
        )
    if layer.box.area == 0:
        return None
    raster = painted.raster
    return image_sketch(image_over(raster), Box(0, 0, raster.width, raster.height), layer.box, supplies.scale)


def _image(layer: ImageLayer, supplies: Supplies) -> Sketch | None:
    where = f"layers.{layer.id}.asset"
    asset = supplies.document.assets.get(layer.asset)
    if asset is None:
        valid = ", ".join(supplies.document.assets) or "none: the document has no assets"
        raise DocumentError("the document has no asset of this name", where=where, value=layer.asset, valid=valid)
    image = decode(asset, where)
    source, target = fitted(layer, image.width(), image.height())
    if source.area == 0 or target.area == 0:
        return None
    return image_sketch(image, source, target, supplies.scale)


def _group(layer: GroupLayer | ChartLayer, supplies: Supplies) -> Sketch | None:
    sketches = [sketch for child in layer.children if (sketch := layer_sketch(child, supplies)) is not None]
    if not sketches:
        return None
    bounds = sketches[0].bounds
    for sketch in sketches[1:]:
        bounds = bounds.union(sketch.bounds)
    clip: skia.Path | None = None
    if isinstance(layer, GroupLayer) and layer.clip is not None:
        clip = shape_path(layer.clip, layer.box, f"layers.{layer.id}.clip")

    def draw(canvas: skia.Canvas) -> None:
        canvas.save()
        if clip is not None:
            canvas.clipPath(clip, skia.ClipOp.kIntersect, True)
        for sketch in sketches:
            sketch.draw(canvas)
        canvas.restore()

    return Sketch(bounds=bounds, draw=draw)
