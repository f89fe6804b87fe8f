"""Parts: what is said of the paws, ears or collar of something already named is said of it."""

from __future__ import annotations

from collections.abc import Sequence

from limner.reason.entities.nodes import Link, Node, Phrase
from limner.reason.entities.words import special


def owner(nodes: Sequence[Node], at: int) -> Phrase | None:
    """Return whose part the phrase at an index is: what "with" follows ("a cat with white paws and a red collar")."""
    for k in range(at - 1, 0, -1):
        node, before = nodes[k], nodes[k - 1]
        if isinstance(node, Link) and node.kind == "with":
            return before if isinstance(before, Phrase) and before.kind == "thing" else None
        if isinstance(node, Phrase) and node.kind != "part":
            return None
        if (
            isinstance(node, Link)
            and node.kind not in ("conj", "sep")
            or getattr(node, "value", "") in ("hard", "hole")
        ):
            return None
    return None


def bind_parts(nodes: Sequence[Node]) -> None:
    """Give what is said of parts to what they are of; a coat has its second colour where the part is skin or fur."""
    for at, node in enumerate(nodes):
        whole = owner(nodes, at) if isinstance(node, Phrase) and node.kind == "part" else None
        if not isinstance(node, Phrase) or whole is None:
            continue
        for kind in node.qualities.keys() & {"pose", "mood"}:
            whole.qualities.setdefault(kind, node.qualities.pop(kind))
        if node.colors and whole.second is None and node.label.split(" ")[-1] in special("coats"):
            whole.second = node.colors[0][1]
        whole.tinted += node.tinted
        node.colors, node.tinted = [], []
