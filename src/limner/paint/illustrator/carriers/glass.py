"""Things of clear glass with a paper label: jars, candles, perfume."""

from __future__ import annotations

import skia

from limner.document.color import oklch
from limner.paint.illustrator.brush import box_path
from limner.paint.illustrator.carriers.piece import SHADE, Piece
from limner.paint.illustrator.ramp import fade, light_of, linear, mix, of, shadow_of

AMBER = "#d98a14"
CLEAR = "#dfeaea"


def _hued(p: Piece, lightness: float, chroma: float, fallback: str) -> str:
    """The colour of what is inside: of the ink's hue where the ink has one, else its usual colour."""
    _, strength, hue = oklch(p.ink)
    return p.c(of(lightness, chroma, hue) if strength > 0.08 else fallback)


def _glints(p: Piece, x0: float, x1: float, y0: float, y1: float) -> None:
    """Two long lights down a glass wall: a broad one at the side of the light, a thin one opposite."""
    b, u, wide = p.b, p.u, x1 - x0
    for share, size, alpha in ((0.055, 0.04, 0.6), (0.93, 0.016, 0.4)):
        x = x0 + wide * (share if p.side < 0 else 1 - share - size)
        b.rect(x, y0, wide * size, y1 - y0, "#ffffff", r=wide * size / 2, alpha=alpha, blur=0.3 * u)


def _label(p: Piece, x0: float, x1: float, y0: float, y1: float, bow: float) -> None:
    """A paper label laid round a glass wall, with a fine border in the ink."""
    path = skia.Path()
    path.moveTo(x0, y0)
    path.quadTo((x0 + x1) / 2, y0 + 2 * bow, x1, y0)
    path.lineTo(x1, y1)
    path.quadTo((x0 + x1) / 2, y1 + 2 * bow, x0, y1)
    path.close()
    b, u = p.b, p.u
    b.canvas.save()
    b.canvas.translate(-p.side * 0.8 * u, 1.4 * u)
    b.path(path, SHADE, blur=1.2 * u, alpha=0.3)
    b.canvas.restore()
    wide = x1 - x0
    b.path(path, linear(x0, 0, x1, 0, (p.g(-0.04), p.g(0.03), p.ground, p.g(-0.06))[:: 1 if p.side < 0 else -1]))
    with b.clip(path):
        for y, thick in ((y0 + 1.8 * u, 0.9), (y1 - 1.8 * u, 0.9)):
            line = skia.Path()
            line.moveTo(x0 + wide * 0.03, y)
            line.quadTo((x0 + x1) / 2, y + 2 * bow, x1 - wide * 0.03, y)
            b.canvas.drawPath(line, b.ink(p.ink, width=thick * u, alpha=0.75))


def _jar_body(w: float, h: float) -> skia.Path:
    path = skia.Path()
    path.moveTo(w * 0.14, h * 0.15)
    path.lineTo(w * 0.14, h * 0.185)
    path.cubicTo(w * 0.14, h * 0.225, w * 0.02, h * 0.215, w * 0.02, h * 0.3)
    path.lineTo(w * 0.02, h * 0.9)
    path.cubicTo(w * 0.02, h * 0.97, w * 0.08, h * 0.99, w * 0.5, h * 0.99)
    path.cubicTo(w * 0.92, h * 0.99, w * 0.98, h * 0.97, w * 0.98, h * 0.9)
    path.lineTo(w * 0.98, h * 0.3)
    path.cubicTo(w * 0.98, h * 0.215, w * 0.86, h * 0.225, w * 0.86, h * 0.185)
    path.lineTo(w * 0.86, h * 0.15)
    path.close()
    return path


def jar(p: Piece) -> None:
    """A glass jar: screw lid, honey or jam seen through the wall, air under the lid, a paper label round the front."""
    b, w, h, u = p.b, p.w, p.h, p.u
    fill = _hued(p, 0.56, 0.17, AMBER)
    glass = p.c(CLEAR)
    p.contact(w / 2, h * 0.985, w * 0.47, 0.12)
    if p.shadows:
        b.oval(w / 2 - p.side * w * 0.26, h * 0.995, w * 0.34, h * 0.018, fill, blur=3 * u, alpha=0.45)
    body = _jar_body(w, h)
    b.path(body, linear(0, 0, w, 0, (shadow_of(glass, 0.12), light_of(glass, 0.03), glass, shadow_of(glass, 0.16))))
    level, ry = h * 0.272, h * 0.022
    inside = skia.Path()
    inside.moveTo(w * 0.05, level)
    inside.lineTo(w * 0.05, h * 0.89)
    inside.cubicTo(w * 0.05, h * 0.955, w * 0.1, h * 0.965, w * 0.5, h * 0.965)
    inside.cubicTo(w * 0.9, h * 0.965, w * 0.95, h * 0.955, w * 0.95, h * 0.89)
    inside.lineTo(w * 0.95, level)
    inside.close()
    with b.clip(body):
        tones = (shadow_of(fill, 0.05), light_of(fill, 0.05), fill, shadow_of(fill, 0.2))
        b.path(inside, linear(0, 0, w, 0, tones[:: 1 if p.side < 0 else -1]))
        with b.clip(inside):
            low = light_of(fill, 0.16)
            b.rect(0, h * 0.84, w, h * 0.14, b.v(h * 0.84, h * 0.965, fade(low, 0.0), fade(low, 0.75)))
            b.rect(0, level, w, h * 0.14, b.v(level, level + h * 0.14, fade(SHADE, 0.2), fade(SHADE, 0.0)))
        b.oval(w / 2, level, w * 0.45, ry, b.hz(0, w, light_of(fill, 0.16), light_of(fill, 0.04)))
        b.ring(w / 2, level, w * 0.45, ry, light_of(fill, 0.2), 0.5 * u, alpha=0.8)
        for _ in range(9):
            x, y = (
                w * p.rng.choice((p.rng.uniform(0.07, 0.11), p.rng.uniform(0.89, 0.93))),
                h * p.rng.uniform(0.32, 0.9),
            )
            b.oval(x, y, 0.6 * u, 0.6 * u, light_of(fill, 0.22), alpha=0.7)
    _glints(p, w * 0.02, w * 0.98, h * 0.3, h * 0.93)
    b.canvas.drawPath(body, b.ink(shadow_of(glass, 0.2), width=0.7 * u, alpha=0.7))
    x, y, pw, ph = p.panel
    _label(p, x - w * 0.035, x + pw + w * 0.035, y - h * 0.025, y + ph + h * 0.012, h * 0.012)
    _lid(p)


def _lid(p: Piece) -> None:
    b, w, h, u = p.b, p.w, p.h, p.u
    gold = p.c("#c9a24b")
    x0, x1, top, low, ry = w * 0.09, w * 0.91, h * 0.028, h * 0.15, h * 0.022
    side = skia.Path()
    side.moveTo(x0, top)
    side.lineTo(x0, low)
    side.quadTo(w / 2, low + 2 * ry, x1, low)
    side.lineTo(x1, top)
    side.close()
    b.path(side, p.round(x0, x1, x0 + (x1 - x0) * 0.2, x0 + (x1 - x0) * 0.8, gold))
    with b.clip(side):
        n = 34
        for k in range(1, n):
            t = k / n
            x = x0 + (x1 - x0) * (0.5 - 0.5 * (1 - 2 * t) * (1.5 - 0.5 * (1 - 2 * t) ** 2))
            b.line([(x, top + h * 0.035), (x, low + h * 0.03)], shadow_of(gold, 0.14), 0.45 * u, alpha=0.55, butt=True)
        edge = skia.Path()
        edge.moveTo(x0, low - h * 0.006)
        edge.quadTo(w / 2, low + 2 * ry - h * 0.006, x1, low - h * 0.006)
        b.canvas.drawPath(edge, b.ink(light_of(gold, 0.14), width=1.2 * u, alpha=0.8))
    b.oval(w / 2, top, (x1 - x0) / 2, ry * 1.25, b.hz(x0, x1, light_of(gold, 0.16), light_of(gold, 0.03)))
    b.ring(w / 2, top, (x1 - x0) * 0.42, ry * 0.95, shadow_of(gold, 0.1), 0.5 * u, alpha=0.8)


def candle(p: Piece) -> None:
    """A scented candle: thick tumbler, wax with a lit wick, a warm glow in the wall, a paper label."""
    b, w, h, u = p.b, p.w, p.h, p.u
    glass, wax = p.c(CLEAR), p.c("#f3e3c4")
    x0, x1, top, low, ry = w * 0.03, w * 0.97, h * 0.06, h * 0.985, h * 0.05
    cx, rx = w / 2, (x1 - x0) / 2
    p.contact(cx, h * 0.975, rx * 0.98, 0.12)
    if p.dark:
        b.glow(cx, h * 0.22, w * 0.95, "#ffb65a", 0.55)
    wall = _tumbler(x0, x1, top, low, ry)
    b.oval(cx, top, rx, ry, b.hz(x0, x1, shadow_of(glass, 0.1), light_of(glass, 0.02)))
    b.path(wall, linear(x0, 0, x1, 0, (shadow_of(glass, 0.12), light_of(glass, 0.03), glass, shadow_of(glass, 0.14))))
    level = h * 0.36
    body = _tumbler(x0 + w * 0.035, x1 - w * 0.035, level, h * 0.935, ry * 0.86)
    b.path(body, p.round(x0, x1, w * 0.16, w * 0.84, wax))
    with b.clip(body):
        b.rect(0, level, w, h * 0.3, b.v(level, level + h * 0.3, fade("#ffb04a", 0.5), fade("#ffb04a", 0.0)))
    wide = rx - w * 0.035
    b.oval(cx, level, wide, ry * 0.86, b.hz(x0, x1, light_of(wax, 0.03), shadow_of(wax, 0.05)))
    b.oval(cx, level, wide * 0.62, ry * 0.5, b.r(cx, level, wide * 0.62, "#fff4c4", "#f4cf86"), alpha=0.9)
    b.glow(cx, h * 0.245, w * 0.36, "#ffc266", 0.75)
    b.line([(cx, level), (cx + 0.4 * u, h * 0.3)], "#3a2a20", 1.1 * u)
    flame = [(cx, h * 0.13), (cx + w * 0.038, h * 0.255), (cx, h * 0.318), (cx - w * 0.038, h * 0.255)]
    b.blob(flame, b.v(h * 0.13, h * 0.32, "#fff2b4", "#ffc14a", "#ff9428"))
    b.blob([(cx, h * 0.215), (cx + w * 0.016, h * 0.275), (cx, h * 0.31), (cx - w * 0.016, h * 0.275)], "#fffbe6")
    _glints(p, x0, x1, h * 0.13, h * 0.9)
    foot = skia.Path()
    foot.moveTo(x0 + w * 0.035, h * 0.945)
    foot.quadTo(cx, h * 0.945 + ry * 0.8, x1 - w * 0.035, h * 0.945)
    b.canvas.drawPath(foot, b.ink(light_of(glass, 0.05), width=1.2 * u, alpha=0.9))
    b.canvas.drawPath(wall, b.ink(shadow_of(glass, 0.2), width=0.6 * u, alpha=0.55))
    b.ring(cx, top, rx, ry, shadow_of(glass, 0.16), 0.7 * u)
    b.ring(cx, top + 0.8 * u, rx - 1.2 * u, ry - 0.8 * u, "#ffffff", 0.8 * u, alpha=0.8)
    x, y, pw, ph = p.panel
    _label(p, x - w * 0.03, x + pw + w * 0.03, y - h * 0.025, y + ph + h * 0.012, h * 0.012)


def _tumbler(x0: float, x1: float, y0: float, y1: float, ry: float) -> skia.Path:
    path = skia.Path()
    path.moveTo(x0, y0)
    path.lineTo(x0, y1 - ry * 1.6)
    path.cubicTo(x0, y1 - ry * 0.2, x0 + (x1 - x0) * 0.16, y1, (x0 + x1) / 2, y1)
    path.cubicTo(x1 - (x1 - x0) * 0.16, y1, x1, y1 - ry * 0.2, x1, y1 - ry * 1.6)
    path.lineTo(x1, y0)
    path.quadTo((x0 + x1) / 2, y0 + 2 * ry, x0, y0)
    path.close()
    return path


def perfume(p: Piece) -> None:
    """A perfume flacon: heavy square glass, tinted scent inside, metal collar, lacquered cap, a small label."""
    b, w, h, u = p.b, p.w, p.h, p.u
    scent = _hued(p, 0.8, 0.08, "#eabf8b")
    glass, gold, cap = p.c("#e6eeee"), p.c("#cfa85a"), p.c("#1e1d22")
    p.contact(w / 2, h * 0.985, w * 0.47, 0.1)
    body = box_path(w * 0.02, h * 0.3, w * 0.96, h * 0.69, 6 * u)
    b.path(body, linear(0, 0, w, h, (light_of(glass, 0.03), glass, shadow_of(glass, 0.12))[:: 1 if p.side < 0 else -1]))
    x, y, iw, ih = w * 0.085, h * 0.35, w * 0.83, h * 0.565
    inner = box_path(x, y, iw, ih, 4 * u)
    with b.clip(inner):
        b.rect(x, y, iw, ih, light_of(glass, 0.02))
        level = y + ih * 0.08
        tones = (light_of(scent, 0.07), scent, shadow_of(scent, 0.09))[:: 1 if p.side < 0 else -1]
        b.rect(x, level, iw, ih, linear(x, level, x + iw, y + ih, tones))
        b.rect(x, level, iw, 0.9 * u, light_of(scent, 0.12))
        b.rect(w * 0.488, y, w * 0.024, ih, "#ffffff", alpha=0.35)
        lit = x + iw * (0.04 if p.side < 0 else 0.84)
        b.poly(
            [(lit, y), (lit + iw * 0.1, y), (lit + iw * 0.06, y + ih), (lit - iw * 0.02, y + ih)], "#ffffff", alpha=0.3
        )
    b.canvas.drawPath(inner, b.ink(mix(scent, "#ffffff", 0.55), width=0.8 * u))
    for a, d in (((w * 0.02, h * 0.99), (x, y + ih)), ((w * 0.98, h * 0.99), (x + iw, y + ih))):
        b.line([a, d], shadow_of(glass, 0.16), 0.5 * u, alpha=0.7)
    b.rect(w * 0.1, h * 0.945, w * 0.8, 1.4 * u, "#ffffff", r=0.7 * u, alpha=0.8)
    b.canvas.drawPath(body, b.ink(shadow_of(glass, 0.22), width=0.7 * u, alpha=0.7))
    for left, top, wide, tall in ((0.36, 0.245, 0.28, 0.06), (0.33, 0.225, 0.34, 0.03)):
        ends = w * left, w * (left + wide)
        shade = p.round(*ends, ends[0] + w * 0.06, ends[1] - w * 0.06, gold)
        b.rect(w * left, h * top, w * wide, h * tall, shade, r=0.8 * u)
    ends = w * 0.29, w * 0.71
    b.rect(ends[0], h * 0.012, w * 0.42, h * 0.215, p.round(*ends, w * 0.36, w * 0.64, cap), r=2.4 * u)
    gx = w * (0.335 if p.side < 0 else 0.635)
    b.rect(gx, h * 0.03, w * 0.03, h * 0.17, "#ffffff", r=u, alpha=0.4, blur=0.5 * u)
    px, py, pw, ph = p.panel
    plate = box_path(px - 2 * u, py - 2 * u, pw + 4 * u, ph + 4 * u, u)
    b.canvas.save()
    b.canvas.translate(-p.side * 0.6 * u, u)
    b.path(plate, SHADE, blur=u, alpha=0.28)
    b.canvas.restore()
    b.path(plate, p.lit(px, py, pw, ph, 0.02, 0.03))
    b.frame(px - u, py - u, pw + 2 * u, ph + 2 * u, p.ink, 0.6 * u, r=0.6 * u)


__all__ = ["candle", "jar", "perfume"]
