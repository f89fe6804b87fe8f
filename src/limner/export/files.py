"""Bytes to a file that appears whole or not at all."""

from __future__ import annotations

import contextlib
import itertools
import os
from pathlib import Path

from limner.errors import ExportError

_NUMBERS = itertools.count()


def write(path: Path, data: bytes) -> None:
    """Write a file, replacing what is there: made beside its place, flushed to disk, then renamed into it.

    Raises ExportError, and leaves no partial file, when the folder is missing or cannot be written, or the disk is full.
    Devices and pipes are written to directly.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
            return
        _replace(path.resolve(), data)
    except OSError as error:
        reason = error.strerror or str(error)
        hint = "make the folder first" if isinstance(error, FileNotFoundError) else "choose another path or free space"
        raise ExportError(f"the file cannot be written ({reason})", where=str(path), hint=hint) from error


def _replace(target: Path, data: bytes) -> None:
    if target.is_dir():
        raise IsADirectoryError(21, "is a folder")
    draft = target.parent / f".limner-{os.getpid()}-{next(_NUMBERS)}.part"
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise
    _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
