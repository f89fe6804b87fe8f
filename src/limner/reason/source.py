"""Holes and escapes: what stands for syntax in a brief, and how a string of copy is cleared of both."""

from __future__ import annotations

import json
import unicodedata

HOLE = "\ue000"
"""Stands where syntax was; never part of a string of copy."""


def unescape(text: str) -> str:
    """Return a string of copy without holes, JSON's escapes resolved where it was written with them."""
    bare = unicodedata.normalize("NFC", text.replace(HOLE, ""))
    if "\\" in bare:
        try:
            return str(json.loads(f'"{bare}"', strict=False))
        except ValueError:
            return bare.replace('\\"', '"')
    return bare
