"""Archetypes: the compositions a medium can take, each with a measure of how well it suits a context."""

from __future__ import annotations

from limner.design.archetypes.registry import ARCHETYPES, pick

__all__ = ["ARCHETYPES", "pick"]
