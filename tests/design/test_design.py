from __future__ import annotations

import functools
from itertools import combinations

import pytest

from limner.design import design
from limner.document.color import contrast
from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.plan import Copy, CopyStyle, PaletteBrief, Plan
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.scene import Entity
from limner.resources import Resources
from limner.typeset import typeset


def plan(medium: str, *strings: tuple[str, str], things: tuple[str, ...] = (), **more: object) -> Plan:
    copies = tuple(
        Copy.model_validate({"id": f"c{i}", "text": text, "role": role}) for i, (text, role) in enumerate(strings)
    )
    entities = tuple(Entity(id=f"e{i}", concept=thing, label=thing) for i, thing in enumerate(things))
    return Plan.model_validate(
        {"prompt": strings[0][0] if strings else "x", "copy": copies, "entities": entities, "medium": medium, **more}
    )


PLANS = {
    "en": plan(
        "poster",
        ("RIDE THE CITY", "title"),
        ("Sunday 4 May", "date"),
        ("Start 10:00, Old Harbour", "detail"),
        things=("bicycle",),
    ),
    "de": plan(
        "poster", ("Großer Flohmarkt", "title"), ("Samstag, 9–16 Uhr, Königsplatz", "detail"), styles=("retro",)
    ),
    "zh": plan(
        "poster",
        ("新春快乐", "title"),
        ("阖家团圆 · 万事如意", "subtitle"),
        script="Hans",
        occasions=("chinese-new-year",),
    ),
    "ja": plan("poster", ("静けさや岩にしみ入る蝉の声", "title"), ("松尾芭蕉", "author"), script="Jpan", vertical=True),
    "ko": plan(
        "card",
        ("생일 축하해요", "title"),
        ("늘 건강하고 행복하세요", "subtitle"),
        things=("birthday-cake",),
        script="Kore",
    ),
    "hi": plan(
        "poster", ("शुभ दीपावली", "title"), ("आपके घर में सुख और समृद्धि आए", "subtitle"), script="Deva", occasions=("diwali",)
    ),
    "bn": plan("poster", ("শুভ নববর্ষ", "title"), ("১৪৩৩ বঙ্গাব্দ", "subtitle"), script="Beng"),
    "ar": plan(
        "poster",
        ("رمضان كريم", "title"),
        ("تقبل الله صيامكم وقيامكم", "subtitle"),
        script="Arab",
        occasions=("ramadan",),
    ),
    "banner": plan(
        "banner", ("STEP INTO SUMMER", "title"), ("-40%", "badge"), ("Shop now", "button"), things=("running-shoe",)
    ),
    "cover": plan(
        "cover", ("The Lighthouse Keeper's Daughter", "title"), ("Emma Hartwell", "author"), things=("lighthouse",)
    ),
    "words": plan(
        "scene", *((word, "label") for word in ("Economy", "Taxes", "India", "Wealth", "Policy", "Budget", "Income"))
    ),
}
SIZES = {"banner": "1536x1024", "card": "1024x1024", "scene": "1024x1024"}


def made(of: Plan, resources: Resources, seed: int = 0, size: str = "") -> Document:
    request = make_request("x", size=size or SIZES.get(of.medium, "1024x1536"), seed=seed)
    return design(of, request, resources, functools.partial(_set, resources))


def _set(resources: Resources, block: object, box: Box) -> TextLayout:
    return typeset(block, box, resources)  # type: ignore[arg-type]


def layouts(document: Document, resources: Resources) -> dict[str, TextLayout]:
    return {layer.id: typeset(layer.block, layer.box, resources) for layer in document.texts()}


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("seed", range(4))
def test_every_string_is_in_a_layer_unchanged_and_set_in_full(name: str, seed: int, resources: Resources) -> None:
    document = made(PLANS[name], resources, seed)
    texts = [layer.block.text for layer in document.texts()]
    assert all(item.text in texts for item in PLANS[name].copy_)
    assert all(not one.overset for one in layouts(document, resources).values())


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("seed", range(4))
def test_texts_lie_on_the_canvas_and_apart(name: str, seed: int, resources: Resources) -> None:
    document = made(PLANS[name], resources, seed)
    canvas = Box(0, 0, document.canvas.width, document.canvas.height)
    upright = [layer for layer in document.texts() if layer.transform is None]
    boxes = {layer.id: typeset(layer.block, layer.box, resources).bounds for layer in upright}
    assert all(canvas.contains(box, 1) for box in boxes.values())
    for one, other in combinations(boxes.values(), 2):
        assert one.intersection(other).area <= 0.06 * min(one.area, other.area)


def test_equal_requests_give_equal_documents(resources: Resources) -> None:
    assert made(PLANS["en"], resources, 5).dumps() == made(PLANS["en"], resources, 5).dumps()


def test_seeds_give_visibly_different_compositions(resources: Resources) -> None:
    documents = [made(PLANS["en"], resources, seed) for seed in range(16)]
    assert len({one.meta.archetype for one in documents}) >= 4
    assert len({(one.meta.archetype, one.palette, one.texts()[0].block.style.font) for one in documents}) >= 10


@pytest.mark.parametrize("name", ["en", "zh", "banner"])
def test_a_canvas_twice_as_large_gets_the_same_layout_twice_as_large(name: str, resources: Resources) -> None:
    width, height = (int(v) for v in SIZES.get(PLANS[name].medium, "1024x1536").split("x"))
    small, large = made(PLANS[name], resources, 1), made(PLANS[name], resources, 1, f"{2 * width}x{2 * height}")
    assert small.meta.archetype == large.meta.archetype
    for one, other in zip(small.texts(), large.texts(), strict=True):
        assert one.box.scaled(2).iou(other.box) > 0.96


def test_the_title_is_the_largest_thing_said(resources: Resources) -> None:
    for seed in range(6):
        document = made(PLANS["en"], resources, seed)
        sizes = {layer.copy_id: typeset(layer.block, layer.box, resources).size for layer in document.texts()}
        assert sizes["c0"] >= 1.8 * max(sizes["c1"], sizes["c2"])


def test_a_background_colour_of_the_brief_is_the_documents_background(resources: Resources) -> None:
    of = PLANS["banner"].model_copy(update={"palette": PaletteBrief(background="#ffd23f")})
    for seed in range(4):
        assert made(of, resources, seed).canvas.background == "#ffd23f"


def test_a_vertical_title_stands_in_columns(resources: Resources) -> None:
    title = next(layer for layer in made(PLANS["ja"], resources).texts() if layer.copy_id == "c0")
    assert title.block.writing == "vertical-rl"


def test_places_named_for_strings_are_kept(resources: Resources) -> None:
    where = ("top-left", "top-right", "bottom-left", "bottom-right")
    copies = tuple(
        Copy.model_validate({"id": f"c{i}", "text": f"WORD{i}", "place": place}) for i, place in enumerate(where)
    )
    document = made(Plan(prompt="x", copy=copies, medium="scene"), resources)
    found = {layer.copy_id: typeset(layer.block, layer.box, resources).bounds for layer in document.texts()}
    for i, place in enumerate(where):
        assert (found[f"c{i}"].cy < 512) == place.startswith("top")
        assert (found[f"c{i}"].cx < 512) == place.endswith("left")


def test_a_colour_named_for_a_string_is_its_fill(resources: Resources) -> None:
    copies = (Copy(id="t", text="GOLD", role="title", style=CopyStyle(color="#d4af37")),)
    for seed in range(4):
        document = made(Plan(prompt="x", copy=copies, medium="poster"), resources, seed)
        layer = next(one for one in document.texts() if isinstance(one, TextLayer) and one.copy_id == "t")
        assert layer.block.style.fill.model_dump()["color"] == "#d4af37"


def test_a_colour_named_for_a_badge_is_the_badges_and_its_letters_read_on_it(resources: Resources) -> None:
    badge = Copy(id="b", text="-40%", role="badge", style=CopyStyle(color="#d7263d"))
    of = PLANS["banner"].model_copy(update={"copy_": (PLANS["banner"].copy_[0], badge)})
    for seed in range(4):
        document = made(of, resources, seed)
        seals = [layer for layer in document.walk() if layer.id.startswith("seal")]
        assert seals and seals[0].model_dump()["fill"]["color"] == "#d7263d"
        letters = next(layer for layer in document.texts() if layer.copy_id == "b").block.style.fill.model_dump()[
            "color"
        ]
        assert contrast(letters, "#d7263d") >= 4.4
