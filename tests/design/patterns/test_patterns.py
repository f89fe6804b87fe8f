"""Patterns from briefs: tiles without a seam, of what the brief names."""

from __future__ import annotations

import numpy as np
import pytest

from limner.document.geometry import Transform
from limner.drawing import draw
from limner.pipeline import Limner

BRIEFS = (
    "seamless pattern of lemons and leaves",
    "青海波の模様",
    "girih pattern",
    "tartan pattern in green and navy",
    "terrazzo",
)


@pytest.mark.parametrize("brief", BRIEFS)
@pytest.mark.parametrize("size", ["256x256", "339x225"])
def test_a_pattern_closes_at_its_seams_to_the_byte(limner: Limner, brief: str, size: str) -> None:
    picture = limner.generate(brief, size=size, quality="low", seed=3)[0]
    document = picture.document
    assert document.canvas.repeat
    moved = [layer.model_copy(update={"transform": Transform(1, 0, 0, 1, 101, 57)}) for layer in document.layers]
    rolled = draw(document.model_copy(update={"layers": tuple(moved)}), limner.resources).raster.pixels
    assert np.array_equal(np.roll(picture.raster.pixels, (57, 101), (0, 1)), rolled)


def test_a_pattern_shows_the_things_named_many_times(limner: Limner) -> None:
    document = limner.generate("seamless pattern of foxes and mushrooms", size="384x384", quality="low")[0].document
    shown = {
        e.concept.removesuffix("-flat"): len(e.instances) for layer in document.pictures() for e in layer.scene.entities
    }
    assert shown["fox"] >= 2 and shown["mushroom"] >= 2


def test_the_same_seed_gives_the_same_bytes_and_another_seed_another_pattern(limner: Limner) -> None:
    one, two = (limner.generate(BRIEFS[0], size="256x256", quality="low", seed=s)[0].raster.pixels for s in (4, 4))
    other = limner.generate(BRIEFS[0], size="256x256", quality="low", seed=5)[0].raster.pixels
    assert np.array_equal(one, two) and not np.array_equal(one, other)


def test_colours_named_are_the_colours_of_the_print(limner: Limner) -> None:
    pixels = limner.generate("tartan pattern in green and navy", size="256x256", quality="low")[0].raster.pixels[
        ..., :3
    ]
    red, green, blue = (pixels[..., k].astype(int) for k in range(3))
    assert float(np.mean((green > red) | (blue > red))) > 0.85
