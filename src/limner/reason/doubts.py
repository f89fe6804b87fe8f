"""Doubts: a Note where a brief is written in a language that is not read, with its words and what to do about it."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter

from limner.notes import Note
from limner.reason.brief import BLANK, Brief
from limner.reason.script import function_words
from limner.reason.tables import load_table

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff\u0e00-\u0eff\u200c\u200d'’-])+")
_NAMED = 8
_READ = 2000
"""A brief's first characters tell its language."""


def unread(brief: Brief) -> tuple[Note, ...]:
    """Return a Note where the words outside the copy are of a language that is not read, naming some of them; else ()."""
    text = brief.masked[:_READ].replace(BLANK, " ")
    words = list(dict.fromkeys(match[0] for match in _WORD.finditer(text)))
    known = {text[hit.start : hit.end].lower() for hit in brief.hits.within(0, len(text), "medium")}
    strange = [word for word in words if word.lower() not in known]
    language = _language(text, [word.lower() for word in words])
    if not language or not strange:
        return ()
    shown = ", ".join(strange[:_NAMED]) + (" …" if len(strange) > _NAMED else "")
    return (
        Note(
            severity="warning", stage="reason", where="prompt",
            message=f"the brief seems to be in {language}, which is not read: {shown} – these words were not understood",
            hint="what stands in quotation marks is set as written; describe the rest in "
            f"{load_table('unread')['read']}, or connect a language model",
        ),
    )  # fmt: skip


def _language(text: str, words: list[str]) -> str:
    """Return the English name of the language (or script) of a text that is not read, "" for one that is."""
    letters = [c for c in text if c.isalpha()]
    scripts = Counter(_script(c) for c in letters)
    if not scripts:
        return ""
    script, most = scripts.most_common(1)[0]
    if script not in load_table("unread")["scripts"].split() and 2 * most > len(letters):
        return script.capitalize()
    best, name = 0, ""
    for language, vocabulary in _vocabularies().items():
        count = sum(word in vocabulary for word in words)
        if count > best:
            best, name = count, language
    return name if best >= 2 and best > _own(text, words) else ""


def _own(text: str, words: list[str]) -> int:
    """Return how many function words the likeliest language that is read has among these, each once."""
    return function_words(" ".join(words)) if words else function_words(text)


@functools.lru_cache(maxsize=4096)
def _script(character: str) -> str:
    return unicodedata.name(character, "UNKNOWN").split(" ")[0].split("-")[0]


@functools.cache
def _vocabularies() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in load_table("unread")["languages"].items()}
