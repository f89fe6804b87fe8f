"""Boards whose headings are listed first and their texts after them: each text stands under its own heading."""

from __future__ import annotations

from limner.design.composed.outline import grouped
from limner.document.plan import Copy


def _copies(*texts: str) -> list[Copy]:
    return [Copy(id=f"c{i}", text=text, role="item") for i, text in enumerate(texts)]


def test_headings_listed_before_their_texts_head_them() -> None:
    parts = grouped(
        _copies(
            "Demand", "Supply", "Risk", "Households grow each year", "Three suppliers lead", "Tariffs move against us"
        )
    )
    assert [(part.heading.text, part.items[0].text) for part in parts if part.heading] == [
        ("Demand", "Households grow each year"),
        ("Supply", "Three suppliers lead"),
        ("Risk", "Tariffs move against us"),
    ]


def test_a_list_of_alike_items_stays_a_list() -> None:
    assert len(grouped(_copies("Bread", "Milk", "Eggs", "Butter", "Salt", "Flour"))) == 6
