from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limner.design.scripts import headline_breaks, script_of
from limner.document.graphemes import graphemes


def cut(text: str, lines: int) -> list[str]:
    ends = (0, *headline_breaks(text, lines), len(text))
    return [text[a:b].strip() for a, b in zip(ends, ends[1:], strict=False)]


@pytest.mark.parametrize(
    ("text", "hint", "script"),
    [
        ("Midnight Jazz", "", "Latn"), ("新春快乐", "", "Hans"), ("新春快樂", "", "Hant"), ("夏祭り", "", "Jpan"),
        ("静寂", "Jpan", "Jpan"), ("오늘 문을 엽니다", "", "Kore"), ("शुभ दीपावली", "", "Deva"), ("শুভ নববর্ষ", "", "Beng"),
        ("رمضان كريم", "", "Arab"), ("С Новым годом!", "", "Cyrl"), ("50%", "Arab", "Latn"), ("", "Jpan", "Latn"),
        ("iPhone 17 新品上市", "", "Hans"),
    ],
)  # fmt: skip
def test_the_script_of_a_text_is_that_of_its_letters(text: str, hint: str, script: str) -> None:
    assert script_of(text, hint) == script


@pytest.mark.parametrize("text", ["The Art of Paper and Light", "Das Haus am See", "La nuit de la musique"])
@pytest.mark.parametrize("lines", [2, 3])
def test_no_headline_line_ends_in_an_article_or_preposition(text: str, lines: int) -> None:
    weak = {"the", "of", "and", "am", "das", "la", "de"}
    assert all(line.split()[-1].lower() not in weak for line in cut(text, lines)[:-1])


def test_a_haiku_is_cut_into_its_phrases() -> None:
    assert cut("静けさや岩にしみ入る蝉の声", 3) == ["静けさや", "岩にしみ入る", "蝉の声"]


def test_four_ideographs_are_cut_in_pairs() -> None:
    assert cut("新春快乐", 2) == ["新春", "快乐"]


def test_no_ideographic_line_starts_with_closing_punctuation() -> None:
    assert all(line[0] not in "。、）」！" for line in cut("さくら、咲く（春）！また来る。", 4))


@given(st.text(min_size=1, max_size=60), st.integers(1, 6))
def test_breaks_are_ascending_places_inside_the_text_and_at_most_the_lines_asked(text: str, lines: int) -> None:
    breaks = headline_breaks(text, lines)
    assert list(breaks) == sorted(set(breaks))
    assert all(0 < at < len(text) for at in breaks)
    assert len(breaks) < max(1, lines)


@given(st.text(max_size=40))
def test_graphemes_joined_are_the_text(text: str) -> None:
    assert "".join(graphemes(text)) == text


def test_marks_and_conjuncts_stay_with_their_letter() -> None:
    assert graphemes("e\u0301a") == ["e\u0301", "a"]
    assert len(graphemes("स्वागत")) == 3
