"""Facts of the pictures: every entity of the plan is staged as many times as asked, and related as asked."""

from __future__ import annotations

from limner.document.beasts import by_rule, frame_of_beast
from limner.document.document import Document
from limner.document.drawn import drawn
from limner.document.geometry import Box
from limner.document.layers import PictureLayer, ShapeLayer
from limner.document.person import frame_of
from limner.document.plan import Plan
from limner.document.results import Check
from limner.document.scene import Entity, Instance, Relation
from limner.resources import Resources
from limner.verify.relations import Staged, holds

Stage = dict[str, Staged]

_MANIFOLD = ("icon-set", "sprite-sheet", "frame", "background", "avatar")
"""Media whose design says how often a thing is shown."""

_UNPILED = frozenset({"animal", "person", "face", "vehicle", "building", "furniture"})
"""Groups of concepts whose copies do not lie on one another."""


def check_scene(document: Document, resources: Resources | None = None) -> list[Check]:
    """Return one check an entity and one a relation of the plan.

    An entity holds when a picture layer shows exactly its count, or where a motif drawn as outlines bears its name. A
    relation holds when in some picture that shows both things they lie so; one that no picture can tell of is left out.
    ``resources`` gives the drawings' proportions; without them all are taken to be square.
    """
    plan = document.meta.plan
    if plan is None:
        return []
    if document.canvas.repeat or plan.medium in _MANIFOLD:
        return []  # a print shows its things over and over, a set each of them once
    stages = [_stage(layer, resources) for layer in document.pictures()]
    brushed = frozenset(one.name for one in document.walk() if isinstance(one, ShapeLayer) and one.role == "motif")
    return [*_counts(plan, stages, brushed), *_relations(plan, stages)]


def _counts(plan: Plan, stages: list[Stage], brushed: frozenset[str]) -> list[Check]:
    checks = []
    for entity in plan.entities:
        each = [len(stage[entity.id].boxes) for stage in stages if entity.id in stage]
        # A thing asked for several times may stand once in each of as many pictures: a sheet of stickers.
        shown = len(each) if set(each) == {1} and len(each) == entity.count else max(each, default=0)
        shown = shown or int(entity.label in brushed)
        checks.append(
            Check(
                name="scene",
                layer=entity.id,
                ok=shown == entity.count,
                value=float(shown),
                bound=float(entity.count),
                unit="instances",
                message="" if shown == entity.count else f"{entity.label!r}: {shown} drawn, {entity.count} asked",
            )
        )
    return checks


def _relations(plan: Plan, stages: list[Stage]) -> list[Check]:
    names = {entity.id: entity.label for entity in plan.entities}
    checks = []
    for relation in plan.relations:
        told = [fact for stage in stages if (fact := _told(relation, plan, stage)) is not None]
        if not told:
            continue
        words = f"{names.get(relation.subject, '?')} {relation.predicate} {names.get(relation.object, '?')}"
        checks.append(
            Check(
                name="scene",
                layer=relation.subject,
                other=relation.object,
                ok=any(told),
                value=float(any(told)),
                bound=1.0,
                unit="relation",
                message="" if any(told) else f"not so in the picture: {words}",
            )
        )
    return checks


def _told(relation: Relation, plan: Plan, stage: Stage) -> bool | None:
    if relation.subject not in stage or relation.object not in stage or relation.subject == relation.object:
        return None
    one, other = stage[relation.subject], stage[relation.object]
    if relation.predicate != "between":
        return holds(relation.predicate, one, other)
    sides = [
        stage[r.object]
        for r in plan.relations
        if r.predicate == "between" and r.subject == relation.subject and r.object in stage
    ]
    return holds("between", one, Staged(tuple(b for s in sides for b in s.boxes), ()))


def _stage(layer: PictureLayer, resources: Resources | None) -> Stage:
    stage: Stage = {}
    for entity in layer.scene.entities:
        if entity.instances:
            aspect, piles = _drawing(entity, resources)
            make = drawn(entity.concept, entity.label) if layer.scene.setting.place != "none" else None
            aspect = make.aspect if make is not None else aspect
            if by_rule(entity.concept, entity.attributes.pose) and layer.scene.setting.place != "none":
                frame = frame_of_beast(entity.concept, entity.attributes.pose)
                aspect = frame.wide / frame.high
            boxes = tuple(_box(instance, aspect, layer.box) for instance in entity.instances)
            stage[entity.id] = Staged(
                boxes, tuple(instance.z + 1e-4 * instance.y for instance in entity.instances), piles
            )
    for surface in layer.scene.surfaces:
        if surface.owner and surface.owner not in stage:
            stage[surface.owner] = Staged((surface.box,), (0.0,))
    return stage


def _box(instance: Instance, aspect: float, home: Box) -> Box:
    high = instance.height * home.h
    wide = high * aspect
    return Box(home.x + instance.x * home.w - wide / 2, home.y + instance.y * home.h - high, wide, high)


def _drawing(entity: Entity, resources: Resources | None) -> tuple[float, bool]:
    """Return the width / height of an entity's drawing, and whether such things may lie in a pile."""
    if entity.person is not None:
        wide, high = frame_of(entity.person)
        return wide / high, False
    if resources is None or not entity.concept or entity.concept not in resources.concepts:
        return 1.0, True
    concept = resources.concepts.get(entity.concept)
    return concept.aspect, concept.group not in _UNPILED
