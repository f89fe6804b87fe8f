"""Briefs that change their mind: what is said last is set, with a note; repeats are set as often as asked for."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        ('Poster. Make the title "BLUE". Actually make the title "GREEN" instead.', ["GREEN"]),
        ("Plakat mit dem Titel „Rot“. Ach nein, Titel „Grün“.", ["Grün"]),
        ("海报，标题“红”。不对，标题改成“绿”。", ["绿"]),
        ("ポスター、タイトル「赤」。やっぱりタイトルは「緑」。", ["緑"]),
        ("Affiche, titre « Rouge ». Finalement, titre « Vert ».", ["Vert"]),
    ],
)
def test_what_is_said_later_wins_with_a_note(prompt: str, wanted: list[str], resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    assert [copy.text for copy in plan.copy_] == wanted
    assert any("gives way" in note.message for note in plan.notes)


@pytest.mark.parametrize(
    ("prompt", "times"),
    [
        ('Poster with the word "SALE" three times', 3),
        ("Poster, „HALT“ zweimal", 2),
        ("海报“加油”三遍", 3),
        ('Poster "GO" at the top and "GO" at the bottom', 2),
        ('Poster "SALE" twice: "SALE" and "SALE"', 2),
    ],
)
def test_a_string_is_set_as_often_as_it_is_asked_for(prompt: str, times: int, resources: Resources) -> None:
    assert len(reason(make_request(prompt), resources).copy_) == times


def test_two_strings_of_one_role_without_a_correction_are_both_set(resources: Resources) -> None:
    plan = reason(make_request('Two posters in one: title "A", title "B"'), resources)
    assert [copy.text for copy in plan.copy_] == ["A", "B"]
    assert not plan.notes
