"""Collars, shirt fronts and ties, drawn in the torso's frame."""

from __future__ import annotations

from limner.paint.illustrator.brush import oval_path, smooth
from limner.paint.illustrator.people.looks import Look
from limner.paint.illustrator.people.pen import Pen, deep, rounded
from limner.paint.illustrator.people.rig import Rig
from limner.paint.illustrator.ramp import light_of, mix, shadow_of


def middle(rig: Rig) -> float:
    """Return how far the front's middle line is from the torso's, in a turned figure."""
    return 0.34 * rig.turn * rig.body.shoulder


def draw_collar(pen: Pen, rig: Rig, look: Look) -> None:
    """Draw the collar of an outfit, or the skin its neckline shows."""
    kind, color, m = look.wear.word("neck"), look.wear.top, middle(rig) * 0.8
    t = rig.body.thick
    if kind in ("crew", "scoop", "boat", "v"):
        _neckline(pen, rig, look, m, t)
    if kind in ("turtle", "ring", "fur", "mandarin"):
        _band(pen, rig, look, m, t)
    if kind == "hood":
        path = smooth(
            [
                rig.on(-62 * t, 0.98),
                rig.on(-44 * t, 1.12),
                rig.on(0, 1.08),
                rig.on(44 * t, 1.12),
                rig.on(62 * t, 0.98),
                rig.on(m, 0.86),
            ],
            closed=True,
        )
        pen.shape(path, shadow_of(color, 0.03), depth=0.8, reach=9)
        pen.fill(smooth([rig.on(-26 * t, 1.08), rig.on(m, 0.94), rig.on(26 * t, 1.08)], closed=True), look.skin)
        return
    if kind == "shirt":
        _v(pen, rig, look.skin, 0.9, 20)
        for s in (-1, 1):
            flap = rounded(
                [rig.on(s * 22 * t, 1.1), rig.on(s * 44 * t, 1.0), rig.on(s * 30 * t + m, 0.88), rig.on(m, 0.955)], 0.12
            )
            pen.shape(flap, light_of(color, 0.02), depth=0.3, contour=0.9)
        return
    if kind == "wrap":
        _wrap(pen, rig, look, m, t)
    if kind == "lapel":
        _lapels(pen, rig, look, m, t)


def _neckline(pen: Pen, rig: Rig, look: Look, m: float, t: float) -> None:
    kind, color = look.wear.word("neck"), look.wear.top
    low = {"crew": 0.93, "scoop": 0.85, "boat": 0.9, "v": 0.8}[kind]
    wide = {"crew": 34, "scoop": 42, "boat": 66, "v": 36}[kind] * t
    shape = [rig.on(-wide + m * 0.3, 1.06), rig.on(-wide * 0.72 + m * 0.6, (low + 1) / 2), rig.on(m, low),
        rig.on(wide * 0.72 + m * 0.6, (low + 1) / 2),
             rig.on(wide + m * 0.3, 1.06)]  # fmt: skip
    opening = rounded(shape, 0.04) if kind == "v" else smooth(shape, closed=True)
    pen.fill(opening, look.skin)
    with pen.inside(opening):
        pen.fill(
            oval_path(rig.head[0], rig.head[1] + rig.body.head * 0.5 - 4, rig.body.face, 26),
            shadow_of(look.skin, 0.13),
            0.7,
        )
    pen.line(shape, shadow_of(color, 0.07), 6.0, curve=kind != "v")


def _band(pen: Pen, rig: Rig, look: Look, m: float, t: float) -> None:
    kind, color = look.wear.word("neck"), look.wear.top
    band = {"turtle": color, "ring": mix(color, "#7f8998", 0.5), "fur": look.wear.accent, "mandarin": color}[kind]
    high, wide = (1.13, 34 * t) if kind != "fur" else (1.07, 52 * t)
    path = smooth(
        [
            rig.on(-wide, 0.96),
            rig.on(-wide * 0.92, high),
            rig.on(0, high - 0.02),
            rig.on(wide * 0.92, high),
            rig.on(wide, 0.96),
            rig.on(m, 0.9),
        ],
        closed=True,
    )
    pen.shape(path, band, depth=0.6, reach=8)
    if kind == "mandarin":
        pen.line([rig.on(m, 0.92), rig.on(m * 0.5, high - 0.02)], deep(band), 2.4, 0.7)


def _wrap(pen: Pen, rig: Rig, look: Look, m: float, t: float) -> None:
    color = look.wear.top
    _v(pen, rig, look.skin, 0.82, 24)
    edge = "#fbf8f1" if look.wear.name != "hanbok-man" else look.wear.accent
    pen.line([rig.on(26 * t, 1.09), rig.on(m * 0.6 + 8, 0.9), rig.on(m - 40 * t, 0.66)], edge, 12, curve=False)
    pen.line([rig.on(-26 * t, 1.09), rig.on(m - 6, 0.88), rig.on(m + 46 * t, 0.6)], edge, 13, curve=False)
    pen.line([rig.on(-20 * t, 1.08), rig.on(m, 0.88), rig.on(m + 52 * t, 0.6)], deep(color), 2.2, 0.5, curve=False)


def _v(pen: Pen, rig: Rig, color: str, low: float, wide: float) -> None:
    m, t = middle(rig) * 0.8, rig.body.thick
    pen.fill(rounded([rig.on(-wide * t, 1.1), rig.on(m, low), rig.on(wide * t, 1.1)], 0.02), color)


def _lapels(pen: Pen, rig: Rig, look: Look, m: float, t: float) -> None:
    color = look.wear.top
    low = 0.5
    if not look.wear.has("inner") and not look.wear.has("open"):
        _v(pen, rig, look.wear.accent, 0.72, 30)
        _v(pen, rig, look.skin, 0.92, 18)
        low = 0.62
    for s in (-1, 1):
        flap = rounded([rig.on(s * 28 * t, 1.1), rig.on(s * 50 * t + m * 0.4, 0.98), rig.on(s * 62 * t + m * 0.7, 0.82),
            rig.on(s * 44 * t + m * 0.8, 0.79),
                        rig.on(m, low), rig.on(s * 10 * t + m, low + 0.14)], 0.06)  # fmt: skip
        pen.shape(flap, light_of(color, 0.025), depth=0.4, contour=0.9)


def inner(pen: Pen, rig: Rig, look: Look) -> None:
    """Draw the shirt within a jacket."""
    m, t = middle(rig) * 0.8, rig.body.thick
    color = look.wear.inner
    pen.fill(rounded([rig.on(-36 * t, 1.1), rig.on(m, 0.48), rig.on(36 * t, 1.1)], 0.02), color)
    if look.wear.name in ("doctor",):
        _v(pen, rig, look.skin, 0.86, 22)
        return
    _v(pen, rig, look.skin, 0.97, 16)
    for s in (-1, 1):
        flap = rounded(
            [rig.on(s * 18 * t, 1.1), rig.on(s * 30 * t, 1.0), rig.on(s * 17 * t + m, 0.89), rig.on(m, 0.965)], 0.08
        )
        pen.shape(flap, light_of(color, 0.02), depth=0.2, contour=0.8)


def opened(pen: Pen, rig: Rig, look: Look) -> None:
    """Draw the shirt under an open jacket."""
    m, t = middle(rig), rig.body.thick
    color = look.wear.accent
    shape = rounded(
        [
            rig.on(-30 * t, 1.1),
            rig.on(-24 * t + m, 0.5),
            rig.on(-26 * t + m, -0.2),
            rig.on(26 * t + m, -0.2),
            rig.on(24 * t + m, 0.5),
            rig.on(30 * t, 1.1),
        ],
        0.05,
    )
    pen.fill(shape, color)
    pen.fill(smooth([rig.on(-24 * t, 1.1), rig.on(m * 0.8, 0.93), rig.on(24 * t, 1.1)], closed=True), look.skin)
    for s in (-1, 1):
        pen.line(
            [rig.on(s * 28 * t, 1.06), rig.on(s * 25 * t + m, 0.5), rig.on(s * 27 * t + m, -0.1)],
            deep(look.wear.top),
            3.4,
            0.6,
        )


def tie(pen: Pen, rig: Rig, look: Look) -> None:
    """Draw a tie."""
    m, t = middle(rig) * 0.8, rig.body.thick
    color = {"police": "#1d2a45", "uniform": look.wear.accent}.get(
        look.wear.name, "#b5413f" if look.wear.top != "#b5413f" else "#2f4673"
    )
    pen.shape(
        rounded(
            [rig.on(-9 * t + m, 0.955), rig.on(9 * t + m, 0.955), rig.on(6 * t + m, 0.89), rig.on(-6 * t + m, 0.89)],
            0.1,
        ),
        color,
        depth=0.2,
    )
    low = 0.52 if look.wear.has("inner") else 0.42
    pen.shape(
        rounded(
            [
                rig.on(-5 * t + m, 0.89),
                rig.on(5 * t + m, 0.89),
                rig.on(13 * t + m, low + 0.06),
                rig.on(m, low),
                rig.on(-13 * t + m, low + 0.06),
            ],
            0.05,
        ),
        color,
        depth=0.3,
    )


def bowtie(pen: Pen, rig: Rig, look: Look) -> None:
    """Draw a bow tie."""
    m, t = middle(rig) * 0.8, rig.body.thick
    x, y = rig.on(m, 0.94)
    color = "#1f2028" if look.wear.name != "mariachi" else "#c2332e"
    for s in (-1, 1):
        pen.shape(
            smooth([(x, y), (x + s * 24 * t, y - 12), (x + s * 27 * t, y), (x + s * 24 * t, y + 12)], closed=True),
            color,
            depth=0.3,
        )
    pen.dot(x, y, 6 * t, light_of(color, 0.08))
