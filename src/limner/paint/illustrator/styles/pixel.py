"""Pixel art: a grid of the same number of cells at every size, few colours, a quiet ordered dither, hard edges."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.maps import Map, soften
from limner.paint.illustrator.styles.palette import few_colors, nearest, to_lab
from limner.paint.illustrator.styles.sheet import Pixels, Sheet

CELLS = 176
COLORS = 28
DITHER = 0.013
BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16 - np.float32(15 / 32)


def pixel(sheet: Sheet) -> Pixels:
    """Return the sheet as pixel art; alpha becomes all or nothing, cell by cell."""
    short = min(sheet.width, sheet.height)
    cells = min(CELLS, short)
    across, down = max(1, round(sheet.width / short * cells)), max(1, round(sheet.height / short * cells))
    small = sheet.shrunk(across, down)
    alpha = small[..., 3] >= 128
    rgb = small[..., :3].astype(np.float32) / np.maximum(small[..., 3:], 1)
    rgb = np.clip(_sharpened(np.minimum(rgb, 1).astype(np.float32)), 0, 1)
    flat = np.asarray(rgb.reshape(-1, 3), np.float32)
    colors = few_colors(flat, COLORS, alpha.reshape(-1).astype(np.float32))
    lab = to_lab(flat)
    pattern = np.tile(BAYER, (down // 4 + 1, across // 4 + 1))[:down, :across]
    lab[:, 0] += DITHER * pattern.reshape(-1)
    chosen = colors[nearest(lab, to_lab(colors))].reshape(down, across, 3)
    out = np.zeros((down, across, 4), np.uint8)
    out[..., :3] = np.round(chosen * 255)
    out[..., 3] = 255
    out[~alpha] = 0
    rows = np.arange(sheet.height) * down // sheet.height
    columns = np.arange(sheet.width) * across // sheet.width
    whole = out.view(np.uint32)[..., 0]
    return np.ascontiguousarray(whole[rows][:, columns]).view(np.uint8).reshape(sheet.height, sheet.width, 4)


def _sharpened(rgb: Map) -> Map:
    """Return colours (h, w, 3) with contours set off: what is lost to averaging over a cell is put back."""
    soft = np.stack([soften(np.ascontiguousarray(rgb[..., i]), 1.0) for i in range(3)], axis=-1)
    return np.asarray(rgb + (rgb - soft) * np.float32(0.7), np.float32)
