"""Faces, and who a scene is about, are worked in finer marks; meshes, stones and ink keep to what the picture shows."""

from __future__ import annotations

import numpy as np
import pytest

from limner import paint
from limner.document.facemesh import COUNT, OVAL, Face
from limner.document.person import Person
from limner.document.results import Pixels, Raster
from limner.document.scene import Entity, Instance, PictureStyle, Scene
from limner.paint.illustrator.heeding import heeds_of

EDGE = 320
MIDDLE, RADIUS = (160.0, 150.0), 60.0


def photograph() -> Pixels:
    """Return a pale disc with small dark marks on it, as a face has them, before a grey ground."""
    y, x = np.mgrid[:EDGE, :EDGE].astype(np.float32)
    out = np.full((EDGE, EDGE, 4), 255, np.uint8)
    out[..., :3] = 120
    out[np.hypot(x - MIDDLE[0], y - MIDDLE[1]) < RADIUS] = (228, 190, 160, 255)
    for dx, dy in ((-22, -12), (22, -12), (0, 10), (-12, 28), (0, 30), (12, 28)):
        out[np.hypot(x - MIDDLE[0] - dx, (y - MIDDLE[1] - dy) * 1.6) < 6] = (60, 34, 30, 255)
    return out


def face() -> Face:
    points = np.tile(np.array(MIDDLE, np.float32), (COUNT, 1))
    turn = np.linspace(0, 2 * np.pi, len(OVAL), endpoint=False)
    points[list(OVAL)] += RADIUS * np.stack([np.sin(turn), -np.cos(turn)], axis=1).astype(np.float32)
    return Face(points)


def missed(style: str, *, told: bool) -> float:
    """Return how far a restyled face is from the photograph, when the style is told where it is or not."""
    before = photograph()
    faces = (face(),) if told else ()
    after = paint.restyle(Raster(before), PictureStyle(name=style), seed=1, faces=faces).raster.pixels
    inside = np.s_[100:200, 115:205]
    return float(np.abs(after[inside][..., :3].astype(float) - before[inside][..., :3]).mean())


@pytest.mark.parametrize("style", ["gouache", "crayon", "embroidery", "low-poly"])
def test_a_face_is_nearer_to_the_photograph_where_the_style_knows_of_it(style: str) -> None:
    assert missed(style, told=True) < 0.9 * missed(style, told=False)


def test_triangles_do_not_cross_a_border() -> None:
    half = np.full((200, 200, 4), 255, np.uint8)
    half[:, :100, :3], half[:, 100:, :3] = (200, 60, 40), (30, 60, 160)
    drawn = paint.restyle(Raster(half), PictureStyle(name="low-poly"), seed=1).raster.pixels
    red = drawn[..., 0].astype(int) - drawn[..., 2] > 0
    assert red[:, :92].mean() > 0.99 and red[:, 108:].mean() < 0.01


def test_a_mosaic_is_more_stone_than_grout() -> None:
    plain = np.full((240, 240, 4), 255, np.uint8)
    plain[..., :3] = (220, 40, 30)
    laid = paint.restyle(Raster(plain), PictureStyle(name="mosaic"), seed=1).raster.pixels[..., :3].astype(int)
    assert (laid[..., 0] - laid[..., 1] > 90).mean() > 0.62


def test_the_shade_of_a_photograph_is_opened_before_it_is_inked() -> None:
    dark = photograph()
    dark[..., :3] //= 4
    lines = paint.restyle(Raster(dark), PictureStyle(name="line-art"), seed=1).raster.pixels
    assert lines[..., 0].mean() > 150


def test_people_of_a_scene_are_heeded_and_their_heads_most() -> None:
    who = Entity(id="a", label="girl", person=Person(), instances=(Instance(x=0.5, y=0.9, height=0.5),))
    house = Entity(
        id="b", label="house", concept="house", role="support", instances=(Instance(x=0.2, y=0.9, height=0.4),)
    )
    body, head = heeds_of(Scene(entities=(who, house)), 1.0)
    assert head.share > body.share and head.within(body)
    assert abs(head.y - 0.47) < 0.02
