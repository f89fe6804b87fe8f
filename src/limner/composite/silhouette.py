"""Silhouettes: what a sketch covers, grown or swept, filled with one colour.

Where the sketch is made of outlines the silhouette is a path, exact at every scale. Where it is not (pictures, emoji,
groups) it is a stamp: the sketch in one colour, drawn as often as it takes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import skia

from limner.composite.inks import color4f
from limner.composite.outlines import grown, rect, swept
from limner.composite.sketch import Draw, Sketch
from limner.document.color import alpha
from limner.document.geometry import Box


@dataclass(frozen=True, slots=True)
class Silhouette:
    """An area of the canvas: paths, and a stamp drawn at offsets (canvas pixels). ``pixel`` is one device pixel's size."""

    bounds: Box
    paths: tuple[skia.Path, ...] = ()
    stamp: Draw | None = None
    offsets: tuple[tuple[float, float], ...] = ()
    pixel: float = 1.0

    def fill(self, canvas: skia.Canvas, color: str) -> None:
        """Fill the area with a colour; where its parts overlap, it is filled once."""
        overlaps = len(self.paths) + len(self.offsets) > 1
        if self.stamp is None and not (overlaps and alpha(color) < 1):
            for path in self.paths:
                canvas.drawPath(path, skia.Paint(color4f(color), AntiAlias=True))
            return
        filtered = skia.Paint(ColorFilter=skia.ColorFilters.Blend(color4f(color), None, skia.BlendMode.kSrcIn))
        canvas.saveLayer(rect(self.bounds), filtered)
        for path in self.paths:
            canvas.drawPath(path, skia.Paint(AntiAlias=True))
        if self.stamp is not None:
            for dx, dy in self.offsets:
                canvas.save()
                canvas.translate(dx, dy)
                self.stamp(canvas)
                canvas.restore()
        canvas.restore()

    def grown(self, width: float) -> Silhouette:
        """Return the area grown outwards by a width, corners round."""
        box = self.bounds.inset(-width)
        if self.stamp is None:
            return Silhouette(box, tuple(grown(path, width) for path in self.paths), pixel=self.pixel)
        ring = [(dx + x, dy + y) for dx, dy in self.offsets for x, y in _disc(width, self.pixel)]
        return Silhouette(box, self.paths, self.stamp, tuple(ring), self.pixel)

    def swept(self, dx: float, dy: float) -> Silhouette:
        """Return the area covered while this one moves by (dx, dy)."""
        box = self.bounds.union(self.bounds.moved(dx, dy))
        if self.stamp is None:
            return Silhouette(box, tuple(swept(path, dx, dy) for path in self.paths), pixel=self.pixel)
        steps = max(1, math.ceil(max(abs(dx), abs(dy)) / self.pixel))
        moves = [(x + dx * k / steps, y + dy * k / steps) for k in range(steps + 1) for x, y in self.offsets]
        return Silhouette(box, self.paths, self.stamp, tuple(moves), self.pixel)

    def joined(self, others: Sequence[Silhouette]) -> Silhouette:
        """Return the area covered by this one and others of the same sketch."""
        box = self.bounds
        for other in others:
            box = box.union(other.bounds)
        paths = self.paths + tuple(path for other in others for path in other.paths)
        offsets = self.offsets + tuple(offset for other in others for offset in other.offsets)
        return Silhouette(box, paths, self.stamp, offsets, self.pixel)


def silhouette_of(sketch: Sketch, canvas: skia.Canvas) -> Silhouette:
    """Return the silhouette of a sketch as it will be drawn on a canvas."""
    pixel = pixel_size(canvas)
    path = sketch.outline()
    if path is not None:
        return Silhouette(sketch.bounds, (path,), pixel=pixel)
    recorder = skia.PictureRecorder()
    sketch.draw(recorder.beginRecording(rect(sketch.bounds)))
    recording = recorder.finishRecordingAsPicture()

    def stamp(target: skia.Canvas) -> None:
        target.drawPicture(recording)

    return Silhouette(sketch.bounds, (), stamp, ((0.0, 0.0),), pixel)


def pixel_size(canvas: skia.Canvas) -> float:
    """Return the edge of a device pixel in a canvas's present units."""
    matrix = canvas.getTotalMatrix()
    area = matrix.getScaleX() * matrix.getScaleY() - matrix.getSkewX() * matrix.getSkewY()
    return 1 / max(1e-6, math.sqrt(abs(area)))


def _disc(radius: float, pixel: float) -> list[tuple[float, float]]:
    """Return offsets that cover a disc's rim and inside closely enough for silhouettes thicker than half its radius."""
    out = [(0.0, 0.0)]
    for part in (0.5, 1.0):
        count = max(8, min(48, math.ceil(2 * math.pi * radius * part / (1.5 * pixel))))
        for k in range(count):
            turn = 2 * math.pi * k / count
            out.append((radius * part * math.cos(turn), radius * part * math.sin(turn)))
    return out
