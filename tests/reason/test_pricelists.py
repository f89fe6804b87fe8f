"""Price lists are menus in whatever language, and badges are badges by more of their names."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.reason.medium import is_priced
from limner.resources import open_resources


@pytest.mark.parametrize(
    "prompt",
    [
        'ریستوران "لاہوری": "نہاری ۴۵۰ روپے"، "سیخ کباب ۳۵۰ روپے"، "حلوہ ۲۵۰ روپے"',
        '"ร้านริมน้ำ" "ลาเต้ 65 บาท" "อเมริกาโน่ 55 บาท" "ชาเย็น 45 บาท"',
        'בית קפה "קפה נמל": "קפה הפוך 14 ₪", "קרואסון 16 ₪", "סלט יווני 42 ₪"',
        'مطعم "الشام": "بقلاوة ١٨ ريال"، "كنافة ٢٢ ريال"، "قطايف ١٢ ريال"',
    ],
)
def test_three_prices_in_one_money_make_a_menu(prompt: str) -> None:
    assert reason(make_request(prompt), open_resources()).medium == "menu"


@pytest.mark.parametrize(
    "texts",
    [
        ["Expo 2026", "Hall 4", "Gate 12"],
        ["Day 1", "Day 2", "Day 3", "Opening"],
        ["Coffee $3", "Opens 8 am", "Since 1998"],
        ["Soup 4 €"],
    ],
)
def test_figures_of_other_kinds_are_no_prices(texts: list[str]) -> None:
    assert not is_priced(texts)


@pytest.mark.parametrize(
    "prompt",
    [
        'Rundes Abzeichen mit "WANDERVEREIN" oben im Bogen',
        'A scout patch "PINE TROOP" with an owl',
        '円形バッジ「京都珈琲」中央にコーヒーカップ',
        'गोल बैज: "जयपुर साइकिल क्लब", बीच में साइकिल',
    ],
)  # fmt: skip
def test_badges_by_other_names_are_badges(prompt: str) -> None:
    assert reason(make_request(prompt), open_resources()).medium == "logo"


def test_a_string_on_an_upper_arc_shows_no_archer() -> None:
    plan = reason(
        make_request('شعار دائري: "مقهى الواحة" على القوس العلوي و"منذ ١٩٦٢" على القوس السفلي، وفي الوسط نخلة'),
        open_resources(),
    )
    assert [entity.concept for entity in plan.entities] == ["palm-tree"]
    assert [item.style.curve for item in plan.copy_] == ["arc-top", "arc-bottom"]
