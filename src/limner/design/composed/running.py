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
    indent = 0.0 if script in CJK else 1.1 * size
    for _ in range(24):
        more = (*block.paragraphs, Paragraph(runs=(Run(text=text),), indent=indent))
        tried = block.model_copy(update={"paragraphs": more})
        if core.ctx.measure(tried, box).overset:
            break
        block = tried
    # The last paragraph is cut at a stop so that the columns are full.
    last = Paragraph(runs=(Run(text=text),), indent=indent)
    cut = text
    while cut:
        end = max(cut.rfind(stop, 0, len(cut) - 2) for stop in _STOPS)
        if end <= 0:
            break
        cut = cut[: end + 1]
        tried = block.model_copy(
            update={"paragraphs": (*block.paragraphs, last.model_copy(update={"runs": (Run(text=cut),)}))}
        )
        if not core.ctx.measure(tried, box).overset:
            block = tried
            break
    if not core.ctx.measure(block, box).overset:
        core.page.lay(block, box, text, role="placeholder")
