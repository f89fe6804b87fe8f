"""Details of costumes: sashes, drapes, ribbons, lace, embroidery. Drawn in the torso's frame."""

from __future__ import annotations

import math

from limner.paint.illustrator.brush import smooth
from limner.paint.illustrator.people.clothes import skirt_path
from limner.paint.illustrator.people.collars import middle
from limner.paint.illustrator.people.looks import Look
from limner.paint.illustrator.people.pen import Pen, deep, rounded
from limner.paint.illustrator.people.rig import Rig
from limner.paint.illustrator.ramp import light_of, mix, shadow_of


def _placket(pen: Pen, rig: Rig, look: Look) -> None:
    m = middle(rig)
    pen.line([rig.on(m, 0.92), rig.on(m, 0.52)], look.wear.accent, 9, 0.8, curve=False)
    for y in (0.84, 0.72, 0.6):
        at = rig.on(m, y)
        pen.dot(at[0], at[1], 3.6, deep(look.wear.top), alpha=0.85)


def _frogs(pen: Pen, rig: Rig, look: Look) -> None:
    m, c = middle(rig), look.wear.accent
    pen.line([rig.on(m, 0.92), rig.on(m + 24, 0.82), rig.on(m + 56, 0.74)], c, 4.5)
    for x, y in ((8, 0.89), (32, 0.8)):
        at = rig.on(m + x, y)
        pen.dot(at[0], at[1], 5.5, c)


def _obi(pen: Pen, rig: Rig, look: Look) -> None:
    w, c = rig.body.waist + 15, look.wear.accent
    path = rounded([rig.on(-w, 0.58), rig.on(w, 0.58), rig.on(w + 3, 0.3), rig.on(-w - 3, 0.3)], 0.12)
    pen.shape(path, c, depth=0.9)
    pen.line([rig.on(-w, 0.44), rig.on(0, 0.42), rig.on(w, 0.44)], shadow_of(c, 0.16), 9)
    at = rig.on(middle(rig), 0.43)
    pen.dot(at[0], at[1], 9, light_of(c, 0.14))


def _ribbon(pen: Pen, rig: Rig, look: Look) -> None:
    m, c = middle(rig) + 14, look.wear.accent
    for dx, y in ((10, 0.2), (-14, 0.28)):
        pen.line([rig.on(m, 0.74), rig.on(m + dx * 0.4, 0.5), rig.on(m + dx, y)], c, 11)
    pen.shape(
        smooth([rig.on(m, 0.74), rig.on(m + 30, 0.8), rig.on(m + 40, 0.74), rig.on(m + 28, 0.69)], closed=True),
        c,
        depth=0.3,
    )
    at = rig.on(m, 0.74)
    pen.dot(at[0], at[1], 8, shadow_of(c, 0.06))


def _drape(pen: Pen, rig: Rig, look: Look) -> None:
    c = look.wear.bottom
    sh, wa, hi = rig.body.shoulder, rig.body.waist, rig.body.hip
    path = smooth([rig.on(-sh * 0.95, 0.97), rig.on(-sh * 0.55, 1.03), rig.on(sh * 0.1, 0.72), rig.on(wa * 0.8, 0.42),
        rig.on(hi + 12, 0.1), rig.on(hi * 0.4, 0.0),
                   rig.on(-wa * 0.3, 0.4), rig.on(-sh * 0.6, 0.62)], closed=True)  # fmt: skip
    pen.shape(path, c, depth=0.9)
    with pen.inside(path):
        pen.line(
            [rig.on(-sh * 0.55, 1.02), rig.on(sh * 0.12, 0.7), rig.on(wa * 0.8, 0.4), rig.on(hi + 10, 0.1)],
            look.wear.accent,
            15,
        )
        for k in (0.35, 0.65):
            pen.line(
                [rig.on(-sh * (0.9 - 0.2 * k), 0.95), rig.on(-wa * (0.5 - k), 0.6), rig.on(hi * k, 0.05)],
                deep(c),
                2.4,
                0.45,
            )


def _dupatta(pen: Pen, rig: Rig, look: Look) -> None:
    c, sh = look.wear.accent, rig.body.shoulder
    pen.line(
        [
            rig.on(-sh * 0.6, 1.02),
            rig.on(-sh * 0.4, 0.78),
            rig.on(middle(rig), 0.68),
            rig.on(sh * 0.4, 0.78),
            rig.on(sh * 0.6, 1.02),
        ],
        c,
        30,
    )
    pen.line(
        [
            rig.on(-sh * 0.6, 1.02),
            rig.on(-sh * 0.36, 0.8),
            rig.on(middle(rig), 0.71),
            rig.on(sh * 0.36, 0.8),
            rig.on(sh * 0.6, 1.02),
        ],
        deep(c),
        2.4,
        0.4,
    )


def _sash(pen: Pen, rig: Rig, look: Look) -> None:
    if look.wear.name == "royal":
        pen.line([rig.on(-60, 0.98), rig.on(0, 0.6), rig.on(60, 0.24)], "#3f6fb5", 26)
        return
    w = rig.body.waist + 24
    pen.line([rig.on(-w, 0.36), rig.on(0, 0.33), rig.on(w, 0.36)], look.wear.accent, 22)
    pen.line([rig.on(middle(rig) + 20, 0.33), rig.on(middle(rig) + 28, -0.1)], look.wear.accent, 13)


def _stole(pen: Pen, rig: Rig, look: Look) -> None:
    for s in (-1, 1):
        pen.line(
            [rig.on(s * 26, 1.06), rig.on(s * 30 + middle(rig) * 0.6, 0.8), rig.on(s * 28 + middle(rig), 0.2)],
            look.wear.accent,
            19,
        )


def _tabard(pen: Pen, rig: Rig, look: Look) -> None:
    m, c = middle(rig), look.wear.accent
    pen.shape(
        rounded([rig.on(m - 52, 0.94), rig.on(m + 52, 0.94), rig.on(m + 60, -0.1), rig.on(m - 60, -0.1)], 0.06),
        c,
        depth=0.8,
    )
    x, y = rig.on(m, 0.6)
    pen.line([(x, y - 34), (x, y + 40)], "#f4efe4", 13, curve=False)
    pen.line([(x - 26, y - 10), (x + 26, y - 10)], "#f4efe4", 13, curve=False)


def _bodice(pen: Pen, rig: Rig, look: Look) -> None:
    c, m = look.wear.bottom, middle(rig)
    w = rig.body.waist + 12
    path = smooth(
        [
            rig.on(-w * 0.95, 0.74),
            rig.on(-w, 0.3),
            rig.on(0, 0.26),
            rig.on(w, 0.3),
            rig.on(w * 0.95, 0.74),
            rig.on(m, 0.66),
        ],
        closed=True,
    )
    pen.shape(path, shadow_of(c, 0.05), depth=0.7)
    for k in range(3):
        pen.line([rig.on(m - 16, 0.6 - 0.1 * k), rig.on(m + 16, 0.54 - 0.1 * k)], "#f4efe4", 4)
        pen.line([rig.on(m + 16, 0.6 - 0.1 * k), rig.on(m - 16, 0.54 - 0.1 * k)], "#f4efe4", 4)


def _skirt_apron(pen: Pen, rig: Rig, look: Look) -> None:
    pen.shape(skirt_path(rig, 0.46, 8, -24), look.wear.accent, depth=0.8)


def _blossoms(pen: Pen, rig: Rig, look: Look) -> None:
    c = light_of(mix(look.wear.top, "#ffffff", 0.7), 0.02)
    hips = rig.hips
    low = max(rig.leg_l[2].y, rig.leg_r[2].y)
    spots = [(-0.5, 0.28), (0.45, 0.4), (-0.2, 0.55), (0.55, 0.7), (-0.55, 0.76), (0.1, 0.86)]
    for x, t in spots:
        cx, cy = hips[0] + x * rig.body.hip, hips[1] + (low - hips[1]) * t
        for k in range(5):
            a = math.tau * k / 5 + x
            pen.dot(cx + 9 * math.cos(a), cy + 9 * math.sin(a), 7.5, c, alpha=0.9)
        pen.dot(cx, cy, 4, "#f4cf55")


def _lace(pen: Pen, rig: Rig, look: Look) -> None:
    for k in range(-4, 5):
        at = rig.on(k * 13 + middle(rig) * 0.4, 0.86 + 0.004 * k * k)
        pen.dot(at[0], at[1], 6.5, look.wear.accent)


def _embroidery(pen: Pen, rig: Rig, look: Look) -> None:
    for s in (-1, 1):
        for y in (0.75, 0.6, 0.45):
            at = rig.on(s * 62 + middle(rig) * 0.5, y)
            pen.dot(at[0], at[1], 7, "#e8c25a")
    for limb in (rig.leg_l, rig.leg_r):
        for t in (0.3, 0.5, 0.7):
            pen.dot(limb[1].x * (1 - t) + limb[2].x * t - 14, limb[1].y * (1 - t) + limb[2].y * t, 6, "#e8c25a")


COSTUME = {
    "placket": _placket,
    "frogs": _frogs,
    "obi": _obi,
    "ribbon": _ribbon,
    "drape": _drape,
    "dupatta": _dupatta,
    "sash": _sash,
    "stole": _stole,
    "tabard": _tabard,
    "bodice": _bodice,
    "skirt-apron": _skirt_apron,
    "blossoms": _blossoms,
    "lace": _lace,
}
"""Details that lie over the collar."""
EMBROIDERED = {"embroidery": _embroidery}
"""Details that lie on the cloth."""
