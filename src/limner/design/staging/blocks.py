"""Blocks: instances arranged together, and the relations as ways of joining two blocks into one.

A block lives in its own plane: x to the right, y up from its foot line, the unit being whatever the sizes are in. Its
items are drawn things; an item's ink is the box of its width and height above its foot. Joining never changes what is
inside a block but its place and scale, so relations that held go on holding.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Item:
    """One drawn copy: foot centre (x, y), height, width, depth order and attitude.

    ``grounded`` says that its foot is on the ground (a higher y is further away), not in the air or on something.
    """

    entity: str
    x: float
    y: float
    h: float
    w: float
    z: float = 0.0
    tilt: float = 0.0
    flip: bool = False
    grounded: bool = True

    def moved(self, dx: float, dy: float, dz: float = 0.0) -> Item:
        """Return the item shifted."""
        return replace(self, x=self.x + dx, y=self.y + dy, z=self.z + dz)

    @property
    def reach(self) -> tuple[float, float]:
        """Half the width and the extra height that the tilted drawing takes."""
        angle = math.radians(abs(self.tilt))
        wide = self.w * math.cos(angle) + self.h * math.sin(angle)
        high = self.h * math.cos(angle) + self.w * math.sin(angle)
        return wide / 2, max(0.0, (high - self.h) / 2)


@dataclass(frozen=True, slots=True)
class Block:
    """Items arranged together; the foot line is y = 0 and the left edge x = 0. ``weight`` says how much it matters."""

    items: tuple[Item, ...]
    weight: float = 1.0

    @property
    def left(self) -> float:
        """The leftmost ink."""
        return min(i.x - i.reach[0] for i in self.items)

    @property
    def w(self) -> float:
        """Width of all ink."""
        return max(i.x + i.reach[0] for i in self.items) - self.left

    @property
    def h(self) -> float:
        """Height of all ink above the foot line."""
        return max(i.y + i.h + i.reach[1] for i in self.items)

    @property
    def depth(self) -> float:
        """How high the furthest foot on the ground lies."""
        return max((i.y for i in self.items if i.grounded), default=0.0)

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

    def lifted(self) -> Block:
        """Return the block as something that does not stand on the ground."""
        return Block(tuple(replace(item, grounded=False) for item in self.items), self.weight)


def at_origin(items: Iterable[Item], weight: float = 1.0) -> Block:
    """Return items as a block: leftmost ink at x = 0, lowest foot at y = 0."""
    block = Block(tuple(items), weight)
    foot = min(item.y for item in block.items)
    return block.moved(-block.left, -foot)


def overlap(one: Item, other: Item) -> float:
    """Return the share of the smaller item's ink box that the two have in common."""
    wide = min(one.x + one.w / 2, other.x + other.w / 2) - max(one.x - one.w / 2, other.x - other.w / 2)
    high = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    if wide <= 0 or high <= 0:
        return 0.0
    return wide * high / min(one.w * one.h, other.w * other.h)


def crowding(items: Sequence[Item]) -> float:
    """Return the largest overlap of any two items."""
    return max((overlap(a, b) for k, a in enumerate(items) for b in items[k + 1 :]), default=0.0)


def beside(left: Block, right: Block, gap: float) -> Block:
    """Return two blocks on one foot line, the second to the right of the first, ink boxes apart by ``gap``."""
    return Block((*left.items, *right.moved(left.w + gap, 0).items), max(left.weight, right.weight))


def on_top(top: Block, base: Block, height: float = 0.99) -> Block:
    """Return ``top`` on ``base``, its foot at a share of the base's height (a seat is lower than a top), centred.

    It is made smaller where it is wider than what it stands on.
    """
    room = 0.94 if height > 0.9 else 0.78
    top = top.scaled(min(1.0, room * base.w / top.w))
    lifted = top.moved((base.w - top.w) / 2, base.h * height, 1.0).lifted()
    return Block((*base.items, *lifted.items), max(top.weight, base.weight))


def embraced(one: Block, other: Block) -> Block:
    """Return two who hold each other, close, the first to the left and looking right, the other looking left."""
    left = Block(tuple(replace(item, flip=False) for item in one.items), one.weight)
    right = Block(tuple(replace(item, flip=True) for item in other.items), other.weight)
    lap = 0.46 * min(one.w, other.w)
    return Block((*left.items, *right.moved(left.w - lap, 0, 0.5).items), max(one.weight, other.weight))


def seated(sitter: Block, base: Block, height: float, hip: float, *, fit: bool) -> Block:
    """Return ``sitter`` before ``base`` with the hips (a share of its own height) at a share of the base's, centred.

    ``fit`` makes the base as high as it takes for the feet to be on the ground.
    """
    if fit:
        base = base.scaled(min(1.25, max(0.55, hip * sitter.h / (height * base.h))))
    width = max(sitter.w, base.w)
    placed = sitter.moved((width - sitter.w) / 2, max(0.0, height * base.h - hip * sitter.h), 1.0)
    return at_origin((*base.moved((width - base.w) / 2, 0).items, *placed.items), max(sitter.weight, base.weight))


def above(upper: Block, lower: Block, gap: float) -> Block:
    """Return ``upper`` clear above ``lower``, centred on each other."""
    if upper.h < 0.45 * lower.h:
        upper = upper.scaled(0.45 * lower.h / upper.h)
    width = max(upper.w, lower.w)
    high = upper.moved((width - upper.w) / 2, lower.h + gap, 0.5).lifted()
    items = (*lower.moved((width - lower.w) / 2, 0).items, *high.items)
    return at_origin(items, max(upper.weight, lower.weight))


def inside(inner: Block, outer: Block, foot: float = 0.14) -> Block:
    """Return ``inner`` within the outline of ``outer``, in front of it, its foot at a share of the outer's height."""
    inner = inner.scaled(min(1.0, 0.62 * outer.w / inner.w, 0.58 * outer.h / inner.h))
    placed = inner.moved((outer.w - inner.w) / 2, foot * outer.h, 1.0).lifted()
    return Block((*outer.items, *placed.items), max(inner.weight, outer.weight))


def poured(inner: Block, outer: Block) -> Block:
    """Return ``inner`` looking out of an open vessel: behind it, its lower half hidden by the rim."""
    if all(item.h > 1.4 * item.w for item in inner.items):
        return _bunched(inner, outer)
    inner = heaped(inner)
    inner = inner.scaled(min(0.86 * outer.w / inner.w, 1.1 * outer.h / inner.h))
    placed = inner.moved((outer.w - inner.w) / 2, outer.h - 0.34 * inner.h, -0.5).lifted()
    return Block((*outer.items, *placed.items), max(inner.weight, outer.weight))


def _bunched(stems: Block, vessel: Block) -> Block:
    """Return long things, flowers, that stand in a vessel and lean apart, their stems in it."""
    tall = max(item.h for item in stems.items)
    k = min(1.0, 1.45 * vessel.h / tall)
    n = len(stems.items)
    placed = []
    for j, item in enumerate(stems.items):
        turn = (j - (n - 1) / 2) / max(1, n - 1)
        high = k * item.h * (1.0 - 0.16 * (j % 2))
        wide = item.w * high / item.h
        x = 0.5 * vessel.w + turn * min(1.5 * wide * max(1, n - 1) * 0.5, 0.9 * vessel.w)
        placed.append(
            replace(
                item,
                x=x,
                y=vessel.h - 0.42 * high,
                h=high,
                w=wide,
                tilt=24.0 * turn,
                z=-0.5 - 0.1 * (j % 2),
                grounded=False,
            )
        )
    return Block((*vessel.items, *placed), max(stems.weight, vessel.weight))


def heaped(block: Block) -> Block:
    """Return the items of a block close together as a heap: rows of one fewer upwards, further ones behind."""
    items = list(block.items)
    base = max(1, math.ceil((math.sqrt(8 * len(items) + 1) - 1) / 2 + (1 if len(items) < 6 else 0)))
    out: list[Item] = []
    row, done = 0, 0
    while done < len(items):
        size = min(max(1, base - row), len(items) - done)
        wide = max(item.w for item in items)
        for k, item in enumerate(items[done : done + size]):
            x = (k - (size - 1) / 2) * 0.92 * wide
            out.append(replace(item, x=x, y=row * 0.74 * item.h, z=-0.1 * row))
        done, row = done + size, row + 1
    return at_origin(out, block.weight)


def laid_under(flat: Block, feet: Block) -> Block:
    """Return ``feet`` in the middle of something flat on the ground, which is as wide as they need."""
    flat = flat.scaled(max(1.0, 1.25 * feet.w / flat.w))
    under = flat.moved(0, 0, -6.0)
    placed = feet.moved((flat.w - feet.w) / 2, 0.4 * flat.h)
    return Block((*under.items, *placed.items), max(flat.weight, feet.weight))


def at_table(people: Block, table: Block) -> Block:
    """Return ``people`` behind a table that reaches before them, with all that stands on it, their heads over it."""
    row = sorted(people.items, key=lambda item: item.x)
    wide = max(item.w for item in row)
    board = max(item.w for item in table.items)
    table = table.scaled(min(1.12, max(1.0, 0.66 * wide * len(row) / board)))
    pitch = max(0.66 * wide, 0.9 * table.w / len(row))
    top = max(table.items, key=lambda item: item.w).h
    placed = [
        replace(item, x=(k + 0.5) * pitch, y=max(0.12 * top, top - 0.52 * item.h), z=-2.0 - 0.1 * (k % 2))
        for k, item in enumerate(row)
    ]
    whole = pitch * len(row)
    front = table.moved((whole - table.w) / 2 - table.left, 0)
    return at_origin((*placed, *front.items), max(people.weight, table.weight))


def behind(back: Block, front: Block, side: int) -> Block:
    """Return ``back`` further away: higher foot, drawn first, shifted to a side so that at most a third is hidden."""
    if back.h < 0.9 * front.h:
        back = back.scaled(0.9 * front.h / back.h)
    if back.h > 1.6 * front.h and back.w > 1.5 * front.w:
        x, up = (0.14 * back.w, 0.1 * back.h)
        x = x if side < 0 else back.w - front.w - x
        placed, near = back.moved(0, up, -2.0), front.moved(x, 0)
        return at_origin((*placed.items, *near.items), max(back.weight, front.weight))
    reach = 0.3 * min(front.w, back.w)
    x = front.w - reach if side > 0 else reach - back.w
    placed = back.moved(x, 0.16 * front.h, -2.0)
    return at_origin((*placed.items, *front.items), max(back.weight, front.weight))


def held(thing: Block, holder: Block, side: int) -> Block:
    """Return ``thing`` at the hand of ``holder``: beside it, at a third of its height, touching."""
    thing = thing.scaled(min(1.0, 0.55 * holder.h / thing.h, 0.9 * holder.w / thing.w))
    x = holder.w - 0.2 * thing.w if side > 0 else -0.8 * thing.w
    placed = thing.moved(x, 0.34 * holder.h, 1.0).lifted()
    return at_origin((*holder.items, *placed.items), max(thing.weight, holder.weight))


def worn(thing: Block, wearer: Block, entity: str, height: float = 0.93) -> Block:
    """Return ``thing`` on the wearer (the items of ``entity``): its foot at a share of the wearer's own height."""
    own = next((item for item in wearer.items if item.entity == entity), wearer.items[0])
    thing = thing.scaled(0.5 * min(own.w, 0.55 * own.h) / thing.w)
    placed = thing.moved(own.x - thing.w / 2 - thing.left, own.y + own.h * height, 1.0).lifted()
    return Block((*wearer.items, *placed.items), wearer.weight)


def sheltered(inner: Block, roof: Block, share: float) -> Block:
    """Return ``inner`` at the foot of a roof that stands, in front of it, no higher than a share of it."""
    if roof.h * share < inner.h:
        roof = roof.scaled(inner.h / (roof.h * share))
    inner = inner.scaled(min(1.0, 0.9 * roof.w / inner.w))
    placed = inner.moved((roof.w - inner.w) / 2, -0.03 * roof.h, 1.0)
    return at_origin((*roof.items, *placed.items), max(inner.weight, roof.weight))


def flanked(middle: Block, sides: Block, gap: float) -> Block:
    """Return ``middle`` with the items of ``sides`` half to its left and half to its right, on one foot line."""
    items = sorted(sides.items, key=lambda item: item.x)
    half = (len(items) + 1) // 2
    left = _line(items[:half], gap * 0.5)
    whole = beside(left, middle, gap) if left is not None else middle
    right = _line(items[half:], gap * 0.5)
    return beside(whole, right, gap) if right is not None else whole


def ringed(middle: Block, ring: Block) -> Block:
    """Return ``middle`` with the items of ``ring`` in an arc around it, from its one foot over its top to the other."""
    size = 0.5 * middle.h / max(item.h for item in ring.items)
    items = [replace(i, w=i.w * min(1.0, size), h=i.h * min(1.0, size)) for i in ring.items]
    wide, high = max(item.w for item in items), max(item.h for item in items)
    rx, ry = 0.5 * (middle.w + 1.16 * wide), 0.5 * (middle.h + 1.16 * high)
    while (
        len(items) > 1
        and math.pi * math.sqrt((rx * rx + ry * ry) / 2) * 1.1 < (len(items) - 1) * math.hypot(wide, high) * 0.85
    ):
        rx, ry = 1.08 * rx, 1.08 * ry
    placed = []
    for k, item in enumerate(items):
        angle = math.pi * (1.06 - 1.12 * k / max(1, len(items) - 1))
        x, y = 0.5 * middle.w + rx * math.cos(angle), 0.5 * middle.h + ry * math.sin(angle) - item.h / 2
        placed.append(replace(item, x=x, y=max(0.0, y), z=-1.0, grounded=y <= 0.05 * middle.h))
    return at_origin((*middle.items, *placed), max(middle.weight, ring.weight))


def swarmed(middle: Block, swarm: Block, rng: random.Random) -> Block:
    """Return ``middle`` with the items of ``swarm`` in the air about it: to its sides and over it, no two alike in size."""
    n = len(swarm.items)
    size = min(1.0, (0.34 if n < 5 else 0.24) * middle.h / max(item.h for item in swarm.items))
    placed: list[Item] = []
    for k, item in enumerate(swarm.items):
        near = size * rng.uniform(0.62, 1.0)
        turn = math.pi * (1.0 - (k + rng.uniform(0.28, 0.72)) / n)
        out = rng.uniform(0.62, 0.95)
        x = 0.5 * middle.w + math.cos(turn) * (0.5 * middle.w + out * 0.42 * middle.h)
        y = (0.46 + 0.58 * math.sin(turn) * out) * middle.h
        turned = replace(item, w=item.w * near, h=item.h * near, tilt=rng.uniform(-22, 22), flip=math.cos(turn) < 0)
        placed.append(replace(turned, x=x, y=y, z=1.0 if k % 3 == 1 else -1.0, grounded=False))
    return at_origin((*middle.items, *placed), max(middle.weight, swarm.weight))


def _line(items: Sequence[Item], gap: float) -> Block | None:
    whole: Block | None = None
    for item in items:
        one = at_origin((replace(item, y=0.0),))
        whole = one if whole is None else beside(whole, one, gap)
    return whole
