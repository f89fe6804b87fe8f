"""Quoted strings that a brief says are not to be written; measures that count nothing; what a brief of emoji shows."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "texts"),
    [
        ('"HELLO" but do not include "GOODBYE"', ["HELLO"]),
        ("Poster, bitte ohne „Rabatt“, nur „Neu“", ["Neu"]),
        ("写“你好”，不要写“再见”", ["你好"]),
        ("ポスター「夏祭り」。「中止」という文字は入れない", ["夏祭り"]),
        ('cartel "Abierto", no pongas "Cerrado"', ["Abierto"]),
        ('poster "NO ENTRY"', ["NO ENTRY"]),
        ('poster "No" "Without you"', ["No", "Without you"]),
    ],
)
def test_a_string_that_is_not_to_be_written_is_no_copy(prompt: str, texts: list[str], resources: Resources) -> None:
    assert [copy.text for copy in reason(make_request(prompt), resources).copy_] == texts


@pytest.mark.parametrize(
    ("prompt", "counts"),
    [
        ("a man 5'11\" tall next to a 6' ladder", [1, 1]),
        ('a 12" pizza on a 24" table', [1, 1]),
        ("🎄🎁", [1, 1]),
        ("a row of four palm trees", [4]),
        ("a group of three dogs", [3]),
    ],
)
def test_measures_count_no_things(prompt: str, counts: list[int], resources: Resources) -> None:
    assert [entity.count for entity in reason(make_request(prompt), resources).entities] == counts


def test_a_verb_after_to_is_no_thing(resources: Resources) -> None:
    plan = reason(make_request("a penguin tries to fly over the sea"), resources)
    assert [entity.concept for entity in plan.entities] == ["penguin"]
