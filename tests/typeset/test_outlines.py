"""Text that fills an outline or runs round obstacles, in any direction of writing."""

from __future__ import annotations

import math

import pytest

from limner.document.forms import Obstacle
from limner.document.geometry import Box
from limner.document.text import Fit
from limner.errors import DocumentError

BOX = Box(100, 50, 400, 400)
CIRCLE = "M100 250 a200 200 0 1 1 400 0 a200 200 0 1 1 -400 0z"
HOLE = "M240 250 a60 60 0 1 1 120 0 a60 60 0 1 1 -120 0z"
TWO = "M100 50 H200 V300 H400 V50 H500 V450 H100Z"
EN = "Rough winds do shake the darling buds of May, and summer has all too short a date; " * 4
TEXTS = [
    (EN, "Inter", "en", {}),
    ("الخط العربي هو فن وتصميم الكتابة في مختلف اللغات التي تستعمل الحروف العربية. " * 4, "Amiri", "ar", {}),
    ("国境の長いトンネルを抜けると雪国であった。夜の底が白くなった。信号所に汽車が止まった。" * 3, "Noto Serif JP", "ja", {}),
    ("国境の長いトンネルを抜けると雪国であった。夜の底が白くなった。信号所に汽車が止まった。" * 3, "Noto Serif JP", "ja",
     {"writing": "vertical-rl"}),
]  # fmt: skip


def corners(box):
    return [(box.x, box.y), (box.right, box.y), (box.x, box.bottom), (box.right, box.bottom)]


@pytest.mark.parametrize(("text", "family", "language", "rest"), TEXTS)
@pytest.mark.parametrize("align", ["start", "center", "justify"])
def test_lines_stay_within_a_circle_over_their_whole_height(put, text, family, language, rest, align):
    layout = put(text, BOX, size=16, family=family, language=language, outline=CIRCLE, align=align, **rest)
    assert len(layout.lines) > 5 and not layout.overset
    for line in layout.lines:
        assert all(math.dist(c, (300, 250)) <= 200.5 for c in corners(line.box))


@pytest.mark.parametrize(("text", "family", "language", "rest"), TEXTS)
def test_the_largest_size_in_a_circle_fills_most_of_it(put, text, family, language, rest):
    layout = put(text, BOX, family=family, language=language, outline=CIRCLE, fit=Fit(mode="box"), **rest)
    assert not layout.overset
    assert sum(line.box.area for line in layout.lines) > 0.5 * math.pi * 200**2
    assert all(math.dist(c, (300, 250)) <= 201 for line in layout.lines for c in corners(line.box))


@pytest.mark.parametrize(("text", "family", "language", "rest"), TEXTS)
@pytest.mark.parametrize("side", ["both", "largest", "start", "end"])
def test_an_obstacle_and_its_margin_are_left_free(put, text, family, language, rest, side):
    hole = Obstacle(d=HOLE, margin=12, side=side)
    layout = put(text * 3, BOX, size=15, family=family, language=language, obstacles=(hole,), **rest)
    for line in layout.lines:
        x = min(max(300, line.box.x), line.box.right)
        y = min(max(250, line.box.y), line.box.bottom)
        assert math.dist((x, y), (300, 250)) >= 71


def test_lines_on_both_sides_of_an_obstacle_share_baselines_and_read_across(put):
    layout = put(EN * 3, BOX, size=15, obstacles=(Obstacle(d=HOLE, side="both"),))
    pairs = [(a, b) for a, b in zip(layout.lines, layout.lines[1:], strict=False) if a.baseline == b.baseline]
    assert len(pairs) > 3 and all(a.box.right < 300 < b.box.x for a, b in pairs)


def test_right_to_left_lines_start_at_the_right_of_an_obstacle(put):
    layout = put(TEXTS[1][0], BOX, size=20, family="Amiri", obstacles=(Obstacle(d=HOLE, side="both"),))
    pairs = [(a, b) for a, b in zip(layout.lines, layout.lines[1:], strict=False) if a.baseline == b.baseline]
    assert pairs and all(a.box.x > 300 > b.box.right for a, b in pairs)


@pytest.mark.parametrize(("side", "left"), [("start", True), ("end", False)])
def test_one_side_of_an_obstacle_may_be_chosen(put, side, left):
    layout = put(EN * 3, BOX, size=15, obstacles=(Obstacle(d=HOLE, side=side),))
    beside = [line for line in layout.lines if line.box.y < 250 < line.box.bottom]
    assert beside and all((line.box.x < 300) == left for line in beside)


def test_both_arms_of_a_hollow_outline_are_used_when_both_are_wide(put):
    layout = put(EN, BOX, size=12, outline=TWO)
    assert [line.baseline for line in layout.lines[:2]] == [layout.lines[0].baseline] * 2
    wide = put(EN, BOX, size=40, outline=TWO, line_break="greedy")
    assert wide.lines[0].box.y > 290, "arms of 2.5 em hold no words"


def test_what_an_outline_cannot_hold_is_overset(put):
    layout = put(EN, BOX, size=40, outline=CIRCLE)
    assert layout.overset and EN.strip().endswith(layout.overset.strip())
    assert max(c.end for c in layout.clusters) <= len(EN) - len(layout.overset)


def test_columns_of_an_outline_are_filled_one_after_the_other(put):
    layout = put(EN, BOX, size=14, outline=CIRCLE, columns=2, column_gap=20, fit=Fit(mode="shrink"))
    sides = [line.box.cx < 300 for line in layout.lines]
    assert sides == sorted(sides, reverse=True)
    assert [line.start for line in layout.lines] == sorted(line.start for line in layout.lines)


def test_a_block_in_the_middle_of_an_outline_has_as_much_room_above_as_below(put):
    layout = put(EN, BOX, size=14, outline=CIRCLE, valign="middle")
    assert layout.advance.cy == pytest.approx(250, abs=5)


@pytest.mark.parametrize("outline", ["M0 0", "nonsense", "M0 0 L5"])
def test_an_outline_that_is_none_is_an_error(put, outline):
    with pytest.raises(DocumentError):
        put("text", BOX, outline=outline)


def test_both_lobes_of_a_heart_begin_together(put):
    heart = "M200 380 C20 240 20 40 120 40 C170 40 200 80 200 120 C200 80 230.001 40 280.001 40 C380.001 40 380 240 200 380 Z"
    layout = put("word " * 60, Box(0, 0, 400, 400), size=12, outline=heart)
    first, second = layout.lines[:2]
    assert first.baseline == second.baseline and first.box.right < 200 < second.box.x
