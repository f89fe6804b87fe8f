"""Icon sets, sprite sheets, frames, backgrounds, avatars: what their briefs ask for is what they hold."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from limner.assets.concepts import ConceptLibrary
from limner.cli.cuts import counts_of, write_pieces, write_tiled
from limner.design.pieces.outlines import box_of, parts_of
from limner.design.pieces.spritesheets import pose_of
from limner.document.layers import GroupLayer, Layer, ShapeLayer
from limner.errors import RequestError
from limner.picture import Picture
from limner.pipeline import Limner
from limner.resources import Resources


def made(limner: Limner, brief: str, size: str = "320x320", **asked: str) -> Picture:
    return limner.generate(brief, size=size, quality="low", seed=2, **asked)[0]  # type: ignore[arg-type]


def groups(picture: Picture) -> list[GroupLayer]:
    return [layer for layer in picture.document.layers if isinstance(layer, GroupLayer) and layer.role == "piece"]


def inside(layer: Layer) -> list[ShapeLayer]:
    if isinstance(layer, ShapeLayer):
        return [layer]
    return [one for child in getattr(layer, "children", ()) for one in inside(child)]


def test_a_set_of_twelve_holds_twelve_icons_of_one_weight_and_few_colours(limner: Limner) -> None:
    found = groups(made(limner, "a set of 12 camping icons"))
    assert len(found) == 12 and len({group.name for group in found}) == 12
    weights = set()
    for group in found:
        icon = next(child for child in group.children if isinstance(child, GroupLayer))
        scale = icon.transform[0] if icon.transform else 1.0
        weights |= {round(s.stroke.width * scale, 2) for s in inside(icon) if s.stroke}
    assert len(weights) == 1
    colours = {s.fill.color for g in found for s in inside(g) if s.fill and s.fill.kind == "solid"}
    assert len(colours) <= 6


def test_icons_listed_in_a_brief_are_shown_in_its_order(limner: Limner) -> None:
    names = [group.name for group in groups(made(limner, "icon set: rocket, lemon, anchor, bicycle"))]
    assert names == ["rocket", "lemon", "anchor", "bicycle"]


def test_a_theme_is_understood_in_other_languages(limner: Limner) -> None:
    for brief in ("набор иконок: погода", "キャンプのアイコンセット", "مجموعة أيقونات الموسيقى"):
        assert len(groups(made(limner, brief))) >= 9


def test_the_frames_of_a_sprite_sheet_are_equal_cells_and_come_back_to_the_first(limner: Limner) -> None:
    picture = made(limner, "sprite sheet of a running fox, 8 frames", "512x256")
    boxes = [group.box for group in groups(picture)]
    assert len(boxes) == 8 and len({(box.w, box.h) for box in boxes}) == 1
    assert picture.document.canvas.background is None
    for move in ("run", "walk", "jump", "idle", "fly", "spin"):
        first, last = pose_of(move, 0.0), pose_of(move, 1.0)
        assert first._replace(turn=first.turn % 360) == pytest.approx(last._replace(turn=round(last.turn, 9) % 360))


def test_pieces_are_saved_alone_with_an_index_that_finds_them_on_the_sheet(
    limner: Limner, resources: Resources, tmp_path: Path
) -> None:
    picture = made(limner, "icon set: rocket, lemon, anchor, bicycle", background="transparent")
    assert write_pieces(picture, tmp_path / "sheet.png", tmp_path / "cut", resources) == 4
    index = json.loads((tmp_path / "cut" / "frames.json").read_text("utf-8"))
    sheet = np.asarray(picture.image)
    for name, row in index["frames"].items():
        x, y, w, h = (row["frame"][key] for key in "xywh")
        alone = np.asarray(Image.open(tmp_path / "cut" / f"{name}.png").convert("RGBA"))
        assert alone.shape[:2] == (h, w) and (alone[..., 3] == 0).any()
        shown = alone[..., 3] == 255
        assert np.array_equal(alone[shown], sheet[y : y + h, x : x + w][shown])


def test_a_tile_is_laid_side_by_side_and_other_pictures_are_refused(limner: Limner, tmp_path: Path) -> None:
    picture = made(limner, "polka dot pattern", "96x64")
    target = write_tiled(picture, tmp_path / "a.png", (3, 2))
    tiled = np.asarray(Image.open(target).convert("RGB"))
    assert np.array_equal(tiled, np.tile(np.asarray(picture.image), (2, 3, 1)))
    with pytest.raises(RequestError, match="no tile"):
        write_tiled(made(limner, "icon set: rocket, lemon"), tmp_path / "b.png", (2, 2))
    with pytest.raises(RequestError):
        counts_of("0x3")


@pytest.mark.parametrize(
    "brief", ["a border of laurel leaves", "greek key border in blue", "إطار زخرفي إسلامي", "floral frame"]
)
@pytest.mark.parametrize("size", ["320x320", "200x480", "540x220"])
def test_a_frame_leaves_its_middle_empty_and_reaches_all_sides(limner: Limner, brief: str, size: str) -> None:
    alpha = made(limner, brief, size).raster.pixels[..., 3]
    h, w = alpha.shape
    assert alpha[int(0.36 * h) : int(0.64 * h), int(0.36 * w) : int(0.64 * w)].max() == 0
    short = int(0.3 * min(h, w))
    assert all(side.any() for side in (alpha[:short], alpha[-short:], alpha[:, :short], alpha[:, -short:]))


def test_what_lies_on_nothing_gets_a_ground_in_a_jpeg(limner: Limner) -> None:
    picture = limner.generate("a border of laurel leaves", size="200x200", quality="low", output_format="jpeg")[0]
    assert picture.document.canvas.background is not None and picture.to_bytes()[:2] == b"\xff\xd8"


@pytest.mark.parametrize(
    ("brief", "kind"),
    [
        ("bokeh background in purple", "background-bokeh"),
        ("абстрактный фон с волнами", "background-waves"),
        ("gradient mesh background", "background-mesh"),
        ("dark green marble texture", "texture-marble"),
        ("木のテクスチャ", "texture-wood"),
    ],
)
def test_a_background_is_of_the_kind_named(limner: Limner, brief: str, kind: str) -> None:
    picture = made(limner, brief)
    assert picture.document.meta.archetype == kind
    assert (picture.raster.pixels[..., 3] == 255).all()


def test_a_texture_takes_the_colour_named(limner: Limner) -> None:
    pixels = made(limner, "dark green marble texture").raster.pixels[..., :3].reshape(-1, 3).astype(int)
    red, green, _ = np.median(pixels, axis=0)
    assert green > red + 10


def test_an_avatar_shows_its_subject_in_a_field_cut_from_nothing(limner: Limner) -> None:
    picture = made(limner, "avatar of a fox")
    alpha = picture.raster.pixels[..., 3]
    assert alpha[0, 0] == 0 and alpha[160, 160] == 255
    assert any(e.concept == "fox" for layer in picture.document.pictures() for e in layer.scene.entities)


def test_every_flat_drawing_is_read_as_parts(resources: Resources) -> None:
    library = ConceptLibrary(resources.pack)
    flats = [name for name in library.ids() if name.endswith("-flat")][::40]
    assert flats and all(parts_of(library.svg(name)) for name in flats)


def test_the_box_of_an_outline_holds_its_relative_and_absolute_points() -> None:
    assert box_of("M10 10h20v5l-5 5H10z") == (10, 10, 20, 10)
    assert box_of("m2 3c1 1 2 2 4 0") == (2, 3, 4, 2)
