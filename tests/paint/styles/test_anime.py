"""Anime of a photograph: few tones, but no colour of the picture is lost to its commonest ones."""

from __future__ import annotations

import colorsys

import numpy as np
from PIL import Image

from limner.pipeline import Limner

EYE = slice(112, 118)


def test_a_rare_colour_keeps_its_hue(limner: Limner) -> None:
    rng = np.random.default_rng(3)
    y, x = np.mgrid[:240, :240]
    light = (0.8 + 0.35 * np.sin(x / 9) + 0.3 * np.cos(y / 13)).clip(0.25, 1.2)
    fur = light[..., None] * np.array((205, 140, 80))
    fur[110:120, 110:120] = (120, 150, 60)
    photograph = Image.fromarray((fur + rng.normal(0, 5, fur.shape)).clip(0, 255).astype(np.uint8))
    drawn = np.asarray(limner.restyle(photograph, "anime").image.convert("RGB"))
    hue = 360 * colorsys.rgb_to_hsv(*np.median(drawn[EYE, EYE].reshape(-1, 3), axis=0) / 255)[0]
    assert 65 < hue < 110
