"""Font instances as Skia typefaces, opened once per set of resources and kept with the bytes they read."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Iterable, Set
from pathlib import Path
from typing import Protocol

import skia
import uharfbuzz as hb

from limner.composite.quadratic import quadratic
from limner.document.results import FontInstance, TextLayout
from limner.errors import FontError

_MANAGER = skia.FontMgr.New_Custom_Empty()
_NOT_DRAWN = ("GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "STAT", "meta")
"""Tables that shape or describe and never draw."""


class FontSource(Protocol):
    """Where the bytes of a face come from."""

    def data(self, key: str) -> bytes:
        """Return the font file of a pack key."""
        ...

    def file(self, key: str) -> Path | None:
        """Return a file that holds those bytes, to be mapped, or None."""
        ...


class Faces:
    """The typefaces of one font source.

    An instance of a variable face is made of the glyphs that the first document needs, which is quick, and of all its glyphs
    once another document needs more. With ``fixed`` every variable face becomes such an instance, and a face of cubic outlines
    a TrueType one, since a PDF has no place for others: Skia would write their letters as drawings.
    """

    def __init__(self, source: FontSource, *, fixed: bool = False) -> None:
        self._source = source
        self._fixed = fixed
        self._open: dict[FontInstance, skia.Typeface] = {}
        self._bytes: dict[str, tuple[bytes | Path, skia.Data]] = {}
        self._glyphs: dict[FontInstance, Set[int] | None] = {}
        self._lock = threading.RLock()

    def expect(self, layouts: Iterable[TextLayout]) -> None:
        """Say what will be drawn. Glyphs that were never expected may come out empty."""
        drawn: dict[FontInstance, set[int]] = {}
        for layout in layouts:
            for run in layout.runs:
                if run.font.variations or self._fixed:
                    drawn.setdefault(run.font, set()).update(run.glyphs)
        with self._lock:
            for font, glyphs in drawn.items():
                known = self._glyphs.setdefault(font, glyphs)
                if known is not None and not glyphs <= known:
                    self._glyphs[font] = None
                    self._open.pop(font, None)

    def typeface(self, font: FontInstance) -> skia.Typeface:
        """Return the typeface of an instance; raises FontError when its bytes are no font."""
        found = self._open.get(font)
        if found is None:
            with self._lock:
                found = self._open.get(font) or self._load(font)
                self._open[font] = found
        return found

    def font(self, font: FontInstance, size: float, *, color: bool = False) -> skia.Font:
        """Return the instance at a size in pixels: unhinted, placed at fractions of a pixel on both axes."""
        made = skia.Font(self.typeface(font), size)
        made.setEdging(skia.Font.Edging.kAntiAlias)
        made.setHinting(skia.FontHinting.kNone)
        made.setSubpixel(True)
        made.setBaselineSnap(False)
        made.setLinearMetrics(True)
        made.setEmbeddedBitmaps(color)
        if font.slant:
            made.setSkewX(-font.slant)
        if font.bold:
            made.setEmbolden(True)
        return made

    def _load(self, font: FontInstance) -> skia.Typeface:
        if font.key not in self._bytes:
            self._bytes[font.key] = _opened(self._source, font.key)
        raw, data = self._bytes[font.key]
        face = _MANAGER.makeFromData(data, font.index)
        if face is None:
            raise FontError("the face cannot be opened", where=font.key, value=f"index {font.index}")
        tables = face.getTableTags()
        cubic = self._fixed and (_tag("CFF ") in tables or _tag("CFF2") in tables)
        glyphs = self._glyphs.get(font)
        if cubic and glyphs is not None:
            made = quadratic(raw, font.index, font.variations, glyphs)
            return _MANAGER.makeFromData(skia.Data.MakeWithCopy(made), 0) or face
        if not font.variations and not (self._fixed and _tag("fvar") in tables):
            return face
        if _tag("gvar") in tables or self._fixed:
            made = instanced(raw, font.index, font.variations, self._glyphs.setdefault(font, None))
            return _MANAGER.makeFromData(skia.Data.MakeWithCopy(made), 0)
        return _varied(face, font.variations)


def _opened(source: FontSource, key: str) -> tuple[bytes | Path, skia.Data]:
    """Return a font's file with its bytes mapped, or its bytes and Skia's view of them."""
    file = source.file(key)
    mapped = None if file is None else skia.Data.MakeFromFileName(str(file))
    if file is not None and mapped is not None:
        return file, mapped
    raw = source.data(key)
    return raw, skia.Data.MakeWithoutCopy(raw)


def instanced(
    raw: bytes | Path, index: int, variations: tuple[tuple[str, float], ...], glyphs: Set[int] | None = None
) -> bytes:
    """Return a TrueType variable face fixed at a point of its design space, glyph ids kept; with ``glyphs`` only these.

    HarfBuzz makes the instance in a few milliseconds. Skia's own FreeType draws some variable faces with the weights of
    their letters mixed up (those with intermediate masters), and draws every variable face more slowly.
    """
    face = hb.Face(hb.Blob.from_file_path(raw) if isinstance(raw, Path) else hb.Blob(raw), index)
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    wanted.flags |= hb.SubsetFlags.DOWNGRADE_CFF2
    if glyphs is None:
        wanted.glyph_set.add_range(0, face.glyph_count - 1)
    else:
        wanted.glyph_set.update(glyphs)
    for tag in _NOT_DRAWN:
        wanted.drop_table_tag_set.add(_tag(tag))
    places = dict(variations)
    for axis in face.axis_infos:
        if axis.tag in places:
            wanted.pin_axis_location(face, axis.tag, places[axis.tag])
        else:
            wanted.pin_axis_to_default(face, axis.tag)
    made: bytes = hb.subset(face, wanted).blob.data
    return made


def _varied(face: skia.Typeface, variations: tuple[tuple[str, float], ...]) -> skia.Typeface:
    """Return a typeface at a point of its design space by Skia's own means (CFF2 faces)."""
    position = skia.FontArguments.VariationPosition
    coordinates = position.Coordinates([position.Coordinate(_tag(tag), value) for tag, value in variations])
    arguments = skia.FontArguments()
    arguments.setVariationDesignPosition(position(coordinates))
    made = face.makeClone(arguments)
    del coordinates  # Skia borrows them until the clone is made.
    return made or face


def _tag(tag: str) -> int:
    return int.from_bytes(tag.encode("ascii").ljust(4), "big")


_KNOWN: weakref.WeakKeyDictionary[object, Faces] = weakref.WeakKeyDictionary()


def faces_of(source: FontSource) -> Faces:
    """Return the typefaces of a font source, the same object every time it is asked about the same source."""
    faces = _KNOWN.get(source)
    if faces is None:
        faces = _KNOWN[source] = Faces(source)
    return faces
