"""Words for many things of one kind ("vegetables", "farm animals"): in place of the kind stand some of its members."""

from __future__ import annotations

import dataclasses

from limner.document.plan import Decision
from limner.document.scene import Entity
from limner.reason import entities
from limner.reason.tables import load_table

_SOME = 4
"""How many members stand for a kind that is no plural ("fruit")."""


def gathered(found: entities.Found) -> entities.Found:
    """Return what was found with every kind of things taken apart: as many members as asked, each once while they last.

    What is said of the kind (its looks, how it lies to other things) is said of each.
    """
    kinds: dict[str, list[str]] = load_table("bearing")["kinds"]
    members = {one.id: _members(one, kinds[one.concept]) for one in found.entities if one.concept in kinds}
    if not members:
        return found
    shown = tuple(member for one in found.entities for member in members.get(one.id, (one,)))
    ends = {kind: [member.id for member in some] for kind, some in members.items()}
    relations = tuple(
        relation.model_copy(update={"subject": subject, "object": ends.get(relation.object, [relation.object])[0]})
        for relation in found.relations
        for subject in ends.get(relation.subject, [relation.subject])
    )
    told = tuple(
        Decision(what="kind", value=f"{one.label}: {', '.join(member.label for member in members[one.id])}", rule="members of a kind")
        for one in found.entities if one.id in members
    )  # fmt: skip
    return dataclasses.replace(found, entities=shown, relations=relations, decisions=(*found.decisions, *told))


def _members(kind: Entity, concepts: list[str]) -> tuple[Entity, ...]:
    wanted = kind.count if kind.count > 1 else _SOME
    some = concepts[:wanted]
    extra = wanted - len(some)
    return tuple(
        kind.model_copy(
            update={
                "id": kind.id if not i else f"{kind.id}-{i + 1}",
                "concept": concept,
                "label": concept.replace("-", " "),
                "count": 1 + extra // len(some) + (i < extra % len(some)),
            }
        )
        for i, concept in enumerate(some)
    )
