"""Free room: the largest part of a box that nothing kept clear reaches into."""

from __future__ import annotations

from collections.abc import Sequence

from limner.document.geometry import Box

_LEAST = 0.05
"""The least share of the whole that is worth having."""
_AFLOAT = 0.82
"""How much an area that does not reach the foot of the picture counts beside one that does."""


def free_room(whole: Box, taken: Sequence[Box]) -> Box:
    """Return the largest box within ``whole`` that meets none of ``taken``, one at the foot before one in the air.

    Where hardly anything is left, the lower four fifths of ``whole``.
    """
    common = [whole.intersection(other) for other in taken]
    held = [box for box in common if box.w > 0.5 and box.h > 0.5]
    if not held:
        return whole
    tops = sorted({whole.y, *(box.bottom for box in held)})
    foots = sorted({whole.bottom, *(box.y for box in held)})
    found = [
        gap for top in tops for foot in foots if foot - top > 1 for gap in _gaps(whole, top, foot, held) if gap.w > 1
    ]
    best = max(found, key=lambda gap: _worth(gap, whole), default=None)
    if best is None or best.area < _LEAST * whole.area:
        return Box(whole.x, whole.y + 0.2 * whole.h, whole.w, 0.8 * whole.h)
    return best


def _gaps(whole: Box, top: float, foot: float, held: Sequence[Box]) -> list[Box]:
    """Return the free spans from left to right of a band of the picture."""
    spans = sorted((box.x, box.right) for box in held if box.y < foot - 1e-6 and box.bottom > top + 1e-6)
    out, x = [], whole.x
    for left, right in spans:
        if left > x:
            out.append(Box(x, top, left - x, foot - top))
        x = max(x, right)
    if x < whole.right:
        out.append(Box(x, top, whole.right - x, foot - top))
    return out


def _worth(gap: Box, whole: Box) -> float:
    thin = min(1.0, min(gap.w / whole.w, gap.h / whole.h) / 0.3)
    return gap.area * thin * (1.0 if gap.bottom > whole.bottom - 1 else _AFLOAT)
