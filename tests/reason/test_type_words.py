"""Words about type itself: features of a face, columns and leaders show nothing; colours of shadows; lists with a head."""

from __future__ import annotations

import pytest

from limner.document.plan import Plan
from limner.document.request import Request
from limner.reason import reason
from limner.resources import Resources


def _plan(prompt: str, resources: Resources) -> Plan:
    return reason(Request(prompt=prompt), resources)


@pytest.mark.parametrize(
    "prompt",
    [
        'Vintage invitation with small caps and swashes: "Eleanor & James", "Saturday, the 6th of June"',
        'A poster with a drop cap, two columns and dot leaders: "Night Market"',
        "Plakat mit Kapitälchen und Blocksatz in drei Spalten: „Herbstkonzert“",
        "Affiche avec lettrine et points de conduite : « Concert d’automne »",
        "做一张竖排中文海报,标题「墨有余香」",
    ],
)
def test_words_about_type_are_no_things_to_show(prompt: str, resources: Resources) -> None:
    assert _plan(prompt, resources).entities == ()


@pytest.mark.parametrize(
    ("words", "feature"),
    [("in small caps", "small-caps"), ("with swashes", "swashes"), ("in old-style figures", "old-style-figures")],
)
def test_a_feature_of_the_face_is_asked_for_by_name(words: str, feature: str, resources: Resources) -> None:
    (copy,) = _plan(f'The word "Harvest" {words}', resources).copy_
    assert copy.style.features == (feature,)


def test_a_shadow_has_its_own_colour(resources: Resources) -> None:
    copy = _plan('3D lettering "GAME OVER" in orange with a deep purple shadow', resources).copy_[0]
    assert copy.style.effect == "3d"
    assert copy.style.color_name == "orange"
    assert copy.style.shade not in (None, copy.style.color)


@pytest.mark.parametrize("words", ["each letter a different bright colour", "every letter in a different vivid color"])
def test_letters_of_different_bright_colours_are_coloured_one_by_one(words: str, resources: Resources) -> None:
    copy = _plan(f'The word "CARNIVAL" in huge letters, {words}, on cream', resources).copy_[0]
    assert len(copy.style.letter_colors) == len("CARNIVAL")


def test_two_strings_of_neon_each_glow_in_their_colour(resources: Resources) -> None:
    first, second = _plan(
        'Neon sign lettering "OPEN" glowing pink, with small blue neon "all night" below', resources
    ).copy_
    assert (first.style.effect, first.style.color_name) == ("neon", "pink")
    assert (second.style.effect, second.style.color_name) == ("neon", "blue")


@pytest.mark.parametrize(
    ("prompt", "title"),
    [
        ('Menu, plats et prix : "Bistrot du Canal", "Soupe 9,50 €", "Magret 24,00 €", "Tarte 8,00 €"', "Bistrot du Canal"),
        ('Tabelle der Öffnungszeiten: "Bibliothek", "Montag 10–18 Uhr", "Freitag 10–16 Uhr", "Samstag 9–13 Uhr"', "Bibliothek"),
    ],
)  # fmt: skip
def test_the_one_string_of_a_list_without_a_figure_heads_it(prompt: str, title: str, resources: Resources) -> None:
    roles = {copy.text: copy.role for copy in _plan(prompt, resources).copy_}
    assert roles.pop(title) == "title"
    assert set(roles.values()) == {"item"}


def test_a_sticker_edge_is_an_effect_of_letters(resources: Resources) -> None:
    plan = _plan('Sticker style word "شكراً" with thick white sticker edge and rainbow gradient letters', resources)
    assert plan.medium == "lettering"
    assert plan.copy_[0].style.effect == "sticker"


def test_characters_that_chinese_and_japanese_share_do_not_change_the_language(resources: Resources) -> None:
    plan = _plan("书法展览海报,主标题「墨有余香」", resources)
    assert plan.copy_[0].language == "zh"


@pytest.mark.parametrize(
    ("words", "curve"),
    [("Arched lettering", "arc-top"), ("Wavy letters", "wave"), ("Bulging letters", "bulge")],
)
def test_a_word_is_bent_as_the_brief_says(words: str, curve: str, resources: Resources) -> None:
    plan = _plan(f'{words} "SUMMER CAMP" in turquoise', resources)
    assert plan.medium == "lettering"
    assert plan.copy_[0].style.curve == curve


def test_a_look_for_the_title_does_not_make_the_last_of_a_list_one(resources: Resources) -> None:
    plan = _plan('منيو مقهى "قهوة الصباح": "إسبريسو ١٢", "لاتيه ١٨", "كرواسون ١٥" بخط ديواني للعنوان', resources)
    assert {copy.text: copy.role for copy in plan.copy_}["كرواسون ١٥"] == "item"


def test_brush_characters_are_a_face_and_no_brush(resources: Resources) -> None:
    plan = _plan("海报“龙”,毛笔字", resources)
    assert plan.entities == ()
    assert plan.copy_[0].style.font == "brush"


@pytest.mark.parametrize(
    ("prompt", "reading"),
    [
        ('Poster "森の動物" with reading もりのどうぶつ', "もりのどうぶつ"),
        ("ポスター「朝霧」読み方「あさぎり」", "あさぎり"),
        ("海报“龙”读音“lóng”", "lóng"),
    ],
)
def test_a_reading_is_set_beside_what_it_reads(prompt: str, reading: str, resources: Resources) -> None:
    (copy,) = _plan(prompt, resources).copy_
    assert [one.text for one in copy.readings] == [reading]


@pytest.mark.parametrize(("words", "place"), [("left", "left"), ("右", "right"), ("oben:", "top")])
def test_a_bare_place_before_a_string_is_its_place(words: str, place: str, resources: Resources) -> None:
    assert _plan(f'Poster, {words} "SOMMER"', resources).copy_[0].place == place


def test_a_badge_that_its_strings_run_round_is_a_badge_not_a_scene_with_one(resources: Resources) -> None:
    ring = _plan(
        'Badge with the text "ÉCOLE DE VOILE" around the top and "SAINT-MALO" around the bottom, sailboat', resources
    )
    worn = _plan('A police officer with a badge saying "SHERIFF" in front of a saloon', resources)
    assert (ring.medium, {copy.carrier for copy in ring.copy_}) == ("logo", {""})
    assert worn.medium == "scene"
