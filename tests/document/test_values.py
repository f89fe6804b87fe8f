"""Colours, geometry, requests and carriers."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limner.document import color, geometry
from limner.document.carriers import CARRIERS, carrier
from limner.document.color import contrast, from_oklch, mix, oklch, over, readable, to_hex
from limner.document.geometry import Box, Point, Transform
from limner.document.request import MAX_PROMPT, check_prompt, make_request, parse_ratio, parse_size, size_of_class
from limner.errors import LimnerError, LookupFailed, PromptError, RequestError, SizeError

COLORS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


@pytest.mark.parametrize("module", [color, geometry])
def test_doctests_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@given(COLORS)
def test_oklch_round_trips_every_srgb_colour(value: str) -> None:
    assert to_hex(from_oklch(*oklch(value))) == value


@given(COLORS, COLORS)
def test_contrast_is_symmetric_and_within_1_to_21(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


@given(COLORS, COLORS)
def test_a_readable_colour_reaches_the_ratio(one: str, ground: str) -> None:
    assert contrast(readable(one, ground, 4.5), ground) >= 4.5


@given(COLORS, COLORS)
def test_mix_ends_at_its_ends(one: str, other: str) -> None:
    assert mix(one, other, 0) == one
    assert mix(one, other, 1) == other


def test_over_blends_alpha_on_an_opaque_ground() -> None:
    assert over("#ff000080", "#ffffff") == "#ff7f7f"


def test_transforms_compose_in_order() -> None:
    both = Transform.translation(10, 0).then(Transform.scaling(2))
    assert both.apply(Point(1, 1)) == Point(22, 2)


def test_rotated_bounds_hold_the_box() -> None:
    box = Box(0, 0, 10, 20)
    turned = Transform.rotation(90, Point(5, 10)).bounds(box)
    assert turned == Box(-5, 5, 20, 10)


@pytest.mark.parametrize("size", ["abc", "0x10", "9000x9000", "10", "1024x", "-5x5", "63x100", "1024 by 768", "x", ""])
def test_a_bad_size_is_refused_with_what_is_valid(size: str) -> None:
    with pytest.raises(SizeError) as caught:
        parse_size(size)
    assert "64" in str(caught.value) and "4096" in str(caught.value)


def test_good_sizes_pass_unchanged() -> None:
    assert parse_size("64x4096") == (64, 4096)
    assert parse_size("1024×768") == (1024, 768)
    assert parse_size("auto") is None


@pytest.mark.parametrize(
    "ratio", ["1:1", "3:2", "2:3", "4:3", "3:4", "4:5", "5:4", "9:16", "16:9", "21:9", "3:1", "1:3"]
)
@pytest.mark.parametrize("name", ["1K", "2K", "4K"])
def test_size_classes_keep_their_ratio_on_the_16_pixel_grid(name: str, ratio: str) -> None:
    width, height = size_of_class(name, ratio)
    assert width % 16 == 0 and height % 16 == 0
    assert max(width, height) <= 3840 and width * height <= 3840 * 2160
    assert abs(width / height / parse_ratio(ratio) - 1) < 0.04


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("x" * (MAX_PROMPT + 1), "32001"),
        ("a\ud800b", "surrogates"),
        (None, "not text"),
    ],
)
def test_a_bad_prompt_is_refused(prompt: object, words: str) -> None:
    with pytest.raises(PromptError, match=words):
        check_prompt(prompt)


def test_a_prompt_is_brought_to_nfc() -> None:
    assert check_prompt("Cafe\u0301") == "Café"


@pytest.mark.parametrize(
    "arguments",
    [{"n": 0}, {"n": 11}, {"n": True}, {"quality": "best"}, {"background": "blue"}, {"seed": -1}, {"size": "9x9"}],
)
def test_each_bad_argument_is_named(arguments: dict[str, object]) -> None:
    with pytest.raises(RequestError) as caught:
        make_request("a cat", **arguments)  # type: ignore[arg-type]
    assert str(caught.value).startswith(next(iter(arguments)))


def test_every_carrier_holds_its_panel_and_a_readable_ink() -> None:
    for item in CARRIERS.values():
        left, top, right, bottom = item.panel
        assert 0 <= left < right <= 1 and 0 <= top < bottom <= 1
        assert contrast(item.ground, item.ink) >= 4.5, item.kind


def test_an_unknown_carrier_names_the_nearest() -> None:
    with pytest.raises(LookupFailed, match="chalkboard"):
        carrier("chalkbord")


def test_an_error_is_one_line_of_what_where_value_valid_and_remedy() -> None:
    error = LimnerError("went\nwrong", where="size", value="x" * 500, valid="1 to 2", hint="try 1")
    assert error.line() == str(error)
    assert "\n" not in str(error)
    assert len(str(error)) < 260
    for part in ("size: went wrong", "(502 characters)", "valid: 1 to 2", "try 1"):
        assert part in str(error)
