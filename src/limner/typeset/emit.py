"""Placed lines in, glyph runs, clusters, rules and ink bounds out: the last phase, in canvas pixels."""

from __future__ import annotations

import math
import operator
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from limner.document.color import alpha
from limner.document.columns import Clusters
from limner.document.fills import Effect, Fill, Solid, Stroke
from limner.document.geometry import Box
from limner.document.results import Cluster, FontInstance, GlyphRun, Line, Rule
from limner.typeset.fonts.faces import Cut
from limner.typeset.itemising.characters import JOINED
from limner.typeset.lettering.bars import highlights
from limner.typeset.lettering.lines import Drawn, decorations
from limner.typeset.plain import Open, is_plain, set_plain, set_short
from limner.typeset.prepare import Prepared
from limner.typeset.setting.rows import Placed, Row, seen_order
from limner.typeset.shaping.columns import FEW
from limner.typeset.shaping.shares import FAR, Share
from limner.typeset.shaping.unit import Unit, graphemes
from limner.typeset.styles import Paint

_START = operator.attrgetter("start")
_LEAST_DOTS = 3
"""Fewer dots lead nowhere: they read as a full stop."""

_LEADER_SIDE = 0.3


class Spot(NamedTuple):
    """Where a unit's origin lies and how far it is turned (degrees clockwise); ``shift`` is taken off its glyphs' x."""

    x: float
    y: float
    angle: float = 0.0
    shift: float = 0.0


class _RunKey(NamedTuple):
    instance: FontInstance
    size: float
    fill: Fill
    stroke: Stroke | None
    effects: tuple[Effect, ...] | None
    shared: bool


class Emitter:
    """Collects what the lines of one block leave on the canvas."""

    def __init__(self, vertical: bool) -> None:
        self.vertical = vertical
        self.lines: list[Line] = []
        self.rules: list[Rule] = []
        self._runs: dict[_RunKey, Open] = {}
        self._last: tuple[Unit | None, float, Open | None] = (None, 0.0, None)
        self._ink: list[float] | None = None
        self._met: dict[tuple[object, ...], tuple[Paint, Open]] = {}
        self._parts: list[Clusters] = []
        self._loose: list[Cluster] = []
        self._plain: tuple[Prepared | None, bool] = (None, False)

    def set(self, lines: Iterable[Placed]) -> None:
        """Set straight lines; plain ones of one paragraph and size together."""
        for plain, group in groupby(lines, key=self._plain_of):
            if plain is None:
                for placed in group:
                    self._line(placed)
            else:
                self._plainly(list(group))

    def _plain_of(self, placed: Placed) -> tuple[int, float] | None:
        """Return which plain lines a line may be set with, None for one that is not plain."""
        prepared = placed.row.prepared
        if self._plain[0] is not prepared:
            self._plain = (prepared, not self.vertical and is_plain(prepared))
        return (id(prepared), placed.size) if self._plain[1] and not placed.row.gaps else None

    def _plainly(self, lines: list[Placed]) -> None:
        prepared = lines[0].row.prepared
        if len(prepared.units) < FEW and len(prepared.graphemes) - 1 == len(prepared.units):
            for placed in lines:
                self._short(placed)
            return
        made = set_plain(lines, len(self.lines), self._run)
        if made.ink is not None:
            self._grow(*made.ink)
        self._flush()
        self._parts.append(made.clusters)
        for placed, end in zip(lines, made.ends, strict=True):
            self._ruled_off(placed, end - placed.start)

    def _short(self, placed: Placed) -> None:
        row, number = placed.row, len(self.lines)
        last = max(row.first, row.prepared.solid[row.last])
        order = seen_order(row.prepared.units, row.first, last)
        end, clusters, ink = set_short(placed, order, last, number, self._run)
        self._loose += clusters
        if ink is not None:
            self._grow(*ink)
        for i in range(last, row.last):
            edge = placed.start if row.prepared.base else end
            self._clusters(row.prepared.units[i], row, placed.size, edge, 0.0, placed.baseline, number)
        self._ruled_off(placed, end - placed.start)

    def _line(self, placed: Placed) -> None:
        """Set one line unit by unit."""
        row, size = placed.row, placed.size
        units = row.prepared.units
        last = max(row.first, row.prepared.solid[row.last])
        order = seen_order(units, row.first, last)
        number = len(self.lines)
        pen = self._adorned(placed, order, last)
        edge = placed.start if row.prepared.base else pen
        for unit in units[last : row.last]:
            self._clusters(unit, row, size, edge, 0.0, placed.baseline, number)
        self._ruled_off(placed, pen - placed.start)

    def clusters(self) -> Sequence[Cluster]:
        """Return the graphemes set so far, in the order of the text."""
        if not self._parts:
            return tuple(sorted(self._loose, key=_START))
        self._flush()
        return Clusters.joined(self._parts).in_reading_order()

    def _flush(self) -> None:
        if self._loose:
            self._parts.append(Clusters.of(self._loose))
            self._loose = []

    def _adorned(self, placed: Placed, order: Sequence[int], last: int) -> float:
        """Set the letters of any line unit by unit; return where it ends."""
        row, size = placed.row, placed.size
        units = row.prepared.units
        pen = placed.start
        number = len(self.lines)
        own, extra = placed.spread.units, placed.spread.extra
        leaders = {gap.unit: gap.leader for gap in row.gaps}
        drawn: list[Drawn] = []
        adorned = False
        for i in order:
            unit = own.get(i) or units[i]
            wide = (unit.advance + extra.get(i, 0.0) - (unit.tracked if i == last - 1 else 0.0)) * size
            at = pen
            leader = leaders.get(i, unit.paint.leader)
            if leader is not None or i in leaders:
                self._leader(unit, leader, pen, wide, placed)
            else:
                if unit.item.level % 2 and i != last - 1:
                    at += (unit.tracked + extra.get(i, 0.0)) * size
                spot = Spot(placed.baseline, at) if self.vertical else Spot(at, placed.baseline)
                self._glyphs(unit, size, spot, row.prepared.source.offset)
            self._clusters(unit, row, size, pen, wide, placed.baseline, number)
            drawn.append(Drawn(unit, pen, wide, at))
            adorned = adorned or bool(unit.paint.decorations) or unit.paint.highlight is not None
            pen += wide
        if adorned:
            self._decorate(drawn, placed)
        return pen

    def _ruled_off(self, placed: Placed, length: float) -> None:
        row, size = placed.row, placed.size
        above, below = row.extents.above * size, row.extents.below * size
        if self.vertical:
            box = Box(placed.baseline - below, placed.start, above + below, max(0.0, length))
        else:
            box = Box(placed.start, placed.baseline - above, max(0.0, length), above + below)
        start, end = span_of(row)
        self.lines.append(Line(start, end, box, placed.baseline, size * row.extents.rel))

    def drop(self, unit: Unit, size: float, x: float, baseline: float, offset: int, bounds: Sequence[int]) -> None:
        """Set a unit of an initial; it belongs to the line that comes next."""
        self._glyphs(unit, size, Spot(x, baseline), offset)
        ink = unit.ink
        box = Box(x, baseline, 0.0, 0.0)
        if ink is not None:
            box = Box(x + ink.x0 * size, baseline + ink.y0 * size, (ink.x1 - ink.x0) * size, (ink.y1 - ink.y0) * size)
        for start, end in graphemes(unit, bounds):
            self._loose.append(Cluster(start + offset, end + offset, box, len(self.lines)))

    def cuts(self) -> tuple[Cut, ...]:
        """Return the open face of each of ``runs``."""
        return tuple(run.cut for run in sorted(self._runs.values(), key=lambda run: bool(run.clips)))

    def runs(self) -> tuple[GlyphRun, ...]:
        """Return the glyph runs set so far, in the order their fonts and paints first appeared; shares come last."""
        return tuple(
            GlyphRun(
                run.cut.instance,
                run.size,
                tuple(run.glyphs),
                run.points(),
                tuple(run.clusters),
                run.fill,
                run.stroke,
                tuple(run.angles) if any(run.angles) else (),
                (),
                run.cut.color,
                run.effects,
                tuple(run.clips),
            )
            for run in sorted(self._runs.values(), key=lambda run: bool(run.clips))
        )

    def bounds(self) -> Box | None:
        """Return the box of all ink, None where there is none."""
        if self._ink is None:
            return None
        x0, y0, x1, y1 = self._ink
        return Box(x0, y0, max(0.0, x1 - x0), max(0.0, y1 - y0))

    def _run(self, unit: Unit, size: float) -> Open:
        last, at, run = self._last
        if run is not None and last is not None and (at, last.shrink) == (size, unit.shrink):  # noqa: SIM102
            if last.item is unit.item and last.paint is unit.paint:
                return run
        item, paint = unit.item, unit.paint
        key = (item.cut, item.rel, item.script, id(paint), unit.shrink, size)
        met = self._met.get(key)
        if met is None:
            met = self._met[key] = (paint, self._open(unit, size, paint, False))
        run = met[1]
        self._last = (unit, size, run)
        return run

    def _open(self, unit: Unit, size: float, paint: Paint, shared: bool) -> Open:
        item = unit.item
        stroke = paint.stroke
        if stroke is not None and stroke.join == "miter" and item.script in JOINED:
            stroke = stroke.model_copy(update={"join": "round"})
        key = _RunKey(item.cut.instance, item.rel * size * unit.shrink, paint.fill, stroke, paint.effects, shared)
        run = self._runs.get(key)
        if run is None:
            run = self._runs[key] = Open(item.cut, key.size, paint.fill, stroke, paint.effects)
        return run

    def _glyphs(self, unit: Unit, size: float, spot: Spot, offset: int) -> None:
        if not unit.glyphs:
            return
        if unit.shares:
            self._share(unit, size, spot, offset)
            return
        run = self._run(unit, size)
        x, y, angle, shift = spot
        turn = angle + unit.paint.rotation + (90.0 if unit.item.mode == "turned" else 0.0)
        cluster = unit.start + offset
        if angle:
            cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            for glyph, dx, dy in unit.glyphs:
                u, v = dx * size - shift, dy * size
                run.add(glyph, x + u * cos - v * sin, y + u * sin + v * cos, cluster, turn)
        else:
            x -= shift
            for glyph, dx, dy in unit.glyphs:
                run.add(glyph, x + dx * size, y + dy * size, cluster, turn)
        if unit.ink is not None:
            x0, y0, x1, y1 = unit.ink
            if angle:
                box = _around(spot, x0 * size - shift, y0 * size, x1 * size - shift, y1 * size)
                self._grow(box.x, box.y, box.right, box.bottom)
            else:
                self._grow(x + x0 * size, y + y0 * size, x + x1 * size, y + y1 * size)
        if unit.aside is not None:
            for mark in unit.aside.marks:
                self._glyphs(mark, size, spot, offset)

    def _share(self, unit: Unit, size: float, spot: Spot, offset: int) -> None:
        """Set a unit once for each of its paints, cut to its share; where paints are solid, the first lies whole beneath."""
        solid = all(isinstance(s.paint.fill, Solid) and alpha(s.paint.fill.color) == 1.0 for s in unit.shares)
        for k, share in enumerate(unit.shares):
            run = self._open(unit, size, share.paint, True)
            before = len(run.glyphs)
            self._last = (unit._replace(paint=share.paint), size, run)
            aside = unit.aside if k == 0 else None
            part = unit._replace(paint=share.paint, start=share.start, shares=(), aside=aside)
            self._glyphs(part, size, spot, offset)
            for dx, dy in ((g.x, g.y) for g in unit.glyphs[: len(run.glyphs) - before]):
                run.clips.append(None if solid and k == 0 else _window(unit, share, size, dx, dy))
        self._last = (None, 0.0, None)

    def _grow(self, x0: float, y0: float, x1: float, y1: float) -> None:
        ink = self._ink
        if ink is None:
            self._ink = [x0, y0, x1, y1]
            return
        if x0 < ink[0]:
            ink[0] = x0
        if y0 < ink[1]:
            ink[1] = y0
        if x1 > ink[2]:
            ink[2] = x1
        if y1 > ink[3]:
            ink[3] = y1

    def _clusters(
        self, unit: Unit, row: Row, size: float, pen: float, wide: float, baseline: float, number: int
    ) -> None:
        offset = row.prepared.source.offset
        item = unit.item
        rel = item.rel * size
        parts: tuple[tuple[int, int], ...] = ((unit.start, unit.end),)
        if unit.end - unit.start > 1:
            parts = graphemes(unit, row.prepared.graphemes)
        step = wide / len(parts)
        if self.vertical:
            across = rel / len(parts)
            for k, (start, end) in enumerate(parts):
                if item.mode == "combined":
                    box = Box(baseline - rel / 2 + k * across, pen, across, wide)
                else:
                    box = Box(baseline - rel / 2, pen + k * step, rel, step)
                self._loose.append(Cluster(start + offset, end + offset, box, number))
            return
        up, down = unit.item.cut.ascent * rel, unit.item.cut.descent * rel
        backward = unit.item.level % 2
        for k, (start, end) in enumerate(parts):
            at = len(parts) - 1 - k if backward else k
            box = Box(pen + at * step, baseline - up, step, up + down)
            self._loose.append(Cluster(start + offset, end + offset, box, number))

    def _decorate(self, drawn: list[Drawn], placed: Placed) -> None:
        """Draw the bars behind a line's letters and the lines along them."""
        bars = highlights(drawn, placed.baseline, placed.size, self.vertical)
        for rule in (*bars, *decorations(drawn, placed.baseline, placed.size, self.vertical)):
            self.rules.append(rule)
            self._grow(rule.box.x, rule.box.y, rule.box.right, rule.box.bottom)

    def _rule(self, box: Box, fill: Fill) -> None:
        self.ruled(Rule(box, fill))

    def ruled(self, rule: Rule) -> None:
        """Draw a bar with the text."""
        self.rules.append(rule)
        self._grow(rule.box.x, rule.box.y, rule.box.right, rule.box.bottom)

    def _leader(self, unit: Unit, leader: str | None, pen: float, wide: float, placed: Placed) -> None:
        """Fill a stretched white space with dots on a grid common to all lines, or with a line."""
        size = placed.size
        em = unit.item.rel * size
        side = _LEADER_SIDE * em
        if wide <= 2 * side or leader in (None, "space"):
            return
        if leader == "line":
            thick = 0.05 * em
            box = Box(pen + side, placed.baseline - thick, wide - 2 * side, thick)
            if self.vertical:
                box = Box(placed.baseline - thick / 2, pen + side, thick, wide - 2 * side)
            self._rule(box, unit.paint.fill)
            return
        dot = unit.item.cut.glyph(".") or unit.item.cut.glyph("\u00b7")
        ink = unit.item.cut.ink(dot) if dot else None
        if ink is None:
            return
        step = max((ink.x1 - ink.x0) * 2.4, 0.3) * em
        end = placed.edge
        first, last = math.floor((end - pen - side) / step), math.ceil((end - pen - wide + side) / step)
        if first - last + 1 >= _LEAST_DOTS:
            for count in range(first, last - 1, -1):
                self._dot(unit, dot, size, end - count * step, placed)

    def _dot(self, unit: Unit, dot: int, size: float, at: float, placed: Placed) -> None:
        run = self._run(unit, size)
        em = unit.item.rel * size
        ink = unit.item.cut.ink(dot)
        if ink is None:
            return
        middle = (ink.x0 + ink.x1) / 2 * em
        x, y = (placed.baseline - middle, at) if self.vertical else (at - middle, placed.baseline)
        run.add(dot, x, y, unit.start + placed.row.prepared.source.offset, 0.0)
        self._grow(x + ink.x0 * em, y + ink.y0 * em, x + ink.x1 * em, y + ink.y1 * em)


def span_of(row: Row) -> tuple[int, int]:
    """Return a row's offsets [start, end) in the block's text."""
    units, offset = row.prepared.units, row.prepared.source.offset
    if row.first >= min(row.last, len(units)):
        return offset, offset
    return units.starts[row.first] + offset, units.ends[row.last - 1] + offset


def _window(unit: Unit, share: Share, size: float, dx: float, dy: float) -> Box:
    """Return the part of a glyph in a share, in pixels about its own origin before it is turned."""
    far = FAR * size
    if unit.item.mode == "upright":
        return Box(-far, (share.low - dy) * size, 2 * far, (share.high - share.low) * size)
    at = dy if unit.item.mode == "turned" else dx
    return Box((share.low - at) * size, -far, (share.high - share.low) * size, 2 * far)


def _around(spot: Spot, x0: float, y0: float, x1: float, y1: float) -> Box:
    cos, sin = math.cos(math.radians(spot.angle)), math.sin(math.radians(spot.angle))
    xs = [spot.x + u * cos - v * sin for u in (x0, x1) for v in (y0, y1)]
    ys = [spot.y + u * sin + v * cos for u in (x0, x1) for v in (y0, y1)]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
