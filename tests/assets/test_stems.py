from __future__ import annotations

import pytest

from limner.assets.lexicon import normalise
from limner.assets.stems import singulars, stem


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("cats", "cat"),
        ("buses", "bus"),
        ("boxes", "box"),
        ("cherries", "cherry"),
        ("wolves", "wolf"),
        ("knives", "knife"),
        ("people", "person"),
        ("sandwiches", "sandwich"),
        ("wine glasses", "wine glass"),
        ("potted plants", "potted plant"),
    ],
)
def test_english_plurals_have_their_singular_among_the_forms(plural: str, singular: str) -> None:
    assert singular in singulars(plural)


def test_a_singular_in_double_s_is_left_alone() -> None:
    assert singulars("glass") == ()


@pytest.mark.parametrize(
    ("locale", "one", "other"),
    [
        ("ru", "кошку", "кошка"),
        ("ru", "ёлкой", "ёлка"),
        ("bn", "ফুলের", "ফুল"),
        ("ar", "الفانوس", "فانوس"),
        ("hi", "दीयों", "दीया"),
    ],
)
def test_forms_of_a_word_share_a_stem(locale: str, one: str, other: str) -> None:
    assert stem(one, locale) == stem(other, locale) != ""


def test_languages_without_endings_have_no_stem() -> None:
    assert stem("猫", "ja") == "" and stem("cats", "en") == ""


def test_words_are_compared_case_folded_and_without_hyphens() -> None:
    assert normalise("  Traffic-Light ") == normalise("traffic light") == "traffic light"
