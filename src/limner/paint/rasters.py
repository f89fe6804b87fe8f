"""Any picture in, the same picture in another manner out: the illustrator's style passes run on a raster of anybody's."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import skia
from PIL import Image

from limner.document.facemesh import Face
from limner.document.geometry import Box
from limner.document.results import Painted, Pixels, Raster
from limner.document.scene import STYLES, PictureStyle, Scene
from limner.errors import LookupFailed, PaintError, nearest
from limner.notes import Note
from limner.paint.illustrator.brush import UNIT, Brush
from limner.paint.illustrator.mood import Mood
from limner.paint.illustrator.styles import FACE_STYLES, apply_style

__all__ = ["FACE_STYLES", "restyle"]

MOST_PIXELS = 24_000_000
"""The largest picture that is worked on pixel by pixel; one with more is brought down to this first."""


def restyle(
    raster: Raster, style: PictureStyle, *, seed: int = 0, palette: Sequence[str] = (), protect: Sequence[Box] = (),
    faces: Sequence[Face] = (),
) -> Painted:  # fmt: skip
    """Return a raster (premultiplied RGBA) drawn in a style, with notes on what was done otherwise than asked.

    The result has the raster's size, or at most ``MOST_PIXELS`` of the same shape, and a Note says so. ``palette`` gives the
    inks to styles that print in few; ``protect`` are boxes in the raster's pixels (faces, text) that stay as they are;
    ``faces`` are those in it, which some styles (``FACE_STYLES``) draw as faces. The same raster, style and seed give the same
    bytes. Raises LookupFailed for an unknown style, PaintError for no pixels.
    """
    if style.name not in STYLES:
        raise LookupFailed(
            "no style of this name", where="style", value=style.name, valid=", ".join(STYLES),
            hint=nearest(style.name, STYLES),
        )  # fmt: skip
    if min(raster.width, raster.height) < 1:
        raise PaintError("the picture has no pixels", where="image", value=f"{raster.width}×{raster.height}")
    notes: list[Note] = []
    pixels, scale = _bounded(raster.pixels, notes)
    height, width = pixels.shape[:2]
    unit = min(width, height) / UNIT
    scene = Scene(seed=seed, palette=tuple(palette), style=style)
    canvas = skia.Surface(1, 1).getCanvas()
    brush = Brush(canvas, width / unit, height / unit, Mood(scene), seed, scene.camera.horizon)
    opaque = bool((pixels[..., 3] == 255).all())
    seen = [face.scaled(scale) for face in faces]
    out = apply_style(pixels, brush, style, opaque=opaque, photo=True, faces=seen)
    for box in protect:
        out = _kept(out, pixels, box, scale)
    if style.name == "illustration":
        notes.append(_note("the style 'illustration' is how scenes are drawn from nothing; a picture stays as it is"))
    return Painted(Raster(np.ascontiguousarray(out)), "restyle", tuple(notes))


def _bounded(pixels: Pixels, notes: list[Note]) -> tuple[Pixels, float]:
    """Return the pixels, brought down to ``MOST_PIXELS`` if they are more, and by what factor; a note says so."""
    height, width = pixels.shape[:2]
    if height * width <= MOST_PIXELS:
        return pixels, 1.0
    scale = float((MOST_PIXELS / (height * width)) ** 0.5)
    size = (max(1, int(width * scale)), max(1, int(height * scale)))
    whole = Image.frombuffer("RGBa", (width, height), np.ascontiguousarray(pixels), "raw", "RGBa", 0, 1)
    small = np.array(whole.resize(size, Image.Resampling.BOX, reducing_gap=2.0))
    notes.append(_note(f"a picture of {width}×{height} pixels is worked on, and returned, at {size[0]}×{size[1]}"))
    return small, scale


def _kept(styled: Pixels, before: Pixels, box: Box, scale: float) -> Pixels:
    """Return the styled pixels with those in a box as they were, its border soft by a fiftieth of its short side."""
    height, width = styled.shape[:2]
    x0, y0, x1, y1 = (value * scale for value in (box.x, box.y, box.x + box.w, box.y + box.h))
    left, top, right, bottom = max(0, int(x0)), max(0, int(y0)), min(width, round(x1)), min(height, round(y1))
    if right <= left or bottom <= top:
        return styled
    soft = max(1.0, 0.02 * min(right - left, bottom - top))
    across = np.minimum(np.arange(right - left) + 1, np.arange(right - left, 0, -1))
    down = np.minimum(np.arange(bottom - top) + 1, np.arange(bottom - top, 0, -1))
    share = np.clip(np.minimum(across[None, :], down[:, None]) / soft, 0, 1)[..., None].astype(np.float32)
    out = np.array(styled)
    area = (slice(top, bottom), slice(left, right))
    out[area] = np.round(before[area] * share + out[area] * (1 - share)).astype(np.uint8)
    return out


def _note(message: str) -> Note:
    return Note(severity="info", stage="paint", where="image", message=message)
