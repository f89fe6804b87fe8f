"""What the stages hand each other: rasters, glyph runs, layouts, reports. They live here so that stages stay strangers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from limner.document.base import Value
from limner.document.bends import Bend
from limner.document.fills import Effect, Fill, Stroke
from limner.document.geometry import Box, Point
from limner.document.text import TextBlock
from limner.notes import Note

Pixels = npt.NDArray[np.uint8]


class Raster(NamedTuple):
    """Pixels: an array of shape (height, width, 4), uint8, sRGB, RGBA with *premultiplied* alpha, C-contiguous.

    Alpha is premultiplied everywhere inside Limner; the export stage alone turns it straight.
    """

    pixels: Pixels

    @property
    def width(self) -> int:
        """Width in pixels."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Height in pixels."""
        return int(self.pixels.shape[0])


class Painted(NamedTuple):
    """What a painter returns: pixels that fill the layer's box at the size asked, who painted them, and notes."""

    raster: Raster
    painter: str
    notes: tuple[Note, ...] = ()


class FontInstance(NamedTuple):
    """A face at a point of its design space: pack key, index in a collection, axis settings (tag, value) sorted by tag."""

    key: str
    index: int = 0  # type: ignore[assignment]
    variations: tuple[tuple[str, float], ...] = ()
    slant: float = 0.0
    """Synthesised slope (tangent of the angle), 0 unless it was asked for."""
    bold: float = 0.0
    """Synthesised weight: what is added to every stem, 0 or 1/32 em; 0 unless it was asked for."""


class GlyphRun(NamedTuple):
    """Glyphs of one font, size and paint, placed. ``positions`` are glyph origins in canvas pixels.

    ``angles`` (degrees clockwise, one a glyph, about its origin) is empty where all are upright; ``scales`` likewise
    (fractions of ``size``). ``clusters`` maps each glyph to the offset of its cluster in the block's text. ``color`` says
    that the face paints its own colours (emoji). ``effects`` are these letters' own, in place of the block's letter
    effects; None takes the block's. ``clips``, empty where no glyph has one, show only the part of a glyph in a box, in
    pixels about its origin before it is turned or scaled: its share of a ligature painted in several colours. With a
    ``bend`` positions lie in its straight plane and outlines go through it; strokes and effects come after.
    """

    font: FontInstance
    size: float
    glyphs: tuple[int, ...]
    positions: Sequence[Point]
    clusters: tuple[int, ...]
    fill: Fill
    stroke: Stroke | None = None
    angles: tuple[float, ...] = ()
    scales: tuple[float, ...] = ()
    color: bool = False
    effects: tuple[Effect, ...] | None = None
    clips: tuple[Box | None, ...] = ()
    bend: Bend | None = None


class Cluster(NamedTuple):
    """A grapheme as set: its offsets [start, end) in the block's text, its box in canvas pixels, its line."""

    start: int
    end: int
    box: Box
    line: int


class Line(NamedTuple):
    """A set line: offsets [start, end) in the block's text, its box, baseline (y; x where vertical) and size in pixels."""

    start: int
    end: int
    box: Box
    baseline: float
    size: float


class Rule(NamedTuple):
    """A bar drawn with the text, under or over its letters: decorations, highlights, leader lines, table rules.

    ``box`` is the bar's extent in canvas pixels; dots, dashes and waves run along its longer side (a wave's line is a
    third as thick as its box). ``radius`` rounds its corners (pixels). A ``ground`` lies beneath the letters' effects and
    takes no part in them (highlights). With a ``bend`` the box lies in its straight plane, and the bar is drawn through it.
    """

    box: Box
    fill: Fill
    style: Literal["solid", "dotted", "dashed", "wavy"] = "solid"
    radius: float = 0.0
    over: bool = False
    ground: bool = False
    bend: Bend | None = None


class TextLayout(NamedTuple):
    """A text block, set. ``bounds`` is the ink's box in canvas pixels, ``size`` the size that was chosen.

    ``advance`` is the box of the lines (ascent to descent, first to last advance), which stacks in layouts.
    ``overset`` is the text that did not fit, "" when all did.
    """

    text: str
    size: float
    runs: tuple[GlyphRun, ...]
    lines: tuple[Line, ...]
    clusters: Sequence[Cluster]
    bounds: Box
    advance: Box
    rules: tuple[Rule, ...] = ()
    overset: str = ""
    notes: tuple[Note, ...] = ()

    def noted(self, *notes: Note) -> TextLayout:
        """Return the layout with further notes."""
        return self._replace(notes=self.notes + notes)


class Measurer(Protocol):
    """Sets a block in a box; the design stage is handed one, so that it can ask how large text comes out."""

    def __call__(self, block: TextBlock, box: Box) -> TextLayout:
        """Return the block as it would be set; text that does not fit is in ``overset``, never an error."""
        ...


CheckName = Literal[
    "copy", "glyphs", "inside", "covered", "contrast", "overlap", "margin", "legible", "scene", "ocr", "size", "balance",
]  # fmt: skip


class Check(Value):
    """One thing verified: its measure against its bound (in ``unit``), on a layer, and what to mend when it fails."""

    name: CheckName
    layer: str = ""
    ok: bool
    value: float
    bound: float
    unit: str = ""
    message: str = ""
    box: Box | None = None
    other: str = ""
    """The second layer of a two-layer fault (overlap, covered)."""


class Reading(Value):
    """What OCR read where a string lies: the string, the text read, and their similarity 0…1 (1 − edit distance / length)."""

    layer: str
    wanted: str
    read: str
    similarity: float
    language: str = ""


class Term(Value):
    """One respect in which a design was judged: 0 (bad) to 1 (nothing to wish for), and how much it weighs."""

    name: str
    value: float
    weight: float = 1.0


class Report(Value):
    """Whether a picture is right: all checks, OCR readings, a score 0…1, how many rounds of revision, and notes."""

    checks: tuple[Check, ...] = ()
    readings: tuple[Reading, ...] = ()
    terms: tuple[Term, ...] = ()
    score: float = 1.0
    rounds: int = 0
    reasoning: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether every check holds."""
        return all(check.ok for check in self.checks)

    def failed(self) -> tuple[Check, ...]:
        """Return the checks that do not hold."""
        return tuple(check for check in self.checks if not check.ok)


class Rendered(NamedTuple):
    """A document drawn: the pixels at its canvas size times ``scale``, and how each text layer was set."""

    raster: Raster
    layouts: dict[str, TextLayout]
    scale: float = 1.0
    notes: tuple[Note, ...] = ()
    painted: Mapping[str, Painted] = MappingProxyType({})
