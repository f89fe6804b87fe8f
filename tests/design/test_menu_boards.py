"""Menus: sums on their own belong to the dish before them, headings head what follows; a blackboard is its family's."""

from __future__ import annotations

import pytest

from limner.design.structured.chalkboards import slate_of
from limner.design.structured.deck import Deck
from limner.design.structured.menulist import Section, sections_of
from limner.document.plan import Copy


def _sections(*texts: str) -> list[Section]:
    return sections_of(Deck([Copy(id=f"c{i}", text=text, role="item") for i, text in enumerate(texts)]))


def _told(sections: list[Section]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (s.heading.text if s.heading else "", [(r.item.text, r.price.text if r.price else "") for r in s.rows])
        for s in sections
    ]


@pytest.mark.parametrize(
    "sums", [("9", "14", "26"), ("9 €", "14 €", "26 €"), ("٩ ر.س", "١٤ ر.س", "٢٦ ر.س"), ("980円", "280円", "320円")]
)
def test_sums_alone_are_the_prices_of_the_dishes_before_them_and_lines_without_one_are_headings(
    sums: tuple[str, str, str],
) -> None:
    lines = ("Starters", "Soup", sums[0], "Tartare", sums[1], "Mains", "Duck", sums[2])
    assert _told(_sections(*lines)) == [
        ("Starters", [("Soup", sums[0]), ("Tartare", sums[1])]),
        ("Mains", [("Duck", sums[2])]),
    ]


def test_lines_without_a_price_between_priced_lines_are_headings() -> None:
    told = _told(_sections("Hot", "Espresso $3", "Latte $4", "Cold", "Iced tea $3", "Lemonade $4"))
    assert [heading for heading, _ in told] == ["Hot", "Cold"]


def test_one_dish_without_a_price_among_priced_ones_is_a_dish() -> None:
    told = _told(_sections("Soup $5", "Catch of the day", "Salad $6", "Steak $20"))
    assert len(told) == 1 and len(told[0][1]) == 4


def test_no_line_is_a_heading_where_nothing_has_a_price() -> None:
    assert len(_sections("Soup", "Salad", "Steak")[0].rows) == 3


def test_blackboards_of_families_differ_in_slate_frame_and_letters() -> None:
    kept = {slate_of(name) for name in ("swiss", "luxury", "playful", "retro", "cafe", "handmade")}
    assert len({slate.board for slate in kept}) == len(kept) == 6
