"""Packs and marks: labels, pouches, cardboard boxes, badges, speech balloons."""

from __future__ import annotations

import math

import skia

from limner.paint.illustrator.brush import box_path, oval_path, polygon, smooth
from limner.paint.illustrator.carriers.piece import SHADE, Piece
from limner.paint.illustrator.ramp import fade, linear, mix, shadow_of


def label(p: Piece) -> None:
    """A product label: cut corners, double rule, the faint bend of what it is stuck on."""
    b, w, h, u = p.b, p.w, p.h, p.u
    k = 6 * u
    shape = polygon([(k, 0), (w - k, 0), (w, k), (w, h - k), (w - k, h), (k, h), (0, h - k), (0, k)])
    p.drop(shape, 1.4 * u, 0.3)
    b.path(shape, p.round(-0.2 * w, 1.2 * w, 0.0, w))
    p.fibres(shape, 0.04)
    line = mix(p.ink, p.ground, 0.2)
    for inset, t in ((3.2 * u, 1.0), (5.4 * u, 0.4)):
        k2 = k * 0.8
        x0, y0, x1, y1 = inset, inset, w - inset, h - inset
        pts = [
            (x0 + k2, y0),
            (x1 - k2, y0),
            (x1, y0 + k2),
            (x1, y1 - k2),
            (x1 - k2, y1),
            (x0 + k2, y1),
            (x0, y1 - k2),
            (x0, y0 + k2),
        ]
        b.canvas.drawPath(polygon(pts), b.ink(line, width=t * u))


def package(p: Piece) -> None:
    """A stand-up pouch: crimped seal, tear notches, swelling sides, a gusset at the foot."""
    b, w, h, u = p.b, p.w, p.h, p.u
    p.contact(w / 2, h * 0.985, w * 0.46, 0.1)
    pouch = skia.Path()
    pouch.moveTo(w * 0.05, 0)
    pouch.lineTo(w * 0.95, 0)
    pouch.lineTo(w * 0.95, h * 0.1)
    pouch.cubicTo(w * 1.0, h * 0.35, w * 1.0, h * 0.8, w * 0.96, h * 0.96)
    pouch.quadTo(w * 0.5, h * 1.025, w * 0.04, h * 0.96)
    pouch.cubicTo(0, h * 0.8, 0, h * 0.35, w * 0.05, h * 0.1)
    pouch.close()
    b.path(pouch, p.round(0, w, w * 0.12, w * 0.88))
    with b.clip(pouch):
        b.rect(0, 0, w, h * 0.085, b.v(0, h * 0.085, p.high(0.05), p.deep(0.07)))
        for k in range(9):
            y = h * 0.008 + k * h * 0.008
            b.line([(0, y), (w, y)], p.deep(0.1), 0.35 * u, alpha=0.6, butt=True)
        b.line([(0, h * 0.125), (w, h * 0.125)], p.deep(0.12), 1.6 * u, alpha=0.5, butt=True)
        b.line([(0, h * 0.133), (w, h * 0.133)], p.high(0.12), 0.6 * u, alpha=0.7, butt=True)
        for x, s in ((0.08, 1), (0.92, -1)):
            pts = [(w * x, h * 0.15), (w * (x - s * 0.035), h * 0.45), (w * (x - s * 0.02), h * 0.86)]
            p.crease(pts, "#ffffff", 3.4 * u, 0.34)
        gusset = smooth(
            [(0, h * 0.985), (w * 0.25, h * 0.915), (w * 0.5, h * 0.9), (w * 0.75, h * 0.915), (w, h * 0.985)]
        )
        b.canvas.drawPath(gusset, b.ink(p.deep(0.14), width=0.8 * u))
        gusset.lineTo(w, h * 1.1)
        gusset.lineTo(0, h * 1.1)
        b.path(gusset, p.deep(0.1), alpha=0.6)
        b.oval(w * 0.5, h * 0.055, 2.6 * u, 1.6 * u, SHADE, alpha=0.4)
    for x in (w * 0.95, w * 0.05):
        b.poly([(x - u, h * 0.105), (x + u, h * 0.105), (x, h * 0.105 + (1.4 * u))], SHADE, alpha=0.5)
    x, y = p.panel[0], p.panel[1]
    b.line(
        [(x + w * 0.16, y + p.panel[3] + 2.5 * u), (x + p.panel[2] - w * 0.16, y + p.panel[3] + 2.5 * u)],
        p.ink,
        0.8 * u,
    )
    b.line([(x + w * 0.16, y - 2.5 * u), (x + p.panel[2] - w * 0.16, y - 2.5 * u)], p.ink, 0.8 * u)


def box(p: Piece) -> None:
    """A cardboard box: front, lid flaps seen from above, tape, corrugated edge, handling marks."""
    b, w, h, u = p.b, p.w, p.h, p.u
    p.contact(w / 2, h * 0.99, w * 0.49, 0.07)
    top, depth = h * 0.22, w * 0.1
    b.poly([(0, top), (depth, 0.02 * h), (w - depth, 0.02 * h), (w, top)], b.v(0, top, p.high(0.02), p.high(0.08)))
    b.line([(depth * 0.45, h * 0.13), (w - depth * 0.45, h * 0.13)], p.deep(0.18), 0.8 * u)
    front = box_path(0, top, w, h - top)
    b.path(front, p.lit(0, top, w, h - top, 0.035, 0.045))
    with b.clip(front):
        step = 3.2 * u
        for k in range(int(w / step)):
            b.line([(k * step, top), (k * step, h)], p.g(-0.02), 0.5 * u, alpha=0.5, butt=True)
        b.rect(0, h * 0.9, w, h * 0.1, b.v(h * 0.9, h, fade(SHADE, 0.0), fade(SHADE, 0.16)))
        edge = 0.0 if p.side > 0 else w
        b.rect(
            min(edge, edge + p.side * 5 * u),
            top,
            5 * u,
            h,
            b.hz(edge, edge + p.side * 5 * u, fade(SHADE, 0.16), fade(SHADE, 0.0)),
        )
    b.line([(0, top), (w, top)], p.deep(0.2), 0.8 * u, butt=True)
    b.line([(0, top + 0.9 * u), (w, top + 0.9 * u)], p.high(0.1), 0.6 * u, butt=True)
    tape = p.c("#e4cf9f")
    x = w * 0.46
    b.poly([(x, h * 0.02), (x + w * 0.08, h * 0.02), (x + w * 0.08, top), (x, top)], tape, alpha=0.8)
    b.rect(x, top, w * 0.08, h * 0.06, shadow_of(tape, 0.06), alpha=0.8)
    y = h * 0.9
    for k in range(2):
        ax = w * (0.87 + 0.06 * k)
        b.line([(ax, y + 5 * u), (ax, y - 3 * u)], p.ink, 1.1 * u, alpha=0.8)
        b.poly([(ax - 2 * u, y - 2 * u), (ax + 2 * u, y - 2 * u), (ax, y - 5.4 * u)], p.ink, alpha=0.8)


def badge(p: Piece) -> None:
    """A round seal: scalloped edge, two rings, stars above and below the writing."""
    b, w, h, u = p.b, p.w, p.h, p.u
    cx, cy, r = w / 2, h / 2, min(w, h) / 2
    kx, ky = w / (2 * r), h / (2 * r)
    n = 28
    pts = []
    for k in range(2 * n):
        a, out = math.pi * k / n, 1.0 if k % 2 else 0.945
        pts.append((cx + kx * r * out * math.cos(a), cy + ky * r * out * math.sin(a)))
    seal = smooth(pts, closed=True)
    p.drop(seal, 3 * u, 0.34)
    b.path(seal, linear(0, 0, w, h, (p.high(0.05), p.ground, p.deep(0.1))[:: 1 if p.side < 0 else -1]))
    b.path(oval_path(cx, cy, kx * r * 0.89, ky * r * 0.89), p.lit(0, 0, w, h))
    b.ring(cx, cy, kx * r * 0.88, ky * r * 0.88, p.ink, 1.5 * u)
    b.ring(cx, cy, kx * r * 0.82, ky * r * 0.82, p.ink, 0.6 * u)
    for s in (-1, 1):
        for k, size in ((-1, 3.2), (0, 5.0), (1, 3.2)):
            _star(p, cx + k * 13 * u, cy + s * ky * r * (0.6 - 0.05 * abs(k)), size * u)


def _star(p: Piece, x: float, y: float, r: float) -> None:
    points = []
    for k in range(10):
        a, size = math.pi * k / 5 - math.pi / 2, r if k % 2 == 0 else r * 0.42
        points.append((x + size * math.cos(a), y + size * math.sin(a)))
    p.b.poly(points, p.ink)


def balloon(p: Piece) -> None:
    """A speech balloon: a full superellipse with an inked line and a tail that bends toward the speaker."""
    b, w, h, u = p.b, p.w, p.h, p.u
    low = h * 0.88
    cx, cy, rx, ry = w / 2, low / 2, w / 2 - u, low / 2 - u
    pts = []
    for k in range(48):
        a = math.tau * k / 48
        c, s = math.cos(a), math.sin(a)
        pts.append((cx + rx * math.copysign(abs(c) ** 0.72, c), cy + ry * math.copysign(abs(s) ** 0.72, s)))
    body = smooth(pts, closed=True)
    lean = max(-1.0, min(1.0, p.aim * 2)) if p.aim else -0.55
    root, tip = cx + lean * rx * 0.42, cx + lean * rx * 0.78
    tail = skia.Path()
    tail.moveTo(root - 7 * u, low - 9 * u)
    tail.quadTo(root - 2 * u, h * 0.95, tip, h)
    tail.quadTo(root + 7 * u, h * 0.95, root + 8 * u, low - 9 * u)
    tail.close()
    whole = skia.Op(body, tail, skia.PathOp.kUnion_PathOp)
    p.drop(whole, 2.6 * u, 0.2)
    b.path(whole, p.lit(0, 0, w, h, 0.0, 0.015))
    b.canvas.drawPath(whole, b.ink(p.ink, width=1.7 * u))


__all__ = ["badge", "balloon", "box", "label", "package"]
