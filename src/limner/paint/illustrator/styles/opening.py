"""Photographs made ready for ink: deep shade opened up and glare held, place by place, so that no print clogs or runs white."""

from __future__ import annotations

import cv2
import numpy as np

from limner.paint.illustrator.styles.maps import Map, soften
from limner.paint.illustrator.styles.sheet import Pixels, Sheet


def opened(sheet: Sheet, middle: float = 0.56, share: float = 0.75, *, spare: bool = False) -> Sheet:
    """Return a photograph's sheet with the light about each place drawn towards ``middle`` by a share; others as they are.

    ``spare`` leaves the light on faces as it is.
    """
    if not sheet.photo or not sheet.opaque:
        return sheet
    around = soften(sheet.light, sheet.per(55))
    low, median, high = (float(v) for v in np.quantile(sheet.light[::3, ::3], (0.01, 0.5, 0.985)))
    low = min(low, 0.5 * median)
    span = max(0.4, high - low)
    wanted = (1 - share) * around + share * (0.42 * around + 0.58 * middle)
    gain: Map = np.asarray(
        np.clip((wanted + 0.05) / (np.maximum(around - low, 0) / span + 0.05), 0.72, 2.8), np.float32
    )
    if spare and sheet.care is not None:
        gain = 1 + (gain - 1) * (1 - soften(sheet.care, sheet.per(30)))
    return Sheet(_lit(sheet.pixels, low, span, gain), sheet.brush, sheet.opaque, sheet.photo, sheet.faces)


def _lit(pixels: Pixels, low: float, span: float, gain: Map) -> Pixels:
    """Return opaque pixels stretched to the whole range and multiplied by a gain of any size; what runs over is bent back."""
    ramp = np.clip((np.arange(256) / 255 - low) / span, 0, 1) * 255
    stretched = cv2.LUT(pixels[..., :3], np.round(ramp).astype(np.uint8))
    grown = cv2.resize(gain, pixels.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    bend = np.arange(256) / 255
    back = np.round(255 * np.where(bend < 0.8, bend, 0.8 + 0.2 * np.tanh((bend - 0.8) / 0.2) / np.tanh(1.0)))
    out = np.full_like(pixels, 255)
    for i in range(3):
        lit = cv2.multiply(stretched[..., i], grown, dtype=cv2.CV_8U)
        out[..., i] = cv2.LUT(lit, back.astype(np.uint8))
    return out


__all__ = ["opened"]
