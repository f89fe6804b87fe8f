"""What briefs want to see: things, numbers, colours, relations and places, in every language read."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from limner.document.scene import PLACES
from limner.reason.entities import Found, extract
from limner.reason.entities.nouns import KIND
from limner.reason.entities.words import COLUMNS, words_of
from limner.resources import Resources

FACTS = [json.loads(line) for line in (Path(__file__).parent / "facts.jsonl").read_text("utf-8").splitlines()]


def read(resources: Resources, prompt: str, language: str = "en", masked: tuple[tuple[int, int], ...] = ()) -> Found:
    return extract(prompt, masked, language, resources.lexicon)


def same(concept: str, wanted: str) -> bool:
    return concept.endswith(wanted[1:]) if wanted.startswith("*") else concept == wanted


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact['language']}: {fact['prompt']}")
def test_things_counts_colours_relations_and_places_are_read(fact: dict[str, Any], resources: Resources) -> None:
    found = read(resources, fact["prompt"], fact["language"])
    read_as = [(e.count, e.concept, e.attributes.color_name) for e in found.entities]
    assert len(read_as) == len(fact["entities"]), read_as
    for (count, concept, color), (n, name, tint) in zip(read_as, fact["entities"], strict=True):
        assert (count, color) == (n, tint) and same(concept, name), read_as
    ids = [e.id for e in found.entities]
    relations = [[ids.index(r.subject), r.predicate, ids.index(r.object)] for r in found.relations]
    assert relations == fact.get("relations", [])
    if "place" in fact:
        assert found.setting.place == fact["place"]


def test_quoted_copy_is_not_read(resources: Resources) -> None:
    prompt = 'a mug with the words "RED DOG" on it'
    start = prompt.index('"RED')
    found = read(resources, prompt, masked=((start, start + 9),))
    assert [e.concept for e in found.entities] == ["mug"]


def test_an_unknown_thing_is_a_stand_in_with_a_note_never_another_thing(resources: Resources) -> None:
    found = read(resources, "a zorblat and a cat")
    assert [(e.concept, e.label) for e in found.entities] == [("", "zorblat"), ("cat", "cat")]
    assert [note.where for note in found.notes] == [found.entities[0].id]


def test_time_weather_season_camera_and_light_are_read(resources: Resources) -> None:
    found = read(resources, "Wide shot of a fox in a snowy forest on a winter night, fog, dramatic lighting")
    assert (found.setting.place, found.setting.time, found.setting.season) == ("forest", "night", "winter")
    assert found.camera is not None and found.camera.shot == "wide"
    assert found.lighting is not None and found.lighting.mood == "dramatic"


def test_what_stands_on_the_horizon_is_background(resources: Resources) -> None:
    found = read(resources, "two dogs on a beach, a sailboat on the horizon")
    assert [(e.concept, e.role) for e in found.entities] == [("dog", "subject"), ("sailboat", "background")]


def test_every_entity_has_a_decision_that_points_at_its_words(resources: Resources) -> None:
    prompt = "Three green bottles behind a white cat"
    found = read(resources, prompt)
    spans = [d.because for d in found.decisions if d.what == "entity"]
    assert len(spans) == len(found.entities)
    assert all(span is not None and prompt[span.start : span.end] == span.text for span in spans)


def test_every_concept_read_exists_in_the_pack(resources: Resources) -> None:
    for column in COLUMNS:
        for word in sorted(words_of(column).nouns):
            for entity in read(resources, word, column).entities:
                drawn = not entity.concept or entity.concept in resources.concepts or entity.concept.startswith(KIND)
                assert drawn, (column, word, entity.concept)


def test_every_place_word_names_a_place_painters_know() -> None:
    for column in COLUMNS:
        for phrase, meanings in words_of(column).phrases.items():
            assert all(m.value in PLACES for m in meanings if m.kind == "place"), phrase


def test_the_same_brief_gives_the_same_facts(resources: Resources) -> None:
    prompt = "a boy holding a red balloon behind a wooden fence in a park at sunset"
    assert read(resources, prompt) == read(resources, prompt)


def test_any_text_is_read_without_failing(resources: Resources) -> None:
    for text in (
        "",
        "   ",
        "???",
        "of of of",
        "a",
        "two",
        "left of",
        "を持った",
        "的的的上上",
        "the",
        "and and, and",
        "a" * 5000,
        "1 2 3",
    ):
        for language in (*COLUMNS, "zh-Hant", "pt"):
            assert isinstance(read(resources, text, language), Found)


def test_a_long_brief_is_read_in_a_moment(resources: Resources) -> None:
    prompt = "a red car left of a blue truck and three white cats on a wooden bench near a tall green tree, " * 12
    read(resources, prompt)
    begun = time.process_time()
    read(resources, prompt)
    assert time.process_time() - begun < 0.25
