"""Fetched packages in, Tesseract data entries out; without npm, Debian's folders are read where they exist."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import NamedTuple

from limner.assets.builder.archives import opened
from limner.assets.builder.fetch import Progress, archive
from limner.assets.builder.sources import packages

LANGUAGES = ("eng", "chi_sim", "chi_tra", "jpn", "kor", "hin", "ben", "ara", "deu")
_VARIANT = "4.0.0_best_int"
_SYSTEM = (Path("/usr/share/tesseract-ocr/5/tessdata"), Path("/usr/share/tesseract-ocr/4.00/tessdata"))


class OcrPart(NamedTuple):
    """The OCR entries of the pack and what is missing."""

    entries: dict[str, bytes]
    lacks: list[str]


def wanted_packages() -> set[str]:
    """Return the keys of the OCR packages, all from npm."""
    return {f"npm:@tesseract.js-data/{language}" for language in LANGUAGES}


def build_ocr(folder: Path, npm: bool, progress: Progress) -> OcrPart:
    """Return OCR data for every language found in the archives, or on the system when there is no npm."""
    known = packages()
    entries: dict[str, bytes] = {}
    for done, language in enumerate(LANGUAGES, 1):
        if npm:
            with opened(archive(folder, known[f"npm:@tesseract.js-data/{language}"])) as content:
                member = next(n for n in content.names if n.endswith(f"{_VARIANT}/{language}.traineddata.gz"))
                entries[f"ocr/{language}"] = gzip.decompress(content.read(member))
        else:
            found = next((p for d in _SYSTEM if (p := d / f"{language}.traineddata").exists()), None)
            if found is not None:
                entries[f"ocr/{language}"] = found.read_bytes()
        progress(f"OCR {language}", done / len(LANGUAGES))
    missing = [language for language in LANGUAGES if f"ocr/{language}" not in entries]
    lacks = [f"no OCR data for {', '.join(missing)}: text cannot be read back in them"] if missing else []
    return OcrPart(entries, lacks)
