"""Scarves, turbans, veils, wreaths and what else is laid round a head. In the head's frame (see heads)."""

from __future__ import annotations

import math

import skia

from limner.paint.illustrator.brush import oval_path, smooth
from limner.paint.illustrator.people.heads import Head
from limner.paint.illustrator.people.pen import Pen, deep
from limner.paint.illustrator.ramp import fade, light_of, mix, shadow_of


def _turban(pen: Pen, h: Head, color: str) -> None:
    w, s = h.w, h.shift
    path = smooth([(-w * 1.06, -0.2), (-w * 1.26, -0.7), (-w * 1.0, -1.2), (0, -1.42), (w * 1.0, -1.2), (w * 1.26, -0.7),
        (w * 1.06, -0.2),
                   (0.62 * w + s * 0.7, -0.4), (s, -0.7), (-0.62 * w + s * 0.7, -0.4)], closed=True)  # fmt: skip
    pen.shape(path, color, depth=1.1, reach=16)
    with pen.inside(path):
        dark = deep(color)
        for k in range(4):
            t = 0.2 + 0.2 * k
            pen.line(
                [(-w * 1.25, -0.2 - t * 0.9), (-0.1 * w + s * 0.6, -0.66 - 0.12 * k), (w * (0.5 - 0.1 * k), -1.36)],
                dark,
                0.032,
                0.5,
            )
            pen.line(
                [(w * 1.25, -0.2 - t * 0.9), (0.3 * w + s * 0.6, -0.66 - 0.14 * k), (-w * 0.1 * k, -1.4)],
                dark,
                0.032,
                0.5,
            )
        pen.line([(-w * 1.0, -0.5), (s, -0.8), (w * 1.0, -0.5)], light_of(color, 0.1), 0.05, 0.5)


def _headscarf_back(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    path = smooth([(0, -1.14), (w * 0.9, -0.9), (w * 1.2, -0.1), (w * 1.24, 0.6), (w * 1.62, 1.3), (w * 0.9, 1.7), (-w * 0.9,
        1.7), (-w * 1.62, 1.3), (-w * 1.24, 0.6),
                   (-w * 1.2, -0.1), (-w * 0.9, -0.9)], closed=True)  # fmt: skip
    pen.shape(path, shadow_of(color, 0.05), depth=0.9)


def _headscarf(pen: Pen, h: Head, color: str) -> None:
    w, s = h.w, h.shift
    outer = smooth([(0, -1.15), (w * 0.78, -0.98), (w * 1.17, -0.4), (w * 1.2, 0.2), (w * 1.05, 0.86), (w * 1.3, 1.4),
        (w * 0.4, 1.72), (-w * 0.5, 1.7),
                    (-w * 1.3, 1.4), (-w * 1.05, 0.86), (-w * 1.2, 0.2), (-w * 1.17, -0.4), (-w * 0.78, -0.98)],
                    closed=True)  # fmt: skip
    face = smooth([(s, -0.72), (0.56 * w + s, -0.58), (0.84 * w + 0.6 * s, -0.1), (0.8 * w + 0.7 * s, 0.46), (0.44 * w + s,
        0.9), (s, 1.04), (-0.44 * w + s, 0.9),
                   (-0.8 * w + 0.7 * s, 0.46), (-0.84 * w + 0.6 * s, -0.1), (-0.56 * w + s, -0.58)], closed=True)  # fmt: skip
    ring = skia.Op(outer, face, skia.PathOp.kDifference_PathOp)
    pen.shape(ring, color, depth=0.9, reach=12)
    with pen.inside(ring):
        dark = deep(color)
        pen.line([(-w * 1.1, 0.5), (-0.4 * w + s, 1.12), (0.5 * w + s, 1.2), (w * 1.2, 1.02)], dark, 0.032, 0.5)
        pen.line([(-w * 1.2, 0.9), (-0.3 * w, 1.38), (0.5 * w, 1.44), (w * 1.25, 1.3)], dark, 0.032, 0.5)
        pen.line([(w * 0.95, -0.5), (w * 1.06, 0.1), (0.9 * w, 0.7)], dark, 0.028, 0.4)


def _veil_back(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    path = smooth(
        [
            (0, -1.16),
            (w * 1.0, -0.9),
            (w * 1.4, 0.4),
            (w * 1.9, 2.6),
            (0, 2.9),
            (-w * 1.9, 2.6),
            (-w * 1.4, 0.4),
            (-w * 1.0, -0.9),
        ],
        closed=True,
    )
    pen.fill(path, fade("#ffffff", 0.75))
    pen.outline(path, "#d9d6e2", 0.6)


def _tiara(pen: Pen, h: Head, color: str) -> None:
    s = h.shift * 0.5
    for k in range(-3, 4):
        pen.dot(s + k * 0.17, -0.94 + 0.02 * k * k, 0.075, "#ffffff" if k % 2 else "#f6d7dd")


def _ghutra_back(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    path = smooth(
        [
            (0, -1.14),
            (w * 1.0, -0.86),
            (w * 1.26, 0.0),
            (w * 1.5, 1.5),
            (w * 0.6, 1.7),
            (-w * 0.6, 1.7),
            (-w * 1.5, 1.5),
            (-w * 1.26, 0.0),
            (-w * 1.0, -0.86),
        ],
        closed=True,
    )
    pen.shape(path, color, depth=0.9)


def _ghutra(pen: Pen, h: Head, color: str) -> None:
    w, s = h.w, h.shift
    path = smooth([(-w * 1.3, 0.7), (-w * 1.22, -0.2), (-w * 0.98, -0.84), (0, -1.17), (w * 0.98, -0.84), (w * 1.22, -0.2),
        (w * 1.3, 0.7), (w * 1.02, 0.5),
                   (w * 0.94, -0.1), (0.6 * w + s * 0.6, -0.52), (s, -0.62), (-0.6 * w + s * 0.6, -0.52), (-w * 0.94, -0.1),
                   (-w * 1.02, 0.5)], closed=True)  # fmt: skip
    pen.shape(path, color, depth=0.8)
    for y in (-0.74, -0.86):
        pen.line([(-w * 0.98, y + 0.08), (s * 0.5, y - 0.04), (w * 0.98, y + 0.08)], "#23222a", 0.075)


def _space_back(pen: Pen, h: Head, color: str) -> None:
    pen.shape(oval_path(0, -0.02, 1.42, 1.42), color, depth=0.9)


def _space(pen: Pen, h: Head, color: str) -> None:
    """Draw the glass of a space helmet over the face."""
    glass = oval_path(h.shift * 0.5, 0.0, 1.16, 1.12)
    pen.fill(glass, "#8fc7ea", 0.16)
    ring = pen.paint(mix(color, "#8a93a5", 0.55))
    ring.setStyle(skia.Paint.kStroke_Style)
    ring.setStrokeWidth(0.13)
    pen.canvas.drawPath(glass, ring)
    pen.line([(-0.86, -0.3), (-0.62, -0.74), (-0.24, -0.94)], "#ffffff", 0.1, 0.75)
    pen.line([(-0.92, -0.02), (-0.91, 0.1)], "#ffffff", 0.1, 0.75)


def _flower(pen: Pen, h: Head, color: str) -> None:
    x, y = -h.w * 0.86, -0.66
    for k in range(5):
        a = math.tau * k / 5
        pen.dot(x + 0.13 * math.cos(a), y + 0.13 * math.sin(a), 0.11, color)
    pen.dot(x, y, 0.08, "#f6d04d")


def _wreath(pen: Pen, h: Head, color: str) -> None:
    for k in range(-3, 4):
        x, y = k * 0.27 * h.w + h.shift * 0.3, -0.78 + 0.03 * k * k
        for j in range(5):
            a = math.tau * j / 5 + k
            pen.dot(x + 0.08 * math.cos(a), y + 0.08 * math.sin(a), 0.075, color if k % 2 else light_of(color, 0.16))
        pen.dot(x, y, 0.05, "#f6d04d")


def _band(pen: Pen, h: Head, color: str) -> None:
    pen.line([(-h.w * 0.96, -0.4), (h.shift * 0.7, -0.66), (h.w * 0.96, -0.4)], color, 0.16)


def _headphones(pen: Pen, h: Head, color: str) -> None:
    w = h.w * 1.12
    pen.line([(-w, 0.05), (-w * 0.96, -0.6), (0, -1.26), (w * 0.96, -0.6), (w, 0.05)], color, 0.13)
    for x in (-1, 1) if h.turn < 0.35 else (-1,):
        pen.shape(oval_path(x * w, 0.14, 0.16, 0.26), color, depth=0.5)


def _bow(pen: Pen, h: Head, color: str) -> None:
    y = -1.02
    for x in (-1, 1):
        pen.shape(
            smooth([(0, y), (x * 0.4, y - 0.26), (x * 0.48, y), (x * 0.38, y + 0.22)], closed=True), color, depth=0.5
        )
    pen.dot(0, y, 0.1, shadow_of(color, 0.07))


ROUND = {
    "turban": _turban,
    "headscarf": _headscarf,
    "veil": _tiara,
    "ghutra": _ghutra,
    "astronaut": _space,
    "flower": _flower,
    "wreath": _wreath,
    "band": _band,
    "headphones": _headphones,
    "bow": _bow,
}
"""What lies over and round the head."""
BEHIND = {"headscarf": _headscarf_back, "veil": _veil_back, "ghutra": _ghutra_back, "astronaut": _space_back}
"""What of it hangs behind the head."""
