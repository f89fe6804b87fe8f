"""Contact sheets: pictures and captions in, a Document that shows them side by side out, its captions set by Limner."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from typing import NamedTuple

from PIL import Image

from limner.document.document import Asset, Canvas, Document, Meta
from limner.document.fills import Solid
from limner.document.geometry import Box
from limner.document.layers import ImageLayer, Layer, TextLayer
from limner.document.text import Fit, FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.errors import RequestError

GROUND, INK, FAINT = "#e4e2dd", "#1d1d1f", "#6b6965"
_FONT = FontSpec(families=("Inter", "Noto Sans"), weight=500)
_HEAVY = FontSpec(families=("Inter", "Noto Sans"), weight=700)


class Cell(NamedTuple):
    """One picture of a sheet (None: an empty place), and the words under it."""

    image: Image.Image | None
    caption: str = ""


def contact_sheet(
    cells: Sequence[Cell], *, columns: int, edge: int = 360, title: str = "", least: float = 9.0
) -> Document:
    """Return a document of cells in rows of ``columns``, each picture within ``edge`` × ``edge`` pixels, captions below.

    A row is as high as its highest picture. ``least`` is the smallest caption size in pixels. Raises RequestError for no cells.
    """
    if not cells:
        raise RequestError("nothing to show", where="sheet", valid="one picture or more")
    thumbs = [_thumb(cell.image, edge) for cell in cells]
    wide = max((thumb.width for thumb in thumbs if thumb), default=edge)
    gap = round(0.08 * edge)
    size = max(least, 0.042 * edge)
    band = 1.2 * size * max(cell.caption.count("\n") + 1 for cell in cells) + 0.3 * gap
    head = round(0.24 * edge) if title else gap
    columns = min(columns, len(cells))
    width = columns * (wide + gap) + gap
    layers: list[Layer] = []
    assets: dict[str, Asset] = {}
    if title:
        layers.append(
            _text("title", title, Box(gap, 0.3 * gap, width - 2 * gap, head - 0.3 * gap), 0.11 * edge, INK, True)
        )
    top = float(head)
    for r, at in enumerate(range(0, len(cells), columns)):
        row = list(zip(cells, thumbs, strict=True))[at : at + columns]
        high = max((thumb.height for _, thumb in row if thumb), default=edge // 2)
        for c, (cell, thumb) in enumerate(row):
            name = f"cell-{r}-{c}"
            left = gap + c * (wide + gap)
            if thumb:
                assets[name] = _asset(thumb)
                box = Box(left + (wide - thumb.width) // 2, top + high - thumb.height, thumb.width, thumb.height)
                layers.append(ImageLayer(id=name, asset=name, box=box))
            if cell.caption:
                under = Box(left - 0.3 * gap, top + high + 0.3 * gap, wide + 0.6 * gap, band)
                layers.append(_text(f"{name}-caption", cell.caption, under, size, FAINT, False))
        top += high + band + 0.8 * gap
    canvas = Canvas(width=width, height=round(top + 0.5 * gap), background=GROUND)
    return Document(canvas=canvas, layers=tuple(layers), assets=assets, meta=Meta(generator="limner", title=title))


def _thumb(image: Image.Image | None, edge: int) -> Image.Image | None:
    if image is None:
        return None
    scale = min(1.0, edge / max(image.size))
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image if size == image.size else image.resize(size, Image.Resampling.LANCZOS)


def _asset(image: Image.Image) -> Asset:
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return Asset(media_type="image/png", data=base64.b64encode(out.getvalue()).decode("ascii"))


def _text(name: str, text: str, box: Box, size: float, color: str, heavy: bool) -> TextLayer:
    style = TextStyle(font=_HEAVY if heavy else _FONT, size=size, fill=Solid(color=color), line_height=1.15)
    block = TextBlock(
        paragraphs=tuple(Paragraph(runs=(Run(text=line),)) for line in text.split("\n")),
        style=style,
        align="start" if heavy else "center",
        valign="middle" if heavy else "top",
        fit=Fit(mode="shrink", min_size=0.6 * size, max_size=size),
    )
    return TextLayer(id=name, role="title" if heavy else "caption", block=block, box=box)
