"""Turns: neighbouring seeds choose differently, weights are kept over many, and any seed can be drawn by itself."""

from __future__ import annotations

from collections import Counter

import pytest

from limner.design import design
from limner.design.rotation import ROUND, Turns, turn
from limner.document.request import make_request
from limner.pipeline import Limner


def test_equal_choices_come_one_after_the_other() -> None:
    assert [turn([1, 1, 1], k) for k in range(6)] == [0, 1, 2, 0, 1, 2]


def test_choices_come_as_often_as_they_weigh() -> None:
    counts = Counter(turn([5, 2, 1], k) for k in range(ROUND))
    assert counts == {0: 40, 1: 16, 2: 8}


def test_a_heavy_choice_does_not_crowd_out_the_others() -> None:
    run = [turn([6, 2, 2], k) for k in range(10)]
    assert all(len(set(run[k : k + 4])) > 1 for k in range(7))


@pytest.mark.parametrize("seed", [0, 1, 7919, 2**63 - 1])
def test_a_seed_draws_the_same_by_itself(seed: int) -> None:
    draws = [Turns("brief", seed, "style").choices("abcd", [1, 2, 3, 4]) for _ in range(2)]
    assert draws[0] == draws[1]


def test_later_choices_are_those_of_any_generator() -> None:
    one = Turns("brief", 3, "style")
    one.choices("abcd")
    assert len({one.choices("abcdefgh")[0] for _ in range(40)}) > 4


@pytest.mark.parametrize(
    "brief",
    [
        'Poster for a book fair, title "PAPER TRAIL", "12 to 14 May, Old Mill", a book',
        'Infographic "Brew": step 1 "Grind", step 2 "Pour", step 3 "Wait"',
        'A juice bar menu "Squeeze", "Orange $4.00", "Carrot $5.50", "Beetroot $5.00"',
    ],
)
def test_four_pictures_of_a_brief_are_never_all_alike(limner: Limner, brief: str) -> None:
    plan = limner.plan(brief)
    looks = set()
    for seed in range(20, 24):
        request = make_request(brief, size="400x600", seed=seed)
        meta = design(plan, request, limner.resources, limner.shop.measure).meta
        looks.add((meta.archetype, meta.style, meta.pairing, meta.face))
    assert len(looks) >= 3
