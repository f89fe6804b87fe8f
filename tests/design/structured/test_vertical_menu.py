"""Menus: vertical lines, unquoted prices and dishes."""

from __future__ import annotations

import functools

from limner.design import design
from limner.document.geometry import Box
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.reason import reason
from limner.resources import Resources
from limner.typeset import typeset


def measured(resources: Resources, block: TextBlock, box: Box) -> TextLayout:
    return typeset(block, box, resources)


def test_a_vertical_menu_stands_in_columns_from_right_to_left(resources: Resources) -> None:
    prompt = "縦書きの茶屋のお品書き「峠茶屋」、「団子 二八〇円」「甘酒 四百円」「おはぎ 三百円」"
    request = make_request(prompt, size="1024x1536")
    document = design(reason(request, resources), request, resources, functools.partial(measured, resources))
    texts = {layer.block.text: layer for layer in document.texts()}
    assert all(layer.block.writing == "vertical-rl" for layer in texts.values())
    order = [texts[text].box.x for text in ("峠茶屋", "団子 二八〇円", "甘酒 四百円", "おはぎ 三百円")]
    assert order == sorted(order, reverse=True)
    name, price = (
        texts["団子 二八〇円"].block.paragraphs[0].runs[0],
        texts["団子 二八〇円"].block.paragraphs[0].runs[-1],
    )
    assert name.text == "団子" and price.text == "二八〇円" and name.style.fill != price.style.fill


def test_prices_that_stand_unquoted_after_quoted_dishes_are_prices(resources: Resources) -> None:
    for prompt, prices in (
        ('A menu "Blue Bird": "Latte" $4, "Mocha" $5.50 and "Scone" $3', ["$4", "$5.50", "$3"]),
        ('قائمة مطعم "دار الضيافة": "كبسة" 45 ريال، "شاي" 5 ريال', ["45 ريال", "5 ريال"]),
    ):
        plan = reason(make_request(prompt), resources)
        assert [copy.text for copy in plan.copy_ if copy.role == "price"] == prices


def test_an_arabic_list_without_quotes_keeps_every_dish(resources: Resources) -> None:
    plan = reason(make_request("قائمة مطعم: كبسة لحم 55 ريال، أم علي 18 ريال، شاي بالنعناع 6 ريال"), resources)
    found = [copy.text for copy in plan.copy_ if copy.role == "item"]
    assert found == ["كبسة لحم 55 ريال", "أم علي 18 ريال", "شاي بالنعناع 6 ريال"]
