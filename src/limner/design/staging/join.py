"""Relations to arrangement: blocks are joined pair by pair as the relations say, then set in a row in the order they demand."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from itertools import permutations

from limner.design.staging.blocks import Block, above, behind, beside, held, inside, of_actor, on_top, worn
from limner.design.staging.cast import Actor
from limner.document.scene import Relation

_STACKING = ("on", "above", "below", "under", "in", "inside", "behind", "in-front-of", "holding", "wearing")


def joined(actors: Sequence[Actor], relations: Sequence[Relation], rng: random.Random, *, loose: bool) -> list[Block]:
    """Return blocks from left to right: one for each group of entities that stand on, in, behind … one another."""
    blocks = {actor.entity.id: of_actor(actor, rng, loose=loose) for actor in actors}
    home = {name: name for name in blocks}
    for relation in relations:
        if relation.predicate in _STACKING and relation.subject in home and relation.object in home:
            _join(blocks, home, relation, rng)
    order = _ordered(blocks, home, relations)
    return [blocks[name] for name in order]


def _join(blocks: dict[str, Block], home: dict[str, str], relation: Relation, rng: random.Random) -> None:
    one, other = home[relation.subject], home[relation.object]
    if one == other:
        return
    side = 1 if rng.random() < 0.5 else -1
    merged = _merge(relation.predicate, blocks[one], blocks[other], side)
    del blocks[one], blocks[other]
    blocks[other] = merged
    for name, at in home.items():
        if at == one:
            home[name] = other


def _merge(predicate: str, subject: Block, target: Block, side: int) -> Block:
    gap = 0.08 * max(subject.h, target.h)
    if predicate == "on":
        return on_top(subject, target)
    if predicate == "above":
        return above(subject, target, gap)
    if predicate in ("below", "under"):
        return above(target, subject, gap)
    if predicate in ("in", "inside"):
        return inside(subject, target)
    if predicate == "behind":
        return behind(subject, target, side)
    if predicate == "in-front-of":
        return behind(target, subject, side)
    if predicate == "holding":
        return held(target, subject, side)
    return worn(target, subject)


def _ordered(blocks: Mapping[str, Block], home: Mapping[str, str], relations: Sequence[Relation]) -> list[str]:
    """Return block names left to right: left-of and right-of as asked, neighbours adjacent, the weightiest near the middle."""
    names = list(blocks)
    before: set[tuple[str, str]] = set()
    near: list[tuple[str, str]] = []
    for relation in relations:
        one, other = home.get(relation.subject), home.get(relation.object)
        if one is None or other is None or one == other:
            continue
        if relation.predicate == "left-of":
            before.add((one, other))
        elif relation.predicate == "right-of":
            before.add((other, one))
        elif relation.predicate in ("next-to", "between", "around"):
            near.append((one, other))
    return list(min(_orders(names, blocks), key=lambda order: _cost(order, blocks, before, near)))


def _orders(names: Sequence[str], blocks: Mapping[str, Block]) -> list[tuple[str, ...]]:
    """Return candidate orders: all of them up to six blocks, else insertions of each name at every place of a good one."""
    if len(names) <= 6:
        return list(permutations(names))
    ranked = sorted(names, key=lambda name: -blocks[name].weight)
    middle: list[str] = []
    for k, name in enumerate(ranked):
        middle.insert(0 if k % 2 else len(middle), name)
    return [tuple(middle), tuple(reversed(middle)), tuple(names), tuple(reversed(names))]


def _cost(
    order: Sequence[str], blocks: Mapping[str, Block], before: set[tuple[str, str]], near: Sequence[tuple[str, str]]
) -> float:
    at = {name: k for k, name in enumerate(order)}
    cost = sum(100.0 for one, other in before if at[one] > at[other])
    cost += sum(10.0 * (abs(at[one] - at[other]) - 1) for one, other in near)
    middle = (len(order) - 1) / 2
    return cost + sum(blocks[name].weight * abs(k - middle) * 0.1 + 0.001 * k * len(name) for name, k in at.items())


def row(blocks: Sequence[Block], gap: float) -> Block:
    """Return blocks on one foot line, left to right, ``gap`` (share of the tallest) between them."""
    whole = blocks[0]
    space = gap * max(block.h for block in blocks)
    for block in blocks[1:]:
        whole = beside(whole, block, space)
    return whole
