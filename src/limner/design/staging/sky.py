"""Sky and distance: what flies or shines above the horizon, and what is far away on it."""

from __future__ import annotations

import random
from collections.abc import Sequence

from limner.design.staging.blocks import Item
from limner.design.staging.cast import Actor
from limner.design.staging.ground import Area

_CALM = frozenset({"sun", "moon", "star", "rainbow", "cloud", "planet", "airplane", "globe", "ufo", "saucer"})


def far(
    actors: Sequence[Actor], area: Area, horizon: float, rng: random.Random, *, taken: Sequence[Item]
) -> list[Item]:
    """Return distant things small on the horizon, where the foreground leaves it open."""
    count = sum(actor.entity.count for actor in actors)
    items: list[Item] = []
    if not count:
        return items
    spots = _open_spots(area, taken, horizon, count, rng)
    k = 0
    for actor in actors:
        height = min(0.17, 0.62 * area.w / count / actor.aspect) * (1.35 if actor.metres > 8 else 1.0)
        for _ in range(actor.entity.count):
            item = Item(
                actor.id,
                spots[k],
                1 - (horizon + 0.014),
                height * rng.uniform(0.92, 1.05),
                height * actor.aspect,
                -50.0,
            )
            items.append(item)
            k += 1
    return items


def _open_spots(area: Area, taken: Sequence[Item], horizon: float, count: int, rng: random.Random) -> list[float]:
    """Return the xs of ``count`` things: thirds for one, else spread; those hidden least by the foreground first."""
    columns = [area.x + area.w * (k + 0.5) / 12 for k in range(12)]
    level = 1 - horizon
    cover = {x: sum(abs(i.x - x) < i.w / 2 + 0.04 * area.w for i in taken if i.y < level < i.y + i.h) for x in columns}
    if count > 6:
        return [area.x + area.w * (k + 0.5) / count for k in range(count)]
    chosen: list[float] = []
    for _ in range(count):
        apart = [x for x in columns if all(abs(x - other) > 0.8 * area.w / (count + 1) for other in chosen)] or columns
        edge = 0.5 * area.w
        chosen.append(
            min(apart, key=lambda x: (cover[x], abs(abs(x - area.x - edge) - 0.3 * area.w) + 0.02 * rng.random()))
        )
    return sorted(chosen)


def aloft(actors: Sequence[Actor], area: Area, floor: float, rng: random.Random, *, alone: bool) -> list[Item]:
    """Return what flies, evenly and a little unevenly spread between the area's top and ``floor`` (y from the top)."""
    count = sum(actor.entity.count for actor in actors)
    if not count:
        return []
    top, bottom = area.y + 0.04 * area.h, max(area.y + 0.26 * area.h, floor)
    columns = max(1, min(count, round((count * area.w / max(1e-6, bottom - top)) ** 0.5)))
    rows = -(-count // columns)
    cell_w, cell_h = 0.94 * area.w / columns, (bottom - top) / rows
    order = [actor for actor in actors for _ in range(actor.entity.count)]
    largest = max(actor.size for actor in actors)
    items = []
    for k, actor in enumerate(order):
        line, column = divmod(k, columns)
        in_row = min(columns, count - line * columns)
        most = 0.72 if alone and count == 1 else 0.5 if alone else 0.27
        high = min(cell_h * 0.9, cell_w * 0.84 / actor.aspect, most * area.h) * (
            rng.uniform(0.88, 1.0) if count > 1 else 1
        )
        x = (
            area.x
            + 0.5 * area.w
            + (column - (in_row - 1) / 2) * cell_w
            + rng.uniform(-0.05, 0.05) * cell_w * (count > 1)
        )
        if count == 1 and not alone:
            x = area.x + area.w * rng.choice((0.26, 0.74))
        y = top + (line + 0.5) * cell_h + high / 2
        tilt = 0.0 if _CALM & set(actor.entity.concept.split("-")) else rng.uniform(-6, 6) * (count > 1)
        items.append(Item(actor.id, x, 1 - y, high, high * actor.aspect, -40.0, tilt, False, grounded=False))
    return items
