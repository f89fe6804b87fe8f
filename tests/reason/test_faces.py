"""Families of type named in a brief are those of the catalogue, or the nearest with a note."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "families", "noted"),
    [
        ('Poster, title "ROMA" in Playfair Display, subtitle "spring" in Inter font', ["Playfair Display", "Inter"], False),
        ('Poster "Hello World" set in DejaVu Serif', ["Noto Serif"], True),
        ('Swiss poster "FORM" in Helvetica style', ["Inter"], True),
        ('Poster "Nacht" mit Futura-ähnlicher Schrift', ["Jost"], True),
        ("海报，标题「山水」用思源宋体", ["Noto Serif SC"], True),
        ("ポスター「静寂」游明朝で", ["Noto Serif JP"], True),
        ('{"text": {"headline": "Bold Moves"}, "typography": {"headline": "Bebas Neue"}, "type": "poster"}', ["Bebas Neue"], False),
        ('A travel poster of Cairo with "VISIT"', [""], False),
        ('Anton plays at the "JAZZ" bar, poster', [""], False),
    ],
)  # fmt: skip
def test_a_named_family_is_taken(prompt: str, families: list[str], noted: bool, resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    assert [copy.style.family for copy in plan.copy_] == families
    assert any("nearest" in note.message for note in plan.notes) is noted
