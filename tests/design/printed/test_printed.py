"""Every printed object, drawn (not painted) in several scripts and shapes: nothing lost, nothing outside, nothing invented."""

from __future__ import annotations

import functools
import unicodedata

import pytest

from limner.design.context import Context, context
from limner.design.printed import ARCHETYPES
from limner.design.printed.fieldset import cut_of
from limner.document.document import Canvas, Document
from limner.document.geometry import Box
from limner.document.plan import Copy, PanelPlan, Plan
from limner.document.request import Request
from limner.document.results import TextLayout
from limner.document.scene import Entity
from limner.document.text import TextBlock
from limner.resources import Resources
from limner.typeset import typeset

WORDS = {
    "en": ("Latn", "River House", "Small plates and slow mornings", ["Row F", "Seat 12", "Amara Okonkwo", "$25"]),
    "zh": ("Hans", "山边小馆", "四季家常味道", ["座位 12", "王小明", "立减50元", "2026年5月"]),
    "ar": ("Arab", "بيت الزيتون", "مذاق كل صباح", ["الصف ٣", "سارة المنصوري", "خصم ٣٠٪", "المقعد ١٢"]),
    "hi": ("Deva", "गाँव की रसोई", "घर जैसा स्वाद", ["सीट १२", "मीरा जोशी", "₹१२०", "पंक्ति क"]),
}
SIZES = ((960, 480), (600, 900), (760, 760), (1200, 420), (360, 1000))
CASES = [
    (medium, name, ("en", "zh", "ar", "hi")[(i + j + k) % 4], SIZES[(j + 2 * k) % 5], k == 0)
    for i, (medium, entries) in enumerate(ARCHETYPES.items())
    for j, (name, _, _) in enumerate(entries)
    for k in range(2)
]


def _plan(medium: str, language: str, *, thing: bool = True) -> Plan:
    script, title, line, items = WORDS[language]
    copies = [
        Copy(id="t", text=title, role="title", language=language),
        Copy(id="s", text=line, role="subtitle", language=language),
    ]
    copies += [
        Copy(id=f"i{k}", text=text, role="caption" if medium == "storyboard" else "detail", language=language,
             panel=k if medium == "storyboard" else None)
        for k, text in enumerate(items)
    ]  # fmt: skip
    return Plan(
        prompt="x", language=language, script=script, medium=medium, copy=tuple(copies),  # type: ignore[arg-type]
        entities=(Entity(id="cat", concept="cat", label="cat"),) if thing else (),
        panels=tuple(PanelPlan(entities=("cat",)) for _ in items) if medium == "storyboard" else (),
    )  # fmt: skip


def _measure(resources: Resources, block: TextBlock, box: Box) -> TextLayout:
    return typeset(block, box, resources)


def _context(resources: Resources, plan: Plan, size: tuple[int, int], seed: int = 5) -> Context:
    request = Request(prompt=plan.prompt, width=size[0], height=size[1], seed=seed)
    return context(plan, request, resources, functools.partial(_measure, resources))


def _make(ctx: Context, medium: str, name: str) -> Document:
    sheet = next(make for key, make, _ in ARCHETYPES[medium] if key == name)(ctx)
    width, height = round(ctx.canvas.w), round(ctx.canvas.h)
    return Document(canvas=Canvas(width=width, height=height, background=sheet.background), layers=sheet.layers)


@pytest.mark.parametrize(("medium", "name", "language", "size", "thing"), CASES)
def test_every_string_is_set_once_whole_and_inside_the_sheet(
    resources: Resources, medium: str, name: str, language: str, size: tuple[int, int], thing: bool
) -> None:
    plan = _plan(medium, language, thing=thing)
    document = _make(_context(resources, plan, size), medium, name)
    shown = [layer.copy_id for layer in document.texts() if layer.copy_id]
    assert sorted(shown) == sorted(copy.id for copy in plan.copy_)
    texts = {unicodedata.normalize("NFC", layer.block.text) for layer in document.texts()}
    assert all(unicodedata.normalize("NFC", copy.text) in texts for copy in plan.copy_)
    canvas = Box(0, 0, *size).inset(-2)
    for layer in document.texts():
        laid = typeset(layer.block, layer.box, resources)
        assert laid.overset == "", f"{layer.id}: {laid.overset!r} does not fit"
        assert canvas.contains(laid.bounds, slack=0.01 * size[0]), f"{layer.id} leaves the sheet: {laid.bounds}"


@pytest.mark.parametrize(
    ("medium", "name"), [(medium, entry[0]) for medium, rows in ARCHETYPES.items() for entry in rows]
)
def test_the_same_seed_gives_the_same_layers(resources: Resources, medium: str, name: str) -> None:
    plan = _plan(medium, "en", thing=False)
    one = _make(_context(resources, plan, (800, 500)), medium, name)
    assert one == _make(_context(resources, plan, (800, 500)), medium, name)


@pytest.mark.parametrize("medium", sorted(ARCHETYPES))
def test_a_medium_has_at_least_four_compositions(medium: str) -> None:
    assert len({name for name, _, _ in ARCHETYPES[medium]}) >= 4


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Row F", "Row "), ("Seat 12A", "Seat "), ("Doors: 19:30", "Doors: "), ("座席 12番", "座席 "), ("座席A12", "座席"),
        ("सीट १२", "सीट "), ("الصف ٣", "الصف "), ("HP 120", "HP "), ("Adult £28", "Adult "), ("প্রবেশ মূল্য: ৫০ টাকা", "প্রবেশ মূল্য: "),
    ],
)  # fmt: skip
def test_a_label_is_parted_from_its_value(text: str, label: str) -> None:
    assert text[: cut_of(text)] == label


@pytest.mark.parametrize(
    "text",
    [
        "Night Trains",
        "20% OFF",
        "Live at the Old Hall in 2026",
        "8排12座",
        "www.example.com",
        "Save 20%",
        "https://a.io",
    ],
)
def test_a_string_that_is_no_field_stays_whole(text: str) -> None:
    assert cut_of(text) == 0


def test_a_ticket_without_a_seat_has_no_seat_field(resources: Resources) -> None:
    plan = Plan(prompt="x", medium="ticket", copy=(Copy(id="t", text="Night Trains", role="title"),))
    for name, _, _ in ARCHETYPES["ticket"]:
        document = _make(_context(resources, plan, (960, 400)), "ticket", name)
        assert [layer.block.text for layer in document.texts()] == ["Night Trains"]


def test_a_ticket_of_a_script_from_the_right_has_its_stub_at_the_left(resources: Resources) -> None:
    document = _make(_context(resources, _plan("ticket", "ar", thing=False), (960, 400)), "ticket", "ticket-ornate")
    boxes = {layer.copy_id: layer.box for layer in document.texts()}
    assert boxes["i0"].right < boxes["t"].x
