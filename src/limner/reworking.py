"""Somebody's picture in, a Raster out; and a Raster handed back as an image, as bytes or as a file.

1. ``picture_of`` a file, bytes, a PIL image or an array → Raster (upright, sRGB, of bounded size)
2. ``Reworked`` a Raster → PIL image, bytes, file
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, ImageFile, ImageOps, UnidentifiedImageError

from limner.document.results import Raster
from limner.errors import ExportError, RequestError
from limner.export import encode, write
from limner.notes import Note
from limner.picture import FORMATS

Source = str | Path | bytes | Image.Image | np.ndarray | Raster
MOST_PIXELS = 24_000_000
"""The largest picture that is worked on pixel by pixel; one with more is brought down to this while it is read."""

KINDS = ("PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF")
KINDS_SAID = "a whole file of PNG, JPEG, WebP, TIFF, BMP or GIF"
READ_PIXELS = 450_000_000
"""The most pixels of a file that are read at all."""


@dataclass(frozen=True, eq=False)
class Reworked:
    """A picture that something was done to: its pixels, premultiplied."""

    raster: Raster

    @cached_property
    def image(self) -> Image.Image:
        """The picture as a PIL image: RGB when opaque, else RGBA with straight alpha."""
        pixels = self.raster.pixels
        if bool((pixels[..., 3] == 255).all()):
            return Image.fromarray(np.ascontiguousarray(pixels[..., :3]), "RGB")
        return Image.fromarray(pixels, "RGBa").convert("RGBA")

    def to_bytes(self, output_format: str = "png", quality: int = 92) -> bytes:
        """Return the encoded file; raises ExportError."""
        return encode(self.raster, None, output_format, quality=quality)

    def save(self, path: str | Path, *, quality: int = 92) -> Path:
        """Write the picture in the format of the path's ending and return the path; raises ExportError."""
        target = Path(path)
        if target.suffix.lower() not in FORMATS:
            raise ExportError(
                "cannot tell the format from the file's ending", where=str(target), value=target.suffix,
                valid=", ".join(FORMATS),
            )  # fmt: skip
        write(target, self.to_bytes(FORMATS[target.suffix.lower()], quality))
        return target


def picture_of(source: Source) -> tuple[Raster, tuple[Note, ...], float]:
    """Return a source as an upright sRGB raster, notes, and the raster's scale to the source.

    A picture of more than ``MOST_PIXELS`` is brought down while it is read, and a Note says so; an image turned by its EXIF is
    turned upright; a colour profile that cannot be read is left out, and a Note says so. Raises RequestError for what is
    no picture, an array of another shape, and more than ``READ_PIXELS`` pixels.
    """
    if isinstance(source, Raster):
        return source, (), 1.0
    if isinstance(source, np.ndarray):
        if source.ndim != 3 or source.shape[2] not in (3, 4) or source.dtype != np.uint8 or 0 in source.shape:
            raise RequestError(
                "not a picture", where="image", value=f"{source.dtype} {source.shape}",
                valid="an array (height, width, 3 or 4) of uint8, RGB or straight RGBA",
            )  # fmt: skip
        source = Image.fromarray(np.ascontiguousarray(source))
    name = "image" if isinstance(source, bytes | Image.Image) else str(source)
    try:
        if isinstance(source, Image.Image):
            _refuse_beyond(source.size, name)
            return _upright(source, name)
        with _opened(source, name) as image:
            before = image.size
            image.draft("RGB", _within(before))
            return _upright(image, name, before)
    except (OSError, UnidentifiedImageError, SyntaxError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise RequestError(f"not a picture that can be read ({why})", where=name, valid=KINDS_SAID) from None


def _upright(
    image: Image.Image, name: str, before: tuple[int, int] | None = None
) -> tuple[Raster, tuple[Note, ...], float]:
    """Return an image upright, in sRGB and of bounded size, notes on what was done to it, and its scale to the source."""
    before = before or image.size
    notes: list[Note] = []
    turned = ImageOps.exif_transpose(_srgb(_reduced(image), name, notes))
    raster = _raster(turned)
    scale = (raster.width * raster.height / (before[0] * before[1])) ** 0.5
    if scale > 0.999:
        return raster, tuple(notes), 1.0
    message = f"a picture of {before[0]}×{before[1]} pixels was read at {raster.width}×{raster.height}"
    notes.append(Note(severity="info", stage="request", where=name, message=message))
    return raster, tuple(notes), scale


def _opened(source: str | Path | bytes, name: str) -> ImageFile.ImageFile:
    """Return a file opened without Pillow's own limit on pixels: ours is refused here, before anything is decoded."""
    stream = io.BytesIO(source if isinstance(source, bytes) else Path(source).read_bytes())
    head = stream.read(16)
    if not head:
        raise UnidentifiedImageError("it is empty")
    stream.seek(0)
    Image.preinit()
    for kind in KINDS:
        if kind not in Image.OPEN:
            Image.init()
        factory, accept = Image.OPEN[kind]
        if accept is None or accept(head) is True:
            image = factory(stream, name)
            break
    else:
        raise UnidentifiedImageError("it is of no kind that is known")
    assert isinstance(image, ImageFile.ImageFile)
    _refuse_beyond(image.size, name)
    return image


def _refuse_beyond(size: tuple[int, int], name: str) -> None:
    if size[0] * size[1] > READ_PIXELS:
        raise RequestError(
            "the picture is too large", where=name, value=f"{size[0]}×{size[1]}",
            valid=f"at most {READ_PIXELS // 1_000_000} million pixels",
        )  # fmt: skip
    if 0 in size:
        raise RequestError("the picture has no pixels", where=name, value=f"{size[0]}×{size[1]}", valid="at least 1×1")


def _within(size: tuple[int, int]) -> tuple[int, int]:
    scale = min(1.0, (MOST_PIXELS / (size[0] * size[1])) ** 0.5)
    return max(1, int(size[0] * scale)), max(1, int(size[1] * scale))


def _reduced(image: Image.Image) -> Image.Image:
    """Return the image within ``MOST_PIXELS``; reduced before any conversion, so that it is never held twice whole."""
    size = _within(image.size)
    if size == image.size:
        image.load()
        return image
    small = image if image.mode in ("L", "RGB", "RGBA", "CMYK") else image.convert("RGBA")
    out = small.resize(size, Image.Resampling.BOX, reducing_gap=1.0)
    out.info.update(image.info)
    return out


def _srgb(image: Image.Image, name: str, notes: list[Note]) -> Image.Image:
    """Return the image in sRGB if it carries another colour profile that can be read, else as it is, and a note says so."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return image
    try:
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        found = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        message = "the picture's colour profile cannot be read: its values are taken as sRGB"
        notes.append(Note(severity="warning", stage="request", where=name, message=message))
        return image
    return found or image


def _raster(image: Image.Image) -> Raster:
    return Raster(np.array(image.convert("RGBA").convert("RGBa")))
