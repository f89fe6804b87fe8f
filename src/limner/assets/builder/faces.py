"""One font file in, what the catalogue says about its faces out: names, axes, metrics, scripts, coverage."""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping, Sequence
from typing import Any

from fontTools.ttLib import TTCollection, TTFont

from limner.assets.builder.figures import borrowed_digits
from limner.assets.builder.slim import COLLECTION
from limner.assets.builder.sources import table

_EAST_ASIAN = ("Jpan", "Kore", "Hans", "Hant")


def describe(key: str, data: bytes, row: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return one record per face of the font ``data``; ``row`` is its line in fonts.toml. See ``FontFace``."""
    if data[:4] == COLLECTION:
        fonts: Sequence[Any] = TTCollection(io.BytesIO(data), lazy=True).fonts
        names = row["collection"]
        return [
            _record(key, font, {**row, "family": name, "scripts": [script]}, index)
            for index, (font, (name, script)) in enumerate(zip(fonts, names, strict=True))
        ]
    return [_record(key, TTFont(io.BytesIO(data), lazy=True), row, 0)]


def coverage(data: bytes) -> bytes:
    """Return the code points of the first face as little-endian u32 range bounds: first, last + 1, first, last + 1 …

    Digits that the face draws as those of another script are left out.
    """
    number = 0 if data[:4] == COLLECTION else -1
    font = TTFont(io.BytesIO(data), fontNumber=number, lazy=True)
    bounds: list[int] = []
    for point in sorted(font.getBestCmap().keys() - borrowed_digits(font)):
        if bounds and bounds[-1] == point:
            bounds[-1] = point + 1
        else:
            bounds += [point, point + 1]
    return struct.pack(f"<{len(bounds)}I", *bounds)


def _record(key: str, font: Any, row: Mapping[str, Any], index: int) -> dict[str, Any]:
    os2, head, hhea = font["OS/2"], font["head"], font["hhea"]
    em = head.unitsPerEm
    axes = [[a.axisTag, a.minValue, a.defaultValue, a.maxValue] for a in font["fvar"].axes] if "fvar" in font else []
    weights = next(((axis[1], axis[3]) for axis in axes if axis[0] == "wght"), None)
    weight = weights or (os2.usWeightClass, os2.usWeightClass)
    typographic = bool(os2.fsSelection & (1 << 7))
    ascent, descent = (os2.sTypoAscender, os2.sTypoDescender) if typographic else (hhea.ascent, hhea.descent)
    points = font.getBestCmap()
    scripts = sorted(row.get("scripts") or scripts_of(points), key=lambda script: script != row.get("primary"))
    return {
        "key": key,
        "family": row.get("family") or _family(font),
        "index": index,
        "style": "italic" if os2.fsSelection & 1 or font["post"].italicAngle else "normal",
        "weight": [int(weight[0]), int(weight[1])],
        "axes": axes,
        "classes": row["classes"],
        "moods": row["moods"],
        "scripts": scripts,
        "languages": languages_of(points, scripts),
        "x_height": round((_height(font, "x") or getattr(os2, "sxHeight", 0) or 0.5 * em) / em, 4),
        "cap_height": round((_height(font, "H") or getattr(os2, "sCapHeight", 0) or 0.7 * em) / em, 4),
        "ascent": round(ascent / em, 4),
        "descent": round(-descent / em, 4),
    }


def _family(font: Any) -> str:
    names = font["name"]
    return str(names.getDebugName(16) or names.getDebugName(1))


def scripts_of(points: Mapping[int, str]) -> list[str]:
    """Return the scripts whose test letters are all among the code points, Latin, Cyrillic and Greek last."""
    tests = table("scripts")["script"]
    found = [script for script, text in tests.items() if all(ord(c) in points for c in text)]
    return [s for s in found if s not in ("Latn", "Cyrl", "Grek")] + [s for s in ("Latn", "Cyrl", "Grek") if s in found]


def languages_of(points: Mapping[int, str], scripts: Sequence[str]) -> list[str]:
    """Return the languages whose letters are all among the code points; by script where that is East Asian."""
    tables = table("scripts")
    east = [script for script in scripts if script in _EAST_ASIAN]
    if east:
        return [language for script in east for language in tables["east_asian"][script]]
    return [language for language, text in tables["language"].items() if all(ord(c) in points for c in text)]


def _height(font: Any, letter: str) -> float:
    """Return the top of a letter's outline in font units, 0 when the face lacks it."""
    name = font.getBestCmap().get(ord(letter))
    if name is None or "glyf" not in font:
        return 0.0
    return float(getattr(font["glyf"][name], "yMax", 0.0))
