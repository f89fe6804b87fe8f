"""Posters that list things: what counts as a list, that every string has its place, and that nothing collides."""

from __future__ import annotations

from itertools import combinations

import pytest

from limner.design import design
from limner.design.composed.posterlist import LISTS, dealt
from limner.design.context import Context, context
from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.layers import PictureLayer
from limner.document.plan import Plan
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.resources import Resources
from limner.typeset import typeset

STALLS = ("Tomatoes", "Bread", "Cheese", "Honey", "Eggs")
HINDI = ("कहानी", "कविता", "विज्ञान", "इतिहास", "कला")


def plan(title: str, items: tuple[str, ...], last: str = "", script: str = "Latn", **more: object) -> Plan:
    strings = [(title, "title"), *((item, "subtitle" if not i else "detail") for i, item in enumerate(items))]
    strings += [(last, "detail")] if last else []
    copies = [{"id": f"c{i}", "text": text, "role": role} for i, (text, role) in enumerate(strings)]
    language = {"Deva": "hi", "Arab": "ar"}.get(script, "en")
    return Plan.model_validate(
        {"prompt": title, "copy": copies, "medium": "poster", "script": script, "language": language, **more}
    )


def on(of: Plan, resources: Resources, size: str = "1024x1536", seed: int = 1) -> Context:
    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    return context(of, make_request("x", size=size, seed=seed), resources, measure)


def test_four_short_strings_in_a_row_are_a_list_and_what_is_long_or_dated_is_not_of_it(resources: Resources) -> None:
    deal = dealt(on(plan("Market", STALLS, "Every Saturday on the square until the leaves fall"), resources))
    assert deal is not None and tuple(item.text for item in deal.items) == STALLS
    assert [item.text for item in deal.foot] == ["Every Saturday on the square until the leaves fall"]
    dated = dealt(on(plan("Market", STALLS, "8–13 h"), resources))
    assert dated is not None and [item.text for item in dated.foot] == ["8–13 h"]
    assert dealt(on(plan("Market", STALLS[:3]), resources)) is None


def test_things_that_all_have_a_drawing_are_shown_with_it_others_are_not(resources: Resources) -> None:
    def icons(items: tuple[str, ...]) -> int:
        ctx = on(plan("Market", items), resources)
        sheet = LISTS[0][1](ctx)
        return sum(isinstance(layer, PictureLayer) and layer.role == "icon" for layer in sheet.layers)

    assert icons(STALLS) == len(STALLS)
    assert icons((*STALLS, "Goodwill")) == 0


@pytest.mark.parametrize("size", ["1024x1536", "1024x1024", "1536x1024", "768x1536"])
@pytest.mark.parametrize(("items", "script"), [(STALLS, "Latn"), (HINDI, "Deva")])
def test_every_string_of_a_list_is_set_once_and_reads(
    items: tuple[str, ...], script: str, size: str, resources: Resources
) -> None:
    for _name, make, _suits in LISTS:
        ctx = on(plan("Saturday Market", items, "8–13 h", script), resources, size)
        sheet = make(ctx)
        texts = [layer for layer in sheet.layers if layer.kind == "text"]
        assert sorted(layer.copy_id for layer in texts if layer.copy_id) == sorted(c.id for c in ctx.plan.copy_)
        laid = [typeset(layer.block, layer.box, resources) for layer in texts]
        assert all(ctx.canvas.contains(one.bounds, 1) and not one.overset for one in laid)
        assert all(one.size >= 0.02 * min(ctx.canvas.w, ctx.canvas.h) for one in laid)
        for one, other in combinations(laid, 2):
            assert one.bounds.intersection(other.bounds).area <= 0.04 * min(one.bounds.area, other.bounds.area)


def test_a_poster_that_lists_things_is_composed_as_a_list(resources: Resources) -> None:
    def made(of: Plan) -> Document:
        return design(of, make_request("x", size="1024x1536", seed=3), resources, on(of, resources).measure)

    assert made(plan("Saturday Market", STALLS)).meta.archetype in {name for name, _, _ in LISTS}
    assert made(plan("Saturday Market", STALLS[:2])).meta.archetype not in {name for name, _, _ in LISTS}


def test_a_list_asked_for_by_name_is_made_of_any_brief(resources: Resources) -> None:
    for of in (plan("Tide", ()), plan("Tide", ("Friday 8 pm",))):
        for _, make, suits in LISTS:
            ctx = on(of, resources)
            assert suits(ctx) == 0
            texts = [layer.copy_id for layer in make(ctx).layers if layer.kind == "text" and layer.copy_id]
            assert sorted(texts) == sorted(copy.id for copy in of.copy_)
