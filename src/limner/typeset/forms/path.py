"""Rows and a path in, a layout on circles and curves out: rows are set straight, spread where they crowd, then bent."""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

import numpy as np

from limner.document.bends import AlongArc, AlongPath, Points
from limner.document.forms import Arc, Curve
from limner.document.geometry import Box
from limner.document.middles import median
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.typeset.emit import Emitter
from limner.typeset.forms.bending import bend_layout, merged
from limner.typeset.forms.corners import Corners
from limner.typeset.forms.tracks import Track, track
from limner.typeset.itemising.characters import JOINED
from limner.typeset.setting.rows import Placed, Row, seen_order
from limner.typeset.shaping.spacing import SQUARE
from limner.typeset.shaping.unit import Unit

_TALLEST = 0.45
"""Ems above the baseline at which a line is measured at most."""

_GAP = 0.04
"""Ink that was further apart than this (ems) before it was bent stays so far apart where it crowds most."""

_ROUNDS = 3
"""A line that is not begun at its start is spread so often."""

_MOST_ROUNDS, _SETTLED = 8, 1e-4
"""One whose words are to turn no corner is spread so often at most, until it grows by no more than this (ems)."""
_SAMPLES, _MOST_SAMPLES = 12, 4096
"""How many places an em, and at most, a track's angle is taken at."""

Assemble = Callable[[Emitter], TextLayout]
"""Makes a layout of what an emitter collected."""


class Laid(NamedTuple):
    """A row on its track: spread, cut to what finds room, and the first unit that found none (None when all did)."""

    row: Row
    track: Track
    left_over: int | None


def set_on_path(block: TextBlock, rows: list[Row], size: float, path: Arc | Curve, assemble: Assemble) -> TextLayout:
    """Return a block's rows on a path; what finds no room is overset."""
    parts: list[TextLayout] = []
    overset: str | None = None
    below = -path.offset if isinstance(path, Curve) else 0.0
    for k, row in enumerate(rows):
        below += row.pitch * size if k else 0.0
        laid = lay(row, size, path, below, block.align)
        emitter = Emitter(row.prepared.vertical)
        emitter.set([_placed(block, laid, size, below, path)])
        flat = _unwidened(assemble(emitter), row, laid.row, size)
        parts.append(bend_layout(flat, emitter.cuts(), laid.track.bend, _soft(row, path)))
        if laid.left_over is not None and overset is None:
            overset = block.text[row.prepared.source.offset + row.prepared.units[laid.left_over].start :]
    return merged(parts, assemble(Emitter(False)))._replace(overset=overset or "")


def fits_path(rows: list[Row], size: float, path: Arc | Curve, align: str = "start") -> bool:
    """Tell whether all rows find room on a path at a size."""
    below = -path.offset if isinstance(path, Curve) else 0.0
    for k, row in enumerate(rows):
        below += row.pitch * size if k else 0.0
        laid = lay(row, size, path, below, align)
        if laid.left_over is not None:
            return False
        if isinstance(path, Arc) and not path.inside and path.radius - below < row.extents.below * size:
            return False
    return True


def lay(row: Row, size: float, path: Arc | Curve, below: float, align: str = "start") -> Laid:
    """Return a row on its track; ``below`` (pixels) is how far under the path its baseline lies."""
    down = row.prepared.vertical
    share = _share(row.align or align, row.prepared.base == 1 and not down)
    height = 0.0 if down else _optical_height(row)
    on = track(path, below, height * size, size, down)
    corners = _corners(row, size, on, below)
    on = _begun(on, corners, share)
    spread = row if down else _spread(row, size, on, height, path, share, corners, True)
    if corners.zones and spread.width * size > on.room:
        spread = _spread(row, size, on, height, path, share, corners, False)
    last = max(spread.first, spread.prepared.solid[spread.last])
    room = on.room * (1 + 1e-6) + 1e-6
    if spread.width * size <= room or last == spread.first:
        return Laid(spread, on, None)
    units, widths = spread.prepared.units, spread.prepared.widths
    while last > spread.first and (widths[last] - widths[spread.first] - units[last - 1].tracked) * size > room:
        last -= 1
    wide = widths[last] - widths[spread.first] - (units[last - 1].tracked if last > spread.first else 0.0)
    return Laid(spread._replace(last=last, width=wide), on, last)


def _placed(block: TextBlock, laid: Laid, size: float, below: float, path: Arc | Curve) -> Placed:
    row, on = laid.row, laid.track
    align = row.align or block.align
    wide = row.width * size
    leading = row.prepared.units.leads(row.first, row.last)
    full = leading or align == "justify"
    share = _share(align, row.prepared.base == 1 and not row.prepared.vertical)
    if full:
        start, wide = on.start, max(wide, on.room)
    elif isinstance(path, Arc):
        start = -wide * {"left": 0.0, "center": 0.5, "right": 1.0}[path.anchor]
    elif on.closed:
        start = on.start - share * wide
    else:
        start = on.start + share * (on.room - wide)
    return Placed(row, size, start, below, wide, align == "justify", start + wide)


def _share(align: str, backward: bool) -> float:
    if align in ("center", "justify"):
        return 0.5 if align == "center" else 0.0
    if align in ("left", "right"):
        return float(align == "right")
    return float(backward != (align == "end"))


def _soft(row: Row, path: Arc | Curve) -> Callable[[int], bool]:
    """Return what tells whether the outlines of a cluster (offset in the block's text) are bent."""
    units, offset = row.prepared.units, row.prepared.source.offset
    if path.bending != "auto" or row.prepared.vertical:
        bends = path.bending == "bend" and not row.prepared.vertical
        return lambda at: bends
    starts = [unit.start + offset for unit in units]

    def soft(at: int) -> bool:
        return units[max(0, bisect_right(starts, at) - 1)].item.script in JOINED

    return soft


def _optical_height(row: Row) -> float:
    """Return half the height of a row's letters above the baseline (ems)."""
    tops = [-unit.ink.y0 for unit in row.prepared.units[row.first : row.last] if unit.ink is not None]
    return min(_TALLEST, max(0.0, median(tops) / 2)) if tops else 0.25


def _corners(row: Row, size: float, on: Track, below: float) -> Corners:
    """Return a track's corners as the letters of a row must leave them free."""
    inks = [unit.ink for unit in row.prepared.units[row.first : row.last] if unit.ink is not None]
    above, under = max((-ink.y0 for ink in inks), default=0.0), max((ink.y1 for ink in inks), default=0.0)
    return Corners.of(on, above * size - below, under * size + below)


def _begun(on: Track, corners: Corners, share: float) -> Track:
    """Return a closed track that a line begins on at a corner, from where it begins beside it."""
    more = corners.past(on.start, on.start + 1.0) if on.closed and share == 0.0 else 0.0
    return on._replace(start=on.start + more, room=on.room - more) if more > 0 else on


def _spread(
    row: Row, size: float, on: Track, height: float, path: Arc | Curve, share: float, corners: Corners, whole: bool
) -> Row:  # fmt: skip
    """Return a row whose letters are so far apart that none meet where the path crowds them; ``whole`` words turn no corner.

    Two letters turn by an angle to each other; at a level above the line that they are measured on, their distance grows
    by that angle times the level, below it shrinks. The level looked at is the last both have ink at on the close side.
    """
    units = row.prepared.units
    last = max(row.first, row.prepared.solid[row.last])
    order = [i for i in seen_order(units, row.first, last) if units[i].ink is not None]
    if len(order) < 2:
        return row
    pens: dict[int, float] = {}
    pen = 0.0
    for i in seen_order(units, row.first, last):
        pens[i] = pen
        pen += units[i].advance
    middles = {i: pens[i] + (units[i].advance - units[i].tracked) / 2 for i in order}
    turned = _turning(on, size, pen)
    ends = _word_ends(row, order) if whole and corners.zones else {}
    more: dict[int, float] = {}
    rounds = 1 if share == 0.0 or isinstance(path, Arc) else _MOST_ROUNDS if ends else _ROUNDS
    for _ in range(rounds):
        grown = sum(more.values())
        shift = _start(on, share, pen + grown, size)
        more = {}
        for a, b in pairwise(order):
            if path.bending == "bend" or (path.bending == "auto" and _joined(units[a]) and _joined(units[b])):
                continue
            low, high = _stretch(units[b], pens[b] + shift, size)
            lack = corners.past(low, _stretch(units[c], pens[c] + shift, size)[1]) / size if (c := ends.get(b)) else 0.0
            lack = lack or corners.past(low, high) / size
            if lack <= 0 and not corners.between((middles[a] + shift) * size, (middles[b] + shift) * size):
                turn = turned(middles[b] + shift) - turned(middles[a] + shift)
                lack = _lack(units[a], units[b], pens[b] - pens[a], middles[b] - middles[a], turn, height)
            owner = a if units[a].item.level % 2 == 0 else b
            if lack > 1e-6 and units[owner].item.level % 2 == (0 if owner == a else 1):
                more[owner] = more.get(owner, 0.0) + lack
                shift += lack
        if ends and abs(sum(more.values()) - grown) < _SETTLED:
            break
    else:
        if ends and rounds > 1:
            return _spread(row, size, on, height, path, share, corners, False)
    return _widened(row, more) if more else row


def _word_ends(row: Row, order: Sequence[int]) -> dict[int, int]:
    """Return the last unit of each word by its first, as they are seen; words of squares, which break anywhere, are left out."""
    units = row.prepared.units
    spaces = [k for k in range(row.first, row.last) if units[k].space]
    found: dict[int, int] = {}
    for _, word in groupby(order, key=lambda k: bisect_left(spaces, k)):
        letters = [*word]
        if not any(units[k].item.script in SQUARE for k in letters):
            found[letters[0]] = letters[-1]
    return found


def _stretch(unit: Unit, pen: float, size: float) -> tuple[float, float]:
    """Return from where to where along its track (pixels) a letter reaches."""
    low, high = 0.0, unit.advance - unit.tracked
    if unit.ink is not None:
        low, high = min(low, unit.ink.x0), max(high, unit.ink.x1)
    return (pen + low) * size, (pen + high) * size


def _start(on: Track, share: float, wide: float, size: float) -> float:
    """Return where along its track a line begins (ems)."""
    free = -wide if on.closed else on.room / size - wide
    return on.start / size + share * free


def _turning(on: Track, size: float, wide: float) -> Callable[[float], float]:
    """Return the angle of a track (radians, unwound) by the place along it (ems), for a line of some width."""
    low = min(on.start / size, on.start / size - wide) - 2
    high = max(on.start / size + 1.5 * wide, (on.start + on.room) / size) + 2
    xs = np.linspace(low, high, min(_MOST_SAMPLES, max(64, int(_SAMPLES * (high - low)))))
    angles = np.unwrap(_angles(on.bend, xs * size))
    return lambda x: float(np.interp(x, xs, angles))


def _lack(one: Unit, two: Unit, apart: float, middles: float, turn: float, height: float) -> float:
    """Return how much further apart two neighbours must be (ems) for their ink to stay clear on the close side."""
    if one.ink is None or two.ink is None or abs(turn) < 1e-9:
        return 0.0
    gap = apart + two.ink.x0 - one.ink.x1
    level = -min(one.ink.y1, two.ink.y1) if turn > 0 else min(-one.ink.y0, -two.ink.y0)
    close = (level - height) * turn
    if close >= 0 or gap > 2:
        return 0.0
    short = min(gap, _GAP) - (gap + close)
    return short / max(0.3, 1 + close / max(middles, 1e-6)) if short > 0 else 0.0


def _joined(unit: Unit) -> bool:
    return unit.item.script in JOINED


def _angles(bend: AlongArc | AlongPath, xs: Points) -> Points:
    step = 0.5
    before = bend.map(np.stack([xs - step, np.zeros_like(xs)], axis=1))
    after = bend.map(np.stack([xs + step, np.zeros_like(xs)], axis=1))
    way = after - before
    found: Points = np.arctan2(way[:, 1], way[:, 0])
    return found


def _unwidened(flat: TextLayout, row: Row, spread: Row, size: float) -> TextLayout:
    """Return a straight layout whose boxes are without what letters were moved apart by: letters turn about their middles."""
    clusters = list(flat.clusters)
    starts = [cluster.start for cluster in clusters]
    offset = row.prepared.source.offset
    for old, new in zip(row.prepared.units, spread.prepared.units, strict=True):
        more = (new.advance - old.advance) * size
        parts = range(bisect_left(starts, new.start + offset), bisect_left(starts, new.end + offset))
        if more <= 0 or not parts:
            continue
        whole = functools.reduce(Box.union, (clusters[k].box for k in parts))
        part = 1 - more / whole.w if whole.w > more else 1.0
        edge = whole.right if new.item.level % 2 else whole.x
        for k in parts:
            box = clusters[k].box
            clusters[k] = clusters[k]._replace(box=Box(edge + (box.x - edge) * part, box.y, box.w * part, box.h))
    return flat._replace(clusters=tuple(clusters))


def _widened(row: Row, more: dict[int, float]) -> Row:
    units = row.prepared.units
    wider = {
        k: units[k]._replace(advance=units[k].advance + by, tracked=units[k].tracked + by) for k, by in more.items()
    }
    prepared = row.prepared.with_units(units.replaced(wider))
    widths = prepared.widths
    last = max(row.first, prepared.solid[row.last])
    wide = widths[last] - widths[row.first] - (prepared.units[last - 1].tracked if last > row.first else 0.0)
    return row._replace(prepared=prepared, width=wide)
