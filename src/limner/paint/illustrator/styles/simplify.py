"""A picture with its detail melted into areas: Kuwahara's filter on box means, and a table that flattens colours."""

from __future__ import annotations

import math

import cv2
import numpy as np
import skia

from limner.paint.illustrator.styles.maps import Map, edges
from limner.paint.illustrator.styles.palette import Colors
from limner.paint.illustrator.styles.sheet import Pixels, Sheet, image_of

STEPS = 32

TABLE = """
float3 fewest(float3 c) {
  float3 q = c * 31.0;
  return table.eval(float2(floor(q.b + 0.5) * 32.0 + q.r + 0.5, q.g + 0.5)).rgb;
}
"""
"""Shader code for ``float3 fewest(float3 c)``: a colour looked up in the child ``table`` (see ``table_of``)."""


FINER = 0.36
"""How much smaller the areas of a face are than those of the rest."""


def simplified(sheet: Sheet, units: float, times: int = 1) -> Pixels:
    """Return the picture at working size, smoothed within areas about ``units`` wide and not across their borders.

    Faces keep their features: the areas are smaller there.
    """
    whole = np.ascontiguousarray(sheet.small[..., :3])
    h, w = whole.shape[:2]
    out = np.full((h, w, 4), 255, np.uint8)
    out[..., :3] = _melted(whole, sheet.per(units), times)
    for part in sheet.careful:
        assert sheet.care is not None
        finer = _melted(np.ascontiguousarray(whole[part]), sheet.per(units * FINER), 1)
        share = sheet.care[part][..., None]
        out[part][..., :3] = np.round(finer * share + out[part][..., :3] * (1 - share))
    return out


def _melted(rgb: Pixels, reach: float, times: int) -> Pixels:
    """Return colours (h, w, 3) smoothed within areas of a reach in pixels."""
    box = 2 * max(1, round(reach * 0.7)) + 1
    h, w = rgb.shape[:2]
    for _ in range(times):
        planes = np.ascontiguousarray(rgb.transpose(2, 0, 1)).astype(np.float32) * np.float32(1 / 255)
        steep = (np.minimum(edges(planes, 0.7), 1) * 255).astype(np.uint8)
        means = cv2.blur(np.dstack([rgb, steep]), (box, box), borderType=cv2.BORDER_REPLICATE)
        found = means[..., :3].copy()
        least = np.maximum(means[..., 3], 3) - np.uint8(3)
        for k in range(6):
            dx, dy = reach * math.cos(k * math.pi / 3 + 0.3), reach * math.sin(k * math.pi / 3 + 0.3)
            there = cv2.warpAffine(
                means, np.array([[1, 0, dx], [0, 1, dy]]), (w, h),
                flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE,
            )  # fmt: skip
            calmer = (there[..., 3] < least).view(np.uint8)
            cv2.copyTo(np.ascontiguousarray(there[..., :3]), calmer, found)
            cv2.copyTo(np.ascontiguousarray(there[..., 3]), calmer, least)
        rgb = found
    return rgb


def colors_of(pixels: Pixels) -> Map:
    """Return opaque pixels as red, green, blue of 0…1, an array (n, 3), in reading order."""
    return pixels.reshape(-1, 4)[:, :3].astype(np.float32) * np.float32(1 / 255)


def grid() -> Map:
    """Return the colours that a table holds, an array (n, 3), in the order of its pixels."""
    steps = np.linspace(0, 1, STEPS, dtype=np.float32)
    green, blue, red = np.meshgrid(steps, steps, steps, indexing="ij")
    return np.stack([red.reshape(-1), green.reshape(-1), blue.reshape(-1)], axis=1)


def table_of(colors: Map) -> skia.Shader:
    """Return the colours that ``grid()``'s become, (n, 3) of 0…1, as the child ``table`` of ``TABLE``."""
    pixels = np.full((STEPS, STEPS * STEPS, 4), 255, np.uint8)
    pixels[..., :3] = np.round(np.clip(colors, 0, 1) * 255).reshape(STEPS, STEPS * STEPS, 3)
    clamp = skia.TileMode.kClamp
    return image_of(pixels).makeShader(clamp, clamp, skia.SamplingOptions(skia.FilterMode.kLinear))


def flat_table(colors: Colors, soft: float = 0.1, inks: Colors | None = None) -> skia.Shader:
    """Return a table in which every colour becomes the nearest of a few, with a short ramp at the borders.

    ``inks`` (as many as colours) are what the few are printed in, themselves by default.
    """
    weight = np.array([1.0, 1.15, 0.85], np.float32)
    points, centres = grid() * weight, colors * weight
    far = np.sqrt(np.maximum(((points[:, None, :] - centres[None]) ** 2).sum(axis=-1), 0))
    rows = np.arange(len(points))
    first = far.argmin(axis=1)
    near = far[rows, first].copy()
    far[rows, first] = 9
    second = far.argmin(axis=1)
    t = np.clip(0.5 + (far[rows, second] - near) / (near + far[rows, second] + 1e-4) / soft / 2, 0, 1)[:, None]
    printed = colors if inks is None else inks
    return table_of(printed[second] * (1 - t) + printed[first] * t)


__all__ = ["TABLE", "colors_of", "flat_table", "grid", "simplified", "table_of"]
