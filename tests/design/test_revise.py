from __future__ import annotations

import functools

from limner.design import revise
from limner.document.document import Canvas, Document
from limner.document.fills import Outline, Solid
from limner.document.geometry import Box
from limner.document.layers import ShapeLayer, TextLayer
from limner.document.results import Check, Report, TextLayout
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.resources import Resources
from limner.typeset import typeset


def text(name: str, words: str, box: Box, size: float = 40) -> TextLayer:
    block = TextBlock(
        paragraphs=(Paragraph(runs=(Run(text=words),)),),
        style=TextStyle(font=FontSpec(families=("Inter",)), size=size, fill=Solid(color="#777777")),
    )
    return TextLayer(id=name, box=box, block=block)


def sheet(*layers: TextLayer | ShapeLayer) -> Document:
    return Document(canvas=Canvas(width=800, height=800), layers=layers)


def mended(document: Document, resources: Resources, *checks: Check) -> Document:
    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    changed = revise(document, Report(checks=checks), resources, functools.partial(measure))
    assert changed is not None
    return changed


def test_a_document_without_faults_needs_nothing(resources: Resources) -> None:
    report = Report(checks=(Check(name="contrast", layer="a", ok=True, value=9, bound=4.5),))
    document = sheet(text("a", "Hello", Box(100, 100, 400, 60)))
    assert revise(document, report, resources, lambda block, box: typeset(block, box, resources)) is None


def test_low_contrast_gets_an_edge_the_letters_read_on(resources: Resources) -> None:
    fault = Check(name="contrast", layer="a", ok=False, value=1.5, bound=4.5)
    layer = mended(sheet(text("a", "Hello", Box(100, 100, 400, 60))), resources, fault).texts()[0]
    assert any(isinstance(effect, Outline) for effect in layer.block.letter_effects)


def test_text_that_does_not_fit_is_set_smaller_until_it_does(resources: Resources) -> None:
    document = sheet(text("a", "A rather long line of words", Box(100, 100, 200, 60)))
    assert typeset(document.texts()[0].block, document.texts()[0].box, resources).overset
    layer = mended(document, resources, Check(name="glyphs", layer="a", ok=False, value=9, bound=0)).texts()[0]
    assert not typeset(layer.block, layer.box, resources).overset


def test_colliding_texts_are_moved_apart(resources: Resources) -> None:
    document = sheet(text("a", "First", Box(100, 100, 400, 60)), text("b", "Second", Box(100, 110, 400, 60)))
    fault = Check(name="overlap", layer="b", other="a", ok=False, value=0.9, bound=0.04, box=Box(100, 110, 100, 40))
    one, two = mended(document, resources, fault).texts()
    assert (
        typeset(one.block, one.box, resources).bounds.intersection(typeset(two.block, two.box, resources).bounds).area
        == 0
    )


def test_a_covered_text_is_drawn_last(resources: Resources) -> None:
    cover = ShapeLayer(id="cover", box=Box(0, 0, 800, 800), fill=Solid(color="#ffffff"))
    document = sheet(text("a", "Hello", Box(100, 100, 400, 60)), cover)
    assert (
        mended(document, resources, Check(name="covered", layer="a", ok=False, value=0, bound=0.9)).layers[-1].id == "a"
    )


def test_text_at_the_border_is_brought_in(resources: Resources) -> None:
    document = sheet(text("a", "Hello", Box(0, 0, 400, 60)))
    ink = typeset(document.texts()[0].block, document.texts()[0].box, resources).bounds
    layer = mended(document, resources, Check(name="margin", layer="a", ok=False, value=0, bound=12, box=ink)).texts()[
        0
    ]
    now = typeset(layer.block, layer.box, resources).bounds
    assert min(now.x, now.y) >= 12


def test_type_too_small_to_read_grows(resources: Resources) -> None:
    document = sheet(text("a", "Hello", Box(100, 100, 400, 60), size=5))
    layer = mended(document, resources, Check(name="legible", layer="a", ok=False, value=5, bound=9)).texts()[0]
    assert typeset(layer.block, layer.box, resources).size >= 9
