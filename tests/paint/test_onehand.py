"""Drawings of different sets are of one hand: one gradient a shape, a contour of their own dark, shade away from the light."""

from __future__ import annotations

import numpy as np
import pytest

from limner.document.scene import Attributes, Entity
from limner.paint.illustrator.onehand import inked, plain
from limner.paint.illustrator.patterned import patterned
from limner.paint.illustrator.recolour import families
from limner.paint.illustrator.sprites import sprite_of
from limner.resources import Resources

FADING = (
    '<svg><path fill="url(#a)" d="M0 0h9v9z"/><path fill="url(#b)" d="M0 0h9v9z"/><path fill="url(#c)" d="M0 0h9v9z"/>'
    '<path fill="url(#b)" d="M1 1h2v2z"/><defs><linearGradient id="a"><stop stop-color="#fff"/></linearGradient>'
    '<radialGradient id="b"><stop stop-color="#f0f"/><stop offset="1" stop-color="#f0f" stop-opacity="0"/></radialGradient>'
    '<linearGradient id="c"><stop stop-color="#00f"/></linearGradient></defs></svg>'
)


def test_overlays_that_fade_over_a_painted_shape_go_and_everything_else_stays() -> None:
    kept = plain(FADING)
    assert kept.count("<path") == 3
    assert kept.count("url(#b)") == 1, "a fading shape of its own stays"
    assert "url(#a)" in kept and "url(#c)" in kept


def square() -> np.ndarray:
    pixels = np.zeros((200, 200, 4), np.uint8)
    pixels[40:160, 40:160] = (200, 120, 60, 255)
    return pixels


def test_a_contour_is_the_dark_of_the_colour_and_nothing_leaves_the_silhouette() -> None:
    before, after = square(), inked(square(), -1.0)
    assert np.array_equal(before[..., 3], after[..., 3])
    edge, middle = after[100, 40, :3].astype(int), after[100, 100, :3].astype(int)
    assert np.array_equal(middle, before[100, 100, :3])
    assert (edge < 0.75 * middle).all() and edge[0] > edge[1] > edge[2]


@pytest.mark.parametrize(("side", "shaded", "lit"), [(-1.0, 157, 43), (1.0, 43, 157)])
def test_shade_lies_away_from_the_light(side: float, shaded: int, lit: int) -> None:
    after = inked(square(), side).astype(int)
    assert after[100, shaded, 0] < after[100, lit, 0]


def test_tiny_drawings_are_left_alone() -> None:
    small = square()[::10, ::10]
    assert np.array_equal(inked(small, -1.0), small)


def test_a_sprite_is_the_same_every_time_and_glossy_ones_keep_their_set(resources: Resources) -> None:
    entity = Entity(id="e", concept="cat", label="cat", attributes=Attributes(color="#2848d6"))
    one, other = (sprite_of(entity, 120, (), resources).image.tobytes() for _ in range(2))
    assert one == other
    assert sprite_of(entity, 120, (), resources, hand="glossy").image.tobytes() != one


@pytest.mark.parametrize("kind", ["striped", "dotted", "checkered", "floral"])
def test_a_pattern_lies_on_the_main_colour_only(kind: str) -> None:
    pixels = square()
    pixels[90:110, 90:110] = (30, 60, 200, 255)
    after = patterned(pixels, kind, "#c8783c", None)
    changed = np.abs(after.astype(int) - pixels).max(-1) > 10
    assert changed[40:160, 40:160].mean() > 0.08
    assert not changed[90:110, 90:110].any(), "another part keeps its colour"
    assert np.array_equal(after[..., 3], pixels[..., 3])


@pytest.mark.parametrize("name", ["bus", "bicycle", "automobile", "taxi", "pickup-truck"])
def test_the_colour_of_a_vehicle_is_its_bodys_not_its_glass_or_tyres(name: str, resources: Resources) -> None:
    body = families(resources.concepts.get(name))[0].anchor
    assert body.c > 0.1 and body.l > 0.4 and not 200 < body.h < 250
