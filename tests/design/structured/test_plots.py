"""Charts in boxes: every mark in every look sets its names once and inside, starts at zero, mirrors, and writes as the brief does."""

from __future__ import annotations

import functools
from typing import get_args

import pytest

from limner.design.context import Context, context
from limner.design.structured.board import Board
from limner.design.structured.plots import draw_chart
from limner.design.structured.plots.columns import steps_of
from limner.design.structured.plots.lines import spread
from limner.design.structured.plots.look import look_of
from limner.design.structured.plots.notation import notation_of
from limner.document.geometry import Box
from limner.document.layers import ChartData, ChartLayer, ChartMark, Layer, Series, ShapeLayer, TextLayer
from limner.document.plan import Copy, Plan
from limner.document.request import Request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.resources import Resources
from limner.typeset import typeset

NAMES = {
    "Latn": ("en", ("North", "South coast", "East", "West")),
    "Arab": ("ar", ("الشمال", "الساحل الجنوبي", "الشرق", "الغرب")),
    "Jpan": ("ja", ("北部", "南海岸", "東部", "西部")),
}
HEADS = {"Latn": ("Last year", "This year"), "Arab": ("العام الماضي", "هذا العام"), "Jpan": ("昨年", "今年")}
STYLES = ("swiss", "tech", "playful", "handmade", "retro", "editorial")
MARKS = get_args(ChartMark)


def _measure(resources: Resources, block: TextBlock, box: Box) -> TextLayout:
    return typeset(block, box, resources)


def _context(resources: Resources, script: str, style: str, data: ChartData) -> Context:
    language = NAMES[script][0]
    names = [*data.categories, *(s.name for s in data.series if s.name)]
    copies = tuple(Copy(id=f"n{i}", text=t, role="label", language=language) for i, t in enumerate(names))
    plan = Plan(prompt="x", language=language, script=script, medium="chart", copy=copies, chart=data, styles=(style,))
    request = Request(prompt="x", width=800, height=800, seed=3)
    return context(plan, request, resources, functools.partial(_measure, resources))


def _data(mark: ChartMark, script: str) -> ChartData:
    names = NAMES[script][1]
    several = mark in ("line", "area", "scatter", "slope", "heatmap", "radar")
    series = [Series(name=HEADS[script][0] if several else "", values=(12, 30, 21, 8))]
    if several:
        series.append(Series(name=HEADS[script][1], values=(15, 22, 27, 11)))
    return ChartData(mark=mark, categories=names, series=tuple(series))


def _texts(layers: tuple[Layer, ...]) -> list[TextLayer]:
    return [layer for layer in layers if isinstance(layer, TextLayer)]


def _drawn(resources: Resources, mark: ChartMark, script: str, style: str, box: Box) -> ChartLayer:
    data = _data(mark, script)
    board = Board(_context(resources, script, style, data), "#ffffff")
    return draw_chart(board, data, box, on="#ffffff")


CASES = [(mark, list(NAMES)[i % 3], STYLES[(i * 5 + k) % 6], k) for i, mark in enumerate(MARKS) for k in range(2)]


@pytest.mark.parametrize(("mark", "script", "style", "wide"), CASES)
def test_names_are_set_once_and_all_type_stays_in_the_box(
    resources: Resources, mark: ChartMark, script: str, style: str, wide: int
) -> None:
    box = Box(40, 60, 700, 380) if wide else Box(60, 40, 380, 700)
    layer = _drawn(resources, mark, script, style, box)
    texts = _texts(layer.children)
    ids = [t.copy_id for t in texts if t.copy_id]
    names = len(layer.data.categories) + sum(bool(s.name) for s in layer.data.series)
    assert len(ids) == len(set(ids)) == names
    for text in texts:
        laid = typeset(text.block, text.box, resources)
        assert laid.overset == "", f"{text.id}: {laid.overset!r} does not fit"
        bounds = text.transform is None and laid.bounds
        assert not bounds or box.inset(-14).contains(bounds, slack=4), f"{text.block.text}: {bounds}"


@pytest.mark.parametrize("style", STYLES)
def test_bars_are_as_long_as_their_values_from_zero(resources: Resources, style: str) -> None:
    layer = _drawn(resources, "column", "Latn", style, Box(0, 0, 700, 500))
    bars = [c for c in layer.children if isinstance(c, ShapeLayer) and c.role == "mark"]
    values = layer.data.series[0].values
    heights = [bar.box.h for bar in bars]
    assert len(bars) == 4
    assert [h / heights[1] for h in heights] == pytest.approx([v / values[1] for v in values], rel=0.01)


def test_a_chart_that_reads_from_right_to_left_is_mirrored(resources: Resources) -> None:
    box = Box(0, 0, 700, 500)
    for script, first_left in (("Latn", True), ("Arab", False)):
        layer = _drawn(resources, "column", script, "swiss", box)
        x = {t.block.text: t.box.cx for t in _texts(layer.children)}
        names = layer.data.categories
        assert (x[names[0]] < x[names[-1]]) == first_left


def test_values_are_drawn_as_the_brief_writes_them(resources: Resources) -> None:
    series = Series(values=(3.2e6, 4.1e6), written=("$3.2M", "$4.1M"))
    data = ChartData(mark="bar", categories=("North", "West"), series=(series,))
    board = Board(_context(resources, "Latn", "editorial", data), "#ffffff")
    shown = [t.block.text for t in _texts(draw_chart(board, data, Box(0, 0, 600, 400), on="#ffffff").children)]
    assert {"$3.2M", "$4.1M"} <= set(shown)


@pytest.mark.parametrize(
    ("value", "written", "language", "again", "text"),
    [
        (3.2e6, "$3.2M", "en", 5e6, "$5M"),
        (12.6e6, "12,6 млн", "ru", 2.5e6, "2,5 млн"),
        (1.2e6, "120万円", "ja", 3e5, "30万円"),
        (120, "١٢٠٪", "ar", 50, "٥٠٪"),
        (1200, "1.200 €", "de", 800, "800 €"),
        (32, "३२", "hi", 10, "१०"),
    ],
)
def test_ticks_are_written_in_the_notation_of_the_values(
    value: float, written: str, language: str, again: float, text: str
) -> None:
    data = ChartData(categories=("a",), series=(Series(values=(value,), written=(written,)),))
    assert notation_of(data, language).write(again) == text


def test_a_waterfall_counts_on_and_knows_its_total() -> None:
    assert steps_of((100, 80, -45, -20, 115)) == [(0, 100), (100, 180), (180, 135), (135, 115), (0, 115)]


def test_labels_are_moved_apart_in_their_order_and_kept_in_bounds() -> None:
    placed = spread([50, 51, 52], 10, 0, 60)
    assert placed == sorted(placed)
    assert all(b - a >= 10 - 1e-9 for a, b in zip(placed, placed[1:], strict=False))
    assert placed[-1] <= 60


def test_style_families_draw_charts_in_at_least_six_looks() -> None:
    assert len({look_of(style).name for style in STYLES}) == 6
