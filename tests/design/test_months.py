"""Months as they are ruled: weekdays, weeks and figures."""

from __future__ import annotations

import datetime
import json
from importlib import resources as files

import pytest

from limner.design.composed.months import first_day, is_rest, weekdays, weeks_of, words_of
from limner.document.plan import Month, Plan


def plan(language: str, first: int | None = None) -> Plan:
    return Plan(prompt="calendar", language=language, medium="calendar", month=Month(year=2027, month=3, first=first))


@pytest.mark.parametrize(("year", "month"), [(2027, 3), (2026, 2), (2028, 2), (2100, 2), (1999, 12)])
@pytest.mark.parametrize("first", [0, 5, 6])
def test_every_day_stands_under_its_weekday(year: int, month: int, first: int) -> None:
    weeks = weeks_of(year, month, first)
    days = [day for week in weeks for day in week if day]
    assert days == list(range(1, len(days) + 1))
    for week in weeks:
        for column, day in enumerate(week):
            if day:
                assert datetime.date(year, month, day).weekday() == (first + column) % 7


def test_weeks_begin_as_the_language_has_it_unless_the_brief_says() -> None:
    starts = {"en": 6, "de": 0, "ar": 5, "ja": 6, "zh": 0}
    for language, wanted in starts.items():
        assert first_day(plan(language), words_of(plan(language))) == wanted
    assert first_day(plan("en", first=0), words_of(plan("en"))) == 0


def test_headings_and_figures_are_the_languages_own() -> None:
    assert words_of(plan("zh")).heading(3, 2027) == "2027年3月"
    assert words_of(plan("ar")).heading(3, 2027) == "مارس ٢٠٢٧"
    assert words_of(plan("bn")).figure(28) == "২৮"
    assert words_of(plan("xx")).heading(3, 2027) == "March 2027"


def test_rest_days_follow_the_first_day() -> None:
    assert [is_rest(i, 0) for i in range(7)] == [False] * 5 + [True, True]
    assert [is_rest(i, 6) for i in range(7)] == [True, *[False] * 5, True]
    assert weekdays(words_of(plan("en")), 6)[0] == "Sun"


def test_every_language_of_the_table_is_whole() -> None:
    table = json.loads(files.files("limner.design").joinpath("data/calendar.json").read_text("utf-8"))
    for language, row in table.items():
        assert len(set(row["months"])) == 12 and len(set(row["days"])) == 7 and 0 <= row["first"] <= 6, language
        assert len(row.get("digits", "0123456789")) == 10, language
