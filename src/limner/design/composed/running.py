"""Running text in columns: the brief's own, or placeholder paragraphs of its script cut to fill a box."""

from __future__ import annotations

from collections.abc import Sequence

from limner.design.composed.core import Core
from limner.design.scripts import CJK
from limner.design.structured.asks import placeholder
from limner.design.structured.voices import TEXT, block_of
from limner.document.color import Color
from limner.document.geometry import Box
from limner.document.plan import Copy
from limner.document.text import Fit, Hyphenation, Paragraph, Run, TextBlock

_DROPPED = frozenset({"Latn", "Cyrl", "Grek"})
_STOPS = (". ", "。", "। ", "، ", ", ", "，")


def draw_running(
    core: Core,
    box: Box,
    bodies: Sequence[Copy],
    *,
    on: Color,
    columns: int,
    size: float,
    drop: bool = True,
    stem: str = "running",
) -> None:
    """Set texts in columns of a box, each in its share of it by length; placeholder text where there are none.

    ``size`` is the largest it is set at; texts shrink together to fit.
    """
    board = core.page
    total = sum(len(copy.text) for copy in bodies)
    y = box.y
    for i, copy in enumerate(bodies):
        height = box.h * len(copy.text) / total
        block = _block(core, copy, size, on, columns, drop and i == 0 and len(copy.text) > 160)
        fit = Fit(mode="shrink", min_size=0.4 * size, max_size=size, group=stem)
        board.lay(
            block.model_copy(update={"fit": fit}),
            Box(box.x, y, box.w, height - (0.5 * size if i + 1 < len(bodies) else 0)),
            copy,
        )
        y += height
    if not bodies:
        _draw_placeholder(core, box, on, columns, size, drop)


def _block(core: Core, text: Copy | str, size: float, on: Color, columns: int, drop: bool) -> TextBlock:
    script = core.ctx.script(text)
    made = block_of(
        core.ctx,
        text,
        TEXT.but(align="justify"),
        size,
        core.page.ink(on),
        fit=Fit(mode="none"),
        align="justify",
        ground=on,
    )
    return made.model_copy(
        update={"columns": columns, "column_gap": 1.5 * size, "drop_cap": 3 if drop and script in _DROPPED else 0,
                "hyphenation": Hyphenation(), "hanging": True}
    )  # fmt: skip


def _draw_placeholder(core: Core, box: Box, on: Color, columns: int, size: float, drop: bool) -> None:
    script = core.ctx.plan.script
    text = placeholder(script)
    block = _block(core, text, size, on, columns, drop)
    last = Paragraph(runs=(Run(text=text),), indent=0.0 if script in CJK else 1.1 * size)
    gap = block.column_gap * (columns - 1)
    tall = core.ctx.measure(block.model_copy(update={"columns": 1}), Box(0, 0, (box.w - gap) / columns, 1e6)).advance.h
    room = columns * box.h / max(1.0, tall)

    def filled(paragraphs: int, part: str) -> TextBlock | None:
        """Return the block with so many further whole paragraphs and a part of one, None where it is too much."""
        more = (*block.paragraphs, *(last,) * paragraphs)
        if part:
            more = (*more, last.model_copy(update={"runs": (Run(text=part),)}))
        tried = block.model_copy(update={"paragraphs": more})
        return None if core.ctx.measure(tried, box).overset else tried

    # The room is known in paragraphs; what is left of it is filled with sentences, a few guesses at most.
    whole = max(0, min(_MOST, int(room) - 1))
    ends = [at + len(stop) for stop in _STOPS for at in _all(text, stop)]
    left = (room - whole - 1) * len(text)
    guesses = [(whole, text[:end].rstrip()) for end in sorted(ends, reverse=True) if end <= left + _SLACK][:_TRIES]
    for count, part in (*guesses, (whole, ""), (max(0, whole - 1), ""), (max(0, whole - 2), "")):
        made = filled(count, part)
        if made is not None:
            core.page.lay(made, box, text, role="placeholder")
            return


_MOST, _TRIES, _SLACK = 24, 4, 12


def _all(text: str, stop: str) -> list[int]:
    """Return every place a mark stands in a text."""
    out, at = [], text.find(stop)
    while at >= 0:
        out.append(at)
        at = text.find(stop, at + 1)
    return out
