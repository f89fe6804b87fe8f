"""Carriers: the things in a picture that bear text, as one table shared by the stages that plan, place and paint them.

``aspect`` is width / height of the carrier; ``panel`` is the text area as fractions (left, top, right, bottom) of the
carrier's box; ``ground`` and ``ink`` are its natural colours; ``classes`` are font classes that suit; ``effect`` how letters
are made on it. ``mount`` says where it belongs: on a wall or facade, standing, lying flat, held, or on its owner.
"""

from __future__ import annotations

from typing import Literal

from limner.document.base import Value
from limner.document.color import Color
from limner.document.geometry import Box
from limner.errors import LookupFailed, nearest


class Carrier(Value):
    """One kind of carrier."""

    kind: str
    aspect: float
    panel: tuple[float, float, float, float]
    ground: Color
    ink: Color
    classes: tuple[str, ...] = ("sans",)
    effect: Literal["print", "neon", "chalk", "paint", "emboss", "screen", "stitch"] = "print"
    mount: Literal["wall", "stand", "flat", "held", "owner"] = "wall"

    def panel_in(self, box: Box, turned: bool = False) -> Box:
        """Return the text area of a carrier drawn in a box; ``turned`` mirrors it (a vehicle that faces right)."""
        left, top, right, bottom = self.panel
        if turned:
            left, right = 1 - right, 1 - left
        return Box(box.x + left * box.w, box.y + top * box.h, (right - left) * box.w, (bottom - top) * box.h)


def _c(
    kind: str,
    aspect: float,
    panel: tuple[float, float, float, float],
    ground: str,
    ink: str,
    classes: tuple[str, ...] = ("sans",),
    effect: Literal["print", "neon", "chalk", "paint", "emboss", "screen", "stitch"] = "print",
    mount: Literal["wall", "stand", "flat", "held", "owner"] = "wall",
) -> Carrier:
    return Carrier(
        kind=kind, aspect=aspect, panel=panel, ground=ground, ink=ink, classes=classes, effect=effect, mount=mount
    )


_TABLE: tuple[Carrier, ...] = (
    _c("sign", 2.6, (0.06, 0.14, 0.94, 0.86), "#23423a", "#f5ecd7", ("serif", "slab"), "paint"),
    _c("hanging-sign", 1.5, (0.1, 0.26, 0.9, 0.9), "#5a3b24", "#f6e3b8", ("serif", "display"), "paint"),
    _c("standing-sign", 0.75, (0.12, 0.12, 0.88, 0.66), "#f5efe0", "#22303a", ("sans", "slab"), "paint", "stand"),
    _c("neon", 2.8, (0.08, 0.16, 0.92, 0.84), "#15131f", "#ff5fa2", ("rounded", "script"), "neon"),
    _c("chalkboard", 1.35, (0.09, 0.12, 0.91, 0.88), "#26302c", "#f3f1e7", ("handwriting",), "chalk", "stand"),
    _c("whiteboard", 1.5, (0.06, 0.08, 0.94, 0.86), "#fafbfb", "#1f3b6e", ("handwriting",), "print", "wall"),
    _c("paper", 0.72, (0.12, 0.12, 0.88, 0.88), "#fbf7ec", "#2a2622", ("serif",), "print", "flat"),
    _c("note", 1.0, (0.12, 0.16, 0.88, 0.88), "#ffe680", "#3a3320", ("handwriting",), "print", "wall"),
    _c("letter", 0.72, (0.14, 0.12, 0.86, 0.88), "#f3e6c8", "#3b2a1a", ("handwriting", "script"), "print", "flat"),
    _c("poster", 0.7, (0.1, 0.1, 0.9, 0.9), "#f4ead2", "#20232b", ("display",), "print"),
    _c("banner", 3.6, (0.07, 0.2, 0.93, 0.8), "#b3261e", "#fff4de", ("display", "sans"), "paint"),
    _c("billboard", 2.2, (0.06, 0.08, 0.94, 0.7), "#fdfaf1", "#16202c", ("display", "sans"), "print", "stand"),
    _c("flag", 1.6, (0.1, 0.2, 0.92, 0.8), "#1f4e8c", "#ffffff", ("sans",), "paint", "stand"),
    _c("screen", 1.6, (0.07, 0.09, 0.93, 0.78), "#101722", "#eaf4ff", ("sans", "mono"), "screen", "stand"),
    _c("phone", 0.5, (0.12, 0.14, 0.88, 0.86), "#f6f8fb", "#16202c", ("sans",), "screen", "held"),
    _c("label", 1.2, (0.08, 0.12, 0.92, 0.88), "#f6efdf", "#2b241c", ("serif",), "print", "owner"),
    _c("package", 0.8, (0.12, 0.2, 0.88, 0.8), "#e9dcc3", "#2b241c", ("serif", "sans"), "print", "stand"),
    _c("bottle", 0.36, (0.1, 0.48, 0.9, 0.84), "#f6efdf", "#2b241c", ("serif",), "print", "stand"),
    _c("can", 0.56, (0.08, 0.24, 0.92, 0.78), "#c63a20", "#fff6e6", ("display",), "print", "stand"),
    _c("tin", 0.86, (0.08, 0.34, 0.92, 0.86), "#1f2023", "#e7c987", ("serif",), "emboss", "stand"),
    _c("vehicle", 2.0, (0.3, 0.2, 0.93, 0.56), "#f4f4f0", "#1d2a3a", ("sans", "display"), "paint", "stand"),
    _c("window", 1.3, (0.1, 0.2, 0.9, 0.8), "#22303a", "#fdf3d8", ("serif", "script"), "paint"),
    _c("awning", 3.2, (0.06, 0.3, 0.94, 0.78), "#a63a2b", "#fff3df", ("serif", "display"), "paint"),
    _c("tshirt", 0.95, (0.3, 0.3, 0.7, 0.62), "#f4f4f2", "#1d1d22", ("display",), "print", "stand"),
    _c("cap", 1.3, (0.28, 0.3, 0.72, 0.62), "#22314f", "#ffffff", ("display",), "stitch", "stand"),
    _c("bag", 0.78, (0.2, 0.42, 0.8, 0.84), "#efe4cb", "#2b241c", ("sans", "display"), "print", "stand"),
    _c("mug", 1.15, (0.1, 0.26, 0.66, 0.8), "#f8f6f1", "#23262b", ("display", "sans"), "print", "stand"),
    _c("plate", 1.0, (0.22, 0.3, 0.78, 0.7), "#f8f6f1", "#27406f", ("serif", "script"), "print", "flat"),
    _c("cake", 1.1, (0.16, 0.42, 0.84, 0.7), "#fde2ea", "#9b2f56", ("script",), "paint", "stand"),
    _c("book", 0.7, (0.14, 0.12, 0.88, 0.84), "#27406f", "#f0e3c2", ("serif",), "emboss", "stand"),
    _c("newspaper", 0.78, (0.08, 0.06, 0.92, 0.3), "#f2efe6", "#1a1a1a", ("serif", "slab"), "print", "flat"),
    _c("badge", 1.0, (0.14, 0.3, 0.86, 0.7), "#d7263d", "#ffffff", ("display", "sans"), "print"),
    _c("plaque", 1.8, (0.1, 0.16, 0.9, 0.84), "#7d5f2d", "#fdf1cf", ("serif",), "emboss"),
    _c("stone", 1.2, (0.14, 0.2, 0.86, 0.8), "#a3a199", "#2b2a27", ("serif",), "emboss", "stand"),
    _c("street-sign", 3.4, (0.06, 0.16, 0.94, 0.84), "#14532d", "#ffffff", ("sans",), "print", "stand"),
    _c("road-sign", 1.3, (0.1, 0.14, 0.9, 0.86), "#f2b705", "#17171a", ("sans",), "print", "stand"),
    _c("placard", 1.4, (0.08, 0.1, 0.92, 0.9), "#fdfcf6", "#1a1a1f", ("handwriting", "display"), "paint", "held"),
    _c("ticket", 2.1, (0.08, 0.14, 0.7, 0.86), "#f4e3bd", "#3a2a18", ("slab", "mono"), "print", "flat"),
    _c("card", 1.5, (0.1, 0.14, 0.9, 0.86), "#fbf8f0", "#2a2622", ("serif",), "print", "flat"),
    _c("box", 1.25, (0.14, 0.3, 0.86, 0.8), "#c89b66", "#3a2714", ("slab", "sans"), "print", "stand"),
    _c("wall", 2.4, (0.04, 0.08, 0.96, 0.92), "#b7a999", "#2a2320", ("display",), "paint"),
    _c("graffiti", 2.4, (0.04, 0.08, 0.96, 0.92), "#ded8cd", "#9c1440", ("brush", "display"), "paint"),
    _c("balloon", 1.7, (0.14, 0.18, 0.86, 0.82), "#ffffff", "#14141a", ("handwriting", "display"), "print", "owner"),
    _c("scoreboard", 2.2, (0.06, 0.14, 0.94, 0.86), "#14171c", "#ffc93c", ("mono", "display"), "screen"),
    _c("marquee", 2.6, (0.07, 0.18, 0.93, 0.82), "#fbf4e2", "#1d1a18", ("condensed", "display"), "print"),
    _c("door", 0.5, (0.16, 0.2, 0.84, 0.5), "#4c6b5a", "#f6ead0", ("serif",), "paint"),
    _c("lantern", 0.72, (0.24, 0.22, 0.76, 0.78), "#c8372d", "#fff3d6", ("brush", "serif"), "paint", "stand"),
    _c("ribbon", 4.2, (0.16, 0.16, 0.84, 0.78), "#b3261e", "#fff4de", ("serif", "display"), "print"),
    _c("jar", 0.74, (0.14, 0.46, 0.86, 0.84), "#f7efdc", "#3a2412", ("serif",), "print", "stand"),
    _c("cup", 0.68, (0.17, 0.41, 0.83, 0.75), "#cfa470", "#2b1a10", ("display", "sans"), "print", "stand"),
    _c("pouch", 0.72, (0.16, 0.33, 0.84, 0.78), "#9c4a2c", "#fff4e0", ("serif", "sans"), "print", "stand"),
    _c("tube", 0.42, (0.17, 0.16, 0.83, 0.62), "#f3e9e4", "#5a2f3a", ("sans", "serif"), "print", "stand"),
    _c("carton", 0.58, (0.06, 0.36, 0.72, 0.84), "#fbf9f3", "#1f4e8c", ("display", "rounded"), "print", "stand"),
    _c("candle", 0.86, (0.17, 0.5, 0.83, 0.84), "#faf6ec", "#2f2822", ("serif",), "print", "stand"),
    _c("perfume", 0.66, (0.2, 0.5, 0.8, 0.8), "#fbf7ef", "#2a2320", ("serif",), "print", "stand"),
    _c("truck", 1.75, (0.27, 0.09, 0.955, 0.34), "#1f6f6b", "#fff6e0", ("display", "sans"), "paint", "stand"),
    _c("bus", 2.5, (0.28, 0.515, 0.955, 0.705), "#b3261e", "#fff6e6", ("sans", "display"), "paint", "stand"),
    _c("train", 2.7, (0.2, 0.54, 0.875, 0.775), "#1e4d3a", "#f7edd4", ("sans", "serif"), "paint", "stand"),
    _c("monitor", 1.3, (0.07, 0.07, 0.93, 0.65), "#101722", "#eaf4ff", ("sans", "mono"), "screen", "stand"),
    _c("tv", 1.66, (0.06, 0.08, 0.94, 0.82), "#10141f", "#f2f6ff", ("sans", "display"), "screen", "stand"),
    _c("tablet", 1.38, (0.1, 0.14, 0.9, 0.88), "#f6f8fb", "#16202c", ("sans",), "screen", "held"),
    _c("menu-board", 1.1, (0.12, 0.18, 0.88, 0.89), "#1f2624", "#f5efe0", ("serif", "handwriting"), "paint"),
)

FACING = frozenset(("vehicle", "truck", "bus", "train"))
"""Kinds that have a front: to the left as tabled, to the right where the panel is mirrored."""

CARRIERS: dict[str, Carrier] = {carrier.kind: carrier for carrier in _TABLE}
"""Every carrier by kind."""


def carrier(kind: str) -> Carrier:
    """Return the carrier of a kind; raises LookupFailed naming the valid kinds."""
    if kind not in CARRIERS:
        raise LookupFailed(
            "no carrier of this kind",
            where="carrier",
            value=kind,
            valid=", ".join(CARRIERS),
            hint=nearest(kind, CARRIERS),
        )
    return CARRIERS[kind]
