"""Names: who is who in a brief. "Mila, a small red fox" or "a fox called Mila" makes Mila that fox, on this page and the next."""

from __future__ import annotations

import functools
import json
import re
from importlib import resources as files
from typing import Any

from limner.document.plan import Plan, Span
from limner.document.scene import Entity

_CASED = r"(?P<name>[^\W\d_][\w’'-]*)"
_UNCASED = r"(?P<name>[^\W\d_]{2,8}?)"


def named(plan: Plan) -> dict[str, Entity]:
    """Return the entities of a plan that its brief gives a name, by that name, in the order of the brief."""
    found: dict[str, Entity] = {}
    for entity, span in _spans(plan):
        name = _name_before(plan.prompt, span.start) or _name_after(plan.prompt, span.end)
        if name and name not in found:
            found[name] = entity
    for entity in plan.entities:
        # On later pages a character stands under its name.
        if entity.label[:1].isupper() and entity.concept and entity.label.casefold() != entity.concept:
            found.setdefault(entity.label, entity)
    return found


def mentioned(name: str, prompt: str) -> bool:
    """Tell whether a name stands in a prompt, outside of words."""
    if any(ord(character) > 0x2E80 for character in name):
        return name in prompt
    return re.search(rf"(?<!\w){re.escape(name)}(?:['’]s)?(?!\w)", prompt) is not None


def _spans(plan: Plan) -> list[tuple[Entity, Span]]:
    spans = [decision.because for decision in plan.trace if decision.what == "entity"]
    return [(entity, span) for entity, span in zip(plan.entities, spans, strict=False) if span is not None]


def _name_before(prompt: str, at: int) -> str:
    return _first(_table()[0], prompt[max(0, at - 48) : at], True)


def _name_after(prompt: str, at: int) -> str:
    return _first(_table()[1], prompt[at : at + 48], False)


def _first(patterns: list[re.Pattern[str]], text: str, ending: bool) -> str:
    for pattern in patterns:
        for match in pattern.finditer(text):
            if (match.end() == len(text)) if ending else (match.start() == 0):
                name = match["name"].removesuffix("'s").removesuffix("’s")
                if (name[0].isupper() or not name[0].isascii()) and name not in _never():
                    return name
    return ""


@functools.cache
def _data() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(files.files("limner.sets").joinpath("data/names.json").read_text("utf-8"))
    return table


@functools.cache
def _never() -> frozenset[str]:
    return frozenset(_data()["never"])


@functools.cache
def _table() -> tuple[list[re.Pattern[str]], list[re.Pattern[str]]]:
    def made(side: str) -> list[re.Pattern[str]]:
        return [
            re.compile((r"(?<!\w)" if cased else "") + row["pattern"].replace("{name}", _CASED if cased else _UNCASED))
            for row in _data()[side]
            for cased in (row.get("cased", True),)
        ]

    return made("before"), made("after")
