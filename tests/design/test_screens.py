"""Screens as layout trees: what is dealt where, that every string is set once and reads, mirrored for right-to-left."""

from __future__ import annotations

from itertools import combinations

import pytest

from limner.design.composed.screens import SCREENS
from limner.design.composed.screens.parts import is_stat
from limner.design.context import Context, context
from limner.design.structured.screenparts import changed_in
from limner.document.geometry import Box
from limner.document.layers import ChartLayer, Layer, TextLayer
from limner.document.plan import Plan
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.pipeline import Limner
from limner.resources import Resources
from limner.typeset import typeset, typeset_layers

KINDS = {
    "dashboard": ("dashboard", ["Helio", "Today 42 kWh", "Battery 81%", "Saved 1.2 t", "Output", "Roof A", "Roof B"]),
    "landing": (
        "landing page",
        ["Swiftly", "Deliveries in 20 minutes", "How it works", "Pricing", "Trusted by 300 shops"],
    ),
    "shop": ("online store", ["Tea House", "Green tea $12", "White tea $24", "Oolong $18", "Add to cart"]),
    "chat": ("chat", ["Mia: Are we still on for 7?", "You: Yes! See you at the pier", "Mia: Bring a jacket"]),
    "form": ("login screen", ["Stillwater", "Welcome back", "Email", "Password", "Forgot password?", "Sign in"]),
    "player": ("music player", ["Paper Boats", "June & the Tide"]),
    "plans": ("pricing page", ["Simple pricing", "Free", "$0", "Pro", "$12", "Team", "$29"]),
    "page": ("app screen", ["Settings", "Account", "Notifications", "Privacy", "Help"]),
}
ARABIC = {
    "dashboard": ("dashboard", ["متجر نور", "الطلبات ٣١٢", "العملاء ٩٨", "المخرجات", "فرع أ", "فرع ب"]),
    "shop": ("online store", ["عطور الشرق", "عود ملكي ٤٥٠ ريال", "مسك أبيض ٢٢٠ ريال", "أضف إلى السلة"]),
    "page": ("app screen", ["الإعدادات", "الحساب", "الإشعارات", "الخصوصية"]),
}
CHART = {
    "mark": "line",
    "categories": ["Mon", "Tue", "Wed"],
    "series": [{"values": [30, 42, 38], "written": ["30", "42", "38"]}],
}


def on(kind: str, size: str, resources: Resources, *, arabic: bool = False) -> Context:
    prompt, strings = (ARABIC if arabic else KINDS)[kind]
    chart = CHART if kind == "dashboard" and not arabic else None
    names = chart["categories"] if chart else []
    copies = [
        {"id": f"c{i}", "text": text, "role": "label" if i else "title"} for i, text in enumerate([*strings, *names])
    ]
    fields = {"script": "Arab", "language": "ar"} if arabic else {}
    plan = Plan.model_validate({"prompt": prompt, "copy": copies, "medium": "ui", "chart": chart, **fields})

    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    return context(plan, make_request("x", size=size, seed=2), resources, measure)


def texts_of(layers: tuple[Layer, ...]) -> list[TextLayer]:
    out: list[TextLayer] = []
    for layer in layers:
        children = getattr(layer, "children", ())
        out += [layer] if isinstance(layer, TextLayer) else texts_of(children)
    return out


def best(ctx: Context) -> tuple[str, tuple[Layer, ...]]:
    name, make, _ = max(SCREENS, key=lambda row: row[2](ctx))
    return name, make(ctx).layers


@pytest.mark.parametrize(
    ("kind", "size"),
    [
        (kind, size)
        for kind in KINDS
        for size in ("1600x1000", "1080x1920", "1024x1024")
        if kind != "page" or size == "1080x1920"
    ],
)
def test_every_string_of_a_screen_is_set_once_within_it_and_none_collide(
    kind: str, size: str, resources: Resources
) -> None:
    ctx = on(kind, size, resources)
    assert max(suits(ctx) for _, _, suits in SCREENS) > 0
    name, layers = best(ctx)
    assert kind in name or kind == "page"
    texts = texts_of(layers)
    set_ = [layer.copy_id for layer in texts if layer.copy_id]
    assert sorted(set_) == sorted(copy.id for copy in ctx.plan.copy_)
    laid = typeset_layers(texts, resources)
    for layer in texts:
        assert not laid[layer.id].overset and ctx.canvas.contains(laid[layer.id].bounds, 1), layer.block.text
    for a, b in combinations(texts, 2):
        one, two = laid[a.id].bounds, laid[b.id].bounds
        assert one.intersection(two).area <= 0.05 * min(one.area, two.area), (a.block.text, b.block.text)


@pytest.mark.parametrize("kind", ARABIC)
def test_arabic_screens_are_mirrored(kind: str, resources: Resources) -> None:
    ctx = on(kind, "1600x1000" if kind != "page" else "1080x1920", resources, arabic=True)
    _, layers = best(ctx)
    texts = texts_of(layers)
    laid = typeset_layers(texts, resources)
    title = next(laid[layer.id].bounds for layer in texts if layer.copy_id == "c0")
    assert title.cx > ctx.canvas.cx


def test_a_dashboard_draws_the_chart_it_was_given(resources: Resources) -> None:
    charts = [layer for layer in best(on("dashboard", "1600x1000", resources))[1] if isinstance(layer, ChartLayer)]
    assert len(charts) == 1 and charts[0].data.categories == ("Mon", "Tue", "Wed")


def test_who_writes_as_you_stands_on_the_far_side(resources: Resources) -> None:
    ctx = on("chat", "1080x1920", resources)
    _, layers = best(ctx)
    texts = texts_of(layers)
    laid = typeset_layers(texts, resources)
    at = {layer.copy_id: laid[layer.id].bounds for layer in texts if layer.copy_id}
    assert at["c0"].x < at["c1"].x and at["c1"].right > at["c2"].right


@pytest.mark.parametrize(
    ("text", "stat"),
    [("Battery 81%", True), ("$48,200", True), ("٤٥٬٢٠٠", True), ("Sleep 7h 20m", False), ("Account", False)],
)
def test_one_figure_with_a_word_or_two_is_a_statistic(text: str, stat: bool) -> None:
    assert is_stat(text) == stat


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("revenue $1.2M up 12%", ("revenue ", "$1.2M ", "up 12%")),
        ("visitors 48,210 (+12%)", ("visitors ", "48,210 ", "(+12%)")),
        ("注文 3,480件 +5%", ("注文 ", "3,480件 ", "+5%")),
        ("المبيعات ١٢٠٠ أعلى ١٢٪", ("المبيعات ", "١٢٠٠ ", "أعلى ١٢٪")),
    ],
)
def test_a_figure_and_how_it_changed_part_into_name_figure_and_change(text: str, parts: tuple[str, str, str]) -> None:
    cut = changed_in(text)
    assert cut is not None
    assert (text[: cut.turn], text[cut.turn : cut.back], text[cut.back :]) == parts
    assert is_stat(text)


def test_the_names_a_side_bar_leads_to_stand_in_it() -> None:
    picture = Limner(ocr=False).generate(
        "Dashboard: visitors 48,210 up 12%, sales 38% down 3%. Sidebar: Home, Traffic, Funnels, Team", size="1200x800"
    )[0]
    boxes = {layer.block.text: layer.box for layer in picture.document.layers if isinstance(layer, TextLayer)}
    names = [boxes[name] for name in ("Home", "Traffic", "Funnels", "Team")]
    assert {round(box.x) for box in names} == {round(names[0].x)}
    assert max(box.right for box in names) < boxes["visitors 48,210 up 12%"].x
