"""Text as it is asked to be set: paragraphs of styled runs. What comes of setting it is a ``TextLayout`` (results.py)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from limner.document.base import Value
from limner.document.fills import Effect, Fill, Solid, Stroke
from limner.document.geometry import Length, Point

Weight = Annotated[int, Field(ge=100, le=1000)]
Size = Annotated[float, Field(gt=0, le=8192, allow_inf_nan=False)]


class FontSpec(Value):
    """Which faces to use: families in order of preference, the script's own first; then any face that covers.

    ``families`` are catalogue names ("Inter"); a cluster that the first cannot set goes to the next, then to the
    catalogue's best match of the same class and mood for its script.
    """

    families: Annotated[tuple[str, ...], Field(min_length=1)]
    weight: Weight = 400
    width: Annotated[float, Field(ge=25, le=200)] = 100.0
    italic: bool = False
    features: tuple[str, ...] = ()
    """OpenType features as HarfBuzz writes them: "smcp", "tnum", "-liga", "ss01=1"."""


class RunStyle(Value):
    """What one run changes from its layer's style; None leaves a thing as it is."""

    font: FontSpec | None = None
    size: Size | None = None
    fill: Fill | None = None
    stroke: Stroke | None = None
    tracking: FiniteFloat | None = None
    baseline_shift: FiniteFloat | None = None
    underline: bool | None = None
    leader: Literal["dots", "line", "space"] | None = None
    """On a run of white space: the run stretches to fill the measure, drawn as dots, a line or nothing (price lists)."""


class Run(Value):
    """A stretch of text in one style. Text is NFC and never changed by setting it."""

    text: str
    style: RunStyle = RunStyle()
    language: str = ""
    """BCP 47 tag; "" takes the layer's."""


class Paragraph(Value):
    """Runs set as one paragraph. ``breaks`` are offsets into its text after which a line must end."""

    runs: Annotated[tuple[Run, ...], Field(min_length=1)]
    breaks: tuple[int, ...] = ()
    space_before: Length = 0.0
    indent: Length = 0.0

    @property
    def text(self) -> str:
        """The paragraph's text: its runs joined."""
        return "".join(run.text for run in self.runs)


class TextStyle(Value):
    """The style a layer's runs start from. Sizes in canvas pixels; tracking in em; line_height in em of the size."""

    font: FontSpec
    size: Size
    fill: Fill = Solid(color="#000000")
    stroke: Stroke | None = None
    tracking: FiniteFloat = 0.0
    line_height: Annotated[float, Field(gt=0, le=5)] = 1.2


class Fit(Value):
    """How the size may change to fit the box.

    ``none``: set at ``style.size``; what does not fit is an error. ``shrink``: at most ``style.size``, at least
    ``min_size``. ``box``: the largest size in [min_size, max_size] that fits the box, one size for all lines.
    ``lines``: every line is scaled by itself to fill the measure, the whole no higher than the box (stacked display
    type). ``max_lines`` bounds the number of lines.
    """

    mode: Literal["none", "shrink", "box", "lines"] = "none"
    min_size: Size = 6.0
    max_size: Size = 4096.0
    max_lines: Annotated[int, Field(ge=1)] | None = None


class Arc(Value):
    """Text on a circle about ``center`` (canvas pixels); the baseline has ``radius``; the text is centred on ``angle``.

    Degrees clockwise from 12 o'clock. ``inside=False``: letters stand outwards, reading clockwise (top of a badge);
    ``inside=True``: letters stand inwards, reading anticlockwise (foot of a badge). ``sweep``: the most it may span.
    """

    kind: Literal["arc"] = "arc"
    center: Point
    radius: Annotated[float, Field(gt=0, allow_inf_nan=False)]
    angle: FiniteFloat = 0.0
    inside: bool = False
    sweep: Annotated[float, Field(gt=0, le=360)] = 180.0


class Curve(Value):
    """Text along an SVG path in canvas pixels, starting at a fraction of its length."""

    kind: Literal["curve"] = "curve"
    d: str
    start: Annotated[float, Field(ge=0, le=1)] = 0.0


TextPath = Annotated[Arc | Curve, Field(discriminator="kind")]


class TextBlock(Value):
    """Everything the typesetter needs beside the box: paragraphs, style, alignment, direction and fit.

    ``align`` start/end follow the paragraph's direction. ``writing`` vertical-rl sets columns right to left; then
    align runs along the column and valign across it (top = right). ``line_break`` balance evens line lengths (headings), optimal
    minimises raggedness over the paragraph (body), greedy fills each line.
    """

    paragraphs: Annotated[tuple[Paragraph, ...], Field(min_length=1)]
    style: TextStyle
    align: Literal["start", "center", "end", "left", "right", "justify"] = "start"
    valign: Literal["top", "middle", "bottom"] = "top"
    direction: Literal["auto", "ltr", "rtl"] = "auto"
    writing: Literal["horizontal", "vertical-rl"] = "horizontal"
    line_break: Literal["greedy", "balance", "optimal"] = "balance"
    language: str = ""
    fit: Fit = Fit()
    path: TextPath | None = None
    letter_effects: tuple[Effect, ...] = ()
    columns: Annotated[int, Field(ge=1, le=12)] = 1
    column_gap: Length = 0.0
    drop_cap: Annotated[int, Field(ge=0, le=9)] = 0
    """Lines the first letter of the first paragraph spans; 0 or 1 means none."""

    @property
    def text(self) -> str:
        """The block's text: paragraphs joined by newlines."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)
