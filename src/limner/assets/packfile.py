"""The bytes of a pack file: a fixed header, entries one after another, and a compressed index at the end.

    header   magic 8 · version u32 · reserved u32 · index offset u64 · index length u64 · file size u64 · digest 32
    entries  each stored raw or as one zstd frame, aligned to 16 bytes so that a raw font can be mapped in place
    index    one zstd frame of JSON: {"entries": {key: [offset, stored, raw, codec]}, "meta": {...}}

The digest is the SHA-256 of every entry's key and raw bytes in key order, then of the meta JSON: it names the
*content*, so it does not change with the compression level. Numbers are little-endian.
"""

from __future__ import annotations

import struct
from enum import IntEnum
from typing import NamedTuple

MAGIC = b"LIMNRPK\x01"
VERSION = 1
HEADER = struct.Struct("<8sIIQQQ32s")
ALIGNMENT = 16


class Codec(IntEnum):
    """How an entry's bytes are stored."""

    RAW = 0
    ZSTD = 1


class Entry(NamedTuple):
    """Where one entry lies: byte offset, stored length, raw length and codec."""

    offset: int
    stored: int
    raw: int
    codec: Codec


class Header(NamedTuple):
    """The fixed fields at the start of a pack, lengths and offsets in bytes."""

    version: int
    index_offset: int
    index_length: int
    file_size: int
    digest: bytes

    def pack(self) -> bytes:
        """Return the header as bytes."""
        return HEADER.pack(MAGIC, self.version, 0, self.index_offset, self.index_length, self.file_size, self.digest)


def parse_header(head: bytes) -> Header | None:
    """Return the header at the start of ``head``, or None when these are not the first bytes of a pack."""
    if len(head) < HEADER.size:
        return None
    magic, version, _reserved, offset, length, size, digest = HEADER.unpack_from(head)
    return Header(version, offset, length, size, digest) if magic == MAGIC else None
