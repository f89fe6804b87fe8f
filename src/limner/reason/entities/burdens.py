"""What people do together, sit on, hold and wear: things of the brief that are drawn with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from limner.document.beasts import WITHERS
from limner.document.person import Person
from limner.document.scene import Entity, Relation
from limner.reason.entities.peoplewords import Spot, table

_SHARED = frozenset(
    {
        "talking",
        "hugging",
        "dancing",
        "cheering",
        "walking",
        "running",
        "cycling",
        "ground",
        "sitting",
        "cooking",
        "playing",
        "kicking",
    }
)
"""Poses of people told of together."""
ARMS = frozenset(
    {
        "reading",
        "drinking",
        "phoning",
        "playing",
        "painting",
        "talking",
        "waving",
        "thinking",
        "holding",
        "cheering",
        "praying",
    }
)
"""Poses that somebody can take sitting."""

_RIDDEN = 0.9
"""Metres at the withers from which a beast is ridden, not stood upon."""


def together(found: dict[str, Person], spots: dict[str, Spot], text: str, labels: dict[str, str]) -> dict[str, Person]:
    """Return the people, those named in one clause doing alike what only one of them is said to do ("a cook and a boy fish")."""
    out = dict(found)
    rows = sorted(spots.values(), key=lambda s: s.start)
    for one, other in zip(rows, rows[1:], strict=False):
        alike = labels[one.entity] == labels[other.entity]
        if not alike and (re.search(r"[.;。；!?！？|]", text[one.end : other.start]) or other.start - one.end > 24):
            continue
        for a, b in ((one.entity, other.entity), (other.entity, one.entity)):
            mine, yours = out[a], out[b]
            shared = yours.pose in _SHARED or yours.holds == ("rod",)
            if not mine.pose and not mine.holds and shared:
                holds = yours.holds if yours.holds == ("rod",) else ()
                out[a] = mine.model_copy(update={"pose": yours.pose, "holds": holds})
    return out


def burdened(
    found: dict[str, Person],
    entities: Sequence[Entity],
    relations: Sequence[Relation],
    spots: dict[str, Spot],
    spans: dict[str, tuple[int, int]],
) -> dict[str, Person]:
    """Return the people with what they hold and wear among the entities: it is drawn with them."""
    props: dict[str, str] = table()["_props"]
    worn: dict[str, str] = table()["_worn"]
    by = {entity.id: entity for entity in entities}
    taken: dict[str, str] = {}
    for relation in relations:
        if relation.predicate in ("holding", "wearing") and relation.subject in found and relation.object not in found:
            taken.setdefault(relation.object, relation.subject)
    for relation in relations:
        if relation.predicate == "holding" and relation.subject in taken and relation.object not in found:
            taken.setdefault(relation.object, taken[relation.subject])
    for entity in entities:
        if entity.id in taken or entity.id in found or entity.id not in spans:
            continue
        held = {h.replace("closed-", "") for p in found.values() for h in p.holds}
        if entity.concept in worn or props.get(entity.concept, "?").replace("closed-", "") in held:
            at = spans[entity.id][0]
            mine = [s for s in spots.values() if s.left <= at < s.right]
            rested = any(r.subject == entity.id or r.object == entity.id and r.predicate != "on" for r in relations)
            stands = mine and worn.get(entity.concept) == "pose" and by[mine[0].entity].attributes.pose
            if mine and not rested and not stands:  # who repairs a bicycle does not ride it
                taken[entity.id] = mine[0].entity
    out = dict(found)
    for thing, holder in taken.items():
        entity, person, bearer = by[thing], out[holder], by[holder]
        if entity.count not in (1, bearer.count):
            continue
        out[holder] = _with_thing(person, entity, bearer.count == 1 or entity.count == bearer.count)
    _sit(out, relations, by)
    posed: dict[str, str] = table()["_posed"]
    for name, person in out.items():
        if person.holds and person.pose in ("", "carrying", "thinking") and person.shot != "bust":
            pose = posed.get(person.holds[0], "") or ("carrying" if person.pose == "carrying" else "holding")
            out[name] = person.model_copy(update={"pose": pose})
        elif person.holds and person.pose == "sitting":
            arms = posed.get(person.holds[0], "") or "holding"
            out[name] = person.model_copy(
                update={"pose": f"sitting+{arms}" if arms in (*ARMS, "raising") else "sitting"}
            )
    return out


def _sit(out: dict[str, Person], relations: Sequence[Relation], by: dict[str, Entity]) -> None:
    """Seat those who are on a seat."""
    seats = frozenset(table()["_seats"].split("|")) | {name for name, metres in WITHERS.items() if metres >= _RIDDEN}
    for relation in relations:
        if relation.subject in out and relation.predicate in ("on", "in") and by[relation.object].concept in seats:
            person = out[relation.subject]
            if person.pose in ("", *ARMS):
                pose = f"sitting+{person.pose}" if person.pose else "sitting"
                out[relation.subject] = person.model_copy(update={"pose": pose})


def _with_thing(person: Person, thing: Entity, each: bool) -> Person:
    """Return somebody with a thing that they wear or hold."""
    props: dict[str, str] = table()["_props"]
    worn: dict[str, str] = table()["_worn"]
    kind, color = worn.get(thing.concept, ""), thing.attributes.color
    changes: dict[str, Any] = {"bears": (*person.bears, thing.id), "each": each and person.each}
    if kind == "headwear":
        changes |= {"headwear": person.headwear or "fedora", "headwear_color": person.headwear_color or color}
    elif kind == "eyewear":
        changes["eyewear"] = person.eyewear or "glasses"
    elif kind == "outfit" and color:
        changes["top_color"] = person.top_color or color
    elif kind == "pose":
        changes["pose"] = "cycling"
    elif not kind and not (
        person.holds and props.get(thing.concept) != person.holds[0] and person.pose in ("typing", "reading")
    ):
        name = props.get(thing.concept, thing.concept)
        if name == "closed-book" and person.pose.endswith("reading"):
            name = "book"
        changes |= {"holds": (name,), "holds_color": color}
    return person.model_copy(update=changes)
