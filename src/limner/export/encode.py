"""A raster in, a file's bytes out, in the format asked for. Pillow is loaded for JPEG and WebP alone."""

from __future__ import annotations

import io

from limner.document.document import Document
from limner.document.results import Raster
from limner.errors import ExportError
from limner.export.png import encode_png
from limner.export.straight import is_opaque, straight
from limner.export.xmp import into_jpeg, packet

FORMATS: tuple[str, ...] = ("png", "jpeg", "webp")
"""The formats a picture can be encoded in."""

DEFAULT_DPI = 144.0
_LARGEST = {"png": 2**31 - 1, "jpeg": 65500, "webp": 16383}
_FULL_COLOR_FROM = 85
"""JPEG quality from which colour is kept at full resolution, so that coloured letters stay sharp."""


def encode(raster: Raster, document: Document | None, format: str, *, quality: int = 92, scale: float = 1.0) -> bytes:
    """Return the raster as a PNG, JPEG or WebP file of exactly its size, the document (if any) within it.

    ``quality`` is 1–100 for JPEG and WebP (WebP at 100 is lossless); PNG has none. ``scale`` is how many pixels of the
    raster a canvas pixel became, so that the file's resolution keeps its physical size. Raises ExportError for an
    unknown format, a quality out of range, a picture too large for the format, or transparency in a JPEG.
    """
    if format not in FORMATS:
        raise ExportError("unknown format", where="format", value=format, valid=", ".join(FORMATS))
    if not 1 <= quality <= 100:
        raise ExportError("quality is out of range", where="quality", value=quality, valid="1 to 100")
    if max(raster.width, raster.height) > _LARGEST[format]:
        raise ExportError(
            f"too large for {format}",
            where="size",
            value=f"{raster.width}x{raster.height}",
            valid=f"edges up to {_LARGEST[format]} pixels",
            hint="use png",
        )
    text = None if document is None else document.dumps()
    dpi = (DEFAULT_DPI if document is None else document.canvas.dpi) * scale
    if format == "png":
        return encode_png(raster, text, dpi)
    if format == "jpeg":
        return _jpeg(raster, text, dpi, quality)
    return _webp(raster, text, quality)


def _jpeg(raster: Raster, text: str | None, dpi: float, quality: int) -> bytes:
    if not is_opaque(raster):
        raise ExportError(
            "the picture is transparent and JPEG has no transparency",
            where="format",
            value="jpeg",
            valid="png, webp",
            hint="choose another format, or give the canvas a background",
        )
    from PIL import Image

    out = io.BytesIO()
    chroma = "4:4:4" if quality >= _FULL_COLOR_FROM else "4:2:0"
    density = min(65535, max(1, round(dpi)))
    image = Image.fromarray(straight(raster, opaque=True))
    image.save(out, "JPEG", quality=quality, subsampling=chroma, dpi=(density, density))
    return out.getvalue() if text is None else into_jpeg(out.getvalue(), text)


def _webp(raster: Raster, text: str | None, quality: int) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    image = Image.fromarray(straight(raster, opaque=is_opaque(raster)))
    extra = {} if text is None else {"xmp": packet(text)}
    image.save(out, "WEBP", quality=quality, lossless=quality == 100, method=4 if quality < 100 else 2, **extra)
    return out.getvalue()
