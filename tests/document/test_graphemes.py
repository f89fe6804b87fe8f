"""Letters as people count them."""

from __future__ import annotations

import pytest

from limner.document.graphemes import graphemes


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Größe", ["G", "r", "ö", "ß", "e"]),
        ("e\u0301a", ["e\u0301", "a"]),
        ("मित्रता", ["मि", "त्र", "ता"]),
        ("বন্ধুত্ব", ["ব", "ন্ধু", "ত্ব"]),
        ("தமிழ்க்", ["த", "மி", "ழ்", "க்"]),
        ("👩🏽‍🚀🇧🇷🇯🇵", ["👩🏽‍🚀", "🇧🇷", "🇯🇵"]),
        ("شُكرًا", ["شُ", "ك", "رً", "ا"]),
        ("", []),
    ],
)
def test_marks_joiners_and_conjuncts_stay_with_their_base(text: str, letters: list[str]) -> None:
    assert graphemes(text) == letters
