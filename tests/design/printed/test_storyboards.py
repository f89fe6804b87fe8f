"""Storyboards: a number of frames says how many there are; each caption stands under its own frame."""

from __future__ import annotations

from limner.document.layers import GroupLayer, Layer, TextLayer
from limner.pipeline import Limner


def texts_of(layers: tuple[Layer, ...]) -> list[TextLayer]:
    found: list[TextLayer] = []
    for layer in layers:
        found += (
            [layer]
            if isinstance(layer, TextLayer)
            else texts_of(layer.children)
            if isinstance(layer, GroupLayer)
            else []
        )
    return found


def test_captions_of_frames_only_counted_are_dealt_out(limner: Limner) -> None:
    words = ["朝の駅", "電車が来る", "猫が乗る", "ドアが閉まる"]
    picture = limner.generate(f"絵コンテ 4コマ{''.join(f'「{word}」' for word in words)}", size="768x512", seed=1)[0]
    boxes = {layer.block.text: layer.box for layer in texts_of(picture.document.layers) if layer.block.text in words}
    assert len(boxes) == 4
    spots = {(round(box.x / 40), round(box.y / 40)) for box in boxes.values()}
    assert len(spots) == 4 and len({x for x, _ in spots}) + len({y for _, y in spots}) >= 4
