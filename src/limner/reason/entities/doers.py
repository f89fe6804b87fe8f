"""Doers: who does what a verb says, where the verb does not stand beside them: "लड़की झील के किनारे बैठी है", "kedi sandalyede uyuyor"."""

from __future__ import annotations

from collections.abc import Sequence

from limner.reason.entities.ahead import noun_follows
from limner.reason.entities.nodes import Link, Node, Phrase
from limner.reason.entities.tokens import Token
from limner.reason.entities.words import special

_REACH = 24
"""How many nodes back the subject of a clause may stand."""
_LOCATIVES: dict[str, tuple[str, ...]] = {"bn": ("ে", "তে", "য়", "য়"), "tr": ("da", "de", "ta", "te")}
_SEATED = {"furniture": "on", "vehicle": "in"}
_SHORT = 3
"""Letters up to which an ending may be the word's own ("ada")."""
_WITH = ("lı", "li", "lu", "lü")
"""Turkish endings of who has or wears a thing: "şapkalı"."""


def alive(phrase: Phrase) -> bool:
    """Tell whether a phrase names somebody or an animal."""
    return phrase.kind == "thing" and phrase.noun is not None and phrase.noun.section in ("person", "animal")


def doer(
    nodes: Sequence[Node], last: Phrase | None, pose: str, token: Token, rest: list[Token], final: bool
) -> Phrase | None:
    """Return who takes a pose, None where it is said of what stands beside it.

    ``final`` tells that verbs end their clause. What lives alone can sit, sleep or run; it does so where a converb says it,
    and where no noun is left that the word could be said of.
    """
    if last is not None and alive(last):
        return None
    converb = token.text in special("converbs")
    living = last is not None and pose in special("living_poses")
    ended = final and last is None and not noun_follows(_bare(rest))
    return _subject(nodes, final) if converb or living or ended else None


def _subject(nodes: Sequence[Node], final: bool) -> Phrase | None:
    """Return the nearest of a clause that lives and is not what another stands to."""
    for at in range(len(nodes) - 1, max(-1, len(nodes) - _REACH), -1):
        node = nodes[at]
        if isinstance(node, Link):
            if node.kind == "sep" and node.value in ("hard", "hole"):
                return None
            continue
        beside = nodes[at + 1] if final and at + 1 < len(nodes) else nodes[at - 1] if not final and at else None
        related = isinstance(beside, Link) and beside.kind in ("rel", "prep")
        if alive(node) and not node.negated and not related:
            return node
    return None


def placed(token: Token, language: str) -> str:
    """Return how somebody is to what a noun in the locative names ("চেয়ারে", "bankta"): "on", "in", or "" for no such noun."""
    noun = token.noun
    if noun is None or noun.lemma == token.text or not token.text.endswith(_LOCATIVES.get(language, "\0")):
        return ""
    return "on" if noun.concept in special("mounts") else _SEATED.get(noun.section, "")


def located(token: Token, language: str) -> bool:
    """Tell whether a word for a place stands in the locative and so is no modifier of a noun after it: "নদীতে নৌকা"."""
    return len(token.text) > _SHORT and token.text.endswith(_LOCATIVES.get(language, "\0"))


def worn_by_next(token: Token, rest: list[Token], language: str) -> bool:
    """Tell whether a Turkish noun says what the next one has on or with it: "mavi elbiseli kız"."""
    noun = token.noun
    owned = language == "tr" and noun is not None and noun.lemma != token.text and token.text.endswith(_WITH)
    return owned and not token.has("color") and noun_follows(_bare(rest))


def _bare(rest: list[Token]) -> list[Token]:
    """Return the words without articles: in Turkish one may stand right before its noun ("uyuyan bir kedi")."""
    return [token for token in rest if not token.has("det")]
