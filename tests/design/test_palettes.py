from __future__ import annotations

import random

import pytest

from limner.design.palettes import bases, choose, is_dark, on, text_color
from limner.design.styles import families
from limner.document.color import contrast
from limner.document.plan import PaletteBrief, Plan

PROMPTS = ("a winter concert at night", "summer sale", "quiet tea house", "children's birthday", "robot conference")


def test_there_are_at_least_forty_base_palettes_of_five_valid_colours() -> None:
    assert len(bases()) >= 40
    assert all(len(base.colors) == 5 and base.words for base in bases())


@pytest.mark.parametrize("prompt", PROMPTS)
def test_ink_and_display_colours_read_on_the_ground_whatever_style_and_seed(prompt: str) -> None:
    for style in families():
        for seed in range(3):
            palette = choose(Plan(prompt=prompt), style, random.Random(seed))
            assert contrast(palette.ink, palette.ground) >= 7
            assert contrast(palette.main, palette.ground) >= 4.5


@pytest.mark.parametrize("ground", ["#ffd23f", "#0d4f4f", "#ffc0cb", "#808080", "#000000", "#ffffff", "#c8102e"])
def test_a_background_colour_of_the_brief_is_the_ground_exactly_and_still_readable(ground: str) -> None:
    for seed in range(6):
        plan = Plan(prompt="poster", palette=PaletteBrief(background=ground))
        palette = choose(plan, families()[seed], random.Random(seed))
        assert palette.ground == ground
        assert contrast(palette.main, ground) >= 4.5
        assert contrast(palette.ink, ground) >= min(7, contrast("#000000", ground), 21) or palette.ink == "#ffffff"


def test_a_text_colour_of_the_brief_is_the_display_colour_exactly() -> None:
    plan = Plan(prompt="poster", palette=PaletteBrief(background="#0d4f4f", text="#d4af37"))
    assert choose(plan, families()[0], random.Random(1)).main == "#d4af37"


def test_two_colours_named_without_a_role_are_both_in_the_palette() -> None:
    plan = Plan(prompt="poster", palette=PaletteBrief(dominant=("#c8102e", "#ffffff")))
    palette = choose(plan, families()[0], random.Random(1))
    assert {palette.ground, palette.main} >= {"#ffffff"}
    assert contrast(palette.main, "#c8102e") < 1.3


def test_the_text_colour_for_a_shape_is_taken_from_the_palette_and_reads_on_it() -> None:
    for base in bases():
        palette = choose(Plan(prompt=base.words[0]), families()[0], random.Random(2))
        for fill in (palette.main, palette.accent, palette.second):
            assert contrast(text_color(on(palette, fill), fill), fill) >= 4.4


def test_dark_means_that_white_reads_better_than_black() -> None:
    assert is_dark("#123456")
    assert not is_dark("#ffe08a")
