"""Northern lights are the sky's, by night, over any place."""

from __future__ import annotations

import numpy as np

from limner import Limner
from limner.document.layers import PictureLayer


def test_northern_lights_make_a_night_whose_sky_is_green() -> None:
    limner = Limner(ocr=False)
    lit = limner.generate("northern lights over a cabin in the snow", size="512x512", seed=3)[0]
    dark = limner.generate("a cabin in the snow at night", size="512x512", seed=3)[0]
    scene = next(layer.scene for layer in lit.document.layers if isinstance(layer, PictureLayer) and layer.scene)
    assert (scene.setting.place, scene.setting.time) == ("snow", "night")
    green = [
        float(np.mean(p.raster.pixels[40:200, :, 1].astype(float) - p.raster.pixels[40:200, :, 0])) for p in (lit, dark)
    ]
    assert green[0] > green[1] + 15
