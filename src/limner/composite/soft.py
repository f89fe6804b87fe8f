"""A silhouette blurred to a small patch of alpha, and the patch laid down in a colour.

The blur is made at the resolution it needs (about four pixels to a standard deviation), so a wide one costs no more
than a narrow one. On an upright canvas Pillow enlarges the patch and a table colours it, several times faster than a
Skia shader would; on a turned one Skia does both.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import skia

from limner.composite.outlines import rect
from limner.composite.pixels import blank, image_over, surface_over
from limner.composite.silhouette import Silhouette
from limner.document.color import rgb
from limner.document.geometry import Box
from limner.document.results import Raster

SIGMA_PIXELS = 4.0
"""Standard deviation of a blur in the pixels it is made at."""

Alpha = npt.NDArray[np.uint8]
Tints = npt.NDArray[np.uint32]


def tints(color: str, gain: float = 1.0, offset: float = 0.0, most: float = 1.0) -> Tints:
    """Return the premultiplied colour, as a word, of every alpha 0…255: a · gain + offset, within 0…most."""
    alpha = np.clip(np.arange(256) / 255 * gain + offset, 0, most)
    table = np.empty((256, 4), np.uint8)
    for channel, value in enumerate(rgb(color)):
        table[:, channel] = np.rint(value * alpha * 255)
    table[:, 3] = np.rint(alpha * 255)
    return table.view(np.uint32)[:, 0]


class Patch(NamedTuple):
    """Alpha that fills a box of the canvas."""

    alpha: Alpha
    box: Box

    def draw(self, canvas: skia.Canvas, table: Tints, mode: skia.BlendMode = skia.BlendMode.kSrcOver) -> None:
        """Lay the patch down, coloured by a table of tints."""
        matrix = canvas.getTotalMatrix()
        if not _is_upright(canvas):
            small = _colored(self.alpha, table)
            sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
            canvas.drawImageRect(image_over(small), rect(self.box), sampling, skia.Paint(BlendMode=mode))
            return
        area = self.covered(canvas)
        if area.isEmpty():
            return
        large = _colored(self._enlarged(matrix.mapRect(rect(self.box)), area), table)
        canvas.save()
        canvas.resetMatrix()
        paint = skia.Paint(BlendMode=mode)
        canvas.drawImage(image_over(large), area.left(), area.top(), skia.SamplingOptions(), paint)
        canvas.restore()

    def cut(self, canvas: skia.Canvas) -> None:
        """Multiply what the canvas's layer holds by the patch, and clear what lies outside it."""
        canvas.save()
        if _is_upright(canvas):
            area = self.covered(canvas)
            canvas.resetMatrix()
            canvas.clipRect(skia.Rect.Make(area), skia.ClipOp.kDifference, False)
        else:
            canvas.clipRect(rect(self.box), skia.ClipOp.kDifference, False)
        canvas.clear(0)
        canvas.restore()
        self.draw(canvas, tints("#000000"), skia.BlendMode.kDstIn)

    def covered(self, canvas: skia.Canvas) -> skia.IRect:
        """Return the device pixels that lie wholly in the patch's box and may be drawn on."""
        area = canvas.getTotalMatrix().mapRect(rect(self.box)).roundIn()
        clip = canvas.getDeviceClipBounds()
        return area if area.intersect(clip) else skia.IRect.MakeEmpty()

    def _enlarged(self, place: skia.Rect, area: skia.IRect) -> Alpha:
        """Return the alpha at the device pixels of an area, given where the whole patch lies."""
        height, width = self.alpha.shape
        across, down = width / place.width(), height / place.height()
        source = (
            max(0.0, (area.left() - place.left()) * across),
            max(0.0, (area.top() - place.top()) * down),
            min(float(width), (area.right() - place.left()) * across),
            min(float(height), (area.bottom() - place.top()) * down),
        )
        from PIL import Image  # only soft edges need it

        image = Image.fromarray(self.alpha)
        return np.asarray(image.resize((area.width(), area.height()), Image.Resampling.BILINEAR, box=source))


def soft(canvas: skia.Canvas, cast: Silhouette, sigma: float) -> Patch | None:
    """Return a silhouette blurred by sigma canvas pixels; None when nothing of it can be seen on the canvas."""
    scale = min(1 / cast.pixel, SIGMA_PIXELS / sigma)
    reach = 3 * sigma + 2 / scale
    box = cast.bounds.inset(-reach).intersection(_reachable(canvas, reach))
    if box.area == 0:
        return None
    width, height = math.ceil(box.w * scale), math.ceil(box.h * scale)
    pixels = blank(width, height)
    surface = surface_over(pixels)
    small = surface.getCanvas()
    small.saveLayer(None, skia.Paint(ImageFilter=skia.ImageFilters.Blur(sigma * scale, sigma * scale)))
    small.scale(scale, scale)
    small.translate(-box.x, -box.y)
    cast.fill(small, "#000000")
    small.restore()
    return Patch(np.ascontiguousarray(pixels[..., 3]), Box(box.x, box.y, width / scale, height / scale))


def _is_upright(canvas: skia.Canvas) -> bool:
    matrix = canvas.getTotalMatrix()
    return bool(matrix.isScaleTranslate() and matrix.getScaleX() > 0 and matrix.getScaleY() > 0)


def _colored(alpha: Alpha, table: Tints) -> Raster:
    words = np.take(table, alpha)
    return Raster(words.view(np.uint8).reshape(*alpha.shape, 4))


def _reachable(canvas: skia.Canvas, margin: float) -> Box:
    """Return the visible part of the canvas and a margin around it, in the canvas's present coordinates."""
    clip = canvas.getLocalClipBounds()
    return Box(clip.fLeft, clip.fTop, max(0.0, clip.width()), max(0.0, clip.height())).inset(-margin)
