"""Things of cloth: banners, flags, ribbons, awnings, shirts, caps, bags."""

from __future__ import annotations

import math

import skia

from limner.paint.illustrator.brush import box_path, smooth
from limner.paint.illustrator.carriers.piece import SHADE, Piece
from limner.paint.illustrator.ramp import fade, light_of, linear, shadow_of


def banner(p: Piece) -> None:
    """Cloth stretched between ropes: sagging hems, pull folds from the eyelets."""
    b, w, h, u = p.b, p.w, p.h, p.u
    sag = 0.06 * h
    cloth = skia.Path()
    cloth.moveTo(0, 0.02 * h)
    cloth.quadTo(w / 2, 0.02 * h + 2 * sag, w, 0.02 * h)
    cloth.quadTo(w - 2.6 * u, h / 2, w, h * 0.95)
    cloth.quadTo(w / 2, h * 0.95 + 1.7 * sag, 0, h * 0.95)
    cloth.quadTo(2.6 * u, h / 2, 0, 0.02 * h)
    cloth.close()
    rope = p.c("#7d6846")
    for x, out in ((1.6 * u, -1), (w - 1.6 * u, 1)):
        b.line([(x, 0.05 * h), (x + out * 26 * u, -14 * u)], rope, 1.3 * u)
        b.line([(x, 0.92 * h), (x + out * 24 * u, h + 8 * u)], rope, 1.3 * u)
    p.drop(cloth, 5 * u, 0.3)
    b.path(cloth, p.lit(0, 0, w, h))
    with b.clip(cloth):
        for x in (0.0, w):
            for y in (0.0, h):
                for k in range(3):
                    dx = (1 if x == 0 else -1) * (14 + 13 * k) * u
                    dy = (1 if y == 0 else -1) * (34 - 12 * k) * u
                    pull = [(x, y), (x + dx * 0.5, y + dy * 0.42), (x + dx, y + dy)]
                    p.crease(pull, p.deep(0.14), 3 * u, 0.3)
        hem = fade(p.deep(0.16), 0.6)
        b.line([(0, 0.07 * h), (w / 2, 0.07 * h + sag), (w, 0.07 * h)], hem, 0.4 * u, curve=True)
        b.line([(0, 0.9 * h), (w / 2, 0.9 * h + 0.85 * sag), (w, 0.9 * h)], hem, 0.4 * u, curve=True)
    for x in (2.6 * u, w - 2.6 * u):
        for y in (0.065 * h, 0.9 * h):
            b.oval(x, y, 1.8 * u, 1.8 * u, p.c("#d9c17c"))
            b.oval(x, y, 0.9 * u, 0.9 * u, SHADE)


def flag(p: Piece) -> None:
    """A flag on its pole, waving: crests and hollows run down it, quiet where the letters lie."""
    b, w, h, u = p.b, p.w, p.h, p.u
    x0, amp = w * 0.045, h * 0.05
    top = [(x0 + (w - x0) * k / 16, h * 0.07 + amp * math.sin(k / 16 * math.tau * 1.15)) for k in range(17)]
    low = [(x, y + h * 0.84) for x, y in top]
    cloth = smooth(top)
    end = smooth(low[::-1])
    cloth.lineTo(*low[-1])
    cloth.addPath(end, skia.Path.AddPathMode.kExtend_AddPathMode)
    cloth.close()
    p.drop(cloth, 3.5 * u, 0.16)
    crests = []
    at = []
    for k in range(17):
        t = k / 16
        value = math.cos(t * math.tau * 1.15) * -p.side
        crests.append(p.g(0.04 * value) if value > 0 else p.g(0.055 * value))
        at.append(t)
    b.path(cloth, linear(x0, 0, w, h * 0.12, tuple(crests), tuple(at)))
    with b.clip(cloth):
        b.rect(x0, 0, 5 * u, h, b.hz(x0, x0 + 5 * u, p.deep(0.14), fade(p.ground, 0.0)))
        b.rect(w - 4 * u, 0, 4 * u, h, b.hz(w - 4 * u, w, fade(p.ground, 0.0), p.deep(0.08)))
    pole = p.c("#b9a06a")
    p.rod(x0 - u, -4 * u, x0 - u, h * 1.5, 3.4 * u, pole)
    b.oval(
        x0 - u,
        -6 * u,
        3.2 * u,
        3.2 * u,
        b.r(x0 - u + p.side * u, -7 * u, 4 * u, light_of(pole, 0.2), shadow_of(pole, 0.08)),
    )


def ribbon(p: Piece) -> None:
    """A ribbon with its ends folded behind and cut to swallow tails."""
    b, w, h, u = p.b, p.w, p.h, p.u
    x0, x1, y0, y1, drop = w * 0.1, w * 0.9, h * 0.04, h * 0.86, h * 0.14
    band = box_path(x0, y0, x1 - x0, y1 - y0)
    for out, x in ((-1, x0), (1, x1)):
        end = 0.0 if out < 0 else w
        inner = x - out * w * 0.045
        tail = [
            (inner, y0 + drop),
            (end, y0 + drop),
            (end - out * w * 0.035, (y0 + y1) / 2 + drop),
            (end, h),
            (inner, h),
        ]
        b.poly([(px - p.side * 2 * u, py + 3 * u) for px, py in tail], SHADE, blur=2.4 * u, alpha=0.28)
        b.poly(tail, b.hz(inner, end, p.deep(0.17), p.deep(0.05)))
        b.line(
            [(end - out * w * 0.008, y0 + drop + 4 * u), (inner, y0 + drop + 4 * u)], p.high(0.12), 0.6 * u, alpha=0.5
        )
        b.line([(end - out * w * 0.008, h - 4 * u), (inner, h - 4 * u)], p.high(0.12), 0.6 * u, alpha=0.5)
        b.poly([(x, y1), (inner, y1), (inner, h)], p.deep(0.26))
    p.drop(band, 3 * u, 0.26)
    b.path(band, p.lit(x0, y0, x1 - x0, y1 - y0, 0.04, 0.04))
    for x, out in ((x0, 1), (x1, -1)):
        b.rect(min(x, x + out * 9 * u), y0, 9 * u, y1 - y0, b.hz(x, x + out * 9 * u, p.deep(0.1), fade(p.ground, 0.0)))
    for y in (y0 + 4.5 * u, y1 - 4.5 * u):
        b.line([(x0, y), (x1, y)], p.high(0.14), 0.7 * u, alpha=0.75, butt=True)


def awning(p: Piece) -> None:
    """A shop awning: striped roof running back to the wall, a plain face for the name, a scalloped valance."""
    b, w, h, u = p.b, p.w, p.h, p.u
    top, face, hang = h * 0.26, h * 0.8, h
    cream = p.c("#f6ecd8")
    n = max(8, 2 * round(w / h * 2.6))
    full = box_path(0, 0, w, h)
    b.canvas.save()
    b.canvas.translate(0, h * 0.08)
    b.path(full, SHADE, blur=6 * u, alpha=0.32)
    b.canvas.restore()
    p.flood(w / 2, h, w * 0.6, 0.6)
    inset = 0.045 * w
    stripe = p.c(p.ground)
    for k in range(n):
        a, d = k / n, (k + 1) / n
        tone = stripe if k % 2 == 0 else cream
        quad = [
            (inset + (w - 2 * inset) * a, 0),
            (inset + (w - 2 * inset) * d, 0),
            (w * d + 0.3, top + 1),
            (w * a, top + 1),
        ]
        b.poly(quad, b.v(0, top, shadow_of(tone, 0.09), light_of(tone, 0.03)))
    b.rect(0, top, w, face - top, b.v(top, face, p.g(0.03), p.ground, p.g(-0.03)))
    b.rect(0, top, w, 1.4 * u, p.high(0.14), alpha=0.8)
    for k in range(n):
        tone = stripe if k % 2 == 0 else cream
        x, wide = w * k / n, w / n
        lobe = skia.Path()
        lobe.moveTo(x, face)
        lobe.lineTo(x + wide, face)
        lobe.lineTo(x + wide, face + (hang - face) * 0.45)
        lobe.arcTo(skia.Rect.MakeLTRB(x, face - (hang - face) * 0.1, x + wide, hang), 0, 180, False)
        lobe.close()
        b.path(lobe, b.v(face, hang, shadow_of(tone, 0.07), tone))
    b.rect(0, face - 0.6 * u, w, 3 * u, b.v(face, face + 3 * u, fade(SHADE, 0.28), fade(SHADE, 0.0)))


def _shirt(w: float, h: float) -> skia.Path:
    """The outline of a T-shirt laid straight: neck, shoulders, sleeves, hem."""
    path = skia.Path()
    path.moveTo(w * 0.38, h * 0.1)
    path.quadTo(w * 0.5, h * 0.2, w * 0.62, h * 0.1)
    path.quadTo(w * 0.76, h * 0.13, w * 0.84, h * 0.18)
    path.lineTo(w, h * 0.4)
    path.lineTo(w * 0.86, h * 0.48)
    path.lineTo(w * 0.785, h * 0.38)
    path.quadTo(w * 0.77, h * 0.7, w * 0.785, h * 0.975)
    path.quadTo(w * 0.5, h * 1.015, w * 0.215, h * 0.975)
    path.quadTo(w * 0.23, h * 0.7, w * 0.215, h * 0.38)
    path.lineTo(w * 0.14, h * 0.48)
    path.lineTo(0, h * 0.4)
    path.lineTo(w * 0.16, h * 0.18)
    path.quadTo(w * 0.24, h * 0.13, w * 0.38, h * 0.1)
    path.close()
    return path


def tshirt(p: Piece) -> None:
    """A T-shirt on a hanger: collar rib, sleeve seams, folds at the waist and under the arms."""
    b, w, h, u = p.b, p.w, p.h, p.u
    hook = [
        (w * 0.5, h * 0.09),
        (w * 0.5, h * 0.04),
        (w * 0.535, h * 0.012),
        (w * 0.515, -h * 0.025),
        (w * 0.475, -h * 0.012),
    ]
    b.line(hook, p.c("#8b919b"), 1.4 * u, curve=True)
    b.line([(w * 0.3, h * 0.15), (w * 0.5, h * 0.085), (w * 0.7, h * 0.15)], p.c("#b98a55"), 3 * u)
    shirt = _shirt(w, h)
    p.drop(shirt, 4 * u, 0.3)
    b.path(shirt, linear(0, 0, w, 0, (p.deep(0.06), p.g(0.03), p.ground, p.g(-0.04), p.deep(0.1))[:: 1 if p.side < 0 else -1],
                         (0.0, 0.32, 0.5, 0.7, 1.0)))  # fmt: skip
    with b.clip(shirt):
        fold = p.deep(0.15)
        for x, s in ((0.215, 1), (0.785, -1)):
            b.line(
                [(w * x, h * 0.38), (w * (x + s * 0.03), h * 0.3), (w * (x + s * 0.02), h * 0.18)],
                fold,
                0.7 * u,
                curve=True,
                alpha=0.6,
            )
            for k in range(3):
                y = h * (0.4 + 0.04 * k)
                hang = [
                    (w * x, y),
                    (w * (x + s * (0.04 + 0.015 * k)), y + h * 0.08),
                    (w * (x + s * (0.05 + 0.02 * k)), y + h * 0.2),
                ]
                p.crease(hang, fold, 2.6 * u, 0.3)
        for x, y, dx in ((0.3, 0.7, 0.06), (0.46, 0.78, -0.03), (0.6, 0.74, 0.04), (0.72, 0.68, -0.05)):
            pts = [(w * x, h * y), (w * (x + dx * 0.4), h * (y + 0.14)), (w * (x + dx), h * 1.0)]
            p.crease(pts, fold, 3.6 * u, 0.3)
            p.crease([(px + 2.8 * u, py) for px, py in pts], p.high(0.06), 2 * u, 0.6)
        b.line(
            [(w * 0.21, h * 0.945), (w * 0.5, h * 0.98), (w * 0.79, h * 0.945)], fold, 0.5 * u, curve=True, alpha=0.6
        )
    neck = skia.Path()
    neck.moveTo(w * 0.38, h * 0.1)
    neck.quadTo(w * 0.5, h * 0.2, w * 0.62, h * 0.1)
    inside = skia.Path(neck)
    inside.quadTo(w * 0.5, h * 0.135, w * 0.38, h * 0.1)
    b.path(inside, p.deep(0.22))
    b.canvas.drawPath(neck, b.ink(p.deep(0.07), width=3 * u))
    b.canvas.drawPath(neck, b.ink(p.deep(0.17), width=0.5 * u))


def cap(p: Piece) -> None:
    """A cap from the front: dome of panels with seams, button, eyelets, and the brim below."""
    b, w, h, u = p.b, p.w, p.h, p.u
    p.contact(w / 2, h * 0.955, w * 0.44, 0.07)
    dome = skia.Path()
    dome.moveTo(w * 0.13, h * 0.74)
    dome.cubicTo(w * 0.11, h * 0.24, w * 0.28, h * 0.05, w * 0.5, h * 0.05)
    dome.cubicTo(w * 0.72, h * 0.05, w * 0.89, h * 0.24, w * 0.87, h * 0.74)
    dome.quadTo(w * 0.5, h * 0.64, w * 0.13, h * 0.74)
    dome.close()
    b.path(dome, p.round(w * 0.12, w * 0.88, w * 0.26, w * 0.74))
    with b.clip(dome):
        seam = p.deep(0.13)
        for s in (-1, 1):
            pts = [
                (w * 0.5 + s * 1.5 * u, h * 0.05),
                (w * (0.5 + s * 0.23), h * 0.28),
                (w * (0.5 + s * 0.26), h * 0.68),
            ]
            b.line(pts, seam, 0.7 * u, curve=True)
            b.line([(x + s * 2 * u, y) for x, y in pts], p.high(0.1), 0.4 * u, curve=True, alpha=0.6)
            b.oval(w * (0.5 + s * 0.3), h * 0.27, 1.6 * u, 1.9 * u, p.deep(0.16))
    b.oval(w * 0.5, h * 0.05, 4 * u, 2.4 * u, b.v(h * 0.02, h * 0.08, p.high(0.1), p.deep(0.1)))
    brim = skia.Path()
    brim.moveTo(w * 0.11, h * 0.72)
    brim.quadTo(w * 0.5, h * 0.58, w * 0.89, h * 0.72)
    brim.cubicTo(w * 1.0, h * 0.79, w * 0.98, h * 0.93, w * 0.93, h * 0.94)
    brim.quadTo(w * 0.5, h * 0.8, w * 0.07, h * 0.94)
    brim.cubicTo(w * 0.02, h * 0.93, 0, h * 0.79, w * 0.11, h * 0.72)
    brim.close()
    b.path(brim, b.v(h * 0.64, h * 0.93, p.deep(0.08), p.high(0.07), p.deep(0.04)))
    for k in range(1, 4):
        t = k / 4
        pts = [
            (w * (0.1 - 0.02 * t), h * (0.74 + 0.165 * t)),
            (w / 2, h * (0.665 + 0.18 * t)),
            (w * (0.9 + 0.02 * t), h * (0.74 + 0.165 * t)),
        ]
        b.line(pts, p.deep(0.12), 0.4 * u, curve=True, alpha=0.7)
    b.line([(w * 0.13, h * 0.725), (w / 2, h * 0.652), (w * 0.87, h * 0.725)], p.deep(0.2), 1.2 * u, curve=True)


def bag(p: Piece) -> None:
    """A canvas tote: two strap handles, hem, a soft sag and weave."""
    b, w, h, u = p.b, p.w, p.h, p.u
    p.contact(w / 2, h * 0.985, w * 0.44, 0.08)
    for tone, rise in ((p.deep(0.16), 0.0), (p.deep(0.04), 0.045)):
        strap = skia.Path()
        strap.moveTo(w * 0.29, h * 0.36)
        strap.cubicTo(w * 0.3, h * (-0.1 + rise), w * 0.7, h * (-0.1 + rise), w * 0.71, h * 0.36)
        b.canvas.drawPath(strap, b.ink(tone, width=6.5 * u, butt=True))
        if rise:
            b.canvas.drawPath(strap, b.ink(p.deep(0.16), width=0.4 * u))
        else:
            b.poly([(w * 0.09, h * 0.29), (w * 0.91, h * 0.29), (w * 0.9, h * 0.34), (w * 0.1, h * 0.34)], p.deep(0.2))
    body = skia.Path()
    body.moveTo(w * 0.07, h * 0.3)
    body.quadTo(w * 0.5, h * 0.325, w * 0.93, h * 0.3)
    body.quadTo(w * 0.95, h * 0.7, w * 0.99, h * 0.96)
    body.quadTo(w * 0.5, h * 1.0, w * 0.01, h * 0.96)
    body.quadTo(w * 0.05, h * 0.7, w * 0.07, h * 0.3)
    body.close()
    b.path(body, p.round(w * 0.02, w * 0.98, w * 0.14, w * 0.86))
    with b.clip(body):
        step = 1.8 * u
        for k in range(int(h * 0.75 / step)):
            b.line([(0, h * 0.28 + k * step), (w, h * 0.28 + k * step)], p.g(-0.03), 0.3 * u, alpha=0.5, butt=True)
        for x, y in ((0.1, 0.5), (0.88, 0.46), (0.16, 0.86), (0.84, 0.88)):
            s = 1 if x < 0.5 else -1
            p.crease(
                [(w * x, h * y), (w * (x + s * 0.05), h * (y + 0.06)), (w * (x + s * 0.03), h * (y + 0.14))],
                p.deep(0.16),
                3 * u,
                0.34,
            )
    b.line([(w * 0.068, h * 0.345), (w * 0.5, h * 0.368), (w * 0.932, h * 0.345)], p.deep(0.14), 0.5 * u, curve=True)
    for x in (0.29, 0.71):
        b.rect(w * x - 3.2 * u, h * 0.31, 6.4 * u, 9 * u, p.deep(0.05))
        b.line([(w * x - 2.4 * u, h * 0.345), (w * x + 2.4 * u, h * 0.345 + 6 * u)], p.deep(0.18), 0.4 * u)
        b.line([(w * x + 2.4 * u, h * 0.345), (w * x - 2.4 * u, h * 0.345 + 6 * u)], p.deep(0.18), 0.4 * u)


__all__ = ["awning", "banner", "bag", "cap", "flag", "ribbon", "tshirt"]
