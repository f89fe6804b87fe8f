"""Rows at a size and a box in, placed lines out: columns, alignment along and across, and what does not fit."""

from __future__ import annotations

from typing import NamedTuple

from limner.document.geometry import Box
from limner.document.text import TextBlock
from limner.typeset.setting.fit import Frame, Sized, columns
from limner.typeset.setting.grid import to_step
from limner.typeset.setting.justify import filled
from limner.typeset.setting.rows import Placed, Row, crown, height, heights, light_ends, overhang
from limner.typeset.setting.stack import Stack

_SLACK = 0.01


class Page(NamedTuple):
    """Placed lines, the first row that did not fit (None when all did), and where the lines' block starts across."""

    lines: list[Placed]
    left_over: Row | None


def place(block: TextBlock, box: Box, frame: Frame, sized: Sized) -> Page:
    """Return every row that fits with its start and baseline in canvas pixels."""
    if sized.slots:
        return _slotted(block, box, frame, sized)
    most = block.fit.max_lines
    rows = sized.rows
    left_over: Row | None = None
    if most is not None and len(rows) > most:
        left_over, rows = rows[most], rows[:most]
    dealt = columns(rows, sized.size, frame)
    kept = [_kept(part, sized.size, frame.room) for part in dealt]
    for number, (part, have) in enumerate(zip(dealt, kept, strict=True)):
        if len(have) < len(part):
            left_over, kept = part[len(have)], kept[: number + 1]
            break
    tallest = max((height(part) * sized.size for part in kept), default=0.0)
    lines: list[Placed] = []
    for number, part in enumerate(kept):
        along = number * (frame.measure + block.column_gap)
        lines += filled(_column(block, box, frame, sized.size, part, along, tallest), block.justification)
    return Page(lines, left_over)


def _slotted(block: TextBlock, box: Box, frame: Frame, sized: Sized) -> Page:
    """Return the rows of an outline, each on its own stretch."""
    origin = box.y if frame.vertical else box.x
    lines: list[Placed] = []
    for k, (one, slot) in enumerate(zip(sized.rows, sized.slots, strict=True)):
        if not slot.inside or k == block.fit.max_lines:
            return Page(filled(lines, block.justification), one)
        baseline = -slot.baseline if frame.vertical else slot.baseline
        own = frame._replace(measure=slot.room)
        lines.append(aligned(block, box, own, sized.size, one, slot.start - origin, baseline))
    return Page(filled(lines, block.justification), None)


def _kept(rows: list[Row], size: float, room: float) -> list[Row]:
    for k, deep in enumerate(heights(rows)):
        if deep * size > room + _SLACK + room * 1e-6:
            return rows[:k]
    return rows


def _column(
    block: TextBlock, box: Box, frame: Frame, size: float, rows: list[Row], along: float, tallest: float
) -> list[Placed]:
    room = box.w if frame.vertical else box.h
    shift = {"top": 0.0, "middle": 0.5, "bottom": 1.0}[block.valign] * (room - tallest)
    across = to_step(shift, block.baseline_grid / block.style.size * size) + crown(rows) * size
    lines: list[Placed] = []
    for k, one in enumerate(rows):
        across += (one.fall if k == 0 else one.pitch) * size
        baseline = box.right - across if frame.vertical else box.y + across
        lines.append(aligned(block, box, frame, size, one, along, baseline))
    return lines


def aligned(block: TextBlock, box: Box, frame: Frame, size: float, one: Row, along: float, baseline: float) -> Placed:
    """Return a row with its start along a column that begins ``along`` pixels from the box's edge."""
    backward = one.prepared.base == 1 and not frame.vertical
    leading = one.prepared.units.leads(one.first, one.last)
    align = one.align or block.align
    if align == "justify" and (one.ends_paragraph or one.last in one.prepared.forced):
        align = block.justification.last
    justified = align == "justify"
    inset, outset = one.indent * size, one.prepared.source.margins.end * size
    room = frame.measure - inset - outset
    justified = justified or (one.give > 0.0 and one.width * size > room)
    free = room - one.width * size
    if leading or justified:
        free = 0.0
    share = _share(align, backward)
    start = (box.y if frame.vertical else box.x) + along + (outset if backward else inset)
    over = overhang(one.prepared, (one.first, one.last), frame.vertical)
    at = start + share * free
    low, high = start + over.before * size, start + room - (one.width + over.after) * size
    if low <= high + _SLACK + one.give * size:
        if leading or justified:
            at, room = low, room - (over.before + over.after) * size
        else:
            hung = one.prepared.source.hanging
            if hung and align == "center":
                head, foot = light_ends(one)
                at += (foot - head) * size / 2
            elif hung:
                at = low + share * (high - low)
            at = min(max(at, low), max(low, high))
    edge = (box.y if frame.vertical else box.x) + along + (0.0 if backward else frame.measure)
    return Placed(one, size, at, baseline, room, justified, edge)


def _share(align: str, backward: bool) -> float:
    """Return which part of a line's free room lies before it: 0 left, 1 right."""
    if align == "center":
        return 0.5
    if align in ("left", "right"):
        return float(align == "right")
    return float(backward != (align == "end"))


def place_stack(block: TextBlock, box: Box, frame: Frame, stack: Stack) -> Page:
    """Return the lines of a stack, each with its ink flush with the measure."""
    room = box.w if frame.vertical else box.h
    across = {"top": 0.0, "middle": 0.5, "bottom": 1.0}[block.valign] * max(0.0, room - stack.height)
    lines: list[Placed] = []
    for k, course in enumerate(stack.courses):
        across += course.top * course.size
        free = frame.measure - course.width * course.size
        backward = course.row.prepared.base == 1 and not frame.vertical
        start = (
            (box.y if frame.vertical else box.x) + _share(block.align, backward) * free + course.before * course.size
        )
        baseline = box.right - across if frame.vertical else box.y + across
        lines.append(Placed(course.row, course.size, start, baseline, course.row.width * course.size, False))
        across += course.foot * course.size + (stack.gaps[k] if k < len(stack.gaps) else 0.0)
    return Page(lines, None)
