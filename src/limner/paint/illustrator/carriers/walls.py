"""Walls that bear writing: a name painted on brick, and a sprayed piece."""

from __future__ import annotations

import skia

from limner.paint.illustrator.brush import polygon
from limner.paint.illustrator.carriers.piece import SHADE, Piece
from limner.paint.illustrator.ramp import lch, light_of, mix, of, shadow_of


def wall(p: Piece) -> None:
    """A name painted straight on brick: a worn field of paint, the courses showing at its edge."""
    field = _worn(p, 2.2)
    _bricks(p, field, "#a2604a")
    m, line = 3.4 * p.u, mix(p.ink, p.ground, 0.5)
    p.b.frame(m, m + p.u, p.w - 2 * m, p.h - 2 * m - 2 * p.u, line, 0.9 * p.u)


def _worn(p: Piece, rough: float) -> skia.Path:
    w, h, u = p.w, p.h, p.u
    points = []
    for k in range(30):
        points.append((w * k / 30, h * 0.02 + abs(p.rng.gauss(0, rough)) * u * 0.7))
    for k in range(14):
        points.append((w - abs(p.rng.gauss(0, rough)) * u, h * (0.02 + 0.96 * k / 14)))
    for k in range(30):
        points.append((w * (1 - k / 30), h * 0.98 - abs(p.rng.gauss(0, rough)) * u * 0.7))
    for k in range(14):
        points.append((abs(p.rng.gauss(0, rough)) * u, h * (0.98 - 0.96 * k / 14)))
    return polygon(points)


def _bricks(p: Piece, field: skia.Path, color: str) -> None:
    """Lay a field of paint on bricks that show round it and, barely, through it."""
    b, w, h, u = p.b, p.w, p.h, p.u
    brick = p.c(color)
    course, m = h / max(6, round(h / (9 * u))), 5 * u
    wide, rows = course * 2.6, range(-1, round(h / course) + 1)
    joints = skia.Path()
    for row in rows:
        y = row * course
        for k in range(-1, int(w / wide) + 2):
            x = (k + 0.5 * (row % 2)) * wide
            out = row in (-1, rows[-1]) or x < -m or x + wide > w + m
            near = out or x < m or x + wide > w - m
            if near and -0.6 * wide < x < w - 0.4 * wide and p.rng.random() < (0.45 if out else 0.9):
                tone = p.c(mix(brick, p.rng.choice(("#7d4334", "#b87a5c", "#8f5442")), 0.4))
                b.rect(x + 0.5 * u, y + 0.5 * u, wide - u, course - u, tone, r=0.6 * u, alpha=0.5 if out else 0.9)
            joints.moveTo(x, y)
            joints.lineTo(x, y + course)
        joints.moveTo(0, y)
        joints.lineTo(w, y)
    b.path(field, p.lit(0, 0, w, h, 0.025, 0.035))
    with b.clip(field):
        b.canvas.drawPath(joints, b.ink(p.g(-0.035), width=0.7 * u, alpha=0.75))
        b.canvas.save()
        b.canvas.translate(0, 0.7 * u)
        b.canvas.drawPath(joints, b.ink(p.g(0.03), width=0.5 * u, alpha=0.6))
        b.canvas.restore()


def _cloud(p: Piece, grow: float) -> skia.Path:
    """A bubbling cloud round the panel, its bumps reaching a little out of the box; ``grow`` swells it."""
    w, h, u = p.w, p.h, p.u
    x0, y0, pw, ph = p.panel
    rng = p.b.rng("cloud")
    builder = skia.OpBuilder()
    core = skia.Path()
    core.addRect(skia.Rect.MakeXYWH(x0 - u - grow, y0 - u - grow, pw + 2 * u + 2 * grow, ph + 2 * u + 2 * grow))
    builder.add(core, skia.PathOp.kUnion_PathOp)
    across, down = max(4, round(w / (20 * u))), max(2, round(h / (24 * u)))
    spots = [(w * (k + 0.5) / across, y) for k in range(across) for y in (0.13 * h, 0.87 * h)]
    spots += [(x, h * (k + 0.5) / down) for k in range(down) for x in (10 * u, w - 10 * u)]
    for x, y in spots:
        bump = skia.Path()
        bump.addCircle(x, y, u * rng.uniform(13, 18) + grow)
        builder.add(bump, skia.PathOp.kUnion_PathOp)
    found: skia.Path = builder.resolve()
    return found


def graffiti(p: Piece) -> None:
    """A sprayed piece: a bubbling pale cloud with a double outline, block shadow, drips, splats and stars."""
    b, w, h, u = p.b, p.w, p.h, p.u
    hue = lch(p.ink).h
    first, second = p.c(of(0.6, 0.14, hue + 205)), p.c(of(0.84, 0.16, hue + 85))
    b.path(_cloud(p, 13 * u), second, blur=7 * u, alpha=0.5)
    b.canvas.save()
    b.canvas.translate(-p.side * 4 * u, 5 * u)
    b.path(_cloud(p, 4.5 * u), SHADE)
    b.canvas.restore()
    for _ in range(7):
        x, tall = w * p.rng.uniform(0.06, 0.94), u * p.rng.uniform(9, 22)
        b.line([(x, h * 0.95), (x, h + tall)], first, 1.5 * u)
        b.oval(x, h + tall, 1.2 * u, 1.9 * u, first)
    b.path(_cloud(p, 4.5 * u), b.v(0, h, light_of(first, 0.08), first, shadow_of(first, 0.08)))
    b.path(_cloud(p, 1.2 * u), second)
    field = _cloud(p, 0.0)
    b.path(field, p.lit(0, 0, w, h, 0.03, 0.035))
    with b.clip(field):
        for k in range(1, 12):
            b.line([(0, h * k / 12), (w, h * k / 12)], p.g(-0.03), 0.6 * u, alpha=0.6, butt=True)
    for _ in range(26):
        x, y = p.rng.choice((-0.05, 1.05)) * w + p.rng.gauss(0, 5) * u, h * p.rng.random()
        r = u * p.rng.uniform(0.4, 1.5)
        b.oval(x, y, r, r, p.rng.choice((first, second)), alpha=0.85)
    for x, y, r in ((0.02, -0.02, 9.0), (0.97, 0.98, 7.0)):
        _flash(p, w * x, h * y, r * u)


def _flash(p: Piece, x: float, y: float, r: float) -> None:
    """A four-pointed gleam of white paint."""
    k = 0.16 * r
    points = [
        (x, y - r),
        (x + k, y - k),
        (x + r, y),
        (x + k, y + k),
        (x, y + r),
        (x - k, y + k),
        (x - r, y),
        (x - k, y - k),
    ]
    p.b.oval(x, y, r * 0.6, r * 0.6, "#ffffff", blur=r * 0.3, alpha=0.6)
    p.b.poly(points, "#ffffff")


__all__ = ["graffiti", "wall"]
