"""Pixel art: a grid of the same number of cells at every size, few colours, a quiet ordered dither, hard edges."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.maps import Map, edges, soften
from limner.paint.illustrator.styles.palette import few_colors, nearest, to_lab, to_rgb
from limner.paint.illustrator.styles.sheet import Pixels, Sheet

CELLS = 136
COLORS = 24
DITHER = 0.03
BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16 - np.float32(15 / 32)


HAND = {"8-bit": (72, 14, 0.05, 0.9), "16-bit": (CELLS, COLORS, DITHER, 0.7), "32-bit": (224, 64, 0.03, 0.6)}
"""Cells along the short edge, colours, how much is dithered, how much contours are set off, by the machine of the time."""


def pixel(sheet: Sheet) -> Pixels:
    """Return the sheet as pixel art of 16 bits; alpha becomes all or nothing, cell by cell."""
    return _gridded(sheet, *HAND["16-bit"])


def eight_bit(sheet: Sheet) -> Pixels:
    """Return the sheet as pixel art of 8 bits: large cells, a fixed set of bright colours, dark contours."""
    return _gridded(sheet, *HAND["8-bit"], fixed=True)


def thirty_two_bit(sheet: Sheet) -> Pixels:
    """Return the sheet as pixel art of 32 bits: small cells, many colours, smooth dithered ramps."""
    return _gridded(sheet, *HAND["32-bit"])


def _gridded(sheet: Sheet, most: int, count: int, dither: float, sharp: float, fixed: bool = False) -> Pixels:
    short = min(sheet.width, sheet.height)
    cells = min(most, short)
    across, down = max(1, round(sheet.width / short * cells)), max(1, round(sheet.height / short * cells))
    small = sheet.shrunk(across, down)
    alpha = small[..., 3] >= 128
    plain = small[..., :3].astype(np.float32) / np.maximum(small[..., 3:], 1)
    rgb = np.asarray(np.clip(_sharpened(np.minimum(plain, 1).astype(np.float32), sharp), 0, 1), np.float32)
    if fixed:
        rgb = _bright(rgb, alpha)
    elif sheet.photo:
        rgb = _painted(rgb)
    flat = np.asarray(rgb.reshape(-1, 3), np.float32)
    colors = _console(flat, count) if fixed else few_colors(flat, count, alpha.reshape(-1).astype(np.float32))
    lab = to_lab(flat)
    pattern = np.tile(BAYER, (down // 4 + 1, across // 4 + 1))[:down, :across]
    lab[:, 0] += dither * pattern.reshape(-1)
    chosen = colors[nearest(lab, to_lab(colors))].reshape(down, across, 3)
    out = np.zeros((down, across, 4), np.uint8)
    out[..., :3] = np.round(chosen * 255)
    out[..., 3] = 255
    out[~alpha] = 0
    rows = np.arange(sheet.height) * down // sheet.height
    columns = np.arange(sheet.width) * across // sheet.width
    whole = out.view(np.uint32)[..., 0]
    return np.ascontiguousarray(whole[rows][:, columns]).view(np.uint8).reshape(sheet.height, sheet.width, 4)


def _bright(rgb: Map, alpha: np.ndarray) -> Map:
    """Return colours stretched to black and white and made purer, contours of unlike cells darkened by hand."""
    light = rgb @ np.array([0.299, 0.587, 0.114], np.float32)
    low, high = (float(v) for v in np.quantile(light[alpha] if alpha.any() else light, (0.03, 0.97)))
    rgb = np.clip((rgb - low) / max(0.3, high - low), 0, 1)
    grey = (rgb @ np.array([0.299, 0.587, 0.114], np.float32))[..., None]
    rgb = np.clip(grey + (rgb - grey) * 1.45, 0, 1)
    steep = edges(np.ascontiguousarray(rgb.transpose(2, 0, 1).astype(np.float32)), 0.5)[..., None]
    below = grey < soften(np.ascontiguousarray(grey[..., 0], dtype=np.float32), 1.5)[..., None] + 0.01
    return np.asarray(np.where((steep > 0.42) & below, rgb * 0.35, rgb), np.float32)


def _painted(rgb: Map) -> Map:
    """Return a photograph's colours as an artist would pick them from a palette: purer, the darks and lights further apart."""
    grey = rgb @ np.array([0.299, 0.587, 0.114], np.float32)
    low, high = (float(v) for v in np.quantile(grey, (0.02, 0.98)))
    rgb = np.clip((rgb - 0.8 * low) / max(0.35, high - 0.8 * low), 0, 1)
    grey = (rgb @ np.array([0.299, 0.587, 0.114], np.float32))[..., None]
    return np.asarray(np.clip(grey + (rgb - grey) * 1.3, 0, 1), np.float32)


def _console(flat: Map, count: int) -> Map:
    """Return the most needed colours of a fixed set of 4 lightnesses of 12 hues and 4 greys, as old consoles had."""
    hues, lights = np.meshgrid(np.arange(12) * np.pi / 6, (0.34, 0.52, 0.70, 0.86))
    lab = np.stack([lights, 0.145 * np.cos(hues), 0.145 * np.sin(hues)], axis=-1).reshape(-1, 3)
    greys = np.array([[v, 0.0, 0.0] for v in (0.06, 0.45, 0.72, 1.0)])
    table = to_rgb(np.concatenate([lab, greys]).astype(np.float32))
    used = np.bincount(nearest(to_lab(flat), to_lab(table)), minlength=len(table))
    best = np.sort(np.argsort(-used, kind="stable")[:count])
    return np.asarray(table[best], np.float32)


def _sharpened(rgb: Map, gain: float) -> Map:
    """Return colours (h, w, 3) with contours set off: what is lost to averaging over a cell is put back."""
    soft = np.stack([soften(np.ascontiguousarray(rgb[..., i]), 1.0) for i in range(3)], axis=-1)
    return np.asarray(rgb + (rgb - soft) * np.float32(gain), np.float32)
