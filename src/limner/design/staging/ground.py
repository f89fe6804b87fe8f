"""Ground: blocks set on the ground plane of a picture, the leading one large and in front, the others around and behind it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from limner.design.staging.blocks import Block, above, beside, overlap
from limner.design.staging.formation import MOST_OVERLAP
from limner.design.staging.join import row

_GAP = 0.09
_TIGHT = 0.04
_TALLEST = {"wide": 0.78, "medium": 0.84, "close": 0.94, "macro": 0.97, "aerial": 0.6, "isometric": 0.7, "front": 0.8}
"""Most that the whole group takes of the free height, by shot."""
_WIDEST = 0.92


class Area(NamedTuple):
    """The free part of a picture in heights of the picture: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def shape(self) -> float:
        """Width / height."""
        return self.w / max(self.h, 1e-6)


def grouped(blocks: Sequence[Block], area: Area, rng: random.Random, *, strict: bool) -> Block:
    """Return all blocks as one group on the ground: a row in depth, or two tiers where a row would be too long.

    ``strict``: left and right are asked for, so that nothing may leave the row.
    """
    line = _in_depth(blocks, rng)
    if strict or len(blocks) < 2 or line.w / line.h < 1.4 * area.shape:
        return line
    best = line
    for tiers in _tiers(blocks):
        if _scale(tiers, area) * _lead(tiers) > 1.22 * _scale(best, area) * _lead(best):
            best = tiers
    return best


def _lead(block: Block) -> float:
    return max(item.h for item in block.items)


def _scale(block: Block, area: Area) -> float:
    return min(_WIDEST * area.w / block.w, _TALLEST["wide"] * area.h / block.h)


def _in_depth(blocks: Sequence[Block], rng: random.Random) -> Block:
    """Return a row whose lighter blocks stand a little further back than the leading one; ink boxes stay apart."""
    leader = max(range(len(blocks)), key=lambda k: (blocks[k].weight, blocks[k].h))
    unit = min(block.h for block in blocks)
    stepped = []
    for k, block in enumerate(blocks):
        back = 0.0 if k == leader else unit * rng.choice((0.05, 0.1, 0.16))
        near = 1.0 if k == leader else 0.95
        stepped.append(block.scaled(near).moved(0, back, -0.3 if back else 0.0))
    return row(stepped, _GAP if len(blocks) < 5 else _TIGHT)


def _tiers(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield arrangements in two tiers: some blocks in front, the rest higher behind them in the gaps, none hidden much."""
    ranked = sorted(range(len(blocks)), key=lambda k: (-blocks[k].weight, blocks[k].h))
    half = (len(blocks) + 1) // 2
    for chosen in (set(ranked[:half]), set(ranked[half:])):
        front = row([blocks[k] for k in range(len(blocks)) if k in chosen], 0.3)
        back = row([blocks[k].scaled(0.9) for k in range(len(blocks)) if k not in chosen], 0.3)
        tiers = _tiered(front, back)
        if tiers is not None:
            yield tiers


def _tiered(front: Block, back: Block) -> Block | None:
    low = max(item.h for item in front.items)
    for step in range(3, 13):
        for shift in (0.5, 0.36, 0.64, 0.2, 0.8):
            placed = back.moved((front.w - back.w) * shift, 0.1 * step * low, -5.0)
            if _clear(front, placed):
                items = (*placed.items, *front.items)
                left = min(item.x - item.reach[0] for item in items)
                return Block(tuple(item.moved(-left, 0) for item in items), max(front.weight, back.weight))
    return None


def _clear(front: Block, back: Block) -> bool:
    return all(overlap(a, b) <= 0.8 * MOST_OVERLAP for a in front.items for b in back.items)


class Stand(NamedTuple):
    """Where a group goes: its scale, left edge and foot line, and the horizon, all in heights of the picture."""

    k: float
    x: float
    foot: float
    horizon: float


def stand(
    group: Block, area: Area, horizon: float, shot: str, rng: random.Random, *, centred: bool, open_air: bool
) -> Stand:
    """Return how a group stands in an area: as large as the shot allows, feet on ground that reaches behind them.

    ``open_air``: nothing tall stands on the horizon, so that it may be raised freely.
    """
    tall = _TALLEST.get(shot, 0.78)
    k = min(_WIDEST * area.w / group.w, tall * area.h / group.h)
    slack = area.h - group.h * k
    foot = area.y + area.h - max(0.05 * area.h, min(0.3 * slack, 0.16 * area.h))
    x = area.x + (area.w - group.w * k) * (
        0.5 if centred or group.w * k > 0.6 * area.w else rng.choice((0.4, 0.5, 0.6))
    )
    furthest = foot - group.depth * k
    beyond = 0.035 + (0.45 if open_air else 0.1) * group.depth * k
    return Stand(k, x, foot, max(0.1, min(horizon, furthest - beyond)))


def packed(blocks: Sequence[Block], flyers: frozenset[str], shape: float, *, ordered: bool) -> Block:
    """Return blocks as one tight group without ground that suits a width / height: the weightiest large, the rest at its
    foot or in tiers, what flies above."""
    if len(blocks) == 1 or ordered:
        return row(blocks, 0.05)
    high = [block for block in blocks if block.names <= flyers]
    low = [block for block in blocks if block not in high]
    if not high or not low:
        return _best([_cluster(blocks), row(blocks, 0.05), *_tiers(blocks)], shape)
    ground = packed(low, flyers, shape, ordered=False) if len(low) > 1 else low[0]
    sky = row(high, 0.05)
    found = [beside(ground, sky, 0.04 * ground.h)]
    for share in (0.5, 0.75, 1.0):
        top = sky.scaled(min(share * ground.w / sky.w, 0.9 * ground.h / sky.h))
        found.append(above(top, ground, 0.03 * ground.h))
    return _best(found, shape)


def _best(groups: Sequence[Block], shape: float) -> Block:
    """Return the group whose ink covers most of an area of a shape."""
    return max(groups, key=lambda g: min(shape / g.w, 1 / g.h) ** 2 * sum(item.w * item.h for item in g.items))


def _cluster(blocks: Sequence[Block]) -> Block:
    leader = max(range(len(blocks)), key=lambda k: (blocks[k].weight, blocks[k].h))
    tallest = blocks[leader].h
    sized = [
        block if k == leader else block.scaled(min(0.62 * tallest / block.h, 1.1 * blocks[leader].w / block.w))
        for k, block in enumerate(blocks)
    ]
    items, x = list(sized[leader].items), sized[leader].w
    for block in sized[leader + 1 :]:
        items += block.moved(x - 0.06 * block.w, 0, 2.0).items
        x += 0.96 * block.w
    x = 0.0
    for block in reversed(sized[:leader]):
        x -= 0.96 * block.w
        items += block.moved(x + 0.02 * block.w, 0, 2.0).items
    left = min(item.x - item.reach[0] for item in items)
    return Block(tuple(item.moved(-left, 0) for item in items))
