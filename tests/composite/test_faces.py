"""Faces of the asset pack, drawn by Skia, against HarfBuzz's own reading of the same font."""

from __future__ import annotations

import pytest
import uharfbuzz as hb

from limner.composite.faces import faces_of
from limner.document.results import FontInstance
from limner.resources import open_resources


@pytest.mark.parametrize("weight", [100.0, 500.0, 700.0, 900.0])
@pytest.mark.parametrize("family", ["Noto Sans", "Noto Serif", "Inter", "Noto Sans SC"])
def test_a_variable_face_has_the_outlines_of_its_instance(family: str, weight: float) -> None:
    fonts = open_resources().fonts
    face = next(face for face in fonts.family(family) if face.axes)
    instance = FontInstance(face.key, face.index, (("wght", weight),))
    drawn = faces_of(fonts).font(instance, 1000)
    truth = hb.Font(hb.Face(fonts.data(face.key), face.index))
    truth.set_variations({"wght": weight})
    truth.scale = (1000, 1000)
    for character in "AHNagt1f&":
        glyph = truth.get_nominal_glyph(ord(character))
        box = drawn.getPath(glyph).getBounds()
        extents = truth.get_glyph_extents(glyph)
        assert box.left() == pytest.approx(extents.x_bearing, abs=3)
        assert box.right() == pytest.approx(extents.x_bearing + extents.width, abs=3)


def test_typefaces_are_opened_once() -> None:
    fonts = open_resources().fonts
    instance = FontInstance(fonts.family("Inter")[0].key)
    assert faces_of(fonts).typeface(instance) is faces_of(fonts).typeface(instance)
