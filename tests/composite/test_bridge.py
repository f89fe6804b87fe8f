"""The edge of a cut sticker: even, without fringe, its narrow gaps bridged."""

from __future__ import annotations

import numpy as np
import pytest

from limner.document.document import Canvas, Document
from limner.document.fills import Outline, Solid
from limner.document.geometry import Box
from limner.document.layers import EllipseShape, GroupLayer, RectShape, ShapeLayer
from limner.document.results import Pixels
from limner.drawing import draw
from limner.resources import Resources

RED = Solid(color="#d02020")


def cut(bridge: float, resources: Resources, *, grouped: bool) -> Pixels:
    parts = tuple(ShapeLayer(id=f"p{x}", box=Box(x, 40, 40, 60), shape=RectShape(), fill=RED) for x in (30, 84))
    edge = (Outline(width=6, color="#ffffff", bridge=bridge),)
    layers = (GroupLayer(id="g", box=Box(0, 0, 160, 140), children=parts, effects=edge),)
    if not grouped:
        layers = tuple(part.model_copy(update={"effects": edge}) for part in parts)  # type: ignore[assignment]
    return draw(Document(canvas=Canvas(width=160, height=140, background=None), layers=layers), resources).raster.pixels


def test_a_gap_narrower_than_the_bridge_is_filled_and_a_wider_one_is_not(resources: Resources) -> None:
    assert cut(8, resources, grouped=True)[70, 77, 3] == 255
    assert cut(0, resources, grouped=True)[70, 77, 3] == 0


def test_a_bridge_does_not_move_the_edge_elsewhere(resources: Resources) -> None:
    with_bridge, without = cut(8, resources, grouped=True), cut(0, resources, grouped=True)
    assert abs(int((with_bridge[70, :30, 3] > 128).sum()) - int((without[70, :30, 3] > 128).sum())) <= 1
    assert with_bridge[:2].max() == 0 and with_bridge[:, :2].max() == 0


def test_an_edge_made_of_outlines_keeps_its_width_with_a_bridge(resources: Resources) -> None:
    row = cut(8, resources, grouped=False)[70, :, 3]
    assert abs(int(np.argmax(row > 128)) - 24) <= 1


@pytest.mark.parametrize("ground", ["#000000", "#ffffff", "#e02020"])
def test_a_cut_out_has_no_fringe(resources: Resources, ground: str) -> None:
    """On any ground every pixel across the edge is a mix of the white edge and that ground alone."""
    disc = ShapeLayer(
        id="d", box=Box(40.3, 40.6, 60, 60), shape=EllipseShape(), fill=Solid(color="#208050"),
        effects=(Outline(width=9, color="#ffffff", bridge=5),),
    )  # fmt: skip
    pixels = draw(
        Document(canvas=Canvas(width=140, height=140, background=None), layers=(disc,)), resources
    ).raster.pixels
    edge = (pixels[..., 3] > 0) & (pixels[..., 3] < 255)
    assert edge.any()
    assert (np.abs(pixels[edge][:, :3].astype(int) - pixels[edge][:, 3:].astype(int)) <= 1).all()
    over = np.array([int(ground[k : k + 2], 16) for k in (1, 3, 5)])
    a = pixels[edge][:, 3:] / 255
    shown = pixels[edge][:, :3] + (1 - a) * over
    low, high = np.minimum(over, 255), np.full(3, 255)
    assert (shown >= low - 1.01).all() and (shown <= high + 1.01).all()
