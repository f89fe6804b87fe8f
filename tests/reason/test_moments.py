"""A string is a date where it is a day with hours and small words beside it, in every language."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.reason.moments import is_day
from limner.resources import Resources


@pytest.mark.parametrize(
    "text",
    [
        "Sat 6 – Sun 7 December, 11–5", "Dimanche 24 mai, de 8 h à 18 h", "Sonntag, 14. Dezember, 17 Uhr", "12, 13 y 14 de septiembre",
        "Суббота, 7 марта, 11:00", "Sobota 18 października, 10–16", "Setiap Minggu, 06.00–10.00", "2026.12.24 全国上映",
        "11月8日 早上6:30开门", "8月1日(土)・2日(日) 16時〜21時", "रविवार, 14 दिसंबर, सुबह 10 बजे", "শনিবার, ১৪ ফেব্রুয়ারি, সকাল ১০টা",
        "٥ – ٩ تشرين الثاني ٢٠٢٦", "Sábado, 14 de março", "15 giờ, Chủ nhật 12/4", "3월 15일 오픈", "Every last Saturday · 10 am – 1 pm",
    ],
)  # fmt: skip
def test_a_day_is_a_date(text: str) -> None:
    assert is_day(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sunday roast",
        "May the force",
        "Black Friday",
        "12 Hoa Hồng",
        "Fix it",
        "9 am",
        "周末见",
        "日本",
        "Sun",
        "Marzo",
    ],
)
def test_what_only_sounds_like_a_day_is_none(text: str) -> None:
    assert not is_day(text)


def test_the_line_after_a_date_is_no_subtitle(resources: Resources) -> None:
    plan = reason(make_request('Poster "Vide-grenier", "Dimanche 24 mai, 8 h", "Place du Marché"'), resources)
    assert [copy.role for copy in plan.copy_] == ["title", "date", "detail"]
