"""Envelopes: arch, bulge, flag and perspective on blocks of any script."""

from __future__ import annotations

import numpy as np
import pytest

from limner.document.forms import Arch, Bulge, Flag, Perspective
from limner.document.geometry import Box, Point
from limner.document.text import Fit
from limner.errors import DocumentError
from limner.typeset.forms.warp import homography

BOX = Box(50, 80, 400, 240)
SCRIPTS = [
    ("GRAND OPENING", "Anton"),
    ("مهرجان الشتاء", "Cairo"),
    ("त्योहार की धूम", "Noto Sans Devanagari"),
    ("夏祭り花火", "Noto Sans JP"),
]
WARPS = [
    Arch(bend=0.5),
    Arch(bend=-0.8),
    Bulge(amount=1.5),
    Bulge(amount=-0.6, side="top"),
    Flag(amplitude=0.5, waves=1.5),
]
QUAD = (Point(60, 90), Point(440, 130), Point(430, 250), Point(70, 310))


@pytest.mark.parametrize("warp", WARPS)
@pytest.mark.parametrize(("text", "family"), SCRIPTS)
@pytest.mark.parametrize("mode", ["none", "shrink", "box"])
def test_warped_ink_stays_inside_the_box(put, warp, text, family, mode):
    layout = put(text, BOX, size=90, family=family, warp=warp, fit=Fit(mode=mode))
    assert BOX.contains(layout.bounds, 0.05) and not layout.overset


@pytest.mark.parametrize("warp", WARPS)
def test_a_warped_block_fills_its_box_along_one_axis(put, warp):
    layout = put("GRAND\nOPENING", BOX, family="Anton", warp=warp, fit=Fit(mode="box"))
    assert max(layout.bounds.w / BOX.w, layout.bounds.h / BOX.h) == pytest.approx(1, abs=1e-3)


def test_an_arch_lifts_the_middle_and_a_sag_lowers_it(put):
    for bend, sign in ((0.5, 1), (-0.5, -1)):
        boxes = [c.box for c in put("HHHHHHH", BOX, warp=Arch(bend=bend)).clusters]
        assert sign * (boxes[0].cy - boxes[3].cy) > 10


def test_a_bulge_swells_the_middle_and_keeps_its_straight_side(put):
    layout = put("HHHHHHH", BOX, warp=Bulge(amount=1.0, side="top"))
    boxes = [c.box for c in layout.clusters]
    assert boxes[3].h > 1.3 * boxes[0].h
    (run,) = layout.runs
    feet = run.bend.map(np.array(run.positions))[:, 1]
    assert np.ptp(feet) == pytest.approx(0, abs=1e-6)


def test_a_flag_waves_by_its_amplitude(put):
    layout = put("HHHHHHHHHHHH", BOX, warp=Flag(amplitude=1.0))
    (run,) = layout.runs
    ys = run.bend.map(np.array(run.positions))[:, 1]
    assert np.ptp(ys) == pytest.approx(2 * 40 * 0.727 * layout.size / 40, rel=0.1)


def test_perspective_takes_the_boxs_corners_to_the_quadrilaterals(put):
    layout = put("HALL", BOX, warp=Perspective(corners=QUAD), fit=Fit(mode="box"))
    matrix = layout.runs[0].bend
    corners = np.array([(BOX.x, BOX.y), (BOX.right, BOX.y), (BOX.right, BOX.bottom), (BOX.x, BOX.bottom)])
    assert np.allclose(matrix.map(corners), np.array(QUAD))


@pytest.mark.parametrize("corners", [
    ((0, 0), (100, 0), (10, 10), (0, 100)),
    ((0, 0), (100, 0), (0, 100), (100, 100)),
    ((0, 0), (50, 0), (100, 0), (150, 0)),
    ((0, 0), (0, 100), (100, 100), (100, 0)),
    ((5, 5), (5, 5), (5, 5), (5, 5)),
])  # fmt: skip
def test_a_quadrilateral_that_no_eye_could_see_is_an_error(put, corners):
    with pytest.raises(DocumentError, match="perspective"):
        put("HALL", BOX, warp=Perspective(corners=tuple(Point(*c) for c in corners)))


def test_every_cluster_of_warped_text_is_there_once(put):
    layout = put("مرحبا hello 世界 😀", BOX, warp=Arch())
    assert [c.start for c in layout.clusters] == sorted({c.start for c in layout.clusters})
    assert "".join(layout.text[c.start : c.end] for c in layout.clusters) == layout.text


def test_emoji_in_warped_text_stay_rigid_and_are_scaled(put):
    layout = put("hi 😀", BOX, size=120, warp=Arch(bend=0.6))
    (emoji,) = [run for run in layout.runs if run.color]
    assert emoji.bend is None and emoji.angles and emoji.scales


def test_a_homography_of_the_box_itself_changes_nothing():
    corners = (Point(50, 80), Point(450, 80), Point(450, 320), Point(50, 320))
    assert np.allclose(np.array(homography(BOX, corners)), np.eye(3), atol=1e-9)
