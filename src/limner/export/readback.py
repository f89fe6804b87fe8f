"""Bytes of a picture or a JSON file in; the document they carry out."""

from __future__ import annotations

from limner.document.document import Document
from limner.errors import DocumentError
from limner.export.png import SIGNATURE, document_in_png
from limner.export.xmp import document_in_jpeg, document_in_webp


def read_document(data: bytes, where: str) -> Document:
    """Return the document within a PNG, JPEG or WebP that Limner made, or of a document's JSON.

    ``where`` names the source in errors. Raises DocumentError when there is none, or it is damaged or invalid.
    """
    if data.startswith(SIGNATURE):
        text = document_in_png(data, where)
    elif data.startswith(b"\xff\xd8\xff"):
        text = document_in_jpeg(data, where)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        text = document_in_webp(data, where)
    else:
        return _from_json(data, where)
    if text is None:
        raise DocumentError(
            "this picture carries no document",
            where=where,
            valid="a picture made by Limner, with its metadata kept",
            hint="services that recompress pictures remove it; use the original file or the document's JSON",
        )
    return Document.loads(text, where=where)


def _from_json(data: bytes, where: str) -> Document:
    body = data.removeprefix(b"\xef\xbb\xbf")
    if not body.lstrip()[:1] == b"{":
        raise DocumentError(
            "neither a picture nor a document", where=where, valid="a PNG, JPEG or WebP file, or a document's JSON"
        )
    return Document.loads(body, where=where)
