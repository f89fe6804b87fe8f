"""A pack file in, its entries out: mapped lazily, immutable, safe to share between threads."""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import threading
from collections import OrderedDict
from pathlib import Path
from typing import Any

import zstandard

from limner.assets.cache import cache_dir, keep
from limner.assets.packfile import HEADER, VERSION, Codec, Entry, parse_header
from limner.errors import AssetError

PACK_VARIABLE = "LIMNER_PACK"
PACKAGED = Path(__file__).parent / "data" / "limner.pack"
_REMEDY = "run `limner assets build`"
_JSON_KEPT = 64
_UNPACK_ONCE = 2_000_000  # bytes; above this an entry is unpacked into the user's cache, and mapped from there


def pack_path(path: Path | None = None) -> Path:
    """Return the file that ``Pack.open(path)`` would open: the argument, else $LIMNER_PACK, else the packaged file."""
    if path is not None:
        return path
    named = os.environ.get(PACK_VARIABLE)
    return Path(named) if named else PACKAGED


class Pack:
    """The entries of one pack file by key (``font/inter``, ``concepts/index`` …).

    Opening maps the file and reads the index only. Font bytes are kept once read, since text engines need them to
    stay alive; parsed JSON is kept for the few entries used most recently.
    """

    def __init__(self, path: Path, mapped: mmap.mmap, digest: bytes, index: dict[str, Any]) -> None:
        self.path = path
        self._mapped = mapped
        self._digest = digest
        self._entries: dict[str, list[int]] = index["entries"]
        self._meta: dict[str, Any] = index["meta"]
        self._lock = threading.Lock()
        self._bytes: dict[str, bytes] = {}
        self._json: OrderedDict[str, Any] = OrderedDict()

    @classmethod
    def open(cls, path: Path | None = None) -> Pack:
        """Return the pack at ``path``, by default $LIMNER_PACK or the packaged file.

        Raises AssetError when the file is missing, is not a pack, is cut short, or is of another version.
        """
        file = pack_path(path)
        try:
            with file.open("rb") as stream:
                head = stream.read(HEADER.size)
                header = parse_header(head)
                if header is None:
                    raise AssetError("this file is not an asset pack", where=str(file), hint=_REMEDY)
                mapped = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        except OSError as error:
            reason = error.strerror or "unreadable"
            raise AssetError(f"the asset pack cannot be opened ({reason})", where=str(file), hint=_REMEDY) from error
        if header.version != VERSION:
            raise AssetError(
                "the asset pack is of another version",
                where=str(file),
                value=header.version,
                valid=str(VERSION),
                hint=_REMEDY,
            )
        if len(mapped) != header.file_size:
            raise AssetError(
                "the asset pack is damaged: wrong length",
                where=str(file),
                value=f"{len(mapped)} bytes",
                valid=f"{header.file_size} bytes",
                hint=_REMEDY,
            )
        frame = mapped[header.index_offset : header.index_offset + header.index_length]
        try:
            index = json.loads(zstandard.ZstdDecompressor().decompress(frame))
        except (zstandard.ZstdError, ValueError) as error:
            raise AssetError("the asset pack is damaged: unreadable index", where=str(file), hint=_REMEDY) from error
        return cls(file, mapped, header.digest, index)

    def __contains__(self, key: object) -> bool:
        """Return whether there is an entry ``key``."""
        return key in self._entries

    def keys(self, prefix: str = "") -> tuple[str, ...]:
        """Return the keys that start with ``prefix``, sorted."""
        return tuple(key for key in self._entries if key.startswith(prefix))

    def entry(self, key: str) -> Entry:
        """Return where the entry ``key`` lies. Raises AssetError when there is none."""
        found = self._entries.get(key)
        if found is None:
            raise AssetError("the asset pack has no such entry", where=str(self.path), value=key, hint=_REMEDY)
        return Entry(found[0], found[1], found[2], Codec(found[3]))

    def read(self, key: str) -> bytes:
        """Return the raw bytes of the entry ``key``; fonts are kept in memory, so the same object comes back.

        Raises AssetError when there is no such entry or its bytes are damaged.
        """
        kept = self._bytes.get(key)
        if kept is not None:
            return kept
        value = self._unpacked_once(key) if self.entry(key).raw >= _UNPACK_ONCE else self._load(key)
        if not key.startswith("font/"):
            return value
        with self._lock:
            return self._bytes.setdefault(key, value)

    def json(self, key: str) -> Any:
        """Return the entry ``key`` parsed as JSON. The value is shared: do not change it."""
        with self._lock:
            if key in self._json:
                self._json.move_to_end(key)
                return self._json[key]
        value = json.loads(self._load(key))
        with self._lock:
            kept = self._json.setdefault(key, value)
            while len(self._json) > _JSON_KEPT:
                self._json.popitem(last=False)
            return kept

    @property
    def digest(self) -> str:
        """The SHA-256 of the pack's content in hexadecimal, whatever its compression."""
        return self._digest.hex()

    @property
    def meta(self) -> dict[str, Any]:
        """What the builder wrote about the pack: sources, counts, what it lacks."""
        return self._meta

    @property
    def lacks(self) -> tuple[str, ...]:
        """Sentences that say what this pack is without; empty for a complete pack."""
        return tuple(self._meta.get("lacks", ()))

    def file(self, key: str) -> Path | None:
        """Return a file that holds a large entry unpacked, made in the user's cache by the first process that asks.

        None for a small entry, one that is in memory already, and where the cache cannot be written. A text engine maps
        the file instead of copying its bytes. Raises AssetError when there is no such entry or its bytes are damaged.
        """
        if key in self._bytes or self.entry(key).raw < _UNPACK_ONCE:
            return None
        kept = cache_dir() / f"pack-{self.digest[:16]}" / key.replace("/", "-")
        with contextlib.suppress(OSError):
            if kept.stat().st_size == self.entry(key).raw:
                return kept
        value = self._load(key)
        with contextlib.suppress(OSError):
            keep(kept, value)
            return kept
        return None

    def _unpacked_once(self, key: str) -> bytes:
        """Return a large entry by way of the user's cache; works without."""
        kept = self.file(key)
        if kept is not None:
            with contextlib.suppress(OSError):
                return kept.read_bytes()
        return self._load(key)

    def _load(self, key: str) -> bytes:
        entry = self.entry(key)
        stored = self._mapped[entry.offset : entry.offset + entry.stored]
        if entry.codec is Codec.RAW:
            return stored
        try:
            return zstandard.ZstdDecompressor().decompress(stored, max_output_size=entry.raw)
        except zstandard.ZstdError as error:
            raise AssetError(
                "an entry of the asset pack is damaged", where=str(self.path), value=key, hint=_REMEDY
            ) from error
