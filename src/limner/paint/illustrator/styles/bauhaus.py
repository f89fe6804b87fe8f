"""Bauhaus: the picture built of squares, circles, quarters and triangles in primary colours, small where it has detail."""

from __future__ import annotations

import numpy as np
import skia

from limner.paint.illustrator.ramp import components
from limner.paint.illustrator.styles.cel import levels
from limner.paint.illustrator.styles.maps import Map
from limner.paint.illustrator.styles.palette import nearest, to_lab
from limner.paint.illustrator.styles.sheet import Pixels, Sheet

INKS = ("#15161a", "#1d3f8f", "#c8281e", "#e8a91c", "#efe6d2", "#5b87b8", "#d96b3c", "#8f8a80")
GRAIN = 12
"""Samples across a cell when a shape is chosen for it."""

PRINT = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.2);
  return shapes.eval(p).rgb * (1.0 + (n.g - grained(p * 1.2 + 1.5).g) * 0.10) + (n.r - 0.5) * 0.02;
}
"""


def bauhaus(sheet: Sheet) -> Pixels:
    """Return the sheet as a composition of simple shapes on a grid; cells with more in them are divided, twice at most."""
    across = max(1, round(10 * sheet.w / min(sheet.w, sheet.h)))
    down = max(1, round(10 * sheet.h / min(sheet.w, sheet.h)))
    low, high = levels(sheet.light)
    shapes = _shapes()
    k = min(1.0, 2200 / max(sheet.width, sheet.height)) if max(sheet.width, sheet.height) > 2200 else 1.0
    size = (max(8, round(sheet.width * k)), max(8, round(sheet.height * k)))
    out = np.zeros((size[1], size[0], 4), np.uint8)
    surface = skia.Surface(out, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    canvas.scale(size[0] / across, size[1] / down)
    inks = np.array([components(ink) for ink in INKS], np.float32)
    for level in range(3):
        n = 2**level
        cells = sheet.shrunk(across * n * GRAIN, down * n * GRAIN)[..., :3].astype(np.float32) / 255
        cells = np.clip((cells - low) / (high - low), 0, 1)
        blocks = (
            cells.reshape(down * n, GRAIN, across * n, GRAIN, 3).transpose(0, 2, 1, 3, 4).reshape(-1, GRAIN * GRAIN, 3)
        )
        busy = blocks.std(axis=1).mean(axis=1)
        chosen, front, back = _fitted(blocks.astype(np.float32), shapes, inks)
        for cell in np.nonzero(busy > (0.0, 0.11, 0.18)[level])[0].tolist():
            y, x = divmod(cell, across * n)
            _draw(canvas, x / n, y / n, 1 / n, int(chosen[cell]), INKS[front[cell]], INKS[back[cell]])
    surface.flushAndSubmit()
    return sheet.printed(PRINT, {"shapes": sheet.colored(out)})


def _shapes() -> Map:
    """Return the shapes as masks (m, GRAIN²) in the order that ``_draw`` draws them."""
    y, x = (np.mgrid[0:GRAIN, 0:GRAIN] + 0.5) / GRAIN
    masks = [np.ones_like(x), np.hypot(x - 0.5, y - 0.5) < 0.5]
    masks += [np.hypot(x - cx, y - cy) < 1 for cx, cy in _CORNERS]
    masks += [(x - cx) * (1 - 2 * cx) + (y - cy) * (1 - 2 * cy) < 1 for cx, cy in _CORNERS]
    masks += [x < 0.5, y < 0.5]
    masks += [(np.hypot(x - cx, y - cy) < 0.5) for cx, cy in _SIDES]
    return np.asarray(np.stack(masks).reshape(len(masks), -1), np.float32)


_CORNERS = ((0, 0), (1, 0), (0, 1), (1, 1))
_SIDES = ((0.5, 0.0), (0.5, 1.0), (0.0, 0.5), (1.0, 0.5))


def _fitted(blocks: Map, shapes: Map, inks: Map) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return for each block (n, GRAIN², 3) its shape and the inks before and behind that come nearest to it."""
    total = blocks.sum(axis=1)
    inside = np.einsum("mk,nkc->nmc", shapes, blocks)
    count = shapes.sum(axis=1)[None, :, None]
    front = inside / count
    back = (total[:, None] - inside) / np.maximum(GRAIN * GRAIN - count, 1)
    gain = (front**2 * count).sum(-1) + (back**2 * (GRAIN * GRAIN - count)).sum(-1)
    chosen = gain.argmax(axis=1)
    rows = np.arange(len(blocks))
    weight = np.array([1.0, 2.2, 2.2], np.float32)
    at = to_lab(inks) * np.array([1.0, 1.35, 1.35], np.float32)
    near = [nearest(to_lab(part[rows, chosen].astype(np.float32)) * weight, at) for part in (front, back)]
    return chosen, near[0], near[1]


def _draw(canvas: skia.Canvas, x: float, y: float, side: float, shape: int, front: str, back: str) -> None:
    """Draw a shape before its cell; a shape of the ground's own colour leaves the cell plain."""
    paints = [
        skia.Paint(AntiAlias=True, Color=skia.Color4f(*components(color), 1.0).toColor()) for color in (front, back)
    ]
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(side, side)
    canvas.clipRect(skia.Rect(0, 0, 1, 1))
    canvas.drawRect(skia.Rect(-0.01, -0.01, 1.01, 1.01), paints[0 if shape == 0 else 1])
    if shape > 0:
        if shape == 1:
            canvas.drawCircle(0.5, 0.5, 0.5, paints[0])
        elif shape < 6:
            canvas.drawCircle(*_CORNERS[shape - 2], 1.0, paints[0])
        elif shape < 10:
            cx, cy = _CORNERS[shape - 6]
            path = skia.Path()
            path.addPoly([skia.Point(cx, cy), skia.Point(1 - cx, cy), skia.Point(cx, 1 - cy)], True)
            canvas.drawPath(path, paints[0])
        elif shape < 12:
            canvas.drawRect(skia.Rect(0, 0, 0.5, 1) if shape == 10 else skia.Rect(0, 0, 1, 0.5), paints[0])
        else:
            canvas.drawCircle(*_SIDES[shape - 12], 0.5, paints[0])
    canvas.restore()
