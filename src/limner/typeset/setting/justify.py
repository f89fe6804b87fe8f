"""A placed line in, how much each of its units grows out (ems): leaders first, else word spaces, else CJK gaps."""

from __future__ import annotations

from collections.abc import Sequence

from limner.typeset.itemising.characters import EAST_ASIAN
from limner.typeset.setting.rows import Placed


def stretches(placed: Placed, order: Sequence[int]) -> dict[int, float]:
    """Return what is added to the advances of a line's units (by index), so that it fills its room."""
    units = placed.row.prepared.units
    spare = placed.room / placed.size - placed.row.width
    if spare <= 0 or not order:
        return {}
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
