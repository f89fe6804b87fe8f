"""The Plan: what a brief asks for, without pixels or boxes. A reasoner makes it; the design stage reads it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from limner.document.base import Value
from limner.document.color import Color
from limner.document.decisions import Decision as Decision
from limner.document.decisions import Span as Span
from limner.document.layers import ChartData
from limner.document.scene import Camera, Entity, Lighting, Relation, Setting
from limner.notes import Note

Medium = Literal[
    "poster", "banner", "card", "menu", "cover", "logo", "signage", "infographic", "chart", "diagram", "ui", "comic",
    "letter", "lettering", "magazine", "packaging", "product", "sticker", "scene",
    "ticket", "coupon", "certificate", "nametag", "business-card", "trading-card", "label", "dieline", "storybook",
    "storyboard", "character-sheet", "brand-sheet", "thumbnail",
    "slide", "bento", "resume", "calendar", "timetable", "notebook", "checklist", "worksheet", "newspaper",
    "pattern", "frame", "background", "icon-set", "sprite-sheet", "avatar",
]  # fmt: skip
"""What kind of thing is to be made. "scene" is a picture as such, its copy (if any) on carriers within it."""

PANELED: tuple[Medium, ...] = ("comic", "storyboard")
"""Media told in panels."""

Role = Literal[
    "title", "subtitle", "body", "detail", "label", "badge", "button", "item", "step", "author", "brand", "quote",
    "balloon", "caption", "sign", "node", "date", "price",
]  # fmt: skip

Place = Literal[
    "top", "bottom", "left", "right", "center", "top-left", "top-right", "bottom-left", "bottom-right",
    "upper-third", "lower-third",
]  # fmt: skip


class LetterColor(Value):
    """A colour for the graphemes [start, end) of a string (grapheme indices)."""

    start: int
    end: int
    color: Color


class Region(Value):
    """An exact box a brief gives, as fractions of the canvas: left, top, width and height, each from 0 to 1."""

    x: Annotated[float, Field(ge=0, le=1)]
    y: Annotated[float, Field(ge=0, le=1)]
    w: Annotated[float, Field(gt=0, le=1)]
    h: Annotated[float, Field(gt=0, le=1)]


LetterEffect = Literal[
    "neon", "3d", "outline", "hollow", "shadow", "long-shadow", "pressed", "metallic", "chalk", "graffiti", "gradient", "foil",
    "stripes", "dots", "checks", "wood", "marble", "sticker",
]  # fmt: skip
"""What can be done to letters: light, depth, an edge, the edge alone, shadows, and what they are filled with."""


class CopyStyle(Value):
    """How the brief wants a string to look; None and "" leave it to the design.

    ``more`` are further effects beside ``effect``. ``edge`` is the colour of the line round the letters, ``shade`` that of their
    shadow or depth, ``tones`` the colours that run through them in order (gradients, stripes). ``features`` are OpenType
    features by their names ("small-caps").
    """

    color: Color | None = None
    color_name: str = ""
    size: Literal["small", "normal", "large", "huge"] | None = None
    weight: Literal["light", "regular", "bold", "black"] | None = None
    italic: bool = False
    font: Literal[
        "", "sans", "serif", "slab", "mono", "script", "handwriting", "display", "rounded", "pixel", "brush",
        "condensed", "blackletter", "geometric",
    ] = ""  # fmt: skip
    family: str = ""
    """A family of the catalogue that the brief names, or the nearest to the one it names."""
    effect: LetterEffect | Literal[""] = ""
    more: tuple[LetterEffect, ...] = ()
    edge: Color | None = None
    shade: Color | None = None
    tones: tuple[Color, ...] = ()
    features: tuple[str, ...] = ()
    curve: Literal["", "arc-top", "arc-bottom", "bulge", "wave"] = ""
    """On a ring or bowed up or down; swollen in the middle; on a wave."""
    vertical: bool = False
    letter_colors: tuple[LetterColor, ...] = ()
    words: str = ""


class Reading(Value):
    """How the characters [start, end) of a string are read: set beside them, small (furigana, pinyin, zhuyin)."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    text: Annotated[str, Field(min_length=1)]


class Copy(Value):
    """One string that must appear, exactly as written (NFC), with what the brief says of it.

    ``carrier`` is "" for the canvas itself, else a carrier kind (carriers.py) the text is written on; ``owner`` is the
    plan entity that bears it, if any. ``speaker`` is the entity that says it (balloons). ``panel`` is the index of the
    comic panel or step it belongs to, or None. ``place`` is where it is to stand, ``region`` the exact box where one is given.
    ``readings`` are those the brief gives for parts of it. ``name`` is the brief's word for what it is on a form ("Gate",
    "HP"), which is set with it; "" where it stands alone.
    """

    id: str
    text: Annotated[str, Field(min_length=1)]
    name: str = ""
    role: Role = "body"
    language: str = ""
    carrier: str = ""
    carrier_color: Color | None = None
    owner: str = ""
    speaker: str = ""
    panel: int | None = None
    place: Place | None = None
    region: Region | None = None
    style: CopyStyle = CopyStyle.model_construct()
    readings: tuple[Reading, ...] = ()
    span: Span | None = None


class PaletteBrief(Value):
    """Colours the brief names, by the role it gives them; and the words that set a mood for the rest."""

    background: Color | None = None
    dominant: tuple[Color, ...] = ()
    text: Color | None = None
    accent: Color | None = None
    moods: tuple[str, ...] = ()


class Edge(Value):
    """A connection of a diagram: node copy ids, the line's look and an optional label's copy id."""

    source: str
    target: str
    dashed: bool = False
    label: str = ""


class PanelPlan(Value):
    """One panel of a comic or one step: the entities in it (ids), and what happens, in the brief's words."""

    entities: tuple[str, ...] = ()
    words: str = ""


class NodeGroup(Value):
    """Members under one name, as copy ids: a set of a Venn diagram, a lane, an entity with its attributes."""

    name: str = ""
    members: tuple[str, ...] = ()


class Task(Value):
    """A task of a schedule: its name's copy id, and when it starts and ends, in units of the schedule from its beginning."""

    name: str
    start: float
    end: float
    written: str = ""


class Structure(Value):
    """What kind of diagram the brief describes, beyond its nodes and edges.

    ``nodes`` are the copy ids that are boxes (participants, sets' parts, levels) in order. ``groups`` are sets, lanes or
    entities. ``tasks`` and ``ticks`` (where on the schedule, and what is written there) make a Gantt chart.
    """

    kind: Literal[
        "flow", "tree", "mindmap", "sequence", "network", "venn", "gantt", "cycle", "pyramid", "funnel", "timeline",
        "swimlane", "entity",
    ] = "flow"  # fmt: skip
    nodes: tuple[str, ...] = ()
    groups: tuple[NodeGroup, ...] = ()
    tasks: tuple[Task, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()


class Section(Value):
    """A part of the brief's copy: the string that heads it and the strings under it, as copy ids in order.

    ``parent`` is the index of the section it lies in, None at the top. ``kind`` says what the brief makes of it: a plain
    part, a column or row of the layout, a callout, something aside, the source or notes at the foot.
    """

    heading: str = ""
    items: tuple[str, ...] = ()
    parent: int | None = None
    kind: Literal["part", "column", "row", "callout", "aside", "foot"] = "part"
    words: str = ""


class Month(Value):
    """The month a calendar shows: 1 to 12, or 0 for the whole year. ``year`` None: the brief names none.

    ``first`` is the day its weeks begin with (0 Monday … 6 Sunday); None: as the language has it.
    """

    year: Annotated[int, Field(ge=1583, le=9999)] | None = None
    month: Annotated[int, Field(ge=0, le=12)] = 0
    first: Annotated[int, Field(ge=0, le=6)] | None = None


class CanvasBrief(Value):
    """What the brief says of the canvas: ratio (width / height), size words, transparency."""

    ratio: float | None = None
    transparent: bool = False


class Plan(Value):
    """All that was understood. Every value that came from words has a Decision in ``trace``.

    ``styles`` are design styles ("art-deco", "swiss", "retro" …, free words in kebab-case); ``picture_style`` is a name
    of ``STYLES`` or "" when the brief does not say. ``occasions`` are feasts and themes ("christmas", "ramadan" …).
    ``ornaments`` are kinds of ornament the brief names, in its order: names of ``ORNAMENTS``.
    """

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)

    prompt: str
    language: str = "en"
    script: str = "Latn"
    medium: Medium = "scene"
    copy_: tuple[Copy, ...] = Field(default=(), alias="copy")
    entities: tuple[Entity, ...] = ()
    relations: tuple[Relation, ...] = ()
    setting: Setting = Setting.model_construct()
    camera: Camera | None = None
    lighting: Lighting | None = None
    styles: tuple[str, ...] = ()
    picture_style: str = ""
    occasions: tuple[str, ...] = ()
    palette: PaletteBrief = PaletteBrief.model_construct()
    chart: ChartData | None = None
    edges: tuple[Edge, ...] = ()
    structure: Structure | None = None
    panels: tuple[PanelPlan, ...] = ()
    sections: tuple[Section, ...] = ()
    month: Month | None = None
    ornaments: tuple[str, ...] = ()
    canvas: CanvasBrief = CanvasBrief.model_construct()
    vertical: bool = False
    verse: tuple[str, ...] = ()
    """The lines of a poem, as copy ids in order: they stand together, one size."""
    negatives: tuple[str, ...] = ()
    trace: tuple[Decision, ...] = ()
    notes: tuple[Note, ...] = ()

    def copy_by_role(self, *roles: str) -> tuple[Copy, ...]:
        """Return the strings of the given roles, in the order of the brief."""
        return tuple(item for item in self.copy_ if item.role in roles)
