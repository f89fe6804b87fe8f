"""Exact boxes that briefs give to strings, in figures and in words of every language."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        ('Poster 1000x1500. Title "A B" at x=100 y=150 w=800 h=300', (0.1, 0.1, 0.8, 0.2)),
        ('Poster, the words "A B" at 10%, 20%', (0.1, 0.2, 0.85, 0.16)),
        ('A photo of a cup with the text "A B" occupying the left 40% of the image', (0, 0, 0.4, 1)),
        ('{"image": "a forest", "layers": [{"text": "A B", "position": {"x": 0.1, "y": 0.2, "width": 0.5, "height": 0.25}}]}',
         (0.1, 0.2, 0.5, 0.25)),
        ('{"image": "a forest", "layers": [{"text": "A B", "bbox": [0.1, 0.2, 0.5, 0.25]}]}', (0.1, 0.2, 0.5, 0.25)),
        ("海报，标题「山间」占据画面左侧40%", (0, 0, 0.4, 1)),
        ("海報，標題「山間」佔據右側30%", (0.7, 0, 0.3, 1)),
        ("ポスター、「春」を上部30%に大きく", (0, 0, 1, 0.3)),
        ('포스터, "봄"을 하단 25%에', (0, 0.75, 1, 0.25)),
        ('पोस्टर, शीर्षक "वन" ऊपरी 30% में', (0, 0, 1, 0.3)),
        ('পোস্টার, শিরোনাম "বন" উপরের 30% জুড়ে', (0, 0, 1, 0.3)),
        ('ملصق، النص "نور" يشغل النصف العلوي', (0, 0, 1, 0.5)),
        ("Affiche, le titre « ENVOL » occupe le tiers supérieur", (0, 0, 1, 0.3333)),
        ('Plakat, „WILD" füllt die obere Hälfte', (0, 0, 1, 0.5)),
        ('Cartel, el título "LUZ" en el 40% izquierdo', (0, 0, 0.4, 1)),
        ('Cartaz, o título "LUZ" nos 30% superiores', (0, 0, 1, 0.3)),
        ('Locandina, il titolo "LUCE" nel 25% inferiore', (0, 0.75, 1, 0.25)),
        ("Плакат, заголовок «СВЕТ» занимает верхние 40%", (0, 0, 1, 0.4)),
        ('Plakat, tytuł "LAS" zajmuje lewe 40%', (0, 0, 0.4, 1)),
        ('Afiş, "IŞIK" yazısı üst %30 içinde', (0, 0, 1, 0.3)),
        ('Áp phích, tiêu đề "RỪNG" chiếm 30% phía trên', (0, 0, 1, 0.3)),
        ('Poster, judul "HUTAN" mengisi 30% atas', (0, 0, 1, 0.3)),
    ],
)  # fmt: skip
def test_an_exact_box_is_read(prompt: str, wanted: tuple[float, ...], resources: Resources) -> None:
    (copy,) = reason(make_request(prompt), resources).copy_
    assert copy.region is not None
    assert (copy.region.x, copy.region.y, copy.region.w, copy.region.h) == pytest.approx(wanted, abs=0.001)


@pytest.mark.parametrize(
    "prompt",
    [
        'Poster "SALE", 40% off everything on the left shelf',
        'Poster with the title "MOON" in the top third, 30% grey background',
        'Banner "HELLO", a cat at the right half of a sofa',
    ],
)
def test_other_figures_and_loose_places_give_no_box(prompt: str, resources: Resources) -> None:
    assert all(copy.region is None for copy in reason(make_request(prompt), resources).copy_)
