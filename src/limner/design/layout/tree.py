"""The vocabulary of layouts: what a sheet is composed of, as a tree of frozen values. Solving it is another module's work.

Lengths are canvas pixels *at scale 1*: whoever solves a tree looks for the one scale at which all of it fits, and every
length (type, gaps, padding, fixed edges) is multiplied by it. Type never falls below its ``floor``. Every part of a tree is
an object of its own: no part stands in two places.

>>> Stack((Text("Title", size=40.0), Row((Text("left", grow=1), Text("right", grow=1)), gap=8.0)), gap=16.0).gap
16.0
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from limner.document.color import Color
from limner.document.fills import Effect, Fill, Stroke
from limner.document.geometry import Box
from limner.document.plan import Copy

if TYPE_CHECKING:
    from limner.design.structured.board import Board
    from limner.design.structured.voices import Voice

Across = Literal["start", "center", "end", "stretch"]
"""Where a child stands across its parent's line; start is the side reading starts from."""
Along = Literal["start", "center", "end", "between", "even"]
"""What becomes of spare room along a line that nothing grows into."""
Draw = Callable[["Board", Box], None]
"""Draws something of its own into a solved box."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every part of a layout has. ``grow`` is its share of spare room along its parent's line, up to ``swell`` times its
    wished height in a stack.

    ``w`` and ``h`` fix an edge; ``min_w`` … ``max_h`` bound it. ``span`` and ``rows`` are the columns and rows it takes in
    a grid. ``across`` overrides the parent's. Parts of one ``level`` in one row of a Row or Grid are made equally tall.
    """

    key: str = ""
    grow: float = 0.0
    swell: float = math.inf
    w: float | None = None
    h: float | None = None
    min_w: float = 0.0
    max_w: float = math.inf
    min_h: float = 0.0
    max_h: float = math.inf
    span: int = 1
    rows: int = 1
    across: Across | None = None
    level: str = ""


@dataclass(frozen=True, slots=True)
class Text(Node):
    """A string in a voice. All texts of a ``group`` come out at one size, the least that any of them needs.

    ``size`` is its size at scale 1 and ``floor`` the least it may have; ``most`` (0: none) the largest. ``lines`` bounds its
    lines. ``share`` is how much of a change of scale it takes part in: 1 wholly, 0 never.
    """

    text: Copy | str
    voice: Voice | None = None
    size: float = 16.0
    floor: float = 1.0
    most: float = 0.0
    group: str = ""
    lines: int | None = None
    align: str = ""
    valign: str = ""
    color: Color | None = None
    role: str = ""
    share: float = 1.0
    cut: int = 0
    """Offset up to which the string is a figure, set ``lead`` times as large, its words below it; 0: one size."""
    lead: float = 2.4
    tail: bool = False
    """Whether the figure ends the string ("Revenue up 14%"): then it starts at ``cut`` and stands below its words."""
    strong: int = 0
    """Offset up to which the string is set bold: a time, a name that leads."""


@dataclass(frozen=True, slots=True)
class Figure(Node):
    """Something drawn: an icon, a picture, a chart. ``aspect`` (width / height) keeps its shape, 0 leaves it free.

    Without ``h`` it is as tall as its width and aspect make it, and may shrink to ``min_h``.
    """

    draw: Draw | None = None
    aspect: float = 0.0


@dataclass(frozen=True, slots=True)
class Rule(Node):
    """A line along the reading direction (or down, ``upright``) of a thickness and colour; None takes the palette's ink."""

    thickness: float = 1.0
    color: Color | None = None
    upright: bool = False
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Spacer(Node):
    """Room left empty."""


@dataclass(frozen=True, slots=True)
class Stack(Node):
    """Children one under another."""

    children: tuple[Node, ...] = ()
    gap: float = 0.0
    align: Across = "stretch"
    justify: Along = "start"


@dataclass(frozen=True, slots=True)
class Row(Node):
    """Children side by side from the side reading starts; those with ``grow`` share the width, the others are as wide as they are."""

    children: tuple[Node, ...] = ()
    gap: float = 0.0
    align: Across = "stretch"
    justify: Along = "start"


@dataclass(frozen=True, slots=True)
class Wrap(Node):
    """Children side by side, a new line where one no longer fits (chips, badges, tags)."""

    children: tuple[Node, ...] = ()
    gap: float = 0.0
    line_gap: float = 0.0
    align: Across = "center"
    justify: Along = "start"


@dataclass(frozen=True, slots=True)
class Grid(Node):
    """Cells in columns, row by row, each where there is room for its span. ``columns`` are shares of the width.

    ``equal`` makes all rows equally tall; else rows are as tall as they must be and share spare room by ``row_grow``
    (every row 1 where empty). ``fill`` false leaves spare room at the foot.
    """

    children: tuple[Node, ...] = ()
    columns: tuple[float, ...] = (1.0, 1.0)
    gap: float = 0.0
    row_gap: float | None = None
    equal: bool = False
    fill: bool = True
    row_grow: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Table(Node):
    """Rows of cells; columns are as wide as their contents ask, the rest shared by ``shares`` (empty: by what each asks).

    ``rule`` is the thickness of the hairlines between rows (0: none), ``head`` how many rows are its head. ``zebra`` is
    the ground of every other row.
    """

    cells: tuple[tuple[Node, ...], ...] = ()
    shares: tuple[float, ...] = ()
    gap: float = 12.0
    row_gap: float = 6.0
    rule: float = 0.0
    rule_color: Color | None = None
    head: int = 0
    head_fill: Color | None = None
    zebra: Color | None = None


@dataclass(frozen=True, slots=True)
class Panel(Node):
    """A ground with padding about one child. ``on`` is the colour text stands on where the fill is none or not plain.

    ``pad`` is (top, end, bottom, start), one number for all or two (across the top and foot, at the sides). ``draw``
    draws the ground instead of fill, stroke and radius; ``over`` draws over its foot (a pointer, tape, a fold).
    """

    child: Node | None = None
    pad: float | tuple[float, float] | tuple[float, float, float, float] = 0.0
    fill: Fill | Color | None = None
    stroke: Stroke | None = None
    radius: float = 0.0
    on: Color | None = None
    draw: Draw | None = None
    effects: tuple[Effect, ...] = ()
    stem: str = "panel"
    role: str = "panel"
    turn: float = 0.0
    """Degrees clockwise by which it and all within it are turned about its middle once they are laid out."""

    @property
    def pads(self) -> tuple[float, float, float, float]:
        """The padding as (top, end, bottom, start)."""
        pad = self.pad
        if isinstance(pad, tuple):
            return (pad[0], pad[1], pad[0], pad[1]) if len(pad) == 2 else pad
        return (pad, pad, pad, pad)


@dataclass(frozen=True, slots=True)
class Overlay(Node):
    """Children laid over one another in one box, the first at the back; the box is as large as the largest needs."""

    children: tuple[Node, ...] = ()


Container = Stack | Row | Wrap | Grid | Overlay
