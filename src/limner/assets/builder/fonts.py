"""The font table and the fetched packages in, font entries, catalogue and coverage out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from limner.assets.builder.archives import opened
from limner.assets.builder.charsets import codepoints
from limner.assets.builder.faces import coverage, describe
from limner.assets.builder.fetch import Progress, archive
from limner.assets.builder.slim import slim
from limner.assets.builder.sources import Package, packages, table
from limner.errors import AssetError

_RECIPE = "3"  # raise when slim() changes what it makes, so that cached faces are made again


class FontPart(NamedTuple):
    """The font entries of the pack: files by key, one record per face, coverage blob with its offsets."""

    entries: dict[str, bytes]
    faces: list[dict[str, Any]]
    lacks: list[str]


def wanted_packages(npm: bool) -> set[str]:
    """Return the keys of the packages that the font table needs, without npm's when there is no npm."""
    return {key for row in table("fonts")["family"].values() if (key := _package_key(row)).startswith("pip") or npm}


def build_fonts(folder: Path, npm: bool, progress: Progress) -> FontPart:
    """Return the fonts of the pack from the archives under ``folder``; families from npm are left out without it."""
    rows = table("fonts")["family"]
    known = packages()
    entries: dict[str, bytes] = {}
    faces: list[dict[str, Any]] = []
    left_out: list[str] = []
    for done, (slug, row) in enumerate(rows.items(), 1):
        key = _package_key(row)
        if key.startswith("npm") and not npm:
            left_out.append(slug)
            continue
        for name, data in _files(folder, known[key], slug, row).items():
            font = _slimmed(folder, data, row.get("charset"))
            entries[name] = font
            faces += [{**record, "order": done} for record in describe(name, font, row)]
        progress(f"font {slug}", done / len(rows))
    faces.sort(key=lambda face: (face["order"], face["style"] == "italic", abs(face["weight"][0] - 400), face["index"]))
    entries |= _catalogue(entries, faces)
    lacks = [f"{len(left_out)} font families come from npm packages: {', '.join(left_out)}"] if left_out else []
    return FontPart(entries, faces, lacks)


def _package_key(row: Mapping[str, Any]) -> str:
    return f"pip:{row['pip']}" if "pip" in row else f"npm:{row['npm']}"


def _files(folder: Path, package: Package, slug: str, row: Mapping[str, Any]) -> dict[str, bytes]:
    """Return the font files that the table's row asks for, by pack key, from lightest to heaviest name."""
    with opened(archive(folder, package)) as content:
        paths = [p for p in content.ending(".ttf", ".otf", ".ttc") if row.get("files", "") in p.rsplit("/", 1)[-1]]
        if "keep" in row:
            paths = [path for path in paths if _style(path) in row["keep"] or _stem(path) in row["keep"]]
        if not paths:
            raise AssetError("a font package holds none of the files asked for", where=package.key, value=slug)
        single = len(paths) == 1
        return {_key(slug, path, single): content.read(path) for path in paths}


def _stem(path: str) -> str:
    return path.rsplit("/", 1)[-1].rsplit(".", 1)[0]


def _style(path: str) -> str:
    """Return the style word of a static face's file name: ``Lato-BoldItalic`` and ``Atma_700Bold`` → BoldItalic, Bold."""
    stem = _stem(path).replace("_Italic", "Italic")
    return stem.replace("-", "_").rsplit("_", 1)[-1].lstrip("0123456789")


def _key(slug: str, path: str, single: bool) -> str:
    stem = _stem(path)
    if single:
        return f"font/{slug}"
    if "[" in stem:
        return f"font/{slug}-italic" if "Italic" in stem else f"font/{slug}"
    style = _style(path).lower()
    return f"font/{slug}" if style == "regular" else f"font/{slug}-{style}"


def _slimmed(folder: Path, data: bytes, charset: list[str] | None) -> bytes:
    """Return the slimmed face, kept under the download folder so that a second build does not make it again."""
    name = hashlib.sha256(data + json.dumps([_RECIPE, charset]).encode()).hexdigest()
    kept = folder / "slim" / name
    if kept.exists():
        return kept.read_bytes()
    result = slim(data, codepoints(charset) if charset else None)
    kept.parent.mkdir(parents=True, exist_ok=True)
    part = kept.with_suffix(".part")
    part.write_bytes(result)
    part.replace(kept)
    return result


def _catalogue(fonts: Mapping[str, bytes], faces: list[dict[str, Any]]) -> dict[str, bytes]:
    """Return the catalogue entry and the coverage blob: equal coverages are stored once."""
    blob = bytearray()
    spans: dict[bytes, list[int]] = {}
    by_key: dict[str, list[int]] = {}
    for key in sorted(fonts):
        ranges = coverage(fonts[key])
        if ranges not in spans:
            spans[ranges] = [len(blob), len(ranges)]
            blob += ranges
        by_key[key] = spans[ranges]
    index = {"faces": faces, "coverage": by_key}
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return {"fonts/index": text.encode(), "fonts/coverage": bytes(blob)}
