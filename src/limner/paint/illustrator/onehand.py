"""One hand: drawings of different sets brought to the manner people are drawn in.

Airbrushed overlays leave the drawing (one gradient a shape stays), the silhouette gets a contour in the dark of its own
colours, and the side away from the light one crescent of shade.
"""

from __future__ import annotations

import math
import re

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]

_PATH = re.compile(r"<path\b[^>]*?/>")
_OUTLINE = re.compile(r'\bd="([^"]+)"')
_FILL = re.compile(r'\bfill="url\(#([^")]+)\)"')
_GRADIENT = re.compile(
    r'<(?:linear|radial)Gradient\b[^>]*\bid="([^"]+)"[^>]*?(?:/>|>(.*?)</(?:linear|radial)Gradient>)', re.DOTALL
)
_CLEAR = re.compile(r'stop-opacity="0?(?:\.0+)?"')
CONTOUR = 0.0042
"""Width of a contour, in shares of a drawing's mean side."""
REACH = 0.026
"""How far the crescent of shade reaches in, in shares of a drawing's mean side."""
SHADE, _DARK = 0.16, 0.58
_LEAST = 28
"""Drawings of fewer pixels a side are left as they are."""


def plain(svg: str) -> str:
    """Return a drawing without the overlays that fade out over a shape already painted: each shape keeps one gradient."""
    fading = {match[1] for match in _GRADIENT.finditer(svg) if _CLEAR.search(match[2] or "")}
    if not fading:
        return svg
    before = ""

    def kept(match: re.Match[str]) -> str:
        nonlocal before
        outline, fill = _OUTLINE.search(match[0]), _FILL.search(match[0])
        if outline is None:
            return match[0]
        again, before = outline[1] == before, outline[1]
        return "" if again and fill is not None and fill[1] in fading else match[0]

    return _PATH.sub(kept, svg)


def inked(pixels: Pixels, side: float, reach: float = REACH, shade: float = SHADE) -> Pixels:
    """Return a drawing's premultiplied pixels with contour and shade; the light comes from ``side`` (−1 left, 1 right).

    ``reach`` is how far the crescent of shade reaches in, in shares of the drawing's mean side, ``shade`` how dark it is (0…1).
    """
    height, width = pixels.shape[:2]
    mean = math.sqrt(width * height)
    if mean < _LEAST:
        return pixels
    alpha = pixels[..., 3]
    inner = _within(alpha, max(1.0, CONTOUR * mean))
    reach *= mean
    lit = np.minimum(alpha, _moved(alpha, round(side * reach), round(-0.35 * reach)))
    lit = np.maximum(lit, alpha - np.minimum(alpha, _opened(alpha, 0.8 * reach)))
    dark = (alpha - inner).astype(np.float32) * ((1 - _DARK) / 255) + (alpha - lit).astype(np.float32) * (shade / 255)
    keep = np.round(256 * (1 - np.minimum(dark, 1 - _DARK))).astype(np.uint16)
    out = pixels.copy()
    for channel in range(3):
        out[..., channel] = (pixels[..., channel] * keep) >> 8
    return out


def _moved(alpha: Pixels, dx: int, dy: int) -> Pixels:
    """Return a plane shifted by whole pixels, nothing coming in at the edges."""
    height, width = alpha.shape
    out = np.zeros_like(alpha)
    if abs(dx) < width and abs(dy) < height:
        rows, columns = slice(max(0, dy), height + min(0, dy)), slice(max(0, dx), width + min(0, dx))
        out[rows, columns] = alpha[max(0, -dy) : height - max(0, dy), max(0, -dx) : width - max(0, dx)]
    return out


def _opened(alpha: Pixels, radius: float) -> Pixels:
    """Return a plane without what is thinner than twice a radius: it would be all shade."""
    return 255 - _within(255 - _within(alpha, radius), radius)


def _within(alpha: Pixels, radius: float) -> Pixels:
    """Return a plane eroded by a radius: what all of it moved in eight directions has in common."""
    out = alpha.copy()
    for turn in range(8):
        angle = math.pi * turn / 4
        np.minimum(out, _moved(alpha, round(radius * math.cos(angle)), round(radius * math.sin(angle))), out=out)
    return out
