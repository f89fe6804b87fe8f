"""The illustrator's laws: every place is drawn, the same at every size, different by seed, true to counts and colours."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from pydantic import ValidationError

from limner.document.color import oklch, to_hex
from limner.document.geometry import Box
from limner.document.layers import PictureLayer
from limner.document.results import Pixels
from limner.document.scene import PLACES, Attributes, Entity, Instance, PictureStyle, Scene, Setting
from limner.errors import LimnerError, LookupFailed
from limner.paint import PAINTERS, Recording, paint, painter_named
from limner.resources import Resources

BOX = Box(0, 0, 600, 400)


def drawn(
    scene: Scene, resources: Resources, size: tuple[int, int] = (150, 100), painter: str = "illustrator"
) -> Pixels:
    return paint(PictureLayer(id="p", box=BOX, scene=scene, painter=painter), size, resources).raster.pixels


def one(concept: str, **attributes: object) -> Scene:
    entity = Entity(
        id="e", concept=concept, label=concept, attributes=Attributes.model_validate(attributes),
        instances=(Instance(x=0.5, y=0.95, height=0.9),),
    )  # fmt: skip
    return Scene(entities=(entity,), contact_shadows=False)


@pytest.mark.parametrize("place", [place for place in PLACES if place != "none"])
def test_every_place_is_drawn_opaque_and_again_the_same(place: str, resources: Resources) -> None:
    scene = Scene(setting=Setting(place=place, time="golden-hour"), seed=5)
    first, second = drawn(scene, resources), drawn(scene, resources)
    assert np.array_equal(first, second)
    assert (first[..., 3] == 255).all()


@pytest.mark.parametrize("time", ["dawn", "day", "sunset", "dusk", "night"])
@pytest.mark.parametrize("weather", ["clear", "rain", "snow", "fog", "storm"])
def test_hours_and_weathers_change_the_picture(time: str, weather: str, resources: Resources) -> None:
    scene = Scene(setting=Setting.model_validate({"place": "hills", "time": time, "weather": weather}), seed=1)
    plain = Scene(setting=Setting(place="hills", time="morning"), seed=1)
    assert np.abs(drawn(scene, resources).astype(int) - drawn(plain, resources)).mean() > 3


def test_seeds_differ(resources: Resources) -> None:
    pictures = [drawn(Scene(setting=Setting(place="mountains"), seed=seed), resources) for seed in range(3)]
    assert len({picture.tobytes() for picture in pictures}) == 3


def test_large_and_small_are_the_same_picture(resources: Resources) -> None:
    scene = Scene(setting=Setting(place="lake", time="sunset"), seed=4)
    small = drawn(scene, resources, (300, 200)).astype(np.float32)
    large = Image.fromarray(drawn(scene, resources, (1200, 800))).resize((300, 200), Image.Resampling.BOX)
    assert np.abs(np.asarray(large, np.float32) - small).mean() < 8


def test_a_motif_is_transparent_and_premultiplied(resources: Resources) -> None:
    pixels = drawn(one("saxophone"), resources, (400, 300))
    assert pixels[0, 0, 3] == 0 and (pixels[..., 3] == 255).any()
    assert (pixels[..., :3] <= pixels[..., 3:4]).all()


@pytest.mark.parametrize("count", [1, 3, 5])
def test_as_many_things_are_drawn_as_there_are_instances(count: int, resources: Resources) -> None:
    instances = tuple(Instance(x=(k + 0.5) / count, y=0.9, height=0.6 / count) for k in range(count))
    scene = Scene(
        entities=(Entity(id="e", concept="red-apple", label="apple", count=count, instances=instances),),
        contact_shadows=False,
    )
    columns = drawn(scene, resources, (600, 400))[..., 3].max(axis=0) > 128
    assert int((columns[1:] & ~columns[:-1]).sum()) == count


@pytest.mark.parametrize(("color", "hue"), [("#d62828", 29), ("#2457c5", 262), ("#2e8b47", 150), ("#8b3fc5", 308)])
@pytest.mark.parametrize("concept", ["umbrella", "automobile", "chair"])
def test_a_named_colour_becomes_the_things_colour(concept: str, color: str, hue: float, resources: Resources) -> None:
    pixels = drawn(one(concept, color=color), resources, (240, 160))
    solid = pixels[pixels[..., 3] == 255][:, :3] / 255
    values = [oklch(to_hex(tuple(row))) for row in solid[::37]]  # type: ignore[arg-type]
    vivid = [value.h for value in values if value.c > 0.06]
    near = sum(abs((h - hue + 180) % 360 - 180) < 35 for h in vivid)
    assert near > 0.5 * len(vivid), f"{near} of {len(vivid)} coloured pixels near hue {hue}"


def test_an_unknown_thing_is_a_stand_in_and_told(resources: Resources) -> None:
    entity = Entity(id="e", label="gizmo", instances=(Instance(x=0.5, y=0.9, height=0.5),))
    painted = paint(PictureLayer(id="p", box=BOX, scene=Scene(entities=(entity,))), (120, 80), resources)
    assert any("gizmo" in note.message and note.severity == "warning" for note in painted.notes)
    assert painted.raster.pixels[..., 3].any()


@pytest.mark.parametrize("scene", [Scene(setting=Setting(place="atlantis")), Scene(style=PictureStyle(name="cubist"))])
def test_an_unknown_place_or_style_is_named_with_the_valid_ones(scene: Scene, resources: Resources) -> None:
    with pytest.raises(LookupFailed, match="valid"):
        drawn(scene, resources)


def test_options_refuse_unknown_keys(resources: Resources) -> None:
    layer = PictureLayer(id="p", box=BOX, scene=Scene(), painter="illustrator", options={"glitter": 1})
    with pytest.raises((LimnerError, ValidationError), match="glitter"):
        paint(layer, (30, 20), resources)


def test_the_recording_painter_writes_down_what_it_was_asked(resources: Resources) -> None:
    recorder = painter_named("recording")
    assert isinstance(recorder, Recording)
    before = len(recorder.asked)
    drawn(Scene(setting=Setting(place="sea")), resources, (30, 20), "recording")
    assert len(recorder.asked) == before + 1


def test_painters_are_found_by_name_and_misspelling() -> None:
    assert {"illustrator", "flat", "recording"} <= set(PAINTERS.names())
    with pytest.raises(LookupFailed, match="illustrator"):
        painter_named("ilustrator")


def test_an_ellipse_filled_by_its_own_box_keeps_its_colour(resources: Resources) -> None:
    pixels = drawn(one("pumpkin"), resources, (240, 160))
    red, green, blue = (pixels[..., channel][pixels[..., 3] == 255].mean() for channel in range(3))
    assert red > 180 and red > green > blue
