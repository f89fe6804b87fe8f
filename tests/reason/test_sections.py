"""Which string heads which others."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources

_COLUMNS = {
    "en": (
        'Slide titled "Churn". Left column "Seen": "Up to 3.4%", "Surveys"; right column "To do": "New plan", "Refunds". '
        'Callout: "4.2m at risk". Source: "Company data".'
    ),
    "zh": "一页咨询风格PPT，标题“趋势”。左栏“市场”：“销量突破”、“渗透率”；右栏“格局”：“前五品牌”。底部结论：“价格战”。数据来源：“中汽协”",
    "ar": 'شريحة بعنوان "النمو". العمود الأول "التحديات": "التكلفة"، "الكفاءات"؛ العمود الثاني "الحلول": "أتمتة". المصدر: "تقرير"',
    "de": "Folie mit Titel „Umsatz“. Spalte „Lage“: „Preis“, „Menge“; Spalte „Plan“: „Neu“. Fazit: „Jetzt handeln“. Quelle: „Destatis“",
}
_WANTED = {
    "en": [
        ("Seen", ["Up to 3.4%", "Surveys"]), ("To do", ["New plan", "Refunds"]), ("callout", ["4.2m at risk"]),
        ("foot", ["Company data"]),
    ],
    "zh": [("市场", ["销量突破", "渗透率"]), ("格局", ["前五品牌"]), ("callout", ["价格战"]), ("foot", ["中汽协"])],
    "ar": [("التحديات", ["التكلفة", "الكفاءات"]), ("الحلول", ["أتمتة"]), ("foot", ["تقرير"])],
    "de": [("Lage", ["Preis", "Menge"]), ("Plan", ["Neu"]), ("callout", ["Jetzt handeln"]), ("foot", ["Destatis"])],
}  # fmt: skip


def outline(prompt: str, resources: Resources) -> list[tuple[str, list[str]]]:
    plan = reason(make_request(prompt), resources)
    texts = {copy.id: copy.text for copy in plan.copy_}
    return [
        (texts[part.heading] if part.heading else part.kind, [texts[item] for item in part.items])
        for part in plan.sections
    ]


@pytest.mark.parametrize("language", sorted(_COLUMNS))
def test_colons_and_words_for_parts_make_sections(language: str, resources: Resources) -> None:
    assert outline(_COLUMNS[language], resources) == _WANTED[language]


def test_bullets_with_values_are_sections(resources: Resources) -> None:
    prompt = 'Make a bento grid.\nTitle: "Orbit"\n- "Fast": "3x quicker"\n- "Private": "On your laptop"\n- "Open": "Apache"\n'
    assert outline(prompt, resources) == [
        ("Fast", ["3x quicker"]),
        ("Private", ["On your laptop"]),
        ("Open", ["Apache"]),
    ]


def test_deeper_lines_belong_to_the_line_above(resources: Resources) -> None:
    prompt = 'Infographic "Week"\n- "Eat"\n  - "Vegetables"\n  - "Less sugar"\n- "Move"\n  - "30 minutes"\n'
    assert outline(prompt, resources) == [("Eat", ["Vegetables", "Less sugar"]), ("Move", ["30 minutes"])]


def test_sections_within_sections_know_their_parent(resources: Resources) -> None:
    prompt = (
        'Slide "Plan"\n- "Growth"\n  - "North"\n    - "Two stores"\n    - "Online"\n  - "South"\n    - "Partners"\n'
    )
    plan = reason(make_request(prompt), resources)
    assert [part.parent for part in plan.sections] == [None, 0, 0]


@pytest.mark.parametrize(
    "prompt", ['Poster "A", "B" and "C"', 'A photo of a sign that says "Open": "daily" and "late"', 'Poster "Only"']
)
def test_briefs_in_which_nothing_heads_anything_have_no_sections(prompt: str, resources: Resources) -> None:
    assert outline(prompt, resources) == []


@pytest.mark.parametrize(
    ("prompt", "heads"),
    [
        (
            'Menu "Trattoria", starters: "Bruschetta 8", "Olives 5"; mains: "Lasagne 14", "Risotto 15"',
            ["starters", "mains"],
        ),
        ('CV "Lena", experience: "Nova", "Kite"; skills: "Figma", "Research"', ["experience", "skills"]),
        ("菜单“兰亭”，前菜：“皮蛋豆腐 18”、“拍黄瓜 12”；主菜：“红烧肉 48”", ["前菜", "主菜"]),
        ('Menu "Trattoria", title in red: "Ciao", subtitle: "Roma"', []),
    ],
)
def test_words_before_the_colons_of_quoted_lists_head_them(prompt: str, heads: list[str], resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    texts = {item.id: item.text for item in plan.copy_}
    assert [texts[part.heading] for part in plan.sections if part.heading] == heads
