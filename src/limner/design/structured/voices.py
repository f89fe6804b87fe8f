"""Voices: the few ways text speaks in a structured layout, each a part of the type system with its weight and spacing.

A voice knows nothing of sizes; ``block_of`` sets a string in a voice at a size, with whatever the brief says of the string
itself (weight, slant, letter colours) laid over it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from limner.design.context import Context
from limner.design.structured.faces import base_line_height, face, script_in
from limner.design.typography import block, featured
from limner.document.color import Color, readable
from limner.document.fills import Solid
from limner.document.forms import TextPath
from limner.document.geometry import Box
from limner.document.graphemes import graphemes
from limner.document.plan import Copy
from limner.document.text import Fit, Paragraph, Run, RunStyle, TextBlock, TextStyle

Align = Literal["start", "center", "end", "left", "right", "justify"]


@dataclass(frozen=True, slots=True)
class Voice:
    """How one kind of text is set. ``part`` names the face; ``tracking`` is in em, for cased scripts only."""

    part: Literal["display", "heading", "text", "mono", "hand", "sans", "sign", "serif", "chalk", "comic", "shout"]
    weight: int = 400
    tracking: float = 0.0
    leading: float = 1.0
    """A factor on the line height that suits the script and part."""
    align: Align = "start"
    valign: Literal["top", "middle", "bottom"] = "top"
    breaking: Literal["greedy", "balance", "optimal"] = "balance"
    features: tuple[str, ...] = ()
    italic: bool = False

    def but(self, **changes: object) -> Voice:
        """Return the voice with some of its fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


TITLE = Voice("display", 800, tracking=-0.01)
HEADING = Voice("heading", 700)
STRONG = Voice("text", 700)
TEXT = Voice("text", 400, breaking="optimal")
ITEM = Voice("text", 500)
LABEL = Voice("text", 600, tracking=0.02)
SMALL = Voice("text", 500)
FIGURE = Voice("display", 800, features=("tnum", "lnum"), tracking=-0.01)
NUMBER = Voice("text", 600, features=("tnum", "lnum"))
HAND = Voice("hand", 400, breaking="optimal")
UI = Voice("sans", 500)
UI_STRONG = Voice("sans", 700)
SIGN = Voice("sans", 700)

_CASED = {"Latn", "Cyrl", "Grek", "Armn", "Geor"}
_WEIGHTS = {"light": 300, "regular": 400, "bold": 700, "black": 900}


def tracking_of(voice: Voice, text: str, script: str) -> float:
    """Return the tracking in em: joined scripts get none, capitals a little more than the voice says."""
    if script not in _CASED:
        return (
            0.0
            if script not in {"Hans", "Hant", "Hani", "Jpan", "Kore", "Hang"}
            else max(0.0, min(0.04, voice.tracking))
        )
    letters = [c for c in text if c.isalpha()]
    if len(letters) > 2 and voice.tracking >= 0 and all(c.isupper() for c in letters) and voice.part != "display":
        return voice.tracking + 0.06
    return voice.tracking


def style_of(ctx: Context, text: Copy | str, voice: Voice, size: float, ink: Color) -> TextStyle:
    """Return the style a string starts from in a voice."""
    string = text if isinstance(text, str) else text.text
    brief = None if isinstance(text, str) else text.style
    weight, italic = voice.weight, voice.italic
    if brief is not None:
        weight = _WEIGHTS[brief.weight] if brief.weight else weight
        italic = brief.italic or italic
    script = script_in(string, ctx)
    font = face(ctx, voice.part, string, weight, italic, brief.font if brief else "")
    if brief is not None:
        font = featured(font, brief, script)
    if voice.features:
        font = font.model_copy(update={"features": tuple(dict.fromkeys((*font.features, *voice.features)))})
    return TextStyle(
        font=font, size=size, fill=Solid(color=ink), tracking=tracking_of(voice, string, script),
        line_height=round(base_line_height(ctx, voice.part, script) * voice.leading, 3),
    )  # fmt: skip


def block_of(
    ctx: Context,
    text: Copy | str,
    voice: Voice,
    size: float,
    ink: Color,
    *,
    fit: Fit | None = None,
    align: str = "",
    valign: str = "",
    path: TextPath | None = None,
    ground: Color | None = None,
    runs: Sequence[Run] | None = None,
    breaks: tuple[int, ...] = (),
) -> TextBlock:
    """Return a block of one paragraph; what the brief says of the string's colour, letters and effect lies over the voice.

    ``runs`` must join to the very string; else it is one run (more, for letter colours).
    """
    style = style_of(ctx, text, voice, size, ink)
    language = text.language if isinstance(text, Copy) and text.language else ctx.plan.language
    made = block(
        text, style.font, size, fill=ink, ground=ground, align=align or voice.align, valign=valign or voice.valign,
        fit=fit or Fit(mode="shrink", min_size=min(size, max(6.0, size * 0.5)), max_size=size),
        line_height=style.line_height, track=style.tracking, breaks=breaks,
        language=language if isinstance(text, Copy) else "", line_break=voice.breaking,
    )  # fmt: skip
    changes: dict[str, object] = {"path": path} if path is not None else {}
    if runs is not None:
        changes["paragraphs"] = (Paragraph(runs=tuple(runs), breaks=breaks),)
    if made.writing != "horizontal":
        changes["writing"] = "horizontal"
    return made.model_copy(update=changes) if changes else made


def colored_runs(string: str, colors: dict[int, Color], ground: Color | None = None) -> tuple[Run, ...]:
    """Return runs that give each grapheme (by index) its colour, made readable (3:1) on an opaque ground when one is given."""
    runs: list[Run] = []
    for index, cluster in enumerate(graphemes(string)):
        color = colors.get(index)
        if color is None:
            runs.append(Run(text=cluster))
            continue
        runs.append(
            Run(text=cluster, style=RunStyle(fill=Solid(color=readable(color, ground, 3.0) if ground else color)))
        )
    return _joined(runs)


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    out: list[Run] = []
    for run in runs:
        if out and out[-1].style == run.style:
            out[-1] = Run(text=out[-1].text + run.text, style=run.style)
        else:
            out.append(run)
    return tuple(out)


def room(box: Box) -> tuple[float, float]:
    """Return a box's width and height."""
    return box.w, box.h
