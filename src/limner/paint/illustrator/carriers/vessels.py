"""Round things: mugs, plates, cakes, bottles, cans, tins, lanterns."""

from __future__ import annotations

import math

import skia

from limner.paint.illustrator.brush import box_path, oval_path
from limner.paint.illustrator.carriers.piece import SHADE, Piece
from limner.paint.illustrator.ramp import fade, light_of, linear, shadow_of


def _barrel(x0: float, x1: float, y0: float, y1: float, ry: float, foot: float = 0.0) -> skia.Path:
    """An upright cylinder's wall seen a little from above: its foot drawn in by ``foot`` on either side."""
    path = skia.Path()
    path.moveTo(x0, y0)
    path.lineTo(x0 + foot, y1 - ry)
    path.cubicTo(x0 + foot, y1 + ry * 0.34, x1 - foot, y1 + ry * 0.34, x1 - foot, y1 - ry)
    path.lineTo(x1, y0)
    path.close()
    return path


def mug(p: Piece) -> None:
    """A mug: round wall, rim with thickness, coffee, a handle on the right, steam."""
    b, w, h, u = p.b, p.w, p.h, p.u
    x0, x1, top, low, ry = w * 0.02, w * 0.76, h * 0.13, h * 0.985, h * 0.055
    cx, rx = (x0 + x1) / 2, (x1 - x0) / 2
    p.contact(cx + w * 0.03, h * 0.975, rx * 1.02, 0.13)
    handle = skia.Path()
    handle.moveTo(w * 0.73, h * 0.3)
    handle.cubicTo(w * 1.04, h * 0.2, w * 1.04, h * 0.78, w * 0.71, h * 0.76)
    b.canvas.drawPath(handle, b.ink(p.deep(0.14), width=10.5 * u))
    b.canvas.save()
    b.canvas.translate(p.side * 0.8 * u, -0.9 * u)
    b.canvas.drawPath(handle, b.ink(p.deep(0.03), width=7.4 * u))
    b.canvas.drawPath(handle, b.ink(p.high(0.06), width=2 * u, alpha=0.8))
    b.canvas.restore()
    wall = _barrel(x0, x1, top, low, ry * 1.2, 1.8 * u)
    b.path(wall, p.round(x0, x1, p.panel[0], p.panel[0] + p.panel[2]))
    with b.clip(wall):
        b.rect(x0, h * 0.86, x1 - x0, h * 0.13, b.v(h * 0.86, h * 0.99, fade(SHADE, 0.0), fade(SHADE, 0.16)))
        gx = x0 + (x1 - x0) * (0.05 if p.side < 0 else 0.93)
        b.rect(gx, top + 8 * u, 1.6 * u, h * 0.6, "#ffffff", r=0.8 * u, alpha=0.5)
    b.oval(cx, top, rx, ry, b.hz(x0, x1, p.high(0.06), p.deep(0.06)))
    b.oval(cx, top + 0.5 * u, rx - 2.2 * u, ry - 1.3 * u, p.deep(0.2))
    with b.clip(oval_path(cx, top + 0.5 * u, rx - 2.2 * u, ry - 1.3 * u)):
        b.oval(cx, top + 3 * u, rx - 3 * u, ry - 1.2 * u, b.hz(x0, x1, p.c("#5b3720"), p.c("#35200f")))
        b.oval(cx + p.side * rx * 0.4, top + 2.4 * u, rx * 0.28, ry * 0.26, p.c("#9b6a3d"), alpha=0.7)
    for k, dx in enumerate((-0.14, 0.05)):
        x = cx + w * dx
        wisp = [
            (x, top - u),
            (x + 6 * u, top - 10 * u),
            (x - 5 * u, top - 20 * u),
            (x + 4 * u, top - 32 * u - 4 * k * u),
        ]
        b.canvas.drawPath(_curve(wisp), b.ink("#ffffff", width=4 * u, alpha=0.34, blur=2 * u))


def _curve(points: list[tuple[float, float]]) -> skia.Path:
    path = skia.Path()
    path.moveTo(*points[0])
    path.cubicTo(*points[1], *points[2], *points[3])
    return path


def plate(p: Piece) -> None:
    """A plate from above: rim, well, a line of glaze in the ink's colour."""
    b, w, h, u = p.b, p.w, p.h, p.u
    cx, cy, rx, ry = w / 2, h / 2, w / 2, h / 2
    if p.shadows:
        p.drop(oval_path(cx, cy, rx * 0.97, ry * 0.97), 4 * u, 0.4)
    sun = (cx + p.side * rx, cy - ry, cx - p.side * rx, cy + ry)
    b.oval(cx, cy, rx, ry, linear(*sun, (p.high(0.06), p.ground, p.deep(0.12))))
    b.oval(cx, cy, rx * 0.965, ry * 0.965, linear(*sun, (p.high(0.03), p.ground, p.deep(0.05))))
    b.ring(cx, cy, rx * 0.9, ry * 0.9, p.ink, 1.1 * u, alpha=0.85)
    b.ring(cx, cy, rx * 0.86, ry * 0.86, p.ink, 0.4 * u, alpha=0.7)
    b.oval(cx, cy, rx * 0.72, ry * 0.72, linear(*sun, (p.deep(0.12), p.ground, p.high(0.05))))
    b.oval(cx, cy, rx * 0.695, ry * 0.695, linear(*sun, (p.g(-0.03), p.ground, p.g(0.03))))
    arc = skia.Path()
    arc.addArc(
        skia.Rect.MakeLTRB(cx - rx * 0.93, cy - ry * 0.93, cx + rx * 0.93, cy + ry * 0.93),
        205 if p.side < 0 else 275,
        50,
    )
    b.canvas.drawPath(arc, b.ink("#ffffff", width=1.6 * u, alpha=0.7))


def cake(p: Piece) -> None:
    """A cake on a stand: iced side left plain for the writing, drips, piped shells, berries, a candle."""
    b, w, h, u = p.b, p.w, p.h, p.u
    x0, x1, top, low = w * 0.06, w * 0.94, h * 0.26, h * 0.86
    cx, rx, ry = w / 2, (x1 - x0) / 2, h * 0.085
    china = p.c("#f3efe8")
    p.contact(cx, h * 0.99, w * 0.3, 0.12)
    b.poly(
        [(w * 0.44, h * 0.86), (w * 0.56, h * 0.86), (w * 0.62, h * 0.965), (w * 0.38, h * 0.965)],
        b.hz(w * 0.38, w * 0.62, china, shadow_of(china, 0.16)),
    )
    b.oval(cx, h * 0.965, w * 0.15, h * 0.025, shadow_of(china, 0.08))
    b.oval(cx, h * 0.875, w * 0.5, h * 0.055, shadow_of(china, 0.12))
    b.oval(cx, h * 0.863, w * 0.5, h * 0.055, b.hz(0, w, light_of(china, 0.03), shadow_of(china, 0.06)))
    wall = _barrel(x0, x1, top, low, ry)
    b.path(wall, p.round(x0, x1, w * 0.15, w * 0.85))
    cream = p.c(p.high(0.05)) if p.ground.lower() != "#ffffff" else p.c("#fff3f6")
    drip = p.ink
    icing = skia.Path()
    icing.moveTo(x0, top)
    n = 11
    for k in range(n):
        a, d = x0 + (x1 - x0) * k / n, x0 + (x1 - x0) * (k + 1) / n
        sag = ry * 0.9 * math.sin(math.pi * (k + 0.5) / n)
        y = min(h * 0.405, top + h * 0.015 + sag + h * (0.012 + 0.04 * p.rng.random()))
        icing.cubicTo(a, y, d, y, d, top + sag * 0.75)
    icing.lineTo(x1, top)
    icing.close()
    b.path(icing, b.hz(x0, x1, shadow_of(drip, 0.05), light_of(drip, 0.1), shadow_of(drip, 0.08)))
    b.oval(cx, top, rx, ry, b.hz(x0, x1, light_of(drip, 0.12), light_of(drip, 0.04)))
    for k in range(19):
        a = math.pi * (k + 0.5) / 19
        x, y = cx - rx * math.cos(a) * 0.99, low - ry + ry * 1.05 * math.sin(a)
        b.oval(
            x,
            y,
            w * 0.031,
            h * 0.03,
            b.r(x + p.side * u, y - u, w * 0.04, light_of(cream, 0.04), shadow_of(cream, 0.08)),
        )
    _berries(p, cx, top, rx * 0.74, ry * 0.6)
    b.rect(
        cx - 1.8 * u, top - h * 0.19, 3.6 * u, h * 0.19, b.hz(cx - 2 * u, cx + 2 * u, "#fff7ea", p.c("#7fb6c9")), r=u
    )
    b.glow(cx, top - h * 0.225, 16 * u, "#ffd27a", 0.7)
    flame = [
        (cx, top - h * 0.27),
        (cx + 2.1 * u, top - h * 0.215),
        (cx, top - h * 0.195),
        (cx - 2.1 * u, top - h * 0.215),
    ]
    b.blob(flame, b.v(top - h * 0.27, top - h * 0.19, "#fff1b0", "#ff9d2e"))


def _berries(p: Piece, cx: float, cy: float, rx: float, ry: float) -> None:
    color = p.c("#c8323f")
    for k in range(10):
        a = math.tau * (k + 0.5) / 10
        x, y, r = cx + rx * math.cos(a), cy + ry * math.sin(a) - p.h * 0.02, 4.2 * p.u
        p.b.oval(x, y + r * 0.8, r * 1.1, r * 0.4, SHADE, alpha=0.25)
        p.b.oval(
            x,
            y,
            r,
            r,
            p.b.r(x + p.side * r * 0.35, y - r * 0.4, r * 1.5, light_of(color, 0.16), color, shadow_of(color, 0.14)),
        )


def bottle(p: Piece) -> None:
    """A bottle of dark glass: foil, shoulders, streaks of light, a paper label round it."""
    b, w, h, u = p.b, p.w, p.h, p.u
    p.contact(w / 2, h * 0.988, w * 0.47, 0.13)
    glass = p.c("#2c4a38")
    x0, x1 = w * 0.035, w * 0.965
    body = skia.Path()
    body.moveTo(w * 0.34, h * 0.02)
    body.lineTo(w * 0.34, h * 0.2)
    body.cubicTo(w * 0.34, h * 0.3, x0, h * 0.28, x0, h * 0.4)
    body.lineTo(x0, h * 0.975)
    body.quadTo(w * 0.5, h * 1.0, x1, h * 0.975)
    body.lineTo(x1, h * 0.4)
    body.cubicTo(x1, h * 0.28, w * 0.66, h * 0.3, w * 0.66, h * 0.2)
    body.lineTo(w * 0.66, h * 0.02)
    body.close()
    dark, mid, bright = shadow_of(glass, 0.13), glass, light_of(glass, 0.14)
    tones = (bright, dark, mid, dark, shadow_of(glass, 0.18))[:: 1 if p.side < 0 else -1]
    b.path(body, linear(0, 0, w, 0, tones, (0.02, 0.2, 0.5, 0.82, 1.0)))
    lit = 0.12 if p.side < 0 else 0.84
    with b.clip(body):
        b.rect(w * lit, h * 0.38, w * 0.045, h * 0.56, "#ffffff", r=2 * u, alpha=0.32, blur=u)
        b.line(
            [(w * 0.4, h * 0.18), (w * 0.38, h * 0.27), (w * lit, h * 0.36)], "#ffffff", 2.2 * u, alpha=0.28, curve=True
        )
    y0, y1, bow = p.panel[1] - h * 0.012, p.panel[1] + p.panel[3] + h * 0.012, h * 0.012
    label = skia.Path()
    label.moveTo(x0, y0)
    label.quadTo(w / 2, y0 + 2 * bow, x1, y0)
    label.lineTo(x1, y1)
    label.quadTo(w / 2, y1 + 2 * bow, x0, y1)
    label.close()
    b.path(label, p.round(x0, x1, w * 0.12, w * 0.88))
    for y in (y0 + 1.6 * u, y1 - 1.6 * u):
        b.line([(x0, y), (w / 2, y + bow), (x1, y)], p.ink, 0.7 * u, curve=True, alpha=0.7)
    foil = p.c("#8f2330")
    b.rect(w * 0.33, h * 0.005, w * 0.34, h * 0.13, _tube(p, w * 0.33, w * 0.67, foil), r=2 * u)
    b.rect(w * 0.31, h * 0.03, w * 0.38, h * 0.022, _tube(p, w * 0.31, w * 0.69, foil), r=u)


def _tube(p: Piece, x0: float, x1: float, color: str) -> skia.Shader:
    return p.round(x0, x1, x0 + (x1 - x0) * 0.2, x0 + (x1 - x0) * 0.8, color)


def can(p: Piece) -> None:
    """A drink can: necked ends of bare metal, printed wall, tab."""
    b, w, h, u = p.b, p.w, p.h, p.u
    metal = p.c("#c4c9cf")
    p.contact(w / 2, h * 0.985, w * 0.42, 0.13)
    x0, x1 = w * 0.02, w * 0.98
    b.poly([(x0, h * 0.93), (x1, h * 0.93), (w * 0.9, h * 0.985), (w * 0.1, h * 0.985)], _tube(p, x0, x1, metal))
    b.poly([(w * 0.12, h * 0.05), (w * 0.88, h * 0.05), (x1, h * 0.13), (x0, h * 0.13)], _tube(p, x0, x1, metal))
    wall = _barrel(x0, x1, h * 0.125, h * 0.95, h * 0.02)
    b.path(wall, p.round(x0, x1, w * 0.1, w * 0.9))
    glint = 0.05 if p.side < 0 else 0.91
    b.rect(w * glint, h * 0.16, w * 0.035, h * 0.74, "#ffffff", r=u, alpha=0.36, blur=0.7 * u)
    band = p.ink
    for y in (0.185, 0.86):
        b.line([(x0, h * y), (w / 2, h * (y + 0.018)), (x1, h * y)], band, 1.4 * u, curve=True, alpha=0.75)
    b.oval(w / 2, h * 0.05, w * 0.39, h * 0.032, b.hz(w * 0.1, w * 0.9, light_of(metal, 0.1), shadow_of(metal, 0.1)))
    b.oval(w / 2, h * 0.053, w * 0.34, h * 0.024, shadow_of(metal, 0.14))
    b.oval(w / 2, h * 0.05, w * 0.13, h * 0.011, light_of(metal, 0.12))
    b.oval(w * 0.53, h * 0.05, w * 0.05, h * 0.005, shadow_of(metal, 0.2))
    for _k in range(16):
        x, y = w * p.rng.choice((p.rng.uniform(0.025, 0.07), p.rng.uniform(0.93, 0.975))), h * p.rng.uniform(0.2, 0.9)
        r = u * p.rng.uniform(0.5, 1.3)
        b.oval(x, y, r, r * 1.2, "#ffffff", alpha=0.34)


def tin(p: Piece) -> None:
    """A tea tin: lacquered body with gilt bands, a gilt lid with a knob."""
    b, w, h, u = p.b, p.w, p.h, p.u
    gold = p.c("#c9a24b")
    p.contact(w / 2, h * 0.985, w * 0.46, 0.1)
    x0, x1, ry = w * 0.03, w * 0.97, h * 0.035
    wall = _barrel(x0, x1, h * 0.24, h * 0.985, ry)
    b.path(wall, p.round(x0, x1, w * 0.1, w * 0.9))
    glint = 0.055 if p.side < 0 else 0.915
    b.rect(w * glint, h * 0.33, w * 0.025, h * 0.58, "#ffffff", r=u, alpha=0.2, blur=u)
    with b.clip(wall):
        for y, t in ((0.885, 2.6), (0.925, 0.7), (0.3, 0.9)):
            band = skia.Path()
            band.moveTo(x0, h * y)
            band.quadTo(w / 2, h * y + ry * 1.2, x1, h * y)
            b.canvas.drawPath(band, b.ink(_tube(p, x0, x1, gold), width=t * u))
        b.rect(x0, h * 0.22, x1 - x0, h * 0.1, b.v(h * 0.25, h * 0.31, fade(SHADE, 0.5), fade(SHADE, 0.0)))
    lid = _barrel(x0 - w * 0.015, x1 + w * 0.015, h * 0.12, h * 0.275, ry)
    b.path(lid, _tube(p, x0 - w * 0.015, x1 + w * 0.015, gold))
    for y in (0.23, 0.245):
        b.line(
            [(x0, h * y - ry * 0.4), (w / 2, h * y + ry * 0.55), (x1, h * y - ry * 0.4)],
            shadow_of(gold, 0.16),
            0.5 * u,
            curve=True,
        )
    b.oval(w / 2, h * 0.12, w * 0.485, ry * 1.35, b.hz(x0, x1, light_of(gold, 0.14), light_of(gold, 0.02)))
    b.ring(w / 2, h * 0.12, w * 0.4, ry * 1.0, shadow_of(gold, 0.1), 0.6 * u)
    b.oval(w / 2, h * 0.112, w * 0.07, h * 0.014, shadow_of(gold, 0.2))
    b.oval(
        w / 2,
        h * 0.07,
        w * 0.075,
        h * 0.044,
        b.r(w / 2 + p.side * 3 * u, h * 0.05, w * 0.1, light_of(gold, 0.2), gold, shadow_of(gold, 0.14)),
    )


def lantern(p: Piece) -> None:
    """A paper lantern lit from within: ribs, black lacquer caps, cord and tassel."""
    b, w, h, u = p.b, p.w, p.h, p.u
    cx, cy, rx, ry = w / 2, h * 0.48, w * 0.49, h * 0.42
    lacquer, gold = p.c("#231a1c"), p.c("#d6a94a")
    b.glow(cx, cy, max(w, h) * (0.95 if p.dark else 0.7), "#ffb066", 0.65 if p.dark else 0.28)
    b.line([(cx, -9 * u), (cx, h * 0.06)], lacquer, 1.2 * u)
    body = oval_path(cx, cy, rx, ry)
    b.path(body, b.r(cx, cy, rx * 1.02, p.g(0.04), p.ground, p.g(-0.03), p.deep(0.12)))
    with b.clip(body):
        for k in range(1, 12):
            y = cy - ry + 2 * ry * k / 12
            b.line([(0, y - 1.5 * u), (cx, y + 2.5 * u), (w, y - 1.5 * u)], p.g(-0.045), 0.7 * u, curve=True)
            b.line([(0, y - 0.5 * u), (cx, y + 3.5 * u), (w, y - 0.5 * u)], p.g(0.025), 0.5 * u, curve=True)
    for y, tall in ((h * 0.045, h * 0.045), (h * 0.875, h * 0.045)):
        b.rect(cx - w * 0.2, y, w * 0.4, tall, _tube(p, cx - w * 0.2, cx + w * 0.2, lacquer), r=1.4 * u)
        b.rect(cx - w * 0.2, y + (tall - u if y < h / 2 else 0), w * 0.4, u, gold)
    b.line([(cx, h * 0.92), (cx, h * 0.945)], gold, 1.2 * u)
    b.oval(cx, h * 0.945, 2.2 * u, 2.2 * u, gold)
    for k in range(9):
        dx = (k - 4) * 0.75 * u
        b.line([(cx + dx * 0.5, h * 0.955), (cx + dx, h * 1.06)], p.deep(0.04 + 0.02 * (k % 3)), 0.9 * u)
    b.path(box_path(cx - 2.4 * u, h * 0.955, 4.8 * u, 2 * u), gold)


__all__ = ["bottle", "cake", "can", "lantern", "mug", "plate", "tin"]
