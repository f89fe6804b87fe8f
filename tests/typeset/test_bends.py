"""Text on circles and curves: letters turned or bent, spaced by eye, in any script."""

from __future__ import annotations

import math

import numpy as np
import pytest

from limner.document.bends import AlongArc, AlongPath
from limner.document.forms import Arc, Curve
from limner.document.geometry import Box, Point
from limner.document.letters import Decoration
from limner.document.text import Fit, Paragraph, Run, RunStyle
from limner.typeset.forms.svgpath import flatten

SHEET = Box(0, 0, 600, 600)
TOP = Arc(center=Point(300, 300), radius=150)
FOOT = Arc(center=Point(300, 300), radius=150, angle=180, inside=True)
JOINED = [
    ("قهوة الجبل", "Cairo", "ar"),
    ("ताज़ा कॉफ़ी", "Noto Sans Devanagari", "hi"),
    ("তাজা কফি", "Noto Sans Bengali", "bn"),
]
APART = [("Coffee", "Inter", "en"), ("焙煎所", "Noto Sans JP", "ja"), ("커피 공방", "Noto Sans KR", "ko")]


def turns(layout, arc):
    """Each cluster's middle as degrees clockwise from the arc's angle, in reading order."""
    sign = -1 if arc.inside else 1
    found = []
    for c in layout.clusters:
        angle = math.degrees(math.atan2(c.box.cx - arc.center.x, arc.center.y - c.box.cy)) - arc.angle
        found.append(sign * ((angle + 180) % 360 - 180))
    return found


@pytest.mark.parametrize(("text", "family", "language"), JOINED)
def test_joined_letters_are_bent_and_stay_one_line_of_writing(put, text, family, language):
    layout = put(text, SHEET, family=family, language=language, path=TOP)
    assert all(isinstance(run.bend, AlongArc) and not run.angles for run in layout.runs)


@pytest.mark.parametrize(("text", "family", "language"), APART)
def test_letters_that_stand_apart_are_turned_and_keep_their_shape(put, text, family, language):
    layout = put(text, SHEET, family=family, language=language, path=TOP)
    assert all(run.bend is None and run.angles for run in layout.runs)


@pytest.mark.parametrize(("bending", "bent"), [("turn", False), ("bend", True)])
def test_bending_can_be_asked_for_or_forbidden(put, bending, bent):
    for text, family, language in (JOINED[0], APART[0]):
        layout = put(text, SHEET, family=family, language=language, path=TOP.model_copy(update={"bending": bending}))
        assert {run.bend is not None for run in layout.runs} == {bent}


def test_a_line_of_two_scripts_bends_the_one_and_turns_the_other(put):
    layout = put("Café قهوة", SHEET, path=TOP)
    kinds = {
        layout.text[at].isascii() or layout.text[at] == "é": r.bend is not None
        for r in layout.runs
        for at in r.clusters
    }
    assert kinds == {True: False, False: True}


def test_emoji_are_turned_whole_even_where_letters_bend(put):
    layout = put("قهوة 😀", SHEET, family="Cairo", path=TOP.model_copy(update={"bending": "bend"}))
    (emoji,) = [run for run in layout.runs if run.color]
    assert emoji.bend is None and emoji.angles


def test_a_tight_circle_never_lets_the_feet_of_letters_meet(put):
    arc = Arc(center=Point(300, 300), radius=30, sweep=360)
    layout = put("HNHNHN", SHEET, size=30, path=arc)
    (run,) = layout.runs
    flat = put("HN", SHEET, size=30)
    gap = flat.runs[0].positions[1].x - flat.runs[0].positions[0].x
    for k in range(len(run.glyphs) - 1):
        p, q = run.positions[k], run.positions[k + 1]
        assert math.dist(p, q) > 0.72 * gap, "origins lie on the baseline, the crowded side"


def test_kerning_is_kept_on_a_circle(put):
    kerned, loose = put("AVAVAV", SHEET, path=TOP), put("AVAVAV", SHEET, path=TOP, style={"kerning": "none"})
    assert max(turns(kerned, TOP)) < max(turns(loose, TOP)) - 1


@pytest.mark.parametrize("arc", [TOP, FOOT])
@pytest.mark.parametrize(("anchor", "ends"), [("left", (True, False)), ("right", (False, True))])
def test_an_arc_may_have_an_end_of_the_text_at_its_angle(put, arc, anchor, ends):
    found = turns(put("HHHHH", SHEET, path=arc.model_copy(update={"anchor": anchor})), arc)
    assert (min(found) > 0, max(found) < 0) == ends


@pytest.mark.parametrize(("arc", "further"), [(TOP, -1), (FOOT, 1)])
def test_further_lines_lie_under_the_first_as_read(put, arc, further):
    layout = put("ONE\nTWO", SHEET, path=arc)
    one, two = (math.dist((line.box.cx, line.box.cy), (300, 300)) for line in layout.lines)
    assert (two - one) * further > 10


@pytest.mark.parametrize("arc", [TOP, FOOT])
def test_the_largest_size_on_an_arc_spans_its_sweep(put, arc):
    arc = arc.model_copy(update={"sweep": 120.0})
    layout = put("HHHHHHHHHHHH", SHEET, path=arc, fit=Fit(mode="box"))
    found = turns(layout, arc)
    step = found[1] - found[0]
    assert max(found) - min(found) + step == pytest.approx(120, rel=0.02) and not layout.overset


def test_right_to_left_text_starts_at_a_curves_far_end(put):
    layout = put("سلام", Box(0, 0, 800, 200), family="Cairo", path=Curve(d="M0 100 H800"))
    assert layout.clusters[0].box.right == pytest.approx(800, abs=2)


def test_a_closed_curve_is_written_across_its_start(put):
    d = "M300 100 a200 200 0 1 1 0 400 a200 200 0 1 1 0 -400z"
    layout = put("HHHHHHH", SHEET, align="center", path=Curve(d=d))
    assert not layout.overset
    xs = [c.box.cx for c in layout.clusters]
    assert np.mean(xs) == pytest.approx(300, abs=1) and max(xs) > 340


def test_reverse_and_offset_move_letters_to_the_other_side_and_off_the_path(put):
    plain = put("HH", SHEET, path=Curve(d="M0 300 H600"))
    over = put("HH", SHEET, path=Curve(d="M0 300 H600", offset=20))
    back = put("HH", SHEET, path=Curve(d="M0 300 H600", reverse=True))
    assert plain.bounds.bottom == pytest.approx(300, abs=0.1)
    assert over.bounds.bottom == pytest.approx(280, abs=0.1)
    assert back.bounds.y == pytest.approx(300, abs=0.1) and back.runs[0].angles[0] == pytest.approx(180)


def test_no_letter_lies_across_a_corner(put):
    layout = put("HHHHHHHHH", SHEET, size=60, path=Curve(d="M100 400 L300 200 L500 400"))
    angles = [round(a) for a in layout.runs[0].angles]
    assert angles[0] == -45 and angles[-1] == 45 and set(angles) == {-45, 45}


def test_vertical_text_runs_down_a_path_with_letters_upright(put):
    layout = put(
        "春の祭り", SHEET, family="Noto Sans JP", language="ja", writing="vertical-rl", path=Curve(d="M300 50 V550")
    )
    ys = [c.box.y for c in layout.clusters]
    assert ys == sorted(ys) and ys[0] == pytest.approx(50, abs=1)
    assert all(abs(a) < 1e-6 for run in layout.runs for a in run.angles)
    assert layout.bounds.cx == pytest.approx(300, abs=5)


def test_underlines_follow_the_path(put):
    run = Run(text="underlined", style=RunStyle(decorations=(Decoration(skip_ink=False),)))
    layout = put((Paragraph(runs=(run,)),), SHEET, path=TOP)
    assert layout.rules and all(isinstance(rule.bend, AlongArc) for rule in layout.rules)


def test_what_finds_no_room_on_a_path_is_overset_and_nothing_is_lost(put):
    text = "more words than this short way can hold"
    layout = put(text, SHEET, path=Curve(d="M100 300 Q200 200 300 300"))
    assert layout.overset and text.endswith(layout.overset)
    assert max(c.end for c in layout.clusters) == len(text) - len(layout.overset)


@pytest.mark.parametrize("scale", [0.01, 1.0, 100.0])
def test_curves_are_cut_alike_at_every_size(scale):
    k = scale
    points = flatten(f"M0 0 C{100 * k} {-200 * k} {300 * k} {200 * k} {400 * k} 0")
    assert len(points) == len(flatten("M0 0 C100 -200 300 200 400 0"))
    assert 20 < len(points) < 400


def test_a_path_bend_is_smooth_and_true_along_its_length():
    bend = AlongPath((Point(0, 0), Point(10, 0), Point(20, 0)), (Point(0, 1),) * 3, (0.0, 10.0, 20.0))
    points = np.array([(-5.0, 1.0), (5.0, -2.0), (25.0, 0.0)])
    assert np.allclose(bend.map(points), points)
