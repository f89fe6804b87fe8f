"""Lines along letters, bars behind them, paints inside joined words, features by name, turned letters."""

from __future__ import annotations

import pytest

from limner.document.fills import Outline, Solid, Stroke
from limner.document.geometry import Box
from limner.document.letters import Decoration, Highlight
from limner.document.text import FontSpec, Paragraph, Run, RunStyle
from limner.errors import FontError
from limner.typeset.shaping.shares import shares
from limner.typeset.styles import Paint

RED, BLUE = Solid(color="#d00000"), Solid(color="#0050d0")
WIDE = Box(0, 0, 900, 300)


def para(*runs):
    return (Paragraph(runs=tuple(Run(text=t, style=s if s else RunStyle()) for t, s in runs)),)


def lined(**fields):
    return RunStyle(decorations=(Decoration(**fields),))


def spots(layout):
    """Return every glyph with its place, each once, whatever paint it is in."""
    return sorted(
        {(round(p.x, 3), round(p.y, 3), g) for r in layout.runs for g, p in zip(r.glyphs, r.positions, strict=True)}
    )


def test_an_underline_opens_where_letters_cross_it_and_nowhere_else(put):
    crossed, clear = put(para(("gypsy", lined()))), put(para(("summer", lined())))
    assert len(clear.rules) == 1 and len(crossed.rules) >= 2
    g, y = crossed.clusters[0].box, crossed.clusters[1].box
    assert not any(r.box.x < y.cx - 6 < r.box.right and r.box.x < g.cx < r.box.right for r in crossed.rules)


@pytest.mark.parametrize(("text", "family", "language"), [
    ("quay", "Inter", "en"), ("जुगनू", "Noto Sans Devanagari", "hi"), ("ربيع", "Noto Naskh Arabic", "ar"),
])  # fmt: skip
def test_lines_that_do_not_skip_ink_are_whole_in_every_script(put, text, family, language):
    whole = put(para((text, lined(skip_ink=False))), family=family, language=language)
    opened = put(para((text, lined())), family=family, language=language)
    assert len(whole.rules) == 1
    assert sum(r.box.w for r in opened.rules) < whole.rules[0].box.w
    assert min(r.box.x for r in opened.rules) >= whole.rules[0].box.x - 0.01


def test_one_decoration_runs_on_across_sizes_and_paints_at_one_depth(put):
    big = RunStyle(decorations=(Decoration(),), size=80, fill=RED)
    layout = put(para(("run ", lined()), ("RUN", big), (" on", lined())), WIDE)
    assert len({(round(r.box.y, 3), round(r.box.h, 3)) for r in layout.rules}) == 1
    assert [r.fill for r in layout.rules].count(RED) == 1
    ends = sorted((r.box.x, r.box.right) for r in layout.rules)
    assert all(a[1] == pytest.approx(b[0], abs=0.01) for a, b in zip(ends, ends[1:], strict=False))


def test_a_decorations_own_fill_thickness_and_offset_are_taken(put):
    layout = put(para(("line", lined(fill=BLUE, thickness=0.1, offset=0.3))), size=40)
    (rule,) = layout.rules
    assert rule.fill == BLUE and rule.box.h == pytest.approx(4)
    assert rule.box.cy == pytest.approx(layout.lines[0].baseline + 12)


def test_lines_lie_where_their_kind_says(put):
    for kind, above in (("underline", False), ("overline", True), ("strike", True)):
        layout = put(para(("nun", lined(line=kind))))
        rule, line = layout.rules[0], layout.lines[0]
        assert (rule.box.bottom < line.baseline) is above
        assert rule.over is (kind == "strike")
        assert line.box.y - 0.01 <= rule.box.y and rule.box.bottom <= line.box.bottom + 0.01


def test_a_double_line_is_two_and_other_styles_are_left_to_the_drawing(put):
    assert len(put(para(("nun", lined(style="double")))).rules) == 2
    for style in ("dotted", "dashed", "wavy"):
        assert {r.style for r in put(para(("nun", lined(style=style)))).rules} == {style}


def test_underlines_of_justified_and_right_to_left_lines_reach_from_end_to_end(put):
    text = "This underlined text is set wide enough that it is justified over a few lines of words."
    for language, words, family in (
        ("en", text, "Inter"),
        ("ar", "هذا نص عربي طويل مسطر يمتد على عدة أسطر متتالية", "Amiri"),
    ):
        layout = put(
            para((words, lined(skip_ink=False))),
            Box(0, 0, 260, 900),
            size=24,
            align="justify",
            family=family,
            language=language,
        )
        assert len(layout.lines) > 1
        for line in layout.lines:
            under = [r.box for r in layout.rules if line.baseline < r.box.cy < line.baseline + 12]
            assert min(b.x for b in under) == pytest.approx(line.box.x, abs=0.5)
            assert max(b.right for b in under) == pytest.approx(line.box.right, abs=0.5)


def test_vertical_lines_are_underlined_on_the_right_in_japanese_and_on_the_left_in_chinese(put):
    for language, right in (("ja", True), ("zh-Hans", False)):
        layout = put(para(("漢字", lined())), family="Noto Sans JP", language=language, writing="vertical-rl")
        box, line = layout.rules[0].box, layout.lines[0]
        assert box.h > box.w and (box.cx > line.baseline) is right


def test_a_highlight_is_one_bar_a_line_behind_its_letters_and_spaces(put):
    style = RunStyle(highlight=Highlight(fill=RED, radius=0.1))
    layout = put(
        para(("start ", None), ("all of these words are marked", style), (" end", None)), Box(0, 0, 320, 400), size=32
    )
    marked = {c.line for c in layout.clusters if 6 <= c.start < 35}
    assert len(marked) > 1 and len(layout.rules) == len(marked)
    for rule in layout.rules:
        assert rule.ground and rule.radius == pytest.approx(3.2)
    inside = [c.box for c in layout.clusters if 6 <= c.start < 35 and c.box.w > 0]
    assert all(
        any(r.box.x <= b.x and b.right <= r.box.right and r.box.y <= b.cy <= r.box.bottom for r in layout.rules)
        for b in inside
    )


WORDS = [
    ("محمد", "Noto Naskh Arabic", "ar", (1, 2, 3)), ("السلام", "Amiri", "ar", (2, 4, 5)),
    ("क्षत्रिय", "Noto Sans Devanagari", "hi", (3, 7)), ("বাংলা", "Noto Sans Bengali", "bn", (2, 4)),
    ("office", "EB Garamond", "en", (2, 3, 4)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "family", "language", "cuts"), WORDS)
def test_colour_inside_a_word_changes_no_glyph_and_no_place(put, text, family, language, cuts):
    plain = put(text, WIDE, family=family, language=language, size=60)
    ends = [0, *cuts, len(text)]
    runs = [
        (text[a:b], RunStyle(fill=(RED, BLUE)[k % 2])) for k, (a, b) in enumerate(zip(ends, ends[1:], strict=False))
    ]
    colored = put(para(*runs), WIDE, family=family, language=language, size=60)
    assert spots(plain) == spots(colored)
    assert len({run.fill for run in colored.runs}) == 2


def test_a_ligature_of_two_paints_is_one_glyph_shown_in_shares(put):
    layout = put(
        para(("o", None), ("f", RunStyle(fill=RED)), ("i", RunStyle(fill=BLUE))), family="EB Garamond", size=80
    )
    shared = [run for run in layout.runs if run.clips]
    assert [run.fill for run in shared] == [RED, BLUE]
    assert shared[0].glyphs == shared[1].glyphs and shared[0].positions == shared[1].positions
    assert shared[0].clips == (None,) and shared[1].clips[0] is not None
    assert shared[1].clusters == (2,)


@pytest.mark.parametrize(("backward", "edges"), [(False, (0.3, 0.3)), (True, (0.3, 0.3))])
def test_shares_are_parted_at_the_faces_carets_and_else_evenly(backward, edges):
    red, blue = (Paint(fill, None, (), None, None, 0.0, None) for fill in (RED, BLUE))
    first, second = shares((0, 1), (red, blue), 1.0, backward, (0.3,))
    near, far = (second, first) if backward else (first, second)
    assert (near.high, far.low) == edges and near.low < -1 and far.high > 2
    assert shares((0, 1), (red, blue), 1.0, backward)[0][1:3] == ((0.5, far.high) if backward else (near.low, 0.5))
    assert shares((0, 1), (red, red), 1.0, backward) == ()


def test_a_letter_of_another_size_keeps_its_joining_form(put):
    word = "محمد"
    plain = put(word, WIDE, family="Noto Naskh Arabic", language="ar")
    large = put(
        para((word[:2], None), (word[2], RunStyle(size=70)), (word[3:], None)),
        WIDE,
        family="Noto Naskh Arabic",
        language="ar",
    )
    assert sorted(g for r in plain.runs for g in r.glyphs) == sorted(g for r in large.runs for g in r.glyphs)


def test_marks_between_runs_do_not_part_joined_letters(put):
    word = "بَّب"
    font = FontSpec(families=("Noto Naskh Arabic",), features=("kern",))
    plain = put(word, family="Noto Naskh Arabic", language="ar")
    split = put(para((word[:3], None), (word[3:], RunStyle(font=font))), family="Noto Naskh Arabic", language="ar")
    assert sorted(g for r in plain.runs for g in r.glyphs) == sorted(g for r in split.runs for g in r.glyphs)


def test_own_effects_are_kept_apart_from_letters_that_take_the_blocks(put):
    edge = (Outline(width=2, color="#ffffff"),)
    layout = put(para(("a", RunStyle(effects=edge)), ("b", RunStyle(effects=())), ("c", None)))
    assert {run.effects for run in layout.runs} == {edge, (), None}


def test_strokes_of_joined_scripts_turn_corners_round(put):
    stroke = Stroke(fill=RED, width=2)
    for text, family, join in (("محمد", "Amiri", "round"), ("AVM", "Inter", "miter")):
        (run,) = put(text, family=family, style={"stroke": stroke}).runs
        assert run.stroke.join == join


def test_a_turned_letter_stays_about_its_own_middle(put):
    plain, turned = put("A", size=100), put(para(("A", RunStyle(rotation=30))), size=100)
    assert turned.runs[0].angles == (30.0,)
    assert turned.bounds.cx - turned.lines[0].box.x == pytest.approx(plain.bounds.cx - plain.lines[0].box.x, abs=8)
    assert turned.bounds.cy - turned.lines[0].baseline == pytest.approx(
        plain.bounds.cy - plain.lines[0].baseline, abs=1
    )
    assert turned.bounds.h > plain.bounds.h


def test_features_by_name_are_the_same_as_by_tag(put):
    for name, tag in (("small-caps", "smcp"), ("old-style-figures", "onum"), ("tabular-figures", "tnum=1")):
        made = [put("Small 1234", family="EB Garamond", font={"features": (f,)}) for f in (name, tag)]
        assert made[0].runs == made[1].runs
    assert (
        put("Small", family="EB Garamond", font={"features": ("small-caps",)}).runs
        != put("Small", family="EB Garamond").runs
    )


def test_a_feature_can_be_switched_off_and_kept_to_a_range(put):
    plain = put("fi fi", family="EB Garamond")
    off = put("fi fi", family="EB Garamond", font={"features": ("no-ligatures",)})
    part = put("fi fi", family="EB Garamond", font={"features": ("-liga[3:5]",)})
    counts = [sum(len(r.glyphs) for r in layout.runs) for layout in (plain, part, off)]
    assert counts[0] < counts[1] < counts[2]


def test_an_unknown_feature_is_an_error_that_names_the_nearest(put):
    with pytest.raises(FontError, match="small-caps"):
        put("text", font={"features": ("smal-caps",)})


def test_a_feature_no_face_of_the_text_has_is_noted(put):
    layout = put("text", font={"features": ("jis78",)})
    assert any("jp78" in note.message for note in layout.notes)
    assert not put("text", family="EB Garamond", font={"features": ("small-caps",)}).notes


def test_axes_of_a_variable_face_are_set_and_unknown_ones_ignored(put):
    heavy = put("axes", font={"axes": (("wght", 812.0), ("ZZZZ", 3.0))}).runs[0].font
    assert dict(heavy.variations)["wght"] == 812.0 and "ZZZZ" not in dict(heavy.variations)


def test_an_optical_size_that_was_asked_for_holds_at_every_size(put):
    found = {put("opt", size=size, font={"optical_size": 20.0}).runs[0].font for size in (12, 120)}
    assert len(found) == 1
