"""Ruby: where it stands, what it opens, what it leaves alone."""

from __future__ import annotations

import pytest

from limner.document.geometry import Box
from limner.document.letters import Ruby
from limner.document.results import GlyphRun, TextLayout
from limner.document.text import Fit, Paragraph, Run
from limner.errors import DocumentError

JA = {"language": "ja", "family": "Noto Sans JP", "size": 60, "style": {"line_height": 1.2}}
WIDE = Box(0, 0, 1200, 600)


def ruby(base: str, *texts: str, **rest: object) -> Run:
    return Run(text=base, ruby=Ruby.model_validate({"texts": texts, **rest}))


def line(*runs: str | Run) -> tuple[Paragraph, ...]:
    return (Paragraph(runs=tuple(Run(text=r) if isinstance(r, str) else r for r in runs)),)


def small(layout: TextLayout, size: float) -> list[GlyphRun]:
    return [run for run in layout.runs if run.size == pytest.approx(size)]


def starts(layout: TextLayout) -> dict[int, float]:
    return {cluster.start: cluster.box.x for cluster in layout.clusters}


def test_ruby_is_half_as_large_and_over_its_base(put):
    layout = put(line(ruby("漢", "かん"), "字"), WIDE, **JA)
    (run,) = small(layout, 30)
    assert len(run.glyphs) == 2 and set(run.clusters) == {0}
    assert all(point.y < layout.lines[0].baseline - 0.8 * 60 for point in run.positions)


def test_ruby_is_no_part_of_the_text(put):
    layout = put(line(ruby("漢", "かん"), "字"), WIDE, **JA)
    assert layout.text == "漢字"
    assert [(c.start, c.end) for c in layout.clusters] == [(0, 1), (1, 2)]


def test_ruby_of_the_first_line_is_inside_the_box_and_the_bounds(put):
    layout = put(line(ruby("漢", "かん"), "字"), WIDE, **JA)
    plain = put("漢字", WIDE, **JA)
    assert layout.bounds.y >= 0
    assert layout.bounds.y < layout.lines[0].baseline - 0.88 * 60
    assert layout.lines[0].baseline > plain.lines[0].baseline


def test_short_ruby_is_spread_with_half_a_gap_at_the_ends(put):
    layout = put(line(ruby("紫陽花", "はな")), WIDE, **JA)
    (run,) = small(layout, 30)
    assert [p.x for p in run.positions] == pytest.approx([30, 120], abs=0.6)


@pytest.mark.parametrize(("align", "first"), [("center", 60), ("start", 0)])
def test_ruby_is_aligned_as_asked(put, align, first):
    layout = put(line(ruby("紫陽花", "はな", align=align)), WIDE, **JA)
    (run,) = small(layout, 30)
    assert [p.x for p in run.positions] == pytest.approx([first, first + 30], abs=0.6)


def test_long_ruby_stands_over_kana_by_half_a_ruby_em(put):
    layout = put(line("の", ruby("志", "こころ"), "は"), WIDE, **JA)
    at = starts(layout)
    assert at[2] - at[1] == pytest.approx(60, abs=0.1)
    (run,) = small(layout, 30)
    assert run.positions[0].x == pytest.approx(at[1] - 15, abs=0.6)


def test_long_ruby_never_stands_over_kanji_and_opens_its_base(put):
    layout = put(line("国", ruby("志", "こころ"), "国"), WIDE, **JA)
    at = starts(layout)
    assert at[2] - at[1] == pytest.approx(90, abs=0.1)
    (run,) = small(layout, 30)
    assert run.positions[0].x >= at[1] - 0.1


def test_ruby_beside_ruby_does_not_touch_it(put):
    layout = put(line(ruby("私志", "わたくし", "こころざし")), WIDE, **JA)
    (run,) = small(layout, 30)
    xs = sorted(p.x for p in run.positions)
    assert all(b - a >= 29.9 for a, b in zip(xs, xs[1:], strict=False))


def test_group_ruby_is_never_broken_and_mono_ruby_may_be(put):
    narrow = Box(0, 0, 200, 600)
    group = put(line("国国", ruby("紫陽花", "あじさい")), narrow, line_break="greedy", **JA)
    mono = put(line("国国", ruby("紫陽花", "し", "よう", "か")), narrow, line_break="greedy", **JA)
    assert [line.end for line in group.lines] == [2, 5]
    assert [line.end for line in mono.lines] == [3, 5]


def test_lines_open_only_where_the_leading_has_no_room(put):
    narrow = Box(0, 0, 200, 900)
    text = (ruby("漢字漢字漢字", "かん", "じ", "かん", "じ", "かん", "じ"),)
    tight = put(line(*text), narrow, **JA)
    loose = put(line(*text), narrow, **{**JA, "style": {"line_height": 2.0}})
    assert tight.lines[1].baseline - tight.lines[0].baseline > 1.35 * 60
    assert loose.lines[1].baseline - loose.lines[0].baseline == pytest.approx(120)


def test_vertical_ruby_stands_right_of_its_column(put):
    layout = put(line(ruby("漢字", "かん", "じ")), WIDE, writing="vertical-rl", **JA)
    (run,) = small(layout, 30)
    column = layout.lines[0].baseline
    assert all(p.x >= column + 29.9 for p in run.positions)
    assert layout.bounds.right <= WIDE.right + 0.01


def test_ruby_under_stands_on_the_other_side(put):
    layout = put(line(ruby("漢字", "かん", "じ", side="under")), WIDE, **JA)
    (run,) = small(layout, 30)
    assert all(p.y > layout.lines[0].baseline + 20 for p in run.positions)


def test_pinyin_is_set_in_latin_letters_and_words_stay_apart(put):
    rest = {"language": "zh-Hans", "family": "Noto Sans SC", "size": 60}
    layout = put(line(ruby("春天窗", "chūn", "tiān", "chuāng")), WIDE, **rest)
    (run,) = small(layout, 30)
    assert len(run.glyphs) == 14
    last = [max(p.x for p, c in zip(run.positions, run.clusters, strict=True) if c == k) for k in (0, 1)]
    first = [min(p.x for p, c in zip(run.positions, run.clusters, strict=True) if c == k) for k in (1, 2)]
    assert all(b - a > 15 + 0.25 * 30 for a, b in zip(last, first, strict=True))


def test_zhuyin_is_a_stack_right_of_its_character_in_a_horizontal_line(put):
    rest = {"language": "zh-Hant", "family": "Noto Sans TC", "size": 60}
    layout = put(line(ruby("壯大", "ㄓㄨㄤˋ", "ㄉㄚˋ")), WIDE, **rest)
    at = starts(layout)
    assert at[1] == pytest.approx(60 * 1.53, abs=0.5)
    signs = [(p, c) for run in small(layout, 18) for p, c in zip(run.positions, run.clusters, strict=True)]
    stack = [p for p, c in signs if c == 0]
    assert len(stack) == 3
    assert max(p.x for p in stack) - min(p.x for p in stack) < 1
    assert sorted(p.y for p in stack) == [p.y for p in stack]


def test_zhuyin_of_a_run_is_given_out_by_its_spaces(put):
    rest = {"language": "zh-Hant", "family": "Noto Sans TC", "size": 60}
    assert put(line(ruby("你好", "ㄋㄧˇ ㄏㄠˇ")), WIDE, **rest) == put(
        line(ruby("你好", "ㄋㄧˇ", "ㄏㄠˇ")), WIDE, **rest
    )


def test_korean_reads_its_hanja_over_them(put):
    layout = put(line(ruby("獨立", "독립")), WIDE, language="ko", family="Noto Sans KR", size=60)
    assert sum(len(run.glyphs) for run in small(layout, 30)) == 2


def test_fit_leaves_room_for_ruby(put):
    box = Box(0, 0, 400, 300)
    layout = put(line(ruby("紫陽花", "あじさい"), "の季節"), box, fit=Fit(mode="box"), **JA)
    assert not layout.overset
    assert layout.bounds.y >= -0.5 and layout.bounds.bottom <= 300.5


def test_a_wrong_number_of_ruby_texts_is_named(put):
    with pytest.raises(DocumentError, match="ruby"):
        put(line(ruby("漢字国", "かん", "じ")), WIDE, **JA)


def test_ruby_counts_letters_past_punctuation(put):
    rest = {"language": "zh-Hans", "family": "Noto Sans SC", "size": 60}
    layout = put(line(ruby("你，好", "nǐ", "hǎo")), WIDE, **rest)
    assert {c for run in small(layout, 30) for c in run.clusters} == {0, 2}
