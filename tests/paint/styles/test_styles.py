"""What every style pass keeps, and what makes each of them what it is called."""

from __future__ import annotations

import functools

import numpy as np
import pytest
import skia

from limner.document.scene import STYLES, PictureStyle, Scene, Setting
from limner.paint.illustrator.brush import UNIT, Brush
from limner.paint.illustrator.mood import Mood
from limner.paint.illustrator.styles import STYLE_PASSES, apply_style
from limner.paint.illustrator.styles.maps import noise_tile, soften
from limner.paint.illustrator.styles.palette import few_colors, to_lab, to_rgb

PALETTE = ("#1b2a4b", "#e4572e", "#f2e3c6", "#2e6f75", "#f0a202")
ALL = sorted(STYLE_PASSES)
GRIDDED = ("pixel", "8-bit", "32-bit")


def picture(width: int, height: int, place: str = "hills", seed: int = 4) -> tuple[np.ndarray, Brush]:
    """Draw a sky, a ground, a ball and a dark post; with place "none" only the ball and the post."""
    scene = Scene(setting=Setting(place=place), palette=PALETTE, seed=seed)
    pixels = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(pixels, colorType=skia.kRGBA_8888_ColorType)
    canvas = surface.getCanvas()
    scale = min(width, height) / UNIT
    canvas.scale(scale, scale)
    brush = Brush(canvas, width / scale, height / scale, Mood(scene), seed, 0.6)
    if place != "none":
        brush.all(brush.v(0, brush.h, "#3a7bd5", "#cfe8f5"))
        brush.rect(0, 0.6 * brush.h, brush.w, brush.h, brush.v(0.6 * brush.h, brush.h, "#7fae5a", "#3f6b35"))
    brush.oval(
        0.45 * brush.w, 0.55 * brush.h, 220, 220, brush.r(0.4 * brush.w, 0.48 * brush.h, 300, "#ffb38a", "#c2351f")
    )
    brush.rect(0.75 * brush.w, 0.3 * brush.h, 60, 0.6 * brush.h, "#251a1a")
    surface.flushAndSubmit()
    return pixels, brush


@functools.cache
def styled(name: str, width: int = 150, height: int = 200, place: str = "hills", strength: float = 1.0) -> np.ndarray:
    """Return the picture in a style; made once for all tests that look at it."""
    return afresh(name, width, height, place, strength)


def afresh(name: str, width: int, height: int, place: str = "hills", strength: float = 1.0) -> np.ndarray:
    pixels, brush = picture(width, height, place)
    return apply_style(pixels, brush, PictureStyle(name=name, strength=strength), opaque=place != "none")


def distinct(pixels: np.ndarray) -> int:
    return len(np.unique(np.ascontiguousarray(pixels).view(np.uint32)))


def test_every_style_but_the_plain_one_is_a_pass() -> None:
    assert set(STYLE_PASSES) == set(STYLES) - {"illustration"}


@pytest.mark.parametrize("name", ALL)
def test_size_and_opacity_are_kept(name: str) -> None:
    out = styled(name)
    assert out.shape == (200, 150, 4)
    assert out.dtype == np.uint8
    assert (out[..., 3] == 255).all()


@pytest.mark.parametrize("name", [name for name in ALL if name not in GRIDDED])
def test_the_alpha_of_a_transparent_picture_is_kept(name: str) -> None:
    before, _ = picture(150, 200, "none")
    after = styled(name, place="none")
    assert (after[..., 3] == before[..., 3]).all()
    assert (after[..., :3] <= after[..., 3:]).all()


@pytest.mark.parametrize("name", ALL)
def test_a_style_changes_the_picture(name: str) -> None:
    before, _ = picture(150, 200)
    assert np.abs(styled(name).astype(int) - before).mean() > 1.5


@pytest.mark.parametrize("name", ALL)
def test_the_same_picture_and_seed_give_the_same_bytes(name: str) -> None:
    assert (styled(name) == afresh(name, 150, 200)).all()


def test_strength_zero_and_the_plain_style_return_the_input() -> None:
    pixels, brush = picture(60, 80)
    assert apply_style(pixels, brush, PictureStyle(name="oil", strength=0.0), opaque=True) is pixels
    assert apply_style(pixels, brush, PictureStyle(name="illustration"), opaque=True) is pixels


def test_half_strength_lies_half_way() -> None:
    before, _ = picture(150, 200)
    half, full = styled("duotone", strength=0.5).astype(int), styled("duotone").astype(int)
    assert np.abs(half - (before.astype(int) + full) / 2).max() <= 1


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("size", [(1, 1), (3, 200), (90, 7)])
def test_tiny_and_narrow_pictures_are_styled(name: str, size: tuple[int, int]) -> None:
    assert styled(name, *size).shape == (size[1], size[0], 4)


@pytest.mark.parametrize("name", [name for name in ALL if name not in GRIDDED])
def test_a_style_looks_the_same_at_twice_the_size(name: str) -> None:
    small, big = styled(name, 270, 360), afresh(name, 540, 720)
    cells = [
        p.astype(float).reshape(12, p.shape[0] // 12, 9, p.shape[1] // 9, 4).mean(axis=(1, 3)) for p in (small, big)
    ]
    assert np.abs(cells[0] - cells[1]).mean() < 9


def test_pixel_art_has_few_colours_in_square_cells() -> None:
    out = styled("pixel", 136 * 3, 136 * 3)
    assert distinct(out) <= 28
    assert (out[0::3, 0::3] == out[1::3, 1::3]).all()
    assert (out[0::3, 0::3] == out[2::3, 2::3]).all()


def test_pixel_art_has_the_same_cells_at_every_size() -> None:
    small, big = styled("pixel", 176 * 2, 176 * 3), styled("pixel", 176 * 4, 176 * 6)
    near = np.abs(small[::2, ::2].astype(int) - big[::4, ::4]).max(axis=2) < 40
    assert near.mean() > 0.95


def test_pixel_art_has_hard_alpha() -> None:
    assert set(np.unique(styled("pixel", place="none")[..., 3])) == {0, 255}


def test_manga_is_grey_and_mostly_black_or_white() -> None:
    rgb = styled("manga", 600, 800)[..., :3].astype(int)
    assert np.ptp(rgb, axis=2).max() <= 1
    assert ((rgb[..., 0] < 60) | (rgb[..., 0] > 200)).mean() > 0.7


def test_flat_pictures_have_large_plain_areas() -> None:
    before, _ = picture(150, 200)
    steps = [np.abs(np.diff(p[..., :3].astype(int), axis=0)).max(axis=2) for p in (before, styled("flat"))]
    assert (steps[1] == 0).mean() > (steps[0] == 0).mean() + 0.1


def test_duotone_stays_between_its_two_colours() -> None:
    rgb = styled("duotone")[..., :3].reshape(-1, 3)
    lab = to_lab(rgb.astype(np.float32) / 255)
    first, last = lab[lab[:, 0].argmin()], lab[lab[:, 0].argmax()]
    t = ((lab - first) @ (last - first) / ((last - first) ** 2).sum())[:, None]
    assert np.abs(lab - (first + t * (last - first))).max() < 0.03


def test_a_woodcut_has_two_colours() -> None:
    lab = to_lab(styled("woodcut", 600, 800)[..., :3].reshape(-1, 3).astype(np.float32) / 255)
    middle = (lab[:, 0] > 0.45) & (lab[:, 0] < 0.75)
    assert middle.mean() < 0.25
    assert min((lab[:, 0] < 0.45).mean(), (lab[:, 0] > 0.75).mean()) > 0.05


def test_watercolour_leaves_a_border_of_paper_on_a_full_picture_only() -> None:
    assert styled("watercolor", 300, 400)[:3, :, :3].mean() > 225
    before, _ = picture(300, 400, "none")
    assert np.abs(styled("watercolor", 300, 400, "none").astype(int) - before)[before[..., 3] == 0].max() == 0


def test_neon_is_dark_with_bright_lines() -> None:
    light = styled("neon")[..., :3].max(axis=2)
    assert np.median(light) < 90
    assert light.max() > 220


def test_a_transparent_silhouette_is_one_dark_shape() -> None:
    out = styled("silhouette", place="none")
    inside = out[out[..., 3] == 255][:, :3]
    assert inside.max() < 110
    assert inside.std(axis=0).max() < 6


def test_a_silhouette_sets_the_ball_dark_before_the_sky() -> None:
    light = styled("silhouette", 300, 400)[..., :3].mean(axis=2)
    assert light[170:200, 125:145].mean() + 40 < light[20:60, 100:200].mean()


def test_line_art_is_mostly_white() -> None:
    out = styled("line-art", 300, 400)[..., :3]
    assert (out.min(axis=2) > 235).mean() > 0.7
    assert out.min() < 90


def test_few_colours_finds_the_colours_that_are_there() -> None:
    inks = np.array([[0.1, 0.1, 0.4], [0.9, 0.3, 0.2], [0.95, 0.9, 0.8]], np.float32)
    found = few_colors(np.repeat(inks, [500, 60, 900], axis=0), 3)
    assert np.abs(found - inks).max() < 0.02


def test_oklab_round_trip() -> None:
    colors = np.random.default_rng(1).random((500, 3)).astype(np.float32)
    assert np.abs(to_rgb(to_lab(colors)) - colors).max() < 2e-3


@pytest.mark.parametrize("deviation", [0.8, 1.5, 4.0, 20.0])
def test_blur_keeps_the_mean_and_spreads_by_its_deviation(deviation: float) -> None:
    plane = np.zeros((201, 201), np.float32)
    plane[100, 100] = 1000
    out = soften(plane, deviation).astype(float)
    assert out.sum() == pytest.approx(1000, rel=0.1)
    spread = ((np.arange(201) - 100) ** 2 * out.sum(axis=0)).sum() / out.sum()
    assert spread**0.5 == pytest.approx(deviation, rel=0.35)


def test_the_noise_tile_repeats_without_a_seam() -> None:
    clouds = noise_tile()[..., 2].astype(int)
    seam = np.abs(clouds[:, 0] - clouds[:, -1]).mean()
    assert seam < 2 * np.abs(np.diff(clouds, axis=1)).mean() + 1


def test_eight_bits_are_fewer_and_larger_cells_than_thirty_two() -> None:
    eight, many = (styled(name, 288, 288) for name in ("8-bit", "32-bit"))
    assert distinct(eight) <= 14 < distinct(many)
    assert (eight[0::4, 0::4] == eight[3::4, 3::4]).all()


def test_a_linocut_is_ink_and_paper() -> None:
    light = styled("linocut", 300, 400)[..., :3].mean(axis=2)
    assert ((light < 90) | (light > 190)).mean() > 0.75
    assert min((light < 90).mean(), (light > 190).mean()) > 0.05


def test_the_sky_of_a_japanese_print_is_graded_from_dark_blue() -> None:
    pixels, brush = picture(300, 400)
    out = apply_style(pixels, brush, PictureStyle(name="ukiyo-e"), opaque=True, photo=True)[..., :3].astype(float)
    top, middle = out[22:40, 40:260].mean(axis=(0, 1)), out[120:160, 40:110].mean(axis=(0, 1))
    assert top[2] > top[0] + 20
    assert middle.mean() > top.mean() + 40


def test_cut_papers_are_plain_and_throw_shadows() -> None:
    out = styled("paper-cut", 300, 400)[..., :3].astype(float)
    around = out[150:235, 80:100].mean(axis=2)
    assert around.min() < 0.75 * np.median(around)


@pytest.mark.parametrize("name", ["vintage-photo", "tintype", "noir", "blueprint", "halftone"])
def test_prints_of_one_ink_have_one_line_of_colours(name: str) -> None:
    rgb = styled(name, 150, 200)[..., :3].reshape(-1, 3).astype(np.float32) / 255
    lab = to_lab(rgb)[:, 1:]
    assert np.quantile(np.abs(lab - np.median(lab, axis=0)), 0.9) < 0.09


def test_an_instant_picture_lies_in_a_white_card_with_a_broad_foot() -> None:
    light = styled("polaroid", 300, 400)[..., :3].min(axis=2)
    assert light[-40:].mean() > 200
    assert light[:10].mean() > 200
    assert light[100:200, 100:200].mean() < 190


def test_cinema_is_barred_and_teal_in_the_shade() -> None:
    out = styled("cinematic", 300, 400)[..., :3].astype(int)
    assert out[:20].max() < 20
    assert out[-20:].max() < 20


def test_constructivism_is_red_black_and_paper() -> None:
    lab = to_lab(styled("constructivist", 300, 400)[..., :3].reshape(-1, 3).astype(np.float32) / 255)
    inks = to_lab(np.array([[0.925, 0.875, 0.765], [0.775, 0.125, 0.095], [0.085, 0.075, 0.075]], np.float32))
    far = np.sqrt(((lab[:, None] - inks[None]) ** 2).sum(axis=-1)).min(axis=1)
    assert (far < 0.13).mean() > 0.75


def test_bauhaus_is_made_of_few_colours_in_plain_shapes() -> None:
    out = styled("bauhaus", 300, 400)[..., :3].reshape(-1, 3).astype(np.float32) / 255
    assert len(np.unique((out * 5).round(), axis=0)) < 60
