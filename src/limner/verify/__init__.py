"""Verify: a document, its layouts and its pixels in; a Report out. Finds faults, repairs nothing.

Structure is proved first (every cluster set, in its box, in contrast, uncovered, apart from other text; every entity
staged as asked); then, when asked, the text is read back from the pixels by OCR.
"""

from limner.verify.readback import readback
from limner.verify.verify import foresee, verify

__all__ = ["foresee", "readback", "verify"]
