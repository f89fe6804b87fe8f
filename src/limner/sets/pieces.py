"""The pieces of a set as pictures of their own: every icon, sticker or frame cut out of its sheet on nothing, and an index.

The index is the usual one of sprite sheets: for every frame its name and its box on the sheet, in pixels.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import numpy as np

from limner.document.document import Document
from limner.document.layers import GroupLayer
from limner.document.results import Pixels, Raster
from limner.errors import RequestError
from limner.pipeline import draw
from limner.resources import Resources

_STEMS = ("piece", "sticker", "frame-")
"""How the ids of pieces begin on sheets that hold several."""


class Cut(NamedTuple):
    """One piece: its name for a file, its pixels on nothing, and its box on the sheet (left, top, width, height) in pixels."""

    name: str
    raster: Raster
    box: tuple[int, int, int, int]


def pieces_of(document: Document, resources: Resources, *, scale: float = 1.0) -> tuple[Cut, ...]:
    """Return the pieces of a sheet in drawing order, each drawn alone and cut to its cell or, without one, to what it shows.

    Raises RequestError for a document that holds none.
    """
    groups = [layer for layer in document.layers if isinstance(layer, GroupLayer) and _is_piece(layer)]
    if not groups:
        raise RequestError(
            "this picture is no set: there are no pieces to save",
            where="--pieces",
            valid="an icon set, sticker sheet, sprite sheet",
        )
    canvas = document.canvas.model_copy(update={"background": None, "repeat": False})
    out: list[Cut] = []
    for k, group in enumerate(groups):
        alone = document.model_copy(update={"canvas": canvas, "layers": (group,)})
        pixels = draw(alone, resources, scale=scale).raster.pixels
        box = _cell(group, document, scale, pixels)
        x, y, w, h = box
        cut = np.ascontiguousarray(pixels[y : y + h, x : x + w])
        out.append(Cut(f"{k + 1:02d}-{_plain(group.name or group.id)}", Raster(cut), box))
    return tuple(out)


def index_of(document: Document, pieces: tuple[Cut, ...], image: str, *, scale: float = 1.0) -> dict[str, Any]:
    """Return the index of a sheet: its frames by name with their boxes, and the sheet's file and size."""
    size = {"w": round(document.canvas.width * scale), "h": round(document.canvas.height * scale)}
    frames = {
        piece.name: {
            "frame": dict(zip("xywh", piece.box, strict=True)),
            "rotated": False,
            "trimmed": False,
            "spriteSourceSize": {"x": 0, "y": 0, "w": piece.box[2], "h": piece.box[3]},
            "sourceSize": {"w": piece.box[2], "h": piece.box[3]},
        }
        for piece in pieces
    }
    return {
        "frames": frames,
        "meta": {"app": "limner", "image": image, "format": "RGBA8888", "size": size, "scale": f"{scale:g}"},
    }


def _is_piece(layer: GroupLayer) -> bool:
    return layer.role == "piece" or layer.id.startswith(_STEMS)


def _cell(group: GroupLayer, document: Document, scale: float, pixels: Pixels) -> tuple[int, int, int, int]:
    """Return a piece's box on the sheet in pixels: its own, or that of what it shows where its own is the whole sheet."""
    height, width = pixels.shape[:2]
    if group.box.w < document.canvas.width or group.box.h < document.canvas.height:
        x, y = max(0, round(group.box.x * scale)), max(0, round(group.box.y * scale))
        return x, y, min(width - x, round(group.box.w * scale)), min(height - y, round(group.box.h * scale))
    rows, columns = np.flatnonzero(pixels[..., 3].any(1)), np.flatnonzero(pixels[..., 3].any(0))
    if not rows.size:
        return 0, 0, 1, 1
    return int(columns[0]), int(rows[0]), int(columns[-1] - columns[0] + 1), int(rows[-1] - rows[0] + 1)


def _plain(name: str) -> str:
    return re.sub(r"[^\w]+", "-", name.lower()).strip("-") or "piece"
