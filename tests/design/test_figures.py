"""Figures of slides, bento grids and dashboards: what a chart must show, and that it sets its names once."""

from __future__ import annotations

import pytest

from limner.design.composed.evidence import EVIDENCE
from limner.design.composed.figures import charted, data_of, names_of
from limner.design.context import Context, context
from limner.document.geometry import Box
from limner.document.layers import ChartLayer, Layer, TextLayer
from limner.document.plan import Plan
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.resources import Resources
from limner.typeset import typeset

STRINGS = ["Churn fell by a third", "Jan", "Feb", "Mar", "Support tickets down 18%"]


def sheet_of(resources: Resources, size: str, chart: dict[str, object], strings: list[str]) -> Context:
    copies = [{"id": f"c{i}", "text": text, "role": "item" if i else "title"} for i, text in enumerate(strings)]
    plan = Plan.model_validate({"prompt": "slide", "copy": copies, "medium": "slide", "chart": chart})

    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    return context(plan, make_request("x", size=size, seed=1), resources, measure)


def chart_of(names: list[str], written: list[str]) -> dict[str, object]:
    values = [float(text.rstrip("%")) for text in written]
    return {"mark": "line", "categories": names, "series": [{"values": values, "written": written}]}


def set_in(layers: tuple[Layer, ...]) -> list[str]:
    out: list[str] = []
    for layer in layers:
        if isinstance(layer, TextLayer) and layer.copy_id:
            out.append(layer.copy_id)
        elif isinstance(layer, ChartLayer):
            out += set_in(layer.children)
    return out


@pytest.mark.parametrize("size", ["1600x900", "900x1400"])
@pytest.mark.parametrize("which", [0, 1])
def test_a_slide_with_data_draws_its_chart_and_sets_every_string_once(
    which: int, size: str, resources: Resources
) -> None:
    ctx = sheet_of(resources, size, chart_of(["Jan", "Feb", "Mar"], ["6.1", "5.8", "5.9"]), STRINGS)
    sheet = EVIDENCE[which][1](ctx)
    assert [type(layer) for layer in sheet.layers].count(ChartLayer) == 1
    assert sorted(set_in(sheet.layers)) == sorted(copy.id for copy in ctx.plan.copy_)


def test_figures_that_a_string_tells_are_not_drawn_again(resources: Resources) -> None:
    chart = chart_of(["Outages", "Wind", "Solar"], ["4", "420", "310"])
    ctx = sheet_of(resources, "1600x900", chart, ["Grid", "Outages 4", "Wind", "Solar"])
    data = data_of(ctx)
    assert data is not None and data.categories == ("Wind", "Solar") and data.series[0].written == ("420", "310")
    assert names_of(ctx, data) == {"c2", "c3"}


def test_data_told_in_full_by_strings_asks_for_no_chart(resources: Resources) -> None:
    ctx = sheet_of(resources, "1600x900", chart_of(["NPS", "Staff"], ["61", "3"]), ["Numbers", "NPS 61", "Staff 3"])
    assert not charted(ctx) and all(suits(ctx) == 0 for _, _, suits in EVIDENCE)
