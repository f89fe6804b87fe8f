"""Packs and covers are themselves the vessel a brief names: what is printed on a jar shows no jar."""

from __future__ import annotations

import dataclasses

from limner.document.plan import Medium
from limner.reason import entities
from limner.reason.brief import Brief
from limner.reason.tables import fold, load_table


def unpacked(found: entities.Found, medium: Medium, brief: Brief) -> entities.Found:
    """Return what was found without the vessel the medium is itself: a label for a jar of honey shows no jar.

    A cover is a book's or a record's only where it says so beside its own name ("novel cover", "vinyl sleeve").
    """
    rules = load_table("bearing")
    if medium == "ui":
        # A table or a card on a screen is a part of the screen; a string named again ("in Done") shows nothing.
        said = {fold(brief.text[quote.inner_start : quote.inner_end]) for quote in brief.quotes}
        parts = (one for one in found.entities if one.concept in rules["interface"] or fold(one.label) in said)
        return _without(found, {one.id for one in parts})
    if medium == "packaging":
        # The label of a pack is what is printed on it, no tag lying beside it.
        return _without(found, {one.id for one in found.entities if one.concept == "label"})
    if medium not in rules["bare_media"] and medium not in rules["bound_media"]:
        return found
    gone = {one.id for one in found.entities if one.concept in rules["vessels"]}
    if medium in rules["bound_media"]:
        at = next((hit for hit in brief.hits.of("medium") if hit.value == medium), None)
        near = brief.text[max(0, at.start - 16) : at.end + 16].lower() if at else ""
        gone = {one.id for one in found.entities if one.concept in rules["bound"] and one.label.lower() in near}
    return _without(found, gone)


def _without(found: entities.Found, gone: set[str]) -> entities.Found:
    kept = tuple(one for one in found.entities if one.id not in gone)
    bound = tuple(one for one in found.relations if not gone & {one.subject, one.object})
    return dataclasses.replace(found, entities=kept, relations=bound) if gone else found
