"""Things that shine: bright after dark, lighting what is near; by day they are drawn like everything else."""

from __future__ import annotations

import numpy as np
import pytest

from limner.document.geometry import Box
from limner.document.layers import PictureLayer
from limner.document.scene import Attributes, Camera, Entity, Instance, Scene, Setting
from limner.paint.illustrator import Illustrator
from limner.paint.illustrator.lamps import LAMPS
from limner.resources import Resources

SIZE = (240, 240)


def drawn(concept: str, time: str, resources: Resources) -> np.ndarray:
    one = Entity(
        id="e", concept=concept, label=concept, attributes=Attributes(), instances=(Instance(x=0.5, y=0.9, height=0.4),)
    )
    scene = Scene(
        setting=Setting.model_validate({"place": "field", "time": time}), camera=Camera(horizon=0.5), entities=(one,)
    )
    layer = PictureLayer(id="scene", box=Box(0, 0, 1000, 1000), scene=scene)
    return Illustrator().paint(layer, SIZE, resources).raster.pixels[..., :3].astype(float)


@pytest.mark.parametrize("concept", ["candle", "red-paper-lantern", "campfire"])
def test_a_lamp_is_brighter_by_night_than_a_thing_that_does_not_shine(concept: str, resources: Resources) -> None:
    middle = (slice(140, 190), slice(100, 140))
    lamp = drawn(concept, "night", resources)[middle].max(axis=-1).mean()
    stone = drawn("rock", "night", resources)[middle].max(axis=-1).mean()
    assert lamp > 1.25 * stone


def test_a_lamp_lights_the_ground_around_it(resources: Resources) -> None:
    beside = (slice(205, 222), slice(30, 80))
    lit, unlit = drawn("campfire", "night", resources)[beside], drawn("rock", "night", resources)[beside]
    assert lit.mean() > unlit.mean() + 4


def test_every_lamp_is_a_drawing_of_the_library(resources: Resources) -> None:
    assert all(concept in resources.concepts for concept in LAMPS)


def test_the_sky_hangs_no_second_moon(resources: Resources) -> None:
    corner = (slice(0, 90), slice(0, 240))
    with_moon = drawn("full-moon", "night", resources)[corner]
    without = drawn("rock", "night", resources)[corner]
    assert (without.min(axis=-1) > 200).sum() > (with_moon.min(axis=-1) > 200).sum()
