"""The type scale of a layout: sizes by steps of one ratio, and the gaps that follow from them."""

from __future__ import annotations

from typing import NamedTuple

_GAPS = {"hair": 0.25, "tight": 0.45, "list": 0.6, "line": 0.85, "part": 1.2, "group": 1.8, "section": 3.0}
"""Gaps in ems of the body: inside a group small, between groups at least twice as large."""


class Scale(NamedTuple):
    """Sizes in canvas pixels: ``body`` is step 0, every step up ``ratio`` times larger; nothing is set below ``floor``."""

    body: float
    ratio: float = 1.25
    floor: float = 1.0

    def size(self, step: float) -> float:
        """Return the size at a step: 0 body, 1 lead, 2 heading, 4 and more titles, -1 notes."""
        return float(self.body * self.ratio**step)

    def gap(self, name: str) -> float:
        """Return a gap by name: hair, tight, list, line, part, group or section."""
        return self.body * _GAPS[name]
