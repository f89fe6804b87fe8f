"""Italics and bolds a family does not have: told, made only when asked for, and drawn where the layout says."""

from __future__ import annotations

import numpy as np
import pytest

from limner.composite import composite
from limner.document.document import Canvas, Document
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.typeset import typeset
from limner.typeset.fonts.synthesis import SLOPE, THICKER

WIDE = Box(0, 0, 1600, 200)


def messages(layout) -> list[str]:
    return [note.message for note in layout.notes]


def test_without_synthesis_the_nearest_real_face_is_set_and_a_note_says_so(put):
    layout = put("Space", WIDE, family="Space Grotesk", font={"italic": True})
    assert layout.runs == put("Space", WIDE, family="Space Grotesk").runs
    assert messages(layout) == ["no italic in Space Grotesk: set upright"]
    assert "synthesis" in layout.notes[0].hint
    bold = put("বাংলা", WIDE, family="Tiro Bangla", font={"weight": 700})
    assert messages(bold) == ["no bold in Tiro Bangla: set at weight 400"]


def test_a_family_with_the_style_needs_no_note_and_is_never_made_up(put):
    for family, font in (
        ("Lato", {"italic": True}),
        ("Inter", {"weight": 800}),
        ("EB Garamond", {"italic": True, "weight": 700}),
    ):
        for synthesis in (False, True):
            layout = put("Real", WIDE, family=family, font={**font, "synthesis": synthesis})
            assert (layout.runs[0].font.slant, layout.runs[0].font.bold) == (0, 0)
            assert messages(layout) == []


def test_a_face_that_is_heavy_by_design_is_bold_enough(put):
    layout = put("Heavy", WIDE, family="Abril Fatface", font={"weight": 900, "synthesis": True})
    assert layout.runs[0].font.bold == 0 and messages(layout) == []


def test_slanting_keeps_advances_and_thickening_adds_to_them(put):
    upright = put("Space", WIDE, family="Space Grotesk")
    slanted = put("Space", WIDE, family="Space Grotesk", font={"italic": True, "synthesis": True})
    assert slanted.runs[0].font.slant == SLOPE and slanted.advance.w == pytest.approx(upright.advance.w)
    assert messages(slanted) == []
    plain = put("Menu", WIDE, family="Tiro Bangla")
    bold = put("Menu", WIDE, family="Tiro Bangla", font={"weight": 700, "synthesis": True})
    assert bold.runs[0].font.bold == THICKER
    assert bold.advance.w == pytest.approx(plain.advance.w + 4 * THICKER * 40)


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("東京の夏", "Yuji Syuku"),
        ("قهوة", "Almarai"),
        ("कॉफ़ी", "Tiro Devanagari Hindi"),
        ("한글", "Jua"),
        ("בית", "Varela Round"),
    ],
)
def test_scripts_without_italics_stay_upright_even_when_asked(put, text, family):
    layout = put(text, WIDE, family=family, font={"italic": True, "synthesis": True})
    assert {run.font.slant for run in layout.runs} == {0}
    assert any("set upright" in message for message in messages(layout))
    assert "no italics" in layout.notes[0].hint


def test_in_a_mixed_line_only_the_latin_is_slanted(put):
    layout = put("東京 Tokyo", WIDE, family="Yuji Syuku", font={"italic": True, "synthesis": True})
    assert [run.font.slant for run in layout.runs] == [0, SLOPE]


@pytest.mark.parametrize(
    ("text", "family", "font"),
    [("Tiro Hn", "Tiro Bangla", {"weight": 700}), ("Space fj", "Space Grotesk", {"italic": True}),
     ("Hof", "Tiro Bangla", {"weight": 700, "italic": True}), ("বাংলা মেনু", "Tiro Bangla", {"weight": 700})],
)  # fmt: skip
def test_what_is_drawn_lies_in_the_ink_box_of_the_layout(block, resources, text, family, font):
    box = Box(20, 20, 600, 160)
    made = block(text, size=96, family=family, font={**font, "synthesis": True})
    layout = typeset(made, box, resources)
    document = Document(canvas=Canvas(width=640, height=200), layers=(TextLayer(id="t", box=box, block=made),))
    dark = composite(document, {}, {"t": layout}, resources).pixels[..., 0] < 128
    rows, columns = np.nonzero(dark.any(axis=1))[0], np.nonzero(dark.any(axis=0))[0]
    assert columns[0] == pytest.approx(layout.bounds.x, abs=2) and columns[-1] + 1 == pytest.approx(
        layout.bounds.right, abs=2
    )
    assert rows[0] == pytest.approx(layout.bounds.y, abs=2) and rows[-1] + 1 == pytest.approx(
        layout.bounds.bottom, abs=2
    )


def test_thickened_letters_are_darker_and_still_joined(block, resources):
    ink = []
    for synthesis in (False, True):
        made = block("মেনু", size=96, family="Tiro Bangla", font={"weight": 700, "synthesis": synthesis})
        layout = typeset(made, WIDE, resources)
        document = Document(canvas=Canvas(width=800, height=200), layers=(TextLayer(id="t", box=WIDE, block=made),))
        dark = composite(document, {}, {"t": layout}, resources).pixels[..., 0] < 128
        ink.append(int(dark.sum()))
    assert ink[1] > 1.25 * ink[0]
