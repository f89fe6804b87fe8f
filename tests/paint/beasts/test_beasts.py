"""Beasts: every kind in every pose fills its frame, keeps its feet on the ground, and wears the colours it is given."""

from __future__ import annotations

import numpy as np
import pytest
import skia

from limner.document.beasts import POSES, WITHERS, frame_of_beast, pose_of
from limner.document.scene import Attributes, Entity
from limner.paint.illustrator.beasts.kinds import kinds
from limner.paint.illustrator.beasts.sprite import beast_sprite
from limner.paint.illustrator.sprites import Sprite


def _pixels(sprite: Sprite) -> np.ndarray:
    return np.array(sprite.image.toarray(colorType=skia.kRGBA_8888_ColorType))


def _drawn(concept: str, copy: int = 0, **said: object) -> np.ndarray:
    entity = Entity(id="e", concept=concept, label=concept, attributes=Attributes.model_validate(said))
    return _pixels(beast_sprite(entity, copy, 180, -1.0, ()))


def test_every_kind_has_a_height_and_a_drawing() -> None:
    assert set(kinds()) == set(WITHERS)


@pytest.mark.parametrize("concept", sorted(WITHERS))
@pytest.mark.parametrize("pose", ["", "running", "sitting", "eating"])
def test_a_drawing_fills_its_frame_and_stands_on_its_foot_line(concept: str, pose: str) -> None:
    inked = _drawn(concept, pose=pose)[..., 3] > 40
    rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    lift = 0.2 if pose in ("running", "jumping") else 0.05
    assert rows[0] <= 0.06 * inked.shape[0]
    assert rows[-1] >= (1 - lift) * inked.shape[0]
    assert columns[0] <= 0.06 * inked.shape[1]
    assert columns[-1] >= 0.94 * inked.shape[1]


def test_poses_of_a_brief_are_drawn_differently() -> None:
    seen = {_drawn("dog", pose=pose).tobytes() for pose in ("standing", "running", "sitting", "sleeping")}
    assert len(seen) == 4


def test_a_cow_that_is_to_sit_lies_and_a_cat_that_grazes_stands() -> None:
    assert pose_of("cow", "sitting") == "lying"
    assert pose_of("cat", "eating") == "standing"


def test_several_of_a_kind_differ_in_pose_or_coat() -> None:
    assert _drawn("horse", 0).tobytes() != _drawn("horse", 1).tobytes()


def test_a_colour_asked_for_is_the_coat() -> None:
    white, black = (_drawn("cat", color=color)[..., :3].astype(int).sum() for color in ("#ffffff", "#141414"))
    assert white > 3 * black


def test_a_second_colour_is_at_the_feet_and_not_on_the_back() -> None:
    plain, socks = (_drawn("black-cat", color="#141414", second_color=second) for second in (None, "#ffffff"))
    changed = np.abs(plain.astype(int) - socks.astype(int)).max(axis=2) > 60
    high = changed.shape[0]
    assert changed[int(0.85 * high) :].sum() > 200
    assert changed[int(0.42 * high) : int(0.5 * high), changed.shape[1] // 2 : int(0.8 * changed.shape[1])].sum() == 0


def test_every_pose_has_a_frame() -> None:
    for concept in WITHERS:
        for said in (*POSES, ""):
            assert frame_of_beast(concept, said).high > 0.3


def test_the_same_beast_is_the_same_to_the_byte() -> None:
    entity = Entity(id="e", concept="fox", label="fox")
    again = Entity(id="other", concept="fox", label="fuchs")
    assert (
        _pixels(beast_sprite(entity, 0, 91, 1.0, ())).tobytes()
        == _pixels(beast_sprite(again, 0, 91, 1.0, ())).tobytes()
    )
