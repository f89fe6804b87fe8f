"""Faces of the asset pack, drawn by Skia, against HarfBuzz's own reading of the same font."""

from __future__ import annotations

import pytest
import uharfbuzz as hb

from limner.composite.faces import Faces, faces_of
from limner.document.fills import Solid
from limner.document.geometry import Box, Point
from limner.document.results import FontInstance, GlyphRun, TextLayout
from limner.resources import open_resources


@pytest.mark.parametrize("weight", [100.0, 500.0, 700.0, 900.0])
@pytest.mark.parametrize("family", ["Noto Sans", "Noto Serif", "Inter", "Noto Sans SC"])
def test_a_variable_face_has_the_outlines_of_its_instance(family: str, weight: float) -> None:
    fonts = open_resources().fonts
    face = next(face for face in fonts.family(family) if face.axes)
    instance = FontInstance(face.key, face.index, (("wght", weight),))
    drawn = Faces(fonts).font(instance, 1000)  # faces already drawn from hold only the glyphs a document needed
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


def test_another_document_may_draw_glyphs_the_first_did_not() -> None:
    fonts = open_resources().fonts
    face = next(face for face in fonts.family("Inter") if face.axes)
    instance = FontInstance(face.key, face.index, (("wght", 650.0),))
    nominal = hb.Font(hb.Face(fonts.data(face.key), face.index)).get_nominal_glyph
    faces = faces_of(fonts)
    for letters in ("ab", "b", "abc", "WXYZ"):
        glyphs = tuple(nominal(ord(letter)) for letter in letters)
        faces.expect([_layout(instance, glyphs)])
        drawn = faces.font(instance, 100)
        assert all(not drawn.getPath(glyph).isEmpty() for glyph in glyphs)


def _layout(font: FontInstance, glyphs: tuple[int, ...]) -> TextLayout:
    run = GlyphRun(font, 100, glyphs, (Point(0, 0),) * len(glyphs), tuple(range(len(glyphs))), Solid(color="#000000"))
    return TextLayout("", 100, (run,), (), (), Box(0, 0, 0, 0), Box(0, 0, 0, 0))
