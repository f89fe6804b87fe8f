"""Typesetting: a text block and its box in, placed glyphs out. ``typeset`` is the one call."""

from __future__ import annotations

from limner.typeset.driver import typeset

__all__ = ["typeset"]
