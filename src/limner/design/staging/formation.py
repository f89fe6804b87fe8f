"""Formation: all copies of one entity as a block, countable at a glance: pairs, triangles, staggered rows."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from limner.design.staging.blocks import Block, Item, at_origin, crowding
from limner.design.staging.cast import Actor
from limner.document.beasts import frame_of_beast
from limner.document.person import SEATED, TURNED, base_pose, stature_of

_WEIGHTS = {"subject": 3.0, "support": 1.5}
_RECEDE = 0.92
"""Each row further back is drawn this much smaller."""
MOST_OVERLAP = 0.15
_BEHIND = 0.3
"""The same for things that stand behind each other, tops in view."""
_FEW = 6
_SLIM = 0.62
"""Width / height below which things are as slim as people who stand."""
_HEAPED = frozenset({"food", "symbol", "sky", "flag", "nature"})


def formed(actor: Actor, rng: random.Random, *, shape: float, loose: bool) -> Block:
    """Return the copies of an actor's entity as a block that suits a free area of the given width / height.

    ``loose`` leaves more air. Copies differ a little in size, side and tilt; none hides more than 15 % of another,
    or 30 % where they stand behind each other.
    """
    n = actor.entity.count
    weight = _WEIGHTS.get(actor.entity.role, 1.0)
    if n == 1:
        return at_origin((Item(actor.id, 0.0, 0.0, actor.size, actor.size * actor.aspect),), weight)
    penalty = (0.3 if n <= 4 else 0.12 if n == 5 else 0.07) if loose else 0.05
    stands = n <= _FEW and (not _piles(actor) or (loose and actor.group == "plant"))
    layouts = _standing(n, loose, slim=actor.aspect < _SLIM) if stands else _layouts(n, loose)
    plans = [_plan(spots, actor, shape, penalty) for spots in layouts]
    least = min(plan[0] for plan in plans)
    spots = rng.choice([plan[1] for plan in plans if plan[0] < 1.07 * least])
    items = [_member(actor, _copy(actor, x, y, row, rng, loose), k, n) for k, (x, y, row) in enumerate(spots)]
    for _ in range(20):
        if crowding(items) <= 0.9 * (_BEHIND if stands else MOST_OVERLAP):
            break
        items = [replace(item, x=1.05 * item.x, y=1.05 * item.y) for item in items]
    return at_origin(items, weight)


def _copy(actor: Actor, x: float, y: float, row: int, rng: random.Random, loose: bool) -> Item:
    height = actor.size * _RECEDE**row * rng.uniform(0.94, 1.05)
    still = actor.entity.role == "background" or actor.aspect > 2.2 or actor.metres > 3
    most = 2.5 if loose or actor.metres > 0.6 else 7.0
    tilt = 0.0 if still else rng.uniform(-most, most)
    width = height * actor.aspect
    stray = 0.05 if loose else 0.02
    x, y = x + rng.uniform(-stray, stray), max(0.0, y + rng.uniform(-0.04, 0.05) * loose)
    flip = actor.mirrors and rng.random() < 0.4
    return Item(actor.id, x * actor.size * actor.aspect, y * actor.size, height, width, -float(row), tilt, flip)


def _member(actor: Actor, item: Item, k: int, n: int) -> Item:
    """Return the k-th of n copies; people stand upright, in the height of their age, and pairs look at each other."""
    who = actor.entity.person
    concept, said = actor.entity.concept, actor.entity.attributes.pose
    if who is None and actor.beast:
        first, own = frame_of_beast(concept, said), frame_of_beast(concept, said, k)
        return replace(item, h=item.h * own.high / first.high, w=item.h * own.wide / first.high, tilt=0.0)
    if who is None:
        return item
    size = stature_of(who, k)
    turned = base_pose(who.pose) in TURNED
    flip = (
        k % 2 == 1
        if n == 2
        else item.x > 0
        if turned and n > 2 and base_pose(who.pose) in SEATED
        else item.flip and not turned
    )
    return replace(item, h=item.h * size, w=item.w * size, tilt=0.0, flip=flip)


Spots = list[tuple[float, float, int]]


def _piles(actor: Actor) -> bool:
    """Tell whether copies may lie above each other: what floats, and what is heaped; glasses and people stand on one ground."""
    return actor.airborne or actor.light or actor.group in _HEAPED


def _standing(n: int, loose: bool, *, slim: bool) -> Iterator[Spots]:
    """Yield arrangements on one ground: a row, a zigzag, and two rows, the second looking over the shoulders of the first.

    Slim things are people mostly: with no ground to stand on, the second row of them would float, were it much higher.
    """
    pitch = 1.2 if loose else 1.06
    yield [((k - (n - 1) / 2) * pitch, 0.0, 0) for k in range(n)]
    if n > 2:
        yield [((k - (n - 1) / 2) * 0.98 * pitch, 0.12 * ((k + n) % 2), (k + n) % 2) for k in range(n)]
        wide = 1.42 if loose else 1.34
        rise = 0.14 if slim and not loose else 0.36
        for first in sorted({n - n // 2, n // 2}):
            shift = wide * _RECEDE / 4 if 2 * first == n else 0.0
            yield [(x + (shift if row else -shift), y, row) for x, y, row in _spots([first, n - first], wide, rise)]


def _layouts(n: int, loose: bool) -> Iterator[Spots]:
    """Yield arrangements of n as (x in widths, y in heights, row): a row, a zigzag, bricks and grids of several rows."""
    pitch = 1.2 if loose else 1.1
    yield [((k - (n - 1) / 2) * pitch, 0.0, 0) for k in range(n)]
    if n in (2, 3, 4, 5):
        odd = 1 if n % 2 else 0
        yield [((k - (n - 1) / 2) * pitch, 0.14 * ((k + odd) % 2), 0) for k in range(n)]
    for sizes in _tapering(n):
        yield _spots(sizes, 1.16 if loose else 1.06, 0.86)
        yield _spots(sizes, 1.34, 0.76)
    for rows in range(2, 8):
        if n < 2 * rows - 1 or rows > n:
            break
        yield _rows(n, rows, 1.62 if loose else 1.56, 0.68, brick=True)
        yield _rows(n, rows, 1.36, 0.82, brick=True)
        yield _rows(n, rows, pitch, 1.06 if loose else 1.0, brick=False)


def _rows(n: int, rows: int, pitch: float, rise: float, *, brick: bool) -> Spots:
    sizes = _interleaved(n, rows) if brick else None
    shifted = sizes is None and brick
    sizes = sizes or [n // rows + (1 if row < n % rows else 0) for row in range(rows)]
    spots: Spots = []
    for row, size in enumerate(sizes):
        shift = 0.5 * pitch * (row % 2) if shifted and sizes[0] == size else 0.0
        near = _RECEDE**row
        spots += [
            (((k - (size - 1) / 2) * pitch + shift) * near, rise * sum(_RECEDE**r for r in range(row)), row)
            for k in range(size)
        ]
    return spots


def _spots(sizes: list[int], pitch: float, rise: float) -> Spots:
    """Return centred rows, the first in front."""
    return [
        ((k - (size - 1) / 2) * pitch * _RECEDE**row, rise * sum(_RECEDE**r for r in range(row)), row)
        for row, size in enumerate(sizes)
        for k in range(size)
    ]


def _tapering(n: int) -> Iterator[list[int]]:
    """Yield two or more row sizes, each one fewer than the row before it, that sum to n (12 = 5 + 4 + 3)."""
    for rows in range(2, 6):
        first, rest = divmod(n + rows * (rows - 1) // 2, rows)
        if rest == 0 and first >= rows:
            yield [first - row for row in range(rows)]


def _interleaved(n: int, rows: int) -> list[int] | None:
    """Return row sizes m, m±1, m … that sum to n, so that centred rows stand in each other's gaps; None when none do."""
    for first in range(1, n):
        for step in (-1, 1):
            sizes = [first + step * (row % 2) for row in range(rows)]
            if min(sizes) > 0 and sum(sizes) == n:
                return sizes
    return None


def _plan(spots: Spots, actor: Actor, shape: float, penalty: float) -> tuple[float, Spots]:
    """Return how small the copies come out in an area of a shape (less is better), and the spots."""
    wide = (max(x for x, _, _ in spots) - min(x for x, _, _ in spots) + 1) * actor.aspect
    high = max(y for _, y, _ in spots) + 1
    rows = max(row for _, _, row in spots)
    return max(wide / shape, high) * (1 + penalty * rows), spots
