"""What the parts of a beast are made of: its coat's colours, rows of joints made smooth, shapes joined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import skia

from limner.paint.illustrator.beasts.rig import Limb
from limner.paint.illustrator.people.pen import Joint, tube


class Coat(NamedTuple):
    """Colours of one beast: its coat, its underside and muzzle, its dark parts, and its feet where they are of another."""

    main: str
    under: str
    dark: str
    feet: str = ""


def limb(joints: Limb) -> skia.Path:
    """Return the outline of a leg."""
    return tube(fine(joints))


def fine(joints: Sequence[Joint], steps: int = 5) -> list[Joint]:
    """Return a row of joints with others between them, on the curve through them."""
    out: list[Joint] = []
    n = len(joints)
    for k in range(n - 1):
        a, b, c, d = joints[max(0, k - 1)], joints[k], joints[k + 1], joints[min(n - 1, k + 2)]
        for s in range(steps):
            t = s / steps
            out.append(Joint(*(_spline(p, q, r, v, t) for p, q, r, v in zip(a, b, c, d, strict=True))))
    return [*out, joints[-1]]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def union(*paths: skia.Path) -> skia.Path:
    """Return what any of the paths covers."""
    whole = paths[0]
    for path in paths[1:]:
        joined = skia.Op(whole, path, skia.PathOp.kUnion_PathOp)
        whole = joined if joined is not None else whole
    return whole
