"""What a picture takes for granted: dishes stand on a table where people are, and those who eat sit at it; flowers are in their vase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from limner.design.staging.cast import Actor, actor_of
from limner.design.staging.join import TABLES
from limner.document.person import SEATED, base_pose, frame_of
from limner.document.plan import Plan
from limner.document.scene import Attributes, Entity, Relation

_FLOWERS = frozenset(
    {"blossom", "daisy", "tulip", "rose", "sunflower", "hibiscus", "cherry-blossom", "bouquet", "white-flower"}
)
_LAID = frozenset({"food", "drink"})
_DISHES = frozenset(
    {"cooking-pot", "saucepan", "plate", "bowl", "fork-and-knife-with-plate", "kettle", "jar", "vase", "candle"}
)
_LARGEST = 0.45
"""Metres up to which food is on a plate: a pumpkin or a melon may lie on the ground."""
_ARMS = frozenset({"drinking", "reading", "phoning", "holding", "talking", "typing"})
_FREE = frozenset({"", "standing", "eating", "sitting"})
_GROUNDED = frozenset(
    {"field", "farm", "garden", "forest", "vineyard", "rice-fields", "market", "night-market", "beach", "shop"}
)
"""Places where food lies about or grows, or where stalls bear it."""


def laid(actors: Sequence[Actor], plan: Plan, place: str) -> tuple[tuple[Actor, ...], Plan]:
    """Return the cast of a scene and its plan with what goes without saying: a table under the dishes, people at it."""
    out, said = list(actors), list(plan.relations)
    said += _in_vases(out, said)
    people = [actor for actor in out if _sits(actor)]
    dishes = [actor for actor in out if _served(actor) and not _borne(actor, said)]
    tables = [actor for actor in out if actor.entity.concept in TABLES]
    if not people or place in ("table", *_GROUNDED) or not (dishes or tables):
        return tuple(out), plan.model_copy(update={"relations": tuple(said)})
    if not tables:
        tables = [
            actor_of(
                Entity(id="table-laid", concept="dining-table", label="table", attributes=Attributes(), role="support")
            )
        ]
        out += tables
    board = tables[0]
    said += [Relation(subject=dish.id, predicate="on", object=board.id) for dish in dishes]
    diners = [a for a in people if not _engaged(a, said)]
    if diners:
        cloth = board.entity.attributes.model_copy(update={"material": "cloth"})
        out[out.index(board)] = replace(board, entity=board.entity.model_copy(update={"attributes": cloth}))
    for diner in diners:
        out[out.index(diner)] = _seated(diner)
        said.append(Relation(subject=diner.id, predicate="behind", object=board.id))
    return tuple(out), plan.model_copy(update={"relations": tuple(said)})


def _served(actor: Actor) -> bool:
    """Tell whether something is a dish, or what is eaten from one."""
    edible = actor.group in _LAID or actor.entity.concept in _DISHES
    return edible and actor.metres <= _LARGEST and not actor.airborne


def _sits(actor: Actor) -> bool:
    who = actor.entity.person
    return who is not None and who.shot != "bust" and actor.entity.role != "background"


def _borne(actor: Actor, relations: Sequence[Relation]) -> bool:
    """Tell whether something is on, in or held by something already."""
    return any(
        (r.subject == actor.id and r.predicate in ("on", "in", "inside", "above", "under"))
        or (r.object == actor.id and r.predicate in ("holding", "wearing", "on"))
        for r in relations
    )


def _engaged(actor: Actor, relations: Sequence[Relation]) -> bool:
    """Tell whether somebody does something that has its own place: rides, sits on a chair, cooks, dances."""
    who = actor.entity.person
    placed = any(
        (r.subject == actor.id and r.predicate not in ("holding", "wearing", "next-to"))
        or (r.object == actor.id and r.predicate not in ("next-to",))
        for r in relations
    )
    return placed or who is None or base_pose(who.pose) not in _FREE | _ARMS


def _seated(actor: Actor) -> Actor:
    who = actor.entity.person
    if who is None or base_pose(who.pose) in SEATED:
        return actor
    pose = f"sitting+{who.pose}" if who.pose in _ARMS else "sitting"
    posed = who.model_copy(update={"pose": pose})
    (_, before), (wide, high) = frame_of(who), frame_of(posed)
    k = high / before
    return replace(
        actor,
        entity=actor.entity.model_copy(update={"person": posed}),
        aspect=wide / high,
        size=actor.size * k,
        metres=actor.metres * k,
    )


def _in_vases(actors: Sequence[Actor], relations: Sequence[Relation]) -> list[Relation]:
    vases = [actor for actor in actors if actor.entity.concept == "vase"]
    flowers = [actor for actor in actors if actor.entity.concept in _FLOWERS and not _borne(actor, relations)]
    if len(vases) != 1:
        return []
    return [Relation(subject=flower.id, predicate="in", object=vases[0].id) for flower in flowers]
