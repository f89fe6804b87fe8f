"""Layout trees become layers on a board."""

from __future__ import annotations

import functools

import pytest

from limner.design.context import context
from limner.design.layout import Figure, Grid, Panel, Row, Rule, Stack, Table, Text
from limner.design.structured.board import Board
from limner.design.structured.compose import compose
from limner.design.structured.rulers import rulers_for
from limner.design.structured.voices import STRONG, TEXT, TITLE
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.plan import Plan
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.resources import Resources
from limner.typeset import typeset
from limner.typeset.groups import typeset_layers

TEXTS = {
    "en": "Recurring revenue grew by a third, driven by renewals in the north",
    "zh": "研究表明可持续发展的城市规划需要结合绿色交通、节能建筑以及公众参与的长期策略",
    "ar": "تشهد المدينة نموا سريعا في قطاع النقل والطاقة خلال السنوات الأخيرة",
    "hi": "भारत में सौर ऊर्जा की क्षमता तेजी से बढ़ रही है और लागत घट रही है",
}


def board_of(resources: Resources, language: str = "en") -> Board:
    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    request = make_request("a slide", size="1024x768")
    scripts = {"en": "Latn", "zh": "Hans", "ar": "Arab", "hi": "Deva"}
    plan = Plan.model_validate(
        {"prompt": "a slide", "language": language, "script": scripts[language], "medium": "infographic",
         "copy": [{"id": "copy-1", "text": TEXTS[language]}]}
    )  # fmt: skip
    return Board(context(plan, request, resources, functools.partial(measure)), "#ffffff")


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_everything_that_is_composed_is_set_whole_and_inside_its_box(resources: Resources, language: str) -> None:
    board = board_of(resources, language)
    words = TEXTS[language]

    def card(i: int) -> Panel:
        inner = Stack(
            (Text(words[:14], STRONG, 30.0, 12.0, group="heads"), Text(words, TEXT, 22.0, 12.0, group="bodies")),
            gap=8.0,
        )
        return Panel(inner, pad=16.0, fill="#eeeeee", key=f"card-{i}")

    tree = Stack(
        (
            Text(words[:20], TITLE, 60.0, 20.0, lines=2),
            Grid(tuple(card(i) for i in range(6)), (1.0,) * 3, 16.0, grow=1.0),
        ),
        gap=24.0,
    )
    box = Box(60, 60, 904, 648)
    solved = compose(board, tree, box, on="#ffffff")
    layers = [layer for layer in board.layers if isinstance(layer, TextLayer)]
    laid = typeset_layers(layers, resources)
    assert len(layers) == 13 and solved.overflow <= 0.5
    assert all(not laid[layer.id].overset for layer in layers)
    assert all(box.contains(layer.box, 0.6) for layer in layers)
    for role in ("heads", "bodies"):
        sizes = {round(laid[layer.id].size, 2) for layer in layers if layer.block.fit.group == role}
        assert len(sizes) == 1


def test_the_quick_ruler_reckons_nearly_what_is_set(resources: Resources) -> None:
    for language, words in TEXTS.items():
        quick, exact = rulers_for(board_of(resources, language))
        for width in (160.0, 300.0, 700.0):
            leaf = Text(words, TEXT, 20.0)
            reckoned, true = quick.height(leaf, 20.0, width), exact.height(leaf, 20.0, width)
            assert reckoned == pytest.approx(true, rel=0.26)


def test_a_figure_and_its_words_are_one_layer_in_two_sizes(resources: Resources) -> None:
    board = board_of(resources)
    compose(board, Stack((Text("72% of homes", TEXT, 20.0, cut=3, lead=3.0),)), Box(0, 0, 400, 300), on="#ffffff")
    layer = next(one for one in board.layers if isinstance(one, TextLayer))
    sizes = [run.style.size for run in layer.block.paragraphs[0].runs]
    assert layer.block.text == "72% of homes" and sizes[0] == pytest.approx(layer.block.style.size * 3)


def test_figures_tables_and_rules_are_drawn_where_they_were_solved(resources: Resources) -> None:
    board = board_of(resources)
    seen: list[Box] = []
    cells = ((Text("Plan"), Text("Price")), (Text("Basic"), Text("9")), (Text("Pro"), Text("29")))
    tree = Row(
        (
            Figure(draw=lambda _, box: seen.append(box), aspect=2.0, grow=1.0),
            Rule(thickness=2.0, upright=True),
            Table(cells, rule=1.0, head=1, head_fill="#222222", zebra="#f4f4f4", w=300.0),
        ),
        gap=20.0,
    )
    compose(board, tree, Box(0, 0, 800, 300), on="#ffffff", scales=(0.5, 1.0))
    assert len(seen) == 1 and seen[0].w / seen[0].h == pytest.approx(2.0)
    assert sum(layer.id.startswith("rule") for layer in board.layers) == 3
    assert sum(layer.id.startswith("row") for layer in board.layers) == 2
