"""Pixels in, the same picture drawn in another manner out: every raster style pass, and the call that runs one.

``apply_style(pixels, brush, style, opaque=...)`` runs the pass that ``style.name`` names at ``style.strength``.
"""

from __future__ import annotations

from limner.paint.illustrator.styles.apply import FACE_STYLES, STYLE_PASSES, apply_style

__all__ = ["FACE_STYLES", "STYLE_PASSES", "apply_style"]
