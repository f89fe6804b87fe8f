"""Hats of roles: police, fire, kitchen, ward, court, academy. In the head's frame (see heads)."""

from __future__ import annotations

import math

import skia

from limner.paint.illustrator.brush import oval_path, polygon, smooth
from limner.paint.illustrator.people.domes import brim, crown_of
from limner.paint.illustrator.people.heads import Head
from limner.paint.illustrator.people.pen import Pen, deep, rounded
from limner.paint.illustrator.ramp import light_of, shadow_of


def _police(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    top = smooth(
        [
            (-w * 1.0, -0.56),
            (-w * 1.3, -0.98),
            (-w * 0.7, -1.26),
            (0, -1.34),
            (w * 0.7, -1.26),
            (w * 1.3, -0.98),
            (w * 1.0, -0.56),
            (0, -0.5),
        ],
        closed=True,
    )
    pen.shape(top, color)
    _band = smooth(
        [(-w * 1.03, -0.34), (-w * 1.02, -0.62), (0, -0.56), (w * 1.02, -0.62), (w * 1.03, -0.34), (0, -0.26)],
        closed=True,
    )
    pen.shape(_band, shadow_of(color, 0.07), depth=0.4)
    peak = smooth(
        [
            (-0.8 * w, -0.38),
            (h.shift, -0.3),
            (0.86 * w, -0.38),
            (0.6 * w + h.shift, -0.14),
            (h.shift, -0.1),
            (-0.56 * w, -0.16),
        ],
        closed=True,
    )
    pen.shape(peak, "#1c2230", depth=0.5)
    badge = polygon([(h.shift + 0.14 * math.sin(math.tau * k / 10) * (1 if k % 2 else 0.6),
                      -0.86 - 0.14 * math.cos(math.tau * k / 10) * (1 if k % 2 else 0.6)) for k in range(10)])  # fmt: skip
    pen.shape(badge, "#e8c25a", depth=0.2)


def _hard_hat(pen: Pen, h: Head, color: str) -> None:
    dome = crown_of(h, -0.36, -1.24, 1.12, 0.62)
    pen.shape(dome, color)
    s = h.shift * 0.6
    ridge = smooth(
        [
            (-0.16 + s, -1.22),
            (-0.13 + s, -0.6),
            (-0.1 + s, -0.36),
            (0.1 + s, -0.36),
            (0.13 + s, -0.6),
            (0.16 + s, -1.22),
        ],
        closed=True,
    )
    pen.shape(ridge, light_of(color, 0.04), depth=0.3, contour=0.6)
    edge = smooth(
        [
            (-h.w * 1.2, -0.38),
            (0, -0.24),
            (h.w * 1.25 + s, -0.36),
            (h.w * 1.12 + s, -0.24),
            (s, -0.1),
            (-h.w * 1.1, -0.24),
        ],
        closed=True,
    )
    pen.shape(edge, shadow_of(color, 0.03), depth=0.4)


def _fire_hat(pen: Pen, h: Head, color: str) -> None:
    dome = crown_of(h, -0.4, -1.26, 1.1, 0.56)
    pen.shape(dome, color)
    for k in (-0.4, 0.0, 0.4):
        pen.line([(k * 0.5, -1.2), (k + h.shift * 0.5, -0.44)], deep(color), 0.03, 0.6)
    brim(pen, h, -0.36, h.w * 1.55, 0.19, color)
    shield = rounded(
        [
            (-0.18 + h.shift, -1.0),
            (0.18 + h.shift, -1.0),
            (0.2 + h.shift, -0.6),
            (h.shift, -0.44),
            (-0.2 + h.shift, -0.6),
        ],
        0.2,
    )
    pen.shape(shield, "#f0c14b", depth=0.3)


def _chef(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    path = skia.Path()
    for x, y, r in ((-0.78, -1.34, 0.4), (0.78, -1.34, 0.4), (-0.3, -1.6, 0.46), (0.36, -1.58, 0.44), (0, -1.3, 0.55)):
        path.addCircle(x * w, y, r)
    path.setFillType(skia.PathFillType.kWinding)
    puff = skia.Simplify(path) or path
    pen.shape(puff, color)
    for x in (-0.4, 0.05, 0.45):
        pen.line([(x * w, -1.3), (x * w * 0.9, -1.02)], deep(color), 0.03, 0.4)
    _band = smooth(
        [(-w * 1.04, -0.42), (-w * 1.04, -1.04), (0, -0.98), (w * 1.04, -1.04), (w * 1.04, -0.42), (0, -0.34)],
        closed=True,
    )
    pen.shape(_band, color, depth=0.7)


def _nurse(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    path = rounded(
        [(-0.72 * w, -0.72), (-0.84 * w, -1.24), (0, -1.4), (0.84 * w, -1.24), (0.72 * w, -0.72), (0, -0.84)], 0.25
    )
    pen.shape(path, color, depth=0.5)
    s = h.shift * 0.4
    pen.line([(s, -1.2), (s, -0.98)], "#d6453d", 0.085)
    pen.line([(s - 0.11, -1.09), (s + 0.11, -1.09)], "#d6453d", 0.085)


def _wizard(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    cone = smooth(
        [
            (-w * 0.98, -0.5),
            (-w * 0.5, -1.3),
            (-w * 0.2, -2.0),
            (w * 0.5, -2.35),
            (w * 0.28, -1.9),
            (w * 0.6, -1.2),
            (w * 0.98, -0.5),
            (0, -0.42),
        ],
        closed=True,
    )
    pen.shape(cone, color)
    with pen.inside(cone):
        pen.line([(-w, -0.62), (0, -0.5), (w, -0.62)], "#e8c25a", 0.15)
        for x, y in ((-0.2, -1.0), (0.25, -1.35), (0.1, -0.85), (0.0, -1.75)):
            pen.dot(x, y, 0.05, "#f3dd8b")
    brim(pen, h, -0.46, w * 1.8, 0.2, color)


def _santa(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    cone = smooth([(-w * 1.04, -0.5), (-w * 0.86, -1.1), (-0.1, -1.5), (w * 0.8, -1.36), (w * 1.4, -0.86), (w * 1.5, -0.4),
        (w * 1.22, -0.5), (w * 1.0, -0.84),
                   (w * 1.04, -0.5), (0, -0.4)], closed=True)  # fmt: skip
    pen.shape(cone, color)
    pen.shape(oval_path(w * 1.38, -0.32, 0.19, 0.19), "#fdfbf6", depth=0.4)
    _band = smooth(
        [(-w * 1.14, -0.34), (-w * 1.1, -0.64), (0, -0.54), (w * 1.1, -0.64), (w * 1.14, -0.34), (0, -0.22)],
        closed=True,
    )
    pen.shape(_band, "#fdfbf6", depth=0.5)


def _crown(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    points = [
        (-w * 0.8, -0.74),
        (-w * 0.95, -1.36),
        (-w * 0.45, -1.1),
        (0, -1.5),
        (w * 0.45, -1.1),
        (w * 0.95, -1.36),
        (w * 0.8, -0.74),
        (0, -0.66),
    ]
    pen.shape(rounded(points, 0.06), color)
    for x, y in ((-0.95, -1.4), (0, -1.54), (0.95, -1.4)):
        pen.dot(x * w, y, 0.075, "#d8414a")
    pen.dot(0, -0.88, 0.08, "#3f7fd0")


def _graduation(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    pen.shape(crown_of(h, -0.46, -1.1, 1.02, 0.7), color)
    board = polygon([(-w * 1.7, -1.02), (0.1, -1.36), (w * 1.7, -1.0), (0, -0.7)])
    pen.shape(board, light_of(color, 0.04), depth=0.5)
    pen.line([(0.02, -1.04), (w * 1.2, -0.9), (w * 1.26, -0.4)], "#e8c25a", 0.05, curve=False)
    pen.dot(w * 1.26, -0.36, 0.08, "#e8c25a")


def _helmet(pen: Pen, h: Head, color: str) -> None:
    dome = crown_of(h, -0.34, -1.22, 1.14, 0.62)
    pen.shape(dome, color)
    for x in (-0.36, 0.0, 0.36):
        pen.line([(x * 0.7, -1.08), (x + h.shift * 0.4, -0.62)], deep(color), 0.08, 0.75)
    pen.line([(-h.w * 0.96, -0.3), (-0.2, 0.96)], "#33363f", 0.035)


ROLES = {
    "police": _police, "hard-hat": _hard_hat, "fire": _fire_hat, "chef": _chef, "nurse": _nurse, "wizard": _wizard, "santa": _santa,
    "crown": _crown, "graduation": _graduation, "helmet": _helmet,
}  # fmt: skip
"""Hats that say what somebody is."""
