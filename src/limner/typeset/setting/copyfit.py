"""Copyfitting: a block and its frame in, the block with the leading, tracking and size at which its text fills the frame.

Text that is too long first loses leading, then tracking, then size. Text that nearly fills its frame is opened in the
same order of means; text that would not reach the foot even so is left as it was asked for.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from limner.document.text import TextBlock
from limner.notes import Note
from limner.typeset.setting.fit import STEPS, Frame, Preparer, fits

_STEPS = 24
"""Each means is tried at so many places between what was asked and its limit."""

Preparers = Callable[[TextBlock], Preparer]
"""From a block to what prepares its paragraphs: tracking changes their shaping."""


class Fitted(NamedTuple):
    """The block as it is to be set, at exactly one size, and notes that say what was changed."""

    block: TextBlock
    notes: tuple[Note, ...]


def copyfit(block: TextBlock, frame: Frame, preparers: Preparers) -> Fitted:
    """Return a block of fit mode ``copyfit`` with its means settled."""
    top = max(block.fit.min_size, min(block.style.size, block.fit.max_size))
    low, high = _limits(*block.fit.leading, 1.0)
    tight, wide = _limits(*block.fit.tracking, 0.0)

    def works(leading: float, tracking: float, size: float = top) -> bool:
        changed = _changed(block, leading, tracking)
        return fits(changed, frame, preparers(changed), size)

    if works(1.0, 0.0):
        if not works(high, 0.0):
            return _at(block, _most(1.0, high, lambda value: works(value, 0.0)), 0.0, top)
        if not works(high, wide):
            return _at(block, high, _most(0.0, wide, lambda value: works(high, value)), top)
        return _at(block, 1.0, 0.0, top)
    if works(low, 0.0):
        return _at(block, _most(low, 1.0, lambda value: works(value, 0.0)), 0.0, top)
    if works(low, tight):
        return _at(block, low, _most(tight, 0.0, lambda value: works(low, value)), top)
    size = _largest(block.fit.min_size, top, lambda size: works(low, tight, size))
    if not works(low, tight, size):
        return _at(block, low, tight, size)
    return _at(block, _most(low, 1.0, lambda value: works(value, tight, size)), tight, size)


def _limits(low: float, high: float, asked: float) -> tuple[float, float]:
    return min(low, asked), max(high, asked)


def _most(low: float, high: float, works: Callable[[float], bool]) -> float:
    """Return the greatest of the places between ``low``, which works, and ``high`` that works."""
    first, last = 0, _STEPS
    while first < last:
        middle = (first + last + 1) // 2
        if works(low + (high - low) * middle / _STEPS):
            first = middle
        else:
            last = middle - 1
    return low + (high - low) * first / _STEPS


def _largest(low: float, high: float, works: Callable[[float], bool]) -> float:
    """Return the largest size on the grid of sizes, between two, that works; ``low`` where none does."""
    first, last = math.ceil(low * STEPS), math.floor(high * STEPS)
    if first > last or not works(first / STEPS):
        return low
    while first < last:
        middle = (first + last + 1) // 2
        if works(middle / STEPS):
            first = middle
        else:
            last = middle - 1
    return first / STEPS


def _changed(block: TextBlock, leading: float, tracking: float) -> TextBlock:
    style = block.style
    if leading == 1.0 and tracking == 0.0:
        return block
    update = {"line_height": style.line_height * leading, "tracking": style.tracking + tracking}
    return block.model_copy(update={"style": style.model_copy(update=update)})


def _at(block: TextBlock, leading: float, tracking: float, size: float) -> Fitted:
    """Return the block so changed, to be set at one size; a note lists what differs from what was asked."""
    exact = block.fit.model_copy(update={"mode": "box", "min_size": size, "max_size": size})
    fitted = _changed(block, leading, tracking).model_copy(update={"fit": exact})
    parts = []
    if leading != 1.0:
        parts.append(f"leading {100 * leading:.1f} %")
    if tracking != 0.0:
        parts.append(f"tracking {1000 * tracking:+.1f}/1000 em")
    if size != block.style.size:
        parts.append(f"size {size:.2f} px of {block.style.size:g} px")
    if not parts:
        return Fitted(fitted, ())
    return Fitted(fitted, (Note(stage="typeset", message=f"copyfitted: {', '.join(parts)}"),))
