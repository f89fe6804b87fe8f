"""Baselines on a grid: whole steps from the box's top, in every column, at every size."""

from __future__ import annotations

import pytest

from limner.document.geometry import Box
from limner.document.text import Fit, Paragraph, Run, RunStyle

TEXT = "Lines of one page should stand side by side, whatever stands between them, and so they take whole steps. " * 3


def steps(layout, top, grid):
    return [(line.baseline - top) / grid for line in layout.lines]


def whole(numbers):
    return all(n == pytest.approx(round(n), abs=1e-6) for n in numbers)


@pytest.mark.parametrize("valign", ["top", "middle", "bottom"])
def test_every_baseline_is_a_whole_number_of_steps_below_the_top(put, valign):
    layout = put(TEXT, Box(10, 33, 300, 800), size=17, baseline_grid=24, valign=valign)
    found = steps(layout, 33, 24)
    assert whole(found) and [round(b - a) for a, b in zip(found, found[1:], strict=False)] == [1] * (len(found) - 1)


def test_the_first_baseline_is_on_the_first_step_that_holds_it(put):
    assert steps(put("Hd", size=20, baseline_grid=24), 0, 24) == pytest.approx([1])
    assert steps(put("Hd", size=40, baseline_grid=24), 0, 24) == pytest.approx([2])


def test_headings_and_space_before_take_whole_steps(put):
    paragraphs = (
        Paragraph(runs=(Run(text="A heading", style=RunStyle(size=37)),)),
        Paragraph(runs=(Run(text=TEXT),), space_before=5),
        Paragraph(runs=(Run(text=TEXT),), space_before=5),
    )
    layout = put(paragraphs, Box(0, 0, 400, 2000), size=18, baseline_grid=25)
    found = steps(layout, 0, 25)
    gaps = [round(b - a) for a, b in zip(found, found[1:], strict=False)]
    assert whole(found) and set(gaps) == {1, 2} and gaps.count(2) == 2


def test_lines_of_columns_stand_side_by_side(put):
    paragraphs = (Paragraph(runs=(Run(text="Heading", style=RunStyle(size=30)),)), Paragraph(runs=(Run(text=TEXT),)))
    layout = put(paragraphs, Box(0, 7, 620, 500), size=16, columns=2, column_gap=20, baseline_grid=21)
    left = {round(x.baseline, 3) for x in layout.lines if x.box.x < 300}
    right = {round(x.baseline, 3) for x in layout.lines if x.box.x > 300}
    assert right and right <= left | {min(left) - 21, max(left) + 21} and whole(steps(layout, 7, 21))


def test_the_grid_holds_for_columns_of_vertical_lines(put):
    layout = put(
        "春のコーヒーは今日からはじまりますのでどうぞお越しください", Box(0, 0, 400, 200), size=20, writing="vertical-rl",
        language="ja", family="Noto Sans JP", baseline_grid=36,
    )  # fmt: skip
    assert len(layout.lines) > 2 and whole([(400 - line.baseline) / 36 for line in layout.lines])


def test_the_grid_scales_with_text_that_is_fitted(put):
    layout = put(TEXT, Box(0, 0, 300, 160), size=20, baseline_grid=26, fit=Fit(mode="shrink"))
    assert layout.size < 20 and not layout.overset
    assert whole(steps(layout, 0, 26 * layout.size / 20))


def test_text_that_does_not_fit_on_its_grid_is_overset(put):
    layout = put(TEXT, Box(0, 0, 300, 60), size=20, baseline_grid=26)
    assert layout.overset and len(layout.lines) == 2
