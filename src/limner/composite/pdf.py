"""Documents + painted pictures + set text → one PDF file: a page a document, text as text in embedded fonts, shapes as shapes.

The text can be searched and copied in every script: what glyphs say is written from the copy (``readable``). Soft shadows,
painted pictures and colour emoji go in as images. A canvas pixel is a CSS pixel: 1/96 inch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import skia

from limner.composite.composite import draw_layers
from limner.composite.faces import Faces
from limner.composite.inks import Inks, color4f
from limner.composite.layers import Supplies
from limner.composite.outlines import rect
from limner.composite.readable import readable
from limner.composite.spoken import Spoken
from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.results import Painted, TextLayout
from limner.errors import ExportError
from limner.resources import Resources

POINTS = 72 / 96
"""Points (1/72 inch) to a canvas pixel."""

LONGEST = 14400 / POINTS
"""The longest edge of a page in canvas pixels (ISO 32000-1 annex C: 14400 points)."""

RASTER_DPI = 300.0
"""At which resolution what has no place in a PDF as outlines is drawn."""


class Page(NamedTuple):
    """A document with all that is drawn on it, by layer id."""

    document: Document
    painted: Mapping[str, Painted]
    layouts: Mapping[str, TextLayout]


def pdf(pages: Sequence[Page], resources: Resources, *, title: str = "") -> bytes:
    """Return a PDF with a page for each document, the same bytes each time.

    Raises ExportError for no pages or a page larger than the format allows; DocumentError and FontError as ``composite``.
    """
    if not pages:
        raise ExportError("a PDF needs at least one page", where="pages", value=0, valid="1 or more")
    stream = skia.DynamicMemoryWStream()
    about = skia.PDF.Metadata()
    about.fTitle, about.fProducer, about.fRasterDPI = title, "Limner", RASTER_DPI
    made = skia.PDF.MakeDocument(stream, about)
    faces = Faces(resources.fonts, fixed=True)
    layouts = [layout for page in pages for layout in page.layouts.values()]
    faces.expect(layouts)
    spoken = Spoken(layouts)
    for page in pages:
        _add(made, page, faces, spoken)
    made.close()
    return readable(bytes(stream.detachAsData()), spoken.drawn)


def _add(made: skia.Document, page: Page, faces: Faces, spoken: Spoken) -> None:
    size = page.document.canvas
    if max(size.width, size.height) > LONGEST:
        raise ExportError(
            "the page is larger than a PDF can be", where="canvas", value=f"{size.width}×{size.height}",
            valid=f"up to {LONGEST:.0f} an edge",
        )  # fmt: skip
    canvas = made.beginPage(size.width * POINTS, size.height * POINTS)
    canvas.scale(POINTS, POINTS)
    if size.background is not None:
        canvas.drawRect(rect(Box(0, 0, size.width, size.height)), skia.Paint(Color4f=color4f(size.background)))
    inks = Inks(page.document.assets, RASTER_DPI / 96)
    supplies = Supplies(page.document, page.painted, page.layouts, faces, 1.0, inks, spoken)
    draw_layers(canvas, supplies)
    made.endPage()
