"""One carrier about to be drawn: its box with the origin at its top left, its colours, and the strokes all carriers share.

Shades of the panel's ground are held to what keeps its ink readable, so a drawing may shade freely and letters stay legible.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import skia

from limner.document.color import adjust, contrast
from limner.paint.illustrator.brush import Brush, Pt, box_path, smooth
from limner.paint.illustrator.ramp import fade, light_of, linear, mix, shadow_of

READABLE = 4.8
MOST = 0.085
SHADE = "#1d1726"


@lru_cache(maxsize=1024)
def room(ground: str, ink: str, sign: int) -> float:
    """Return how far (OKLCH lightness) the ground may move up or down before the ink on it reads badly, at most ``MOST``."""
    found = 0.0
    for step in range(1, 18):
        amount = MOST * step / 17
        if contrast(adjust(ground, lightness=sign * amount), ink) < READABLE:
            break
        found = amount
    return found


@dataclass(frozen=True, slots=True)
class Piece:
    """A carrier in brush units: width, height, panel (x, y, w, h), colours, where light comes from (−1 left, 1 right).

    ``shadows`` allows contact shadows, ``backed`` tells whether something close behind it takes its shadow;
    ``aim`` is where the owner stands, in widths from the middle of the box.
    """

    b: Brush
    kind: str
    w: float
    h: float
    panel: tuple[float, float, float, float]
    ground: str
    ink: str
    side: float
    shadows: bool
    dark: bool
    backed: bool
    aim: float
    rng: random.Random

    @property
    def u(self) -> float:
        """A hundredth of the short edge: the measure of frames, screws and threads."""
        return min(self.w, self.h) / 100

    def c(self, color: str) -> str:
        """Return a natural colour as it looks here: in the picture's light, but a little lit of its own."""
        return mix(color, self.b.t(color), 0.7)

    def g(self, amount: float) -> str:
        """Return the ground lighter (> 0) or darker (< 0), as far as its ink allows."""
        limit = room(self.ground[:7], self.ink[:7], 1 if amount > 0 else -1)
        k = min(abs(amount), limit)
        return adjust(self.ground, lightness=k if amount > 0 else -k)

    def deep(self, amount: float) -> str:
        """Return the ground in shade, unlimited: for parts outside the panel."""
        return shadow_of(self.ground, amount)

    def high(self, amount: float) -> str:
        """Return the ground in light, unlimited: for parts outside the panel."""
        return light_of(self.ground, amount)

    def lit(self, x: float, y: float, w: float, h: float, light: float = 0.035, dark: float = 0.045) -> skia.Shader:
        """Return the ground as a quiet gradient over a box, bright at the side the light comes from."""
        x0, x1 = (x, x + w) if self.side < 0 else (x + w, x)
        return linear(x0, y, x1, y + h, (self.g(light), self.ground, self.g(-dark)), (0.0, 0.5, 1.0))

    def round(self, x0: float, x1: float, left: float, right: float, color: str = "") -> skia.Shader:
        """Return the shade of an upright cylinder from x0 to x1; between ``left`` and ``right`` it stays calm."""
        if color:
            edge0, edge1, calm0, calm1, mid = (
                shadow_of(color, 0.2), shadow_of(color, 0.24), color, shadow_of(color, 0.06), light_of(color, 0.08)
            )  # fmt: skip
        else:
            edge0, edge1, calm0, calm1, mid = (
                self.deep(0.13),
                self.deep(0.18),
                self.g(-0.03),
                self.g(-0.06),
                self.g(0.04),
            )
        a, b = (left - x0) / (x1 - x0), (right - x0) / (x1 - x0)
        if self.side > 0:
            edge0, edge1, calm0, calm1 = edge1, edge0, calm1, calm0
        peak = a + (b - a) * (0.3 if self.side < 0 else 0.7)
        return linear(x0, 0, x1, 0, (edge0, calm0, mid, calm1, edge1), (0.0, a, peak, b, 1.0))

    def border(self, wish: float, share: float = 0.55) -> float:
        """Return a frame's thickness: as wished for, unless the panel leaves less room (``share`` of the gap) beside it."""
        x, y, w, h = self.panel
        gap = min(x, y, self.w - x - w, self.h - y - h)
        return min(wish, max(share * gap, self.u))

    # ---- shadows
    def drop(self, path: skia.Path, depth: float, alpha: float = 0.34) -> None:
        """Lay the shadow of a shape on what is behind it, away from the light."""
        if not self.backed:
            return
        self.b.canvas.save()
        self.b.canvas.translate(-self.side * depth * 0.7, depth)
        self.b.path(path, SHADE, blur=max(0.3, depth * 0.75), alpha=alpha)
        self.b.canvas.restore()

    def contact(self, cx: float, foot: float, rx: float, flat: float = 0.1) -> None:
        """Lay the shadow under something that stands with its foot from cx − rx to cx + rx."""
        if not self.shadows:
            return
        b, color = self.b, self.b.t("#2b2440")
        ry = max(self.u * 1.6, rx * flat)
        b.oval(cx - self.side * rx * 0.22, foot + ry * 0.15, rx * 1.2, ry, color, blur=ry * 0.55, alpha=0.36)
        b.oval(cx, foot, rx * 0.98, ry * 0.45, color, blur=ry * 0.22, alpha=0.5)

    # ---- parts
    def bevel(self, x: float, y: float, w: float, h: float, t: float, color: str, grain: bool = False) -> None:
        """Draw a mitred frame of thickness t, its four bars lit from the light's side."""
        top, low = light_of(color, 0.08), shadow_of(color, 0.1)
        left, right = (light_of(color, 0.04), shadow_of(color, 0.06))[:: 1 if self.side < 0 else -1]
        a, d = (x, y), (x + w, y + h)
        bars: tuple[tuple[Sequence[Pt], str], ...] = (
            ([(x, y), (x + w, y), (x + w - t, y + t), (x + t, y + t)], top),
            ([(x, y + h), (x + w, y + h), (x + w - t, y + h - t), (x + t, y + h - t)], low),
            ([a, (x + t, y + t), (x + t, y + h - t), (x, y + h)], left),
            ([(x + w, y), d, (x + w - t, y + h - t), (x + w - t, y + t)], right),
        )
        self.b.rect(x, y, w, h, color)
        for points, tone in bars:
            self.b.poly(points, tone)
        if grain:
            line = shadow_of(color, 0.13)
            for k in (0.3, 0.66):
                self.b.line([(x + t * k, y + t * k), (x + w - t * k, y + t * k)], line, t * 0.05, alpha=0.5)
                self.b.line([(x + t * k, y + h - t * k), (x + w - t * k, y + h - t * k)], line, t * 0.05, alpha=0.5)
                self.b.line([(x + t * k, y + t * k), (x + t * k, y + h - t * k)], line, t * 0.05, alpha=0.5)
                self.b.line([(x + w - t * k, y + t * k), (x + w - t * k, y + h - t * k)], line, t * 0.05, alpha=0.5)
        self.b.frame(x + t, y + t, w - 2 * t, h - 2 * t, shadow_of(color, 0.22), max(t * 0.1, 0.3))

    def inner(self, x: float, y: float, w: float, h: float, depth: float, alpha: float = 0.3) -> None:
        """Shade the inside of a recess along its top and its edge towards the light."""
        with self.b.clip(box_path(x, y, w, h)):
            self.b.rect(x, y, w, depth, self.b.v(y, y + depth, fade(SHADE, alpha), fade(SHADE, 0.0)))
            edge = x if self.side < 0 else x + w
            inside = edge - self.side * depth
            left = min(edge, inside)
            self.b.rect(left, y, depth, h, self.b.hz(edge, inside, fade(SHADE, alpha * 0.8), fade(SHADE, 0.0)))

    def rod(self, x0: float, y0: float, x1: float, y1: float, width: float, color: str) -> None:
        """Draw a round bar with a shaded side and a glint."""
        across = abs(y1 - y0) >= abs(x1 - x0)
        dx, dy = (-self.side * width * 0.22, 0.0) if across else (0.0, width * 0.22)
        self.b.line([(x0, y0), (x1, y1)], color, width, butt=True)
        self.b.line([(x0 + dx, y0 + dy), (x1 + dx, y1 + dy)], shadow_of(color, 0.12), width * 0.5, butt=True)
        self.b.line([(x0 - dx, y0 - dy), (x1 - dx, y1 - dy)], light_of(color, 0.16), width * 0.16, alpha=0.8, butt=True)

    def screw(self, x: float, y: float, r: float, color: str, turn: float = 0.6) -> None:
        """Draw a screw head."""
        self.b.oval(x, y + r * 0.25, r * 1.1, r * 1.1, SHADE, alpha=0.35, blur=r * 0.3)
        top = light_of(color, 0.12)
        self.b.oval(x, y, r, r, self.b.r(x + self.side * r * 0.4, y - r * 0.4, r * 1.6, top, shadow_of(color, 0.12)))
        dx, dy = r * 0.7 * turn, r * 0.7 * (1 - turn)
        self.b.line([(x - dx, y - dy), (x + dx, y + dy)], shadow_of(color, 0.3), r * 0.28, butt=True)

    def crease(self, points: Sequence[Pt], color: str, width: float, alpha: float) -> None:
        """Draw a soft fold or sheen along a curve."""
        paint = self.b.ink(color, width=width, alpha=alpha, blur=width * 0.45)
        self.b.canvas.drawPath(smooth(points), paint)

    def flood(self, x: float, y: float, reach: float, strength: float = 0.55) -> None:
        """At night, let a lamp shine around a point so that the carrier is lit."""
        if self.dark:
            self.b.glow(x, y, reach, "#ffcf8a", strength)

    def fibres(self, path: skia.Path, strength: float = 0.05) -> None:
        """Give paper or cloth a quiet grain."""
        tone = self.deep(0.2) if strength > 0 else self.high(0.2)
        with self.b.clip(path):
            for _ in range(26):
                x, y = self.rng.random() * self.w, self.rng.random() * self.h
                dx, dy = self.rng.gauss(0, 2.2) * self.u, self.rng.gauss(0, 2.2) * self.u
                self.b.line([(x, y), (x + dx, y + dy)], tone, self.u * 0.16, alpha=abs(strength) * 2.4)


__all__ = ["MOST", "READABLE", "SHADE", "Piece", "room"]
