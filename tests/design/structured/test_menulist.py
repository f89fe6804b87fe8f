"""Rows of a menu keep one pitch, and letters of a badge fill their arc."""

from __future__ import annotations

import pytest

from limner.pipeline import Limner
from limner.typeset import typeset


@pytest.fixture(scope="module")
def limner() -> Limner:
    return Limner(ocr=False)


@pytest.mark.parametrize(
    ("prompt", "names"),
    [
        (
            'मेनू "ढाबा": "आज का विशेष ₹180", "शाही दावत ₹220", "घर जैसा ₹15", "दोपहर सेट ₹60", "मेहमान सेट ₹50"',
            ("आज", "शाही", "घर", "दोपहर", "मेहमान"),
        ),
        (
            'قائمة "ركن": "إسبريسو 8 دراهم"، "كابتشينو 14 درهم"، "لاتيه 15 درهم"، "شاي كرك 6 دراهم"',
            ("إسبريسو", "كابتشينو", "لاتيه", "شاي"),
        ),
    ],
)
def test_baselines_of_rows_are_equally_far_apart(limner: Limner, prompt: str, names: tuple[str, ...]) -> None:
    made = limner.generate(prompt, size="1024x1536", seed=4)[0]
    layers = {name: one for name in names for one in made.document.texts() if one.block.text.startswith(name)}
    lines = [typeset(layers[n].block, layers[n].box, limner.resources).lines[0].baseline for n in names]
    steps = [b - a for a, b in zip(lines, lines[1:], strict=False)]
    assert max(steps) - min(steps) < 0.02 * max(steps)


def test_short_names_stand_apart_on_their_arc_and_joined_letters_do_not(limner: Limner) -> None:
    east = limner.generate("円形のバッジロゴ。上に弧を描いて「北海道登山部」、下に「札幌」", size="512x512")[0]
    joined = limner.generate('شعار دائري: "مقهى الواحة" على القوس العلوي', size="512x512")[0]
    apart = {layer.block.text: layer.block.style.tracking for layer in east.document.texts()}
    assert apart["北海道登山部"] > 0.1
    assert all(layer.block.style.tracking == 0 for layer in joined.document.texts())
