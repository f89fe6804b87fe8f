"""The user's cache folder: where big entries of the pack are unpacked once, so that a second process need not."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

CACHE_VARIABLE = "LIMNER_CACHE"


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


def keep(target: Path, data: bytes) -> None:
    """Write ``data`` to ``target`` in one step, making its folder. Raises OSError, leaving nothing behind."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
