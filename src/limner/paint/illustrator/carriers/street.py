"""Out in the street: name and road signs, vans, shop windows, doors."""

from __future__ import annotations

import skia

from limner.paint.illustrator.brush import box_path, polygon
from limner.paint.illustrator.carriers.piece import SHADE, Piece
from limner.paint.illustrator.carriers.rides import facing, wheel
from limner.paint.illustrator.ramp import fade, light_of, linear, mix, shadow_of

WARM = "#ffcf8a"


def street_sign(p: Piece) -> None:
    """A street's name plate on a pole with a finial and two clamps."""
    b, w, h, u = p.b, p.w, p.h, p.u
    steel = p.c("#9aa1a8")
    p.rod(w / 2, -16 * u, w / 2, h * 3.4, 9 * u, steel)
    b.oval(
        w / 2,
        -18 * u,
        7 * u,
        6 * u,
        b.r(w / 2 + p.side * 2 * u, -20 * u, 10 * u, light_of(steel, 0.14), shadow_of(steel, 0.1)),
    )
    plate = box_path(0, 0, w, h, 9 * u)
    p.drop(plate, 3 * u, 0.3)
    b.path(plate, p.lit(0, 0, w, h))
    b.frame(3.5 * u, 3.5 * u, w - 7 * u, h - 7 * u, p.ink, 2.4 * u, r=6.5 * u)
    for y in (1.5 * u, h - 1.5 * u):
        b.rect(
            w / 2 - 8 * u,
            y - 4 * u,
            16 * u,
            8 * u,
            b.hz(w / 2 - 8 * u, w / 2 + 8 * u, light_of(steel, 0.1), shadow_of(steel, 0.12)),
            r=1.5 * u,
        )


def road_sign(p: Piece) -> None:
    """A road sign on two posts: reflective face, heavy rim, bolts."""
    b, w, h, u = p.b, p.w, p.h, p.u
    steel = p.c("#8f979f")
    for x in (0.27, 0.73):
        p.rod(w * x, h * 0.5, w * x, h * 1.9, 5 * u, steel)
    plate = box_path(0, 0, w, h, 9 * u)
    p.drop(plate, 3 * u, 0.3)
    b.path(plate, p.lit(0, 0, w, h, 0.03, 0.035))
    b.frame(3 * u, 3 * u, w - 6 * u, h - 6 * u, p.ink, 2.6 * u, r=6.5 * u)
    for x in (0.27, 0.73):
        for y in (0.075, 0.925):
            p.screw(w * x, h * y, 1.7 * u, steel, 0.5)


def vehicle(p: Piece) -> None:
    """A delivery van from the side: box body left plain for the livery, cab in front, wheels, lamps."""
    facing(_van, p)


def _van(p: Piece) -> None:
    b, w, h, u = p.b, p.w, p.h, p.u
    r, axle = h * 0.155, h * 0.83
    p.contact(w / 2, h * 0.985, w * 0.47, 0.045)
    low = h * 0.84
    body = skia.Path()
    body.moveTo(w * 0.015, low)
    body.lineTo(w * 0.015, h * 0.62)
    body.cubicTo(w * 0.02, h * 0.5, w * 0.07, h * 0.48, w * 0.095, h * 0.47)
    body.lineTo(w * 0.165, h * 0.22)
    body.cubicTo(w * 0.185, h * 0.13, w * 0.21, h * 0.07, w * 0.28, h * 0.06)
    body.lineTo(w * 0.955, h * 0.06)
    body.quadTo(w * 0.985, h * 0.06, w * 0.985, h * 0.13)
    body.lineTo(w * 0.985, low)
    body.close()
    b.path(body, b.v(h * 0.05, low, p.high(0.03), p.g(0.02), p.ground, p.g(-0.04), p.deep(0.14)))
    with b.clip(body):
        b.rect(0, h * 0.645, w, h * 0.05, p.ink, alpha=0.9)
        b.rect(0, h * 0.71, w, h * 0.012, p.ink, alpha=0.6)
        b.rect(0, h * 0.77, w, h * 0.1, p.c("#33363d"))
        b.rect(0, h * 0.06, w, h * 0.022, "#ffffff", alpha=0.45)
    glass = polygon(
        [(w * 0.125, h * 0.45), (w * 0.18, h * 0.25), (w * 0.2, h * 0.2), (w * 0.262, h * 0.2), (w * 0.262, h * 0.45)]
    )
    b.path(glass, linear(w * 0.12, h * 0.2, w * 0.27, h * 0.45, (p.c("#9fc2d4"), p.c("#3c5666"), p.c("#26394a"))))
    with b.clip(glass):
        b.poly(
            [(w * 0.2, h * 0.15), (w * 0.235, h * 0.15), (w * 0.185, h * 0.5), (w * 0.15, h * 0.5)],
            "#ffffff",
            alpha=0.26,
        )
    b.canvas.drawPath(glass, b.ink(p.c("#20242b"), width=0.9 * u))
    seam = p.deep(0.18)
    b.line(
        [
            (w * 0.115, h * 0.47),
            (w * 0.12, h * 0.72),
            (w * 0.275, h * 0.76),
            (w * 0.275, h * 0.17),
            (w * 0.2, h * 0.17),
        ],
        seam,
        0.6 * u,
    )
    b.rect(w * 0.235, h * 0.5, w * 0.028, h * 0.022, p.c("#2a2d33"), r=0.8 * u)
    b.rect(w * 0.098, h * 0.38, w * 0.022, h * 0.09, p.c("#23262c"), r=1.4 * u)
    b.rect(w * 0.012, h * 0.55, w * 0.03, h * 0.075, "#fff3cf", r=1.6 * u)
    b.rect(w * 0.972, h * 0.52, w * 0.015, h * 0.11, p.c("#c43a2f"), r=0.8 * u)
    b.rect(-w * 0.002, h * 0.745, w * 0.09, h * 0.085, p.c("#3c4048"), r=1.8 * u)
    if p.dark:
        b.glow(w * 0.01, h * 0.585, h * 0.4, "#ffedb8", 0.7)
    for x in (0.185, 0.79):
        wheel(p, w * x, axle, r)


def window(p: Piece) -> None:
    """A shop window: moulded wooden front, dark glass with a slant of reflection, lamps above, goods below."""
    b, w, h, u = p.b, p.w, p.h, p.u
    wood = p.c(mix("#6a3b2a", p.ground, 0.2))
    t = 6.5 * u
    p.drop(box_path(0, 0, w, h), 3 * u, 0.3)
    p.bevel(0, 0, w, h * 0.965, t, wood, grain=True)
    x, y, gw, gh = t, t, w - 2 * t, h * 0.965 - 2 * t
    glass = box_path(x, y, gw, gh)
    b.path(glass, p.lit(x, y, gw, gh, 0.02, 0.02))
    with b.clip(glass):
        for k in (0.2, 0.5, 0.8):
            _pendant(p, w * k, y)
        low = h * 0.8
        b.rect(x, low, gw, h, b.v(low, h * 0.93, fade("#e8a85a", 0.0), fade("#f0b060", 0.95 if p.dark else 0.7)))
        shelf = y + gh
        left = x + 3 * u
        while left < x + gw - 8 * u:
            wide, tall = u * p.rng.uniform(4, 8), u * p.rng.uniform(4, 9)
            tone = p.rng.choice(("#6f4227", "#93602f", "#4a3628", "#803829", "#526140"))
            b.rect(left, shelf - tall, wide, tall, tone, r=1.4 * u)
            b.rect(left, shelf - tall, wide, 1.2 * u, light_of(tone, 0.16), r=0.6 * u)
            left += wide + u * p.rng.uniform(1, 4)
        for a, d in ((0.06, 0.16), (0.19, 0.22), (0.78, 0.9)):
            b.poly([(w * a, y + gh), (w * d, y + gh), (w * (d + 0.28), y), (w * (a + 0.28), y)], p.g(0.025), alpha=0.8)
    p.inner(x, y, gw, gh, 3 * u, 0.4)
    b.rect(
        -2.5 * u,
        h * 0.955,
        w + 5 * u,
        h * 0.045,
        b.v(h * 0.955, h, light_of(wood, 0.1), shadow_of(wood, 0.12)),
        r=0.8 * u,
    )
    b.rect(
        -1.5 * u,
        -2.5 * u,
        w + 3 * u,
        4 * u,
        b.v(-2.5 * u, 1.5 * u, light_of(wood, 0.1), shadow_of(wood, 0.08)),
        r=0.6 * u,
    )


def _pendant(p: Piece, x: float, y: float) -> None:
    b, u = p.b, p.u
    b.line([(x, y), (x, y + 5 * u)], "#0e0f12", 0.6 * u)
    b.glow(x, y + 7.5 * u, 9 * u, WARM, 0.9)
    b.poly(
        [
            (x - 1.2 * u, y + 4.6 * u),
            (x + 1.2 * u, y + 4.6 * u),
            (x + 3.4 * u, y + 7.4 * u),
            (x - 3.4 * u, y + 7.4 * u),
        ],
        p.c("#c08a3e"),
    )
    b.oval(x, y + 7.5 * u, 2.2 * u, 0.9 * u, "#fff1cb")


def door(p: Piece) -> None:
    """A panelled door in its frame: fan light, knob, letter slot, step and mat."""
    b, w, h, u = p.b, p.w, p.h, p.u
    trim = p.c("#e6dcc6")
    b.rect(-4 * u, -4 * u, w + 8 * u, h + 4 * u, b.hz(0, w, light_of(trim, 0.03), shadow_of(trim, 0.08)))
    b.rect(0, 0, w, h, p.deep(0.2))
    b.rect(1.5 * u, 1.5 * u, w - 3 * u, h - 1.5 * u, b.v(0, h, p.g(0.03), p.ground, p.g(-0.05)))
    glass = box_path(w * 0.14, h * 0.035, w * 0.72, h * 0.12)
    b.path(glass, linear(0, 0, w, h * 0.15, (WARM, "#f2a65a") if p.dark else (p.c("#b9d3dc"), p.c("#54707e"))))
    for k in (1, 2):
        b.rect(w * (0.14 + 0.24 * k) - 0.8 * u, h * 0.035, 1.6 * u, h * 0.12, p.ground)
    b.canvas.drawPath(glass, b.ink(p.deep(0.14), width=1.2 * u))
    _raised(p, w * 0.12, h * 0.185, w * 0.76, h * 0.335)
    for x in (0.12, 0.53):
        _raised(p, w * x, h * 0.64, w * 0.35, h * 0.29)
    brass = p.c("#d0a64a")
    b.rect(
        w * 0.36,
        h * 0.567,
        w * 0.28,
        h * 0.032,
        b.v(h * 0.567, h * 0.6, light_of(brass, 0.12), shadow_of(brass, 0.1)),
        r=u,
    )
    b.rect(w * 0.4, h * 0.58, w * 0.2, 0.9 * u, SHADE)
    b.oval(w * 0.92, h * 0.583, 3.2 * u, 3.2 * u, SHADE, alpha=0.4, blur=u)
    b.oval(
        w * 0.915,
        h * 0.578,
        3 * u,
        3 * u,
        b.r(w * 0.915 + p.side * u, h * 0.575, 4 * u, light_of(brass, 0.22), brass, shadow_of(brass, 0.14)),
    )
    b.rect(-8 * u, h - 2.4 * u, w + 16 * u, 6 * u, b.v(h - 2.4 * u, h + 3.6 * u, p.c("#c9c2b4"), p.c("#8c867b")))
    p.inner(1.5 * u, 1.5 * u, w - 3 * u, h - 4 * u, 3 * u, 0.26)


def _raised(p: Piece, x: float, y: float, w: float, h: float) -> None:
    """A door panel set into its frame: dark at the edge to the light, bright at the other."""
    b, t = p.b, 2.2 * p.u
    b.rect(x, y, w, h, p.deep(0.12))
    b.poly(
        [(x, y + h), (x + w, y + h), (x + w, y), (x + w - t, y + t), (x + w - t, y + h - t), (x + t, y + h - t)],
        p.high(0.1),
    )
    b.rect(x + t, y + t, w - 2 * t, h - 2 * t, p.lit(x, y, w, h, 0.025, 0.025))


__all__ = ["door", "road_sign", "street_sign", "vehicle", "window"]
