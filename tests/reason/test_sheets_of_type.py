"""What a brief is taken for when little is said: spellings with and without a nukta, strings alone, the names that head a wedding card."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize("word", ["इन्फोग्राफ़िक", "इन्फोग्राफिक"])
def test_a_hindi_word_is_read_with_and_without_its_nukta(word: str, resources: Resources) -> None:
    plan = reason(make_request(f'{word}: "पानी": 1 "नल" 2 "बाल्टी"'), resources)
    assert plan.medium == "infographic"
    assert [copy.text for copy in plan.copy_] == ["पानी", "नल", "बाल्टी"]


@pytest.mark.parametrize(
    ("prompt", "medium"),
    [
        ('"Open late" "Every Friday"', "poster"),
        ('a photograph of "A" and "B"', "scene"),
        ('a fox with "A" and "B"', "scene"),
    ],
)
def test_strings_with_nothing_to_show_are_a_poster(prompt: str, medium: str, resources: Resources) -> None:
    assert reason(make_request(prompt), resources).medium == medium


@pytest.mark.parametrize(
    ("prompt", "title"),
    [
        ("بطاقة دعوة: «يسعدنا دعوتكم لحفل زفاف» «سارة وعمر» «الجمعة ٢٠ مارس»", "سارة وعمر"),
        (
            'Wedding invitation: "Together with their families" "Mara Holt & Jonas Weber" "4 June"',
            "Mara Holt & Jonas Weber",
        ),
        ("結婚式の招待状「私たち結婚します」「健太と美咲」「六月四日」", "健太と美咲"),
        ('Birthday card "Come and play" "Leo and friends"', "Come and play"),
    ],
)
def test_the_couple_heads_a_wedding_card(prompt: str, title: str, resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    assert [copy.text for copy in plan.copy_ if copy.role == "title"] == [title]
