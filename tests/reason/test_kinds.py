"""Words for many things of one kind: members stand for it, in every language; a kind that is left out stays out."""

from __future__ import annotations

import pytest

from limner.document.plan import Plan
from limner.document.request import make_request
from limner.reason import reason
from limner.reason.tables import load_table
from limner.resources import Resources


def plan(prompt: str, resources: Resources) -> Plan:
    return reason(make_request(prompt), resources)


@pytest.mark.parametrize(
    ("prompt", "member"),
    [
        ("a still life with vegetables", "carrot"), ("musical instruments on a stage", "guitar"), ("野菜のイラスト", "carrot"),
        ("一篮水果", "red-apple"),
        ("농장 동물 그림", "cow"), ("मेज़ पर सब्जियां", "carrot"), ("حيوانات المزرعة في الحقل", "cow"),
        ("Spielzeug im Regal", "teddy-bear"),
        ("сладости на столе", "cupcake"), ("légumes du marché", "carrot"), ("herramientas en un taller", "hammer"),
        ("sayuran segar", "carrot"),
    ],
)  # fmt: skip
def test_members_stand_for_a_kind_in_every_language(prompt: str, member: str, resources: Resources) -> None:
    assert member in [one.concept for one in plan(prompt, resources).entities]


def test_as_many_members_as_are_counted_each_once_and_related_as_the_kind(resources: Resources) -> None:
    six = plan("six sea animals", resources).entities
    assert len(six) == 6 and {one.count for one in six} == {1} and len({one.concept for one in six}) == 6
    bowl = plan("a basket of fruit", resources)
    basket = next(one.id for one in bowl.entities if one.concept == "basket")
    inside = {
        relation.subject for relation in bowl.relations if relation.predicate == "in" and relation.object == basket
    }
    assert inside == {one.id for one in bowl.entities if one.id != basket} and len(inside) == 4


def test_a_kind_that_is_not_wanted_is_not_shown(resources: Resources) -> None:
    assert plan("a street with no vehicles", resources).entities == ()


def test_three_sports_balls_are_three_balls(resources: Resources) -> None:
    (ball,) = plan("a photo of three sports balls", resources).entities
    assert ball.count == 3 and ball.concept


def test_every_member_has_a_drawing(resources: Resources) -> None:
    kinds: dict[str, list[str]] = load_table("bearing")["kinds"]
    ids = set(resources.concepts.ids())
    assert {member for members in kinds.values() for member in members} <= ids
    assert all(len(members) >= 2 for members in kinds.values())
