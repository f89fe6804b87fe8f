"""Series: pages that belong together. What the first page decides (style, palette, faces) and who is on it stays.

A thing keeps its look from page to page: one that is named ("Mila, a small red fox") by its name, others by what they are;
what a later page says of it goes before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from limner.document.direction import Direction, direction_of
from limner.document.document import Document
from limner.document.person import Person
from limner.document.plan import Decision, Plan
from limner.document.request import Request, make_request
from limner.document.scene import Attributes, Entity, Predicate, Relation
from limner.errors import DocumentError, RequestError
from limner.events import Done, Event
from limner.picture import Picture
from limner.pipeline import Limner, sized_for
from limner.sets.names import mentioned, named

MOST = 40
"""How many pages a series may have."""

_WORN = frozenset({"wearing", "holding"})


class Cast(NamedTuple):
    """Who is known of a series: entities by name, what they wear or hold, and things by concept."""

    named: dict[str, Entity]
    belongings: dict[str, tuple[tuple[Predicate, Entity], ...]]
    things: dict[str, Entity]


def series(
    prompts: Sequence[str],
    *,
    previous: Document | None = None,
    size: str | None = None,
    output_format: str = "png",
    limner: Limner | None = None,
    **asked: Any,
) -> Iterator[Picture]:
    """Yield a picture for each prompt, all of one hand; with ``previous``, of the hand of that document.

    ``asked`` is what ``Limner.generate`` takes beside (seed, quality …). Raises as ``events`` does.
    """
    made = events(prompts, previous=previous, size=size, output_format=output_format, limner=limner, **asked)
    return (event.picture for event in made if isinstance(event, Done))


def events(
    prompts: Sequence[str],
    *,
    previous: Document | None = None,
    size: str | None = None,
    output_format: str = "png",
    limner: Limner | None = None,
    **asked: Any,
) -> Iterator[Event]:
    """Yield the events of a series, ``index`` being the page's; every page ends in ``Done``.

    Raises RequestError for no prompts or more than 40, DocumentError where ``previous`` holds no plan to go on from; else
    as ``Limner.generate``. Without a ``size`` every page takes the first one's, or the previous document's.
    """
    if not 1 <= len(prompts) <= MOST:
        raise RequestError("out of range", where="prompts", value=len(prompts), valid=f"1 to {MOST} pages")
    if previous is not None and previous.meta.plan is None:
        raise DocumentError(
            "holds no plan, so nothing of it can be carried on", where="series", value=previous.meta.title
        )
    if size is None and previous is not None:
        size = f"{previous.canvas.width}x{previous.canvas.height}"
    requests = [make_request(prompt, size=size, **asked) for prompt in prompts]
    return _pages(limner or Limner(), requests, previous, output_format)


def _pages(engine: Limner, requests: list[Request], previous: Document | None, output_format: str) -> Iterator[Event]:
    cast = cast_of(previous.meta.plan) if previous is not None and previous.meta.plan else Cast({}, {}, {})
    lead = previous
    direction = direction_of(previous) if previous is not None else Direction()
    for page, request in enumerate(requests):
        plan = engine.plan(request.prompt, reasoner=request.reasoner, on_failure=request.on_failure)
        if lead is not None and lead.meta.plan is not None:
            plan = of_one_hand(carried(plan, cast), lead.meta.plan)
        sized = sized_for(request, plan)
        if lead is not None and request.width is None:
            sized = sized.model_copy(update={"width": lead.canvas.width, "height": lead.canvas.height})
        # Pages differ in their arrangement, by the seed of the page.
        numbered = sized.model_copy(update={"seed": sized.seed + page})
        for event in engine.events(numbered, output_format, direction=direction, plan=plan):
            if isinstance(event, Done):
                if lead is None:
                    lead = event.picture.document
                    direction = direction_of(lead)
                cast = joined(cast, cast_of(plan))
            yield replace(event, index=page)


def cast_of(plan: Plan) -> Cast:
    """Return who is on a page: named entities with what they wear or hold, and every entity by its concept."""
    names = named(plan)
    by = {entity.id: entity for entity in plan.entities}
    belongings = {
        name: tuple(
            (relation.predicate, by[relation.object])
            for relation in plan.relations
            if relation.subject == entity.id and relation.predicate in _WORN and relation.object in by
        )
        for name, entity in names.items()
    }
    things: dict[str, Entity] = {}
    for entity in plan.entities:
        if entity.concept:
            things.setdefault(entity.concept, entity)
    return Cast(names, belongings, things)


def joined(before: Cast, now: Cast) -> Cast:
    """Return both casts as one; who was known before stays as he was."""
    return Cast(now.named | before.named, now.belongings | before.belongings, now.things | before.things)


def carried(plan: Plan, cast: Cast) -> Plan:
    """Return a page's plan with the looks of those known already, and with those its words name without describing them."""
    entities = [_as_before(entity, cast.things.get(entity.concept)) for entity in plan.entities]
    relations = list(plan.relations)
    trace = list(plan.trace)
    here = named(plan)
    quotes = [item.text for item in plan.copy_]
    words = plan.prompt
    for text in quotes:
        words = words.replace(text, " ")
    for name, known in cast.named.items():
        if name in here or not mentioned(name, words) or any(e.label == name for e in entities):
            continue
        same = next(
            (k for k, e in enumerate(entities) if e.concept == known.concept and not mentioned(name, e.label)), None
        )
        if same is not None and entities[same].count == 1:
            entities[same] = entities[same].model_copy(
                update={
                    "label": name,
                    "attributes": _filled(entities[same], known),
                    "person": _someone(entities[same], known),
                }
            )
            continue
        fresh = known.model_copy(update={"id": f"cast-{len(entities)}", "label": name, "instances": ()})
        entities.insert(0, fresh)
        trace.append(Decision(what="series", value=f"{name} as before: {known.label}", rule="named on an earlier page"))
        for predicate, thing in cast.belongings.get(name, ()):
            worn = thing.model_copy(update={"id": f"cast-{len(entities)}", "instances": ()})
            entities.append(worn)
            relations.append(Relation.model_validate({"subject": fresh.id, "predicate": predicate, "object": worn.id}))
    return plan.model_copy(update={"entities": tuple(entities), "relations": tuple(relations), "trace": tuple(trace)})


def of_one_hand(plan: Plan, lead: Plan) -> Plan:
    """Return a page's plan with the lead's medium and way of drawing, where its own words name no other."""
    said = {decision.what for decision in plan.trace}
    changes: dict[str, object] = {}
    if "picture" not in said:
        changes["picture_style"] = lead.picture_style
    if "medium" not in said:
        changes["medium"] = lead.medium
    if "style" not in said:
        changes["styles"] = lead.styles
    return plan.model_copy(update=changes)


def _as_before(entity: Entity, known: Entity | None) -> Entity:
    if known is None:
        return entity
    return entity.model_copy(update={"attributes": _filled(entity, known), "person": _someone(entity, known)})


def _someone(entity: Entity, known: Entity) -> Person | None:
    """Return who an entity is: the same as known, but for what the page itself says of them; pose, mood and things are its own."""
    if entity.person is None or known.person is None:
        return entity.person
    mine, before, blank = entity.person, known.person, Person()
    own = ("pose", "mood", "holds", "holds_color", "bears", "each", "shot", "group")
    said = {
        name: getattr(mine, name)
        for name in Person.model_fields
        if name in own or name not in ("identity", "origin") and getattr(mine, name) != getattr(blank, name)
    }
    return before.model_copy(update=said)


def _filled(entity: Entity, known: Entity) -> Attributes:
    """Return an entity's attributes, what is not said of it taken from how it was; pose and mood are the page's own."""
    mine, before = entity.attributes, known.attributes
    blank = Attributes()
    keep = {
        name: getattr(before, name)
        for name in ("color", "color_name", "second_color", "size", "material", "pattern", "age")
        if getattr(mine, name) == getattr(blank, name)
    }
    if mine.color is not None or mine.color_name:
        keep = {name: value for name, value in keep.items() if not name.endswith("color") and name != "color_name"}
    return mine.model_copy(update=keep)
