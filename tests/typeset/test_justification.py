"""Justified lines are filled by the least conspicuous means their scripts have, within limits, and else left short."""

from __future__ import annotations

import pytest

from limner.document.geometry import Box
from limner.document.text import Justification, Paragraph, Run, RunStyle

EN = (
    "To arrange type well is to give every word its due, neither crowded nor adrift: a river of white that runs down "
    "through loose lines is the sign of careless work, so word spaces come first and letters only then, a little."
)
WIDE = Box(0, 0, 90000, 400)


def advances(layout) -> dict[int, float]:
    return {c.start: c.box.w for c in layout.clusters}


def opened(put, text, box, **rest):
    """What was added to every cluster of the first line, by its offset (ems), without that line's last cluster."""
    set_ = put(text, box, align="justify", **rest)
    plain = advances(put(text, WIDE, **{**rest, "line_break": "greedy"}))
    inner = [c for c in set_.clusters if c.line == 0][:-2]
    return {c.start: (c.box.w - plain[c.start]) / set_.size for c in inner}


def test_word_spaces_open_first_and_letters_not_at_all_while_they_suffice(put):
    added = opened(put, EN, Box(0, 0, 460, 900), size=18, line_break="greedy", justification=Justification(
        word_space=(0.8, 1.0, 4.0)
    ))  # fmt: skip
    assert {EN[i] for i, by in added.items() if abs(by) > 1e-6} == {" "}
    assert len({round(by, 6) for i, by in added.items() if EN[i] == " "}) == 1


def test_past_the_limit_of_word_spaces_all_letters_of_a_line_open_alike(put):
    limits = Justification(word_space=(0.8, 1.0, 1.05), letter_space=(-0.01, 0.06))
    added = opened(put, EN, Box(0, 0, 460, 900), size=18, line_break="greedy", justification=limits)
    letters = [by for i, by in added.items() if EN[i] != " "]
    assert min(letters) > 0 and max(letters) - min(letters) < 1e-6 and max(letters) <= 0.06 + 1e-9


def test_a_line_too_full_closes_its_spaces_within_their_limit(put):
    layout = put(EN, Box(0, 0, 330, 900), size=18, align="justify", line_break="optimal")
    natural = min(c.box.w for c in put(EN, WIDE, size=18).clusters if EN[c.start] == " ")
    ends = {line.end for line in layout.lines}
    spaces = [c.box.w for c in layout.clusters if EN[c.start] == " " and c.end not in ends]
    assert min(spaces) >= 0.79 * natural


@pytest.mark.parametrize(("text", "family", "language"), [
    ("Zusammenhang Donaudampfschifffahrt Rindfleischetikettierung oder", "Inter", "de"),
    ("مستشفيات واستقلاليتهم", "Aref Ruqaa", "ar"),
])  # fmt: skip
def test_a_line_that_no_means_can_fill_stays_flush_at_its_start_and_is_noted(put, text, family, language):
    layout = put(
        text, Box(0, 0, 420, 900), size=24, align="justify", family=family, language=language, line_break="greedy"
    )
    short = [line for line in layout.lines[:-1] if line.box.w < 415]
    if language == "ar":
        layout = put(text + " " + text, Box(0, 0, 230, 900), size=24, align="justify", family=family, language=language)
        short = [line for line in layout.lines[:-1] if line.box.w < 225]
        assert all(line.box.right == pytest.approx(230, abs=6) for line in short)
    else:
        assert short and all(line.box.x == pytest.approx(0, abs=3) for line in short)
        assert any("too loose" in note.message for note in layout.notes)


def test_scripts_whose_letters_join_open_at_spaces_alone(put):
    text = "हिन्दी में पंक्तियों को दोनों ओर से बराबर करने के लिए केवल शब्दों के बीच का स्थान बढ़ाया जाता है"
    added = opened(put, text, Box(0, 0, 330, 900), size=20, family="Noto Sans Devanagari", language="hi")
    assert all(text[i] == " " for i, by in added.items() if abs(by) > 1e-6)


def test_han_and_kana_open_evenly_but_not_beside_brackets_nor_inside_dashes(put):
    text = "日本語の文章……それは「美しい」ものです。たとえば春の桜や秋の紅葉を思い出します"
    for width in range(215, 300, 10):
        added = opened(
            put, text, Box(0, 0, width, 900), size=20, family="Noto Sans JP", language="ja", line_break="greedy"
        )
        kept = [by for i, by in added.items() if text[i] in "「" or text[i : i + 2] == "……" or text[i + 1] in "」。"]
        assert all(abs(by) < 1e-6 for by in kept)
        rest = [
            by
            for i, by in added.items()
            if text[i] not in "「。」" and text[i : i + 2] != "……" and text[i + 1] not in "」。"
        ]
        assert max(rest) - min(rest) < 1e-6


def test_gaps_between_han_and_latin_open_before_those_between_han(put):
    text = "字体Latin与汉字ABC之间的空隙应当先于汉字之间的空隙而拉开来调整"
    found = []
    for width in range(222, 300, 6):
        added = opened(
            put, text, Box(0, 0, width, 900), size=20, family="Noto Sans SC", language="zh-Hans", line_break="greedy"
        )
        mixed = [by for i, by in added.items() if text[i] in "体n字C" and text[i + 1] in "L与A之"]
        han = [by for i, by in added.items() if text[i : i + 2] in ("之间", "间的", "的空")]
        if mixed and han:
            assert not (max(han) > 1e-6 and min(mixed) < 0.249)
            found.append(max(mixed))
    assert found and max(found) > 0.05


def test_thai_opens_between_clusters_and_keeps_marks_on_their_letters(put):
    text = "การจัดหน้าภาษาไทยไม่มีช่องว่างระหว่างคำจึงต้องขยายช่องระหว่างตัวอักษรเมื่อจัดให้เต็มบรรทัด"
    layout = put(text, Box(0, 0, 250, 900), size=20, align="justify", family="Noto Sans Thai", language="th")
    assert len(layout.lines) > 2
    for line in layout.lines[:-1]:
        assert line.box.w == pytest.approx(250, abs=3)


def test_figures_inside_han_stay_together(put):
    text = "平成三十年2024年に開かれた展覧会には多くの人が訪れて作品を眺めていました"
    added = opened(
        put, text, Box(0, 0, 231, 900), size=20, family="Noto Sans JP", language="ja", line_break="greedy",
        justification=Justification(letter_space=(0.0, 0.0)),
    )  # fmt: skip
    assert all(abs(by) < 1e-6 for i, by in added.items() if text[i] in "202" and text[i + 1] in "024")


@pytest.mark.parametrize(("last", "share"), [("start", 0.0), ("center", 0.5), ("end", 1.0)])
def test_the_last_line_stands_where_it_is_asked_to(put, last, share):
    layout = put(EN, Box(0, 0, 400, 900), size=18, align="justify", justification=Justification(last=last))
    box = layout.lines[-1].box
    assert box.x == pytest.approx(share * (400 - box.w), abs=3)


def test_justified_text_in_two_sizes_fills_its_lines(put):
    runs = (Run(text=EN[:60]), Run(text=EN[60:80], style=RunStyle(size=26)), Run(text=EN[80:]))
    layout = put((Paragraph(runs=runs),), Box(0, 0, 420, 900), size=18, align="justify", line_break="optimal")
    assert all(line.box.w == pytest.approx(420, abs=3) for line in layout.lines[:-1])


def test_mixed_directions_fill_their_lines_and_keep_inside_them(put):
    text = "تستعمل مكتبة HarfBuzz engine لتشكيل النصوص العربية داخل برنامج Limner typesetting الجديد لكل الناس في العالم كله"
    layout = put(text, Box(50, 0, 330, 900), size=22, align="justify", family="Noto Naskh Arabic", language="ar")
    assert len(layout.lines) > 2
    for cluster in layout.clusters:
        assert cluster.box.x + 3 >= 49.9 and cluster.box.right <= 383
