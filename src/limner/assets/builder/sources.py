"""The tables of the pack: which packages, at which version and checksum, and what is taken from them."""

from __future__ import annotations

import functools
import json
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, NamedTuple

from limner.errors import AssetError

TABLES = Path(__file__).parent.parent / "tables"
Registry = Literal["pip", "npm"]


class Package(NamedTuple):
    """One pinned archive: where it comes from, name, version, file name and SHA-256 of the archive."""

    registry: Registry
    name: str
    version: str
    file: str
    sha256: str

    @property
    def key(self) -> str:
        """The name in the tables, ``pip:fontpkg-inter``."""
        return f"{self.registry}:{self.name}"


def packages() -> dict[str, Package]:
    """Return every pinned package by key (``npm:@iconify-json/noto``)."""
    table = json.loads((TABLES / "packages.json").read_text(encoding="utf-8"))
    rows = (
        Package(registry, name, pin["version"], pin["file"], pin["sha256"])
        for registry in ("pip", "npm")
        for name, pin in table[registry].items()
    )
    return {package.key: package for package in rows}


def pinned(keys: Iterable[str]) -> list[Package]:
    """Return the packages with these keys, sorted by key. Raises AssetError for a key without a pin."""
    known = packages()
    found = []
    for key in sorted(set(keys)):
        if key not in known:
            raise AssetError("a package has no pinned version", where="packages.json", value=key)
        found.append(known[key])
    return found


@functools.cache
def table(name: str) -> dict[str, Any]:
    """Return the TOML table file ``tables/<name>.toml``, read once: do not change it."""
    return tomllib.loads((TABLES / f"{name}.toml").read_text(encoding="utf-8"))
