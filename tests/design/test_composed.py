"""Composed media: every string is set whole, once, inside the sheet, large enough to read, whatever the script and ratio."""

from __future__ import annotations

import itertools

import pytest

from limner.design.composed import ARCHETYPES
from limner.design.context import Context, context
from limner.document.geometry import Box
from limner.document.layers import GroupLayer, Layer, TextLayer
from limner.document.plan import Copy, Plan, Section
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.resources import Resources
from limner.typeset import typeset
from limner.typeset.groups import typeset_layers

WORDS = {
    "en": ("Latn", "Growth is a habit", "Market", "Grew by a third in two years", "Renewals drive most of it", "Plan", "Open two regions"),
    "zh": ("Hans", "增长是一种习惯", "市场", "两年内增长三成，主要来自续费", "渗透率超过一半", "计划", "开拓两个新区域"),
    "ar": ("Arab", "النمو عادة", "السوق", "نما بمقدار الثلث خلال عامين", "التجديدات هي المحرك", "الخطة", "فتح منطقتين"),
    "bn": ("Beng", "বৃদ্ধি একটি অভ্যাস", "বাজার", "দুই বছরে এক তৃতীয়াংশ বেড়েছে", "নবায়নই মূল চালিকা", "পরিকল্পনা", "দুটি অঞ্চল খোলা"),
}  # fmt: skip
SIZES = ("1024x1024", "1536x864", "864x1536", "1024x1365")
EVERY = [(medium, name) for medium, rows in ARCHETYPES.items() for name, _, _ in rows]


def plan_of(medium: str, language: str, parts: int = 3) -> Plan:
    script, title, *words = WORDS[language]
    copies = [Copy(id="title", text=title, role="title")]
    sections = []
    for i in range(parts):
        head, *items = [words[(i + k) % len(words)] for k in range(3)]
        made = [
            Copy(id=f"h{i}", text=head, role="item"),
            *(Copy(id=f"i{i}-{k}", text=one, role="item") for k, one in enumerate(items)),
        ]
        copies += made
        sections.append(Section(heading=made[0].id, items=tuple(one.id for one in made[1:])))
    return Plan(
        prompt=f"a {medium}",
        language=language,
        script=script,
        medium=medium,
        copy_=tuple(copies),
        sections=tuple(sections),
    )  # type: ignore[arg-type]


def texts_of(layers: tuple[Layer, ...]) -> list[TextLayer]:
    found = []
    for layer in layers:
        if isinstance(layer, TextLayer):
            found.append(layer)
        elif isinstance(layer, GroupLayer):
            found += texts_of(layer.children)
    return found


def context_of(plan: Plan, size: str, seed: int, resources: Resources) -> Context:
    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    return context(plan, make_request(plan.prompt, size=size, seed=seed), resources, measure)


def check(ctx: Context, archetype: str, resources: Resources) -> None:
    make = next(make for rows in ARCHETYPES.values() for name, make, _ in rows if name == archetype)
    sheet = make(ctx)
    texts = texts_of(sheet.layers)
    carried = [layer.copy_id for layer in texts if layer.copy_id]
    assert sorted(carried) == sorted(copy.id for copy in ctx.plan.copy_)
    assert sheet.archetype == archetype
    laid = typeset_layers(texts, resources)
    least = 1.4 * ctx.unit
    for layer in texts:
        assert not laid[layer.id].overset, layer.block.text
        assert ctx.canvas.contains(layer.box, 1.0), layer.block.text
        if layer.copy_id:
            assert laid[layer.id].size >= least * 0.97, (layer.block.text, laid[layer.id].size / ctx.unit)
    boxes = [(layer, laid[layer.id].bounds) for layer in texts if layer.transform is None]
    for (a, one), (b, other) in itertools.combinations(boxes, 2):
        common = one.intersection(other)
        assert min(common.w, common.h) < 0.6 * ctx.unit, (a.block.text, b.block.text)


@pytest.mark.parametrize(("medium", "archetype"), EVERY, ids=[name for _, name in EVERY])
def test_every_string_is_set_once_whole_and_inside(medium: str, archetype: str, resources: Resources) -> None:
    for k, language in enumerate(sorted(WORDS)):
        size = SIZES[(k + len(archetype)) % len(SIZES)]
        check(context_of(plan_of(medium, language), size, k, resources), archetype, resources)


@pytest.mark.parametrize("medium", sorted(ARCHETYPES))
def test_sixty_strings_still_find_their_place(medium: str, resources: Resources) -> None:
    ctx = context_of(plan_of(medium, "en", parts=20), "1536x1024", 1, resources)
    best = max(ARCHETYPES[medium], key=lambda row: row[2](ctx))
    check(ctx, best[0], resources)


@pytest.mark.parametrize("medium", sorted(ARCHETYPES))
def test_a_title_alone_makes_a_sheet(medium: str, resources: Resources) -> None:
    plan = plan_of(medium, "en", parts=0)
    ctx = context_of(plan, "1024x1024", 2, resources)
    best = max(ARCHETYPES[medium], key=lambda row: row[2](ctx))
    check(ctx, best[0], resources)
