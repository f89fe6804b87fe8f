"""Lines of plain letters in, their glyphs, clusters and ink out: what the emitter does unit by unit, by whole columns.

Plain is what has nothing drawn along it, behind it or beside it, and lies level: nearly all text. Lines of one paragraph
and size are set together, in a number of array operations that does not grow with the letters.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain
from typing import NamedTuple

import numpy as np

from limner.document.columns import Clusters, Points
from limner.document.fills import Effect, Fill, Stroke
from limner.document.geometry import Box
from limner.document.results import Cluster
from limner.typeset.fonts.faces import Cut
from limner.typeset.prepare import Prepared
from limner.typeset.setting.rows import Placed, seen_order
from limner.typeset.shaping.columns import Floats, Ints, Kinds
from limner.typeset.shaping.unit import Item, Unit


@dataclass(slots=True)
class Open:
    """A glyph run that is being filled: one face, size and paint. ``xs`` and ``ys`` are origins in canvas pixels."""

    cut: Cut
    size: float
    fill: Fill
    stroke: Stroke | None
    effects: tuple[Effect, ...] | None
    glyphs: list[int] = field(default_factory=list)
    xs: list[float] = field(default_factory=list)
    ys: list[float] = field(default_factory=list)
    clusters: list[int] = field(default_factory=list)
    angles: list[float] = field(default_factory=list)
    clips: list[Box | None] = field(default_factory=list)
    _before: list[Floats] = field(default_factory=list)
    """Origins of glyphs before those of ``xs`` and ``ys``."""

    def add(self, glyph: int, x: float, y: float, cluster: int, angle: float) -> None:
        """Add one glyph."""
        self.glyphs.append(glyph)
        self.xs.append(x)
        self.ys.append(y)
        self.clusters.append(cluster)
        self.angles.append(angle)

    def add_many(self, glyphs: Ints, x: Floats, y: Floats, clusters: Ints) -> None:
        """Add level glyphs."""
        self._flush()
        self._before.append(np.column_stack((x, y)))
        self.glyphs += glyphs.tolist()
        self.clusters += clusters.tolist()
        self.angles += [0.0] * len(glyphs)

    def points(self) -> Points:
        """Return the glyphs' origins."""
        if not self._before:
            return Points(np.array([self.xs, self.ys], np.float64).T)
        self._flush()
        return Points(np.concatenate(self._before))

    def _flush(self) -> None:
        if self.xs:
            self._before.append(np.array([self.xs, self.ys], np.float64).T)
            self.xs, self.ys = [], []


_made = tuple.__new__
_FAR = float("inf")


class Plain(NamedTuple):
    """What plain lines leave: where each ends, the clusters, and the ink (x0, y0, x1, y1), None where there is none."""

    ends: list[float]
    clusters: Clusters
    ink: tuple[float, float, float, float] | None


class _Letters(NamedTuple):
    """The units of lines from left to right: number, kind, line, where the advance begins and how wide it is (pixels)."""

    unit: Ints
    kind: Ints
    line: Ints
    pen: Floats
    wide: Floats


def is_plain(prepared: Prepared) -> bool:
    """Tell whether every unit of a paragraph set in level lines is plain."""
    return not prepared.annotated and prepared.units.kinds.is_plain


def set_short(
    placed: Placed, order: Sequence[int], last: int, number: int, opened: Callable[[Unit, float], Open]
) -> tuple[float, list[Cluster], tuple[float, float, float, float] | None]:
    """Set a plain line of few units, one grapheme each, as ``set_plain`` would; arrays cost more than so few letters do.

    ``last`` is one past its last unit. The answer is where the line ends, its clusters and its ink.
    """
    prepared, size, baseline, pen = placed.row.prepared, placed.size, placed.baseline, placed.start
    units, offset, own, extra = prepared.units, prepared.source.offset, placed.spread.units, placed.spread.extra
    clusters: list[Cluster] = []
    item: Item | None = None
    top = deep = 0.0
    x0 = y0 = _FAR
    x1 = y1 = -_FAR
    for i in order:
        unit = own[i] if i in own else units.kind(i)
        if unit.item is not item:
            item = unit.item
            up = item.cut.ascent * (item.rel * size)
            top, deep = baseline - up, up + item.cut.descent * (item.rel * size)
        start, more, tracked = units.starts[i] + offset, extra.get(i, 0.0), unit.tracked
        wide = (unit.advance + more - (tracked if i == last - 1 else 0.0)) * size
        x = pen + (tracked + more) * size if item.level % 2 and i != last - 1 else pen
        if unit.glyphs:
            run = opened(unit, size)
            for glyph, dx, dy in unit.glyphs:
                run.add(glyph, x + dx * size, baseline + dy * size, start, 0.0)
        if unit.ink is not None:
            left, high, right, low = unit.ink
            x0 = left if (left := x + left * size) < x0 else x0
            y0 = high if (high := baseline + high * size) < y0 else y0
            x1 = right if (right := x + right * size) > x1 else x1
            y1 = low if (low := baseline + low * size) > y1 else y1
        box: Box = _made(Box, (pen, top, wide, deep))
        clusters.append(_made(Cluster, (start, units.ends[i] + offset, box, number)))
        pen += wide
    return pen, clusters, (x0, y0, x1, y1) if x0 <= x1 else None


def set_plain(lines: Sequence[Placed], number: int, opened: Callable[[Unit, float], Open]) -> Plain:
    """Set lines of one paragraph and size, the first being line ``number``, into the runs that ``opened`` finds."""
    prepared, size = lines[0].row.prepared, lines[0].size
    kinds, at = _kinds(lines)
    more = np.zeros(len(at))
    for line in lines:
        if line.spread.extra:
            more[[*line.spread.extra]] = [*line.spread.extra.values()]
    lasts = [max(line.row.first, prepared.solid[line.row.last]) for line in lines]
    orders = [seen_order(prepared.units, line.row.first, last) for line, last in zip(lines, lasts, strict=True)]
    unit = np.fromiter(chain.from_iterable(orders), np.int64)
    which = np.repeat(np.arange(len(lines)), list(map(len, orders)))
    kind = at[unit]
    closing = unit == np.array(lasts)[which] - 1
    tracked, extra = kinds.tracked[kind], more[unit]
    wide = (kinds.advance[kind] + extra - np.where(closing, tracked, 0.0)) * size
    pens, ends = _pens(lines, orders, wide)
    letters = _Letters(unit, kind, which, pens, wide)
    baselines = np.array([line.baseline for line in lines])
    x = pens
    if kinds.level.any():
        x = np.where((kinds.level[kind] % 2 == 1) & ~closing, pens + (tracked + extra) * size, pens)
    ink = _draw(prepared, size, kinds, letters, x, baselines[which], opened)
    edges = [line.start if prepared.base else end for line, end in zip(lines, ends, strict=True)]
    boxed = _with_spaces(letters, lines, lasts, edges, at)
    return Plain(ends, _clusters(prepared, size, kinds, boxed, baselines, number), ink)


def _kinds(lines: Sequence[Placed]) -> tuple[Kinds, Ints]:
    """Return the kinds of the units of lines, and which each is; some take another shape in their line."""
    units = lines[0].row.prepared.units
    own = {i: unit for line in lines for i, unit in line.spread.units.items()}
    if not own:
        return units.kinds, units.at
    at = units.at.copy()
    at[[*own]] = np.arange(len(own)) + len(units.kinds.units)
    return Kinds([*units.kinds.units, *own.values()]), at


def _pens(lines: Sequence[Placed], orders: Sequence[Sequence[int]], wide: Floats) -> tuple[Floats, list[float]]:
    widths = wide.tolist()
    pens: list[float] = []
    ends: list[float] = []
    done = 0
    for line, order in zip(lines, orders, strict=True):
        pens += accumulate(widths[done : done + len(order)], initial=line.start)
        ends.append(pens.pop())
        done += len(order)
    return np.array(pens, np.float64), ends


def _draw(
    prepared: Prepared, size: float, kinds: Kinds, letters: _Letters, x: Floats, y: Floats,
    opened: Callable[[Unit, float], Open],
) -> tuple[float, float, float, float] | None:  # fmt: skip
    """Put the glyphs of letters whose origins are given into runs; return their ink."""
    drawn = kinds.drawn
    count = drawn.many[letters.kind]
    owner = np.repeat(np.arange(len(count)), count)
    if not len(owner):
        return None
    glyph = np.repeat(drawn.first[letters.kind] - np.cumsum(count) + count, count) + np.arange(len(owner))
    ids, xs, ys = drawn.ids[glyph], x[owner] + drawn.x[glyph] * size, y[owner] + drawn.y[glyph] * size
    clusters = prepared.units.begin[letters.unit[owner]] + prepared.source.offset
    setting, members = kinds.settings
    of = setting[letters.kind[owner]]
    runs: dict[int, Open] = {}
    into = np.zeros(len(members), np.int64)
    for one in dict.fromkeys(of.tolist()) if len(members) > 1 else (0,):
        run = opened(members[one], size)
        runs[id(run)] = run
        into[one] = list(runs).index(id(run))
    for number, run in enumerate(runs.values()):
        mine = slice(None) if len(runs) == 1 else into[of] == number
        run.add_many(ids[mine], xs[mine], ys[mine], clusters[mine])
    ink = kinds.ink[letters.kind]
    x0, y0 = float((x + ink[:, 0] * size).min()), float((y + ink[:, 1] * size).min())
    x1, y1 = float((x + ink[:, 2] * size).max()), float((y + ink[:, 3] * size).max())
    return (x0, y0, x1, y1) if x0 <= x1 else None


def _with_spaces(
    letters: _Letters, lines: Sequence[Placed], lasts: Sequence[int], edges: Sequence[float], at: Ints
) -> _Letters:
    """Return letters with the white space that is left out at the lines' ends, without width at their edges."""
    ends = [(i, k) for k, (line, last) in enumerate(zip(lines, lasts, strict=True)) for i in range(last, line.row.last)]
    if not ends:
        return letters
    unit, line = np.array(ends).T
    return _Letters(
        np.concatenate((letters.unit, unit)),
        np.concatenate((letters.kind, at[unit])),
        np.concatenate((letters.line, line)),
        np.concatenate((letters.pen, np.array(edges)[line])),
        np.concatenate((letters.wide, np.zeros(len(unit)))),
    )


def _clusters(
    prepared: Prepared, size: float, kinds: Kinds, letters: _Letters, baselines: Floats, number: int
) -> Clusters:
    """Return the graphemes of letters: a unit of several is parted evenly."""
    units, bounds = prepared.units, prepared.graphemes
    ascent, descent, rel = kinds.reach
    up = ascent * (rel * size)
    top = baselines[letters.line] - up[letters.kind]
    deep = (up + descent * (rel * size))[letters.kind]
    start, end = units.begin[letters.unit], units.end[letters.unit]
    x, wide, line = letters.pen, letters.wide, letters.line
    if len(bounds) - 1 != len(units):
        edges = np.array(bounds, np.int64)
        inner = np.searchsorted(edges, start, "right")
        parts = np.searchsorted(edges, end, "left") - inner + 1
        owner = np.repeat(np.arange(len(parts)), parts)
        k = np.arange(len(owner)) - np.repeat(np.cumsum(parts) - parts, parts)
        backward = kinds.level[letters.kind] % 2 == 1
        inner, parts = inner[owner], parts[owner]
        start = np.where(k == 0, start[owner], edges[inner + k - 1])
        end = np.where(k == parts - 1, end[owner], edges[np.minimum(inner + k, len(edges) - 1)])
        wide = wide[owner] / parts
        x = x[owner] + np.where(backward[owner], parts - 1 - k, k) * wide
        line, top, deep = line[owner], top[owner], deep[owner]
    offset = prepared.source.offset
    spans = np.column_stack((start + offset, end + offset))
    return Clusters(spans, np.column_stack((x, top, wide, deep)), line + number)
