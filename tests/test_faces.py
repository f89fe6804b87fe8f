"""Faces are found where they are, nowhere else, and drawn anew by the styles that draw faces."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from limner import faces as finding
from limner.assets.pack import Pack
from limner.document.facemesh import COUNT, EYES, Face
from limner.faces import faces_in
from limner.resources import open_resources
from limner.restyling import restyled
from limner.reworking import picture_of

RESOURCES = open_resources()
needs_networks = pytest.mark.skipif(
    "network/face-mesh" not in Pack.open(), reason="the pack was built without networks"
)
Ellipse = tuple[float, float, float, float]


def portrait(size: int = 480, grey: bool = False) -> Image.Image:
    """A plain painted face, its eyes at (198, 232) and (282, 232) of 480."""
    image = Image.new("RGB", (size, size), (150, 170, 190))
    draw, s = ImageDraw.Draw(image), size / 480

    def spot(x: float, y: float, rx: float, ry: float, color: tuple[int, int, int]) -> None:
        draw.ellipse([s * (x - rx), s * (y - ry), s * (x + rx), s * (y + ry)], fill=color)

    spot(240, 220, 118, 150, (60, 40, 30))
    draw.rectangle([s * 195, s * 330, s * 285, s * 480], fill=(205, 160, 135))
    spot(240, 250, 100, 130, (225, 180, 155))
    for x in (198, 282):
        spot(x, 232, 24, 10, (245, 245, 245))
        spot(x, 232, 10, 10, (50, 35, 30))
        draw.line([s * (x - 28), s * 206, s * (x + 28), s * 204], fill=(80, 55, 45), width=int(9 * s))
    draw.polygon([(s * 240, s * 235), (s * 224, s * 290), (s * 256, s * 290)], fill=(205, 155, 130))
    spot(240, 328, 36, 10, (180, 80, 80))
    image = image.filter(ImageFilter.GaussianBlur(3 * s))
    return image.convert("L").convert("RGB") if grey else image


@needs_networks
@pytest.mark.parametrize("turn", [0, 25])
def test_a_face_is_found_where_it_is(turn: int) -> None:
    image = portrait().rotate(turn, center=(240, 240), fillcolor=(150, 170, 190))
    (face,) = faces_in(picture_of(image)[0], RESOURCES)
    angle = -np.radians(turn)
    for part, at in zip(EYES, ((198, 232), (282, 232)), strict=True):
        x, y = at[0] - 240, at[1] - 240
        there = (240 + x * np.cos(angle) - y * np.sin(angle), 240 + x * np.sin(angle) + y * np.cos(angle))
        assert np.linalg.norm(face.part((*part[0], *part[1])).mean(axis=0) - there) < 12
    assert face.turned < 0.2


@needs_networks
def test_a_small_face_in_a_wide_picture_is_found() -> None:
    image = Image.new("RGB", (1500, 700), (150, 170, 190))
    image.paste(portrait(260), (1100, 60))
    (face,) = faces_in(picture_of(image)[0], RESOURCES)
    assert abs(float(face.points[:, 0].mean()) - 1230) < 20


@needs_networks
def test_what_is_no_face_is_none() -> None:
    noise = np.random.default_rng(4).integers(0, 255, (300, 400, 3), np.uint8)
    for image in (noise, np.full((300, 400, 3), 180, np.uint8), np.asarray(portrait().rotate(180))[:300]):
        assert faces_in(picture_of(np.ascontiguousarray(image))[0], RESOURCES) == ()


def test_without_networks_there_are_no_faces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "face_networks", lambda pack: None)
    assert faces_in(picture_of(portrait())[0], RESOURCES) == ()
    assert restyled(portrait(), "anime").raster.width == 480


@needs_networks
def test_anime_gives_a_face_larger_eyes_with_lights_in_them() -> None:
    def bright(image: Image.Image) -> int:
        eye = np.asarray(image.convert("RGB"))[205:262, 165:232].astype(int)
        return int((eye.min(axis=2) > 225).sum())

    assert bright(restyled(portrait(), "anime", resources=RESOURCES).image) > 1.6 * bright(portrait())


@needs_networks
def test_a_grey_portrait_stays_grey_in_anime() -> None:
    pixels = np.asarray(restyled(portrait(grey=True), "anime", resources=RESOURCES).image)[180:360, 150:330].astype(int)
    assert np.quantile(np.ptp(pixels, axis=2), 0.98) < 40


def test_a_face_turned_away_is_known_by_its_eyes() -> None:
    points = np.zeros((COUNT, 2), np.float32)
    points[33], points[133], points[362], points[263] = (0, 0), (30, 0), (50, 0), (60, 0)
    assert Face(points).turned == pytest.approx(2 / 3)
    assert Face(points).scaled(2).part((263,))[0, 0] == 120


@needs_networks
@pytest.mark.parametrize("style", ["felt", "paper-cut", "stained-glass", "travel-poster"])
def test_a_face_stays_a_face_in_styles_that_melt_small_things_away(style: str) -> None:
    pixels = np.asarray(restyled(portrait(), style, resources=RESOURCES).image.convert("L")).astype(int)
    cheek = int(np.median(pixels[270:300, 175:205]))
    for x in (198, 282):
        assert int(np.median(pixels[227:238, x - 6 : x + 7])) < cheek - 70
