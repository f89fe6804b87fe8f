"""A line of plain letters in, its glyphs, clusters and ink out: what the emitter does unit by unit, in one loop.

Plain is what has nothing drawn along it, behind it or beside it, and lies level: nearly all text. The loop runs once a
grapheme, so it calls as little as it can and makes named tuples of tuples.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from limner.document.fills import Effect, Fill, Stroke
from limner.document.geometry import Box, Point
from limner.document.results import Cluster
from limner.typeset.fonts.faces import Cut
from limner.typeset.prepare import Prepared
from limner.typeset.setting.rows import Placed
from limner.typeset.shaping.shape import Item, Unit
from limner.typeset.styles import Paint

_made = tuple.__new__
_FAR = float("inf")


@dataclass(slots=True)
class Open:
    """A glyph run that is being filled: one face, size and paint."""

    cut: Cut
    size: float
    fill: Fill
    stroke: Stroke | None
    effects: tuple[Effect, ...] | None
    glyphs: list[int] = field(default_factory=list)
    positions: list[Point] = field(default_factory=list)
    clusters: list[int] = field(default_factory=list)
    angles: list[float] = field(default_factory=list)
    clips: list[Box | None] = field(default_factory=list)


def is_plain(prepared: Prepared) -> bool:
    """Tell whether every unit of a paragraph set in level lines is plain."""
    if prepared.annotated:
        return False
    paint: Paint | None = None
    item: Item | None = None
    for unit in prepared.units:
        if unit.paint is not paint:
            paint = unit.paint
            if paint.leader is not None or paint.decorations or paint.highlight is not None or paint.rotation:
                return False
        if unit.item is not item:
            item = unit.item
            if item.mode != "across":
                return False
        if unit.shares or unit.aside is not None:
            return False
    return True


def set_plain(
    placed: Placed,
    order: Sequence[int],
    last: int,
    number: int,
    opened: Callable[[Unit, float], Open],
    clusters: list[Cluster],
) -> tuple[float, tuple[float, float, float, float] | None]:
    """Set the units ``order`` of line ``number`` into the runs that ``opened`` finds; return where the line ends, and its ink.

    The ink is (x0, y0, x1, y1) in canvas pixels, None where there is none.
    """
    prepared, size, baseline, pen = placed.row.prepared, placed.size, placed.baseline, placed.start
    units, bounds, offset = prepared.units, prepared.graphemes, prepared.source.offset
    own, extra = placed.spread.units, placed.spread.extra
    item: Item | None = None
    paint: Paint | None = None
    shrunk = top = deep = 0.0
    run: Open | None = None
    backward = False
    x0 = y0 = _FAR
    x1 = y1 = -_FAR
    for i in order:
        unit = own[i] if i in own else units[i]
        start, end, wide, glyphs, ink, its, colour, _, tracked, shrink, *_ = unit
        if its is not item or colour is not paint or shrink != shrunk:
            item, paint, shrunk, run = its, colour, shrink, None
            up = its.cut.ascent * (its.rel * size)
            top, deep, backward = baseline - up, up + its.cut.descent * (its.rel * size), its.level % 2 == 1
        more = extra.get(i, 0.0)
        wide = (wide + more - (tracked if i == last - 1 else 0.0)) * size
        x = pen + (tracked + more) * size if backward and i != last - 1 else pen
        if glyphs:
            if run is None:
                run = opened(unit, size)
            for glyph, dx, dy in glyphs:
                run.glyphs.append(glyph)
                run.positions.append(_made(Point, (x + dx * size, baseline + dy * size)))
                run.clusters.append(start + offset)
                run.angles.append(0.0)
            if ink is not None:
                left, high, right, low = ink
                x0 = left if (left := x + left * size) < x0 else x0
                y0 = high if (high := baseline + high * size) < y0 else y0
                x1 = right if (right := x + right * size) > x1 else x1
                y1 = low if (low := baseline + low * size) > y1 else y1
        if end - start == 1 or bounds[bisect_right(bounds, start)] >= end:
            box = _made(Box, (pen, top, wide, deep))
            clusters.append(_made(Cluster, (start + offset, end + offset, box, number)))
        else:
            clusters += _several(unit, bounds, offset, _made(Box, (pen, top, wide, deep)), number)
        pen += wide
    return pen, (x0, y0, x1, y1) if x0 <= x1 else None


def graphemes(unit: Unit, bounds: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return the graphemes (start, end) that a unit holds; ``bounds`` are those of its paragraph."""
    at = bisect_right(bounds, unit.start)
    starts = [unit.start]
    while at < len(bounds) and bounds[at] < unit.end:
        starts.append(bounds[at])
        at += 1
    return tuple(zip(starts, [*starts[1:], unit.end], strict=True))


def _several(unit: Unit, bounds: Sequence[int], offset: int, box: Box, number: int) -> list[Cluster]:
    """Return the clusters of a unit of several graphemes: equal parts of its box."""
    parts = graphemes(unit, bounds)
    step = box.w / len(parts)
    found: list[Cluster] = []
    for k, (start, end) in enumerate(parts):
        at = len(parts) - 1 - k if unit.item.level % 2 else k
        own = Box(box.x + at * step, box.y, step, box.h)
        found.append(Cluster(start + offset, end + offset, own, number))
    return found
