"""Fills and strokes as Skia paints. Gradients, covering images and materials run over the box they are given.

The box of letters is the ink of their whole block: a gradient or an image runs through all its lines, not through each.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import skia

from limner.composite.materials import material
from limner.composite.pixels import decode
from limner.document.color import alpha, rgb
from limner.document.document import Asset
from limner.document.fills import (
    ConicGradient,
    Fill,
    ImageFill,
    LinearGradient,
    RadialGradient,
    Solid,
    Stroke,
    TextureFill,
    tones,
)
from limner.document.geometry import Box
from limner.errors import DocumentError

MOST_PIXELS = 6_000_000
"""A material over a larger area is drawn coarser."""

_CAPS = {"butt": skia.Paint.kButt_Cap, "round": skia.Paint.kRound_Cap, "square": skia.Paint.kSquare_Cap}
_JOINS = {"miter": skia.Paint.kMiter_Join, "round": skia.Paint.kRound_Join, "bevel": skia.Paint.kBevel_Join}


def color4f(color: str) -> skia.Color4f:
    """Return a document colour as a Skia colour, alpha straight."""
    return skia.Color4f(*rgb(color), alpha(color))


class Inks:
    """Makes the paints of one document at one scale (device pixels a canvas pixel); images and materials are kept."""

    def __init__(self, assets: Mapping[str, Asset], scale: float) -> None:
        self._assets = assets
        self._scale = scale
        self._images: dict[str, skia.Image] = {}
        self._materials: dict[tuple[TextureFill, Box], skia.Shader] = {}

    def fill(self, fill: Fill, box: Box) -> skia.Paint:
        """Return the paint of a fill over a box. Raises DocumentError for an image the document lacks or that is none."""
        paint = skia.Paint(AntiAlias=True)
        if isinstance(fill, Solid):
            paint.setColor4f(color4f(fill.color))
        elif isinstance(fill, ImageFill):
            paint.setShader(self._picture(fill, box))
        elif isinstance(fill, TextureFill):
            paint.setShader(self._material(fill, box))
        else:
            paint.setShader(_shader(fill, box))
            paint.setDither(True)
        return paint

    def stroke(self, stroke: Stroke, box: Box, *, width: float | None = None) -> skia.Paint:
        """Return the paint of a stroke over a box, at its own width or at the width given."""
        paint = self.fill(stroke.fill, box)
        _line(paint, stroke, stroke.width if width is None else width)
        return paint

    def is_opaque(self, fill: Fill) -> bool:
        """Tell whether a fill lets nothing through."""
        if isinstance(fill, ImageFill):
            return bool(self._image(fill).isOpaque())
        return all(alpha(color) == 1.0 for color in tones(fill))

    def _image(self, fill: ImageFill) -> skia.Image:
        if fill.asset not in self._images:
            asset = self._assets.get(fill.asset)
            if asset is None:
                valid = ", ".join(self._assets) or "none: the document has no assets"
                raise DocumentError(
                    "the document has no asset of this name", where="fill.asset", value=fill.asset, valid=valid
                )
            self._images[fill.asset] = decode(asset, f"assets.{fill.asset}")
        return self._images[fill.asset]

    def _picture(self, fill: ImageFill, box: Box) -> skia.Shader:
        image = self._image(fill)
        w, h = image.width(), image.height()
        if fill.mode == "cover":
            k = max(box.w / w, box.h / h, 1e-6)
            place = skia.Matrix.MakeAll(k, 0, box.cx - k * w / 2, 0, k, box.cy - k * h / 2, 0, 0, 1)
            tile = skia.TileMode.kClamp
        else:
            k = fill.scale
            place = skia.Matrix.MakeAll(k, 0, box.x, 0, k, box.y, 0, 0, 1)
            tile = skia.TileMode.kRepeat
        fine = skia.SamplingOptions(skia.CubicResampler.Mitchell())
        if k * self._scale < 0.75:
            fine = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        return image.makeShader(tile, tile, fine, place)

    def _material(self, fill: TextureFill, box: Box) -> skia.Shader:
        """Return a material drawn at device resolution over a box and a little beyond it, which strokes may reach."""
        key = (fill, box)
        if key not in self._materials:
            over = box.inset(-max(4.0, 0.08 * max(box.w, box.h)))
            step = max(1.0 / self._scale, math.sqrt(over.area / MOST_PIXELS), 1e-4)
            pixels = material(fill, over.moved(-box.x, -box.y), step)
            image = skia.Image.fromarray(pixels, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
            place = skia.Matrix.MakeAll(step, 0, over.x, 0, step, over.y, 0, 0, 1)
            linear = skia.SamplingOptions(skia.FilterMode.kLinear)
            self._materials[key] = image.makeShader(skia.TileMode.kMirror, skia.TileMode.kMirror, linear, place)
        return self._materials[key]


def stroked(path: skia.Path, stroke: Stroke, *, width: float | None = None) -> skia.Path:
    """Return the area that a stroke of a path covers, at its own width or at the width given."""
    paint = skia.Paint()
    _line(paint, stroke, stroke.width if width is None else width)
    edge = skia.Path()
    paint.getFillPath(path, edge)
    return edge


def _line(paint: skia.Paint, stroke: Stroke, width: float) -> None:
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(width)
    paint.setStrokeCap(_CAPS[stroke.cap])
    paint.setStrokeJoin(_JOINS[stroke.join])
    paint.setStrokeMiter(4)
    if sum(stroke.dash) > 0:
        dash = stroke.dash if len(stroke.dash) % 2 == 0 else stroke.dash * 2
        paint.setPathEffect(skia.DashPathEffect.Make(list(dash), 0))


def _shader(fill: LinearGradient | RadialGradient | ConicGradient, box: Box) -> skia.Shader:
    stops = sorted(fill.stops, key=lambda stop: stop.at)
    colors = [_argb(stop.color) for stop in stops]
    offsets = [stop.at for stop in stops]
    flags = skia.GradientShader.kInterpolateColorsInPremul_Flag
    clamp = skia.TileMode.kClamp
    if isinstance(fill, LinearGradient):
        ends = [_at(fill.start, box), _at(fill.end, box)]
        return skia.GradientShader.MakeLinear(ends, colors, offsets, clamp, flags)
    if isinstance(fill, ConicGradient):
        center = _at(fill.center, box)
        turn = skia.Matrix.RotateDeg(fill.angle - 90, center)
        return skia.GradientShader.MakeSweep(
            center.fX, center.fY, colors, offsets, flags=int(flags.value), localMatrix=turn
        )
    radius = max(fill.radius * max(box.w, box.h), 1e-3)
    return skia.GradientShader.MakeRadial(_at(fill.center, box), radius, colors, offsets, clamp, flags)


def _at(fractions: tuple[float, float], box: Box) -> skia.Point:
    return skia.Point(box.x + fractions[0] * box.w, box.y + fractions[1] * box.h)


def _argb(color: str) -> int:
    a = round(alpha(color) * 255)
    return (a << 24) | int(color[1:7], 16)
