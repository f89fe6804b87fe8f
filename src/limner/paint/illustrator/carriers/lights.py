"""Carriers that shine: neon, theatre marquee, scoreboard, billboard under lamps, screens and phones."""

from __future__ import annotations

from limner.paint.illustrator.brush import box_path
from limner.paint.illustrator.carriers.piece import SHADE, Piece
from limner.paint.illustrator.ramp import fade, light_of, linear, mix, shadow_of


def neon(p: Piece) -> None:
    """A dark backing board, a glass tube run round it, its light on the wall behind and on the board."""
    b, w, h, u = p.b, p.w, p.h, p.u
    color = p.ink
    reach = 30 * u
    with b.sheet(alpha=0.75 if p.dark else 0.5, blur=16 * u):
        b.rect(-reach * 0.4, -reach * 0.4, w + reach * 0.8, h + reach * 0.8, fade(color, 0.55), r=24 * u)
    board = box_path(0, 0, w, h, 8 * u)
    p.drop(board, 3 * u, 0.4)
    b.path(board, linear(0, 0, w, h, (p.g(0.03), p.ground, p.g(-0.04))))
    b.canvas.drawPath(board, b.ink(mix(p.ground, "#8a8496", 0.35), width=0.8 * u))
    m = 6.5 * u
    for width, tone, alpha, blur in ((9.0, color, 0.4, 5.0), (4.6, color, 0.65, 2.0), (2.5, color, 1.0, 0.0)):
        box = box_path(m, m, w - 2 * m, h - 2 * m, 9 * u)
        b.canvas.drawPath(box, b.ink(tone, width=width * u, alpha=alpha, blur=blur * u))
    b.frame(m, m, w - 2 * m, h - 2 * m, mix(color, "#ffffff", 0.72), 1.1 * u, r=9 * u)
    for k in (0.22, 0.5, 0.78):
        for y in (m, h - m):
            b.rect(w * k - 1.2 * u, y - 2 * u, 2.4 * u, 4 * u, p.c("#4d4a57"), r=0.6 * u)
    b.line([(w * 0.08, 0), (w * 0.1, -9 * u), (w * 0.16, -14 * u)], SHADE, 1.2 * u, curve=True, alpha=0.85)


def marquee(p: Piece) -> None:
    """A theatre front: crown, red case, a row of bulbs round a lit white panel."""
    b, w, h, u = p.b, p.w, p.h, p.u
    red, gold = p.c("#9e1f2b"), p.c("#e0b04e")
    if p.dark:
        with b.sheet(alpha=0.6, blur=18 * u):
            b.rect(-12 * u, -12 * u, w + 24 * u, h + 24 * u, "#ffcf7a", r=20 * u)
    case = box_path(0, 0, w, h, 5 * u)
    p.drop(case, 5 * u, 0.42)
    crown = [(w * 0.3, 0.5), (w * 0.36, -11 * u), (w * 0.5, -18 * u), (w * 0.64, -11 * u), (w * 0.7, 0.5)]
    b.poly(crown, b.v(-18 * u, 0, light_of(red, 0.06), shadow_of(red, 0.06)))
    b.line(crown, gold, 1.6 * u)
    b.oval(w / 2, -8 * u, 3.4 * u, 3.4 * u, gold)
    b.path(case, b.v(0, h, light_of(red, 0.05), red, shadow_of(red, 0.12)))
    b.frame(1.2 * u, 1.2 * u, w - 2.4 * u, h - 2.4 * u, gold, 1.4 * u, r=4 * u)
    m = p.border(13 * u, 0.75)
    b.rect(m, m, w - 2 * m, h - 2 * m, p.lit(m, m, w - 2 * m, h - 2 * m, 0.03, 0.03), r=1.5 * u)
    p.inner(m, m, w - 2 * m, h - 2 * m, 2.5 * u, 0.2)
    b.frame(m, m, w - 2 * m, h - 2 * m, shadow_of(gold, 0.1), 1.0 * u, r=1.5 * u)
    at, step = 0.54 * m, 0.7 * m
    _bulbs(p, at, max(6, round((w - 2 * at) / step)), max(3, round((h - 2 * at) / step)), m / 13)


def _bulbs(p: Piece, m: float, across: int, down: int, u: float) -> None:
    w, h = p.w, p.h
    spots = [(m + (w - 2 * m) * k / across, y) for k in range(across + 1) for y in (m, h - m)]
    spots += [(x, m + (h - 2 * m) * k / down) for k in range(1, down) for x in (m, w - m)]
    for x, y in spots:
        p.b.oval(x, y, 4.6 * u, 4.6 * u, "#ffd98a", blur=1.8 * u, alpha=0.75 if p.dark else 0.45)
        p.b.oval(x, y, 2.3 * u, 2.3 * u, p.b.r(x, y - 0.5 * u, 2.4 * u, "#fffbe8", "#ffe3a0", "#e8b355"))


def scoreboard(p: Piece) -> None:
    """A stadium board: steel case, dark face with a quiet lamp grid, LEDs at the head."""
    b, w, h, u = p.b, p.w, p.h, p.u
    steel = p.c("#56606c")
    case = box_path(0, 0, w, h, 3 * u)
    p.drop(case, 5 * u, 0.36)
    b.rect(w * 0.06, -3 * u, w * 0.88, 4 * u, b.v(-3 * u, u, light_of(steel, 0.08), shadow_of(steel, 0.1)), r=u)
    b.path(case, b.v(0, h, light_of(steel, 0.1), steel, shadow_of(steel, 0.12)))
    m = 5.5 * u
    face = box_path(m, m, w - 2 * m, h - 2 * m, 2 * u)
    b.path(face, p.lit(m, m, w - 2 * m, h - 2 * m, 0.015, 0.03))
    with b.clip(face):
        step = 3.6 * u
        dot = p.g(0.025)
        for j in range(int((h - 2 * m) / step)):
            for i in range(int((w - 2 * m) / step)):
                b.oval(m + (i + 0.5) * step, m + (j + 0.5) * step, 0.85 * u, 0.85 * u, dot)
    p.inner(m, m, w - 2 * m, h - 2 * m, 3 * u, 0.5)
    for k in range(2):
        x = w / 2 + (k - 0.5) * 5 * u
        b.oval(x, m + 3 * u, 1.3 * u, 1.3 * u, ("#ff5c4d", "#5dff9b")[k])
    for x in (m / 2, w - m / 2):
        for y in (m / 2, h - m / 2):
            p.screw(x, y, 1.3 * u, steel)


def billboard(p: Piece) -> None:
    """A hoarding on steel posts with a catwalk and three lamps that reach out over it."""
    b, w, h, u = p.b, p.w, p.h, p.u
    steel = p.c("#4f5661")
    low = h * 0.78
    for x in (0.18, 0.5, 0.82):
        p.contact(w * x, h, 5 * u, 0.3)
        p.rod(w * x, low, w * x, h, 6 * u, steel)
    for x0, x1 in ((0.18, 0.5), (0.5, 0.82)):
        b.line([(w * x0, low), (w * x1, h * 0.98)], shadow_of(steel, 0.06), 1.5 * u)
        b.line([(w * x1, low), (w * x0, h * 0.98)], steel, 1.5 * u)
    b.rect(-2 * u, low - u, w + 4 * u, 4 * u, b.v(low, low + 4 * u, light_of(steel, 0.1), shadow_of(steel, 0.12)))
    face = box_path(0, 0, w, low)
    p.drop(face, 3 * u, 0.26)
    p.bevel(0, 0, w, low, 3.2 * u, p.c("#67707c"))
    m = 3.2 * u
    b.rect(m, m, w - 2 * m, low - 2 * m, p.lit(m, m, w - 2 * m, low - 2 * m, 0.02, 0.035))
    for k in (1, 2, 3):
        b.line([(w * k / 4, m), (w * k / 4, low - m)], p.g(-0.035), 0.4 * u, butt=True)
    for x in (0.08, 0.34, 0.66, 0.9):
        y = low + 3 * u
        b.line([(w * x, y), (w * x, y + 7 * u), (w * x + 5 * u, y + 9 * u)], p.c("#2f343c"), 1.3 * u)
        b.poly([(w * x + 2 * u, y + 5 * u), (w * x + 9 * u, y + 7 * u), (w * x + 8 * u, y + 11 * u), (w * x + 2 * u, y + 10 * u)],
               p.c("#3b424c"))  # fmt: skip
        if p.dark:
            b.glow(w * x + 5 * u, y + 6 * u, 17 * u, "#ffe3ac", 0.7)


def screen(p: Piece) -> None:
    """An open laptop: thin dark bezel, camera, lit display, deck with keys and touch pad."""
    b, w, h, u = p.b, p.w, p.h, p.u
    metal = p.c("#c3c8cf")
    deck = h * 0.865
    p.contact(w / 2, h * 0.985, w * 0.54, 0.035)
    if p.dark:
        b.glow(w / 2, h * 0.45, w * 0.8, mix(p.ground, "#bcd8ff", 0.6), 0.4)
    b.rect(w * 0.03, 0, w * 0.94, deck, b.hz(0, w, light_of(metal, 0.06), shadow_of(metal, 0.1)), r=4.5 * u)
    b.rect(w * 0.036, 0.9 * u, w * 0.928, deck - 1.4 * u, "#15171c", r=4 * u)
    x, y, sw, sh = w * 0.055, h * 0.045, w * 0.89, h * 0.765
    b.rect(x, y, sw, sh, p.lit(x, y, sw, sh, 0.03, 0.03), r=1.2 * u)
    with b.clip(box_path(x, y, sw, sh)):
        b.poly([(w * 0.72, 0), (w * 1.1, 0), (w * 1.1, h * 0.75)], p.g(0.025))
    b.oval(w / 2, h * 0.022, 0.7 * u, 0.7 * u, "#3d4450")
    b.rect(w * 0.3, deck - 1.2 * u, w * 0.4, 2 * u, "#2a2d33")
    top, low = deck, h * 0.965
    b.poly(
        [(w * 0.03, top), (w * 0.97, top), (w * 1.03, low), (-w * 0.03, low)],
        b.v(top, low, metal, light_of(metal, 0.08)),
    )
    for row in range(3):
        t = (row + 0.4) / 4.6
        yy, inset = top + (low - top) * t, w * (0.09 - 0.045 * t)
        for k in range(14):
            kw = (w - 2 * inset) / 14
            b.rect(inset + k * kw + 0.1 * kw, yy, kw * 0.8, (low - top) * 0.15, "#2b2e35", r=0.4 * u)
    b.poly([(w * 0.4, low - (low - top) * 0.28), (w * 0.6, low - (low - top) * 0.28), (w * 0.61, low - 0.5 * u), (w * 0.39, low - 0.5 * u)],
           shadow_of(metal, 0.06))  # fmt: skip
    b.rect(-w * 0.03, low, w * 1.06, h * 0.03, b.v(low, h, light_of(metal, 0.04), shadow_of(metal, 0.2)), r=1.5 * u)


def phone(p: Piece) -> None:
    """A phone: metal rim, black glass edge, lit display with an island and a home bar."""
    b, w, h, u = p.b, p.w, p.h, p.u
    r = 14 * u
    body = box_path(0, 0, w, h, r)
    p.drop(body, 4 * u, 0.36)
    b.path(
        body, b.hz(0, w, "#8b919b", "#d9dde3", "#6a707a") if p.side < 0 else b.hz(0, w, "#6a707a", "#d9dde3", "#8b919b")
    )
    b.rect(1.4 * u, 1.4 * u, w - 2.8 * u, h - 2.8 * u, "#0d0e12", r=r - 1.4 * u)
    m = 4.6 * u
    face = box_path(m, m, w - 2 * m, h - 2 * m, r - m)
    b.path(face, p.lit(m, m, w - 2 * m, h - 2 * m, 0.02, 0.025))
    with b.clip(face):
        bar = fade(p.ink, 0.85)
        b.rect(w * 0.36, m + 2.6 * u, w * 0.28, 5 * u, "#0d0e12", r=2.5 * u)
        b.rect(w * 0.34, h - m - 4.4 * u, w * 0.32, 1.5 * u, bar, r=0.75 * u)
        for k in range(4):
            tall = (k + 1) * 0.9 * u
            b.rect(w * 0.76 + k * 1.7 * u, m + 6.8 * u - tall, 1.1 * u, tall, bar)
        b.rect(w * 0.13, m + 4.4 * u, 9 * u, 2 * u, bar, r=u)
    for y, tall in ((0.2, 0.07), (0.3, 0.1)):
        b.rect(w - 0.2 * u, h * y, 1.4 * u, h * tall, "#7c828c", r=0.6 * u)


__all__ = ["billboard", "marquee", "neon", "phone", "scoreboard", "screen"]
