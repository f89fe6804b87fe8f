"""The flat drawing of a thing, where the library has one of the same outline."""

from __future__ import annotations

from limner.design.context import Context

_ALIKE = 0.12


def flat_of(ctx: Context, concept: str) -> str:
    """Return the flat drawing of a thing where the library has one of the same outline, else the thing's own."""
    flat, concepts = f"{concept}-flat", ctx.resources.concepts
    if flat not in concepts:
        return concept
    return flat if abs(concepts.get(flat).aspect / concepts.get(concept).aspect - 1) < _ALIKE else concept
