"""An outline to fill and obstacles to leave free in, the stretches of a line that are free over its whole height out.

Everything is in the lines' own plane: x along the lines, y across them in reading order (columns of vertical text come
from the right, so there x is the canvas's y, and y its x, negated).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from limner.document.geometry import Box, Point
from limner.document.text import TextBlock
from limner.errors import DocumentError
from limner.typeset.forms.svgpath import subpaths

Edges = npt.NDArray[np.float64]
"""Rows of x0, y0, x1, y1 and the figure they belong to."""

Span = tuple[float, float]

_ROUND = 32
"""Directions an obstacle is moved in to grow it by its margin: its corners come out round within half a percent."""

_BOTH = 5.0
"""Ems a second stretch of a line must be long to be used beside the longest."""

EVEN = 0.9
"""Or this part of the longest: both lobes of a heart begin together."""


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A figure's edges (an obstacle's, in every direction it is grown to) and where a line goes that it cuts in two."""

    edges: Edges
    side: str

    def spans(self, top: float, foot: float) -> tuple[list[Span], list[Span]]:
        """Return the stretches inside at a band's top, and those an edge crosses between its top and foot."""
        x0, y0, x1, y1, which = self.edges.T
        level = top + 1e-7 * max(1.0, abs(top))
        cross = (np.minimum(y0, y1) <= level) & (np.maximum(y0, y1) > level)
        at = x0[cross] + (level - y0[cross]) / (y1[cross] - y0[cross]) * (x1[cross] - x0[cross])
        ordered = at[np.lexsort((at, which[cross]))]
        inside = list(zip(ordered[0::2].tolist(), ordered[1::2].tolist(), strict=False))
        touch = (np.minimum(y0, y1) < foot) & (np.maximum(y0, y1) > top)
        a0, b0, a1, b1 = x0[touch], y0[touch], x1[touch], y1[touch]
        rise = np.where(b1 == b0, 1.0, b1 - b0)
        s, t = np.clip((top - b0) / rise, 0, 1), np.clip((foot - b0) / rise, 0, 1)
        level_edge = b1 == b0
        s, t = np.where(level_edge, 0.0, s), np.where(level_edge, 1.0, t)
        p, q = a0 + s * (a1 - a0), a0 + t * (a1 - a0)
        return inside, list(zip(np.minimum(p, q).tolist(), np.maximum(p, q).tolist(), strict=True))


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """Where lines may lie: the columns' stretches along, from ``top`` to ``foot`` across, an outline and obstacles."""

    columns: tuple[Span, ...]
    top: float
    foot: float
    outline: Figure | None
    obstacles: tuple[Figure, ...]

    @classmethod
    def of(cls, block: TextBlock, box: Box, measure: float) -> Area | None:
        """Return the area of a block in a box, None where that is the whole box. Raises DocumentError for bad outlines."""
        if block.path is not None or not (block.outline or block.obstacles):
            return None
        down = block.writing == "vertical-rl"
        start = box.y if down else box.x
        step = measure + block.column_gap
        columns = tuple((start + k * step, start + k * step + measure) for k in range(block.columns))
        top, foot = (-box.right, -box.x) if down else (box.y, box.bottom)
        outline = Figure(_edges(block.outline, "outline", 0.0, down), "") if block.outline else None
        if outline is not None:
            ys = outline.edges[:, [1, 3]]
            top, foot = max(top, float(ys.min())), min(foot, float(ys.max()))
        obstacles = tuple(
            Figure(_edges(one.d, f"obstacles.{k}.d", one.margin, down), one.side)
            for k, one in enumerate(block.obstacles)
        )
        return cls(columns, top, foot, outline, obstacles)

    def free(self, column: int, top: float, foot: float, em: float, backward: bool) -> list[Span]:
        """Return the stretches of a column that are free from ``top`` to ``foot``, in reading order."""
        spans = [self.columns[column]]
        if self.outline is not None:
            inside, crossed = self.outline.spans(top, foot)
            spans = _without(_common(spans, inside), crossed)
            longest = max((b - a for a, b in spans), default=0.0)
            spans = [s for s in spans if s[1] - s[0] >= min(EVEN * longest, max(_BOTH * em, 0.5 * longest))]
        for figure in self.obstacles:
            inside, crossed = figure.spans(top, foot)
            spans = [kept for span in spans for kept in _sided(span, [*inside, *crossed], figure.side, backward)]
        spans = _apart(spans, _BETWEEN * em)
        return spans[::-1] if backward else spans


_BETWEEN = 0.6
"""The least white between two stretches of one line, in em: words on either side of a notch must not run together."""


def _apart(spans: list[Span], least: float) -> list[Span]:
    """Return stretches in order with at least so much white between them, each giving up half of what is wanting."""
    found: list[Span] = []
    for span in spans:
        wanting = least - (span[0] - found[-1][1]) if found else 0.0
        if wanting > 0:
            last = found.pop()
            found.append((last[0], last[1] - wanting / 2))
            span = (span[0] + wanting / 2, span[1])
        found.append(span)
    return [span for span in found if span[1] > span[0]]


def _sided(span: Span, taken: list[Span], side: str, backward: bool) -> list[Span]:
    """Return what an obstacle leaves of one stretch, on the side it allows."""
    left = [s for s in _without([span], taken) if s[1] - s[0] > 1e-6]
    if len(left) < 2 or side == "both":
        return left
    if side == "largest":
        return [max(left, key=lambda s: s[1] - s[0])]
    return [left[-1] if (side == "start") == backward else left[0]]


def _common(one: list[Span], two: list[Span]) -> list[Span]:
    found = [(max(a, c), min(b, d)) for a, b in one for c, d in two]
    return sorted(s for s in found if s[0] < s[1])


def _without(spans: list[Span], taken: list[Span]) -> list[Span]:
    found: list[Span] = []
    for a, b in spans:
        at = a
        for c, d in sorted(taken):
            if d <= at or c >= b:
                continue
            if c > at:
                found.append((at, c))
            at = max(at, d)
        if at < b:
            found.append((at, b))
    return found


def _edges(d: str, where: str, margin: float, down: bool) -> Edges:
    """Return the edges of SVG path data, every subpath closed, at all the places it is moved to when grown by a margin."""
    parts = subpaths(d)
    if not parts:
        raise DocumentError("the outline has no area", where=where, value=d, valid="SVG path data such as M0 0H9V9z")
    rows: list[Edges] = []
    for points in parts:
        ring = np.array([*points, points[0]], np.float64)
        if down:
            ring = np.stack([ring[:, 1], -ring[:, 0]], axis=1)
        rows.append(np.hstack([ring[:-1], ring[1:]]))
    base = np.concatenate(rows)
    if not np.isfinite(base).all():
        raise DocumentError("the outline is not finite", where=where, value=d, valid="finite numbers")
    if margin <= 0:
        return np.hstack([base, np.zeros((len(base), 1))])
    moved: list[Edges] = []
    for k in range(_ROUND):
        turn = 2 * math.pi * k / _ROUND
        shift = Point(margin * math.cos(turn), margin * math.sin(turn))
        moved.append(np.hstack([base + (*shift, *shift), np.full((len(base), 1), float(k))]))
    moved.append(np.hstack([base, np.full((len(base), 1), float(_ROUND))]))
    return np.concatenate(moved)
