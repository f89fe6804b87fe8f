"""Dates beside what happened are copy as written, each bound to what stands beside it, in every language."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "pairs"),
    [
        ('Timeline: 1969 "Moon landing", 1972 "Apollo 17"', ["1969 Moon landing", "1972 Apollo 17"]),
        ("Timeline. 1969: Moon landing; 1972: Apollo 17", ["1969 Moon landing", "1972 Apollo 17"]),
        (
            'Infographic "Coffee", history of the drink: 850 Ethiopia; 1475 First café',
            ["850 Ethiopia", "1475 First café"],
        ),
        ("Zeitstrahl: 1817 „Draisine“, 1885 „Niederrad“", ["1817 Draisine", "1885 Niederrad"]),
        ("Frise chronologique : 1789 la Bastille, 1792 la République", ["1789 la Bastille", "1792 la République"]),
        (
            "Línea de tiempo: 3000 a.C. Escritura; 476 d.C. Caída de Roma",
            ["3000 a.C. Escritura", "476 d.C. Caída de Roma"],
        ),
        ("Linha do tempo: 1822 Independência; 1889 República", ["1822 Independência", "1889 República"]),
        ("Linea del tempo: 1738 primo forno, 1889 la Margherita", ["1738 primo forno", "1889 la Margherita"]),
        ("Лента времени: 1957 — Спутник; 1961 — Гагарин", ["1957 Спутник", "1961 Гагарин"]),
        ("时间轴：2015年 “成立”，2019年 “上市”", ["2015年 成立", "2019年 上市"]),
        ("年表：1998年 創業、2005年 東証上場", ["1998年 創業", "2005年 東証上場"]),
        ('연혁 인포그래픽: 2010년 "설립", 2015년 "상장"', ["2010년 설립", "2015년 상장"]),
        ("समयरेखा: 1947 आज़ादी; 1950 संविधान लागू", ["1947 आज़ादी", "1950 संविधान लागू"]),
        ('ইনফোগ্রাফিক: ২০১৮ "প্রতিষ্ঠা", ২০২১ "প্রথম শাখা"', ["২০১৮ প্রতিষ্ঠা", "২০২১ প্রথম শাখা"]),
        ('خط زمني: 1903 "أول طائرة"، 1969 "القمر"', ["1903 أول طائرة", "1969 القمر"]),
        ("Travel itinerary, Day 1: Lisbon; Day 2: Sintra", ["Day 1 Lisbon", "Day 2 Sintra"]),
    ],
)
def test_a_date_beside_what_happened_is_copy_and_bound_to_it(
    prompt: str, pairs: list[str], resources: Resources
) -> None:
    plan = reason(make_request(prompt), resources)
    by_panel: dict[int | None, list[str]] = {}
    for copy in plan.copy_:
        if copy.panel is not None:
            by_panel.setdefault(copy.panel, []).append(copy.text)
    assert [" ".join(words) for words in by_panel.values()] == pairs
    assert {copy.role for copy in plan.copy_ if copy.panel is not None} == {"date", "step"}


def test_hours_of_a_programme_are_copy_in_any_medium(resources: Resources) -> None:
    plan = reason(make_request("Plakat „Sommerfest“ mit 14 Uhr „Kaffee“ und 18 Uhr „Grillen“"), resources)
    assert [(copy.text, copy.role) for copy in plan.copy_] == [
        ("Sommerfest", "title"), ("14 Uhr", "date"), ("Kaffee", "detail"), ("18 Uhr", "date"), ("Grillen", "detail"),
    ]  # fmt: skip
    assert not plan.entities


def test_days_of_a_timetable_head_their_hours(resources: Resources) -> None:
    plan = reason(make_request("Class timetable: Monday 9:00 Math, 10:00 Art; Tuesday 9:00 Music"), resources)
    text = {copy.id: copy.text for copy in plan.copy_}
    heads = [text[section.heading] for section in plan.sections if section.parent is None]
    assert heads == ["Monday", "Tuesday"]
    assert [[text[i] for i in s.items] for s in plan.sections if s.parent is not None] == [["Math"], ["Art"], ["Music"]]


@pytest.mark.parametrize(
    "prompt",
    [
        "a girl in the style of the 1960s next to a 1957 car",
        "Bar chart: 2021 12, 2022 15, 2023 20",
        "two cats, 50mm, f/1.8, 2019",
    ],
)
def test_a_year_that_heads_nothing_is_no_chronicle_and_counts_nothing(prompt: str, resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    assert not any(copy.role == "date" for copy in plan.copy_)
    assert all(entity.count < 10 for entity in plan.entities)
