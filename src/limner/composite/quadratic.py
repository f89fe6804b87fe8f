"""Faces with cubic outlines → the same glyphs as TrueType, so that a PDF embeds them as a font that viewers know.

Skia embeds TrueType alone; letters of every other face it would write as drawings, a font of them for each few (Type 3). The
curves are at most half a thousandth of an em off. Glyph ids are kept. (OpenType 1.9: head, hhea, hmtx, loca, glyf, maxp.)
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable
from pathlib import Path

import uharfbuzz as hb

_EPOCH = 2082844800
"""Seconds from the format's epoch (1904) to 1970: the date faces made here bear, always the same."""


def quadratic(raw: bytes | Path, index: int, variations: tuple[tuple[str, float], ...], glyphs: Iterable[int]) -> bytes:
    """Return a TrueType face with some glyphs of a face at a point of its design space, all others empty; ids are kept."""
    face = hb.Face(hb.Blob.from_file_path(raw) if isinstance(raw, Path) else hb.Blob(raw), index)
    font = hb.Font(face)
    if variations:
        font.set_variations(dict(variations))
    em = face.upem
    wanted = sorted({0, *(glyph for glyph in glyphs if glyph < face.glyph_count)})
    count = wanted[-1] + 1
    outlines = {glyph: _outline(font, glyph, em) for glyph in wanted}
    extents = font.get_font_extents("ltr")
    box = _bounds(outlines.values())
    loca, glyf, points, contours = [0], bytearray(), 0, 0
    metrics = bytearray()
    for glyph in range(count):
        data, shape = outlines.get(glyph, (b"", None))
        glyf += data + bytes(-len(data) % 4)
        loca.append(len(glyf))
        advance = max(0, min(0xFFFF, round(font.get_glyph_h_advance(glyph)))) if glyph in outlines else 0
        metrics += struct.pack(">Hh", advance, shape[0] if shape else 0)
        if shape:
            points, contours = max(points, shape[4]), max(contours, shape[5])
    tables = {
        "head": struct.pack(
            ">2H 3I 2H 2q 4h 2H 3h", 1, 0, 0x00010000, 0, 0x5F0F3CF5, 3, em, _EPOCH, _EPOCH, *box, 0, 8, 2, 1, 0
        ),
        "hhea": struct.pack(
            ">2H 3h H 11h H", 1, 0, extents.ascender, extents.descender, 0, 2 * em, 0, 0, 0, 1, *([0] * 7), count
        ),
        "maxp": struct.pack(">I 14H", 0x00010000, count, points, contours, 0, 0, 2, *([0] * 8)),
        "hmtx": bytes(metrics),
        "loca": struct.pack(f">{len(loca)}I", *loca),
        "glyf": bytes(glyf),
        "post": struct.pack(">I I 2h I 4I", 0x00030000, 0, 0, 0, 0, 0, 0, 0, 0),
    }  # fmt: skip
    return _sfnt(tables, face)


def _outline(font: hb.Font, glyph: int, em: int) -> tuple[bytes, tuple[int, int, int, int, int, int] | None]:
    """Return a glyph's outline as TrueType has it, with its bounds, points and contours."""
    from fontTools.pens.cu2quPen import Cu2QuPen  # only a PDF with such faces needs it
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    font.draw_glyph_with_pen(glyph, Cu2QuPen(pen, max_err=0.0005 * em, reverse_direction=True))
    made = pen.glyph()
    if not made.numberOfContours:
        return b"", None
    made.recalcBounds(None)
    data: bytes = made.compile(None)
    shape = (made.xMin, made.yMin, made.xMax, made.yMax, len(made.coordinates), made.numberOfContours)
    return data, shape


def _bounds(
    outlines: Iterable[tuple[bytes, tuple[int, int, int, int, int, int] | None]],
) -> tuple[int, int, int, int]:
    shapes = [shape for _, shape in outlines if shape]
    if not shapes:
        return 0, 0, 0, 0
    return min(s[0] for s in shapes), min(s[1] for s in shapes), max(s[2] for s in shapes), max(s[3] for s in shapes)


def _sfnt(tables: dict[str, bytes], face: hb.Face) -> bytes:
    """Return tables as a font file, with the names and character metrics of the face they are from."""
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.tables.DefaultTable import DefaultTable

    made = TTFont(recalcTimestamp=False, recalcBBoxes=False, sfntVersion="\0\1\0\0")
    for tag in ("OS/2", "name"):
        data = face.reference_table(tag).data if face.reference_table(tag) else b""
        if data:
            tables[tag] = data
    for tag, data in tables.items():
        table = DefaultTable(tag)
        table.data = data
        made[tag] = table
    out = io.BytesIO()
    made.save(out, reorderTables=False)
    return out.getvalue()
