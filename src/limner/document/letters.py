"""What can be added to letters beyond font, size and fill: decorations, highlights, emphasis marks, ruby."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from limner.document.base import Value
from limner.document.fills import Fill
from limner.document.geometry import Length


class Decoration(Value):
    """A line along a run (CSS Text Decoration 4). None takes the letters' own fill, or the face's own metrics.

    ``offset`` is how far the line's middle lies below the baseline, ``thickness`` how thick it is, both in em of the run.
    ``skip_ink`` opens an underline or overline where letters cross it (a wave runs on). In vertical lines the offset counts
    from the edge of the letters' squares: underlines on the right for Japanese and Korean, else on the left.
    """

    line: Literal["underline", "overline", "strike"] = "underline"
    style: Literal["solid", "double", "dotted", "dashed", "wavy"] = "solid"
    fill: Fill | None = None
    thickness: Annotated[float, Field(gt=0, le=1)] | None = None
    offset: FiniteFloat | None = None
    skip_ink: bool = True


class Highlight(Value):
    """A bar of colour behind a run, as of a marker: ``pad`` is how far it leaves the letters (em: along, across)."""

    fill: Fill
    pad: tuple[Length, Length] = (0.08, 0.06)
    radius: Length = 0.0
    """Corner radius in em of the run."""


class Emphasis(Value):
    """A mark at every letter of a run (CSS Text Decoration 4 §3): 圏点, 着重号.

    ``auto`` stands over Japanese and Korean, under Chinese, right of vertical lines. White space and punctuation carry none.
    """

    mark: Literal["dot", "circle", "double-circle", "triangle", "sesame"] = "dot"
    filled: bool = True
    side: Literal["auto", "over", "under"] = "auto"
    fill: Fill | None = None


class Ruby(Value):
    """Small text beside a run that says how it is read: furigana, pinyin, zhuyin (CSS Ruby 1, JLREQ §3.3).

    ``texts`` has one string for the whole run (group ruby), or one a grapheme of it (mono ruby). ``size`` is in em of
    the run. ``auto`` stands over horizontal and right of vertical lines; zhuyin (bopomofo) stands right of its character.
    """

    texts: Annotated[tuple[str, ...], Field(min_length=1)]
    size: Annotated[float, Field(gt=0.1, le=1)] = 0.5
    side: Literal["auto", "over", "under"] = "auto"
    align: Literal["space-around", "center", "start"] = "space-around"
    fill: Fill | None = None
