"""Text as it is asked to be set: paragraphs of styled runs. What comes of setting it is a ``TextLayout`` (results.py)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from limner.document.base import Value
from limner.document.fills import Effect, Fill, Solid, Stroke
from limner.document.forms import Obstacle, TextPath, Warp
from limner.document.geometry import Length
from limner.document.letters import Decoration, Emphasis, Highlight, Ruby

Weight = Annotated[int, Field(ge=100, le=1000)]
Size = Annotated[float, Field(gt=0, le=8192, allow_inf_nan=False)]
Align = Literal["start", "center", "end", "left", "right", "justify"]
Kerning = Literal["font", "optical", "none"]
"""``font``: the face's own pairs; ``optical``: by the shapes of the outlines (display sizes); ``none``."""


class FontSpec(Value):
    """Which faces to use: families in order of preference, the script's own first; then any face that covers.

    ``families`` are catalogue names ("Inter"); a cluster that the first cannot set goes to the next, then to the
    catalogue's best match of the same class and mood for its script.
    """

    families: Annotated[tuple[str, ...], Field(min_length=1)]
    weight: Weight = 400
    width: Annotated[float, Field(ge=25, le=200)] = 100.0
    italic: bool = False
    optical_size: Size | None = None
    """The optical size in pixels on faces that have the axis; None: the size they are set at."""
    axes: tuple[tuple[str, FiniteFloat], ...] = ()
    """Further axes of variable faces, ("SOFT", 100.0); a face without an axis ignores it."""
    features: tuple[str, ...] = ()
    """OpenType features by name ("small-caps", "tabular-figures", "stylistic-set-1") or tag ("smcp", "-liga", "ss01=1")."""
    synthesis: bool = False
    """Whether a missing italic or bold may be made by slanting or thickening. Without it the nearest real face is set."""


class RunStyle(Value):
    """What one run changes from its layer's style; None leaves a thing as it is."""

    font: FontSpec | None = None
    size: Size | None = None
    fill: Fill | None = None
    stroke: Stroke | None = None
    tracking: FiniteFloat | None = None
    baseline_shift: FiniteFloat | None = None
    rotation: FiniteFloat | None = None
    """Degrees clockwise by which every letter is turned about its own middle."""
    kerning: Kerning | None = None
    effects: tuple[Effect, ...] | None = None
    """Shadows, glows, outlines, extrusions of these letters alone; they take the place of the block's letter_effects."""
    decorations: tuple[Decoration, ...] | None = None
    highlight: Highlight | None = None
    emphasis: Emphasis | None = None
    orientation: Literal["auto", "upright", "sideways", "combined"] | None = None
    """In vertical lines: by UAX 50, all upright, all turned, or side by side in one square (tate-chu-yoko)."""
    leader: Literal["dots", "line", "space"] | None = None
    """On a run of white space: the run stretches to fill the measure, drawn as dots, a line or nothing (price lists)."""


class Run(Value):
    """A stretch of text in one style. Text is NFC and never changed by setting it."""

    text: str
    style: RunStyle = RunStyle.model_construct()
    language: str = ""
    """BCP 47 tag; "" takes the layer's."""
    ruby: Ruby | None = None


class Tab(Value):
    """A place along the line that a tab character moves to: ``at`` pixels at ``style.size`` from the start edge of the column,
    whatever the indents; None is the line's far edge.

    What follows the tab, up to the next one, starts, is centred, ends or has its ``decimal`` there; ``leader`` fills the
    way. A number without the decimal sign has its last digit before it.
    """

    at: Length | None = None
    align: Literal["start", "center", "end", "decimal"] = "start"
    decimal: str = "."
    leader: Literal["dots", "line"] | None = None


class Paragraph(Value):
    """Runs set as one paragraph. ``breaks`` are offsets into its text after which a line must end.

    Lengths are pixels at ``style.size`` and scale with it. ``indent`` is the first line's own, beyond ``start_indent``;
    negative with a start_indent it hangs (lists).
    """

    runs: Annotated[tuple[Run, ...], Field(min_length=1)]
    breaks: tuple[int, ...] = ()
    space_before: Length = 0.0
    indent: FiniteFloat = 0.0
    start_indent: Length = 0.0
    end_indent: Length = 0.0
    align: Align | None = None
    """Its own alignment; None takes the block's."""
    tabs: tuple[Tab, ...] = ()
    """Tab stops. Past the last one, and without any, a tab goes to the next multiple of 4 em. The ``start_indent`` of a
    paragraph whose first line hangs is a stop too."""

    @property
    def text(self) -> str:
        """The paragraph's text: its runs joined."""
        return "".join(run.text for run in self.runs)


class TextStyle(Value):
    """The style a layer's runs start from. Sizes in canvas pixels; tracking in em; line_height in em of the size."""

    font: FontSpec
    size: Size
    fill: Fill = Solid.model_construct(color="#000000")
    stroke: Stroke | None = None
    tracking: FiniteFloat = 0.0
    auto_tracking: bool = False
    """Adds to ``tracking`` what the size asks for: display sizes closer, small ones wider."""
    kerning: Kerning = "font"
    line_height: Annotated[float, Field(gt=0, le=5)] = 1.2


class Fit(Value):
    """How the size may change to fit the box.

    ``none``: set at ``style.size``; what does not fit is an error. ``shrink``: at most ``style.size``, at least
    ``min_size``. ``box``: the largest size in [min_size, max_size] that fits the box, one size for all lines.
    ``lines``: every line is scaled by itself to fill the measure, the whole no higher than the box (stacked display
    type). ``copyfit``: as ``shrink``, but leading and then tracking give way first, within ``leading`` (parts of
    ``style.line_height``) and ``tracking`` (em, added); text that nearly fills the box is opened to fill it; a note of the
    layout says what was changed. ``max_lines`` bounds the number of lines. Blocks of a document that name the same ``group``
    are set at one size, the least that any of them needs (``lines`` and paths apart).
    """

    mode: Literal["none", "shrink", "box", "lines", "copyfit"] = "none"
    group: str = ""
    leading: tuple[Length, Length] = (0.9, 1.15)
    tracking: tuple[FiniteFloat, FiniteFloat] = (-0.015, 0.01)
    min_size: Size = 6.0
    max_size: Size = 4096.0
    max_lines: Annotated[int, Field(ge=1)] | None = None


class Justification(Value):
    """How far justified lines may open or close, the most apt means first (word spaces, kashida, letters).

    ``word_space`` is the least, the wished and the most width of a word space in parts of its own; ``letter_space`` the
    most that may be taken from and given to every letter (em); ``kashida`` lengthens joins of Arabic letters. ``last`` is
    how a paragraph's last line is set.
    """

    word_space: tuple[Length, Length, Length] = (0.8, 1.0, 1.5)
    letter_space: tuple[FiniteFloat, FiniteFloat] = (-0.005, 0.015)
    kashida: bool = True
    last: Literal["start", "center", "end", "justify"] = "start"


class Hyphenation(Value):
    """Where words may be divided (patterns of the run's language): the least word, the least parts, lines in a row.

    A hyphen is set, never added to the copy.
    """

    min_word: Annotated[int, Field(ge=2)] = 6
    min_before: Annotated[int, Field(ge=1)] = 2
    min_after: Annotated[int, Field(ge=1)] = 3
    ladder: Annotated[int, Field(ge=1)] = 2
    """The most lines in a row that may end in a hyphen."""
    capitals: bool = False
    """Whether words that begin with a capital letter may be divided."""


class TableColumn(Value):
    """A column of a table: its share of the free width (``fr``) or, with 0, as wide as its widest cell."""

    fr: Length = 0.0
    align: Literal["start", "center", "end", "decimal"] = "start"
    decimal: str = "."


class Table(Value):
    """The block's paragraphs as cells of a table, row by row. Lengths are pixels at ``style.size``.

    Columns run from the start edge (mirrored right to left); a column is never narrower than its widest word. Numbers of a
    ``decimal`` column are set under each other at the sign, its head and other text at the end. The block's fit modes size the
    whole table (``copyfit`` as ``shrink``); rows that do not fit are overset whole. ``align`` and ``valign`` place a
    table smaller than its box.

    ``rules`` says which hairlines are drawn: none, between rows, round all cells, or the three of a book table (head,
    body's top, foot).
    """

    columns: Annotated[tuple[TableColumn, ...], Field(min_length=1, max_length=64)]
    head: Annotated[int, Field(ge=0)] = 0
    """How many rows are the table's head."""
    gap: Length = 12.0
    row_gap: Length = 6.0
    rules: Literal["none", "rows", "grid", "book"] = "rows"
    rule_fill: Fill | None = None
    rule_width: Length = 1.0


class TextBlock(Value):
    """Everything the typesetter needs beside the box: paragraphs, style, alignment, direction and fit.

    ``align`` start/end follow the paragraph's direction. ``writing`` vertical-rl sets columns right to left; then
    align runs along the column and valign across it (top = right). ``line_break`` balance evens line lengths (headings), optimal
    minimises raggedness over the paragraph (body), greedy fills each line.
    """

    paragraphs: Annotated[tuple[Paragraph, ...], Field(min_length=1)]
    style: TextStyle
    align: Align = "start"
    valign: Literal["top", "middle", "bottom"] = "top"
    direction: Literal["auto", "ltr", "rtl"] = "auto"
    writing: Literal["horizontal", "vertical-rl"] = "horizontal"
    line_break: Literal["greedy", "balance", "optimal"] = "balance"
    language: str = ""
    fit: Fit = Fit.model_construct()
    justification: Justification = Justification.model_construct()
    hyphenation: Hyphenation | None = None
    """None never divides a word."""
    strictness: Literal["loose", "normal", "strict", "anywhere"] = "strict"
    """CSS ``line-break``: how strictly kinsoku rules forbid breaks."""
    word_break: Literal["normal", "keep-all", "break-all", "phrase"] = "normal"
    """CSS ``word-break``: keep-all never breaks inside words of any script, phrase keeps Japanese phrases whole.

    ``normal`` keeps Korean words whole too, save in justified text set by total fit, where lines end between syllables.
    """
    hanging: bool = False
    """Hangs punctuation and round or slanted letters into the margins, so that edges look straight."""
    baseline_grid: Length = 0.0
    """Baselines fall on multiples of this many pixels (at ``style.size``) from the box's top; 0: no grid."""
    widows: Annotated[int, Field(ge=1, le=9)] = 2
    orphans: Annotated[int, Field(ge=1, le=9)] = 2
    """The least lines of a paragraph at the top and at the foot of a column."""
    match_scripts: bool = True
    """Whether scripts that mix on a line are brought to one apparent size."""
    path: TextPath | None = None
    warp: Warp | None = None
    outline: str = ""
    """SVG path data (canvas pixels) of the area that lines fill; "" means the whole box."""
    obstacles: tuple[Obstacle, ...] = ()
    table: Table | None = None
    letter_effects: tuple[Effect, ...] = ()
    columns: Annotated[int, Field(ge=1, le=12)] = 1
    column_gap: Length = 0.0
    drop_cap: Annotated[int, Field(ge=0, le=9)] = 0
    """Lines that the first paragraph's initial spans (a letter, an akshara, a joined word); 0 or 1 means none."""
    drop_style: RunStyle | None = None
    """What the initial changes from its run's style; its size follows from the lines it spans."""
    drop_raised: bool = False
    """Whether the initial stands on the first line's baseline and rises above it, instead of sinking into the text."""

    @property
    def text(self) -> str:
        """The block's text: paragraphs joined by newlines."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)
