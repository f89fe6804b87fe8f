"""Timelines on broad sheets: events in turn above and below the line, in their order across, mirrored for right-to-left."""

from __future__ import annotations

from itertools import pairwise

import pytest

from limner.design.composed.timelines import TIMELINES
from limner.design.context import Context, context
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.plan import Plan
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.resources import Resources
from limner.typeset import typeset

EVENTS = {
    "Latn": ("en", [("1902", "A workshop"), ("1931", "First perfume"), ("1987", "Tokyo"), ("2019", "A museum")]),
    "Arab": ("ar", [("1998", "تأسيس المصنع"), ("2006", "أول فرع"), ("2015", "ألف موظف"), ("2024", "الطاقة الشمسية")]),
}


def dated(script: str, size: str, resources: Resources) -> Context:
    language, events = EVENTS[script]
    copies: list[dict[str, object]] = [{"id": "t", "text": "Maison Aurel", "role": "title"}]
    for i, (year, text) in enumerate(events):
        copies += [
            {"id": f"y{i}", "text": year, "role": "date", "panel": i},
            {"id": f"e{i}", "text": text, "role": "step", "panel": i},
        ]
    plan = Plan.model_validate(
        {"prompt": "timeline", "copy": copies, "medium": "infographic", "script": script, "language": language}
    )

    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    return context(plan, make_request("x", size=size, seed=1), resources, measure)


@pytest.mark.parametrize("script", sorted(EVENTS))
def test_events_run_across_in_order_and_stand_above_and_below_the_line_in_turn(
    script: str, resources: Resources
) -> None:
    _, make, suits = TIMELINES[0]
    ctx = dated(script, "1600x900", resources)
    assert suits(ctx) > 0
    boxes = {layer.copy_id: layer.box for layer in make(ctx).layers if isinstance(layer, TextLayer) and layer.copy_id}
    assert set(boxes) == {copy.id for copy in ctx.plan.copy_}
    starts = [boxes[f"y{i}"].right if ctx.rtl else boxes[f"y{i}"].x for i in range(4)]
    assert all((b < a) if ctx.rtl else (a < b) for a, b in pairwise(starts))
    assert max(boxes["e0"].bottom, boxes["e2"].bottom) < min(boxes["y1"].y, boxes["y3"].y)


def test_on_tall_sheets_events_run_down_instead(resources: Resources) -> None:
    assert TIMELINES[0][2](dated("Latn", "900x1400", resources)) == 0
