"""One SVG drawing in, its tight box and dominant colours out, from one small rendering."""

from __future__ import annotations

import io
from typing import NamedTuple

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

_PIXELS = 192
_VISIBLE = 12  # of 255
_MERGE = 46.0  # Euclidean distance in sRGB below which two bins are one colour
_BINS = 16
_MAX_COLORS = 3


class Measured(NamedTuple):
    """A drawing's tight box (x, y, width, height in view box units) and colours as (#rrggbb, share)."""

    bbox: tuple[float, float, float, float]
    colors: tuple[tuple[str, float], ...]


def measure(svg: str, view: tuple[float, float, float, float]) -> Measured | None:
    """Return what the drawing ``svg`` with view box ``view`` looks like, or None when it paints nothing."""
    x, y, width, height = view
    scale = _PIXELS / max(width, height)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    png = resvg_py.svg_to_bytes(svg_string=svg, width=size[0], height=size[1], skip_system_fonts=True)
    pixels = np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA"))
    alpha = pixels[..., 3]
    rows, columns = np.nonzero(alpha.max(axis=1) > _VISIBLE)[0], np.nonzero(alpha.max(axis=0) > _VISIBLE)[0]
    if not len(rows):
        return None
    left, top = columns[0] / scale, rows[0] / scale
    right, bottom = (columns[-1] + 1) / scale, (rows[-1] + 1) / scale
    bbox = (round(x + left, 3), round(y + top, 3), round(right - left, 3), round(bottom - top, 3))
    return Measured(bbox, _dominant(pixels[alpha > 128]))


def _dominant(pixels: NDArray[np.uint8]) -> tuple[tuple[str, float], ...]:
    if not len(pixels):
        return ()
    rgb = pixels[:, :3].astype(np.int64)
    step = 256 // _BINS
    bins = (rgb[:, 0] // step * _BINS + rgb[:, 1] // step) * _BINS + rgb[:, 2] // step
    counts = np.bincount(bins, minlength=_BINS**3)
    sums = np.stack([np.bincount(bins, weights=rgb[:, c], minlength=_BINS**3) for c in range(3)], axis=1)
    clusters: list[tuple[NDArray[np.float64], float]] = []
    for index in np.argsort(-counts, kind="stable")[:64]:
        if not counts[index]:
            break
        mean, count = sums[index] / counts[index], float(counts[index])
        near = next((i for i, (c, _) in enumerate(clusters) if np.linalg.norm(c - mean) < _MERGE), None)
        if near is None:
            clusters.append((mean, count))
        else:
            color, weight = clusters[near]
            clusters[near] = ((color * weight + mean * count) / (weight + count), weight + count)
    clusters.sort(key=lambda cluster: -cluster[1])
    return tuple((_hex(color), round(count / len(pixels), 3)) for color, count in clusters[:_MAX_COLORS])


def _hex(color: NDArray[np.float64]) -> str:
    red, green, blue = (int(value) for value in np.rint(color))
    return f"#{red:02x}{green:02x}{blue:02x}"
