"""Text layouts as ASCII pictures: the test font's letters are squares, so where a pixel must be black is plain."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from limner.document.fills import LinearGradient, Solid, Stop, Stroke
from limner.document.geometry import Box, Point
from limner.document.results import Rule

BLACK = Solid(color="#000000")


def test_glyphs_stand_on_their_positions(draw: Any, shows: Any, kit: Any) -> None:
    layout = kit.set_text((kit.BLOCK, kit.HALF), 2, (1, 4))
    shows(
        draw(kit.text_layer(), layouts={"t": layout}),
        """
        ________
        ________
        _###____
        _###____
        ________
        ________
        """,
    )


def test_a_letters_hole_stays_open(draw: Any, shows: Any, kit: Any) -> None:
    layout = kit.set_text((kit.RING,), 4, (2, 5), "#ff0000")
    shows(
        draw(kit.text_layer(), layouts={"t": layout}),
        """
        ________
        __RRRR__
        __R__R__
        __R__R__
        __RRRR__
        ________
        """,
    )


def test_an_angle_turns_a_glyph_clockwise_about_its_origin(draw: Any, shows: Any, kit: Any) -> None:
    layout = kit.set_text((kit.HALF,), 4, (2, 1), angles=(90.0,))
    shows(
        draw(kit.text_layer(), layouts={"t": layout}),
        """
        ________
        __####__
        __####__
        ________
        ________
        ________
        """,
    )


def test_a_scale_sizes_a_single_glyph(draw: Any, shows: Any, kit: Any) -> None:
    layout = kit.set_text((kit.BLOCK, kit.BLOCK), 2, (0, 4), scales=(1.0, 2.0))
    shows(
        draw(kit.text_layer(), layouts={"t": layout}),
        """
        __####__
        __####__
        ######__
        ######__
        ________
        ________
        """,
    )


def test_a_colour_face_paints_its_own_colours(draw: Any, shows: Any, kit: Any) -> None:
    layout = kit.set_text((kit.FLAG,), 4, (1, 4), "#00ff00", color=True)
    shows(
        draw(kit.text_layer(), size=(6, 4), layouts={"t": layout}),
        """
        _RRRR_
        _RRRR_
        _BBBB_
        _BBBB_
        """,
    )


def test_rules_are_drawn_with_the_text(draw: Any, shows: Any, kit: Any) -> None:
    layout = kit.set_text((kit.BLOCK,), 2, (1, 3))._replace(rules=(Rule(Box(1, 4, 5, 1), BLACK),))
    shows(draw(kit.text_layer(), layouts={"t": layout}), "________\n_##_____\n_##_____\n________\n_#####__\n________")


def test_a_gradient_runs_over_the_whole_text(draw: Any, kit: Any) -> None:
    fill = LinearGradient(stops=(Stop(at=0, color="#000000"), Stop(at=1, color="#ffffff")), start=(0, 0), end=(1, 0))
    layout = kit.set_text((kit.BLOCK,) * 4, 16, (0, 16), fill)
    row = draw(kit.text_layer(), size=(64, 16), layouts={"t": layout})[8, :, 0].astype(int)
    wanted = (np.arange(64) + 0.5) / 64 * 255
    assert np.abs(row - wanted).max() <= 2


@pytest.mark.parametrize(
    ("side", "wanted"),
    [
        ("outside", "________\n_######_\n_#RRRR#_\n_#RRRR#_\n_#RRRR#_\n_#RRRR#_\n_######_\n________"),
        ("inside", "________\n________\n__####__\n__#RR#__\n__#RR#__\n__####__\n________\n________"),
    ],
)
def test_a_letters_stroke_lies_on_its_side(draw: Any, shows: Any, kit: Any, side: Any, wanted: str) -> None:
    stroke = Stroke(fill=BLACK, width=1, side=side)
    layout = kit.set_text((kit.BLOCK,), 4, (2, 6), "#ff0000", stroke=stroke)
    shows(draw(kit.text_layer(), size=(8, 8), layouts={"t": layout}), wanted)


def test_an_outside_stroke_never_covers_the_next_letter(draw: Any, shows: Any, kit: Any) -> None:
    stroke = Stroke(fill=BLACK, width=1, side="outside")
    layout = kit.set_text((kit.BLOCK, kit.BLOCK), 2, (1, 3), "#ff0000", stroke=stroke)
    shows(draw(kit.text_layer(), size=(6, 4), layouts={"t": layout}), "######\n#RRRR#\n#RRRR#\n######")


def test_text_moves_by_fractions_of_a_pixel_on_both_axes(draw: Any, kit: Any) -> None:
    layout = kit.set_text((kit.BLOCK,), 4, (2.5, 6.5))
    pixels = draw(kit.text_layer(), size=(9, 9), layouts={"t": layout})
    left, foot = int(pixels[4, 2, 0]), int(pixels[6, 4, 0])
    assert 100 < left < 180  # half covered; Skia adjusts the coverage of dark letters a little
    assert abs(left - foot) <= 1


def test_runs_of_different_paint_keep_their_own(draw: Any, shows: Any, kit: Any) -> None:
    red = kit.set_text((kit.BLOCK,), 2, (0, 2), "#ff0000")
    blue = kit.set_text((kit.BLOCK,), 2, (2, 2), "#0000ff")
    both = red._replace(runs=red.runs + blue.runs, bounds=Box(0, 0, 4, 2))
    shows(draw(kit.text_layer(), size=(5, 3), layouts={"t": both}), "RRBB_\nRRBB_\n_____")


def test_text_placed_glyph_by_glyph_equals_text_turned_by_nothing(draw: Any, kit: Any) -> None:
    plain = kit.set_text((kit.RING, kit.HALF), 7, (2, 10))
    turned = plain._replace(runs=(plain.runs[0]._replace(angles=(0.0, 0.0)),))
    one = draw(kit.text_layer(), size=(20, 14), layouts={"t": plain}).astype(int)
    two = draw(kit.text_layer(), size=(20, 14), layouts={"t": turned}).astype(int)
    assert np.abs(one - two).max() <= 2
    assert Point(2, 10) == plain.runs[0].positions[0]


@pytest.mark.parametrize(("weight", "width"), [(400, 5), (550, 6), (700, 7), (900, 10)])
def test_a_variable_face_is_drawn_at_its_instance(draw: Any, kit: Any, weight: float, width: int) -> None:
    layout = kit.set_text((kit.BLOCK,), 10, (0, 10), key="stretching", variations=(("wght", float(weight)),))
    row = draw(kit.text_layer(), size=(12, 10), layouts={"t": layout})[5, :, 0]
    assert (row == 0).sum() == width
    assert (row == 255).sum() == 12 - width


def test_an_instance_keeps_its_glyph_ids(draw: Any, kit: Any) -> None:
    layout = kit.set_text((kit.HALF,), 10, (0, 10), key="stretching", variations=(("wght", 900.0),))
    assert (draw(kit.text_layer(), size=(12, 10), layouts={"t": layout})[5, :, 0] == 0).sum() == 5
