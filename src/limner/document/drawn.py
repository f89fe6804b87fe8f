"""Things that are drawn by rule in a place: furniture, vessels, flowers, a record. How wide each is, and how high in metres."""

from __future__ import annotations

from typing import NamedTuple


class Make(NamedTuple):
    """Width / height of a thing's drawing, and its height in metres."""

    aspect: float
    metres: float


DRAWN: dict[str, Make] = {
    "armchair": Make(0.98, 0.92), "sofa": Make(2.15, 0.86), "couch-and-lamp": Make(2.15, 0.86), "dining-table": Make(2.3, 0.76),
    "desk": Make(1.9, 0.76), "carpet": Make(4.6, 0.4), "floor-lamp": Make(0.32, 1.6), "table-lamp": Make(0.66, 0.46),
    "bowl": Make(2.0, 0.15), "bottle": Make(0.31, 0.31), "wine-glass": Make(0.42, 0.2), "tumbler-glass": Make(0.7, 0.12),
    "vase": Make(0.6, 0.3), "optical-disk": Make(1.0, 0.3), "rock": Make(1.7, 0.8), "bicycle": Make(1.62, 1.02),
    "blossom": Make(0.52, 0.4), "daisy": Make(0.52, 0.4), "tulip": Make(0.36, 0.4), "rose": Make(0.4, 0.5), "sunflower": Make(0.54, 1.1),
    "bamboo": Make(0.8, 2.6), "tanabata-tree": Make(0.8, 2.6), "chair": Make(0.56, 0.92), "bench": Make(2.0, 0.86),
}  # fmt: skip
"""Concepts that are drawn by rule in every picture of a place."""

LYING: frozenset[str] = frozenset({"carpet"})
"""What lies flat on the ground and throws no shadow."""

_OTHERS = {"optical-disk": ("cd", "dvd", "disc drive")}


def drawn(concept: str, label: str = "") -> Make | None:
    """Return how a concept is made where it is drawn by rule; None for one that is not, or whose ``label`` means another."""
    words = label.casefold()
    if any(other in words for other in _OTHERS.get(concept, ())):
        return None
    return DRAWN.get(concept)


__all__ = ["DRAWN", "LYING", "Make", "drawn"]
