"""Inflating bytes that came from outside, within bounds."""

from __future__ import annotations

import zlib

from limner.errors import DocumentError

LARGEST_DOCUMENT = 512 << 20
"""Bytes of JSON that an embedded document may have."""


def inflated(data: bytes, where: str) -> bytes:
    """Return zlib data inflated; raises DocumentError when it is damaged, cut short or too large."""
    stream = zlib.decompressobj()
    try:
        out = stream.decompress(data, LARGEST_DOCUMENT)
    except zlib.error as error:
        raise DocumentError(f"the embedded document is damaged ({error})", where=where) from None
    if not stream.eof:
        large = len(out) >= LARGEST_DOCUMENT
        reason = "larger than 512 MiB" if large else "cut short"
        raise DocumentError(f"the embedded document is {reason}", where=where, hint="export the picture again")
    return out
