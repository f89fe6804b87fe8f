"""A placed line in, how much each of its units grows out (ems): leaders first, else word spaces, else CJK gaps."""

from __future__ import annotations

from collections.abc import Sequence

from limner.typeset.itemising.characters import EAST_ASIAN, JOINED
from limner.typeset.setting.rows import Placed, Row

_LEAST_SPACE = 0.2
"""The most that is taken off a word space before letters close too, in parts of it."""


def stretches(placed: Placed, order: Sequence[int]) -> dict[int, float]:
    """Return what is added to the advances of a line's units (by index), so that it fills its room."""
    units = placed.row.prepared.units
    spare = placed.room / placed.size - placed.row.width
    if placed.row.gaps:
        return {gap.unit: gap.extra for gap in placed.row.gaps}
    if not order:
        return {}
    if spare <= 0:
        return _closed(placed.row, order, -spare) if placed.justified and placed.row.give > 0.0 else {}
    leaders = [i for i in order if units[i].paint.leader is not None]
    if leaders:
        return dict.fromkeys(leaders, spare / len(leaders))
    if not placed.justified:
        return {}
    spaces = [i for i in order if units[i].space]
    gaps = [
        i
        for i, after in zip(order, order[1:], strict=False)
        if units[i].item.script in EAST_ASIAN and units[after].item.script in EAST_ASIAN and not units[i].space
    ]
    if spaces and len(spaces) * 1.5 >= len(gaps):
        return dict.fromkeys(spaces, spare / len(spaces))
    return dict.fromkeys(gaps, spare / len(gaps)) if gaps else {}


def _closed(row: Row, order: Sequence[int], over: float) -> dict[int, float]:
    """Return what is taken off a line that is too full by ``over`` (ems): word spaces first, what they lack off letters."""
    units = row.prepared.units
    spaces = {i: units[i].advance for i in order if units[i].space}
    total = sum(spaces.values())
    part = min(over / total, _LEAST_SPACE) if total else 0.0
    found = {i: -part * wide for i, wide in spaces.items()}
    letters = [i for i in order if not units[i].space and units[i].item.script not in JOINED]
    if letters and over > part * total:
        found.update(dict.fromkeys(letters, (part * total - over) / len(letters)))
    return found
