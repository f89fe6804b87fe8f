"""Shape layers as sketches: a path, filled and/or stroked."""

from __future__ import annotations

import skia

from limner.composite.inks import Inks, stroked
from limner.composite.outlines import shape_path
from limner.composite.ramp import draw_ramp, is_ramp
from limner.composite.sketch import Sketch
from limner.document.fills import Stroke
from limner.document.geometry import Box
from limner.document.layers import ShapeLayer


def shape_sketch(layer: ShapeLayer, where: str, inks: Inks) -> Sketch | None:
    """Return a shape layer as a sketch, None when it has neither fill nor stroke."""
    stroke = layer.stroke if layer.stroke and layer.stroke.width > 0 else None
    if layer.fill is None and stroke is None:
        return None
    path = shape_path(layer.shape, layer.box, where)

    def draw(canvas: skia.Canvas) -> None:
        if stroke and stroke.side == "outside":
            _stroke_outside(canvas, path, layer, stroke, inks)
        if layer.fill is not None:
            _fill(canvas, path, layer, 1.0, skia.BlendMode.kSrcOver, inks)
        if stroke and stroke.side == "center":
            canvas.drawPath(path, inks.stroke(stroke, layer.box))
        if stroke and stroke.side == "inside":
            _stroke_clipped(canvas, path, layer, stroke, skia.ClipOp.kIntersect, inks)

    def single(canvas: skia.Canvas, opacity: float, mode: skia.BlendMode) -> None:
        _fill(canvas, path, layer, opacity, mode, inks)

    def outline() -> skia.Path | None:
        return _outline(path, layer, stroke)

    return Sketch(
        bounds=_bounds(path, layer.box, stroke), draw=draw, outline=outline, single=None if stroke else single
    )


def _fill(
    canvas: skia.Canvas, path: skia.Path, layer: ShapeLayer, opacity: float, mode: skia.BlendMode, inks: Inks
) -> None:
    assert layer.fill is not None
    plain = opacity == 1.0 and mode == skia.BlendMode.kSrcOver
    if plain and is_ramp(canvas, path, layer.fill):
        draw_ramp(canvas, path, layer.fill, layer.box)
        return
    paint = inks.fill(layer.fill, layer.box)
    paint.setAlphaf(paint.getAlphaf() * opacity)
    paint.setBlendMode(mode)
    canvas.drawPath(path, paint)


def _stroke_outside(canvas: skia.Canvas, path: skia.Path, layer: ShapeLayer, stroke: Stroke, inks: Inks) -> None:
    if layer.fill is not None and inks.is_opaque(layer.fill):
        canvas.drawPath(path, inks.stroke(stroke, layer.box, width=2 * stroke.width))
    else:
        _stroke_clipped(canvas, path, layer, stroke, skia.ClipOp.kDifference, inks)


def _stroke_clipped(
    canvas: skia.Canvas, path: skia.Path, layer: ShapeLayer, stroke: Stroke, side: skia.ClipOp, inks: Inks
) -> None:
    canvas.save()
    canvas.clipPath(path, side, True)
    canvas.drawPath(path, inks.stroke(stroke, layer.box, width=2 * stroke.width))
    canvas.restore()


def _outline(path: skia.Path, layer: ShapeLayer, stroke: Stroke | None) -> skia.Path:
    if stroke is None or (stroke.side == "inside" and layer.fill is not None):
        return path
    edge = stroked(path, stroke, width=stroke.width if stroke.side == "center" else 2 * stroke.width)
    if stroke.side == "inside":
        return skia.Op(edge, path, skia.PathOp.kIntersect_PathOp)
    if layer.fill is None:
        if stroke.side == "outside":
            return skia.Op(edge, path, skia.PathOp.kDifference_PathOp)
        return edge
    return skia.Op(edge, path, skia.PathOp.kUnion_PathOp)


def _bounds(path: skia.Path, box: Box, stroke: Stroke | None) -> Box:
    tight = path.getBounds()
    bounds = Box(tight.fLeft, tight.fTop, tight.width(), tight.height())
    if stroke is None:
        return bounds
    return bounds.inset(-4 * stroke.width - 1)
