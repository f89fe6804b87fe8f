"""The word tables of this room, compiled for one language: phrases with their meanings, and the nouns everyone uses."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from importlib import resources
from typing import Any, NamedTuple

from limner.reason.entities.conjugation import forms_of
from limner.reason.entities.forms import forms
from limner.reason.tables import fold, load_table

COLUMNS = ("en", "zh", "ja", "ko", "hi", "bn", "ar", "de", "ru", "fr", "es")
"""Languages that share the tables of nouns and attributes, a column each."""
FILES = ("pt", "it", "pl", "tr", "vi", "id")
"""Languages with a file of their own (data/languages): grammar, attributes and the nouns CLDR lacks or files oddly."""
SPACELESS = frozenset({"zh", "zh-Hant", "ja"})
_SHARED_SCRIPTS = frozenset({"en", "de", "fr", "es", *FILES})
_KINDS = ("num", "rel", "bare", "prep")
_LISTS = ("det", "conj", "of", "with", "be", "neg", "stop", "part", "classifier", "loc", "subj", "obj", "at")


class Meaning(NamedTuple):
    """What a phrase says: its kind ("num", "color", "rel", "place" …) and value."""

    kind: str
    value: str


class Known(NamedTuple):
    """A noun of the table: concepts in order of preference, and the section it is listed in."""

    concepts: tuple[str, ...]
    section: str


@dataclass(frozen=True)
class Words:
    """All that is known of one language's words. ``longest`` is the longest phrase in words (characters for CJK)."""

    language: str
    phrases: dict[str, tuple[Meaning, ...]]
    stems: tuple[tuple[str, Meaning], ...]
    nouns: dict[str, Known]
    adjectives: str
    relations: str
    longest: int

    def meanings(self, phrase: str) -> tuple[Meaning, ...]:
        """Return what a phrase says, its inflected forms tried after the phrase itself; empty when unknown."""
        found = self.phrases.get(phrase)
        if found:
            return found
        if " " not in phrase:
            for stem, meaning in self.stems:
                if phrase.startswith(stem) and len(phrase) - len(stem) <= 4:
                    return (meaning,)
            # A noun as the dictionary has it is no inflected form of another word: हाथी is no form of हाथ.
            for form in forms(phrase, self.language) if phrase not in self.nouns else ():
                if form in self.phrases:
                    return self.phrases[form]
        return ()

    def noun(self, phrase: str) -> Known | None:
        """Return the table's noun of a phrase in its dictionary form, or None."""
        return self.nouns.get(phrase)


@functools.cache
def words_of(language: str) -> Words:
    """Return the compiled words of a language tag; unknown languages are read as English."""
    base = _base(language)
    hant = language == "zh-Hant"
    own = _language(base) if base in FILES else {}
    grammar = own["grammar"] if own else _load("grammar")[base]
    phrases: dict[str, list[Meaning]] = {}
    stems: list[tuple[str, Meaning]] = []
    for kind in _KINDS:
        for value, text in grammar.get(kind, {}).items():
            _add(phrases, stems, kind, value, text, hant)
    for kind, values in grammar.get("verbs", {}).items():
        for value, text in values.items():
            made = "|".join(form for verb in text.split("|") for form in forms_of(verb, base))
            _add(phrases, stems, kind, value, made, hant)
    for kind in _LISTS:
        _add(phrases, stems, kind, kind, grammar.get(kind, ""), hant)
    columns = [] if own else [base] if base in _SHARED_SCRIPTS else [base, "en"]
    for kind, values in own.get("shared", {}).items():
        for value, text in values.items():
            _add(phrases, stems, kind, value, text, hant)
    for kind, values in _load("shared").items():
        if not kind.startswith("_"):
            for value, row in values.items():
                for column in columns:
                    _add(phrases, stems, kind, value, _cell(row, column), hant)
    for value, text in _load("references").get(base, {}).items():
        _add(phrases, stems, "ref", value, text, hant)
    for value, text in load_table("colors")["color"].items():
        _add(phrases, stems, "color", value, _own_script(text, base), hant)
    nouns = _nouns(columns, hant)
    for concepts, text in own.get("nouns", {}).items():
        for word in text.split("|"):
            nouns.setdefault(fold(word), Known(tuple(concepts.split("|")), section_of(concepts)))
    if base not in _SHARED_SCRIPTS:
        for kind in ("det", "of", "conj", "stop"):
            _add(phrases, [], kind, kind, _load("grammar")["en"].get(kind, ""), False)
    size = len if base in SPACELESS else _count
    return Words(
        language=base,
        phrases={phrase: tuple(dict.fromkeys(found)) for phrase, found in phrases.items()},
        stems=tuple(sorted(stems, key=lambda row: -len(row[0]))),
        nouns=nouns,
        adjectives=grammar["adjectives"],
        relations=grammar["relations"],
        longest=max(6 if base not in SPACELESS else 8, min(12, max(map(size, phrases), default=1))),
    )


def _base(language: str) -> str:
    head = language.split("-", 1)[0]
    return head if head in (*COLUMNS, *FILES) else "en"


@functools.cache
def _language(name: str) -> dict[str, Any]:
    text = resources.files("limner.reason.entities").joinpath("data", "languages", f"{name}.json").read_text("utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


@functools.cache
def section_of(concepts: str) -> str:
    """Return the section of the shared table that lists a concept first: what kind of thing it is, "thing" where none does."""
    first = concepts.split("|")[0]
    for section, rows in _load("nouns").items():
        if not section.startswith("_") and any(first in row.split("|") for row in rows):
            return section
    return "thing"


@functools.cache
def _load(name: str) -> dict[str, Any]:
    text = resources.files("limner.reason.entities").joinpath("data", f"{name}.json").read_text("utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


def _cell(row: str, column: str) -> str:
    return row.split(";")[COLUMNS.index(column)].strip()


def _count(phrase: str) -> int:
    return phrase.count(" ") + 1


def _add(
    phrases: dict[str, list[Meaning]], stems: list[tuple[str, Meaning]], kind: str, value: str, text: str, hant: bool
) -> None:
    for raw in text.split("|"):
        word = fold(raw.strip()).replace("'", " ").strip()
        if not word:
            continue
        meaning = Meaning(kind, value)
        if word.endswith("*"):
            stems.append((word[:-1], meaning))
            phrases.setdefault(word[:-1], []).append(meaning)
            continue
        phrases.setdefault(word, []).append(meaning)
        if hant:
            for written in {traditional(word), traditional(word).replace("着", "著")}:
                phrases.setdefault(written, []).append(meaning)


def _own_script(text: str, base: str) -> str:
    """Keep of a colour's names those that language may write: all, but for English only ASCII ones."""
    if base != "en":
        return text
    return "|".join(word for word in text.split("|") if word.isascii())


def _nouns(columns: list[str], hant: bool) -> dict[str, Known]:
    nouns: dict[str, Known] = {}
    for section, rows in _load("nouns").items():
        if section.startswith("_"):
            continue
        for concepts, row in rows.items():
            known = Known(tuple(concepts.split("|")), section)
            for column in columns:
                for raw in _cell(row, column).split("|"):
                    word = fold(raw.strip()).replace("'", " ").strip()
                    if word:
                        nouns.setdefault(word, known)
                        if hant:
                            nouns.setdefault(traditional(word), known)
    return nouns


@functools.cache
def _pairs() -> dict[int, str]:
    pairs: str = load_table("scripts")["pairs"]
    return {ord(pair[0]): pair[1] for pair in pairs.split() if pair[0] != pair[1]}


def traditional(word: str) -> str:
    """Return a simplified Chinese word in traditional characters, as far as the table of pairs knows them."""
    return word.translate(_pairs())


@functools.cache
def special(name: str) -> frozenset[str]:
    """Return one of the grammar's closed lists: "noise" (never nouns), "broken" (Arabic plurals by form), "pluralia" …."""
    table = _load("grammar")
    text: str = table["en"]["noise"] if name == "noise" else table[f"_{name}"]
    return frozenset(text.split("|"))


@functools.cache
def groups() -> dict[str, int]:
    """Return the nouns that name several people at once, each with how many are shown where no number is given."""
    rows = (row.rpartition(" ") for row in _load("grammar")["_groups"].split("|"))
    return {fold(word): int(number) for word, _, number in rows}


@functools.cache
def bands() -> dict[str, str]:
    """Return the nouns that name people who make music together, each with what they play: "band", "brass", "strings", "choir"."""
    return {fold(word): kind for kind, words in _load("grammar")["_bands"].items() for word in words.split("|")}


@functools.cache
def hues() -> dict[str, tuple[str, str]]:
    """Return the nouns whose thing has a colour of its own where the brief says none ("cherry tree"): name and hex of each."""
    rows = (row.split(" ") + [words] for row, words in _load("grammar")["_hues"].items())
    return {fold(word): (name, color) for name, color, words in rows for word in words.split("|")}
