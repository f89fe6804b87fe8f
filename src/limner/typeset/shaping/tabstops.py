"""Tab stops of a paragraph, and the tabs whose width is known before lines are broken: those after a marker at its head.

Other tabs are as wide as their place in the line makes them (``setting.tabs``).
"""

from __future__ import annotations

import math
from typing import NamedTuple

from limner.typeset.itemising.characters import is_hard_break
from limner.typeset.shaping.columns import Units
from limner.typeset.shaping.unit import Aside, Unit
from limner.typeset.styles import Margins, Source, Stop

EVERY = 4.0
"""Ems between the stops that every line has without asking."""

_PLAIN = 0.4
"""Ems that a tab leaves after a marker longer than its paragraph's hanging indent."""

_MARKER = 12
"""A word of at most so many units at the head of a paragraph is a marker, not text that may break before its tab."""

_SLACK = 1e-6
_ALONE = Aside((), None, True)
"""A marker is tied to its tab and both to the text: justified lines open after them alone."""


class Ruler(NamedTuple):
    """The stops of a line: those of its paragraph, then one every 4 em; ``far`` is the line's far edge (ems)."""

    margins: Margins
    far: float

    def after(self, pen: float, marker: bool = False) -> Stop:
        """Return the first stop past a place; after a ``marker`` that overran its indent, a place close to it."""
        found = [stop if math.isfinite(stop.at) else stop._replace(at=self.far) for stop in self.margins.stops]
        if self.margins.first < 0:
            found.append(Stop(self.margins.start))
        found = [stop for stop in found if stop.at > pen + _SLACK]
        if found:
            return min(found, key=lambda stop: stop.at)
        if marker and self.margins.first < 0:
            return Stop(pen + _PLAIN)
        return Stop(EVERY * (math.floor(pen / EVERY + _SLACK) + 1))


class Tabs(NamedTuple):
    """Units with their tabs prepared: ``open`` are those to be laid in the line, no line may end in the first ``closed``."""

    units: Units
    open: list[int]
    closed: int


def settle(source: Source, units: Units) -> Tabs:
    """Return units whose tabs neither stretch nor fall away at line ends; the tab after a marker gets its width."""
    if "\t" not in source.text:
        return Tabs(units, [], 0)
    places = [k for k, start in enumerate(units.starts) if source.text[start] == "\t" and units[k].paint.leader is None]
    if not places:
        return Tabs(units, [], 0)
    changed = {k: units[k]._replace(space=False) for k in places}
    first = places[0]
    head = units[:first]
    if not _is_marker(source, head):
        return Tabs(units.replaced(changed), places, 0)
    pen = source.margins.inset(0) + sum(unit.advance for unit in head)
    stop = Ruler(source.margins, math.inf).after(pen, marker=True)
    if stop.align != "start" or stop.leader is not None or not math.isfinite(stop.at):
        return Tabs(units.replaced(changed), places, 0)
    head.append(changed[first]._replace(advance=stop.at - pen, glyphs=(), tracked=0.0))
    for k, unit in enumerate(head):
        changed[k] = unit._replace(aside=(unit.aside or _ALONE)._replace(tied=True))
    return Tabs(units.replaced(changed), places[1:], first + 1)


def _is_marker(source: Source, head: list[Unit]) -> bool:
    if any(is_hard_break(source.text[unit.start]) for unit in head):
        return False
    if head and any(place <= head[-1].end for place in source.breaks):
        return False
    return source.margins.first < 0 or (len(head) <= _MARKER and not any(unit.space for unit in head))
