"""Emphasis marks: which letters carry them, on which side, how large."""

from __future__ import annotations

import pytest

from limner.document.fills import Solid
from limner.document.geometry import Box
from limner.document.letters import Emphasis, Ruby
from limner.document.results import TextLayout
from limner.document.text import Paragraph, Run, RunStyle

WIDE = Box(0, 0, 1200, 600)
RED = Solid(color="#ff0000")
JA = {"language": "ja", "family": "Noto Sans JP", "size": 60}


def marked(text: str, ruby: Ruby | None = None, **rest: object) -> tuple[Paragraph, ...]:
    emphasis = Emphasis.model_validate({"fill": RED, **rest})
    return (Paragraph(runs=(Run(text=text, style=RunStyle(emphasis=emphasis), ruby=ruby),)),)


def marks(layout: TextLayout) -> list[tuple[int, float, float]]:
    return [
        (cluster, point.x, point.y)
        for run in layout.runs
        if run.fill == RED
        for point, cluster in zip(run.positions, run.clusters, strict=True)
    ]


def test_every_letter_has_a_mark_and_punctuation_and_space_have_none(put):
    layout = put(marked("強調、した 字。"), WIDE, **JA)
    assert [cluster for cluster, _, _ in marks(layout)] == [0, 1, 3, 4, 6]


@pytest.mark.parametrize("filled", [True, False])
@pytest.mark.parametrize("mark", ["dot", "circle", "double-circle", "triangle", "sesame"])
@pytest.mark.parametrize("family", ["Noto Sans JP", "Inter", "Noto Serif SC"])
def test_every_kind_of_mark_is_drawn_whatever_the_face(put, mark, filled, family):
    layout = put(marked("強A", mark=mark, filled=filled), WIDE, **{**JA, "family": family})
    assert len(marks(layout)) == 2


def test_marks_stand_over_japanese_and_under_chinese(put):
    over = put(marked("強調"), WIDE, **JA)
    under = put(marked("强调"), WIDE, language="zh-Hans", family="Noto Sans SC", size=60)
    assert all(y < over.lines[0].baseline - 40 for _, _, y in marks(over))
    assert all(y > under.lines[0].baseline for _, _, y in marks(under))


def test_marks_stand_right_of_vertical_lines_also_in_chinese(put):
    layout = put(marked("强调"), WIDE, language="zh", family="Noto Sans SC", size=60, writing="vertical-rl")
    assert layout.bounds.right > layout.lines[0].baseline + 30
    assert layout.bounds.right <= WIDE.right + 0.01


def test_marks_are_outside_of_ruby(put):
    plain = put(marked("強調"), WIDE, **JA)
    both = put(marked("強調", Ruby(texts=("きょう", "ちょう"))), WIDE, **JA)
    alone = [plain.lines[0].baseline - y for _, _, y in marks(plain)]
    outer = [both.lines[0].baseline - y for _, _, y in marks(both)]
    assert outer[0] == pytest.approx(alone[0] + 30, abs=0.5)


def test_marks_are_inside_the_box_and_no_part_of_the_text(put):
    layout = put(marked("強調"), WIDE, **JA)
    assert layout.bounds.y >= 0
    assert layout.text == "強調" and len(layout.clusters) == 2


def test_a_letter_of_several_characters_has_one_mark(put):
    layout = put(marked("が葛󠄀"), WIDE, **JA)
    assert len(marks(layout)) == 2
