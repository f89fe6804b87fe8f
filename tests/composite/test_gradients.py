"""Gradients: the fast way for large areas paints what the formula says, and a scaled picture is the same picture."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.composite.ramp import LARGE, paint_ramp
from limner.document.color import rgb
from limner.document.fills import LinearGradient, RadialGradient, Shadow, Solid, Stop, Stroke
from limner.document.geometry import Box, Point, Transform
from limner.document.layers import EllipseShape, PathShape, RectShape, ShapeLayer

STOPS = (Stop(at=0.1, color="#102030"), Stop(at=0.5, color="#ff8040"), Stop(at=0.9, color="#20ffa0"))


def wanted_linear(width: int, height: int, start: tuple[float, float], end: tuple[float, float]) -> Any:
    y, x = np.mgrid[0:height, 0:width] + 0.5
    dx, dy = end[0] - start[0], end[1] - start[1]
    t = ((x - start[0]) * dx + (y - start[1]) * dy) / (dx * dx + dy * dy)
    at = [stop.at for stop in STOPS]
    return np.stack([np.interp(t, at, [rgb(stop.color)[k] * 255 for stop in STOPS]) for k in range(3)], -1)


points = st.tuples(st.integers(-40, 120), st.integers(-40, 120))


@settings(deadline=None, max_examples=60)
@given(points, points)
def test_a_ramp_is_the_gradient_of_its_formula(start: tuple[int, int], end: tuple[int, int]) -> None:
    if (start[0] - end[0]) ** 2 + (start[1] - end[1]) ** 2 < 400:
        return
    pixels = np.zeros((50, 70, 4), np.uint8)
    paint_ramp(pixels, start, end, LinearGradient(stops=STOPS))
    assert np.abs(pixels[..., :3] - wanted_linear(70, 50, start, end)).max() <= 2.0
    assert (pixels[..., 3] == 255).all()


@pytest.mark.parametrize("shape", [RectShape(), RectShape(radius=40), EllipseShape()])
def test_large_and_small_areas_are_filled_alike(draw: Any, shape: Any) -> None:
    edge = int(LARGE**0.5) + 100
    fill = LinearGradient(stops=STOPS, start=(0.1, 0.2), end=(0.8, 0.9))
    box = Box(3.5, 2.25, edge - 8, edge - 8)
    large = draw(ShapeLayer(id="a", box=box, shape=shape, fill=fill), size=(edge, edge)).astype(int)
    veiled = fill.model_copy(update={"stops": (*STOPS, Stop(at=1, color="#20ffa0fe"))})
    small = draw(ShapeLayer(id="a", box=box, shape=shape, fill=veiled), size=(edge, edge)).astype(int)
    assert np.abs(large - small).max() <= 4


def test_a_radial_gradient_reaches_its_last_stop_at_its_radius(draw: Any) -> None:
    fill = RadialGradient(stops=(Stop(at=0, color="#000000"), Stop(at=1, color="#ffffff")), radius=0.25)
    row = draw(ShapeLayer(id="a", box=Box(0, 0, 80, 40), fill=fill), size=(80, 40))[20, :, 0].astype(int)
    wanted = np.clip(np.hypot(np.arange(80) + 0.5 - 40, 0.5) / 20, 0, 1) * 255
    assert np.abs(row - wanted).max() <= 3


def test_a_gradient_to_nothing_never_greys(draw: Any) -> None:
    fill = LinearGradient(stops=(Stop(at=0, color="#ffffff"), Stop(at=1, color="#00000000")), start=(0, 0), end=(1, 0))
    pixels = draw(ShapeLayer(id="a", box=Box(0, 0, 60, 4), fill=fill), size=(60, 4))
    assert pixels.min() >= 253


def test_a_picture_at_twice_the_scale_is_the_same_picture(draw: Any, kit: Any) -> None:
    layers = (
        ShapeLayer(
            id="s", box=Box(10, 10, 60, 40), shape=RectShape(radius=9), fill=LinearGradient(stops=STOPS),
            stroke=Stroke(fill=Solid(color="#204080"), width=3), effects=(Shadow(dx=3, dy=4, blur=4),),
        ),
        ShapeLayer(
            id="p", box=Box(60, 30, 40, 40), shape=PathShape(d="M60 70 Q80 10 100 70 Z"), fill=Solid(color="#c04040"),
            transform=Transform.rotation(20, Point(80, 50)), opacity=0.8, blend="multiply",
        ),
        kit.text_layer(effects=(Shadow(dx=2, dy=2, color="#00000080"),)),
    )  # fmt: skip
    layouts = {"t": kit.set_text((kit.RING, kit.BLOCK), 20, (20.3, 60.7), "#113355", angles=(12.0, -8.0))}
    one = draw(*layers, size=(120, 90), layouts=layouts).astype(float)
    two = draw(*layers, size=(120, 90), layouts=layouts, scale=2.0).astype(float)
    halved = two.reshape(90, 2, 120, 2, 4).mean((1, 3))
    assert np.abs(one - halved).mean() < 0.6
    assert np.abs(one - halved).max() < 40
