"""The one door to the world: the asset pack (fonts, concepts, words, OCR data) and the cache folder."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from limner.assets.cache import cache_dir
from limner.assets.concepts import ConceptLibrary
from limner.assets.fonts import FontCatalogue
from limner.assets.lexicon import Lexicon
from limner.assets.pack import Pack

__all__ = ["Resources", "cache_dir", "open_resources"]


@dataclass(frozen=True)
class Resources:
    """What the stages may read. Catalogues open on first use."""

    pack: Pack
    cache: Path

    @cached_property
    def fonts(self) -> FontCatalogue:
        """The font catalogue."""
        return FontCatalogue(self.pack)

    @cached_property
    def concepts(self) -> ConceptLibrary:
        """The concept illustrations."""
        return ConceptLibrary(self.pack)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Words of many languages and the concepts they name."""
        return Lexicon(self.pack)


@functools.lru_cache(maxsize=4)
def open_resources(pack: Path | None = None) -> Resources:
    """Return the resources of a pack (default: the installed one); raises AssetError when it is missing or damaged."""
    return Resources(Pack.open(pack), cache_dir())
