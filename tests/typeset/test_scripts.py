"""Shaping, direction, fallback and line ends, script by script."""

from __future__ import annotations

import random

import pytest
import uharfbuzz as hb

from limner.document.geometry import Box
from limner.document.text import FontSpec, Paragraph, Run, RunStyle, TextBlock, TextStyle
from limner.typeset import typeset
from limner.typeset.breaking.breaks import break_offsets, preferred_offsets
from limner.typeset.itemising.bidi import bidi_class, levels, visual_order
from limner.typeset.itemising.characters import is_emoji, is_upright, script_of

WIDE = Box(0, 0, 4000, 400)


def visual(layout) -> str:
    """The characters of a one-line layout from left to right."""
    clusters = sorted(layout.clusters, key=lambda c: c.box.x)
    return "".join(layout.text[c.start : c.end] for c in clusters)


def direct(resources, run, text: str, script: str, language: str, direction: str) -> list[tuple[int, float, float]]:
    """What HarfBuzz itself says: glyph ids and positions in ems."""
    face = hb.Face(hb.Blob(resources.fonts.data(run.font.key)), run.font.index)
    font = hb.Font(face)
    font.set_variations(dict(run.font.variations))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.script, buffer.language, buffer.direction = script, language, direction
    hb.shape(font, buffer)
    pen, found = 0.0, []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        found.append((info.codepoint, (pen + position.x_offset) / face.upem, -position.y_offset / face.upem))
        pen += position.x_advance
    return found


@pytest.mark.parametrize(
    ("text", "family", "script", "language", "direction"),
    [
        ("AVATAR office Tofu", "Inter", "Latn", "en", "ltr"),
        ("AVATAR office Tofu", "Playfair Display", "Latn", "en", "ltr"),
        ("क्षत्रिय किताबें", "Noto Sans Devanagari", "Deva", "hi", "ltr"),
        ("বিশ্ববিদ্যালয় স্ত্রী", "Noto Sans Bengali", "Beng", "bn", "ltr"),
        ("السلام عليكم", "Amiri", "Arab", "ar", "rtl"),
        ("한글 카페", "Noto Sans KR", "Hang", "ko", "ltr"),
    ],
)
def test_glyphs_and_positions_are_harfbuzz_own(put, resources, text, family, script, language, direction):
    layout = put(text, WIDE, size=100, family=family, language=language)
    (run,) = layout.runs
    placed = sorted(zip(run.positions, run.glyphs, strict=True))
    left = layout.lines[0].box.x
    mine = sorted(((p.x - left) / 100, p.y, g) for p, g in placed)
    wanted = sorted(
        (x, y * 100 + layout.lines[0].baseline, g)
        for g, x, y in direct(resources, run, text, script, language, direction)
    )
    assert [g for *_, g in mine] == [g for *_, g in wanted]
    for (x, y, _), (wx, wy, _) in zip(mine, wanted, strict=True):
        assert x == pytest.approx(wx, abs=1e-6) and y == pytest.approx(wy, abs=1e-4)


def test_right_to_left_lines_run_from_the_right_with_digits_in_order(put):
    layout = put("شارع 25 طويل", WIDE, family="Cairo")
    assert visual(layout) == "ليوط 25 عراش"
    assert layout.lines[0].box.right == pytest.approx(WIDE.right)


def test_latin_inside_arabic_keeps_its_order_and_brackets_mirror(put):
    assert visual(put("زر (Limner Shop) اليوم", WIDE, family="Cairo")) == "مويلا )Limner Shop( رز"


def test_direction_can_be_forced(put):
    assert put("abc", WIDE, direction="rtl").lines[0].box.right == pytest.approx(WIDE.right)
    assert put("مقهى", WIDE, direction="ltr", family="Cairo").lines[0].box.x == pytest.approx(0, abs=1)


def test_each_east_asian_language_gets_its_own_forms(put):
    def form(language):
        layout = put("直骨", WIDE, family="Inter", language=language)
        return {(run.font.key, run.font.index, glyph) for run in layout.runs for glyph in run.glyphs}

    forms = [form(language) for language in ("zh-Hans", "zh-Hant", "ja", "ko")]
    assert len({frozenset((key, index) for key, index, _ in f) for f in forms}) == 4, "four faces"
    glyphs = [frozenset(g for *_, g in f) for f in forms]
    assert glyphs[0] != glyphs[1] != glyphs[2], "and the forms differ"


def test_kana_tell_that_han_is_japanese(put):
    guessed = put("直す", WIDE, family="Inter")
    asked = put("直す", WIDE, family="Inter", language="ja")
    assert [r.font for r in guessed.runs] == [r.font for r in asked.runs]


def test_fallback_keeps_letter_and_marks_in_one_face(put):
    layout = put("x\u0301\u0323 कि 👩‍🚀", WIDE)
    by_cluster: dict[int, set] = {}
    for run in layout.runs:
        for cluster in run.clusters:
            by_cluster.setdefault(cluster, set()).add(run.font)
    assert all(len(fonts) == 1 for fonts in by_cluster.values())


@pytest.mark.parametrize("family", ["Rozha One", "Poppins", "Hind", "Teko"])
def test_native_digits_never_come_from_a_face_that_draws_them_as_european_ones(put, resources, family):
    runs = put("१२ हज़ार कदम", WIDE, family=family, language="hi").runs
    own = {face.key for face in resources.fonts.family(family)}
    assert runs[0].font.key not in own and runs[-1].font.key in own


def test_emoji_are_set_in_colour_and_sequences_are_one_glyph(put):
    layout = put("a 👨‍👩‍👧‍👦 b", WIDE)
    (emoji,) = [run for run in layout.runs if run.color]
    assert len(emoji.glyphs) == 1
    assert is_emoji("☕\ufe0f") and is_emoji("1\ufe0f\u20e3") and not is_emoji("☕\ufe0e") and not is_emoji("1")


def test_weights_come_from_the_axis_or_the_nearest_face_never_synthesised(put):
    variable = put("Bold", WIDE, font={"weight": 700}).runs[0].font
    assert dict(variable.variations)["wght"] == 700
    static = put("Bold", WIDE, family="Poppins", font={"weight": 800}).runs[0].font
    assert not static.variations and static.key != put("Bold", WIDE, family="Poppins").runs[0].font.key


def test_family_order_decides_for_latin_and_the_script_decides_for_han(resources):
    spec = FontSpec(families=("Playfair Display", "Noto Serif JP"))
    block = TextBlock(
        paragraphs=(Paragraph(runs=(Run(text="Cafe 珈琲"),)),), style=TextStyle(font=spec, size=40), language="ja"
    )
    keys = [run.font.key for run in typeset(block, WIDE, resources).runs]
    assert len(keys) == 2 and "playfair" in keys[0] and "serif" in keys[1] and "jp" in keys[1]


def test_tracking_opens_latin_but_never_tears_joined_words(put):
    assert put("SPACED", WIDE, style={"tracking": 0.2}).bounds.w > put("SPACED", WIDE).bounds.w + 5 * 0.19 * 40
    for text, family in (("مقهى", "Cairo"), ("किताब", "Baloo 2")):
        plain, tracked = put(text, WIDE, family=family), put(text, WIDE, family=family, style={"tracking": 0.2})
        assert plain.bounds.w == pytest.approx(tracked.bounds.w)


def test_kinsoku_no_line_begins_with_closing_or_small_marks(put):
    text = "「春のコーヒー」、ちょっと待ってください。きょうはとても良い日ですね。（本当に）"
    for width in range(155, 400, 31):
        layout = put(text, Box(0, 0, width, 4000), size=30, language="ja", line_break="greedy")
        for line in layout.lines:
            assert layout.text[line.start] not in "」、。）ょっャュョー"
            assert layout.text[line.end - 1] not in "「（"


def test_numbers_keep_their_units_and_korean_its_words():
    text = "run 10 km in 5 days"
    assert text.index("km") not in break_offsets(text, "en")
    assert text.index("days") in break_offsets(text, "en")
    korean = "모두 환영합니다 여러분"
    assert break_offsets(korean, "ko") == [3, 9, len(korean)]


def test_headline_breaks_keep_chinese_words_and_japanese_phrases_whole():
    chinese = "欢迎光临咖啡馆"
    kept = preferred_offsets(chinese, "zh-Hans", break_offsets(chinese, "zh-Hans"))
    assert chinese.index("啡") not in kept and len(kept) < len(chinese)
    japanese = "今日はコーヒーを飲みます"
    assert preferred_offsets(japanese, "ja", break_offsets(japanese, "ja")) == [3, 8, 12]


def test_break_offsets_count_characters_beyond_the_basic_plane():
    assert break_offsets("😀😀 ab cd", "en")[-3:] == [3, 6, 8]


def test_scripts_and_orientation_of_single_characters():
    assert [script_of(c) for c in "aあ漢한क1"] == ["Latn", "Hira", "Hani", "Hang", "Deva", "Zyyy"]
    assert [is_upright(c) for c in "あ漢、「ーaア1é"] == [True, True, True, True, True, False, True, False, False]


def test_bidi_levels_agree_with_an_independent_implementation():
    reference = pytest.importorskip("bidi")
    pool = "abאבجد12٣٤+-,.:%$ ()[]\u0301! "
    source = random.Random(5)
    for _ in range(3000):
        text = "".join(source.choice(pool) for _ in range(source.randint(1, 14))) + "א"
        base = source.randint(0, 1)
        mine = "".join(text[k] for k in visual_order(levels(text, base)))
        assert mine == reference.get_display(text, base_dir="LR"[base]), (text, base)
        assert bidi_class(text[-1]) == "R"


def test_explicit_breaks_end_lines_where_asked(put):
    paragraph = Paragraph(runs=(Run(text="one two three"),), breaks=(4, 8))
    layout = put((paragraph,), WIDE)
    assert [layout.text[line.start : line.end] for line in layout.lines] == ["one ", "two ", "three"]


def test_balanced_lines_are_even_and_do_not_leave_a_word_alone(put):
    layout = put("The annual harvest market returns to town", Box(0, 0, 560, 400), size=40)
    widths = [line.box.w for line in layout.lines]
    assert len(widths) == 2 and min(widths) > 0.7 * max(widths)


def test_optimal_lines_are_no_more_ragged_than_greedy_ones(put):
    text = "Typography is the art and technique of arranging type to make written language legible and appealing " * 3

    def ragged(kind):
        lines = put(text, Box(0, 0, 430, 2000), size=20, line_break=kind).lines
        return sum((430 - line.box.w) ** 2 for line in lines[:-1])

    assert ragged("optimal") <= ragged("greedy")


def test_a_bigger_run_shares_the_baseline(put):
    runs = (Run(text="$", style=RunStyle(size=20)), Run(text="49"))
    layout = put((Paragraph(runs=runs),), WIDE, size=80)
    assert len({p.y for run in layout.runs for p in run.positions}) == 1
    assert sorted({run.size for run in layout.runs}) == [20, 80]


def test_full_width_marks_side_by_side_share_their_white(put):
    loose = put("春」", WIDE, family="Noto Sans JP", language="ja")
    tight = put("春」、「夏", WIDE, family="Noto Sans JP", language="ja")
    em = loose.clusters[0].box.w
    assert [round(c.box.w / em, 2) for c in tight.clusters] == [1.0, 0.5, 0.5, 1.0, 1.0]


def test_full_width_stops_hang_no_white_over_a_line_end(put):
    layout = put("春。", WIDE, family="Noto Sans JP", language="ja", align="right")
    assert layout.bounds.right > WIDE.right - 0.2 * 40


def test_latin_letters_stand_a_little_apart_from_han_but_not_at_line_ends(put):
    rest = {"family": "Noto Sans JP", "language": "ja"}
    alone = put("第", WIDE, **rest).clusters[0].box.w
    layout = put("第1回", WIDE, **rest)
    assert layout.clusters[0].box.w == pytest.approx(alone + 5)
    assert layout.lines[0].box.w == pytest.approx(layout.clusters[-1].box.right - layout.clusters[0].box.x)


def test_symbols_come_from_plain_faces(put, resources):
    for run in put("★ ♥ ①", WIDE, family="Playfair Display").runs:
        (face,) = [f for f in resources.fonts.faces() if (f.key, f.index) == (run.font.key, run.font.index)]
        assert {"text", "symbols", "serif"} & set(face.classes) and "pixel" not in face.classes


def test_a_tab_without_stops_goes_to_the_next_four_ems(put):
    assert put("a\tb", WIDE).clusters[2].box.x - WIDE.x == pytest.approx(160)
