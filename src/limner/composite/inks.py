"""Fills and strokes as Skia paints. Gradients run over the box they are given."""

from __future__ import annotations

import skia

from limner.document.color import alpha, rgb
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

_CAPS = {"butt": skia.Paint.kButt_Cap, "round": skia.Paint.kRound_Cap, "square": skia.Paint.kSquare_Cap}
_JOINS = {"miter": skia.Paint.kMiter_Join, "round": skia.Paint.kRound_Join, "bevel": skia.Paint.kBevel_Join}


def color4f(color: str) -> skia.Color4f:
    """Return a document colour as a Skia colour, alpha straight."""
    return skia.Color4f(*rgb(color), alpha(color))


def is_opaque(fill: Fill) -> bool:
    """Tell whether a fill lets nothing through."""
    if isinstance(fill, Solid):
        return alpha(fill.color) == 1.0
    return not isinstance(fill, ImageFill) and all(alpha(color) == 1.0 for color in tones(fill))


def fill_paint(fill: Fill, box: Box) -> skia.Paint:
    """Return the paint of a fill over a box."""
    paint = skia.Paint(AntiAlias=True)
    if isinstance(fill, Solid | ImageFill | TextureFill):
        paint.setColor4f(color4f((*tones(fill), "#808080")[0]))
    else:
        paint.setShader(_shader(fill, box))
        paint.setDither(True)
    return paint


def stroke_paint(stroke: Stroke, box: Box, *, width: float | None = None) -> skia.Paint:
    """Return the paint of a stroke over a box, at its own width or at the width given."""
    paint = fill_paint(stroke.fill, box)
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(stroke.width if width is None else width)
    paint.setStrokeCap(_CAPS[stroke.cap])
    paint.setStrokeJoin(_JOINS[stroke.join])
    paint.setStrokeMiter(4)
    if sum(stroke.dash) > 0:
        dash = stroke.dash if len(stroke.dash) % 2 == 0 else stroke.dash * 2
        paint.setPathEffect(skia.DashPathEffect.Make(list(dash), 0))
    return paint


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
        return skia.GradientShader.MakeSweep(center.fX, center.fY, colors, offsets, flags, turn)
    radius = max(fill.radius * max(box.w, box.h), 1e-3)
    return skia.GradientShader.MakeRadial(_at(fill.center, box), radius, colors, offsets, clamp, flags)


def _at(fractions: tuple[float, float], box: Box) -> skia.Point:
    return skia.Point(box.x + fractions[0] * box.w, box.y + fractions[1] * box.h)


def _argb(color: str) -> int:
    a = round(alpha(color) * 255)
    return (a << 24) | int(color[1:7], 16)
