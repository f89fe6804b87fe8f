"""Blocks: instances arranged together, and the relations as ways of joining two blocks into one.

A block lives in its own plane: x to the right, y up from its foot line, the unit being whatever the sizes are in. Its
items are drawn things; ``box`` of an item is its tight ink. Joining never changes what is inside a block but its place
and scale, so relations that held go on holding.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from limner.design.staging.cast import Actor

CROWD = 4
"""More of a kind than this are set in rows."""


@dataclass(frozen=True, slots=True)
class Item:
    """One drawn copy: foot centre (x, y), height, width, depth order and attitude."""

    entity: str
    x: float
    y: float
    h: float
    w: float
    z: float = 0.0
    tilt: float = 0.0
    flip: bool = False

    def moved(self, dx: float, dy: float, dz: float = 0.0) -> Item:
        """Return the item shifted."""
        return replace(self, x=self.x + dx, y=self.y + dy, z=self.z + dz)


@dataclass(frozen=True, slots=True)
class Block:
    """Items arranged together; the foot line is y = 0 and the left edge x = 0. ``weight`` says how much it matters."""

    items: tuple[Item, ...]
    weight: float = 1.0

    @property
    def w(self) -> float:
        """Width."""
        return max(i.x + i.w / 2 for i in self.items) - min(i.x - i.w / 2 for i in self.items)

    @property
    def h(self) -> float:
        """Height above the foot line."""
        return max(i.y + i.h for i in self.items) - min(0.0, *(i.y for i in self.items), 0.0)

    @property
    def names(self) -> frozenset[str]:
        """Ids of the entities within."""
        return frozenset(item.entity for item in self.items)

    def scaled(self, k: float) -> Block:
        """Return the block k times as large."""
        items = tuple(replace(i, x=i.x * k, y=i.y * k, h=i.h * k, w=i.w * k) for i in self.items)
        return Block(items, self.weight)

    def moved(self, dx: float, dy: float, dz: float = 0.0) -> Block:
        """Return the block shifted."""
        return Block(tuple(item.moved(dx, dy, dz) for item in self.items), self.weight)


def at_origin(items: Sequence[Item], weight: float = 1.0) -> Block:
    """Return items as a block: leftmost ink at x = 0, lowest foot at y = 0."""
    left, foot = min(i.x - i.w / 2 for i in items), min(i.y for i in items)
    return Block(tuple(item.moved(-left, -foot) for item in items), weight)


def of_actor(actor: Actor, rng: random.Random, *, loose: bool) -> Block:
    """Return all copies of one entity as a block: a row with small changes in size, tilt and side, or rows of a crowd."""
    entity, n = actor.entity, actor.entity.count
    height = actor.size
    columns = n if n <= CROWD else max(3, round((n * 1.7) ** 0.5))
    gap = (0.16 if loose else 0.08) * height * max(actor.aspect, 0.5)
    items: list[Item] = []
    for k in range(n):
        row, column = divmod(k, columns)
        in_row = min(columns, n - row * columns)
        vary = 1.0 if n == 1 else rng.uniform(0.9, 1.06)
        h = height * vary
        pitch = height * actor.aspect * 1.06 + gap
        x = (column - (in_row - 1) / 2) * pitch
        flip = n > 1 and rng.random() < 0.5
        tilt = 0.0 if n == 1 or actor.entity.role == "background" else rng.uniform(-3, 3)
        items.append(Item(entity.id, x, row * height * 1.04, h, h * actor.aspect, -float(row), tilt, flip))
    weight = {"subject": 3.0, "support": 1.5}.get(entity.role, 1.0)
    return at_origin(items, weight)


def beside(left: Block, right: Block, gap: float) -> Block:
    """Return two blocks on one foot line, the second to the right of the first, ink boxes apart by ``gap``."""
    return Block((*left.items, *right.moved(left.w + gap, 0).items), max(left.weight, right.weight))


def on_top(top: Block, base: Block, *, sink: float = 0.02) -> Block:
    """Return ``top`` standing on ``base``, centred; made smaller where it is wider than what it stands on."""
    top = top.scaled(min(1.0, 0.94 * base.w / top.w))
    x = (base.w - top.w) / 2
    lifted = top.moved(x, base.h * (1 - sink), 0.5)
    return Block((*base.items, *lifted.items), max(top.weight, base.weight))


def above(upper: Block, lower: Block, gap: float) -> Block:
    """Return ``upper`` clear above ``lower``, centred on each other."""
    width = max(upper.w, lower.w)
    high = upper.moved((width - upper.w) / 2, lower.h + gap)
    return at_origin((*lower.moved((width - lower.w) / 2, 0).items, *high.items), max(upper.weight, lower.weight))


def inside(inner: Block, outer: Block) -> Block:
    """Return ``inner`` within the outline of ``outer``, in front of it, a little above its foot."""
    inner = inner.scaled(min(1.0, 0.6 * outer.w / inner.w, 0.55 * outer.h / inner.h))
    placed = inner.moved((outer.w - inner.w) / 2, 0.16 * outer.h, 1.0)
    return Block((*outer.items, *placed.items), max(inner.weight, outer.weight))


def behind(back: Block, front: Block, side: int) -> Block:
    """Return ``back`` further away: higher foot, drawn first, shifted to a side so that at most a third is hidden."""
    if back.h < 1.15 * front.h:
        back = back.scaled(1.0 if back.h > 0.8 * front.h else 0.8 * front.h / back.h)
    reach = 0.3 * min(front.w, back.w)
    x = front.w - reach if side > 0 else reach - back.w
    placed = back.moved(x, 0.16 * front.h, -2.0)
    return at_origin((*placed.items, *front.items), max(back.weight, front.weight))


def held(thing: Block, holder: Block, side: int) -> Block:
    """Return ``thing`` at the hand of ``holder``: beside it, at a third of its height, touching."""
    thing = thing.scaled(min(1.0, 0.6 * holder.h / thing.h, 0.8 * holder.w / thing.w))
    x = holder.w - 0.22 * thing.w if side > 0 else -0.78 * thing.w
    placed = thing.moved(x, 0.3 * holder.h, 1.0)
    return at_origin((*holder.items, *placed.items), max(thing.weight, holder.weight))


def worn(thing: Block, wearer: Block) -> Block:
    """Return ``thing`` on the head of ``wearer``."""
    thing = thing.scaled(min(1.0, 0.62 * wearer.w / thing.w))
    placed = thing.moved((wearer.w - thing.w) / 2, wearer.h * 0.9, 1.0)
    return Block((*wearer.items, *placed.items), wearer.weight)
