"""A set line and the finished pixels in, a picture of the line lying straight out: turned back, unrolled, side by side.

A line that a wide gap parts (price lists) is cut and closed up, since the leader in the gap is no letter. Upright columns
are cut into their characters; text on a circle is unrolled about its centre.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from PIL import Image

from limner.document.forms import Arc
from limner.document.geometry import Box, Point, Transform
from limner.document.layers import TextLayer
from limner.document.results import Cluster, GlyphRun, Line, Raster, TextLayout

GAP = 1.0
"""White space wider than this (ems) parts a line into pieces."""

PAD = 0.16
"""Room left around a piece (ems)."""

_LARGEST = 6000
"""Columns a piece has at most."""


def straight(raster: Raster, layer: TextLayer, layout: TextLayout, line: Line, k: float, em: int) -> Image.Image | None:
    """Return a line, RGB on white, its em brought to ``em`` pixels; None where it lies outside the picture.

    ``k`` is raster pixels a canvas pixel.
    """
    clusters = [c for c in layout.clusters if line.start <= c.start < line.end and layout.text[c.start : c.end].strip()]
    if not clusters:
        return None
    if isinstance(layer.block.path, Arc):
        return _unrolled(raster, layer.block.path, layer.transform, layout, line, k, em)
    if layer.block.writing == "vertical-rl":
        return _cells(raster, layer.transform, clusters, line, k, em)
    boxes = [Box(b.x, line.box.y, b.w, line.box.h) for b in _pieces(clusters, line)]
    pad = PAD * line.size
    cut = (_cut(raster, layer.transform, box.inset(-pad, -pad), line.size, k, em) for box in boxes)
    return row([image for image in cut if image is not None], round(PAD * em))


def _pieces(clusters: list[Cluster], line: Line) -> list[Box]:
    ordered = sorted((c.box for c in clusters), key=lambda box: box.x)
    pieces = [ordered[0]]
    for before, box in pairwise(ordered):
        if box.x - max(before.right, pieces[-1].right) > GAP * line.size:
            pieces.append(box)
        else:
            pieces[-1] = pieces[-1].union(box)
    return pieces


def _cut(raster: Raster, transform: Transform | None, box: Box, size: float, k: float, em: int) -> Image.Image | None:
    """Return a box of the layer's own (untransformed) plane, as it lies in the picture, its em brought to ``em``."""
    seen = (transform.bounds(box) if transform else box).scaled(k)
    x0, y0 = max(0, int(seen.x)), max(0, int(seen.y))
    x1, y1 = min(raster.width, math.ceil(seen.right)), min(raster.height, math.ceil(seen.bottom))
    if x1 - x0 < 4 or y1 - y0 < 4:
        return None
    image = _on_white(raster.pixels[y0:y1, x0:x1])
    scale = em / max(1e-6, size * k)
    if transform is not None:
        a, b, c, d, e, f = transform
        width, height = round(box.w * k), round(box.h * k)
        x, y = a * box.x + c * box.y + e, b * box.x + d * box.y + f
        image = image.transform(
            (max(4, width), max(4, height)), Image.Transform.AFFINE, (a, c, x * k - x0, b, d, y * k - y0),
            Image.Resampling.BICUBIC, fillcolor=_rim(image),
        )  # fmt: skip
    return _sized(image, scale)


def _cells(
    raster: Raster, transform: Transform | None, clusters: list[Cluster], line: Line, k: float, em: int
) -> Image.Image | None:
    cells = []
    for cluster in clusters:
        box = cluster.box
        edge = max(box.w, line.size)
        square = Box(box.cx - edge / 2, box.cy - max(box.h, edge) / 2, edge, max(box.h, edge))
        cell = _cut(raster, transform, square, line.size, k, em)
        if cell is not None:
            cells.append(cell)
    return row(cells, 0)


def row(pieces: list[Image.Image], gap: int) -> Image.Image | None:
    """Return pieces side by side on the colour of the first one's rim; None without any."""
    if len(pieces) < 2:
        return pieces[0] if pieces else None
    height = max(piece.height for piece in pieces)
    width = sum(piece.width for piece in pieces) + gap * (len(pieces) - 1)
    strip = Image.new(pieces[0].mode, (width, height), _rim(pieces[0]) if pieces[0].mode == "RGB" else 255)
    x = 0
    for piece in pieces:
        strip.paste(piece, (x, (height - piece.height) // 2))
        x += piece.width + gap
    return strip


def _unrolled(
    raster: Raster, arc: Arc, transform: Transform | None, layout: TextLayout, line: Line, k: float, em: int
) -> Image.Image | None:
    """Return the ring the text lies on, unrolled: columns are steps along the baseline, rows go from outside the letters."""
    spots = [
        Point(*point)
        for run in layout.runs
        for at, point in zip(run.clusters, _places(run), strict=True)
        if line.start <= at < line.end
    ]
    if not spots or line.size <= 0:
        return None
    sign = -1.0 if arc.inside else 1.0
    turns = [
        sign * _wrapped(math.degrees(math.atan2(p.x - arc.center.x, arc.center.y - p.y)) - arc.angle) for p in spots
    ]
    radius = float(np.median([math.dist(p, arc.center) for p in spots]))
    size = line.size
    start = math.radians(min(turns)) * radius - 0.4 * size
    end = min(math.radians(max(turns)) * radius + 1.3 * size, start + 2 * math.pi * radius)
    step = size / em
    along = np.arange(start, min(end, start + _LARGEST * step), step)
    above = np.arange(1.1 * size, -0.45 * size, -step)
    angle = math.radians(arc.angle) + sign * along[None, :] / radius
    reach = radius + sign * above[:, None]
    x, y = arc.center.x + reach * np.sin(angle), arc.center.y - reach * np.cos(angle)
    if transform is not None:
        a, b, c, d, e, f = transform
        x, y = a * x + c * y + e, b * x + d * y + f
    return _sampled(raster, x * k, y * k, step * k)


def _places(run: GlyphRun) -> Sequence[Sequence[float]]:
    """Return where a run's glyphs lie on the canvas, bent ones too."""
    if run.bend is None:
        return run.positions
    found: list[list[float]] = run.bend.map(np.asarray(run.positions, np.float64)).tolist()
    return found


def _sampled(raster: Raster, x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], step: float) -> Image.Image:
    """Return the raster read at points (pixels), bilinearly, from a copy reduced so that ``step`` skips no pixel."""
    x0, y0 = max(0, int(x.min()) - 2), max(0, int(y.min()) - 2)
    x1, y1 = min(raster.width, int(x.max()) + 3), min(raster.height, int(y.max()) + 3)
    if x1 - x0 < 2 or y1 - y0 < 2:
        return Image.new("RGB", (x.shape[1], x.shape[0]), "#ffffff")
    image = _on_white(raster.pixels[y0:y1, x0:x1])
    factor = max(1, int(step))
    pixels = np.asarray(image.reduce(factor) if factor > 1 else image, np.float32)
    u = np.clip((x - x0) / factor - 0.5, 0, pixels.shape[1] - 1.001)
    v = np.clip((y - y0) / factor - 0.5, 0, pixels.shape[0] - 1.001)
    i, j = u.astype(np.intp), v.astype(np.intp)
    s, t = (u - i)[..., None].astype(np.float32), (v - j)[..., None].astype(np.float32)
    right, below = np.minimum(i + 1, pixels.shape[1] - 1), np.minimum(j + 1, pixels.shape[0] - 1)
    top = pixels[j, i] * (1 - s) + pixels[j, right] * s
    foot = pixels[below, i] * (1 - s) + pixels[below, right] * s
    return Image.fromarray((top * (1 - t) + foot * t + 0.5).astype(np.uint8), "RGB")


def _sized(image: Image.Image, scale: float) -> Image.Image:
    width = min(_LARGEST, max(8, round(image.width * scale)))
    return image.resize((width, max(8, round(image.height * scale))), Image.Resampling.BICUBIC, reducing_gap=2.0)


def _on_white(pixels: npt.NDArray[np.uint8]) -> Image.Image:
    alpha = pixels[..., 3]
    if bool((alpha == 255).all()):
        return Image.fromarray(np.ascontiguousarray(pixels[..., :3]), "RGB")
    flat = pixels[..., :3].astype(np.uint16) + (255 - alpha.astype(np.uint16))[..., None]
    return Image.fromarray(np.minimum(flat, 255).astype(np.uint8), "RGB")


def _rim(image: Image.Image) -> tuple[int, int, int]:
    values = np.asarray(image)
    rim = np.concatenate([values[0], values[-1], values[:, 0], values[:, -1]])
    r, g, b = (int(v) for v in np.median(rim, axis=0))
    return (r, g, b)


def _wrapped(degrees: float) -> float:
    return (degrees + 180.0) % 360.0 - 180.0
