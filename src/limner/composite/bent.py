"""Paths in, the same paths bent out: every piece is cut until curves through its bent points are true to a tolerance.

All segments are taken as cubics and bent together. A piece stands for its image when the cubic through the images of four
of its points lies within the tolerance at three others; else it is halved.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import skia

from limner.document.bends import Bend

TOLERANCE = 0.02
"""How far a bent outline may leave its true place, in canvas pixels: under a tenth of a pixel at four times the size."""

_DEEPEST = 10
"""Halvings at most: at a fold of the map no cut is fine enough."""

Cubics = npt.NDArray[np.float64]
"""Segments of shape (n, 4, 2): end, two control points, end."""

_AT = np.array([0.0, 1 / 3, 2 / 3, 1.0])
_BETWEEN = np.array([1 / 6, 1 / 2, 5 / 6])


def _basis(t: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    s = 1.0 - t
    return np.stack([s**3, 3 * s * s * t, 3 * s * t * t, t**3], axis=-1)


_FOUR, _THREE = _basis(_AT), _basis(_BETWEEN)
_THROUGH = np.linalg.inv(_FOUR)
_LEFT = np.array([[1, 0, 0, 0], [0.5, 0.5, 0, 0], [0.25, 0.5, 0.25, 0], [0.125, 0.375, 0.375, 0.125]])
_RIGHT = _LEFT[::-1, ::-1]


def bent(path: skia.Path, bend: Bend, tolerance: float = TOLERANCE) -> skia.Path:
    """Return a path with every point moved by a bend, curves smooth to ``tolerance`` canvas pixels."""
    segments, starts, closed = _segments(path)
    out = skia.Path()
    out.setFillType(path.getFillType())
    if not len(segments):
        return out
    mapped, owner = _mapped(segments, bend, tolerance)
    heads = np.searchsorted(owner, [*starts, len(segments)])
    for k, shut in enumerate(closed):
        part = mapped[heads[k] : heads[k + 1]]
        if not len(part):
            continue
        out.moveTo(float(part[0, 0, 0]), float(part[0, 0, 1]))
        for row in part[:, 1:].reshape(-1, 6).tolist():
            out.cubicTo(*row)
        if shut:
            out.close()
    return out


def _mapped(segments: Cubics, bend: Bend, tolerance: float) -> tuple[Cubics, npt.NDArray[np.intp]]:
    """Return the images of segments as cubics, in order, and which segment each is a piece of."""
    done: list[Cubics] = []
    keys: list[npt.NDArray[np.float64]] = []
    owners: list[npt.NDArray[np.intp]] = []
    left, owner = segments, np.arange(len(segments))
    key = owner.astype(np.float64)
    for depth in range(_DEEPEST + 1):
        images = bend.map((_FOUR @ left).reshape(-1, 2)).reshape(-1, 4, 2)
        made = _THROUGH @ images
        true = bend.map((_THREE @ left).reshape(-1, 2)).reshape(-1, 3, 2)
        off = np.abs(_THREE @ made - true).max(axis=(1, 2))
        good = (off <= tolerance) if depth < _DEEPEST else np.ones(len(left), bool)
        done.append(made[good])
        keys.append(key[good])
        owners.append(owner[good])
        if good.all():
            break
        bad = ~good
        halves = np.stack([_LEFT @ left[bad], _RIGHT @ left[bad]], axis=1).reshape(-1, 4, 2)
        step = 0.5 ** (depth + 1)
        key = np.stack([key[bad], key[bad] + step], axis=1).reshape(-1)
        owner = np.repeat(owner[bad], 2)
        left = halves
    order = np.argsort(np.concatenate(keys), kind="stable")
    return np.concatenate(done)[order], np.concatenate(owners)[order]


def _segments(path: skia.Path) -> tuple[Cubics, list[int], list[bool]]:
    """Return a path's segments as cubics, the index at which each contour starts, and whether it is closed."""
    found: list[tuple[float, ...]] = []
    starts: list[int] = []
    closed: list[bool] = []
    first = last = (0.0, 0.0)
    walk = skia.Path.Iter(path, False)
    while True:
        verb, pts = walk.next()
        if verb == skia.Path.kDone_Verb:
            break
        if verb == skia.Path.kMove_Verb:
            first = last = (pts[0].fX, pts[0].fY)
            starts.append(len(found))
            closed.append(False)
        elif verb == skia.Path.kClose_Verb:
            if last != first:
                found.append(_line(last, first))
            closed[-1], last = True, first
        elif verb == skia.Path.kConic_Verb:
            quads = skia.Path.ConvertConicToQuads(pts[0], pts[1], pts[2], walk.conicWeight(), 2)
            for k in range(0, len(quads) - 2, 2):
                found.append(_raised([(p.fX, p.fY) for p in quads[k : k + 3]]))
            last = found[-1][6], found[-1][7]
        else:
            points = [(p.fX, p.fY) for p in pts]
            found.append(_raised(points))
            last = points[-1]
    return np.asarray(found, np.float64).reshape(-1, 4, 2), starts, closed


def _line(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, ...]:
    return _raised([a, b])


def _raised(points: list[tuple[float, float]]) -> tuple[float, ...]:
    """Return a line or a quadratic as a cubic; cubics as they are."""
    if len(points) == 4:
        return tuple(v for p in points for v in p)
    (ax, ay), (bx, by) = points[0], points[-1]
    if len(points) == 2:
        return (ax, ay, ax + (bx - ax) / 3, ay + (by - ay) / 3, ax + (bx - ax) / 1.5, ay + (by - ay) / 1.5, bx, by)
    cx, cy = points[1]
    return (ax, ay, ax + (cx - ax) / 1.5, ay + (cy - ay) / 1.5, bx + (cx - bx) / 1.5, by + (cy - by) / 1.5, bx, by)
