"""A document and its layouts in, the same letters in the same places plain black on white out: the most OCR could read."""

from __future__ import annotations

from collections.abc import Callable

from limner.document.document import Document
from limner.document.fills import Solid
from limner.document.results import Raster, TextLayout
from limner.verify.placed import texts_of

Drawer = Callable[[Document, dict[str, TextLayout]], Raster]
"""Draws a document of text layers alone from its layouts, at the scale of the finished picture."""

_BLACK = Solid(color="#000000")


def plainly(document: Document, layouts: dict[str, TextLayout]) -> tuple[Document, dict[str, TextLayout]]:
    """Return a document of the text layers alone, without effects, on white, and their layouts in black."""
    layers = tuple(
        layer.model_copy(
            update={
                "effects": (), "opacity": 1.0, "blend": "normal", "mask": None,
                "block": layer.block.model_copy(update={"letter_effects": ()}),
            }
        )
        for layer in texts_of(document)
    )  # fmt: skip
    canvas = document.canvas.model_copy(update={"background": "#ffffff"})
    black = {layer.id: _black(layouts[layer.id]) for layer in layers}
    return document.model_copy(update={"canvas": canvas, "layers": layers, "assets": {}}), black


def _black(layout: TextLayout) -> TextLayout:
    runs = tuple(run if run.color else run._replace(fill=_BLACK, stroke=None) for run in layout.runs)
    return layout._replace(runs=runs, rules=())
