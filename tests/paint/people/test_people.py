"""People are drawn from parameters: the same one again, each part there, in the colours asked for, within the frame."""

from __future__ import annotations

import numpy as np
import pytest
import skia

from limner.document.person import FRAMES, HANDY, Person, frame_of, member_of, stature_of
from limner.paint.illustrator.people.figure import draw_person
from limner.paint.illustrator.people.hair import STYLES
from limner.paint.illustrator.people.hats import COLORS, HATS
from limner.paint.illustrator.people.looks import look_of, outfits
from limner.paint.illustrator.people.props import PROPS
from limner.paint.illustrator.people.rig import poses

HIGH = 300


def drawn(person: Person, pad: int = 20) -> np.ndarray:
    """Return somebody's frame as straight RGBA pixels, with ``pad`` pixels of room around it."""
    wide, high = frame_of(person)
    k = HIGH / (high * 1000)
    pixels = np.zeros((HIGH + 2 * pad, round(HIGH * wide / high) + 2 * pad, 4), np.uint8)
    surface = skia.Surface(pixels, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    canvas.translate(pixels.shape[1] / 2, pad + HIGH)
    canvas.scale(k, k)
    draw_person(canvas, look_of(person))
    surface.flushAndSubmit()
    return pixels


def near(pixels: np.ndarray, color: str) -> int:
    """Return how many opaque pixels are about a colour, in hue and strength, whatever their shade."""
    want = np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)], float)
    own = pixels[..., :3].astype(float)
    scale = own.sum(-1, keepdims=True) / max(want.sum(), 1)
    close = np.abs(own - want * scale).max(-1) < 26
    return int((close & (pixels[..., 3] > 250) & (scale[..., 0] > 0.6)).sum())


def test_the_same_parameters_are_the_same_person() -> None:
    person = Person(sex="female", role="doctor", pose="waving", identity=11)
    assert np.array_equal(drawn(person), drawn(Person.model_validate(person.model_dump())))
    assert not np.array_equal(drawn(person), drawn(person.model_copy(update={"identity": 12})))


@pytest.mark.parametrize("pose", sorted(set(FRAMES) - {"bust"}))
def test_a_pose_lies_within_its_frame_and_stands_on_its_foot_line(pose: str) -> None:
    assert pose in poses()
    for age in ("child", "adult", "old"):
        pixels = drawn(Person(sex="male", age=age, pose=pose, hair="short", outfit="shirt", identity=3), pad=20)
        shown = pixels[..., 3] > 40
        inside = shown[18:-17, 18:-18]
        assert shown.sum() == inside.sum(), f"{pose} of {age} leaves its frame"
        lowest = np.nonzero(shown.any(1))[0].max()
        assert lowest > 20 + HIGH * {"flying": 0.7, "jumping": 0.8, "sleeping": 0.88}.get(pose, 0.95)


@pytest.mark.parametrize("style", sorted(set(STYLES) - {"bald"}))
def test_a_hair_style_shows_hair_of_the_colour_asked(style: str) -> None:
    bald = near(
        drawn(
            Person(sex="female", hair="bald", hair_color="#3355ee", outfit="casual", top_color="#e0e0d0", identity=3)
        ),
        "#3355ee",
    )
    hairy = near(
        drawn(Person(sex="female", hair=style, hair_color="#3355ee", outfit="casual", top_color="#e0e0d0", identity=3)),
        "#3355ee",
    )
    assert hairy > bald + 25


def test_hair_styles_hats_and_outfits_all_differ() -> None:
    base = Person(sex="female", identity=5, hair="short", outfit="casual")
    for field, names in (("hair", STYLES), ("headwear", HATS), ("outfit", outfits())):
        seen = {drawn(base.model_copy(update={field: name})).tobytes() for name in names}
        assert len(seen) == len(names), field


def test_every_hat_has_a_colour_and_wears_the_one_asked() -> None:
    assert set(HATS) == set(COLORS)
    for hat in sorted(set(HATS) - {"veil", "astronaut", "crown"}):
        plain = drawn(Person(sex="female", outfit="shirt", top_color="#efefef", hair="short", identity=2))
        worn = drawn(
            Person(
                sex="female",
                outfit="shirt",
                top_color="#efefef",
                hair="short",
                headwear=hat,
                headwear_color="#22aa44",
                identity=2,
            )
        )
        assert near(worn, "#22aa44") > near(plain, "#22aa44") + 8, hat


@pytest.mark.parametrize("outfit", ["dress", "hoodie", "sari", "kimono", "suit", "coat", "sweater", "hanbok", "qipao"])
def test_clothes_have_the_colour_asked(outfit: str) -> None:
    red = near(
        drawn(Person(sex="female", outfit=outfit, top_color="#d62828", skin="dark", hair_color="#222222", identity=4)),
        "#d62828",
    )
    blue = near(
        drawn(Person(sex="female", outfit=outfit, top_color="#2848d6", skin="dark", hair_color="#222222", identity=4)),
        "#d62828",
    )
    assert red > 10 * blue + 800


def test_every_thing_to_hold_is_drawn_in_hand() -> None:
    empty = drawn(Person(sex="male", outfit="shirt", pose="holding", identity=6))
    for name in sorted(PROPS):
        held = drawn(Person(sex="male", outfit="shirt", pose="holding", holds=(name,), identity=6))
        if held.shape == empty.shape:
            assert np.abs(held.astype(int) - empty).max() > 40, name


def test_a_family_is_two_grown_ups_and_their_children() -> None:
    family = Person(group="family", identity=9)
    assert [member_of(family, k).age for k in range(4)] == ["adult", "adult", "child", "child"]
    assert stature_of(family, 2) < 0.75 < stature_of(family, 1)
    assert len({member_of(family, k).identity for k in range(4)}) == 4


def test_of_several_with_one_thing_the_first_holds_it() -> None:
    kids = Person(age="child", pose="holding", holds=("balloon",), bears=("entity-2",), each=False)
    assert member_of(kids, 0).holds and not member_of(kids, 1).holds
    assert member_of(kids, 1).pose not in HANDY


def test_a_portrait_shows_the_head_large() -> None:
    whole, bust = (
        drawn(Person(sex="female", skin="tan", outfit="coat", shot=shot, identity=8)) for shot in ("", "bust")
    )
    assert near(bust, "#cf9868") + near(bust, "#c58d5f") > 1.5 * (near(whole, "#cf9868") + near(whole, "#c58d5f"))


def test_patterns_lie_on_clothes_only() -> None:
    plain = drawn(Person(sex="female", outfit="dress", top_color="#2f6fb0", identity=3))
    for pattern in ("striped", "dotted", "checkered", "floral"):
        other = drawn(Person(sex="female", outfit="dress", top_color="#2f6fb0", pattern=pattern, identity=3))
        changed = np.abs(other.astype(int) - plain).max(-1) > 12
        assert changed.sum() > 300
        assert not changed[: 20 + HIGH // 6].any(), "the head keeps its own colours"


def test_clothes_and_words_of_a_part_of_the_world_give_the_complexion_nothing_else_says() -> None:
    for k in range(12):
        assert look_of(Person(sex="female", outfit="sari", identity=k)).skin not in ("#fbe0d0", "#f6cfb5", "#f3c6a5")
        assert look_of(Person(origin="east-asia", age="adult", identity=k)).hair_color in (
            "#1f1d24",
            "#2b2024",
            "#3b2a24",
        )
    assert look_of(Person(outfit="sari", skin="pale", identity=1)).skin == "#fbe0d0"
