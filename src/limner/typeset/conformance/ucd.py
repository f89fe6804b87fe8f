"""Where the files of the Unicode Character Database lie, and their lines."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from limner.errors import AssetError

VARIABLE = "LIMNER_UNICODE_DATA"
DEFAULT = Path("/usr/share/unicode")
HOW = "install the Debian package unicode-data, or name a folder of the Unicode Character Database with --data"

_PLACES = ("", "auxiliary", "extracted", "ucd", "ucd/auxiliary", "ucd/extracted")
_VERSION = re.compile(r"-(\d+\.\d+\.\d+)\.txt")


def folder(given: str = "") -> Path:
    """Return the folder to look in: the one given, else of the environment variable, else Debian's."""
    return Path(given or os.environ.get(VARIABLE) or DEFAULT)


def find(name: str, root: Path) -> Path | None:
    """Return the path of a file such as "BidiTest.txt" under a folder, None where it is not."""
    return next((root / place / name for place in _PLACES if (root / place / name).is_file()), None)


def version(path: Path) -> str:
    """Return the Unicode version that a file's first lines name, "?" where they name none."""
    with path.open(encoding="utf-8") as file:
        head = "".join(line for _, line in zip(range(12), file, strict=False))
    found = _VERSION.search(head) or re.search(r"Version (\d+\.\d+(?:\.\d+)?)", head)
    return found[1] if found else "?"


def lines(path: Path) -> Iterator[str]:
    """Yield the lines of a file without comments and empty ones. Raises AssetError where it cannot be read."""
    try:
        with path.open(encoding="utf-8") as file:
            for line in file:
                bare = line.partition("#")[0].strip()
                if bare:
                    yield bare
    except (OSError, UnicodeDecodeError) as error:
        raise AssetError("a file of Unicode data cannot be read", where=str(path), hint=HOW) from error


def spans(path: Path) -> Iterator[tuple[int, int, str]]:
    """Yield (first, last, value) of a property file's lines."""
    for line in lines(path):
        points, _, value = line.partition(";")
        first, _, last = points.strip().partition("..")
        yield int(first, 16), int(last or first, 16), value.partition(";")[0].strip()
