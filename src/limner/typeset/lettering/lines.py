"""The letters of a set line in, the lines drawn along them out: underline, overline, strike (CSS Text Decoration 4).

A line runs on across changes of paint, size and face as long as the decoration is the same; it lies as deep and is as
thick as the letter that asks for most. Where letters cross an underline or overline it opens by about its own thickness.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import uharfbuzz as hb

from limner.document.fills import Fill
from limner.document.geometry import Box
from limner.document.letters import Decoration
from limner.document.results import Rule
from limner.typeset.fonts.faces import Cut
from limner.typeset.itemising.characters import EAST_ASIAN
from limner.typeset.lettering.ink import Stand, crossings, united
from limner.typeset.shaping.unit import Unit

_OVER = 0.07
"""How far an overline's middle lies above the ascender, in ems."""
_SIDE = 0.04
"""How far a line lies beside the squares of a vertical line or below those of Chinese and Japanese, in ems."""
_PAD = (0.03, 0.08)
"""The least and the most that a line leaves free around ink, in ems; between them, its own thickness."""
_SIZES = (0.015, 0.2)
"""Thicknesses of a face's own lines that are believed, in ems."""
_TALL = {"wavy": 3.0, "double": 3.0}
"""How many times its thickness a style is high."""


class Drawn(NamedTuple):
    """A unit as set: where its advance begins along the line and how wide it is, and where its origin lies along it."""

    unit: Unit
    pen: float
    wide: float
    at: float


class Metrics(NamedTuple):
    """A face's own lines in ems: middles below (underline) and above (strike) the baseline, and thicknesses."""

    underline: float
    underline_size: float
    strike: float
    strike_size: float


class _Seat(NamedTuple):
    """Where a decoration lies: its middle across the line from the baseline (down; left of it, vertically), its thickness."""

    offset: float
    thickness: float


def decorations(drawn: Sequence[Drawn], baseline: float, size: float, vertical: bool) -> list[Rule]:
    """Return the lines along one set line in canvas pixels; ``size`` is pixels a block em."""
    wanted = dict.fromkeys(d for one in drawn for d in one.unit.paint.decorations)
    rules: list[Rule] = []
    for decoration in wanted:
        for joined, group in itertools.groupby(drawn, key=lambda one: decoration in one.unit.paint.decorations):
            if joined:
                rules += _along(list(group), decoration, baseline, size, vertical)
    return rules


def reach(unit: Unit, vertical: bool) -> tuple[float, float]:
    """Return how far a unit's decorations go above and below the baseline (right and left of it), in block ems."""
    above = below = 0.0
    for decoration in unit.paint.decorations:
        low, high = _band(_seat(unit, decoration, vertical), decoration)
        above, below = max(above, -low), max(below, high)
    return above, below


def _along(group: list[Drawn], decoration: Decoration, baseline: float, size: float, vertical: bool) -> Iterator[Rule]:
    seats = [_seat(one.unit, decoration, vertical) for one in group]
    seat = _Seat(_deepest(group, seats, decoration) * size, max(seat.thickness for seat in seats) * size)
    low, high = _band(seat, decoration)
    em = max(one.unit.item.rel for one in group) * size
    open_: list[tuple[float, float]] = []
    if decoration.skip_ink and decoration.line != "strike" and decoration.style != "wavy":
        pad = min(max(seat.thickness, _PAD[0] * em), max(_PAD[1] * em, seat.thickness / 2))
        spans = [span for one in group for span in _crossed(one, low, high, baseline, size, vertical)]
        open_ = united([(start - pad, end + pad) for start, end in spans])
    least = max(seat.thickness, 0.05 * em)
    for start, end, fill in _painted(group, decoration, size):
        for a, b in _pieces(start, end, open_, least):
            for one, two in _bars(low, high, decoration):
                box = Box(a, baseline + one, b - a, two - one)
                if vertical:
                    box = Box(baseline - two, a, two - one, b - a)
                style = "solid" if decoration.style == "double" else decoration.style
                yield Rule(box, fill, style, over=decoration.line == "strike")


@functools.lru_cache(maxsize=1024)
def metrics_of(cut: Cut) -> Metrics:
    """Return a face's lines from its post and OS/2 tables; what is missing or out of all measure is set by rule."""
    read = cut.font.get_metric_position_with_fallback
    tags = hb.OTMetricsTag
    thick, strike_thick = read(tags.UNDERLINE_SIZE) / cut.upem, read(tags.STRIKEOUT_SIZE) / cut.upem
    thick = thick if _SIZES[0] <= thick <= _SIZES[1] else 0.06
    strike_thick = strike_thick if _SIZES[0] <= strike_thick <= _SIZES[1] else thick
    below = -read(tags.UNDERLINE_OFFSET) / cut.upem + thick / 2
    strike = read(tags.STRIKEOUT_OFFSET) / cut.upem - strike_thick / 2
    return Metrics(
        min(max(below, 0.06 + thick / 2), 0.35), thick,
        strike if 0.1 < strike < 0.6 else 0.28, strike_thick,
    )  # fmt: skip


def _deepest(group: list[Drawn], seats: list[_Seat], decoration: Decoration) -> float:
    """Return the offset all of a stretch can share: clear of every letter's own; a strike's is the largest letter's."""
    offsets = [seat.offset for seat in seats]
    if decoration.line == "strike":
        return offsets[max(range(len(group)), key=lambda k: group[k].unit.item.rel)]
    return (min if offsets[0] < 0 else max)(offsets)


def _seat(unit: Unit, decoration: Decoration, vertical: bool) -> _Seat:
    """Return where a unit's face has a decoration, in block ems."""
    item = unit.item
    metrics = metrics_of(item.cut)
    east = item.script in EAST_ASIAN
    line, offset = decoration.line, decoration.offset
    thickness = decoration.thickness or (metrics.strike_size if line == "strike" else metrics.underline_size)
    if vertical:
        right = item.language.split("-")[0] in ("ja", "ko")
        side = 0.5 + thickness / 2 + (_SIDE if offset is None else offset)
        found = 0.0 if line == "strike" else side * (-1.0 if right == (line == "underline") else 1.0)
    elif offset is not None:
        found = offset
    elif line == "underline":
        found = max(metrics.underline, item.cut.descent + _SIDE + thickness / 2) if east else metrics.underline
    elif line == "overline":
        found = -(item.cut.ascent + _OVER)
    else:
        found = -(item.cut.ascent - item.cut.descent) / 2 if east else -metrics.strike
    return _Seat((found - (0.0 if line == "strike" else unit.paint.shift)) * item.rel, thickness * item.rel)


def _band(seat: _Seat, decoration: Decoration) -> tuple[float, float]:
    """Return the extent across the line: what is thicker than a plain line grows away from the letters."""
    half = seat.thickness / 2
    extra = seat.thickness * (_TALL.get(decoration.style, 1.0) - 1.0)
    if decoration.line == "strike":
        return seat.offset - half - extra / 2, seat.offset + half + extra / 2
    if seat.offset < 0:
        return seat.offset - half - extra, seat.offset + half
    return seat.offset - half, seat.offset + half + extra


def _bars(low: float, high: float, decoration: Decoration) -> tuple[tuple[float, float], ...]:
    if decoration.style != "double":
        return ((low, high),)
    third = (high - low) / 3
    return (low, low + third), (high - third, high)


def _crossed(
    one: Drawn, low: float, high: float, baseline: float, size: float, vertical: bool
) -> Iterator[tuple[float, float]]:
    """Yield where a unit's ink crosses a band that is given from the baseline, along the line."""
    unit = one.unit
    ink = unit.ink
    if ink is None:
        return
    near, far = (-ink.x1, -ink.x0) if vertical else (ink.y0, ink.y1)
    if far * size < low or near * size > high:
        return
    cut, em = unit.item.cut, unit.item.rel * size * unit.shrink
    angle = unit.paint.rotation + (90.0 if unit.item.mode == "turned" else 0.0)
    for glyph, x, y in unit.glyphs:
        if vertical:
            stand = Stand(baseline + x * size, one.at + y * size, em, angle)
            yield from crossings(cut, glyph, stand, baseline - high, baseline - low, down=True)
        else:
            stand = Stand(one.at + x * size, baseline + y * size, em, angle)
            yield from crossings(cut, glyph, stand, baseline + low, baseline + high)


def _painted(group: list[Drawn], decoration: Decoration, size: float) -> Iterator[tuple[float, float, Fill]]:
    """Yield the stretches of one colour along a decorated stretch: one, where the decoration has its own."""
    first, last = group[0], group[-1]
    start = first.pen + (first.unit.tracked * size if first.unit.item.level % 2 and len(group) > 1 else 0.0)
    end = last.pen + last.wide
    if decoration.fill is not None:
        yield start, end, decoration.fill
        return
    for fill, members in itertools.groupby(group, key=lambda one: one.unit.paint.fill):
        inner = list(members)
        yield max(start, inner[0].pen), inner[-1].pen + inner[-1].wide, fill


def _pieces(start: float, end: float, gaps: list[tuple[float, float]], least: float) -> Iterator[tuple[float, float]]:
    """Yield what gaps leave of a stretch; of a stretch that is broken, slivers are left out."""
    at = start
    for low, high in gaps:
        if high <= start or low >= end:
            continue
        if low - at >= least:
            yield at, low
        at = max(at, high)
    if end - at >= (least if at > start else 0.0) and end > at:
        yield at, end
