"""Facts of the pictures: every entity of the plan is staged in some scene, as many times as asked."""

from __future__ import annotations

from limner.document.document import Document
from limner.document.results import Check


def check_scene(document: Document) -> list[Check]:
    """Return one check an entity of the plan: a picture layer shows it, with exactly its count of instances."""
    plan = document.meta.plan
    if plan is None:
        return []
    best: dict[str, int] = {}
    for layer in document.pictures():
        for entity in layer.scene.entities:
            best[entity.id] = max(best.get(entity.id, 0), len(entity.instances))
        for surface in layer.scene.surfaces:
            if surface.owner:
                best[surface.owner] = max(best.get(surface.owner, 0), 1)
    checks = []
    for entity in plan.entities:
        shown = best.get(entity.id, 0)
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
