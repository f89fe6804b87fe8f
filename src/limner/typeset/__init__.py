"""Typesetting: a text block and its box in, placed glyphs out. ``typeset`` is the one call."""

from __future__ import annotations

from limner.typeset.driver import typeset
from limner.typeset.groups import typeset_group, typeset_layers

__all__ = ["typeset", "typeset_group", "typeset_layers"]
