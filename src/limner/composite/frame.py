"""What every layer can have around its content: effects, mask, opacity, blend mode and transform, in that order."""

from __future__ import annotations

import skia

from limner.composite.blend import SKIA_MODES
from limner.composite.effects import with_effects
from limner.composite.halo import soft_image
from limner.composite.outlines import rect, shape_path
from limner.composite.silhouette import Silhouette, pixel_size
from limner.composite.sketch import Draw, Sketch
from limner.document.fills import Effect
from limner.document.geometry import Box, Transform
from limner.document.layers import LayerBase, Mask

FEATHER_SIGMAS = 3.5
"""A mask's feather in standard deviations of its blur: beyond the feather nothing of it is left."""


def framed(layer: LayerBase, sketch: Sketch, letter_effects: tuple[Effect, ...] = ()) -> Sketch:
    """Return a layer's content with everything around it as a sketch in the coordinates of the layer's parent."""
    content = with_effects(sketch, letter_effects + layer.effects)
    plain = layer.opacity == 1 and layer.blend == "normal" and layer.mask is None
    if plain and layer.transform is None:
        return content
    box = content.bounds if layer.transform is None else layer.transform.bounds(content.bounds)
    return Sketch(bounds=box, draw=_framing(layer, content))


def matrix_of(transform: Transform) -> skia.Matrix:
    """Return a transform as a Skia matrix."""
    a, b, c, d, e, f = transform
    return skia.Matrix.MakeAll(a, c, e, b, d, f, 0, 0, 1)


def _framing(layer: LayerBase, content: Sketch) -> Draw:
    where = f"layers.{layer.id}.mask"

    def draw(canvas: skia.Canvas) -> None:
        canvas.save()
        if layer.transform is not None:
            canvas.concat(matrix_of(layer.transform))
        soft = layer.mask if layer.mask and layer.mask.feather > 0 else None
        if layer.mask and soft is None:
            operation = skia.ClipOp.kDifference if layer.mask.invert else skia.ClipOp.kIntersect
            canvas.clipPath(shape_path(layer.mask.shape, layer.mask.box, where), operation, True)
        _draw_veiled(canvas, layer, content, soft)
        canvas.restore()

    return draw


def _draw_veiled(canvas: skia.Canvas, layer: LayerBase, content: Sketch, soft: Mask | None) -> None:
    mode = SKIA_MODES[layer.blend]
    if soft is None and layer.opacity == 1 and layer.blend == "normal":
        content.draw(canvas)
        return
    if soft is None and content.single is not None:
        content.single(canvas, layer.opacity, mode)
        return
    canvas.saveLayer(_grown(content.bounds), skia.Paint(Alphaf=layer.opacity, BlendMode=mode))
    content.draw(canvas)
    if soft is not None:
        _draw_mask(canvas, soft, f"layers.{layer.id}.mask")
    canvas.restore()


def _draw_mask(canvas: skia.Canvas, mask: Mask, where: str) -> None:
    """Keep what the current layer holds inside a soft outline, or, inverted, outside it."""
    path = shape_path(mask.shape, mask.box, where)
    tight = path.getBounds()
    bounds = Box(tight.fLeft, tight.fTop, tight.width(), tight.height())
    silhouette = Silhouette(bounds, (path,), pixel=pixel_size(canvas))
    image, box = soft_image(canvas, silhouette, mask.feather / FEATHER_SIGMAS)
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
    if mask.invert:
        paint = skia.Paint(BlendMode=skia.BlendMode.kDstOut)
        canvas.drawImageRect(image, rect(box), sampling, paint)
        return
    canvas.saveLayer(None, skia.Paint(BlendMode=skia.BlendMode.kDstIn))
    canvas.drawImageRect(image, rect(box), sampling, skia.Paint())
    canvas.restore()


def _grown(box: Box) -> skia.Rect:
    return rect(box.inset(-2))
