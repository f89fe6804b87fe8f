"""The one place where pixel layouts meet: Limner's rasters (premultiplied RGBA) as Skia surfaces and images, and back.

Skia borrows the arrays it is given: an array must outlive every surface or image made over it.
"""

from __future__ import annotations

import base64
import binascii

import numpy as np
import skia

from limner.document.document import Asset
from limner.document.results import Pixels, Raster
from limner.errors import DocumentError


def blank(width: int, height: int) -> Pixels:
    """Return transparent pixels of shape (height, width, 4)."""
    return np.zeros((height, width, 4), np.uint8)


def surface_over(pixels: Pixels) -> skia.Surface:
    """Return a surface that draws straight into the pixels, which must outlive it."""
    height, width = pixels.shape[:2]
    info = skia.ImageInfo.Make(width, height, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    return skia.Surface.MakeRasterDirect(info, pixels, width * 4)


def image_over(raster: Raster) -> skia.Image:
    """Return an image that reads the raster's pixels in place; the raster must outlive it."""
    if not raster.pixels.flags.c_contiguous:
        raise ValueError("a raster's pixels must be C-contiguous")
    kind = skia.kOpaque_AlphaType if is_opaque(raster) else skia.kPremul_AlphaType
    return skia.Image.fromarray(raster.pixels, skia.kRGBA_8888_ColorType, kind, copy=False)


def is_opaque(raster: Raster) -> bool:
    """Tell whether every pixel is opaque."""
    words = raster.pixels.reshape(-1).view(np.uint32)
    return bool(np.bitwise_and.reduce(words) >> 24 == 255)


def decode(asset: Asset, where: str) -> skia.Image:
    """Return an asset's image, in sRGB; raises DocumentError when its bytes are no image."""
    try:
        data = base64.b64decode(asset.data, validate=True)
        image = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(data))
    except (binascii.Error, ValueError, RuntimeError):
        image = None
    if image is None:
        raise DocumentError(
            "the asset's bytes are not an image",
            where=where,
            value=asset.media_type,
            valid="base64 of a PNG, JPEG, WebP or GIF file",
        )
    space = image.refColorSpace()
    if space is not None and not space.isSRGB():
        image = image.makeColorSpace(skia.ColorSpace.MakeSRGB())
    return image.makeRasterImage()
