from __future__ import annotations

from itertools import combinations

import pytest

from limner.design import design
from limner.document.color import contrast
from limner.document.document import Document
from limner.document.fills import Outline
from limner.document.geometry import Box
from limner.document.plan import Copy, CopyStyle, PaletteBrief, Plan
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.resources import Resources
from limner.typeset import typeset

TITLES = {
    "Latn": ("MAKE SOME NOISE", "Friday 9 May · 9 PM", "The Warehouse"),
    "Hans": ("音乐不停", "六月二十日 · 上海展览中心", "免费入场"),
    "Kore": ("한글, 세상을 잇다", "10월 9일 · 광화문 광장", "무료"),
    "Arab": ("جمال الحرف", "12 مارس · متحف الفن", "الدخول مجاني"),
    "Deva": ("शुभ दीपावली", "रविवार · शाम 7 बजे", "राम मंदिर मैदान"),
}
SIZES = ("1024x1536", "1024x1024", "1536x1024", "1536x512", "512x1536")


def plan(script: str = "Latn", medium: str = "poster", **more: object) -> Plan:
    roles = ("title", "subtitle", "detail")
    copies = tuple(
        {"id": f"c{i}", "text": text, "role": role}
        for i, (text, role) in enumerate(zip(TITLES[script], roles, strict=True))
    )
    return Plan.model_validate(
        {"prompt": TITLES[script][0], "copy": copies, "medium": medium, "script": script, **more}
    )


def made(of: Plan, resources: Resources, seed: int, size: str) -> Document:
    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    return design(of, make_request("x", size=size, seed=seed), resources, measure)


@pytest.mark.parametrize("script", TITLES)
@pytest.mark.parametrize("size", SIZES)
def test_sheets_that_show_nothing_are_set_in_type_that_reads_at_every_ratio(
    script: str, size: str, resources: Resources
) -> None:
    for seed in range(5):
        document = made(plan(script), resources, seed, size)
        canvas = Box(0, 0, document.canvas.width, document.canvas.height)
        short = min(canvas.w, canvas.h)
        laid = [typeset(layer.block, layer.box, resources) for layer in document.texts()]
        assert all(one.size >= 0.02 * short and not one.overset for one in laid)
        assert all(canvas.contains(one.bounds, 1) for one in laid)
        for one, other in combinations(laid, 2):
            assert one.bounds.intersection(other.bounds).area <= 0.06 * min(one.bounds.area, other.bounds.area)


def test_without_a_motif_the_type_and_a_bold_field_often_make_the_sheet(resources: Resources) -> None:
    found = [made(plan(), resources, seed, "1024x1536").meta.archetype for seed in range(12)]
    assert 3 <= found.count("lettered") <= 11


def test_the_title_of_a_lettered_sheet_reads_on_its_panel_in_named_colours(resources: Resources) -> None:
    for seed in range(10):
        of = plan(palette=PaletteBrief(dominant=("#141414", "#f7c800")))
        document = made(of, resources, seed, "1024x1536")
        if document.meta.archetype != "lettered":
            continue
        title = next(layer for layer in document.texts() if layer.copy_id == "c0")
        panel = next(layer for layer in document.walk() if layer.id.startswith("panel"))
        letters, ground = title.block.style.fill.model_dump()["color"], panel.model_dump()["fill"]["color"]
        assert contrast(letters, ground) >= 4.4
        assert not any(isinstance(effect, Outline) for effect in title.block.letter_effects)


def test_a_titled_picture_of_nothing_is_laid_out_as_a_sheet(resources: Resources) -> None:
    assert made(plan(medium="scene"), resources, 1, "1024x1024").meta.archetype != "picture"


def test_a_date_line_with_separators_is_kept_on_one_line(resources: Resources) -> None:
    for seed in range(8):
        document = made(plan(), resources, seed, "1024x1536")
        layer = next(one for one in document.texts() if one.copy_id == "c1")
        assert len(typeset(layer.block, layer.box, resources).lines) == 1


def test_a_script_asked_for_at_a_wedding_is_calligraphic_and_grows_leaves(resources: Resources) -> None:
    copies = (
        Copy(id="t", text="Amelia & James", role="title", style=CopyStyle(font="script")),
        Copy(id="d", text="Saturday, 21 June", role="date"),
    )
    of = Plan(prompt="wedding invitation", copy=copies, medium="card", occasions=("wedding",))
    for seed in range(4):
        document = made(of, resources, seed, "1024x1536")
        title = next(layer for layer in document.texts() if layer.copy_id == "t")
        assert title.block.style.font.families[0] in ("Great Vibes", "Sacramento", "Dancing Script")
        assert any(layer.id.startswith("ornament") for layer in document.walk())
