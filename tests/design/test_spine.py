"""Vertical posters: poems in columns, readings beside them, type and picture apart."""

from __future__ import annotations

import pytest

from limner.design.verse import verse_breaks
from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.layers import PictureLayer, TextLayer
from limner.pipeline import Limner
from limner.typeset import typeset


@pytest.fixture(scope="module")
def limner() -> Limner:
    return Limner(ocr=False)


@pytest.mark.parametrize(
    "parts",
    [
        "静けさや|岩にしみ入る|蝉の声",
        "名月や|池をめぐりて|夜もすがら",
        "朝顔に|釣瓶とられて|もらひ水",
        "柿くへば|鐘が鳴るなり|法隆寺",
        "春の海|ひねもすのたり|のたりかな",
        "荒海や|佐渡によこたふ|天の河",
        "東海の|小島の磯の|白砂に|われ泣きぬれて|蟹とたはむる",
    ],
)
def test_a_poem_ends_its_lines_by_its_measures(parts: str) -> None:
    text, ends = parts.replace("|", ""), []
    for part in parts.split("|")[:-1]:
        ends.append(len(part) + (ends[-1] if ends else 0))
    assert verse_breaks(text) == tuple(ends)


@pytest.mark.parametrize(
    "text", ["冬の星空観察会", "京都国際写真祭", "手作りパンの店こむぎ", "Autumn", "秋の味覚フェア2026"]
)
def test_what_has_not_the_measures_of_a_poem_is_left_to_other_rules(text: str) -> None:
    assert verse_breaks(text) == ()


def _texts(document: Document) -> dict[str, TextLayer]:
    return {layer.block.text: layer for layer in document.texts()}


def test_lines_of_a_poem_stand_in_columns_from_right_to_left_at_one_size(limner: Limner) -> None:
    made = limner.generate("縦書きのポスター。「菜の花や」「月は東に」「日は西に」、署名「蕪村」", size="1024x1536")[0]
    texts = _texts(made.document)
    columns = [texts[line] for line in ("菜の花や", "月は東に", "日は西に")]
    assert all(layer.block.writing == "vertical-rl" for layer in (*columns, texts["蕪村"]))
    assert [layer.box.x for layer in columns] == sorted((layer.box.x for layer in columns), reverse=True)
    sizes = [layer.block.style.size for layer in columns]
    assert max(sizes) / min(sizes) < 1.01
    assert made.report.ok


def test_readings_are_ruby_of_the_title(limner: Limner) -> None:
    made = limner.generate("縦書きポスター「桜満開」、ルビ「さくらまんかい」", size="1024x1536")[0]
    (layer,) = made.document.texts()
    assert [run.ruby.texts for run in layer.block.paragraphs[0].runs if run.ruby] == [("さくらまんかい",)]
    assert made.report.ok


@pytest.mark.parametrize("seed", [1, 4])
def test_small_type_of_a_centred_poem_is_not_over_the_picture(limner: Limner, seed: int) -> None:
    prompt = "縦書きポスター。中央に「名月や池をめぐりて夜もすがら」、左下に「十月十日」、月と兎の絵"
    made = limner.generate(prompt, size="1024x1536", seed=seed)[0]
    date = _texts(made.document)["十月十日"]
    for layer in made.document.layers:
        if isinstance(layer, PictureLayer) and layer.role == "motif":
            assert layer.box.intersection(_ink(limner, date)).area <= 0


def _ink(limner: Limner, layer: TextLayer) -> Box:
    return typeset(layer.block, layer.box, limner.resources).bounds
