"""Where text may lie other than in straight lines of a box: paths, warps, outlines to fill and obstacles to leave free."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from limner.document.base import Value
from limner.document.geometry import Length, Point

Bending = Literal["auto", "turn", "bend"]
"""``turn`` sets each letter upright on the path; ``bend`` bends the outlines along it; ``auto`` bends joined scripts."""


class Arc(Value):
    """Text on a circle about ``center`` (canvas pixels); the baseline has ``radius``; the text is centred on ``angle``.

    Degrees clockwise from 12 o'clock. ``inside=False``: letters stand outwards, reading clockwise (top of a badge);
    ``inside=True``: letters stand inwards, reading anticlockwise (foot of a badge). ``sweep``: the most it may span.
    ``anchor``: whether lines are centred on the angle, or have their left or right end, as read, there. Further lines
    lie below the first: on smaller circles outside, on larger ones inside.
    """

    kind: Literal["arc"] = "arc"
    center: Point
    radius: Annotated[float, Field(gt=0, allow_inf_nan=False)]
    angle: FiniteFloat = 0.0
    inside: bool = False
    sweep: Annotated[float, Field(gt=0, le=360)] = 180.0
    anchor: Literal["left", "center", "right"] = "center"
    bending: Bending = "auto"


class Curve(Value):
    """Text along an SVG path in canvas pixels, starting at a fraction of its length.

    ``offset`` lifts the baseline off the path (pixels, towards the letters' tops); ``reverse`` walks the path from its end,
    so that letters stand on its other side. An open path aligns text between ``start`` and its end; a closed one at
    ``start``: before it, after it, or centred on it. Vertical writing runs down the path.
    """

    kind: Literal["curve"] = "curve"
    d: str
    start: Annotated[float, Field(ge=0, le=1)] = 0.0
    offset: FiniteFloat = 0.0
    reverse: bool = False
    bending: Bending = "auto"


TextPath = Annotated[Arc | Curve, Field(discriminator="kind")]


class Arch(Value):
    """Lines bowed into a circular arc: ``bend`` −1…1 is the rise of the middle over half the width (negative sags)."""

    kind: Literal["arch"] = "arch"
    bend: Annotated[float, Field(ge=-1, le=1)] = 0.35


class Bulge(Value):
    """Lines swollen (positive) or pinched (negative) in the middle: the envelope's height there is ``1 + amount`` times."""

    kind: Literal["bulge"] = "bulge"
    amount: Annotated[float, Field(ge=-0.9, le=3)] = 0.5
    side: Literal["both", "top", "bottom"] = "both"


class Flag(Value):
    """Lines on a sine wave: ``amplitude`` in heights of the text, ``waves`` periods over its width, ``phase`` in periods."""

    kind: Literal["flag"] = "flag"
    amplitude: Annotated[float, Field(ge=-2, le=2)] = 0.2
    waves: Annotated[float, Field(gt=0, le=20)] = 1.0
    phase: FiniteFloat = 0.0


class Perspective(Value):
    """The text's box drawn into a quadrilateral: top left, top right, bottom right, bottom left in canvas pixels."""

    kind: Literal["perspective"] = "perspective"
    corners: tuple[Point, Point, Point, Point]


Warp = Annotated[Arch | Bulge | Flag | Perspective, Field(discriminator="kind")]
"""What is done to the outlines of text already set in its box (an envelope)."""


class Obstacle(Value):
    """An outline (SVG path data, canvas pixels) that lines leave free by ``margin`` pixels on every side."""

    d: str
    margin: Length = 0.0
    side: Literal["both", "largest", "start", "end"] = "largest"
    """Where a line goes that the obstacle cuts in two: on both sides, on the longer one, or on one side only."""
