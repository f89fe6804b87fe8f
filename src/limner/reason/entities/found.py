"""What is found in a brief: entities, relations, the setting, and why."""

from __future__ import annotations

from dataclasses import dataclass

from limner.document.plan import Decision
from limner.document.scene import Camera, Entity, Lighting, Relation, Setting
from limner.notes import Note


@dataclass(frozen=True, slots=True)
class Found:
    """The things of a brief (not yet placed: no instances), how they stand to each other, where and when, and why."""

    entities: tuple[Entity, ...] = ()
    relations: tuple[Relation, ...] = ()
    setting: Setting = Setting()
    camera: Camera | None = None
    lighting: Lighting | None = None
    decisions: tuple[Decision, ...] = ()
    notes: tuple[Note, ...] = ()
    mentions: tuple[tuple[int, int, str], ...] = ()
    """Where words refer to one thing already named ("the left one"): start, end and the thing's id."""
