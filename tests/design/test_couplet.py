"""Couplets: two lines of one length stand at both sides, the third across the head, the first on the right unless placed."""

from __future__ import annotations

import pytest

from limner.pipeline import Limner


@pytest.mark.parametrize(
    ("prompt", "left", "right", "head"),
    [
        (
            '对联海报 上联"一帆风顺年年好" 下联"万事如意步步高" 横批"吉星高照"',
            "万事如意步步高",
            "一帆风顺年年好",
            "吉星高照",
        ),
        (
            '春節海報 with vertical couplets left "春回大地風光好" and right "福滿人間喜事多", top "萬象更新"',
            "春回大地風光好",
            "福滿人間喜事多",
            "萬象更新",
        ),
    ],
)
@pytest.mark.parametrize("size", ["1024x1536", "1024x1024", "512x1536"])
def test_a_couplet_hangs_on_both_sides(prompt: str, left: str, right: str, head: str, size: str) -> None:
    (picture,) = Limner(ocr=False).generate(prompt, size=size, seed=3)
    boxes = {layer.block.text: layer for layer in picture.document.texts()}
    middle = picture.document.canvas.width / 2
    assert picture.document.meta.archetype == "couplet"
    assert boxes[left].box.right < middle < boxes[right].box.x
    assert {boxes[left].block.writing, boxes[right].block.writing} == {"vertical-rl"}
    assert boxes[head].block.writing == "horizontal"
    assert boxes[head].box.bottom <= boxes[left].box.y
    assert picture.report.ok
