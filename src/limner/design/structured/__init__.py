"""Structured media: layouts whose order is given by the matter (menus, steps, charts, flows, screens, pages of panels)."""

from __future__ import annotations

from limner.design.context import Archetype, Suits
from limner.design.structured.charts import CHARTS, INFOCHARTS
from limner.design.structured.comics import COMICS
from limner.design.structured.diagrams import DIAGRAMS
from limner.design.structured.infographics import INFOGRAPHICS
from limner.design.structured.letterings import LETTERINGS
from limner.design.structured.letters import LETTERS
from limner.design.structured.logos import LOGOS
from limner.design.structured.magazines import MAGAZINES
from limner.design.structured.menus import MENUS
from limner.design.structured.recipes import RECIPES
from limner.design.structured.screens import UIS
from limner.design.structured.signs import SIGNS
from limner.design.structured.stickers import STICKERS
from limner.design.structured.structures import STRUCTURES

ARCHETYPES: dict[str, tuple[tuple[str, Archetype, Suits], ...]] = {
    "chart": CHARTS,
    "comic": COMICS,
    "diagram": DIAGRAMS + STRUCTURES,
    "infographic": INFOGRAPHICS + INFOCHARTS + RECIPES,
    "letter": LETTERS,
    "lettering": LETTERINGS,
    "logo": LOGOS,
    "magazine": MAGAZINES,
    "menu": MENUS,
    "signage": SIGNS,
    "sticker": STICKERS,
    "ui": UIS,
}
"""For each medium its designs: a name, the archetype, and how well it suits a context (0 = not at all)."""

__all__ = ["ARCHETYPES"]
