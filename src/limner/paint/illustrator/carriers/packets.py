"""Packets of paper, film and plastic that stand on a shelf: takeaway cups, pouches, tubes, cartons."""

from __future__ import annotations

import skia

from limner.paint.illustrator.brush import polygon, smooth
from limner.paint.illustrator.carriers.piece import SHADE, Piece
from limner.paint.illustrator.ramp import fade, light_of, linear, shadow_of


def _cone(x0: float, x1: float, y0: float, x2: float, x3: float, y1: float, bow: float) -> skia.Path:
    """A tapering wall seen a little from above: from (x0…x1 at y0) to (x2…x3 at y1), its edges bowed down."""
    path = skia.Path()
    path.moveTo(x0, y0)
    path.lineTo(x2, y1 - bow)
    path.quadTo((x2 + x3) / 2, y1 + bow, x3, y1 - bow)
    path.lineTo(x1, y0)
    path.quadTo((x0 + x1) / 2, y0 + 2 * bow, x0, y0)
    path.close()
    return path


def cup(p: Piece) -> None:
    """A takeaway cup: paper wall, a sleeve for the name, a domed sip lid, a thread of steam."""
    b, w, h, u = p.b, p.w, p.h, p.u
    paper, lid = p.c("#f7f3ea"), p.c("#2c2622")
    bow = h * 0.014
    p.contact(w / 2, h * 0.983, w * 0.33, 0.13)

    def edge(y: float) -> float:
        return w * (0.07 + 0.115 * (y / h - 0.16) / 0.83)

    top, low = h * 0.15, h * 0.992
    wall = _cone(edge(top), w - edge(top), top, edge(low), w - edge(low), low, bow)
    b.path(wall, p.round(edge(top), w - edge(top), w * 0.22, w * 0.78, paper))
    with b.clip(wall):
        b.rect(0, h * 0.93, w, h * 0.07, b.v(h * 0.93, low, fade(SHADE, 0.0), fade(SHADE, 0.2)))
        b.rect(0, top, w, h * 0.07, b.v(top, top + h * 0.07, fade(SHADE, 0.32), fade(SHADE, 0.0)))
    y0, y1, over = h * 0.345, h * 0.815, w * 0.014
    sleeve = _cone(edge(y0) - over, w - edge(y0) + over, y0, edge(y1) - over, w - edge(y1) + over, y1, bow)
    b.canvas.save()
    b.canvas.translate(0, 1.6 * u)
    with b.clip(wall):
        b.path(sleeve, SHADE, blur=1.4 * u, alpha=0.35)
    b.canvas.restore()
    b.path(sleeve, p.round(edge(y0), w - edge(y0), w * 0.16, w * 0.84))
    with b.clip(sleeve):
        for k in range(1, 9):
            for s in (-1, 1):
                x = w / 2 + s * (w * 0.5 - edge(h * 0.58)) * (1 - 0.011 * k * k * 0.16 - 0.006 * k)
                b.line([(x, y0), (x - s * w * 0.062, y1)], p.deep(0.08), 0.3 * u, alpha=0.35, butt=True)
    for y in (y0 + 1.4 * u, y1 - bow - 1.4 * u):
        arc = skia.Path()
        arc.moveTo(edge(y) - over, y)
        arc.quadTo(w / 2, y + 2 * bow, w - edge(y) + over, y)
        b.canvas.drawPath(arc, b.ink(p.deep(0.14), width=0.5 * u, alpha=0.7))
    _sip_lid(p, lid)


def _sip_lid(p: Piece, lid: str) -> None:
    b, w, h, u = p.b, p.w, p.h, p.u

    def band(left: float, top: float, low: float, inset: float, bow: float) -> None:
        path = _cone(w * (left + inset), w * (1 - left - inset), h * top, w * left, w * (1 - left), h * low, h * bow)
        b.path(path, p.round(w * left, w * (1 - left), w * 0.24, w * 0.76, lid))

    band(0.1, 0.032, 0.13, 0.05, 0.012)
    b.oval(w / 2, h * 0.034, w * 0.35, h * 0.024, b.hz(w * 0.15, w * 0.85, light_of(lid, 0.16), light_of(lid, 0.04)))
    b.oval(w / 2, h * 0.038, w * 0.31, h * 0.018, shadow_of(lid, 0.04))
    b.oval(w / 2, h * 0.05, w * 0.055, h * 0.004, "#0c0a09")
    band(0.035, 0.112, 0.172, 0.02, 0.014)
    rim = skia.Path()
    rim.moveTo(w * 0.055, h * 0.114)
    rim.quadTo(w / 2, h * 0.142, w * 0.945, h * 0.114)
    b.canvas.drawPath(rim, b.ink(light_of(lid, 0.26), width=0.9 * u, alpha=0.7))
    gx = w * (0.1 if p.side < 0 else 0.86)
    b.rect(gx, h * 0.125, w * 0.04, h * 0.03, "#ffffff", r=u, alpha=0.25, blur=0.5 * u)


def pouch(p: Piece) -> None:
    """A stand-up pouch: crimped head with tear notches, zip, valve, belly that catches light, folded foot."""
    b, w, h, u = p.b, p.w, p.h, p.u
    p.contact(w / 2, h * 0.985, w * 0.46, 0.12)
    body = skia.Path()
    body.moveTo(w * 0.075, 0.5 * u)
    body.lineTo(w * 0.925, 0.5 * u)
    body.cubicTo(w * 0.93, h * 0.3, w * 0.99, h * 0.6, w * 0.985, h * 0.94)
    body.cubicTo(w * 0.97, h * 0.985, w * 0.8, h * 0.995, w * 0.5, h * 0.995)
    body.cubicTo(w * 0.2, h * 0.995, w * 0.03, h * 0.985, w * 0.015, h * 0.94)
    body.cubicTo(w * 0.01, h * 0.6, w * 0.07, h * 0.3, w * 0.075, 0.5 * u)
    body.close()
    b.path(body, p.round(0, w, w * 0.14, w * 0.86))
    with b.clip(body):
        b.rect(0, 0, w, h * 0.075, b.v(0, h * 0.075, p.high(0.05), p.deep(0.05)))
        for k in range(8):
            y = h * (0.008 + 0.0085 * k)
            b.line([(0, y), (w, y)], p.deep(0.14), 0.4 * u, alpha=0.6, butt=True)
        for y, tone, thick in ((0.115, p.deep(0.16), 1.3), (0.122, p.high(0.12), 0.6), (0.14, p.deep(0.16), 1.3)):
            b.line([(0, h * y), (w, h * y)], tone, thick * u, alpha=0.75, butt=True)
        lit, dim = (0.1, 0.9) if p.side < 0 else (0.9, 0.1)
        s = 1 if p.side < 0 else -1
        p.crease(
            [(w * lit, h * 0.16), (w * (lit - s * 0.03), h * 0.5), (w * (lit - s * 0.045), h * 0.88)],
            "#ffffff",
            5 * u,
            0.34,
        )
        p.crease(
            [(w * dim, h * 0.16), (w * (dim + s * 0.03), h * 0.5), (w * (dim + s * 0.05), h * 0.88)], SHADE, 6 * u, 0.25
        )
        p.crease([(w * 0.3, h * 0.155), (w * 0.5, h * 0.172), (w * 0.7, h * 0.155)], "#ffffff", 2.4 * u, 0.22)
        fold = smooth([(0, h * 0.965), (w * 0.25, h * 0.9), (w * 0.5, h * 0.885), (w * 0.75, h * 0.9), (w, h * 0.965)])
        b.canvas.drawPath(fold, b.ink(p.high(0.12), width=0.9 * u, alpha=0.8))
        fold.lineTo(w, h * 1.1)
        fold.lineTo(0, h * 1.1)
        b.path(fold, p.deep(0.12), alpha=0.75)
    for x, s in ((0.072, 1), (0.928, -1)):
        b.poly([(w * x, h * 0.088), (w * x + s * 2.2 * u, h * 0.093), (w * x, h * 0.098)], SHADE, alpha=0.6)
    x, y = w / 2, h * 0.215
    b.oval(x, y, 4.4 * u, 4.4 * u, b.r(x + p.side * 1.6 * u, y - 1.6 * u, 6 * u, p.high(0.14), p.deep(0.04)))
    b.ring(x, y, 3.2 * u, 3.2 * u, p.deep(0.2), 0.5 * u)
    for dx, dy in ((0.0, 0.0), (1.3, 0.0), (-1.3, 0.0), (0.0, 1.3), (0.0, -1.3)):
        b.oval(x + dx * u, y + dy * u, 0.45 * u, 0.45 * u, p.deep(0.3))


def tube(p: Piece) -> None:
    """A cosmetics tube that stands on its cap: flat crimped head, body rounding towards the foot, ribbed cap."""
    b, w, h, u = p.b, p.w, p.h, p.u
    cap = p.c("#d7b98c")
    p.contact(w / 2, h * 0.985, w * 0.34, 0.14)
    body = skia.Path()
    body.moveTo(w * 0.015, h * 0.045)
    body.cubicTo(w * 0.03, h * 0.4, w * 0.1, h * 0.6, w * 0.12, h * 0.79)
    body.quadTo(w * 0.5, h * 0.83, w * 0.88, h * 0.79)
    body.cubicTo(w * 0.9, h * 0.6, w * 0.97, h * 0.4, w * 0.985, h * 0.045)
    body.close()
    ends, calm = (w * 0.15, w * 0.85), (w * 0.28, w * 0.72)
    b.path(
        polygon([(w * 0.12, h * 0.78), (w * 0.88, h * 0.78), (w * 0.84, h * 0.85), (w * 0.16, h * 0.85)]),
        p.round(*ends, *calm, p.deep(0.06)),
    )
    b.path(body, p.round(0, w, w * 0.14, w * 0.86))
    with b.clip(body):
        glint = 0.055 if p.side < 0 else 0.945
        s = 1 if p.side < 0 else -1
        p.crease(
            [(w * glint, h * 0.1), (w * (glint + s * 0.03), h * 0.45), (w * (glint + s * 0.07), h * 0.76)],
            "#ffffff",
            3.4 * u,
            0.55,
        )
        b.rect(0, h * 0.75, w, h * 0.07, b.v(h * 0.74, h * 0.81, fade(SHADE, 0.0), fade(SHADE, 0.14)))
    b.rect(w * 0.005, h * 0.004, w * 0.99, h * 0.05, b.v(0, h * 0.055, p.high(0.05), p.deep(0.05)), r=u)
    for k in range(40):
        x = w * (0.02 + 0.96 * k / 39)
        b.line([(x, h * 0.007), (x, h * 0.05)], p.deep(0.15), 0.5 * u, alpha=0.5, butt=True)
    b.line([(w * 0.01, h * 0.057), (w * 0.99, h * 0.057)], p.deep(0.16), 0.7 * u, alpha=0.6, butt=True)
    wall = _cone(w * 0.13, w * 0.87, h * 0.825, w * 0.15, w * 0.85, h * 0.99, h * 0.01)
    b.path(wall, p.round(*ends, *calm, cap))
    with b.clip(wall):
        for k in range(1, 30):
            t = 2 * k / 30 - 1
            x = w * (0.5 + 0.36 * t * (1.5 - 0.5 * t * t))
            b.line([(x, h * 0.85), (x, h)], shadow_of(cap, 0.12), 0.6 * u, alpha=0.5, butt=True)
        b.rect(0, h * 0.82, w, h * 0.03, b.v(h * 0.825, h * 0.85, fade(SHADE, 0.25), fade(SHADE, 0.0)))
    x, y, pw, ph = p.panel
    for yy in (y - 3 * u, y + ph + 3 * u):
        b.line([(x + pw * 0.3, yy), (x + pw * 0.7, yy)], p.ink, 0.8 * u, alpha=0.8)


def carton(p: Piece) -> None:
    """A gable-top carton: front for the name, a narrow side in shade, slanting roof, crimped ridge, screw cap."""
    b, w, h, u = p.b, p.w, p.h, p.u
    p.contact(w / 2, h * 0.985, w * 0.48, 0.09)
    edge, top = w * 0.78, h * 0.29
    b.poly([(edge, top), (w, h * 0.27), (w, h * 0.955), (edge, h * 0.99)], b.hz(edge, w, p.deep(0.12), p.deep(0.2)))
    b.poly([(edge, top), (w * 0.83, h * 0.1), (w, h * 0.27)], b.v(h * 0.1, top, p.deep(0.16), p.deep(0.24)))
    b.poly(
        [(0, top), (w * 0.05, h * 0.1), (w * 0.83, h * 0.1), (edge, top)], b.v(h * 0.1, top, p.high(0.05), p.deep(0.05))
    )
    b.poly([(w * 0.05, h * 0.1), (w * 0.83, h * 0.1), (w * 0.83, h * 0.012), (w * 0.05, h * 0.012)],
           b.v(0, h * 0.1, p.high(0.03), p.deep(0.05)))  # fmt: skip
    for y in (0.03, 0.075, 0.088):
        b.line([(w * 0.05, h * y), (w * 0.83, h * y)], p.deep(0.14), 0.6 * u, alpha=0.6, butt=True)
    front = polygon([(0, top), (edge, top), (edge, h * 0.99), (0, h * 0.985)])
    b.path(front, linear(0, top, edge, h, (p.g(0.03), p.ground, p.g(-0.04))))
    with b.clip(front):
        wave = smooth([(0, h * 0.905), (edge * 0.3, h * 0.885), (edge * 0.62, h * 0.925), (edge, h * 0.9)])
        wave.lineTo(edge, h)
        wave.lineTo(0, h)
        b.path(wave, p.ink, alpha=0.9)
    b.line([(0, top), (edge, top), (edge, h * 0.99)], p.deep(0.14), 0.7 * u, alpha=0.7)
    b.line([(edge, top), (w, h * 0.27)], p.deep(0.24), 0.6 * u, alpha=0.7)
    _spout(p, w * 0.42, h * 0.195)


def _spout(p: Piece, x: float, y: float) -> None:
    b, u, cap = p.b, p.u, p.c("#f2f0ea")
    b.oval(x, y + 6 * u, 12 * u, 6 * u, SHADE, alpha=0.25, blur=1.5 * u)
    b.oval(x, y + 4 * u, 11 * u, 6.4 * u, shadow_of(cap, 0.16))
    b.rect(x - 11 * u, y - 3 * u, 22 * u, 7 * u, b.hz(x - 11 * u, x + 11 * u, cap, shadow_of(cap, 0.16)))
    b.oval(x, y - 3 * u, 11 * u, 6.4 * u, b.hz(x - 11 * u, x + 11 * u, light_of(cap, 0.03), shadow_of(cap, 0.06)))
    b.ring(x, y - 3 * u, 8.6 * u, 4.8 * u, shadow_of(cap, 0.12), 0.6 * u)


__all__ = ["carton", "cup", "pouch", "tube"]
