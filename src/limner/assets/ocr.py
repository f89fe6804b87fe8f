"""The pack's Tesseract data: extracted once into the user's cache folder, since Tesseract reads files only."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from limner.assets.pack import Pack
from limner.errors import AssetError

CACHE_VARIABLE = "LIMNER_CACHE"
_PREFIX = "ocr/"


def cache_dir() -> Path:
    """Return the folder for extracted data: $LIMNER_CACHE, else the platform's cache folder; it may not exist yet."""
    named = os.environ.get(CACHE_VARIABLE)
    if named:
        return Path(named)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "limner"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home() / "AppData" / "Local"))) / "limner" / "Cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")) / "limner"


def languages(pack: Pack) -> tuple[str, ...]:
    """Return the Tesseract languages the pack holds (``eng``, ``chi_sim`` …), sorted; empty when it holds none."""
    return tuple(key.removeprefix(_PREFIX) for key in pack.keys(_PREFIX))


def tessdata_dir(pack: Pack) -> Path | None:
    """Return a folder of ``*.traineddata`` files for Tesseract, extracting them on the first call; None without any.

    The folder is named by each file's content, so packs do not disturb each other, and a cut-short extraction is
    never seen. Raises AssetError when the cache folder cannot be written.
    """
    names = languages(pack)
    if not names:
        return None
    folder = cache_dir() / f"tessdata-{pack.digest[:16]}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            target = folder / f"{name}.traineddata"
            if not target.exists() or target.stat().st_size != pack.entry(_PREFIX + name).raw:
                _write(target, pack.read(_PREFIX + name))
    except OSError as error:
        raise AssetError(
            f"OCR data cannot be extracted ({error.strerror})",
            where=str(folder),
            hint=f"set {CACHE_VARIABLE} to a folder that can be written",
        ) from error
    return folder


def _write(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, suffix=".part")
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
    Path(name).replace(target)
