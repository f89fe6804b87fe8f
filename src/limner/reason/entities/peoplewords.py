"""The words of people found in a brief: hair, hats, clothes, moods, poses, things in hand, and the colours said of them."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Sequence
from importlib import resources
from typing import Any, NamedTuple

from limner.reason.entities.tokens import Token
from limner.reason.tables import fold

LANGUAGES = ("en", "zh", "ja", "ko", "hi", "bn", "ar", "de", "ru", "fr", "es", "pt", "it", "pl", "tr", "vi", "id")
_NEAR = 22
"""Most letters between a colour and the thing it is said of."""
_SOLID = frozenset({"zh", "zh-Hant", "ja", "ko"})


class Told(NamedTuple):
    """One word of the table found in a brief: its field and value, and where it stands."""

    field: str
    value: str
    start: int
    end: int


class Spot(NamedTuple):
    """A person's noun phrase: the entity's id and where it stands, and the stretch of the brief that is about them."""

    entity: str
    start: int
    end: int
    left: int
    right: int


@functools.cache
def table() -> dict[str, Any]:
    """Return the table of words, as written."""
    text = resources.files("limner.reason.entities").joinpath("data/people.json").read_text("utf-8")
    rows: dict[str, Any] = json.loads(text)
    return rows


@functools.cache
def _pattern(language: str) -> tuple[tuple[str, str, re.Pattern[str], tuple[str, ...]], ...]:
    """Return a language's words as (field, value, pattern, stems), the English ones too where its script is another.

    Each match of a pattern holds one of its stems, which are quicker to look for.
    """
    base = language.split("-", 1)[0]
    at = [LANGUAGES.index(base)] if base in LANGUAGES else [0]
    if base not in ("en", "de", "fr", "es", "pt", "it", "pl", "tr", "vi", "id"):
        at.append(0)
    out = []
    for name, rows in table().items():
        if name.startswith("_"):
            continue
        for value, row in rows.items():
            words = [word.strip() for k in at for word in row.split(";")[k].split("|")]
            parts = [_word(word, language) for word in sorted(words, key=len, reverse=True) if word]
            if parts:
                stems = tuple(dict.fromkeys(_stem(word) for word in words if word))
                out.append((name, value, re.compile("|".join(parts)), stems))
    return tuple(out)


def _stem(word: str) -> str:
    """Return the first letters of a word that stand in a text wherever it does."""
    return fold(word).replace("'", " ").strip("*").split("*")[0].split(" ")[0]


def _word(word: str, language: str) -> str:
    """Return the pattern of one word: ``*`` at an end stands for more letters."""
    text = fold(word).replace("'", " ")
    body = re.escape(text.strip("*")).replace(r"\*", r"[^\s,.;]*").replace(r"\ ", r"\s+")
    if language in _SOLID and not text.isascii():
        return body
    before = r"(?<![^\W\d_])"
    if language == "ar" and not text.isascii():
        before += "(?:و|ف)?(?:بال|وال|لل|ال|ب|ل|ك)?"
    start = r"(?<![^\W\d_])[^\W\d_]+" if text.startswith("*") else before
    mark = "\u0900-\u0963\u0980-\u09e3\u064b-\u065f"
    end = r"[^\W\d_]*" if text.endswith("*") else rf"(?![^\W\d_]|[{mark}])"
    if language == "bn" and not text.isascii():
        end = r""
    return f"{start}{body}{end}"


def told(text: str, spot: Spot, language: str) -> list[Told]:
    """Return every word of the table in the stretch about a person, in order; of two in one place the longer."""
    stretch = text[spot.left : spot.right]
    found = [
        Told(name, value, match.start(), match.end())
        for name, value, pattern, stems in _pattern(language)
        if any(map(stretch.__contains__, stems))
        for match in pattern.finditer(text, spot.left, spot.right)
        if match.end() > match.start()
    ]
    kept = [
        one
        for one in found
        if not any(
            o.field == one.field and o.start <= one.start and one.end <= o.end and o.end - o.start > one.end - one.start
            for o in found
        )
    ]
    return sorted(kept, key=lambda t: (t.start, -t.end))


class Tint(NamedTuple):
    """A colour word: its name, colour and place."""

    name: str
    color: str
    start: int
    end: int


def tints_of(tokens: Sequence[Token], spot: Spot) -> list[Tint]:
    """Return the colour words in the stretch about a person."""
    out = []
    for token in tokens:
        if (
            spot.left <= token.start
            and token.end <= spot.right
            and (value := token.value("color") or token.value("tint"))
        ):
            name, _, color = value.rpartition(" ")
            out.append(Tint(name, color, token.start, token.end))
    return out


def tint_of(thing: Told, tints: Sequence[Tint], post: bool, said: Sequence[Told], spot: Spot) -> Tint | None:
    """Return the colour said of a thing: right before it, or after it where the language says it so."""
    before = [t for t in tints if t.end <= thing.start and thing.start - t.end <= _NEAR]
    after = [t for t in tints if t.start >= thing.end and t.start - thing.end <= _NEAR // 2 + 6]
    before = [t for t in before if not (t.end <= spot.end and spot.end <= thing.start)]
    before = [
        t
        for t in before
        if not any(
            o.field in ("outfit", "headwear", "hairnoun") and t.end <= o.start and o.end <= thing.start for o in said
        )
    ]
    after = [
        t
        for t in after
        if not any(
            o.field in ("outfit", "headwear", "hairnoun") and thing.end <= o.start and o.end <= t.start for o in said
        )
    ]
    first, second = (after, before[::-1]) if post else (before[::-1], ())
    inside = [t for t in tints if thing.start <= t.start and t.end <= thing.end]
    return next(iter([*inside, *first, *second]), None)
