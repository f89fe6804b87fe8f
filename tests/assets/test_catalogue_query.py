"""Asking the catalogue: by fields, by words, for a text, and for what goes beneath a heading."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from limner.assets.fontpairs import PAIRS
from limner.assets.fonts import FontQuery
from limner.assets.fontwords import CLASSES, LANGUAGES, MOODS, understood
from limner.cli.main import run


@pytest.fixture(scope="module")
def fonts(resources):
    return resources.fonts


def best(found) -> str:
    return found[0].face.family


def test_a_description_becomes_a_query():
    wanted, passed = understood("A condensed bold sans-serif font for Bengali, please")
    assert wanted == FontQuery(script="Beng", language="bn", classes=("sans",), width="condensed", weights=(700, 700))
    assert passed == ("please",)


def test_the_longer_name_wins():
    assert understood("slab serif")[0].classes == ("slab",)
    assert understood("serif slab")[0].classes == ("serif", "slab")
    assert understood("semi-bold")[0].weights == (600, 600)
    assert understood("traditional Chinese")[0].script == "Hant"
    assert understood("thin to black")[0].weights == (100, 900)


@pytest.mark.parametrize(
    ("words", "family"),
    [
        ("condensed bold sans for Bengali", "Noto Sans Bengali"), ("elegant high-contrast serif", "Playfair Display"),
        ("heavy sans for Japanese posters display", "Dela Gothic One"), ("kufi for an Arabic poster", "Noto Kufi Arabic"),
        ("handwritten Korean", "Nanum Pen"), ("mincho black for Japanese", "Noto Serif JP"),
        ("condensed caps display", "Bebas Neue"), ("blackletter", "UnifrakturCook"),
    ],
)  # fmt: skip
def test_words_find_the_family_a_designer_would_name(fonts, words, family):
    found = fonts.describe(words)
    assert family in [choice.face.family for choice in found[:2]]
    assert found[0].score >= 0.8 and found[0].reasons


def test_what_is_found_can_be_set_as_it_stands(fonts):
    choice = fonts.describe("condensed bold sans for Bengali")[0]
    assert choice.spec.families == ("Noto Sans Bengali",)
    assert (choice.spec.weight, choice.spec.width) == (700, 75.0)
    assert any("condensed" in reason for reason in choice.reasons)


def test_script_language_and_text_are_musts_and_the_rest_are_wishes(fonts):
    text = "বিশ্ববিদ্যালয়"
    found = fonts.query(FontQuery(script="Beng", text=text, classes=("slab",), italic=True))
    assert found
    for choice in found:
        assert "Beng" in choice.face.scripts
        assert all(fonts.covers(choice.face, ord(c)) for c in text)
        assert "not slab" in choice.lacks and "no italic" in choice.lacks
    assert fonts.query(FontQuery(script="Beng", text="日本")) == ()
    assert all("vi" in c.face.languages for c in fonts.query(FontQuery(language="vi")))


def test_scores_fall_and_nothing_is_named_twice(fonts):
    found = fonts.describe("geometric sans display")
    scores = [choice.score for choice in found]
    assert scores == sorted(scores, reverse=True) and 0 <= scores[-1] <= scores[0] <= 1
    names = [choice.face.family for choice in found]
    assert len(names) == len(set(names))


def test_weights_axes_and_italics_are_read_from_the_faces(fonts):
    for choice in fonts.query(FontQuery(weights=(100, 900), axes=("wght",), italic=True, classes=("sans",)))[:3]:
        assert choice.score == 1 and choice.face.style == "italic"
        assert choice.face.weight_min <= 150 and choice.face.weight_max >= 850


def test_a_query_refuses_what_it_does_not_know():
    with pytest.raises(ValidationError):
        FontQuery(width="narrowish")
    with pytest.raises(ValidationError):
        FontQuery.model_validate({"colour": "red"})


def test_every_word_of_the_tables_names_something_in_the_catalogue(fonts):
    faces = fonts.faces()
    classes = {name for face in faces for name in face.classes}
    scripts = {name for face in faces for name in face.scripts}
    languages = {name for face in faces for name in face.languages}
    assert {name for names in CLASSES.values() for name in names} <= classes
    assert {script for script, _ in LANGUAGES.values()} <= scripts
    assert {language for _, language in LANGUAGES.values() if language} <= languages
    assert set(MOODS.values()) <= {mood for face in faces for mood in face.moods}
    assert {name for name, _ in PAIRS} | {name for _, row in PAIRS for name, _ in row} <= classes


@pytest.mark.parametrize(
    "heading", ["Playfair Display", "Anton", "Pacifico", "Montserrat", "Galada", "Noto Kufi Arabic"]
)
def test_a_heading_gets_text_faces_of_another_class_that_set_its_script(fonts, heading):
    face = fonts.family(heading)[0]
    found = fonts.pair(face)
    assert len(found) >= 3
    for choice in found:
        assert "text" in choice.face.classes and face.scripts[0] in choice.face.scripts
    assert found[0].face.family != heading and found[0].reasons
    assert not {"display", "heavy", "script"} & set(found[0].face.classes)


def test_an_x_height_far_from_the_heading_s_is_said(fonts):
    (anton,) = fonts.family("Anton")
    assert any("x-height" in lack for lack in fonts.pair(anton)[0].lacks)
    montserrat = fonts.family("Montserrat")[0]
    assert any("same x-height" in reason for reason in fonts.pair(montserrat)[0].reasons)


def test_a_heading_can_be_paired_for_another_script(fonts):
    face = fonts.family("Playfair Display")[0]
    assert all("Beng" in choice.face.scripts for choice in fonts.pair(face, script="Beng"))


def test_the_command_finds_explains_and_lists(capsys):
    assert run(["fonts", "condensed", "bold", "sans", "for", "Bengali", "--json", "--limit", "2"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["family"] for row in rows][0] == "Noto Sans Bengali" and len(rows) == 2
    assert rows[0]["font"]["weight"] == 700 and rows[0]["reasons"]
    assert run(["fonts", "blorgy serif", "--limit", "1"]) == 0
    said = capsys.readouterr()
    assert "not understood: blorgy" in said.err and "serif" in said.out
    assert run(["fonts", "--under", "Playfair Display", "--limit", "1"]) == 0
    assert "Raleway" in capsys.readouterr().out
    assert run(["fonts", "--text", "한글", "--script", "Latn", "--limit", "3"]) == 0
    assert run(["fonts", "--under", "Nonesuch"]) == 1
    capsys.readouterr()
    assert run(["fonts", "--script", "Beng"]) == 0
    assert "Hind Siliguri" in capsys.readouterr().out
