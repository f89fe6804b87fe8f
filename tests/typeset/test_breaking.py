"""Where lines end: total fit, hyphens, break rules of languages, widows and orphans."""

from __future__ import annotations

import itertools
import math
import random

import pytest

from limner.document.geometry import Box
from limner.document.text import Justification, Paragraph, Run
from limner.typeset.breaking.optimum import Manner, Marks, choose, demerits

STORY = """in olden times when wishing still helped one there lived a king whose daughters were all beautiful and youngest
so that the sun itself which has seen much was astonished whenever it shone her face"""
WORDS = STORY.split()


def story(seed: int, count: int) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) for _ in range(count)).capitalize() + "."


def boxes(seed: int, count: int, hyphens: bool = False) -> Marks:
    """Random words as boxes with a space of 0.3 between them that opens by 0.15 and closes by 0.06."""
    chance = random.Random(seed)
    begin, fill, cost, hyphen, words = [0.0], [0.0], [0.0], [False], [0]
    at = 0.0
    for _ in range(count):
        if hyphens and chance.random() < 0.3:
            at += chance.uniform(0.8, 2.0)
            begin.append(at)
            fill.append(at + 0.3)
            cost.append(50.0)
            hyphen.append(True)
            words.append(words[-1])
        at += chance.uniform(0.5, 4.0)
        fill.append(at)
        at += 0.3
        begin.append(at)
        cost.append(0.0)
        hyphen.append(False)
        words.append(words[-1] + 1)
    spaces = [float(w) for w in words]
    to = [max(0.0, s - (0.0 if h else 1.0)) for s, h in zip(spaces, hyphen, strict=True)]
    return Marks(
        begin, fill, [0.15 * s for s in spaces], [0.15 * s for s in to], [0.06 * s for s in spaces],
        [0.06 * s for s in to], cost, hyphen, words,
    )  # fmt: skip


def greedy(marks: Marks, measure: float) -> list[int]:
    ends: list[int] = []
    at, last = 0, len(marks.fill) - 1
    while at < last:
        at = max([k for k in range(at + 1, last + 1) if marks.fill[k] - marks.begin[at] <= measure], default=at + 1)
        ends.append(at)
    return ends


@pytest.mark.parametrize("justified", [True, False])
@pytest.mark.parametrize("seed", range(25))
def test_chosen_lines_never_have_more_demerits_than_greedy_ones(seed, justified):
    marks, manner = boxes(seed, 80), Manner(justified)
    chosen = choose(marks, lambda _: 25.0, 0, manner)
    assert chosen == sorted(set(chosen)) and chosen[-1] == 80
    ratios = ratios_of(marks, greedy(marks, 25.0), 25.0)
    if max(ratios[:-1]) <= 1.0 or not justified:
        assert demerits(marks, chosen, lambda _: 25.0, manner) <= demerits(
            marks, greedy(marks, 25.0), lambda _: 25.0, manner
        )


def ratios_of(marks: Marks, ends: list[int], measure: float) -> list[float]:
    found = []
    for i, j in itertools.pairwise([0, *ends]):
        spare = measure - marks.fill[j] + marks.begin[i]
        give = marks.open_to[j] - marks.open_from[i] if spare > 0 else marks.close_to[j] - marks.close_from[i]
        found.append(spare / give if give else math.copysign(math.inf, spare) if abs(spare) > 1e-9 else 0.0)
    return found


def feasible(marks: Marks, measure: float) -> bool:
    """By brute force over marks: whether lines exist that all keep within their limits."""
    last = len(marks.fill) - 1
    good = {0}
    for j in range(1, last + 1):
        for i in good.copy():
            (ratio,) = ratios_of(marks, [j], measure) if i == 0 else ratios_of(_from(marks, i, j), [1], measure)
            if ratio >= -1.0 and (ratio <= 1.0 or j == last):
                good.add(j)
    return last in good


def _from(marks: Marks, i: int, j: int) -> Marks:
    return Marks(*([column[i], column[j]] for column in marks))


@pytest.mark.parametrize("seed", range(25))
def test_lines_keep_within_their_limits_wherever_that_is_possible(seed):
    marks = boxes(seed, 40)
    ratios = ratios_of(marks, choose(marks, lambda _: 30.0, 0, Manner(True)), 30.0)
    if feasible(marks, 30.0):
        assert all(-1.0 - 1e-6 <= r <= 1.0 + 1e-6 for r in ratios[:-1])
    assert min(ratios) >= -1.0 - 1e-6, "never fuller than they can close"


def test_what_is_tested_of_limits_is_often_possible():
    assert sum(feasible(boxes(seed, 40), 30.0) for seed in range(25)) >= 10


@pytest.mark.parametrize("seed", range(10))
def test_no_more_hyphens_follow_each_other_than_the_ladder_allows(seed):
    marks = boxes(seed, 200, hyphens=True)
    for ladder in (1, 2):
        ends = choose(marks, lambda _: 9.0, 0, Manner(True, ladder=ladder))
        runs = [len(list(group)) for shown, group in itertools.groupby(marks.hyphen[e] for e in ends) if shown]
        assert max(runs, default=0) <= ladder


def test_lines_of_different_measures_are_each_filled(put):
    paragraph = Paragraph(runs=(Run(text=story(3, 90)),), indent=60)
    layout = put((paragraph,), Box(0, 0, 420, 900), size=20, align="justify", line_break="optimal")
    for k, line in enumerate(layout.lines[:-1]):
        assert line.box.right == pytest.approx(420, abs=3)
        assert line.box.x == pytest.approx(60 if k == 0 else 0, abs=3)


def test_a_drop_cap_does_not_turn_total_fit_off(put):
    text = story(5, 120)
    rest = {"size": 18, "drop_cap": 3, "align": "justify"}
    optimal = put(text, Box(0, 0, 360, 2000), line_break="optimal", **rest)
    plain = put(text, Box(0, 0, 360, 2000), line_break="greedy", **rest)
    assert [line.end for line in optimal.lines] != [line.end for line in plain.lines]
    assert all(line.box.right == pytest.approx(360, abs=2) for line in optimal.lines[:-1])


@pytest.mark.parametrize("seed", range(6))
def test_justified_lines_fill_the_measure_whether_they_open_or_close(put, seed):
    layout = put(story(seed, 100), Box(0, 0, 340, 2000), size=18, align="justify", line_break="optimal")
    for line in layout.lines[:-1]:
        assert line.box.w == pytest.approx(340, abs=3)
    assert layout.bounds.right <= 340.5


def test_no_paragraph_ends_with_one_short_word_where_it_can_be_helped(put):
    lonely = {"greedy": 0, "optimal": 0}
    for seed, kind in itertools.product(range(30), lonely):
        layout = put(story(seed, 40), Box(0, 0, 400, 2000), size=16, align="justify", line_break=kind)
        last = layout.lines[-1]
        lonely[kind] += " " not in layout.text[last.start : last.end].strip() and last.box.w < 0.25 * 400
    assert lonely["optimal"] == 0 and lonely["greedy"] > 0, lonely


def test_a_word_wider_than_the_line_is_torn_without_giving_up_the_rest(put):
    text = story(1, 40) + " " + "x" * 90 + " " + story(2, 40)
    layout = put(text, Box(0, 0, 300, 2000), size=18, align="justify", line_break="optimal")
    assert layout.bounds.right <= 301 and layout.overset == ""
    assert layout.clusters[-1].end == len(text)


def test_the_last_line_is_filled_only_on_request(put):
    text = story(4, 61)
    rest = {"size": 18, "align": "justify", "line_break": "optimal"}
    free = put(text, Box(0, 0, 340, 900), **rest)
    full = put(text, Box(0, 0, 340, 900), justification=Justification(last="justify"), **rest)
    assert free.lines[-1].box.w < 330
    assert full.lines[-1].box.w == pytest.approx(340, abs=3)
