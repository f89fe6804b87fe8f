"""Vertical lines, paths, leaders, stacks, columns, drop caps, underlines, alignment."""

from __future__ import annotations

import math

import pytest

from limner.document.forms import Arc, Curve
from limner.document.geometry import Box, Point
from limner.document.letters import Decoration
from limner.document.text import Fit, Paragraph, Run, RunStyle
from limner.errors import DocumentError
from limner.typeset.forms.svgpath import flatten

TALL = Box(100, 50, 300, 600)


def leader(before: str, after: str, kind: str = "dots") -> Paragraph:
    return Paragraph(runs=(Run(text=before), Run(text=" ", style=RunStyle(leader=kind)), Run(text=after)))


def test_vertical_lines_run_down_and_columns_go_right_to_left(put):
    layout = put("春のパン祭り\n開催中", TALL, writing="vertical-rl", language="ja", family="Noto Sans JP")
    first, second = layout.lines
    assert first.baseline > second.baseline
    ys = [c.box.y for c in layout.clusters if c.line == 0]
    assert ys == sorted(ys) and len(set(ys)) == 6
    assert first.box.right <= TALL.right + 0.01 and ys[0] == pytest.approx(TALL.y)


def test_vertical_punctuation_uses_vertical_glyphs(put):
    rest = {"family": "Noto Sans JP", "language": "ja"}
    flat, tall = put("「ー、", **rest), put("「ー、", TALL, writing="vertical-rl", **rest)
    assert not set(flat.runs[0].glyphs) & set(tall.runs[0].glyphs)
    assert not any(run.angles for run in tall.runs), "turned by the face, not by us"


def test_vertical_latin_lies_on_its_side_and_two_digits_stand_together(put):
    layout = put("社Limner社12月", TALL, writing="vertical-rl", language="ja", family="Noto Sans JP")
    text = layout.text
    angle = {
        text[cluster]: (run.angles[k] if run.angles else 0.0)
        for run in layout.runs
        for k, cluster in enumerate(run.clusters)
    }
    assert angle["L"] == 90 and angle["社"] == 0 and angle["1"] == 0
    one, two = (p for run in layout.runs for p, c in zip(run.positions, run.clusters, strict=True) if text[c] in "12")
    assert one.y == pytest.approx(two.y) and one.x < two.x


def test_vertical_fit_fills_the_box_and_stays_inside(put):
    layout = put("静かな夜の海", TALL, writing="vertical-rl", language="ja", fit=Fit(mode="box"))
    assert TALL.contains(layout.bounds, 0.02) and layout.size > 100


def test_letters_on_an_arc_stand_on_its_circle_evenly_and_centred(put):
    arc = Arc(center=Point(300, 300), radius=200, angle=0)
    layout = put("HHHHHHH", Box(0, 0, 600, 600), path=arc)
    (run,) = layout.runs
    middles = []
    advance = 0.0
    flat = put("HHHHHHH", Box(0, 0, 600, 600))
    advance = flat.clusters[1].box.x - flat.clusters[0].box.x
    for p, a in zip(run.positions, run.angles, strict=True):
        x = p.x + advance / 2 * math.cos(math.radians(a)) - 300
        y = p.y + advance / 2 * math.sin(math.radians(a)) - 300
        assert math.hypot(x, y) == pytest.approx(200, abs=1e-6)
        middles.append(math.degrees(math.atan2(x, -y)))
    steps = [b - a for a, b in zip(middles, middles[1:], strict=False)]
    half = -flat.bounds.y / 2 + flat.lines[0].baseline / 2
    assert steps == pytest.approx([math.degrees(advance / (200 + half))] * 6), "true half-way up the letters"
    assert sum(middles) == pytest.approx(0, abs=1e-6)


def test_inside_an_arc_letters_stand_inwards_and_read_from_the_left(put):
    arc = Arc(center=Point(300, 300), radius=200, angle=180, inside=True)
    layout = put("foot", Box(0, 0, 600, 600), path=arc)
    xs = [p.x for p in layout.runs[0].positions]
    assert xs == sorted(xs)
    assert layout.bounds.bottom <= 500 + 12 and layout.bounds.y < 500


def test_text_longer_than_an_arc_is_overset_and_fit_shrinks_it(put):
    arc = Arc(center=Point(300, 300), radius=100, sweep=60)
    assert put("far too long for it", Box(0, 0, 600, 600), path=arc).overset
    fitted = put("far too long for it", Box(0, 0, 600, 600), path=arc, fit=Fit(mode="shrink", min_size=2))
    assert not fitted.overset and fitted.size < 40


def test_text_on_a_straight_curve_is_text_on_a_line(put):
    flat = put("along", Box(0, 0, 800, 100))
    curve = put("along", Box(0, 0, 800, 100), path=Curve(d="M0 60 H800"))
    assert [p.x for p in curve.runs[0].positions] == pytest.approx([p.x for p in flat.runs[0].positions])
    assert {round(p.y, 6) for p in curve.runs[0].positions} == {60.0}


@pytest.mark.parametrize("d", ["", "M0 0", "M0 0 L5", "hello", "M 1 1 1 1", "L"])
def test_a_curve_without_length_is_an_error(d):
    with pytest.raises(DocumentError, match="curve|path"):
        flatten(d)


def test_svg_arcs_and_smooth_curves_are_followed():
    circle = flatten("M0 0 a50 50 0 1 1 100 0 a50 50 0 1 1 -100 0z")
    assert all(math.hypot(p.x - 50, p.y) == pytest.approx(50) for p in circle)
    assert flatten("M0 0C0 10 10 10 10 0S20-10 20 0")[-1] == (20, 0)


@pytest.mark.parametrize(
    ("before", "after", "family"),
    [("Espresso", "2.50", "Inter"), ("قهوة", "١٢", "Cairo"), ("珈琲", "五百円", "Noto Sans JP")],
)
def test_a_leader_fills_the_measure_with_dots(put, before, after, family):
    box = Box(10, 10, 500, 100)
    layout = put((leader(before, after),), box, family=family)
    clusters = [c for c in layout.clusters if layout.text[c.start : c.end].strip()]
    assert min(c.box.x for c in clusters) == pytest.approx(box.x, abs=0.01)
    assert max(c.box.right for c in clusters) == pytest.approx(box.right, abs=0.01)
    at = len(before)
    dots = [p.x for r in layout.runs for p, c in zip(r.positions, r.clusters, strict=True) if c == at]
    gaps = {round(b - a, 4) for a, b in zip(sorted(dots), sorted(dots)[1:], strict=False)}
    assert len(dots) > 10 and len(gaps) == 1, "evenly spaced"
    if family == "Cairo":
        assert layout.clusters[0].box.x > box.cx, "the name is at the right"


def test_fewer_than_three_dots_are_none(put):
    known = set()
    for width in range(150, 320, 4):
        layout = put((leader("Tea", "3.00"),), Box(0, 0, width, 100))
        known.add(sum(c == 3 for run in layout.runs for c in run.clusters))
    assert 0 in known and {3, 4} <= known and not {1, 2} & known


def test_leader_dots_of_different_lines_share_a_grid(put):
    layout = put((leader("Tea", "3.00"), leader("Flat white", "14.20")), Box(0, 0, 500, 200))
    rows: dict[float, list[float]] = {}
    for run in layout.runs:
        for p, c in zip(run.positions, run.clusters, strict=True):
            if layout.text[c] == " " and c in (3, 19):
                rows.setdefault(p.y, []).append(p.x)
    one, two = ({round(x, 3) for x in xs} for xs in rows.values())
    assert len(one & two) >= min(len(one), len(two)) - 1


def test_line_leaders_are_rules_and_space_leaders_draw_nothing(put):
    (rule,) = put((leader("Tea", "3.00", "line"),), Box(0, 0, 500, 100)).rules
    assert rule.box.w > 250
    blank = put((leader("Tea", "3.00", "space"),), Box(0, 0, 500, 100))
    assert not blank.rules and blank.bounds.right == pytest.approx(500, abs=3)


def test_stacked_lines_each_fill_the_measure(put):
    layout = put("CIRCUS\nOF THE\nEXTRAORDINARY", Box(0, 0, 400, 2000), family="Anton", fit=Fit(mode="lines"))
    assert len({round(run.size, 3) for run in layout.runs}) == 3
    for line in layout.lines:
        inside = [c.box for c in layout.clusters if c.line == layout.lines.index(line)]
        assert max(b.right for b in inside) - min(b.x for b in inside) == pytest.approx(400, rel=0.05)
    assert layout.bounds.w == pytest.approx(400, abs=0.1)


def test_stacked_lines_choose_breaks_that_fill_the_box(put):
    wide = put("Welcome to the circus of dreams", Box(0, 0, 900, 150), fit=Fit(mode="lines"))
    tall = put("Welcome to the circus of dreams", Box(0, 0, 300, 900), fit=Fit(mode="lines"))
    assert len(wide.lines) < len(tall.lines)
    assert not wide.overset and not tall.overset


def test_columns_are_balanced_and_keep_reading_order(put):
    text = "Typography is the art of arranging type to make language legible and appealing when displayed. " * 3
    layout = put(text, Box(0, 0, 600, 800), size=16, columns=3, column_gap=20)
    lefts = sorted({round(line.box.x) for line in layout.lines})
    counts = [sum(round(line.box.x) == left for line in layout.lines) for left in lefts]
    assert len(lefts) == 3 and max(counts) - min(counts) <= 1
    assert [line.start for line in layout.lines] == sorted(line.start for line in layout.lines)


def test_a_drop_cap_spans_its_lines_and_pushes_only_them(put):
    text = "Typography is the art of arranging type to make language legible and appealing when displayed. " * 2
    layout = put(text, Box(0, 0, 300, 600), size=20, drop_cap=3, line_break="greedy")
    big = max(layout.runs, key=lambda run: run.size)
    assert len(big.glyphs) == 1 and big.positions[0].y == pytest.approx(layout.lines[2].baseline)
    assert [line.box.x > 10 for line in layout.lines[:4]] == [True, True, True, False]
    assert sorted((c.start, c.end) for c in layout.clusters)[0] == (0, 1)


def test_underlines_are_rules_under_the_words_they_mark(put):
    runs = (Run(text="see "), Run(text="this", style=RunStyle(decorations=(Decoration(),))), Run(text=" here"))
    layout = put((Paragraph(runs=runs),))
    (rule,) = layout.rules
    marked = [c.box for c in layout.clusters if 4 <= c.start < 8]
    assert rule.box.x == pytest.approx(marked[0].x) and rule.box.right == pytest.approx(marked[-1].right)
    assert rule.box.y > layout.lines[0].baseline


@pytest.mark.parametrize(("align", "share"), [("left", 0.0), ("center", 0.5), ("right", 1.0), ("end", 1.0)])
def test_alignment_along_the_line(put, align, share):
    layout = put("short", Box(100, 0, 500, 100), align=align)
    line = layout.lines[0].box
    assert line.x - 100 == pytest.approx(share * (500 - line.w), abs=3)


@pytest.mark.parametrize(("valign", "share"), [("top", 0.0), ("middle", 0.5), ("bottom", 1.0)])
def test_alignment_across_the_lines(put, valign, share):
    layout = put("short", Box(0, 100, 500, 300), valign=valign)
    assert layout.advance.y - 100 == pytest.approx(share * (300 - layout.advance.h), abs=0.01)


@pytest.mark.parametrize(("text", "family", "language"), [
    ("Justified text reaches both edges of its measure on every line but the last one.", "Inter", "en"),
    ("両端揃えの文章は、文字の間を均等に広げて行の端を揃えます。数字は最後です。", "Noto Serif JP", "ja"),
    ("النص المضبوط يصل إلى حافتي السطر في كل سطر ما عدا السطر الأخير من الفقرة.", "Amiri", "ar"),
])  # fmt: skip
def test_justified_lines_reach_both_edges_but_the_last_does_not(put, text, family, language):
    layout = put(text, Box(0, 0, 310, 900), size=24, align="justify", family=family, language=language)
    assert len(layout.lines) > 2
    for line in layout.lines[:-1]:
        assert line.box.w == pytest.approx(310, abs=6), "to the edges, less what the ink overhangs"
    assert layout.lines[-1].box.w < 309


def test_line_height_sets_the_distance_of_baselines_and_space_before_adds_to_it(put):
    paragraphs = (
        Paragraph(runs=(Run(text="one"),)),
        Paragraph(runs=(Run(text="two"),)),
        Paragraph(runs=(Run(text="three"),), space_before=15),
    )
    one, two, three = (line.baseline for line in put(paragraphs, style={"line_height": 1.5}).lines)
    assert two - one == pytest.approx(60) and three - two == pytest.approx(75)


def test_an_indent_shortens_only_the_first_line(put):
    paragraph = Paragraph(runs=(Run(text="several words that need more than one line to be set"),), indent=50)
    lines = put((paragraph,), Box(0, 0, 400, 400)).lines
    assert lines[0].box.x == pytest.approx(50, abs=0.01) and lines[1].box.x == pytest.approx(0, abs=0.01)


def test_trailing_spaces_do_not_move_right_aligned_text(put):
    plain, trailing = put("edge", align="right"), put("edge   ", align="right")
    assert plain.bounds == trailing.bounds


def test_emoji_stand_inside_their_squares_in_vertical_lines(put):
    layout = put("海😀海", TALL, writing="vertical-rl", language="ja", family="Noto Sans JP")
    (emoji,) = [run for run in layout.runs if run.color]
    (square,) = [c.box for c in layout.clusters if c.start == 1]
    assert square.y + 0.5 * square.h < emoji.positions[0].y < square.bottom, "its foot is in the lower half"


def test_a_leader_asked_of_words_draws_the_words(put):
    layout = put((Paragraph(runs=(Run(text="words", style=RunStyle(leader="dots")),)),))
    assert len(layout.runs[0].glyphs) == 5


def test_columns_stop_at_the_first_line_that_does_not_fit(put):
    text = "\n".join(f"line {k}" for k in range(12))
    layout = put(text, Box(0, 0, 400, 100), size=30, columns=2)
    set_text = layout.text[: len(layout.text) - len(layout.overset)]
    assert layout.overset.startswith("line ")
    assert max(c.end for c in layout.clusters) <= len(set_text)


def test_letter_space_after_the_last_letter_does_not_shift_centred_lines(put):
    layout = put("HH", Box(0, 0, 400, 100), align="center", style={"tracking": 0.5})
    assert layout.bounds.cx == pytest.approx(200, abs=0.5)


@pytest.mark.parametrize(("lines", "counts"), [(10, [4, 3, 3]), (11, [4, 4, 3]), (12, [4, 4, 4]), (23, [8, 8, 7])])
@pytest.mark.parametrize("writing", ["horizontal", "vertical-rl"])
def test_columns_and_tiers_share_their_lines_evenly_the_first_having_most(put, lines, counts, writing):
    text = "\n".join("gÅー"[k % 3] for k in range(lines))
    layout = put(text, Box(0, 0, 900, 900), size=20, columns=3, column_gap=30, writing=writing)
    starts = [round((line.box.y if writing == "vertical-rl" else line.box.x) // 300) for line in layout.lines]
    assert [starts.count(k) for k in range(3)] == counts
