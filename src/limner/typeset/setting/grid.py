"""Rows in, the same rows on a grid out: every baseline a whole number of steps below the top of the box.

The first baseline of a column lies on the first step that leaves room for its line; every other one takes as many whole
steps as its leading needs. So the lines of columns, and of blocks with one grid, stand side by side.
"""

from __future__ import annotations

import math

from limner.typeset.setting.rows import Row, crown

_SLACK = 1e-3


def on_grid(rows: list[Row], step: float) -> list[Row]:
    """Return rows whose distances are whole ``step``s (ems of the block); 0 leaves them as they are."""
    if step <= 0.0:
        return rows
    found = [
        one._replace(
            pitch=max(1, math.ceil(one.pitch / step - _SLACK)) * step,
            sink=math.ceil(one.extents.above / step - _SLACK) * step - one.extents.above,
        )
        for one in rows
    ]
    more = math.ceil(crown(found) / step - _SLACK) * step
    return [found[0]._replace(sink=found[0].sink + more), *found[1:]] if more > 0 else found


def to_step(shift: float, step: float) -> float:
    """Return a shift (pixels) down to whole steps of a grid, so that what is moved by it stays on the grid."""
    return math.floor(shift / step + _SLACK) * step if step > 0.0 and shift > 0.0 else shift
