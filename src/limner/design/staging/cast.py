"""The cast of a picture: each entity with its drawing's shape and a size that is true to life, tempered to be seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from limner.assets.concepts import ConceptLibrary
from limner.document.plan import Plan
from limner.document.scene import Entity

_GROUPS = {
    "animal": 0.7, "bird": 0.3, "bug": 0.2, "food": 0.2, "drink": 0.2, "plant": 1.0, "flower": 0.4, "person": 1.7, "people": 1.7,
    "vehicle": 1.8, "transport": 2.0, "building": 12.0, "place": 10.0, "furniture": 0.9, "household": 0.5, "clothing": 0.5, "tool": 0.3,
    "music": 0.8, "sport": 0.4, "sky": 3.0,
}  # fmt: skip
_SIZES = {"tiny": 0.5, "small": 0.72, "normal": 1.0, "large": 1.35, "huge": 1.7}
_SKY = (
    "sun", "moon", "star", "cloud", "rainbow", "comet", "firework", "sparkler", "airplane", "balloon-hot", "hot-air", "rocket",
    "kite", "helicopter", "parachute", "shooting", "crescent", "planet", "ufo", "flying-saucer", "satellite", "snowflake", "lightning",
    "bat", "eagle", "dove", "bird", "butterfly", "bee", "balloon", "lantern",
)  # fmt: skip
TEMPER = 0.5
"""Exponent on real heights: 1 would make a cat a dot beside a tower, 0 all things equal."""


@dataclass(frozen=True, slots=True)
class Actor:
    """An entity to be placed: width / height of its drawing, and its height relative to the others'."""

    entity: Entity
    aspect: float
    size: float
    airborne: bool


def cast(plan: Plan, entities: Sequence[str] | None, concepts: ConceptLibrary) -> tuple[Actor, ...]:
    """Return the actors of the entities named by id (None: all of the plan), in the plan's order; counts of 0 are left out."""
    wanted = [e for e in plan.entities if (entities is None or e.id in entities) and e.count > 0]
    return tuple(_actor(entity, concepts) for entity in wanted)


def _actor(entity: Entity, concepts: ConceptLibrary) -> Actor:
    aspect, height, airborne = 1.0, 0.6, False
    if entity.concept and entity.concept in concepts:
        concept = concepts.get(entity.concept)
        aspect = concept.aspect
        height = concept.height_m or _by_group(concept.group)
        airborne = any(entity.concept.startswith(word) or f"-{word}" in entity.concept for word in _SKY)
        airborne = airborne and not concept.stands
    size = max(0.02, height) ** TEMPER * _SIZES[entity.attributes.size]
    return Actor(entity, max(0.15, min(6.0, aspect)), size, airborne)


def _by_group(group: str) -> float:
    folded = group.lower()
    return next((height for word, height in _GROUPS.items() if word in folded), 0.6)
