"""The document as an XMP packet (ISO 16684-1), and JPEG's way of carrying packets larger than a segment.

The packet holds the JSON, deflated, in base64, as the element ``limner:document``. In a JPEG, a packet that does not fit
one APP1 segment is carried as extended XMP (part 3, §1.1.3.1): a small main packet names the digest of the large one,
which follows in pieces.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import struct
from collections.abc import Iterator

from isal import isal_zlib

from limner.errors import DocumentError
from limner.export.limits import inflated

_STANDARD = b"http://ns.adobe.com/xap/1.0/\x00"
_EXTENDED = b"http://ns.adobe.com/xmp/extension/\x00"
_SEGMENT = 65533
_PIECE = 65000
_ELEMENT = re.compile(rb"<limner:document>([A-Za-z0-9+/=\s]*)</limner:document>")

_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:limner="https://limner.dev/ns/1.0/" '
    'xmlns:xmpNote="http://ns.adobe.com/xmp/note/">%s</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
)


def packet(document: str) -> bytes:
    """Return the XMP packet of a document's JSON."""
    body = base64.b64encode(isal_zlib.compress(document.encode("utf-8"), 2)).decode("ascii")
    return (_PACKET % f"<limner:document>{body}</limner:document>").encode()


def document_in_packet(data: bytes, where: str) -> str | None:
    """Return the JSON within a packet, None when it holds none; raises DocumentError when it is damaged."""
    match = _ELEMENT.search(data)
    if match is None:
        return None
    try:
        packed = base64.b64decode(match.group(1))
    except (binascii.Error, ValueError):
        raise DocumentError("the embedded document is damaged", where=where, hint="export the picture again") from None
    return inflated(packed, where).decode("utf-8", "replace")


def into_jpeg(jpeg: bytes, document: str) -> bytes:
    """Return a JPEG file with a document's packet behind its JFIF header."""
    whole = packet(document)
    if len(_STANDARD) + len(whole) <= _SEGMENT:
        segments = _segment(_STANDARD + whole)
    else:
        digest = hashlib.md5(whole, usedforsecurity=False).hexdigest().upper().encode("ascii")
        main = _PACKET % f"<xmpNote:HasExtendedXMP>{digest.decode('ascii')}</xmpNote:HasExtendedXMP>"
        segments = _segment(_STANDARD + main.encode())
        for at in range(0, len(whole), _PIECE):
            place = digest + struct.pack(">II", len(whole), at)
            segments += _segment(_EXTENDED + place + whole[at : at + _PIECE])
    end = _after_header(jpeg)
    return jpeg[:end] + segments + jpeg[end:]


def document_in_jpeg(data: bytes, where: str) -> str | None:
    """Return the JSON of a JPEG's packet, None when it has none; raises DocumentError when it is damaged."""
    pieces: dict[int, bytes] = {}
    total = 0
    for marker, body in _segments(data):
        if marker != 0xE1:
            continue
        if body.startswith(_STANDARD):
            found = document_in_packet(body[len(_STANDARD) :], where)
            if found is not None:
                return found
        elif body.startswith(_EXTENDED) and len(body) >= len(_EXTENDED) + 40:
            total, at = struct.unpack_from(">II", body, len(_EXTENDED) + 32)
            pieces[at] = body[len(_EXTENDED) + 40 :]
    whole = b"".join(pieces[at] for at in sorted(pieces))
    if len(whole) != total:
        raise DocumentError("the embedded document is cut short", where=where, hint="export the picture again")
    return document_in_packet(whole, where)


def document_in_webp(data: bytes, where: str) -> str | None:
    """Return the JSON of a WebP's packet, None when it has none; raises DocumentError when it is damaged."""
    at = 12
    while at + 8 <= len(data):
        kind, (length,) = data[at : at + 4], struct.unpack_from("<I", data, at + 4)
        if kind == b"XMP ":
            return document_in_packet(data[at + 8 : at + 8 + length], where)
        at += 8 + length + length % 2
    return None


def _segment(body: bytes) -> bytes:
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _after_header(jpeg: bytes) -> int:
    """Return where the JFIF header ends, or where the file's start marker does."""
    if jpeg[2:4] == b"\xff\xe0":
        (length,) = struct.unpack_from(">H", jpeg, 4)
        return 4 + int(length)
    return 2


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield a JPEG's segments, marker and body, until its image data begins."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        (length,) = struct.unpack_from(">H", data, at + 2)
        if marker == 0xDA or length < 2:
            return
        yield marker, data[at + 4 : at + 2 + length]
        at += 2 + length
