"""The one door to the world: the asset pack (fonts, concepts, words, OCR data) and the cache folder."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from limner.assets.cache import cache_dir
from limner.assets.concepts import ConceptLibrary
from limner.assets.fonts import FontCatalogue
from limner.assets.lexicon import Lexicon
from limner.assets.pack import Pack
from limner.assets.userfonts import merged, missing_folder, named_folders, read_bytes, read_folders

__all__ = ["Resources", "cache_dir", "open_resources"]


@dataclass(frozen=True)
class Resources:
    """What the stages may read. Catalogues open on first use."""

    pack: Pack
    cache: Path
    font_folders: tuple[Path, ...] = ()
    font_files: tuple[tuple[str, bytes], ...] = ()
    """Fonts handed over as (name, bytes): those a document carries."""

    @cached_property
    def fonts(self) -> FontCatalogue:
        """The font catalogue: the pack's families and those of the user's folders, which come first where both have one."""
        if not self.font_folders and not self.font_files:
            return FontCatalogue(self.pack)
        own = read_folders(self.font_folders, self.cache)
        return FontCatalogue(self.pack, merged(read_bytes(self.font_files, self.cache), own))

    def carrying(self, fonts: tuple[tuple[str, bytes], ...]) -> Resources:
        """Return these resources with further fonts, (name, bytes), which come before all others of their families."""
        return _carrying(self, fonts) if fonts else self

    @cached_property
    def concepts(self) -> ConceptLibrary:
        """The concept illustrations."""
        return ConceptLibrary(self.pack)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Words of many languages and the concepts they name."""
        return Lexicon(self.pack)


def open_resources(pack: Path | None = None, fonts: Sequence[Path] | None = None) -> Resources:
    """Return the resources of a pack (default: the installed one) and of font folders (default: those $LIMNER_FONTS names).

    Folders are read once, when a font is first asked for. Raises AssetError when the pack is missing or damaged, and
    FontError for a folder that is not there.
    """
    folders = named_folders() if fonts is None else tuple(Path(folder) for folder in fonts)
    for folder in folders:
        if not folder.exists():
            raise missing_folder(folder)
    return _opened(pack, folders)


@functools.lru_cache(maxsize=4)
def _opened(pack: Path | None, folders: tuple[Path, ...]) -> Resources:
    return Resources(Pack.open(pack), cache_dir(), folders)


@functools.lru_cache(maxsize=8)
def _carrying(resources: Resources, fonts: tuple[tuple[str, bytes], ...]) -> Resources:
    return replace(resources, font_files=fonts)
