"""Boards that hang or stand: painted signs, chalk and white boards, brass, stone, placards."""

from __future__ import annotations

import skia

from limner.paint.illustrator.brush import box_path, polygon, smooth
from limner.paint.illustrator.carriers.piece import SHADE, Piece
from limner.paint.illustrator.ramp import fade, light_of, linear, mix, shadow_of

WOOD = "#8a5a34"
IRON = "#33343a"


def sign(p: Piece) -> None:
    """A painted fascia board: moulded frame, gold line, brackets above."""
    b, w, h, u = p.b, p.w, p.h, p.u
    t = p.border(7.5 * u)
    p.flood(w / 2, h * 0.2, max(w, h) * 0.8)
    p.drop(box_path(0, 0, w, h), 4 * u, 0.42)
    frame = p.c(mix(p.ground, WOOD, 0.55))
    p.bevel(0, 0, w, h, t, frame)
    b.rect(t, t, w - 2 * t, h - 2 * t, p.lit(t, t, w - 2 * t, h - 2 * t))
    p.inner(t, t, w - 2 * t, h - 2 * t, 3.5 * u, 0.34)
    gold = mix(p.ink, p.ground, 0.25)
    m = 1.4 * t
    b.frame(m, m, w - 2 * m, h - 2 * m, gold, 0.9 * u, r=2 * u)
    for x in (t / 2, w - t / 2):
        for y in (t / 2, h - t / 2):
            p.screw(x, y, 1.7 * u, p.c("#b9975a"))
    if p.dark:
        for k in (0.25, 0.75):
            _lamp(p, w * k)


def _lamp(p: Piece, x: float) -> None:
    """A gooseneck lamp over the board and its pool of light on the frame."""
    b, u = p.b, p.u
    b.line([(x, 2 * u), (x, -12 * u), (x + 7 * u, -14 * u), (x + 9 * u, -7 * u)], p.c(IRON), 1.6 * u, curve=True)
    b.poly([(x + 6 * u, -9 * u), (x + 12 * u, -9 * u), (x + 15 * u, -3 * u), (x + 3 * u, -3 * u)], p.c("#3f4650"))
    b.oval(x + 9 * u, -3 * u, 5 * u, 1.2 * u, "#fff0c4")
    b.glow(x + 9 * u, -1 * u, 15 * u, "#ffd790", 0.7)


def hanging_sign(p: Piece) -> None:
    """A shaped board on two chains under an iron bracket with a scroll."""
    b, w, h, u = p.b, p.w, p.h, p.u
    iron = p.c(IRON)
    top, bar = h * 0.2, h * 0.045
    p.rod(-w * 0.08, bar, w * 0.98, bar, 3.4 * u, iron)
    wall = -w * 0.08
    b.rect(wall - 2.5 * u, -h * 0.04, 5 * u, h * 0.34, iron, r=2 * u)
    scroll = [(wall + 2 * u, h * 0.26), (w * 0.04, h * 0.22), (w * 0.13, h * 0.08), (w * 0.2, bar)]
    b.line(scroll, iron, 2.2 * u, curve=True)
    b.ring(w * 0.035, h * 0.12, 4 * u, 4 * u, iron, 1.8 * u)
    b.oval(w * 0.98, bar, 3 * u, 3 * u, iron)
    for x in (w * 0.2, w * 0.8):
        for k in range(4):
            y = bar + 2 * u + (top - bar) * (k + 0.5) / 4
            b.ring(x, y, 1.1 * u, 2.4 * u, iron, 0.9 * u)
    p.flood(w / 2, h * 0.5, max(w, h) * 0.8)
    shape = _plate(0.03 * w, top, 0.94 * w, h * 0.78, 8 * u)
    inside = _plate(0.03 * w + 4 * u, top + 4 * u, 0.94 * w - 8 * u, h * 0.78 - 8 * u, 8 * u)
    p.drop(shape, 5 * u, 0.36)
    edge = p.c(mix(p.ground, "#d8b26a", 0.35))
    b.path(shape, linear(0, top, 0, h, (light_of(edge, 0.08), edge, shadow_of(edge, 0.12))))
    b.path(inside, p.lit(0, top, w, h * 0.8))
    with b.clip(inside):
        for k in range(5):
            y = top + h * 0.78 * (k + 0.5) / 5
            pts = [(0.0, y), (w * 0.3, y + p.rng.gauss(0, 1.5) * u), (w * 0.7, y + p.rng.gauss(0, 1.5) * u), (w, y)]
            b.line(pts, p.g(-0.05), 0.5 * u, alpha=0.7, curve=True)
    b.canvas.drawPath(
        _plate(0.03 * w + 7 * u, top + 7 * u, 0.94 * w - 14 * u, h * 0.78 - 14 * u, 7 * u),
        b.ink(mix(p.ink, p.ground, 0.3), width=0.8 * u),
    )


def _plate(x: float, y: float, w: float, h: float, r: float) -> skia.Path:
    """A rectangle with hollow corners."""
    path = skia.Path()
    path.moveTo(x + r, y)
    path.lineTo(x + w - r, y)
    path.arcTo(r, r, 0, skia.Path.kSmall_ArcSize, skia.PathDirection.kCCW, x + w, y + r)
    path.lineTo(x + w, y + h - r)
    path.arcTo(r, r, 0, skia.Path.kSmall_ArcSize, skia.PathDirection.kCCW, x + w - r, y + h)
    path.lineTo(x + r, y + h)
    path.arcTo(r, r, 0, skia.Path.kSmall_ArcSize, skia.PathDirection.kCCW, x, y + h - r)
    path.lineTo(x, y + r)
    path.arcTo(r, r, 0, skia.Path.kSmall_ArcSize, skia.PathDirection.kCCW, x + r, y)
    path.close()
    return path


def standing_sign(p: Piece) -> None:
    """An A-board on the pavement: wooden frame, board, splayed legs with the back pair seen behind."""
    b, w, h, u = p.b, p.w, p.h, p.u
    wood = p.c(WOOD)
    t = 6 * u
    p.contact(w / 2, h * 0.975, w * 0.46, 0.09)
    back = shadow_of(wood, 0.16)
    for x, dx in ((0.16, -0.02), (0.84, 0.02)):
        b.line([(w * x, h * 0.1), (w * (x + dx), h * 0.93)], back, t * 0.9, butt=True)
    b.rect(w * 0.15, h * 0.84, w * 0.7, t * 0.5, back)
    for x in (0.02, 0.98):
        p.rod(w * x + (t / 2 if x < 0.5 else -t / 2), 0, w * x + (t / 2 if x < 0.5 else -t / 2), h * 0.98, t, wood)
    top, low = h * 0.03, h * 0.75
    p.bevel(w * 0.02, top, w * 0.96, low - top, t, wood, grain=True)
    x0, y0, bw, bh = w * 0.02 + t, top + t, w * 0.96 - 2 * t, low - top - 2 * t
    b.rect(x0, y0, bw, bh, p.lit(x0, y0, bw, bh))
    p.inner(x0, y0, bw, bh, 3 * u)
    b.rect(
        w * 0.05, h * 0.85, w * 0.9, t * 0.7, b.v(h * 0.85, h * 0.85 + t, light_of(wood, 0.05), shadow_of(wood, 0.1))
    )
    for x in (0.2, 0.8):
        b.rect(w * x - 3 * u, top - 1.6 * u, 6 * u, 3.4 * u, p.c("#7d7a74"), r=u)


def chalkboard(p: Piece) -> None:
    """A slate in a wooden frame: wiped smudges, a ledge with chalk and sponge."""
    b, w, h, u = p.b, p.w, p.h, p.u
    wood = p.c("#9a6a3f")
    t = 6 * u
    p.contact(w / 2, h * 0.995, w * 0.46, 0.05)
    p.drop(box_path(0, 0, w, h * 0.97), 2.5 * u, 0.28)
    p.bevel(0, 0, w, h * 0.975, t, wood, grain=True)
    x, y, bw, bh = t, t, w - 2 * t, h * 0.975 - 2 * t
    slate = box_path(x, y, bw, bh)
    b.path(slate, p.lit(x, y, bw, bh, 0.02, 0.02))
    with b.clip(slate):
        for _ in range(9):
            cx, cy = x + bw * p.rng.random(), y + bh * p.rng.random()
            with b.moved(cx, cy, turn=p.rng.uniform(-24, 8)):
                b.oval(
                    0, 0, w * p.rng.uniform(0.1, 0.26), h * p.rng.uniform(0.02, 0.05), p.g(0.05), blur=4 * u, alpha=0.45
                )
        for _ in range(5):
            cx, cy = x + bw * p.rng.random(), y + bh * p.rng.choice((0.04, 0.96))
            b.line([(cx, cy), (cx + 16 * u, cy - 3 * u)], p.g(0.06), 2.4 * u, alpha=0.35)
    p.inner(x, y, bw, bh, 3.5 * u, 0.4)
    ledge = h * 0.955
    b.rect(
        w * 0.12,
        ledge,
        w * 0.76,
        h * 0.04,
        b.v(ledge, ledge + h * 0.04, light_of(wood, 0.1), shadow_of(wood, 0.08)),
        r=u,
    )
    b.rect(w * 0.2, ledge - 1.8 * u, 10 * u, 2.2 * u, p.c("#f6f3ea"), r=u)
    b.rect(w * 0.2 + 12 * u, ledge - 1.8 * u, 7 * u, 2.2 * u, p.c("#f0b7c0"), r=u)
    b.rect(w * 0.7, ledge - 4 * u, 13 * u, 4.4 * u, p.c("#d9a23f"), r=1.4 * u)
    b.rect(w * 0.7, ledge - 4 * u, 13 * u, 1.8 * u, p.c("#5a4a3d"), r=0.8 * u)


def whiteboard(p: Piece) -> None:
    """An enamel board: aluminium rim, plastic corners, a tray with three pens, one slanting gleam."""
    b, w, h, u = p.b, p.w, p.h, p.u
    metal = p.c("#b9bfc6")
    bh = h * 0.94
    p.drop(box_path(0, 0, w, bh, 2 * u), 3 * u, 0.28)
    b.rect(0, 0, w, bh, b.v(0, bh, light_of(metal, 0.1), metal, shadow_of(metal, 0.1)), r=2.5 * u)
    x, y, fw, fh = 2.6 * u, 2.6 * u, w - 5.2 * u, bh - 5.2 * u
    b.rect(x, y, fw, fh, p.lit(x, y, fw, fh, 0.02, 0.03))
    with b.clip(box_path(x, y, fw, fh)):
        b.poly([(w * 0.12, 0), (w * 0.3, 0), (w * 0.02, bh), (-w * 0.16, bh)], p.g(0.04), alpha=0.7)
    for cx in (0.0, w):
        for cy in (0.0, bh):
            b.rect(cx - 3 * u, cy - 3 * u, 6 * u, 6 * u, p.c("#5d646d"), r=2 * u)
    tray = bh - u
    b.rect(
        w * 0.24, tray, w * 0.52, 3.6 * u, b.v(tray, tray + 3.6 * u, light_of(metal, 0.08), shadow_of(metal, 0.12)), r=u
    )
    for k, color in enumerate(("#c8372d", "#1f4e8c", "#2c2f36")):
        left = w * 0.29 + k * 14 * u
        b.rect(left, tray - 2 * u, 11 * u, 2.4 * u, p.c(color), r=u)
        b.rect(left + 4 * u, tray - 2 * u, 5 * u, 2.4 * u, p.c("#d5dade"))


def plaque(p: Piece) -> None:
    """A cast metal plate: raised rim, engraved line, a brushed gleam, four screws."""
    b, w, h, u = p.b, p.w, p.h, p.u
    p.flood(w / 2, h * 0.3, max(w, h) * 0.7)
    outer = box_path(0, 0, w, h, 5 * u)
    p.drop(outer, 2.6 * u, 0.42)
    b.path(outer, linear(0, 0, w, h, (p.high(0.24), p.deep(0.05), p.high(0.14), p.deep(0.16)), (0.0, 0.35, 0.6, 1.0)))
    x, y, pw, ph = 4 * u, 4 * u, w - 8 * u, h - 8 * u
    b.rect(
        x,
        y,
        pw,
        ph,
        linear(x, y, x + pw, y + ph, (p.g(0.05), p.ground, p.g(0.025), p.g(-0.05)), (0, 0.4, 0.55, 1)),
        r=3 * u,
    )
    with b.clip(box_path(x, y, pw, ph, 3 * u)):
        for _ in range(60):
            yy = y + ph * p.rng.random()
            xx = x + pw * p.rng.random()
            b.line(
                [(xx, yy), (xx + w * p.rng.uniform(0.1, 0.3), yy)],
                p.g(p.rng.choice((0.04, -0.04))),
                0.25 * u,
                alpha=0.45,
            )
    b.frame(x + 3.4 * u, y + 3.4 * u, pw - 6.8 * u, ph - 6.8 * u, p.deep(0.16), 0.9 * u, r=2 * u)
    b.frame(x + 3.4 * u, y + 4.2 * u, pw - 6.8 * u, ph - 6.8 * u, p.high(0.16), 0.4 * u, r=2 * u)
    for sx in (x + 3.4 * u, x + pw - 3.4 * u):
        for sy in (y + 3.4 * u, y + ph - 3.4 * u):
            p.screw(sx, sy, 2.6 * u, p.high(0.1), p.rng.random())


def stone(p: Piece) -> None:
    """A hewn slab in the ground: chipped edge, smoothed face, moss and grass at the foot."""
    b, w, h, u = p.b, p.w, p.h, p.u
    p.contact(w / 2, h * 0.98, w * 0.5, 0.08)
    points = []
    for x, y in ((0.02, 1.0), (0.0, 0.6), (0.02, 0.22), (0.1, 0.05), (0.3, 0.01), (0.62, 0.0), (0.88, 0.05), (0.98, 0.2),
                 (1.0, 0.62), (0.98, 1.0)):  # fmt: skip
        points.append((w * x + p.rng.gauss(0, 0.9) * u, h * y + p.rng.gauss(0, 0.9) * u if 0 < y < 1 else h * y))
    slab = polygon(points)
    b.path(slab, linear(0, 0, w, h, (p.high(0.1), p.deep(0.05), p.deep(0.2))[:: 1 if p.side < 0 else -1]))
    face = smooth(
        [(w * (0.5 + (x / w - 0.5) * 0.9), h * (0.52 + (y / h - 0.5) * 0.88)) for x, y in points],
        closed=True,
        tension=0.08,
    )
    b.path(face, p.lit(0, 0, w, h, 0.03, 0.04))
    with b.clip(slab):
        for _ in range(110):
            x, y = w * p.rng.random(), h * p.rng.random()
            tone = p.g(p.rng.choice((0.05, -0.05, -0.06)))
            b.oval(x, y, u * p.rng.uniform(0.3, 1.3), u * p.rng.uniform(0.2, 0.7), tone, alpha=0.55)
        b.line([(w * 0.93, h * 0.1), (w * 0.9, h * 0.24), (w * 0.945, h * 0.36)], p.deep(0.2), 0.6 * u, alpha=0.7)
        for _ in range(16):
            x = w * p.rng.random()
            b.oval(
                x,
                h * p.rng.uniform(0.95, 1.0),
                u * p.rng.uniform(1.5, 4),
                u * p.rng.uniform(0.8, 2),
                p.c("#78845c"),
                alpha=0.6,
            )
    for _ in range(34):
        x = w * p.rng.uniform(-0.03, 1.03)
        tall, lean = u * p.rng.uniform(4, 11), u * p.rng.gauss(0, 2.5)
        blade = [(x - 0.7 * u, h), (x + lean, h - tall), (x + 0.7 * u, h)]
        b.poly(blade, p.c(p.rng.choice(("#6f8f47", "#587a3a", "#86a457"))))


def placard(p: Piece) -> None:
    """Card on a stick, held up: a slight bend, tacks, the stick running down."""
    b, w, h, u = p.b, p.w, p.h, p.u
    wood = p.c("#c79a62")
    p.rod(w * 0.5, h * 0.3, w * 0.5, h * 1.55, 6 * u, wood)
    bend = 1.6 * u
    sheet = skia.Path()
    sheet.moveTo(0, bend)
    sheet.quadTo(w / 2, -bend, w, bend)
    sheet.lineTo(w, h - bend)
    sheet.quadTo(w / 2, h - 3 * bend, 0, h - bend)
    sheet.close()
    p.drop(sheet, 2.4 * u, 0.26)
    b.path(sheet, p.lit(0, 0, w, h))
    p.fibres(sheet)
    b.canvas.drawPath(sheet, b.ink(p.deep(0.12), width=0.5 * u))
    for y in (0.05, 0.93):
        b.oval(w * 0.5, h * y, 1.6 * u, 1.6 * u, p.c("#9aa0a6"))
        b.oval(w * 0.5 + p.side * 0.5 * u, h * y - 0.5 * u, 0.6 * u, 0.6 * u, "#ffffff", alpha=0.8)
    b.line([(0, h - bend), (w / 2, h - 2 * bend), (w, h - bend)], fade(SHADE, 0.2), 0.6 * u, curve=True)


__all__ = ["chalkboard", "hanging_sign", "placard", "plaque", "sign", "standing_sign", "stone", "whiteboard"]
