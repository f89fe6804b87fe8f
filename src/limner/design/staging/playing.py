"""Playing: animals at instruments that stand on the ground sit behind them, their paws on top."""

from __future__ import annotations

from collections.abc import Sequence

from limner.design.staging.blocks import Block
from limner.document.beasts import WITHERS
from limner.document.scene import Entity, Relation

STANDING = frozenset(
    {"drum", "long-drum", "drum-kit", "tabla", "gong", "xylophone", "marimba", "piano", "grand-piano", "musical-keyboard", "harp"}
)  # fmt: skip
"""Instruments that are not held: who plays one is behind it."""
_HIGH = 0.5
"""The most of a player's height that an instrument before it hides."""


def players(entities: Sequence[Entity], relations: Sequence[Relation]) -> list[Entity]:
    """Return the entities, beasts at an instrument that stands sitting where the brief says no other pose."""
    kinds = {entity.id: entity.concept for entity in entities}
    at = {r.subject for r in relations if r.predicate == "holding" and kinds.get(r.object) in STANDING}
    return [
        entity.model_copy(update={"attributes": entity.attributes.model_copy(update={"pose": "sitting"})})
        if entity.id in at and entity.concept in WITHERS and not entity.attributes.pose
        else entity
        for entity in entities
    ]


def played(instrument: Block, player: Block) -> Block:
    """Return an instrument that stands before whoever plays it, no higher than their paws."""
    size = min(_HIGH * player.h / instrument.h, 1.1 * player.w / instrument.w)
    front = instrument.scaled(size)
    placed = front.moved((player.w - front.w) / 2 + player.left - front.left, -0.04 * player.h, 1.0)
    return Block((*player.items, *placed.items), max(instrument.weight, player.weight))
