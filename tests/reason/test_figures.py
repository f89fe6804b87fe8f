"""Figures in briefs: whatever way a series is told or pasted, names and values come out, and numbers stay as written."""

from __future__ import annotations

import pytest

from limner.document.layers import ChartData
from limner.document.request import Request, make_request
from limner.reason.numbers import figures_in, read_number
from limner.reason.reasoner import reason
from limner.resources import Resources


def chart(prompt: str, resources: Resources) -> ChartData:
    found = reason(Request(prompt=prompt), resources).chart
    assert found is not None
    return found


TOLD = [
    ("Bar chart of happiest countries: Finland 7.8, Denmark 7.6", "bar", ("Finland", "Denmark"), (7.8, 7.6)),
    ('Line chart titled "Renewables rise": from 20% in 2019 to 45% in 2023', "line", ("2019", "2023"), (20, 45)),
    ('Column chart "Revenue 2024", Q1: $3.2M, Q2: $4.1M', "column", ("Q1", "Q2"), (3.2e6, 4.1e6)),
    ("The budget: 40% rent, 30% food and 30% fun as a pie chart", "pie", ("rent", "food", "fun"), (40, 30, 30)),
    ("Histogram: 18-24: 12, 25-34: 30, 55+: 9", "histogram", ("18-24", "25-34", "55+"), (12, 30, 9)),
    ("Waterfall chart: Start 100, Sales +80, Costs -45", "waterfall", ("Start", "Sales", "Costs"), (100, 80, -45)),
    ('Kreisdiagramm "Kosten": Miete 45,5 %, Essen 54,5 %', "pie", ("Miete", "Essen"), (45.5, 54.5)),
    ("Diagramme en barres « Ventes » : Paris 1 200 €, Lyon 850 €", "bar", ("Paris", "Lyon"), (1200, 850)),
    ('Gráfico de barras "Población": Madrid 3,3 millones, Jaén 0,8 millones', "bar", ("Madrid", "Jaén"), (3.3e6, 8e5)),
    ('Grafico a linee "Turisti": 2019: 64,5, 2020: 25,2', "line", ("2019", "2020"), (64.5, 25.2)),
    (
        "Столбчатая диаграмма «Население»: Москва 12,6 млн, Казань 1,3 млн",
        "column",
        ("Москва", "Казань"),
        (12.6e6, 1.3e6),
    ),
    ("Wykres słupkowy „Sprzedaż”: styczeń 120 zł, luty 140 zł", "bar", ("styczeń", "luty"), (120, 140)),
    (
        '"Nüfus" sütun grafiği: İstanbul 15,5 milyon, Ankara 5,6 milyon',
        "column",
        ("İstanbul", "Ankara"),
        (15.5e6, 5.6e6),
    ),
    ('Biểu đồ cột "Doanh thu": Quý 1: 120 tỷ, Quý 2: 150 tỷ', "column", ("Quý 1", "Quý 2"), (1.2e11, 1.5e11)),
    ('Diagram batang "Penjualan": Jan 120, Feb 150', "bar", ("Jan", "Feb"), (120, 150)),
    ("棒グラフ 1月 80 2月 95 3月 120", "bar", ("1月", "2月", "3月"), (80, 95, 120)),
    ("막대그래프 1월 80 2월 95 3월 120", "bar", ("1월", "2월", "3월"), (80, 95, 120)),
    ("Bar chart Mon 12 Tue 15 Wed 9", "bar", ("Mon", "Tue", "Wed"), (12, 15, 9)),
    ("柱状图“各城市销量”：北京1200台，上海1500台", "column", ("北京", "上海"), (1200, 1500)),
    ("長條圖「各部門預算」：研發 45%、行銷 30%", "bar", ("研發", "行銷"), (45, 30)),
    ("棒グラフ「月別売上」：1月120万円、2月150万円", "bar", ("1月", "2月"), (1.2e6, 1.5e6)),
    ('원그래프 "가계 지출": 주거 35%, 식비 28%', "pie", ("주거", "식비"), (35, 28)),
    ('बार चार्ट "जनसंख्या": दिल्ली ३२, मुंबई २१', "bar", ("दिल्ली", "मुंबई"), (32, 21)),
    ('বার চার্ট "বৃষ্টিপাত": মে ১২, জুন ২০', "bar", ("মে", "জুন"), (12, 20)),
    ('رسم بياني بالأعمدة "المبيعات": يناير ١٢٠، فبراير ١٥٠', "column", ("يناير", "فبراير"), (120, 150)),
]


@pytest.mark.parametrize(("prompt", "mark", "names", "values"), TOLD, ids=[row[0][:24] for row in TOLD])
def test_a_series_told_in_words_is_read(
    prompt: str, mark: str, names: tuple[str, ...], values: tuple[float, ...], resources: Resources
) -> None:
    data = chart(prompt, resources)
    assert data.mark == mark
    assert data.categories == names
    assert data.series[0].values == pytest.approx(values)


PASTED = [
    "Stacked column chart:\nYear,Solar,Wind\n2020,10,20\n2021,15,25",
    "Stacked column chart:\nYear\tSolar\tWind\n2020\t10\t20\n2021\t15\t25",
    "Stacked column chart:\n| Year | Solar | Wind |\n|---|--:|--:|\n| 2020 | 10 | 20 |\n| 2021 | 15 | 25 |",
    'Stacked column chart of [{"Year": 2020, "Solar": 10, "Wind": 20}, {"Year": 2021, "Solar": 15, "Wind": 25}]',
]


@pytest.mark.parametrize("prompt", PASTED, ids=["csv", "tsv", "markdown", "json"])
def test_a_pasted_table_gives_its_rows_as_categories_and_its_columns_as_series(
    prompt: str, resources: Resources
) -> None:
    data = chart(prompt, resources)
    assert data.stacking == "stacked"
    assert data.categories == ("2020", "2021")
    assert [(s.name, s.values) for s in data.series] == [("Solar", (10, 15)), ("Wind", (20, 25))]


def test_groups_of_items_are_series(resources: Resources) -> None:
    data = chart("Grouped bar chart: 2023: A 3, B 4; 2024: A 5, B 6", resources)
    assert data.categories == ("A", "B")
    assert [(s.name, s.values) for s in data.series] == [("2023", (3, 4)), ("2024", (5, 6))]


def test_parts_of_wholes_are_series_where_they_are_stacked(resources: Resources) -> None:
    data = chart("100% stacked bar chart: Spain: coal 3, gas 4; Italy: coal 5, gas 6, wind 1", resources)
    assert data.stacking == "full"
    assert data.categories == ("Spain", "Italy")
    assert [(s.name, s.values) for s in data.series] == [("coal", (3, 5)), ("gas", (4, 6)), ("wind", (0, 1))]


def test_rows_of_several_figures_are_named_by_a_list_of_as_many_strings(resources: Resources) -> None:
    data = chart('Radar chart comparing "Alpha" and "Beta": Speed: 8, 6; Power: 7, 9; Price: 5, 8', resources)
    assert data.categories == ("Speed", "Power", "Price")
    assert [(s.name, s.values) for s in data.series] == [("Alpha", (8, 7, 5)), ("Beta", (6, 9, 8))]


def test_points_are_read_as_pairs(resources: Resources) -> None:
    data = chart('Scatter plot "Growth": (160, 55), (170, 65), (182, 80)', resources)
    assert [s.values for s in data.series] == [(160, 170, 182), (55, 65, 80)]


def test_numbers_are_kept_as_they_are_written(resources: Resources) -> None:
    data = chart('رسم بياني بالأعمدة "المبيعات": يناير ١٢٠٪، فبراير ١٥٠٪', resources)
    assert data.series[0].written == ("١٢٠٪", "١٥٠٪")
    data = chart("Column chart: Q1: $3.2M, Q2: $4.1M", resources)
    assert data.series[0].written == ("$3.2M", "$4.1M")


def test_every_name_of_the_data_is_a_string_of_copy_once(resources: Resources) -> None:
    plan = reason(Request(prompt="Grouped bar chart: 2023: Ann 3, Bob 4; 2024: Ann 5, Bob 6"), resources)
    assert sorted(c.text for c in plan.copy_) == ["2023", "2024", "Ann", "Bob"]


def test_the_keys_and_marks_of_pasted_json_are_no_copy(resources: Resources) -> None:
    plan = reason(Request(prompt='Line chart of [{"m": "Jan", "v": 1}, {"m": "Feb", "v": 2}]'), resources)
    assert [c.text for c in plan.copy_] == ["Jan", "Feb"]


def test_what_is_stressed_and_where_the_figures_come_from_is_understood(resources: Resources) -> None:
    prompt = "A line chart of heat in Oslo: May 12, June 16, July 19. Highlight June. Source: met.no"
    plan = reason(Request(prompt=prompt), resources)
    assert plan.chart is not None
    assert plan.chart.highlight == "June"
    assert plan.chart.topic == "heat in Oslo"
    assert "Source: met.no" in [c.text for c in plan.copy_by_role("caption")]


def test_a_word_that_holds_the_name_of_a_mark_is_not_that_mark(resources: Resources) -> None:
    assert chart("Bar chart of the happiest towns: Bath 3, Ely 2", resources).mark == "bar"


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1,200", "en", 1200), ("1.200", "de", 1200), ("1.2", "en", 1.2), ("1,2", "de", 1.2), ("12,5", "en", 12.5),
        ("1.234,5", "es", 1234.5), ("1,234.5", "en", 1234.5), ("1’200", "de", 1200), ("12,34,567", "hi", 1234567),
        ("１２", "ja", 12), ("٣٫٥", "ar", 3.5), ("1 200", "fr", 1200), ("0,750", "en", 0.75),
    ],
)  # fmt: skip
def test_separators_are_read_as_the_language_has_them(text: str, language: str, value: float) -> None:
    assert read_number(text, language) == pytest.approx(value)


def test_digits_inside_words_are_no_figures() -> None:
    assert [f.written for f in figures_in("Q1 and H2O and COVID-19 rose 12%", "en")][-1:] == ["12%"]
    assert all(f.written != "1" for f in figures_in("Q1", "en"))


def test_numbers_of_the_east_are_read_whole(resources: Resources) -> None:
    data = chart("日本の人口の折れ線グラフ：2000年 1億2693万人、2010年 1億2806万人", resources)
    assert data.series[0].values == pytest.approx((126_930_000, 128_060_000))
    assert data.series[0].written == ("1億2693万人", "1億2806万人")
    assert data.topic == "日本の人口"


def test_rows_of_figures_take_their_names_from_a_list_elsewhere(resources: Resources) -> None:
    data = chart("Line chart: 2023: 10, 12, 14; 2024: 12, 15, 19. Quarters Q1, Q2, Q3.", resources)
    assert data.categories == ("Q1", "Q2", "Q3")
    assert [(s.name, s.values) for s in data.series] == [("2023", (10, 12, 14)), ("2024", (12, 15, 19))]


def test_a_row_named_like_a_role_of_copy_is_still_a_row(resources: Resources) -> None:
    data = chart('Radar chart "Phones": "A" and "B": Speed: 8, 6; Price: 5, 8; Range: 9, 7', resources)
    assert data.categories == ("Speed", "Price", "Range")


def test_records_of_names_and_numbers_are_data_and_no_form(resources: Resources) -> None:
    rows = '[{"month": "Jan", "sales": 120, "costs": 80}, {"month": "Feb", "sales": 140, "costs": 90}]'
    data = chart(f"Line chart of this JSON: {rows}", resources)
    assert data.categories == ("Jan", "Feb")
    assert [(s.name, s.values) for s in data.series] == [("sales", (120, 140)), ("costs", (80, 90))]


@pytest.mark.parametrize(
    ("prompt", "times", "values"),
    [
        (
            "a bar chart, sales were 12, 15 and 20 million in 2021, 2022, 2023",
            ["2021", "2022", "2023"],
            [12e6, 15e6, 20e6],
        ),
        ("Balkendiagramm: Umsatz 12, 15 und 20 in 2021, 2022 und 2023", ["2021", "2022", "2023"], [12, 15, 20]),
        ("line chart: in 2019 and 2020 visitors were 340 and 120", ["2019", "2020"], [340, 120]),
    ],
)
def test_a_list_of_values_and_a_list_of_years_are_read_respectively(
    prompt: str, times: list[str], values: list[float], resources: Resources
) -> None:
    chart = reason(make_request(prompt), resources).chart
    assert chart is not None
    assert list(chart.categories) == times
    assert list(chart.series[0].values) == values
