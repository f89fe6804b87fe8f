"""Shapes that hats are made of. In the head's frame (see heads)."""

from __future__ import annotations

import skia

from limner.paint.illustrator.brush import oval_path, smooth
from limner.paint.illustrator.people.heads import Head
from limner.paint.illustrator.people.pen import Pen


def crown_of(h: Head, low: float, top: float, puff: float = 1.1, flat: float = 0.6) -> skia.Path:
    """Return a dome over the skull from ``low`` up to ``top``."""
    w = h.w * puff
    return smooth([
        (-w, low), (-w * 0.98, low - 0.36), (-w * flat - 0.1, top + 0.12), (0, top), (w * flat + 0.1, top + 0.12), (w * 0.98,
        low - 0.36), (w, low),
        (0.4 * w, low + 0.08), (0, low + 0.1), (-0.4 * w, low + 0.08),
    ], closed=True)  # fmt: skip


def brim(pen: Pen, h: Head, y: float, rx: float, ry: float, color: str) -> None:
    """Draw a round brim."""
    pen.shape(oval_path(0.1 * h.turn, y, rx, ry), color, depth=0.7)
