"""The asset pack: one indexed file of fonts, concept drawings, word lists and OCR data, read lazily and offline.

1. ``limner.assets.build.build`` fetches pinned packages and writes the pack (the only part that uses a network).
2. ``Pack.open`` maps the file and reads its index; nothing else is touched until it is asked for.
3. ``FontCatalogue``, ``ConceptLibrary`` and ``Lexicon`` are typed views of the pack; ``tessdata_dir`` extracts OCR data once.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from limner.assets.concepts import Concept, ConceptLibrary
    from limner.assets.fonts import Axis, FontCatalogue, FontFace
    from limner.assets.lexicon import Lexicon, Match
    from limner.assets.ocr import languages, tessdata_dir
    from limner.assets.pack import Pack

__all__ = [
    "Axis",
    "Concept",
    "ConceptLibrary",
    "FontCatalogue",
    "FontFace",
    "Lexicon",
    "Match",
    "Pack",
    "languages",
    "tessdata_dir",
]

_HOMES = {
    "concepts": ("Concept", "ConceptLibrary"),
    "fonts": ("Axis", "FontCatalogue", "FontFace"),
    "lexicon": ("Lexicon", "Match"),
    "ocr": ("languages", "tessdata_dir"),
    "pack": ("Pack",),
}


def __getattr__(name: str) -> Any:
    """Load a public name on first use: drawing a document needs fonts, not words, drawings or OCR."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(f"limner.assets.{home}"), name)
    raise AttributeError(f"module 'limner.assets' has no attribute {name!r}")
