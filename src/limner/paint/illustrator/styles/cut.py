"""Paper cut: sheets of coloured paper, one over the other, each throwing its shadow on the one behind."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

from limner.paint.illustrator.styles.maps import Map, soften
from limner.paint.illustrator.styles.palette import few_colors, nearest, to_lab
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import TABLE, colors_of, flat_table, simplified

COLORS = 12

PRINT = (
    TABLE
    + """
float3 print(float2 p, float3 c, float a) {
  float3 calm = soft.eval(p).rgb; float3 m = maps.eval(p).rgb;
  float3 n = grained(p * 1.1); float3 f = grained(float2(p.x * 0.35, p.y * 1.3) + 50.0);
  float3 col = vivid(fewest(mix(calm, c, smoothstep(0.10, 0.26, length(c - calm)))), 1.12);
  float fibre = (n.g - grained(p * 1.1 + float2(1.6, 1.6)).g) * 0.16 + (f.g - 0.5) * 0.05;
  col *= 1.0 + fibre;
  col *= mix(float3(1.0), float3(0.50, 0.46, 0.54), clamp(m.r, 0.0, 1.0));
  return col + max(m.g - 0.5, 0.0) * 0.5 - max(0.5 - m.g, 0.0) * 0.12;
}
"""
)


def cut(sheet: Sheet) -> Pixels:
    """Return the sheet cut from paper in twelve colours; what stands lower in the picture lies nearer."""
    whole = Image.frombuffer("RGBX", sheet.work, simplified(sheet, 10.0, times=2), "raw", "RGBX", 0, 1)
    calm = np.asarray(whole.convert("RGB").filter(ImageFilter.MedianFilter(3)).convert("RGBX"))
    colors = few_colors(colors_of(calm), COLORS, sheet.alpha.reshape(-1))
    level = _levels(sheet, calm, colors)
    level = soften(level, sheet.per(2.4))
    side = sheet.brush.mood.side
    near, far = (_thrown(sheet, level, units, side) for units in (5.0, 13.0))
    shadow = np.clip(np.maximum(near * 1.5, far * 1.1), 0, 0.85)
    rim = np.clip(0.5 + 0.9 * (2 * level - _moved(level, 0, round(-side)) - _moved(level, 1, 0)), 0, 1)
    maps = {
        "soft": sheet.colored(calm, cubic=True),
        "maps": sheet.shader(shadow, rim),
        "table": flat_table(colors, 0.06),
    }
    return sheet.printed(PRINT, maps)


def _levels(sheet: Sheet, calm: Pixels, colors: Map) -> Map:
    """Return how near each pixel's sheet of paper lies, 0…1: by the mean height of its colour, large areas behind."""
    h, w = calm.shape[:2]
    label = nearest(to_lab(colors_of(calm)), to_lab(colors)).reshape(h, w)
    rows = np.repeat(np.linspace(0, 1, h), w)
    sizes = np.maximum(np.bincount(label.reshape(-1), minlength=len(colors)), 1)
    height = np.bincount(label.reshape(-1), rows, len(colors)) / sizes
    order = np.argsort(np.argsort(height - 0.8 * sizes / sizes.sum(), kind="stable"), kind="stable")
    ranks = Image.fromarray((order * (255 // max(1, len(colors) - 1))).astype(np.uint8)[label])
    half = ranks.resize((w // 2, h // 2), Image.Resampling.NEAREST).filter(ImageFilter.MedianFilter(7))
    level = np.asarray(half.resize((w, h), Image.Resampling.NEAREST)).astype(np.float32) / np.float32(255)
    return level if sheet.opaque else np.asarray(level * (sheet.alpha > 0.5), np.float32)


def _thrown(sheet: Sheet, level: Map, units: float, side: float) -> Map:
    """Return the shadow that nearer sheets throw, 0…1, soft by half its length; light comes from above at one side."""
    step = max(1, round(sheet.per(units)))
    deep = np.clip((_moved(level, step, round(-side * step * 0.6)) - level - np.float32(0.03)) * 3.5, 0, 1)
    return soften(deep, sheet.per(units * 0.5))


def _moved(plane: Map, down: int, right: int) -> Map:
    """Return the plane moved by whole pixels, its border carried on."""
    h, w = plane.shape
    return plane[np.clip(np.arange(h) - down, 0, h - 1)][:, np.clip(np.arange(w) - right, 0, w - 1)]
