"""Layers on a canvas that repeats: what leaves one edge comes in at the opposite one, to the byte.

Every layer is drawn once, whole, on pixels of its own, and these are laid onto the canvas folded: the part beyond an edge is
added where the next tile would have it. A layer crosses a seam as the very pixels it has elsewhere, whatever it is drawn with.
"""

from __future__ import annotations

import math

import numpy as np
import skia

from limner.composite.blend import SKIA_MODES
from limner.composite.layers import Supplies, layer_sketch
from limner.composite.pixels import blank, image_over, surface_over
from limner.composite.sketch import Sketch
from limner.document.layers import Layer
from limner.document.results import Pixels, Raster

MARGIN = 2
"""Pixels left around a layer's bounds for what smoothing adds."""

REACH = 3
"""A layer is cut this many tiles away from the canvas: what is larger has no seam to keep."""


def draw_repeating(surface: skia.Surface, supplies: Supplies) -> None:
    """Draw a document's layers in list order on a surface that is one tile of its pattern."""
    supplies.faces.expect(supplies.layouts.values())
    for layer in supplies.document.layers:
        plain = layer.model_copy(update={"blend": "normal"})
        sketch = layer_sketch(plain, supplies)
        if sketch is not None:
            _lay(surface, supplies, layer, sketch)


def _lay(surface: skia.Surface, supplies: Supplies, layer: Layer, sketch: Sketch) -> None:
    width, height = surface.width(), surface.height()
    size = supplies.document.canvas
    kx, ky = width / size.width, height / size.height
    bounds = sketch.bounds
    left = max(-REACH * width, math.floor(bounds.x * kx) - MARGIN)
    top = max(-REACH * height, math.floor(bounds.y * ky) - MARGIN)
    right = min((REACH + 1) * width, math.ceil(bounds.right * kx) + MARGIN)
    bottom = min((REACH + 1) * height, math.ceil(bounds.bottom * ky) + MARGIN)
    if right <= left or bottom <= top:
        return
    own = blank(right - left, bottom - top)
    local = surface_over(own)
    canvas = local.getCanvas()
    canvas.translate(-left, -top)
    canvas.scale(kx, ky)
    sketch.draw(canvas)
    local.flushAndSubmit()
    x, y, pixels = left, top, own
    if left < 0 or top < 0 or right > width or bottom > height:
        x, y, pixels = 0, 0, folded(own, left, top, width, height)
    onto = surface.getCanvas()
    onto.save()
    onto.resetMatrix()
    onto.drawImage(image_over(Raster(pixels)), x, y, skia.SamplingOptions(), _paint(layer))
    onto.restore()
    surface.flushAndSubmit()


def _paint(layer: Layer) -> skia.Paint:
    return skia.Paint(BlendMode=SKIA_MODES[layer.blend])


def folded(own: Pixels, left: int, top: int, width: int, height: int) -> Pixels:
    """Return a tile of (height, width) on which pixels whose corner is at (left, top) lie, those beyond an edge wrapped."""
    sums = np.zeros((height, width, 4), np.uint32)
    rows, columns = own.shape[:2]
    for j in range(top // height, (top + rows - 1) // height + 1):
        for i in range(left // width, (left + columns - 1) // width + 1):
            y0, y1 = max(top, j * height), min(top + rows, (j + 1) * height)
            x0, x1 = max(left, i * width), min(left + columns, (i + 1) * width)
            part = own[y0 - top : y1 - top, x0 - left : x1 - left]
            sums[y0 - j * height : y1 - j * height, x0 - i * width : x1 - i * width] += part
    # Where a layer lies on itself its colour stays, however often it is laid.
    heavy = np.maximum(sums[..., 3:], 255)
    out: Pixels = ((sums * 255 + heavy // 2) // heavy).astype(np.uint8)
    return out
