"""Families of an era or a manner, and the compositions only they have: what calls them, and that every sheet holds."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from limner import Limner
from limner.design import design
from limner.design.ornament.brushwork import bamboo, plum, reeds
from limner.design.ornament.land import KINDS, landscape
from limner.design.styles import families
from limner.document.direction import Direction
from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.plan import Plan
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.resources import Resources
from limner.typeset import typeset

OWN = {
    "vintage-travel": "panorama", "ink-wash": "scroll", "art-nouveau": "halo", "vaporwave": "horizon", "pop-art": "pop",
    "mexican": "flags", "psychedelic": "rings",
}  # fmt: skip
SIZES = ("1024x1536", "1024x1024", "1536x1024", "1536x512", "512x1536")
WORDS = {
    "Latn": ("Harbour Nights", "Saturday 12 June, 8 pm"),
    "Jpan": ("港の夜", "六月十二日 午後八時"),
    "Arab": ("ليالي الميناء", "السبت ١٢ يونيو"),
    "Deva": ("बंदरगाह की रातें", "शनिवार १२ जून"),
}


def plan(style: str, script: str, thing: str = "sailboat") -> Plan:
    copies = [
        {"id": f"c{i}", "text": text, "role": role}
        for i, (text, role) in enumerate(zip(WORDS[script], ("title", "subtitle"), strict=True))
    ]
    entities = [{"id": "e0", "concept": thing, "label": thing, "count": 1}] if thing else []
    return Plan.model_validate(
        {"prompt": "x", "copy": copies, "medium": "poster", "script": script, "styles": [style], "entities": entities}
    )


def made(of: Plan, resources: Resources, seed: int, size: str) -> Document:
    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    return design(of, make_request("x", size=size, seed=seed), resources, measure)


@pytest.mark.parametrize("style", OWN)
@pytest.mark.parametrize("script", WORDS)
def test_a_manner_named_is_composed_in_its_own_way_and_reads_at_every_ratio(
    style: str, script: str, resources: Resources
) -> None:
    for seed, size in enumerate(SIZES):
        document = made(plan(style, script), resources, seed, size)
        assert document.meta.style == style
        canvas = Box(0, 0, document.canvas.width, document.canvas.height)
        laid = [typeset(layer.block, layer.box, resources) for layer in document.texts()]
        assert [text for text in WORDS[script] if text not in {one.text for one in laid}] == []
        assert all(canvas.contains(one.bounds, 1) and not one.overset for one in laid)
        assert all(one.size >= 0.02 * min(canvas.w, canvas.h) for one in laid)
        for one, other in combinations(laid, 2):
            assert one.bounds.intersection(other.bounds).area <= 0.06 * min(one.bounds.area, other.bounds.area)


@pytest.mark.parametrize("style", OWN)
def test_type_of_a_manner_stands_out_from_what_lies_behind_it(style: str) -> None:
    limner = Limner(ocr=False)
    for k, (script, size) in enumerate(zip(WORDS, SIZES[:3] + SIZES[3:4], strict=True)):
        request = make_request("x", size=size, seed=k, quality="low")
        report = limner.directed(request, Direction(), plan=plan(style, script), scale=0.5).report
        assert [check.message for check in report.failed()] == [], (script, size)


@pytest.mark.parametrize(("style", "composition"), OWN.items())
def test_each_manner_has_a_composition_no_other_family_takes(
    style: str, composition: str, resources: Resources
) -> None:
    taken = [made(plan(style, "Latn"), resources, seed, "1024x1536").meta.archetype for seed in range(6)]
    assert composition in taken
    assert [one.name for one in families() if one.compositions.get(composition)] == [style]


def test_a_named_manner_leads_over_words_of_mood(resources: Resources) -> None:
    of = plan("retro", "Latn").model_copy(update={"styles": ("retro", "vintage-travel")})
    assert {made(of, resources, seed, "1024x1536").meta.style for seed in range(4)} == {"vintage-travel"}


def test_ink_asked_for_on_an_east_asian_sheet_is_painted_on_a_scroll(resources: Resources) -> None:
    of = plan("x", "Jpan", "").model_copy(update={"styles": (), "picture_style": "ink"})
    assert {made(of, resources, seed, "1024x1536").meta.style for seed in range(4)} == {"ink-wash"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_landscape_fills_its_foot_from_edge_to_edge_and_varies_with_the_seed(kind: str) -> None:
    box = Box(100, 50, 600, 800)
    one, two = (landscape(kind, box, random.Random(seed)) for seed in (1, 2))
    assert one == landscape(kind, box, random.Random(1)) != two
    assert [cut.depth for cut in one][-1] == 1.0 and all(0 <= cut.depth <= 1 and -1 <= cut.shade <= 1 for cut in one)


@pytest.mark.parametrize("brush", [bamboo, plum, reeds])
def test_a_brush_paints_with_ink_of_several_strengths(brush) -> None:
    strokes = brush(Box(0, 0, 500, 900), random.Random(3))
    assert len({stroke.strength for stroke in strokes}) > 1 and all(stroke.d for stroke in strokes)
