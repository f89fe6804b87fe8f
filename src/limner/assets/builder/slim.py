"""One font file in, the same face without what a resolution-independent renderer never reads out.

Dropped: TrueType hinting (outlines are filled as paths), the SVG twin of a COLR emoji font, signatures and device
tables. Kept whole: cmap, GSUB, GPOS, GDEF, BASE, kern, vhea/vmtx/VORG, variations. With a character set the glyphs
outside it go too, and layout rules are pruned to what is left.
"""

from __future__ import annotations

import io
from collections.abc import Collection
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.ttProgram import Program

_UNUSED = (
    "SVG ",
    "fpgm",
    "prep",
    "cvt ",
    "cvar",
    "hdmx",
    "VDMX",
    "LTSH",
    "DSIG",
    "FFTM",
    "PCLT",
    "TTFA",
    "MERG",
    "meta",
)
COLLECTION = b"ttcf"


def slim(data: bytes, characters: Collection[int] | None = None) -> bytes:
    """Return the font ``data`` slimmed; with ``characters`` (code points) also cut to them. Collections pass unchanged."""
    if data[:4] == COLLECTION:
        return data
    font = TTFont(io.BytesIO(data), recalcTimestamp=False, recalcBBoxes=False, lazy=True)
    if characters is not None:
        _cut(font, characters)
    if "fpgm" in font or "prep" in font:
        _drop_programs(font)
    for tag in _UNUSED:
        if tag in font:
            del font[tag]
    out = io.BytesIO()
    font.save(out, reorderTables=None)
    return out.getvalue()


def _drop_programs(font: Any) -> None:
    if "glyf" not in font:
        return
    glyphs = font["glyf"]
    for name in font.getGlyphOrder():
        glyph = glyphs[name]
        glyph.expand(glyphs)
        if hasattr(glyph, "program"):
            glyph.program = Program()
            glyph.program.fromBytecode(b"")
    font["maxp"].maxSizeOfInstructions = 0


def _cut(font: Any, characters: Collection[int]) -> None:
    options = Options()
    options.hinting = False
    options.layout_features = ["*"]
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.desubroutinize = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
