"""What a brief names the strings of a form by."""

from __future__ import annotations

import pytest

from limner.document.plan import Plan
from limner.document.request import Request
from limner.reason import reason
from limner.resources import Resources

NAMED = [
    ("Boarding pass, passenger “Ida Moe”, gate “B14”, seat “12A”", ["passenger", "gate", "seat"]),
    ("Bordkarte „Nordwind“, von „Hamburg“ nach „Bergen“, Gate „B14“", ["", "von", "nach", "Gate"]),
    ("電車の切符「みさき鉄道」、出発「青海駅」、到着「灯台前駅」", ["", "出発", "到着"]),
    ("Concert ticket “The Lanterns” at “Albion Hall”", ["", ""]),
    ("A poster “Jazz”, doors “19:30”, row “F”", ["", "", ""]),
]


@pytest.mark.parametrize(("brief", "names"), NAMED)
def test_words_before_the_strings_of_a_form_name_them(brief: str, names: list[str], resources: Resources) -> None:
    plan: Plan = reason(Request(prompt=brief), resources)
    assert [item.name for item in plan.copy_] == names


def test_what_names_a_field_is_no_thing_in_the_picture(resources: Resources) -> None:
    plan = reason(Request(prompt="Boarding pass, flight “NW 482”, gate “B14”, seat “12A”"), resources)
    assert not plan.entities


def test_what_names_a_line_of_a_business_card_is_not_drawn(resources: Resources) -> None:
    plan = reason(Request(prompt="Business card “Ida Moe”, phone “555 0134”, email “ida@moe.no”"), resources)
    assert not plan.entities
    assert {item.name for item in plan.copy_} == {""}
