"""Copy decks: files of strings in another language in, checked mappings out."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from limner.errors import RequestError

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
_VALID = 'JSON {"language": "ar", "strings": {"original": "translation"}}, {"ar": {…}, "hi": {…}}, or CSV with a column a language'


class Deck(NamedTuple):
    """The strings of a brief in another language: each original (or its role, where one string has it) and its translation."""

    language: str
    strings: Mapping[str, str]


def make_deck(language: str, strings: Mapping[str, str], where: str = "copy") -> Deck:
    """Return a checked deck, its strings in NFC; raises RequestError naming what is wrong."""
    if not _LANGUAGE.fullmatch(language):
        raise RequestError("not a language", where=where, value=language, valid="a code such as ar, hi, ja, zh-Hant")
    held = {}
    for source, text in strings.items():
        if not isinstance(text, str) or not text.strip():
            raise RequestError("a string without a translation", where=f"{where}: {language}", value=source)
        held[_folded(str(source))] = unicodedata.normalize("NFC", text)
    return Deck(language, MappingProxyType(held))


def read_decks(path: Path) -> tuple[Deck, ...]:
    """Return the decks of a JSON or CSV file; a file with no language in it takes its name's (``ar.json``).

    Raises RequestError for a file that cannot be read or has another shape.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RequestError("cannot be read", where=str(path), value=str(error), valid=_VALID) from None
    decks = _of_csv(text, path) if path.suffix.lower() == ".csv" else _of_json(text, path)
    if not decks:
        raise RequestError("no strings in it", where=str(path), valid=_VALID)
    return decks


def translation(deck: Deck, text: str, role: str, alone: bool) -> str | None:
    """Return a string in a deck's language, by its words or, where it ``alone`` has its role, by that; None where missing."""
    return deck.strings.get(_folded(text)) or (deck.strings.get(role) if alone else None)


def _of_json(text: str, path: Path) -> tuple[Deck, ...]:
    try:
        data: Any = json.loads(text)
    except ValueError as error:
        raise RequestError("not JSON", where=str(path), value=str(error), valid=_VALID) from None
    if not isinstance(data, dict):
        raise RequestError("not a mapping", where=str(path), value=type(data).__name__, valid=_VALID)
    if isinstance(data.get("strings"), dict):
        return (make_deck(str(data.get("language", path.stem)), data["strings"], str(path)),)
    if data and all(isinstance(value, dict) for value in data.values()):
        return tuple(make_deck(str(language), strings, str(path)) for language, strings in data.items())
    return (make_deck(path.stem, data, str(path)),) if data else ()


def _of_csv(text: str, path: Path) -> tuple[Deck, ...]:
    rows = [row for row in csv.reader(io.StringIO(text)) if any(cell.strip() for cell in row)]
    if len(rows) < 2 or len(rows[0]) < 2:
        raise RequestError("no columns of languages", where=str(path), valid=_VALID)
    width = len(rows[0])
    for line, row in enumerate(rows, 1):
        if len(row) != width:
            raise RequestError(f"row {line} has {len(row)} cells, not {width}", where=str(path), valid=_VALID)
    return tuple(
        make_deck(rows[0][column].strip(), {row[0]: row[column] for row in rows[1:]}, str(path))
        for column in range(1, width)
    )


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
