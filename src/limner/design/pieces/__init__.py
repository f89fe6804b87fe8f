"""Sets and pieces: icon sets, sprite sheets, avatars, frames with an empty middle, backgrounds and textures."""

from __future__ import annotations

from limner.design.context import Archetype, Suits
from limner.design.pieces.avatars import AVATARS
from limner.design.pieces.frames import FRAMES
from limner.design.pieces.grounds import GROUNDS
from limner.design.pieces.iconsets import ICON_SETS
from limner.design.pieces.spritesheets import SPRITE_SHEETS

ARCHETYPES: dict[str, tuple[tuple[str, Archetype, Suits], ...]] = {
    "icon-set": ICON_SETS,
    "sprite-sheet": SPRITE_SHEETS,
    "avatar": AVATARS,
    "frame": FRAMES,
    "background": GROUNDS,
}
"""For each medium its designs: a name, the archetype, and how well it suits a context."""

__all__ = ["ARCHETYPES"]
