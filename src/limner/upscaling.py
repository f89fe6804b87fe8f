"""A picture in, the same two, three or four times as large out, its detail brought up by a network.

The network (SPAN, see docs/decisions/0013) is run by OpenCV over tiles that overlap by more than it looks around, so a picture of
any size costs the same memory and shows no seams. Thrice is four times, brought down by three quarters. Clear pixels take the
colours next to them before, and alpha is brought up by the same network. OpenCV is loaded when a picture is first made larger.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from limner.assets.networks import upscaler
from limner.document.results import Raster
from limner.errors import RequestError
from limner.notes import Note
from limner.resources import Resources
from limner.reworking import Reworked, Source, picture_of

if TYPE_CHECKING:
    import cv2

SCALES = (2, 3, 4)
MOST_RESULT = 64_000_000
"""The most pixels that are made."""

TILE = 192
AROUND = 24
"""Pixels of its surroundings that a tile is given: the network looks 21 pixels around."""

Pixels = npt.NDArray[np.uint8]
Network = Callable[[Pixels], Pixels]


@dataclass(frozen=True, eq=False)
class Upscaled(Reworked):
    """A picture made larger: its pixels (premultiplied), how many times as large, and notes on what was done otherwise."""

    scale: int
    notes: tuple[Note, ...] = ()


def upscaled(source: Source, scale: int, resources: Resources) -> Upscaled:
    """Return a picture of any kind ``scale`` (2, 3 or 4) times as wide and as high; alpha is kept.

    Where the pack has no network it is brought up by Lanczos' kernel, and a Note says so. The same source gives the same bytes.
    Raises RequestError for another scale, for what is no picture, and for a result of more than ``MOST_RESULT`` pixels.
    """
    if isinstance(scale, bool) or scale not in SCALES:
        raise RequestError("out of range", where="scale", value=scale, valid="2, 3 or 4")
    raster, notes, read_at = picture_of(source)
    made = raster.width * raster.height * scale * scale
    if read_at < 1 or made > MOST_RESULT:
        most = (MOST_RESULT / scale**2) ** 0.5
        raise RequestError(
            "the picture is too large to be made larger", where="image", value=f"{raster.width}×{raster.height} ×{scale}",
            valid=f"at most {MOST_RESULT // 1_000_000} million pixels made: {most:.0f}×{most:.0f} at ×{scale}",
        )  # fmt: skip
    data = upscaler(resources.pack, scale) or (upscaler(resources.pack, 4) if scale == 3 else None)
    if data is None:
        message = "the asset pack has no network that enlarges: the picture was brought up by Lanczos' kernel"
        note = Note(severity="warning", stage="request", where="upscale", message=message)
        return Upscaled(Raster(_enlarged(raster.pixels, _lanczos(scale))), scale, (*notes, note))
    return Upscaled(Raster(_enlarged(raster.pixels, _network(data, scale))), scale, notes)


def _enlarged(pixels: Pixels, network: Network) -> Pixels:
    """Return premultiplied RGBA pixels enlarged: the colours, and the alpha where there is some."""
    alpha = pixels[..., 3]
    if bool((alpha == 255).all()):
        return np.dstack([large := _tiled(pixels[..., :3], network), np.full(large.shape[:2], 255, np.uint8)])
    colors = _tiled(_filled(pixels), network)
    shape = _shape(alpha, network)[..., None]
    for rows in _bands(colors.shape[0]):
        part = colors[rows].astype(np.uint16) * shape[rows]
        colors[rows] = (part + 127) // 255
    return np.concatenate([colors, shape], axis=2)


def _shape(alpha: Pixels, network: Network) -> Pixels:
    """Return an alpha enlarged: what is wholly clear or wholly there, with all around it, stays so to the bit."""
    import cv2

    large = np.ascontiguousarray(_tiled(np.repeat(alpha[..., None], 3, axis=2), network)[..., 1])
    size = (large.shape[1], large.shape[0])
    near = np.ones((3, 3), np.uint8)
    least, most = (
        cv2.resize(way(alpha, near), size, interpolation=cv2.INTER_NEAREST) for way in (cv2.erode, cv2.dilate)
    )
    large[np.asarray(least) == 255] = 255
    large[np.asarray(most) == 0] = 0
    return large


def _filled(pixels: Pixels) -> Pixels:
    """Return RGB with the colours next to them where premultiplied pixels are clear, so that nothing dark bleeds in."""
    import cv2

    out = np.empty((*pixels.shape[:2], 3), np.uint8)
    wide = max(1.0, float(pixels[..., 3].sum(dtype=np.float64)) / 255)
    mean = pixels[..., :3].sum(axis=(0, 1), dtype=np.float64) / wide
    near = cv2.GaussianBlur(pixels, (0, 0), 4.0, borderType=cv2.BORDER_REPLICATE)
    for rows in _bands(pixels.shape[0]):
        soft = near[rows].astype(np.float32)
        around = (soft[..., :3] + mean.astype(np.float32) * np.float32(0.02)) / (soft[..., 3:] / 255 + np.float32(0.02))
        clear = 1 - pixels[rows, :, 3:].astype(np.float32) / 255
        out[rows] = np.clip(pixels[rows, :, :3] + clear * around + 0.5, 0, 255)
    return out


def _bands(height: int) -> Iterator[slice]:
    return (slice(top, top + 256) for top in range(0, height, 256))


def _tiled(rgb: Pixels, network: Network) -> Pixels:
    """Return RGB (h, w, 3) enlarged tile by tile; all tiles have one size, so the network is set up once."""
    import cv2

    h, w = rgb.shape[:2]
    down, across = -(-h // TILE), -(-w // TILE)
    th, tw = -(-h // down), -(-w // across)
    around = AROUND, AROUND + th * down - h, AROUND, AROUND + tw * across - w
    wide = cv2.copyMakeBorder(np.ascontiguousarray(rgb), *around, cv2.BORDER_REPLICATE)
    out: Pixels | None = None
    scale = 1
    for top in range(0, h, th):
        for left in range(0, w, tw):
            large = network(np.asarray(wide[top : top + th + 2 * AROUND, left : left + tw + 2 * AROUND], np.uint8))
            if out is None:
                scale = large.shape[0] // (th + 2 * AROUND)
                out = np.empty((h * scale, w * scale, 3), np.uint8)
            room = out[top * scale : (top + th) * scale, left * scale : (left + tw) * scale]
            edge = AROUND * scale
            room[:] = large[edge : edge + room.shape[0], edge : edge + room.shape[1]]
    assert out is not None
    return out


def _network(data: bytes, scale: int) -> Network:
    """Return the network of an ONNX file, one tile at a time since it keeps its buffers; thrice by its four times, brought down."""
    import cv2

    lock, net = _loaded(data)

    def enlarge(tile: Pixels) -> Pixels:
        with lock:
            net.setInput(cv2.dnn.blobFromImage(tile, 1 / 255))
            made = np.asarray(net.forward(), np.float32)[0].transpose(1, 2, 0)
        large = np.ascontiguousarray(np.clip(made * 255 + 0.5, 0, 255).astype(np.uint8))
        size = (tile.shape[1] * scale, tile.shape[0] * scale)
        if (large.shape[1], large.shape[0]) == size:
            return large
        return np.asarray(cv2.resize(large, size, interpolation=cv2.INTER_AREA), np.uint8)

    return enlarge


@lru_cache(maxsize=4)
def _loaded(data: bytes) -> tuple[threading.Lock, cv2.dnn.Net]:
    import cv2

    return threading.Lock(), cv2.dnn.readNetFromONNX(np.frombuffer(data, np.uint8))


def _lanczos(scale: int) -> Network:
    import cv2

    def enlarge(tile: Pixels) -> Pixels:
        size = (tile.shape[1] * scale, tile.shape[0] * scale)
        return np.asarray(cv2.resize(tile, size, interpolation=cv2.INTER_LANCZOS4), np.uint8)

    return enlarge
