"""What the typesetter refuses: the bounds within which time, memory and sums stay sane, each with its reason.

Everything else is set. Within these bounds layout takes time and memory linear in the length of the text: about 10 µs
and 1.5 kB a character on one core of 2023, whatever the box. (bench/typeset.py measures it.)
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator

from limner.document.geometry import Box
from limner.document.text import TextBlock
from limner.errors import DocumentError
from limner.notes import Note

MOST_CHARACTERS = 2_000_000
"""Characters of a block: twice a megabyte of Latin text, the contents of three novels. More would fill gigabytes."""

FARTHEST = 1e9
"""Pixels from the origin that a box may reach: beyond, a double no longer holds 1/64 px together with its neighbours' sums."""

SMALLEST = 1e-3
"""Pixels of the least size. Below it lengths in ems overflow the same sums."""

WIDEST_TRACKING = 100.0
"""Ems of letter-space, either way. More is a mistake of units (pixels, thousandths) in every case known."""

MOST_STACKED = 160
"""Places to break beyond which lines are not scaled one by one (fit ``lines``): trying them is quadratic, and a display
stack of so many words is none. Such text is fitted as ``shrink`` is."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ISOLATES, _ISOLATE_END = "\u2066\u2067\u2068", "\u2069"
_OPENING = "\u202a\u202b\u202d\u202e" + _ISOLATES


def check(block: TextBlock, box: Box) -> None:
    """Raise DocumentError for a box or a block outside the bounds, or text that is not Unicode (lone surrogates)."""
    _check_box(box)
    length = 0
    for name, text in _texts(block):
        length += len(text)
        found = None if text.isascii() else _SURROGATE.search(text)
        if found is not None:
            raise DocumentError(
                "half of a surrogate pair is no character", where=name, value=f"U+{ord(found[0]):04X} at {found.start()}",
                valid="Unicode scalar values", hint="decode the text as UTF-16 or UTF-8 before it is set",
            )  # fmt: skip
    if length > MOST_CHARACTERS:
        raise DocumentError(
            "the text is too long", where="block", value=length, valid=f"at most {MOST_CHARACTERS} characters in a block",
            hint="split it into several blocks",
        )  # fmt: skip
    styles = [run.style for paragraph in block.paragraphs for run in paragraph.runs]
    for size in (block.style.size, *(style.size for style in styles if style.size is not None)):
        if not SMALLEST <= size <= math.inf:
            raise DocumentError(
                "the size is too small to be set", where="style.size", value=size, valid=f"≥ {SMALLEST} px"
            )
    for tracking in (block.style.tracking, *(style.tracking for style in styles if style.tracking is not None)):
        if not abs(tracking) <= WIDEST_TRACKING:
            raise DocumentError(
                "the letter-space is out of reach", where="style.tracking", value=tracking,
                valid=f"−{WIDEST_TRACKING:g} … {WIDEST_TRACKING:g} em",
            )  # fmt: skip


def _paired(controls: Iterable[str]) -> bool:
    """Tell whether every direction control is closed by its own kind, the innermost first (UAX 9, BD9 and BD11)."""
    opened: list[str] = []
    for control in controls:
        if control in _OPENING:
            opened.append(control)
        elif not opened or (opened[-1] in _ISOLATES) != (control == _ISOLATE_END):
            return False
        else:
            opened.pop()
    return not opened


def open_controls(text: str) -> tuple[Note, ...]:
    """Return a warning where direction controls are not closed: they hold to the end of their paragraph, no further."""
    if text.isascii() or not _DIRECTION.search(text):
        return ()
    for paragraph in text.split("\n"):
        if not _paired(found[0] for found in _DIRECTION.finditer(paragraph)):
            return (
                Note(
                    severity="warning", stage="typeset", message="a direction control in the text has no partner",
                    hint="it holds to the end of its paragraph, and never reaches beyond",
                ),
            )  # fmt: skip
    return ()


def _check_box(box: Box) -> None:
    if not all(math.isfinite(v) for v in box) or box.w < 0 or box.h < 0:
        raise DocumentError(
            "the box is not a rectangle", where="box", value=tuple(box), valid="finite x, y and width, height ≥ 0"
        )
    if max(abs(box.x), abs(box.y), box.w, box.h) > FARTHEST:
        raise DocumentError("the box is out of reach", where="box", value=tuple(box), valid=f"within ±{FARTHEST:g} px")


def _texts(block: TextBlock) -> Iterator[tuple[str, str]]:
    for p, paragraph in enumerate(block.paragraphs):
        for r, run in enumerate(paragraph.runs):
            yield f"paragraphs[{p}].runs[{r}].text", run.text
            if run.ruby is not None:
                yield f"paragraphs[{p}].runs[{r}].ruby", "".join(run.ruby.texts)
