"""Prices in the currencies of Arabic menus part from their dishes."""

from __future__ import annotations

import pytest

from limner.design.structured.prices import split_price


@pytest.mark.parametrize("text", ["حمّص ٢٫٥٠ د.أ", "قهوة ١٫٢٠ د.ب", "كنافة ٤ د.ت", "شاي ٥ ر.ق"])
def test_a_price_in_dinars_or_riyals_parts_from_its_dish(text: str) -> None:
    found = split_price(text)
    assert found is not None and text[: found.name_end] == text.split(" ")[0]
