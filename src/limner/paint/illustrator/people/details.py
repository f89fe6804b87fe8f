"""Details of clothes on the upper body: collars, buttons, ties, aprons, sashes, badges. Drawn in the torso's frame."""

from __future__ import annotations

import math
from collections.abc import Callable

import skia

from limner.paint.illustrator.brush import smooth
from limner.paint.illustrator.people.clothes import skirt_path
from limner.paint.illustrator.people.collars import bowtie, draw_collar, inner, middle, opened, tie
from limner.paint.illustrator.people.costume import COSTUME, EMBROIDERED
from limner.paint.illustrator.people.looks import Look
from limner.paint.illustrator.people.pen import Pen, deep, rounded
from limner.paint.illustrator.people.rig import Rig
from limner.paint.illustrator.ramp import fade, light_of, mix, shadow_of

Detail = Callable[[Pen, Rig, Look], None]


def draw_details(pen: Pen, rig: Rig, look: Look, torso: skia.Path) -> None:
    """Draw an outfit's collar and details on its torso."""
    with pen.inside(torso):
        for name in look.wear.cut.get("extras", ()):
            if name in UNDER:
                UNDER[name](pen, rig, look)
    draw_collar(pen, rig, look)
    for name in look.wear.cut.get("extras", ()):
        if name in OVER:
            OVER[name](pen, rig, look)


def _row(
    pen: Pen, rig: Rig, look: Look, xs: tuple[float, ...], ys: tuple[float, ...], color: str = "", r: float = 4.6
) -> None:
    for y in ys:
        for x in xs:
            at = rig.on(x + middle(rig), y)
            pen.dot(at[0], at[1], r, color or deep(look.wear.top), alpha=0.85)


def _buttons(pen: Pen, rig: Rig, look: Look) -> None:
    a, b = rig.on(middle(rig) * 0.9, 0.86), rig.on(middle(rig), 0.0)
    pen.line([a, b], deep(look.wear.top), 2.2, 0.45, curve=False)
    _row(pen, rig, look, (0.0,), (0.76, 0.58, 0.4, 0.22))


def _button_one(pen: Pen, rig: Rig, look: Look) -> None:
    pen.line([rig.on(middle(rig) * 0.9, 0.5), rig.on(middle(rig) + 6, 0.0)], deep(look.wear.top), 2.6, 0.7)
    _row(pen, rig, look, (0.0,), (0.4, 0.26), light_of(look.wear.top, 0.16))
    for s in (-1, 1):
        pen.line(
            [rig.on(s * 46 + middle(rig) * 0.5, 0.2), rig.on(s * 72 + middle(rig) * 0.5, 0.215)],
            deep(look.wear.top),
            3,
            0.7,
        )


def _double(pen: Pen, rig: Rig, look: Look) -> None:
    color = light_of(deep(look.wear.top), 0.12)
    pen.line([rig.on(middle(rig) + 34, 0.9), rig.on(middle(rig) + 30, 0.0)], deep(look.wear.top), 2.4, 0.5)
    _row(pen, rig, look, (-17.0, 17.0), (0.74, 0.56, 0.38), color, 5.2)


def _waistline(pen: Pen, rig: Rig, look: Look) -> None:
    w = rig.body.waist + 2
    pen.line([rig.on(-w, 0.36), rig.on(middle(rig), 0.33), rig.on(w, 0.36)], shadow_of(look.wear.top, 0.1), 9)


def _belt(pen: Pen, rig: Rig, look: Look) -> None:
    w = rig.body.waist + 2 + look.wear.number("loose") * 0.6
    y = 0.3
    color = "#2b2a2f" if look.wear.name != "coat" else shadow_of(look.wear.top, 0.09)
    pen.line([rig.on(-w, y + 0.01), rig.on(middle(rig), y - 0.02), rig.on(w, y + 0.01)], color, 19)
    at = rig.on(middle(rig), y - 0.02)
    pen.shape(
        rounded(
            [(at[0] - 14, at[1] - 12), (at[0] + 14, at[1] - 12), (at[0] + 14, at[1] + 12), (at[0] - 14, at[1] + 12)],
            0.2,
        ),
        "#e3bd58",
        depth=0.3,
    )


def _tool_belt(pen: Pen, rig: Rig, look: Look) -> None:
    w = rig.body.hip + 18
    pen.line([rig.on(-w, 0.08), rig.on(0, 0.05), rig.on(w, 0.08)], "#8a5a33", 18)
    x, y = rig.on(-w * 0.62, 0.03)
    pen.shape(
        rounded([(x - 22, y - 6), (x + 22, y - 6), (x + 17, y + 38), (x - 17, y + 38)], 0.15), "#a06a3d", depth=0.5
    )
    pen.line([(x - 6, y - 24), (x - 6, y - 4)], "#c9ced8", 6)
    pen.line([(x + 8, y - 18), (x + 8, y - 4)], "#d8453c", 7)


def _pouch(pen: Pen, rig: Rig, look: Look) -> None:
    m, c = middle(rig), look.wear.top
    path = rounded(
        [
            rig.on(m - 40, 0.34),
            rig.on(m + 40, 0.34),
            rig.on(m + 56, 0.14),
            rig.on(m + 46, 0.04),
            rig.on(m - 46, 0.04),
            rig.on(m - 56, 0.14),
        ],
        0.2,
    )
    pen.shape(path, shadow_of(c, 0.025), depth=0.3, contour=0.9)
    low = rig.body.hip + 16
    pen.line([rig.on(-low, -0.02), rig.on(0, -0.04), rig.on(low, -0.02)], shadow_of(c, 0.06), 15)


def _strings(pen: Pen, rig: Rig, look: Look) -> None:
    m = middle(rig)
    for s in (-1, 1):
        pen.line(
            [rig.on(m + s * 12, 0.92), rig.on(m + s * 15, 0.8), rig.on(m + s * 13, 0.7)],
            light_of(look.wear.top, 0.22),
            4,
        )


def _ribs(pen: Pen, rig: Rig, look: Look) -> None:
    low = rig.body.hip + 16
    pen.line([rig.on(-low, -0.01), rig.on(0, -0.035), rig.on(low, -0.01)], shadow_of(look.wear.top, 0.06), 17)


def _pocket(pen: Pen, rig: Rig, look: Look) -> None:
    m = middle(rig)
    x, y = rig.on(m + 44, 0.68)
    pen.shape(
        rounded([(x - 18, y), (x + 18, y), (x + 17, y + 32), (x - 17, y + 32)], 0.16),
        light_of(look.wear.top, 0.01),
        depth=0.2,
        contour=0.9,
    )
    if look.wear.name in ("doctor", "scientist"):
        pen.line([(x - 6, y - 9), (x - 6, y + 8)], "#2f62b5", 4.5)
        pen.line([(x + 3, y - 7), (x + 3, y + 8)], "#c9332b", 4.5)


def _pocket_square(pen: Pen, rig: Rig, look: Look) -> None:
    x, y = rig.on(middle(rig) * 0.6 + 62 * rig.body.thick, 0.7)
    pen.fill(rounded([(x - 12, y), (x - 4, y - 12), (x + 3, y - 5), (x + 9, y - 11), (x + 13, y)], 0.05), "#f7f3ea")


def _stethoscope(pen: Pen, rig: Rig, look: Look) -> None:
    m, t = middle(rig), rig.body.thick
    pen.line(
        [
            rig.on(-34 * t, 1.06),
            rig.on(-30 * t + m, 0.8),
            rig.on(m - 6, 0.62),
            rig.on(30 * t + m, 0.8),
            rig.on(34 * t, 1.06),
        ],
        "#3b4150",
        6,
    )
    pen.line([rig.on(m - 6, 0.62), rig.on(m - 4, 0.44)], "#3b4150", 6)
    x, y = rig.on(m - 4, 0.4)
    pen.dot(x, y, 12, "#c9ced8")
    pen.dot(x, y, 7, "#8a93a5")


def _badge(pen: Pen, rig: Rig, look: Look) -> None:
    x, y = rig.on(middle(rig) + 46, 0.72)
    if look.wear.name in ("police", "pilot"):
        pen.dot(x, y, 13, look.wear.accent if look.wear.name == "police" else "#e8c25a")
        return
    pen.shape(
        rounded([(x - 13, y - 2), (x + 13, y - 2), (x + 13, y + 30), (x - 13, y + 30)], 0.12),
        "#fbfbf8",
        depth=0.1,
        contour=0.7,
    )
    pen.dot(x, y + 9, 6, mix(look.wear.top, "#3b4a63", 0.4))
    pen.line([(x - 7, y + 21), (x + 7, y + 21)], "#9aa4b5", 3)


def _kerchief(pen: Pen, rig: Rig, look: Look) -> None:
    m, t = middle(rig) * 0.8, rig.body.thick
    c = look.wear.accent
    pen.shape(
        smooth(
            [
                rig.on(-36 * t, 1.1),
                rig.on(-26 * t + m, 0.97),
                rig.on(m, 0.94),
                rig.on(26 * t + m, 0.97),
                rig.on(36 * t, 1.1),
                rig.on(0, 1.04),
            ],
            closed=True,
        ),
        c,
        depth=0.4,
    )
    for s in (-1, 1):
        pen.shape(rounded([rig.on(m, 0.955), rig.on(m + s * 26, 0.86), rig.on(m + s * 6, 0.84)], 0.15), c, depth=0.3)


def _apron(pen: Pen, rig: Rig, look: Look) -> None:
    c, m = look.wear.accent if look.wear.name != "chef" else "#f1f0ec", middle(rig)
    skirt = skirt_path(rig, 0.42, 2, -6)
    pen.shape(skirt, c, depth=0.8)
    w = rig.body.waist + 14
    pen.line([rig.on(-w, 0.33), rig.on(m, 0.31), rig.on(w, 0.33)], shadow_of(c, 0.07), 9)
    if look.wear.name == "chef":
        return
    _bib = rounded([rig.on(m - 42, 0.78), rig.on(m + 42, 0.78), rig.on(m + 60, 0.32), rig.on(m - 60, 0.32)], 0.1)
    pen.shape(_bib, c, depth=0.6)
    for s in (-1, 1):
        pen.line([rig.on(m + s * 38, 0.78), rig.on(s * 34, 1.05)], c, 9, curve=False)


def _bib(pen: Pen, rig: Rig, look: Look) -> None:
    c, m = look.wear.bottom, middle(rig)
    t = rig.body.waist / 74
    band = smooth(
        [
            rig.on(-rig.body.hip - 10, -0.06),
            rig.on(-rig.body.waist - 8, 0.3),
            rig.on(0, 0.3),
            rig.on(rig.body.waist + 8, 0.3),
            rig.on(rig.body.hip + 10, -0.06),
        ],
        closed=True,
    )
    pen.shape(band, c, depth=0.7, contour=0.4)
    front = rounded(
        [rig.on(m - 44 * t, 0.74), rig.on(m + 44 * t, 0.74), rig.on(m + 58 * t, 0.26), rig.on(m - 58 * t, 0.26)], 0.1
    )
    pen.shape(front, c, depth=0.5)
    for s in (-1, 1):
        pen.line([rig.on(m + s * 38 * t, 0.73), rig.on(s * 44 * t, 1.02)], c, 15, curve=False)
        at = rig.on(m + s * 37 * t, 0.7)
        pen.dot(at[0], at[1], 6.5, "#e8c25a")
    x, y = rig.on(m, 0.6)
    pen.shape(
        rounded([(x - 22 * t, y), (x + 22 * t, y), (x + 20 * t, y + 30), (x - 20 * t, y + 30)], 0.15),
        light_of(c, 0.02),
        depth=0.2,
        contour=0.9,
    )


def _hi_vis(pen: Pen, rig: Rig, look: Look) -> None:
    w, c = rig.body.shoulder + 20, look.wear.accent
    for y in (0.44, 0.22):
        pen.line([rig.on(-w, y), rig.on(0, y - 0.03), rig.on(w, y)], c, 20)
    for s in (-1, 1):
        pen.line([rig.on(s * 56, 1.05), rig.on(s * 60, 0.45)], c, 18, curve=False)
    pen.line([rig.on(middle(rig), 0.82), rig.on(middle(rig), -0.05)], deep(look.wear.top), 2.6, 0.8)


def _reflect(pen: Pen, rig: Rig, look: Look) -> None:
    w = rig.body.shoulder + 24
    for y in (0.62, 0.16):
        pen.line([rig.on(-w, y), rig.on(0, y - 0.03), rig.on(w, y)], look.wear.accent, 19)
        pen.line([rig.on(-w, y), rig.on(0, y - 0.03), rig.on(w, y)], "#f4f4ef", 7)


def _clasps(pen: Pen, rig: Rig, look: Look) -> None:
    pen.line([rig.on(middle(rig), 0.9), rig.on(middle(rig), -0.05)], deep(look.wear.top), 3, 0.9)
    for y in (0.78, 0.46, 0.3):
        pen.line([rig.on(middle(rig) - 10, y), rig.on(middle(rig) + 10, y)], "#c9ced8", 6)


def _zipper(pen: Pen, rig: Rig, look: Look) -> None:
    pen.line([rig.on(middle(rig), 0.9), rig.on(middle(rig), -0.02)], "#c9ced8", 3.6, 0.9)


def _fur(pen: Pen, rig: Rig, look: Look) -> None:
    pen.line([rig.on(middle(rig), 0.92), rig.on(middle(rig), -0.1)], look.wear.accent, 24, curve=False)


def _panel(pen: Pen, rig: Rig, look: Look) -> None:
    x, y = rig.on(middle(rig), 0.6)
    pen.shape(
        rounded([(x - 42, y - 28), (x + 42, y - 28), (x + 42, y + 30), (x - 42, y + 30)], 0.16), "#dfe3ea", depth=0.4
    )
    for k, c in enumerate(("#d8453c", "#f0b429", "#3f9a6b")):
        pen.dot(x - 24 + 24 * k, y - 10, 7, c)
    pen.line([(x - 26, y + 12), (x + 26, y + 12)], "#7f8998", 8, curve=False)


def _space_bands(pen: Pen, rig: Rig, look: Look) -> None:
    w = rig.body.waist + 40
    pen.line([rig.on(-w, 0.16), rig.on(0, 0.13), rig.on(w, 0.16)], look.wear.accent, 14)
    x, y = rig.on(-62, 0.82)
    pen.dot(x, y, 15, "#2f4673")
    pen.dot(x, y, 8, look.wear.accent)


def _number(pen: Pen, rig: Rig, look: Look) -> None:
    x, y = rig.on(middle(rig), 0.6)
    light = look.wear.accent if look.wear.top.lower() != "#ffffff" else "#2b2f3e"
    pen.line([(x - 15, y - 24), (x, y - 34), (x, y + 36)], light, 13, curve=False)
    w = rig.body.shoulder + 12
    pen.line([rig.on(-w, 0.9), rig.on(-w * 0.4, 1.0)], light, 7)
    pen.line([rig.on(w, 0.9), rig.on(w * 0.4, 1.0)], light, 7)


def _emblem(pen: Pen, rig: Rig, look: Look) -> None:
    x, y = rig.on(middle(rig), 0.66)
    star = [
        (
            x + (34 if k % 2 == 0 else 14) * math.sin(math.tau * k / 10),
            y - (34 if k % 2 == 0 else 14) * math.cos(math.tau * k / 10),
        )
        for k in range(10)
    ]
    pen.shape(rounded(star, 0.05), look.wear.accent, depth=0.3)


def _backpack(pen: Pen, rig: Rig, look: Look) -> None:
    for s in (-1, 1):
        pen.line(
            [
                rig.on(s * 62 * rig.body.shoulder / 100, 1.0),
                rig.on(s * 64 * rig.body.shoulder / 100, 0.7),
                rig.on(s * 80 * rig.body.shoulder / 100, 0.46),
            ],
            "#8a4f3a",
            15,
        )


UNDER: dict[str, Detail] = {
    **EMBROIDERED,
    "inner": inner, "open": opened, "hi-vis": _hi_vis, "reflect": _reflect, "fur": _fur, "ribs": _ribs,
    "space-bands": _space_bands, "number": _number,

}  # fmt: skip
"""Details that lie on the cloth of the upper body and end with it."""
OVER: dict[str, Detail] = {
    **COSTUME,
    "tie": tie, "bowtie": bowtie, "buttons": _buttons, "button-one": _button_one, "double": _double,
    "waistline": _waistline, "belt": _belt, "tool-belt": _tool_belt, "pouch": _pouch, "strings": _strings, "pocket": _pocket,
    "pocket-square": _pocket_square, "stethoscope": _stethoscope, "badge": _badge, "kerchief": _kerchief, "apron": _apron,
    "bib": _bib,
    "clasps": _clasps, "zip": _zipper, "panel": _panel,
    "emblem": _emblem,
    "backpack": _backpack,
}  # fmt: skip
"""Details that lie over the collar, in the order the outfit names them."""

__all__ = ["OVER", "UNDER", "draw_details", "fade"]
