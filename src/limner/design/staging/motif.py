"""Motif: a cast as one strong group without ground: the leading thing large, the rest at its feet and over its shoulders."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from limner.design.staging.blocks import Block, Item, overlap, ringed
from limner.design.staging.join import row

_ALIKE = 0.55
"""Things of more than this share of each other's height are of one size to the eye: the first named leads, none is a toy beside it."""
_COVERED = 0.3
"""The most of a companion that others may cover; of the leader, half as much."""


class _Slot(NamedTuple):
    """Where a companion stands beside the leader: overlap (share of its own width), foot (share of the leader's height),
    depth order and size (share of the leader's height)."""

    lap: float
    foot: float
    z: float
    size: float


_FEET = _Slot(0.5, -0.04, 3.0, 1.0)
_SHOULDERS = _Slot(0.34, 0.5, -3.0, 0.9)
_HEIGHTS = _Slot(0.4, 0.74, -4.0, 0.7)


def composed(
    blocks: Sequence[Block], light: frozenset[str], shape: float, rng: random.Random, *, ordered: bool
) -> Block:
    """Return blocks as one group that suits a width / height; those of ``light`` names float beside and above the leader.

    ``ordered``: left and right are asked for, so that the blocks stay in their row.
    """
    if len(blocks) == 1 or ordered:
        return row(blocks, 0.04)
    tall = max(block.h for block in blocks)
    leader = max(
        range(len(blocks)),
        key=lambda k: (blocks[k].weight, blocks[k].names.isdisjoint(light), blocks[k].h > _ALIKE * tall, -k),
    )
    rest = [block for k, block in enumerate(blocks) if k != leader]
    side = rng.choice((-1, 1))
    tries = list(_tries(blocks[leader], rest, light, side))
    return max(tries, key=lambda group: _worth(group, blocks[leader].names, shape))


def _tries(leader: Block, rest: Sequence[Block], light: frozenset[str], side: int) -> Iterator[Block]:
    airy = [block for block in rest if block.names <= light]
    heavy = sorted((block for block in rest if block not in airy), key=lambda block: (-block.weight, -block.h))
    for ratio in (0.4, 0.52, 0.66, 0.85):
        for lap in (1.0, 0.7, 0.35):
            for order in (heavy, heavy[::-1]):
                for around in (1, -1):
                    yield _around(leader, order, airy, ratio, lap, side * around)
    rings = [block for block in airy if len(block.items) > 2][:1]
    if rings:
        inner = composed(
            [leader, *(block for block in rest if block is not rings[0])],
            light,
            1.0,
            random.Random(side),
            ordered=False,
        )
        for size in (0.2, 0.27):
            sprinkle = rings[0].scaled(size * inner.h / max(item.h for item in rings[0].items))
            yield replace(ringed(inner, sprinkle), weight=leader.weight)
    yield row([*rest[: len(rest) // 2], leader, *rest[len(rest) // 2 :]], 0.04)


def _around(leader: Block, heavy: Sequence[Block], airy: Sequence[Block], ratio: float, lap: float, side: int) -> Block:
    """Return companions on alternate sides: first at the feet, then over the shoulders, then outwards; light ones highest."""
    items = list(leader.moved(-leader.left, 0).items)
    edges = {(s, f): (leader.w if s > 0 else 0.0) for s in (-1, 1) for f in (0, 1, 2)}
    slots = [(side, 0), (-side, 0), (side, 1), (-side, 1)]
    steps = [(slots[k % 4] if k < 4 else (slots[k % 2][0], 0)) for k in range(len(heavy))]
    if len(heavy) == 2 and airy:
        steps = [(side, 0), (-side, 0)]
    plans = [(block, where) for block, where in zip(heavy, steps, strict=True)]
    plans += [(block, (side if k % 2 else -side, 2)) for k, block in enumerate(airy)]
    for block, (at, floor) in plans:
        slot = (_FEET, _SHOULDERS, _HEIGHTS)[floor]
        high = ratio * slot.size * leader.h
        if len(block.items) > 2:
            high *= 1.35
        if block.h > _ALIKE * leader.h:
            high = max(high, 0.8 * min(block.h, 1.1 * leader.h))
        block = block.scaled(
            min(high / block.h, 1.5 * high / block.w, 0.95 * leader.w / block.w if floor == 2 else 9e9)
        )
        over = lap * slot.lap * block.w
        edge = edges[at, floor]
        x = edge - over if at > 0 else edge + over - block.w
        edges[at, floor] = x + block.w + over + 0.05 * block.w if at > 0 else x - over - 0.05 * block.w
        items += block.moved(x - block.left, slot.foot * leader.h, slot.z).items
    left = min(item.x - item.reach[0] for item in items)
    foot = min(item.y - item.reach[1] for item in items)
    return Block(tuple(item.moved(-left, -foot) for item in items), leader.weight)


def _worth(group: Block, leading: frozenset[str], shape: float) -> float:
    """Return how well a group fills an area of a shape, its leader large, near the middle, and nothing hidden."""
    k = min(shape / group.w, 1 / group.h)
    ink = sum(item.w * item.h for item in group.items) * k * k / shape
    own = [item for item in group.items if item.entity in leading]
    lead = sum(item.w * item.h for item in own) * k * k / shape
    centre = sum(item.x for item in own) / len(own) - group.left
    aside = max(0.0, abs(centre / group.w - 0.5) - 0.14)
    return min(1.0, ink) + 1.2 * lead - 0.8 * aside - 5.0 * _hidden(group.items, leading)


def _hidden(items: Sequence[Item], leading: frozenset[str]) -> float:
    """Return by how much too much of any thing is covered by one before it."""
    worst = 0.0
    for one, other in combinations(items, 2):
        if one.entity == other.entity:
            continue
        back, front = sorted((one, other), key=lambda item: (item.z, -item.y))
        share = overlap(one, other) * min(one.w * one.h, other.w * other.h) / (back.w * back.h)
        most = 0.5 * _COVERED if back.entity in leading else _COVERED
        worst = max(worst, share - most, 0.5 * (overlap(one, other) - 0.7))
    return worst
