"""The letters of a set line in, the bars of colour behind them out: highlights, as of a marker."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from limner.document.geometry import Box
from limner.document.letters import Highlight
from limner.document.results import Rule
from limner.typeset.lettering.lines import Drawn
from limner.typeset.shaping.unit import Unit


def highlights(drawn: Sequence[Drawn], baseline: float, size: float, vertical: bool) -> Iterator[Rule]:
    """Yield the bars behind one set line in canvas pixels: one for each stretch of the same highlight, spaces included."""
    for highlight, group in itertools.groupby(drawn, key=lambda one: one.unit.paint.highlight):
        if highlight is not None:
            yield _bar(list(group), highlight, baseline, size, vertical)


def _bar(group: list[Drawn], highlight: Highlight, baseline: float, size: float, vertical: bool) -> Rule:
    em = max(one.unit.item.rel for one in group) * size
    reaches = [_reach(one.unit, vertical) for one in group]
    above, below = max(a for a, _ in reaches) * size, max(b for _, b in reaches) * size
    along, across = highlight.pad[0] * em, highlight.pad[1] * em
    start, end = group[0].pen - along, group[-1].pen + group[-1].wide + along
    if vertical:
        box = Box(baseline - below - across, start, above + below + 2 * across, end - start)
    else:
        box = Box(start, baseline - above - across, end - start, above + below + 2 * across)
    return Rule(box, highlight.fill, radius=min(highlight.radius * em, box.w / 2, box.h / 2), ground=True)


def bar_reach(units: Sequence[Unit], vertical: bool) -> tuple[float, float]:
    """Return how far the bars behind a line's units go above and below its baseline (right and left of it), in block ems."""
    barred = [(unit, unit.paint.highlight) for unit in units if unit.paint.highlight is not None]
    pad = max((bar.pad[1] for _, bar in barred), default=0.0) * max((unit.item.rel for unit, _ in barred), default=0.0)
    reaches = [_reach(unit, vertical) for unit, _ in barred]
    return max((a for a, _ in reaches), default=0.0) + pad, max((b for _, b in reaches), default=0.0) + pad


def _reach(unit: Unit, vertical: bool) -> tuple[float, float]:
    """Return how far a unit goes above and below its baseline (right and left of it): its face's letters, or its ink."""
    item, ink = unit.item, unit.ink
    if vertical:
        above, below = 0.5 * item.rel, 0.5 * item.rel
        return (above, below) if ink is None else (max(above, ink.x1), max(below, -ink.x0))
    above, below = item.cut.ascent * item.rel, item.cut.descent * item.rel
    return (above, below) if ink is None else (max(above, -ink.y0), max(below, ink.y1))
