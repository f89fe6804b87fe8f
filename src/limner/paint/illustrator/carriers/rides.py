"""Things that drive past with a name on their side: food trucks, buses, railway carriages.

All are drawn with their front to the left; where the panel lies left of the middle, the whole is mirrored and faces right.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import skia

from limner.paint.illustrator.brush import box_path, polygon
from limner.paint.illustrator.carriers.piece import SHADE, Piece
from limner.paint.illustrator.ramp import fade, light_of, linear, mix, shadow_of

GLASS = ("#a8c8d8", "#4a6878", "#2a3e4e")
LIT = ("#ffe2a6", "#f3b866", "#c98644")


def facing(draw: Callable[[Piece], None], p: Piece) -> None:
    """Draw a piece whose panel lies right of its middle as it is, one whose panel lies left of it mirrored."""
    x, y, w, h = p.panel
    if x + w / 2 >= p.w / 2:
        draw(p)
        return
    with p.b.moved(p.w, 0.0, -1.0):
        draw(dataclasses.replace(p, side=-p.side, panel=(p.w - x - w, y, w, h)))


def truck(p: Piece) -> None:
    """A food truck from the side: name along the top, serving hatch under a striped awning, cab in front."""
    facing(_truck, p)


def bus(p: Piece) -> None:
    """A city bus from the side: a row of windows, two doors, the name on the flank under the windows."""
    facing(_bus, p)


def train(p: Piece) -> None:
    """A railway carriage from the side: windows over a flank for the name, doors at its ends, bogies on a rail."""
    facing(_train, p)


def wheel(p: Piece, x: float, y: float, r: float) -> None:
    """Draw a road wheel in its arch."""
    b = p.b
    with b.clip(box_path(x - 2 * r, y - 2 * r, 4 * r, 2 * r + p.h * 0.012)):
        b.oval(x, y, r * 1.2, r * 1.2, "#15161a")
    b.oval(x, y, r, r, p.c("#1f2126"))
    b.ring(x, y, r * 0.84, r * 0.84, p.c("#34373e"), r * 0.06)
    metal = p.c("#b7bdc4")
    tones = (light_of(metal, 0.12), metal, shadow_of(metal, 0.2))
    b.oval(x, y, r * 0.6, r * 0.6, linear(x - r, y - r, x + r, y + r, tones))
    b.oval(x, y, r * 0.44, r * 0.44, shadow_of(metal, 0.24))
    b.oval(x, y, r * 0.4, r * 0.4, metal)
    b.oval(x, y, r * 0.14, r * 0.14, shadow_of(metal, 0.3))


def _pane(p: Piece, path: skia.Path, lamp: bool = False) -> None:
    """Glass in a dark rubber frame, with a slant of sky across it; lit from inside at night."""
    b, r = p.b, path.getBounds()
    tones = LIT if p.dark and lamp else tuple(p.c(c) for c in GLASS)
    b.path(path, linear(r.left(), r.top(), r.right(), r.bottom(), tones))
    with b.clip(path):
        x, wide, high = r.left(), r.width(), r.height()
        slant = [
            (x + 0.5 * high, r.top()),
            (x + 0.5 * high + wide * 0.22, r.top()),
            (x + wide * 0.22, r.bottom()),
            (x, r.bottom()),
        ]
        b.poly(slant, "#ffffff", alpha=0.22)
    b.canvas.drawPath(path, b.ink(p.c("#1d2026"), width=1.1 * p.u))


def _truck(p: Piece) -> None:
    b, w, h, u = p.b, p.w, p.h, p.u
    p.contact(w / 2, h * 0.985, w * 0.47, 0.045)
    b.rect(w * 0.5, 0.4 * u, w * 0.16, h * 0.06, p.c("#aab0b6"), r=1.2 * u)
    b.rect(w * 0.7, h * 0.012, w * 0.06, h * 0.05, p.c("#8d949b"), r=u)
    low = h * 0.845
    hood = skia.Path()
    hood.moveTo(w * 0.015, low)
    hood.lineTo(w * 0.015, h * 0.62)
    hood.cubicTo(w * 0.018, h * 0.54, w * 0.03, h * 0.525, w * 0.06, h * 0.515)
    hood.lineTo(w * 0.125, h * 0.22)
    hood.cubicTo(w * 0.135, h * 0.175, w * 0.15, h * 0.16, w * 0.18, h * 0.16)
    hood.lineTo(w * 0.25, h * 0.16)
    hood.lineTo(w * 0.25, low)
    hood.close()
    b.path(hood, b.v(h * 0.16, low, p.high(0.05), p.ground, p.deep(0.12)))
    body = box_path(w * 0.228, h * 0.045, w * 0.757, low - h * 0.045, 3.5 * u)
    b.path(body, b.v(h * 0.045, low, p.g(0.03), p.g(0.02), p.ground, p.g(-0.04), p.deep(0.1)))
    cream = p.c("#fbf1dc")
    with b.clip(skia.Op(body, hood, skia.PathOp.kUnion_PathOp)):
        b.rect(0, h * 0.7, w, h * 0.032, mix(p.ink, cream, 0.15), alpha=0.95)
        b.rect(0, h * 0.75, w, h * 0.012, mix(p.ink, cream, 0.15), alpha=0.8)
        b.rect(0, h * 0.79, w, h * 0.1, p.c("#33363d"))
        b.rect(w * 0.226, h * 0.045, w * 0.77, h * 0.016, "#ffffff", alpha=0.4)
        b.rect(w * 0.223, h * 0.05, w * 0.007, low, p.deep(0.22), alpha=0.8)
    _pane(p, polygon([(w * 0.085, h * 0.475), (w * 0.14, h * 0.225), (w * 0.208, h * 0.225), (w * 0.208, h * 0.475)]))
    seam = p.deep(0.2)
    b.line([(w * 0.08, h * 0.5), (w * 0.085, h * 0.77), (w * 0.215, h * 0.77), (w * 0.215, h * 0.2)], seam, 0.6 * u)
    b.rect(w * 0.178, h * 0.53, w * 0.026, h * 0.02, p.c("#2a2d33"), r=0.8 * u)
    b.rect(w * 0.062, h * 0.37, w * 0.018, h * 0.1, p.c("#23262c"), r=1.4 * u)
    b.oval(w * 0.034, h * 0.605, w * 0.014, h * 0.032, "#fff3cf")
    b.rect(-w * 0.002, h * 0.74, w * 0.07, h * 0.09, p.c("#3c4048"), r=1.8 * u)
    b.rect(w * 0.974, h * 0.56, w * 0.012, h * 0.1, p.c("#c43a2f"), r=0.8 * u)
    _hatch(p, w * 0.42, w * 0.83, h * 0.395, h * 0.64)
    if p.dark:
        b.glow(w * 0.03, h * 0.605, h * 0.36, "#ffedb8", 0.6)
    for x in (0.145, 0.8):
        wheel(p, w * x, h * 0.845, h * 0.14)


def _hatch(p: Piece, x0: float, x1: float, top: float, low: float) -> None:
    """The serving hatch: a lit kitchen, a shelf, a striped awning that stands out over it."""
    b, u, wide = p.b, p.u, x1 - x0
    hole = box_path(x0, top, wide, low - top, u)
    b.path(hole, b.v(top, low, *(("#fff0c2", "#ffce7a", "#d98f45") if p.dark else ("#7c4a26", "#c58446", "#e8b56c"))))
    with b.clip(hole):
        b.rect(x0, top + (low - top) * 0.5, wide, 0.9 * u, p.c("#5a3a22"))
        for k in range(7):
            x = x0 + wide * (0.06 + 0.14 * k)
            tone = p.c(p.rng.choice(("#b5402d", "#e9c46a", "#3f7d58", "#f4f1e8", "#8a4b2a")))
            tall = (low - top) * p.rng.uniform(0.12, 0.2)
            b.rect(x, top + (low - top) * 0.5 - tall, wide * 0.055, tall, tone, r=0.8 * u)
        for lamp in (0.25, 0.5, 0.75):
            b.glow(x0 + wide * lamp, top + (low - top) * 0.3, 7 * u, "#ffe2a0", 0.8)
        cook = x0 + wide * 0.62
        b.oval(cook, low - 7.6 * u, 2.9 * u, 3.4 * u, p.c("#b87750"))
        b.rect(cook - 3 * u, low - 14 * u, 6 * u, 4.4 * u, p.c("#ffffff"), r=1.6 * u)
        b.rect(cook - 5.4 * u, low - 4.4 * u, 10.8 * u, 12 * u, p.c("#f6f4ee"), r=3 * u)
    b.canvas.drawPath(hole, b.ink(p.deep(0.26), width=u))
    metal = p.c("#c9cdd2")
    b.rect(x0 - 1.5 * u, low + 2.4 * u, wide + 3 * u, 2.4 * u, SHADE, alpha=0.3, blur=u)
    b.rect(
        x0 - 2 * u,
        low - 0.6 * u,
        wide + 4 * u,
        3 * u,
        b.v(low, low + 3 * u, light_of(metal, 0.1), shadow_of(metal, 0.12)),
        r=u,
    )
    y0, y1, out, n = top - 4.5 * u, top + (low - top) * 0.34, 3 * u, 12
    b.rect(x0, y1, wide, 7 * u, b.v(y1, y1 + 7 * u, fade(SHADE, 0.45), fade(SHADE, 0.0)))
    for k in range(n):
        a, d = k / n, (k + 1) / n
        tone = p.c("#fbf3e2") if k % 2 else p.c("#c33b2c")
        left, right = x0 - out + (wide + 2 * out) * a, x0 - out + (wide + 2 * out) * d
        quad = [(x0 + wide * a, y0), (x0 + wide * d, y0), (right + 0.2, y1), (left, y1)]
        b.poly(quad, b.v(y0, y1, light_of(tone, 0.04), shadow_of(tone, 0.05)))
        lobe = skia.Path()
        lobe.moveTo(left, y1 - 0.1)
        lobe.lineTo(right, y1 - 0.1)
        lobe.quadTo(right, y1 + 4 * u, (left + right) / 2, y1 + 4.4 * u)
        lobe.quadTo(left, y1 + 4 * u, left, y1 - 0.1)
        b.path(lobe, shadow_of(tone, 0.1))


def _bus(p: Piece) -> None:
    b, w, h, u = p.b, p.w, p.h, p.u
    p.contact(w / 2, h * 0.985, w * 0.48, 0.04)
    low = h * 0.87
    b.rect(w * 0.3, h * 0.008, w * 0.3, h * 0.07, p.deep(0.06), r=3 * u)
    body = skia.Path()
    body.moveTo(w * 0.012, low)
    body.lineTo(w * 0.008, h * 0.5)
    body.cubicTo(w * 0.008, h * 0.2, w * 0.022, h * 0.055, w * 0.06, h * 0.055)
    body.lineTo(w * 0.965, h * 0.055)
    body.quadTo(w * 0.992, h * 0.055, w * 0.992, h * 0.14)
    body.lineTo(w * 0.99, low)
    body.close()
    b.path(body, b.v(h * 0.05, low, p.high(0.06), p.ground, p.g(0.02), p.ground, p.g(-0.05)))
    with b.clip(body):
        b.rect(0, h * 0.06, w, h * 0.016, "#ffffff", alpha=0.4)
        b.rect(0, h * 0.82, w, h * 0.1, p.c("#2d3038"))
        b.rect(0, h * 0.155, w, h * 0.315, p.c("#1c2027"))
        b.rect(0, h * 0.49, w, h * 0.012, p.ink, alpha=0.85)
    _pane(p, polygon([(w * 0.014, h * 0.58), (w * 0.02, h * 0.17), (w * 0.062, h * 0.17), (w * 0.062, h * 0.58)]))
    for k in range(6):
        x = w * (0.195 + 0.132 * k)
        _pane(p, box_path(x, h * 0.18, w * 0.122, h * 0.265, 1.6 * u), lamp=True)
        b.line([(x, h * 0.255), (x + w * 0.122, h * 0.255)], p.c("#1c2027"), 0.8 * u, butt=True)
    door = box_path(w * 0.078, h * 0.17, w * 0.098, h * 0.66, 1.5 * u)
    b.path(door, p.c("#1c2027"))
    for k in range(2):
        _pane(p, box_path(w * (0.084 + 0.046 * k), h * 0.19, w * 0.04, h * 0.6, 1.2 * u), lamp=True)
    b.rect(w * 0.072, h * 0.085, w * 0.17, h * 0.055, "#15161a", r=u)
    for k in range(13):
        if k not in (2, 3, 8):
            b.rect(w * (0.082 + 0.0118 * k), h * 0.1, w * 0.007, h * 0.026, "#ffb83d", r=0.3 * u)
    b.rect(-w * 0.004, h * 0.2, w * 0.016, h * 0.15, p.c("#1b1d22"), r=1.4 * u)
    b.oval(w * 0.03, h * 0.69, w * 0.012, h * 0.034, "#fff3cf")
    b.rect(w * 0.98, h * 0.6, w * 0.011, h * 0.12, p.c("#c43a2f"), r=0.8 * u)
    if p.dark:
        b.glow(w * 0.02, h * 0.69, h * 0.36, "#ffedb8", 0.6)
    for x in (0.225, 0.8):
        wheel(p, w * x, h * 0.865, h * 0.115)


def _train(p: Piece) -> None:
    b, w, h, u = p.b, p.w, p.h, p.u
    steel = p.c("#4a5058")
    p.contact(w / 2, h * 0.985, w * 0.49, 0.03)
    b.rect(w * 0.06, h * 0.82, w * 0.88, h * 0.07, p.c("#2b2e34"))
    for x in (0.06, 0.5, 0.9):
        b.rect(w * (x - 0.015), h * 0.8, w * 0.09, h * 0.1, p.c("#3a3e45"), r=1.5 * u)
    for x in (0.13, 0.225, 0.775, 0.87):
        b.oval(w * x, h * 0.9, h * 0.075, h * 0.075, p.c("#24262b"))
        b.ring(w * x, h * 0.9, h * 0.058, h * 0.058, steel, 1.6 * u)
        b.oval(w * x, h * 0.9, h * 0.02, h * 0.02, light_of(steel, 0.2))
    for x in (0.11, 0.755):
        b.rect(w * x, h * 0.865, w * 0.135, h * 0.04, p.c("#3a3e45"), r=1.5 * u)
    b.rect(0, h * 0.972, w, h * 0.018, b.v(h * 0.97, h * 0.99, p.c("#c2c6cb"), p.c("#6c7178")))
    roof = box_path(w * 0.004, h * 0.012, w * 0.992, h * 0.22, 8 * u)
    b.path(roof, b.v(0, h * 0.13, p.c("#d6dade"), p.c("#8b929a")))
    body = box_path(w * 0.004, h * 0.1, w * 0.992, h * 0.735, 3 * u)
    b.path(body, b.v(h * 0.1, h * 0.835, p.high(0.06), p.ground, p.g(0.025), p.ground, p.g(-0.05)))
    with b.clip(body):
        b.rect(0, h * 0.1, w, h * 0.014, "#ffffff", alpha=0.4)
        b.rect(0, h * 0.19, w, h * 0.29, p.c("#1c2027"))
        b.rect(0, h * 0.505, w, h * 0.014, p.ink, alpha=0.9)
        b.rect(0, h * 0.795, w, h * 0.05, p.deep(0.16))
    for k in range(5):
        _pane(p, box_path(w * (0.2 + 0.134 * k), h * 0.215, w * 0.116, h * 0.24, 2.4 * u), lamp=True)
    for x in (0.09, 0.89):
        b.rect(w * x, h * 0.15, w * 0.085, h * 0.68, p.deep(0.05), r=1.5 * u)
        b.canvas.drawPath(box_path(w * x, h * 0.15, w * 0.085, h * 0.68, 1.5 * u), b.ink(p.deep(0.24), width=0.8 * u))
        b.line([(w * (x + 0.0425), h * 0.15), (w * (x + 0.0425), h * 0.83)], p.deep(0.24), 0.6 * u, butt=True)
        for k in range(2):
            _pane(p, box_path(w * (x + 0.009 + 0.041 * k), h * 0.2, w * 0.026, h * 0.27, 1.4 * u), lamp=True)
    _pane(p, box_path(w * 0.022, h * 0.215, w * 0.048, h * 0.24, 2 * u), lamp=True)


__all__ = ["bus", "facing", "train", "truck", "wheel"]
