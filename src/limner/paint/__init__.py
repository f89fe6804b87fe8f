"""A picture layer in, pixels out: painters, the registry they stand in, and the choice among them.

``paint(layer, size, resources)`` paints with the painter the layer names; "auto" picks one and says so in a Note. The
painters are loaded when a name of this package is first used, so that a document without pictures does not pay for them.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from limner.paint.choosing import choose, paint, painter_named, painters
    from limner.paint.illustrator import Illustrator
    from limner.paint.painter import PAINTERS, Capabilities, Options, Painter, register
    from limner.paint.plain import Asked, Flat, Recording
    from limner.paint.rasters import FACE_STYLES, restyle

__all__ = [
    "FACE_STYLES",
    "PAINTERS",
    "Asked",
    "Capabilities",
    "Flat",
    "Illustrator",
    "Options",
    "Painter",
    "Recording",
    "choose",
    "paint",
    "painter_named",
    "painters",
    "register",
    "restyle",
]


def __getattr__(name: str) -> Any:
    """Load the painters on first use of a public name."""
    if name not in __all__:
        raise AttributeError(f"module 'limner.paint' has no attribute {name!r}")
    home = "limner.paint.rasters" if name in ("restyle", "FACE_STYLES") else "limner.paint.choosing"
    return getattr(importlib.import_module(home), name)
