"""References: "the left one", "the other", "both", "they" – bound to the things a brief has already named.

One of several becomes a thing of its own; what is said of all of them is said of each.
"""

from __future__ import annotations

from limner.reason.entities.nodes import Link, Node, Phrase
from limner.reason.entities.nouns import Noun

_GROUP = ("all", "each")
_REACH = 60
"""How many nodes back a reference may reach."""
_NTH = {"1": 0, "2": 1, "3": 2, "4": 3, "left": 0, "one": 0}


def bind(nodes: list[Node]) -> None:
    """Bind every reference among the nodes: its phrase becomes a thing (one of several) or stands for the things before it."""
    parts: dict[Phrase, dict[str, Phrase]] = {}
    for k, node in enumerate(nodes):
        if not isinstance(node, Phrase) or node.kind != "ref":
            continue
        if node.place in _GROUP:
            node.refs, node.each = _group(nodes, k), node.place == "each"
            _said_of_all(node)
        else:
            _one(nodes, k, node, parts)
        node.place = ""
    for several, own in parts.items():
        _divide(several, own)


def sides(nodes: list[Node]) -> list[tuple[Phrase, Phrase]]:
    """Return the pairs of things of which the first was called the left one (or the second the right one)."""
    found: list[tuple[Phrase, Phrase]] = []
    for node in nodes:
        if isinstance(node, Phrase) and node.parts:
            left, right = node.parts.get("left"), node.parts.get("right")
            rest = (
                node
                if (node.count or 0) > 0
                else next((p for key, p in node.parts.items() if key not in ("left", "right")), None)
            )
            if left is not None and (other := right or rest) is not None:
                found.append((left, other))
            elif right is not None and rest is not None:
                found.append((rest, right))
    return found


def meant(phrases: list[Phrase]) -> list[Phrase]:
    """Return phrases with references replaced by what they stand for, and divided groups by their members."""
    found: list[Phrase] = []
    for phrase in phrases:
        members = phrase.refs or ([phrase] if not phrase.parts or (phrase.count or 0) > 0 else []) + list(
            phrase.parts.values()
        )
        found += [
            inner
            for member in members
            for inner in (meant([member]) if member is not phrase and member.refs else [member])
        ]
    return list(dict.fromkeys(found))


def total(phrases: list[Phrase]) -> int:
    """Return how many things phrases name together."""
    return sum(phrase.count or 1 for phrase in phrases)


def _several(phrase: Phrase) -> bool:
    noun = phrase.noun
    return (
        (phrase.count or 0) > 1
        or phrase.count is None
        and noun is not None
        and (noun.plural or noun.dual)
        or bool(phrase.parts)
    )


def _one(nodes: list[Node], k: int, node: Phrase, parts: dict[Phrase, dict[str, Phrase]]) -> None:
    """Make a reference to one of several a thing like them, or let it stand for one of a pair named apart."""
    key = node.place
    for before in reversed(nodes[max(0, k - _REACH) : k]):
        if not isinstance(before, Phrase) or before.kind != "thing" or before.negated or before.noun is None:
            continue
        if _several(before) and (node.noun is None or _alike(node.noun, before.noun)):
            own = parts.setdefault(before, {})
            if key in own:
                node.refs = [own[key]]
                return
            node.kind, node.noun, node.label, node.said = (
                "thing",
                before.noun,
                before.label,
                before.said or before.label,
            )
            node.count, node.background = 1, before.background
            own[key] = node
            before.parts = own
            return
    group = _group(nodes, k) if node.noun is None else []
    if len(group) < 2:
        return
    named = _last_named(nodes, k, group)
    if key == "other":
        node.refs = [next((one for one in reversed(group) if one is not named), group[-1])]
    else:
        node.refs = [group[min(len(group) - 1, _NTH.get(key, len(group) - 1))]]
    _said_of_all(node)


def _alike(one: Noun, other: Noun) -> bool:
    return (one.concept or one.lemma) == (other.concept or other.lemma)


def _last_named(nodes: list[Node], k: int, group: list[Phrase]) -> Phrase | None:
    """Return the member of a group that was named or meant last before a reference."""
    for before in reversed(nodes[max(0, k - _REACH) : k]):
        if isinstance(before, Phrase) and before.noun is not None and before not in group:
            again = [one for one in group if one.noun is not None and _alike(one.noun, before.noun)]
            if again:
                return again[0]
        if isinstance(before, Phrase) and before.refs:
            return before.refs[0]
        if before in group:
            return None if len(group) < 2 else group[0]
    return None


def _group(nodes: list[Node], k: int) -> list[Phrase]:
    """Return those a brief named last as several: people and animals first, one phrase of many or those joined by "and"."""
    reach = nodes[max(0, k - _REACH) : k]
    things = [one for one in reach if isinstance(one, Phrase) and one.kind == "thing" and not one.negated]
    alive = [one for one in things if one.noun is not None and one.noun.section in ("person", "animal")]
    for one in reversed(alive or things):
        joined = _joined(nodes, one)
        if len(joined) > 1 or _several(one):
            return joined
    return []


def _joined(nodes: list[Node], last: Phrase) -> list[Phrase]:
    """Return a phrase with those that are joined to it by "and" or commas before it, of one kind with it."""
    found, at = [last], last.at
    alive = last.noun is not None and last.noun.section in ("person", "animal")
    while at >= 2:
        joint, before = nodes[at - 1], nodes[at - 2]
        listed = isinstance(joint, Link) and (
            joint.kind == "conj" or joint.kind == "sep" and joint.value == "soft" or joint.kind == "with"
        )
        if not listed or not isinstance(before, Phrase) or before.kind != "thing" or before.noun is None:
            break
        if alive != (before.noun.section in ("person", "animal")):
            break
        found.insert(0, before)
        at = before.at
    return found


def _said_of_all(node: Phrase) -> None:
    for one in meant(node.refs):
        one.colors = one.colors or list(node.colors)
        one.tinted += node.tinted
        for kind, value in node.qualities.items():
            one.qualities.setdefault(kind, value)


def _divide(several: Phrase, own: dict[str, Phrase]) -> None:
    """Take what became things of their own from the number of the rest; they keep the looks all have."""
    noun = several.noun
    count = several.count or (2 if noun is not None and noun.dual or len(own) < 3 else len(own))
    several.count = max(0, count - len(own))
    for one in own.values():
        one.colors = one.colors or list(several.colors)
        for kind, value in several.qualities.items():
            one.qualities.setdefault(kind, value)
