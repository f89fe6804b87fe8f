"""Canvases that repeat: what leaves one edge comes in at the opposite one, to the byte."""

from __future__ import annotations

import numpy as np
import pytest

from limner.composite.repeat import folded
from limner.document.document import Canvas, Document
from limner.document.fills import Outline, Shadow, Solid, Stroke
from limner.document.geometry import Box, Transform
from limner.document.layers import EllipseShape, Layer, PathShape, ShapeLayer
from limner.document.results import Pixels
from limner.drawing import draw
from limner.resources import Resources


def drawn(
    layers: tuple[Layer, ...], resources: Resources, size: tuple[int, int] = (90, 70), scale: float = 1.0
) -> Pixels:
    canvas = Canvas(width=size[0], height=size[1], background="#fff3d0", repeat=True)
    return draw(Document(canvas=canvas, layers=layers), resources, scale=scale).raster.pixels


def things() -> tuple[Layer, ...]:
    blue = Solid(color="#2040a0")
    return (
        ShapeLayer(id="disc", box=Box(-20.3, 10.7, 55.1, 41.9), shape=EllipseShape(), fill=blue,
                   effects=(Outline(width=4, color="#ffffff"), Shadow(dx=2, dy=3, blur=3, color="#00000080"))),
        ShapeLayer(id="line", box=Box(0, 0, 90, 70), shape=PathShape(d="M70.3 60.2C95 40 110 90 81 99.4"),
                   stroke=Stroke(fill=blue, width=6.4, cap="round")),
        ShapeLayer(id="tint", box=Box(60, 50, 50, 40), shape=EllipseShape(), fill=Solid(color="#e0404080"), blend="multiply"),
    )  # fmt: skip


def moved(layers: tuple[Layer, ...], dx: int, dy: int) -> tuple[Layer, ...]:
    return tuple(layer.model_copy(update={"transform": Transform(1, 0, 0, 1, dx, dy)}) for layer in layers)


@pytest.mark.parametrize("shift", [(45, 35), (-13, 61), (90, 0), (7, -70)])
def test_moving_every_layer_rolls_the_tile_to_the_byte(resources: Resources, shift: tuple[int, int]) -> None:
    still, rolled = drawn(things(), resources), drawn(moved(things(), *shift), resources)
    assert np.array_equal(np.roll(still, (shift[1], shift[0]), (0, 1)), rolled)


def test_a_layer_that_crosses_an_edge_is_seen_at_the_opposite_one(resources: Resources) -> None:
    tile = drawn(things()[:1], resources)
    assert tuple(tile[35, 85, :3]) == (0x20, 0x40, 0xA0)


def test_a_layer_inside_the_tile_is_drawn_as_on_any_canvas(resources: Resources) -> None:
    inside = ShapeLayer(id="a", box=Box(20.4, 20.2, 31.7, 22.9), shape=EllipseShape(), fill=Solid(color="#208040"))
    plain = Document(canvas=Canvas(width=90, height=70, background="#fff3d0"), layers=(inside,))
    assert np.abs(drawn((inside,), resources).astype(int) - draw(plain, resources).raster.pixels).max() <= 1


def test_a_tile_repeats_at_any_scale(resources: Resources) -> None:
    assert drawn(things(), resources, scale=1.37).shape == (96, 123, 4)


def test_folding_adds_what_lies_beyond_the_edges() -> None:
    own = np.full((3, 5, 4), 60, np.uint8)
    tile = folded(own, -2, 1, 4, 3)
    assert tile[1, 0, 0] == 60 and tile[1, 2, 0] == 120 and tile[0, 0, 0] == 60
