"""Watches: a brief for one is drawn on a wrist, its strings inside the glass, the time largest."""

from __future__ import annotations

import pytest

from limner.document.layers import TextLayer
from limner.pipeline import Limner

BRIEFS = [
    ('Smartwatch UI: "Evening run", "7.4 km", "42:10", button "Pause"', "42:10"),
    ('شاشة ساعة ذكية: "١٠:٠٩" "الخطوات ٨٤٣٢" "النبض ٧٢"', "١٠:٠٩"),
]


@pytest.mark.parametrize(("brief", "time"), BRIEFS)
@pytest.mark.parametrize("size", ["900x900", "1200x600", "600x1200"])
def test_a_watch_shows_its_strings_within_the_glass_and_the_time_largest(brief: str, time: str, size: str) -> None:
    picture = Limner(ocr=False).generate(brief, size=size, quality="low")[0]
    document = picture.document
    assert document.meta.archetype == "ui-watch"
    glass = next(layer.box for layer in document.layers if layer.id.startswith("screen"))
    texts = [layer for layer in document.layers if isinstance(layer, TextLayer)]
    for layer in texts:
        assert glass.x <= layer.box.x and layer.box.right <= glass.right
        assert glass.y <= layer.box.y and layer.box.bottom <= glass.bottom
    clock = next(layer for layer in texts if layer.block.text == time)
    assert clock.box.h >= 0.8 * max(layer.box.h for layer in texts)
