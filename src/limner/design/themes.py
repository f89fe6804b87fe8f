"""Themes and kinds of pieces by the words that name them: what sets of a theme show, what a background or texture is."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources as files
from typing import Any


@functools.cache
def themes() -> dict[str, dict[str, object]]:
    """Return every theme: the words that name it and the concepts it shows."""
    themes: dict[str, dict[str, object]] = _table("icon-themes")["themes"]
    return themes


@functools.cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files.files("limner.design").joinpath(f"data/{name}.toml").read_text("utf-8"))


def theme_of(name: str) -> tuple[str, ...]:
    """Return the concepts a theme shows, first ones first; raises KeyError for a theme there is not."""
    shows = themes()[name]["shows"]
    assert isinstance(shows, list)
    return tuple(str(concept) for concept in shows)


def named_in(text: str, table: str) -> str:
    """Return what a text in lower case names of a table of pieces ("kinds", "materials", "moves"), the first, or ""."""
    rows: dict[str, str] = _table("pieces")[table]
    return next((name for name, words in rows.items() if any(stands(word, text) for word in words.split("|"))), "")


def stands(word: str, text: str) -> bool:
    """Tell whether a part of a word begins a word of a text, or lies anywhere in it where words are not parted."""
    return re.search((r"(?<!\w)" if ord(word[0]) < _PARTED else "") + re.escape(word), text) is not None


_PARTED = 0x590
