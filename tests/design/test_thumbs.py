"""Video thumbnails: their own medium in every language, huge words, nothing outside the sheet."""

from __future__ import annotations

import pytest

from limner import Limner


@pytest.fixture(scope="module")
def limner() -> Limner:
    return Limner(ocr=False)


@pytest.mark.parametrize(
    "prompt",
    [
        'YouTube thumbnail "10 PYTHON TRICKS" "you never knew" with a snake',
        "サムネイル「世界一辛いラーメン」唐辛子とラーメン",
        'صورة مصغرة ليوتيوب "أسرار القهوة" فنجان قهوة',
        'YouTube थंबनेल: "सिर्फ़ 10 रुपये में!" समोसा',
        "视频封面缩略图 “一周学会做饭” 锅和鸡蛋",
    ],
)
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_title_is_huge_and_every_check_holds(limner: Limner, prompt: str, seed: int) -> None:
    picture = limner.generate(prompt, seed=seed, quality="low")[0]
    document = picture.document
    assert document.meta.archetype.startswith("thumb-")
    assert abs(document.canvas.width / document.canvas.height - 16 / 9) < 0.05
    assert picture.report.ok
    title = max(document.texts(), key=lambda layer: layer.block.style.size)
    assert title.block.style.size > 0.09 * document.canvas.height


def test_a_thumbnail_asked_for_upright_is_designed_upright(limner: Limner) -> None:
    picture = limner.generate('Thumbnail "DAY 100" with a bicycle', size="1080x1920", seed=1, quality="low")[0]
    assert picture.report.ok
