"""Sky and distance: what flies or shines above the horizon, and what is far away on it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from limner.design.staging.blocks import Item
from limner.design.staging.cast import Actor
from limner.design.staging.ground import Area
from limner.document.scene import Relation
from limner.document.scenery import LANDFORMS, LANDMARKS, shown_by

_SMALL = frozenset({"star", "sparkles"})
"""What is small in any sky that it is not alone in."""
_LIGHTS = frozenset({"sun", "moon"})
_RISE = 0.78
"""How high a mountain rises, in shares of the sky over the horizon."""
_LOOSE = frozenset({"in-front-of", "behind", "next-to"})
_CALM = frozenset({"sun", "moon", "star", "rainbow", "cloud", "planet", "airplane", "globe", "ufo", "saucer"})


def far(
    actors: Sequence[Actor], area: Area, horizon: float, rng: random.Random, *, taken: Sequence[Item], place: str = ""
) -> list[Item]:
    """Return distant things small on the horizon, where the foreground hides them least; mountains rise high behind it."""
    count = sum(actor.entity.count for actor in actors)
    items: list[Item] = []
    for actor in actors:
        towers = actor.entity.concept in LANDMARKS
        height = min(0.17, (0.28 if taken else 0.62) * area.w / count / actor.aspect) * (
            1.35 if actor.metres > 8 else 1.0
        )
        height = min(height, 0.24 * area.h)
        if distant(actor, place) or towers:
            height = min(_RISE * (horizon - area.y), 0.9 * area.w / actor.aspect / max(1, actor.entity.count))
        for _ in range(actor.entity.count):
            high = height * rng.uniform(0.92, 1.05)
            item = Item(actor.id, 0.0, 1 - (horizon + 0.014), high, high * actor.aspect, -50.0)
            items.append(replace(item, x=_open_spot(item, area, [*taken, *items], count)))
    return items


def distant(actor: Actor, place: str) -> bool:
    """Tell whether a thing belongs to what is seen far behind: land that rises, or what the place itself shows."""
    return actor.entity.concept in LANDFORMS or shown_by(place, actor.entity.concept)


def towering(actor: Actor, actors: Sequence[Actor], relations: Sequence[Relation]) -> bool:
    """Tell whether a landmark rises behind others: people, beasts, vehicles that are beside or before it at most."""
    if actor.entity.concept not in LANDMARKS:
        return False
    bound = any(r.predicate not in _LOOSE for r in relations if actor.id in (r.subject, r.object))
    small = any(other.group in ("person", "animal", "vehicle", "furniture") for other in actors if other is not actor)
    return small and not bound


def _covered(item: Item, other: Item) -> float:
    wide = min(item.x + item.w / 2, other.x + other.w / 2) - max(item.x - item.w / 2, other.x - other.w / 2)
    high = min(item.y + item.h, other.y + other.h) - max(item.y, other.y)
    return max(0.0, wide) * max(0.0, high) / (item.w * item.h)


def _open_spot(item: Item, area: Area, taken: Sequence[Item], count: int) -> float:
    """Return the x where an item is covered least; of equal ones, that nearest a third of the width."""
    margin = 0.5 * item.w + 0.02 * area.w
    steps = max(12, 3 * count)
    xs = [area.x + margin + (area.w - 2 * margin) * k / steps for k in range(steps + 1)]

    def cost(x: float) -> float:
        moved = replace(item, x=x)
        off_third = abs(abs(x - area.x - area.w / 2) / area.w - 0.25)
        return sum(_covered(moved, other) for other in taken) + 0.3 * off_third

    return min(xs, key=cost)


def aloft(actors: Sequence[Actor], area: Area, floor: float, rng: random.Random, *, alone: bool) -> list[Item]:
    """Return what flies, evenly and a little unevenly spread between the area's top and ``floor`` (y from the top)."""
    count = sum(actor.entity.count for actor in actors)
    if not count:
        return []
    top, bottom = area.y + 0.04 * area.h, max(area.y + 0.2 * area.h, floor)
    columns = max(1, min(count, round((count * area.w / max(1e-6, bottom - top)) ** 0.5)))
    rows = -(-count // columns)
    cell_w, cell_h = 0.94 * area.w / columns, (bottom - top) / rows
    order = [actor for actor in actors for _ in range(actor.entity.count)]
    largest = max(actor.size for actor in actors)
    items = []
    for k, actor in enumerate(order):
        line, column = divmod(k, columns)
        in_row = min(columns, count - line * columns)
        lights = not alone and _LIGHTS & set(actor.entity.concept.split("-"))
        most = 0.15 if lights else 0.72 if alone and count == 1 else 0.5 if alone else 0.27
        high = min(cell_h * 0.9, cell_w * 0.84 / actor.aspect, most * area.h) * (actor.size / largest) ** 0.6
        shoal = count > 3 and not alone or count > 6
        if not alone and _SMALL & set(actor.entity.concept.split("-")):
            high *= 0.42
        high *= rng.uniform(0.6, 1.0) if shoal else rng.uniform(0.88, 1.0) if count > 1 else 1.0
        stray = rng.uniform(-0.2, 0.2) if shoal else rng.uniform(-0.05, 0.05) if count > 1 else 0.0
        x = area.x + 0.5 * area.w + (column - (in_row - 1) / 2 + stray) * cell_w
        if count == 1 and not alone:
            x = area.x + area.w * rng.choice((0.26, 0.74))
        y = top + (line + 0.5 + (rng.uniform(-0.22, 0.22) if shoal else 0.0)) * cell_h + high / 2
        tilt = 0.0 if _CALM & set(actor.entity.concept.split("-")) else rng.uniform(-6, 6) * (count > 1)
        items.append(Item(actor.id, x, 1 - y, high, high * actor.aspect, -40.0, tilt, False, grounded=False))
    return items
