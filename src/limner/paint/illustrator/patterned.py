"""Patterns of attributes ("a striped mug") laid on a drawing's main colour only: straps, handles and faces keep theirs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import skia

from limner.paint.illustrator.ramp import components, ink, lch, mix

Pixels = npt.NDArray[np.uint8]
OWN = frozenset({"cat", "tiger", "zebra", "leopard", "honeybee", "ladybug", "giraffe", "skunk", "raccoon", "clownfish",
    "tropical-fish", "chipmunk"})  # fmt: skip
"""Drawings that have their pattern already."""
NEAR = 0.1
"""How far a pixel's share of red, green or blue may be from the main colour's."""


def patterned(pixels: Pixels, kind: str, main: str, second: str | None) -> Pixels:
    """Return premultiplied pixels with a pattern ("striped", "dotted", "checkered", "floral") on what has the ``main`` colour.

    The pattern is in the ``second`` colour, or in white or the main colour's dark, whichever is seen better.
    """
    height, width = pixels.shape[:2]
    color = (second or (mix(main, "#ffffff", 0.82) if lch(main).l < 0.82 else mix(main, "#27345a", 0.55)))[:7]
    layer = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(layer, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    _draw(surface.getCanvas(), kind, color, width, height)
    surface.flushAndSubmit()
    shade = pixels[..., :3].max(-1).astype(np.float32) / max(1.0, 255 * max(components(main)))
    cover = layer[..., 3].astype(np.float32) / 255 * _like(pixels, main)
    out = pixels.copy()
    for channel, part in enumerate(components(color)):
        laid = np.minimum(pixels[..., 3], 255 * part * np.clip(shade, 0.4, 1.1))
        out[..., channel] = np.round(pixels[..., channel] * (1 - cover) + laid * cover)
    return out


def _like(pixels: Pixels, main: str) -> npt.NDArray[np.float32]:
    """Return 1 where pixels are of a colour's hue and strength, whatever their shade, else 0."""
    rgb = pixels[..., :3].astype(np.float32)
    share = rgb / np.maximum(rgb.sum(-1, keepdims=True), 1)
    want = np.array(components(main), np.float32)
    want = want / max(float(want.sum()), 1e-3)
    bright = rgb.max(-1) > 0.45 * 255 * max(components(main))
    alike: npt.NDArray[np.float32] = ((np.abs(share - want).max(-1) < NEAR) & bright & (pixels[..., 3] > 200)).astype(
        np.float32
    )
    return alike


def _draw(canvas: skia.Canvas, kind: str, color: str, width: int, height: int) -> None:
    step = max(6.0, 0.15 * (width * height) ** 0.5)
    paint = skia.Paint(AntiAlias=True, Color=ink(color))
    rows, columns = int(height / step) + 2, int(width / step) + 2
    if kind in ("striped", "checkered"):
        for k in range(rows):
            canvas.drawRect(skia.Rect.MakeXYWH(0, k * step, width, 0.46 * step), paint)
    if kind == "checkered":
        paint.setAlphaf(0.6)
        for k in range(columns):
            canvas.drawRect(skia.Rect.MakeXYWH(k * step, 0, 0.46 * step, height), paint)
    if kind in ("dotted", "floral"):
        for row in range(rows):
            for column in range(columns):
                x, y = (column + 0.5 * (row % 2)) * step, row * step
                petals = 1 if kind == "dotted" else 5
                for petal in range(petals):
                    turn = 6.2832 * petal / petals
                    reach = 0.0 if petals == 1 else 0.17 * step
                    canvas.drawCircle(
                        x + reach * float(np.cos(turn)), y + reach * float(np.sin(turn)),
                            (0.24 if petals == 1 else 0.14) * step, paint
                    )  # fmt: skip
