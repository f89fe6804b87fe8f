"""Diagrams of a structure (trees, mind maps, sequences, sets, schedules, lanes, entities, levels, networks) in one box each."""

from __future__ import annotations

from limner.design.structured.drawn.draw import draw_structure, drawable

__all__ = ["draw_structure", "drawable"]
