"""Those aboard: where passengers are seen in a boat, a car, a balloon, and which drawing a vehicle has while it carries some.

Measures are shares of the drawing's own box, x from its left, heights from its foot; drawings of vehicles look to the left.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from limner.document.scene import Entity, Relation


class Hull(NamedTuple):
    """An open vehicle: the edge at ``rim`` hides the lower half of those who sit between ``left`` and ``right``.

    ``clear`` is how high what is seen of them may reach over the edge.
    """

    rim: float
    left: float
    right: float
    clear: float = 2.0


class Windows(NamedTuple):
    """A closed vehicle: heads are seen in windows with their middles at ``xs``, ``wide`` and ``high``, standing on ``sill``."""

    sill: float
    high: float
    wide: float
    xs: tuple[float, ...]


OPEN: dict[str, Hull] = {
    "rowing-boat": Hull(0.66, 0.12, 0.88), "canoe": Hull(0.62, 0.14, 0.86), "motor-boat": Hull(0.55, 0.74, 0.98),
    "speedboat": Hull(0.72, 0.4, 0.86), "open-car": Hull(0.58, 0.3, 0.82), "race-kart": Hull(0.5, 0.34, 0.74),
    "racing-car": Hull(0.62, 0.5, 0.66), "hot-air-balloon": Hull(0.15, 0.34, 0.66, 0.14), "sleigh": Hull(0.6, 0.2, 0.6),
    "biplane": Hull(0.66, 0.44, 0.62), "viking-ship": Hull(0.38, 0.22, 0.8), "pirate-ship": Hull(0.3, 0.2, 0.8),
    "sailing-ship": Hull(0.3, 0.2, 0.8), "raft": Hull(0.3, 0.12, 0.88), "tugboat": Hull(0.44, 0.74, 0.96),
}  # fmt: skip
"""Vehicles whose passengers look out over an edge."""

CLOSED: dict[str, Windows] = {
    "bus": Windows(0.52, 0.36, 0.15, (0.43, 0.6, 0.81, 0.25)), "taxi": Windows(0.63, 0.26, 0.22, (0.34, 0.65)),
    "police-car": Windows(0.5, 0.34, 0.24, (0.35, 0.7)), "fire-engine": Windows(0.48, 0.38, 0.2, (0.17,)),
    "delivery-truck": Windows(0.48, 0.25, 0.18, (0.18,)), "pickup-truck": Windows(0.58, 0.3, 0.22, (0.36,)),
    "sport-utility-vehicle": Windows(0.58, 0.28, 0.22, (0.36, 0.7)), "tractor": Windows(0.6, 0.3, 0.22, (0.56,)),
    "camper-van": Windows(0.6, 0.18, 0.16, (0.47, 0.69, 0.89, 0.27)),
    "double-decker-bus": Windows(0.77, 0.16, 0.12, (0.2, 0.4, 0.58, 0.77)),
    "cable-car": Windows(0.32, 0.27, 0.16, (0.335, 0.505, 0.69)), "helicopter": Windows(0.48, 0.26, 0.2, (0.3,)),
    "horse-carriage": Windows(0.62, 0.18, 0.14, (0.28, 0.73, 0.5)), "auto-rickshaw": Windows(0.3, 0.5, 0.2, (0.46, 0.7)),
    "locomotive": Windows(0.57, 0.3, 0.16, (0.72,)), "submarine": Windows(0.26, 0.14, 0.1, (0.46, 0.3, 0.63)),
    "tram": Windows(0.44, 0.26, 0.3, (0.34, 0.66)), "train": Windows(0.48, 0.36, 0.36, (0.5,)),
    "rocket": Windows(0.6, 0.16, 0.16, (0.675,)), "food-truck": Windows(0.44, 0.24, 0.2, (0.56,)),
    "ice-cream-van": Windows(0.4, 0.24, 0.18, (0.68,)), "excavator": Windows(0.5, 0.16, 0.14, (0.53,)),
    "dump-truck": Windows(0.42, 0.18, 0.16, (0.17,)),
}  # fmt: skip
"""Vehicles whose passengers are seen through windows."""

MANNED: dict[str, str] = {"sailboat": "rowing-boat", "automobile": "open-car"}
"""What a vehicle is drawn as while somebody is in it: a boat is an open one, a car has its roof down."""

_DECKED = frozenset({
    "sailboat", "rowing-boat", "canoe", "motor-boat", "speedboat", "raft", "viking-ship", "pirate-ship", "sailing-ship", "tugboat",
    "sleigh", "bus", "double-decker-bus", "tram", "train", "submarine", "horse-carriage", "race-kart", "tractor", "biplane",
    "auto-rickshaw", "cable-car", "hot-air-balloon", "helicopter", "camper-van",
})  # fmt: skip
"""Vehicles one is "on" where one is inside: a cat on a car is on its roof, a girl on a bus is not."""


def crew(entities: Sequence[Entity], relations: Sequence[Relation]) -> dict[str, str]:
    """Return who is aboard a vehicle that shows its passengers: id → id of the vehicle."""
    kinds = {entity.id: entity.concept for entity in entities}
    out: dict[str, str] = {}
    for relation in relations:
        kind = kinds.get(relation.object, "")
        if relation.subject not in kinds or MANNED.get(kind, kind) not in OPEN.keys() | CLOSED.keys():
            continue
        if relation.predicate in ("in", "inside") or (relation.predicate == "on" and kind in _DECKED):
            out[relation.subject] = relation.object
    return out


__all__ = ["CLOSED", "MANNED", "OPEN", "Hull", "Windows", "crew"]
