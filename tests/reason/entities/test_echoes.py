"""Echoes: what a sheet is for, named again as what it shows, is one thing."""

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


def test_two_that_stand_to_each_other_stay_two(resources: Resources) -> None:
    read = concepts('A cat with a book "Moby" next to a sleeping cat', resources)
    assert read.count("cat") == 2
