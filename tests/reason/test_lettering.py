"""Words for how letters are drawn: effects, edges, colours that run through them, letters of their own colours."""

from __future__ import annotations

from typing import Any

import pytest

from limner.document.plan import Plan
from limner.document.request import make_request
from limner.reason import reason
from limner.resources import open_resources


def _plan(prompt: str) -> Plan:
    return reason(make_request(prompt), open_resources())


def _look(prompt: str) -> dict[str, Any]:
    return _plan(prompt).copy_[0].style.model_dump(exclude_defaults=True, exclude={"words", "color_name"})


@pytest.mark.parametrize(
    ("prompt", "edge", "color"),
    [
        ('The word "TAXI" in yellow with a black outline', "#141414", "#f7c800"),
        ('"MARCHÉ" en lettres rouges avec un contour blanc', "#ffffff", "#d62828"),
        ('Das Wort "HAFEN" in blauer Schrift mit weißer Kontur', "#ffffff", "#1f5fbf"),
        ("「縁日」赤い文字に白い縁取り", "#ffffff", "#d62828"),
        ("“团圆”红色字，金色描边", "#d4af37", "#d62828"),
        ('"মেলা" লাল অক্ষরে, সাদা আউটলাইন সহ', "#ffffff", "#d62828"),
        ("Слово «РЫНОК» красными буквами с белым контуром", "#ffffff", "#d62828"),
    ],
)
def test_an_edge_has_the_colour_said_with_it_and_the_letters_theirs(prompt: str, edge: str, color: str) -> None:
    look = _look(prompt)
    assert (look["edge"], look["color"]) == (edge, color)


@pytest.mark.parametrize(
    ("prompt", "tones"),
    [
        ('The word "DAWN" with a gradient from pink to orange', ("#f28ab2", "#f3722c")),
        ("“海浪”用渐变色从蓝到绿", ("#1f5fbf", "#2e8b47")),
        ('La palabra "CIRCO" con letras a rayas rojas y amarillas', ("#d62828", "#f7c800")),
        ('Le mot "AUBE" en dégradé du rose au violet', ("#f28ab2", "#6d3fa0")),
    ],
)
def test_colours_said_with_what_fills_letters_run_through_them(prompt: str, tones: tuple[str, ...]) -> None:
    plan = _plan(prompt)
    assert plan.copy_[0].style.tones == tones
    assert not plan.entities


@pytest.mark.parametrize(
    ("prompt", "effects"),
    [
        ('The word "VOID" in outlined letters only, no fill', ("hollow",)),
        ('"POP" as 3D block letters, comic style', ("3d",)),
        ('"PINE" in carved wooden letters', ("wood", "pressed")),
        ('"DRIFT" in white letters, long shadow', ("long-shadow",)),
        ('"شفاف" بحروف مفرغة', ("hollow",)),
        ('"उत्सव" शब्द 3डी अक्षरों में', ("3d",)),
        ('"불빛" 네온 글씨', ("neon",)),
        ('Neon sign lettering "BAR", pink', ("neon",)),
    ],
)
def test_effects_of_letters_are_read_and_make_a_lettering(prompt: str, effects: tuple[str, ...]) -> None:
    plan = _plan(prompt)
    style = plan.copy_[0].style
    assert (style.effect, *style.more) == effects
    assert plan.medium == "lettering"


def test_a_gradient_of_the_ground_is_not_of_the_letters() -> None:
    style = _plan('Poster "SPRING" on a gradient background from pink to cream').copy_[0].style
    assert style.effect == "" and not style.tones


def test_one_letter_named_and_the_rest_have_their_own_colours() -> None:
    style = _plan('The word "HOPE" where the O is red and the other letters are black').copy_[0].style
    assert [(one.start, one.color) for one in style.letter_colors] == [(1, "#d62828")]
    assert style.color == "#141414"


def test_letters_of_chinese_are_named_without_spaces() -> None:
    style = _plan("“红绿灯”三个字，红红色、绿绿色，灯黄色，白色背景").copy_[0].style
    assert [(one.start, one.color) for one in style.letter_colors] == [(0, "#d62828"), (1, "#2e8b47"), (2, "#f7c800")]


def test_a_colour_before_the_background_after_a_comma_is_not_the_backgrounds() -> None:
    plan = _plan('"야시장" 네온 글씨, 분홍색, 검은 배경')
    assert plan.palette.background == "#141414"
    assert plan.copy_[0].style.color == "#f28ab2"
