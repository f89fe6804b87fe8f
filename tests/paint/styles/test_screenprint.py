"""Screen printing: few inks, the right ones, and the picture still told apart."""

from __future__ import annotations

import numpy as np
import pytest

from limner.document.geometry import Box
from limner.document.layers import PictureLayer
from limner.document.scene import Entity, Instance, PictureStyle, Scene, Setting
from limner.paint.illustrator import Illustrator
from limner.paint.illustrator.styles.palette import to_lab
from limner.resources import Resources

INKS = ("#1b2a41", "#d9430f", "#00a6a6", "#ffd23f", "#fff3d6")


def painted(resources: Resources, concept: str, place: str = "none", size: int = 300) -> np.ndarray:
    thing = Entity(id="e", concept=concept, label=concept, instances=(Instance(x=0.5, y=0.95, height=0.9),))
    scene = Scene(
        setting=Setting(place=place), entities=(thing,), style=PictureStyle(name="screen-print"), palette=INKS,
        contact_shadows=False, seed=3,
    )  # fmt: skip
    layer = PictureLayer(id="p", box=Box(0, 0, size, size), scene=scene)
    return Illustrator().paint(layer, (size, size), resources).raster.pixels


def near_an_ink(pixels: np.ndarray) -> float:
    """Return the share of opaque pixels within a just visible distance of an ink."""
    solid = pixels[pixels[..., 3] > 250][:, :3].astype(np.float32) / 255
    inks = np.array([[int(c[i : i + 2], 16) / 255 for i in (1, 3, 5)] for c in INKS], np.float32)
    far = np.sqrt(((to_lab(solid)[:, None] - to_lab(inks)[None]) ** 2).sum(axis=-1)).min(axis=1)
    return float((far < 0.06).mean())


@pytest.mark.parametrize("concept", ["bicycle", "fox", "sailboat"])
def test_nearly_every_pixel_of_a_cut_out_is_one_of_the_inks(resources: Resources, concept: str) -> None:
    assert near_an_ink(painted(resources, concept)) > 0.8


def test_a_whole_picture_is_printed_too_and_stays_opaque(resources: Resources) -> None:
    pixels = painted(resources, "sailboat", "lake")
    assert pixels[..., 3].min() == 255
    assert near_an_ink(pixels) > 0.6


def test_a_thing_keeps_more_than_one_ink(resources: Resources) -> None:
    pixels = painted(resources, "fox")
    solid = pixels[pixels[..., 3] > 250][:, :3].astype(np.float32) / 255
    inks = np.array([[int(c[i : i + 2], 16) / 255 for i in (1, 3, 5)] for c in INKS], np.float32)
    used = np.bincount(((to_lab(solid)[:, None] - to_lab(inks)[None]) ** 2).sum(axis=-1).argmin(axis=1), minlength=5)
    assert (used > 0.02 * used.sum()).sum() >= 3


def test_the_same_scene_gives_the_same_print(resources: Resources) -> None:
    assert (painted(resources, "fox") == painted(resources, "fox")).all()
