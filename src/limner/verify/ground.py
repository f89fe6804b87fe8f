"""The finished pixels and those of the picture without its text, looked at where a layer's letters lie."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from limner.document.document import Document
from limner.document.geometry import Box, Transform
from limner.document.layers import TextLayer
from limner.document.results import Raster, TextLayout

Field = npt.NDArray[np.float32]

_CODES = np.arange(256, dtype=np.float64) / 255.0
_LINEAR = np.where(_CODES <= 0.04045, _CODES / 12.92, ((_CODES + 0.055) / 1.055) ** 2.4)
_RED, _GREEN, _BLUE = ((share * _LINEAR).astype(np.float32) for share in (0.2126, 0.7152, 0.0722))


@dataclass(frozen=True)
class Patch:
    """The part of both pictures that a layer's text lies on, on one grid of ``k`` pixels a canvas pixel from (x, y).

    ``front`` (finished) and ``behind`` (without text) have shape (h, w, 3), 0…255, on white; ``light`` (h, w) is the
    relative luminance of ``behind``.
    """

    front: npt.NDArray[np.uint8]
    behind: npt.NDArray[np.uint8]
    light: Field
    x: int
    y: int
    k: float

    def window(self, box: Box) -> tuple[slice, slice] | None:
        """Return the rows and columns of a canvas box in the patch, or None when it lies outside."""
        height, width = self.light.shape
        x0, x1 = max(0, int(box.x * self.k) - self.x), min(width, int(np.ceil(box.right * self.k)) - self.x)
        y0, y1 = max(0, int(box.y * self.k) - self.y), min(height, int(np.ceil(box.bottom * self.k)) - self.y)
        return (slice(y0, y1), slice(x0, x1)) if x1 > x0 and y1 > y0 else None


class Ground:
    """A finished picture and its backdrop, which may have another scale; patches are cut on the backdrop's grid."""

    def __init__(self, document: Document, raster: Raster, backdrop: Raster) -> None:
        # As four plain channels: the pixels are premultiplied already, and Pillow would premultiply an RGBA image again.
        self._front = Image.frombuffer(
            "RGBX", (raster.width, raster.height), np.ascontiguousarray(raster.pixels), "raw", "RGBX", 0, 1
        )
        self._behind = backdrop.pixels
        self._same = raster.pixels.shape == backdrop.pixels.shape
        self._raster = raster
        self._k = backdrop.width / document.canvas.width
        self._kept: dict[str, Patch | None] = {}

    def patch(self, layer: TextLayer, layout: TextLayout) -> Patch | None:
        """Return the patch under a layer's clusters, or None when nothing of it is in the picture."""
        if layer.id not in self._kept:
            self._kept[layer.id] = self._made(layout, layer.transform)
        return self._kept[layer.id]

    def _made(self, layout: TextLayout, transform: Transform | None) -> Patch | None:
        boxes = [cluster.box for cluster in layout.clusters]
        if not boxes:
            return None
        x, y = min(box.x for box in boxes), min(box.y for box in boxes)
        whole = Box(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)
        seen = moved(transform, whole).scaled(self._k)
        height, width = self._behind.shape[:2]
        x0, x1 = max(0, int(seen.x)), min(width, int(np.ceil(seen.right)))
        y0, y1 = max(0, int(seen.y)), min(height, int(np.ceil(seen.bottom)))
        if x1 <= x0 or y1 <= y0:
            return None
        behind = _on_white(self._behind[y0:y1, x0:x1])
        front = _on_white(self._cut(x0, y0, x1, y1))
        return Patch(front, behind, luminances(behind), x0, y0, self._k)

    def _cut(self, x0: int, y0: int, x1: int, y1: int) -> npt.NDArray[np.uint8]:
        if self._same:
            return self._raster.pixels[y0:y1, x0:x1]
        height, width = self._behind.shape[:2]
        kx, ky = self._raster.width / width, self._raster.height / height
        box = (x0 * kx, y0 * ky, min(x1 * kx, self._raster.width), min(y1 * ky, self._raster.height))
        return np.asarray(self._front.resize((x1 - x0, y1 - y0), Image.Resampling.BOX, box))


def moved(transform: Transform | None, box: Box) -> Box:
    """Return where a box of the layer's own plane lies on the canvas."""
    return transform.bounds(box) if transform else box


def luminances(pixels: npt.NDArray[np.uint8]) -> Field:
    """Return WCAG relative luminance, 0…1, of sRGB pixels (…, 3)."""
    out: Field = _RED[pixels[..., 0]] + _GREEN[pixels[..., 1]] + _BLUE[pixels[..., 2]]
    return out


def _on_white(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    alpha = pixels[..., 3]
    if bool((alpha == 255).all()):
        return pixels[..., :3]
    flat = pixels[..., :3].astype(np.uint16) + (255 - alpha.astype(np.uint16))[..., None]
    out: npt.NDArray[np.uint8] = np.minimum(flat, 255).astype(np.uint8)
    return out
