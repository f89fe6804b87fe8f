"""Document + painted pictures + set text → raster: every layer in list order, nothing decided."""

from __future__ import annotations

from collections.abc import Mapping

import skia

from limner.composite.faces import faces_of
from limner.composite.inks import Inks, color4f
from limner.composite.layers import Supplies, layer_sketch
from limner.composite.pixels import blank, surface_over
from limner.composite.repeat import draw_repeating
from limner.document.document import Document
from limner.document.results import Painted, Raster, TextLayout
from limner.resources import Resources


def composite(
    document: Document,
    painted: Mapping[str, Painted],
    layouts: Mapping[str, TextLayout],
    resources: Resources,
    *,
    scale: float = 1.0,
) -> Raster:
    """Draw a document at its canvas size times ``scale`` (rounded to whole pixels) and return the raster.

    ``painted`` and ``layouts`` hold, by layer id, the pixels of every picture layer (best at the size of its box times
    ``scale``; others are resampled) and the setting of every text layer. A canvas without a background is transparent.
    Raises DocumentError for a missing supply, a broken asset or malformed path data, FontError for a face that cannot
    be opened.
    """
    canvas_size = document.canvas
    pixels = blank(max(1, round(canvas_size.width * scale)), max(1, round(canvas_size.height * scale)))
    surface = surface_over(pixels)
    canvas = surface.getCanvas()
    if canvas_size.background is not None:
        canvas.clear(color4f(canvas_size.background))
    canvas.scale(pixels.shape[1] / canvas_size.width, pixels.shape[0] / canvas_size.height)
    inks = Inks(document.assets, scale)
    supplies = Supplies(document, painted, layouts, faces_of(resources.fonts), scale, inks)
    if canvas_size.repeat:
        draw_repeating(surface, supplies)
    else:
        draw_layers(canvas, supplies)
    surface.flushAndSubmit()
    return Raster(pixels)


def draw_layers(canvas: skia.Canvas, supplies: Supplies) -> None:
    """Draw a document's layers in list order on a canvas whose units are canvas pixels."""
    supplies.faces.expect(supplies.layouts.values())
    for layer in supplies.document.layers:
        sketch = layer_sketch(layer, supplies)
        if sketch is not None:
            sketch.draw(canvas)
