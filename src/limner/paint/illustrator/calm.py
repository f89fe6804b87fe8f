"""Where type will lie, the backdrop goes quiet: detail melts into its own soft average, contrast drops."""

from __future__ import annotations

import skia

from limner.paint.illustrator.brush import Brush

STRENGTH = 0.8
VEIL = 256
"""Pixels across of the sheet on which the calm is blurred."""


def calm(b: Brush, surface: skia.Surface) -> None:
    """Soften the picture so far inside the brush's clear areas, without a visible edge."""
    if not b.clear:
        return
    snap = surface.makeImageSnapshot()
    across = 20
    down = max(3, round(across * b.h / b.w))
    info = skia.ImageInfo.MakeN32Premul(across, down)
    small = skia.Surface.MakeRaster(info)
    small.getCanvas().drawImageRect(
        snap,
        skia.Rect.MakeWH(across, down),
        skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear),
    )
    soft = small.makeImageSnapshot()
    matrix = skia.Matrix.Scale(b.w / across, b.h / down)
    shader = soft.makeShader(
        skia.TileMode.kClamp, skia.TileMode.kClamp, skia.SamplingOptions(skia.CubicResampler.Mitchell()), matrix
    )
    # The calm has no edge finer than its blur, so it is made small and drawn up: blurring at full size costs far more.
    veil = skia.Surface(VEIL, max(8, round(VEIL * b.h / b.w)))
    sheet = veil.getCanvas()
    sheet.scale(veil.width() / b.w, veil.height() / b.h)
    for left, top, right, bottom in b.clear:
        if right <= 0 or bottom <= 0 or left >= b.w or top >= b.h:
            continue
        pad = min(60.0, 14 + 0.16 * min(right - left, bottom - top))
        paint = b.ink(shader, blur=pad * 0.8, alpha=STRENGTH)
        sheet.drawRoundRect(skia.Rect.MakeLTRB(left - pad, top - pad, right + pad, bottom + pad), pad, pad, paint)
    whole = skia.SamplingOptions(skia.CubicResampler.Mitchell())
    b.canvas.drawImageRect(veil.makeImageSnapshot(), skia.Rect.MakeWH(b.w, b.h), whole)
