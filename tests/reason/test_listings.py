"""Copy that stands in a brief without quotation marks: price lists, figures of a screen, tables, weeks, numbered steps."""

from __future__ import annotations

import pytest

from limner.document.plan import Plan
from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


def _plan(prompt: str, resources: Resources) -> Plan:
    return reason(make_request(prompt), resources)


def _texts(plan: Plan) -> list[str]:
    return [copy.text for copy in plan.copy_]


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        ('Menu board, name "Luz". Al pastor 4.50, Fish taco 5, Elote 3. Chalk', ["Luz", "Al pastor 4.50", "Fish taco 5", "Elote 3"]),
        ("喫茶店のメニュー「みなと」 ブレンド 480円、プリン 420円 昭和レトロな感じで", ["みなと", "ブレンド 480円", "プリン 420円"]),
        ('Thực đơn quán phở "Bà Tư": phở gà 45.000đ, trà đá 5.000đ', ["Bà Tư", "phở gà 45.000đ", "trà đá 5.000đ"]),
        ('Kafe menüsü "Mavi Kapı": Limonata 75 TL, Türk kahvesi 60 TL', ["Mavi Kapı", "Limonata 75 TL", "Türk kahvesi 60 TL"]),
        ("Drinks menu: Espresso $3, Latte $4.50 and Mocha $5. Sizes small and large", ["Espresso $3", "Latte $4.50", "Mocha $5"]),
    ],
)  # fmt: skip
def test_a_price_list_in_plain_words_is_copy(prompt: str, wanted: list[str], resources: Resources) -> None:
    assert _texts(_plan(prompt, resources)) == wanted


def test_numbers_that_are_no_prices_are_not_set(resources: Resources) -> None:
    assert _texts(_plan("Menu: burgers for 4 people, 3 columns, 2 photos", resources)) == []


def test_the_parts_of_a_price_list_are_headed_by_their_names(resources: Resources) -> None:
    plan = _plan(
        "Speisekarte „Krug“.\nVorspeisen: Suppe 5,90 €; Salat 8,50 €\nHauptgerichte: Braten 15,90 €; Saibling 19,80 €",
        resources,
    )
    assert _texts(plan)[:4] == ["Krug", "Vorspeisen", "Suppe 5,90 €", "Salat 8,50 €"]
    assert _texts(plan)[4:] == ["Hauptgerichte", "Braten 15,90 €", "Saibling 19,80 €"]
    heads = {section.heading: len(section.items) for section in plan.sections}
    assert sorted(heads.values()) == [2, 2]


def test_figures_of_a_dashboard_are_copy_and_apart_from_its_chart(resources: Resources) -> None:
    plan = _plan(
        "Dashboard: rides today 12,480 up 8%, revenue £41.2K up 12%, stations offline 7. "
        "Below a line chart of rides: Mon 9,200, Tue 9,900, Wed 10,400",
        resources,
    )
    assert _texts(plan)[:3] == ["rides today 12,480 up 8%", "revenue £41.2K up 12%", "stations offline 7"]
    assert plan.chart is not None and plan.chart.categories == ("Mon", "Tue", "Wed")
    assert {copy.role for copy in plan.copy_} == {"label"}


def test_measures_of_a_screen_are_no_figures_to_show(resources: Resources) -> None:
    assert _texts(_plan("App screen UI: radius 16, padding 24, opacity 80%, 3 columns, 1,200 px wide", resources)) == []


def test_a_ruled_table_of_figures_on_a_slide_is_a_chart(resources: Resources) -> None:
    plan = _plan(
        "Slide. Title: Growth\n\n| Region | 2024 | 2025 |\n|---|---|---|\n| North | 12 | 15 |\n| South | 9 | 14 |",
        resources,
    )
    assert plan.chart is not None
    assert [(series.name, series.values) for series in plan.chart.series] == [
        ("2024", (12.0, 9.0)),
        ("2025", (15.0, 14.0)),
    ]


def test_a_ruled_table_of_words_is_copy_in_rows(resources: Resources) -> None:
    plan = _plan(
        'Slide "Plans".\n\n| Feature | Basic | Pro |\n|---|---|---|\n| Projects | 3 | Unlimited |\n| Support | Email | Phone |',
        resources,
    )
    assert _texts(plan) == [
        "Plans",
        "Feature",
        "Basic",
        "Pro",
        "Projects",
        "3",
        "Unlimited",
        "Support",
        "Email",
        "Phone",
    ]
    assert [(section.kind, len(section.items)) for section in plan.sections] == [("row", 2)] * 3


@pytest.mark.parametrize(
    "prompt",
    [
        "A timetable for class 4A: Monday maths, art; Tuesday science, music; Wednesday PE, history",
        "课程表:周一 语文、数学;周二 英语、音乐;周三 体育、美术",
        "Stundenplan: Montag Deutsch, Mathe; Dienstag Kunst, Musik; Mittwoch Sport, Werken",
    ],
)
def test_the_days_of_a_week_head_what_they_hold(prompt: str, resources: Resources) -> None:
    plan = _plan(prompt, resources)
    assert [len(section.items) for section in plan.sections] == [2, 2, 2]
    assert len(plan.copy_) == 9


@pytest.mark.parametrize(
    ("prompt", "steps"),
    [
        ('Infographic "Tea": 1. Boil the water. 2. Add two spoons. 3. Wait.', ["Boil the water.", "Add two spoons.", "Wait."]),
        ('Infografía "Reciclar", pasos: 1) Separa los envases 2) Pliega el cartón', ["Separa los envases", "Pliega el cartón"]),
        ('इन्फोग्राफिक "चाय", चरण: 1. पानी उबालें 2. चायपत्ती डालें 3. परोसें', ["पानी उबालें", "चायपत्ती डालें", "परोसें"]),
    ],
)  # fmt: skip
def test_steps_numbered_in_a_line_are_copy(prompt: str, steps: list[str], resources: Resources) -> None:
    plan = _plan(prompt, resources)
    assert [copy.text for copy in plan.copy_ if copy.role == "step"] == steps
    assert plan.chart is None


def test_a_table_whose_columns_measure_unlike_things_is_a_table_and_none_to_sit_at(resources: Resources) -> None:
    rows = "| Plan | Storage | Price |\n|---|---|---|\n| Basic | 10 GB | $5 |\n| Team | 100 GB | $20 |\n"
    plan = _plan(f'Table:\n{rows}Title "Pick a plan"', resources)
    assert plan.medium == "timetable" and plan.chart is None and not plan.entities
    assert {"10 GB", "$5", "100 GB", "$20"} <= set(_texts(plan))


def test_a_table_of_one_kind_of_figures_stays_a_chart(resources: Resources) -> None:
    rows = "| Year | North | South |\n|---|---|---|\n| 2023 | 120 | 80 |\n| 2024 | 132 | 85 |\n"
    plan = _plan(f'Bar chart "Orders"\n{rows}', resources)
    assert plan.medium == "chart" and plan.chart is not None
