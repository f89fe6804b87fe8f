"""Structured media: layouts whose order is given by the matter (menus, steps, charts, flows, screens, pages of panels)."""

from __future__ import annotations

from limner.design.context import Archetype, Suits
from limner.design.structured.charts import CHARTS
from limner.design.structured.diagrams import DIAGRAMS
from limner.design.structured.infographics import INFOGRAPHICS
from limner.design.structured.menus import MENUS
from limner.design.structured.screens import UIS

ARCHETYPES: dict[str, tuple[tuple[str, Archetype, Suits], ...]] = {
    "chart": CHARTS,
    "diagram": DIAGRAMS,
    "infographic": INFOGRAPHICS,
    "menu": MENUS,
    "ui": UIS,
}
"""For each medium its designs: a name, the archetype, and how well it suits a context (0 = not at all)."""

__all__ = ["ARCHETYPES"]
