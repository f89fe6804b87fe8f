"""The thing that stands for a brief which names nothing to show: what its trade or occasion works with, or its title speaks of."""

from __future__ import annotations

import functools
import json
import re
from importlib import resources as files

from limner.design.archetypes.cast import has_motif, shown
from limner.design.context import Context
from limner.design.structured.asks import unquoted
from limner.design.structured.pictures import concepts_in
from limner.design.structured.topics import brief_topic, concept_in
from limner.document.plan import Plan
from limner.document.scene import Entity, Setting

MEDIA = ("poster", "banner", "card", "cover", "thumbnail", "ticket", "coupon", "trading-card", "label", "dieline")
"""Media whose sheet stands on one picture."""

_QUALIFIERS = 5
"""So many words may stand between "for" and the place: "for a small vegan donut shop"."""

_SURE = 0.75
_TITLE_SURE = 0.95


def with_emblem(ctx: Context) -> Plan:
    """Return the plan with an emblem to show, or the plan itself where it shows something already or nothing suits.

    The trade the brief is for comes first ("for a shoe store"), then things its own words name, then the title's.
    """
    plan = ctx.plan
    if plan.medium not in MEDIA or shown(ctx) or has_motif(ctx) or plan.negatives:
        return plan
    if ctx.style.frame == "botanical":
        return plan  # its leaves are the picture
    trade = _for_whom(plan)
    if plan.setting.place != "none" and not trade:
        return plan
    concept = (plan.medium == "cover" and _in_title(ctx)) or brief_topic(ctx, "trades") or _named(ctx) or _in_title(ctx)
    if not concept or plan.medium in ("label", "dieline") and concept in _table()["vessels"]:
        return plan  # a pack does not show the vessel it is
    thing = Entity(id="emblem", concept=concept, label=concept.replace("-", " "), role="ornament")
    setting = Setting(time=plan.setting.time, season=plan.setting.season) if trade else plan.setting
    return plan.model_copy(update={"entities": (*plan.entities, thing), "setting": setting})


def without_strangers(plan: Plan) -> Plan:
    """Return the plan of a sheet without things the library cannot draw: a plain block says nothing on a poster."""
    if plan.medium not in MEDIA or not any(not entity.concept for entity in plan.entities):
        return plan
    known = tuple(entity for entity in plan.entities if entity.concept)
    names = {entity.id for entity in known}
    ties = tuple(tie for tie in plan.relations if tie.subject in names and tie.object in names)
    return plan.model_copy(update={"entities": known, "relations": ties})


def _for_whom(plan: Plan) -> bool:
    """Tell whether the place of the brief is whom the sheet is for ("for a vegan donut shop"), not where it plays."""
    words = plan.setting.words.strip()
    at = plan.prompt.lower().find(words.lower()) if words else -1
    clause = re.split(r"[,.;:!?\n\"“”«»]", plan.prompt[:at].lower())[-1] if at > 0 else ""
    lead = f" {' '.join(clause.split()[-_QUALIFIERS:])} "
    return any(f" {word} " in lead for word in _table()["for"])


def _named(ctx: Context) -> str:
    """Return the concept the brief's unquoted words name most surely, or ""; words for the sheet itself name nothing."""
    said = re.sub(r"[^\w\s]", " ", unquoted(ctx.plan))
    for word in _table()["sheet"]:
        said = re.sub(rf"\b{re.escape(word)}\b", " ", said) if word[0].isascii() else said.replace(word, " ")
    return _surest(ctx, said, _SURE)


def _in_title(ctx: Context) -> str:
    """Return the concept a title names, or ""."""
    titles = [copy.text for copy in ctx.copies("title", "brand", "quote")] or [c.text for c in ctx.copies()[:1]]
    named = (_surest(ctx, title, _TITLE_SURE) or concept_in(ctx, title, "trades", "places") for title in titles)
    return next((found for found in named if found), "")


def _surest(ctx: Context, text: str, least: float) -> str:
    never = _table()["never"]
    return next((concept for concept in concepts_in(ctx, text, least=least) if concept not in never), "")


@functools.cache
def _table() -> dict[str, tuple[str, ...]]:
    text = files.files("limner.design").joinpath("data/emblems.json").read_text("utf-8")
    return {key: tuple(words) for key, words in json.loads(text).items()}


__all__ = ["with_emblem", "without_strangers"]
