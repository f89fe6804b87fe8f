"""What every layer can have around its content: mask, effects, opacity, blend mode and transform, in that order.

Effects follow the mask, so a picture cut to a card casts the card's shadow.
"""

from __future__ import annotations

import skia

from limner.composite.blend import SKIA_MODES
from limner.composite.effects import Part, with_effects
from limner.composite.outlines import rect, shape_path
from limner.composite.silhouette import PathSilhouette, pixel_size
from limner.composite.sketch import Draw, Sketch
from limner.composite.soft import soft, tints
from limner.document.geometry import Box, Transform
from limner.document.layers import LayerBase, Mask

FEATHER_SIGMAS = 3.5
"""A mask's feather in standard deviations of its blur: beyond the feather nothing of it is left."""


def framed(layer: LayerBase, *parts: Part) -> Sketch:
    """Return a layer's content, in parts, with everything around it as a sketch in the coordinates of the layer's parent.

    The layer's effects are added to those of every part but grounds.
    """
    where = f"layers.{layer.id}.mask"
    content = with_effects(
        [
            Part(
                part.sketch if layer.mask is None else _masked(part.sketch, layer.mask, where),
                () if part.ground else part.effects + layer.effects,
                part.ground,
            )
            for part in parts
        ]
    )
    if layer.opacity == 1 and layer.blend == "normal" and layer.transform is None:
        return content
    box = content.bounds if layer.transform is None else layer.transform.bounds(content.bounds)
    return Sketch(bounds=box, draw=_framing(layer, content))


def matrix_of(transform: Transform) -> skia.Matrix:
    """Return a transform as a Skia matrix."""
    a, b, c, d, e, f = transform
    return skia.Matrix.MakeAll(a, c, e, b, d, f, 0, 0, 1)


def _framing(layer: LayerBase, content: Sketch) -> Draw:
    mode = SKIA_MODES[layer.blend]

    def draw(canvas: skia.Canvas) -> None:
        canvas.save()
        if layer.transform is not None:
            canvas.concat(matrix_of(layer.transform))
        if layer.opacity == 1 and layer.blend == "normal":
            content.draw(canvas)
        elif content.single is not None:
            content.single(canvas, layer.opacity, mode)
        else:
            canvas.saveLayer(_grown(content.bounds), skia.Paint(Alphaf=layer.opacity, BlendMode=mode))
            content.draw(canvas)
            canvas.restore()
        canvas.restore()

    return draw


def _masked(sketch: Sketch, mask: Mask, where: str) -> Sketch:
    path = shape_path(mask.shape, mask.box, where)
    tight = path.getBounds()
    visible = Box(tight.fLeft, tight.fTop, tight.width(), tight.height()).inset(-mask.feather - 1)
    bounds = sketch.bounds if mask.invert else sketch.bounds.intersection(visible)
    if mask.feather > 0:
        return Sketch(bounds, lambda canvas: _draw_soft(canvas, sketch, bounds, path, mask))
    return _clipped(sketch, bounds, path, mask)


def _clipped(sketch: Sketch, bounds: Box, path: skia.Path, mask: Mask) -> Sketch:
    """Return a sketch cut by a hard mask; what was one stamp stays one, what had an outline keeps one."""
    operation = skia.ClipOp.kDifference if mask.invert else skia.ClipOp.kIntersect
    single = sketch.single

    def draw(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipPath(path, operation, True)
        sketch.draw(canvas)
        canvas.restore()

    def draw_single(canvas: skia.Canvas, opacity: float, mode: skia.BlendMode) -> None:
        assert single is not None
        canvas.save()
        canvas.clipPath(path, operation, True)
        single(canvas, opacity, mode)
        canvas.restore()

    def outline() -> skia.Path | None:
        whole = sketch.outline()
        if whole is None:
            return None
        cut = skia.PathOp.kDifference_PathOp if mask.invert else skia.PathOp.kIntersect_PathOp
        return skia.Op(whole, path, cut)

    return Sketch(bounds, draw, outline, None if single is None else draw_single)


def _draw_soft(canvas: skia.Canvas, sketch: Sketch, bounds: Box, path: skia.Path, mask: Mask) -> None:
    canvas.saveLayer(_grown(bounds), skia.Paint())
    sketch.draw(canvas)
    _draw_mask(canvas, path, mask)
    canvas.restore()


def _draw_mask(canvas: skia.Canvas, path: skia.Path, mask: Mask) -> None:
    """Keep what the current layer holds inside a soft outline, or, inverted, outside it."""
    tight = path.getBounds()
    bounds = Box(tight.fLeft, tight.fTop, tight.width(), tight.height())
    patch = soft(canvas, PathSilhouette(bounds, (path,), pixel_size(canvas)), mask.feather / FEATHER_SIGMAS)
    if mask.invert:
        if patch is not None:
            patch.draw(canvas, tints("#000000"), skia.BlendMode.kDstOut)
        return
    if patch is None:
        canvas.clear(0)
        return
    patch.cut(canvas)


def _grown(box: Box) -> skia.Rect:
    return rect(box.inset(-2))
