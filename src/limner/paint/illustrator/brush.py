"""The illustrator's hand: a skia canvas in drawing units, where the picture's short edge is always 1000 units long.

Everything is drawn in these units, so a picture is the same at every pixel size. A fill is a hex colour or a shader.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import skia

from limner.paint.illustrator.mood import Mood
from limner.paint.illustrator.ramp import fade, ink, linear, radial

Fill: TypeAlias = "str | skia.Shader"
Pt = tuple[float, float]
UNIT = 1000.0


@lru_cache(maxsize=16)
def grain_image(seed: int, kind: str) -> skia.Image:
    """Return a 512-pixel tile of noise: "film" is white and black specks of uneven alpha, "dust" black ones only."""
    values = np.random.default_rng(seed)
    n = 512
    out = np.zeros((n, n, 4), np.uint8)
    if kind == "film":
        specks = values.normal(0, 46, (n, n))
        out[..., 3] = np.clip(np.abs(specks), 0, 255).astype(np.uint8)
        out[..., :3] = np.where(specks > 0, out[..., 3], 0)[..., None]
    else:
        out[..., 3] = (np.clip(values.random((n, n)) * 1.5 - 0.25, 0, 1) * 255).astype(np.uint8)
    return skia.Image.fromarray(out, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)


CYCLES = 8
"""Cycles of the lowest frequency in a tile of fractal noise."""


@lru_cache(maxsize=32)
def noise_image(seed: int, octaves: int) -> skia.Image:
    """Return a seamless 256-pixel tile of fractal noise in its alpha, mean one half, ``CYCLES`` cycles a side and up."""
    n = 256
    values = np.random.default_rng(seed)
    total = np.zeros((n, n))
    fx = np.fft.fftfreq(n) * n
    radius = np.hypot(fx[:, None], fx[None, :])
    for octave in range(octaves):
        center = CYCLES * 2.0**octave
        band = np.exp(-(((radius - center) / (0.5 * center)) ** 2))
        layer = np.fft.ifft2(np.fft.fft2(values.normal(size=(n, n))) * band).real
        total += layer / layer.std() * 0.5**octave
    out = np.zeros((n, n, 4), np.uint8)
    out[..., 3] = np.clip(127.5 + 33 * total / total.std(), 0, 255).astype(np.uint8)
    return skia.Image.fromarray(out, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)


TILE_PIXELS = 2_000_000
"""Largest tile, in pixels, that is made at its final size before it is repeated."""


def _tile(image: skia.Image, width: int, height: int, color: skia.ColorFilter | None) -> skia.Image:
    surface = skia.Surface(width, height)
    options = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    paint = skia.Paint(ColorFilter=color) if color is not None else skia.Paint()
    surface.getCanvas().drawImageRect(image, skia.Rect.MakeWH(width, height), options, paint)
    return surface.makeImageSnapshot()


class Brush:
    """Draws on a canvas of ``w`` × ``h`` units. ``mood`` tones colours; ``rng`` gives seeded randomness by name."""

    def __init__(
        self,
        canvas: skia.Canvas,
        w: float,
        h: float,
        mood: Mood,
        seed: int,
        horizon: float,
        clear: tuple[tuple[float, float, float, float], ...] = (),
        stands: tuple[tuple[float, float, float], ...] = (),
    ) -> None:
        self.clear = clear
        self.stands = stands
        self.canvas = canvas
        self.w = w
        self.h = h
        self.mood = mood
        self.seed = seed
        self.horizon = horizon * h

    def rng(self, name: str) -> random.Random:
        """Return a generator that depends on the scene's seed and a name only."""
        return random.Random(f"{self.seed}:{name}")

    def behind(self, x: float, half: float, foot: float) -> bool:
        """Tell whether a trunk of a half width may stand at a foot line: not before anybody, who would be painted over it.

        ``stands`` are those on the ground: middle, half width and foot of each, in units.
        """
        return all(foot <= other or abs(x - at) > half + wide for at, wide, other in self.stands)

    def free(self, x: float, y: float, margin: float = 30.0) -> bool:
        """Tell whether a point is outside every area that type will need (left, top, right, bottom in ``clear``)."""
        return not any(
            left - margin < x < right + margin and top - margin < y < bottom + margin
            for left, top, right, bottom in self.clear
        )

    def t(self, color: str, far: float = 0.0) -> str:
        """Return a natural colour as it looks in this picture's light; ``far`` 0…1 is how deep it lies in haze."""
        return self.mood.tone(color, far)

    # ---- fills
    def v(self, y0: float, y1: float, *colors: str) -> skia.Shader:
        """Return a vertical gradient."""
        return linear(0, y0, 0, y1, colors)

    def hz(self, x0: float, x1: float, *colors: str) -> skia.Shader:
        """Return a horizontal gradient."""
        return linear(x0, 0, x1, 0, colors)

    def r(self, cx: float, cy: float, radius: float, *colors: str) -> skia.Shader:
        """Return a radial gradient."""
        return radial(cx, cy, radius, colors)

    def ink(
        self,
        fill: Fill,
        *,
        alpha: float = 1.0,
        blur: float = 0.0,
        width: float = 0.0,
        blend: skia.BlendMode | None = None,
        butt: bool = False,
    ) -> skia.Paint:
        """Return a skia paint; ``width`` > 0 strokes, ``blur`` is a deviation in units."""
        paint = skia.Paint(AntiAlias=True)
        if isinstance(fill, str):
            paint.setColor(ink(fill))
            if alpha < 1:
                paint.setAlphaf(paint.getAlphaf() * alpha)
        else:
            paint.setShader(fill)
            paint.setDither(True)
            paint.setAlphaf(alpha)
        if blur > 0:
            paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur))
        if width > 0:
            paint.setStyle(skia.Paint.kStroke_Style)
            paint.setStrokeWidth(width)
            paint.setStrokeCap(skia.Paint.kButt_Cap if butt else skia.Paint.kRound_Cap)
            paint.setStrokeJoin(skia.Paint.kMiter_Join if butt else skia.Paint.kRound_Join)
        if blend is not None:
            paint.setBlendMode(blend)
        return paint

    # ---- shapes
    def all(self, fill: Fill, alpha: float = 1.0, blend: skia.BlendMode | None = None) -> None:
        """Fill the whole picture."""
        paint = self.ink(fill, alpha=alpha, blend=blend)
        self.canvas.drawRect(skia.Rect.MakeXYWH(-2, -2, self.w + 4, self.h + 4), paint)

    def rect(
        self, x: float, y: float, w: float, h: float, fill: Fill, r: float = 0.0, blur: float = 0.0, alpha: float = 1.0
    ) -> None:
        """Fill a rectangle with corners of radius r."""
        box = skia.Rect.MakeXYWH(x, y, w, h)
        paint = self.ink(fill, blur=blur, alpha=alpha)
        if r > 0:
            self.canvas.drawRoundRect(box, r, r, paint)
        else:
            self.canvas.drawRect(box, paint)

    def frame(self, x: float, y: float, w: float, h: float, color: Fill, width: float, r: float = 0.0) -> None:
        """Stroke a rectangle."""
        box = skia.Rect.MakeXYWH(x, y, w, h)
        self.canvas.drawRoundRect(box, r, r, self.ink(color, width=width, butt=r == 0))

    def oval(
        self, cx: float, cy: float, rx: float, ry: float, fill: Fill, blur: float = 0.0, alpha: float = 1.0
    ) -> None:
        """Fill an ellipse."""
        self.canvas.drawOval(
            skia.Rect.MakeLTRB(cx - rx, cy - ry, cx + rx, cy + ry), self.ink(fill, blur=blur, alpha=alpha)
        )

    def ring(self, cx: float, cy: float, rx: float, ry: float, color: Fill, width: float, alpha: float = 1.0) -> None:
        """Stroke an ellipse."""
        box = skia.Rect.MakeLTRB(cx - rx, cy - ry, cx + rx, cy + ry)
        self.canvas.drawOval(box, self.ink(color, width=width, alpha=alpha))

    def path(
        self, path: skia.Path, fill: Fill, blur: float = 0.0, alpha: float = 1.0, blend: skia.BlendMode | None = None
    ) -> None:
        """Fill a path."""
        self.canvas.drawPath(path, self.ink(fill, blur=blur, alpha=alpha, blend=blend))

    def poly(self, points: Sequence[Pt], fill: Fill, blur: float = 0.0, alpha: float = 1.0) -> None:
        """Fill a polygon."""
        self.path(polygon(points), fill, blur, alpha)

    def blob(self, points: Sequence[Pt], fill: Fill, blur: float = 0.0, alpha: float = 1.0) -> None:
        """Fill the smooth closed curve through the points."""
        self.path(smooth(points, closed=True), fill, blur, alpha)

    def line(
        self,
        points: Sequence[Pt],
        color: Fill,
        width: float,
        alpha: float = 1.0,
        curve: bool = False,
        butt: bool = False,
    ) -> None:
        """Stroke a line through the points, smooth or straight."""
        path = smooth(points) if curve else polygon(points, closed=False)
        self.canvas.drawPath(path, self.ink(color, width=width, alpha=alpha, butt=butt))

    def glow(self, cx: float, cy: float, radius: float, color: str, strength: float = 1.0) -> None:
        """Add soft light around a point."""
        alphas = (0.95, 0.5, 0.22, 0.07, 0.0)
        colors = tuple(fade(color, a * min(1.0, strength)) for a in alphas)
        paint = self.ink(radial(cx, cy, radius, colors, (0.0, 0.18, 0.42, 0.7, 1.0)), blend=skia.BlendMode.kScreen)
        self.canvas.drawRect(skia.Rect.MakeLTRB(cx - radius, cy - radius, cx + radius, cy + radius), paint)

    def dusted(self, path: skia.Path, start: Pt, end: Pt, color: str, strength: float = 0.6) -> None:
        """Shade a path with grain: a stipple of the colour, none at ``start`` and full at ``end``.

        Drawn as a layer cut by the grain: a shader that blends two others is compiled anew for every use.
        """
        bounds = path.getBounds()
        self.canvas.save()
        self.canvas.clipPath(path, doAntiAlias=True)
        self.canvas.saveLayer(bounds, skia.Paint())
        self.canvas.drawRect(bounds, self.ink(linear(*start, *end, (fade(color, 0.0), fade(color, strength)))))
        self.tiled("dust", bounds, skia.BlendMode.kDstIn)
        self.canvas.restore()
        self.canvas.restore()

    def tiled(self, kind: str, bounds: skia.Rect, blend: skia.BlendMode, alpha: float = 1.0, size: float = 0.7) -> None:
        """Cover a rectangle with a noise tile, one of its pixels about ``size`` units wide."""
        image = grain_image(self.seed % 8, kind)
        step = image.width() * size
        self._lay(image, bounds, step, step, None, skia.Paint(BlendMode=blend, Alphaf=alpha))

    def noise(self, color: str, strength: float, fx: float, fy: float, seed: int = 0, octaves: int = 4) -> None:
        """Lay fractal noise in one colour over all; ``fx`` and ``fy`` are cycles a unit: unequal ones give grain or weave."""
        r, g, b = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
        matrix = [0, 0, 0, 0, r, 0, 0, 0, 0, g, 0, 0, 0, 0, b, 0, 0, 0, 3.2 * strength, -1.25 * strength]
        image = noise_image((self.seed + seed) % 24, octaves)
        bounds = skia.Rect.MakeWH(self.w, self.h)
        self._lay(image, bounds, CYCLES / fx, CYCLES / fy, skia.ColorFilters.Matrix(matrix), skia.Paint())

    def _lay(
        self,
        image: skia.Image,
        bounds: skia.Rect,
        w: float,
        h: float,
        color: skia.ColorFilter | None,
        paint: skia.Paint,
    ) -> None:
        """Draw an image side by side over a rectangle, each about w × h units.

        The image is brought to its size in pixels once, its colour filter applied, and then copied pixel for pixel: filtering
        while it is repeated, or a repeating image shader (re-encoded each time it is set), costs many times more.
        """
        matrix = self.canvas.getTotalMatrix()
        scale = abs(matrix.getScaleX()) or 1.0
        across, down = max(1, round(w * scale)), max(1, round(h * scale))
        w, h = across / scale, down / scale
        options = skia.SamplingOptions(skia.FilterMode.kLinear)
        if across * down <= TILE_PIXELS:
            image = _tile(image, across, down, color)
            options = skia.SamplingOptions(skia.FilterMode.kNearest)
        elif color is not None:
            paint.setColorFilter(color)
        for row in range(math.floor(bounds.top() / h), math.ceil(bounds.bottom() / h)):
            for column in range(math.floor(bounds.left() / w), math.ceil(bounds.right() / w)):
                self.canvas.drawImageRect(image, skia.Rect.MakeXYWH(column * w, row * h, w, h), options, paint)

    def grain(self, strength: float) -> None:
        """Lay film grain over all, 0…1."""
        self.tiled("film", skia.Rect.MakeWH(self.w, self.h), skia.BlendMode.kSrcOver, 0.5 * strength)

    # ---- state
    @contextmanager
    def clip(self, path: skia.Path) -> Iterator[None]:
        """Draw inside a path only."""
        self.canvas.save()
        self.canvas.clipPath(path, doAntiAlias=True)
        yield
        self.canvas.restore()

    @contextmanager
    def sheet(self, alpha: float = 1.0, blur: float = 0.0, blend: skia.BlendMode | None = None) -> Iterator[None]:
        """Draw on a sheet of its own that is then laid down at an alpha, blurred or blended."""
        paint = skia.Paint(Alphaf=alpha)
        if blur > 0:
            paint.setImageFilter(skia.ImageFilters.Blur(blur, blur))
        if blend is not None:
            paint.setBlendMode(blend)
        self.canvas.saveLayer(None, paint)
        yield
        self.canvas.restore()

    @contextmanager
    def moved(self, dx: float, dy: float, kx: float = 1.0, ky: float = 1.0, turn: float = 0.0) -> Iterator[None]:
        """Draw with the origin moved, then scaled, then turned (degrees)."""
        self.canvas.save()
        self.canvas.translate(dx, dy)
        self.canvas.rotate(turn)
        self.canvas.scale(kx, ky)
        yield
        self.canvas.restore()


def box_path(x: float, y: float, w: float, h: float, r: float = 0.0) -> skia.Path:
    """Return a rectangle as a path, corners rounded by r."""
    path = skia.Path()
    path.addRoundRect(skia.Rect.MakeXYWH(x, y, max(w, 0.0), max(h, 0.0)), r, r)
    return path


def oval_path(cx: float, cy: float, rx: float, ry: float) -> skia.Path:
    """Return an ellipse as a path."""
    path = skia.Path()
    path.addOval(skia.Rect.MakeLTRB(cx - rx, cy - ry, cx + rx, cy + ry))
    return path


def polygon(points: Sequence[Pt], closed: bool = True) -> skia.Path:
    """Return straight lines through the points."""
    path = skia.Path()
    path.addPoly([skia.Point(x, y) for x, y in points], closed)
    return path


def smooth(points: Sequence[Pt], closed: bool = False, tension: float = 1 / 6) -> skia.Path:
    """Return the Catmull–Rom curve through the points."""
    path = skia.Path()
    n = len(points)
    if n < 3:
        return polygon(points, closed)
    path.moveTo(*points[0])
    for i in range(n if closed else n - 1):
        before = points[i - 1] if closed or i > 0 else points[0]
        here, there = points[i], points[(i + 1) % n]
        after = points[(i + 2) % n] if closed or i + 2 < n else points[-1]
        path.cubicTo(
            here[0] + (there[0] - before[0]) * tension,
            here[1] + (there[1] - before[1]) * tension,
            there[0] - (after[0] - here[0]) * tension,
            there[1] - (after[1] - here[1]) * tension,
            there[0],
            there[1],
        )
    if closed:
        path.close()
    return path


def waves(rng: random.Random, octaves: int = 4, roughness: float = 0.5) -> list[tuple[float, float, float]]:
    """Return (amplitude, frequency, phase) of a smooth random curve, amplitudes summing to 1."""
    parts = [(roughness**k, 2.0**k * (0.8 + 0.4 * rng.random()), rng.random() * math.tau) for k in range(octaves)]
    total = sum(a for a, _, _ in parts)
    return [(a / total, f, p) for a, f, p in parts]


def wave(parts: Sequence[tuple[float, float, float]], x: float) -> float:
    """Return the value, −1…1, of a random curve at x (one period of the lowest wave per unit)."""
    return sum(a * math.sin(math.tau * f * x + p) for a, f, p in parts)
