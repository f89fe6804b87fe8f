"""Prepared paragraphs and a box in, rows at a chosen size out: none, shrink, box and lines modes.

Shaping is linear in size, so a size is tried by breaking lines on scaled widths: at size s a measure of w pixels is w / s
ems. Sizes lie on a fixed grid, so that a larger box can never come out smaller.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from limner.document.forms import Arc
from limner.document.geometry import Box
from limner.document.text import TextBlock
from limner.typeset.breaking.flex import Flex, flex
from limner.typeset.breaking.lines import Broken, Ends, break_lines
from limner.typeset.forms.area import Area
from limner.typeset.forms.path import fits_path
from limner.typeset.forms.pour import Slot, pour
from limner.typeset.prepare import Prepared
from limner.typeset.setting.deal import Keep, deal
from limner.typeset.setting.drop import Drop
from limner.typeset.setting.grid import on_grid
from limner.typeset.setting.leading import opened
from limner.typeset.setting.rows import Row, height, is_even, overhang, row
from limner.typeset.setting.tabs import break_tabbed, tabbed

STEPS = 64
"""Sizes are multiples of 1/64 pixel."""
_LONG = 2000
"""Texts of so many units are looked at roughly before they are set with care."""

Preparer = Callable[[float], list[Prepared]]
"""Prepares the block's paragraphs for an optical size in pixels."""


class Sized(NamedTuple):
    """Rows at one size (pixels an em); ``torn`` says a word was broken for want of room."""

    size: float
    rows: list[Row]
    torn: bool
    drop: Drop | None
    slots: tuple[Slot, ...] = ()
    """In an outline or beside obstacles: the stretch that each row lies on."""


class Frame(NamedTuple):
    """Where lines go: the length of a line and the room across lines, in pixels, for each of ``columns``."""

    measure: float
    room: float
    columns: int
    vertical: bool
    one_line: bool = False
    keep: Keep = Keep()
    area: Area | None = None

    @classmethod
    def of(cls, block: TextBlock, box: Box) -> Frame:
        """Return the frame of a block in a box; along an arc the measure is the arc's length."""
        vertical = block.writing == "vertical-rl"
        along, across = (box.h, box.w) if vertical else (box.w, box.h)
        if isinstance(block.path, Arc):
            return cls(math.radians(block.path.sweep) * block.path.radius, across, 1, False, True)
        if block.path is not None:
            return cls(max(along, across, 1.0) * 4, across, 1, False, True)
        gaps = block.column_gap * (block.columns - 1)
        keep = Keep(block.orphans, block.widows)
        measure = max(0.0, (along - gaps) / block.columns)
        area = Area.of(block, box, measure)
        return cls(measure, across, block.columns, vertical, False, keep, area)


def fit(block: TextBlock, frame: Frame, preparer: Preparer) -> Sized:
    """Return the block's rows at the size its fit mode chooses; what does not fit still has rows, below the frame."""
    mode = block.fit
    if mode.mode == "box" and mode.min_size == mode.max_size:
        return _set(block, frame, preparer, mode.min_size)
    if mode.mode in ("box", "shrink", "lines"):
        top = mode.max_size if mode.mode == "box" else min(block.style.size, mode.max_size)
        found = _largest(block, frame, preparer, mode.min_size, max(top, mode.min_size))
        if found is not None:
            return found
        return _set(block, frame, preparer, mode.min_size)
    return _set(block, frame, preparer, block.style.size)


def fits(block: TextBlock, frame: Frame, preparer: Preparer, size: float) -> bool:
    """Tell whether a block fits its frame at a size, no word torn."""
    if _far_too_long(block, frame, preparer(size), size):
        return False
    found = _set(block, frame, preparer, size)
    return not found.torn and _fits(block, frame, found)


def _far_too_long(block: TextBlock, frame: Frame, prepared: list[Prepared], size: float) -> bool:
    """Tell of a long text whether it is out of the question that it fits: filled greedily it is twice as high as its frame."""
    if frame.area is not None or frame.one_line or sum(len(paragraph.units) for paragraph in prepared) < _LONG:
        return False
    least = compose(block, prepared, frame, size, "divided", tear=False, quick=True)
    return least is None or height(least.rows) * size > 2 * frame.columns * frame.room


def _set(block: TextBlock, frame: Frame, preparer: Preparer, size: float) -> Sized:
    """Set at a given size: word-friendly breaks where they fit, any breaks otherwise, torn words as a last resort."""
    prepared = preparer(size)
    for which in _variants(block, prepared):
        found = compose(block, prepared, frame, size, which, tear=False)
        if found is not None and _fits(block, frame, found):
            return found
    tight = block.model_copy(update={"line_break": "greedy"})
    if block.line_break != "greedy" or block.align == "justify":
        found = compose(tight, prepared, frame, size, "divided", tear=False)
        if found is not None and _fits(block, frame, found):
            return found
    whole = compose(block, prepared, frame, size, "divided", tear=False)
    if whole is not None:
        return whole
    torn = compose(block, prepared, frame, size, "divided", tear=True)
    return torn or Sized(size, [], False, None)


def _variants(block: TextBlock, prepared: list[Prepared]) -> tuple[Ends, ...]:
    """Return which ends are tried in turn: headlines divide words, and phrase setting tears phrases, only where they must."""
    phrases = block.word_break == "phrase"
    if block.line_break != "balance" or block.align == "justify":
        return ("preferred", "divided") if phrases else ("divided",)
    divided = any(paragraph.places.hyphens for paragraph in prepared)
    return ("preferred", "all", "divided") if divided else ("preferred", "all")


def _largest(block: TextBlock, frame: Frame, preparer: Preparer, low: float, high: float) -> Sized | None:
    """Return the largest size in [low, high] that fits, None where not even ``low`` does."""
    high = max(low, min(high, 3 * frame.room))
    for which in _variants(block, preparer(high)):
        for floor, ceiling in optical_steps(preparer(high), low, high):
            prepared = preparer(ceiling)
            found = _search(block, frame, prepared, which, floor, ceiling)
            if found is not None:
                return found
    return None


def optical_steps(prepared: list[Prepared], low: float, high: float) -> list[tuple[float, float]]:
    """Cut [low, high] where a face's optical size changes, largest first; one step for faces that have none."""
    spans = {span for paragraph in prepared for span in paragraph.optical}
    if not spans:
        return [(low, high)]
    marks = [high]
    top = min(high, max(span[1] for span in spans))
    bottom = max(low, min(span[0] for span in spans))
    while top > bottom:
        marks.append(top)
        top /= 1.5
    marks.append(low)
    marks = sorted(set(marks), reverse=True)
    return [(b, a) for a, b in zip(marks, marks[1:], strict=False)] or [(low, high)]


def _search(
    block: TextBlock, frame: Frame, prepared: list[Prepared], which: Ends, floor: float, ceiling: float
) -> Sized | None:
    low, high = math.ceil(floor * STEPS), math.floor(ceiling * STEPS)
    even = frame.columns == 1 and is_even(prepared, block.style.line_height)

    def tried(step: int) -> bool:
        found = compose(block, prepared, frame, step / STEPS, which, tear=False, quick=True, even=even)
        return found is not None and _fits(block, frame, found)

    if not tried(low):
        return None
    while low < high:
        middle = (low + high + 1) // 2
        if tried(middle):
            low = middle
        else:
            high = middle - 1
    best = compose(block, prepared, frame, low / STEPS, which, tear=False)
    if best is None or not _fits(block, frame, best):
        plain = block.model_copy(update={"line_break": "greedy"})
        best = compose(plain, prepared, frame, low / STEPS, which, tear=False)
    return best


def compose(
    block: TextBlock,
    prepared: list[Prepared],
    frame: Frame,
    size: float,
    which: Ends,
    tear: bool,
    quick: bool = False,
    even: bool = False,
) -> Sized | None:
    """Return all rows of a block at a size, or None when a word is wider than the measure and may not be torn.

    ``quick`` fills lines greedily, which never takes more of them than the block's own way of breaking. ``even``: only
    the first and the last line tell how high the lines are.
    """
    if frame.area is not None:
        poured = pour(block, prepared, frame.area, size, which, tear, quick)
        return Sized(size, poured.rows, poured.torn, None, poured.slots) if poured else None
    measure = frame.measure / size if not frame.one_line else math.inf
    drop = Drop.of(block, prepared, frame.vertical or frame.one_line)
    rows: list[Row] = []
    torn = False
    for k, paragraph in enumerate(prepared):
        own = drop if k == 0 else None
        kind = "greedy" if quick or frame.one_line else _kind(block, paragraph)
        give = flex(paragraph, block.justification) if kind == "optimal" and _justified(block, paragraph) else None
        broken = break_paragraph(block, paragraph, measure, kind, which, own, tear, give)
        if broken is None:
            return None
        torn = torn or broken.torn
        paragraph = paragraph.hyphenated([last for _, last in broken.lines])
        for number, span in enumerate(broken.lines):
            inset = paragraph.source.margins.inset(number) + (own.indent(number) if own else 0.0)
            ends = (k == 0 and number == 0) or (k == len(prepared) - 1 and number == len(broken.lines) - 1)
            inner = even and not ends
            close = give.line(paragraph, *span)[1] if give else 0.0
            one = row(paragraph, span, number, block.style.line_height, frame.vertical, inset, inner, close)
            far = measure - paragraph.source.margins.end
            rows.append(tabbed(one, far) if paragraph.tabs and not frame.one_line else one)
    rows = opened(rows, block.style.line_height)
    step = block.baseline_grid / block.style.size
    rows = drop.raised(on_grid(rows, step), frame.columns) if drop else rows
    return Sized(size, on_grid(rows, step), torn, drop)


def _justified(block: TextBlock, paragraph: Prepared) -> bool:
    return (paragraph.source.margins.align or block.align) == "justify"


def _kind(block: TextBlock, paragraph: Prepared) -> str:
    return "optimal" if block.line_break == "balance" and _justified(block, paragraph) else block.line_break


def break_paragraph(
    block: TextBlock, p: Prepared, measure: float, kind: str, which: Ends, drop: Drop | None, tear: bool,
    give: Flex | None,
) -> Broken | None:  # fmt: skip
    """Return a paragraph's lines between its indents, in a measure (ems)."""
    margins = p.source.margins

    def inset(number: int) -> float:
        return margins.inset(number) + (drop.indent(number) if drop else 0.0)

    def length(number: int) -> float:
        return measure - margins.end - inset(number)

    if p.tabs and math.isfinite(measure) and drop is None:
        return break_tabbed(p, inset, lambda _: measure - margins.end, kind, which, tear)
    settled = drop.lines if drop else int(inset(0) != inset(1))
    fill_last = give is not None and block.justification.last == "justify"
    return break_lines(p, length, kind, which, drop.skipped if drop else 0, tear, settled, give, fill_last)


def _fits(block: TextBlock, frame: Frame, found: Sized) -> bool:
    rows, size = found.rows, found.size
    most = block.fit.max_lines
    if most is not None and len(rows) > most:
        return False
    slack = 1e-6 * frame.measure + 1e-6
    if block.path is not None:
        return height(rows[:1]) * size <= frame.room + slack and fits_path(rows, size, block.path, block.align)
    if found.slots and not all(slot.inside for slot in found.slots):
        return False
    for k, one in enumerate(rows):
        measure = found.slots[k].room if found.slots else frame.measure
        over = overhang(one.prepared, (one.first, one.last), frame.vertical)
        margins = one.indent + one.prepared.source.margins.end
        if (one.width - one.give + margins + over.before + over.after) * size > measure + slack:
            return False
        if any(gap.missed > slack for gap in one.gaps):
            return False
    if found.slots:
        return True
    return len(columns(rows, size, frame)) <= frame.columns and all(
        height(part) * size <= frame.room + slack for part in columns(rows, size, frame)
    )


def columns(rows: list[Row], size: float, frame: Frame) -> list[list[Row]]:
    """Return the rows dealt into columns of even height; rows past the last column's foot stay in the last."""
    return deal(rows, frame.room / size, frame.columns, frame.keep)
