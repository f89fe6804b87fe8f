"""Pictures beside steps: what a step says to do, in many languages, and the columns in which cards are set."""

from __future__ import annotations

import pytest

from limner.design.context import Context, context
from limner.design.structured.pictures import spots_in
from limner.design.structured.topics import actions_in
from limner.document.geometry import Box
from limner.document.plan import Plan
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.resources import Resources
from limner.typeset import typeset


def at(resources: Resources, language: str = "en") -> Context:
    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    plan = Plan.model_validate({"prompt": "x", "medium": "infographic", "language": language})
    return context(plan, make_request("x", size="1024x1536", seed=1), resources, measure)


@pytest.mark.parametrize(
    ("text", "language", "concept"),
    [
        ("Launch in spring", "en", "rocket"), ("Packen", "de", "package"), ("发布上线", "zh", "rocket"),
        ("市場調査", "ja", "magnifying-glass-tilted-left"),
        ("पानी पिएँ", "hi", "droplet"), ("Récolter à la main", "fr", "sheaf-of-rice"), ("Посейте семена", "ru", "seedling"),
        ("اغسل يديك", "ar", "droplet"), ("예약하고 결제", "ko", "money-bag"), ("Sembrar en abril", "es", "seedling"),
    ],
)  # fmt: skip
def test_a_step_is_pictured_by_what_it_says_to_do(text: str, language: str, concept: str, resources: Resources) -> None:
    assert spots_in(at(resources, language), text)[0] == concept


def test_short_stems_are_whole_words_and_every_picture_of_the_table_exists(resources: Resources) -> None:
    ctx = at(resources)
    assert actions_in(ctx, "A quiet corner") == [] == actions_in(ctx, "Apple")
    from_all = {concept for text in ("buy", "plant", "clean", "win") for concept in actions_in(ctx, text)}
    assert from_all <= set(ctx.resources.concepts.ids())
