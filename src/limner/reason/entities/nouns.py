"""Nouns to concepts: the room's own table first, then the pack's word lists, strictly enough that nothing odd is drawn."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from limner.assets.lexicon import Lexicon, Match
from limner.assets.stems import singulars
from limner.reason.entities.forms import forms, is_dual, is_plural
from limner.reason.entities.words import SPACELESS, Words, special, words_of

_NAME, _KEYWORD = 0.97, 0.34
_JOINTS = frozenset({"and", "with", "in", "of", "button", "sign", "face", "showing", "behind", "symbol", "mark"})
MAX_WORDS = 4


KIND = "kind:"
"""Begins the concept of a word for many things of one kind ("vegetables"); what stands for it is chosen later."""


class Noun(NamedTuple):
    """A noun as read: its concept ("" when the pack draws none), dictionary form, section of the table, and number."""

    concept: str
    lemma: str
    section: str
    plural: bool = False
    dual: bool = False


class NounFinder:
    """Reads nouns of one language; remembers what it has read."""

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        self._lexicon = lexicon
        self._language = language
        self._words = words_of(language)
        self._seen: dict[str, Noun | None] = {}

    @property
    def words(self) -> Words:
        """The word tables of the language."""
        return self._words

    def find(self, phrase: str) -> Noun | None:
        """Return the noun a phrase (folded) is, in any of its forms, or None."""
        if phrase not in self._seen:
            if len(self._seen) > 20_000:
                self._seen.clear()
            self._seen[phrase] = self._find(phrase)
        return self._seen[phrase]

    def drawn(self, name: str) -> Noun | None:
        """Return the noun of a thing by its English name as pictures are named ("party popper"), or None."""
        concept = name.replace(" ", "-")
        if self._exists(concept):
            return Noun(concept, name, "thing")
        for words in (name, name.split(" ")[-1]):
            match = next((one for one in self._lexicon.lookup(words, "en") if one.weight >= _NAME), None)
            if match is not None:
                return Noun(match.concept, name, "thing")
        return None

    def _find(self, phrase: str) -> Noun | None:
        if phrase in special("noise") or phrase.isdigit():
            return None
        base = self._words.language
        direct = self._read(phrase)
        if direct is None and base == "id" and (twin := _doubled(phrase)):
            once = self.find(twin)
            return once._replace(plural=True) if once is not None else None
        for form in singulars(phrase) if base == "en" else _inflected(phrase, base):
            if form in special("noise"):
                continue
            found = self._read(form)
            if found is not None and found.lemma != phrase and (direct is None or direct.concept == found.concept):
                several = is_plural(phrase, form, base) or base == "ar" and form in special("broken")
                return found._replace(lemma=form, plural=several, dual=is_dual(phrase, form, base))
        if direct is not None:
            broken = base == "ar" and (phrase in special("broken") or phrase[1:] in special("broken"))
            return direct._replace(plural=True) if broken else direct
        if base == "de" and " " not in phrase and len(phrase) > 6:
            return self._compound(phrase)
        # Some drawings are named in the plural alone: "a pancake" is of the pancakes.
        return self._listed(f"{phrase}s") if base == "en" and len(phrase) > 3 and not phrase.endswith("s") else None

    def _compound(self, phrase: str) -> Noun | None:
        """Read the last part of a German compound: a known noun of four letters or more."""
        for cut in range(3, len(phrase) - 3):
            tail = phrase[cut:]
            known = self._words.noun(tail)
            if known is not None:
                return self._known(tail)
        return None

    def _read(self, phrase: str) -> Noun | None:
        found = self._known(phrase) or self._listed(phrase)
        bare = _VOWELLED.sub("", phrase)
        return found or (self._known(bare) or self._listed(bare) if bare != phrase else None)

    def _known(self, phrase: str) -> Noun | None:
        known = self._words.noun(phrase)
        if known is None:
            return None
        first, *others = known.concepts
        if first.startswith(KIND) or self._exists(first):
            return Noun(first, phrase, known.section)
        listed = self._listed(phrase)
        if listed is not None:
            return listed._replace(section=known.section)
        for concept in others:
            if self._exists(concept):
                return Noun(concept, phrase, known.section)
        return Noun("", phrase, known.section)

    def _listed(self, phrase: str) -> Noun | None:
        base = self._words.language
        if len(phrase) < (1 if base in SPACELESS or base == "ko" else 3):
            return None
        for match in self._lexicon.lookup(phrase, self._language):
            if _good(match, phrase):
                return Noun(match.concept, match.word, self._lexicon.section(match.concept))
        return None

    @functools.cache  # noqa: B019  (finders live as long as the process)
    def _exists(self, concept: str) -> bool:
        return any(match.concept == concept for match in self._lexicon.lookup(concept.replace("-", " "), "en"))


_VOWELLED = re.compile("[\u064b-\u0652\u0640]")
"""Arabic vowel signs, doubling and lengthening, which may be written or left out: عدّاء is عداء."""

_PROCLITICS = "وفبلك"
"""Arabic particles of one letter that are written with the word after them: and, then, in, for, as."""


def _doubled(phrase: str) -> str:
    """Return the word that a reduplicated plural says twice ("kucing kucing"), or ""."""
    first, _, second = phrase.partition(" ")
    return first if first == second.removesuffix("nya") else ""


def _good(match: Match, phrase: str) -> bool:
    if match.weight >= _NAME:
        return True
    if match.locale != "en":
        return False
    tokens = match.concept.split("-")
    return match.weight >= _KEYWORD and tokens[-1] == phrase.split(" ")[-1] and not _JOINTS & set(tokens)


def _inflected(phrase: str, language: str) -> tuple[str, ...]:
    head, _, last = phrase.rpartition(" ")
    lead = f"{head} " if head else ""
    found = tuple(lead + form for form in forms(last, language))
    # In Arabic a phrase may be led by a particle written with its first word: "وحبوب القهوة" (and coffee beans).
    bare = lead[1:] if language == "ar" and len(lead) > 3 and lead[0] in _PROCLITICS else ""
    return (*found, bare + last, *(bare + form for form in forms(last, language))) if bare else found


@functools.lru_cache(maxsize=32)
def finder(lexicon: Lexicon, language: str) -> NounFinder:
    """Return the noun finder of a lexicon for a language, made once."""
    return NounFinder(lexicon, language)
