"""Groups set side by side are parts with a heading each, quoted or not; lists of other kinds stay one list."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "heads", "items"),
    [
        (
            'SWOT slide "Now": Strengths "Loyal", "Own roastery"; Weaknesses "No app"; Threats "Rent"',
            ["Strengths", "Weaknesses", "Threats"],
            [2, 1, 1],
        ),
        ("SWOT 幻灯片“位置”：优势“忠诚”“烘焙”；劣势“供应商”", ["优势", "劣势"], [2, 1]),
        ('Slide "Spring" in two columns: "Open earlier" "From six"; "Fewer loaves" "Nine kinds" "Less waste"',
         ["Open earlier", "Fewer loaves"], [1, 2]),
        ('شريحة "الربيع" بعمودين: "نفتح أبكر" "من السادسة"؛ "أصناف أقل" "تسعة"', ["نفتح أبكر", "أصناف أقل"], [1, 1]),
    ],
)  # fmt: skip
def test_groups_are_sections(prompt: str, heads: list[str], items: list[int], resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    text = {copy.id: copy.text for copy in plan.copy_}
    assert [text[section.heading] for section in plan.sections] == heads
    assert [len(section.items) for section in plan.sections] == items


@pytest.mark.parametrize(
    "prompt",
    [
        'Slide "Agenda": "Welcome", "Numbers", "Questions"',
        'Infographic title "Sleep", subtitle "Habits"; steps "Dim the lights", "No screens"',
    ],
)
def test_other_lists_are_no_groups(prompt: str, resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    assert not [section for section in plan.sections if section.heading]
