"""Documents that carry their fonts: what was used of a face, cut down and kept among the document's assets.

Only faces that are not the pack's are embedded by default: every installation has the pack. A face whose OS/2 fsType forbids
embedding is left out with a note; one that forbids subsetting is embedded whole (OpenType, OS/2 table, fsType).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Mapping
from typing import Literal

import uharfbuzz as hb

from limner.assets.fonts import FontCatalogue
from limner.document.document import Asset, Document
from limner.document.results import TextLayout
from limner.errors import FontError
from limner.notes import Note

Embed = Literal["own", "all", "none"]
"""Which faces a document carries: those that are not the pack's, every one, or none."""

MEDIA_TYPE = "font/sfnt"
_ALWAYS = (
    " -\u00a0\u00ad\u2010\u0640dlHhgpyjxzvwEITnoO\u0915\u092c\u0935\u092e\u092a\u0941\u0995\u09ac\u09ae\u09b0\u09b8\u09c1"
    "\u0644\u0639\u0627\u062f\u56fd\u6771\u7530\u66f8\u4e2d\ud55c\uae00\uad6d"
)
"""Characters that setting adds (spaces, hyphens, kashida), and the letters by which the height of a face is measured."""

_RESTRICTED, _NO_SUBSET, _BITMAPS_ONLY = 0x0002, 0x0100, 0x0200
_MOST_BYTES = 24 << 20


def carrying(
    document: Document, layouts: Mapping[str, TextLayout], fonts: FontCatalogue, which: Embed = "own"
) -> tuple[Document, tuple[Note, ...]]:
    """Return the document with the fonts its layouts use among its assets, and a note for each that may not be embedded.

    Fonts that the document carried before and no longer needs are dropped. Nothing else in it changes.
    """
    kept = {name: asset for name, asset in document.assets.items() if not asset.media_type.startswith("font/")}
    notes: list[Note] = []
    used = {} if which == "none" else _used(layouts)
    for (key, index), text in sorted(used.items()):
        if which == "own" and key not in fonts.added.loaders:
            continue
        family = next((face.family for face in fonts.faces() if (face.key, face.index) == (key, index)), key)
        rights = fonts.added.rights.get(key, 0)
        if rights & 0x000F == _RESTRICTED or rights & _BITMAPS_ONLY:
            notes.append(_note(family, "its licence forbids embedding (OS/2 fsType)"))
            continue
        data = fonts.data(key)
        cut = data if rights & _NO_SUBSET else cut_down(data, index, text)
        if len(cut) > _MOST_BYTES:
            notes.append(_note(family, f"it is larger than {_MOST_BYTES >> 20} MiB"))
            continue
        name = f"font:{family}:{hashlib.sha256(cut).hexdigest()[:12]}"
        kept[name] = Asset(media_type=MEDIA_TYPE, data=base64.b64encode(cut).decode("ascii"))
    if kept == document.assets:
        return document, tuple(notes)
    return document.model_copy(update={"assets": kept}), tuple(notes)


def carried(document: Document) -> tuple[tuple[str, bytes], ...]:
    """Return the fonts a document carries, by asset name; raises FontError for one whose bytes are not base64."""
    found: list[tuple[str, bytes]] = []
    for name, asset in sorted(document.assets.items()):
        if asset.media_type.startswith("font/"):
            try:
                found.append((name, base64.b64decode(asset.data, validate=True)))
            except (binascii.Error, ValueError):
                raise FontError(
                    "an embedded font is not base64", where=f"assets.{name}", hint="embed it again"
                ) from None
    return tuple(found)


def cut_down(data: bytes, index: int, text: str) -> bytes:
    """Return a face with the characters of a text alone, its layout rules, names and axes kept; raises FontError."""
    face = hb.Face(data, index)
    wanted = hb.SubsetInput()
    wanted.unicode_set.update({ord(c) for c in text + _ALWAYS})
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.invert()
    wanted.name_id_set.clear()
    wanted.name_id_set.invert()
    wanted.flags = hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_PRUNE_UNICODE_RANGES
    try:
        made: bytes = hb.subset(face, wanted).blob.data
    except (hb.HarfBuzzError, RuntimeError, MemoryError, ValueError) as error:
        raise FontError("the font cannot be cut down for embedding", value=type(error).__name__) from error
    return made


def _used(layouts: Mapping[str, TextLayout]) -> dict[tuple[str, int], str]:
    """Return the characters that texts set in each face may need."""
    found: dict[tuple[str, int], set[str]] = {}
    for layout in layouts.values():
        for run in layout.runs:
            found.setdefault((run.font.key, run.font.index), set()).update(layout.text)
    return {face: "".join(sorted(characters)) for face, characters in found.items()}


def _note(family: str, why: str) -> Note:
    return Note(
        severity="warning", stage="typeset", where=family, message=f"the document does not carry {family!r}: {why}",
        hint="where the font is not installed, another will be set",
    )  # fmt: skip
