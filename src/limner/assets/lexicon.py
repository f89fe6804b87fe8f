"""The pack's word lists: words of many languages in, concepts with weights out.

A word is compared NFKC-normalised and case-folded. Weight 1 is the thing's own name; a keyword weighs less. A word
the locale lacks is looked for in the locale's parent (``zh-Hant`` → ``zh``, ``pt-BR`` → ``pt``).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any, NamedTuple

from limner.assets.pack import Pack
from limner.assets.stems import singulars, stem, without_particle

_ALIASES = {
    "zh-cn": "zh",
    "zh-sg": "zh",
    "zh-hans": "zh",
    "zh-tw": "zh-Hant",
    "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant",
    "zh-hant": "zh-Hant",
}
_MAX_MATCHES = 12


class Match(NamedTuple):
    """One reading of a word: the concept's id, a weight in 0–1, the word that matched and the list it came from."""

    concept: str
    weight: float
    word: str
    locale: str


Span = tuple[int, int, tuple[Match, ...]]


def normalise(text: str) -> str:
    """Return ``text`` as the lists spell it: NFKC, case-folded, runs of white space and hyphens as one space.

    >>> normalise("Traffic-Light")
    'traffic light'
    """
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("-", " ").split())


class Lexicon:
    """The word lists of a pack, each read when its locale is first asked for."""

    def __init__(self, pack: Pack) -> None:
        index = pack.json("lexicon/index")
        self._pack = pack
        self._locales: tuple[str, ...] = tuple(index["locales"])
        self._concepts: list[str] = index["concepts"]
        self._sections: dict[str, str] = index.get("sections", {})
        self._words: dict[str, dict[str, list[list[float]]]] = {}
        self._longest: dict[str, int] = {}
        self._stems: dict[str, dict[str, list[str]]] = {}
        self._chains: dict[str, tuple[str, ...]] = {}

    @property
    def locales(self) -> tuple[str, ...]:
        """The locales with a word list, as BCP 47 tags."""
        return self._locales

    def section(self, concept: str) -> str:
        """Return what kind of thing one of Limner's own drawings is ("animal", "food"), "" for any other concept."""
        return self._sections.get(concept, "")

    def lookup(self, phrase: str, locale: str) -> tuple[Match, ...]:
        """Return the concepts that ``phrase`` may mean in ``locale``, best first, at most twelve; empty when unknown.

        English plurals are tried as singulars, inflected words of other languages by their stem. A locale without a
        list falls back on its parent, then on English; the two Chinese scripts fall back on each other.
        """
        word = normalise(phrase)
        for name in self._chain(locale):
            found = self._matches(word, name)
            if found and (name != "en" or found[0].weight == 1.0):
                return found
            forms = singulars(word) if name == "en" else self._inflected(word, name)
            for form in forms:
                singular = self._matches(form, name)
                if singular and (not found or singular[0].weight > found[0].weight):
                    return singular
            if found:
                return found
        return ()

    def scan(self, text: str, locale: str) -> tuple[Span, ...]:
        """Return the words of ``text`` that mean concepts as (start, end, matches), longest first from left to right.

        Offsets are into ``text``. Words are found inside unspaced text for Chinese and Japanese; elsewhere a match
        begins and ends at a word boundary; endings and particles glued to the word are allowed for.
        """
        spans: list[Span] = []
        starts, ends = _boundaries(text, locale)
        reach = max((self._length(name) for name in self._chain(locale)), default=0)
        at = 0
        while at < len(text):
            found = self._longest_at(text, at, min(len(text), at + reach), ends, locale) if starts[at] else None
            if found is None:
                at += 1
                continue
            spans.append((at, found[0], found[1]))
            at = found[0]
        return tuple(spans)

    def _longest_at(
        self, text: str, start: int, limit: int, ends: list[bool], locale: str
    ) -> tuple[int, tuple[Match, ...]] | None:
        for end in range(limit, start, -1):
            if ends[end] and (matches := self.lookup(text[start:end], locale)):
                return end, matches
        return None

    def _chain(self, locale: str) -> tuple[str, ...]:
        """Return the locales whose lists are asked for words of a locale, in this order."""
        if locale not in self._chains:
            self._chains[locale] = self._fallbacks(locale)
        return self._chains[locale]

    def _fallbacks(self, locale: str) -> tuple[str, ...]:
        tag = _ALIASES.get(locale.casefold(), locale.replace("_", "-"))
        language = tag.split("-", 1)[0].casefold()
        exact = [name for name in self._locales if name.casefold() == tag.casefold()]
        sister = ("zh", "zh-Hant") if language == "zh" else ()
        return tuple(dict.fromkeys([*exact, *(n for n in (language, *sister, "en") if n in self._locales)]))

    def _inflected(self, word: str, locale: str) -> tuple[str, ...]:
        """Return the listed words that share a stem with ``word``, in the list's order."""
        if particles := without_particle(word, locale):
            return tuple(form for form in particles if form in self._list(locale))
        root = stem(word, locale)
        if not root or locale == "ko":
            return ()
        if root in self._list(locale):
            return (root,)
        if locale not in self._stems:
            roots: dict[str, list[str]] = {}
            for listed in self._list(locale):
                if known := stem(listed, locale):
                    roots.setdefault(known, []).append(listed)
            self._stems[locale] = roots
        words = self._stems[locale].get(root, [])
        weights = self._list(locale)
        return tuple(sorted(words, key=lambda listed: (-weights[listed][0][1], len(listed))))

    def _matches(self, word: str, locale: str) -> tuple[Match, ...]:
        rows = self._list(locale).get(word)
        if rows is None:
            return ()
        return tuple(Match(self._concepts[int(row[0])], float(row[1]), word, locale) for row in rows[:_MAX_MATCHES])

    def _list(self, locale: str) -> dict[str, list[list[float]]]:
        if locale not in self._words:
            words: dict[str, Any] = self._pack.json(f"lexicon/{locale}")
            self._longest[locale] = max(map(len, words), default=0)
            self._words[locale] = words
        return self._words[locale]

    def _length(self, locale: str) -> int:
        self._list(locale)
        return min(self._longest[locale], 40)


def _boundaries(text: str, locale: str) -> tuple[list[bool], list[bool]]:
    """Return, for each offset of ``text``, whether a match may start there and whether one may end there."""
    size = len(text)
    if locale.split("-", 1)[0] in ("zh", "ja"):
        free = [True] * (size + 1)
        for pair in re.finditer(r"[A-Za-z0-9](?=[A-Za-z0-9])", text):
            free[pair.end()] = False
        return free, free
    word = [_in_word(letter) for letter in text]
    starts = [word[i] and (i == 0 or not word[i - 1]) for i in range(size)] + [False]
    return starts, [i > 0 and word[i - 1] and (i == size or not word[i]) for i in range(size + 1)]


def _in_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter) in ("Mn", "Mc", "Cf")
