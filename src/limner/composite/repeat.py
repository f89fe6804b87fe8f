"""Layers on a canvas that repeats: what leaves one edge comes in at the opposite one, to the byte.

Every layer is drawn once, whole, on pixels of its own, and these are laid onto the canvas folded: the part beyond an edge is
added where the next tile would have it. A layer crosses a seam as the very pixels it has elsewhere, whatever it is drawn with.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import skia

from limner.composite.blend import SKIA_MODES
from limner.composite.layers import Supplies, layer_sketch
from limner.composite.pixels import blank, surface_over
from limner.composite.sketch import Sketch
from limner.document.layers import Layer
from limner.document.results import Pixels

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
    onto = surface.getCanvas()
    onto.save()
    onto.resetMatrix()
    if right - left <= width and bottom - top <= height:
        for piece, x, y in _windows(left, top, right, bottom, width, height):
            cut = np.ascontiguousarray(own[piece[1] : piece[3], piece[0] : piece[2]])
            onto.drawImage(_image(cut), x, y, skia.SamplingOptions(), _paint(layer))
            surface.flushAndSubmit()
    else:
        onto.drawImage(_image(folded(own, left, top, width, height)), 0, 0, skia.SamplingOptions(), _paint(layer))
        surface.flushAndSubmit()
    onto.restore()


def _image(pixels: Pixels) -> skia.Image:
    return skia.Image.fromarray(pixels, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType, copy=True)


def _windows(
    left: int, top: int, right: int, bottom: int, width: int, height: int
) -> Iterator[tuple[tuple[int, int, int, int], int, int]]:
    """Yield the parts of a box that lie on one tile each: (left, top, right, bottom) within the box, and where on the tile."""
    for j in range(top // height, (bottom - 1) // height + 1):
        for i in range(left // width, (right - 1) // width + 1):
            x0, x1 = max(left, i * width), min(right, (i + 1) * width)
            y0, y1 = max(top, j * height), min(bottom, (j + 1) * height)
            yield (x0 - left, y0 - top, x1 - left, y1 - top), x0 - i * width, y0 - j * height


def _paint(layer: Layer) -> skia.Paint:
    return skia.Paint(BlendMode=SKIA_MODES[layer.blend])


def folded(own: Pixels, left: int, top: int, width: int, height: int) -> Pixels:
    """Return a tile of (height, width) on which pixels whose corner is at (left, top) lie, those beyond an edge wrapped."""
    tile = np.zeros((height, width, 4), np.uint8)
    rows, columns = own.shape[:2]
    for (x0, y0, x1, y1), x, y in _windows(left, top, left + columns, top + rows, width, height):
        there = tile[y : y + y1 - y0, x : x + x1 - x0]
        there[...] = _added(there, own[y0:y1, x0:x1]) if there[..., 3].any() else own[y0:y1, x0:x1]
    return tile


def _added(one: Pixels, other: Pixels) -> Pixels:
    """Return the sum of two parts of a layer; where it lies on itself its colour stays, however often it is laid."""
    sums = one.astype(np.uint16) + other
    heavy = sums[..., 3] > 255
    if heavy.any():
        laid = sums[heavy].astype(np.uint32)
        sums[heavy] = (laid * 255 + laid[:, 3:] // 2) // laid[:, 3:]
    out: Pixels = np.minimum(sums, 255).astype(np.uint8)
    return out
