"""Initials: sunk or raised, in the ways of each script."""

from __future__ import annotations

import pytest

from limner.document.fills import Solid
from limner.document.geometry import Box
from limner.document.text import FontSpec, RunStyle

BOX = Box(40, 60, 360, 600)
RED = RunStyle(fill=Solid(color="#b02a1a"))
EN = "Rough winds do shake the darling buds of May, and summer has all too short a date. " * 3
AR = "الخط العربي هو فن وتصميم الكتابة في مختلف اللغات التي تستعمل الحروف العربية. " * 3
HI = "कविता विश्व की एक प्रमुख विधा है और भारत की एक परम्परा है। " * 4
BN = "কবিতা বিশ্বের একটি প্রধান শিল্প এবং বাংলার একটি ঐতিহ্য। " * 4
JA = "国境の長いトンネルを抜けると雪国であった。夜の底が白くなった。" * 3


def initial(layout):
    return [run for run in layout.runs if run.fill == RED.fill]


@pytest.mark.parametrize("lines", [2, 3, 5])
@pytest.mark.parametrize("letter", ["H", "O", "T"])
def test_a_capital_reaches_from_the_first_lines_cap_height_to_a_baseline(put, lines, letter):
    layout = put(letter + EN, BOX, size=20, drop_cap=lines, drop_style=RED, line_break="optimal")
    (run,) = initial(layout)
    assert run.positions[0].y == pytest.approx(layout.lines[lines - 1].baseline, abs=1e-6)
    flat = put("H", BOX, size=20)
    cap = flat.lines[0].baseline - flat.bounds.y
    top = layout.clusters[0].box.y
    assert layout.lines[0].baseline - top == pytest.approx(cap, abs=1.8), "round letters overshoot"
    assert layout.clusters[0].box.x == pytest.approx(BOX.x, abs=0.1), "its ink is flush with the margin"
    lefts = [line.box.x > BOX.x + 8 for line in layout.lines[: lines + 1]]
    assert lefts == [True] * lines + [False]


@pytest.mark.parametrize("text", ["“" + EN, "(" + EN, "« " + EN])
def test_an_opening_mark_goes_with_the_initial(put, text):
    layout = put(text, BOX, size=20, drop_cap=3, drop_style=RED)
    (run,) = initial(layout)
    assert {0, text.index("R")} <= set(run.clusters) and text.index("o") not in run.clusters


@pytest.mark.parametrize(("text", "family"), [(HI, "Noto Serif Devanagari"), (BN, "Noto Serif Bengali")])
def test_an_akshara_hangs_from_the_first_lines_headline(put, text, family):
    layout = put(text, BOX, size=20, family=family, drop_cap=3, drop_style=RED, style={"line_height": 1.5})
    (run,) = initial(layout)
    assert run.positions[0].y == pytest.approx(layout.lines[2].baseline, abs=1e-6)
    head = put(text[0], BOX, size=20, family=family)
    tall = head.lines[0].baseline - head.bounds.y
    assert layout.clusters[0].box.y == pytest.approx(layout.lines[0].baseline - tall, abs=0.5)


def test_an_arabic_initial_is_a_whole_joined_word_at_the_right(put):
    layout = put(AR, BOX, size=20, family="Amiri", drop_cap=2, drop_style=RED)
    (run,) = initial(layout)
    assert {layout.text[at] for at in run.clusters} <= set("الخط") and len(run.glyphs) >= 3
    assert max(c.box.right for c in layout.clusters if c.start < 4) == pytest.approx(BOX.right, abs=0.5)
    assert all(line.box.right < BOX.right - 20 for line in layout.lines[:2])
    assert layout.lines[2].box.right > BOX.right - 3


def test_a_han_initial_is_a_square_and_leaves_whole_characters_free(put):
    layout = put(JA, BOX, size=20, family="Noto Serif JP", drop_cap=2, drop_style=RED, line_break="greedy",
                 style={"line_height": 1.7})  # fmt: skip
    (run,) = initial(layout)
    assert run.size == pytest.approx(20 * 2.7)
    assert (layout.lines[0].box.x - BOX.x) % 20 == pytest.approx(0, abs=0.01)
    top = run.positions[0].y - 0.88 * run.size
    assert top == pytest.approx(layout.lines[0].baseline - 0.88 * 20, abs=0.01)


def test_a_raised_initial_stands_on_the_first_baseline_and_pushes_one_line(put):
    layout = put(EN, BOX, size=20, drop_cap=3, drop_style=RED, drop_raised=True)
    (run,) = initial(layout)
    assert run.positions[0].y == pytest.approx(layout.lines[0].baseline)
    assert layout.clusters[0].box.y >= BOX.y - 0.5 and layout.lines[1].box.x < BOX.x + 3


def test_a_sunken_initial_that_rises_above_its_line_stays_in_the_box(put):
    layout = put("हि" + HI, BOX, size=20, family="Noto Serif Devanagari", drop_cap=3, drop_style=RED)
    assert layout.bounds.y >= BOX.y - 0.01


def test_an_initial_may_have_a_face_of_its_own(put):
    style = RunStyle(font=FontSpec(families=("Playfair Display",)), fill=RED.fill)
    layout = put(EN, BOX, size=20, drop_cap=3, drop_style=style)
    (run,) = initial(layout)
    assert run.font != layout.runs[-1].font or run.font != layout.runs[0].font


@pytest.mark.parametrize(
    "text", [EN, "“" + EN, "I " + EN, AR, HI, BN, JA, "A", "“", "", "é\u0301x yes", "👩‍👩‍👧 family " * 9]
)
@pytest.mark.parametrize("raised", [False, True])
def test_every_cluster_is_set_once_beside_an_initial(put, text, raised):
    layout = put(text, BOX, size=20, drop_cap=3, drop_style=RED, drop_raised=raised)
    kept = len(layout.text) - len(layout.overset)
    covered = [k for c in layout.clusters for k in range(c.start, c.end)]
    assert sorted(covered) == list(range(kept))


def test_an_initial_is_no_reason_for_ragged_edges(put):
    layout = put(EN, BOX, size=16, drop_cap=3, align="justify", line_break="optimal")
    ends = [line.box.right for line in layout.lines[:-1]]
    assert max(ends) - min(ends) < 3
