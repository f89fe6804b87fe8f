"""Carriers as drawn: every kind shows, its panel is calm and readable, and nothing depends on chance or on pixels."""

from __future__ import annotations

import numpy as np
import pytest
import skia

from limner.document.carriers import CARRIERS
from limner.document.color import RGB, contrast, readable, rgb, to_hex
from limner.document.geometry import Box
from limner.document.layers import PictureLayer
from limner.document.results import Pixels
from limner.document.scene import Entity, Instance, Scene, Setting, Surface, Time
from limner.errors import LookupFailed
from limner.paint.illustrator.brush import UNIT, Brush
from limner.paint.illustrator.carriers import BEHIND, DRAWINGS, draw_panels, draw_surfaces
from limner.paint.illustrator.mood import Mood

KINDS = sorted(CARRIERS)
EDGE = 1000.0
BEHIND_ALL = (120, 70, 140)


def _surface(kind: str, tilt: float = 0.0) -> Surface:
    carrier = CARRIERS[kind]
    w = min(600.0, 640.0 * carrier.aspect)
    box = Box((EDGE - w) / 2, (EDGE - w / carrier.aspect) / 2, w, w / carrier.aspect)
    panel = carrier.panel_in(box)
    return Surface(id="s1", carrier=kind, box=box, panel=panel, ground=carrier.ground, ink=carrier.ink, tilt=tilt)


def _layer(*surfaces: Surface, time: Time = "day", seed: int = 5, entities: tuple[Entity, ...] = ()) -> PictureLayer:
    setting = Setting(place="room", time=time)
    scene = Scene(setting=setting, surfaces=surfaces, seed=seed, entities=entities)
    return PictureLayer(id="picture", box=Box(0, 0, EDGE, EDGE), scene=scene)


def _draw(layer: PictureLayer, edge: int = 400, passes: tuple[bool, ...] = (True, False)) -> Pixels:
    pixels = np.empty((edge, edge, 4), np.uint8)
    pixels[...] = (*BEHIND_ALL, 255)
    surface = skia.Surface(pixels, colorType=skia.kRGBA_8888_ColorType)
    canvas = surface.getCanvas()
    canvas.scale(edge / UNIT, edge / UNIT)
    brush = Brush(canvas, UNIT, UNIT, Mood(layer.scene), layer.scene.seed, 0.62)
    for behind in passes:
        draw_surfaces(brush, layer.scene, layer.box, behind=behind)
    surface.flushAndSubmit()
    return pixels


def _samples(pixels: Pixels, box: Box, n: int = 9) -> list[str]:
    """Colours on a grid inside a box given in canvas pixels, each the mean of 3 × 3 pixels."""
    k = pixels.shape[0] / EDGE
    out = []
    for j in range(n):
        for i in range(n):
            x = round((box.x + box.w * (0.04 + 0.92 * i / (n - 1))) * k)
            y = round((box.y + box.h * (0.06 + 0.88 * j / (n - 1))) * k)
            mean = pixels[y - 1 : y + 2, x - 1 : x + 2, :3].reshape(-1, 3).mean(axis=0) / 255
            out.append(to_hex(RGB(*(float(v) for v in mean))))
    return out


def _lightness(color: str) -> float:
    return sum(k * v for k, v in zip((0.3, 0.59, 0.11), rgb(color), strict=True))


def test_every_carrier_has_a_drawing_and_no_drawing_is_without_carrier() -> None:
    assert set(DRAWINGS) == set(CARRIERS)
    assert set(CARRIERS) > BEHIND


@pytest.mark.parametrize("kind", KINDS)
def test_a_carrier_shows_and_fills_its_box(kind: str) -> None:
    surface = _surface(kind)
    pixels = _draw(_layer(surface)).astype(int)
    changed = np.abs(pixels[..., :3] - BEHIND_ALL).max(axis=-1) > 12
    k = pixels.shape[0] / EDGE
    box = surface.box
    inside = changed[round(box.y * k) : round(box.bottom * k), round(box.x * k) : round(box.right * k)]
    assert inside.mean() > 0.4
    assert inside.any(axis=0).mean() > 0.9
    assert inside.any(axis=1).mean() > 0.9


@pytest.mark.parametrize("time", ["day", "sunset", "night"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_panel_is_calm_and_its_ink_reads_everywhere(kind: str, time: Time) -> None:
    surface = _surface(kind)
    found = _samples(_draw(_layer(surface, time=time)), surface.panel)
    if kind in ("badge", "balloon", "lantern", "plate"):
        found = [c for k, c in enumerate(found) if k // 9 not in (0, 8) and k % 9 not in (0, 8)]
    assert min(contrast(color, surface.ink) for color in found) >= 4.5
    levels = [_lightness(color) for color in found]
    assert max(levels) - min(levels) < 0.2
    assert float(np.std(levels)) < 0.06


@pytest.mark.parametrize("kind", KINDS)
def test_a_panel_has_the_ground_the_surface_names(kind: str) -> None:
    asked = _surface(kind).model_copy(update={"ground": "#7a1f5c", "ink": "#ffffff"})
    middle = np.array([rgb(c) for c in _samples(_draw(_layer(asked)), asked.panel)]).mean(axis=0)
    assert np.abs(middle - np.array(rgb("#7a1f5c"))).max() < 0.09


@pytest.mark.parametrize("ground", ["#0b4f6c", "#7d9a86", "#000000"])
@pytest.mark.parametrize("kind", KINDS)
def test_ink_that_just_reads_on_a_ground_still_reads_at_night(kind: str, ground: str) -> None:
    asked = _surface(kind).model_copy(update={"ground": ground, "ink": readable("#c8553d", ground, 4.8)})
    found = _samples(_draw(_layer(asked, time="night")), asked.panel)
    if kind in ("badge", "balloon", "lantern", "plate"):
        found = [c for k, c in enumerate(found) if k // 9 not in (0, 8) and k % 9 not in (0, 8)]
    assert min(contrast(color, asked.ink) for color in found) >= 4.3


@pytest.mark.parametrize("kind", KINDS)
def test_a_carrier_looks_the_same_at_every_pixel_size(kind: str) -> None:
    layer = _layer(_surface(kind))
    small, large = _draw(layer, 256), _draw(layer, 512)
    halved = large.reshape(256, 2, 256, 2, 4).mean(axis=(1, 3))
    difference = np.abs(small.astype(float) - halved)
    assert difference.mean() < 1.5
    assert np.quantile(difference, 0.99) < 40


@pytest.mark.parametrize("kind", KINDS)
def test_a_carrier_is_drawn_alike_each_time_and_in_one_pass_only(kind: str) -> None:
    layer = _layer(_surface(kind))
    whole = _draw(layer)
    assert np.array_equal(whole, _draw(layer))
    own, other = (_draw(layer, passes=(side,)) for side in (kind in BEHIND, kind not in BEHIND))
    assert np.array_equal(whole, own)
    assert (other[..., :3] == BEHIND_ALL).all()


@pytest.mark.parametrize("kind", ["paper", "tshirt", "stone", "letter"])
def test_another_seed_draws_other_marks(kind: str) -> None:
    first, second = (_draw(_layer(_surface(kind), seed=seed)) for seed in (1, 2))
    assert np.array_equal(first, second) is (kind == "tshirt")


def test_light_from_the_right_shades_the_other_side() -> None:
    layer = _layer(_surface("mug"))
    lighting = layer.scene.lighting.model_copy(update={"angle": 40.0})
    turned = layer.model_copy(update={"scene": layer.scene.model_copy(update={"lighting": lighting})})
    panel = _surface("mug").panel
    rows = [[_lightness(c) for c in _samples(_draw(one), panel)[36:45]] for one in (layer, turned)]
    assert rows[0][1] > rows[0][-1]
    assert rows[1][1] < rows[1][-1]


def test_a_balloon_points_its_tail_at_its_owner() -> None:
    ends = []
    for x in (0.1, 0.9):
        owner = Entity(id="e1", label="cat", instances=(Instance(x=x, y=0.95, height=0.1),))
        surface = _surface("balloon").model_copy(update={"owner": "e1"})
        pixels = _draw(_layer(surface, entities=(owner,)))
        row = pixels[round((surface.box.bottom - 0.05 * surface.box.h) * 0.4)]
        ends.append(float(np.flatnonzero(row[:, 0] < 60).mean()))
    assert ends[0] < 200 < ends[1]


@pytest.mark.parametrize(("place", "posted"), [("field", True), ("park", True), ("street", False), ("room", False)])
def test_a_sign_stands_on_posts_where_there_is_no_wall(place: str, posted: bool) -> None:
    surface = _surface("sign")
    layer = _layer(surface)
    scene = layer.scene.model_copy(update={"setting": Setting(place=place)})
    pixels = _draw(layer.model_copy(update={"scene": scene})).astype(int)
    below = np.abs(pixels[round((surface.box.bottom + 40) * 0.4), :, :3] - BEHIND_ALL).max(axis=-1) > 20
    assert below.any() == posted


def test_a_sign_in_the_open_throws_no_shadow_on_the_sky() -> None:
    surface = _surface("sign")
    layer = _layer(surface)
    right = []
    for place in ("field", "street"):
        scene = layer.scene.model_copy(update={"setting": Setting(place=place)})
        pixels = _draw(layer.model_copy(update={"scene": scene})).astype(int)
        column = pixels[round(surface.box.cy * 0.4), round((surface.box.right + 5) * 0.4), :3]
        right.append(bool((np.abs(column - BEHIND_ALL) > 5).any()))
    assert right == [False, True]


def test_posts_leave_out_what_is_kept_for_type() -> None:
    layer = _layer(_surface("sign"))
    scene = layer.scene.model_copy(update={"setting": Setting(place="field")})
    drawn = []
    for clear in ((), ((0.0, 640.0, 1000.0, 700.0),)):
        surface = skia.Surface(200, 200)
        surface.getCanvas().scale(0.2, 0.2)
        brush = Brush(surface.getCanvas(), UNIT, UNIT, Mood(scene), 1, 0.62, clear)
        draw_surfaces(brush, scene, layer.box, behind=True)
        drawn.append(bool(surface.toarray()[133, :, 3].any()))
    assert drawn == [True, False]


def test_a_tilted_carrier_turns_about_its_middle() -> None:
    upright, turned = (_draw(_layer(_surface("ticket", tilt))) for tilt in (0.0, 90.0))
    changed = [np.abs(p[..., :3].astype(int) - BEHIND_ALL).max(axis=-1) > 40 for p in (upright, turned)]
    assert changed[0].any(axis=0).sum() > 1.5 * changed[0].any(axis=1).sum()
    assert changed[1].any(axis=1).sum() > 1.5 * changed[1].any(axis=0).sum()


def test_an_unknown_carrier_is_refused_by_name() -> None:
    strange = _surface("sign").model_copy(update={"carrier": "blimp"})
    with pytest.raises(LookupFailed) as caught:
        _draw(_layer(strange))
    assert caught.value.value == "blimp"
    assert "billboard" in caught.value.valid


def test_a_carrier_without_size_is_left_out_with_a_note() -> None:
    flat = _surface("sign").model_copy(update={"box": Box(10, 10, 0, 40)})
    layer = _layer(flat)
    brush = Brush(skia.Surface(8, 8).getCanvas(), UNIT, UNIT, Mood(layer.scene), 1, 0.6)
    notes = draw_surfaces(brush, layer.scene, layer.box, behind=True)
    assert [note.where for note in notes] == ["s1"]


def test_panels_are_calmed_after_a_noisy_style_and_keep_its_colour() -> None:
    surface = _surface("sign")
    layer = _layer(surface)
    pixels = _draw(layer)
    noise = np.random.default_rng(1).integers(-60, 60, pixels.shape[:2])[..., None]
    noisy = pixels.copy()
    noisy[..., :3] = np.clip(pixels[..., :3].astype(int) + noise, 0, 255).astype(np.uint8)
    calmed = draw_panels(noisy, layer, layer.scene)
    before, after = (np.std([_lightness(c) for c in _samples(p, surface.panel)]) for p in (noisy, calmed))
    assert after < 0.4 * before
    assert all(contrast(color, surface.ink) >= 4.5 for color in _samples(calmed, surface.panel)[20:60])
    assert np.array_equal(calmed[:40], noisy[:40])


def test_a_panel_too_near_its_ink_after_a_style_moves_away_from_it() -> None:
    surface = _surface("poster")
    layer = _layer(surface)
    murky = np.empty((400, 400, 4), np.uint8)
    murky[...] = (70, 70, 74, 255)
    calmed = draw_panels(murky, layer, layer.scene)
    assert contrast(_samples(calmed, surface.panel)[40], surface.ink) >= 4.0


@pytest.mark.parametrize("tilt", [0.0, 30.0])
def test_a_panel_outside_the_picture_or_across_its_edge_is_no_error(tilt: float) -> None:
    far = _surface("sign", tilt).model_copy(update={"panel": Box(5000, 10, 300, 90), "box": Box(5000, 0, 320, 110)})
    across = _surface("card", tilt).model_copy(update={"panel": Box(-80, -20, 300, 90), "box": Box(-90, -30, 320, 110)})
    layer = _layer(far, across)
    pixels = _draw(layer)
    assert draw_panels(pixels, layer, layer.scene).shape == pixels.shape
