"""Cases of unicode-org/text-rendering-tests set by the typesetter and held against the outlines that they expect.

The suite's folder is named on the command line; nothing of it is part of Limner. A case is a font, a text, axis settings
and an SVG: every glyph's outline and its place in font units (y up). The font is opened as a document's own, the text set
on one line at as many pixels as the font has units to the em, and every number must lie within ``NEAR`` of the expected.
"""

from __future__ import annotations

import itertools
import re
import xml.etree.ElementTree as Tree
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb
from fontTools.pens.svgPathPen import SVGPathPen

from limner.document.geometry import Box
from limner.document.results import TextLayout
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.errors import AssetError, FontError
from limner.resources import Resources
from limner.typeset.conformance.tally import Tally
from limner.typeset.driver import typeset
from limner.typeset.fonts.faces import Cut, store

EM = 1000.0
"""How many units the suite's drawings have to the em, whatever the font has."""

NEAR = 1.0
"""The suite's own tolerance in those units, for every number of a path and of a place."""

HOW = "name a checkout of github.com/unicode-org/text-rendering-tests"
_FT = "{https://github.com/OpenType/fonttest}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")

_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "Z": 0}

_SAME = 0.01
Curve = tuple[complex, complex, complex, complex]
Contour = tuple[Curve, ...]
Outline = tuple[Contour, ...]


class Case(NamedTuple):
    """A case: its name ("GPOS-1/2"), the font's file, the text, axis settings, and the glyphs expected, None for "no crash"."""

    name: str
    font: Path
    text: str
    axes: tuple[tuple[str, float], ...]
    wanted: tuple[Drawn, ...] | None

    @property
    def group(self) -> str:
        """What the case is about: its name's letters ("GPOS")."""
        return self.name.partition("-")[0]


class Drawn(NamedTuple):
    """A glyph that leaves ink: its origin (font units, y up) and its outline."""

    x: float
    y: float
    outline: Outline


_ROUNDED = "the expectation's points are cut to whole units at every step of an interpolation"
EXCEPTIONS: tuple[tuple[str, str], ...] = (
    ("CMAP-3", "a font without a Unicode character map (Macintosh Turkish alone) is refused, which the error says"),
    ("GPOS-5", _ROUNDED),
    ("GVAR-4", _ROUNDED),
    ("GVAR-6", _ROUNDED),
    ("GVAR-7", _ROUNDED),
    ("HVAR-1", _ROUNDED),
    ("SFNT-1", "of a file with both kinds of outlines HarfBuzz draws those of glyf, the suite those of CFF"),
    ("SHKNDA-1", "two points less than a unit apart are one in the expectation"),
    (
        "SHLANA",
        "Tai Tham: HarfBuzz shows a dotted circle, or another order, where the font's rules and the suite do not",
    ),
)
"""Beginnings of names of cases whose expectation is not ours, each with the reason. It holds only for what HarfBuzz alone
draws as we do, and for fonts that are refused."""


def cases(root: Path) -> tuple[Case, ...]:
    """Return the cases of a checkout, by number; raises AssetError where there are none or one cannot be read."""
    pages = sorted((root / "testcases").glob("*-*.html"), key=lambda page: _numbered(page.stem))
    if not pages:
        raise AssetError("no rendering tests here", where=str(root), hint=HOW)
    return tuple(case for page in pages for case in _page(page, root / "fonts"))


def run_rendering(resources: Resources, found: Sequence[Case]) -> Iterator[Tally]:
    """Yield the tally of each group of cases, in their order."""
    for group, members in itertools.groupby(found, key=lambda case: case.group):
        tally = Tally(f"rendering {group}", "text-rendering-tests")
        for case in members:
            _judge(tally, resources, case)
        yield tally


def _judge(tally: Tally, resources: Resources, case: Case) -> None:
    reason = next((reason for start, reason in EXCEPTIONS if case.name.startswith(start)), "")
    try:
        found, cut = _set(resources, case)
    except FontError as error:
        if case.wanted is None:
            tally.judge(True, "")
        elif reason:
            tally.excuse(reason)
        else:
            tally.judge(False, f"{case.name} {case.text!r}: {error.line()}")
        return
    fault = "" if case.wanted is None else _difference(found, case.wanted)
    if fault and reason and not _difference(found, _alone(case.text, cut)):
        tally.excuse(reason)
    else:
        tally.judge(not fault, f"{case.name} {case.text!r}: {fault}")


def _set(resources: Resources, case: Case) -> tuple[tuple[Drawn, ...], Cut]:
    """Return a case's text as the typesetter sets it; raises FontError for a font that cannot set it."""
    family = case.font.stem
    carrying = resources.carrying(((f"font:{family}:test", case.font.read_bytes()),))
    refused = carrying.fonts.added.refused
    if refused:
        raise FontError(next(iter(refused.values())), where=case.font.name)
    face = carrying.fonts.family(family)[0]
    axes = {axis.tag: axis.default for axis in face.axes} | dict(case.axes)
    spec = FontSpec(families=(family,), axes=tuple(sorted(axes.items())))
    cut = store(carrying.fonts).cut(face, spec, EM)
    block = TextBlock(
        paragraphs=(Paragraph(runs=(Run(text=case.text),)),),
        style=TextStyle(font=spec, size=EM),
        line_break="greedy",
        match_scripts=False,
    )
    layout = typeset(block, Box(0, 0, 1e7, 1e6), carrying)
    others = sorted({run.font.key for run in layout.runs} - {cut.instance.key})
    if others:
        raise FontError("set in another face", where=case.font.name, value=", ".join(others))
    return _drawn(layout, cut), cut


def _alone(text: str, cut: Cut) -> tuple[Drawn, ...]:
    """Return a text as HarfBuzz alone draws it, nothing of ours between."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(cut.font, buffer)
    found: list[Drawn] = []
    pen, scale = 0, EM / cut.upem
    for info, place in zip(buffer.glyph_infos or (), buffer.glyph_positions or (), strict=True):
        shape = _outline(cut, info.codepoint)
        if shape:
            found.append(Drawn((pen + place.x_offset) * scale, place.y_offset * scale, shape))
        pen += place.x_advance
    return tuple(found)


def _drawn(layout: TextLayout, cut: Cut) -> tuple[Drawn, ...]:
    found: list[Drawn] = []
    for run in layout.runs:
        for glyph, place in zip(run.glyphs, run.positions, strict=True):
            shape = _outline(cut, glyph)
            if shape:
                line = layout.lines[0]
                found.append(Drawn(place.x - line.box.x, line.baseline - place.y, shape))
    return tuple(found)


def _difference(found: Sequence[Drawn], wanted: Sequence[Drawn]) -> str:
    if len(found) != len(wanted):
        return f"{len(found)} glyphs with ink, not {len(wanted)}"
    for number, (one, other) in enumerate(zip(found, wanted, strict=True), 1):
        if abs(one.x - other.x) > NEAR or abs(one.y - other.y) > NEAR:
            return f"glyph {number} at ({one.x:g}, {one.y:g}), not ({other.x:g}, {other.y:g})"
        if not _alike(one.outline, other.outline):
            return f"glyph {number} is drawn otherwise"
    return ""


def _outline(cut: Cut, glyph: int) -> Outline:
    pen = SVGPathPen(None)
    cut.font.draw_glyph_with_pen(glyph, pen)
    scale = EM / cut.upem
    return tuple(
        tuple((a * scale, b * scale, c * scale, d * scale) for a, b, c, d in contour)
        for contour in outline(pen.getCommands())
    )


def outline(path: str) -> Outline:
    """Return the closed contours of SVG path data (letters M, L, H, V, Q, C, Z) that have an area, as cubic Béziers."""
    tokens = _TOKEN.findall(path)
    found: list[Contour] = []
    pieces: list[Curve] = []
    at = start = 0j
    k, letter = 0, ""
    while k < len(tokens):
        if tokens[k].isalpha():
            letter, k = tokens[k].upper(), k + 1
        size = _NUMBERS[letter]
        numbers, k = [float(token) for token in tokens[k : k + size]], k + size
        if letter in "ZM":
            if pieces:
                found.append(_closed(pieces, at, start))
            pieces = []
            at = start = start if letter == "Z" else complex(*numbers)
            letter = "L"  # what follows a place without a letter
            continue
        numbers = {"H": [*numbers, at.imag], "V": [at.real, *numbers]}.get(letter, numbers)
        points = [complex(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if len(points) != 1 or abs(points[0] - at) > _SAME:
            pieces.append(_curve(at, points))
        at = points[-1]
    return tuple(found)


def _closed(pieces: list[Curve], at: complex, start: complex) -> Contour:
    return tuple(pieces if abs(at - start) <= _SAME else [*pieces, _curve(at, [start])])


def _curve(start: complex, points: Sequence[complex]) -> Curve:
    """Return a line (one point), a quadratic (two) or a cubic (three) as a cubic Bézier."""
    end = points[-1]
    if len(points) == 1:
        return (start, start + (end - start) / 3, end + (start - end) / 3, end)
    if len(points) == 2:
        return (start, start + (points[0] - start) * 2 / 3, end + (points[0] - end) * 2 / 3, end)
    return (start, points[0], points[1], end)


def _alike(one: Outline, other: Outline) -> bool:
    """Tell whether outlines are the same contours, wherever each begins and whichever comes first."""
    left = list(other)
    for contour in one:
        match = next((k for k, wanted in enumerate(left) if _turned(contour, wanted)), None)
        if match is None:
            return False
        del left[match]
    return not left


def _turned(one: Contour, other: Contour) -> bool:
    return len(one) == len(other) and any(
        all(
            abs(p.real - q.real) <= NEAR and abs(p.imag - q.imag) <= NEAR
            for a, b in zip(one, (*other[turn:], *other[:turn]), strict=True)
            for p, q in zip(a, b, strict=True)
        )
        for turn in range(len(other))
    )


def _page(page: Path, fonts: Path) -> Iterator[Case]:
    try:
        tree = Tree.parse(page).getroot()
        for kind in ("expected", "expected-no-crash"):
            for cell in tree.iterfind(f".//*[@class='{kind}']"):
                axes = (part.partition(":") for part in cell.get(f"{_FT}var", "").split(";") if part)
                svg = cell.find("svg")
                yield Case(
                    cell.attrib[f"{_FT}id"], fonts / cell.attrib[f"{_FT}font"], cell.attrib[f"{_FT}render"],
                    tuple((tag.strip().ljust(4), float(value)) for tag, _, value in axes),
                    None if svg is None or kind == "expected-no-crash" else tuple(_expected(svg)),
                )  # fmt: skip
    except (OSError, Tree.ParseError, KeyError, ValueError) as error:
        raise AssetError("a rendering test cannot be read", where=str(page), value=str(error), hint=HOW) from error


def _expected(svg: Tree.Element) -> Iterator[Drawn]:
    outlines = {symbol.get("id", ""): outline(_data(symbol)) for symbol in svg.iter("symbol")}
    for use in svg.iter("use"):
        drawn = outlines[use.attrib[_HREF].removeprefix("#")]
        if drawn:
            yield Drawn(float(use.get("x", "0")), float(use.get("y", "0")), drawn)


def _data(symbol: Tree.Element) -> str:
    return " ".join(path.get("d", "") for path in symbol.iter("path"))


def _numbered(name: str) -> tuple[str, int]:
    group, _, number = name.partition("-")
    return group, int(number) if number.isdigit() else 0
