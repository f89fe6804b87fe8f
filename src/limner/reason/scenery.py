"""Whole views that a word may name (a starry sky, a sunset, a skyline): they are where and when, never a thing beside others."""

from __future__ import annotations

import dataclasses

from limner.reason import entities
from limner.reason.tables import load_table


def unviewed(found: entities.Found) -> entities.Found:
    """Return what was found with whole views taken as the setting: the place and hour they tell, where none is told."""
    views: dict[str, list[str]] = load_table("bearing")["views"]
    gone = [one for one in found.entities if one.concept in views]
    if not gone or len(gone) == len(found.entities) and not _told(found, views[gone[0].concept or ""]):
        return found
    setting = found.setting
    for one in gone:
        place, time = views[one.concept or ""]
        setting = setting.model_copy(
            update={
                "place": setting.place if setting.place != "none" or not place else place,
                "time": setting.time if setting.time != "unspecified" or not time else time,
                "words": setting.words or one.label,
            }
        )
    ids = {one.id for one in gone}
    return dataclasses.replace(
        found,
        setting=setting,
        entities=tuple(one for one in found.entities if one.id not in ids),
        relations=tuple(one for one in found.relations if not ids & {one.subject, one.object}),
    )


def _told(found: entities.Found, view: list[str]) -> bool:
    """Tell whether a view alone makes a picture: a place can be painted, an hour without a place cannot."""
    return bool(view[0]) or found.setting.place != "none"
