"""The asset pack: one indexed file of fonts, concept drawings, word lists and OCR data, read lazily and offline.

1. ``limner.assets.build.build`` fetches pinned packages and writes the pack (the only part that uses a network).
2. ``Pack.open`` maps the file and reads its index; nothing else is touched until it is asked for.
3. ``FontCatalogue``, ``ConceptLibrary`` and ``Lexicon`` are typed views of the pack; ``tessdata_dir`` extracts OCR data once.
"""

from __future__ import annotations

from limner.assets.concepts import Concept, ConceptLibrary
from limner.assets.fonts import Axis, FontCatalogue, FontFace
from limner.assets.lexicon import Lexicon, Match
from limner.assets.ocr import languages, tessdata_dir
from limner.assets.pack import Pack
from limner.assets.status import PackStatus, status

__all__ = [
    "Axis",
    "Concept",
    "ConceptLibrary",
    "FontCatalogue",
    "FontFace",
    "Lexicon",
    "Match",
    "Pack",
    "PackStatus",
    "languages",
    "status",
    "tessdata_dir",
]
