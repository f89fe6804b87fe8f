"""Resumes written as running text."""

from __future__ import annotations

import pytest

from limner.document.request import Request
from limner.reason import reason
from limner.resources import Resources

BRIEFS = [
    (
        "A CV for Ida Moe, Pastry Chef. Experience: Head Baker, Loaf, 2019–now; Baker, Crumb, 2015–2019. Skills: lamination, sourdough.",
        ("Ida Moe", "Pastry Chef"),
        {"Experience": ["Head Baker, Loaf, 2019–now", "Baker, Crumb, 2015–2019"], "Skills": ["lamination", "sourdough"]},
    ),
    (
        "Lebenslauf von Jan Falk, Tischler. Erfahrung: Meister, Werk 9, 2018–heute, Geselle, Bau Ost, 2012–2018. Sprachen: Deutsch.",
        ("Jan Falk", "Tischler"),
        {"Erfahrung": ["Meister, Werk 9, 2018–heute", "Geselle, Bau Ost, 2012–2018"], "Sprachen": ["Deutsch"]},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("brief", "whose", "parts"), BRIEFS)
def test_a_resume_told_in_a_line_has_a_name_and_parts(
    brief: str, whose: tuple[str, ...], parts: dict[str, list[str]], resources: Resources
) -> None:
    plan = reason(Request(prompt=brief), resources)
    text = {item.id: item.text for item in plan.copy_}
    assert tuple(item.text for item in plan.copy_by_role("title", "subtitle")) == whose
    assert {text[part.heading]: [text[item] for item in part.items] for part in plan.sections} == parts


def test_a_resume_that_quotes_its_copy_is_read_by_its_quotes(resources: Resources) -> None:
    plan = reason(Request(prompt="CV of “Ida Moe”. Experience: “Baker”. Skills: “lamination”."), resources)
    assert "Ida Moe" in [item.text for item in plan.copy_]
