"""Every structured design, drawn (not painted) for briefs of several scripts and shapes: nothing lost, nothing outside."""

from __future__ import annotations

import functools
import unicodedata

import pytest

from limner.design.context import Context, context
from limner.design.structured import ARCHETYPES
from limner.document.document import Canvas, Document
from limner.document.geometry import Box
from limner.document.layers import ChartData, ChartLayer, Layer, Series, TextLayer
from limner.document.plan import Copy, CopyStyle, Edge, PaletteBrief, PanelPlan, Plan
from limner.document.request import Request
from limner.document.results import TextLayout
from limner.document.scene import Entity
from limner.document.text import TextBlock
from limner.resources import Resources
from limner.typeset import typeset

WORDS = {
    "en": (
        "Latn",
        "River House",
        "Small plates and slow mornings",
        ["Baked eggs $9.50", "Rye toast $4.00", "Plum cake $2.25"],
    ),
    "zh": ("Hans", "山边小馆", "四季家常味道", ["番茄牛腩 46元", "清炒时蔬 22元", "桂花酒酿 15元"]),
    "ar": ("Arab", "بيت الزيتون", "مذاق كل صباح", ["فطور بلدي 25 ريال", "خبز ساخن 5 ريال", "شاي 7 ريال"]),
    "hi": ("Deva", "गाँव की रसोई", "घर जैसा स्वाद", ["दाल मखनी ₹१२०", "तंदूरी रोटी ₹२०", "मीठी लस्सी ₹६०"]),
}
ROLE = {"infographic": "step", "diagram": "node", "comic": "balloon", "letter": "body", "signage": "sign"}
SIZES = ((640, 960), (960, 640))
CASES = [
    (medium, name, language, size)
    for i, (medium, entries) in enumerate(ARCHETYPES.items())
    for j, (name, _, _) in enumerate(entries)
    for language, size in (
        (("en", "zh", "ar", "hi")[(i + j) % 4], SIZES[j % 2]),
        (("ar", "en", "hi", "zh")[(i + j) % 4], SIZES[1 - j % 2]),
    )
]


def _plan(medium: str, language: str) -> Plan:
    script, title, line, items = WORDS[language]
    role = ROLE.get(medium, "item")
    copies = [
        Copy(id="t", text=title, role="title", language=language),
        Copy(id="s", text=line, role="subtitle", language=language),
    ]
    copies += [
        Copy.model_validate(
            {"id": f"i{k}", "text": t, "role": role, "language": language, "panel": k if medium == "comic" else None}
        )
        for k, t in enumerate(items)
    ]
    chart = ChartData(categories=("A", "B", "C"), series=(Series(values=(3, 5.5, 9)),)) if medium == "chart" else None
    return Plan(
        prompt="x", language=language, script=script, medium=medium, copy=tuple(copies), chart=chart,
        entities=(Entity(id="cat", concept="cat", label="cat"),),
        edges=(Edge(source="i0", target="i1"), Edge(source="i1", target="i2", dashed=True)) if medium == "diagram" else (),
        panels=tuple(PanelPlan(entities=("cat",)) for _ in items) if medium == "comic" else (),
    )  # fmt: skip


def _measure(resources: Resources, block: TextBlock, box: Box) -> TextLayout:
    return typeset(block, box, resources)


def _context(resources: Resources, plan: Plan, size: tuple[int, int], seed: int = 5) -> Context:
    request = Request(prompt=plan.prompt, width=size[0], height=size[1], seed=seed)
    return context(plan, request, resources, functools.partial(_measure, resources))


def _make(ctx: Context, medium: str, name: str) -> Document:
    make = next(make for key, make, _ in ARCHETYPES[medium] if key == name)
    sheet = make(ctx)
    width, height = round(ctx.canvas.w), round(ctx.canvas.h)
    return Document(canvas=Canvas(width=width, height=height, background=sheet.background), layers=sheet.layers)


@pytest.mark.parametrize(("medium", "name", "language", "size"), CASES)
def test_every_string_is_set_whole_and_inside_the_sheet(
    resources: Resources, medium: str, name: str, language: str, size: tuple[int, int]
) -> None:
    plan = _plan(medium, language)
    document = _make(_context(resources, plan, size), medium, name)
    shown = [layer.block.text for layer in document.texts()]
    for copy in plan.copy_:
        if medium == "chart" and copy.role == "item":
            continue
        assert unicodedata.normalize("NFC", copy.text) in shown
    canvas = Box(0, 0, *size).inset(-2)
    for layer in document.texts():
        laid = typeset(layer.block, layer.box, resources)
        assert laid.overset == "", f"{layer.id}: {laid.overset!r} does not fit"
        assert canvas.contains(laid.bounds, slack=0.01 * size[0]), f"{layer.id} leaves the sheet: {laid.bounds}"


@pytest.mark.parametrize(
    ("medium", "name"), [(medium, entry[0]) for medium, entries in ARCHETYPES.items() for entry in entries]
)
def test_the_same_seed_gives_the_same_layers_and_4k_is_1k_enlarged(
    resources: Resources, medium: str, name: str
) -> None:
    plan = _plan(medium, "en")
    small = _make(_context(resources, plan, (640, 960)), medium, name)
    assert small == _make(_context(resources, plan, (640, 960)), medium, name)
    large = _make(_context(resources, plan, (1280, 1920)), medium, name)
    assert [layer.id for layer in large.walk()] == [layer.id for layer in small.walk()]
    for one, two in zip(small.texts(), large.texts(), strict=True):
        assert abs(two.box.x / 2 - one.box.x) < 8 and abs(two.box.y / 2 - one.box.y) < 12


def test_menu_prices_stay_in_one_line_with_their_dish_and_lead_to_the_edge(resources: Resources) -> None:
    document = _make(_context(resources, _plan("menu", "en"), (640, 960)), "menu", "menu-list")
    rows = [layer for layer in document.texts() if layer.copy_id.startswith("i")]
    assert len({layer.block.style.size for layer in rows}) == 1
    for layer in rows:
        runs = layer.block.paragraphs[0].runs
        assert runs[1].text == " " and runs[1].style.leader == "dots"
    rights = [typeset(layer.block, layer.box, resources).bounds.right for layer in rows]
    assert max(rights) - min(rights) < 3


def test_a_right_to_left_menu_puts_its_prices_at_the_left(resources: Resources) -> None:
    document = _make(_context(resources, _plan("menu", "ar"), (640, 960)), "menu", "menu-list")
    layer = next(layer for layer in document.texts() if layer.copy_id == "i0")
    laid = typeset(layer.block, layer.box, resources)
    price = next(c for c in laid.clusters if laid.text[c.start] == "2")
    name = next(c for c in laid.clusters if laid.text[c.start] == "ف")
    assert price.box.x < name.box.x


def test_a_chart_keeps_its_data_beside_its_marks(resources: Resources) -> None:
    document = _make(_context(resources, _plan("chart", "en"), (960, 640)), "chart", "chart-editorial")
    chart = next(layer for layer in document.walk() if isinstance(layer, ChartLayer))
    bars = [layer for layer in chart.children if layer.role == "mark"]
    widths = sorted(max(bar.box.w, 0) for bar in bars)
    assert chart.data.series[0].values == (3, 5.5, 9) and len(bars) == 3
    assert abs(widths[0] / widths[2] - 3 / 9) < 0.02


def test_the_nodes_of_a_diagram_have_one_size(resources: Resources) -> None:
    document = _make(_context(resources, _plan("diagram", "en"), (960, 640)), "diagram", "diagram-cards")
    nodes = [layer for layer in document.walk() if layer.role == "node" and not isinstance(layer, TextLayer)]
    assert len(nodes) == 3 and len({(round(n.box.w, 3), round(n.box.h, 3)) for n in nodes}) == 1


def test_letters_named_in_colours_keep_them(resources: Resources) -> None:
    colors = [{"start": i, "end": i + 1, "color": c} for i, c in enumerate(("#e11d2e", "#1d4ed8", "#15803d"))]
    copy = Copy(id="a", text="FOX", role="title", style=CopyStyle.model_validate({"letter_colors": colors}))
    # On white each of them reads; on a ground where one does not, it is deepened.
    plan = Plan(prompt="x", medium="lettering", copy=(copy,), palette=PaletteBrief(background="#ffffff"))
    document = _make(_context(resources, plan, (640, 640)), "lettering", "lettering-word")
    fills = [run.style.fill for run in document.texts()[0].block.paragraphs[0].runs]
    assert [getattr(fill, "color", None) for fill in fills] == ["#e11d2e", "#1d4ed8", "#15803d"]


def test_a_sticker_lies_on_nothing(resources: Resources) -> None:
    document = _make(_context(resources, _plan("sticker", "en"), (640, 640)), "sticker", "sticker-arched")
    assert document.canvas.background is None
    covering: list[Layer] = [layer for layer in document.layers if layer.kind == "shape" and layer.box.area > 600 * 600]
    assert not covering
