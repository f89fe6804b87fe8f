"""A title is set in one face of its script, even where the face asked for has most of its letters."""

from __future__ import annotations

from limner.document.geometry import Box
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.resources import open_resources
from limner.typeset import typeset

WANTED = FontSpec(families=("Yuji Syuku", "Noto Serif JP", "Inter"))


def _families(text: str) -> set[str]:
    block = TextBlock(
        paragraphs=(Paragraph(runs=(Run(text=text),)),), style=TextStyle(font=WANTED, size=40), language="ja"
    )
    resources = open_resources()
    layout = typeset(block, Box(0, 0, 4000, 3000), resources)
    keys = {(run.font.key, run.font.index) for run in layout.runs if run.glyphs}
    return {face.family for face in resources.fonts.faces() if (face.key, face.index) in keys}


def test_a_title_the_first_face_cannot_set_whole_goes_to_one_that_can() -> None:
    assert _families("夏越の夜") == {"Yuji Syuku"}
    assert len(_families("夏越の祓")) == 1
    assert "Yuji Syuku" not in _families("夏越の祓")


def test_a_sign_the_face_lacks_does_not_change_the_face_of_the_letters() -> None:
    assert "Yuji Syuku" in _families("夏越の夜 ₿")


def test_a_long_text_keeps_its_face_for_all_but_the_letter_it_lacks() -> None:
    text = "春眠暁を覚えず処々啼鳥を聞く夜来風雨の声花落つること知る多少山川草木雪月空海星祓"
    found = _families(text)
    assert "Yuji Syuku" in found and len(found) == 2
