"""What a sheet is called is its title; names of characters are set on cards; authors stand after quoted titles."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "first"),
    [
        (
            'an infographic called "How Bees Make Honey" with 3 steps: 1. Forage 2. Carry 3. Seal.',
            "How Bees Make Honey",
        ),
        ('Trading card of an ice dragon named "Glacius", "HP 140", "Frost Breath 60"', "Glacius"),
        ('menu board for a taco truck named "El Gordito": Al pastor 3.50, Carnitas 3.75', "El Gordito"),
    ],
)
def test_the_name_of_a_sheet_is_its_title(prompt: str, first: str, resources: Resources) -> None:
    copies = reason(make_request(prompt), resources).copy_
    assert (copies[0].text, copies[0].role, copies[0].carrier) == (first, "title", "")


def test_the_author_of_a_cover_stands_after_its_title(resources: Resources) -> None:
    plan = reason(make_request('Book cover: "The Salt Road" by Imani Clarke, white dunes'), resources)
    assert [(copy.text, copy.role) for copy in plan.copy_] == [("The Salt Road", "title"), ("Imani Clarke", "author")]


def test_the_last_step_of_a_line_has_no_stop_that_the_others_lack(resources: Resources) -> None:
    plan = reason(make_request("infographic: 1. Forage 2. Carry it 3. Seal the comb. Warm yellows"), resources)
    assert [copy.text for copy in plan.copy_] == ["Forage", "Carry it", "Seal the comb"]


def test_a_title_that_only_names_the_medium_is_no_copy(resources: Resources) -> None:
    plan = reason(make_request('{"title": "poster", "text": {"main": "DROP IN"}, "style": "90s zine"}'), resources)
    assert (plan.medium, [copy.text for copy in plan.copy_]) == ("poster", ["DROP IN"])


def test_a_quoted_line_under_a_title_is_copy(resources: Resources) -> None:
    plan = reason(make_request('## Slide\n**Title:** Our runway\n> "Default alive by May"\nStyle: white'), resources)
    assert [copy.text for copy in plan.copy_] == ["Our runway", "Default alive by May"]


@pytest.mark.parametrize(
    ("prompt", "medium"),
    [
        ("Un renard lit un journal, style bande dessinée", "scene"),
        ('Kitap kapağı: "Denizin Hafızası"', "cover"),
        ('Comparison: tea vs coffee. Tea: mild, cheap. Coffee: strong, quick. Title "Your cup"', "infographic"),
        ('a woman at a bus stop, put the word "ALPINE" on her cap', "scene"),
        ("Page de BD en trois cases. Case 1 « Bonjour. » Case 2 il rit. Case 3 « Adieu ! »", "comic"),
    ],
)
def test_the_medium_is_what_is_ordered(prompt: str, medium: str, resources: Resources) -> None:
    assert reason(make_request(prompt), resources).medium == medium


def test_a_string_put_on_somebodys_cap_is_borne_by_it(resources: Resources) -> None:
    plan = reason(make_request('Change her jacket to red and put the word "ALPINE" on her cap'), resources)
    assert [copy.carrier for copy in plan.copy_] == ["cap"]


def test_a_figure_after_a_name_that_ends_in_a_digit_is_read(resources: Resources) -> None:
    chart = reason(make_request("slide with a column chart Q1 120 Q2 150 Q3 180"), resources).chart
    assert chart is not None
    assert (chart.categories, chart.series[0].values) == (("Q1", "Q2", "Q3"), (120, 150, 180))


@pytest.mark.parametrize(
    ("prompt", "texts"),
    [
        ("信息图《咖啡的一生》：播种、采摘、烘焙、研磨", ["咖啡的一生", "播种", "采摘", "烘焙", "研磨"]),
        (
            'Infographic "Life of a bean": sow, pick, roast, grind. Brown',
            ["Life of a bean", "sow", "pick", "roast", "grind"],
        ),
        ('Infographic "Ocean": blue, flat, minimal', ["Ocean"]),
    ],
)
def test_a_plain_list_after_a_title_is_copy_but_looks_are_not(
    prompt: str, texts: list[str], resources: Resources
) -> None:
    assert [copy.text for copy in reason(make_request(prompt), resources).copy_] == texts
