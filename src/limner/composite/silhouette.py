"""Silhouettes: what a sketch covers, grown or swept, filled with one colour.

Where the sketch is made of outlines the silhouette is paths, exact at every scale. Where it is not (pictures, emoji,
groups) it is pixels at the size they will be drawn at.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

import skia

from limner.composite.inks import color4f
from limner.composite.outlines import grown, rect, shrunk, swept
from limner.composite.sketch import Sketch
from limner.document.color import alpha
from limner.document.geometry import Box

Move = tuple[int, int]


class Silhouette(Protocol):
    """An area of the canvas."""

    @property
    def bounds(self) -> Box:
        """A box around the area, in canvas pixels."""
        ...

    @property
    def pixel(self) -> float:
        """The edge of a device pixel in canvas pixels."""
        ...

    def fill(self, canvas: skia.Canvas, color: str) -> None:
        """Fill the area with a colour, once where its parts overlap."""
        ...

    def grown(self, width: float, bridge: float = 0.0) -> Silhouette:
        """Return the area grown outwards by a width, corners round, what is then narrower than ``bridge`` in it filled."""
        ...

    def swept(self, dx: float, dy: float) -> Silhouette:
        """Return the area covered while this one moves by (dx, dy)."""
        ...

    def joined(self, others: Sequence[Silhouette]) -> Silhouette:
        """Return the area covered by this one and others grown or swept from it."""
        ...


class PathSilhouette(NamedTuple):
    """An area made of outlines."""

    bounds: Box
    paths: tuple[skia.Path, ...]
    pixel: float = 1.0

    def fill(self, canvas: skia.Canvas, color: str) -> None:
        """Fill the area with a colour."""
        if len(self.paths) == 1 or alpha(color) == 1:
            for path in self.paths:
                canvas.drawPath(path, skia.Paint(Color4f=color4f(color), AntiAlias=True))
            return
        canvas.saveLayer(rect(self.bounds.inset(-1)), skia.Paint(Alphaf=alpha(color)))
        self.fill(canvas, color[:7])
        canvas.restore()

    def grown(self, width: float, bridge: float = 0.0) -> Silhouette:
        """Return the area grown outwards by a width, its narrow hollows filled."""
        paths = tuple(grown(path, width + bridge / 2) for path in self.paths)
        if bridge > 0:
            whole = paths[0]
            for path in paths[1:]:
                whole = skia.Op(whole, path, skia.PathOp.kUnion_PathOp)
            paths = (shrunk(whole, bridge / 2),)
        return PathSilhouette(self.bounds.inset(-width), paths, self.pixel)

    def swept(self, dx: float, dy: float) -> Silhouette:
        """Return the area covered while this one moves by (dx, dy)."""
        box = self.bounds.union(self.bounds.moved(dx, dy))
        return PathSilhouette(box, tuple(swept(path, dx, dy) for path in self.paths), self.pixel)

    def joined(self, others: Sequence[Silhouette]) -> Silhouette:
        """Return the area of this one and others."""
        box, paths = self.bounds, self.paths
        for other in others:
            assert isinstance(other, PathSilhouette)
            box, paths = box.union(other.bounds), paths + other.paths
        return PathSilhouette(box, paths, self.pixel)


class PixelSilhouette(NamedTuple):
    """An area given by the alpha of an image that fills ``bounds``, ``pixel`` canvas pixels to one of its own."""

    image: skia.Image
    bounds: Box
    pixel: float

    def fill(self, canvas: skia.Canvas, color: str) -> None:
        """Fill the area with a colour."""
        tint = skia.ColorFilters.Blend(color4f(color), None, skia.BlendMode.kSrcIn)
        sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
        canvas.drawImageRect(self.image, rect(self.bounds), sampling, skia.Paint(ColorFilter=tint))

    def grown(self, width: float, bridge: float = 0.0) -> Silhouette:
        """Return the area grown outwards by a width; a detail thinner than half of it grows a little less round."""
        if bridge > 0:
            coarse = self._shrunk(min(1.0, _FINE / (width + bridge / 2) * self.pixel))
            reach = max(1, round(bridge / 2 / coarse.pixel))
            wide = coarse._filled(reach + round(width / coarse.pixel))
            around = wide._inverted(reach + 1)._filled(reach)
            return around._inverted()._within(wide)._smoothed(self.pixel)
        return self._ringed(width / self.pixel)

    def _filled(self, radius: int) -> PixelSilhouette:
        """Return the area grown by whole pixels, solid however thin it is: by rings, each twice as wide as the one before."""
        steps, left = [], radius
        while left > 1:
            steps.append(left - left // 2)
            left //= 2
        out = self
        for step in reversed([*steps, left] if left else steps):
            count = max(8, min(48, math.ceil(2 * math.pi * step / 1.5)))
            turns = (2 * math.pi * k / count for k in range(count))
            ring = [(0, 0), *((round(step * math.cos(t)), round(step * math.sin(t))) for t in turns)]
            out = out._stamped([(out, move) for move in ring])
        return out

    def _inverted(self, margin: int = 0) -> PixelSilhouette:
        """Return what the area leaves of its bounds with so many pixels around them."""
        surface = skia.Surface(self.image.width() + 2 * margin, self.image.height() + 2 * margin)
        canvas = surface.getCanvas()
        canvas.clear(skia.ColorBLACK)
        out = skia.Paint(BlendMode=skia.BlendMode.kDstOut)
        canvas.drawImage(self.image, margin, margin, skia.SamplingOptions(), out)
        return PixelSilhouette(surface.makeImageSnapshot(), self.bounds.inset(-margin * self.pixel), self.pixel)

    def _shrunk(self, factor: float) -> PixelSilhouette:
        """Return the area on fewer, larger pixels: wide edges need no finer ones to be grown."""
        if factor >= 1:
            return self
        width, height = max(1, round(self.image.width() * factor)), max(1, round(self.image.height() * factor))
        surface = skia.Surface(width, height)
        sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        pixel = self.pixel * self.image.width() / width
        over = skia.Rect.MakeWH(width, self.image.height() * self.pixel / pixel)
        surface.getCanvas().drawImageRect(self.image, over, sampling, skia.Paint())
        box = Box(self.bounds.x, self.bounds.y, width * pixel, height * pixel)
        return PixelSilhouette(surface.makeImageSnapshot(), box, pixel)

    def _smoothed(self, pixel: float) -> PixelSilhouette:
        """Return the area on pixels of a size, the steps of its edge evened out: blurred and drawn sharp again."""
        times = self.pixel / pixel
        width, height = math.ceil(self.image.width() * times), math.ceil(self.image.height() * times)
        surface = skia.Surface(width, height)
        steep = _STEEP * times
        sharp = skia.ColorFilters.Matrix([0.0] * 15 + [0.0, 0.0, 0.0, steep, 0.5 - steep / 2])
        even = skia.ImageFilters.ColorFilter(sharp, skia.ImageFilters.Blur(_EVEN * times, _EVEN * times))
        canvas = surface.getCanvas()
        canvas.saveLayer(None, skia.Paint(ImageFilter=even))
        over = skia.Rect.MakeWH(self.image.width() * times, self.image.height() * times)
        canvas.drawImageRect(self.image, over, skia.SamplingOptions(skia.FilterMode.kLinear), skia.Paint())
        canvas.restore()
        box = Box(self.bounds.x, self.bounds.y, width * pixel, height * pixel)
        return PixelSilhouette(surface.makeImageSnapshot(), box, pixel)

    def _within(self, other: PixelSilhouette) -> PixelSilhouette:
        """Return the part of the area that lies in the bounds of another one."""
        surface = skia.Surface(other.image.width(), other.image.height())
        x, y = self.bounds.x - other.bounds.x, self.bounds.y - other.bounds.y
        surface.getCanvas().drawImage(self.image, round(x / self.pixel), round(y / self.pixel))
        return PixelSilhouette(surface.makeImageSnapshot(), other.bounds, self.pixel)

    def _ringed(self, radius: float) -> PixelSilhouette:
        ring: list[Move] = [(0, 0)]
        for part in (0.5, 1.0):
            count = max(8, min(64, math.ceil(2 * math.pi * radius * part / 1.5)))
            for k in range(count):
                turn = 2 * math.pi * k / count
                ring.append((round(radius * part * math.cos(turn)), round(radius * part * math.sin(turn))))
        return self._stamped((self, move) for move in ring)

    def swept(self, dx: float, dy: float) -> Silhouette:
        """Return the area covered while this one moves by (dx, dy): doubled along the way until it is all covered."""
        length = max(1, math.ceil(max(abs(dx), abs(dy)) / self.pixel))
        out, covered = self, 0
        while covered < length:
            step = min(covered + 1, length - covered)
            move = (round(dx / self.pixel * step / length), round(dy / self.pixel * step / length))
            out, covered = out._stamped(((out, (0, 0)), (out, move))), covered + step
        return out

    def joined(self, others: Sequence[Silhouette]) -> Silhouette:
        """Return the area of this one and others."""
        if not others:
            return self
        parts = [self, *(other for other in others if isinstance(other, PixelSilhouette))]
        return self._stamped((part, (0, 0)) for part in parts)

    def _stamped(self, parts: Iterable[tuple[PixelSilhouette, Move]]) -> PixelSilhouette:
        """Return images drawn over each other, each moved by whole pixels from where it lies."""
        placed = [
            (part.image, round((part.bounds.x - self.bounds.x) / self.pixel) + x,
             round((part.bounds.y - self.bounds.y) / self.pixel) + y)
            for part, (x, y) in parts
        ]  # fmt: skip
        left, top = min(x for _, x, _ in placed), min(y for _, _, y in placed)
        width = max(x + image.width() for image, x, _ in placed) - left
        height = max(y + image.height() for image, _, y in placed) - top
        surface = skia.Surface(width, height)
        canvas = surface.getCanvas()
        for image, x, y in placed:
            canvas.drawImage(image, x - left, y - top)
        box = Box(
            self.bounds.x + left * self.pixel, self.bounds.y + top * self.pixel, width * self.pixel, height * self.pixel
        )
        return PixelSilhouette(surface.makeImageSnapshot(), box, self.pixel)


_FINE = 26.0
"""So many pixels an edge is grown by at most: wider ones are grown on larger pixels."""

_EVEN, _STEEP = 1.3, 2.6
"""Blur of an edge in pixels, and how much steeper it is drawn afterwards: together they leave a ramp of about a pixel."""


def silhouette_of(sketch: Sketch, canvas: skia.Canvas) -> Silhouette:
    """Return the silhouette of a sketch as it will be drawn on a canvas."""
    pixel = pixel_size(canvas)
    path = sketch.outline()
    if path is not None:
        return PathSilhouette(sketch.bounds, (path,), pixel)
    clip = canvas.getLocalClipBounds()
    seen = Box(clip.fLeft, clip.fTop, max(0.0, clip.width()), max(0.0, clip.height()))
    box = sketch.bounds.intersection(seen.inset(-seen.w / 4, -seen.h / 4))
    left, top = math.floor(box.x / pixel), math.floor(box.y / pixel)
    width, height = max(1, math.ceil(box.right / pixel) - left), max(1, math.ceil(box.bottom / pixel) - top)
    surface = skia.Surface(width, height)
    target = surface.getCanvas()
    target.translate(-left, -top)
    target.scale(1 / pixel, 1 / pixel)
    sketch.draw(target)
    place = Box(left * pixel, top * pixel, width * pixel, height * pixel)
    return PixelSilhouette(surface.makeImageSnapshot(), place, pixel)


def pixel_size(canvas: skia.Canvas) -> float:
    """Return the edge of a device pixel in a canvas's present units."""
    matrix = canvas.getTotalMatrix()
    area = matrix.getScaleX() * matrix.getScaleY() - matrix.getSkewX() * matrix.getSkewY()
    return 1 / max(1e-6, math.sqrt(abs(area)))
