"""Nouns that no list knows and that are not shown at all: a Note each, a few of them by name."""

from __future__ import annotations

from collections.abc import Sequence, Set

from limner.notes import Note
from limner.reason.entities.nodes import Link, Node, Phrase

_MOST = 5


def unshown(text: str, nodes: list[Node], dropped: Set[Phrase], unmet: Sequence[tuple[int, int]] = ()) -> list[Note]:
    """Return a Note for each unknown noun that became nothing in the picture, at most five.

    ``unmet`` are stretches of bare words that stand in a list of things, with neither article nor number.
    """
    lost = [
        one
        for one in nodes
        if isinstance(one, Phrase) and one.kind == "unknown" and not (one.entity or one.negated or one in dropped)
    ]
    lost = [
        one for one in lost if not _before_copy(nodes, one) and not any(c.isdigit() for c in text[one.start : one.end])
    ]
    places = sorted({(one.start, one.end) for one in lost} | set(unmet))
    return [
        Note(
            severity="info",
            stage="reason",
            where=f"prompt[{start}]",
            message=f"{text[start:end]!r} was not understood as a thing to show",
            hint="say it with a commoner word, or put it in quotation marks if it is to be read",
        )
        for start, end in places[:_MOST]
    ]


def _before_copy(nodes: list[Node], phrase: Phrase) -> bool:
    """Tell whether a phrase leads to a string ("that says “…”"): it is no thing then."""
    after = nodes[phrase.at + 1] if phrase.at + 1 < len(nodes) else None
    return isinstance(after, Link) and after.value == "hole"
