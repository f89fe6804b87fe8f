"""How many of a thing a phrase asks for."""

from __future__ import annotations

from limner.reason.entities.nodes import Phrase
from limner.reason.entities.words import groups, special


def count_of(phrase: Phrase, *, oblique: bool = False) -> int:
    """Return how many of a thing a phrase asks for: its number, else one, or a few where it is a bare plural.

    ``oblique``: the case of the word alone may look like a plural, so that it is none.
    """
    concept = phrase.noun.concept if phrase.noun else ""
    if phrase.count in (None, 1) and phrase.noun and (usual := groups().get(phrase.noun.lemma)):
        return usual
    if phrase.count is not None:
        if concept in special("pluralia") and phrase.pair:
            return 1
        return max(0, min(phrase.count, 500))
    if phrase.noun is None or phrase.determined or concept in special("pluralia"):
        return 1
    if phrase.noun.dual:
        return 2
    if phrase.noun.plural and not oblique:
        if concept in special("pairs"):
            return 2
        return 5 if concept in special("many") else 3
    return 1
