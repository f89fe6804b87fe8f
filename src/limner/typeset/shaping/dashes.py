"""Shaped units in, the same units with doubled dashes drawn as one line out (CLREQ §3.1.4, JLREQ cl-08).

Where a face leaves white between two dashes in a row, a third is laid over the gap; it belongs to the first one's cluster.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from limner.typeset.fonts.faces import Ink
from limner.typeset.shaping.columns import Units
from limner.typeset.shaping.unit import Glyph, Unit, union

DASHES = frozenset("\u2014\u2015\u2e3a\u2e3b")
_DASH = re.compile(f"[{''.join(sorted(DASHES))}]")
_LEAST = 0.004


def join_dashes(text: str, units: Units) -> Units:
    """Return the units of a paragraph with the gaps between like dashes closed."""
    starts, ends = units.starts, units.ends
    found: dict[int, Unit] = {}
    for dash in _DASH.finditer(text):
        k = bisect_left(starts, dash.start())
        if k + 1 == len(units) or starts[k : k + 1] != [dash.start()]:
            continue
        if text[starts[k] : ends[k]] == text[starts[k + 1] : ends[k + 1]]:
            found[k] = _bridged(units[k], units[k + 1])
    return units.replaced(found)


def _bridged(one: Unit, two: Unit) -> Unit:
    if one.item is not two.item or one.paint != two.paint or one.ink is None or two.ink is None or len(one.glyphs) != 1:
        return one
    down = one.item.mode != "across"
    ends = (one.ink.y1, two.ink.y0) if down else (one.ink.x1, two.ink.x0)
    gap = one.advance + ends[1] - ends[0]
    if not _LEAST < gap < 0.5 * one.advance:
        return one
    half = one.advance / 2
    dx, dy = (0.0, half) if down else (half, 0.0)
    glyph, x, y = one.glyphs[0]
    ink = Ink(one.ink.x0 + dx, one.ink.y0 + dy, one.ink.x1 + dx, one.ink.y1 + dy)
    return one._replace(glyphs=(one.glyphs[0], Glyph(glyph, x + dx, y + dy)), ink=union(one.ink, ink))
