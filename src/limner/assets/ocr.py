"""The pack's Tesseract data: extracted once into the user's cache folder, since Tesseract reads files only."""

from __future__ import annotations

from pathlib import Path

from limner.assets.cache import CACHE_VARIABLE, cache_dir, keep
from limner.assets.pack import Pack
from limner.errors import AssetError

_PREFIX = "ocr/"


def languages(pack: Pack) -> tuple[str, ...]:
    """Return the Tesseract languages the pack holds (``eng``, ``chi_sim`` …), sorted; empty when it holds none."""
    return tuple(key.removeprefix(_PREFIX) for key in pack.keys(_PREFIX))


def tessdata_dir(pack: Pack) -> Path | None:
    """Return a folder of ``*.traineddata`` files for Tesseract, extracting them on the first call; None without any.

    The folder is named by the pack's digest, so packs do not disturb each other, and a cut-short extraction is never
    seen. Raises AssetError when the cache folder cannot be written.
    """
    names = languages(pack)
    if not names:
        return None
    folder = cache_dir() / f"tessdata-{pack.digest[:16]}"
    try:
        for name in names:
            target = folder / f"{name}.traineddata"
            if not target.exists() or target.stat().st_size != pack.entry(_PREFIX + name).raw:
                keep(target, pack.read(_PREFIX + name))
    except OSError as error:
        raise AssetError(
            f"OCR data cannot be extracted ({error.strerror})",
            where=str(folder),
            hint=f"set {CACHE_VARIABLE} to a folder that can be written",
        ) from error
    return folder
