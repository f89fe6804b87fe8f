"""Facing: which way things look. Drawings of animals and vehicles look to the left, people to the right.

In a picture all of them look into it.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from limner.design.staging.blocks import Item
from limner.design.staging.cast import Actor

_MIDDLE = 0.06


def facing(items: Sequence[Item], actors: Sequence[Actor], middle: float, rng: random.Random) -> list[Item]:
    """Return items, single animals and vehicles turned towards ``middle`` (an x), those at it to a side of chance."""
    turning = {actor.id: actor for actor in actors if actor.looks and actor.entity.count == 1}
    out = []
    for item in items:
        if item.entity in turning:
            off = (item.x - middle) / max(item.w, 1e-6)
            left = rng.random() >= 0.5 if abs(off) < _MIDDLE else off > 0
            item = replace(item, flip=left == turning[item.entity].rightward)
        out.append(item)
    return out
