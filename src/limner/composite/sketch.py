"""A layer's content before opacity, blending, masks and effects: something with bounds that can draw itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import skia

from limner.document.geometry import Box

Draw = Callable[[skia.Canvas], None]
DrawSingle = Callable[[skia.Canvas, float, skia.BlendMode], None]


def _no_outline() -> skia.Path | None:
    return None


class Sketch(NamedTuple):
    """``draw`` draws the content; ``bounds`` contain its ink, in canvas pixels.

    ``outline`` gives the silhouette as a path, or None where it is not made of outlines (pictures, emoji). ``single`` is
    set for content that is one opaque stamp, which can take its opacity and blend mode without a layer of its own.
    """

    bounds: Box
    draw: Draw
    outline: Callable[[], skia.Path | None] = _no_outline
    single: DrawSingle | None = None
