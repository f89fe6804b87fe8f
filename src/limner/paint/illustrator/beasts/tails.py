"""Tails of beasts: up, curled, bushy, tufted, or a horse's fall of hair."""

from __future__ import annotations

from collections.abc import Sequence

import skia

from limner.paint.illustrator.beasts.forms import Coat, fine
from limner.paint.illustrator.beasts.kinds import Kind
from limner.paint.illustrator.beasts.rig import Skeleton
from limner.paint.illustrator.brush import Pt, smooth
from limner.paint.illustrator.people.pen import Joint, Pen, tube
from limner.paint.illustrator.ramp import light_of, shadow_of


def tail_path(kind: Kind, bones: Skeleton) -> list[Pt]:
    """Return the line of a tail from its root."""
    x, y = bones.tail
    long = kind.tail_long
    down = bones.haunch is not None
    if down and kind.tail in ("long", "curl", "brush", "tuft", "up", "bushy"):
        thick = 104.0 if kind.tail == "brush" else 76.0 if kind.tail == "bushy" else 40.0
        return [
            (x + 60, y),
            (x - 0.14 * long, min(y, -1.2 * thick)),
            (x - 0.02 * long, -thick),
            (x + 0.36 * long, -0.9 * thick),
        ]
    if kind.tail == "curl":
        return [
            (x + 40, y),
            (x - 0.22 * long, y - 0.05 * long),
            (x - 0.36 * long, y - 0.4 * long),
            (x - 0.2 * long, y - 0.72 * long),
            (x - 0.3 * long, y - 0.86 * long),
        ]
    if kind.tail == "up":
        return [
            (x + 40, y),
            (x - 0.4 * long, y - 0.3 * long),
            (x - 0.5 * long, y - 0.8 * long),
            (x - 0.2 * long, y - 1.02 * long),
        ]
    if kind.tail in ("brush", "bushy"):
        return [
            (x + 40, y),
            (x - 0.34 * long, y + 0.1 * long),
            (x - 0.7 * long, y + 0.16 * long),
            (x - long, y - 0.04 * long),
        ]
    if kind.tail == "twist":
        return [
            (x + 30, y - 20),
            (x - 50, y - 40),
            (x - 80, y - 96),
            (x - 34, y - 120),
            (x - 30, y - 66),
            (x - 96, y - 64),
            (x - 120, y - 110),
        ]
    if kind.tail in ("tuft", "long"):
        return [
            (x + 40, y),
            (x - 0.16 * long, y + 0.2 * long),
            (x - 0.2 * long, y + 0.6 * long),
            (x - 0.32 * long, y + 0.92 * long),
        ]
    return [(x + 40, y), (x - 40, y - 20), (x - 80, y + 10)]


def draw_tail(pen: Pen, kind: Kind, bones: Skeleton, coat: Coat) -> None:
    """Draw the tail, behind the body."""
    line = tail_path(kind, bones)
    if kind.tail == "ball":
        x, y = bones.tail
        pen.shape(_round(x, y, 95), coat.under, depth=0.5)
        return
    if kind.tail == "stub":
        x, y = bones.tail
        pen.shape(_round(x + 10, y + 10, 52), shadow_of(coat.main, 0.03), depth=0.4)
        return
    if kind.tail == "horse":
        _horse_tail(pen, kind, bones, coat)
        return
    widths: tuple[float, ...] = {
        "brush": (42, 112, 134, 118, 20), "bushy": (44, 86, 94, 78, 16), "twist": (20, 18, 16, 14, 10), "tuft": (30, 18, 16, 14, 12),
        "curl": (44, 40, 38, 36, 30), "long": (44, 38, 34, 30, 26), "up": (52, 46, 40, 32, 20), "pompom": (30, 24, 22, 22, 20),
    }.get(kind.tail, (40, 36, 32, 28, 20))  # fmt: skip
    joints = fine([Joint(*p, 1.0) for p in line], 6)
    n = len(joints) - 1
    if bones.haunch is not None:
        widths = tuple(0.76 * w for w in widths)
    sized = [j._replace(r=_along(widths, k / n)) for k, j in enumerate(joints)]
    path = tube(sized)
    pen.shape(path, shadow_of(coat.main, 0.02), depth=0.6, reach=12)
    tip = line[-1]
    if kind.tail in ("brush", "bushy"):
        with pen.inside(path):
            pen.fill(_round(*tip, 0.26 * kind.tail_long), coat.under if kind.tail == "brush" else coat.dark, 0.95)
        pen.outline(path, coat.main)
    elif kind.tail == "tuft":
        with pen.at(*tip, 1.0, -78.0 if bones.haunch is not None else 0.0):
            pen.shape(smooth([(0, -10), (-52, 60), (-20, 170), (40, 70)], closed=True), coat.dark, depth=0.5, reach=8)
    elif kind.tail == "pompom":
        pen.shape(_round(*tip, 70), coat.main, depth=0.5)
    elif coat.feet:
        with pen.inside(path):
            pen.fill(_round(*tip, 110), coat.feet)


def _along(widths: Sequence[float], t: float) -> float:
    at = t * (len(widths) - 1)
    k = min(len(widths) - 2, int(at))
    return widths[k] + (widths[k + 1] - widths[k]) * (at - k)


def _round(x: float, y: float, r: float) -> skia.Path:
    path = skia.Path()
    path.addCircle(x, y, r)
    return path


def _horse_tail(pen: Pen, kind: Kind, bones: Skeleton, coat: Coat) -> None:
    x, y = bones.tail
    long = kind.tail_long if bones.haunch is None else min(0.5 * kind.tail_long, 0.92 * -y)
    path = smooth(
        [(x + 60, y - 30), (x - 60, y - 26), (x - 150, y + 0.3 * long), (x - 170, y + 0.72 * long), (x - 120, y + long), (x - 66,
            y + 0.7 * long),
         (x - 10, y + 0.36 * long), (x + 40, y + 50)],
        closed=True,
    )  # fmt: skip
    pen.shape(path, coat.dark, depth=0.8, reach=18)
    for k in (0.35, 0.6):
        pen.line(
            [(x - 20 * k, y + 20), (x - 150 * k - 20, y + 0.4 * long), (x - 140 * k - 40, y + 0.84 * long)],
            light_of(coat.dark, 0.07),
            7,
            0.6,
        )
