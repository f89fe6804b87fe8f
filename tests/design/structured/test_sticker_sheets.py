"""Sticker sheets of one thing with many words: a sticker for each, the thing on all of them."""

from __future__ import annotations

from limner.document.layers import GroupLayer
from limner.pipeline import Limner

BRIEF = 'Sticker sheet: four cute avocado stickers with words "yum", "nope", "hi!", "so tired"'


def test_one_thing_with_several_words_is_drawn_on_a_sticker_for_each() -> None:
    picture = Limner(ocr=False).generate(BRIEF, size="800x800", quality="low")[0]
    assert picture.document.meta.archetype == "sticker-sheet"
    stickers = [layer for layer in picture.document.layers if isinstance(layer, GroupLayer)]
    assert len(stickers) == 4
    assert not [check for check in picture.report.failed() if check.name == "scene"]
