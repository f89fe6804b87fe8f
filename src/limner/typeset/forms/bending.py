"""Text set straight in, the same text bent out: runs, bars, clusters and lines put through a bend.

Outlines are bent by whoever draws them: their runs keep straight places and carry the bend. What stays rigid (letters
turned one by one, faces that paint their own colours) is placed here, turned by the chord under its cluster.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence

import numpy as np

from limner.document.bends import AlongArc, AlongPath, Bend, Lie, Points, extent, lie, rim
from limner.document.geometry import Box, Point
from limner.document.results import Cluster, GlyphRun, Line, TextLayout
from limner.typeset.fonts.faces import Cut, Ink

_SIDES = 4
"""Points a side by which the image of a letter's box is found."""


def bend_layout(flat: TextLayout, cuts: Sequence[Cut], bend: Bend, soft: Callable[[int], bool]) -> TextLayout:
    """Return a straight layout bent. ``cuts`` are its runs' faces; ``soft`` tells by a cluster's offset what bends."""
    rigid = _Rigid(flat, bend)
    runs: list[GlyphRun] = []
    ink: list[Points] = []
    for run, cut in zip(flat.runs, cuts, strict=True):
        bends = [not run.color and soft(at) for at in run.clusters]
        for kind in (True, False):
            chosen = [k for k, is_soft in enumerate(bends) if is_soft == kind]
            if not chosen:
                continue
            part = _part(run, chosen)
            made = part._replace(bend=bend) if kind else rigid.run(part)
            runs.append(made)
            ink += _inks(made, cut)
    rules = tuple(rule._replace(bend=bend) for rule in flat.rules)
    ink += [bend.map(rim(rule.box)) for rule in flat.rules]
    clusters = tuple(_cluster(c, bend, None if soft(c.start) else rigid) for c in flat.clusters)
    lines = _lines(flat.lines, clusters, bend)
    advance = _union([line.box for line in lines]) or flat.advance
    bounds = _around(np.concatenate(ink)) if ink else advance
    return flat._replace(runs=tuple(runs), rules=rules, clusters=clusters, lines=lines, bounds=bounds, advance=advance
    )  # fmt: skip


def merged(parts: Sequence[TextLayout], whole: TextLayout) -> TextLayout:
    """Return layouts of one text as one; text, size, overset and notes are those of ``whole``."""
    clusters: list[Cluster] = []
    lines: list[Line] = []
    for part in parts:
        clusters += [_numbered(c, len(lines)) for c in part.clusters]
        lines += part.lines
    return whole._replace(
        runs=tuple(run for part in parts for run in part.runs),
        rules=tuple(rule for part in parts for rule in part.rules),
        clusters=tuple(sorted(clusters, key=lambda c: c.start)),
        lines=tuple(lines),
        bounds=_union([part.bounds for part in parts if part.runs or part.rules]) or whole.bounds,
        advance=_union([part.advance for part in parts if part.lines]) or whole.advance,
    )


def _numbered(cluster: Cluster, before: int) -> Cluster:
    return cluster._replace(line=cluster.line + before) if before else cluster


class _Rigid:
    """Places what stays as it is: by cluster, a pivot on the baseline under its middle and how that lies on the bend."""

    def __init__(self, flat: TextLayout, bend: Bend) -> None:
        self.bend = bend
        self.flat = flat
        self.down = isinstance(bend, AlongArc | AlongPath) and bend.down
        self._starts = [c.start for c in flat.clusters]
        self._heads = sorted({at for run in flat.runs for at in run.clusters})
        self._known: dict[int, tuple[Point, Lie]] = {}

    def lies(self, at: int) -> tuple[Point, Lie]:
        """Return the pivot of a cluster in the straight plane, and how it lies."""
        found = self._known.get(at)
        if found is None:
            k = max(0, bisect_right(self._starts, at) - 1)
            cluster = self.flat.clusters[k]
            box, after = cluster.box, bisect_right(self._heads, at)
            end = self._heads[after] if after < len(self._heads) else math.inf
            for further in self.flat.clusters[k + 1 :]:
                if further.start >= end or further.line != cluster.line:
                    break
                if self.flat.text[further.start : further.end].strip():
                    box = box.union(further.box)
            baseline = self.flat.lines[cluster.line].baseline if cluster.line < len(self.flat.lines) else box.bottom
            pivot = Point(baseline, box.cy) if self.down else Point(box.cx, baseline)
            half = (box.h if self.down else box.w) / 2
            found = self._known[at] = (pivot, lie(self.bend, pivot.x, pivot.y, half))
        return found

    def run(self, run: GlyphRun) -> GlyphRun:
        """Return a run with every glyph turned about its cluster's pivot; fillers of white space about themselves."""
        positions: list[Point] = []
        angles: list[float] = []
        scales: list[float] = []
        text = self.flat.text
        for k, (at, place) in enumerate(zip(run.clusters, run.positions, strict=True)):
            if text[at : at + 1].isspace():
                pivot, lies = place, lie(self.bend, place.x, place.y, run.size / 8)
            else:
                pivot, lies = self.lies(at)
            cos, sin = math.cos(math.radians(lies.angle)), math.sin(math.radians(lies.angle))
            u, v = (place.x - pivot.x) * lies.scale, (place.y - pivot.y) * lies.scale
            positions.append(Point(lies.x + u * cos - v * sin, lies.y + u * sin + v * cos))
            angles.append(lies.angle + (run.angles[k] if run.angles else 0.0))
            scales.append(lies.scale * (run.scales[k] if run.scales else 1.0))
        even = all(scale == 1.0 for scale in scales)
        return run._replace(positions=tuple(positions), angles=tuple(angles) if any(angles) else (), scales=() if even else tuple(scales)
        )  # fmt: skip

    def box(self, cluster: Cluster) -> Box:
        """Return the box around a cluster's turned box."""
        pivot, lies = self.lies(cluster.start)
        box = cluster.box.moved(-pivot.x, -pivot.y).scaled(lies.scale)
        return _around(_turned(rim(box, 1), lies.angle) + (lies.x, lies.y))


def _part(run: GlyphRun, chosen: list[int]) -> GlyphRun:
    if len(chosen) == len(run.glyphs):
        return run
    return run._replace(
        glyphs=tuple(run.glyphs[k] for k in chosen),
        positions=tuple(run.positions[k] for k in chosen),
        clusters=tuple(run.clusters[k] for k in chosen),
        angles=tuple(run.angles[k] for k in chosen) if run.angles else (),
        scales=tuple(run.scales[k] for k in chosen) if run.scales else (),
        clips=tuple(run.clips[k] for k in chosen) if run.clips else (),
    )


def _inks(run: GlyphRun, cut: Cut) -> list[Points]:
    """Return points around the ink of a run's glyphs, in canvas pixels."""
    found: list[Points] = []
    for k, (glyph, place) in enumerate(zip(run.glyphs, run.positions, strict=True)):
        ink: Ink | None = cut.ink(glyph)
        if ink is None:
            continue
        em = run.size * (run.scales[k] if run.scales else 1.0)
        box = Box(ink.x0 * em, ink.y0 * em, (ink.x1 - ink.x0) * em, (ink.y1 - ink.y0) * em)
        points = rim(box, _SIDES if run.bend else 1)
        if run.angles and run.angles[k]:
            points = _turned(points, run.angles[k])
        found.append(points + (place.x, place.y))
    if run.bend is not None and found:
        return [run.bend.map(np.concatenate(found))]
    return found


def _turned(points: Points, degrees: float) -> Points:
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    turned: Points = points @ np.array([[cos, sin], [-sin, cos]])
    return turned


def _cluster(cluster: Cluster, bend: Bend, rigid: _Rigid | None) -> Cluster:
    return cluster._replace(box=extent(bend, cluster.box) if rigid is None else rigid.box(cluster))


def _lines(lines: Sequence[Line], clusters: Sequence[Cluster], bend: Bend) -> tuple[Line, ...]:
    boxes: dict[int, Box] = {}
    for cluster in clusters:
        own = boxes.get(cluster.line)
        boxes[cluster.line] = cluster.box if own is None else own.union(cluster.box)
    down = isinstance(bend, AlongArc | AlongPath) and bend.down
    found: list[Line] = []
    for k, line in enumerate(lines):
        at = Point(line.baseline, line.box.cy) if down else Point(line.box.cx, line.baseline)
        lies = lie(bend, at.x, at.y, line.size / 4)
        found.append(
            line._replace(box=boxes.get(k, line.box), baseline=lies.x if down else lies.y, size=line.size * lies.scale)
        )
    return tuple(found)


def _around(points: Points) -> Box:
    (x0, y0), (x1, y1) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return Box(x0, y0, x1 - x0, y1 - y0)


def _union(boxes: Sequence[Box]) -> Box | None:
    found: Box | None = None
    for box in boxes:
        found = box if found is None else found.union(box)
    return found
