"""Things of paper: sheets, letters, notes, posters, newspapers, tickets, cards, books."""

from __future__ import annotations

import math

import skia

from limner.paint.illustrator.brush import box_path, polygon
from limner.paint.illustrator.carriers.piece import SHADE, Piece
from limner.paint.illustrator.ramp import fade, light_of, linear, mix, shadow_of


def _curled(p: Piece, r: float) -> tuple[skia.Path, list[tuple[float, float]]]:
    """A sheet whose lower right corner is turned up; the path without the corner, and the fold's triangle."""
    w, h = p.w, p.h
    path = polygon([(0, 0), (w, 0), (w, h - r), (w - r, h), (0, h)])
    return path, [(w, h - r), (w - r, h), (w - r * 0.88, h - r * 0.84)]


def paper(p: Piece) -> None:
    """A sheet lying flat: one corner curls, the light grazes it, fibres."""
    b, w, h, u = p.b, p.w, p.h, p.u
    sheet, fold = _curled(p, 13 * u)
    if p.shadows:
        p.drop(sheet, 2.6 * u, 0.34)
        p.drop(sheet, 0.8 * u, 0.22)
    b.path(sheet, p.lit(0, 0, w, h))
    p.fibres(sheet)
    b.poly([(x - 1.5 * u, y + 0.4 * u) for x, y in fold], SHADE, blur=1.6 * u, alpha=0.25)
    b.poly(fold, linear(*fold[2], w - 5 * u, h - 5 * u, (p.high(0.03), p.deep(0.1))))


def letter(p: Piece) -> None:
    """An old letter: deckled edge, two fold lines, a browned rim, a wax seal at the foot."""
    b, w, h, u = p.b, p.w, p.h, p.u
    points = []
    for k in range(64):
        side, f = k // 16, k % 16 / 16
        x, y = ((f, 0.0), (1.0, f), (1 - f, 1.0), (0.0, 1 - f))[side]
        points.append((w * x + p.rng.gauss(0, 0.7) * u, h * y + p.rng.gauss(0, 0.7) * u))
    sheet = polygon(points)
    if p.shadows:
        p.drop(sheet, 2.4 * u, 0.34)
    b.path(sheet, p.lit(0, 0, w, h, 0.03, 0.03))
    p.fibres(sheet, 0.06)
    with b.clip(sheet):
        b.canvas.drawPath(sheet, b.ink(p.deep(0.2), width=9 * u, alpha=0.3, blur=3 * u))
        for y in (h / 3, 2 * h / 3):
            b.rect(0, y, w, 3 * u, b.v(y, y + 3 * u, p.g(-0.05), fade(p.ground, 0.0)))
            b.rect(0, y - 1.4 * u, w, 1.4 * u, p.g(0.03), alpha=0.7)
    x, y, r = w * 0.82, h * 0.94, 7 * u
    wax = p.c("#9c2430")
    b.blob([(x + r * (1 + 0.12 * math.sin(5 * a + 1)) * math.cos(a), y + r * (1 + 0.12 * math.sin(5 * a + 1)) * math.sin(a))
            for a in (math.tau * k / 18 for k in range(18))], wax)  # fmt: skip
    b.oval(
        x, y, r * 0.68, r * 0.68, b.r(x + p.side * r * 0.3, y - r * 0.3, r, light_of(wax, 0.08), shadow_of(wax, 0.08))
    )
    b.ring(x, y, r * 0.7, r * 0.7, shadow_of(wax, 0.14), 0.6 * u)


def note(p: Piece) -> None:
    """A sticky note: its glued edge flat, the foot lifting from the wall."""
    b, w, h, u = p.b, p.w, p.h, p.u
    sheet = skia.Path()
    sheet.moveTo(0, 0)
    sheet.lineTo(w, 0)
    sheet.lineTo(w, h * 0.95)
    sheet.quadTo(w * 0.55, h * 1.0, w * 0.06, h * 0.985)
    sheet.quadTo(0.01 * w, h * 0.5, 0, 0)
    sheet.close()
    lift = polygon([(w * 0.06, h * 0.5), (w * 0.97, h * 0.5), (w * 0.98, h * 1.02), (w * 0.03, h * 1.045)])
    b.path(lift, SHADE, blur=3 * u, alpha=0.42)
    b.path(sheet, b.v(0, h, p.g(-0.045), p.ground, p.g(0.03), p.ground, p.g(-0.02)))
    b.rect(0, 0, w, h * 0.1, p.g(-0.05), alpha=0.55)
    b.line([(w, h * 0.95), (w * 0.55, h * 0.985), (w * 0.06, h * 0.985)], p.high(0.06), 0.7 * u, curve=True)


def poster(p: Piece) -> None:
    """A sheet taped to the wall at its corners, folds still to be seen."""
    b, w, h, u = p.b, p.w, p.h, p.u
    sheet = box_path(0, 0, w, h)
    p.flood(w / 2, h * 0.2, max(w, h) * 0.7, 0.4)
    p.drop(sheet, 2.2 * u, 0.36)
    b.path(sheet, p.lit(0, 0, w, h))
    p.fibres(sheet)
    b.rect(0, h / 2, w, 2 * u, b.v(h / 2, h / 2 + 2 * u, p.g(-0.045), fade(p.ground, 0.0)))
    b.rect(w / 2, 0, 2 * u, h, b.hz(w / 2, w / 2 + 2 * u, p.g(-0.04), fade(p.ground, 0.0)))
    b.frame(4.5 * u, 4.5 * u, w - 9 * u, h - 9 * u, mix(p.ink, p.ground, 0.35), 0.9 * u)
    for x, y, turn in ((0.0, 0.0, -42.0), (w, 0.0, 40.0), (0.0, h, 44.0), (w, h, -46.0)):
        with b.moved(x, y, turn=turn):
            b.rect(-9 * u, -2.8 * u, 18 * u, 5.6 * u, p.c("#e9dcae"), alpha=0.82)
            b.rect(-9 * u, -2.8 * u, 18 * u, 1.2 * u, "#ffffff", alpha=0.22)


def newspaper(p: Piece) -> None:
    """A front page: masthead left free, rules, a grey picture, columns of lines, the fold."""
    b, w, h, u = p.b, p.w, p.h, p.u
    sheet = box_path(0, 0, w, h)
    if p.shadows:
        p.drop(box_path(1.5 * u, 1.5 * u, w, h), 3 * u, 0.34)
    b.rect(1.6 * u, 1.6 * u, w, h, p.deep(0.09))
    b.rect(0.8 * u, 0.8 * u, w, h, p.deep(0.05))
    b.path(sheet, p.lit(0, 0, w, h))
    p.fibres(sheet, 0.06)
    line = mix(p.ink, p.ground, 0.2)
    m = w * 0.06
    for y, t in ((0.035, 1.0), (0.325, 1.0), (0.337, 0.4)):
        b.rect(m, h * y, w - 2 * m, t * u, line)
    pic_w, pic_y, pic_h = (w - 2 * m) * 0.6, h * 0.37, h * 0.3
    grey = mix(p.ink, p.ground, 0.62)
    b.rect(m, pic_y, pic_w, pic_h, b.v(pic_y, pic_y + pic_h, mix(grey, p.ground, 0.55), grey))
    with b.clip(box_path(m, pic_y, pic_w, pic_h)):
        b.oval(m + pic_w * 0.72, pic_y + pic_h * 0.3, 7 * u, 7 * u, p.high(0.02))
        for k, t in enumerate((0.25, 0.5)):
            hill = [
                (m - 9, pic_y + pic_h),
                (m + pic_w * (0.25 + 0.4 * k), pic_y + pic_h * (0.35 + t * 0.5)),
                (m + pic_w + 9, pic_y + pic_h),
            ]
            b.blob(hill, mix(p.ink, p.ground, 0.5 - 0.22 * k))
    _columns(p, m + pic_w + 4 * u, pic_y, w - m - (m + pic_w + 4 * u), h * 0.94 - pic_y, 1)
    _columns(p, m, pic_y + pic_h + 4 * u, pic_w, h * 0.94 - pic_y - pic_h - 4 * u, 2)
    b.rect(0, h * 0.52, w, 3.5 * u, b.v(h * 0.52, h * 0.52 + 3.5 * u, fade(SHADE, 0.14), fade(SHADE, 0.0)))


def _columns(p: Piece, x: float, y: float, w: float, h: float, n: int) -> None:
    gap, pitch = 4 * p.u, 3.4 * p.u
    wide = (w - gap * (n - 1)) / n
    for column in range(n):
        left = x + column * (wide + gap)
        for k in range(int(h / pitch)):
            part = 0.55 if k % 7 == 6 else 1.0 - 0.06 * p.rng.random()
            p.b.rect(left, y + k * pitch, wide * part, 1.3 * p.u, mix(p.ink, p.ground, 0.45))


def ticket(p: Piece) -> None:
    """An admission ticket: notched ends, printed border, perforation, a stub with bars."""
    b, w, h, u = p.b, p.w, p.h, p.u
    r = h * 0.1
    cut, shape = w * 0.74, box_path(0, 0, w, h, 2 * u)
    holes = skia.Path()
    for x, y in ((0.0, h / 2), (w, h / 2), (cut, 0.0), (cut, h)):
        holes.addCircle(x, y, r if y == h / 2 else r * 0.7)
    body = skia.Op(shape, holes, skia.PathOp.kDifference_PathOp)
    if p.shadows:
        p.drop(body, 2.6 * u, 0.34)
    b.path(body, p.lit(0, 0, w, h))
    p.fibres(body)
    with b.clip(body):
        b.rect(cut, 0, w - cut, h, p.deep(0.05), alpha=0.55)
        b.frame(4 * u, 4 * u, cut - 8 * u, h - 8 * u, mix(p.ink, p.ground, 0.3), 0.9 * u, r=r * 0.5)
        for k in range(13):
            y = h * (k + 0.5) / 13
            b.line([(cut, y - h * 0.02), (cut, y + h * 0.02)], mix(p.ink, p.ground, 0.35), 0.9 * u, butt=True)
        x = cut + (w - cut) * 0.24
        y = h * 0.14
        while y < h * 0.86:
            tall = u * p.rng.choice((0.9, 0.9, 1.8, 2.7))
            b.rect(x, y, (w - cut) * 0.46, min(tall, h * 0.86 - y), p.ink)
            y += tall + u * p.rng.choice((1.0, 1.6))
    b.canvas.drawPath(body, b.ink(p.deep(0.14), width=0.4 * u))


def card(p: Piece) -> None:
    """A card or tag: rounded, a hairline of its own colour, one soft shadow."""
    b, w, h, u = p.b, p.w, p.h, p.u
    r = min(0.28 * h, 0.28 * w) if w > 2.2 * h else 5 * u
    body = box_path(0, 0, w, h, r)
    p.drop(body, 4.5 * u, 0.3)
    p.drop(body, 1.2 * u, 0.22)
    b.path(body, p.lit(0, 0, w, h, 0.02, 0.02))
    b.canvas.drawPath(body, b.ink(mix(p.ink, p.ground, 0.78), width=0.9 * u))


def book(p: Piece) -> None:
    """A hardback standing: page block at the side, cloth cover with a hinge groove and a stamped border."""
    b, w, h, u = p.b, p.w, p.h, p.u
    p.contact(w / 2, h * 0.99, w * 0.5, 0.07)
    page = p.c("#efe6d0")
    cover = box_path(0, 0, w * 0.955, h, 1.8 * u)
    b.poly([(w * 0.9, 0.5 * u), (w, 2.4 * u), (w, h - 2.2 * u), (w * 0.9, h - 0.4 * u)], p.deep(0.16))
    b.poly([(w * 0.9, 2.2 * u), (w * 0.985, 3.8 * u), (w * 0.985, h - 3.6 * u), (w * 0.9, h - 2.2 * u)], page)
    for k in range(6):
        x = w * (0.957 + 0.0045 * k)
        b.line([(x, 3.4 * u), (x, h - 3.4 * u)], shadow_of(page, 0.1), 0.25 * u, butt=True)
    b.path(cover, p.lit(0, 0, w, h, 0.03, 0.045))
    with b.clip(cover):
        b.rect(0, 0, w * 0.06, h, b.hz(0, w * 0.06, p.deep(0.12), p.high(0.08), p.ground))
        b.rect(w * 0.062, 0, 2.4 * u, h, b.hz(w * 0.062, w * 0.062 + 2.4 * u, p.deep(0.16), p.high(0.06)))
        step = 2.2 * u
        for k in range(int(h / step)):
            b.line([(0, k * step), (w, k * step)], p.g(-0.02), 0.25 * u, alpha=0.5, butt=True)
    x, y, fw, fh = w * 0.125, h * 0.07, w * 0.785, h * 0.86
    b.frame(x, y, fw, fh, p.ink, 0.9 * u, r=1.2 * u)
    b.frame(x + 2.2 * u, y + 2.2 * u, fw - 4.4 * u, fh - 4.4 * u, p.ink, 0.4 * u, r=0.8 * u)
    cx, cy = x + fw / 2, h * 0.885
    for k in (-1, 0, 1):
        r = (2.2 if k == 0 else 1.3) * u
        b.poly(
            [(cx + k * 7 * u - r, cy), (cx + k * 7 * u, cy - r), (cx + k * 7 * u + r, cy), (cx + k * 7 * u, cy + r)],
            p.ink,
        )


__all__ = ["book", "card", "letter", "newspaper", "note", "paper", "poster", "ticket"]
