"""A raster and its document in; PNG, JPEG or WebP bytes out, the document within them; and the way back."""

from limner.export.encode import FORMATS, encode
from limner.export.files import write
from limner.export.readback import read_document

__all__ = ["FORMATS", "encode", "read_document", "write"]
