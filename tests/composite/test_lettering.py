"""Bars, effects of single letters, materials and images as fills, strokes without seams: on the font of squares."""

from __future__ import annotations

import base64
import io
from typing import Any

import numpy as np
import pytest
from PIL import Image

from limner.document.document import Asset
from limner.document.fills import (
    ConicGradient,
    Extrude,
    ImageFill,
    InnerShadow,
    Outline,
    Shadow,
    Solid,
    Stop,
    Stroke,
    TextureFill,
)
from limner.document.geometry import Box, Point
from limner.document.layers import ShapeLayer
from limner.document.results import Rule
from limner.errors import DocumentError

BLACK, RED, BLUE = Solid(color="#000000"), Solid(color="#ff0000"), Solid(color="#0000ff")
MATERIALS = ("grain", "chalk", "foil", "brushed", "marble", "wood", "paper", "stripes", "dots", "checks")


def asset(*rows: str) -> Asset:
    colors = {"R": (255, 0, 0), "B": (0, 0, 255), "G": (0, 255, 0)}
    image = Image.fromarray(np.array([[colors[c] for c in row] for row in rows], np.uint8))
    data = io.BytesIO()
    image.save(data, "PNG")
    return Asset(media_type="image/png", data=base64.b64encode(data.getvalue()).decode())


def with_rules(layout: Any, *rules: Rule) -> Any:
    return layout._replace(rules=rules)


ROOM = Box(0, 0, 8, 6)


def filled(fill: Any, box: Box = ROOM) -> ShapeLayer:
    return ShapeLayer(id="s", box=box, fill=fill)


def test_bars_lie_under_the_letters_or_over_them(draw: Any, shows: Any, kit: Any) -> None:
    layout = with_rules(
        kit.set_text((kit.BLOCK,), 4, (2, 5)), Rule(Box(0, 2, 8, 1), RED), Rule(Box(0, 4, 8, 1), BLUE, over=True)
    )
    shows(
        draw(kit.text_layer(), layouts={"t": layout}),
        """
        ________
        __####__
        RR####RR
        __####__
        BBBBBBBB
        ________
        """,
    )


def test_a_ground_casts_no_shadow_and_letters_shadows_fall_on_it(draw: Any, shows: Any, kit: Any) -> None:
    layout = with_rules(kit.set_text((kit.BLOCK,), 2, (2, 4)), Rule(Box(1, 1, 5, 4), RED, ground=True))
    shows(
        draw(kit.text_layer(letter_effects=(Shadow(dx=1, dy=0, color="#0000ff"),)), layouts={"t": layout}),
        """
        ________
        _RRRRR__
        _R##BR__
        _R##BR__
        _RRRRR__
        ________
        """,
    )


def test_dots_and_dashes_begin_and_end_with_their_bar(draw: Any, kit: Any) -> None:
    for style in ("dotted", "dashed"):
        layout = with_rules(kit.set_text((), 1, (0, 0)), Rule(Box(4, 4, 92, 4), BLACK, style=style))
        ink = draw(kit.text_layer(), layouts={"t": layout}, size=(100, 12))[6, :, 0] < 128
        runs = np.flatnonzero(np.diff(np.r_[0, ink.astype(int), 0]))
        starts, ends = runs[::2], runs[1::2]
        assert len(starts) >= 5 and starts[0] <= 5 and ends[-1] >= 95
        assert np.ptp(np.diff(starts)) <= 1


def test_a_wave_stays_inside_its_box_and_touches_both_edges(draw: Any, kit: Any) -> None:
    layout = with_rules(kit.set_text((), 1, (0, 0)), Rule(Box(5, 10, 90, 9), BLACK, style="wavy"))
    rows = np.flatnonzero((draw(kit.text_layer(), layouts={"t": layout}, size=(100, 30))[..., 0] < 128).any(1))
    assert 10 <= rows[0] <= 11 and 17 <= rows[-1] <= 18


def test_single_letters_have_their_own_effects_and_no_shadow_falls_on_a_neighbour(
    draw: Any, shows: Any, kit: Any
) -> None:
    one = kit.set_text((kit.BLOCK,), 2, (1, 3), effects=(Shadow(dx=2, dy=1, color="#0000ff"),))
    two = kit.set_text((kit.BLOCK,), 2, (3, 3), "#ff0000", effects=())
    layout = one._replace(runs=one.runs + two.runs, bounds=Box(1, 1, 4, 2))
    shows(
        draw(kit.text_layer(letter_effects=(Outline(width=1, color="#00ff00"),)), layouts={"t": layout}),
        """
        ________
        _##RR___
        _##RR___
        ___BB___
        ________
        ________
        """,
    )


def test_an_inner_shadow_lies_inside_the_letter_along_its_edge(draw: Any, shows: Any, kit: Any) -> None:
    layout = kit.set_text((kit.BLOCK,), 4, (2, 5), "#ff0000")
    shows(
        draw(kit.text_layer(letter_effects=(InnerShadow(dx=1, dy=1, color="#0000ff"),)), layouts={"t": layout}),
        """
        ________
        __BBBB__
        __BRRR__
        __BRRR__
        __BRRR__
        ________
        """,
    )


def test_shaded_sides_are_light_above_and_dark_below(draw: Any, kit: Any) -> None:
    layout = kit.set_text((kit.BLOCK,), 40, (10, 50))
    effect = Extrude(dx=20, dy=20, color="#ff0000", shade="#0000ff")
    pixels = draw(kit.text_layer(letter_effects=(effect,)), layouts={"t": layout}, size=(90, 90))
    flank, foot = pixels[45, 58].astype(int), pixels[58, 45].astype(int)
    assert flank[0] > 150 > flank[2] and foot[2] > 150 > foot[0]
    assert tuple(pixels[30, 30, :3]) == (0, 0, 0)


def test_a_clip_shows_a_part_of_a_glyph(draw: Any, shows: Any, kit: Any) -> None:
    whole = kit.set_text((kit.BLOCK,), 4, (2, 5))
    part = kit.set_text((kit.BLOCK,), 4, (2, 5), "#ff0000", clips=(Box(2, -9, 9, 18),))
    shows(
        draw(kit.text_layer(), layouts={"t": whole._replace(runs=whole.runs + part.runs)}),
        """
        ________
        __##RR__
        __##RR__
        __##RR__
        __##RR__
        ________
        """,
    )


@pytest.mark.parametrize("side", ["center", "inside"])
def test_letters_that_overlap_are_stroked_round_both_without_a_seam(draw: Any, kit: Any, side: Any) -> None:
    layout = kit.set_text((kit.BLOCK, kit.BLOCK), 20, (10, 40), stroke=Stroke(fill=RED, width=2, side=side))
    run = layout.runs[0]._replace(positions=(Point(10, 40), Point(25, 40)))
    pixels = draw(kit.text_layer(), layouts={"t": layout._replace(runs=(run,))}, size=(60, 50))
    assert (pixels[25:36, 13:42, 0] == 0).all()
    assert (pixels[20 if side == "inside" else 19, 15:40, 0] == 255).all()


def test_letters_that_overlap_do_not_darken_where_the_fill_lets_light_through(draw: Any, kit: Any) -> None:
    layout = kit.set_text((kit.BLOCK, kit.BLOCK), 20, (10, 40), "#00000080")
    run = layout.runs[0]._replace(positions=(Point(10, 40), Point(25, 40)))
    pixels = draw(kit.text_layer(), layouts={"t": layout._replace(runs=(run,))}, size=(60, 50))
    assert len(np.unique(pixels[25:35, 12:43, 0])) == 1


def test_an_image_covers_the_box_or_repeats_over_it(draw: Any) -> None:
    assets = {"p": asset("RB", "GR")}
    cover = draw(filled(ImageFill(asset="p"), Box(0, 0, 80, 80)), assets=assets, size=(80, 80))
    assert tuple(cover[8, 8, :3]) == (255, 0, 0) and tuple(cover[8, 72, :3]) == (0, 0, 255)
    tiled = draw(filled(ImageFill(asset="p", mode="tile", scale=20), Box(0, 0, 80, 80)), assets=assets, size=(80, 80))
    assert (abs(tiled[:40, :40].astype(int) - tiled[40:, 40:]) <= 1).all()


def test_a_fill_of_an_image_the_document_lacks_is_an_error_that_names_it(draw: Any) -> None:
    with pytest.raises(DocumentError, match="no asset of this name.*'gone'"):
        draw(filled(ImageFill(asset="gone")))


@pytest.mark.parametrize("texture", MATERIALS)
def test_a_material_is_the_same_picture_at_every_scale_and_every_time(draw: Any, texture: Any) -> None:
    layer = filled(
        TextureFill(texture=texture, colors=("#000000", "#ffffff"), scale=10, angle=20, seed=4), Box(0, 0, 96, 64)
    )
    one, again = (draw(layer, size=(96, 64)) for _ in range(2))
    two = draw(layer, size=(96, 64), scale=2)
    assert (one == again).all() and np.ptp(one[..., 0]) > 40
    small = two.reshape(64, 2, 96, 2, 4).mean((1, 3))
    assert np.abs(one.astype(float) - small).mean() < 8


def test_a_material_fills_letters_and_strokes_too(draw: Any, kit: Any) -> None:
    checks = TextureFill(texture="checks", colors=("#ff0000", "#0000ff"), scale=4)
    layout = kit.set_text((kit.BLOCK,), 32, (4, 36), checks, stroke=Stroke(fill=checks, width=2))
    pixels = draw(kit.text_layer(), layouts={"t": layout}, size=(40, 40))
    seen = {tuple(c) for c in pixels[6:34, 6:34, :3].reshape(-1, 3).tolist()}
    assert {(255, 0, 0), (0, 0, 255)} <= seen and (0, 0, 0) not in seen


def test_a_conic_gradient_turns_clockwise_from_its_angle(draw: Any) -> None:
    stops = (Stop(at=0, color="#ff0000"), Stop(at=0.5, color="#0000ff"), Stop(at=1, color="#00ff00"))
    pixels = draw(filled(ConicGradient(stops=stops), Box(0, 0, 60, 60)), size=(60, 60))
    assert pixels[2, 31, 0] > 230 and pixels[57, 30, 2] > 230 and pixels[2, 28, 1] > 230
