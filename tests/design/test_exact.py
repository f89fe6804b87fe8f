"""Strings that the brief gives an exact box are set within it; the others keep out of it."""

from __future__ import annotations

import pytest

from limner import Limner


@pytest.fixture(scope="module")
def limner() -> Limner:
    return Limner(ocr=False)


@pytest.mark.parametrize(
    ("prompt", "box"),
    [
        ('Poster, teal, title "NORTH WIND" at x=10% y=8% w=80% h=20%, "Ferry tickets" below, a sailing boat', (0.1, 0.08, 0.8, 0.2)),
        ("Affiche: une montgolfière, le titre « ENVOL » occupe le tiers supérieur, « 4 juillet »", (0, 0, 1, 1 / 3)),
        ("海报，森林小屋，标题「林间」占据画面左侧40%，「周末露营」", (0, 0, 0.4, 1)),
        ('A photo of a red bicycle with the text "RIDE MORE" occupying the left 40% of the image', (0, 0, 0.4, 1)),
    ],
)  # fmt: skip
def test_a_string_with_a_box_is_set_within_it(limner: Limner, prompt: str, box: tuple[float, ...]) -> None:
    picture = limner.generate(prompt, size="1024x1280", quality="low")[0]
    document = picture.document
    width, height = document.canvas.width, document.canvas.height
    assert document.meta.archetype == "exact"
    first, *rest = document.texts()
    assert first.box.x >= box[0] * width - 1 and first.box.right <= (box[0] + box[2]) * width + 1
    assert first.box.y >= box[1] * height - 1 and first.box.bottom <= (box[1] + box[3]) * height + 1
    for other in rest:
        apart = other.box.x >= first.box.right or other.box.right <= first.box.x
        assert apart or other.box.y >= first.box.bottom or other.box.bottom <= first.box.y
    assert picture.report.ok
