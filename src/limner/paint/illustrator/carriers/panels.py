"""After a raster style pass, the panels are calmed again: same styled colour, flat enough and far enough from the ink."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import skia

from limner.document.color import RGB, contrast, mix, to_hex
from limner.document.layers import PictureLayer
from limner.document.scene import Scene, Surface
from limner.paint.illustrator.ramp import components

Pixels = npt.NDArray[np.uint8]
CALM = 0.86
READABLE = 5.0
ROUND = frozenset(("plate", "badge", "balloon", "lantern"))


class Patch(NamedTuple):
    """The pixels a panel covers: first column and row, and how strongly each pixel is calmed (h, w), 0…1."""

    x: int
    y: int
    weight: npt.NDArray[np.float32]


def draw_panels(pixels: Pixels, layer: PictureLayer, scene: Scene) -> Pixels:
    """Return premultiplied RGBA pixels (h, w, 4) of a styled picture with the scene's text panels calm and readable.

    Each panel keeps its own styled colour, moved only as far from the ink as reading needs; its edge is feathered.
    """
    out = np.array(pixels)
    for surface in scene.surfaces:
        patch = patch_of(surface, layer, (out.shape[1], out.shape[0]))
        if patch is None:
            continue
        h, w = patch.weight.shape
        area = out[patch.y : patch.y + h, patch.x : patch.x + w]
        weight = patch.weight[..., None]
        total = float(weight.sum())
        if total < 1:
            continue
        values = area.astype(np.float32)
        mean = (values * weight).sum(axis=(0, 1)) / total
        solid = np.array([*(255 * v for v in readable_ground(mean, surface)), 255.0], np.float32)
        covered = weight * CALM * (values[..., 3:] / 255.0)
        calm = values * (1 - covered) + solid * covered
        area[...] = np.clip(np.rint(calm), 0, 255).astype(np.uint8)
    return out


def readable_ground(mean: npt.NDArray[np.float32], surface: Surface) -> tuple[float, float, float]:
    """Return sRGB 0…1: the mean styled colour of a panel, moved away from the ink until that reads on it."""
    a = max(float(mean[3]), 1.0)
    seen = to_hex(RGB(*(min(1.0, float(v) / a) for v in mean[:3])))
    ink = surface.ink[:7]
    away = max(("#000000", "#ffffff"), key=lambda c: contrast(c, ink))
    for step in range(21):
        tried = mix(seen, away, step / 20)
        if contrast(tried, ink) >= READABLE:
            return components(tried)
    return components(away)


def patch_of(surface: Surface, layer: PictureLayer, size: tuple[int, int]) -> Patch | None:
    """Return the feathered area of a surface's panel on pixels of a size; None where it is outside the picture."""
    box = layer.box
    kx, ky = size[0] / max(box.w, 1e-6), size[1] / max(box.h, 1e-6)
    x0, y0 = (surface.panel.x - box.x) * kx, (surface.panel.y - box.y) * ky
    w, h = surface.panel.w * kx, surface.panel.h * ky
    pad = 0.5 * float(np.hypot(w, h)) + 2 if surface.tilt else 0.06 * min(w, h) + 2
    left, top = max(0, int(x0 - pad)), max(0, int(y0 - pad))
    right, bottom = min(size[0], int(x0 + w + pad) + 1), min(size[1], int(y0 + h + pad) + 1)
    if right <= left or bottom <= top or w <= 0 or h <= 0:
        return None
    mask = np.zeros((bottom - top, right - left, 4), np.uint8)
    canvas = skia.Surface(mask, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType).getCanvas()
    cx, cy = (surface.box.cx - box.x) * kx, (surface.box.cy - box.y) * ky
    canvas.translate(-left, -top)
    canvas.rotate(surface.tilt, cx, cy)
    feather = 0.025 * min(w, h)
    paint = skia.Paint(AntiAlias=True, Color=0xFFFFFFFF)
    if feather > 0.3:
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, feather))
    area = skia.Rect.MakeXYWH(x0 + feather, y0 + feather, w - 2 * feather, h - 2 * feather)
    radius = 0.1 * min(w, h)
    if surface.carrier in ROUND:
        canvas.drawOval(area, paint)
    else:
        canvas.drawRoundRect(area, radius, radius, paint)
    return Patch(left, top, mask[..., 3].astype(np.float32) / 255.0)


__all__ = ["Patch", "draw_panels", "patch_of", "readable_ground"]
