"""The score ranks layouts as anyone would: of each pair the first is plainly the better one."""

from __future__ import annotations

import pytest

from limner.document.document import Canvas, Document
from limner.document.fills import Solid
from limner.document.geometry import Box
from limner.document.layers import Layer, ShapeLayer, TextLayer
from limner.document.text import Fit, FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.pipeline import draw
from limner.resources import Resources
from limner.verify import verify

W, H = 600, 800


def line(
    name: str, words: str, x: float, y: float, size: float, color: str = "#14181c", align: str = "left"
) -> TextLayer:
    style = TextStyle(font=FontSpec(families=("Inter",), weight=600), size=size, fill=Solid(color=color))
    block = TextBlock(
        paragraphs=(Paragraph(runs=(Run(text=words),)),), style=style, fit=Fit(mode="shrink", min_size=6), align=align
    )  # type: ignore[arg-type]
    return TextLayer(id=name, box=Box(x, y, 520, 1.4 * size), block=block, copy_id=name)


def page(x: tuple[float, float, float], sizes: tuple[float, float, float] = (64, 28, 20), y: float = 80) -> list[Layer]:
    return [
        line("a", "Harbour lights", x[0], y, sizes[0]),
        line("b", "An evening of song", x[1], y + 110, sizes[1]),
        line("c", "Friday at eight, Pier Hall", x[2], y + 170, sizes[2]),
    ]


ALIGNED = page((40, 40, 40))
PAIRS: dict[str, tuple[list[Layer], list[Layer]]] = {
    "aligned, scattered": (ALIGNED, page((40, 73, 118))),
    "a clear headline, all of one size": (ALIGNED, page((40, 40, 40), (30, 29, 28))),
    "margins, type at the edge": (ALIGNED, page((7, 7, 7), y=8)),
    "ink, pale ink": (ALIGNED, [line("a", "Harbour lights", 40, 80, 64, "#8a8a8a"), *ALIGNED[1:]]),
    "readable, faint": (ALIGNED, [line("a", "Harbour lights", 40, 80, 64, "#e4e4e4"), *ALIGNED[1:]]),
    "whole, colliding": (ALIGNED, [ALIGNED[0], line("b", "An evening of song", 40, 90, 40), ALIGNED[2]]),
    "seen, covered": (
        ALIGNED,
        [*ALIGNED, ShapeLayer(id="s", box=Box(0, 180, 600, 60), fill=Solid(color="#cc3322"))],
    ),
    "large enough, minute": (ALIGNED, page((40, 40, 40), (64, 28, 5))),
}


def scored(resources: Resources, layers: list[Layer]) -> float:
    document = Document(canvas=Canvas(width=W, height=H), layers=tuple(layers))
    rendered, bare = draw(document, resources), draw(document.without_texts(), resources)
    return verify(document, rendered.layouts, rendered.raster, bare.raster).score


@pytest.mark.parametrize("name", list(PAIRS))
def test_the_better_layout_has_the_higher_score(resources: Resources, name: str) -> None:
    better, worse = PAIRS[name]
    assert scored(resources, better) > scored(resources, worse) + 0.004


def test_flush_left_and_centred_setting_score_alike(resources: Resources) -> None:
    centred = [
        item.model_copy(update={"block": item.block.model_copy(update={"align": "center"})})
        for item in ALIGNED
        if isinstance(item, TextLayer)
    ]
    assert scored(resources, ALIGNED) == pytest.approx(scored(resources, list(centred)), abs=0.02)
