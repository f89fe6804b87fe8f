"""Certificates: who receives it is the heading under the title, also where one string says both; the seal stands clear."""

from __future__ import annotations

import pytest

from limner.design.context import context
from limner.design.printed.certificates import parts_of
from limner.document.geometry import Box
from limner.document.plan import Plan
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.resources import Resources
from limner.typeset import typeset


@pytest.mark.parametrize(
    ("strings", "name"),
    [
        (("Awarded to Priya Raman", "for finishing the course"), "Awarded to Priya Raman"),
        (("تُمنح إلى سارة المنصوري", "لإتمام دورة التصوير"), "تُمنح إلى سارة المنصوري"),
        (("se otorga a Marta Gil", "por su trabajo en el huerto"), "se otorga a Marta Gil"),
        (("This certificate is presented to", "Ben Oduya", "for perfect attendance"), "Ben Oduya"),
    ],
)
def test_who_receives_it_is_its_heading(strings: tuple[str, ...], name: str, resources: Resources) -> None:
    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    copies = [{"id": "t", "text": "CERTIFICATE", "role": "title"}]
    copies += [{"id": f"c{i}", "text": text, "role": "detail"} for i, text in enumerate(strings)]
    plan = Plan.model_validate({"prompt": "x", "medium": "certificate", "copy": copies})
    parts = parts_of(context(plan, make_request("x", size="1536x1086", seed=1), resources, measure))
    assert parts.name is not None and parts.name.text == name
