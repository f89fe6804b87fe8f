"""Plants as an ink painter draws them: a few strokes each, given as (path, strength of the ink 0…1, a colour's name or "")."""

from __future__ import annotations

import math
import random
from typing import NamedTuple

from limner.design.ornament.frames import leaf
from limner.design.ornament.primitives import circle, joined, polar, polygon, smooth
from limner.document.geometry import Box


class Stroke(NamedTuple):
    """One area of ink: ``strength`` 0…1; ``bloom`` marks what is painted in the seal's red; ``across`` a stalk's roundness."""

    d: str
    strength: float
    bloom: bool = False
    across: bool = False


def bamboo(box: Box, rng: random.Random) -> list[Stroke]:
    """Return stalks of bamboo standing in a box, jointed, each with sprays of narrow leaves; pale ones behind."""
    out: list[Stroke] = []
    stalks = [(0.62, 0.05, 0.34), (0.36, 0.075, 0.62), (0.8, 0.042, 0.26)]
    for at, thick, strength in stalks[: rng.choice((2, 3))]:
        w = box.w * thick
        x, lean = box.x + box.w * (at + rng.uniform(-0.06, 0.06)), rng.uniform(-0.1, 0.1)
        y, joint = box.bottom, box.h * rng.uniform(0.17, 0.22)
        while y > box.y - joint:
            top = y - joint
            x2 = x + lean * joint
            gap = w * 0.12
            out.append(
                Stroke(
                    f"M{x - w / 2:.1f} {y - gap:.1f}Q{x:.1f} {y - gap + w * 0.16:.1f} {x + w / 2:.1f} {y - gap:.1f}"
                    f"Q{(x + x2) / 2 + w * 0.4:.1f} {(y + top) / 2:.1f} {x2 + w * 0.54:.1f} {top + gap:.1f}"
                    f"Q{x2:.1f} {top + gap + w * 0.16:.1f} {x2 - w * 0.54:.1f} {top + gap:.1f}"
                    f"Q{(x + x2) / 2 - w * 0.4:.1f} {(y + top) / 2:.1f} {x - w / 2:.1f} {y - gap:.1f}Z",
                    strength, across=True,
                )
            )  # fmt: skip
            if y < box.bottom and rng.random() < 0.75:
                side = rng.choice((-1, 1))
                out.append(
                    _spray(
                        x + side * w * 0.5, y, box.h * rng.uniform(0.09, 0.13), side, min(0.95, strength + 0.22), rng
                    )
                )
            x, y, joint = x2, top, joint * rng.uniform(0.9, 1.04)
    return out


def _spray(x: float, y: float, size: float, side: int, strength: float, rng: random.Random) -> Stroke:
    """Return a twig that hangs outwards with a fan of pointed leaves."""
    parts = []
    tip = (x + side * size * 0.9, y - size * 0.25)
    for t in (0.35, 0.7, 1.0):
        px, py = x + (tip[0] - x) * t, y + (tip[1] - y) * t
        for turn in rng.sample((-30, -5, 22, 48), 3):
            parts.append(leaf(px, py, size * rng.uniform(0.6, 1.0), 0.16, side * (112 + turn)))
    w = size * 0.018
    parts.append(polygon([(x, y - w), (tip[0], tip[1] - w), (tip[0], tip[1] + w), (x, y + w)]))
    return Stroke(joined(parts), strength)


def plum(box: Box, rng: random.Random) -> list[Stroke]:
    """Return a knotted branch of plum that reaches into a box from its right edge, with open blossoms and buds."""
    x, y, angle = box.right + 0.05 * box.w, box.bottom - 0.12 * box.h, 300.0
    wood: list[str] = []
    tips: list[tuple[float, float, float]] = []
    _grow(wood, tips, (x, y), angle, box.w * 0.36, box.w * 0.055, 4, rng)
    blossoms, buds = [], []
    for px, py, size in tips:
        if rng.random() < 0.55:
            r = size * rng.uniform(0.8, 1.15)
            blossoms.append(
                joined(circle(*polar(px, py, r * 0.56, rng.uniform(0, 20) + k * 72), r * 0.44) for k in range(5))
            )
        else:
            buds.append(circle(px, py, size * 0.36))
    return [
        Stroke(joined(wood), 0.82),
        Stroke(joined(blossoms), 0.85, bloom=True),
        Stroke(joined(buds), 0.95, bloom=True),
    ]


def _grow(
    wood: list[str], tips: list[tuple[float, float, float]], root: tuple[float, float], angle: float, length: float,
    width: float, depth: int, rng: random.Random,
) -> None:  # fmt: skip
    """Grow a limb from a root: bent, tapering, forking until nothing is left to fork."""
    points = [root]
    for k in range(4):
        points.append(polar(*points[-1], length / 4, angle + rng.uniform(-16, 16) + (k % 2) * 8))
    left, right = [], []
    for k, (px, py) in enumerate(points):
        w = width * (1 - 0.42 * k / 4) / 2
        dx, dy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        left.append((px + dx * w * rng.uniform(0.85, 1.2), py + dy * w))
        right.append((px - dx * w, py - dy * w * rng.uniform(0.85, 1.2)))
    wood.append(smooth([*left, *reversed(right)], closed=True))
    size = max(6.0, length * 0.13)
    for px, py in points[2 if depth > 2 else 1 :]:
        if depth <= 3:
            tips.append(
                (px + rng.uniform(-0.8, 0.8) * size, py + rng.uniform(-0.8, 0.8) * size, size * rng.uniform(0.7, 1.1))
            )
    if depth > 1:
        for turn in (rng.uniform(-46, -22), rng.uniform(18, 48)):
            _grow(wood, tips, points[rng.choice((3, 4))], angle + turn, length * 0.66, width * 0.52, depth - 1, rng)


def reeds(box: Box, rng: random.Random) -> list[Stroke]:
    """Return a tuft of long grass (orchid leaves) bowing from the foot of a box."""
    x, out = box.x + box.w * rng.uniform(0.25, 0.6), []
    for _ in range(11):
        reach, rise = box.w * rng.uniform(-0.42, 0.5), box.h * rng.uniform(0.4, 0.95)
        w = box.w * rng.uniform(0.008, 0.018)
        tip = (x + reach, box.bottom - rise * 0.72)
        bend = (x + reach * 0.24, box.bottom - rise)
        foot = x + rng.uniform(-0.04, 0.04) * box.w
        out.append(
            f"M{foot - w:.1f} {box.bottom:.1f}Q{bend[0]:.1f} {bend[1]:.1f} {tip[0]:.1f} {tip[1]:.1f}"
            f"Q{bend[0] + 2 * w:.1f} {bend[1] + 2 * w:.1f} {foot + w:.1f} {box.bottom:.1f}Z"
        )
    half = len(out) // 2
    return [Stroke(joined(out[:half]), 0.45), Stroke(joined(out[half:]), 0.85)]
