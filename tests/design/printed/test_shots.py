"""Storyboards: what a brief says of a shot in its own words stands by the frame, once, beside the strings to be written."""

from __future__ import annotations

from limner.document.layers import TextLayer
from limner.pipeline import Limner

BRIEF = 'Storyboard, 3 shots: 1 wide: dawn over a city; 2 close-up: hands grinding beans "Every morning"; 3 steam rises'


def test_the_words_of_a_shot_stand_by_its_frame_without_the_strings_that_are_written() -> None:
    picture = Limner(ocr=False).generate(BRIEF, size="1200x800", quality="low")[0]
    texts = [layer.block.text for layer in picture.document.layers if isinstance(layer, TextLayer)]
    assert "wide: dawn over a city" in texts
    assert "close-up: hands grinding beans" in texts
    assert texts.count("Every morning") == 1
