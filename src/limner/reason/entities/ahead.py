"""Looking ahead among tokens: whether a noun comes next, a verb, or only what something looks like."""

from __future__ import annotations

from limner.reason.entities.tokens import Token
from limner.reason.entities.words import special

QUALITIES = ("size", "material", "pattern", "age", "mood", "pose")


def verb_first(rest: list[Token]) -> bool:
    """Tell whether an unknown word comes next that is a verb by what follows it: "says “…”", "wears a hat"."""
    if len(rest) < 2 or rest[0].meanings or rest[0].noun is not None:
        return False
    return rest[1].has("det", "num", "obj") or rest[1].value("sep") == "hole"


def looks_only(rest: list[Token]) -> bool:
    """Tell whether what follows up to the next break is only what something looks like: "красный, …"."""
    for token in rest:
        if token.has("sep", "conj"):
            return True
        if not (token.has("color", "be", "subj", "obj", "at", "of", *QUALITIES)):
            return False
    return True


def noun_follows(rest: list[Token]) -> bool:
    """Tell whether a noun comes next, with nothing but qualities, numbers and links of compounding between."""
    for token in rest[:6]:
        if token.has("classifier"):
            continue
        if token.has("sep", "rel", "bare", "conj", "be", "with", "det", "loc", "neg", "prep", "subj", "obj", "at"):
            return False
        if token.noun is not None or token.has("stop", "part", "place"):
            return True
        if not token.meanings:
            return True
    return False


def headlike(token: Token) -> bool:
    """Tell whether a token may head a phrase."""
    return (token.noun is not None or token.has("stop", "part", "place")) and not token.has("rel", "be", "conj", "sep")


def infinitive(unknown: list[Token], token: Token) -> bool:
    """Tell whether a word that may be a thing is a verb after "to": "tries to fly"."""
    led = bool(unknown) and unknown[-1].text == "to" and unknown[-1].end == token.start - 1
    return led and token.text in special("verbs")


def before_hole(token: Token, rest: list[Token]) -> bool:
    """Tell whether words that were read already, a ground or quoted copy, stand right after a word."""
    return bool(rest) and rest[0].value("sep") == "hole" and rest[0].start - token.end <= 1
