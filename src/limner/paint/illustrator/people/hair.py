"""Hair: what hangs behind a head and what lies over it, by style. In the head's frame (see heads)."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import skia

from limner.paint.illustrator.brush import Pt, oval_path, smooth
from limner.paint.illustrator.people.heads import Head
from limner.paint.illustrator.people.locks import LOCKS, strands
from limner.paint.illustrator.people.pen import Pen, deep
from limner.paint.illustrator.ramp import fade, light_of

Style = Callable[[Pen, Head], None]


def cap(h: Head, inner: Sequence[Pt], puff: float = 1.1, top: float = 1.12, low: float = 0.06) -> skia.Path:
    """Return hair over the skull: outside from ear to ear ``puff`` wide and ``top`` high, inside along ``inner`` (right to left)."""
    w = h.w * puff
    over: list[Pt] = [
        (-w, low), (-w * 1.01, -0.32), (-w * 0.86, -0.74), (-w * 0.46, -top * 0.965), (0, -top), (w * 0.46, -top * 0.965),
        (w * 0.86, -0.74), (w * 1.01, -0.32), (w, low),
    ]  # fmt: skip
    return smooth([*over, *inner], closed=True)


def _lay(pen: Pen, h: Head, path: skia.Path, depth: float = 0.9) -> None:
    pen.shape(path, h.hair_color, depth=depth, reach=12)
    with pen.inside(path):
        shine = fade(light_of(h.hair_color, 0.14), 0.5)
        x = pen.side * 0.42 * h.w
        pen.line([(x - 0.16 * pen.side, -0.68), (x + 0.02, -0.82), (x + 0.3 * -pen.side, -0.9)], shine, 0.07)


def _short(pen: Pen, h: Head) -> None:
    w, s = h.w, h.shift
    inner = [
        (w * 0.9, 0.02),
        (w * 0.84, -0.3),
        (0.5 * w + s, -0.5),
        (s, -0.56),
        (-0.5 * w + s, -0.5),
        (-w * 0.84, -0.3),
        (-w * 0.9, 0.02),
    ]
    _lay(pen, h, cap(h, inner, 1.06, 1.13))


def _parted(pen: Pen, h: Head) -> None:
    w, s = h.w, h.shift
    inner = [(w * 0.92, 0.0), (w * 0.86, -0.26), (0.55 * w + s, -0.34), (0.1 + s, -0.52), (-0.42 * w + s, -0.76),
        (-0.6 * w + s, -0.5),
             (-w * 0.86, -0.28), (-w * 0.92, 0.0)]  # fmt: skip
    path = cap(h, inner, 1.07, 1.18)
    _lay(pen, h, path)
    strands(
        pen,
        h,
        [
            [(-0.42 * w + s, -0.76), (-0.2 * w, -0.98), (0.1, -1.08)],
            [(0.1 + s, -0.56), (0.35 * w, -0.78), (0.55 * w, -0.9)],
        ],
    )


def _quiff(pen: Pen, h: Head) -> None:
    w, s = h.w, h.shift
    path = smooth([
        (-w * 1.03, 0.02), (-w * 1.05, -0.4), (-w * 0.92, -0.86), (-w * 0.6, -1.24), (0.0, -1.36), (w * 0.62 + 0.3 * s, -1.34),
        (w * 0.98, -1.06),
        (w * 1.05, -0.6), (w * 1.03, 0.02), (w * 0.9, -0.02), (w * 0.84, -0.36), (0.62 * w + s * 0.6, -0.58), (0.1 + s, -0.66),
        (-0.45 * w + s, -0.6),
        (-w * 0.86, -0.32), (-w * 0.92, 0.0),
    ], closed=True)  # fmt: skip
    _lay(pen, h, path)
    strands(
        pen,
        h,
        [
            [(-0.45 * w + s, -0.66), (-0.3 * w, -1.0), (0.1, -1.2)],
            [(0.1 + s, -0.72), (0.2 * w, -1.02), (0.55 * w, -1.18)],
        ],
    )


def _buzz(pen: Pen, h: Head) -> None:
    w, s = h.w, h.shift
    inner = [
        (w * 0.94, -0.06),
        (w * 0.86, -0.4),
        (0.5 * w + s, -0.58),
        (s, -0.62),
        (-0.5 * w + s, -0.58),
        (-w * 0.86, -0.4),
        (-w * 0.94, -0.06),
    ]
    pen.shape(cap(h, inner, 1.01, 1.03, 0.0), h.hair_color, depth=0.7, contour=0.4)


def curls(pen: Pen, h: Head, size: float = 0.2, low: float = 0.1, puff: float = 1.0) -> None:
    """Draw a cap of curls."""
    w, s = h.w, h.shift
    _short(pen, h)
    ring = [(-w * 1.02 * puff, low), (-w * 1.1 * puff, -0.2), (-w * 1.06 * puff, -0.52), (-w * 0.84 * puff, -0.84), (-w * 0.46,
        -1.04), (0, -1.12),
            (w * 0.46, -1.04), (w * 0.84 * puff, -0.84), (w * 1.06 * puff, -0.52), (w * 1.1 * puff, -0.2), (w * 1.02 * puff,
            low)]  # fmt: skip
    rows = [
        *ring,
        (-0.6 * w + s * 0.6, -0.62),
        (-0.2 * w + s, -0.66),
        (0.22 * w + s, -0.66),
        (0.62 * w + s * 0.6, -0.6),
    ]
    path = skia.Path()
    for x, y in rows:
        path.addCircle(x, y, size)
    path.setFillType(skia.PathFillType.kWinding)
    pen.fill(path, h.hair_color)
    for k, (x, y) in enumerate(rows):
        turn = 0.06 if k % 2 else -0.06
        pen.line(
            [(x - 0.1, y + 0.02), (x + turn, y - 0.1), (x + 0.09, y + 0.01), (x, y + 0.07)],
            deep(h.hair_color),
            0.028,
            0.4,
        )
        if x * pen.side > 0.1 * h.w:
            pen.dot(x + 0.05 * pen.side, y - 0.07, 0.05, light_of(h.hair_color, 0.13), alpha=0.4)


def _afro(pen: Pen, h: Head) -> None:
    w, s = h.w, h.shift
    inner = [
        (w * 0.98, 0.1),
        (w * 0.8, -0.34),
        (0.4 * w + s, -0.56),
        (s, -0.6),
        (-0.4 * w + s, -0.56),
        (-w * 0.8, -0.34),
        (-w * 0.98, 0.1),
    ]
    pen.fill(cap(h, inner, 1.2, 1.14), h.hair_color)
    for k in range(9):
        a = math.pi * (1.06 + 0.11 * k)
        pen.line([(1.06 * w / 0.74 * math.cos(a), -0.36 + 0.9 * math.sin(a)), (1.16 * w / 0.74 * math.cos(a + 0.05),
            -0.38 + 1.0 * math.sin(a + 0.05))],
                 light_of(h.hair_color, 0.12), 0.04, 0.45)  # fmt: skip


def _curtain(pen: Pen, h: Head) -> None:
    """Draw hair parted in the middle and falling to both sides of the face."""
    w, s = h.w, h.shift
    inner = [
        (w * 1.0, 0.3),
        (w * 0.9, -0.1),
        (0.56 * w + s * 0.7, -0.46),
        (s, -0.86),
        (-0.56 * w + s * 0.7, -0.46),
        (-w * 0.9, -0.1),
        (-w * 1.0, 0.3),
    ]
    path = cap(h, inner, 1.13, 1.15, 0.42)
    _lay(pen, h, path)
    strands(pen, h, [[(s, -0.9), (s * 0.5, -1.04), (0, -1.12)]], 0.03, 0.5)


def _bangs(pen: Pen, h: Head) -> None:
    """Draw hair with a straight fringe."""
    w, s = h.w, h.shift
    inner = [
        (w * 1.02, 0.34),
        (w * 0.93, -0.06),
        (0.7 * w + s * 0.6, -0.2),
        (s, -0.2),
        (-0.7 * w + s * 0.6, -0.2),
        (-w * 0.93, -0.06),
        (-w * 1.02, 0.34),
    ]
    _lay(pen, h, cap(h, inner, 1.13, 1.15, 0.42))
    strands(pen, h, [[(x * w + s, -0.24), (x * w * 0.9 + s, -0.48)] for x in (-0.4, -0.1, 0.22, 0.5)])


def _sweep(pen: Pen, h: Head) -> None:
    """Draw hair swept back from the face."""
    w, s = h.w, h.shift
    inner = [
        (w * 0.96, 0.08),
        (w * 0.88, -0.26),
        (0.5 * w + s, -0.56),
        (0.1 * w + s, -0.66),
        (-0.4 * w + s, -0.58),
        (-w * 0.86, -0.28),
        (-w * 0.95, 0.08),
    ]
    _lay(pen, h, cap(h, inner, 1.06, 1.13))
    strands(pen, h, [[(0.1 * w + s, -0.7), (0.05 * w, -0.9), (-0.15 * w, -1.02)], [(0.5 * w + s, -0.6), (0.45 * w, -0.8),
        (0.3 * w, -0.94)],
                      [(-0.4 * w + s, -0.62), (-0.46 * w, -0.78), (-0.4 * w, -0.92)]])  # fmt: skip


def braids_front(pen: Pen, h: Head) -> None:
    """Draw two plaits that hang before the shoulders."""
    w = h.w
    for x in (-1, 1):
        for k in range(5):
            y = 0.42 + 0.27 * k
            pen.shape(oval_path(x * w * (1.06 + 0.03 * k), y, 0.17 - 0.012 * k, 0.17), h.hair_color, depth=0.5)
        pen.dot(x * w * 1.2, 1.66, 0.085, "#e2574c")
        pen.shape(oval_path(x * w * 1.2, 1.8, 0.08, 0.14), h.hair_color, depth=0.4)


def _spiky(pen: Pen, h: Head) -> None:
    w, s = h.w, h.shift
    tops: list[Pt] = []
    for k in range(7):
        a = math.pi * (1.02 + 0.96 * (k + 0.5) / 7)
        tops += [
            (w * 1.0 * math.cos(a - 0.2), -0.22 + 0.86 * math.sin(a - 0.2)),
            (w * 1.36 * math.cos(a), -0.2 + 1.18 * math.sin(a)),
        ]
    points = [(-w * 1.04, 0.04), *tops, (w * 1.04, 0.04), (w * 0.9, -0.06), (w * 0.82, -0.3), (0.45 * w + s, -0.42),
        (0.15 * w + s, -0.6), (-0.2 * w + s, -0.4),
              (-0.5 * w + s, -0.56), (-w * 0.84, -0.3), (-w * 0.9, -0.06)]  # fmt: skip
    path = skia.Path()
    path.addPoly([skia.Point(*p) for p in points], True)
    _lay(pen, h, path)


def _balding(pen: Pen, h: Head) -> None:
    w = h.w
    sides = (-1, 1) if h.turn < 0.35 else (-1,)
    for x in sides:
        tuft = smooth(
            [
                (x * w * 0.9, -0.5),
                (x * w * 1.12, -0.34),
                (x * w * 1.14, 0.06),
                (x * w * 1.0, 0.26),
                (x * w * 0.9, -0.1),
            ],
            closed=True,
        )
        pen.shape(tuft, h.hair_color, depth=0.5)


def _mohawk(pen: Pen, h: Head) -> None:
    _buzz(pen, h)
    s = h.shift
    crest = smooth(
        [(-0.2, -0.6), (-0.34, -1.2), (-0.1, -1.5), (0.16 + s, -1.44), (0.3 + s, -1.1), (0.2 + s, -0.62), (s, -0.56)],
        closed=True,
    )
    pen.shape(crest, h.hair_color, depth=0.8)


def nothing(pen: Pen, h: Head) -> None:
    """Draw no hair."""


def _plain_braids(pen: Pen, h: Head) -> None:
    _curtain(pen, h)
    braids_front(pen, h)


STYLES: dict[str, tuple[Style, Style]] = {
    "short": (nothing, _short), "parted": (nothing, _parted), "quiff": (nothing, _quiff), "buzz": (nothing, _buzz),
    "curly": (nothing, curls),
    "afro": (LOCKS["afro"], _afro), "bob": (LOCKS["bob"], _curtain), "fringe": (LOCKS["bob"], _bangs), "long": (LOCKS["long"], _curtain),
    "long-fringe": (LOCKS["long"], _bangs), "wavy": (LOCKS["wavy"], _curtain), "curly-long": (LOCKS["curly"], curls),
    "ponytail": (LOCKS["tail"], _sweep),
    "bun": (LOCKS["bun"], _sweep), "low-bun": (LOCKS["low-bun"], _sweep), "pigtails": (LOCKS["pigtails"], _curtain), "braids": (nothing,
    _plain_braids),
    "spiky": (nothing, _spiky), "balding": (nothing, _balding), "bald": (nothing, nothing), "locs": (LOCKS["locs"], _sweep),
    "mohawk": (nothing, _mohawk),
}  # fmt: skip
"""Each style: what is drawn behind the head, and over it."""
