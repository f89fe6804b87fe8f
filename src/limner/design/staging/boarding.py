"""Boarding: passengers in their vehicles. In an open one its edge hides their lower half; of a closed one heads fill the windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from limner.assets.concepts import ConceptLibrary
from limner.design.staging.blocks import Block, Item, at_origin
from limner.document.aboard import CLOSED, MANNED, Hull, Windows, crew
from limner.document.scene import Entity, Relation

_SUNK, _SEATED, _LOW = 0.46, 0.3, 0.34
"""The share of a passenger that an edge hides: of somebody who stands, of somebody who sits, of anything else."""
_MOST = 1.7
"""How much larger than true a vehicle grows for those aboard to fit."""
_SEEN = 0.36
"""The least height of a passenger beside the vehicle's."""


def manned(entities: Sequence[Entity], relations: Sequence[Relation], concepts: ConceptLibrary) -> list[Entity]:
    """Return the entities with vehicles that carry somebody as they are drawn then, and those behind windows as heads."""
    aboard = crew(entities, relations)
    kinds = {entity.id: entity.concept for entity in entities}
    carriers = set(aboard.values())
    out = []
    for entity in entities:
        if entity.id in carriers and entity.concept in MANNED:
            entity = entity.model_copy(update={"concept": MANNED[entity.concept]})
        elif kinds.get(aboard.get(entity.id, "")) in CLOSED:
            entity = _head(entity, concepts)
        out.append(entity)
    return out


def _head(entity: Entity, concepts: ConceptLibrary) -> Entity:
    if entity.person is not None:
        return entity.model_copy(update={"person": entity.person.model_copy(update={"shot": "bust"})})
    face = f"{entity.concept}-face"
    return entity.model_copy(update={"concept": face}) if face in concepts else entity


def hidden(entity: Entity, *, sits: bool) -> float:
    """Return the share of a passenger that the edge of an open vehicle hides."""
    if entity.person is None:
        return _LOW
    return _SEATED if sits else _SUNK


def boarded(passengers: Block, vehicle: Block, hull: Hull, sunk: float) -> Block:
    """Return ``passengers`` in an open vehicle, behind its edge, close together.

    The vehicle grows where they are too many or too tall for it; they grow where they would hardly be seen in it.
    """
    line = _close(passengers)
    room = (hull.right - hull.left) * vehicle.w
    tall = max(item.h for item in line.items)
    grown = min(_MOST, max(1.0, 0.9 * line.w / room, sunk * tall / (hull.rim * vehicle.h)))
    vehicle = vehicle.scaled(grown)
    fits = min(grown * room / line.w, hull.clear * vehicle.h / ((1 - sunk) * tall))
    line = line.scaled(min(fits, max(1.0, _SEEN * vehicle.h / tall)))
    tall = max(item.h for item in line.items)
    middle = vehicle.left + 0.5 * (hull.left + hull.right) * vehicle.w
    foot = max(0.03 * vehicle.h, hull.rim * vehicle.h - sunk * tall)
    placed = line.moved(middle - line.w / 2 - line.left, foot, -0.5).lifted()
    return Block((*vehicle.items, *placed.items), max(passengers.weight, vehicle.weight))


def _close(block: Block) -> Block:
    """Return items side by side on one line, each half hidden by the next: a bench is narrower than a row of people."""
    x, out = 0.0, []
    for k, item in enumerate(sorted(block.items, key=lambda one: one.x)):
        x += 0.3 * item.w if k else 0.0
        out.append(replace(item, x=x, y=0.0, z=0.01 * (k % 2)))
        x += 0.3 * item.w
    return at_origin(out, block.weight)


def windowed(passengers: Block, vehicle: Block, windows: Windows) -> Block:
    """Return ``passengers``, heads and shoulders, in the windows of a closed vehicle; more than it has windows share them."""
    body = max(vehicle.items, key=lambda item: item.w * item.h)
    placed: list[Item] = []
    for k, item in enumerate(sorted(passengers.items, key=lambda one: one.x)):
        again = k // len(windows.xs)
        x = windows.xs[k % len(windows.xs)] + 0.45 * windows.wide * ((again + 1) // 2) * (-1) ** again
        size = min(windows.high * body.h / item.h, 1.3 * windows.wide * body.w / item.w)
        left = body.x - body.w / 2
        spot = replace(item, x=left + x * body.w, y=body.y + windows.sill * body.h, h=item.h * size, w=item.w * size)
        placed.append(replace(spot, z=body.z + 1.0 + 0.01 * k, grounded=False, tilt=0.0))
    return Block((*vehicle.items, *placed), max(passengers.weight, vehicle.weight))


def mounted(riders: Block, mounts: Block, seat: float, hip: float) -> Block:
    """Return ``riders`` one by one on several beasts: hips (a share of their height) at the seat (a share of the beast's)."""
    placed = []
    under = sorted(mounts.items, key=lambda one: one.x)
    for k, item in enumerate(sorted(riders.items, key=lambda one: one.x)):
        beast, again = under[k % len(under)], k // len(under)
        spot = replace(item, x=beast.x + 0.16 * beast.w * again, y=beast.y + seat * beast.h - hip * item.h)
        placed.append(replace(spot, z=beast.z + 0.4 + 0.01 * again, grounded=False))
    return Block((*mounts.items, *placed), max(riders.weight, mounts.weight))


def carried(items: Sequence[Item], aboard: dict[str, str]) -> list[Item]:
    """Return items with those aboard where they sit in a vehicle that was turned about."""
    out = []
    for item in items:
        vehicles = [one for one in items if one.entity == aboard.get(item.entity)]
        if vehicles:
            under = min(vehicles, key=lambda one: abs(one.x - item.x))
            if under.flip:
                item = replace(item, x=2 * under.x - item.x)
        out.append(item)
    return out
