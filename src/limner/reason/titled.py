"""Covers that name nothing to show: the place and the hour their title speaks of ("The Glass Harbour", "Midnight Forest")."""

from __future__ import annotations

from collections.abc import Sequence

from limner.assets.lexicon import Lexicon
from limner.document.plan import Copy, Decision
from limner.document.scene import Setting
from limner.reason import entities


def titled_setting(
    medium: str, found: entities.Found, copies: Sequence[Copy], lexicon: Lexicon, language: str
) -> tuple[Setting, tuple[Decision, ...]]:
    """Return where the picture of a sheet plays, and why: as found, or for a cover without a subject as its title says."""
    title = next((item for item in copies if item.role == "title"), None)
    if medium != "cover" or found.entities or found.setting.place != "none" or title is None:
        return found.setting, ()
    told = entities.extract(title.text, (), title.language or language, lexicon).setting
    if told.place == "none":
        return found.setting, ()
    said = found.setting
    setting = told.model_copy(
        update={
            "time": told.time if said.time == "unspecified" else said.time,
            "weather": told.weather if said.weather == "unspecified" else said.weather,
            "season": told.season if said.season == "unspecified" else said.season,
        }
    )
    return setting, (Decision(what="place", value=told.place, rule=f"what the title speaks of: {told.words}"),)
