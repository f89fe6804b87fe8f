"""Comic pages cut into panels: rows of panels in reading order, gutters straight or slanted. Geometry only."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from limner.document.geometry import Box, Point


class Panel(NamedTuple):
    """One panel: its four corners clockwise from the top left, the box around them, and the box that lies within."""

    corners: tuple[Point, Point, Point, Point]
    box: Box
    inner: Box


def rows_for(count: int, aspect: float, rng: Random) -> tuple[int, ...]:
    """Return how many panels each row holds; ``aspect`` is the page's width / height.

    Of all ways to cut ``count`` into rows, the ones whose panels come nearest to 4:3…1:1 are kept, and one is drawn.
    """
    scored = []
    for parts in _cuts(count):
        shapes = [aspect * len(parts) / part for part in parts]
        cost = sum(_off(shape) for shape in shapes) / len(shapes)
        # Rows that differ make a livelier page than a plain table.
        cost += 0.12 if len(parts) > 1 and len(set(parts)) == 1 and count > 2 else 0.0
        scored.append((cost, parts))
    scored.sort()
    best = [parts for cost, parts in scored[:6] if cost <= scored[0][0] + 0.22]
    return rng.choice(best)


def _cuts(count: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to cut a count into rows of one to four."""
    if count == 0:
        yield ()
    for first in range(1, min(4, count) + 1):
        for rest in _cuts(count - first):
            yield (first, *rest)


def _off(shape: float) -> float:
    if 0.75 <= shape <= 1.8:
        return 0.0
    return min(3.0, 0.75 / shape - 1 if shape < 0.75 else shape / 1.8 - 1)


def page(
    area: Box, rows: tuple[int, ...], gutter: float, *, rng: Random, slant: float = 0.0, rtl: bool = False
) -> list[Panel]:
    """Return the panels in reading order.

    ``gutter`` is the gap in pixels (between rows a little more); ``slant`` tilts the upright gutters by up to this share of
    the row's height; ``rtl`` reads each row from the right.
    """
    weights = [1.25 if part == 1 else 1.0 + rng.uniform(-0.08, 0.12) for part in rows]
    space = gutter * 1.35
    free = area.h - space * (len(rows) - 1)
    out: list[Panel] = []
    top = area.y
    for part, weight in zip(rows, weights, strict=True):
        height = free * weight / sum(weights)
        out += _row(Box(area.x, top, area.w, height), part, gutter, rng, slant, rtl)
        top += height + space
    return out


def _row(row: Box, count: int, gutter: float, rng: Random, slant: float, rtl: bool) -> list[Panel]:
    weights = [rng.uniform(0.86, 1.2) for _ in range(count)]
    free = row.w - gutter * (count - 1)
    cuts = [row.x]
    for weight in weights:
        cuts.append(cuts[-1] + free * weight / sum(weights) + gutter)
    tilts = [0.0] + [rng.choice((-1, 1)) * slant * row.h * rng.uniform(0.5, 1.0) for _ in range(count - 1)] + [0.0]
    panels = []
    for i in range(count):
        left, right = cuts[i], cuts[i + 1] - gutter
        a, b = tilts[i] / 2, tilts[i + 1] / 2
        corners = (
            Point(left + a, row.y), Point(right + b, row.y), Point(right - b, row.bottom), Point(left - a, row.bottom),
        )  # fmt: skip
        panels.append(_panel(corners))
    if rtl:
        panels = [_mirrored(panel, row) for panel in panels]
    return panels


def _panel(corners: tuple[Point, Point, Point, Point]) -> Panel:
    tl, tr, br, bl = corners
    left, right = min(tl.x, bl.x), max(tr.x, br.x)
    inner_left, inner_right = max(tl.x, bl.x), min(tr.x, br.x)
    return Panel(
        corners,
        Box(left, tl.y, right - left, bl.y - tl.y),
        Box(inner_left, tl.y, inner_right - inner_left, bl.y - tl.y),
    )


def _mirrored(panel: Panel, row: Box) -> Panel:
    def flip(p: Point) -> Point:
        return Point(2 * row.cx - p.x, p.y)

    tl, tr, br, bl = panel.corners
    return _panel((flip(tr), flip(tl), flip(bl), flip(br)))
