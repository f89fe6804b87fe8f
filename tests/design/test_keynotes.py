"""Slides of few words: which composition a plan calls for, and where the figure of a point stands."""

from __future__ import annotations

import pytest

from limner.design.composed.keynotes import KEYNOTES
from limner.design.context import Context, context
from limner.design.structured.numbers import trailing_figure
from limner.document.geometry import Box
from limner.document.plan import Plan
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.resources import Resources
from limner.typeset import typeset


def on(copies: list[tuple[str, str]], resources: Resources, prompt: str = "a slide") -> Context:
    rows = [{"id": f"c{i}", "text": text, "role": role} for i, (text, role) in enumerate(copies)]
    plan = Plan.model_validate({"prompt": prompt, "copy": rows, "medium": "slide"})

    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    return context(plan, make_request("x", size="1600x900", seed=2), resources, measure)


@pytest.mark.parametrize(
    ("copies", "name"),
    [
        ([("The future is local", "quote"), ("Jane Jacobs", "author")], "slide-statement"),
        ([("Harvestly", "title"), ("Robots that pick", "item"), ("March 2027", "detail")], "slide-opener"),
        ([("Q3", "title"), ("Revenue up 14%", "item"), ("Churn 2.1%", "item"), ("Two markets", "item")], "slide-tiles"),
    ],
)
def test_a_slide_of_few_words_gets_the_composition_for_them(
    copies: list[tuple[str, str]], name: str, resources: Resources
) -> None:
    prompt = "title slide" if name == "slide-opener" else "a slide"
    ctx = on(copies, resources, prompt)
    weights = {one: suits(ctx) for one, _, suits in KEYNOTES}
    assert max(weights, key=lambda one: weights[one]) == name and weights[name] > 0


def test_a_slide_with_much_to_say_gets_none_of_them(resources: Resources) -> None:
    ctx = on([("Plan", "title"), *((f"A point of some length number {i}", "item") for i in range(8))], resources)
    assert all(suits(ctx) == 0 for _, _, suits in KEYNOTES)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Revenue up 14%", 11),
        ("エンジニア 12名", 6),
        ("매출 32억", 3),
        ("Two new markets", None),
        ("14% up", None),
        ("نمو ٢٥٪", 4),
    ],
)
def test_the_last_figure_of_a_point_is_found(text: str, at: int | None) -> None:
    assert trailing_figure(text) == at
