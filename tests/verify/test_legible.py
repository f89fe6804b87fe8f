"""How small type may be: by the picture's short edge, by pixels, by script, and as it is shown."""

from __future__ import annotations

import pytest

from limner.design.revise import revise
from limner.document.document import Canvas, Document
from limner.document.geometry import Box, Transform
from limner.document.layers import GroupLayer, TextLayer
from limner.document.results import Check, Report, TextLayout
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.resources import Resources, open_resources
from limner.typeset import typeset, typeset_layers
from limner.verify.layout import check_legible, least_size


@pytest.fixture(scope="module")
def resources() -> Resources:
    return open_resources()


def _sheet(text: str, size: float, scale: float = 1.0, canvas: tuple[int, int] = (1536, 640)) -> Document:
    style = TextStyle(font=FontSpec(families=("Inter",)), size=size)
    block = TextBlock(paragraphs=(Paragraph(runs=(Run(text=text),)),), style=style)
    layer = TextLayer(id="row", box=Box(100, 100, 300, 60), block=block)
    group = GroupLayer(id="stub", box=layer.box, children=(layer,), transform=Transform.scaling(scale))
    return Document(canvas=Canvas(width=canvas[0], height=canvas[1]), layers=(group if scale != 1 else layer,))


def _check(document: Document, resources: Resources) -> Check:
    return check_legible(document, typeset_layers(document.texts(), resources))[0]


def test_a_script_of_many_strokes_needs_larger_type_than_latin(resources: Resources) -> None:
    assert _check(_sheet("Row B", 8.5), resources).ok
    found = _check(_sheet("B열", 8.5), resources)
    assert not found.ok
    assert (found.layer, found.value, found.bound) == ("row", 8.5, 10.0)
    assert "'B열' is set at 8.5 px, 1.3% of the short edge" in found.message


def test_type_is_judged_as_large_as_it_is_shown(resources: Resources) -> None:
    assert not _check(_sheet("Row B", 20, scale=0.3), resources).ok
    assert _check(_sheet("Row B", 5, scale=3), resources).ok


@pytest.mark.parametrize(
    ("text", "short", "least"),
    [("Row", 1024, 11.264), ("열", 1024, 13.312), ("Row", 512, 8.0), ("क्षेत्र", 512, 10.0), ("Row", 100, 4.0)],
)
def test_the_least_size_follows_the_picture_and_the_script(text: str, short: float, least: float) -> None:
    assert least_size(text, short) == pytest.approx(least)


def test_a_line_too_small_to_read_is_set_larger(resources: Resources) -> None:
    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    document = _sheet("B열", 6)
    found = _check(document, resources)
    mended = revise(document, Report(checks=(found,)), resources, measure)
    assert mended is not None
    assert _check(mended, resources).ok
