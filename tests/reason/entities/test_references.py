"""Pronouns and references are bound to the things a brief has named, in every language."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "looks"),
    [
        ("Two balloons; the left one is red, the right one is blue", ["balloon red", "balloon blue"]),
        ("Zwei Ballons, der linke ist rot, der rechte ist blau", ["balloon red", "balloon blue"]),
        ("Deux chats : celui de gauche est noir, celui de droite est blanc", ["cat black", "cat white"]),
        ("Dos gatos; el de la izquierda es negro y el otro es blanco", ["cat black", "cat white"]),
        ("Due gatti, quello a sinistra è nero, l'altro è bianco", ["cat black", "cat white"]),
        ("Dois cães; o da esquerda é preto e o da direita é branco", ["dog black", "dog white"]),
        ("Два шара: левый красный, правый синий", ["balloon red", "balloon blue"]),
        ("两只猫，左边那只是黑色的，右边那只是白色的", ["cat black", "cat white"]),
        ("二匹の猫、左は黒、右は白", ["cat black", "cat white"]),
        ("고양이 두 마리, 왼쪽은 검은색이고 오른쪽은 흰색", ["cat black", "cat white"]),
        ("दो गुब्बारे; बायाँ वाला लाल है, दायाँ वाला नीला है", ["balloon red", "balloon blue"]),
        ("দুটি বেলুন; বাঁ দিকেরটি লাল, ডান দিকেরটি নীল", ["balloon red", "balloon blue"]),
        ("بالونان؛ الأيسر أحمر والأيمن أزرق", ["balloon red", "balloon blue"]),
    ],
)
def test_the_left_and_the_right_of_two_are_told_apart(prompt: str, looks: list[str], resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    assert [f"{one.concept} {one.attributes.color_name}" for one in plan.entities] == looks
    assert [(r.subject, r.predicate, r.object) for r in plan.relations][:1] in (
        [("entity-1", "left-of", "entity-2")],
        [],
    )


def test_one_of_many_leaves_the_rest(resources: Resources) -> None:
    plan = reason(make_request("Three dogs; the second one is black"), resources)
    assert [(one.count, one.attributes.color_name) for one in plan.entities] == [(2, ""), (1, "black")]


def test_what_both_wear_is_worn_by_each(resources: Resources) -> None:
    plan = reason(make_request("A boy and a girl; both are wearing red scarves"), resources)
    assert [(one.concept, one.count) for one in plan.entities] == [("boy", 1), ("girl", 1), ("scarf", 2)]
    assert {(r.subject, r.predicate) for r in plan.relations} == {("entity-1", "wearing"), ("entity-2", "wearing")}


def test_what_each_holds_is_as_many_as_they_are(resources: Resources) -> None:
    plan = reason(make_request("A man and a woman; each of them holds an umbrella"), resources)
    assert plan.entities[-1].count == 2


def test_they_who_hold_hands_stand_next_to_each_other_and_hold_nothing(resources: Resources) -> None:
    plan = reason(make_request("A boy and a girl, they are holding hands"), resources)
    assert [(r.subject, r.predicate, r.object) for r in plan.relations] == [("entity-1", "next-to", "entity-2")]
    assert len(plan.entities) == 2


def test_the_first_and_the_second_bear_their_own_strings(resources: Resources) -> None:
    plan = reason(make_request('Two mugs: the first says "HIS", the second one says "HERS"'), resources)
    assert [(copy.carrier, copy.owner) for copy in plan.copy_] == [("mug", "entity-1"), ("mug", "entity-2")]


def test_the_other_of_two_kinds_is_the_one_not_just_named(resources: Resources) -> None:
    plan = reason(make_request("A cat and a dog on a sofa. The cat is orange, the other is white"), resources)
    assert [(one.concept, one.attributes.color_name) for one in plan.entities[:2]] == [
        ("cat", "orange"),
        ("dog", "white"),
    ]
    assert len(plan.entities) == 3


@pytest.mark.parametrize(
    "prompt", ["The other side of the moon", "the second floor of a house", "on the left a cat, on the right a dog"]
)
def test_words_that_refer_to_nothing_divide_nothing(prompt: str, resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    assert all(one.count == 1 for one in plan.entities)


def test_a_brief_of_emoji_alone_shows_them(resources: Resources) -> None:
    plan = reason(make_request("🎉🎂🎈"), resources)
    assert [one.concept for one in plan.entities] == ["party-popper", "birthday-cake", "balloon"]
    assert [one.label for one in plan.entities] == ["🎉", "🎂", "🎈"]


def test_feet_and_inches_count_nothing(resources: Resources) -> None:
    plan = reason(make_request('a 9\'6" surfboard and a 12" pizza'), resources)
    assert [one.count for one in plan.entities] == [1, 1]
    assert not plan.copy_
