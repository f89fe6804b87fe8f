"""Colours side by side: two of near hues are one finer colour, others are two; a row of them is of the sheet, not of a string."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ('পোস্টার "শুভ নববর্ষ"। পেঁচা, লাল সাদা।', 2),
        ('Cartel "Aceite", verde oliva.', 1),
        ("海报「狂欢节」「11月11日」红色和金色，礼物盒", 2),
        ('Poster "Sale" "50%" red and gold, gift box', 2),
    ],
)
def test_colours_alone_after_strings_are_the_palette(prompt: str, count: int, resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    assert len(plan.palette.dominant) == count
    assert all(copy.style.color is None for copy in plan.copy_)
