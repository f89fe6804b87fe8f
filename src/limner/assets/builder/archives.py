"""A wheel or an npm tarball in, its files by path out, without installing anything."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from limner.errors import AssetError


class Archive(NamedTuple):
    """The members of one package: their paths, sorted, and a way to read one."""

    names: tuple[str, ...]
    read: Callable[[str], bytes]

    def ending(self, *endings: str) -> tuple[str, ...]:
        """Return the members whose path ends with one of ``endings``."""
        return tuple(name for name in self.names if name.endswith(endings))


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Open a ``.whl`` or ``.tgz``. Raises AssetError when it cannot be read."""
    try:
        if path.suffix == ".whl":
            with zipfile.ZipFile(path) as wheel:
                yield Archive(tuple(sorted(wheel.namelist())), wheel.read)
        else:
            with tarfile.open(path) as tarball:
                yield Archive(tuple(sorted(tarball.getnames())), lambda name: _member(tarball, name))
    except (zipfile.BadZipFile, tarfile.TarError, KeyError) as error:
        raise AssetError(
            "a downloaded package is damaged", where=str(path), hint="delete it and build again"
        ) from error


def _member(tarball: tarfile.TarFile, name: str) -> bytes:
    stream = tarball.extractfile(name)
    if stream is None:
        raise KeyError(name)
    return stream.read()
