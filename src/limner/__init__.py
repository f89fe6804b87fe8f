"""Limner: a prompt becomes a designed, exactly typeset picture with a live document under it.

1. reason: a prompt is understood as a Plan
2. design: the Plan is laid out as a Document of layers
3. paint: picture layers are painted
4. typeset: text layers are set, glyph by glyph
5. composite: layers become pixels
6. verify: pixels and structure are checked; faults are mended
7. export: the picture is encoded, its Document within it
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from limner.document.document import Document
    from limner.document.plan import Plan
    from limner.document.results import Report
    from limner.errors import LimnerError
    from limner.notes import Note
    from limner.picture import Picture
    from limner.pipeline import Limner
    from limner.sets import campaign, series

__all__ = [
    "Document",
    "Limner",
    "LimnerError",
    "Note",
    "Picture",
    "Plan",
    "Report",
    "__version__",
    "campaign",
    "series",
]

_HOMES = {
    "Document": "limner.document.document",
    "Limner": "limner.pipeline",
    "LimnerError": "limner.errors",
    "Note": "limner.notes",
    "Picture": "limner.picture",
    "Plan": "limner.document.plan",
    "Report": "limner.document.results",
    "campaign": "limner.sets",
    "series": "limner.sets",
}


def __getattr__(name: str) -> Any:
    """Load a public name on first use, so that importing the package (as every module of it does) stays cheap."""
    import importlib

    if name not in _HOMES:
        raise AttributeError(f"module 'limner' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
