"""What is worn on the head: hats of roles and places, scarves, turbans. In the head's frame (see heads)."""

from __future__ import annotations

from collections.abc import Callable

from limner.paint.illustrator.brush import smooth
from limner.paint.illustrator.people.domes import brim, crown_of
from limner.paint.illustrator.people.heads import Head
from limner.paint.illustrator.people.pen import Pen, deep, rounded
from limner.paint.illustrator.people.rolehats import ROLES
from limner.paint.illustrator.people.scarves import BEHIND, ROUND
from limner.paint.illustrator.ramp import light_of, shadow_of

Hat = Callable[[Pen, Head, str], None]


def _straw(pen: Pen, h: Head, color: str) -> None:
    brim(pen, h, -0.46, h.w * 2.0, 0.28, color)
    dome = crown_of(h, -0.5, -1.24, 1.0)
    pen.shape(dome, color, depth=0.9)
    with pen.inside(dome):
        pen.line([(-h.w, -0.56), (0, -0.46), (h.w, -0.56)], "#b4473c" if color.startswith("#e") else deep(color), 0.16)
        for k in range(4):
            pen.line(
                [(-h.w, -0.76 - 0.12 * k), (0, -0.68 - 0.13 * k), (h.w, -0.76 - 0.12 * k)], deep(color), 0.02, 0.35
            )


def _sunhat(pen: Pen, h: Head, color: str) -> None:
    brim(pen, h, -0.42, h.w * 2.1, 0.3, color)
    dome = crown_of(h, -0.46, -1.26, 1.02)
    pen.shape(dome, color, depth=0.9)
    with pen.inside(dome):
        pen.line([(-h.w, -0.54), (0, -0.42), (h.w, -0.54)], light_of(color, 0.16), 0.15)


def _cowboy(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    edge = smooth(
        [
            (-w * 2.05, -0.82),
            (-w * 1.5, -0.5),
            (0, -0.36),
            (w * 1.5, -0.5),
            (w * 2.05, -0.82),
            (w * 1.2, -0.6),
            (0, -0.58),
            (-w * 1.2, -0.6),
        ],
        closed=True,
    )
    dome = smooth(
        [
            (-w * 1.0, -0.52),
            (-w * 0.86, -1.22),
            (-w * 0.4, -1.36),
            (0, -1.22),
            (w * 0.4, -1.36),
            (w * 0.86, -1.22),
            (w * 1.0, -0.52),
            (0, -0.42),
        ],
        closed=True,
    )
    pen.shape(dome, color)
    with pen.inside(dome):
        pen.line([(-w, -0.62), (0, -0.5), (w, -0.62)], deep(color), 0.13)
    pen.shape(edge, color, depth=0.6)


def _sombrero(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    edge = smooth(
        [
            (-w * 2.7, -0.86),
            (-w * 2.3, -0.48),
            (0, -0.3),
            (w * 2.3, -0.48),
            (w * 2.7, -0.86),
            (w * 1.8, -0.62),
            (0, -0.56),
            (-w * 1.8, -0.62),
        ],
        closed=True,
    )
    dome = smooth(
        [(-w * 1.02, -0.5), (-w * 0.6, -1.3), (0, -1.62), (w * 0.6, -1.3), (w * 1.02, -0.5), (0, -0.4)], closed=True
    )
    pen.shape(dome, color)
    with pen.inside(dome):
        pen.line([(-w, -0.62), (0, -0.5), (w, -0.62)], "#c8452f", 0.16)
        pen.line([(-w, -0.86), (0, -0.78), (w, -0.86)], "#f0c14b", 0.06)
    pen.shape(edge, color, depth=0.6)
    for k in range(-5, 6):
        pen.dot(k * 0.42 * w, -0.4 - 0.012 * k * k, 0.045, "#c8452f")


def _top_hat(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    body = rounded([(-w * 0.96, -0.5), (-w * 1.02, -1.6), (w * 1.02, -1.6), (w * 0.96, -0.5)], 0.1)
    pen.shape(body, color)
    with pen.inside(body):
        pen.line([(-w, -0.62), (0, -0.54), (w, -0.62)], "#a83b3b", 0.18)
    brim(pen, h, -0.5, w * 1.5, 0.14, color)


def _fedora(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    dome = smooth(
        [
            (-w * 1.0, -0.5),
            (-w * 0.9, -1.1),
            (-w * 0.45, -1.3),
            (0, -1.2),
            (w * 0.45, -1.3),
            (w * 0.9, -1.1),
            (w * 1.0, -0.5),
            (0, -0.42),
        ],
        closed=True,
    )
    pen.shape(dome, color)
    with pen.inside(dome):
        pen.line([(-w, -0.6), (0, -0.5), (w, -0.6)], deep(color), 0.17)
    brim(pen, h, -0.48, w * 1.6, 0.17, color)


def _cap_hat(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    dome = crown_of(h, -0.34, -1.2, 1.06, 0.55)
    pen.shape(dome, color)
    pen.line([(0.1 * h.turn, -1.18), (0.2 * h.turn + 0.06, -0.7), (h.shift, -0.34)], deep(color), 0.025, 0.6)
    pen.dot(0, -1.19, 0.06, deep(color))
    s = h.shift + 0.25 * h.turn
    peak = smooth(
        [
            (-0.78 * w + s, -0.4),
            (s, -0.36),
            (0.78 * w + s, -0.4),
            (1.0 * w + 1.5 * s, -0.2),
            (0.3 * w + 1.4 * s, -0.1),
            (-0.6 * w + s, -0.2),
        ],
        closed=True,
    )
    pen.shape(peak, shadow_of(color, 0.06), depth=0.5)


def _beanie(pen: Pen, h: Head, color: str) -> None:
    dome = crown_of(h, -0.44, -1.26, 1.08, 0.56)
    pen.shape(dome, color)
    pen.dot(0, -1.32, 0.19, light_of(color, 0.12))
    _band = smooth(
        [(-h.w * 1.13, -0.3), (-h.w * 1.12, -0.6), (0, -0.5), (h.w * 1.12, -0.6), (h.w * 1.13, -0.3), (0, -0.2)],
        closed=True,
    )
    pen.shape(_band, light_of(color, 0.05), depth=0.5)
    with pen.inside(_band):
        for k in range(-6, 7):
            pen.line([(k * 0.13, -0.66), (k * 0.135, -0.16)], deep(color), 0.022, 0.4)


def _beret(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    path = smooth(
        [
            (-w * 1.0, -0.52),
            (-w * 1.36, -0.86),
            (-w * 0.9, -1.24),
            (0.1, -1.28),
            (w * 1.0, -1.06),
            (w * 1.1, -0.7),
            (w * 0.9, -0.52),
            (0, -0.5),
        ],
        closed=True,
    )
    pen.shape(path, color)
    pen.line([(-0.1, -1.26), (-0.06, -1.4)], color, 0.06)


def _conical(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    cone = smooth(
        [
            (-w * 2.1, -0.34),
            (-w * 1.0, -0.98),
            (0, -1.5),
            (w * 1.0, -0.98),
            (w * 2.1, -0.34),
            (w, -0.24),
            (0, -0.18),
            (-w, -0.24),
        ],
        closed=True,
        tension=0.1,
    )
    pen.shape(cone, color)
    with pen.inside(cone):
        for k in range(1, 4):
            y = -1.5 + 0.34 * k
            pen.line([(-w * 0.75 * k, y + 0.1), (0, y + 0.2), (w * 0.75 * k, y + 0.1)], deep(color), 0.022, 0.4)


def _fez(pen: Pen, h: Head, color: str) -> None:
    w = h.w
    pen.shape(
        rounded([(-w * 0.94, -0.56), (-w * 0.76, -1.26), (w * 0.76, -1.26), (w * 0.94, -0.56), (0, -0.48)], 0.14), color
    )
    with pen.inside(
        rounded([(-w * 0.94, -0.56), (-w * 0.76, -1.26), (w * 0.76, -1.26), (w * 0.94, -0.56), (0, -0.48)], 0.14)
    ):
        for k in range(-3, 4):
            pen.line([(k * 0.2, -1.26), (k * 0.24, -0.5)], deep(color), 0.02, 0.25)


HATS: dict[str, Hat] = {
    **ROUND, **ROLES,
    "straw": _straw, "sunhat": _sunhat, "cowboy": _cowboy, "sombrero": _sombrero, "top-hat": _top_hat, "fedora": _fedora,
    "cap": _cap_hat,
    "beanie": _beanie, "beret": _beret,
    "conical": _conical, "fez": _fez,
}  # fmt: skip
"""What covers the head, by name; the hair's frame is the head's."""
COLORS = {
    "straw": "#e8c98a", "sunhat": "#f0d9b0", "cowboy": "#9a6a43", "sombrero": "#d9a85b", "top-hat": "#2b2b33",
    "fedora": "#6b5a4c", "cap": "#c8443c",
    "police": "#27395f", "hard-hat": "#f5c02e", "fire": "#c9332b", "chef": "#fbfaf6", "nurse": "#fbfbfb", "beanie": "#c6524a",
    "beret": "#3b4a6b",
    "wizard": "#4a3f8f", "santa": "#cc2f33", "crown": "#efc14a", "graduation": "#2b2f3e", "conical": "#e3cd9b",
    "helmet": "#3e7cc4", "fez": "#f4f1ea",
    "turban": "#d9772f", "headscarf": "#4a7ba6", "veil": "#ffffff", "ghutra": "#fbf9f5", "astronaut": "#f2f3f7",
    "flower": "#e2574c", "wreath": "#e87a90",
    "band": "#d9534f", "headphones": "#33363f", "bow": "#e2574c",
}  # fmt: skip
"""Each hat's colour where none is said."""
COVERS = frozenset({"headscarf", "turban", "ghutra", "astronaut"})
"""Headwear under which no hair over the head is seen."""
FLAT = frozenset({"flower", "wreath", "band", "headphones", "bow", "veil", "crown", "nurse"})
"""Headwear that leaves the hair as it is."""

__all__ = ["BEHIND", "COLORS", "COVERS", "FLAT", "HATS", "ROUND"]
