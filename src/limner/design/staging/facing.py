"""Facing: which way things look. Drawings of animals and vehicles look to the left, people to the right.

In a picture all of them look into it; people who have to do with each other look at each other.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from limner.design.staging.blocks import Item
from limner.design.staging.boarding import carried
from limner.design.staging.cast import Actor
from limner.document.aboard import crew
from limner.document.beasts import frame_of_beast
from limner.document.person import base_pose
from limner.document.scene import Relation

_MIDDLE = 0.06
_SOCIAL = frozenset({"hugging", "talking", "dancing", "pointing", "kneeling"})
"""Poses that are turned to someone."""


def facing(
    items: Sequence[Item],
    actors: Sequence[Actor],
    middle: float,
    rng: random.Random,
    relations: Sequence[Relation] = (),
) -> list[Item]:
    """Return items, single animals, vehicles and people turned towards ``middle`` (an x), those at it to a side of chance.

    Riders look where their mount goes, and sit on its back.
    """
    turning = {actor.id: actor for actor in actors if actor.looks and actor.entity.count == 1}
    crowd = [item for item in items if any(a.id == item.entity and a.entity.person is not None for a in actors)]
    out = []
    for item in items:
        if item.entity in turning:
            other = _partner(item, crowd, turning[item.entity])
            off = (item.x - (middle if other is None else other.x)) / max(item.w, 1e-6)
            left = rng.random() >= 0.5 if abs(off) < _MIDDLE else off > 0
            item = replace(item, flip=left == turning[item.entity].rightward)
        out.append(item)
    aboard = crew([actor.entity for actor in actors], relations)
    return carried(_mounted(out, actors, relations), aboard)


def _mounted(items: Sequence[Item], actors: Sequence[Actor], relations: Sequence[Relation]) -> list[Item]:
    """Return items with each rider turned as the beast under them, over the middle of its body."""
    beasts = {actor.id: actor.entity for actor in actors if actor.beast}
    riders = {actor.id for actor in actors if actor.entity.person is not None}
    mounts = {
        r.subject: r.object for r in relations if r.predicate == "on" and r.subject in riders and r.object in beasts
    }
    out = []
    for item in items:
        under = [one for one in items if one.entity == mounts.get(item.entity)]
        if under:
            mount = min(under, key=lambda one: abs(one.x - item.x))
            entity = beasts[mount.entity]
            frame = frame_of_beast(entity.concept, entity.attributes.pose)
            shift = frame.shift / frame.high * mount.h
            item = replace(item, flip=not mount.flip, x=item.x + (-shift if mount.flip else shift))
        out.append(item)
    return out


def _partner(item: Item, crowd: Sequence[Item], actor: Actor) -> Item | None:
    """Return whom somebody in a pose turned to others is turned to: who is nearest."""
    who = actor.entity.person
    if who is None or base_pose(who.pose) not in _SOCIAL:
        return None
    return min((one for one in crowd if one.entity != item.entity), key=lambda one: abs(one.x - item.x), default=None)
