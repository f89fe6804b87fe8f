"""Clauses of Chinese, Japanese and Korean: who does what a verb says, where the subject stands far off or is left out.

Chinese names it once and goes on ("a girl holds a cat, sits on a sill"); Japanese and Korean put it before all else and the
verb last, or the verb before it ("the cat that sleeps").
"""

from __future__ import annotations

from collections.abc import Sequence

from limner.reason.entities.conjugation import qualifies
from limner.reason.entities.nodes import Link, Node, Phrase

_DRAWN = ("thing", "unknown", "ref")
_REACH = 120
_RESTS = ("sitting", "sleeping", "standing")
"""Poses that are taken on something."""


def pose_all(nodes: Sequence[Node], language: str) -> None:
    """Give every pose a verb tells to whoever takes it."""
    for k, node in enumerate(nodes):
        if isinstance(node, Link) and node.kind == "pose":
            for who in subjects_of(nodes, k, language):
                for one in who.refs or [who]:
                    one.qualities.setdefault("pose", node.value)


def seats_of(nodes: Sequence[Node], language: str) -> list[tuple[list[Phrase], Phrase, Link]]:
    """Return who sits, lies or stands on what, where a particle alone says so ("ベンチに座って", "의자에 앉아")."""
    found = []
    for k, node in enumerate(nodes):
        if not isinstance(node, Link) or node.kind != "pose" or node.value not in _RESTS or k < 2:
            continue
        at = k - 1
        while at > 1 and _is(nodes[at], "be"):  # "ソファに並んで座る"
            at -= 1
        joint, seat = nodes[at], nodes[at - 1]
        if _is(joint, "at") and isinstance(seat, Phrase) and seat.kind == "thing":
            found.append((subjects_of(nodes, k, language), seat, node))
    return found


def subjects_of(nodes: Sequence[Node], k: int, language: str) -> list[Phrase]:
    """Return who the verb at ``k`` is said of; [] where nobody is."""
    return _chinese(nodes, k) if language == "zh" else _verb_last(nodes, k, language)


def topic_of(nodes: Sequence[Node], k: int, language: str) -> list[Phrase]:
    """Return whom the clauses before the one that holds ``k`` speak of."""
    return _topic(nodes, _clause(nodes, k)) if language == "zh" else []


def placed(nodes: Sequence[Node], k: int, at: int, language: str) -> list[Phrase]:
    """Return what stands where the place word at ``k`` says, of the thing at ``at``; [] where its words do not tell."""
    link, following = nodes[k], nodes[k + 1] if k + 1 < len(nodes) else None
    if language == "zh":
        verb = nodes[at - 1] if at else None
        told = isinstance(verb, Link) and verb.kind in ("pose", "loc")
        return subjects_of(nodes, at - 1, language) if told and not _is(following, "be") else []
    if isinstance(link, Link) and link.value in ("holding", "wearing"):
        return subjects_of(nodes, k, language)
    if _is(following, "of"):
        return []
    own = [i for i in range(_clause(nodes, k), at) if isinstance(nodes[i], Phrase) and _marked(nodes, i)]
    j = k + 1
    while j < len(nodes) and any(_is(nodes[j], kind) for kind in ("at", "loc", "be", "pose")):
        j += 1
    after, last = nodes[j] if j < len(nodes) else None, nodes[j - 1]
    if isinstance(after, Phrase) and _drawn(after) and not own:
        joined = isinstance(last, Link) and (j == k + 1 or last.kind in ("at", "loc") or qualifies(last.text, language))
        return [after] if joined else []
    return _verb_last(nodes, k, language)


def _verb_last(nodes: Sequence[Node], k: int, language: str) -> list[Phrase]:
    """Return the subject of a verb that stands last: whom it qualifies, else whom a particle marks before it."""
    link = nodes[k]
    after = nodes[k + 1] if k + 1 < len(nodes) else None
    close = isinstance(link, Link) and qualifies(link.text, language)
    if close and isinstance(link, Link) and isinstance(after, Phrase) and after.start - link.end <= 1 and _drawn(after):
        return [after]
    for at in range(k - 1, max(-1, k - _REACH), -1):
        node = nodes[at]
        if isinstance(node, Phrase) and _drawn(node) and _marked(nodes, at):
            return _joined(nodes, at)
    before = [node for node in reversed(nodes[max(0, k - _REACH) : k]) if isinstance(node, Phrase)]
    return next(([p] for p in before if _drawn(p) and _alive(p)), [])


def _marked(nodes: Sequence[Node], at: int) -> bool:
    return at + 1 < len(nodes) and _is(nodes[at + 1], "subj")


def _chinese(nodes: Sequence[Node], k: int) -> list[Phrase]:
    """Return the subject of a Chinese verb: its clause's own, what it introduces after a place, or the one spoken of before."""
    verb, start = nodes[k], _clause(nodes, k)
    after = nodes[k + 1] if k + 1 < len(nodes) else None
    head = _head_after(nodes, k) if _is(verb, "prep") else None
    if head is not None:
        return [head]
    own = _own(nodes, start, k)
    if own:
        return own
    placed_ = any(any(_is(n, kind) for kind in ("rel", "bare", "loc")) for n in nodes[start:k])
    placed_ = placed_ or any(isinstance(n, Phrase) and n.kind in ("place", "part", "stop") for n in nodes[start:k])
    brings = _is(verb, "pose") and (placed_ or not _topic(nodes, start))
    if brings and isinstance(after, Phrase) and _drawn(after) and not _located(nodes, k + 1):
        return [after]
    return _topic(nodes, start)


def _head_after(nodes: Sequence[Node], k: int) -> Phrase | None:
    """Return whom "who holds a lamp" is said of, which follows it: 提着灯的女孩."""
    if k + 3 >= len(nodes):
        return None
    what, joint, head = nodes[k + 1], nodes[k + 2], nodes[k + 3]
    led = isinstance(what, Phrase) and _is(joint, "of")
    return head if led and isinstance(head, Phrase) and _drawn(head) and _alive(head) else None


def _topic(nodes: Sequence[Node], start: int) -> list[Phrase]:
    """Return whom the clauses before ``start`` speak of: somebody they introduce, or their nearest subject."""
    end = start
    while end > 0 and start - end < _REACH:
        low = _clause(nodes, end - 1)
        brought = [n for n in nodes[low:end] if isinstance(n, Phrase) and _brought(nodes, n) and _alive(n)]
        own = _own(nodes, low, end)
        if brought:
            return brought[:1]
        if own and not (own[0].at and _is(nodes[own[0].at - 1], "be")):
            return own
        end = low - 1 if low else 0
    return []


def _clause(nodes: Sequence[Node], k: int) -> int:
    """Return where the clause that holds node ``k`` begins."""
    at = k
    while at > 0 and not _is(nodes[at - 1], "sep"):
        at -= 1
    return at


def _own(nodes: Sequence[Node], start: int, end: int) -> list[Phrase]:
    """Return the subjects that stand in a clause: things that no verb has and no place word follows."""
    for at in range(start, end):
        node = nodes[at]
        if not isinstance(node, Phrase) or not _drawn(node) or node.negated or _located(nodes, at):
            continue
        before = nodes[at - 1] if at > start else None
        if any(_is(before, kind) for kind in ("prep", "pose", "loc", "rel", "with")):
            continue
        return _listed(nodes, at, end)
    return []


def _located(nodes: Sequence[Node], at: int) -> bool:
    """Tell whether a place word or 的 follows: the phrase says where, or whose."""
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    return _is(after, "rel") or _is(after, "of")


def _brought(nodes: Sequence[Node], phrase: Phrase) -> bool:
    """Tell whether a verb before it brings somebody in: 旁边坐着一个女孩."""
    before = nodes[phrase.at - 1] if phrase.at > 0 else None
    return _drawn(phrase) and (_is(before, "be") or _is(before, "pose")) and phrase.count is not None


def _joined(nodes: Sequence[Node], at: int) -> list[Phrase]:
    """Return a phrase with those joined to it before: 犬と猫が."""
    found = [nodes[at]]
    while at >= 2 and _is(nodes[at - 1], "conj") and isinstance(nodes[at - 2], Phrase):
        at -= 2
        found.insert(0, nodes[at])
    return [node for node in found if isinstance(node, Phrase) and _drawn(node)]


def _listed(nodes: Sequence[Node], at: int, end: int) -> list[Phrase]:
    """Return a phrase with those joined to it after: 猫和狗."""
    found = [nodes[at]]
    while at + 2 < end and _is(nodes[at + 1], "conj") and isinstance(nodes[at + 2], Phrase):
        at += 2
        found.append(nodes[at])
    return [node for node in found if isinstance(node, Phrase) and _drawn(node)]


def _is(node: Node | None, kind: str) -> bool:
    return isinstance(node, Link) and node.kind == kind


def _drawn(phrase: Phrase) -> bool:
    return phrase.kind in _DRAWN


def _alive(phrase: Phrase) -> bool:
    return phrase.kind == "ref" or phrase.noun is not None and phrase.noun.section in ("person", "animal", "")
