"""What a brief is about when it names nothing to draw: a trade, a place or the weather, as a concept (data/topics.json)."""

from __future__ import annotations

import functools
import json
import re
from importlib import resources as files

from limner.design.context import Context
from limner.design.structured.asks import holds, unquoted


@functools.cache
def _tables() -> dict[str, dict[str, tuple[str, ...]]]:
    text = files.files("limner.design.structured").joinpath("data/topics.json").read_text("utf-8")
    return {kind: {concept: tuple(words) for concept, words in rows.items()} for kind, rows in json.loads(text).items()}


def concept_in(ctx: Context, text: str, *kinds: str) -> str:
    """Return the concept of the first row of the tables ("trades", "places", "weather") a word of which a text holds, or ""."""
    low = text.lower()
    for kind in kinds:
        for concept, words in _tables()[kind].items():
            if concept in ctx.resources.concepts and any(holds(low, word) for word in words):
                return concept
    return ""


def brief_topic(ctx: Context, *kinds: str) -> str:
    """Return what the brief's own words (not the quoted strings) say the sheet is about, or ""."""
    return concept_in(ctx, unquoted(ctx.plan), *(kinds or ("trades", "places")))


def weather_of(ctx: Context, text: str) -> str:
    """Return the picture of the weather a string speaks of, or ""."""
    return concept_in(ctx, text, "weather")


def actions_in(ctx: Context, text: str) -> list[str]:
    """Return pictures of what a step says to do ("Roast — 12 minutes": fire), the earliest named first.

    The words are stems: they begin a word of the text, and are the whole of one where they have three letters or fewer;
    ideographs, kana and Hangul stand anywhere.
    """
    low = text.lower()
    found: list[tuple[int, int, str]] = []
    for concept, pattern in _actions():
        match = pattern.search(low)
        if match is not None and concept in ctx.resources.concepts:
            found.append((match.start(), -len(match[0]), concept))
    return [concept for _, _, concept in sorted(found)]


def begins_with_action(text: str) -> bool:
    """Tell whether a string begins with what it says to do ("Sow the seeds"), not with a thing ("Seeds for sowing")."""
    low = text.lower().lstrip()
    return any(pattern.match(low) for _, pattern in _actions())


@functools.cache
def _actions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    out = []
    for concept, words in _tables()["actions"].items():
        stems = sorted(words, key=len, reverse=True)
        out.append((concept, re.compile("|".join(_stem(word) for word in stems))))
    return tuple(out)


def _stem(word: str) -> str:
    if ord(word[0]) > _SPACELESS:
        return re.escape(word)
    return rf"(?<!\w){re.escape(word)}" + (r"(?!\w)" if len(word) <= _WHOLE else "")


_SPACELESS = 0x2E7F
_WHOLE = 3
