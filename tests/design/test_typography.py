from __future__ import annotations

import random
import tomllib
from importlib import resources as files

import pytest

from limner.design.palettes import bases
from limner.design.styles import choose_style, families
from limner.design.typography import TypeSystem, block, choose_type, leading, tracking
from limner.document.fills import Extrude, Glow, Outline, Solid, tones
from limner.document.plan import Copy, CopyStyle, LetterColor, Plan
from limner.resources import Resources

TABLE = tomllib.loads(files.files("limner.design").joinpath("data/typography.toml").read_text("utf-8"))


def test_every_face_of_the_tables_is_in_the_catalogue(resources: Resources) -> None:
    known = {face.family for face in resources.fonts.faces()}
    wanted = {name for row in TABLE["pairing"].values() for part in ("display", "text", "accent") for name in row[part]}
    for partner in TABLE["partner"].values():
        wanted |= {name for row in partner.values() for part in ("display", "text") for name in row[part]}
    assert wanted <= known


def test_every_style_names_pairings_partners_and_palettes_that_exist() -> None:
    names = {base.name for base in bases()}
    for style in families():
        assert set(style.pairing) <= set(TABLE["pairing"])
        assert set(style.palettes) <= names
    assert {row["partner"] for row in TABLE["pairing"].values()} <= set(TABLE["partner"])


@pytest.mark.parametrize("script", ["Arab", "Deva", "Beng"])
def test_joined_scripts_are_never_tracked_and_are_led_wider_than_latin(script: str) -> None:
    text = {"Arab": "رمضان كريم", "Deva": "शुभ दीपावली", "Beng": "শুভ নববর্ষ"}[script]
    assert tracking(0.2, True, script) == 0
    assert leading(script, True) > leading("Latn", True)
    system = TypeSystem("test", ("Inter",), ("Inter",), ("Inter",))
    assert block(text, system.display(script), 100, track=0.3).style.tracking == 0


def test_a_script_comes_before_latin_among_the_faces(resources: Resources) -> None:
    for style in families():
        system = choose_type(Plan(prompt="x"), style, resources, random.Random(3))
        for script in ("Hans", "Hant", "Jpan", "Kore", "Deva", "Beng", "Arab", "Cyrl"):
            first = resources.fonts.family(system.display(script).families[0])[0]
            assert any(one in first.scripts or script in ("Cyrl",) for one in (script,))


def test_letters_of_two_cases_are_never_set_in_a_face_that_has_one(resources: Resources) -> None:
    style = next(one for one in families() if one.name == "art-deco")
    for seed in range(12):
        system = choose_type(Plan(prompt="x"), style, resources, random.Random(seed))
        mixed = system.of(Copy(id="a", text="Midnight Jazz"), "display")
        assert not set(mixed.families) & system.unicase
        assert system.of(Copy(id="a", text="MIDNIGHT"), "display").families == system.display("Latn").families


def test_letter_colours_keep_the_text_and_colour_the_graphemes_asked() -> None:
    item = Copy(id="a", text="नमस्ते", style=CopyStyle(letter_colors=(LetterColor(start=1, end=2, color="#ff0000"),)))
    made = block(item, TypeSystem("t", ("Inter",), ("Inter",), ("Inter",)).display("Deva"), 50)
    assert made.text == "नमस्ते"
    red = [run.text for run in made.paragraphs[0].runs if run.style.fill == Solid(color="#ff0000")]
    assert red == ["म"]


@pytest.mark.parametrize(("effect", "kind"), [("neon", Glow), ("3d", Extrude), ("outline", Outline)])
def test_effects_named_for_a_string_are_on_its_letters(effect: str, kind: type) -> None:
    item = Copy.model_validate({"id": "a", "text": "HELLO", "style": {"effect": effect}})
    made = block(item, TypeSystem("t", ("Inter",), ("Inter",), ("Inter",)).display("Latn"), 50, ground="#101010")
    assert any(isinstance(one, kind) for one in made.letter_effects)


def test_hollow_letters_are_a_line_in_the_colour_asked_and_nothing_within() -> None:
    item = Copy.model_validate({"id": "a", "text": "HELLO", "style": {"effect": "hollow", "edge": "#d62828"}})
    made = block(item, TypeSystem("t", ("Inter",), ("Inter",), ("Inter",)).display("Latn"), 50, ground="#ffffff")
    assert made.style.stroke is not None and made.style.stroke.fill == Solid(color="#d62828")
    assert made.style.fill == Solid(color="#00000000") and not made.letter_effects


def test_an_edge_asked_for_lies_over_the_depth_and_tones_run_through_the_letters() -> None:
    style = {"effect": "gradient", "more": ("3d",), "edge": "#101010", "tones": ("#d62828", "#6d3fa0")}
    item = Copy.model_validate({"id": "a", "text": "HELLO", "style": style})
    made = block(item, TypeSystem("t", ("Inter",), ("Inter",), ("Inter",)).display("Latn"), 50, ground="#ffffff")
    assert [type(one) for one in made.letter_effects] == [Outline, Extrude]
    assert tones(made.style.fill) == ("#d62828", "#6d3fa0")


def test_a_named_colour_that_would_not_read_is_kept_and_gets_an_edge() -> None:
    item = Copy(id="a", text="新春", style=CopyStyle(color="#d4af37"))
    made = block(item, TypeSystem("t", ("Inter",), ("Inter",), ("Inter",)).display("Hans"), 50, ground="#c8102e")
    assert made.style.fill == Solid(color="#d4af37")
    assert any(isinstance(one, Outline) for one in made.letter_effects)


def test_the_style_a_brief_names_is_the_style_taken() -> None:
    for style in families():
        assert choose_style(Plan(prompt="a poster", styles=(style.name,)), random.Random(4)).name == style.name


def test_a_style_of_another_script_is_not_taken_unasked() -> None:
    for seed in range(20):
        style = choose_style(Plan(prompt="夏祭り 花火", script="Jpan", language="ja"), random.Random(seed))
        assert not style.scripts or "Jpan" in style.scripts
