"""Shadows and glows: a silhouette's soft image, moved, coloured and laid beneath or within it."""

from __future__ import annotations

import skia

from limner.composite.outlines import rect
from limner.composite.silhouette import Silhouette
from limner.composite.soft import soft, tints
from limner.document.color import alpha
from limner.document.fills import Glow, InnerShadow, Shadow

FAR, NEAR = 0.8, 0.27
"""Standard deviations of a glow's two blooms, in its radius."""
CORE = 0.12
"""Standard deviation that shapes the hot core of a neon letter, in the glow's radius."""


def draw_shadow(canvas: skia.Canvas, cast: Silhouette, shadow: Shadow) -> None:
    """Draw a silhouette's shadow: moved, blurred and coloured."""
    canvas.save()
    canvas.translate(shadow.dx, shadow.dy)
    if shadow.blur > 0:
        _draw_soft(canvas, cast, shadow.blur, shadow.color, 1.0)
    else:
        cast.fill(canvas, shadow.color)
    canvas.restore()


def draw_inner_shadow(canvas: skia.Canvas, base: Silhouette, shadow: InnerShadow) -> None:
    """Draw the shadow that a silhouette's edge casts inwards: itself, less itself moved and blurred."""
    canvas.saveLayer(rect(base.bounds.inset(-2)), skia.Paint())
    base.fill(canvas, shadow.color)
    canvas.translate(shadow.dx, shadow.dy)
    if shadow.blur > 0:
        if (patch := soft(canvas, base, shadow.blur)) is not None:
            patch.draw(canvas, tints("#000000"), skia.BlendMode.kDstOut)
    else:
        canvas.saveLayer(None, skia.Paint(BlendMode=skia.BlendMode.kDstOut))
        base.fill(canvas, "#000000")
        canvas.restore()
    canvas.restore()


def draw_glow(canvas: skia.Canvas, cast: Silhouette, glow: Glow, *, within: bool) -> None:
    """Draw a glow around a silhouette, or, from strength 1 upwards, the heat within it.

    Around: a far and a near bloom. Within: where the silhouette is thick enough to stay dense when blurred, it turns
    towards white.
    """
    if not within:
        _draw_soft(canvas, cast, glow.radius * FAR, glow.color, glow.strength)
        _draw_soft(canvas, cast, glow.radius * NEAR, glow.color, glow.strength)
        return
    heat = min(1.0, glow.strength - 1.0)
    if heat > 0 and (patch := soft(canvas, cast, glow.radius * CORE)) is not None:
        patch.draw(canvas, tints("#ffffff", gain=1.9 * heat, offset=-1.0 * heat, most=0.85 * heat))


def _draw_soft(canvas: skia.Canvas, cast: Silhouette, sigma: float, color: str, strength: float) -> None:
    patch = soft(canvas, cast, sigma)
    if patch is not None:
        patch.draw(canvas, tints(color, gain=alpha(color) * strength))
