"""Pinned packages in, one asset pack out: fetch, slim, measure, index, write.

Nothing is installed and nothing is run from the packages: their archives are downloaded by pip and npm into a cache
folder, checked against pinned SHA-256 sums, and read. The same pins give the same bytes.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from limner.assets.builder import concepts, fonts, networks, ocr, words
from limner.assets.builder.fetch import fetch, npm_present
from limner.assets.builder.licences import licence_entries, notices, third_party
from limner.assets.builder.sources import pinned
from limner.assets.builder.writer import write_pack

DOWNLOADS_VARIABLE = "LIMNER_DOWNLOADS"
_NO_NPM = (
    "no concept drawings: they come from npm packages; only the vector emoji font can picture things",
    "no word lists: they come from npm packages",
)
Progress = Callable[[str, float], None]


class BuildReport(NamedTuple):
    """What was built: the file, bytes, content digest, stored bytes by part, counts, and what it lacks."""

    path: Path
    size: int
    digest: str
    parts: dict[str, int]
    counts: dict[str, int]
    lacks: tuple[str, ...]
    third_party: str


def downloads() -> Path:
    """Return the folder that package archives are kept in: $LIMNER_DOWNLOADS or .cache/limner-assets here."""
    named = os.environ.get(DOWNLOADS_VARIABLE)
    return Path(named) if named else Path(".cache") / "limner-assets"


def build(out: Path, *, progress: Progress, npm: bool | None = None) -> BuildReport:
    """Build the pack and write it to ``out`` (replaced in one step); return what was built.

    ``progress`` gets what is being done and how far the whole is, 0–1. ``npm`` False builds the pip-only pack, None
    looks whether npm is there. Raises AssetError when a package cannot be had or the file cannot be written.
    """
    folder = downloads()
    with_npm = npm_present() if npm is None else npm
    keys = fonts.wanted_packages(with_npm) | networks.wanted_packages()
    if with_npm:
        keys |= concepts.wanted_packages() | ocr.wanted_packages() | set(words.CLDR)
    sources = pinned(keys)
    fetch(folder, sources, _span(progress, 0.0, 0.4))
    font_part = fonts.build_fonts(folder, with_npm, _span(progress, 0.4, 0.65))
    ocr_part = ocr.build_ocr(folder, with_npm, _span(progress, 0.65, 0.68))
    entries = {**font_part.entries, **ocr_part.entries, **networks.build_networks(folder)}
    lacks = [*font_part.lacks, *ocr_part.lacks]
    counts = {"faces": len(font_part.faces), "families": len({face["family"] for face in font_part.faces})}
    if with_npm:
        drawn = concepts.build_concepts(folder, _span(progress, 0.68, 0.82))
        entries |= drawn.entries
        entries |= words.build_words(folder, drawn.rows, drawn.by_emoji, _span(progress, 0.82, 0.86))
        lacks += drawn.lacks
        counts |= {"concepts": sum("of" not in row for row in drawn.rows.values()), "drawings": len(drawn.rows)}
    else:
        entries |= _without_npm()
        lacks += _NO_NPM
    found = notices(folder, sources)
    entries |= licence_entries(found)
    meta = {
        "lacks": lacks,
        "counts": counts,
        "sources": [f"{package.key}=={package.version}" for package in sources],
    }
    written = write_pack(out, entries, meta, progress=_span(progress, 0.86, 1.0))
    parts: dict[str, int] = {}
    for key, size in written.stored.items():
        kind = key.split("/", 1)[0]
        parts[kind] = parts.get(kind, 0) + size
    return BuildReport(out, written.size, written.digest, parts, counts, tuple(lacks), third_party(found))


def _without_npm() -> dict[str, bytes]:
    return {
        "concepts/index": b'{"concepts":{},"sets":{}}',
        "lexicon/index": b'{"locales":[],"concepts":[]}',
    }


def _span(progress: Progress, start: float, end: float) -> Progress:
    """Return a callback whose 0–1 is the part ``start``–``end`` of the whole."""
    return lambda what, done: progress(what, start + (end - start) * min(1.0, done))
