"""Patterns: tiles that repeat without a seam, by rule or of things the brief names; a design for each way of arranging them."""

from __future__ import annotations

from limner.design.context import Archetype, Suits
from limner.design.patterns.ruled import ruled, ruled_suits
from limner.design.patterns.things import dropped, rows, suits_things, tossed

PATTERNS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("pattern-ruled", ruled, ruled_suits),
    ("pattern-tossed", tossed, suits_things(1.3)),
    ("pattern-half-drop", dropped, suits_things(0.9)),
    ("pattern-rows", rows, suits_things(0.3)),
)
"""The designs of a pattern: a name, the archetype, and how well it suits a context."""

__all__ = ["PATTERNS"]
