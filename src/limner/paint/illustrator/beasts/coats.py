"""Marks of coats: stripes, spots, patches, wool, each laid within the shape of a body."""

from __future__ import annotations

import math
import random

import skia

from limner.paint.illustrator.beasts.forms import Coat
from limner.paint.illustrator.beasts.kinds import Kind
from limner.paint.illustrator.brush import polygon, smooth
from limner.paint.illustrator.people.pen import Pen
from limner.paint.illustrator.ramp import light_of, mix, shadow_of


def draw_marks(pen: Pen, kind: Kind, coat: Coat, shape: skia.Path, rng: random.Random) -> None:
    """Draw the marks of a coat within its shape."""
    mark = MARKS.get(kind.marks)
    if mark is None:
        return
    bounds = shape.getBounds()
    with pen.inside(shape):
        mark(pen, (bounds.left(), bounds.top(), bounds.right(), bounds.bottom()), coat, rng)


Bounds = tuple[float, float, float, float]


def _stripes(
    pen: Pen, box: Bounds, coat: Coat, rng: random.Random, wide: float, pitch: float, alpha: float, reach: float
) -> None:
    left, top, right, bottom = box
    x = left + 0.4 * pitch
    k = 0
    while x < right:
        deep = top + (bottom - top) * reach * rng.uniform(0.72, 1.0)
        bend = rng.uniform(-26, 26)
        w = wide * rng.uniform(0.7, 1.2)
        tip = (x + bend * 1.6, deep)
        pen.fill(
            smooth([(x - w, top - 30), (x - w * 0.7 + bend, (top + deep) / 2), tip, (x + w * 0.7 + bend, (top + deep) / 2), (x + w,
                top - 30)],
                   closed=True),
            coat.dark, alpha,
        )  # fmt: skip
        x += pitch * rng.uniform(0.82, 1.18)
        k += 1


def _tiger(pen: Pen, box: Bounds, coat: Coat, rng: random.Random) -> None:
    _stripes(pen, box, coat, rng, 22, 118, 0.92, 0.5)
    for x in range(int(box[0]), int(box[2]), 150):
        y = -rng.uniform(120, 420)
        pen.line([(x, y), (x + 90, y + 14)], coat.dark, 20, 0.85)


def _tabby(pen: Pen, box: Bounds, coat: Coat, rng: random.Random) -> None:
    _stripes(pen, box, coat, rng, 17, 112, 0.62, 0.36)


def _zebra(pen: Pen, box: Bounds, coat: Coat, rng: random.Random) -> None:
    _stripes(pen, box, coat, rng, 25, 92, 1.0, 0.6)
    for y in range(40, round(-0.5 * box[1]), 62):
        pen.line([(box[0], -y), (box[2], -y + 12)], coat.dark, 20, 1.0)


_SPOT_ROOM = 5200.0
"""Square thousandths of the withers' height that hold one spot."""


def _spots(pen: Pen, box: Bounds, coat: Coat, rng: random.Random) -> None:
    room = (box[2] - box[0]) * (box[3] - box[1])
    for _ in range(min(150, round(room / _SPOT_ROOM))):
        x, y = rng.uniform(box[0], box[2]), rng.uniform(box[1], box[3])
        r = rng.uniform(15, 27)
        pen.dot(x, y, r, coat.dark, r * 0.82, 0.9)
        pen.dot(x + 3, y + 2, r * 0.45, mix(coat.main, coat.dark, 0.35), r * 0.36)


def _giraffe(pen: Pen, box: Bounds, coat: Coat, rng: random.Random) -> None:
    step = 118
    for row, y in enumerate(range(int(box[1]), -330, step)):
        for x in range(int(box[0]) - 40, int(box[2]) + 60, step):
            cx, cy = x + (row % 2) * step / 2 + rng.uniform(-9, 9), y + rng.uniform(-9, 9)
            ring = [
                (cx + math.cos(a) * rng.uniform(43, 55), cy + math.sin(a) * rng.uniform(43, 55))
                for a in (math.tau * i / 6 + 0.3 for i in range(6))
            ]
            pen.fill(smooth(ring, closed=True, tension=1 / 12), coat.dark, 0.92)


def _patches(pen: Pen, box: Bounds, coat: Coat, rng: random.Random) -> None:
    left, top, right, bottom = box
    w, h = right - left, bottom - top
    for u, v, r in ((0.12, 0.24, 0.15), (0.42, 0.2, 0.17), (0.7, 0.34, 0.13), (0.5, 0.56, 0.09), (0.9, 0.12, 0.1)):
        cx, cy = left + (u + rng.uniform(-0.05, 0.05)) * w, top + (v + rng.uniform(-0.05, 0.05)) * h
        n = 8
        ring = [
            (
                cx + math.cos(math.tau * i / n) * r * w * rng.uniform(0.75, 1.2),
                cy + math.sin(math.tau * i / n) * r * w * rng.uniform(0.7, 1.1),
            )
            for i in range(n)
        ]
        pen.fill(smooth(ring, closed=True), coat.dark)


def _panda(pen: Pen, box: Bounds, coat: Coat, rng: random.Random) -> None:
    left, top, right, bottom = box
    band = right - 0.32 * (right - left)
    pen.fill(
        smooth(
            [(band - 150, top - 60), (band + 190, top - 60), (band + 210, bottom), (band - 130, bottom)], closed=True
        ),
        coat.dark,
    )
    pen.fill(
        polygon([(left, -330), (left + 0.42 * (right - left), -330), (left + 0.42 * (right - left), 60), (left, 60)]),
        coat.dark,
    )


def _wool(pen: Pen, box: Bounds, coat: Coat, rng: random.Random) -> None:
    left, top, right, bottom = box
    tone = shadow_of(coat.main, 0.07)
    for _ in range(46):
        x, y = rng.uniform(left, right), rng.uniform(top, -330)
        r = rng.uniform(30, 52)
        arc = [(x + math.cos(a) * r, y + math.sin(a) * r) for a in (0.4, 1.2, 2.0, 2.8)]
        pen.line(arc, tone, 9, 0.8)
        pen.dot(x, y - r * 0.3, r * 0.6, light_of(coat.main, 0.02), alpha=0.5)


def _curls(pen: Pen, box: Bounds, coat: Coat, rng: random.Random) -> None:
    _wool(pen, box, coat, rng)


def _ruff(pen: Pen, box: Bounds, coat: Coat, rng: random.Random) -> None:
    left, top, right, _ = box
    for k in range(9):
        x = left + (right - left) * (0.05 + 0.1 * k)
        pen.line([(x, top + 60 + 30 * (k % 2)), (x - 34, top + 96 + 30 * (k % 2))], coat.dark, 9, 0.45)
    pen.fill(
        smooth([(left, top - 40), (right, top - 40), (right, top + 60), (left, top + 90)], closed=True), coat.dark, 0.35
    )


def _bristle(pen: Pen, box: Bounds, coat: Coat, rng: random.Random) -> None:
    left, top, right, _ = box
    for k in range(18):
        x = left + (right - left) * (0.1 + 0.05 * k)
        pen.line([(x, top + 8), (x - 24, top + 70)], coat.dark, 8, 0.6)


MARKS = {
    "stripes": _tiger, "tabby": _tabby, "zebra": _zebra, "spots": _spots, "giraffe": _giraffe, "patches": _patches,
    "panda": _panda, "wool": _wool, "curls": _curls, "ruff": _ruff, "bristle": _bristle,
}  # fmt: skip
"""Marks of coats by name."""
