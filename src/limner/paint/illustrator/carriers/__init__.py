"""Carriers: the things in a scene that bear text, drawn with blank calm panels on which text layers are composited later.

``draw_surfaces`` draws those behind the entities or those in front; ``draw_panels`` calms the panels after a style pass.
"""

from __future__ import annotations

from limner.paint.illustrator.carriers.panels import draw_panels
from limner.paint.illustrator.carriers.surfaces import draw_surfaces
from limner.paint.illustrator.carriers.table import BEHIND, DRAWINGS

__all__ = ["BEHIND", "DRAWINGS", "draw_panels", "draw_surfaces"]
