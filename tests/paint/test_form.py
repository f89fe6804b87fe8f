"""Form: things are modelled by the scene's one light, grow out of its ground, and are framed by what is near."""

from __future__ import annotations

import numpy as np
import pytest

from limner.document.geometry import Box
from limner.document.layers import PictureLayer
from limner.document.scene import PLACES, Camera, Entity, Instance, Lighting, Scene, Setting
from limner.document.scenery import PART_OF, home_of, shown_by
from limner.paint.illustrator import Illustrator
from limner.paint.illustrator.form import NO_LIGHT, Light, formed
from limner.paint.illustrator.hours import light_on
from limner.paint.illustrator.mood import Mood
from limner.paint.illustrator.natural import NATURAL
from limner.resources import Resources

SIZE = (240, 240)


def ball() -> np.ndarray:
    y, x = np.mgrid[-80:80, -80:80]
    inside = x * x + y * y < 70 * 70
    return np.where(inside[..., None], np.array([150, 150, 150, 255], np.uint8), 0).astype(np.uint8)


def painted(scene: Scene, resources: Resources) -> np.ndarray:
    layer = PictureLayer(id="scene", box=Box(0, 0, 1000, 1000), scene=scene)
    return Illustrator().paint(layer, SIZE, resources).raster.pixels[..., :3].astype(float)


def with_one(concept: str, place: str, angle: float = -35.0, **setting: str) -> Scene:
    one = Entity(id="e", concept=concept, label=concept, instances=(Instance(x=0.5, y=0.86, height=0.5),))
    return Scene(
        setting=Setting.model_validate({"place": place, **setting}), camera=Camera(horizon=0.5), entities=(one,),
        lighting=Lighting(angle=angle), seed=3,
    )  # fmt: skip


@pytest.mark.parametrize("side", [-1.0, 1.0])
def test_the_side_toward_the_light_is_brighter(side: float) -> None:
    out = formed(ball(), side, Light()).astype(float)[..., :3].mean(axis=-1)
    left, right = out[60:100, 20:50].mean(), out[60:100, 110:140].mean()
    assert (left > right + 25) if side < 0 else (right > left + 25)


def test_form_leaves_the_outline_as_it_is() -> None:
    assert np.array_equal(formed(ball(), -1.0, Light())[..., 3], ball()[..., 3])


def test_no_light_changes_nothing() -> None:
    assert formed(ball(), 1.0, NO_LIGHT) is not None and np.array_equal(formed(ball(), 1.0, NO_LIGHT), ball())


def test_flat_styles_get_no_form() -> None:
    mood = Mood(Scene())
    assert light_on(mood, "paper-cut", False) == NO_LIGHT
    assert light_on(mood, "illustration", False) != NO_LIGHT


def test_light_from_the_other_side_draws_another_picture_of_the_same_thing(resources: Resources) -> None:
    left, right = (painted(with_one("fox", "plain", angle), resources) for angle in (-35.0, 35.0))
    body = (slice(120, 200), slice(100, 140))
    assert np.abs(left[body] - right[body]).mean() > 2


def test_snow_lies_on_what_is_green(resources: Resources) -> None:
    low = slice(200, 240)
    white = painted(with_one("fox", "forest", weather="snow"), resources)[low]
    green = painted(with_one("fox", "forest"), resources)[low]
    assert white.mean() > green.mean() + 60


def test_a_place_shows_its_own_things_and_draws_none_twice(resources: Resources) -> None:
    bare = Scene(setting=Setting(place="carnival"), camera=Camera(horizon=0.5), seed=3)
    wheel = with_one("ferris-wheel", "carnival")
    assert shown_by("carnival", "ferris-wheel")
    assert np.abs(painted(wheel, resources) - painted(bare, resources)).mean() < 3


def test_every_place_that_shows_things_is_a_place() -> None:
    assert set(PART_OF) <= set(PLACES)
    assert home_of("hindu-temple") == "temple" and home_of("fox") == ""


def test_every_natural_thing_is_a_drawing_of_the_library_too(resources: Resources) -> None:
    assert [name for name in NATURAL if name not in resources.concepts and name != "tree"] == []


@pytest.mark.parametrize(
    "place", ["carnival", "christmas-market", "night-market", "bridge", "ship-deck", "rooftop", "bamboo", "cathedral"]
)
def test_a_place_differs_by_seed_and_by_hour(place: str, resources: Resources) -> None:
    def scene(seed: int, time: str) -> np.ndarray:
        return painted(Scene(setting=Setting.model_validate({"place": place, "time": time}), seed=seed), resources)

    first = scene(1, "day")
    assert np.array_equal(first, scene(1, "day"))
    assert np.abs(first - scene(2, "day")).mean() > 2
    assert scene(1, "night").mean() < first.mean() - 20


def test_a_thing_without_a_drawing_is_left_out_where_nothing_needs_it(resources: Resources) -> None:
    spot = (Instance(x=0.8, y=0.86, height=0.3),)
    fox = with_one("fox", "field")
    odd = Entity(id="u", concept="", label="northern lights", role="support", instances=spot)
    beside = fox.model_copy(update={"entities": (*fox.entities, odd)})
    assert np.array_equal(painted(beside, resources), painted(fox, resources))
    subject = fox.model_copy(update={"entities": (*fox.entities, odd.model_copy(update={"role": "subject"}))})
    assert np.abs(painted(subject, resources) - painted(fox, resources)).mean() > 1
