"""Things drawn by rule fill their boxes, take the colour they are given, and are the same to the byte."""

from __future__ import annotations

import numpy as np
import pytest
import skia

from limner.document.drawn import DRAWN, drawn
from limner.document.scene import Attributes, Entity
from limner.paint.illustrator.things.sprite import THINGS, thing_sprite


def _drawn(concept: str, color: str | None = None, **said: str) -> np.ndarray:
    entity = Entity(id="e", concept=concept, label=concept, attributes=Attributes(color=color, **said))
    sprite = thing_sprite(entity, DRAWN[concept], 0, 160, -1.0, 5)
    return np.array(sprite.image.toarray(colorType=skia.kRGBA_8888_ColorType))


def test_every_thing_that_has_a_size_has_a_drawing() -> None:
    assert set(THINGS) == set(DRAWN)


@pytest.mark.parametrize("concept", sorted(DRAWN))
def test_a_thing_stands_on_its_foot_line_and_fills_its_box(concept: str) -> None:
    inked = _drawn(concept)[..., 3] > 40
    rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    assert rows[0] <= 0.09 * inked.shape[0]
    assert rows[-1] >= 0.94 * inked.shape[0]
    assert columns[-1] - columns[0] >= 0.72 * inked.shape[1]


@pytest.mark.parametrize("concept", ["armchair", "sofa", "bowl", "vase", "tulip", "carpet"])
def test_a_colour_asked_for_is_most_of_the_thing(concept: str) -> None:
    red, blue = _drawn(concept, "#d62828").astype(int), _drawn(concept, "#1f5fbf").astype(int)
    assert (red[..., 0] - blue[..., 0])[red[..., 3] > 200].mean() > 40


def test_a_record_is_black_with_a_coloured_label_and_a_compact_disc_is_no_record() -> None:
    disc = _drawn("optical-disk")
    edge, middle = disc[80, 12, :3], disc[68, 96, :3].astype(int)
    assert edge.max() < 70
    assert np.ptp(middle) > 40
    assert drawn("optical-disk", "CD") is None


def test_a_laid_table_has_a_cloth() -> None:
    assert _drawn("dining-table").tobytes() != _drawn("dining-table", material="cloth").tobytes()


def test_the_same_thing_is_the_same_to_the_byte() -> None:
    assert _drawn("rock").tobytes() == _drawn("rock").tobytes()
