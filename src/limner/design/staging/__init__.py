"""Staging: a plan's entities, relations and carriers arranged as a Scene, with the text layers that lie in it."""

from limner.design.staging.stage import Staged, stage

__all__ = ["Staged", "stage"]
