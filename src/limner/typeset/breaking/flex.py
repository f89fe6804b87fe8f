"""A prepared paragraph and its justification limits in, how far any line of it may open or close out.

Sums over units, so that a line's give is two subtractions: word spaces within their limits, letters by ``letter_space``,
a little at every gap of Chinese, Japanese, Korean and Thai and every join of Arabic, and the white that full-width stops
bring with them. A line's last unit gives nothing.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from limner.document.text import Justification
from limner.typeset.itemising.characters import EAST_ASIAN, JOINED
from limner.typeset.prepare import Prepared
from limner.typeset.shaping.columns import Flags, Units
from limner.typeset.shaping.spacing import blank
from limner.typeset.shaping.unit import Item

GAP = 0.06
"""How far the gap between two East Asian characters, or two clusters of Thai, may open while a line looks set solid (em)."""
CLUSTERED = frozenset({"Thai", "Laoo", "Khmr", "Mymr"})
"""Scripts without word spaces, whose clusters move apart."""
JOIN = 0.05
"""What lengthening gives a join of Arabic letters on average (em): few of the joins of a word may be lengthened."""
SEPARATORS = frozenset(" \u00a0\u1361")
"""The white space that opens and closes in justified lines; wider and narrower spaces keep their width."""


class Flex(NamedTuple):
    """``stretch[k]`` and ``shrink[k]``: how much the first k units may open and close in all (ems of the block)."""

    stretch: list[float]
    shrink: list[float]

    def line(self, prepared: Prepared, first: int, last: int) -> tuple[float, float]:
        """Return how much the units [first, last) may open and close when they are a line."""
        end = max(first, prepared.solid[last] - 1)
        return self.stretch[end] - self.stretch[first], self.shrink[end] - self.shrink[first]


def flex(prepared: Prepared, limits: Justification) -> Flex:
    """Return the sums of what a paragraph's units give when it is justified."""
    units, text = prepared.units, prepared.source.text
    most, least = max(0.0, limits.word_space[2] - 1.0), max(0.0, 1.0 - limits.word_space[0])
    gives = np.zeros((len(units.kinds.units), 2))
    for k, unit in enumerate(units.kinds.units):
        if text[unit.start] in SEPARATORS:
            gives[k] = most * unit.advance, least * unit.advance
        elif unit.advance > 0.0 and not unit.space:
            opens, closes = _letter(unit.item, limits)
            gives[k] = opens, closes + blank(text, unit)[1]
    give = gives[units.at]
    if any(unit.item.script == "Arab" for unit in units.kinds.units):
        give[_last_of_words(units, text), :] = 0.0
    sums = np.zeros((len(units) + 1, 2))
    np.add.accumulate(give, axis=0, out=sums[1:])
    stretch, shrink = sums.T.tolist()
    return Flex(stretch, shrink)


def _last_of_words(units: Units, text: str) -> Flags:
    """Return which units are letters of Arabic with no letter after them: nothing there is lengthened."""
    letter = units.column(
        units.kinds.flags(lambda unit: unit.item.script == "Arab" and text[unit.start] not in SEPARATORS)
    )
    found: Flags = letter & np.append(units.column(units.kinds.space)[1:], True)
    return found


def _letter(item: Item, limits: Justification) -> tuple[float, float]:
    """Return how much the advance of a letter of an item may grow and how much it may lose (ems of the block)."""
    if item.script == "Arab":
        return (JOIN * item.rel if limits.kashida else 0.0), 0.0
    if item.script in JOINED:
        return 0.0, 0.0
    opens, closes = max(0.0, limits.letter_space[1]), max(0.0, -limits.letter_space[0])
    if item.script in EAST_ASIAN or item.script in CLUSTERED:
        opens, closes = max(opens, GAP), 0.0
    return opens * item.rel, closes * item.rel
