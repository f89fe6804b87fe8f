from __future__ import annotations

import pytest

from limner.design.structured.asks import asks, placeholder
from limner.design.structured.letters import letter_breaks
from limner.design.structured.numbers import chart_of, leading_figure
from limner.design.structured.prices import all_priced, split_price
from limner.document.plan import Copy, Plan

PRICES = [
    ("Iced tea $2.50", "$2.50"), ("红烧肉 48元", "48元"), ("شاي أخضر 9 ريال", "9 ريال"), ("비빔밥 ₩9,000", "₩9,000"),
    ("김밥 3,500원", "3,500원"), ("लस्सी ₹६०", "₹६०"), ("সিঙ্গারা ১৫ টাকা", "১৫ টাকা"), ("Käsekuchen 3,90 €", "3,90 €"),
    ("Пельмени 320 ₽", "320 ₽"), ("天ぷらそば 980円", "980円"), ("Burger 12.50", "12.50"), ("Bún chả 55.000đ", "55.000đ"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "price"), PRICES)
def test_the_price_at_the_end_of_a_menu_line_is_found(line: str, price: str) -> None:
    cut = split_price(line)
    assert cut is not None and line[cut.price_start :] == price
    assert line[cut.name_end : cut.price_start].isspace()


@pytest.mark.parametrize("line", ["Table 4", "Room 24", "Open daily from 11", "$5", "红烧肉", "Season 2024"])
def test_numbers_that_are_no_prices_are_left_alone(line: str) -> None:
    assert split_price(line) is None


def test_a_list_counts_as_priced_when_half_of_it_is() -> None:
    assert all_priced(("Tea $2", "Coffee $3", "Water"))
    assert not all_priced(("Tea", "Coffee"))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("72% recycled", "72%"),
        ("3.5 billion people", "3.5 billion"),
        ("230,000 known species", "230,000"),
        ("$4 a day", "$4"),
    ],
)
def test_a_statistic_leads_with_its_figure(text: str, figure: str) -> None:
    found = leading_figure(text)
    assert found is not None and text[: found.end] == figure and text[found.words].strip()


def test_a_chart_is_read_from_items_when_the_plan_has_none() -> None:
    plan = Plan(
        prompt="x", copy=(Copy(id="a", text="Oslo 12", role="item"), Copy(id="b", text="Rome: 9.5", role="item"))
    )
    chart = chart_of(plan)
    assert chart.categories == ("Oslo", "Rome") and chart.series[0].values == (12.0, 9.5)


def test_greeting_and_farewell_of_a_letter_stand_alone() -> None:
    text = "Dear Ann, all is well here and the roses are out at last. Come before the autumn. With love, Jo"
    parts = [
        text[a:b].strip() for a, b in zip((0, *letter_breaks(text)), (*letter_breaks(text), len(text)), strict=True)
    ]
    assert parts[0] == "Dear Ann," and parts[-2:] == ["With love,", "Jo"]


def test_words_asked_for_are_found_in_other_languages_but_not_inside_words_or_quotes() -> None:
    assert asks(Plan(prompt="一块黑板菜单"), "chalkboard")
    assert not asks(Plan(prompt="a gold frame"), "old")
    assert not asks(Plan(prompt='a menu "Old Mill"', copy=(Copy(id="a", text="Old Mill"),)), "old")


@pytest.mark.parametrize("script", ["Latn", "Hans", "Hant", "Jpan", "Kore", "Deva", "Beng", "Arab", "Cyrl"])
def test_every_script_has_a_placeholder_of_its_own(script: str) -> None:
    assert len(placeholder(script)) > 60
