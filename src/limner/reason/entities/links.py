"""Phrases to relations: who stands how to whom, in prepositional, postpositional and Chinese word order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from limner.reason.entities.clauses import placed, seats_of, subjects_of, topic_of
from limner.reason.entities.conjugation import EASTERN
from limner.reason.entities.nodes import Link, Node, Phrase
from limner.reason.entities.parts import owner
from limner.reason.entities.references import meant, sides, total
from limner.reason.entities.words import special

_PRONOUNLESS = 3
_REACH = 120
"""How many nodes back a clause may have begun: no sentence is longer, and a list without an end is read in linear time."""
_NEAR = 6  # characters: further off, the object of a postposition is a word that no list knows
_SMALL = ("tabletop", "food", "thing", "plant")


@dataclass(frozen=True, slots=True)
class Tie:
    """One relation between phrases, and the link it was read from."""

    subject: Phrase
    predicate: str
    object: Phrase
    link: Link


def ties_of(nodes: list[Node], order: str, language: str = "") -> list[Tie]:
    """Return the relations among the phrases; ``order`` is "prep", "post" or "zh"."""
    found: list[Tie] = []
    eastern = language if language in EASTERN else ""
    for k, node in enumerate(nodes):
        if not isinstance(node, Link) or node.kind not in ("rel", "prep"):
            continue
        prep = order == "prep" or node.kind == "prep"
        read = _prepositional(nodes, k, node, eastern) if prep else _postpositional(nodes, k, node, order, eastern)
        found += read
    for who, seat, link in seats_of(nodes, eastern) if eastern else ():
        found += _made(who, replace(link, value="on"), [seat])
    beside = Link("rel", "left-of", 0, 0)
    withs = _withs(nodes)
    found = [_borne_by(tie, withs) for tie in found]
    return [*found, *withs, *_sides(nodes), *(Tie(a, "left-of", b, beside) for a, b in sides(nodes))]


def _borne_by(tie: Tie, withs: Sequence[Tie]) -> Tie:
    """Read "a man with a rod in a boat": he is in the boat, not the rod alone."""
    seat = tie.object.noun is not None and tie.object.noun.section in ("vehicle", "furniture")
    if not seat or tie.predicate not in ("in", "on", "inside"):
        return tie
    bearer = next((one.subject for one in withs if one.object is tie.subject and one.predicate == "holding"), None)
    return tie if bearer is None else replace(tie, subject=bearer)


def _prepositional(nodes: list[Node], k: int, link: Link, eastern: str = "") -> list[Tie]:
    objects, at = _objects(nodes, k + 1, both=link.value in ("between", "holding", "wearing", "~in", "~on"))
    if not objects:
        return []
    if link.value == "in" and _worn(objects[0]):
        objects, at = _objects(nodes, k + 1, both=True)
        link = Link(link.kind, "wearing", link.start, link.end)
    if link.value == "holding" and objects[0].label in special("hands"):
        return _hand_in_hand(meant(_bearer(nodes, k)), link)
    if link.value == "wearing":
        objects = [objects[0], *(phrase for phrase in objects[1:] if _worn(phrase))]
    subjects = subjects_of(nodes, k, eastern) if eastern else []
    subjects = subjects or (_bearer(nodes, k) if link.value in ("holding", "wearing") else _subjects(nodes, k))
    if link.value == "wearing" and not all(_animate(subject) for subject in meant(subjects)):
        return []
    if not subjects:
        subjects = _fronted(nodes, at)
    return _made(subjects, link, objects)


def _hand_in_hand(who: list[Phrase], link: Link) -> list[Tie]:
    """Read "they are holding hands": neighbours stand next to each other."""
    for one in who:
        one.other.append("holding hands")
    return [Tie(a, "next-to", b, link) for a, b in zip(who, who[1:], strict=False)]


def _withs(nodes: list[Node]) -> list[Tie]:
    """Read "a girl with a balloon": who is with a thing to hold holds it, who is with a hat wears it."""
    found: list[Tie] = []
    for k in range(1, len(nodes) - 1):
        who, link, what = nodes[k - 1], nodes[k], nodes[k + 1]
        if not (
            isinstance(who, Phrase) and isinstance(link, Link) and link.kind == "with" and isinstance(what, Phrase)
        ):
            continue
        if who.noun is None or what.noun is None or what.kind != "thing":
            continue
        if who.noun.concept in special("laid"):
            things = [what, *_listed(nodes, k + 1)]
            found += [
                Tie(thing, "on", who, link) for thing in things if thing.noun and thing.noun.section in ("", *_SMALL)
            ]
            continue
        if who.noun.section not in ("person", "animal"):
            continue
        if what.noun.concept in special("garments") or what.noun.concept in special("mounts"):
            found.append(Tie(who, "wearing", what, link))
        elif what.noun.section in (*_SMALL, "sport", "wear") or what.noun.concept in special("held"):
            found.append(Tie(who, "holding", what, link))
    return found


def _listed(nodes: list[Node], at: int) -> list[Phrase]:
    """Return the phrases listed after one, with commas or "and" between."""
    found: list[Phrase] = []
    for node in nodes[at + 1 : at + _REACH]:
        if isinstance(node, Phrase):
            found.append(node)
        elif node.kind not in ("conj", "sep") or node.value in ("hard", "hole"):
            break
    return found


def _worn(phrase: Phrase) -> bool:
    return phrase.noun is not None and (phrase.noun.section == "wear" or phrase.noun.concept in special("garments"))


def _animate(phrase: Phrase) -> bool:
    return phrase.noun is not None and (
        phrase.noun.section in ("person", "animal", "") or phrase.noun.concept == "teddy-bear"
    )


def _bearer(nodes: list[Node], k: int) -> list[Phrase]:
    """Return who holds or wears: the nearest person or animal before, else whatever a preposition would speak of."""
    for at in range(k - 1, max(-1, k - _REACH), -1):
        node = nodes[at]
        if isinstance(node, Link) and node.kind == "sep" and node.value == "hard":
            break
        if isinstance(node, Phrase) and (
            node.kind == "ref" or node.kind == "thing" and not _worn(node) and _animate(node)
        ):
            return _listed_back(nodes, at)
    return _subjects(nodes, k)


def _postpositional(nodes: list[Node], k: int, link: Link, order: str, eastern: str = "") -> list[Tie]:
    """Object before the link; the subject before the object where it is marked or stands free there, else after the link."""
    at = k - 1
    while at >= 0 and isinstance(nodes[at], Link) and nodes[at].kind in ("of", "obj", "at", "subj"):
        at -= 1
    target = nodes[at] if at >= 0 else None
    if isinstance(target, Link) and target.kind == "sep" and target.value != "hard":
        return _made(_after(nodes, k + 1), link, topic_of(nodes, k, eastern) or _head_of_clause(nodes, at))
    if not isinstance(target, Phrase) or link.start - target.end > _NEAR:
        return []
    objects = [target]
    before = at - 1
    if link.value == "between" and before >= 1:
        joint, other = nodes[before], nodes[before - 1]
        if isinstance(joint, Link) and joint.kind in ("conj", "sep") and isinstance(other, Phrase):
            objects.insert(0, other)
            before -= 2
    subjects = placed(nodes, k, before + 1, eastern) if eastern else []
    subjects = subjects or _before(nodes, before, order)
    if not subjects:
        subjects = _after(nodes, k + 1)
    return _made(subjects, link, objects)


def _before(nodes: list[Node], at: int, order: str) -> list[Phrase]:
    marked = False
    while at >= 0:
        node = nodes[at]
        if isinstance(node, Phrase):
            if node.kind in ("stop", "part"):
                at -= 1
                continue
            return _listed_back(nodes, at) if marked or order == "zh" or not _attributive(nodes, at) else []
        if node.kind in ("subj", "loc", "be"):
            marked = True
        elif node.kind in ("sep", "conj", "rel", "prep", "bare", "of") and not (node.kind == "sep" and marked):
            return []
        at -= 1
    return []


def _attributive(nodes: list[Node], at: int) -> bool:
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    return isinstance(after, Link) and after.kind in ("of", "conj")


def _after(nodes: list[Node], at: int) -> list[Phrase]:
    for k in range(at, min(len(nodes), at + 6)):
        node = nodes[k]
        if isinstance(node, Phrase):
            if node.kind in ("stop", "part"):
                continue
            return [node, *(p for p in _coordinated(nodes, k) if not _bound(nodes, p))]
        if node.kind in ("rel", "prep") or (node.kind == "sep" and node.value == "hard"):
            return []
    return []


def _bound(nodes: list[Node], phrase: Phrase) -> bool:
    """Tell whether a phrase belongs to a relation that follows it."""
    after = nodes[phrase.at + 1] if phrase.at + 1 < len(nodes) else None
    return isinstance(after, Link) and after.kind in ("rel", "prep")


def _subjects(nodes: list[Node], k: int) -> list[Phrase]:
    """Return the phrases before a preposition that it speaks of: the nearest, with those listed before it."""
    crossed = False
    if k and isinstance(nodes[k - 1], Link) and nodes[k - 1].kind == "conj":
        earlier = _previous_relation(nodes, k - 1)
        if earlier is not None:
            return _subjects(nodes, earlier)
    for at in range(k - 1, -1, -1):
        node = nodes[at]
        if isinstance(node, Link):
            if node.kind == "sep":
                if node.value == "hard":
                    return []
                crossed = True
            continue
        if node.kind in ("stop", "part") and not crossed:
            whole = owner(nodes, at) if node.kind == "part" else None
            return [] if whole is None else [whole]
        if node.kind in ("stop", "part") or node.negated:
            continue
        if crossed:
            return _head_of_clause(nodes, k)
        before = nodes[at - 1] if at else None
        if isinstance(before, Link) and (
            before.value in ("holding", "wearing") or before.kind == "with" and _worn(node)
        ):
            return _bearer(nodes, at - 1)
        return _listed_back(nodes, at)
    return []


def _previous_relation(nodes: list[Node], k: int) -> int | None:
    for at in range(k - 1, max(-1, k - _REACH), -1):
        node = nodes[at]
        if isinstance(node, Link):
            if node.kind == "sep":
                return None
            if node.kind in ("rel", "prep") and node.value != "at":
                return at
    return None


def _head_of_clause(nodes: list[Node], k: int) -> list[Phrase]:
    first: Phrase | None = None
    for at in range(k - 1, max(-1, k - _REACH), -1):
        node = nodes[at]
        if isinstance(node, Link) and node.kind == "sep" and node.value == "hard":
            break
        if isinstance(node, Phrase) and node.kind in ("thing", "unknown") and not node.negated:
            first = node
    before = nodes[k - 1] if k else None
    if isinstance(before, Link) and before.kind in ("sep", "conj") and _clause_starts(nodes, k):
        return []
    return [first] if first is not None else []


def _clause_starts(nodes: list[Node], k: int) -> bool:
    """Tell whether what follows a fronted preposition is a clause of its own: "… , above it hangs a lamp"."""
    seen = 0
    for node in nodes[k + 1 : k + _REACH]:
        if isinstance(node, Phrase):
            seen += node.kind in ("thing", "unknown")
        elif node.kind == "sep":
            break
        elif node.kind == "be":
            return True
    return seen > 1


def _listed_back(nodes: list[Node], at: int) -> list[Phrase]:
    """Return a phrase and those joined to it by "and" before it."""
    found: list[Phrase] = []
    node = nodes[at]
    while isinstance(node, Phrase):
        if node.kind in ("thing", "unknown", "ref"):
            found.insert(0, node)
        before, joint = (nodes[at - 2], nodes[at - 1]) if at >= 2 else (None, None)
        previous = nodes[at - 3] if at >= 3 else None
        joined = isinstance(joint, Link) and joint.kind == "conj" and isinstance(before, Phrase)
        if not joined or (isinstance(previous, Link) and previous.kind in ("rel", "prep")):
            break
        at -= 2
        node = nodes[at]
    return found


def _objects(nodes: list[Node], start: int, *, both: bool) -> tuple[list[Phrase], int]:
    for at in range(start, min(len(nodes), start + _PRONOUNLESS)):
        node = nodes[at]
        if isinstance(node, Phrase):
            return [node, *(_coordinated(nodes, at) if both else [])], at
        if node.kind in ("sep", "rel", "prep", "bare"):
            break
    return [], start


def _coordinated(nodes: list[Node], at: int) -> list[Phrase]:
    found: list[Phrase] = []
    while at + 2 < len(nodes):
        joint, node = nodes[at + 1], nodes[at + 2]
        if not (isinstance(joint, Link) and joint.kind == "conj" and isinstance(node, Phrase)):
            break
        found.append(node)
        at += 2
    return found


def _fronted(nodes: list[Node], at: int) -> list[Phrase]:
    """Return the phrase after the object of a fronted preposition: "in front of the castle, a knight"."""
    for node in nodes[at + 1 : at + 4]:
        if isinstance(node, Phrase):
            return [node] if node.kind in ("thing", "unknown") else []
        if node.kind in ("rel", "prep") or (node.kind == "sep" and node.value == "hard"):
            break
    return []


def _made(subjects: list[Phrase], link: Link, objects: list[Phrase]) -> list[Tie]:
    found: list[Tie] = []
    shared = [one for one in subjects if one.kind == "ref"]
    subjects, objects = meant(subjects), meant(objects)
    if shared and link.value in ("holding", "wearing"):
        for one in objects:
            several = one.noun is not None and one.noun.plural
            one.count = (
                total(subjects)
                if one.count is None and several or one.count in (None, 1) and shared[0].each
                else one.count
            )
    for target in objects:
        for subject in subjects:
            if subject is target or link.value == "at":
                continue
            if link.value == "with":
                found.append(Tie(subject, _accompanied(subject, target), target, link))
            elif link.value.startswith("~"):
                found.append(Tie(target, link.value[1:], subject, link))
            else:
                found.append(Tie(subject, link.value, target, link))
    return found


def _accompanied(who: Phrase, what: Phrase) -> str:
    """Return what "with" says where it follows its thing ("लाल छतरी के साथ"): held by somebody who can, else beside them."""
    small = what.noun is not None and (what.noun.section in (*_SMALL, "sport") or what.noun.concept in special("held"))
    alive = who.noun is not None and who.noun.section in ("person", "animal")
    return "holding" if alive and small else "next-to"


def _sides(nodes: list[Node]) -> list[Tie]:
    """Read "on the left … on the right": each side against the other, or against the first thing of the brief."""
    placed: list[tuple[str, Phrase, Link]] = []
    for k, node in enumerate(nodes):
        if isinstance(node, Link) and node.kind == "bare" and node.value in ("left", "right", "back"):
            phrase = _beside(nodes, k)
            if phrase is not None and node.value == "back":
                phrase.background = True
            elif phrase is not None:
                placed.append((node.value, phrase, node))
    left = [row for row in placed if row[0] == "left"]
    right = [row for row in placed if row[0] == "right"]
    if left and right:
        return [Tie(left[0][1], "left-of", right[0][1], left[0][2])]
    things = [node for node in nodes if isinstance(node, Phrase) and node.kind in ("thing", "unknown")]
    found: list[Tie] = []
    for side, phrase, link in placed:
        other = next((thing for thing in things if thing is not phrase and not thing.negated), None)
        if other is not None:
            found.append(Tie(phrase, f"{side}-of", other, link))
    return found


def _beside(nodes: list[Node], k: int) -> Phrase | None:
    """Return the thing a bare side is said of: before it in the clause, else after it."""
    for at in range(k - 1, -1, -1):
        node = nodes[at]
        if isinstance(node, Phrase):
            return node if node.kind in ("thing", "unknown") else None
        if node.kind == "sep" or (node.kind == "conj" and at == k - 1):
            break
    for node in nodes[k + 1 : k + 4]:
        if isinstance(node, Phrase):
            return node if node.kind in ("thing", "unknown") else None
        if node.kind == "sep" and node.value == "hard":
            break
    return None
