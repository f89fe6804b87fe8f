"""A role word between two strings names the one it introduces, by the order of words of the brief's language."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        ('Landing page: "Ship it" headline, "Free · 14 March" with button "Register"', {"Ship it": "title", "Register": "button"}),
        ("Affiche « Nuit » avec le slogan « Entrée libre » et le bouton « Réserver »", {"Entrée libre": "subtitle", "Réserver": "button"}),
        ("バナー、「夏のセール」見出し「最大50%」バッジ「購入」ボタン", {"夏のセール": "title", "最大50%": "badge", "購入": "button"}),
        ('배너: "여름" 제목, "최대 50%" 배지, "구매" 버튼', {"여름": "title", "최대 50%": "badge", "구매": "button"}),
        ('बैनर: "सेल" शीर्षक, "50% छूट" बैज, "खरीदें" बटन', {"सेल": "title", "50% छूट": "badge", "खरीदें": "button"}),
        ('Poster with title "A" subtitle "B" footer "C"', {"A": "title", "B": "subtitle", "C": "detail"}),
        ('بانر بعنوان "الصيف" مع زر "تسوق" وشارة "خصم"', {"الصيف": "title", "تسوق": "button", "خصم": "badge"}),
    ],
)  # fmt: skip
def test_a_role_word_names_the_string_it_belongs_to(prompt: str, wanted: dict[str, str], resources: Resources) -> None:
    roles = {item.text: item.role for item in reason(make_request(prompt), resources).copy_}
    assert {text: roles[text] for text in wanted} == wanted
    assert all(role != "button" for text, role in roles.items() if wanted.get(text) != "button")


@pytest.mark.parametrize(
    "prompt",
    [
        'Slide: "Quarter" bullets "Up 14%" "New shops"',
        "Folie „Quartal“ Punkte: „Mehr“, „Neu“",
        "幻灯片“季度”要点“增长”“新店”",
    ],
)
def test_the_word_for_a_list_belongs_to_the_string_it_stands_before(prompt: str, resources: Resources) -> None:
    assert [copy.role for copy in reason(make_request(prompt), resources).copy_] == ["title", "item", "item"]
