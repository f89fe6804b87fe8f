"""A page of the specimen book: its furniture, its grid, and short ways to put text and shapes on it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from limner.document.document import Canvas, Document
from limner.document.fills import Fill, Solid, Stroke
from limner.document.geometry import Box
from limner.document.layers import EllipseShape, Layer, PathShape, RectShape, Shape, ShapeLayer, TextLayer
from limner.document.text import Fit, FontSpec, Paragraph, Run, RunStyle, TextBlock, TextStyle

WIDTH, HEIGHT = 1000, 1414
MARGIN, TOP, FOOT = 76, 208, 1340
PAPER, INK, FAINT, ACCENT, TINT = "#f8f5ee", "#1d1b18", "#8a8377", "#c23b22", "#e9e2d3"

SERIF, SANS, MONO = "Source Serif 4", "Inter Tight", "IBM Plex Mono"
FACES = {
    "ar": "Amiri", "fa": "Noto Naskh Arabic", "hi": "Noto Serif Devanagari", "bn": "Noto Serif Bengali", "ja": "Noto Serif JP",
    "zh": "Noto Serif SC", "zh-Hant": "Noto Serif TC", "ko": "NanumMyeongjo",
}  # fmt: skip
"""The text face of each language that the book's own serif does not set."""

COPY: dict[str, dict[str, str]] = tomllib.loads((Path(__file__).parent / "copy.toml").read_text("utf-8"))

Words = str | tuple[Run, ...] | list[Paragraph]


def run(text: str, /, *, language: str = "", **style: Any) -> Run:
    """Return a run; keywords are RunStyle's, a ``fill`` may be a colour, a ``font`` a family."""
    ruby = style.pop("ruby", None)
    if isinstance(style.get("fill"), str):
        style["fill"] = Solid(color=style["fill"])
    if isinstance(style.get("font"), str):
        style["font"] = FontSpec(families=(style["font"],))
    return Run(text=text, style=RunStyle(**style), language=language, ruby=ruby)


def face(language: str) -> str:
    """Return the text face of a language."""
    return FACES.get(language, SERIF)


@dataclass
class Sheet:
    """A page being made."""

    number: int
    title: str
    lead: str = ""
    layers: list[Layer] = field(default_factory=list)
    plain: bool = False

    def __post_init__(self) -> None:
        """Set the page's head and folio."""
        if self.plain:
            return
        self.text(
            "Limner  Type Specimen", Box(MARGIN, 52, 500, 26), font=SANS, size=13, weight=600, tracking=0.06, fill=FAINT
        )
        self.text(
            f"{self.number:02d}",
            Box(WIDTH - MARGIN - 100, 52, 100, 26),
            font=SANS,
            size=13,
            weight=600,
            fill=FAINT,
            align="end",
        )
        self.rule(MARGIN, 84, WIDTH - 2 * MARGIN, INK, 1.5)
        self.text(
            self.title, Box(MARGIN, 98, 500, 66), font="Fraunces", size=44, weight=560, kerning="optical", auto_tracking=True,
            fit="shrink", valign="middle",
        )  # fmt: skip
        if self.lead:
            self.text(
                self.lead,
                Box(604, 104, WIDTH - MARGIN - 604, 84),
                size=14.5,
                fill="#5b554b",
                line_height=1.34,
                line_break="optimal",
            )

    def text(
        self,
        words: Words,
        box: Box,
        *,
        font: str | None = None,
        size: float = 18,
        weight: int = 400,
        fill: str | Fill = INK,
        language: str = "",
        italic: bool = False,
        features: tuple[str, ...] = (),
        line_height: float = 1.3,
        tracking: float = 0.0,
        auto_tracking: bool = False,
        kerning: str = "font",
        stroke: Stroke | None = None,
        synthesis: bool = False,
        fit: str | Fit = "none",
        **block: Any,
    ) -> TextLayer:
        """Put text in a box; further keywords are TextBlock's."""
        paragraphs = (
            words
            if isinstance(words, list)
            else [Paragraph(runs=words if isinstance(words, tuple) else (Run(text=words),))]
        )
        spec = FontSpec(
            families=(font or face(language),), weight=weight, italic=italic, features=features, synthesis=synthesis
        )
        style = TextStyle(
            font=spec, size=size, fill=Solid(color=fill) if isinstance(fill, str) else fill, tracking=tracking, stroke=stroke,
            auto_tracking=auto_tracking, kerning=kerning, line_height=line_height,
        )  # fmt: skip
        made = TextBlock(
            paragraphs=tuple(paragraphs), style=style, language=language,
            fit=Fit(mode=fit, min_size=6) if isinstance(fit, str) else fit, **block,
        )  # fmt: skip
        layer = TextLayer(id=f"t{len(self.layers)}", box=box, block=made)
        self.layers.append(layer)
        return layer

    def label(self, words: str, x: float, y: float, w: float = 400, *, fill: str = ACCENT) -> None:
        """Put a small label."""
        self.text(words, Box(x, y - 3, w, 28), font=SANS, size=12.5, weight=600, fill=fill, direction="ltr")

    def note(self, words: str, box: Box) -> None:
        """Put a caption of a few lines."""
        self.text(words, box, font=SANS, size=12.5, fill="#5b554b", line_height=1.38)

    def rule(self, x: float, y: float, w: float, color: str = TINT, thick: float = 1.0) -> None:
        """Draw a line across."""
        self.shape(RectShape(), Box(x, y, w, thick), color)

    def panel(self, box: Box, color: str = "#f0ebdf", radius: float = 3) -> None:
        """Draw a tinted area."""
        self.shape(RectShape(radius=radius), box, color)

    def frame(self, shape: Shape, box: Box, color: str = "#cfc5b1", width: float = 1.0) -> None:
        """Draw the outline of a shape."""
        self.layers.append(
            ShapeLayer(
                id=f"s{len(self.layers)}", box=box, shape=shape, stroke=Stroke(fill=Solid(color=color), width=width)
            )
        )

    def shape(self, shape: Shape, box: Box, color: str) -> None:
        """Draw a filled shape."""
        self.layers.append(ShapeLayer(id=f"s{len(self.layers)}", box=box, shape=shape, fill=Solid(color=color)))

    def circle(self, cx: float, cy: float, r: float, color: str) -> None:
        """Draw a disc."""
        self.shape(EllipseShape(), Box(cx - r, cy - r, 2 * r, 2 * r), color)

    def outline(self, d: str, color: str = "#cfc5b1", width: float = 1.0) -> None:
        """Draw a path's outline."""
        self.frame(PathShape(d=d), Box(0, 0, WIDTH, HEIGHT), color, width)

    def document(self, background: str = PAPER) -> Document:
        """Return the page."""
        return Document(canvas=Canvas(width=WIDTH, height=HEIGHT, background=background), layers=tuple(self.layers))


def cells(
    columns: int, rows: int, *, gap: float = 28, row_gap: float = 28, top: float = TOP, foot: float = FOOT
) -> list[Box]:
    """Return the boxes of a grid over the page, row by row."""
    wide = (WIDTH - 2 * MARGIN - gap * (columns - 1)) / columns
    tall = (foot - top - row_gap * (rows - 1)) / rows
    return [
        Box(MARGIN + c * (wide + gap), top + r * (tall + row_gap), wide, tall)
        for r in range(rows)
        for c in range(columns)
    ]
