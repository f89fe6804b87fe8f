"""Opaque linear gradients over large areas, much faster than a shader.

A linear gradient is one curve of colours seen along a direction: each row is the row above it, shifted. The curve is
computed once at sub-pixel phases and every row copied out of it, within 1/32 pixel of where it belongs.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import skia

from limner.composite.pixels import blank, image_over
from limner.document.color import alpha, rgb
from limner.document.fills import Fill, LinearGradient
from limner.document.geometry import Box
from limner.document.results import Pixels, Raster

Offsets = npt.NDArray[np.floating[Any]]
Words = npt.NDArray[np.uint32]

LARGE = 200_000
"""Area in device pixels from which on a ramp is worth its memory."""
PHASES = 16


def is_ramp(canvas: skia.Canvas, path: skia.Path, fill: Fill) -> bool:
    """Tell whether a fill of a path is drawn as a ramp: a large, opaque, linear gradient on an upright canvas."""
    if not isinstance(fill, LinearGradient) or any(alpha(stop.color) < 1 for stop in fill.stops):
        return False
    recording = canvas.imageInfo().colorType() == skia.kUnknown_ColorType
    if recording or not canvas.getTotalMatrix().isScaleTranslate():
        return False
    area = _device_bounds(canvas, path)
    return area is not None and area.width() * area.height() >= LARGE


def draw_ramp(canvas: skia.Canvas, path: skia.Path, fill: Fill, box: Box) -> None:
    """Fill a path with a linear gradient over a box."""
    assert isinstance(fill, LinearGradient)
    area = _device_bounds(canvas, path)
    assert area is not None
    matrix = canvas.getTotalMatrix()
    ends = [matrix.mapXY(box.x + fx * box.w, box.y + fy * box.h) for fx, fy in (fill.start, fill.end)]
    pixels = blank(area.width(), area.height())
    (x0, y0), (x1, y1) = ((p.fX - area.left(), p.fY - area.top()) for p in ends)
    paint_ramp(pixels, (x0, y0), (x1, y1), fill)
    canvas.save()
    if not path.isRect() or not _whole(canvas, path):
        canvas.clipPath(path, skia.ClipOp.kIntersect, True)
    canvas.resetMatrix()
    canvas.drawImage(image_over(Raster(pixels)), area.left(), area.top())
    canvas.restore()


def paint_ramp(pixels: Pixels, start: tuple[float, float], end: tuple[float, float], fill: LinearGradient) -> None:
    """Overwrite pixels with an opaque linear gradient between two points given in their coordinates."""
    height, width = pixels.shape[:2]
    dx, dy = end[0] - start[0], end[1] - start[1]
    span = dx * dx + dy * dy
    words = pixels.view(np.uint32).reshape(height, width)
    if span == 0:
        words[:] = _colors(np.ones(1), fill)[0]
        return
    along, across = dx / span, dy / span
    first = (0.5 - start[0]) * along + (0.5 - start[1]) * across
    if abs(along) < abs(across) * 1e-6:
        words[:] = _colors(first + across * np.arange(height), fill)[:, None]
        return
    _copy_rows(words, along, across, first, fill)


def _copy_rows(words: Words, along: float, across: float, first: float, fill: LinearGradient) -> None:
    height, width = words.shape
    shifts = across / along * np.arange(height)
    low = float(shifts.min())
    steps = np.rint((shifts - low) * PHASES).astype(np.int64)
    whole, phase = np.divmod(steps, PHASES)
    if int(whole.max()) + width > 8 * (width + height):
        t = first + along * np.arange(width)[None, :] + across * np.arange(height)[:, None]
        for row in range(height):
            words[row] = _colors(t[row], fill)
        return
    length = int(whole.max()) + width
    base = first + along * (low + np.arange(length))
    curves = {p: _colors(base + along * (p / PHASES), fill) for p in sorted(set(phase.tolist()))}
    for row, (start, which) in enumerate(zip(whole.tolist(), phase.tolist(), strict=True)):
        words[row] = curves[which][start : start + width]


def _colors(t: Offsets, fill: LinearGradient) -> Words:
    """Return the opaque colours at offsets along a gradient as RGBA words."""
    stops = sorted(fill.stops, key=lambda stop: stop.at)
    at = np.array([stop.at for stop in stops])
    out = np.full((*t.shape, 4), 255, np.uint8)
    for channel in range(3):
        values = np.array([rgb(stop.color)[channel] * 255 for stop in stops])
        out[..., channel] = np.rint(np.interp(t, at, values))
    return out.view(np.uint32)[..., 0]


def _device_bounds(canvas: skia.Canvas, path: skia.Path) -> skia.IRect | None:
    mapped = canvas.getTotalMatrix().mapRect(path.getBounds())
    clip = canvas.getDeviceClipBounds()
    area = mapped.roundOut()
    return area if area.intersect(clip) else None


def _whole(canvas: skia.Canvas, path: skia.Path) -> bool:
    mapped = canvas.getTotalMatrix().mapRect(path.getBounds())
    clip = canvas.getDeviceClipBounds()
    sides = ((mapped.fLeft, clip.fLeft, -1), (mapped.fTop, clip.fTop, -1))
    ends = ((mapped.fRight, clip.fRight, 1), (mapped.fBottom, clip.fBottom, 1))
    return all(abs(v - round(v)) < 1e-4 or (v - edge) * sign > 0 for v, edge, sign in sides + ends)
