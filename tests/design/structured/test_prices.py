"""Where names and prices of a list part, with a currency and without."""

from __future__ import annotations

import pytest

from limner.design.structured.prices import bare_priced, split_price


@pytest.mark.parametrize(
    ("text", "price"),
    [("Espresso $3.00", "$3.00"), ("招牌牛肉面 28元", "28元"), ("ইলিশ ভাপা ৩৫০৳", "৩৫০৳"), ("Bruschetta €6", "€6")],
)
def test_a_price_with_its_currency_parts_from_the_name(text: str, price: str) -> None:
    cut = split_price(text)
    assert cut is not None and text[cut.price_start :] == price


def test_a_number_alone_is_a_price_only_where_it_is_said_so() -> None:
    assert split_price("Haircut 25") is None
    cut = split_price("Haircut 25", bare=True)
    assert cut is not None and "Haircut 25"[: cut.name_end] == "Haircut"


def test_a_list_of_numbers_alone_is_a_price_list() -> None:
    assert bare_priced(("Haircut 25", "Beard trim 15", "Hot towel shave 30"))


@pytest.mark.parametrize(
    "lines",
    [("Combo 1", "Combo 2"), ("Step 1", "Rest 2"), ("Tea $3", "Coffee 4"), ("Salad", "Soup 5"), ("Only one 9",)],
)
def test_numbered_or_mixed_lines_are_no_price_list(lines: tuple[str, ...]) -> None:
    assert not bare_priced(lines)
