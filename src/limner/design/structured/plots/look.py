"""How charts look in each style family: the fill and ends of bars, grid and axis, lines and points, the voice of numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from limner.design.structured.voices import NUMBER, SMALL, STRONG, Voice


@dataclass(frozen=True, slots=True)
class Look:
    """A way of drawing charts. ``axis`` and ``line`` are widths in units of the canvas, ``thick`` a bar's share of its slot."""

    name: str
    fill: Literal["flat", "gradient", "stripes", "offset", "sketch"] = "flat"
    ends: Literal["square", "soft", "pill"] = "square"
    grid: Literal["none", "hair", "dots", "dash"] = "hair"
    axis: float = 0.24
    line: float = 0.75
    smooth: bool = False
    point: Literal["ring", "disc", "square", "end"] = "ring"
    thick: float = 0.66
    colors: Literal["stress", "all"] = "stress"
    number: Voice = NUMBER
    name_voice: Voice = STRONG
    small: Voice = SMALL


EDITORIAL = Look("editorial", grid="hair", point="end", line=0.7, thick=0.64, name_voice=STRONG.but(weight=600))
SWISS = Look(
    "swiss", grid="none", axis=0.55, line=1.15, point="square", thick=0.8,
    number=NUMBER.but(part="display", weight=800, features=(), tracking=-0.01),
)  # fmt: skip
TECH = Look(
    "tech", fill="gradient", ends="soft", grid="dots", axis=0.16, line=0.55, smooth=True, point="ring", thick=0.5,
    number=NUMBER.but(part="mono", weight=500, features=()), name_voice=STRONG.but(weight=500), small=SMALL.but(part="mono", weight=400),
)  # fmt: skip
PLAYFUL = Look(
    "playful", ends="pill", grid="none", axis=0.0, line=1.5, smooth=True, point="disc", thick=0.7, colors="all",
    number=NUMBER.but(part="display", weight=800, features=()),
)  # fmt: skip
HANDMADE = Look(
    "handmade", fill="sketch", grid="dash", axis=0.5, line=0.9, smooth=True, point="ring", thick=0.62,
    number=NUMBER.but(part="comic", weight=700, features=()), name_voice=STRONG.but(part="comic", weight=700, features=()),
    small=SMALL.but(part="comic", weight=500),
)  # fmt: skip
PRINT = Look("print", fill="offset", grid="none", axis=0.5, line=1.1, point="disc", thick=0.68, colors="all")

_FAMILIES: dict[str, Look] = {
    **dict.fromkeys(("swiss", "bauhaus", "brutalist", "poster"), SWISS),
    **dict.fromkeys(("tech", "neon", "pixel"), TECH),
    **dict.fromkeys(("playful", "memphis", "festive", "indian", "kids"), PLAYFUL),
    **dict.fromkeys(("handmade", "cafe", "botanical", "spooky"), HANDMADE),
    **dict.fromkeys(("retro", "mid-century", "risograph", "western", "chinese-traditional"), PRINT),
}


def look_of(family: str) -> Look:
    """Return the look of charts in a style family by its name; that of a newspaper where it has none of its own."""
    return _FAMILIES.get(family, EDITORIAL)
