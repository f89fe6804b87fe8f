"""Images into boxes: painted pictures and the document's assets."""

from __future__ import annotations

import skia

from limner.composite.outlines import rect
from limner.composite.sketch import Sketch
from limner.document.geometry import Box
from limner.document.layers import ImageLayer


def image_sketch(image: skia.Image, source: Box, target: Box, scale: float) -> Sketch:
    """Return the source box of an image (its own pixels) drawn into a target box; ``scale`` is device pixels a unit."""
    sampling = _sampling(source, target, scale)

    def single(canvas: skia.Canvas, opacity: float, mode: skia.BlendMode) -> None:
        paint = skia.Paint(Alphaf=opacity, BlendMode=mode, AntiAlias=True)
        strict = skia.Canvas.kStrict_SrcRectConstraint
        canvas.drawImageRect(image, rect(source), rect(target), sampling, paint, strict)

    def draw(canvas: skia.Canvas) -> None:
        single(canvas, 1.0, skia.BlendMode.kSrcOver)

    def outline() -> skia.Path | None:
        if not image.isOpaque():
            return None
        path = skia.Path()
        path.addRect(rect(target))
        return path

    return Sketch(bounds=target, draw=draw, outline=outline, single=single)


def fitted(layer: ImageLayer, width: float, height: float) -> tuple[Box, Box]:
    """Return the part of an image of this size that a layer shows, and the part of the canvas it is drawn in."""
    whole = Box(0, 0, width, height)
    source = layer.crop.intersection(whole) if layer.crop else whole
    box = layer.box
    if layer.fit == "fill" or not (source.area and box.area):
        return source, box
    if layer.fit == "cover":
        k = max(box.w / source.w, box.h / source.h)
        w, h = box.w / k, box.h / k
        return Box(source.cx - w / 2, source.cy - h / 2, w, h), box
    k = min(box.w / source.w, box.h / source.h)
    w, h = source.w * k, source.h * k
    return source, Box(box.cx - w / 2, box.cy - h / 2, w, h)


def _sampling(source: Box, target: Box, scale: float) -> skia.SamplingOptions:
    across = target.w * scale / source.w if source.w else 1.0
    down = target.h * scale / source.h if source.h else 1.0
    exact = abs(across - 1) < 1e-6 and abs(down - 1) < 1e-6
    whole = all(abs(v * scale - round(v * scale)) < 1e-4 for v in (target.x, target.y))
    if exact and whole:
        return skia.SamplingOptions()
    if min(across, down) < 0.75:
        return skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    if max(across, down) > 1.01:
        return skia.SamplingOptions(skia.CubicResampler.Mitchell())
    return skia.SamplingOptions(skia.FilterMode.kLinear)
