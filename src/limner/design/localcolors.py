"""Local colours: the one lively hue a thing is known by, as its drawing has it. A tomato is red, a zebra of none."""

from __future__ import annotations

from limner.assets.concepts import ConceptLibrary
from limner.document.color import OKLCH, oklch
from limner.document.plan import Plan
from limner.document.scene import Entity

LIVELY = 0.06
"""From which OKLCH chroma on a colour has a hue to be known by."""
SAME_HUE = 32.0
"""Degrees within which two colours are of one hue."""
_KNOWN_BY = 0.3
"""The least share of a drawing that colours of one hue must cover."""


def known_color(entity: Entity, concepts: ConceptLibrary) -> OKLCH | None:
    """Return the colour a thing is known by; None for people, and for many-coloured or grey things."""
    first = next(iter(hues_of(entity, concepts)), None)
    return first[0] if first is not None and first[1] >= _KNOWN_BY else None


def hues_of(entity: Entity, concepts: ConceptLibrary) -> list[tuple[OKLCH, float]]:
    """Return the hues of a thing's drawing, each by its chief colour with the share all of that hue cover, largest first.

    Empty for people, who are known by other things than a colour.
    """
    if entity.concept not in concepts or entity.person is not None:
        return []
    colors = [(oklch(color), share) for color, share in concepts.get(entity.concept).colors]
    rest = sorted(((color, share) for color, share in colors if color.c > LIVELY), key=lambda item: -item[1])
    found: list[tuple[OKLCH, float]] = []
    while rest:
        chief = max(
            rest, key=lambda item: (round(sum(s for c, s in rest if hue_turn(c.h, item[0].h) < SAME_HUE), 2), item[1])
        )[0]
        near = [item for item in rest if hue_turn(item[0].h, chief.h) < SAME_HUE]
        found.append((chief, sum(share for _, share in near)))
        rest = [item for item in rest if item not in near]
    return found


def known_colors(plan: Plan, concepts: ConceptLibrary) -> tuple[OKLCH, ...]:
    """Return the colours that the things a plan shows are known by, where the brief gives them none."""
    shown = (one for one in plan.entities if one.role != "background" and one.attributes.color is None)
    known = (known_color(one, concepts) for one in shown)
    return tuple(color for color in known if color is not None)


def hue_turn(one: float, other: float) -> float:
    """Return the angle between two hues in degrees, 0–180."""
    return abs((one - other + 180) % 360 - 180)
