"""Heads of beasts that look out of the picture: cats, foxes, bears, rabbits, and the elephant's with its trunk."""

from __future__ import annotations

import math
import random

import skia

from limner.paint.illustrator.beasts.forms import Coat, union
from limner.paint.illustrator.beasts.kinds import Kind
from limner.paint.illustrator.beasts.rig import Skeleton
from limner.paint.illustrator.brush import Pt, polygon, smooth
from limner.paint.illustrator.people.pen import Joint, Pen, tube
from limner.paint.illustrator.ramp import light_of, mix, shadow_of

_PINK = "#e59a9a"


def draw_front(pen: Pen, kind: Kind, bones: Skeleton, coat: Coat, rng: random.Random, asleep: bool) -> None:
    """Draw a head that looks at us, a little to the right."""
    x, y = bones.head
    s = kind.skull
    with pen.at(x + 0.2 * s, y - 0.16 * s):
        if kind.mane == "lion":
            _ruff(pen, s, coat)
        _ears(pen, kind, coat)
        head = smooth([(u * s, v * s) for u, v in OUTLINES[kind.face]], closed=True)
        pen.shape(head, coat.main, depth=0.8, reach=16)
        with pen.inside(head):
            _fur(pen, kind, coat, s)
        _features(pen, kind, coat, s, asleep)


OUTLINES: dict[str, tuple[Pt, ...]] = {
    "cat": ((0, -0.86), (0.62, -0.74), (0.98, -0.2), (1.0, 0.28), (0.56, 0.76), (0, 0.9), (-0.56, 0.76), (-1.0, 0.28), (-0.98,
        -0.2), (-0.62, -0.74)),
    "fox": ((0, -0.78), (0.6, -0.72), (0.92, -0.24), (1.14, 0.3), (0.6, 0.58), (0.16, 0.98), (-0.16, 0.98), (-0.6, 0.58), (-1.14,
        0.3), (-0.92, -0.24), (-0.6, -0.72)),
    "bear": ((0, -0.92), (0.64, -0.76), (0.96, -0.16), (0.92, 0.4), (0.5, 0.82), (0, 0.92), (-0.5, 0.82), (-0.92, 0.4), (-0.96,
        -0.16), (-0.64, -0.76)),
    "rabbit": ((0, -0.9), (0.54, -0.74), (0.82, -0.2), (0.92, 0.34), (0.5, 0.8), (0, 0.88), (-0.5, 0.8), (-0.92, 0.34), (-0.82,
        -0.2), (-0.54, -0.74)),
}  # fmt: skip
"""Outlines of faces in half heights of the skull."""


def _ears(pen: Pen, kind: Kind, coat: Coat) -> None:
    s, e = kind.skull, kind.ear
    for way in (-1.0, 1.0):
        match kind.ears:
            case "round":
                tone = coat.dark if kind.marks == "panda" else coat.main
                ear = skia.Path()
                ear.addCircle(way * 0.72 * s, -0.74 * s, e)
                pen.shape(ear, tone, depth=0.5, reach=8)
                pen.dot(way * 0.72 * s, -0.7 * s, 0.55 * e, mix(tone, "#c98f88", 0.35))
            case "long":
                with pen.at(way * 0.34 * s, -0.7 * s, 1.0, way * 10):
                    pen.shape(
                        smooth(
                            [(-74, 40), (-92, -0.5 * e), (-30, -e), (30, -e), (92, -0.5 * e), (74, 40)], closed=True
                        ),
                        coat.main,
                        depth=0.6,
                        reach=10,
                    )
                    pen.fill(
                        smooth([(-36, 0), (-48, -0.5 * e), (0, -0.88 * e), (48, -0.5 * e), (36, 0)], closed=True),
                        _PINK,
                        0.75,
                    )
            case _:
                tone = coat.dark if kind.face == "fox" else coat.main
                outer = [(way * 0.16 * s, -0.66 * s), (way * 0.62 * s, -0.7 * s - e), (way * 0.98 * s, -0.2 * s)]
                pen.shape(smooth(outer, closed=True, tension=0.06), coat.main, depth=0.5, reach=10)
                if tone != coat.main:
                    tip = [
                        (way * 0.46 * s, -0.68 * s - 0.52 * e),
                        (way * 0.62 * s, -0.7 * s - e),
                        (way * 0.78 * s, -0.56 * s - 0.4 * e),
                    ]
                    pen.fill(polygon(tip), tone)
                inner = [
                    (way * 0.36 * s, -0.66 * s),
                    (way * 0.62 * s, -0.62 * s - 0.66 * e),
                    (way * 0.84 * s, -0.36 * s),
                ]
                pen.fill(
                    smooth(inner, closed=True, tension=0.06),
                    mix(_PINK, coat.main, 0.35 if kind.face == "cat" else 0.75),
                    0.85,
                )


def _fur(pen: Pen, kind: Kind, coat: Coat, s: float) -> None:
    """Lay the marks of a face within its outline."""
    match kind.face:
        case "fox":
            for way in (-1.0, 1.0):
                cheek = [
                    (way * 0.02 * s, 0.1 * s),
                    (way * 0.5 * s, 0.12 * s),
                    (way * 1.2 * s, 0.26 * s),
                    (way * 0.6 * s, 1.1 * s),
                    (0, 1.1 * s),
                ]
                pen.fill(smooth(cheek, closed=True), coat.under)
        case "bear":
            pen.dot(0, 0.42 * s, 0.5 * s, coat.under if kind.marks != "panda" else "#ffffff", 0.4 * s, 0.95)
        case _:
            for way in (-1.0, 1.0):
                pen.dot(way * 0.24 * s, 0.46 * s, 0.32 * s, coat.under, 0.28 * s, 0.95)
            pen.dot(0, 0.66 * s, 0.26 * s, coat.under, 0.22 * s, 0.95)
    if kind.marks in ("tabby", "stripes"):
        bold = kind.marks == "stripes"
        wide, alpha = (0.085 * s, 0.95) if bold else (0.075 * s, 0.6)
        for x, y0, y1 in ((-0.26, -1.0, -0.48), (0.0, -1.0, -0.4), (0.26, -1.0, -0.48)):
            pen.line([(x * s, y0 * s), (x * 0.8 * s, y1 * s)], coat.dark, wide, alpha)
        for way in (-1.0, 1.0):
            for y in (0.08, 0.3) if bold else (0.2,):
                pen.line([(way * 1.05 * s, (y - 0.06) * s), (way * 0.72 * s, (y + 0.04) * s)], coat.dark, wide, alpha)
    if kind.marks == "spots":
        for u, v in (
            (-0.4, -0.62),
            (0.4, -0.62),
            (0.0, -0.72),
            (-0.2, -0.5),
            (0.2, -0.5),
            (-0.8, 0.1),
            (0.8, 0.1),
            (-0.74, 0.3),
            (0.74, 0.3),
        ):
            pen.dot(u * s, v * s, 0.06 * s, coat.dark, 0.05 * s)
    if kind.marks == "panda":
        for way in (-1.0, 1.0):
            with pen.at(way * 0.42 * s, -0.06 * s, 1.0, way * 28):
                pen.dot(0, 0, 0.21 * s, coat.dark, 0.3 * s)


def _features(pen: Pen, kind: Kind, coat: Coat, s: float, asleep: bool) -> None:
    bear = kind.face == "bear"
    apart = 0.38 if bear else 0.43
    r = (0.105 if bear else 0.15) * s
    for way in (-1.0, 1.0):
        x, y = way * apart * s, (-0.08 if bear else -0.04) * s
        if asleep:
            pen.line(
                [(x - 1.1 * r, y), (x, y + 0.7 * r), (x + 1.1 * r, y)],
                "#ffffff" if kind.marks == "panda" else _line(coat),
                0.05 * s,
            )
            continue
        if kind.iris:
            pen.dot(x, y, 1.18 * r, kind.iris, 1.24 * r)
            pen.dot(x, y, 0.7 * r, kind.eye, 1.05 * r)
        else:
            pen.dot(x, y, r, kind.eye, 1.2 * r)
        pen.dot(x + 0.34 * r, y - 0.42 * r, 0.34 * r, "#ffffff")
        pen.line(
            [(x - 1.15 * r, y - 0.62 * r), (x, y - 1.36 * r), (x + 1.15 * r, y - 0.62 * r)], _line(coat), 0.035 * s
        )
        pen.dot(way * 0.68 * s, 0.3 * s, 0.14 * s, _PINK, 0.09 * s, 0.35)
    ny = {"fox": 0.84, "bear": 0.26}.get(kind.face, 0.26) * s
    n = (0.17 if bear else 0.11) * s
    pen.fill(
        smooth(
            [
                (-n, ny - 0.55 * n),
                (0, ny - 0.72 * n),
                (n, ny - 0.55 * n),
                (0.3 * n, ny + 0.6 * n),
                (-0.3 * n, ny + 0.6 * n),
            ],
            closed=True,
        ),
        kind.nose,
    )
    pen.dot(-0.25 * n, ny - 0.35 * n, 0.26 * n, "#ffffff", 0.14 * n, 0.5)
    if kind.face == "fox":
        return
    line = _line(coat)
    pen.line([(0, ny + 0.5 * n), (0, ny + 1.5 * n)], line, 0.03 * s)
    for way in (-1.0, 1.0):
        pen.line(
            [(0, ny + 1.5 * n), (way * 0.13 * s, ny + 1.5 * n + 0.1 * s), (way * 0.27 * s, ny + 1.5 * n + 0.02 * s)],
            line,
            0.032 * s,
        )
        if kind.face in ("cat", "rabbit"):
            for y in (0.36, 0.5):
                pen.line(
                    [(way * 0.5 * s, y * s), (way * 1.3 * s, (y - 0.06 + (y - 0.43)) * s)],
                    "#ffffff" if coat.main < "#555555" else line,
                    0.018 * s,
                    0.7,
                )


def _line(coat: Coat) -> str:
    return shadow_of(mix(coat.main, "#3a2a28", 0.55), 0.1)


def _ruff(pen: Pen, s: float, coat: Coat) -> None:
    ring = []
    n = 22
    for k in range(n):
        a = math.tau * k / n
        r = (1.72 if k % 2 else 1.5) * s
        ring.append((r * 0.98 * math.cos(a), 0.1 * s + r * 0.98 * math.sin(a)))
    pen.shape(smooth(ring, closed=True), coat.dark, depth=0.8, reach=18)
    for k in range(16):
        a = math.tau * (k + 0.5) / 16
        pen.line(
            [(1.1 * s * math.cos(a), 0.1 * s + 1.1 * s * math.sin(a)), (1.42 * s * math.cos(a), 0.1 * s + 1.42 * s * math.sin(a))],
            light_of(coat.dark, 0.08), 0.05 * s, 0.6,
        )  # fmt: skip


def draw_elephant(pen: Pen, kind: Kind, bones: Skeleton, coat: Coat, rng: random.Random, asleep: bool) -> None:
    """Draw an elephant's head: great ear, tusk, and a trunk that hangs and curls forward."""
    x, y = bones.head
    s = kind.skull
    if bones.haunch is not None:
        y = min(y, -2.9 * s)
    with pen.at(x, y):
        trunk = [Joint(0.7 * s, 0.2 * s, 0.5 * s), Joint(1.1 * s, 0.9 * s, 0.36 * s), Joint(1.2 * s, 1.7 * s, 0.27 * s),
            Joint(1.3 * s, 2.3 * s, 0.22 * s),
                 Joint(1.62 * s, 2.66 * s, 0.19 * s), Joint(1.96 * s, 2.5 * s, 0.17 * s)]  # fmt: skip
        skull = skia.Path()
        skull.addOval(skia.Rect.MakeLTRB(-0.9 * s, -1.06 * s, 1.08 * s, 1.0 * s))
        hose = tube(_smoothed(trunk))
        pen.shape(union(skull, hose), coat.main, depth=0.9, reach=18)
        with pen.inside(hose):
            for k in range(7):
                yy = (0.9 + 0.24 * k) * s
                pen.line([(0.72 * s, yy), (1.2 * s, yy + 0.07 * s), (1.56 * s, yy)], shadow_of(coat.main, 0.1), 6, 0.6)
        pen.fill(
            smooth(
                [
                    (0.62 * s, 0.72 * s),
                    (0.9 * s, 0.72 * s),
                    (1.3 * s, 1.3 * s),
                    (1.86 * s, 1.32 * s),
                    (1.2 * s, 1.52 * s),
                    (0.78 * s, 1.2 * s),
                ],
                closed=True,
            ),
            "#f6efdc",
        )
        ex, ey, r = 0.62 * s, -0.12 * s, 0.12 * s
        if asleep:
            pen.line([(ex - r, ey), (ex, ey + 0.5 * r), (ex + r, ey)], kind.eye, 8)
        else:
            pen.dot(ex, ey, r, kind.eye, 1.15 * r)
            pen.dot(ex + 0.3 * r, ey - 0.4 * r, 0.34 * r, "#ffffff")
            pen.line(
                [(ex - 1.4 * r, ey - 0.8 * r), (ex, ey - 1.6 * r), (ex + 1.4 * r, ey - 0.9 * r)],
                shadow_of(coat.main, 0.2),
                7,
            )
        e = kind.ear
        ear = smooth([(0.1 * s, -0.8 * s), (-0.5 * e, -0.95 * e), (-1.2 * e, -0.62 * e), (-1.32 * e, 0.2 * e), (-0.9 * e,
            0.95 * e), (-0.42 * e, 1.12 * e), (0.06 * s, 0.5 * s)],
                     closed=True)  # fmt: skip
        pen.shape(ear, light_of(coat.main, 0.02), depth=0.9, reach=16)
        inner = smooth(
            [
                (-0.1 * e, -0.5 * e),
                (-0.6 * e, -0.66 * e),
                (-1.0 * e, -0.3 * e),
                (-1.04 * e, 0.2 * e),
                (-0.6 * e, 0.8 * e),
                (-0.2 * e, 0.4 * e),
            ],
            closed=True,
        )
        pen.fill(inner, mix(coat.main, "#d9a9a4", 0.35), 0.6)


def _smoothed(joints: list[Joint]) -> list[Joint]:
    out: list[Joint] = []
    for a, b in zip(joints, joints[1:], strict=False):
        out += [Joint(*(p + (q - p) * k / 3 for p, q in zip(a, b, strict=True))) for k in range(3)]
    return [*out, joints[-1]]
