"""Broken paragraphs in, rows out: every line of the block with its extents above and below the baseline.

Lengths are ems of the block until a row is given its ``size``. In vertical lines "above" is to the right.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeVar

from limner.document.text import Align
from limner.typeset.breaking.lines import Span, width
from limner.typeset.itemising.bidi import visual_order
from limner.typeset.lettering.bars import bar_reach
from limner.typeset.lettering.lines import reach
from limner.typeset.prepare import Prepared
from limner.typeset.shaping.columns import Units
from limner.typeset.shaping.unit import Unit

_LIGHT = 0.4
"""A mark that hangs by more than this part of its advance is not counted where lines are centred."""

_MOST_KNOWN = 4096
"""So much of what was asked of a paragraph's lines is remembered before all is forgotten."""

_Any = TypeVar("_Any")
_NEAR = 0.6
"""How far from a line's end (ems) begin the units whose ink may leave it."""


class Extents(NamedTuple):
    """How far a line reaches above and below its baseline, and the largest relative size in it."""

    above: float
    below: float
    rel: float


class Gap(NamedTuple):
    """A tab in a line: its unit, what is added to the unit's own advance (ems), and what it is filled with.

    ``missed`` is how far (ems) before its stop the text stands, since the line ends too soon for it.
    """

    unit: int
    extra: float
    leader: Literal["dots", "line"] | None
    missed: float = 0.0


class Row(NamedTuple):
    """A line of the block: its units [first, last) of a paragraph, what precedes it, and whether it ends a paragraph.

    ``pitch`` is the distance from the baseline before; ``indent`` shortens the line at its start. ``give`` is how much the
    line may be closed: one that is wider than its measure by no more than that is set tight.
    """

    prepared: Prepared
    first: int
    last: int
    width: float
    extents: Extents
    pitch: float
    indent: float
    ends_paragraph: bool
    give: float = 0.0
    gaps: tuple[Gap, ...] = ()
    sink: float = 0.0
    """How much further below a column's top it begins than its ascent needs: to lie on a grid."""

    @property
    def fall(self) -> float:
        """How far its baseline lies below the top of a column that begins with it."""
        return self.extents.above + self.sink

    @property
    def align(self) -> Align | None:
        """The paragraph's own alignment, None for the block's; a line with tabs begins at its start."""
        return "start" if self.gaps else self.prepared.source.margins.align


class Spread(NamedTuple):
    """How a line fills its room: units (by index) that take another shape, what is added to advances (ems), and whether it does."""

    units: Mapping[int, Unit]
    extra: Mapping[int, float]
    full: bool


AS_SHAPED = Spread({}, {}, True)


class Placed(NamedTuple):
    """A row at a size (pixels an em): where it starts along the line, its baseline across it, and the room it may fill.

    ``edge`` is the far edge of its column, from which the dots of all leaders are counted.
    """

    row: Row
    size: float
    start: float
    baseline: float
    room: float
    justified: bool
    edge: float = 0.0
    spread: Spread = AS_SHAPED


class Overhang(NamedTuple):
    """How far ink leaves the advances of a line at its left (top) and right (foot)."""

    before: float
    after: float


def extents(prepared: Prepared, span: Span, vertical: bool) -> Extents:
    """Return a line's reach: the faces' ascenders and descenders, or its ink where that goes further."""
    key = ("extents", vertical, span)
    found: Extents | None = prepared.units.known.get(key)
    return found or _remembered(prepared.units, key, _extents(prepared, span, vertical))


def _remembered(units: Units, key: tuple[object, ...], found: _Any) -> _Any:
    if len(units.known) >= _MOST_KNOWN:
        units.known.clear()
    units.known[key] = found
    return found


def _extents(prepared: Prepared, span: Span, vertical: bool) -> Extents:
    units = prepared.units
    kinds = units.kinds
    shown = units.numbers[span[0] : max(span[0], prepared.solid[span[1]])] or units.numbers[span[0] : span[1]]
    if not shown:
        return Extents(0.75, 0.25, 1.0)
    met = set(shown)
    above, below, rel = (max(0.0, *map(column.__getitem__, met)) for column in kinds.extents(vertical))
    if not kinds.is_bare:
        lined = [kinds.units[number] for number in met if kinds.units[number].paint.decorations]
        for over, under in (reach(unit, vertical) for unit in lined):
            above, below = max(above, over), max(below, under)
        if any(kinds.units[number].paint.highlight is not None for number in met):
            over, under = bar_reach(units[span[0] : span[1]], vertical)
            above, below = max(above, over), max(below, under)
    return Extents(max(0.0, above), max(0.0, below), max(0.0, rel) or 1.0)


def overhang(prepared: Prepared, span: Span, vertical: bool) -> Overhang:
    """Return how far the ink of a line's outer units leaves their advances; negative how far they hang into the margins."""
    units = prepared.units
    key = ("overhang", vertical, span)
    found: Overhang | None = units.known.get(key)
    if found is not None:
        return found
    order = seen_order(units, span[0], max(span[0], prepared.solid[span[1]]))
    over = Overhang(_leaves(units, order, vertical, False), _leaves(units, order[::-1], vertical, True))
    return _remembered(units, key, over)


def _leaves(units: Units, order: Sequence[int], vertical: bool, after: bool) -> float:
    """Return how far the ink of units goes past the first of them, which is a line's left (top) or, ``after``, its right."""
    found = pen = 0.0
    first = True
    for unit in map(units.kind, order):
        if unit.ink is None and not unit.advance:
            continue
        if first and unit.hang[after]:
            return -unit.hang[after]
        first = False
        reach = unit.reach
        wide = unit.advance - (0.0 if pen else unit.tracked * after)
        if reach is not None:
            low, high = (reach.y0, reach.y1) if vertical else (reach.x0, reach.x1)
            found = max(found, (high - wide if after else -low) - pen)
        pen += wide
        if pen > _NEAR:
            break
    return found


def light_ends(row: Row) -> tuple[float, float]:
    """Return the advances of the marks at a line's left and right (top and foot) that hang: what centring does not count."""
    units = row.prepared.units
    order = seen_order(units, row.first, max(row.first, row.prepared.solid[row.last]))
    found: list[float] = []
    for side, seen in ((0, order), (1, order[::-1])):
        wide = 0.0
        for unit in (units[i] for i in seen):
            if unit.hang[side] < _LIGHT * unit.advance or unit.advance <= 0.0:
                break
            wide += unit.advance - (unit.tracked if side else 0.0)
        found.append(wide)
    return found[0], found[1]


def seen_order(units: Units, first: int, last: int) -> Sequence[int]:
    """Return the indexes of units [first, last) from left to right, or from the top down."""
    level = units.level
    if level is not None:
        return range(last - 1, first - 1, -1) if level % 2 else range(first, last)
    key = ("order", first, last)
    found: Sequence[int] | None = units.known.get(key)
    return _remembered(units, key, _order(units, first, last)) if found is None else found


def _order(units: Units, first: int, last: int) -> Sequence[int]:
    levels = units.kinds.level[units.at[first:last]].tolist()
    if not any(levels):
        return range(first, last)
    if levels[0] == 1 == min(levels) and max(levels) == 1:
        return range(last - 1, first - 1, -1)
    return [first + k for k in visual_order(levels)]


def row(
    prepared: Prepared,
    span: Span,
    number: int,
    line_height: float,
    vertical: bool,
    indent: float,
    inner: bool = False,
    give: float = 0.0,
) -> Row:
    """Return the row of a line, the ``number``-th of its paragraph; of an ``inner`` row only the pitch is wanted."""
    if inner and prepared.rel is not None and not prepared.annotated:
        reach = Extents(0.0, 0.0, prepared.rel)
    else:
        reach = extents(prepared, span, vertical)
    pitch = line_height * reach.rel
    if number == 0:
        pitch += prepared.source.space_before
    last = span[1] == len(prepared.units)
    return Row(prepared, span[0], span[1], width(prepared, span), reach, pitch, indent, last, give)


def height(rows: list[Row]) -> float:
    """Return the height of stacked rows, from the highest reach of any to the lowest."""
    return max(heights(rows), default=0.0)


def heights(rows: Iterable[Row]) -> Iterator[float]:
    """Yield the heights of a column of the first row, the first two, and so on."""
    depth = head = foot = 0.0
    for k, one in enumerate(rows):
        depth += one.pitch if k else 0.0
        head = max(head, one.extents.above - depth if k else one.fall)
        foot = max(foot, depth + one.extents.below)
        yield head + foot


def crown(rows: Sequence[Row]) -> float:
    """Return how far later rows of a column reach above the first: what its first baseline lies lower for."""
    depth = more = 0.0
    for one in rows[1:]:
        depth += one.pitch
        more = max(more, one.extents.above - depth - rows[0].fall)
    return more


def is_even(paragraphs: Sequence[Prepared], line_height: float) -> bool:
    """Tell whether no line that has lines before and after it in the block can reach above the first or below the last."""
    if any(p.rel is None or p.annotated or not p.units for p in paragraphs):
        return False
    pitch = line_height * min(p.rel or 1.0 for p in paragraphs)
    up, down = (0.0, 0.0)
    least = math.inf, math.inf
    for p in paragraphs:
        reach = extents(p, (0, len(p.units)), p.vertical)
        up, down = max(up, reach.above), max(down, reach.below)
        for item in p.units.items():
            face = (0.5, 0.5) if p.vertical else (item.cut.ascent, item.cut.descent)
            least = min(least[0], face[0] * item.rel), min(least[1], face[1] * item.rel)
    return up <= pitch + least[0] and down <= pitch + least[1]
