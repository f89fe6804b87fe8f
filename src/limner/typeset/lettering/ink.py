"""Glyph outlines in, where they cross a band along the line out: what a line that skips ink leaves open."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from limner.typeset.fonts.faces import Cut

Edges = npt.NDArray[np.float64]
"""Straight pieces of outlines, shape (n, 4): x0, y0, x1, y1 (y down)."""

_STEPS = 6
"""Straight pieces a curve is cut into."""


class Stand(NamedTuple):
    """How a glyph stands: its origin, size and turn (degrees clockwise)."""

    x: float
    y: float
    size: float
    angle: float = 0.0


class _Pen:
    """Collects an outline as straight pieces, in font units with y up."""

    def __init__(self) -> None:
        self.pieces: list[tuple[float, float, float, float]] = []
        self._at = self._first = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 (the pen protocol's names)
        self._at = self._first = point

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self.pieces.append((*self._at, *point))
        self._at = point

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._curve((self._at, *points))

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._curve((self._at, *points))

    def closePath(self) -> None:  # noqa: N802
        if self._at != self._first:
            self.lineTo(self._first)

    def _curve(self, points: Sequence[tuple[float, float]]) -> None:
        degree = len(points) - 1
        for step in range(1, _STEPS + 1):
            t = step / _STEPS
            basis = [math.comb(degree, i) * t**i * (1 - t) ** (degree - i) for i in range(degree + 1)]
            self.lineTo(
                (
                    sum(b * p[0] for b, p in zip(basis, points, strict=True)),
                    sum(b * p[1] for b, p in zip(basis, points, strict=True)),
                )
            )


@functools.lru_cache(maxsize=2048)
def edges(cut: Cut, glyph: int) -> Edges:
    """Return a glyph's outline as straight pieces, in ems of its face about its origin, y down."""
    pen = _Pen()
    cut.font.draw_glyph_with_pen(glyph, pen)
    found = np.array(pen.pieces, np.float64).reshape(-1, 4) / cut.upem
    found[:, 1::2] *= -1
    return found


def crossings(
    cut: Cut, glyph: int, stand: Stand, low: float, high: float, down: bool = False
) -> list[tuple[float, float]]:
    """Return where a glyph's ink lies in the band ``low`` ≤ y ≤ ``high``, as intervals of x (``down``: x and y exchanged)."""
    pieces = edges(cut, glyph)
    if not len(pieces):
        return []
    cos, sin = math.cos(math.radians(stand.angle)) * stand.size, math.sin(math.radians(stand.angle)) * stand.size
    x, y = (
        pieces[:, 0::2] * cos - pieces[:, 1::2] * sin + stand.x,
        pieces[:, 0::2] * sin + pieces[:, 1::2] * cos + stand.y,
    )
    along, across = (y, x) if down else (x, y)
    return _within(along, across, low, high)


def _within(along: Edges, across: Edges, low: float, high: float) -> list[tuple[float, float]]:
    """Unite the extents of outline pieces inside the band with what is filled half way across it (nonzero).

    Any ink inside the band either meets the outline there or reaches the middle, so nothing is missed.
    """
    least, most = across.min(axis=1), across.max(axis=1)
    inside = (most >= low) & (least <= high)
    if not inside.any():
        return []
    a, c = along[inside], across[inside]
    rise = c[:, 1] - c[:, 0]
    flat = np.abs(rise) < 1e-12
    safe = np.where(flat, 1.0, rise)
    ends = []
    for bound in (low, high):
        t = np.where(flat, float(bound == high), np.clip((bound - c[:, 0]) / safe, 0.0, 1.0))
        ends.append(a[:, 0] + t * (a[:, 1] - a[:, 0]))
    found = list(zip(np.minimum(*ends).tolist(), np.maximum(*ends).tolist(), strict=True))
    middle = (low + high) / 2
    crossing = ((c[:, 0] <= middle) != (c[:, 1] <= middle)) & ~flat
    places = a[crossing, 0] + (middle - c[crossing, 0]) / rise[crossing] * (a[crossing, 1] - a[crossing, 0])
    turns = np.sign(rise[crossing])
    winding, opened = 0, 0.0
    for place, turn in sorted(zip(places.tolist(), turns.tolist(), strict=True)):
        if winding == 0:
            opened = place
        winding += int(turn)
        if winding == 0:
            found.append((opened, place))
    return united(found)


def united(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return intervals in order, those that meet joined."""
    found: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
