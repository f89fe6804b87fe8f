"""Effects: where they paint, what they are cast by, and that none hides another."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest

from limner.document.fills import Blur, Extrude, Glow, Outline, Shadow, Solid
from limner.document.geometry import Box, Point, Transform
from limner.document.layers import GroupLayer, Mask, PictureLayer, RectShape, ShapeLayer
from limner.document.results import Painted, Raster
from limner.document.scene import Scene


def square(box: tuple[float, float, float, float] = (2, 2, 3, 2), **fields: Any) -> ShapeLayer:
    return ShapeLayer(id="a", box=Box(*box), fill=Solid(color="#ff0000"), **fields)


def test_a_sharp_shadow_is_the_silhouette_moved(draw: Any, shows: Any) -> None:
    layer = square(effects=(Shadow(dx=2, dy=1, color="#000000"),))
    shows(draw(layer), "________\n________\n__RRR___\n__RRR##_\n____###_\n________")


def test_an_extrusion_fills_the_way_from_the_layer_to_its_offset(draw: Any, shows: Any) -> None:
    layer = square((1, 1, 2, 2), effects=(Extrude(dx=3, dy=3, color="#000000"),))
    pixels = draw(layer, size=(7, 7))
    shows(pixels[1:3, 1:3], "RR\nRR")
    shows(pixels[4:6, 4:6], "##\n##")
    assert pixels[3, 3].tolist() == [0, 0, 0, 255]
    assert pixels[1, 5].tolist() == [255, 255, 255, 255]
    assert pixels[5, 1].tolist() == [255, 255, 255, 255]


def test_an_outline_grows_the_silhouette_on_all_sides(draw: Any, shows: Any) -> None:
    pixels = draw(square((3, 2, 2, 2), effects=(Outline(width=1, color="#000000"),)))
    shows(pixels[2:4], "__#RR#__\n__#RR#__")
    assert pixels[1, 3:5, 0].max() == 0


def test_a_letters_outline_follows_the_letter(draw: Any, kit: Any) -> None:
    layer = kit.text_layer(letter_effects=(Outline(width=2, color="#0000ff"),))
    pixels = draw(layer, size=(24, 24), layouts={"t": kit.set_text((kit.RING,), 16, (4, 20), "#ff0000")})
    assert pixels[12, 3].tolist() == [0, 0, 255, 255]
    assert pixels[12, 9].tolist() == [0, 0, 255, 255]
    assert pixels[12, 12].tolist() == [255, 255, 255, 255]
    assert pixels[12, 6].tolist() == [255, 0, 0, 255]


def test_the_order_effects_are_listed_in_does_not_matter(draw: Any) -> None:
    effects = (Shadow(dx=3, dy=3, blur=1), Outline(width=2, color="#00ff00"), Extrude(dx=2, dy=2, color="#0000ff"))
    pictures = [
        draw(square((6, 6, 8, 8), effects=order), size=(24, 24)).tobytes() for order in itertools.permutations(effects)
    ]
    assert len(set(pictures)) == 1


def test_a_shadow_is_cast_by_the_outline_too(draw: Any) -> None:
    effects = (Shadow(dx=0, dy=8, color="#000000"), Outline(width=3, color="#00ff00"))
    pixels = draw(square((8, 4, 4, 4), effects=effects), size=(20, 24))
    assert pixels[18, 10].tolist() == [0, 0, 0, 255]
    assert pixels[20, 10].tolist() == [255, 255, 255, 255]


def test_a_blurred_shadow_keeps_its_weight(draw: Any) -> None:
    sharp = draw(square((20, 20, 20, 20), effects=(Shadow(dx=200, color="#000000"),)), size=(400, 80), background=None)
    soft = draw(
        square((20, 20, 20, 20), effects=(Shadow(dx=200, blur=6, color="#000000"),)), size=(400, 80), background=None
    )
    assert int(soft[:, 120:, 3].sum()) == pytest.approx(int(sharp[:, 120:, 3].sum()), rel=0.02)
    assert soft[:, 120:, 3].max() < 255


def test_a_glow_fades_outwards_and_grows_with_its_strength(draw: Any) -> None:
    def alphas(strength: float) -> Any:
        layer = square((40, 40, 20, 20), effects=(Glow(radius=8, color="#00ffff", strength=strength),))
        return draw(layer, size=(100, 100), background=None)[50, 62:, 3].astype(int)

    weak, strong = alphas(0.4), alphas(0.9)
    assert (np.diff(strong) <= 1).all()
    assert strong[0] > weak[0] > 0
    assert strong[-1] == 0


def test_a_blur_spreads_a_layer_and_keeps_its_weight(draw: Any) -> None:
    plain = draw(square((20, 20, 20, 20)), size=(60, 60), background=None)
    soft = draw(square((20, 20, 20, 20), effects=(Blur(radius=3),)), size=(60, 60), background=None)
    assert int(soft[..., 3].sum()) == pytest.approx(int(plain[..., 3].sum()), rel=0.01)
    assert 0 < soft[30, 17, 3] < 255


def test_a_masked_picture_casts_the_masks_shadow(draw: Any) -> None:
    pixels = np.zeros((40, 40, 4), np.uint8) + np.array([200, 10, 10, 255], np.uint8)
    mask = Mask(shape=RectShape(), box=Box(10, 10, 10, 10))
    layer = PictureLayer(
        id="p", box=Box(0, 0, 40, 40), scene=Scene(), mask=mask, effects=(Shadow(dx=15, dy=0, color="#000000"),)
    )
    out = draw(layer, size=(40, 40), painted={"p": Painted(Raster(pixels), "test")})
    assert out[15, 15].tolist() == [200, 10, 10, 255]
    assert out[15, 30].tolist() == [0, 0, 0, 255]
    assert out[5, 30].tolist() == [255, 255, 255, 255]


@pytest.mark.parametrize(
    "effects",
    [
        (Outline(width=5, color="#0000ff"),),
        (Extrude(dx=9, dy=6, color="#0000ff"),),
        (Shadow(dx=4, dy=7, blur=3, color="#000000"),),
        (Outline(width=4, color="#00ff00"), Extrude(dx=-8, dy=8, color="#0000ff"), Shadow(dx=2, dy=2, color="#000000")),
    ],
)
def test_pixel_silhouettes_agree_with_outlined_ones(draw: Any, effects: Any) -> None:
    shape = square((20, 20, 20, 14))
    exact = draw(shape.model_copy(update={"effects": effects}), size=(60, 60)).astype(int)
    group = GroupLayer(id="g", box=shape.box, children=(shape,), effects=effects)
    stamped = draw(group, size=(60, 60)).astype(int)
    assert np.abs(exact - stamped).mean() < 2.0


def test_effects_of_no_extent_change_nothing(draw: Any) -> None:
    nothing = (Outline(width=0, color="#000000"), Extrude(dx=0, dy=0, color="#000000"), Glow(radius=0, color="#ffffff"))
    assert draw(square(effects=nothing)).tobytes() == draw(square()).tobytes()


def test_a_turned_layers_soft_shadow_is_the_upright_one_turned(draw: Any) -> None:
    effects = (Shadow(dx=0, dy=0, blur=4, color="#000000"),)
    upright = draw(square((40, 40, 20, 20), effects=effects), size=(100, 100))
    quarter = Transform.rotation(90, Point(50, 50))
    turned = draw(square((40, 40, 20, 20), effects=effects, transform=quarter), size=(100, 100))
    assert np.abs(upright.astype(int) - turned).max() <= 6
    assert (
        turned.tobytes()
        == draw(square((40, 40, 20, 20), effects=effects, transform=quarter), size=(100, 100)).tobytes()
    )
