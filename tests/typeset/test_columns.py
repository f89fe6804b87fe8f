"""What is worked out many at once is what it would be one by one."""

from __future__ import annotations

import random
import re

import pytest
from icu4py.breakers import CharacterBreaker
from tests.typeset.conftest import make_block
from tests.typeset.test_breaking import boxes

from limner.document.geometry import Box
from limner.typeset import driver
from limner.typeset.breaking.optimum import Manner, choose, demerits
from limner.typeset.itemising.bidi import levels
from limner.typeset.itemising.itemise import _ALONE, grapheme_bounds
from limner.typeset.setting import kashida
from limner.typeset.styles import sources

ARABIC = "الكتابة العربية فنّ جميل يزيّن المساجد والقصور منذ قرون طويلة في المدن والقرى والبيوت " * 3


def test_characters_said_to_stand_alone_do_so_in_any_order():
    alone = [chr(point) for point in range(0x10000) if not 0xD800 <= point < 0xE000 and _ALONE.fullmatch(chr(point))]
    assert len(alone) > 40_000
    for seed in range(3):
        text = "".join(random.Random(seed).sample(alone, len(alone)))
        assert [end for _, end in CharacterBreaker(text, "en").segments()] == list(range(1, len(text) + 1))
    assert grapheme_bounds("e\u0301a\r\n") == [0, 2, 3, 5]


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("justified", [True, False])
def test_lines_of_one_measure_are_chosen_as_those_of_several_are(seed, justified):
    marks, manner = boxes(seed, 60), Manner(justified)
    level = choose(marks, lambda _: 30.0, 0, manner)
    stepped = choose(marks, lambda _: 30.0, 1, manner)
    worth = [demerits(marks, ends, lambda _: 30.0, manner) for ends in (level, stepped)]
    assert worth[0] == pytest.approx(worth[1])


def test_letters_with_spaces_and_commas_between_have_the_levels_they_have_alone():
    text = "أهلا، وسهلا (بكم) في ٢٥، ٣٠ مدينة. Nice, city"
    one = levels(text, 1)
    apart = levels(re.sub("([،,. ])", "\u200b\\1", text), 1)
    assert one == [
        level for level, c in zip(apart, re.sub("([،,. ])", "\u200b\\1", text), strict=True) if c != "\u200b"
    ]


def test_a_lengthened_word_is_the_same_letter_by_letter_and_whole(resources, put, monkeypatch):
    block = make_block(ARABIC, size=24, align="justify", language="ar")
    quick = driver.typeset(block, Box(0, 0, 500, 2000), resources)
    plain = driver.typeset(block.model_copy(update={"align": "start"}), Box(0, 0, 500, 2000), resources)
    assert sum(len(run.glyphs) for run in quick.runs) > sum(len(run.glyphs) for run in plain.runs), "it has tatweels"
    monkeypatch.setattr(kashida, "_changed", lambda *_: None)
    assert driver.typeset(block, Box(0, 0, 500, 2000), resources) == quick


def test_no_more_paragraphs_are_kept_than_have_so_many_characters(resources, monkeypatch):
    monkeypatch.setattr(driver, "_KEPT_CHARACTERS", 1000)
    desk = driver._Desk(driver.store(resources.fonts))
    for turn in range(20):
        block = make_block(f"{turn} " + "word " * 30, size=16)
        first = desk.prepared(block, sources(block), 16)
        assert desk.prepared(block, sources(block), 16)[0] is first[0], "what was set last is found again"
    assert sum(len(source.text) for source, _, _ in desk._kept) <= 1000
