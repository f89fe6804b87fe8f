"""White between full-width marks that meet, and ends of lines a headline had better not have."""

from __future__ import annotations

from limner.document.geometry import Box
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.resources import open_resources
from limner.typeset import typeset
from limner.typeset.breaking.breaks import weak_offsets
from limner.typeset.forms.area import Area


def _width(text: str, family: str, language: str) -> float:
    block = TextBlock(
        paragraphs=(Paragraph(runs=(Run(text=text),)),),
        style=TextStyle(font=FontSpec(families=(family,)), size=100),
        language=language,
    )
    return typeset(block, Box(0, 0, 5000, 500), open_resources()).advance.w


def test_a_closing_bracket_brings_no_white_before_an_exclamation_mark() -> None:
    assert abs(_width("本』！本", "Noto Serif JP", "ja") - 350) < 1


def test_hyphens_of_the_copy_are_ends_a_headline_had_better_not_have() -> None:
    assert weak_offsets("Spider-Man returns") == [7]
    assert weak_offsets("one - two") == []


def test_words_on_either_side_of_a_notch_do_not_run_together() -> None:
    block = TextBlock(
        paragraphs=(Paragraph(runs=(Run(text="words"),)),),
        style=TextStyle(font=FontSpec(families=("Inter",)), size=20),
        outline="M0 0 H198 L200 60 L202 0 H400 V100 H0 Z",
    )
    area = Area.of(block, Box(0, 0, 400, 100), 400)
    assert area is not None
    left, right = area.free(0, 10, 30, 20.0, False)
    assert right[0] - left[1] >= 0.6 * 20 - 1e-6
