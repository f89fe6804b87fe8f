"""What a brief is about when it names nothing to draw: a trade, a place or the weather, as a concept (data/topics.json)."""

from __future__ import annotations

import functools
import json
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
