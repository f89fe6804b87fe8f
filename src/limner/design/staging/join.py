"""Relations to arrangement: blocks are joined pair by pair as the relations say, then ordered from left to right."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from itertools import permutations

from limner.design.staging.blocks import (
    Block,
    above,
    at_table,
    behind,
    beside,
    embraced,
    flanked,
    held,
    inside,
    laid_under,
    on_top,
    poured,
    ringed,
    seated,
    sheltered,
    swarmed,
    worn,
)
from limner.design.staging.boarding import boarded, hidden, mounted, windowed
from limner.design.staging.cast import Actor
from limner.design.staging.formation import formed
from limner.design.staging.playing import STANDING, played
from limner.document.aboard import CLOSED, OPEN, crew
from limner.document.beasts import frame_of_beast, seat_of
from limner.document.drawn import LYING
from limner.document.person import SEAT, SEATED, base_pose, frame_of
from limner.document.scene import Relation

_STACKING = (
    "wearing",
    "holding",
    "in",
    "inside",
    "on",
    "around",
    "behind",
    "in-front-of",
    "between",
    "above",
    "below",
    "under",
)
"""The relations that make one block of two, closest bond first."""
_SHARED = frozenset({"on", "in", "inside", "under", "below", "above", "behind", "in-front-of"})
_SEATS = {
    "sofa": 0.4, "couch-and-lamp": 0.38, "armchair": 0.42, "chair": 0.46, "bench": 0.5, "bed": 0.42, "seat": 0.45, "horse": 0.62,
    "bicycle": 0.55, "motorcycle": 0.5, "motor-scooter": 0.48, "swing": 0.3, "skateboard": 0.9, "surfboard": 0.5, "elephant": 0.8,
    "camel": 0.75, "stairs": 0.4, "carpet": 0.4, "dragon": 0.6, "tractor": 0.5, "unicorn": 0.6,
}  # fmt: skip
_LOW = frozenset({"stairs", "bench", "sofa", "couch-and-lamp", "armchair", "chair", "seat"})
_VESSELS = frozenset({
    "bowl", "vase", "basket", "bucket", "mug", "jar", "cooking-pot", "shopping-cart", "tumbler-glass", "package", "handbag",
    "backpack", "bathtub", "wastebasket", "potted-plant", "saucepan", "cauldron", "barrel", "wheelbarrow", "kitchen-sink",
})  # fmt: skip
_DECKS = frozenset({"ship", "sled"})
_ROOFS = frozenset({
    "tree", "oak", "baobab", "umbrella", "table", "desk", "bench", "chair", "bed", "sofa", "tent", "bridge", "gate", "lamp", "mushroom",
    "shrine", "stall", "aqueduct", "piano", "couch",
})  # fmt: skip
_LIGHT = frozenset(
    {"leaf", "star", "heart", "snowflake", "balloon", "sparkles", "bubbles", "blossom", "butterfly", "musical", "note"}
)
TABLES = frozenset({"dining-table", "desk"})
_EYES = frozenset({"glasses", "sunglasses", "goggles", "eyepatch"})
_NECK = frozenset({"scarf", "necktie", "necklace", "bandana"})


class Joiner:
    """Joins actors into blocks by the relations of a plan."""

    def __init__(self, actors: Sequence[Actor], rng: random.Random, *, shape: float, loose: bool) -> None:
        self._actors = {actor.id: actor for actor in actors}
        self._rng = rng
        self._loose = loose
        self._blocks = {actor.id: formed(actor, rng, shape=shape, loose=loose) for actor in actors}
        self._home = {name: name for name in self._blocks}

    def joined(self, relations: Sequence[Relation]) -> list[Block]:
        """Return blocks from left to right: one for each group of entities that stand on, in, behind … one another."""
        known = [r for r in relations if r.subject in self._home and r.object in self._home]
        for relation in sorted(known, key=_bond):
            if relation.predicate in _STACKING and not self._between_two(relation, known):
                self._gather(relation, known)
                self._join(relation)
        order = _ordered(self._blocks, self._home, known)
        return [self._blocks[name] for name in order]

    def _gather(self, relation: Relation, known: Sequence[Relation]) -> None:
        """Set all that stand on, in or behind the same thing beside each other first, so that none is put on another."""
        if relation.predicate not in _SHARED:
            return
        homes = dict.fromkeys(
            self._home[r.subject] for r in known if r.predicate == relation.predicate and r.object == relation.object
        )
        target = self._home[relation.object]
        together = [home for home in homes if home != target]
        if len(together) < 2:
            return
        merged = row([self._blocks[home] for home in together], 0.06)
        first = together[0]
        for home in together:
            del self._blocks[home]
        self._blocks[first] = merged
        self._home = {name: first if at in together else at for name, at in self._home.items()}

    def _between_two(self, relation: Relation, known: Sequence[Relation]) -> bool:
        """Tell whether something stands between two different things: that is a matter of order, not of joining."""
        return relation.predicate == "between" and any(
            other.subject == relation.subject and other.predicate == "between" and other.object != relation.object
            for other in known
        )

    def _join(self, relation: Relation) -> None:
        one, other = self._home[relation.subject], self._home[relation.object]
        if one == other:
            return
        merged = self._merge(relation)
        del self._blocks[one], self._blocks[other]
        self._blocks[other] = merged
        self._home = {name: other if at == one else at for name, at in self._home.items()}

    def _merge(self, relation: Relation) -> Block:
        subject, target = self._blocks[self._home[relation.subject]], self._blocks[self._home[relation.object]]
        concept = self._actors[relation.object].entity.concept
        side = 1 if self._rng.random() < 0.5 else -1
        gap = 0.1 * max(subject.h, target.h)
        who = self._actors[relation.subject].entity.person
        if crew((self._actors[relation.subject].entity, self._actors[relation.object].entity), (relation,)):
            return self._aboard(relation, subject, target)
        if (
            who is not None
            and relation.predicate in ("on", "in")
            and base_pose(who.pose) in SEATED
            and (concept in _SEATS or self._actors[relation.object].beast)
        ):
            if self._actors[relation.object].beast and len(target.items) > 1:
                return mounted(subject, target, self._seat(relation.object), SEAT / frame_of(who)[1])
            fit = self._actors[relation.object].group == "furniture" or concept in _LOW
            return seated(subject, target, self._seat(relation.object), SEAT / frame_of(who)[1], fit=fit)
        match relation.predicate:
            case "on" | "in" | "inside" if concept in LYING:
                return laid_under(target, subject)
            case "behind" if concept in TABLES and who is not None:
                return at_table(subject, target)
            case "on":
                return on_top(subject, target, self._seat(relation.object))
            case "above":
                return above(subject, target, gap)
            case "under" if set(concept.split("-")) & _ROOFS:
                return sheltered(subject, target, 0.42 if "tree" in concept else 0.55)
            case "below" | "under":
                return above(target, subject, gap)
            case "in" | "inside":
                if concept in _VESSELS:
                    return poured(subject, target)
                return inside(subject, target, 0.42 if concept in _DECKS else 0.14)
            case "behind":
                return behind(subject, target, side)
            case "in-front-of":
                return behind(target, subject, side)
            case "holding" if who is not None and self._actors[relation.object].entity.person is not None:
                return embraced(subject, target)
            case "holding" if concept in STANDING:
                return played(target, subject)
            case "holding":
                return held(target, subject, side)
            case "wearing":
                return worn(target, subject, relation.subject, _worn_at(concept))
            case "around":
                ring = self._actors[relation.subject]
                if self._loose and ring.airborne and len(subject.items) > 1:
                    return swarmed(target, subject, self._rng)
                floats = ring.airborne or bool(_LIGHT & set(ring.entity.concept.split("-")))
                return (
                    ringed(target, subject)
                    if floats and len(subject.items) > 2
                    else flanked(target, subject, 0.6 * gap)
                )
            case _:
                return flanked(subject, target, 0.6 * gap)

    def _aboard(self, relation: Relation, passengers: Block, vehicle: Block) -> Block:
        rider, concept = self._actors[relation.subject].entity, self._actors[relation.object].entity.concept
        if concept in CLOSED:
            return windowed(passengers, vehicle, CLOSED[concept])
        sits = rider.person is not None and base_pose(rider.person.pose) in SEATED
        return boarded(passengers, vehicle, OPEN[concept], hidden(rider, sits=sits))

    def _seat(self, name: str) -> float:
        """Return how high one sits on something, in its own heights."""
        actor = self._actors[name]
        concept = actor.entity.concept
        if actor.beast:
            return seat_of(concept, frame_of_beast(concept, actor.entity.attributes.pose))
        return _SEATS.get(concept, 0.99)


def joined(
    actors: Sequence[Actor], relations: Sequence[Relation], rng: random.Random, *, shape: float, loose: bool
) -> list[Block]:
    """Return the actors as blocks from left to right, related ones joined; ``shape`` is width / height of the free area."""
    return Joiner(actors, rng, shape=shape, loose=loose).joined(relations)


def _worn_at(concept: str) -> float:
    if concept in _EYES:
        return 0.76
    return 0.52 if concept in _NECK else 0.93


def _bond(relation: Relation) -> int:
    return _STACKING.index(relation.predicate) if relation.predicate in _STACKING else len(_STACKING)


def _ordered(blocks: Mapping[str, Block], home: Mapping[str, str], relations: Sequence[Relation]) -> list[str]:
    """Return block names left to right: left-of and right-of as asked, neighbours adjacent, the weightiest near the middle."""
    names = list(blocks)
    before: set[tuple[str, str]] = set()
    near: list[tuple[str, str]] = []
    middles: dict[str, list[str]] = {}
    for relation in relations:
        one, other = home[relation.subject], home[relation.object]
        if one == other:
            continue
        if relation.predicate == "left-of":
            before.add((one, other))
        elif relation.predicate == "right-of":
            before.add((other, one))
        elif relation.predicate == "between":
            middles.setdefault(one, []).append(other)
        else:
            near.append((one, other))
    best = min(_orders(names, blocks, before), key=lambda order: _cost(order, blocks, before, near, middles))
    return list(best)


def _orders(names: Sequence[str], blocks: Mapping[str, Block], before: set[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Return candidate orders: all up to six blocks, else a few good ones with what must be left moved left."""
    if len(names) <= 6:
        return [tuple(order) for order in permutations(names)]
    ranked = sorted(names, key=lambda name: -blocks[name].weight)
    middle: list[str] = []
    for k, name in enumerate(ranked):
        middle.insert(0 if k % 2 else len(middle), name)
    return [_sorted(order, before) for order in (middle, middle[::-1], list(names))]


def _sorted(order: Sequence[str], before: set[tuple[str, str]]) -> tuple[str, ...]:
    """Return an order changed as little as possible so that every pair of ``before`` is in its order (cycles are left)."""
    left = list(order)
    out: list[str] = []
    while left:
        free = [name for name in left if not any((other, name) in before for other in left if other != name)]
        chosen = (free or left)[0]
        out.append(chosen)
        left.remove(chosen)
    return tuple(out)


def _cost(
    order: Sequence[str],
    blocks: Mapping[str, Block],
    before: set[tuple[str, str]],
    near: Sequence[tuple[str, str]],
    middles: Mapping[str, Sequence[str]],
) -> float:
    at = {name: k for k, name in enumerate(order)}
    cost = sum(100.0 for one, other in before if at[one] > at[other])
    cost += sum(10.0 * (abs(at[one] - at[other]) - 1) for one, other in near)
    for name, others in middles.items():
        sides = [at[other] - at[name] for other in others]
        cost += 0.0 if min(sides) < 0 < max(sides) else 60.0
        cost += sum(4.0 * (abs(side) - 1) for side in sides)
    middle = (len(order) - 1) / 2
    return cost + sum(blocks[name].weight * abs(k - middle) * 0.1 + 0.001 * k * len(name) for name, k in at.items())


def row(blocks: Sequence[Block], gap: float) -> Block:
    """Return blocks on one foot line, left to right, ``gap`` (share of the tallest) between them."""
    whole = blocks[0]
    space = gap * max(block.h for block in blocks)
    for block in blocks[1:]:
        whole = beside(whole, block, space)
    return whole
