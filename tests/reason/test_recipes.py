"""Recipes in plain words: ingredients and steps are copy in parts, whatever the language; packs and restaurants are none."""

from __future__ import annotations

import pytest

from limner.document.plan import Plan
from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


def _plan(prompt: str, resources: Resources) -> Plan:
    return reason(make_request(prompt), resources)


def _parts(plan: Plan) -> list[tuple[str, list[str]]]:
    text = {copy.id: copy.text for copy in plan.copy_}
    return [(text[s.heading], [text[i] for i in s.items]) for s in plan.sections]


@pytest.mark.parametrize(
    ("prompt", "parts"),
    [
        (
            'Recipe card "Apple Pie". Ingredients: 6 apples, 200 g flour, 1 egg. Method: 1. Make the dough. 2. Bake at 180 °C.',
            [("Ingredients", ["6 apples", "200 g flour", "1 egg"]), ("Method", ["Make the dough", "Bake at 180 °C"])],
        ),
        (
            "レシピカード「肉じゃが」 材料：じゃがいも3個、牛肉200g。作り方：1. 切る 2. 煮込む",
            [("材料", ["じゃがいも3個", "牛肉200g"]), ("作り方", ["切る", "煮込む"])],
        ),
        (
            'Rezept "Suppe". Zutaten: 1 kg Kartoffeln, 2 Karotten. Zubereitung: Gemüse würfeln, kochen und pürieren. Retro',
            [
                ("Zutaten", ["1 kg Kartoffeln", "2 Karotten"]),
                ("Zubereitung", ["Gemüse würfeln", "kochen und pürieren"]),
            ],
        ),
        (
            "وصفة «حساء العدس». المقادير: بصلة، جزرة، لتر ماء. طريقة التحضير: 1. اغسل العدس 2. اقلي البصل",
            [("المقادير", ["بصلة", "جزرة", "لتر ماء"]), ("طريقة التحضير", ["اغسل العدس", "اقلي البصل"])],
        ),
        (
            'Recipe "Pancakes". Ingredients:\n- 2 eggs\n- 300 ml milk\n\nMethod:\n1. Whisk\n2. Fry in butter\n',
            [("Ingredients", ["2 eggs", "300 ml milk"]), ("Method", ["Whisk", "Fry in butter"])],
        ),
    ],
)
def test_ingredients_and_steps_are_copy_under_their_heads(
    prompt: str, parts: list[tuple[str, list[str]]], resources: Resources
) -> None:
    plan = _plan(prompt, resources)
    assert plan.medium == "infographic"
    assert _parts(plan) == parts


def test_what_a_pack_contains_is_no_recipe(resources: Resources) -> None:
    plan = _plan(
        'Packaging label "Oat Bar". Ingredients: oats, honey, almonds. Method: cold pressed, slow dried', resources
    )
    assert plan.medium != "infographic"


def test_a_brief_that_only_speaks_of_ingredients_sets_none(resources: Resources) -> None:
    plan = _plan('Poster "Fresh" about good ingredients, with tomatoes and basil', resources)
    assert [copy.text for copy in plan.copy_] == ["Fresh"]
