"""What is named and is no thing of its own: echoes, windows of houses, fish to be caught."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


def concepts(prompt: str, resources: Resources) -> list[str]:
    return [entity.concept for entity in reason(make_request(prompt), resources).entities]


@pytest.mark.parametrize(
    "prompt",
    [
        'Flyer for a dog-walking service called "Wag Club", "Walks from £12", a happy corgi in a park',
        'Flyer für eine Hundeschule für einen Hund "Sitz", ein Hund im Park',
        'Poster for a cat café "Purr", a sleeping cat',
    ],
)
def test_what_it_is_for_and_what_it_shows_are_one_thing(prompt: str, resources: Resources) -> None:
    assert len(set(concepts(prompt, resources))) == len(concepts(prompt, resources)) == 1


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        ('Poster for a street food market "Bite", with tacos and dumplings', {"taco", "dumpling"}),
        ('affiche pour un marché de légumes "Primeurs", avec tomates et carottes', {"tomato", "carrot"}),
    ],
)
def test_a_kind_is_shown_by_the_members_named_after_it(prompt: str, shown: set[str], resources: Resources) -> None:
    assert {one.concept for one in reason(make_request(prompt), resources).entities} == shown


def test_two_that_stand_to_each_other_stay_two(resources: Resources) -> None:
    read = concepts('A cat with a book "Moby" next to a sleeping cat', resources)
    assert read.count("cat") == 2


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        ("a bookshop at night with glowing windows", []),
        ("a house with blue windows", ["house"]),
        ("a cat by the window", ["cat", "window"]),
        ("three windows and two doors", ["window", "door"]),
        ("a fisherman catching fish in a boat", ["man-standing", "sailboat"]),
    ],
)
def test_parts_of_houses_and_fish_to_be_caught_are_no_things_of_their_own(
    prompt: str, wanted: list[str], resources: Resources
) -> None:
    assert concepts(prompt, resources) == wanted
