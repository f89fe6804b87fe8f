"""Entries in, a pack file out: compressed, aligned, digested, and moved into place in one step."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import zstandard

from limner.assets.packfile import ALIGNMENT, HEADER, VERSION, Codec, Header
from limner.errors import AssetError

LEVEL = 19
RAW_WHEN_ABOVE = 0.97  # of the raw size: not worth the time to decompress


class WrittenPack(NamedTuple):
    """What was written: the file, its size in bytes, its content digest, and stored bytes by key."""

    path: Path
    size: int
    digest: str
    stored: Mapping[str, int]


def write_pack(
    out: Path,
    entries: Mapping[str, bytes],
    meta: Mapping[str, Any],
    *,
    level: int = LEVEL,
    progress: Callable[[str, float], None] | None = None,
) -> WrittenPack:
    """Write ``entries`` and ``meta`` to ``out`` and return what was written; ``out`` is replaced at the end or not at all.

    ``level`` is the zstd level (1–22). The same entries and meta give the same bytes. Raises AssetError when the
    file cannot be written.
    """
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=out.parent, prefix=out.name, suffix=".part")
    except OSError as error:
        raise AssetError(f"the pack cannot be written ({error.strerror})", where=str(out)) from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(bytes(HEADER.size))
            index = _write_entries(stream, entries, level, progress)
            blob = _compress(_dump({"entries": index, "meta": dict(meta)}), LEVEL)
            offset = stream.tell()
            stream.write(blob)
            size = stream.tell()
            digest = content_digest(entries, meta)
            stream.seek(0)
            stream.write(Header(VERSION, offset, len(blob), size, digest).pack())
        part.chmod(0o644)
        part.replace(out)
    except OSError as error:
        raise AssetError(f"the pack cannot be written ({error.strerror})", where=str(out)) from error
    finally:
        part.unlink(missing_ok=True)
    return WrittenPack(out, size, digest.hex(), {key: row[1] for key, row in index.items()})


def content_digest(entries: Mapping[str, bytes], meta: Mapping[str, Any]) -> bytes:
    """Return the SHA-256 of the entries' keys and raw bytes in key order and of ``meta``: 32 bytes."""
    digest = hashlib.sha256()
    for key in sorted(entries):
        data = entries[key]
        digest.update(f"{key}\0{len(data)}\0".encode())
        digest.update(data)
    digest.update(_dump(dict(meta)))
    return digest.digest()


def _write_entries(
    stream: Any, entries: Mapping[str, bytes], level: int, progress: Callable[[str, float], None] | None
) -> dict[str, list[int]]:
    index: dict[str, list[int]] = {}
    total = sum(map(len, entries.values())) or 1
    done = 0
    keys = sorted(entries)
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        frames = pool.map(lambda key: _compress(entries[key], level), keys)
        for key, frame in zip(keys, frames, strict=True):
            data = entries[key]
            codec = Codec.ZSTD if len(frame) < RAW_WHEN_ABOVE * len(data) else Codec.RAW
            stored = frame if codec is Codec.ZSTD else data
            stream.write(bytes(-stream.tell() % ALIGNMENT))
            index[key] = [stream.tell(), len(stored), len(data), int(codec)]
            stream.write(stored)
            done += len(data)
            if progress is not None:
                progress(f"pack {key}", done / total)
    return index


def _compress(data: bytes, level: int) -> bytes:
    return zstandard.ZstdCompressor(level=level, write_checksum=True, write_content_size=True).compress(data)


def _dump(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
