"""Fit mode ``lines``: every line is scaled by itself so that its ink fills the measure, and the stack fits the box."""

from __future__ import annotations

from typing import NamedTuple

from limner.document.text import TextBlock
from limner.typeset.breaking.lines import Ends, Span, into
from limner.typeset.lettering.lines import reach
from limner.typeset.limits import MOST_STACKED
from limner.typeset.prepare import Prepared
from limner.typeset.setting.fit import Frame
from limner.typeset.setting.rows import Row, row, seen_order

_MOST = 8
_LEAST_GAP = 0.05


class Course(NamedTuple):
    """One line of a stack: its row, size (pixels), and its ink's top and foot about the baseline (ems)."""

    row: Row
    size: float
    top: float
    foot: float
    before: float
    width: float


class Stack(NamedTuple):
    """A stack of lines, its gap (pixels) between inks and its total height."""

    courses: list[Course]
    gaps: list[float]
    height: float


def stack(block: TextBlock, prepared: list[Prepared], frame: Frame) -> Stack | None:
    """Return the stack that covers most of the frame; None where no arrangement reaches the least size."""
    best: Stack | None = None
    score = 0.0
    for spans in _arrangements(block, prepared):
        tried = _build(block, spans, frame)
        if tried is None:
            continue
        area = tried.height * max(c.width * c.size for c in tried.courses)
        if best is None or area > score * 1.001:
            best, score = tried, area
    return best


def _arrangements(block: TextBlock, prepared: list[Prepared]) -> list[list[tuple[Prepared, Span]]]:
    if not prepared or any(not p.units for p in prepared):
        prepared = [p for p in prepared if p.units]
    most = block.fit.max_lines or _MOST
    fixed = sum(_forced(p) + 1 for p in prepared)
    if len(prepared) > 1 or (prepared and _forced(prepared[0])):
        lines = [(p, span) for p in prepared for span in into(p, _forced(p) + 1, "all") or []]
        return [lines] if lines and fixed <= most else []
    found: list[list[tuple[Prepared, Span]]] = []
    if any(len(p.ends) > MOST_STACKED for p in prepared):
        return []
    for p in prepared:
        for count in range(1, most + 1):
            choices: tuple[Ends, ...] = ("preferred", "all")
            spans = next((s for s in (into(p, count, which) for which in choices) if s), None)
            if spans:
                found.append([(p, span) for span in spans])
    return found


def _forced(p: Prepared) -> int:
    return sum(f < len(p.units) for f in p.forced)


def _build(block: TextBlock, spans: list[tuple[Prepared, Span]], frame: Frame) -> Stack | None:
    courses: list[Course] = []
    for p, span in spans:
        one = row(p, span, 0, block.style.line_height, frame.vertical, 0.0)
        head, tail = _ink_along(p, span, frame.vertical)
        ink = tail - head
        if ink <= 0:
            return None
        size = min(frame.measure / ink, block.fit.max_size)
        top, foot = _reach(p, span, frame.vertical)
        courses.append(Course(one, size, top, foot, -head, ink))
    return _scaled(block, courses, frame)


def _scaled(block: TextBlock, courses: list[Course], frame: Frame) -> Stack | None:
    spare = max(_LEAST_GAP, 0.5 * (block.style.line_height - 0.85))
    gaps = [spare * min(a.size, b.size) * 0.6 for a, b in zip(courses, courses[1:], strict=False)]
    total = sum((c.top + c.foot) * c.size for c in courses) + sum(gaps)
    shrink = min(1.0, frame.room / total) if total > 0 else 1.0
    scaled = [c._replace(size=c.size * shrink) for c in courses]
    if min(c.size for c in scaled) < block.fit.min_size:
        return None
    return Stack(scaled, [gap * shrink for gap in gaps], total * shrink)


def _ink_along(p: Prepared, span: Span, vertical: bool) -> tuple[float, float]:
    """Return where a line's ink begins and ends along it, from the start of its advance."""
    pen = 0.0
    head, tail = float("inf"), 0.0
    last = max(span[0], p.solid[span[1]])
    for i in seen_order(p.units, span[0], last):
        unit = p.units[i]
        wide = unit.advance - (unit.tracked if i == last - 1 else 0.0)
        at = pen + (unit.tracked if unit.item.level % 2 and i != last - 1 else 0.0)
        if unit.paint.decorations:
            head, tail = min(head, pen), max(tail, pen + wide)
        reach = unit.reach
        if reach is not None:
            head = min(head, at + (reach.y0 if vertical else reach.x0))
            tail = max(tail, at + (reach.y1 if vertical else reach.x1))
        pen += wide
    return (head, tail) if head < tail else (0.0, 0.0)


def _reach(p: Prepared, span: Span, vertical: bool) -> tuple[float, float]:
    inks = [ink for unit in p.units[span[0] : span[1]] if (ink := unit.reach) is not None]
    lined = [reach(unit, vertical) for unit in p.units[span[0] : span[1]] if unit.paint.decorations]
    over, under = max((o for o, _ in lined), default=0.0), max((u for _, u in lined), default=0.0)
    if not inks:
        return max(0.5, over), under
    if vertical:
        return max(over, *(i.x1 for i in inks)), max(under, *(-i.x0 for i in inks))
    return max(over, *(-i.y0 for i in inks)), max(under, *(i.y1 for i in inks))
