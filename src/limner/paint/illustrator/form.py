"""Form: light on a cut-out as if it were a body. Its height is guessed from its outline and from the borders in it.

A sprite's outline swells like a cushion, and every part drawn in it swells a little of its own; the slope toward the light
is lit warm, the slope away from it goes into cool shade, and the edge on the light's side catches a rim.
After Johnston, "Lumo: illumination for cel animation" (2002): normals of a drawing found from its lines.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Plane = npt.NDArray[np.float32]


class Light(NamedTuple):
    """The light on sprites: colours (0…1) of lit and shaded sides and of the rim, and how strong each is (0…1)."""

    warm: tuple[float, float, float] = (1.0, 0.96, 0.86)
    cool: tuple[float, float, float] = (0.5, 0.44, 0.66)
    rim: tuple[float, float, float] = (1.0, 0.97, 0.9)
    lit: float = 0.26
    shade: float = 0.6
    edge: float = 0.4


NO_LIGHT = Light(lit=0.0, shade=0.0, edge=0.0)
_SMALL = 200
"""Pixels of the longer side at which the relief is found; it has no finer detail than that."""
_LEAST = 24


def formed(pixels: Pixels, side: float, light: Light) -> Pixels:
    """Return a drawing's premultiplied pixels modelled by a light from ``side`` (−1 left, 1 right) and above.

    The alpha stays as it is. Drawings of fewer than two dozen pixels a side come back unchanged.
    """
    height, width = pixels.shape[:2]
    if min(height, width) < _LEAST or light.lit + light.shade + light.edge <= 0:
        return pixels
    scale = min(1.0, _SMALL / max(height, width))
    size = max(8, round(width * scale)), max(8, round(height * scale))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    slope = _slope(small, side)
    lit = np.clip(slope, 0, 1) ** 1.25 * light.lit
    dark = np.clip(-slope, 0, 1) ** 1.1 * light.shade
    gain, lift = np.empty((*dark.shape, 3), np.float32), np.empty((*dark.shape, 3), np.float32)
    for channel in range(3):
        gain[..., channel] = (1 - dark * (1 - light.cool[channel])) * (1 - lit)
        lift[..., channel] = lit * light.warm[channel]
    gain = cv2.resize(gain, (width, height), interpolation=cv2.INTER_LINEAR)
    lift = cv2.resize(lift, (width, height), interpolation=cv2.INTER_LINEAR)
    alpha = pixels[..., 3:].astype(np.float32)
    # Lit parts keep their hue: the light they add is the light's colour times what the part reflects, and half as much again.
    own = pixels[..., :3].astype(np.float32)
    colour = own * gain + lift * (0.5 * alpha + 0.5 * np.minimum(1.7 * own, alpha))
    if light.edge > 0:
        colour += _rim(pixels[..., 3], side, light.edge)[..., None] * (np.array(light.rim, np.float32) * 255 - colour)
    out = pixels.copy()
    out[..., :3] = np.clip(np.minimum(colour, alpha) + 0.5, 0, 255).astype(np.uint8)
    return out


def _slope(small: Plane, side: float) -> Plane:
    """Return how much the relief turns to the light: 1 facing it, 0 facing us, −1 turned away."""
    alpha = small[..., 3]
    mean = math.sqrt(alpha.shape[0] * alpha.shape[1])
    high = np.zeros_like(alpha)
    for reach, share in ((0.035, 0.34), (0.09, 0.36), (0.2, 0.5)):
        high += share * _soft(alpha, reach * mean) * reach * 9.0
    grey = small[..., 0] * 0.3 + small[..., 1] * 0.59 + small[..., 2] * 0.11
    across, down = cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    borders = np.clip(np.hypot(across, down) * 1.6, 0, 1) * alpha
    high -= 0.14 * _soft(borders, 0.028 * mean) + 0.2 * _soft(borders, 0.07 * mean)
    gx = cv2.Sobel(high, cv2.CV_32F, 1, 0) * (mean / 24)
    gy = cv2.Sobel(high, cv2.CV_32F, 0, 1) * (mean / 24)
    facing = -(gx * side * 0.72 - gy * 0.7)
    facing = facing / np.sqrt(1 + gx * gx + gy * gy) * 1.5
    low = np.linspace(0.1, -0.3, alpha.shape[0], dtype=np.float32)[:, None]
    return np.asarray(np.clip(_soft(facing + low, 0.01 * mean), -1, 1), np.float32)


def _soft(plane: Plane, radius: float) -> Plane:
    return np.asarray(cv2.GaussianBlur(plane, (0, 0), max(0.6, radius), borderType=cv2.BORDER_CONSTANT), np.float32)


def _rim(alpha: Pixels, side: float, strength: float) -> Plane:
    """Return 0…1 along the edge that the light meets, just inside the contour, fading toward the foot."""
    height, width = alpha.shape
    reach = max(1.0, 0.0085 * math.sqrt(height * width))
    shift = np.array([[1, 0, -side * 1.5 * reach], [0, 1, 1.15 * reach]], np.float32)
    moved = cv2.warpAffine(alpha, shift, (width, height), flags=cv2.INTER_LINEAR)
    inner = cv2.erode(alpha, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * round(0.45 * reach) + 1,) * 2))
    edge = np.clip(inner.astype(np.float32) - moved, 0, 255) / 255
    edge = cv2.GaussianBlur(edge, (0, 0), max(0.5, 0.28 * reach)) * (alpha.astype(np.float32) / 255)
    fall = np.linspace(1.0, 0.25, height, dtype=np.float32)[:, None]
    return np.asarray(edge * fall * strength, np.float32)


__all__ = ["NO_LIGHT", "Light", "formed"]
