"""Hair that hangs behind the head: manes, tails, buns. In the head's frame (see heads)."""

from __future__ import annotations

import math
from collections.abc import Sequence

import skia

from limner.paint.illustrator.brush import Pt, oval_path, smooth
from limner.paint.illustrator.people.heads import Head
from limner.paint.illustrator.people.pen import Pen, deep


def _afro_back(pen: Pen, h: Head) -> None:
    pen.shape(_cloud(0, -0.42, 1.32 * h.w / 0.74, 1.14, 13), h.hair_color, depth=1.2, reach=20)


def _cloud(x: float, y: float, rx: float, ry: float, bumps: int) -> skia.Path:
    points = []
    for k in range(bumps * 2):
        a = math.tau * k / (bumps * 2)
        r = 1.0 if k % 2 else 0.95
        points.append((x + rx * r * math.cos(a), y + ry * r * math.sin(a)))
    return smooth(points, closed=True)


def _drape(pen: Pen, h: Head, low: float, wide: float, wave: float = 0.0) -> None:
    w = h.w
    left: list[Pt] = [(-w * 0.9, -0.7), (-w * 1.16, -0.1)]
    right: list[Pt] = [(w * 0.9, -0.7), (w * 1.16, -0.1)]
    steps = 4
    for k in range(1, steps + 1):
        y = -0.1 + (low + 0.1) * k / steps
        out = w * (1.16 + (wide - 1.16) * k / steps) + (wave if k % 2 else -wave)
        left.append((-out, y))
        right.append((out, y))
    foot = [(-w * 0.5, low + 0.1), (0, low + 0.04), (w * 0.5, low + 0.1)]
    path = smooth([(0, -1.05), *right, *foot[::-1], *left[::-1]], closed=True)
    pen.shape(path, h.hair_color, depth=1.0, reach=14)
    with pen.inside(path):
        strands(
            pen,
            h,
            [[(x * w, 0.2), (x * w * 1.08 + wave, low * 0.6), (x * w * 1.05, low)] for x in (-1.0, -0.75, 0.75, 1.0)],
        )


def _bob_back(pen: Pen, h: Head) -> None:
    _drape(pen, h, 0.86, 1.24)


def _long_back(pen: Pen, h: Head) -> None:
    _drape(pen, h, 1.9, 1.22)


def _wavy_back(pen: Pen, h: Head) -> None:
    _drape(pen, h, 1.6, 1.4, 0.09)


def _curly_back(pen: Pen, h: Head) -> None:
    w = h.w
    path = skia.Path()
    spots = [(x * w * 1.22, y) for y in (-0.5, -0.1, 0.3, 0.68, 1.0) for x in (-1, 1)] + [
        (-0.7 * w, 1.2),
        (0.7 * w, 1.2),
        (-w * 0.8, -0.9),
        (w * 0.8, -0.9),
    ]
    for x, y in spots:
        path.addCircle(x, y, 0.33)
    path.addOval(skia.Rect.MakeLTRB(-w * 1.25, -1.1, w * 1.25, 1.2))
    pen.shape(_union(path), h.hair_color, depth=0.9)
    for k, (x, y) in enumerate(spots):
        turn = 0.08 if k % 2 else -0.08
        pen.line(
            [(x - 0.16, y), (x + turn, y - 0.14), (x + 0.15, y + 0.02), (x, y + 0.12)], deep(h.hair_color), 0.03, 0.4
        )


def _union(path: skia.Path) -> skia.Path:
    path.setFillType(skia.PathFillType.kWinding)
    return skia.Simplify(path) or path


def _tail_back(pen: Pen, h: Head) -> None:
    w = h.w
    tail = smooth(
        [
            (-0.3 * w, -0.86),
            (-1.25 * w, -0.98),
            (-1.72 * w, -0.3),
            (-1.7 * w, 0.5),
            (-1.34 * w, 1.1),
            (-1.28 * w, 0.4),
            (-1.1 * w, -0.2),
        ],
        closed=True,
    )
    pen.shape(tail, h.hair_color, depth=0.9)
    strands(pen, h, [[(-0.9 * w, -0.8), (-1.45 * w, -0.4), (-1.5 * w, 0.5)]])
    pen.dot(-0.82 * w, -0.84, 0.11, "#d9534f")


def _bun_back(pen: Pen, h: Head) -> None:
    pen.shape(oval_path(-0.3 * h.w, -1.2, 0.42, 0.38), h.hair_color, depth=0.9)
    strands(pen, h, [[(-0.3 * h.w - 0.25, -1.22), (-0.3 * h.w, -1.4), (-0.3 * h.w + 0.24, -1.2)]])


def _low_bun_back(pen: Pen, h: Head) -> None:
    pen.shape(oval_path(-1.05 * h.w, 0.35, 0.4, 0.38), h.hair_color, depth=0.9)


def _pigtails_back(pen: Pen, h: Head) -> None:
    w = h.w
    for x in (-1, 1):
        tail = smooth(
            [
                (x * w * 0.9, -0.3),
                (x * w * 1.45, -0.42),
                (x * w * 1.85, 0.1),
                (x * w * 1.7, 0.72),
                (x * w * 1.42, 0.84),
                (x * w * 1.2, 0.3),
            ],
            closed=True,
        )
        pen.shape(tail, h.hair_color, depth=0.8)
        pen.dot(x * w * 1.1, -0.28, 0.1, "#e2574c")


def _locs_back(pen: Pen, h: Head) -> None:
    w = h.w
    for k in range(9):
        x = (k - 4) / 4
        row = [(x * w * 0.9, -0.7), (x * w * 1.22, 0.1), (x * w * 1.28, 1.25 + 0.12 * (k % 3))]
        pen.line(row, deep(h.hair_color), 0.24)
        pen.line(row, h.hair_color, 0.2)


def strands(pen: Pen, h: Head, rows: Sequence[Sequence[Pt]], width: float = 0.028, alpha: float = 0.4) -> None:
    """Draw strands in the dark of the hair."""
    for row in rows:
        pen.line(row, deep(h.hair_color), width, alpha)


LOCKS = {
    "afro": _afro_back, "bob": _bob_back, "long": _long_back, "wavy": _wavy_back, "curly": _curly_back, "tail": _tail_back,
    "bun": _bun_back,
    "low-bun": _low_bun_back, "pigtails": _pigtails_back, "locs": _locs_back,
}  # fmt: skip
"""What hangs behind, by name."""
