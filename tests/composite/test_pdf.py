"""PDF pages: text stays text, pages have the canvas's size, the same documents give the same bytes."""

from __future__ import annotations

import re
import zlib

import pytest

from limner.document.document import Canvas, Document
from limner.document.geometry import Box
from limner.document.layers import ShapeLayer, TextLayer
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.errors import CopyError, ExportError
from limner.pipeline import Limner


def page(text: str, size: tuple[int, int] = (400, 300)) -> Document:
    block = TextBlock(
        paragraphs=(Paragraph(runs=(Run(text=text),)),), style=TextStyle(font=FontSpec(families=("Inter",)), size=40)
    )
    return Document(
        canvas=Canvas(width=size[0], height=size[1], background="#ffeedd"),
        layers=(
            ShapeLayer(id="bar", box=Box(0, 0, 50, 300)),
            TextLayer(id="words", box=Box(60, 20, 320, 260), block=block),
        ),
    )


def streams(data: bytes) -> bytes:
    """Return all compressed streams of a PDF, opened."""
    found = b""
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            found += zlib.decompress(match.group(1))
        except zlib.error:
            found += match.group(1)
    return found


def test_each_document_is_a_page_of_its_canvas_size() -> None:
    data = Limner().pdf([page("one"), page("two", (800, 600))], title="Two")
    assert data.startswith(b"%PDF-")
    boxes = re.findall(rb"/MediaBox \[([^\]]*)\]", data)
    sizes = [[float(n) for n in box.split()] for box in boxes]
    assert sizes == [pytest.approx([0, 0, 300, 225], abs=0.2), pytest.approx([0, 0, 600, 450], abs=0.2)]


def test_text_stays_text_with_its_characters() -> None:
    opened = streams(Limner().pdf([page("Rhythm")]))
    assert b" Tf" in opened and (b"beginbfchar" in opened or b"beginbfrange" in opened)


def test_the_same_documents_give_the_same_bytes() -> None:
    limner = Limner()
    assert limner.pdf([page("same"), page("کتاب")]) == limner.pdf([page("same"), page("کتاب")])


def test_no_pages_are_refused() -> None:
    with pytest.raises(ExportError, match="at least one page"):
        Limner().pdf([])


def test_text_that_does_not_fit_is_an_error() -> None:
    with pytest.raises(CopyError):
        Limner().pdf([page("word " * 400)])
