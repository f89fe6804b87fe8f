"""Ground: blocks set on the ground plane of a picture, the leading one large and in front, the others around and behind it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from limner.design.staging.blocks import Block, beside, overlap
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


def grouped(blocks: Sequence[Block], area: Area, rng: random.Random, *, strict: bool, apart: bool) -> Block:
    """Return all blocks as one group on the ground: a row in depth, or two tiers where a row would be too long.

    ``strict``: left and right are asked for, so that nothing may leave the row. ``apart``: nothing may lap at all.
    """
    line = _in_depth(blocks, rng, strict=strict or apart)
    if strict or len(blocks) < 2 or line.w / line.h < 1.4 * area.shape:
        return line
    best, gain = line, 1.22 if len(blocks) > 2 else 1.7
    leading = max(blocks, key=lambda block: (block.weight, block.h)).names
    for tiers in _tiers(blocks, 0.0 if apart else 0.8 * MOST_OVERLAP):
        if _scale(tiers, area) * _lead(tiers, leading) > gain * _scale(best, area) * _lead(best, leading):
            best = tiers
    return best


def _lead(group: Block, leading: frozenset[str]) -> float:
    """Return how high the leading thing stands in a group: it is for its sake that others may go behind."""
    return max(item.h for item in group.items if item.entity in leading)


def _scale(block: Block, area: Area) -> float:
    return min(_WIDEST * area.w / block.w, _TALLEST["wide"] * area.h / block.h)


def _in_depth(blocks: Sequence[Block], rng: random.Random, *, strict: bool) -> Block:
    """Return a row whose lighter blocks stand further back than the leading one, small ones at times in front of it.

    ``strict`` keeps ink boxes apart and feet close to one line; otherwise neighbours in different depths lap a little.
    """
    leader = max(range(len(blocks)), key=lambda k: (blocks[k].weight, blocks[k].h))
    unit = max(min(block.h for block in blocks), (0.2 if strict else 0.5) * blocks[leader].h)
    steps = [0.05, 0.1, 0.16] if strict else [0.1, 0.18, 0.26]
    rng.shuffle(steps)
    whole: Block | None = None
    for k, block in enumerate(blocks):
        small = block.h < 0.62 * blocks[leader].h and not strict
        back = 0.0 if k == leader else unit * steps[k % 3] * (-0.6 if small and rng.random() < 0.4 else 1.0)
        placed = block.scaled(1.0 if k == leader else 0.95 if back > 0 else 1.04).moved(
            0, back, -0.3 if back > 0 else 0.3
        )
        if whole is None:
            whole = placed.moved(-placed.left, 0)
            continue
        lap = 0.08 * min(placed.items[0].w, blocks[leader].items[0].w)
        gap = (_GAP if len(blocks) < 5 else _TIGHT) * max(block.h for block in blocks)
        apart = gap if strict or leader not in (k, k - 1) or blocks[k].depth + blocks[k - 1].depth > 0 else -lap
        whole = beside(whole, placed.moved(-placed.left, 0), apart)
    return whole if whole is not None else blocks[0]


def _tiers(blocks: Sequence[Block], most: float) -> Iterator[Block]:
    """Yield arrangements in two tiers: some blocks in front, the rest higher behind them in the gaps, none hidden much."""
    ranked = sorted(range(len(blocks)), key=lambda k: (-blocks[k].weight, blocks[k].h))
    half = (len(blocks) + 1) // 2
    for chosen in (set(ranked[:half]), set(ranked[half:])):
        front = row([blocks[k] for k in range(len(blocks)) if k in chosen], 0.3)
        back = row([blocks[k].scaled(0.9) for k in range(len(blocks)) if k not in chosen], 0.3)
        tiers = _tiered(front, back, most)
        if tiers is not None:
            yield tiers


def _tiered(front: Block, back: Block, most: float) -> Block | None:
    low = max(item.h for item in front.items)
    for step in range(3, 16):
        for shift in (0.5, 0.36, 0.64, 0.2, 0.8):
            placed = back.moved((front.w - back.w) * shift, 0.1 * step * low, -5.0)
            if _clear(front, placed, most):
                items = (*placed.items, *front.items)
                left = min(item.x - item.reach[0] for item in items)
                return Block(tuple(item.moved(-left, 0) for item in items), max(front.weight, back.weight))
    return None


def _clear(front: Block, back: Block, most: float) -> bool:
    return all(overlap(a, b) <= most for a in front.items for b in back.items)


class Stand(NamedTuple):
    """Where a group goes: its scale, left edge and foot line, and the horizon, all in heights of the picture."""

    k: float
    x: float
    foot: float
    horizon: float


def stand(
    group: Block,
    area: Area,
    horizon: float,
    shot: str,
    rng: random.Random,
    *,
    aside: bool,
    centred: bool,
    open_air: bool,
    most: float = 1.0,
) -> Stand:
    """Return how a group stands in an area: as large as the shot allows, feet on ground that reaches behind them.

    ``most`` bounds the share of the area's height it takes, whatever the shot.

    ``aside`` keeps a third of the width for what is far away; ``centred`` keeps the group in the middle. ``open_air``:
    nothing tall stands on the horizon, so that it may be raised freely.
    """
    tall = _TALLEST.get(shot, 0.78)
    if area.h < 0.8:
        tall = max(tall, 0.9)
    tall = min(tall, most * group.h / max(item.h for item in group.items))
    k = min((0.68 if aside else _WIDEST) * area.w / group.w, tall * area.h / group.h)
    slack = area.h - group.h * k
    foot = area.y + area.h - max(0.04 * area.h, min(0.3 * slack, 0.16 * area.h))
    free = area.w - group.w * k
    x = area.x + free * _across(free / area.w, rng, aside=aside, centred=centred)
    furthest = foot - group.depth * k
    beyond = 0.035 + (0.5 if open_air else 0.35) * group.depth * k
    return Stand(k, x, foot, max(0.1, min(horizon, furthest - beyond)))


def _across(free: float, rng: random.Random, *, aside: bool, centred: bool) -> float:
    """Return where a group goes in the free width (0 left … 1 right), ``free`` being its share of the whole: off the
    middle, near a third, where there is room."""
    side = rng.choice((-1, 1))
    if aside:
        return 0.5 + 0.42 * side
    if centred or free < 0.12:
        return 0.5
    return 0.5 + side * min(0.4, rng.uniform(0.12, 0.17) / free)
