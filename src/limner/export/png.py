"""PNG (third edition): colour type by need, sRGB, resolution, the document in an iTXt chunk, image data in parallel."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from isal import isal_zlib

from limner.document.results import Raster
from limner.errors import DocumentError
from limner.export.limits import inflated
from limner.export.straight import is_opaque
from limner.export.strips import zlib_stream

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEYWORD = b"limner:document"
_INCH = 0.0254
_PACKED_MOST = 1_000_000
"""Longest text, in bytes, that is packed: readers such as Pillow refuse pictures with more in a compressed chunk (1 MiB)."""


def encode_png(raster: Raster, document: str | None, dpi: float, *, threads: int | None = None) -> bytes:
    """Return a PNG file: RGB when the raster is opaque, else RGBA; ``document`` is embedded as text, ``dpi`` as pHYs."""
    opaque = is_opaque(raster)
    density = round(dpi / _INCH)
    parts = [
        SIGNATURE,
        *_chunk(b"IHDR", struct.pack(">IIBBBBB", raster.width, raster.height, 8, 2 if opaque else 6, 0, 0, 0)),
        *_chunk(b"sRGB", b"\x00"),
        *_chunk(b"pHYs", struct.pack(">IIB", density, density, 1)),
    ]
    if document is not None:
        text = document.encode("utf-8")
        if len(text) <= _PACKED_MOST:
            parts += _chunk(b"iTXt", KEYWORD + b"\x00\x01\x00\x00\x00" + isal_zlib.compress(text, 2))
        else:
            parts += _chunk(b"iTXt", KEYWORD + b"\x00\x00\x00\x00\x00" + text)
    for piece in zlib_stream(raster, channels=3 if opaque else 4, threads=threads):
        parts += _chunk(b"IDAT", piece)
    parts += _chunk(b"IEND", b"")
    return b"".join(parts)


def document_in_png(data: bytes, where: str) -> str | None:
    """Return the text of a PNG's document chunk, None when it has none; raises DocumentError for a broken one."""
    for kind, body in _chunks(data):
        if kind != b"iTXt" or not body.startswith(KEYWORD + b"\x00"):
            continue
        flag = body[len(KEYWORD) + 1 : len(KEYWORD) + 2]
        fields = body[len(KEYWORD) + 3 :].split(b"\x00", 2)
        if len(fields) < 3:
            raise DocumentError("the document chunk is damaged", where=where, hint="export the picture again")
        text = inflated(fields[2], where) if flag == b"\x01" else fields[2]
        return text.decode("utf-8", "replace")
    return None


def _chunk(kind: bytes, body: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    return struct.pack(">I", len(body)), kind, body, struct.pack(">I", isal_zlib.crc32(body, isal_zlib.crc32(kind)))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks of a PNG until its end or the first that is cut short."""
    at = len(SIGNATURE)
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        if at + 12 + length > len(data):
            return
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += 12 + length
