"""Echoes: what a sheet is for ("flyer for a dog-walking service", "cartel de feria de vinos") named again as what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from limner.reason.entities.links import Tie
from limner.reason.entities.nodes import Link, Node, Phrase
from limner.reason.entities.nouns import KIND, Noun
from limner.reason.entities.words import section_of, special
from limner.reason.tables import load_table


def echoes(nodes: Sequence[Node], ties: Iterable[Tie]) -> list[Phrase]:
    """Return the brief's first thing where it is named again after a string of copy: one thing, not two; [] otherwise.

    A kind of things ("a street food festival") is named again by its members: tacos and dumplings are what it shows.
    A number, a colour or a place beside something makes it one to be shown of its own.
    """
    things = [node for node in nodes if isinstance(node, Phrase) and node.kind == "thing" and not node.negated]
    if not things or things[0].noun is None or things[0].colors or things[0].count not in (None, 1):
        return []
    first, rest = things[0], things[1:]
    if any(first in (tie.subject, tie.object) and "place" not in (tie.subject.kind, tie.object.kind) for tie in ties):
        return []
    holes = [
        node.start for node in nodes if isinstance(node, Link) and node.value == "hole" and node.start >= first.end
    ]
    again = [
        other for other in rest if other.noun and _same(things[0].noun, other.noun) and holes and other.start > holes[0]
    ]
    return [first] if things[0].noun.concept and again else []


def paired(nodes: Sequence[Node], first: Phrase, second: Phrase) -> bool:
    """Return whether two phrases with other words are joined by "and": then they are two ("a drummer and pianist")."""
    joint = nodes[second.at - 1] if second.at == first.at + 2 else None
    return isinstance(joint, Link) and joint.kind in ("conj", "sep") and first.label != second.label


def stewed(who: Phrase, predicate: str, what: Phrase) -> bool:
    """Return whether somebody would stand in a pot or a cup: what they cook or drink is what is in it."""
    person = who.noun is not None and who.noun.section == "person"
    return person and predicate in ("in", "inside") and what.noun is not None and what.noun.concept in special("vats")


def _same(first: Noun, again: Noun) -> bool:
    """Tell whether the second noun names what the first does, or one of the kind that it names (a dog, a corgi)."""
    members: list[str] = load_table("bearing")["kinds" if first.concept.startswith(KIND) else "kin"].get(
        first.concept, []
    )
    if not first.concept.startswith(KIND):
        return first.concept == again.concept or again.concept in members
    return (
        again.concept in members
        or first.section != ""
        and first.section == (again.section or section_of(again.concept))
    )
