"""Displays other than laptop and phone: desktop monitors, televisions, tablets; and the board a menu hangs on."""

from __future__ import annotations

from limner.paint.illustrator.brush import box_path
from limner.paint.illustrator.carriers.piece import SHADE, Piece
from limner.paint.illustrator.ramp import fade, light_of, linear, mix, shadow_of


def _face(p: Piece, x: float, y: float, w: float, h: float, r: float) -> None:
    """The lit display itself, with a quiet slant of reflection at its far corner."""
    b = p.b
    face = box_path(x, y, w, h, r)
    b.path(face, p.lit(x, y, w, h, 0.03, 0.03))
    with b.clip(face):
        b.poly([(x + w * 0.74, y), (x + w * 1.1, y), (x + w * 1.1, y + h)], p.g(0.02))


def monitor(p: Piece) -> None:
    """A desktop monitor: slim dark frame, metal chin, neck and foot."""
    b, w, h, u = p.b, p.w, p.h, p.u
    metal = p.c("#c8ccd2")
    p.contact(w / 2, h * 0.985, w * 0.22, 0.06)
    if p.dark:
        b.glow(w / 2, h * 0.38, w * 0.7, mix(p.ground, "#bcd8ff", 0.6), 0.4)
    neck = [(w * 0.43, h * 0.74), (w * 0.57, h * 0.74), (w * 0.59, h * 0.97), (w * 0.41, h * 0.97)]
    b.poly(neck, b.hz(w * 0.41, w * 0.59, metal, light_of(metal, 0.06), shadow_of(metal, 0.12)))
    b.rect(w * 0.42, h * 0.76, w * 0.16, h * 0.07, b.v(h * 0.78, h * 0.83, fade(SHADE, 0.4), fade(SHADE, 0.0)))
    b.rect(
        w * 0.3,
        h * 0.958,
        w * 0.4,
        h * 0.032,
        b.v(h * 0.958, h * 0.99, light_of(metal, 0.06), shadow_of(metal, 0.14)),
        r=1.6 * u,
    )
    b.rect(0, 0.3 * u, w, h * 0.785, b.hz(0, w, light_of(metal, 0.04), shadow_of(metal, 0.08)), r=3 * u)
    b.rect(0.9 * u, 1.1 * u, w - 1.8 * u, h * 0.705, "#14161b", r=2.4 * u)
    _face(p, w * 0.024, h * 0.03, w * 0.952, h * 0.66, 0.8 * u)
    b.oval(w / 2, h * 0.016, 0.6 * u, 0.6 * u, "#3d4450")
    b.oval(w * 0.955, h * 0.748, 0.8 * u, 0.8 * u, "#7fe0a0" if p.dark else "#6fae86")


def tv(p: Piece) -> None:
    """A flat television on two splayed feet: almost no frame, a deep lit picture."""
    b, w, h, u = p.b, p.w, p.h, p.u
    p.contact(w / 2, h * 0.985, w * 0.42, 0.035)
    if p.dark:
        b.glow(w / 2, h * 0.45, w * 0.75, mix(p.ground, "#9fc4ff", 0.55), 0.5)
    for x, s in ((0.2, -1), (0.8, 1)):
        top, foot = w * x, w * (x + s * 0.045)
        b.line([(top, h * 0.9), (foot, h * 0.985)], p.c("#2a2d33"), 2.6 * u)
        b.line([(top, h * 0.9), (foot - s * w * 0.075, h * 0.985)], p.c("#3a3e46"), 2.2 * u)
    b.rect(0, 0.3 * u, w, h * 0.915, b.v(0, h * 0.9, "#3a3d44", "#1b1d22"), r=2 * u)
    b.rect(0.7 * u, u, w - 1.4 * u, h * 0.89, "#0d0e12", r=1.5 * u)
    _face(p, w * 0.014, h * 0.022, w * 0.972, h * 0.855, 0.5 * u)
    b.rect(w * 0.47, h * 0.893, w * 0.06, 1.1 * u, "#6b707a", r=0.5 * u)
    b.oval(w * 0.965, h * 0.897, 0.6 * u, 0.6 * u, "#e0483c")


def tablet(p: Piece) -> None:
    """A tablet lying to the long side: metal rim, even dark border, camera, status marks."""
    b, w, h, u = p.b, p.w, p.h, p.u
    body = box_path(0, 0, w, h, 7.5 * u)
    p.drop(body, 4 * u, 0.36)
    tones = ("#8b919b", "#d9dde3", "#6a707a")
    b.path(body, b.hz(0, w, *(tones if p.side < 0 else tones[::-1])))
    b.rect(0.9 * u, 0.9 * u, w - 1.8 * u, h - 1.8 * u, "#0f1115", r=6.8 * u)
    m = 5.2 * u
    _face(p, m, m, w - 2 * m, h - 2 * m, 2.6 * u)
    b.oval(2.9 * u, h / 2, 0.9 * u, 0.9 * u, "#2f3540")
    bar = fade(p.ink, 0.8)
    b.rect(w - m - 11 * u, m + 2.2 * u, 4.6 * u, 1.7 * u, bar, r=0.6 * u)
    for k in range(3):
        b.oval(w - m - 20 * u + 2.4 * k * u, m + 3 * u, 0.7 * u, 0.7 * u, bar)
    b.rect(m + 4 * u, m + 2.4 * u, 8 * u, 1.3 * u, bar, r=0.6 * u)
    b.rect(w * 0.4, h - m - 2.4 * u, w * 0.2, 0.9 * u, bar, r=0.45 * u)


def menu_board(p: Piece) -> None:
    """A cafe's menu board on the wall: wooden frame on two chains, dark face, a rule with a leaf under the heading's place."""
    b, w, h, u = p.b, p.w, p.h, p.u
    wood, brass = p.c("#8a5a34"), p.c("#c9a24b")
    top = h * 0.055
    for x in (0.2, 0.8):
        for k in range(5):
            y = top * (k + 0.5) / 5
            b.ring(w * x, y, 1.1 * u, top * 0.13, shadow_of(brass, 0.08), 0.6 * u)
        p.screw(w * x, 1.4 * u, 1.5 * u, brass)
    p.flood(w / 2, 0, w * 0.8, 0.4)
    frame = box_path(0, top, w, h - top)
    p.drop(frame, 4 * u, 0.38)
    t = p.border(6 * u, 0.6)
    p.bevel(0, top, w, h - top, t, wood, grain=True)
    x, y, fw, fh = t, top + t, w - 2 * t, h - top - 2 * t
    tones = (p.g(0.025), p.ground, p.g(-0.03))[:: 1 if p.side < 0 else -1]
    b.rect(x, y, fw, fh, linear(x, y, x + fw, y + fh, tones))
    p.inner(x, y, fw, fh, 3 * u, 0.4)
    b.frame(x + 2.2 * u, y + 2.2 * u, fw - 4.4 * u, fh - 4.4 * u, fade(p.ink, 0.6), 0.45 * u)
    for cx in (x + 2.2 * u, x + fw - 2.2 * u):
        for cy in (y + 2.2 * u, y + fh - 2.2 * u):
            b.oval(cx, cy, 1.2 * u, 1.2 * u, p.ink, alpha=0.9)


__all__ = ["menu_board", "monitor", "tablet", "tv"]
