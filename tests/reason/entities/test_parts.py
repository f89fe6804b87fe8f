"""What is said of the parts of a thing is said of the thing."""

from __future__ import annotations

import pytest

from limner import Limner
from limner.document.plan import Plan


@pytest.fixture(scope="module")
def limner() -> Limner:
    return Limner(ocr=False)


def _ties(plan: Plan) -> set[tuple[str, str, str]]:
    named = {entity.id: entity.concept for entity in plan.entities}
    return {(named[r.subject], r.predicate, named[r.object]) for r in plan.relations}


def test_a_coat_has_its_second_colour_from_its_parts_and_the_sheet_none(limner: Limner) -> None:
    plan = limner.plan("a brown dog with black ears and a red collar asleep on a sofa")
    dog = plan.entities[0]
    assert (dog.attributes.color_name, dog.attributes.pose) == ("brown", "sleeping")
    assert dog.attributes.second_color == limner.plan("a black cat").entities[0].attributes.color
    assert ("dog", "on", "sofa") in _ties(plan)
    assert not plan.palette.dominant


@pytest.mark.parametrize(
    ("prompt", "tie"),
    [
        ("a cat with white paws beside a lamp", ("cat", "next-to", "table-lamp")),
        ("eine Katze mit weißen Pfoten auf einem Sofa", ("cat", "on", "sofa")),
    ],
)
def test_the_thing_and_not_its_part_stands_somewhere(limner: Limner, prompt: str, tie: tuple[str, str, str]) -> None:
    assert tie in _ties(limner.plan(prompt))
