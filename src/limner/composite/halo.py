"""Soft light and shade: a silhouette blurred, tinted and laid down.

The blur is made at the resolution it needs (about four pixels to a standard deviation), so a wide one costs no more
than a narrow one, and a 4K picture no more than a small one.
"""

from __future__ import annotations

import math

import skia

from limner.composite.inks import color4f
from limner.composite.outlines import rect
from limner.composite.silhouette import Silhouette
from limner.document.color import alpha, with_alpha
from limner.document.fills import Glow, Shadow
from limner.document.geometry import Box

SIGMA_PIXELS = 4.0
"""Standard deviation of a blur in the pixels it is made at."""


def draw_shadow(canvas: skia.Canvas, cast: Silhouette, shadow: Shadow) -> None:
    """Draw a silhouette's shadow: moved, blurred and coloured."""
    canvas.save()
    canvas.translate(shadow.dx, shadow.dy)
    if shadow.blur > 0:
        _draw_soft(canvas, cast, shadow.blur, shadow.color, 1.0, skia.BlendMode.kSrcOver)
    else:
        cast.fill(canvas, shadow.color)
    canvas.restore()


def draw_glow(canvas: skia.Canvas, cast: Silhouette, glow: Glow, *, within: bool) -> None:
    """Draw a glow around a silhouette, or, from strength 1 upwards, the heat within it.

    Around: a near and a far bloom, the near one a third as wide. Within: a core lighter than the letters' own colour.
    """
    if within:
        excess = min(1.0, glow.strength - 1.0)
        if excess > 0:
            _draw_core(canvas, cast, glow, excess)
        return
    _draw_soft(canvas, cast, glow.radius * 0.8, glow.color, glow.strength, skia.BlendMode.kSrcOver)
    _draw_soft(canvas, cast, glow.radius * 0.27, glow.color, glow.strength, skia.BlendMode.kSrcOver)


def _draw_core(canvas: skia.Canvas, cast: Silhouette, glow: Glow, amount: float) -> None:
    """Lighten the middle of the silhouette: blurred, kept where it stays dense, added as white."""
    sigma = glow.radius * 0.12
    image, box = soft_image(canvas, cast, sigma)
    lift = skia.ColorFilters.Matrix([0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 2.2 * amount, -1.2 * amount])
    paint = skia.Paint(ColorFilter=lift, Alphaf=0.85)
    canvas.drawImageRect(image, rect(box), skia.SamplingOptions(skia.FilterMode.kLinear), paint)


def _draw_soft(
    canvas: skia.Canvas, cast: Silhouette, sigma: float, color: str, strength: float, mode: skia.BlendMode
) -> None:
    image, box = soft_image(canvas, cast, sigma)
    tint = skia.ColorFilters.Blend(color4f(with_alpha(color, 1.0)), None, skia.BlendMode.kSrcIn)
    gain = alpha(color) * strength
    dim = skia.ColorFilters.Matrix([1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, gain, 0])
    paint = skia.Paint(ColorFilter=skia.ColorFilters.Compose(dim, tint), BlendMode=mode)
    canvas.drawImageRect(image, rect(box), skia.SamplingOptions(skia.FilterMode.kLinear), paint)


def soft_image(canvas: skia.Canvas, cast: Silhouette, sigma: float) -> tuple[skia.Image, Box]:
    """Return the silhouette, black, blurred by sigma canvas pixels, and the box of the canvas the image fills."""
    fine = 1 / cast.pixel
    scale = min(fine, SIGMA_PIXELS / sigma)
    box = cast.bounds.inset(-3 * sigma - 2 / scale)
    box = box.intersection(_reachable(canvas, 3 * sigma))
    width, height = max(1, math.ceil(box.w * scale)), max(1, math.ceil(box.h * scale))
    box = Box(box.x, box.y, width / scale, height / scale)
    surface = skia.Surface(width, height)
    small = surface.getCanvas()
    small.saveLayer(None, skia.Paint(ImageFilter=skia.ImageFilters.Blur(sigma * scale, sigma * scale)))
    small.scale(scale, scale)
    small.translate(-box.x, -box.y)
    cast.fill(small, "#000000")
    small.restore()
    return surface.makeImageSnapshot(), box


def _reachable(canvas: skia.Canvas, margin: float) -> Box:
    """Return the visible part of the canvas and a margin around it, in the canvas's present coordinates."""
    clip = canvas.getLocalClipBounds()
    return Box(clip.fLeft, clip.fTop, max(0.0, clip.width()), max(0.0, clip.height())).inset(-margin)
