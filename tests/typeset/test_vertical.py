"""Vertical lines: which way letters lie, where their middles are, what stands side by side."""

from __future__ import annotations

import pytest

from limner.document.geometry import Box
from limner.document.letters import Decoration
from limner.document.results import TextLayout
from limner.document.text import Paragraph, Run, RunStyle

TALL = Box(0, 0, 400, 1000)
JA = {"language": "ja", "family": "Noto Sans JP", "size": 50, "writing": "vertical-rl"}


def styled(*runs: tuple[str, str]) -> tuple[Paragraph, ...]:
    return (
        Paragraph(runs=tuple(Run(text=t, style=RunStyle.model_validate({"orientation": o})) for t, o in runs)),
    )  # fmt: skip


def angles(layout: TextLayout) -> dict[int, float]:
    return {
        cluster: angle
        for run in layout.runs
        for cluster, angle in zip(run.clusters, run.angles or (0.0,) * len(run.glyphs), strict=True)
    }


def turned(layout: TextLayout) -> str:
    return "".join(layout.text[k] for k, angle in sorted(angles(layout).items()) if angle == 90)


def boxes(layout: TextLayout) -> dict[int, Box]:
    return {cluster.start: cluster.box for cluster in layout.clusters}


def tops(layout: TextLayout) -> list[float]:
    return [round(boxes(layout)[k].y, 3) for k in sorted(boxes(layout))]


@pytest.mark.parametrize(
    ("text", "lying"),
    [
        ("縦Limner横", "Limner"),
        ("A組", ""),
        ("ビタミンC", ""),
        ("第12回", ""),
        ("2026年", "2026"),
        ("100円", "100"),
        ("えっ!?", ""),
        ("３月", ""),
        ("語 हिन्दी", "हिन्दी"),
        ("서울 12시", ""),
        ("서울 B동", ""),
        ("서울 plan B", "plan B"),
        ("語 Wow! 語", "Wow!"),
    ],
)
def test_letters_lie_as_japanese_and_korean_set_them(put, text, lying):
    found = turned(put(text, TALL, **JA)).strip()
    assert set(found) <= set(lying) and bool(found) == bool(lying)


def test_three_figures_stand_together_where_the_face_is_narrow(put):
    narrow = put("第100回", TALL, **{**JA, "family": "Ma Shan Zheng", "language": "zh-Hans"})
    assert turned(narrow) == ""
    assert len({boxes(narrow)[k].y for k in (1, 2, 3)}) == 1


def test_figures_in_one_square_are_side_by_side_and_one_em_high(put):
    at = boxes(put("第12回", TALL, **JA))
    assert at[1].y == at[2].y and at[1].right == pytest.approx(at[2].x)
    assert at[3].y - at[1].y == pytest.approx(50)


def test_upright_runs_stand_letter_by_letter(put):
    layout = put(styled(("NHK", "upright"), ("局", "auto")), TALL, **JA)
    assert turned(layout) == ""
    assert tops(layout) == [0, 50, 100, 150]


def test_sideways_runs_turn_whole_also_kanji(put):
    assert turned(put(styled(("日本Abc", "sideways"), ("字", "auto")), TALL, **JA)) == "日本Abc"


def test_each_combined_run_has_a_square_of_its_own(put):
    layout = put(styled(("平成", "combined"), ("31", "combined"), ("年", "auto")), TALL, **JA)
    assert tops(layout) == [0, 0, 50, 50, 100]
    assert all(box.x >= 350 and box.right <= 400.01 for box in boxes(layout).values())


def test_upright_never_tears_joined_scripts(put):
    layout = put(styled(("سلام", "upright"), ("語", "auto")), TALL, **JA)
    assert set(turned(layout)) <= set("سلام") and turned(layout)


@pytest.mark.parametrize("family", ["Noto Sans JP", "Cormorant Garamond", "Inter"])
def test_capitals_are_centred_on_the_column(put, resources, family):
    layout = put("HIHI", TALL, **{**JA, "family": family})
    assert abs(layout.bounds.x + layout.bounds.w / 2 - layout.lines[0].baseline) < 50 * 0.04


def test_runs_of_other_sizes_are_centred_on_the_column(put):
    runs = (Run(text="本"), Run(text="大", style=RunStyle(size=90)), Run(text="小", style=RunStyle(size=25)))
    layout = put((Paragraph(runs=runs),), TALL, **JA)
    middles = {round(box.x + box.w / 2, 3) for box in boxes(layout).values()}
    assert middles == {round(layout.lines[0].baseline, 3)}


def test_brackets_are_turned_where_a_face_has_no_vertical_ones(put):
    layout = put("「山」", TALL, **{**JA, "family": "Ma Shan Zheng", "language": "zh-Hans"})
    assert turned(layout) == "「」"
    assert turned(put("「山」", TALL, **JA)) == ""


def test_stops_go_to_the_upper_right_where_a_face_has_no_vertical_ones(put):
    layout = put("山、", TALL, **{**JA, "family": "Ma Shan Zheng", "language": "zh-Hans"})
    plain = put("山", TALL, **{**JA, "family": "Ma Shan Zheng", "language": "zh-Hans"})
    assert layout.bounds.bottom - 50 < 25
    assert layout.bounds.right >= plain.lines[0].baseline


@pytest.mark.parametrize("writing", ["horizontal", "vertical-rl"])
def test_two_dashes_are_one_line(put, resources, writing):
    rest = {**JA, "family": "ZCOOL XiaoWei", "language": "zh-Hans", "writing": writing}
    layout = put("山——水", TALL, **rest)
    glyphs = [c for run in layout.runs for c in run.clusters]
    assert sorted(glyphs) == [0, 1, 1, 2, 3]
    assert sorted(c for run in put("山—水", TALL, **rest).runs for c in run.clusters) == [0, 1, 2]


def test_a_side_line_runs_right_of_the_column(put):
    runs = (Run(text="傍線", style=RunStyle(decorations=(Decoration(),))),)
    layout = put((Paragraph(runs=runs),), TALL, **JA)
    (rule,) = layout.rules
    assert rule.box.x >= layout.lines[0].baseline + 20 and rule.box.h == pytest.approx(100, abs=1)
    assert layout.bounds.right <= TALL.right + 0.01


def test_tiers_stand_one_below_the_other(put):
    layout = put("あ" * 24, Box(0, 0, 100, 640), columns=2, column_gap=40, line_break="greedy", **JA)
    first, second = layout.lines[0], layout.lines[-1]
    assert first.box.y == pytest.approx(0) and second.box.y == pytest.approx(340)


def test_an_author_stands_at_the_foot_in_another_size(put):
    author = Paragraph(runs=(Run(text="芭蕉", style=RunStyle(size=20)),), align="end")
    layout = put((Paragraph(runs=(Run(text="古池や"),)), author), TALL, **JA)
    assert layout.lines[1].box.bottom == pytest.approx(1000, abs=1)
    assert layout.lines[1].baseline < layout.lines[0].baseline


def test_lines_of_unlike_sizes_never_overlap(put):
    runs = ((Run(text="大", style=RunStyle(size=120)),), (Run(text="小", style=RunStyle(size=20)),))
    both = put(tuple(Paragraph(runs=r) for r in runs), TALL, **JA)
    turned_round = put(tuple(Paragraph(runs=r) for r in runs[::-1]), TALL, **JA)
    assert both.lines[1].box.right <= both.lines[0].box.x + 0.01
    steps = [abs(layout.lines[1].baseline - layout.lines[0].baseline) for layout in (both, turned_round)]
    assert steps[0] == pytest.approx(steps[1]) == pytest.approx(1.2 * 70)


@pytest.mark.parametrize("text", ["……!!", "!!", "10時–22時", "3·1節"])
def test_calls_and_figures_beside_dashes_and_leaders_stand(put, text):
    assert not set(turned(put(text, TALL, **JA))) & set("!0123")
