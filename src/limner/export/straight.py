"""Premultiplied RGBA to straight RGB or RGBA: the only place where alpha is divided out."""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt

from limner.document.results import Pixels, Raster


def is_opaque(raster: Raster) -> bool:
    """Tell whether every pixel is opaque."""
    words = np.ascontiguousarray(raster.pixels).reshape(-1).view(np.uint32)
    return bool(np.bitwise_and.reduce(words) >> 24 == 255)


def write_rgb(pixels: Pixels, out: npt.NDArray[np.uint8]) -> None:
    """Write opaque pixels (h, w, 4) into an array of shape (h, w, 3)."""
    for channel in range(3):
        out[..., channel] = pixels[..., channel]


def write_rgba(pixels: Pixels, out: npt.NDArray[np.uint8]) -> None:
    """Write premultiplied pixels (h, w, 4) with straight alpha into an array of the same shape.

    Multiplying the result by its alpha again, rounded, gives the pixels back exactly.
    """
    out[...] = pixels
    alpha = pixels[..., 3]
    partial = np.nonzero((alpha != 0) & (alpha != 255))
    if partial[0].size:
        some = pixels[partial]
        index = (some[:, 3].astype(np.uint16) << 8)[:, None] | some[:, :3]
        some[:, :3] = _divided()[index]
        out[partial] = some


def straight(raster: Raster, *, opaque: bool) -> npt.NDArray[np.uint8]:
    """Return straight pixels of shape (h, w, 3) when opaque, else (h, w, 4)."""
    out = np.empty((raster.height, raster.width, 3 if opaque else 4), np.uint8)
    (write_rgb if opaque else write_rgba)(raster.pixels, out)
    return out


@functools.cache
def _divided() -> npt.NDArray[np.uint8]:
    """Return the straight value of every alpha × 256 + premultiplied value."""
    alpha, value = np.divmod(np.arange(65536), 256)
    safe = np.maximum(alpha, 1)
    return np.asarray(np.minimum(255, (value * 255 + safe // 2) // safe), np.uint8)
