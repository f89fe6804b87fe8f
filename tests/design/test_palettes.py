from __future__ import annotations

import random

import pytest

from limner.design.palettes import bases, choose, is_dark, on, text_color
from limner.design.styles import families
from limner.document.color import contrast, oklch
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


PAIRS = (
    ("#c8102e", "#ffffff"),
    ("#141414", "#f7c800"),
    ("#f28ab2", "#1f5fbf"),
    ("#2e8b47", "#d4af37"),
    ("#f3722c", "#7a4a2b"),
)


def _near(color: str, named: str) -> bool:
    one, two = oklch(color), oklch(named)
    turn = abs((one.h - two.h + 180) % 360 - 180)
    return abs(one.l - two.l) < 0.3 and (turn < 15 or max(one.c, two.c) < 0.04)


@pytest.mark.parametrize("named", PAIRS)
def test_two_colours_named_without_a_role_rule_ground_title_and_shapes(named: tuple[str, str]) -> None:
    for seed in range(8):
        plan = Plan(prompt="poster", palette=PaletteBrief(dominant=named))
        palette = choose(plan, families()[seed], random.Random(seed))
        roles = (palette.ground, palette.main, palette.second, palette.accent)
        assert all(any(_near(role, color) for role in roles) for color in named)
        assert contrast(palette.main, palette.ground) >= 4.5
        assert contrast(palette.ink, palette.ground) >= 4.5


def test_the_seed_chooses_which_named_colour_is_the_ground() -> None:
    plan = Plan(prompt="poster", palette=PaletteBrief(dominant=("#141414", "#f7c800")))
    grounds = {choose(plan, families()[0], random.Random(seed)).ground for seed in range(12)}
    assert grounds == {"#141414", "#f7c800"}


@pytest.mark.parametrize("prompt", ["a dark thriller", "a moody noir cover"])
def test_a_dark_mood_makes_a_dark_sheet_whatever_colour_is_named(prompt: str) -> None:
    for dominant in ((), ("#a8e6cf",), ("#d62828", "#ffffff")):
        for seed in range(6):
            plan = Plan(prompt=prompt, palette=PaletteBrief(dominant=dominant))
            assert is_dark(choose(plan, families()[seed], random.Random(seed)).ground)


def test_the_text_colour_for_a_shape_is_taken_from_the_palette_and_reads_on_it() -> None:
    for base in bases():
        palette = choose(Plan(prompt=base.words[0]), families()[0], random.Random(2))
        for fill in (palette.main, palette.accent, palette.second):
            assert contrast(text_color(on(palette, fill), fill), fill) >= 4.4


def test_dark_means_that_white_reads_better_than_black() -> None:
    assert is_dark("#123456")
    assert not is_dark("#ffe08a")
