"""Rows in, the same rows out with room for what stands beside their letters: ruby and marks never touch the line before.

Where the leading has room it stays as it is; where it has none, all lines of the paragraph open alike, so that their
distance stays even (JLREQ §3.3.2).
"""

from __future__ import annotations

from limner.typeset.setting.rows import Row

_AIR = 0.1
"""The least white between a line and the ruby of the next, in ems of the block."""


def _centred(rows: list[Row], leading: float) -> list[Row]:
    """Return the rows of vertical lines with pitches measured from middle to middle: half of each line's own leading."""
    found = list(rows)
    for k, (before, one) in enumerate(zip(rows, rows[1:], strict=False), 1):
        if before.extents.rel != one.extents.rel:
            found[k] = one._replace(pitch=one.pitch + leading * (before.extents.rel - one.extents.rel) / 2)
    return found


def opened(rows: list[Row], leading: float = 0.0) -> list[Row]:
    """Return a block's rows with pitches that leave room for ruby and marks; ``leading`` is the block's line height."""
    if rows and rows[0].prepared.vertical:
        rows = _centred(rows, leading)
    if not any(one.prepared.annotated for one in rows):
        return rows
    found = list(rows)
    wanted: dict[int, float] = {}
    for before, one in zip(rows, rows[1:], strict=False):
        if before.prepared.annotated or one.prepared.annotated:
            short = before.extents.below + one.extents.above + _AIR * one.extents.rel - one.pitch
            key = id(one.prepared) if before.prepared is one.prepared else -id(one.prepared)
            wanted[key] = max(wanted.get(key, 0.0), short)
    for k in range(1, len(rows)):
        one, inside = rows[k], rows[k - 1].prepared is rows[k].prepared
        more = wanted.get(id(one.prepared) if inside else -id(one.prepared), 0.0)
        if more > 0:
            found[k] = one._replace(pitch=one.pitch + more)
    return found
