"""Calendars: the string that names the month and year heads the sheet, whatever it was taken for."""

from __future__ import annotations

from limner.design.composed.outline import outline_of
from limner.design.context import context
from limner.document.plan import Copy, Month, Plan
from limner.document.request import make_request
from limner.resources import Resources
from limner.typeset import typeset


def test_the_string_that_names_the_month_is_the_title_and_no_note(resources: Resources) -> None:
    copies = (Copy(id="a", text="Sports day 14", role="detail"), Copy(id="b", text="Marzo 2026", role="step"))
    plan = Plan(prompt="calendario", language="es", medium="calendar", copy_=copies, month=Month(year=2026, month=3))
    request = make_request("calendario", size="1024x1280")
    out = outline_of(context(plan, request, resources, lambda block, box: typeset(block, box, resources)))
    assert out.title is not None and out.title.text == "Marzo 2026"
    assert "Marzo 2026" not in [copy.text for copy in (*out.items, *out.foot)]
