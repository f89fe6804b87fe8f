"""A face and a ligature's glyph in, where a text cursor stands inside it out (OpenType GDEF, LigCaretList)."""

from __future__ import annotations

import functools
import struct
from collections.abc import Sequence

from limner.typeset.fonts.faces import Cut

_BY_POINT = 2
"""The caret format that names a point of the outline; such carets are left out."""


def parted(cut: Cut, glyphs: Sequence[tuple[int, float, float]], rel: float, mode: str) -> list[float]:
    """Return where the carets of a unit of one glyph lie along its line, in block ems; [] where the face has none."""
    if len(glyphs) != 1 or mode == "upright":
        return []
    glyph, x, y = glyphs[0]
    return [(y if mode == "turned" else x) + at * rel for at in carets(cut, glyph)]


@functools.lru_cache(maxsize=1024)
def carets(cut: Cut, glyph: int) -> tuple[float, ...]:
    """Return a ligature's caret positions in ems from its origin, from left to right; () where the face has none."""
    table = bytes(cut.font.face.reference_table("GDEF").data or b"")
    try:
        places = _listed(table, glyph)
    except struct.error:
        return ()
    return tuple(sorted(place / cut.upem for place in places))


def _listed(table: bytes, glyph: int) -> list[int]:
    """Read the carets of one glyph, font units; raises struct.error for a table that ends too soon."""
    if len(table) < 12:
        return []
    at = _word(table, 8)
    if not at:
        return []
    index = _covered(table, at + _word(table, at), glyph)
    if index is None or index >= _word(table, at + 2):
        return []
    ligature = at + _word(table, at + 4 + 2 * index)
    found: list[int] = []
    for k in range(_word(table, ligature)):
        caret = ligature + _word(table, ligature + 2 + 2 * k)
        if _word(table, caret) == _BY_POINT:
            return []
        found.append(struct.unpack_from(">h", table, caret + 2)[0])
    return found


def _covered(table: bytes, at: int, glyph: int) -> int | None:
    """Return a glyph's index in a coverage table, None where it is not in it."""
    count = _word(table, at + 2)
    if _word(table, at) == 1:
        glyphs = struct.unpack_from(f">{count}H", table, at + 4)
        return glyphs.index(glyph) if glyph in glyphs else None
    for k in range(count):
        first, last, index = struct.unpack_from(">3H", table, at + 4 + 6 * k)
        if first <= glyph <= last:
            return int(index) + glyph - int(first)
    return None


def _word(table: bytes, at: int) -> int:
    return int(struct.unpack_from(">H", table, at)[0])
