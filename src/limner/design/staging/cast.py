"""The cast of a picture: each entity with its drawing's shape and a size that is true to life, tempered to be seen."""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import resources as files

from limner.assets.concepts import ConceptLibrary
from limner.design.staging.boarding import manned
from limner.design.staging.playing import players
from limner.document.beasts import WITHERS, by_rule, frame_of_beast
from limner.document.drawn import DRAWN, drawn
from limner.document.person import TURNED, base_pose, frame_of, height_of
from limner.document.plan import Plan
from limner.document.scene import Entity

_GROUPS = {
    "animal": 0.7, "food": 0.15, "drink": 0.2, "plant": 0.8, "person": 1.7, "face": 0.5, "body": 0.5, "vehicle": 1.7, "building": 9.0,
    "place": 8.0, "furniture": 0.8, "clothing": 0.4, "instrument": 0.8, "sky": 2.5, "nature": 30.0, "flag": 1.5, "symbol": 0.6,
}  # fmt: skip
_SIZES = {"tiny": 0.5, "small": 0.74, "normal": 1.0, "large": 1.3, "huge": 1.65}
_FLYERS = frozenset({
    "sun", "moon", "star", "cloud", "rainbow", "comet", "fireworks", "sparkler", "airplane", "rocket", "kite", "helicopter",
    "parachute", "planet", "saucer", "satellite", "snowflake", "bat", "eagle", "dove", "butterfly", "honeybee", "balloon",
    "lantern", "zeppelin", "biplane", "sparkles", "phoenix", "hummingbird", "dragonfly", "mosquito", "swallow", "seagull", "fairy",
    "pterodactylus",
})  # fmt: skip
_SWIMMERS = frozenset({
    "fish", "whale", "shark", "dolphin", "octopus", "squid", "jellyfish", "blowfish", "orca", "salmon", "clownfish", "eel", "piranha",
})  # fmt: skip
_WATERY = frozenset({"underwater", "sea", "lake", "river"})
_LIGHT = frozenset({"leaf", "leaves", "star", "heart", "hearts", "snowflake", "balloon", "sparkles", "bubbles", "blossom", "butterfly",
                    "musical", "note", "notes", "confetti", "petal", "feather"})  # fmt: skip
_LOOKING = frozenset({"animal", "vehicle"})
_MIRRORED = frozenset({"animal", "vehicle", "plant", "food", "drink", "nature", "person", "furniture", "clothing"})
_LETTERED = frozenset(
    {"ambulance", "police", "fire", "taxi", "bus", "oncoming", "bottle", "carton", "box", "stop", "calendar", "meter"}
)
TEMPER = 0.42
"""Exponent on real heights: 1 would make a cat a dot beside a tower, 0 all things equal."""
_LEAST, _MOST = 0.26, 1.8
"""Bounds of a size beside the leading thing's."""
_SEEN = 0.15
"""The least size beside a person in a place: an apple is not as large as a head."""
_TRUE, _TALL, _MAN = 0.8, 2.6, 1.7
"""In a place, what is no taller than ``_TALL`` metres keeps its true size beside the rest to this exponent."""


@dataclass(frozen=True, slots=True)
class Actor:
    """An entity to be placed: width / height of its drawing, its height relative to the others', its real height in metres.

    ``beast``: it is a four-legged animal that is drawn by rule.
    """

    entity: Entity
    aspect: float
    size: float
    airborne: bool
    metres: float = 0.6
    group: str = ""
    beast: bool = False

    @property
    def light(self) -> bool:
        """Whether it is an ornament that may float around other things (notes, hearts, leaves)."""
        return bool(_LIGHT & set(self.entity.concept.split("-"))) or self.entity.role == "ornament"

    @property
    def looks(self) -> bool:
        """Whether it looks to a side and may be mirrored."""
        if self.entity.person is not None:
            return base_pose(self.entity.person.pose) in TURNED
        return self.group in _LOOKING and not self.entity.concept.endswith("-face")

    @property
    def rightward(self) -> bool:
        """Whether its drawing looks to the right; those of animals and vehicles look to the left."""
        return self.entity.person is not None

    @property
    def mirrors(self) -> bool:
        """Whether it may be mirrored: nothing is lettered on it and nobody knows its left from its right."""
        return self.group in _MIRRORED and not _LETTERED & set(self.entity.concept.split("-"))

    @property
    def id(self) -> str:
        """The entity's id."""
        return self.entity.id


def cast(
    plan: Plan, entities: Sequence[str] | None, concepts: ConceptLibrary, *, placed: bool = True
) -> tuple[Actor, ...]:
    """Return the actors of the entities named by id (None: all of the plan), in the plan's order; counts of 0 are left out.

    ``placed``: they are seen in a place, where beasts are drawn by rule.
    """
    wanted = [e for e in plan.entities if (entities is None or e.id in entities) and e.count > 0]
    wanted = players(manned(_unburdened(wanted), plan.relations, concepts), plan.relations)
    actors = tuple(_actor(entity, concepts, placed) for entity in wanted)
    leader = lead(actors)
    if leader is None:
        return actors
    people = [actor.size for actor in actors if actor.entity.person is not None] if placed else []
    low, high = (_SEEN * max(people), _MOST * max(people)) if people else (_LEAST * leader.size, _MOST * leader.size)
    return tuple(replace(actor, size=min(high, max(low, actor.size))) for actor in actors)


def _unburdened(entities: Sequence[Entity]) -> list[Entity]:
    """Return the entities less those that are drawn with a person of them (held or worn)."""
    borne = {name for entity in entities if entity.person for name in entity.person.bears}
    return [entity for entity in entities if entity.id not in borne]


def lead(actors: Sequence[Actor]) -> Actor | None:
    """Return the actor the picture is about: the first subject, else the first of all; None without actors."""
    subjects = [actor for actor in actors if actor.entity.role == "subject"]
    return next(iter(subjects or actors), None)


def _posed(entity: Entity, concepts: ConceptLibrary) -> Entity:
    """Return a person drawn in the pose asked for, where the library has that drawing ("woman-running")."""
    who, _, stands = entity.concept.partition("-")
    verb = _poses().get(entity.attributes.pose, "")
    drawn = f"{who}-{verb}"
    if not verb or stands != "standing" or drawn not in concepts:
        return entity
    return entity.model_copy(update={"concept": drawn})


@functools.cache
def _poses() -> dict[str, str]:
    text = files.files("limner.design").joinpath("data/poses.json").read_text("utf-8")
    return {str(pose): str(verb) for pose, verb in json.loads(text).items()}


def _actor(entity: Entity, concepts: ConceptLibrary, placed: bool) -> Actor:
    aspect, metres, airborne, group = 1.0, 0.6, False, ""
    who = entity.person
    if who is not None:
        wide, high = frame_of(who)
        size = _size(height_of(who), placed) * _SIZES[entity.attributes.size]
        return Actor(entity, wide / high, size, who.pose == "flying", height_of(who), "person")
    if placed and by_rule(entity.concept, entity.attributes.pose):
        frame = frame_of_beast(entity.concept, entity.attributes.pose)
        metres = WITHERS[entity.concept] * frame.high
        size = _size(metres, placed) * _SIZES[entity.attributes.size]
        return Actor(entity, frame.wide / frame.high, size, False, metres, "animal", beast=True)
    make = drawn(entity.concept, entity.label) if placed else None
    if make is not None and entity.concept in concepts:
        size = _size(make.metres, placed) * _SIZES[entity.attributes.size]
        return Actor(entity, make.aspect, size, False, make.metres, concepts.get(entity.concept).group)
    entity = _posed(entity, concepts)
    if entity.concept and entity.concept in concepts:
        concept = concepts.get(entity.concept)
        aspect = concept.aspect
        group = concept.group
        metres = concept.height_m or _GROUPS.get(concept.group, 0.5)
        airborne = not concept.stands and bool(_FLYERS & set(entity.concept.split("-")))
        airborne = airborne or entity.attributes.pose == "flying"
    size = _size(max(0.02, metres), placed) * _SIZES[entity.attributes.size]
    return Actor(entity, max(0.15, min(6.0, aspect)), size, airborne, metres, group)


def actor_of(entity: Entity) -> Actor:
    """Return the actor of a thing that is drawn by rule and that a scene adds of its own accord."""
    make = DRAWN[entity.concept]
    return Actor(entity, make.aspect, _size(make.metres, True), False, make.metres, "furniture")


def _size(metres: float, placed: bool) -> float:
    """Return how high a thing is drawn beside others: near its true height in a place, tempered where it is a motif."""
    if not placed:
        return float(metres**TEMPER)
    least = min(metres, _TALL)
    return float(_MAN**TEMPER * (least / _MAN) ** _TRUE * (max(metres, _TALL) / _TALL) ** TEMPER)


def swims(actor: Actor, place: str) -> bool:
    """Tell whether an actor floats in the water of a place."""
    return place in _WATERY and bool(_SWIMMERS & set(actor.entity.concept.split("-")))
