"""A font file's bytes in, what the catalogue says of its faces out. Read by fontTools; nothing in a font is ever run.

Bounds: 64 MiB a file, 64 faces a collection, 16 MiB for a compressed file (WOFF, WOFF2) that says it unpacks to 64 MiB at
most. WOFF2 needs the ``brotli`` package.
"""

from __future__ import annotations

import contextlib
import io
import logging
import struct
from collections.abc import Iterable, Iterator, Mapping
from string import ascii_letters
from typing import Any

import uharfbuzz as hb
from fontTools.ttLib import TTCollection, TTFont, TTLibError

from limner.assets.builder.faces import languages_of, scripts_of
from limner.assets.builder.figures import borrowed_digits
from limner.assets.builder.sources import table
from limner.document.middles import median
from limner.errors import FontError

MOST_BYTES = 64 << 20
MOST_PACKED = 16 << 20
_MOST_FACES = 64
_EAST_ASIAN = {
    "Jpan": "\u3042\u30a2\u65e5",
    "Kore": "\uac00\ud55c",
    "Hans": "\u4e2a\u8bf4\u4e1c",
    "Hant": "\u500b\u8aaa\u9019",
}
_MOST_LETTERS, _PLAIN_LETTERS = 0.75, 10
_HEADS = {b"\0\1\0\0": "ttf", b"true": "ttf", b"OTTO": "otf", b"ttcf": "ttc", b"wOFF": "woff", b"wOF2": "woff2"}

_NAMES: tuple[tuple[str, str], ...] = (
    ("slab", "slab"), ("serif", "serif"), ("mono", "mono"), ("code", "mono"), ("rounded", "rounded"), ("hand", "handwriting"),
    ("script", "script"), ("brush", "brush"), ("display", "display"), ("headline", "display"), ("condensed", "condensed"),
    ("narrow", "condensed"), ("extended", "wide"), ("expanded", "wide"), ("stencil", "stencil"), ("pixel", "pixel"),
    ("kufi", "kufic"), ("naskh", "naskh"), ("grotesk", "grotesk"), ("gothic", "sans"), ("sans", "sans"),
)  # fmt: skip
_SERIF_CLASSES = frozenset({1, 2, 3, 4, 5, 7})


def read_faces(data: bytes) -> list[dict[str, Any]]:
    """Return one record a face of a font file: the fields of ``FontFace``, coverage, version, embedding rights, JSON-ready.

    Raises FontError with the reason when the bytes are no font, are damaged or go beyond the bounds.
    """
    kind = _kind(data)
    with _quiet():
        return _records(data, kind)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep fontTools from logging what a damaged file is like: it is told as an error."""
    logger = logging.getLogger("fontTools")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def _records(data: bytes, kind: str) -> list[dict[str, Any]]:
    try:
        if kind == "ttc":
            fonts: Iterable[Any] = TTCollection(io.BytesIO(data), lazy=True).fonts[:_MOST_FACES]
        else:
            fonts = (TTFont(io.BytesIO(data), lazy=True),)
        sfnt = unpacked(data)
        return [_record(font, sfnt, index) for index, font in enumerate(fonts)]
    except FontError:
        raise
    except ImportError:
        raise FontError(
            "WOFF2 files need the brotli package", hint="install brotli, or use the TTF or OTF file"
        ) from None
    except Exception as error:  # noqa: BLE001  (a damaged file can fail anywhere in the parser)
        raise FontError(f"the font file is damaged ({type(error).__name__})") from None


def unpacked(data: bytes) -> bytes:
    """Return a font file as engines read it: WOFF and WOFF2 unpacked, everything else as it is. Raises FontError."""
    if _kind(data) not in ("woff", "woff2"):
        return data
    try:
        font = TTFont(io.BytesIO(data))
        font.flavor = None
        out = io.BytesIO()
        font.save(out, reorderTables=False)
    except (TTLibError, struct.error, ValueError, KeyError, AssertionError, MemoryError) as error:
        raise FontError(f"the packed font cannot be unpacked ({type(error).__name__})") from None
    return out.getvalue()


def _kind(data: bytes) -> str:
    if not data:
        raise FontError("the file is empty")
    kind = _HEADS.get(data[:4])
    if kind is None:
        raise FontError("not a font file", valid="TTF, OTF, TTC, WOFF or WOFF2")
    if len(data) > MOST_BYTES:
        raise FontError("the font file is too large", value=f"{len(data)} bytes", valid=f"at most {MOST_BYTES} bytes")
    if kind in ("woff", "woff2"):
        raw = struct.unpack(">I", data[16:20])[0] if len(data) >= 44 else MOST_BYTES + 1
        if len(data) > MOST_PACKED or raw > MOST_BYTES:
            raise FontError("the packed font is damaged or too large", value=f"{raw} bytes unpacked")
    return kind


def _record(font: Any, sfnt: bytes, index: int) -> dict[str, Any]:
    points: Mapping[int, str] = font.getBestCmap() or {}
    shaped = hb.Font(hb.Face(sfnt, index))
    if not points and font.get("cmap") is not None and font["cmap"].tables:
        raise FontError("the font has no Unicode character map", hint="convert it to one that has")
    if not points or not shaped.face.glyph_count:
        raise FontError("the font file is damaged: it has no characters")
    head, hhea, os2 = font["head"], font["hhea"], font.get("OS/2")
    em = float(head.unitsPerEm)
    family = _name(font, 16) or _name(font, 1)
    if not family:
        raise FontError("the font has no family name")
    axes = [[a.axisTag, a.minValue, a.defaultValue, a.maxValue] for a in font["fvar"].axes] if "fvar" in font else []
    weight = next(((axis[1], axis[3]) for axis in axes if axis[0] == "wght"), None)
    weight = weight or ((os2.usWeightClass,) * 2 if os2 else (400, 400))
    typographic = os2 is not None and bool(os2.fsSelection & (1 << 7))
    ascent, descent = (os2.sTypoAscender, os2.sTypoDescender) if typographic else (hhea.ascent, hhea.descent)
    scripts = _east_asian(points) + scripts_of(points) or _plain_scripts(points)
    slope = bool(os2 and os2.fsSelection & 1) or bool("post" in font and font["post"].italicAngle)
    return {
        "family": family,
        "index": index,
        "style": "italic" if slope else "normal",
        "weight": [min(max(int(w), 1), 1000) for w in weight],
        "axes": axes,
        "classes": _classes(font, os2, family, points),
        "scripts": scripts,
        "languages": languages_of(points, scripts),
        "x_height": _height(shaped, "xzv", em) or 0.5,
        "cap_height": _height(shaped, "HEIT", em) or 0.7,
        "ascent": round(ascent / em, 4),
        "descent": round(-descent / em, 4),
        "coverage": _bounds(points.keys() - borrowed_digits(font)),
        "version": round(float(head.fontRevision), 4),
        "rights": int(os2.fsType) if os2 else 0,
    }


def _name(font: Any, number: int) -> str:
    text = str(font["name"].getDebugName(number) or "")
    return "".join(c for c in text if c.isprintable()).strip()[:80]


def _east_asian(points: Mapping[int, str]) -> list[str]:
    """Return the East Asian writing systems of a face: by kana, Hangul, and characters that only one reform has."""
    return [script for script, text in _EAST_ASIAN.items() if all(ord(c) in points for c in text)]


def _plain_scripts(points: Mapping[int, str]) -> list[str]:
    """Return the scripts of a face that has most of their letters (Latin: ten plain ones), else the symbols' own code."""
    tests = {script: text for script, text in table("scripts")["script"].items() if script != "Latn"}
    found = [
        script for script, text in tests.items() if sum(ord(c) in points for c in text) >= _MOST_LETTERS * len(text)
    ]
    if sum(ord(c) in points for c in ascii_letters) >= _PLAIN_LETTERS:
        found.append("Latn")
    return found or ["Zsym"]


def _classes(font: Any, os2: Any, family: str, points: Mapping[int, str]) -> list[str]:
    """Return what a face looks like by what it says of itself: its name, PANOSE, family class, widths and tables."""
    found: dict[str, None] = {}
    name = family.casefold()
    if "sans" in name:
        name = name.replace("serif", "")
    for word, label in _NAMES:
        if word in name:
            found[label] = None
    kind = os2.panose.bFamilyType if os2 else 0
    serifs = os2.panose.bSerifStyle if os2 else 0
    group = os2.sFamilyClass >> 8 if os2 else 0
    if kind == 3 or group == 10:
        found["script"] = None
    elif kind == 4 or group == 9:
        found["decorative"] = None
    elif not {"serif", "sans", "slab", "mono", "script", "handwriting"} & set(found):
        found["serif" if 2 <= serifs <= 10 or group in _SERIF_CLASSES else "sans"] = None
    if "post" in font and font["post"].isFixedPitch:
        found["mono"] = None
    if os2 and os2.usWidthClass <= 4:
        found["condensed"] = None
    if os2 and os2.usWidthClass >= 6:
        found["wide"] = None
    if {"COLR", "CBDT", "sbix", "SVG "} & set(font.keys()):
        found["color"] = None
    if not {"script", "decorative", "handwriting", "display", "color"} & set(found) and ord("n") in points:
        found["text"] = None
    return list(found)


def _height(font: Any, letters: str, em: float) -> float:
    tops: list[float] = []
    for letter in letters:
        glyph = font.get_nominal_glyph(ord(letter))
        extents = font.get_glyph_extents(glyph) if glyph else None
        if extents is not None and extents.height:
            tops.append(extents.y_bearing / em)
    return round(median(tops), 4) if tops else 0.0


def _bounds(points: Iterable[int]) -> list[int]:
    bounds: list[int] = []
    for point in sorted(points):
        if bounds and bounds[-1] == point:
            bounds[-1] = point + 1
        else:
            bounds += [point, point + 1]
    return bounds
