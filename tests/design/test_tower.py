"""Very tall banners: the title across the width, the rest on a field at the foot, every string once, within the sheet."""

from __future__ import annotations

import pytest

from limner.design.archetypes.tower import suits, tower
from limner.design.composed.outline import grouped
from limner.design.context import Context, context
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.plan import Copy, Plan
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.resources import Resources
from limner.typeset import typeset

BRIEFS = {
    "Latn": ("en", ["Warehouse sale", "Up to 70% off", "24-27 June", "Get tickets"]),
    "Arab": ("ar", ["مهرجان التمور", "القصيم", "من ١ إلى ١٠ سبتمبر", "احجز الآن"]),
    "Jpan": ("ja", ["秋の新茶", "静岡・牧之原から", "送料無料", "今すぐ見る"]),
}
ROLES = ["title", "badge", "date", "button"]


def banner(script: str, size: str, seed: int, resources: Resources) -> Context:
    language, strings = BRIEFS[script]
    copies = [
        {"id": f"c{i}", "text": text, "role": role} for i, (text, role) in enumerate(zip(strings, ROLES, strict=True))
    ]
    plan = Plan.model_validate(
        {"prompt": "banner", "copy": copies, "medium": "banner", "script": script, "language": language}
    )

    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    return context(plan, make_request("x", size=size, seed=seed), resources, measure)


@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize("script", sorted(BRIEFS))
def test_a_tower_uses_its_whole_height_and_sets_every_string_once(script: str, seed: int, resources: Resources) -> None:
    ctx = banner(script, "500x1500", seed, resources)
    texts = [layer for layer in tower(ctx).layers if isinstance(layer, TextLayer) and layer.copy_id]
    assert sorted(layer.copy_id for layer in texts) == ["c0", "c1", "c2", "c3"]
    assert min(layer.box.y for layer in texts) < 0.15 * ctx.canvas.h
    assert 0.8 * ctx.canvas.h < max(layer.box.bottom for layer in texts) <= ctx.canvas.bottom
    title = next(layer for layer in texts if layer.copy_id == "c0")
    assert title.box.w > 0.6 * ctx.canvas.w


def test_only_very_tall_sheets_are_towers(resources: Resources) -> None:
    assert suits(banner("Latn", "500x1500", 0, resources)) > 0
    assert suits(banner("Latn", "1000x1500", 0, resources)) == 0


def test_a_figure_that_says_what_it_counts_is_no_value_of_the_label_before_it() -> None:
    label, worded, bare = (
        Copy(id=str(i), text=text, role="item") for i, text in enumerate(("Live heart rate", "4.9 stars", "62%"))
    )
    assert [part.items for part in grouped([label, worded])] == [(), ()]
    assert [part.items for part in grouped([worded, label])] == [(), ()]
    assert grouped([label, bare])[0].items == (bare,)
