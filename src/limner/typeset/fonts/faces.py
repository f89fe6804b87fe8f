"""A catalogue's faces in, HarfBuzz fonts at a point of their design space out; kept, since both are costly to open."""

from __future__ import annotations

import threading
import weakref
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import uharfbuzz as hb

from limner.assets.fonts import FontCatalogue, FontFace
from limner.document.results import FontInstance
from limner.document.text import FontSpec
from limner.errors import FontError
from limner.typeset.fonts.whitespace import kerned_after

_MOST = 2048
"""So many answers are kept before all are forgotten: memory stays flat however many weights and sizes are asked for."""


class Ink(NamedTuple):
    """An ink box in ems about the glyph's origin: x to the right, y down."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(slots=True, eq=False)
class Cut:
    """A face at a point of its design space, open for shaping. Lengths are ems of its own size."""

    instance: FontInstance
    face: FontFace
    font: hb.Font
    upem: int
    color: bool
    ascent: float
    descent: float
    cap_height: float
    optical: tuple[float, float] | None
    vertical: bool
    """Whether the face has metrics of its own for vertical lines."""
    middle: float
    """How far the middle of its letters is above the baseline."""
    forms: dict[object, tuple[float, tuple[tuple[int, float, float], ...]]] = field(default_factory=dict)
    """Shaped clusters met so far, by their glyphs, shifts and advances in font units."""
    letters: dict[object, Any] = field(default_factory=dict)
    """The same as they are set level, by these and their relative size."""
    stretches: dict[object, Any] = field(default_factory=dict)
    """What bars set into words change, by the words and the bars."""
    words: dict[object, dict[str, Any]] = field(default_factory=dict)
    """Words that look alike in whatever line they stand, by how they are set."""
    shaped: int = 0
    """So many characters of words were asked for."""
    _kerned: dict[int, frozenset[int] | None] = field(default_factory=dict)
    _inks: dict[int, Ink | None] = field(default_factory=dict)
    _verticals: dict[str, bool] = field(default_factory=dict)

    def ink(self, glyph: int) -> Ink | None:
        """Return the glyph's ink box, None where it leaves none."""
        if glyph in self._inks:
            return self._inks[glyph]
        found = self.font.get_glyph_extents(glyph)
        ink = None
        if found is not None and found.width and found.height:
            em, more = self.upem, self.instance.bold / 2
            ink = Ink(
                found.x_bearing / em - more,
                -found.y_bearing / em - more,
                (found.x_bearing + found.width) / em + more,
                -(found.y_bearing + found.height) / em + more,
            )
        self._inks[glyph] = ink
        return ink

    def kerned_after_space(self) -> frozenset[int] | None:
        """Return the glyphs that the face moves after a space; None where its rules may see past one."""
        space = self.glyph(" ")
        if space not in self._kerned:
            self._kerned[space] = kerned_after(self.font.face, space)
        return self._kerned[space]

    def has_vertical(self, character: str) -> bool:
        """Tell whether the face draws a character otherwise in vertical lines (features vert and vrt2)."""
        known = self._verticals.get(character)
        if known is None:
            buffer = hb.Buffer()
            buffer.add_codepoints([ord(character)])
            buffer.direction, buffer.script = "ltr", "Hani"
            hb.shape(self.font, buffer, {"vert": True, "vrt2": True})
            known = [info.codepoint for info in buffer.glyph_infos or ()] != [self.glyph(character)]
            self._verticals[character] = known
        return known

    def glyph(self, character: str) -> int:
        """Return the nominal glyph of a character, 0 where the face has none."""
        return int(self.font.get_nominal_glyph(ord(character)) or 0)

    def advance(self, glyph: int) -> float:
        """Return the glyph's horizontal advance."""
        wide = float(self.font.get_glyph_h_advance(glyph)) / self.upem
        return wide + self.instance.bold if wide else 0.0


class FontStore:
    """The open faces of one catalogue."""

    def __init__(self, catalogue: FontCatalogue) -> None:
        self.catalogue = catalogue
        self._faces: dict[tuple[str, int], hb.Face] = {}
        self._cuts: dict[tuple[str, int, FontSpec, float], Cut] = {}
        self._instances: dict[tuple[FontInstance, bool], Cut] = {}
        self._lock = threading.Lock()

    def cut(self, face: FontFace, spec: FontSpec, optical: float) -> Cut:
        """Return a face at the weight and width of a spec and an optical size in pixels."""
        key = (face.key, face.index, spec, optical)
        found = self._cuts.get(key)
        if found is None:
            with self._lock:
                if len(self._cuts) > _MOST:
                    self._cuts.clear()
                    self._instances.clear()
                found = self._cuts[key] = self._open(face, spec, optical)
        return found

    def _open(self, face: FontFace, spec: FontSpec, optical: float) -> Cut:
        opened = self._face(face)
        axes = {axis.tag: axis for axis in opened.axis_infos}
        wanted = {"wght": float(spec.weight), "wdth": spec.width, "opsz": spec.optical_size or optical}
        if spec.italic:
            wanted["ital"] = 1.0
            wanted["slnt"] = -90.0
        wanted.update((tag.ljust(4), value) for tag, value in spec.axes)
        settings: list[tuple[str, float]] = []
        for tag, value in sorted(wanted.items()):
            if tag in axes:
                value = min(max(value, axes[tag].min_value), axes[tag].max_value)
                if value != axes[tag].default_value:
                    settings.append((tag, value))
        instance = FontInstance(face.key, face.index, tuple(settings))
        size = None if spec.optical_size is not None or "opsz" in dict(spec.axes) else axes.get("opsz")
        key = (instance, size is not None)
        if key not in self._instances:
            span = (size.min_value, size.max_value) if size else None
            self._instances[key] = _cut(instance, face, opened, span)
        return self._instances[key]

    def made_up(self, cut: Cut, slant: float, bold: float) -> Cut:
        """Return a cut slanted by a slope (tangent) and thickened by an amount (em); the cut itself for 0 and 0."""
        if not slant and not bold:
            return cut
        instance = cut.instance._replace(slant=slant, bold=bold)
        with self._lock:
            key = (instance, cut.optical is not None)
            found = self._instances.get(key)
            if found is None:
                found = self._instances[key] = _cut(instance, cut.face, self._face(cut.face), cut.optical)
        return found

    def _face(self, face: FontFace) -> hb.Face:
        key = (face.key, face.index)
        if key not in self._faces:
            try:
                opened = hb.Face(self._blob(face.key), face.index)
            except (hb.HarfBuzzError, MemoryError, ValueError) as error:
                raise FontError("the face cannot be read", where=face.key, value=face.family) from error
            if opened.glyph_count == 0:
                raise FontError("the face has no glyphs: its file is damaged", where=face.key, value=face.family)
            self._faces[key] = opened
        return self._faces[key]

    def _blob(self, key: str) -> hb.Blob:
        """Return a font's bytes: mapped where it lies in a file, else a copy."""
        file = self.catalogue.file(key)
        return hb.Blob(self.catalogue.data(key)) if file is None else hb.Blob.from_file_path(file)


def _cut(instance: FontInstance, face: FontFace, opened: hb.Face, optical: tuple[float, float] | None) -> Cut:
    font = hb.Font(opened)
    if instance.variations:
        font.set_variations(dict(instance.variations))
    if instance.slant:
        font.synthetic_slant = instance.slant
    color = opened.has_color_paint or opened.has_color_layers or opened.has_color_png or opened.has_color_svg
    reach = font.get_font_extents("ltr")
    cut = Cut(
        instance, face, font, opened.upem, bool(color), face.ascent, face.descent, face.cap_height, optical,
        "vmtx" in opened.table_tags and not color, (reach.ascender + reach.descender) / 2 / opened.upem,
    )  # fmt: skip
    if cut.glyph("\u56fd") or cut.glyph("\ud55c"):
        cut.ascent, cut.descent = 0.88, 0.12
    else:
        tops = [
            ink.y0 for ink in (cut.ink(cut.glyph(c)) for c in "dlHh\u0915\u0995\u0644") if ink and -1.4 < ink.y0 < 0
        ]
        feet = [ink.y1 for ink in (cut.ink(cut.glyph(c)) for c in "gpyj\u0941\u09c1\u0639") if ink and 0 < ink.y1 < 1]
        if tops:
            cut.ascent = -min(tops)
        if feet:
            cut.descent = max(feet)
    return cut


_STORES: weakref.WeakKeyDictionary[FontCatalogue, FontStore] = weakref.WeakKeyDictionary()
_STORES_LOCK = threading.Lock()


def store(catalogue: FontCatalogue) -> FontStore:
    """Return the store of a catalogue, the same one each time."""
    with _STORES_LOCK:
        found = _STORES.get(catalogue)
        if found is None:
            found = _STORES[catalogue] = FontStore(catalogue)
        return found
