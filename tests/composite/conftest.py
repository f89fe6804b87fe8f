"""A font of squares, small enough to read as ASCII, and ways to draw a document and look at it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import pytest
from fontTools.colorLib.builder import buildCOLR, buildCPAL
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables.TupleVariation import TupleVariation

from limner.composite import composite
from limner.document.document import Canvas, Document
from limner.document.fills import Fill, Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.layers import Layer, TextLayer
from limner.document.results import FontInstance, GlyphRun, Painted, TextLayout
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.resources import Resources

BLOCK, HALF, RING, FLAG = 1, 2, 3, 4
"""Glyphs of the test font: the whole em square, its left half, the square with a hole, and a red-over-blue flag."""

Pixels = npt.NDArray[np.uint8]
Draw = Callable[..., Pixels]


def _glyph(*contours: tuple[tuple[int, int], ...]) -> object:
    pen = TTGlyphPen(None)
    for contour in contours:
        pen.moveTo(contour[0])
        for point in contour[1:]:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


def _box(x0: int, y0: int, x1: int, y1: int) -> tuple[tuple[int, int], ...]:
    return ((x0, y0), (x0, y1), (x1, y1), (x1, y0))


def squares() -> bytes:
    """Return the test font's file: 1000 units an em, outlines from the baseline up."""
    names = [".notdef", "block", "half", "ring", "flag", "top", "foot"]
    outlines = {
        ".notdef": _glyph(),
        "block": _glyph(_box(0, 0, 1000, 1000)),
        "half": _glyph(_box(0, 0, 500, 1000)),
        "ring": _glyph(_box(0, 0, 1000, 1000), _box(250, 250, 750, 750)[::-1]),
        "flag": _glyph(_box(0, 0, 1000, 1000)),
        "top": _glyph(_box(0, 500, 1000, 1000)),
        "foot": _glyph(_box(0, 0, 1000, 500)),
    }
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(names)
    font.setupCharacterMap({ord("B"): "block", ord("H"): "half", ord("O"): "ring", ord("F"): "flag"})
    font.setupGlyf(outlines)
    font.setupHorizontalMetrics(dict.fromkeys(names, (1000, 0)))
    font.setupHorizontalHeader(ascent=1000, descent=0)
    font.setupNameTable({"familyName": "Squares", "styleName": "Regular"})
    font.setupOS2()
    font.setupPost()
    font.font["COLR"] = buildCOLR({"flag": [("top", 0), ("foot", 1)]}, version=0)
    font.font["CPAL"] = buildCPAL([[(1.0, 0.0, 0.0, 1.0), (0.0, 0.0, 1.0, 1.0)]])
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def stretching() -> bytes:
    """Return a variable face: its block is 1000 units high and 500, 700, 1000 wide at weights 400, 700, 900.

    A second glyph, the half, is always 500 wide. The masters between the ends make it a hard case for some rasterisers.
    """
    font = FontBuilder(1000, isTTF=True)
    names = [".notdef", "block", "half"]
    font.setupGlyphOrder(names)
    font.setupCharacterMap({ord("B"): "block", ord("H"): "half"})
    half = _box(0, 0, 500, 1000)
    font.setupGlyf({".notdef": _glyph(), "block": _glyph(half), "half": _glyph(half)})
    font.setupHorizontalMetrics(dict.fromkeys(names, (1000, 0)))
    font.setupHorizontalHeader(ascent=1000, descent=0)
    font.setupNameTable({"familyName": "Stretching", "styleName": "Regular"})
    font.setupFvar([("wght", 400, 400, 900, "Weight")], [])

    def wider(support: tuple[float, float, float], by: int) -> TupleVariation:
        moved: list[tuple[int, int] | None] = [(0, 0), (0, 0), (by, 0), (by, 0)]
        return TupleVariation({"wght": support}, [*moved, (0, 0), (0, 0), (0, 0), (0, 0)])

    font.setupGvar({"block": [wider((0, 0.6, 1), 200), wider((0.6, 1, 1), 500)]})
    font.setupOS2()
    font.setupPost()
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


class _Fonts:
    def __init__(self) -> None:
        self._files = {"squares": squares(), "stretching": stretching()}

    def data(self, key: str) -> bytes:
        return self._files.get(key, b"no font")

    def file(self, key: str) -> Path | None:
        return None


@pytest.fixture(scope="session")
def resources() -> Resources:
    """Resources that hold nothing but the test font."""
    return cast(Resources, SimpleNamespace(fonts=_Fonts()))


def set_text(
    glyphs: tuple[int, ...], size: float, at: tuple[float, float], fill: Fill | str = "#000000", **run: Any
) -> TextLayout:
    """Return glyphs one em apart from a point on the baseline, as a layout."""
    x, y = at
    paint = Solid(color=fill) if isinstance(fill, str) else fill
    made = GlyphRun(
        FontInstance(run.pop("key", "squares"), 0, run.pop("variations", ())), size, glyphs,
        tuple(Point(x + k * size, y) for k in range(len(glyphs))), tuple(range(len(glyphs))), paint, **run,
    )  # fmt: skip
    box = Box(x, y - size, size * len(glyphs), size)
    return TextLayout("x" * len(glyphs), size, (made,), (), (), box, box)


def text_layer(layer_id: str = "t", **fields: Any) -> TextLayer:
    """Return a text layer whose block nobody will set: its layout is handed over."""
    letter_effects = fields.pop("letter_effects", ())
    style = TextStyle(font=FontSpec(families=("Squares",)), size=1)
    block = TextBlock(paragraphs=(Paragraph(runs=(Run(text="x"),)),), style=style, letter_effects=letter_effects)
    return TextLayer(id=layer_id, box=Box(0, 0, 1, 1), block=block, **fields)


@pytest.fixture
def draw(resources: Resources) -> Draw:
    """Draw layers on a small canvas and return its premultiplied pixels."""

    def _draw(
        *layers: Layer,
        size: tuple[int, int] = (8, 6),
        background: str | None = "#ffffff",
        painted: dict[str, Painted] | None = None,
        layouts: dict[str, TextLayout] | None = None,
        scale: float = 1.0,
        **document: Any,
    ) -> Pixels:
        canvas = Canvas(width=size[0], height=size[1], background=background)
        made = Document(canvas=canvas, layers=layers, **document)
        return composite(made, painted or {}, layouts or {}, resources, scale=scale).pixels

    return _draw


COLORS = {
    "_": (255, 255, 255, 255), ".": (0, 0, 0, 0), "#": (0, 0, 0, 255), "R": (255, 0, 0, 255), "G": (0, 255, 0, 255),
    "B": (0, 0, 255, 255), "Y": (255, 255, 0, 255), "g": (128, 128, 128, 255),
}  # fmt: skip


def picture_of(pixels: Pixels) -> str:
    """Return pixels as letters of COLORS, '?' for any other colour; a value off by one still counts."""
    rows = []
    for row in pixels.astype(int):
        rows.append("".join(_letter(pixel) for pixel in row))
    return "\n".join(rows)


def _letter(pixel: npt.NDArray[np.int_]) -> str:
    for letter, color in COLORS.items():
        if max(abs(int(a) - b) for a, b in zip(pixel, color, strict=True)) <= 1:
            return letter
    return "?"


@pytest.fixture
def shows() -> Callable[[Pixels, str], None]:
    """Assert that pixels are an ASCII picture."""

    def _shows(pixels: Pixels, wanted: str) -> None:
        expected = "\n".join(line.strip() for line in wanted.strip().splitlines())
        assert picture_of(pixels) == expected

    return _shows


@pytest.fixture(scope="session")
def kit() -> SimpleNamespace:
    """The helpers that tests build their layers with."""
    return SimpleNamespace(
        set_text=set_text, text_layer=text_layer, BLOCK=BLOCK, HALF=HALF, RING=RING, FLAG=FLAG, Stroke=Stroke
    )
