"""Layers as ASCII pictures: where each kind of content lands, and what clips, masks and transforms do to it."""

from __future__ import annotations

import base64
import io
from typing import Any

import numpy as np
import pytest
from PIL import Image

from limner.document.document import Asset
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point, Transform
from limner.document.layers import (
    EllipseShape,
    GroupLayer,
    ImageLayer,
    Mask,
    PathShape,
    PictureLayer,
    RectShape,
    ShapeLayer,
)
from limner.document.results import Painted, Raster
from limner.document.scene import Scene
from limner.errors import DocumentError, FontError


def rect(layer_id: str, box: tuple[float, float, float, float], color: str = "#000000", **fields: Any) -> ShapeLayer:
    return ShapeLayer(id=layer_id, box=Box(*box), fill=Solid(color=color), **fields)


def test_layers_are_drawn_in_list_order(draw: Any, shows: Any) -> None:
    pixels = draw(rect("a", (1, 1, 4, 4), "#ff0000"), rect("b", (3, 2, 4, 2), "#0000ff"))
    shows(
        pixels,
        """
        ________
        _RRRR___
        _RRBBBB_
        _RRBBBB_
        _RRRR___
        ________
        """,
    )


def test_a_canvas_without_a_background_is_transparent(draw: Any, shows: Any) -> None:
    shows(draw(rect("a", (1, 0, 2, 1)), size=(4, 2), background=None), ".##.\n....")


def test_a_path_keeps_its_hole_by_the_even_odd_rule(draw: Any, shows: Any) -> None:
    shape = PathShape(d="M1 1h6v4h-6z M3 2h2v2h-2z", rule="evenodd")
    pixels = draw(ShapeLayer(id="p", box=Box(1, 1, 6, 4), shape=shape, fill=Solid(color="#000000")))
    shows(
        pixels,
        """
        ________
        _######_
        _##__##_
        _##__##_
        _######_
        ________
        """,
    )


def test_a_group_clips_its_children_to_its_outline(draw: Any, shows: Any) -> None:
    group = GroupLayer(id="g", box=Box(2, 1, 3, 3), clip=RectShape(), children=(rect("a", (0, 0, 8, 2), "#ff0000"),))
    shows(
        draw(group),
        """
        ________
        __RRR___
        ________
        ________
        ________
        ________
        """,
    )


def test_a_transform_turns_a_layer_about_a_point(draw: Any, shows: Any) -> None:
    layer = rect("a", (1, 1, 4, 1), transform=Transform.rotation(90, Point(1, 1)))
    shows(draw(layer, size=(4, 6)), "____\n#___\n#___\n#___\n#___\n____")


@pytest.mark.parametrize(
    ("side", "wanted"),
    [
        ("inside", "________\n________\n__####__\n__####__\n________\n________"),
        ("outside", "________\n_######_\n_#RRRR#_\n_#RRRR#_\n_######_\n________"),
    ],
)
def test_a_stroke_lies_on_its_side_of_the_outline(draw: Any, shows: Any, side: Any, wanted: str) -> None:
    stroke = Stroke(fill=Solid(color="#000000"), width=1, side=side)
    shows(draw(rect("a", (2, 2, 4, 2), "#ff0000", stroke=stroke)), wanted)


def test_a_centred_stroke_covers_both_sides_evenly(draw: Any, shows: Any) -> None:
    stroke = Stroke(fill=Solid(color="#000000"), width=2)
    pixels = draw(rect("a", (2, 2, 4, 2), "#ff0000", stroke=stroke))
    shows(pixels, "________\n_######_\n_######_\n_######_\n_######_\n________")


def test_an_outside_stroke_leaves_a_translucent_fill_clear(draw: Any) -> None:
    stroke = Stroke(fill=Solid(color="#000000"), width=1, side="outside")
    pixels = draw(rect("a", (2, 2, 4, 2), "#ff000080", stroke=stroke))
    assert pixels[2, 3].tolist() == [255, 127, 127, 255]
    assert pixels[1, 3].tolist() == [0, 0, 0, 255]


def test_opacity_mixes_a_layer_with_its_ground_once(draw: Any) -> None:
    group = GroupLayer(
        id="g", box=Box(0, 0, 8, 6), opacity=0.5, children=(rect("a", (1, 1, 4, 4)), rect("b", (3, 1, 4, 4)))
    )
    pixels = draw(group)
    inked = pixels[1:5, 1:7, 0]
    assert abs(int(inked.min()) - 128) <= 1
    assert inked.min() == inked.max()


def picture(width: int, height: int) -> Raster:
    rng = np.random.default_rng(7)
    pixels = rng.integers(0, 256, (height, width, 4), dtype=np.uint8)
    pixels[..., 3] = 255
    return Raster(pixels)


def test_a_picture_of_its_boxs_size_is_drawn_pixel_for_pixel(draw: Any) -> None:
    raster = picture(5, 4)
    layer = PictureLayer(id="p", box=Box(2, 1, 5, 4), scene=Scene())
    pixels = draw(layer, painted={"p": Painted(raster, "test")})
    assert np.array_equal(pixels[1:5, 2:7], raster.pixels)


def test_a_mask_leaves_every_pixel_outside_it_unchanged(draw: Any) -> None:
    raster = picture(40, 30)
    ground = PictureLayer(id="p", box=Box(0, 0, 40, 30), scene=Scene())
    mask = Mask(shape=EllipseShape(), box=Box(10, 8, 16, 12), feather=4)
    painted = {"p": Painted(raster, "test")}
    pixels = draw(ground, rect("a", (0, 0, 40, 30), mask=mask), size=(40, 30), painted=painted)
    y, x = np.mgrid[0:30, 0:40] + 0.5
    outside = ((x - 18) / (8 + 5)) ** 2 + ((y - 14) / (6 + 5)) ** 2 > 1
    assert np.array_equal(pixels[outside], raster.pixels[outside])
    assert pixels[14, 18, :3].max() < 40


def test_an_inverted_mask_shows_the_other_part(draw: Any, shows: Any) -> None:
    mask = Mask(shape=RectShape(), box=Box(2, 1, 3, 3), invert=True)
    shows(draw(rect("a", (1, 0, 5, 5), mask=mask), size=(7, 5)), "_#####_\n_#___#_\n_#___#_\n_#___#_\n_#####_")


@pytest.mark.parametrize("feather", [0.0, 3.0])
def test_a_mask_and_its_inverse_together_show_the_whole_layer(draw: Any, feather: float) -> None:
    box = Box(9, 7, 20, 14)
    first = draw(
        rect("a", (0, 0, 40, 30), mask=Mask(shape=RectShape(), box=box, feather=feather)),
        size=(40, 30),
        background=None,
    )
    other = draw(
        rect("a", (0, 0, 40, 30), mask=Mask(shape=RectShape(), box=box, feather=feather, invert=True)),
        size=(40, 30),
        background=None,
    )
    total = first[..., 3].astype(int) + other[..., 3]
    assert np.abs(total - 255).max() <= 2


def png_asset(pixels: Any) -> Asset:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    return Asset(media_type="image/png", data=base64.b64encode(out.getvalue()).decode())


STRIPES = np.zeros((2, 4, 3), np.uint8)
STRIPES[:, 0] = (255, 0, 0)
STRIPES[:, 1:3] = (0, 255, 0)
STRIPES[:, 3] = (0, 0, 255)


@pytest.mark.parametrize(
    ("fit", "wanted"), [("cover", "GG__\nGG__\n____"), ("contain", "____\n??__\n____"), ("fill", "??__\n??__\n____")]
)
def test_an_image_fits_its_box_as_asked(draw: Any, shows: Any, fit: Any, wanted: str) -> None:
    layer = ImageLayer(id="i", box=Box(0, 0, 2, 2), asset="stripes", fit=fit)
    pixels = draw(layer, size=(4, 3), assets={"stripes": png_asset(STRIPES)})
    if fit == "contain":
        assert pixels[0, 0].tolist() != [255, 255, 255, 255]
        return
    shows(pixels, wanted)


def test_an_images_crop_is_in_its_own_pixels(draw: Any, shows: Any) -> None:
    layer = ImageLayer(id="i", box=Box(1, 0, 2, 2), asset="stripes", crop=Box(2, 0, 2, 2))
    shows(draw(layer, size=(4, 2), assets={"stripes": png_asset(STRIPES)}), "_GB_\n_GB_")


def test_what_a_document_lacks_is_named(draw: Any, kit: Any) -> None:
    with pytest.raises(DocumentError, match="layers.i.asset.*'logo'.*no assets"):
        draw(ImageLayer(id="i", box=Box(0, 0, 2, 2), asset="logo"))
    with pytest.raises(DocumentError, match="layers.p.*not been painted"):
        draw(PictureLayer(id="p", box=Box(0, 0, 2, 2), scene=Scene()))
    with pytest.raises(DocumentError, match="layers.t.*not been set"):
        draw(kit.text_layer())
    with pytest.raises(DocumentError, match="not an image"):
        layer = ImageLayer(id="i", box=Box(0, 0, 2, 2), asset="a")
        draw(layer, assets={"a": Asset(media_type="image/png", data="AAAA")})
    with pytest.raises(DocumentError, match="layers.s.shape.*from character 2"):
        draw(ShapeLayer(id="s", box=Box(0, 0, 1, 1), shape=PathShape(d="M0 zebra"), fill=Solid(color="#000000")))


def test_bytes_that_are_no_font_are_named(draw: Any, kit: Any) -> None:
    layout = kit.set_text((kit.BLOCK,), 2, (1, 3), key="broken")
    with pytest.raises(FontError, match="broken"):
        draw(kit.text_layer(), layouts={"t": layout})


def test_the_same_document_gives_the_same_bytes(draw: Any, kit: Any) -> None:
    layers = (rect("a", (1, 1, 30, 20), "#336699", opacity=0.7), kit.text_layer(opacity=0.4))
    layouts = {"t": kit.set_text((kit.RING, kit.HALF), 9.3, (3.3, 14.1), "#aa0000")}
    first = draw(*layers, size=(40, 30), layouts=layouts)
    assert first.tobytes() == draw(*layers, size=(40, 30), layouts=layouts).tobytes()


@pytest.mark.parametrize("scale", [0.5, 1.0, 1.5, 3.0])
def test_the_raster_has_the_canvas_size_times_scale(draw: Any, scale: float) -> None:
    assert draw(size=(31, 17), scale=scale).shape == (round(17 * scale), round(31 * scale), 4)
