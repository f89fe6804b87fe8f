"""What a brief asks for in so many words: word lists of many languages, kept as data, looked for in the prompt."""

from __future__ import annotations

import functools
import json
from importlib import resources as files

from limner.document.plan import Plan


@functools.cache
def _words() -> dict[str, tuple[str, ...]]:
    text = files.files("limner.design.structured").joinpath("data/words.json").read_text("utf-8")
    return {key: tuple(words) for key, words in json.loads(text).items()}


@functools.cache
def _placeholders() -> dict[str, str]:
    text = files.files("limner.design.structured").joinpath("data/placeholder.json").read_text("utf-8")
    return {str(key): str(value) for key, value in json.loads(text).items()}


def asks(plan: Plan, *keys: str) -> bool:
    """Tell whether the prompt, its styles, place or carriers hold a word of one of the lists (data/words.json).

    Latin words must begin at a word's start ("old" is not in "gold"); other scripts are searched as they stand.
    """
    text = unquoted(plan)
    return any(holds(text, word) for key in keys for word in _words()[key])


def says(text: str, key: str) -> bool:
    """Tell whether a text in small letters holds a word of one list."""
    return any(holds(text, word) for word in _words()[key])


def listed(key: str) -> tuple[str, ...]:
    """Return the words of one list."""
    return _words()[key]


def unquoted(plan: Plan) -> str:
    """Return what the brief says in small letters: prompt, styles, place and carriers, without the strings to be written."""
    text = " ".join((plan.prompt, *plan.styles, plan.setting.place, *(c.carrier for c in plan.copy_))).lower()
    # What is to be written is no wish: quoted strings are left out.
    for copy in sorted(plan.copy_, key=lambda c: -len(c.text)):
        if len(copy.text) > 2:
            text = text.replace(copy.text.lower(), " ")
    return text


def holds(text: str, word: str) -> bool:
    """Tell whether a text holds a word: Latin words at a word's start, other scripts anywhere."""
    at = text.find(word)
    while at >= 0:
        if not word[0].isascii() or at == 0 or not text[at - 1].isalpha():
            return True
        at = text.find(word, at + 1)
    return False


def placeholder(script: str) -> str:
    """Return a placeholder paragraph in a script, the custom of its printers (Latin where there is none).

    It claims nothing; a layer set in it has the role "placeholder", so that whoever edits the document finds it.
    """
    table = _placeholders()
    return table.get(script, table["Latn"])
