"""Figures with their change: read in running text of infographics, set as tiles with name, figure, change and an arrow."""

from __future__ import annotations

import pytest

from limner.design.structured.numbers import named_figure
from limner.design.structured.steps import is_measured, is_statistics
from limner.document.plan import Copy


def _copies(*texts: str) -> tuple[Copy, ...]:
    return tuple(Copy(id=f"c{i}", text=text, role="label") for i, text in enumerate(texts))


@pytest.mark.parametrize(
    ("text", "name", "figure", "change"),
    [
        ("revenue $1.2M up 12%", "revenue ", "$1.2M", "up 12%"),
        ("营收 3.2亿 同比增长18%", "营收 ", "3.2亿", "同比增长18%"),
        ("الموظفون 85 بزيادة 10%", "الموظفون ", "85", "بزيادة 10%"),
        ("Umsatz: 3,4 Mio. plus 5 %", "Umsatz: ", "3,4 Mio.", "plus 5 %"),
    ],
)
def test_a_named_figure_parts_into_name_figure_and_change(text: str, name: str, figure: str, change: str) -> None:
    cut = named_figure(text)
    assert cut is not None
    assert (text[: cut.start], text[cut.start : cut.end], text[cut.change :]) == (name, figure, change)


def test_names_with_figures_and_their_changes_are_statistics() -> None:
    assert is_statistics(_copies("Revenue $1.2M up 12%", "Orders 3,400 up 8%", "NPS 67"))


def test_steps_and_categories_that_end_in_a_number_are_no_statistics() -> None:
    assert not is_measured(_copies("Finland 12", "Norway 9", "Sweden 8"))
    assert not is_statistics(_copies("Grind 18 g coffee", "Pour 300 ml water", "Wait"))
