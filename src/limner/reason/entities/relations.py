"""Ties between phrases as the relations of a plan."""

from __future__ import annotations

from typing import Any

from limner.document.scene import Relation
from limner.reason.entities.links import Tie


def relations_of(ties: list[Tie], known: set[str]) -> tuple[Relation, ...]:
    """Return the ties between things that are shown, each once and none of a thing to itself."""
    found: list[Relation] = []
    for tie in ties:
        if tie.subject.entity in known and tie.object.entity in known and tie.subject.entity != tie.object.entity:
            predicate: Any = tie.predicate
            found.append(Relation(subject=tie.subject.entity, predicate=predicate, object=tie.object.entity))
    return tuple(dict.fromkeys(found))
