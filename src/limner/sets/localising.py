"""A plan and a deck in, the same plan in the deck's language out; and baselines of a localised design brought to its lead's."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from typing import Any

from limner.document.document import Document
from limner.document.layers import TextLayer
from limner.document.plan import Plan
from limner.document.results import TextLayout
from limner.errors import RequestError
from limner.notes import Note
from limner.reason.script import script_of_language
from limner.resources import Resources
from limner.sets.decks import Deck, translation
from limner.typeset import typeset_layers
from limner.verify import foresee

_IDEOGRAPHIC = frozenset({"Hans", "Hant", "Jpan", "Kore"})
_UNTOUCHED = frozenset({"prompt", "trace", "notes", "span", "because", "id"})

REACH = 0.06
"""A baseline may be moved by this share of the height to where the lead has it."""

HARM = 0.0015
"""What a moved baseline may cost of the score: nothing that is seen."""

_FIXED = frozenset({"button", "badge"})
"""Roles of strings that stand in a shape of their own, which they must not leave."""


def localised(plan: Plan, deck: Deck) -> Plan:
    """Return the plan with every string in the deck's language; the prompt, which chance starts from, stays.

    Raises RequestError where the deck lacks a string. Colours of single letters do not carry over.
    """
    roles = Counter(item.role for item in plan.copy_)
    found = {item.text: translation(deck, item.text, item.role, roles[item.role] == 1) for item in plan.copy_}
    missing = [text for text, other in found.items() if other is None]
    if missing:
        raise RequestError(
            f"the copy for {deck.language!r} lacks {len(missing)} string(s)",
            where="copy",
            value="; ".join(missing[:5]),
            valid="every string of the brief",
            hint=f"it has {len(deck.strings)}",
        )
    known = {text: other for text, other in found.items() if other is not None}
    script = script_of_language(deck.language)
    data = _replaced(plan.model_dump(by_alias=True), known)
    for item in data["copy"]:
        item["language"] = deck.language
        style = dict(item.get("style") or {})
        style.pop("letter_colors", None)
        if script not in _IDEOGRAPHIC:
            style.pop("vertical", None)
        item["style"] = style
    data |= {"language": deck.language, "script": script}
    if script not in _IDEOGRAPHIC:
        data["vertical"] = False
    spare = len(set(deck.strings) - {" ".join(text.split()) for text in found} - set(roles))
    if spare:
        message = f"the copy for {deck.language!r} has {spare} string(s) that the brief does not ask for"
        note = Note(stage="request", where="copy", message=message)
        data["notes"] = [*data.get("notes", ()), note.model_dump()]
    return Plan.model_validate(data)


def _replaced(value: Any, known: Mapping[str, str]) -> Any:
    """Return plain data with every value that is one of the strings exchanged, wherever it stands (charts, nodes, tables)."""
    if isinstance(value, dict):
        return {key: one if key in _UNTOUCHED else _replaced(one, known) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_replaced(one, known) for one in value]
    return known.get(value, value) if isinstance(value, str) else value


def on_baselines(document: Document, lead: Document, resources: Resources) -> tuple[Document, int, int]:
    """Return a localised document with first baselines where its lead has them, as far as that does no harm.

    Also returns on how many strings the baselines agree, and of how many strings on the sheet.
    """
    before = {layer.copy_id: layer for layer in _movable(lead)}
    old = typeset_layers(lead.texts(), resources)
    new = typeset_layers(document.texts(), resources)
    steps: dict[str, float] = {}
    for layer in _movable(document):
        model = before.get(layer.copy_id)
        if model is not None and new[layer.id].lines and old[model.id].lines:
            steps[layer.id] = old[model.id].lines[0].baseline - new[layer.id].lines[0].baseline
    near = {name: step for name, step in steps.items() if 0.5 <= abs(step) <= REACH * document.canvas.height}
    shared = sum(abs(step) < 0.5 for step in steps.values())
    if not near:
        return document, shared, len(steps)
    held, least = document, foresee(document, new, resources).score - HARM
    gaps = _gaps(new)
    for names in (tuple(near), *((name,) for name in near)):
        moved = held
        for name in names:
            layer = next(one for one in _movable(held) if one.id == name)
            moved = moved.replaced(layer.model_copy(update={"box": layer.box.moved(0, near[name])}))
        layouts = typeset_layers(moved.texts(), resources)
        if foresee(moved, layouts, resources).score >= least and _as_airy(gaps, _gaps(layouts)):
            held, shared = moved, shared + len(names)
            if len(names) == len(near):
                break
    return held, shared, len(steps)


def _gaps(layouts: dict[str, TextLayout]) -> dict[str, float]:
    """Return the white in pixels between each text and the next below that shares some of its width."""
    out = {}
    for name, one in layouts.items():
        below = [
            other.bounds.y - one.bounds.bottom
            for key, other in layouts.items()
            if key != name
            and other.bounds.cy > one.bounds.cy
            and min(one.bounds.right, other.bounds.right) > max(one.bounds.x, other.bounds.x)
        ]
        out[name] = min(below, default=math.inf)
    return out


def _as_airy(before: dict[str, float], after: dict[str, float]) -> bool:
    """Tell whether no gap has lost more than a quarter."""
    return all(after[name] >= 0.75 * gap for name, gap in before.items() if gap > 0)


def _movable(document: Document) -> list[TextLayer]:
    """Return the horizontal texts of the sheet that carry a string and stand free."""
    roles = {item.id: item.role for item in document.meta.plan.copy_} if document.meta.plan else {}
    return [
        layer
        for layer in document.layers
        if isinstance(layer, TextLayer)
        and layer.copy_id
        and roles.get(layer.copy_id) not in _FIXED
        and not layer.surface
        and layer.block.path is None
        and layer.transform is None
        and layer.block.writing == "horizontal"
    ]
