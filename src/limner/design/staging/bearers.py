"""Bearers: what people hold and wear is drawn with them, staged at their hands or heads; and portraits, cut by the lower edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from limner.design.staging.blocks import Item
from limner.design.staging.cast import Actor
from limner.document.geometry import Box
from limner.document.plan import Plan
from limner.document.scene import Instance

_HAND = (0.52, 0.16)
_HEAD = (0.86, 0.12)
"""How high a thing's foot is, and how high the thing, in heights of who bears it."""


def borne(plan: Plan, actors: Sequence[Actor], instances: dict[str, list[Instance]]) -> list[Actor]:
    """Return the things borne by the people among the actors, adding their instances to ``instances``."""
    by = {entity.id: entity for entity in plan.entities}
    out: list[Actor] = []
    for actor in actors:
        who = actor.entity.person
        for name in who.bears if who is not None and actor.id in instances else ():
            entity = by.get(name)
            if entity is None or name in instances:
                continue
            worn = any(r.object == name and r.predicate == "wearing" for r in plan.relations)
            foot, high = _HEAD if worn else _HAND
            holders = instances[actor.id][: entity.count]
            instances[name] = [
                Instance(
                    x=one.x, y=round(one.y - foot * one.height, 5), height=round(high * one.height, 5), z=one.z + 0.5
                )
                for one in holders
            ]
            out.append(Actor(entity, 1.0, high * actor.size, False))
    return out


def portrait(items: Sequence[Item], free: Box, box: Box) -> list[Item]:
    """Return a portrait as large as the free part of a box allows, its lower edge on that part's."""
    one = items[0]
    unit = max(box.h, 1e-6)
    high = min(0.9 * free.h, 0.96 * free.w * one.h / max(one.w, 1e-6)) / unit
    return [
        replace(one, x=free.cx / unit, y=max(0.0, 1 - free.bottom / unit), h=high, w=high * one.w / one.h, tilt=0.0)
    ]
