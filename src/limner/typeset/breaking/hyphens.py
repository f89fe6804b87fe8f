"""A paragraph's text and languages in, the offsets where its words may be divided out: Liang's patterns through pyphen.

Only whole words of letters are divided, never beside a hyphen, a digit, or inside an address; a word with soft hyphens is
divided at these alone. Divisions that would change the spelling (Hungarian, older German) are left out: the copy is never
changed.
"""

from __future__ import annotations

import functools
import importlib
import re
from typing import Any

from limner.document.text import Hyphenation
from limner.typeset.styles import Source

SOFT = "\u00ad"
"""The soft hyphen: where the author allows a division."""

_LETTER = (
    "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u036f\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff"
)
_WORD = re.compile(rf"[{_LETTER}]{{2,}}")
_AROUND = re.compile(r"[^\s\u2013\u2014\u200b]*")
_ADDRESS = re.compile(r"[\d@_/\\\-\u2010\u2011\u00ad\u2060]|[^\W\d_][.:][^\W\d_]|^www\.", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:^|[.!?…:;]['\"’”»)]*\s+|[\n\u2028])['\"‘“«»„(¡¿]*$")
_NOUNS_IN_CAPITALS = frozenset({"de", "gsw", "lb", "nds"})
"""Languages that write every noun with a capital: there it does not mark a name."""
_BEFORE = 24


def divisions(source: Source) -> list[int]:
    """Return the rising offsets at which a paragraph's words may be divided; none without limits or a language."""
    limits = source.rules.hyphenation
    if limits is None:
        return []
    found: list[int] = []
    runs = iter(source.runs)
    run = next(runs, None)
    for word in _WORD.finditer(source.text):
        if word.end() - word.start() < limits.min_word:
            continue
        while run is not None and run.end <= word.start():
            run = next(runs, None)
        if run is None:
            break
        dictionary = _dictionary(run.language)
        if dictionary and _divisible(source.text, word.start(), word.end(), run.language, limits):
            found += [word.start() + at for at in _positions(dictionary, word.group(), limits)]
    return found


def _divisible(text: str, start: int, end: int, language: str, limits: Hyphenation) -> bool:
    """Tell whether a word stands free of digits, hyphens and addresses, and is no name."""
    first = start
    while first > 0 and start - first < _BEFORE and not text[first - 1].isspace() and text[first - 1] not in "–—\u200b":
        first -= 1
    whole = _AROUND.match(text, end, end + _BEFORE)
    last = whole.end() if whole else end
    if (first > 0 or last > end or first < start) and _ADDRESS.search(text, first, last):
        return False
    word = text[start:end]
    if limits.capitals or word.islower():
        return True
    if word.isupper() or not word[1:].islower():
        return False
    if language.split("-")[0].lower() in _NOUNS_IN_CAPITALS:
        return True
    return bool(_SENTENCE.search(text[max(0, start - _BEFORE) : start]))


@functools.lru_cache(maxsize=8192)
def _positions(language: str, word: str, limits: Hyphenation) -> tuple[int, ...]:
    """Return where patterns divide a word, in code points from its start."""
    dictionary = _open(language)
    last = len(word) - limits.min_after
    return tuple(
        int(at)
        for at in dictionary.positions(word)
        if limits.min_before <= at <= last and not getattr(at, "data", None)
    )


@functools.lru_cache(maxsize=256)
def _dictionary(language: str) -> str:
    """Return the name of the patterns for a BCP 47 tag, "" where there are none."""
    return str(_pyphen().language_fallback(language.replace("-", "_")) or "") if language else ""


@functools.lru_cache(maxsize=16)
def _open(name: str) -> Any:
    return _pyphen().Pyphen(lang=name, left=1, right=1)


@functools.cache
def _pyphen() -> Any:
    """Return the module of patterns, loaded for the first text that may be divided: it looks through its folder of languages."""
    return importlib.import_module("pyphen")
