"""Readings a brief gives (furigana, pinyin) and strings that are the lines of one poem."""

from __future__ import annotations

import pytest

from limner.document.plan import Plan
from limner.document.request import make_request
from limner.reason import reason
from limner.resources import open_resources


def _plan(prompt: str) -> Plan:
    return reason(make_request(prompt), open_resources())


@pytest.mark.parametrize(
    ("prompt", "given"),
    [
        ("縦書きポスター「桜満開」、ルビ「さくらまんかい」", [(0, 3, "さくらまんかい")]),
        ("ポスター「夕焼け小焼け」ふりがな「ゆうやけこやけ」", [(0, 5, "ゆうやけこや")]),
        ("ポスター「京都の秋」、ふりがな付き:京都(きょうと)、秋(あき)", [(0, 2, "きょうと"), (3, 4, "あき")]),
        ("海报，标题“春天”，拼音“chūn tiān”", [(0, 1, "chūn"), (1, 2, "tiān")]),
        ('Poster "東京" with furigana "とうきょう"', [(0, 2, "とうきょう")]),
    ],
)
def test_readings_stand_by_the_string_they_read_and_are_no_copy_of_their_own(
    prompt: str, given: list[tuple[int, int, str]]
) -> None:
    plan = _plan(prompt)
    assert len(plan.copy_) == 1
    assert [(one.start, one.end, one.text) for one in plan.copy_[0].readings] == given


def test_readings_that_are_asked_for_but_not_given_are_a_note() -> None:
    plan = _plan('A vertical poster "山路" with furigana')
    assert not plan.copy_[0].readings
    assert any("readings" in note.message for note in plan.notes)


@pytest.mark.parametrize(
    ("prompt", "lines"),
    [
        ("縦書きのポスター。「菜の花や」「月は東に」「日は西に」、署名「蕪村」", ["菜の花や", "月は東に", "日は西に"]),
        ("竖排海报：《登鹳雀楼》“白日依山尽”，“黄河入海流”，落款“王之涣”", ["白日依山尽", "黄河入海流"]),
        ('俳句のポスター「古池や」「蛙飛びこむ」「水の音」', ["古池や", "蛙飛びこむ", "水の音"]),
    ],
)  # fmt: skip
def test_strings_in_a_row_are_the_lines_of_a_poem(prompt: str, lines: list[str]) -> None:
    plan = _plan(prompt)
    assert [item.text for item in plan.copy_ if item.id in plan.verse] == lines


@pytest.mark.parametrize(
    "prompt",
    [
        "縦書きのポスター。タイトル「夏祭り」、日付「8月15日」、会場「八幡神社」",
        "ポスター「夏祭り」「盆踊り」「花火」",
        'Poster "One fine day" "Two fine days", vertical',
    ],
)
def test_strings_of_other_sheets_are_no_poem(prompt: str) -> None:
    assert not _plan(prompt).verse
