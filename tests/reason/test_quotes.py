"""Quotation marks of every style, told apart from apostrophes and inches."""

from __future__ import annotations

import pytest

from limner.reason.quotes import find_quotes


def inside(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('a "b" c', ["b"]),
        ("say “b” now", ["b"]),
        ("sagt „b“ und »c« und ‚d‘", ["b", "c", "d"]),
        ("dit « b » et ‹c›", [" b ", "c"]),
        ("「一」『二』《三》〈四〉", ["一", "二", "三", "四"]),
        ("＂a＂", ["a"]),
        ("“he said ‘no’ twice”", ["he said ‘no’ twice"]),
        ("「「内」外」", ["「内」外"]),
        ('says "He said "go" and left"', ['He said "go" and left']),
        ('"A "and "B" or "C"', ["A ", "B", "C"]),
        ("'A', 'B' and 'C'", ["A", "B", "C"]),
    ],
)
def test_each_style_is_found(text: str, wanted: list[str]) -> None:
    assert inside(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Miller's dog",
        "rock 'n' roll",
        "don't",
        "a 5'11\" man",
        "the 90s' best",
        "in the '90s",
        'a 24" monitor',
        "’tis late",
    ],
)
def test_apostrophes_and_inches_are_no_quotes(text: str) -> None:
    assert inside(text) == []


def test_an_apostrophe_inside_single_marks_stays_in_the_string() -> None:
    assert inside("the sign says 'Don't stop' here") == ["Don't stop"]
    assert inside("'Kings' Cross' and 'BOSS' beside the kids' table") == ["Kings' Cross", "BOSS"]


def test_an_inch_mark_beside_quotes_does_not_shift_the_pairs() -> None:
    assert inside('a 24" screen that says "HELLO" and "BYE"') == ["HELLO", "BYE"]


def test_an_unclosed_mark_runs_to_the_end_of_its_line_and_says_so() -> None:
    text = "title “Big Day\nsecond line"
    (quote,) = find_quotes(text)
    assert text[quote.inner_start : quote.inner_end] == "Big Day"
    assert not quote.closed
