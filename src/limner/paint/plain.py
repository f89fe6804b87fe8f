"""Two painters for tests and dry runs: ``flat`` fills with one colour, ``recording`` also writes down what was asked."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from limner.document.color import Color, rgb
from limner.document.layers import PictureLayer
from limner.document.results import Painted, Raster
from limner.document.scene import STYLES, Scene
from limner.paint.painter import Capabilities, Options, checked_options, checked_size
from limner.resources import Resources


class FlatOptions(Options):
    """``color`` fills the picture; without it, the scene's first palette colour or a mid grey does."""

    color: Color | None = None


class Flat:
    """Fills the layer with one colour."""

    name = "flat"
    capabilities = Capabilities(styles=frozenset(STYLES), exact=False)
    options: type[Options] = FlatOptions

    def paint(self, layer: PictureLayer, size: tuple[int, int], resources: Resources) -> Painted:
        """Return one colour at the size asked; raises PaintError on unknown options."""
        width, height = checked_size(self, layer, size)
        chosen = checked_options(self, layer)
        color = chosen.color if isinstance(chosen, FlatOptions) else None
        color = color or (layer.scene.palette[0] if layer.scene.palette else "#808080")
        pixels = np.empty((height, width, 4), np.uint8)
        pixels[...] = [*(round(v * 255) for v in rgb(color)), 255]
        return Painted(Raster(pixels), self.name)


class Asked(NamedTuple):
    """One call of the recording painter: the layer's id, the scene and the size in pixels."""

    layer: str
    scene: Scene
    size: tuple[int, int]


class Recording(Flat):
    """Paints like ``flat`` and keeps what it was asked in ``asked``, oldest first."""

    name = "recording"

    def __init__(self) -> None:
        self.asked: list[Asked] = []

    def paint(self, layer: PictureLayer, size: tuple[int, int], resources: Resources) -> Painted:
        """Return one colour at the size asked, and remember the call; raises PaintError on unknown options."""
        self.asked.append(Asked(layer.id, layer.scene, size))
        painted = super().paint(layer, size, resources)
        return Painted(painted.raster, self.name, painted.notes)
