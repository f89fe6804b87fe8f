"""A finished picture: pixels, the document under them, the report on them, and how to save all three."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from limner.document.document import Document
from limner.document.results import Raster, Report
from limner.errors import ExportError
from limner.export import encode, write
from limner.notes import Note

if TYPE_CHECKING:
    from PIL import Image

FORMATS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}


@dataclass(frozen=True, eq=False)
class Picture:
    """One picture as generated. ``image`` is a PIL image, ``raster`` the same pixels premultiplied."""

    raster: Raster
    document: Document
    report: Report
    format: str = "png"
    scale: float = 1.0
    notes: tuple[Note, ...] = ()

    @cached_property
    def image(self) -> Image.Image:
        """The picture as a PIL image: RGB when opaque, else RGBA with straight alpha."""
        from PIL import Image

        pixels = self.raster.pixels
        alpha = pixels[..., 3]
        if bool((alpha == 255).all()):
            return Image.fromarray(np.ascontiguousarray(pixels[..., :3]), "RGB")
        return Image.fromarray(pixels, "RGBa").convert("RGBA")

    def to_bytes(self, output_format: str | None = None, quality: int = 92) -> bytes:
        """Return the encoded file, the document within it; raises ExportError."""
        return encode(self.raster, self.document, output_format or self.format, quality=quality, scale=self.scale)

    def save(self, path: str | Path, *, quality: int = 92) -> Path:
        """Write the picture in the format of the path's ending and return the path; raises ExportError.

        The file appears whole or not at all.
        """
        target = Path(path)
        suffix = target.suffix.lower()
        if suffix not in FORMATS:
            raise ExportError(
                "cannot tell the format from the file's ending",
                where=str(target),
                value=suffix,
                valid=", ".join(FORMATS),
            )
        write(target, self.to_bytes(FORMATS[suffix], quality))
        return target

    def noted(self, note: Note) -> Picture:
        """Return the picture with one more note."""
        return dataclasses.replace(self, notes=(*self.notes, note))
