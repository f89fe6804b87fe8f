"""The month a calendar is asked for."""

from __future__ import annotations

import pytest

from limner.document.plan import Month
from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "year", "month", "first"),
    [
        ("A calendar for March 2027 with cherry blossoms", 2027, 3, None),
        ("2027年3月的月历", 2027, 3, None),
        ("2027年4月のカレンダー、猫", 2027, 4, None),
        ("달력 2027년 5월", 2027, 5, None),
        ("Kalender für Mai 2027, Woche beginnt Montag", 2027, 5, 0),
        ("تقويم شهر مارس ٢٠٢٧", 2027, 3, None),
        ("মার্চ ২০২৭ ক্যালেন্ডার", 2027, 3, None),
        ("календарь на сентябрь 2026", 2026, 9, None),
        ("A wall calendar page, may 2030, week starts on Sunday", 2030, 5, 6),
        ("2028 calendar", 2028, 0, None),
        ("Monthly planner calendar, you may add flowers", None, 0, None),
    ],
)
def test_months_and_years_are_read_in_many_languages(
    prompt: str, year: int | None, month: int, first: int | None, resources: Resources
) -> None:
    assert reason(make_request(prompt), resources).month == Month(year=year, month=month, first=first)


def test_the_words_of_a_date_are_nothing_to_draw(resources: Resources) -> None:
    plan = reason(make_request("2027年4月のカレンダー、猫"), resources)
    assert [entity.concept for entity in plan.entities] == ["cat"]


def test_other_media_have_no_month(resources: Resources) -> None:
    assert reason(make_request('Poster "March 2027"'), resources).month is None
